"""How fast a batch is screened, and how long it will take."""

from datetime import UTC, datetime, timedelta

import pytest

from sanctions.services.progress import Pace, rate, seconds_left
from sanctions.store.batches import Batch, Status

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def running(pace: float, status: Status = "running") -> Batch:
    at = "2026-11-23T09:30:00+00:00"
    return Batch("one", "c.csv", 1, "", "api", {}, {}, (), 1_000, at, status, rate=pace, done=400)


def test_the_pace_is_that_of_the_last_seconds() -> None:
    """What an earlier run had answered does not count, nor how fast it was at first."""
    pace = Pace(AT, 5_000)
    assert pace.at(AT, 5_000) == 0
    assert pace.at(AT + timedelta(seconds=2), 5_100) == 50
    for second in range(10, 41):
        found = pace.at(AT + timedelta(seconds=second), 5_100 + second * 200)
    assert found == pytest.approx(200)


def test_what_is_left_is_told_while_a_batch_runs() -> None:
    assert (rate(running(120.0)), seconds_left(running(120.0))) == (120.0, 5)


@pytest.mark.parametrize("batch", [running(0.0), running(120.0, "queued"), running(120.0, "done")])
def test_what_is_left_is_not_known_before_and_after(batch: Batch) -> None:
    assert (rate(batch), seconds_left(batch)) == (None, None)
