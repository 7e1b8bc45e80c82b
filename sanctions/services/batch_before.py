"""What an earlier batch of the same file, asked in the same way, gives a later one: its answers, or its file."""

import os
from dataclasses import replace
from datetime import datetime

from sanctions.errors import UnknownRecord
from sanctions.services import uploads
from sanctions.services.batch_run import AT_WHICH_ONE_WAITS, BEGUN_AGAIN, give_up, iso, saved
from sanctions.services.engine import engine
from sanctions.services.generation import Generation
from sanctions.store import batches as store
from sanctions.store.batches import COUNTS, WARNED, Batch
from sanctions.store.connection import write
from sanctions.store.database import Database
from sanctions.store.home import Home
from sanctions.store.ids import new_id
from sanctions.store.lock import Busy

_REUSED, _GOES_ON, _ANEW = "screened before as ", "goes on where ", "screened anew, as "
_GOES_ON_AS = "goes on as "
_OF_ONE_RUN = (_REUSED, _GOES_ON, _ANEW, BEGUN_AGAIN)
"""How the notes begin that are about one run and not about the file."""


_SAME_ANSWERS = ("generation", "engine", "coverage", "done", *COUNTS.values(), WARNED, "results_sha256")
"""What a batch whose answers are reused has in common with the one that gave them."""


def as_before(home: Home, db: Database, generation: Generation, batch: Batch, *, again: bool = False) -> Batch:
    """The batch with what an earlier one of the same file, asked in the same way, has of its answers.

    ``again`` reuses no answers of one that is done, and goes on with one that was stopped since.
    """
    for earlier in store.same(db, batch, generation.id, engine()):
        if again and earlier.status == "done":
            return batch
        kept = uploads.answers_path(home, earlier.id)
        if not kept.exists() or (earlier.status == "done" and uploads.checksum(kept) != earlier.results_sha256):
            continue
        try:
            with uploads.held(home, earlier.id):
                if earlier.status == "done":
                    return _reused(home, batch, earlier)
                if earlier.door == batch.door == AT_WHICH_ONE_WAITS:
                    return _taken_over(home, db, batch, store.get(db, earlier.id))
        except (Busy, FileNotFoundError):
            continue
    return batch


def again(home: Home, db: Database, generation: Generation, batch_id: str, door: str, *, at: datetime) -> Batch:
    """The file of a batch is queued once more, to be screened in the same way against the lists of now.

    Raises UnknownRecord for a batch that there is none of or whose file is not kept here, and
    UnknownDataset and NotCovered for a scope that can't answer any more.
    """
    earlier = store.get(db, batch_id)
    generation.coverage(earlier.options["scope"], earlier.options["as_of"], at)
    notes = (*(note for note in earlier.notes if not note.startswith(_OF_ONE_RUN)), f"{_ANEW}{earlier.id} was")
    batch = Batch(
        id=new_id(at),
        filename=earlier.filename,
        size=earlier.size,
        sha256=earlier.sha256,
        door=door,
        mapping=earlier.mapping,
        options=earlier.options,
        notes=notes,
        rows=earlier.rows,
        submitted=iso(at),
    )
    try:
        with uploads.linked(home, earlier.id, batch.id), write(db):
            store.insert(db, batch)
    except FileNotFoundError:
        raise UnknownRecord("file kept here of the batch", earlier.id) from None
    return batch


def reused(batch: Batch) -> str:
    """The id of the batch whose answers these are, as the notes say it; empty where they are the batch's own."""
    told = next((note for note in batch.notes if note.startswith(_REUSED)), "")
    return told.removeprefix(_REUSED).partition(",")[0]


def goes_on_as(batch: Batch) -> str:
    """The id of the later batch that has the answers of this one, which was stopped; empty where none has."""
    return batch.reason.rpartition(_GOES_ON_AS)[2] if _GOES_ON_AS in batch.reason else ""


def stopped_because(batch: Batch) -> str:
    """Why a batch was stopped that a later one goes on from; empty where nothing was told but that."""
    return batch.reason.rpartition(_GOES_ON_AS)[0].rstrip("; ")


def _reused(home: Home, batch: Batch, earlier: Batch) -> Batch:
    """The batch, done, with the earlier one's answers."""
    os.link(uploads.answers_path(home, earlier.id), uploads.answers_path(home, batch.id))
    note = f"{_REUSED}{earlier.id}, against the same lists: its answers are reused"
    told = {name: getattr(earlier, name) for name in _SAME_ANSWERS}
    at = batch.submitted
    return replace(batch, status="done", notes=(*batch.notes, note), started=at, finished=at, **told)


def _taken_over(home: Home, db: Database, batch: Batch, earlier: Batch) -> Batch:
    """The batch as one that goes on where the earlier one was stopped or killed."""
    uploads.answers_path(home, earlier.id).replace(uploads.answers_path(home, batch.id))
    reason = "; ".join(filter(None, [earlier.reason, f"{_GOES_ON_AS}{batch.id}"]))
    if earlier.status == "running":
        give_up(db, earlier, reason, datetime.fromisoformat(batch.submitted), "stopped")
    else:
        saved(db, replace(earlier, reason=reason))
    notes = (*batch.notes, f"{_GOES_ON}{earlier.id} was stopped")
    begun = replace(batch, status="running", notes=notes, started=earlier.started)
    return replace(
        begun, generation=earlier.generation, engine=earlier.engine, coverage=earlier.coverage, rate=earlier.rate
    )
