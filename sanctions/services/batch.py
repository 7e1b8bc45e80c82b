"""A file of customers is screened in one go, and recorded once, with its rows' results kept.

Each batch has a folder under ``Home.uploads``: the file as it was handed in,
and the result beside it. The rows' answers stand in that result file and not
in record.db: it is what the customer was given, it holds every input cell
beside its answer, and a million rows leave the database as small as one. The
batch's row keeps the checksums of both.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType

from sqlite_utils import Database

from sanctions import __version__
from sanctions.errors import InvalidQuery, SanctionsError
from sanctions.matching import USED_PROPERTIES
from sanctions.services import columns, rows, screening, tables, uploads
from sanctions.services.generation import Generation, Keeper
from sanctions.services.uploads import FileTooLarge, Upload
from sanctions.store import batches as store
from sanctions.store.batches import Batch
from sanctions.store.connection import open_record, write
from sanctions.store.home import Home
from sanctions.store.ids import new_id
from sanctions.store.lock import Busy

__all__ = [
    "Batch",
    "BatchOptions",
    "FileTooLarge",
    "Upload",
    "get",
    "give_up",
    "left_over",
    "now",
    "recent",
    "results_path",
    "run",
    "submit",
]

Clock = Callable[[], datetime]
Progress = Callable[[int], object]

_NO_MAPPING: Mapping[str, str] = MappingProxyType({})
_EVERY_HIT = 1_000_000
"""A limit that no number of listed parties reaches: hits are never cut off."""

_BETWEEN_NOTES = timedelta(seconds=1)
"""How often the batch's row says how far it is."""


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """How a file is screened. ``schema`` is that of rows which name none; ``all_hits`` gives each hit a line."""

    scope: str = "default"
    threshold: float = 0.70
    as_of: str = ""
    schema: str = rows.DEFAULT_SCHEMA
    all_hits: bool = False


def submit(
    home: Home,
    db: Database,
    generation: Generation,
    upload: Upload,
    options: BatchOptions,
    *,
    at: datetime,
    mapping: Mapping[str, str] = _NO_MAPPING,
) -> Batch:
    """The file is kept and queued, or refused at once.

    Raises UnknownDataset and NotCovered for a scope that can't answer,
    InvalidQuery for a mapping that does not fit the file, and FileUnreadable
    (FileTooLarge) for a file that can't be screened at all.
    """
    generation.coverage(options.scope, options.as_of, at)
    batch_id = new_id(at)
    with uploads.kept(home, batch_id, upload) as (size, checksum):
        layout = tables.inspect(uploads.input_path(home, batch_id), upload.name)
        held = columns.assign(upload.name, layout.columns, mapping)
        batch = Batch(
            id=batch_id,
            filename=upload.name,
            size=size,
            sha256=checksum,
            door=upload.door,
            mapping=held,
            options=asdict(options),
            notes=_notes(layout, held),
            rows=layout.rows,
            submitted=_iso(at),
        )
        with write(db):
            store.insert(db, batch)
    return batch


def get(db: Database, batch_id: str) -> Batch:
    """The batch of that id; raises UnknownRecord."""
    return store.get(db, batch_id)


def recent(db: Database, limit: int = 50) -> list[Batch]:
    """The batches handed in last, newest first."""
    return store.recent(db, limit)


def results_path(home: Home, batch: Batch) -> Path:
    """The result of a batch that is done."""
    return uploads.result_path(home, batch.id)


def run(
    home: Home, batch_id: str, *, clock: Clock = now, progress: Progress | None = None, patience: float = 0
) -> Batch:
    """The batch is screened, unless it is finished already or another process is at it.

    A batch whose process was killed begins again, so that each row is answered
    once. ``progress`` is called with the number of rows answered since it was
    last called; another process is waited for up to ``patience`` seconds. A
    failure stands in the batch that is returned; what is no SanctionsError is
    raised as well.
    """
    with open_record(home) as db:
        batch = store.get(db, batch_id)
        try:
            with uploads.held(home, batch.id, patience):
                batch = store.get(db, batch.id)
                return batch if batch.finished else _screen(home, db, batch, clock, progress or _unseen)
        except Busy:
            return store.get(db, batch_id)


def left_over(home: Home, db: Database) -> list[Batch]:
    """The unfinished batches that no process is at, in the order in which they were handed in."""
    return [batch for batch in store.unfinished(db) if _is_free(home, batch)]


def give_up(db: Database, batch: Batch, reason: str, at: datetime) -> Batch:
    """The batch has failed, and its row says why."""
    return _saved(db, replace(batch, status="failed", reason=reason, finished=_iso(at)))


def _screen(home: Home, db: Database, batch: Batch, clock: Clock, progress: Progress) -> Batch:
    """The batch with its result written, or with the reason why there is none."""
    try:
        generation = Keeper(home).current()
        batch = _started(db, batch, generation, clock())
        batch = _write_result(home, db, batch, generation, clock, progress)
    except BaseException as problem:
        _aside(home, batch).unlink(missing_ok=True)
        failed = give_up(db, store.get(db, batch.id), _why(problem), clock())
        if isinstance(problem, SanctionsError):
            return failed
        raise
    return _saved(db, replace(batch, status="done", finished=_iso(clock())))


def _started(db: Database, batch: Batch, generation: Generation, at: datetime) -> Batch:
    """The batch as one that runs, from its first row on."""
    coverage = generation.coverage(batch.options["scope"], batch.options["as_of"], at)
    begun = replace(batch, status="running", started=_iso(at), done=0, hits=0, clears=0, errors=0)
    return _saved(db, replace(begun, generation=generation.id, engine=__version__, coverage=coverage))


def _write_result(
    home: Home, db: Database, batch: Batch, generation: Generation, clock: Clock, progress: Progress
) -> Batch:
    """Writes the result aside and gives it its name when it is whole; the batch with its counts."""
    result = results_path(home, batch)
    aside = _aside(home, batch)
    layout = tables.inspect(uploads.input_path(home, batch.id), batch.filename)
    tally, noted = Counter[str](), clock()
    with tables.writing(aside, layout, (*layout.columns, *tables.RESULT_COLUMNS)) as write_row:
        for status, lines in _answers(generation, layout, batch):
            for line in lines:
                write_row(line)
            tally[status] += 1
            progress(1)
            if clock() - noted >= _BETWEEN_NOTES:
                batch, noted = _saved(db, _counted(batch, tally)), clock()
    aside.replace(result)
    return replace(_counted(batch, tally), results_sha256=uploads.checksum(result))


def _aside(home: Home, batch: Batch) -> Path:
    """Where the result grows."""
    return results_path(home, batch).with_suffix(".part")


def _why(problem: BaseException) -> str:
    """Why a batch failed, as its row says it."""
    if isinstance(problem, SanctionsError):
        return str(problem)
    return "interrupted" if isinstance(problem, KeyboardInterrupt) else f"stopped by {problem!r}"


def _answers(generation: Generation, layout: tables.Layout, batch: Batch) -> Iterator[tuple[str, list[rows.Cells]]]:
    """Each row's status, and the lines that it has in the result."""
    asked = BatchOptions(**batch.options)
    form = rows.form(layout.columns, batch.mapping, asked.schema)
    options = screening.Options(asked.scope, asked.threshold, asked.threshold, _EVERY_HIT, asked.as_of)
    at = datetime.fromisoformat(batch.started)
    for row in tables.read(layout):
        try:
            queries = {"row": rows.query(form, row)}
            answer = screening.match(generation, queries, options, at=at, door=batch.door, referents=False)["row"]
            cells = rows.answer(answer.hits, all_hits=asked.all_hits)
        except InvalidQuery as problem:
            cells = rows.refusal(problem)
        yield cells[0][0], [rows.fitted(form, row) + line for line in cells]


def _counted(batch: Batch, tally: Counter[str]) -> Batch:
    """The batch with the number of rows answered so far."""
    return replace(batch, done=tally.total(), hits=tally["hit"], clears=tally["clear"], errors=tally["error"])


def _saved(db: Database, batch: Batch) -> Batch:
    """The batch, now that its row says the same."""
    with write(db):
        store.save(db, batch)
    return batch


def _is_free(home: Home, batch: Batch) -> bool:
    """Whether no process holds the batch; one that was killed holds nothing."""
    try:
        with uploads.held(home, batch.id):
            return True
    except Busy:
        return False


def _notes(layout: tables.Layout, mapping: Mapping[str, str]) -> tuple[str, ...]:
    """What a reader of the result must know."""
    unscored = [column for column, field in mapping.items() if field == "address" and field not in USED_PROPERTIES]
    return layout.notes + tuple(f"the column {column!r} takes no part in the score" for column in unscored)


def _iso(at: datetime) -> str:
    """A time as it is recorded."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def _unseen(_: int) -> None:
    """Progress that nobody looks at."""
