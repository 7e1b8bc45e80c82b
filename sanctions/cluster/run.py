"""A file or a folder of files is screened on Spark, and recorded once, as a batch is that one machine screens."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from tempfile import mkdtemp
from types import MappingProxyType
from typing import Literal

from pyarrow import ArrowInvalid
from pyarrow.dataset import dataset
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F  # noqa: N812 - Spark's own name for it

from sanctions.cluster import folders, frames, places, staging, written
from sanctions.cluster.frames import Plan
from sanctions.errors import FileUnreadable, RecordDamaged, SanctionsError
from sanctions.services import batch, columns, mappings, tables, uploads
from sanctions.services.batch import Batch, BatchOptions
from sanctions.services.batch_run import Clock, counted, iso, now, saved
from sanctions.services.engine import engine
from sanctions.services.exports import Only
from sanctions.services.generation import Generation, Keeper
from sanctions.store import batches as store
from sanctions.store.connection import open_record, write
from sanctions.store.home import Home
from sanctions.store.ids import new_id

DOOR = "spark"
Format = Literal["parquet", "csv", "jsonl"]

_SMALLEST, _LARGEST = 1_000, 50_000
"""Rows of a partition: below, beginning it costs more than answering it; above, one that fails costs minutes."""

_TURNS = 4
"""Partitions for each core, so that all have work to the end though some rows cost more than others."""

_PLACE = "_sanctions_place"


@dataclass(frozen=True, slots=True)
class Run:
    """What is screened and where the result goes.

    ``partitions`` is their number, 0 for as many as fit. ``shared`` says that
    all machines see the data folder, None that they do if the master is local.
    ``remember`` uses and keeps what is said of the columns of the same header;
    None does neither, and False forgets what was kept. ``only`` are the rows that are written.
    """

    source: str
    output: str
    format: Format = "parquet"
    overwrite: bool = False
    partitions: int = 0
    shared: bool | None = None
    remember: bool | None = None
    only: Only = "all"


@dataclass(frozen=True, slots=True)
class _Input:
    """The input as Spark has it; ``orders`` of its dates where our own reader has seen them all.

    ``together`` says that it is a table of several files, whose columns need not be the same, ``in_order`` that its
    rows stand in the files' order already.
    """

    df: DataFrame
    rows: int
    notes: tuple[str, ...] = ()
    orders: tuple[tuple[int, str], ...] | None = None
    together: bool = False
    in_order: bool = False


def screen(
    home: Home,
    session: SparkSession,
    run: Run,
    options: BatchOptions,
    mapping: Mapping[str, str],
    *,
    clock: Clock = now,
) -> Batch:
    """The batch, done: its result is written, counted as it was written, and recorded.

    Parquet is read by Spark, in as many pieces as it has; anything else by our
    own reader, here, once. Rows come out in the order of the file, and of a
    folder in the order of the names of its files. Raises InvalidQuery, NotReady, UnknownDataset,
    NotCovered, FileUnreadable before a record begins; afterwards the record
    says why it failed, and the same is raised.
    """
    check(run)
    generation = Keeper(home).current()
    home.prepare()
    at = clock()
    coverage = generation.coverage(options.scope, options.as_of, at)
    with open_record(home) as db, _read(session, run, options) as given:
        header = [column for column in given.df.columns if column != frames.UNREADABLE]
        said, noted = mappings.applied(db, header, mapping, remember=run.remember, door=DOOR)
        plan = frames.planned(
            given.df, run.source, options, said, given.orders, together=given.together, today=iso(at)
        )
        seen = places.seen(run.source)
        begun = Batch(
            id=new_id(at),
            filename=run.source,
            size=seen.size,
            sha256=seen.sha256,
            door=DOOR,
            mapping=plan.mapping,
            options=options.kept(),
            notes=tuple(dict.fromkeys((*noted, *given.notes, *plan.notes, *_told(session, run, seen)))),
            rows=given.rows,
            submitted=iso(at),
            status="running",
            started=iso(at),
            generation=generation.id,
            engine=engine(),
            coverage=coverage,
        )
        uploads.input_path(home, begun.id).parent.mkdir(parents=True)
        with uploads.held(home, begun.id):
            with write(db):
                store.insert(db, begun)
                if mapping and run.remember:
                    mappings.remember(db, header, mapping, iso(at), DOOR)
            try:
                done = _finished(run, options, given, plan, generation, begun)
            except BaseException as problem:
                reason = str(problem) if isinstance(problem, SanctionsError) else _why(problem)
                batch.give_up(db, begun, reason, clock())
                raise
            return saved(db, replace(done, status="done", finished=iso(clock())))


def check(run: Run, mapping: Mapping[str, str] = MappingProxyType({})) -> None:
    """What can be known before Spark begins, which takes a while.

    Raises InvalidQuery for an input that is not there, for an output that
    would harm what is, and for a mapping of columns that Parquet here has not;
    FileUnreadable for a folder of anything but Parquet.
    """
    places.check(run.source, run.output, overwrite=run.overwrite)
    path = places.local(run.source)
    if path is not None and path.is_dir():
        places.require_parquet(path, run.source)
    if mapping and path is not None and places.is_parquet(path):
        try:
            found = dataset(path, format="parquet", partitioning="hive")
            each = (piece.physical_schema.names for piece in found.get_fragments())
            header = list(dict.fromkeys(chain(found.schema.names, *each)))
        except (OSError, ArrowInvalid):
            return  # Spark says what is wrong with it
        columns.require(header, mapping)


def _why(problem: BaseException) -> str:
    """Why a run failed, as its record says it."""
    return "stopped by whoever began it" if isinstance(problem, KeyboardInterrupt) else f"stopped by {problem!r}"


@contextmanager
def _read(session: SparkSession, run: Run, options: BatchOptions) -> Iterator[_Input]:
    """The input, for as long as the block runs. Raises FileUnreadable."""
    path = places.local(run.source)
    if path is None or places.is_parquet(path):
        df, in_order = folders.read(session, run.source)
        rows = df.count()
        if not rows:
            raise FileUnreadable(run.source, "there is no row")
        left_out = places.left_out(path) if path is not None else ()
        notes = (*tables.ignored("parquet", options.reading), *left_out)
        yield _Input(df, rows, notes, together=path is None or path.is_dir(), in_order=in_order)
        return
    layout = tables.inspect(path, path.name, options=options.reading)
    aside = Path(mkdtemp(prefix=".sanctions-input-", dir=_beside(run)))
    try:
        staging.stage(layout, aside / "input.parquet")
        df = session.read.parquet((aside / "input.parquet").resolve().as_uri())
        yield _Input(df, layout.rows, layout.notes, layout.orders)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _beside(run: Run) -> Path:
    """The folder where the result will stand: all machines must see it anyway."""
    output = places.local(run.output)
    if output is None:
        raise FileUnreadable(run.source, f"only Parquet can be screened to {run.output}; other files to a path")
    return output.resolve().parent


def _told(session: SparkSession, run: Run, seen: places.Seen) -> Iterator[str]:
    """What a reader of the record must know."""
    yield f"screened on Spark, {session.sparkContext.master}; the result is in {run.output}, as {run.format}"
    if run.only != "all":
        yield f"the result has the {run.only} only: the other rows were answered and counted, and not written"
    if not seen.sha256:
        yield "the input has no checksum here: it lies where only Spark reads"


def _finished(
    run: Run, options: BatchOptions, given: _Input, plan: Plan, generation: Generation, begun: Batch
) -> Batch:
    """The batch with its result written and counted."""
    df = _spread(given, run.partitions)
    spreadsheet = run.format == "csv"
    answered = frames.answered(df, plan, generation, options, shared=run.shared, harmless=spreadsheet, counted=True)
    if spreadsheet:
        answered = answered.toDF(*map(tables.harmless, answered.columns))
    tally = written.save(answered, run.output, run.format, only=run.only, overwrite=run.overwrite)
    if tally.total() != given.rows:
        raise RecordDamaged(f"{tally.total():,} rows are answered in {run.output}, and the input has {given.rows:,}")
    return replace(counted(begun, tally), results_sha256=places.seen(run.output).sha256)


def _spread(given: _Input, partitions: int) -> DataFrame:
    """The input in as many partitions as keep all cores busy, its rows in their order.

    Bytes, by which Spark cuts files, say little here: a row of a hundred bytes costs as much as one of a megabyte.
    """
    df, cores = given.df, given.df.sparkSession.sparkContext.defaultParallelism
    most, least = -(-given.rows // _SMALLEST), -(-given.rows // _LARGEST)
    wanted = partitions or min(most, max(_TURNS * cores, least))
    if given.together and not given.in_order and len(df.inputFiles()) > 1:
        order = (folders.FILE, folders.ROW)
        return folders.placed(df).repartitionByRange(wanted, *order).sortWithinPartitions(*order).drop(*order)
    if not partitions and df.rdd.getNumPartitions() >= wanted:
        return df
    placed = df.withColumn(_PLACE, F.monotonically_increasing_id())
    return placed.repartitionByRange(wanted, _PLACE).sortWithinPartitions(_PLACE).drop(_PLACE)
