"""How long the files of batches are kept; a batch's row stands in the record for ever."""

import io
import os
from datetime import UTC, datetime, timedelta

import pytest

from sanctions.errors import UnknownRecord
from sanctions.services import batch, drafts, retention
from sanctions.services.batch import Batch, BatchOptions, Upload
from sanctions.services.generation import Generation
from sanctions.store.database import Database
from sanctions.store.home import Home
from sanctions.store.lock import alone

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)
CUSTOMERS = b"id,name\n1,Kiril Shamalof\n2,Petr Fiala\n"


@pytest.fixture
def done(seeded: Home, record: Database, generation: Generation) -> Batch:
    """A batch that was finished at that hour, its result written."""
    upload = Upload(io.BytesIO(CUSTOMERS), "customers.csv", "api")
    found = batch.submit(seeded, record, generation, upload, BatchOptions(), at=AT)
    finished = batch.run(seeded, found.id, clock=lambda: AT)
    batch.export(seeded, finished)
    return finished


def test_files_are_removed_when_they_were_kept_long_enough_and_the_record_stays(
    seeded: Home, record: Database, done: Batch
) -> None:
    assert retention.expires(done, 90) == "2027-02-21T09:30:00+00:00"
    assert retention.sweep(seeded, record, 90, AT + 90 * DAY) == []
    assert len(list((seeded.uploads / done.id).iterdir())) > 2
    later = AT + 91 * DAY
    assert retention.sweep(seeded, record, 90, later) == [done.id]
    assert not (seeded.uploads / done.id).exists()
    kept = batch.get(record, done.id)
    assert (kept.status, kept.hits, kept.results_sha256) == ("done", 1, done.results_sha256)
    assert (kept.removed, retention.expires(kept, 90)) == ("2027-02-22T09:30:00+00:00",) * 2
    assert retention.sweep(seeded, record, 90, later + DAY) == []


def test_files_are_kept_for_ever_where_the_settings_say_so(seeded: Home, record: Database, done: Batch) -> None:
    assert retention.expires(done, 0) == ""
    assert retention.sweep(seeded, record, 0, AT + 9000 * DAY) == []
    assert batch.export(seeded, done).exists()


def test_a_batch_that_reused_the_answers_keeps_them(
    seeded: Home, record: Database, generation: Generation, done: Batch
) -> None:
    upload = Upload(io.BytesIO(CUSTOMERS), "customers.csv", "api")
    later = batch.submit(seeded, record, generation, upload, BatchOptions(), at=AT + 50 * DAY)
    assert batch.reused(later) == done.id
    assert retention.sweep(seeded, record, 90, AT + 91 * DAY) == [done.id]
    assert "Kiril Shamalof" in batch.export(seeded, later).read_text()


def test_answers_that_were_removed_are_reused_by_nobody(
    seeded: Home, record: Database, generation: Generation, done: Batch
) -> None:
    retention.sweep(seeded, record, 90, AT + 91 * DAY)
    upload = Upload(io.BytesIO(CUSTOMERS), "customers.csv", "api")
    anew = batch.submit(seeded, record, generation, upload, BatchOptions(), at=AT + 92 * DAY)
    assert anew.status == "queued"
    with pytest.raises(UnknownRecord):
        batch.again(seeded, record, generation, done.id, "api", at=AT + 92 * DAY)


def test_a_batch_that_somebody_is_at_is_removed_the_next_time(seeded: Home, record: Database, done: Batch) -> None:
    with alone(seeded.uploads / done.id / "lock", "a test"):
        assert retention.sweep(seeded, record, 90, AT + 91 * DAY) == []
    assert batch.export(seeded, done).exists()
    assert retention.sweep(seeded, record, 90, AT + 91 * DAY) == [done.id]


def test_a_draft_that_nobody_confirms_is_dropped_after_a_week(
    seeded: Home, record: Database, generation: Generation
) -> None:
    upload = Upload(io.BytesIO(CUSTOMERS), "customers.csv", "page")
    draft = drafts.keep(seeded, record, generation, upload, BatchOptions(), at=AT, mapping={})
    assert retention.expires(draft, 0) == "2026-11-30T09:30:00+00:00"
    assert retention.sweep(seeded, record, 0, AT + 6 * DAY) == []
    assert retention.sweep(seeded, record, 0, AT + 8 * DAY) == [draft.id]
    dropped = batch.get(record, draft.id)
    assert (dropped.status, dropped.reason) == ("cancelled", "never confirmed")
    assert not (seeded.uploads / draft.id).exists()


def test_what_waits_or_runs_is_never_removed(seeded: Home, record: Database, generation: Generation) -> None:
    upload = Upload(io.BytesIO(CUSTOMERS), "customers.csv", "api")
    queued = batch.submit(seeded, record, generation, upload, BatchOptions(), at=AT)
    assert retention.expires(queued, 90) == ""
    assert retention.sweep(seeded, record, 1, AT + 900 * DAY) == []
    assert batch.run(seeded, queued.id).status == "done"


def test_what_a_killed_upload_left_is_swept_up(seeded: Home, record: Database) -> None:
    """After a day: until then it may be one that is still coming in."""
    folder = seeded.uploads / "left"
    folder.mkdir()
    (folder / "input.csv").write_bytes(CUSTOMERS)
    os.utime(folder, (AT.timestamp(), AT.timestamp()))
    retention.sweep(seeded, record, 90, AT + DAY / 2)
    assert folder.exists()
    retention.sweep(seeded, record, 90, AT + DAY * 2)
    assert not folder.exists()
