"""How fast a batch is screened, and how long it will take."""

from collections import deque
from datetime import datetime, timedelta

from sanctions.store.batches import Batch

_WINDOW = timedelta(seconds=15)
"""What is looked back on: rows that repeat or a busy machine make a file faster and slower as it goes."""


class Pace:
    """Rows a second, of what was answered lately."""

    def __init__(self, at: datetime, done: int) -> None:
        self._seen = deque([(at, done)])

    def at(self, at: datetime, done: int) -> float:
        """The pace, now that so many rows are answered; 0 where no time has passed."""
        self._seen.append((at, done))
        while len(self._seen) > 2 and at - self._seen[1][0] >= _WINDOW:
            self._seen.popleft()
        then, before = self._seen[0]
        seconds = (at - then).total_seconds()
        return round((done - before) / seconds, 1) if seconds > 0 else 0.0


def rate(batch: Batch) -> float | None:
    """Rows a second, of a batch that is being screened; None where it is not known."""
    return batch.rate or None if batch.status == "running" else None


def seconds_left(batch: Batch) -> int | None:
    """How long the rest of the rows will take, of a batch that is being screened; None where it is not known."""
    pace = rate(batch)
    return None if pace is None else max(0, round((batch.rows - batch.done) / pace))
