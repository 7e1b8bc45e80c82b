"""How fast a batch is screened, and how long it will take."""

from collections import deque
from datetime import UTC, datetime, timedelta

from sanctions.store.batches import Batch

_WINDOW = timedelta(seconds=15)
"""What is looked back on: rows that repeat or a busy machine make a file faster and slower as it goes."""


_WARM = timedelta(seconds=3)
"""After the first rows from processes that have begun: their first words are all new, and slow."""

_AT_LEAST = timedelta(seconds=1)
_ROWS_AT_LEAST = 2_000
"""Below, chance and the size of chunks make the pace."""


_NEVER = datetime.max.replace(tzinfo=UTC)


class Pace:
    """Rows a second, of what was answered lately; while that tells nothing yet, ``known`` from before.

    What is answered first, while processes begin, and what comes in the
    seconds after do not count.
    """

    def __init__(self, known: float = 0.0) -> None:
        self._rate, self._begun, self._warm = known, False, _NEVER
        self._seen = deque[tuple[datetime, int]]()

    def at(self, at: datetime, done: int) -> float:
        """The pace, now that so many rows are answered, told of each chunk; 0 where it is not known."""
        if self._warm == _NEVER:
            self._begun, self._warm = True, at + _WARM if self._begun else _NEVER
        if at < self._warm:
            return self._rate
        self._seen.append((at, done))
        while len(self._seen) > 2 and at - self._seen[1][0] >= _WINDOW:
            self._seen.popleft()
        then, before = self._seen[0]
        if at - then >= _AT_LEAST and done - before >= _ROWS_AT_LEAST:
            self._rate = round((done - before) / (at - then).total_seconds(), 1)
        return self._rate


def rate(batch: Batch) -> float | None:
    """Rows a second, of a batch that is being screened; None where it is not known."""
    return batch.rate or None if batch.status == "running" else None


def seconds_left(batch: Batch) -> int | None:
    """How long the rest of the rows will take, of a batch that is being screened; None where it is not known."""
    pace = rate(batch)
    return None if pace is None else max(0, round((batch.rows - batch.done) / pace))
