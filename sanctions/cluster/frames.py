"""A DataFrame with the answer beside each row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from pathlib import Path
from types import MappingProxyType

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as F  # noqa: N812 - Spark's own name for it
from pyspark.sql.types import (
    ArrayType,
    BooleanType,
    CharType,
    DoubleType,
    IntegerType,
    StringType,
    StructField,
    StructType,
    VarcharType,
)

from sanctions.cluster import shipping
from sanctions.cluster.executor import COUNTED, Batches, Job, answering, present, texts
from sanctions.cluster.session import told_in_a_line
from sanctions.errors import InvalidQuery, NotReady
from sanctions.services import batch, bulk, cells, columns, rows, tables
from sanctions.services.answers import RESULT_COLUMNS, result_columns
from sanctions.services.batch import BatchOptions
from sanctions.services.engine import engine
from sanctions.services.generation import Generation, current_id
from sanctions.services.screening import Options
from sanctions.services.tables.measure import Measure
from sanctions.store.home import Home

UNREADABLE = "_sanctions_unreadable"
"""A column that says of rows why they can't be read, where our own reader made the DataFrame. It goes no further."""

SAMPLE = 200
"""Rows by whose values a column is recognised whose name says nothing: as many as of a file."""

_NO_MAPPING: Mapping[str, str] = MappingProxyType({})
_TYPES = {"score": DoubleType(), "hits": IntegerType()}
RESULT_FIELDS = tuple(StructField(name, _TYPES.get(name, StringType())) for name in RESULT_COLUMNS)
"""What a result adds after the input's columns."""

_COUNTED_FIELDS = (StructField(COUNTED[0], StringType()), StructField(COUNTED[1], BooleanType()))


@dataclass(frozen=True, slots=True)
class Plan:
    """How a DataFrame is read: what its columns hold, and what a reader of the result must know."""

    mapping: Mapping[str, str]
    notes: tuple[str, ...]
    form: rows.Form


def screen(  # noqa: PLR0913 - options by their names are what a notebook's user expects
    df: DataFrame,
    data: Path | str,
    *,
    mapping: Mapping[str, str] = _NO_MAPPING,
    schema: str = rows.DEFAULT_SCHEMA,
    scope: str = "default",
    threshold: float = 0.70,
    cutoff: float | None = None,
    as_of: str = "",
    all_hits: bool = False,
    date_order: tables.DateOrder = "",
    shared: bool | None = None,
) -> DataFrame:
    """The DataFrame's columns as they are, then the eight of ``RESULT_FIELDS``; what is empty in them is null.

    Where the DataFrame has one of these names, ours are all led by `screening_`.

    ``data`` is an installation's data folder, or the folder of one generation
    in its ``index``; only the driver reads it, and each executor gets the
    index once. ``shared`` says that executors see the folder under the same
    path, and nothing is sent: so it is anyway where the master is local.
    Columns are found by their names, as in a file; ``mapping`` gives those
    their fields of which the name says nothing, else the first 200 rows are
    looked at. Text of birth dates is looked at whole, to know how 03/04/1970
    is meant, unless ``date_order`` (`dmy`, `mdy`) says so or it is no text.
    A row has one line, of its best hit, and with ``all_hits`` one for each.
    With ``cutoff`` candidates from that score to the threshold are told, as `near`.
    One that can't be read has the status `error` and its reason. Nothing is
    recorded.

    Raises NotReady, UnknownDataset, NotCovered, InvalidQuery, FileUnreadable
    before anything runs, and SparkFailed where executors have no Python with
    this package. An executor with another version of this engine
    fails the job with NotReady.
    """
    reading = tables.Options(date_order=date_order)
    lowest = None if cutoff is None else _share(cutoff, "cutoff")
    asked = (scope, _share(threshold, "threshold"), _day(as_of), cells.schema(schema), all_hits, reading, lowest)
    options = BatchOptions(*asked)
    batch.require_near(cutoff, threshold)
    generation = Generation.open(generation_folder(Path(data)))
    with told_in_a_line():
        df.sparkSession.range(1).mapInArrow(present, "id long").toArrow()
    plan = planned(df, "the DataFrame", options, mapping, today=batch.now().isoformat())
    return answered(df, plan, generation, options, shared=shared)


def generation_folder(data: Path) -> Path:
    """The folder of the generation in force there, or the folder itself where it is one. Raises NotReady."""
    if (data / "generation.json").is_file():
        return data.absolute()
    home = Home(data.absolute())
    current = current_id(home)
    if current is None or not (home.index / current).is_dir():
        raise NotReady(f"no list is in force in {data}: load one with `sanctions lists load`")
    return home.index / current


def planned(
    df: DataFrame,
    name: str,
    options: BatchOptions,
    mapping: Mapping[str, str],
    orders: Sequence[tuple[int, str]] | None = None,
    *,
    together: bool = False,
    today: str,
) -> Plan:
    """How the DataFrame ``name`` is read; ``orders`` of its dates (``Layout.orders``) where they are known already.

    ``together`` says that it is made of files whose columns may differ: those
    that are blank in the first rows are looked for in later ones.
    ``today`` is the day of the screening, or a time of it, as ISO 8601.

    Raises InvalidQuery for a mapping that does not fit, FileUnreadable for columns that can't be screened.
    """
    header = tuple(column for column in df.columns if column != UNREADABLE)
    tables.require_header(name, header)
    sample = [] if set(mapping) >= set(header) else _sample(df)
    if together and sample:
        sample += _sample(_filled(df, [not any(cells) for cells in zip(*sample, strict=True)]))
    found = columns.recognise(name, header, mapping, sample)
    told = options.reading.date_order
    if orders is None:
        orders = () if told else tuple(_orders(df, header, found.mapping))
    layout = tables.Layout(Path(name), "", "", "", header, 0, (), "parquet", orders=tuple(orders))
    order, _ = columns.date_order(layout, found.mapping, told)
    screened = [column for column in header if found.mapping[column] not in ("", "id")]
    form = rows.form(screened, found.mapping, options.schema, order, today=today)
    return Plan(
        found.mapping,
        (*tables.header_notes(header), *batch.noted(layout, found, options.reading, options.schema)),
        form,
    )


def answered(
    df: DataFrame,
    plan: Plan,
    generation: Generation,
    options: BatchOptions,
    *,
    shared: bool | None = None,
    harmless: bool = False,
    counted: bool = False,
) -> DataFrame:
    """The DataFrame with its answers, for a spreadsheet ``harmless``; ``counted`` adds the columns ``COUNTED``.

    Raises UnknownDataset, NotCovered.
    """
    generation.moment(options.scope, options.as_of)
    asked = Options(options.scope, options.threshold, options.lowest, as_of=options.as_of)
    shipped = not (shipping.is_local(df.sparkSession) if shared is None else shared)
    if shipped:
        shipping.ship(df.sparkSession, generation.folder)
    places = {field.name: place for place, field in enumerate(df.schema.fields)}
    job = Job(
        task=bulk.Task(generation.folder, plan.form, asked, options.all_hits),
        engine=engine(),
        shipped=shipped,
        screened=tuple(places[column] for column, field in plan.mapping.items() if field not in ("", "id")),
        carried=tuple(place for column, place in places.items() if column != UNREADABLE),
        unreadable=places.get(UNREADABLE),
        harmless=harmless,
        counted=counted,
    )
    kept = [field for field in df.schema.fields if field.name != UNREADABLE]
    numbered = [StructField(str(place), field.dataType, field.nullable) for place, field in enumerate(kept)]
    extra = _COUNTED_FIELDS if counted else ()
    found = _numbered(df).mapInArrow(answering(job), StructType([*numbered, *RESULT_FIELDS, *extra]))
    names = [field.name for field in kept]
    return found.toDF(*names, *result_columns(names), *(field.name for field in extra))


def _sample(df: DataFrame) -> list[tuple[str, ...]]:
    """The first rows as text, those left out that can't be read."""
    if UNREADABLE in df.columns:
        df = df.filter(F.col(UNREADABLE).isNull()).drop(UNREADABLE)
    first = _numbered(df).limit(SAMPLE).toArrow()
    return list(zip(*map(texts, first.columns), strict=True))


def _filled(df: DataFrame, blank: Sequence[bool]) -> DataFrame:
    """The rows in which any of the columns that are ``blank`` so far holds something."""
    cells = [F.col(str(place)) for place, is_blank in enumerate(blank) if is_blank]
    holding = (cell.isNotNull() & (F.trim(cell.cast("string")) != "") for cell in cells)
    wanted = reduce(or_, holding, F.lit(False))
    return _numbered(df).filter(wanted)


def _orders(df: DataFrame, header: Sequence[str], mapping: Mapping[str, str]) -> Iterable[tuple[int, str]]:
    """In which order the dates of the text columns of birth dates stand, as ``Layout.orders`` tells of a file."""
    for place, column in enumerate(header):
        if mapping[column] == "birth_date" and _is_text(df.schema[column]):
            told = _numbered(df).select(str(place)).mapInArrow(_told_orders, "told string").distinct().toArrow()
            orders = set(told.column(0).to_pylist())
            if orders:
                yield place, "both" if len(orders) > 1 else orders.pop()


def _told_orders(batches: Batches) -> Batches:
    """The orders that the dates of one partition tell."""
    measure = Measure(blank_is_row=True)
    measure.take((0, [text]) for batch in batches for text in texts(batch.column(0)))
    told = [order for _, order in measure.orders]
    yield pa.RecordBatch.from_arrays([pa.array(told, pa.string())], names=["told"])


def _is_text(field: StructField) -> bool:
    kind = field.dataType
    return isinstance(kind.elementType if isinstance(kind, ArrayType) else kind, StringType | CharType | VarcharType)


def _numbered(df: DataFrame) -> DataFrame:
    """The DataFrame with its places as names: Spark can't ask for a column `Kd.Nr.` by its own everywhere."""
    return df.toDF(*map(str, range(len(df.columns))))


def _share(number: float, name: str) -> float:
    if not 0 <= number <= 1:
        raise InvalidQuery(name, f"{number!r} is not a number from 0 to 1")
    return float(number)


def _day(text: str) -> str:
    """A whole ISO date, or nothing for now; raises InvalidQuery."""
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise InvalidQuery("as_of", f"{text!r} is no date; write YYYY-MM-DD") from None
