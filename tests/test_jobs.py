"""Background work: a queue wakes the worker, and our own tables say how far the work is."""

import csv
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from sanctions import jobs
from sanctions.services import batch, generation
from sanctions.services.batch import Batch, BatchOptions, Upload
from sanctions.services.generation import Keeper
from sanctions.settings import Settings
from sanctions.store import batches as store
from sanctions.store.connection import open_record, write
from sanctions.store.home import Home
from sanctions.store.lock import alone
from tests.services.publishing import publishing

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PATIENCE = 120.0
ROW = '{},"ROTENBERG, Igor {}","individual","RUSSIA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'


def handed_in(home: Home, rows: int = 1, door: str = "api", at: datetime = AT) -> Batch:
    random = Random(1)
    names = ["".join(random.choices("aeioukrstlmnv", k=8)) + "k" for _ in range(rows)]  # no other father's name
    content = "id,name\n" + "".join(f"{number},Kirill Shamalov {name}\n" for number, name in enumerate(names))
    upload = Upload(io.BytesIO(content.encode()), "customers.csv", door)
    with open_record(home) as db:
        return batch.submit(home, db, Keeper(home).current(), upload, BatchOptions(), at=at)


def found(home: Home, batch_id: str) -> Batch:
    with open_record(home) as db:
        return batch.get(db, batch_id)


def until(truth: Callable[[], bool]) -> None:
    """Waits for something to become true."""
    deadline = time.monotonic() + PATIENCE
    while not truth():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)


@contextmanager
def worker(home: Home) -> Iterator[subprocess.Popen[bytes]]:
    """A worker in a process of its own."""
    with subprocess.Popen(
        [sys.executable, "-m", "sanctions", "worker"],
        env=os.environ | {"SANCTIONS_DATA": str(home.folder)},
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_a_batch_is_put_in_the_queue(seeded: Home) -> None:
    jobs.screen_file(seeded, "one", 9_000)
    jobs.screen_file(seeded, "two", 8_000)
    with closing(jobs.Queue(seeded)) as queue:
        assert queue.waiting() == ["one", "two"]


def test_a_small_file_comes_before_those_that_are_large(seeded: Home) -> None:
    for name, rows in (("large", 1_000_000), ("small", 1_000), ("larger", 5_001), ("next", 5_000)):
        jobs.screen_file(seeded, name, rows)
    with closing(jobs.Queue(seeded)) as queue:
        assert queue.waiting() == ["small", "next", "large", "larger"]
        assert queue.waiting(small=True) == ["small", "next"]


@pytest.mark.slow
def test_a_large_file_leaves_off_for_a_small_one(seeded: Home) -> None:
    """Within a few seconds, and goes on afterwards."""
    large, small = handed_in(seeded, rows=60_000), handed_in(seeded, rows=20)
    jobs.screen_file(seeded, large.id, large.rows)
    with worker(seeded):
        until(lambda: found(seeded, large.id).done > 0)
        begun = time.monotonic()
        jobs.screen_file(seeded, small.id, small.rows)
        until(lambda: found(seeded, small.id).status == "done")
        assert time.monotonic() - begun < 20
        assert found(seeded, large.id).status == "running"
        batch_before = found(seeded, large.id).done
        until(lambda: found(seeded, large.id).done > batch_before)


def test_what_a_killed_command_was_at_is_stopped_and_not_finished_unasked(seeded: Home) -> None:
    killed, held = handed_in(seeded, door="cli"), handed_in(seeded, door="cli")
    just_begun = handed_in(seeded, door="cli", at=datetime.now(UTC))
    with open_record(seeded) as db, write(db):
        store.save(db, replace(killed, status="running"))
    with alone(seeded.uploads / held.id / "lock", "a test"), closing(jobs.Queue(seeded)) as queue:
        assert queue.take_up() == []
    stopped = found(seeded, killed.id)
    assert (stopped.status, "killed" in stopped.reason) == ("stopped", True)
    assert {found(seeded, held.id).status, found(seeded, just_begun.id).status} == {"queued"}


def test_what_is_unfinished_and_forgotten_is_taken_up(seeded: Home) -> None:
    queued, running, done, waiting, held = (handed_in(seeded) for _ in range(5))
    with open_record(seeded) as db, write(db):
        store.save(db, replace(running, status="running"))
        store.save(db, replace(done, status="done"))
    jobs.screen_file(seeded, waiting.id, 1)
    with alone(seeded.uploads / held.id / "lock", "a test"), closing(jobs.Queue(seeded)) as queue:
        assert queue.take_up() == [queued.id, running.id]
        assert queue.waiting() == [waiting.id, queued.id, running.id]
        assert queue.take_up() == []


@pytest.mark.slow
def test_a_worker_screens_what_it_is_woken_for(seeded: Home) -> None:
    with worker(seeded):
        until(seeded.queue.exists)
        one = handed_in(seeded)
        jobs.screen_file(seeded, one.id, one.rows)
        until(lambda: found(seeded, one.id).status == "done")
    assert found(seeded, one.id).hits == 1


@pytest.mark.slow
def test_a_batch_whose_worker_was_killed_is_finished_by_the_next_with_each_row_once(seeded: Home) -> None:
    one = handed_in(seeded, rows=20_000)
    jobs.screen_file(seeded, one.id, one.rows)
    with worker(seeded) as process:
        until(lambda: found(seeded, one.id).done > 0)
        process.send_signal(signal.SIGKILL)
        process.wait()
    killed = found(seeded, one.id)
    assert killed.status == "running"
    assert 0 < killed.done < one.rows
    with worker(seeded):
        until(lambda: found(seeded, one.id).status == "done")
    with batch.export(seeded, found(seeded, one.id)).open() as text:
        assert [row["id"] for row in csv.DictReader(text)] == [str(number) for number in range(one.rows)]
    assert found(seeded, one.id).hits == one.rows


@pytest.mark.slow
def test_a_worker_stops_when_it_is_told_to(seeded: Home) -> None:
    with worker(seeded) as process:
        until(seeded.queue.exists)
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) is not None


def test_lists_are_fetched_when_they_are_due(tmp_path: Path) -> None:
    """And not before, nor where the settings fetch none."""
    rows = "".join(ROW.format(number, number) for number in range(1, 21)).encode()
    changed = "Fri, 03 May 2024 10:00:00 GMT"
    with publishing(lambda request: request.answer(200, rows, Last_Modified=changed)) as publisher:
        never = Settings(data=tmp_path, update="us_ofac_sdn", sources=f"us_ofac_sdn={publisher.url}/sdn.csv")
        never.home.prepare()
        settings, now = replace(never, update_hours=6), datetime.now(UTC)
        assert jobs.fetch_due(never, now) == []
        assert jobs.fetch_due(settings, now) == ["us_ofac_sdn"]
        assert jobs.fetch_due(settings, now + timedelta(hours=5)) == []
        assert jobs.fetch_due(settings, now + timedelta(hours=7)) == ["us_ofac_sdn"]
    assert Keeper(settings.home).current().publications["us_ofac_sdn"][-1].published == "2024-05-03"
    assert jobs.probe_due(settings, now + timedelta(hours=25)) == []


@pytest.mark.slow
def test_a_worker_keeps_lists_current_and_stops_when_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a process of its own, while it waits for files."""
    rows = "".join(ROW.format(number, number) for number in range(1, 21)).encode()
    changed = "Fri, 03 May 2024 10:00:00 GMT"
    with publishing(lambda request: request.answer(200, rows, Last_Modified=changed)) as publisher:
        monkeypatch.setenv("SANCTIONS_UPDATE_HOURS", "1")
        monkeypatch.setenv("SANCTIONS_UPDATE", "us_ofac_sdn")
        monkeypatch.setenv("SANCTIONS_SOURCES", f"us_ofac_sdn={publisher.url}/sdn.csv")
        home = Home(tmp_path / "data")
        with worker(home) as process:
            until(lambda: generation.current_id(home) is not None)
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE) is not None
    assert Keeper(home).current().publications["us_ofac_sdn"][-1].counts["entities"] == 20
