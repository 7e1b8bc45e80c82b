"""Parquet, where pyarrow is installed: row groups written in turn, columns with the input's own types.

Parquet keeps its schema. Columns of a workbook or of JSON lines have a type
where all their values are of one, and are text where they are not, as in CSV;
that takes one more reading of the file. A CSV file is text throughout.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sanctions.errors import NotExportable, RecordDamaged
from sanctions.services import tables
from sanctions.services.answers import RESULT_COLUMNS, Cells, result_columns
from sanctions.services.exports.lines import Result, fitted, keys, typed
from sanctions.services.exports.settled import settled
from sanctions.services.tables import Value
from sanctions.services.tables.values import as_text

if TYPE_CHECKING:
    import pyarrow

_GROUP = 20_000
"""Lines of one row group, and rows that are read at once."""

_EXACT = 1 << 53
"""The whole numbers that a double can tell apart."""

_WORD = 1 << 63

MISSING = "pyarrow is not installed here: pip install .[parquet]; or choose CSV, XLSX or JSON lines"


def write(path: Path, result: Result) -> None:
    """The result as Parquet. Raises NotExportable where pyarrow is missing."""
    pa = imported()
    from pyarrow.parquet import ParquetWriter  # noqa: PLC0415 - an extra, and slow to import

    own = _own_fields(pa, result)
    with (
        settled(path) as file,
        ParquetWriter(file, pa.schema([*own, *_our_fields(pa, result.layout.columns)])) as writer,
    ):
        groups = _beside(pa, result) if result.layout.format == "parquet" else _built(pa, result, own)
        for group in groups:
            if group.num_rows:
                writer.write_batch(group.rename_columns(writer.schema.names))


def imported() -> Any:  # noqa: ANN401 - pyarrow ships no types
    """The pyarrow module. Raises NotExportable where it is missing."""
    try:
        import pyarrow  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        raise NotExportable("parquet", MISSING) from None
    return pyarrow


def _own_fields(pa: Any, result: Result) -> list["pyarrow.Field"]:  # noqa: ANN401
    """The input's columns with their types."""
    layout = result.layout
    names = keys(layout.columns)
    if layout.format == "parquet":
        return [field.with_name(name) for field, name in zip(tables.parquet_schema(layout), names, strict=True)]
    if layout.format == "csv":
        return [pa.field(name, pa.string()) for name in names]
    return [pa.field(*pair) for pair in zip(names, _types(pa, tables.values(layout), len(names)), strict=True)]


def _our_fields(pa: Any, columns: Sequence[str] = ()) -> list["pyarrow.Field"]:  # noqa: ANN401
    types = {"score": pa.float64(), "hits": pa.int64()}
    named = zip(result_columns(columns), RESULT_COLUMNS, strict=True)
    return [pa.field(name, types.get(plain, pa.string())) for name, plain in named]


def _beside(pa: Any, result: Result) -> Iterator["pyarrow.RecordBatch"]:  # noqa: ANN401
    """Rows of a Parquet file as they are, none turned into Python's values, with their answers beside them."""
    answered = result.answered()
    for batch in tables.parquet_batches(result.layout, _GROUP):
        answers = list(islice(answered, batch.num_rows))
        if len(answers) < batch.num_rows:
            raise RecordDamaged(f"there are fewer answers than rows in the batch {result.batch.id}")
        places = [place for place, lines in enumerate(answers) for _ in lines]
        rows = batch if places == list(range(batch.num_rows)) else batch.take(pa.array(places, pa.int64()))
        ours = _ours(pa, [cells for lines in answers for cells in lines])
        arrays = [*rows.columns, *ours]
        yield pa.RecordBatch.from_arrays(arrays, names=[str(place) for place in range(len(arrays))])
    if next(answered, None) is not None:
        raise RecordDamaged(f"there are more answers than rows in the batch {result.batch.id}")


def _built(
    pa: Any,  # noqa: ANN401
    result: Result,
    own: Sequence["pyarrow.Field"],
) -> Iterator["pyarrow.RecordBatch"]:
    """Rows of another format, their cells as the fields have them."""
    read = [_reader(pa, field.type) for field in own]
    lines = result.lines(tables.values(result.layout))
    while group := list(islice(lines, _GROUP)):
        columns = list(zip(*(fitted(row, len(own)) for row, _ in group), strict=True))
        arrays = [
            pa.array(list(map(as_read, column)), field.type)
            for as_read, column, field in zip(read, columns, own, strict=True)
        ]
        arrays += _ours(pa, [cells for _, cells in group])
        yield pa.RecordBatch.from_arrays(arrays, names=[str(place) for place in range(len(arrays))])


def _ours(pa: Any, lines: Sequence[Cells]) -> list["pyarrow.Array"]:  # noqa: ANN401
    """The columns of the answers."""
    columns = list(zip(*map(typed, lines), strict=True)) or [()] * len(RESULT_COLUMNS)
    return [pa.array(column, field.type) for column, field in zip(columns, _our_fields(pa), strict=True)]


def _reader(pa: Any, kind: Any) -> Callable[[Value], Value]:  # noqa: ANN401
    """How a value becomes one of that type."""
    if kind == pa.string():
        return _text
    if kind == pa.timestamp("us"):
        return _moment
    return _same


def _same(value: Value) -> Value:
    return value


def _text(value: Value) -> str | None:
    return value if value is None or isinstance(value, str) else as_text(value)


def _moment(value: Value) -> Value:
    return datetime(value.year, value.month, value.day) if type(value) is date else value  # noqa: DTZ001 - as the workbook has it


def _types(pa: Any, rows: Iterable[Sequence[Value]], width: int) -> list["pyarrow.DataType"]:  # noqa: ANN401
    """The type of each column: that of all its values, else text."""
    found: list[set[str]] = [set() for _ in range(width)]
    for row in rows:
        for kinds, value in zip(found, row, strict=False):
            if value is not None:
                kinds.add(_kind(value))
    return [_type(pa, frozenset(kinds)) for kinds in found]


def _kind(value: Value) -> str:  # noqa: PLR0911 - a table of types
    """What a value needs of its column's type."""
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int):
        return "int" if abs(value) <= _EXACT else "long" if -_WORD <= value < _WORD else "text"
    if isinstance(value, float):
        return "float"
    if isinstance(value, datetime):
        return "moment" if value.tzinfo is None else "text"
    if isinstance(value, date):
        return "date"
    if isinstance(value, time):
        return "time"
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "texts"
    return "text"


def _type(pa: Any, kinds: frozenset[str]) -> "pyarrow.DataType":  # noqa: ANN401
    """The narrowest type that holds all of these as they are."""
    for fits, kind in (
        ({"bool"}, pa.bool_()),
        ({"int", "long"}, pa.int64()),
        ({"int", "float"}, pa.float64()),
        ({"date"}, pa.date32()),
        ({"date", "moment"}, pa.timestamp("us")),
        ({"time"}, pa.time64("us")),
        ({"texts"}, pa.list_(pa.string())),
    ):
        if kinds and kinds <= fits:
            return kind
    return pa.string()
