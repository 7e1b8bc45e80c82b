"""A file of customers is screened in one go, and recorded once, with its rows' results kept.

Each batch has a folder under ``Home.uploads``: the file as it was handed in,
and the answers beside it. The rows' answers stand in that file and not
in record.db: a million rows leave the database as small as one. The
batch's row keeps the checksums of both.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from sanctions.errors import BatchFinished, FileTooLarge, InvalidQuery, TooManyWaiting
from sanctions.matching import USED_PROPERTIES
from sanctions.services import columns, mappings, retention, rows, tables, uploads
from sanctions.services.batch_before import again, as_before, goes_on_as, reused, stopped_because
from sanctions.services.batch_run import AT_WHICH_ONE_WAITS, Cancelled, give_up, iso, now, run
from sanctions.services.exports import export, unrecorded
from sanctions.services.generation import Generation
from sanctions.services.uploads import Upload
from sanctions.store import batches as store
from sanctions.store import results
from sanctions.store.batches import Batch
from sanctions.store.connection import write
from sanctions.store.database import Database
from sanctions.store.home import Home
from sanctions.store.ids import new_id
from sanctions.store.lock import Busy
from sanctions.store.results import ResultFile

__all__ = [
    "Batch",
    "BatchOptions",
    "Cancelled",
    "FileTooLarge",
    "Upload",
    "again",
    "cancel",
    "cancelling",
    "export",
    "get",
    "give_up",
    "goes_on_as",
    "left_alone",
    "left_over",
    "looked_for",
    "noted",
    "now",
    "recent",
    "require_room",
    "result_files",
    "reused",
    "run",
    "stopped_because",
    "submit",
]

_NO_MAPPING: Mapping[str, str] = MappingProxyType({})


_FOUND_OUT = tables.Options()

_BEGINS_WITHIN = timedelta(minutes=1)
"""From the moment when a batch is recorded that somebody waits for, to that when a process has it."""

_KILLED = "its process was killed; the same command goes on from there"


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """How a file is screened. ``schema`` is that of rows which name none; ``all_hits`` gives each hit a line.

    ``reading`` is what was told about the file itself. ``cutoff`` is the score
    from which candidates below the threshold are told as near; None tells none.
    """

    scope: str = "default"
    threshold: float = 0.70
    as_of: str = ""
    schema: str = rows.DEFAULT_SCHEMA
    all_hits: bool = False
    reading: tables.Options = _FOUND_OUT
    cutoff: float | None = None

    @property
    def lowest(self) -> float:
        """The score from which anybody is told of; never above the threshold."""
        return self.threshold if self.cutoff is None else min(self.cutoff, self.threshold)

    def kept(self) -> dict[str, Any]:
        """The options as a batch keeps them; ``reading`` and ``cutoff`` only where they say something."""
        reading = {name: told for name, told in asdict(self.reading).items() if told != getattr(_FOUND_OUT, name)}
        rest = {name: value for name, value in asdict(self).items() if name not in ("reading", "cutoff")}
        near = {"cutoff": self.lowest} if self.lowest < self.threshold else {}
        return rest | near | ({"reading": reading} if reading else {})

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> "BatchOptions":
        """The options that a batch keeps."""
        return cls(**dict(told) | {"reading": tables.Options(**told.get("reading", {}))})


def require_near(cutoff: float | None, threshold: float) -> None:
    """Raises InvalidQuery where candidates below the threshold are asked for and none can be there."""
    if cutoff is not None and cutoff >= threshold:
        told = f"{cutoff:g} is not below the threshold, {threshold:g}"
        raise InvalidQuery("cutoff", f"{told}: nothing could be near; leave it out, or lower it")


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

    What ``mapping`` says is remembered for the next file with the same header
    that comes without one, where the upload says to ``remember``.

    A file that was screened in the same way against the same lists has its
    answers already: the batch is done with a record of its own, whose notes
    say so, unless the upload wants it screened ``again``. One that was stopped
    halfway goes on, also ``again``.

    Raises UnknownDataset and NotCovered for a scope that can't answer,
    InvalidQuery for a mapping that does not fit the file, FileUnreadable
    (FileTooLarge) for a file that can't be screened at all, and DiskFull.
    """
    generation.coverage(options.scope, options.as_of, at)
    batch_id = new_id(at)
    with uploads.kept(home, batch_id, upload) as (size, checksum):
        path, most = uploads.input_path(home, batch_id), upload.max_rows
        layout = tables.inspect(path, upload.name, options=options.reading, most_rows=most)
        uploads.keep_layout(home, batch_id, layout)
        header, sample, said = layout.columns, tables.sample(layout), mapping
        mapping, notes = mappings.applied(db, header, said, remember=upload.remember, door=upload.door, sample=sample)
        found = columns.recognise(upload.name, header, mapping, sample)
        batch = Batch(
            id=batch_id,
            filename=upload.name,
            size=size,
            sha256=checksum,
            door=upload.door,
            mapping=found.mapping,
            options=options.kept(),
            notes=tuple(dict.fromkeys((*notes, *noted(layout, found, options.reading, options.schema)))),
            rows=layout.rows,
            submitted=iso(at),
        )
        batch = as_before(home, db, generation, batch, again=upload.again)
        with write(db):
            store.insert(db, batch)
            if said and upload.remember:
                mappings.remember(db, header, said, iso(at), upload.door)
    return batch


def cancel(home: Home, db: Database, batch_id: str, at: datetime) -> Batch:
    """The batch will stop within a second or two, or does not begin at all.

    Raises UnknownRecord, and BatchFinished for one that is finished.
    """
    batch = _unfinished(db, batch_id)
    if batch.status == "draft":
        return retention.drop(home, db, batch, at, "cancelled before it was confirmed")
    uploads.cancel_path(home, batch.id).touch()
    try:
        with uploads.held(home, batch.id):
            batch = _unfinished(db, batch.id)
            uploads.answers_path(home, batch.id).unlink(missing_ok=True)
            return give_up(db, batch, f"cancelled after {batch.done:,} of {batch.rows:,} rows", at, "cancelled")
    except Busy:
        return batch


def _unfinished(db: Database, batch_id: str) -> Batch:
    """The batch of that id. Raises BatchFinished."""
    batch = store.get(db, batch_id)
    if batch.finished:
        raise BatchFinished(batch.id, batch.status)
    return batch


def cancelling(home: Home, batch: Batch) -> bool:
    """Whether the batch is being screened and somebody wants it to stop."""
    return not batch.finished and uploads.cancel_path(home, batch.id).exists()


def require_room(db: Database, most: int) -> None:
    """Raises TooManyWaiting where so many batches wait already, or more."""
    if len(store.unfinished(db)) >= most:
        raise TooManyWaiting(most)


def get(db: Database, batch_id: str) -> Batch:
    """The batch of that id; raises UnknownRecord."""
    return store.get(db, batch_id)


def recent(db: Database, limit: int = 50) -> list[Batch]:
    """The batches handed in last, newest first."""
    return store.recent(db, limit)


def looked_for(db: Database, q: str, limit: int, offset: int = 0) -> tuple[list[Batch], int]:
    """Of the batches that ``q`` finds, all for no text, some, newest first; and how many there are in all.

    It is looked for in the file's name, and at the start of the id and of the checksums of file, answers and results.
    """
    return store.recent(db, limit, offset, q), store.count(db, q)


def result_files(home: Home, db: Database, batch_id: str) -> list[ResultFile]:
    """The result files of a batch that were handed out, with their checksums; they may be removed since.

    Of one that an older version made, which kept no checksum, there is none until it is fetched again.
    """
    recorded = results.of(db, batch_id)
    return [*recorded, *unrecorded(home, batch_id, recorded)]


def left_over(home: Home, db: Database) -> list[Batch]:
    """The unfinished batches that no process is at and nobody waited for, as they were handed in."""
    found = (batch for batch in store.unfinished(db) if batch.door != AT_WHICH_ONE_WAITS)
    return [batch for batch in found if _is_free(home, batch)]


def left_alone(home: Home, db: Database, at: datetime) -> list[Batch]:
    """The batches that somebody waited for whose process was killed; they are stopped now, and go on when told to."""
    before, stopped = iso(at - _BEGINS_WITHIN), []
    for found in store.unfinished(db):
        if found.door == AT_WHICH_ONE_WAITS and found.submitted < before:
            with suppress(Busy, BatchFinished), uploads.held(home, found.id):
                stopped.append(give_up(db, _unfinished(db, found.id), _KILLED, at, "stopped"))
    return stopped


def _is_free(home: Home, batch: Batch) -> bool:
    """Whether no process holds the batch; one that was killed holds nothing."""
    try:
        with uploads.held(home, batch.id):
            return True
    except Busy:
        return False


def noted(
    layout: tables.Layout, found: columns.Found, told: tables.Options, schema: str = rows.DEFAULT_SCHEMA
) -> tuple[str, ...]:
    """What a reader of the result must know; ``schema`` is that of rows that name none."""
    held = found.mapping
    unscored = [column for column, field in held.items() if field == "address" and field not in USED_PROPERTIES]
    order = columns.date_order(layout, held, told.date_order)[1]
    rest = (f"the column {column!r} takes no part in the score" for column in unscored)
    taken = rows.usual_schema(held, schema)
    called = "anything (Thing)" if taken == "Thing" else taken
    ships = "" if taken == schema else f"ships are named: rows that do not say what they are, are asked as {called}"
    return (*layout.notes, *found.notes, *filter(None, [order, ships]), *rest)
