"""What waits for a worker where none runs."""

from sanctions.services.batch_run import AT_WHICH_ONE_WAITS
from sanctions.store import batches
from sanctions.store.batches import Batch
from sanctions.store.database import Database
from sanctions.store.home import Home

START_ONE = "start one with `sanctions worker`"


def waits_in_vain(home: Home, batch: Batch) -> bool:
    """Whether the batch goes on only once a worker is started."""
    return _needs_a_worker(batch) and not home.has_worker


def files(db: Database) -> int:
    """How many batches a worker has still to screen."""
    return sum(map(_needs_a_worker, batches.unfinished(db)))


def in_vain(home: Home, db: Database, *, fetching: bool = False) -> list[str]:
    """What somebody has to know where no worker runs; ``fetching`` says that it should keep lists current."""
    if home.has_worker:
        return []
    count = files(db)
    waiting = f"{count:,} files that were handed in wait" if count > 1 else "a file that was handed in waits"
    told = [waiting] if count else []
    if fetching:
        told.append("lists are not fetched, and not tested")
    return [f"no worker runs, so {' and '.join(told)}; {START_ONE}"] if told else []


def _needs_a_worker(batch: Batch) -> bool:
    return batch.status in ("queued", "running") and batch.door != AT_WHICH_ONE_WAITS
