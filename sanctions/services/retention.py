"""How long the files of batches are kept; a batch's row stands in the record for ever.

A batch whose answers are those of an earlier one has them under a name of its
own, so that what is removed of the one takes nothing from the other.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sanctions.services import uploads
from sanctions.services.batch_run import give_up, iso, saved
from sanctions.store import batches as store
from sanctions.store.batches import Batch
from sanctions.store.database import Database
from sanctions.store.home import Home
from sanctions.store.lock import Busy

DRAFTS_LAST = timedelta(days=7)
"""How long a draft waits for somebody to confirm it."""

_ORPHANS_LAST = timedelta(days=1)
"""After that long, a folder that no batch has is what a killed process left."""


def expires(batch: Batch, days: int) -> str:
    """When the batch's files are removed, or were; empty where they stay, or where it is not known yet."""
    if batch.removed:
        return batch.removed
    if batch.status == "draft":
        return iso(datetime.fromisoformat(batch.submitted) + DRAFTS_LAST)
    return iso(datetime.fromisoformat(batch.finished) + timedelta(days=days)) if batch.finished and days else ""


def sweep(home: Home, db: Database, days: int, at: datetime) -> list[str]:
    """Removes the files that have been kept long enough, and tells of which batches.

    ``days`` is how long they are kept after a batch is finished, 0 for ever.
    """
    due = store.finished_before(db, iso(at - timedelta(days=days))) if days else []
    due += store.drafts_before(db, iso(at - DRAFTS_LAST))
    removed = [batch.id for batch in due if _remove(home, db, batch.id, at)]
    _remove_orphans(home, db, at)
    return removed


def drop(home: Home, db: Database, draft: Batch, at: datetime, reason: str = "never confirmed") -> Batch:
    """The draft's file is gone, and its row says why."""
    uploads.remove(home, draft.id)
    return give_up(db, replace(draft, removed=iso(at)), reason, at, "cancelled")


def _remove(home: Home, db: Database, batch_id: str, at: datetime) -> bool:
    """Whether the batch's files are gone now; somebody who is at them keeps them until the next time."""
    try:
        with uploads.held(home, batch_id):
            batch = store.get(db, batch_id)
            if batch.status == "draft":
                drop(home, db, batch, at)
            elif batch.finished:
                saved(db, replace(batch, removed=iso(at)))
                uploads.remove(home, batch.id)
            return bool(store.get(db, batch_id).removed)
    except Busy:
        return False


def _remove_orphans(home: Home, db: Database, at: datetime) -> None:
    known = store.ids(db)
    for folder in home.uploads.iterdir():
        if folder.name not in known and datetime.fromtimestamp(folder.stat().st_mtime, UTC) < at - _ORPHANS_LAST:
            uploads.remove(home, folder.name)
