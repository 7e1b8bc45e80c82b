"""How fast a batch is screened, and how long it will take."""

from datetime import UTC, datetime, timedelta

import pytest

from sanctions.services.progress import Pace, rate, seconds_left
from sanctions.store.batches import Batch, Status

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def running(pace: float, status: Status = "running") -> Batch:
    at = "2026-11-23T09:30:00+00:00"
    return Batch("one", "c.csv", 1, "", "api", {}, {}, (), 1_000, at, status, rate=pace, done=400)


def after(seconds: float) -> datetime:
    return AT + timedelta(seconds=seconds)


def test_the_pace_is_that_of_the_last_seconds_and_not_of_the_first() -> None:
    """What an earlier run had answered does not count, nor how fast it was while processes began."""
    pace = Pace()
    told = [pace.at(after(second), 5_000 + done) for second, done in ((0, 50), (2, 150), (3, 9_000), (4.9, 9_500))]
    assert told == [0, 0, 0, 0]
    assert pace.at(after(5), 10_000) == 0
    assert pace.at(after(5.9), 14_000) == 0
    assert pace.at(after(6), 15_000) == 5_000
    for second in range(7, 41):
        found = pace.at(after(second), 15_000 + second * 200)
    assert found == pytest.approx(200)


def test_few_rows_tell_no_pace() -> None:
    pace = Pace()
    assert [pace.at(after(second), 100 * second) for second in range(20)] == [0] * 20


def test_the_pace_of_the_turn_before_stands_until_this_one_has_its_own() -> None:
    pace = Pace(700.0)
    assert [pace.at(after(second), 50 * second) for second in range(5)] == [700.0] * 5
    assert pace.at(after(6), 50_000) > 10_000


def test_what_is_left_is_told_while_a_batch_runs() -> None:
    assert (rate(running(120.0)), seconds_left(running(120.0))) == (120.0, 5)


@pytest.mark.parametrize("batch", [running(0.0), running(120.0, "queued"), running(120.0, "done")])
def test_what_is_left_is_not_known_before_and_after(batch: Batch) -> None:
    assert (rate(batch), seconds_left(batch)) == (None, None)
