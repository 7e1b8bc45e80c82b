"""Customer files as people have them: what one is made of, and its rows.

A file is known by what it holds, not by its name: CSV, an XLSX workbook, JSON
lines or Parquet, each perhaps as gzip. One module reads each; all promise the
same two things, ``inspect`` and ``numbered``, and give cells as text.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from itertools import count, islice
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

import orjson

from sanctions.errors import FileTooLarge, FileUnreadable
from sanctions.services import headers
from sanctions.services.answers import result_columns
from sanctions.services.headers import alike
from sanctions.services.tables import delimited, jsonlines, parquet, sniff, workbook
from sanctions.services.tables.jsonlines import texts
from sanctions.services.tables.layout import (
    MOST_COLUMNS,
    SEVERAL,
    BadRow,
    DateOrder,
    Format,
    Layout,
    Options,
    TooManyRows,
    Unreadable,
    Value,
)
from sanctions.services.tables.measure import Measure, is_row
from sanctions.services.tables.packed import is_packed
from sanctions.services.tables.parquet import batches as parquet_batches
from sanctions.services.tables.parquet import schema as parquet_schema
from sanctions.services.tables.widths import Widths, fitted
from sanctions.services.tables.writing import harmless, writing

__all__ = [
    "SEVERAL",
    "BadRow",
    "DateOrder",
    "Format",
    "Layout",
    "Options",
    "Unreadable",
    "Value",
    "harmless",
    "header_notes",
    "ignored",
    "inspect",
    "load",
    "numbered",
    "parquet_batches",
    "parquet_schema",
    "read",
    "require_header",
    "require_table",
    "sample",
    "save",
    "texts",
    "values",
    "writing",
]

Row = list[str]


class _Reader(Protocol):
    """What a module here owes the others; ``numbered`` adds to notes what only the whole file tells."""

    def inspect(self, path: Path, gzip: bool, options: Options, /) -> Layout: ...

    def numbered(self, layout: Layout, notes: list[str] | None = None, /) -> Iterator[tuple[int, Row]]: ...


_READERS: Mapping[Format, _Reader] = MappingProxyType(
    {"csv": delimited, "xlsx": workbook, "jsonl": jsonlines, "parquet": parquet}
)
_AS_USUAL = Options()


def inspect(
    path: Path,
    name: str,
    reserved: Sequence[str] = (),
    options: Options = _AS_USUAL,
    most_rows: int | None = None,
) -> Layout:
    """The layout of a file, read whole once. ``name`` is what messages call it.

    ``reserved`` are columns that the file may not have, ``options`` what is told and need not be found out.
    Raises FileUnreadable for a file that no row can be trusted of: empty, no
    table or none that is read, cut off, badly quoted, without rows,
    with a repeated header, or with a reserved column; FileTooLarge for one of more than ``most_rows``.
    """
    with _blaming(name):
        gzip = is_packed(path)
        found = sniff.format_of(path, gzip)
        layout = _told_apart(_READERS[found].inspect(path, gzip, options))
        layout = replace(layout, hollow=layout.format == "csv")
        _check_header(layout.columns, reserved)
        renamed = () if reserved else header_notes(layout.columns)
        notes = [*layout.notes, *renamed, *filter(None, [sniff.mismatch(name, found), *ignored(found, options)])]
        widths = Widths(len(layout.columns)) if layout.format == "csv" else None
        measure = Measure(_blank_is_row(layout), layout.hollow, most_rows, _unnamed(layout), widths)
        measure.take(_READERS[found].numbered(layout, notes))
        if not measure.rows:
            raise Unreadable("there is no row below the header" if layout.header else "there is no row")
    if measure.blank:
        notes.append(f"{measure.blank} blank line{'s' if measure.blank > 1 else ''} left out")
    if widths:
        layout = replace(layout, beyond=widths.beyond(), padded=widths.padded())
        notes.extend(widths.notes())
    columns = _all_named(layout.columns, sorted(measure.filled), notes)
    return replace(layout, columns=columns, rows=measure.rows, orders=measure.orders, notes=tuple(notes))


def require_table(path: Path, name: str) -> None:
    """Raises FileUnreadable for a file that is empty or no table, however it may be read."""
    with _blaming(name):
        sniff.format_of(path, is_packed(path))


def require_header(name: str, columns: Sequence[str]) -> None:
    """Raises FileUnreadable, about the table ``name``, for columns that ``inspect`` would refuse."""
    with _blaming(name):
        _check_header(columns)


def header_notes(columns: Sequence[str]) -> tuple[str, ...]:
    """What a reader of the result must know of its header: ours called otherwise than usual."""
    status = result_columns(columns)[0]
    if status == "status":
        return ()
    told = f"written as {status}, {status.removesuffix('status')}score, …"
    return (f"the file has a column called as one of ours: in the result ours are {told}",)


def read(layout: Layout) -> Iterator[Row]:
    """The cells of each row below the header, in order, as text; memory does not grow with the file.

    Several values in one cell stand a line each. A row that can't be read is a ``BadRow``.
    """
    return (cells for _, cells in numbered(layout))


def sample(layout: Layout, size: int = 200) -> list[Row]:
    """The first rows, those left out that can't be read."""
    return [row for row in islice(read(layout), size) if not isinstance(row, BadRow)]


def numbered(layout: Layout) -> Iterator[tuple[int, Row]]:
    """Each row below the header with the number of the line that it ends on; the header is on line 1."""
    blank_is_row, width = _blank_is_row(layout), len(layout.columns)
    for number, cells in _READERS[layout.format].numbered(layout):
        if is_row(cells, blank_is_row=blank_is_row, hollow=layout.hollow):
            yield number, cells if len(cells) == width or isinstance(cells, BadRow) else fitted(cells, layout)


def values(layout: Layout) -> Iterator[Sequence[Value]]:
    """The cells of each row as the file has them: typed, arrays and objects among them; as many rows as ``read``."""
    if layout.format == "xlsx":
        return workbook.values(layout)
    if layout.format == "parquet":
        return parquet.values(layout)
    return jsonlines.values(layout) if layout.format == "jsonl" else read(layout)


def save(layout: Layout, path: Path) -> None:
    """Writes down what was found out about a file, so that it need not be read whole again."""
    told = {field.name: getattr(layout, field.name) for field in fields(layout) if field.name != "path"}
    path.write_bytes(orjson.dumps(told))


def load(path: Path, file: Path) -> Layout:
    """The layout of a file that was saved at ``path``. Raises OSError where none was, ValueError where it is torn."""
    told = orjson.loads(path.read_bytes())
    told["orders"] = tuple((place, order) for place, order in told["orders"])
    return Layout(path=file, **told | {name: tuple(told[name]) for name in ("columns", "notes")})


def _blank_is_row(layout: Layout) -> bool:
    """Whether a blank line is a row: it is one in a CSV file of a single column."""
    return layout.format == "csv" and len(layout.columns) == 1


@contextmanager
def _blaming(name: str) -> Iterator[None]:
    """Whatever goes wrong inside is said of the file by its name."""
    try:
        yield
    except TooManyRows as problem:
        raise FileTooLarge(name, str(problem)) from None
    except Unreadable as problem:
        raise FileUnreadable(name, str(problem)) from None


def ignored(found: Format, options: Options) -> Iterator[str]:
    """What was told and means nothing for this format."""
    for field, formats in _OF_FORMATS.items():
        if getattr(options, field) != getattr(_AS_USUAL, field) and found not in formats:
            yield f"the option `{field}` means nothing for {sniff.CALLED[found]}"


_OF_FORMATS: Mapping[str, Sequence[Format]] = MappingProxyType(
    {
        "encoding": ("csv", "jsonl"),
        "delimiter": ("csv",),
        "quote": ("csv",),
        "sheet": ("xlsx",),
        "header": ("csv", "xlsx"),
        "header_row": ("csv", "xlsx"),
    }
)


def _told_apart(layout: Layout) -> Layout:
    """The layout with other names for columns that are called as one before them, where no names stand in those.

    Names that stand in two columns called alike may be parts of one, and are left for ``_check_header`` to refuse.
    """
    if layout.format not in ("csv", "xlsx"):
        return layout
    taken, columns, notes = {alike(column) for column in layout.columns}, list[str](), list[str]()
    seen = set[str]()
    for column in layout.columns:
        called = column
        if alike(column) in seen and alike(column) and not headers.holds_names(column):
            numbers = (f"{column.strip()} ({number})" for number in count(2))
            called = next(name for name in numbers if alike(name) not in taken)
            notes.append(f"the column {column!r} stands twice in the header: the later one is called {called!r}")
        seen.add(alike(called))
        taken.add(alike(called))
        columns.append(called)
    return replace(layout, columns=tuple(columns), notes=(*layout.notes, *notes)) if notes else layout


def _unnamed(layout: Layout) -> list[int]:
    """The places of columns that have no name, also beside the header of a sheet."""
    width = workbook.widest(layout) if layout.format == "xlsx" else len(layout.columns)
    return [place for place in range(width) if place >= len(layout.columns) or not layout.columns[place].strip()]


def _all_named(columns: Sequence[str], filled: Sequence[int], notes: list[str]) -> tuple[str, ...]:
    """The columns, those that hold something and have no name called by their number."""
    if not filled:
        return tuple(columns)
    width = max(len(columns), filled[-1] + 1)
    named = [*columns, *[""] * (width - len(columns))]
    for place in filled:
        numbers = (f"column {place + 1}{'' if number < 2 else f' ({number})'}" for number in count(1))
        named[place] = next(name for name in numbers if name not in map(alike, columns))
    told = ", ".join(repr(named[place]) for place in filled[:_TOLD]) + (", …" if len(filled) > _TOLD else "")
    notes.append(f"the header has no name for what is called {told} here; map it if it is a part of a name")
    return tuple(named)


_TOLD = 10
"""Columns that a note tells one by one."""


def _check_header(columns: Sequence[str], reserved: Sequence[str] = ()) -> None:
    """Raises for a header that is missing, too wide, repeats itself or takes a reserved name."""
    named = [alike(column) for column in columns if column.strip()]
    if not named:
        raise Unreadable("the first line is blank; it must name the columns")
    if len(columns) > MOST_COLUMNS:
        raise Unreadable(f"there are {len(columns):,} columns; {MOST_COLUMNS:,} are read at most")
    counts = Counter(named)
    if repeated := sorted(column for column, times in counts.items() if times > 1):
        raise Unreadable(f"the column {repeated[0]!r} stands twice in the header; give one of them another name")
    if ours := [column for column in reserved if column in counts]:
        raise Unreadable(f"the column {ours[0]!r} is one that the result adds; rename it")
