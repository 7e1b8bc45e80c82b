"""What runs on the executors: batches of rows in, the same batches with answers out.

A python process of an executor lives for many tasks. It opens the index once,
as files mapped into memory, which all processes of a machine share, and keeps
it and what it looked up until it is asked for something else.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from itertools import chain
from pathlib import Path
from socket import gethostname
from typing import NamedTuple

import pyarrow as pa
from pyspark import SparkFiles, TaskContext

from sanctions.errors import NotReady
from sanctions.index import damages
from sanctions.index.spool import Spool, shared
from sanctions.services import collector
from sanctions.services.answers import RESULT_COLUMNS, Answer, Cells, kind
from sanctions.services.bulk import CHUNK, WORDS_KEPT, Desk, Task
from sanctions.services.engine import engine
from sanctions.services.generation import Generation
from sanctions.services.tables import BadRow, harmless
from sanctions.services.tables.values import as_text

Batches = Iterator[pa.RecordBatch]

COUNTED = ("_sanctions_row", "_sanctions_first")
"""Columns by which lines are counted as rows: the status of a line's row, and whether the line is its row's first."""


class Job(NamedTuple):
    """What an executor is asked to do.

    ``task.folder`` is the generation's on the driver; ``shipped`` says that it
    came along with the job, and else it is looked for under the same path.
    ``screened`` are the places of the columns that ``task.form`` describes,
    ``carried`` of those that come back, and ``unreadable`` of the column, if
    any, that says of a row why it can't be read. ``harmless`` makes no cell a
    spreadsheet's formula. ``counted`` adds the columns ``COUNTED``.
    """

    task: Task
    engine: str
    shipped: bool
    screened: tuple[int, ...]
    carried: tuple[int, ...]
    unreadable: int | None = None
    harmless: bool = False
    counted: bool = False


def answering(job: Job) -> Callable[[Batches], Batches]:
    """The function that Spark maps over the batches of a partition."""

    def answer(batches: Batches) -> Batches:
        desk, sharing = _desk(job), _sharing(job)
        for batch in batches:
            for start in range(0, batch.num_rows, CHUNK):
                part = batch.slice(start, CHUNK)
                with collector.at_rest(), sharing():
                    answers = desk.answer(_rows(job, part))
                found = beside(part.select(list(job.carried)), answers, harmless if job.harmless else str)
                yield _counted(found, answers) if job.counted else found

    return answer


def present(batches: Batches) -> Batches:
    """The batches as they are: who gets them back knows that there is a Python with this package."""
    yield from batches


def beside(rows: pa.RecordBatch, answers: Sequence[Answer], shown: Callable[[str], str] = str) -> pa.RecordBatch:
    """The rows with the lines of their answers, each text as ``shown``; a row of several lines stands as often."""
    lines = list(chain.from_iterable(answers))
    if len(lines) > len(answers):
        rows = rows.take(pa.array([place for place, answer in enumerate(answers) for _ in answer]))
    own = rows.columns if shown is str else [_shown(column, shown) for column in rows.columns]
    columns = (
        _column(name, cells, shown) for name, cells in zip(RESULT_COLUMNS, zip(*lines, strict=True), strict=True)
    )
    arrays = [*own, *columns]
    return pa.RecordBatch.from_arrays(arrays, names=[*map(str, range(rows.num_columns)), *RESULT_COLUMNS])


def _counted(found: pa.RecordBatch, answers: Sequence[Answer]) -> pa.RecordBatch:
    """The lines with the columns ``COUNTED``."""
    told = [(kind(answer), at == 0) for answer in answers for at, _ in enumerate(answer)]
    status, first = zip(*told, strict=True)
    return found.append_column(COUNTED[0], pa.array(status, pa.string())).append_column(COUNTED[1], pa.array(first))


def _shown(column: pa.Array, shown: Callable[[str], str]) -> pa.Array:
    """A column of the input, each text in it as ``shown``."""
    if not (pa.types.is_string(column.type) or pa.types.is_large_string(column.type)):
        return column
    return pa.array([None if text is None else shown(text) for text in column.to_pylist()], column.type)


def _column(name: str, cells: Cells, shown: Callable[[str], str]) -> pa.Array:
    """A result column; what is empty is null."""
    if name == "score":
        return pa.array([float(cell) if cell else None for cell in cells], pa.float64())
    if name == "hits":
        return pa.array([int(cell) if cell else None for cell in cells], pa.int32())
    return pa.array([shown(cell) or None for cell in cells], pa.string())


def texts(column: pa.Array) -> list[str]:
    """The cells of a column as the readers of files give them; null is empty."""
    return list(map(as_text, column.to_pylist()))


def _rows(job: Job, batch: pa.RecordBatch) -> list[Sequence[str]]:
    """The cells that are screened, row by row."""
    rows: list[Sequence[str]] = list(zip(*(texts(batch.column(place)) for place in job.screened), strict=True))
    if job.unreadable is None:
        return rows
    reasons = batch.column(job.unreadable).to_pylist()
    return [row if reason is None else BadRow(row, reason) for row, reason in zip(rows, reasons, strict=True)]


_held: tuple[Job, Desk] | None = None


def _desk(job: Job) -> Desk:
    """The desk of this process for the job. Raises NotReady where the machine can't answer as the driver would."""
    global _held  # noqa: PLW0603 - the one thing that a process which Spark lends us can keep
    if _held is None or _held[0] != job:
        if job.engine != engine():
            raise NotReady(
                f"the executor on {gethostname()} has engine {engine()}, the driver {job.engine}: the version, and a "
                "checksum of the code that decides answers; install the same on both"
            )
        _held = (job, Desk(_generation(_folder(job)), job.task))
    return _held[1]


def _folder(job: Job) -> Path:
    """Where the generation lies on this machine."""
    return Path(SparkFiles.get(job.task.folder.name)) if job.shipped else job.task.folder


def _sharing(job: Job) -> Callable[[], AbstractContextManager[None]]:
    """What lets a chunk be answered with the words that other processes of this executor have looked up."""
    if TaskContext.get() is None:
        return nullcontext
    spool = _spool(Path(SparkFiles.getRootDirectory()) / f"words-{job.task.folder.name}")
    words = _generation(_folder(job)).index.words
    return lambda: shared(words, spool)


@lru_cache(maxsize=1)
def _spool(folder: Path) -> Spool:
    """What this process tells and hears there; it goes on where it was for as long as it is asked for the same."""
    folder.mkdir(exist_ok=True)
    return Spool(folder)


@lru_cache(maxsize=1)
def _generation(folder: Path) -> Generation:
    """The generation in that folder, open. Raises NotReady where there is none, a damaged or another engine's one."""
    if not folder.is_dir():
        raise NotReady(
            f"there is no index at {folder} on {gethostname()}; leave out `shared` where machines share no files"
        )
    if found := next(damages(folder), ""):
        raise NotReady(f"the index at {folder} on {gethostname()} is damaged, or an earlier version's: {found}")
    opened = Generation.open(folder, WORDS_KEPT)
    _ = opened.index
    collector.leave_out()
    return opened
