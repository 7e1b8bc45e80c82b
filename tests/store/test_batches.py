"""Files screened: one row each."""

from dataclasses import replace

import pytest

from sanctions.errors import UnknownRecord
from sanctions.model import Coverage, Covered
from sanctions.store import batches
from sanctions.store.batches import Batch, ColumnNote
from sanctions.store.connection import write
from sanctions.store.database import Database

QUEUED = Batch(
    id="one",
    filename="customers.csv",
    size=120,
    sha256="ab",
    door="api",
    mapping={"Kunde": "name", "Ort": ""},
    options={"scope": "default", "threshold": 0.7, "as_of": "", "schema": "LegalEntity", "all_hits": False},
    notes=("read as Windows-1252",),
    rows=3,
    submitted="2026-11-23T09:30:00+00:00",
)
COVERAGE = Coverage(
    "default", "g1", (Covered("eu_fsf", "EU list", "2026-05-01", 5860, partial=True),), ("us_ofac_sdn",), "2026-06-01"
)
DONE = replace(
    QUEUED,
    status="done",
    generation="g1",
    engine="0.1.0",
    coverage=COVERAGE,
    started="2026-11-23T09:30:01+00:00",
    finished="2026-11-23T09:30:02+00:00",
    done=3,
    hits=1,
    clears=1,
    errors=1,
    results_sha256="cd",
)


def test_a_batch_is_read_as_it_was_written(record: Database) -> None:
    """Structures, empty coverage and all."""
    with write(record):
        batches.insert(record, QUEUED)
    assert batches.get(record, "one") == QUEUED


def test_a_saved_batch_replaces_what_its_row_said(record: Database) -> None:
    """One row a batch, however often it is saved; the coverage comes back as a value."""
    with write(record):
        batches.insert(record, QUEUED)
        batches.save(record, DONE)
    assert batches.get(record, "one") == DONE
    assert record["batches"].count == 1


def test_an_unknown_id_is_an_error_that_names_it(record: Database) -> None:
    """Never an empty answer."""
    with pytest.raises(UnknownRecord, match="no batch 'two'"):
        batches.get(record, "two")


def test_recent_batches_come_newest_first(record: Database) -> None:
    """Those of one second in the order in which they were handed in."""
    with write(record):
        for name, at in (("a", "2026-01-02"), ("b", "2026-01-03"), ("c", "2026-01-03"), ("d", "2026-01-01")):
            batches.insert(record, replace(QUEUED, id=name, submitted=at))
    assert [batch.id for batch in batches.recent(record, 3)] == ["c", "b", "a"]


def test_unfinished_are_those_queued_and_running_oldest_first(record: Database) -> None:
    """What is done or failed needs no worker."""
    with write(record):
        for place, status in enumerate(("running", "done", "queued", "failed")):
            batches.insert(record, replace(QUEUED, id=status, status=status, submitted=f"2026-01-0{9 - place}"))
    assert [batch.id for batch in batches.unfinished(record)] == ["queued", "running"]


def test_a_note_on_a_column_keeps_its_column(record: Database) -> None:
    """And is a sentence like others; one that an earlier version kept is one without a column."""
    note = ColumnNote.of("a, 'b'", "seems to hold names and is NOT SCREENED", "map it")
    with write(record):
        batches.insert(record, replace(QUEUED, notes=("the column 'x' is NOT SCREENED", note)))
    plain, kept = batches.get(record, QUEUED.id).notes
    assert not isinstance(plain, ColumnNote)
    assert isinstance(kept, ColumnNote)
    assert (kept, kept.column, kept.told) == (note, "a, 'b'", "seems to hold names and is NOT SCREENED")
    assert kept == """the column "a, 'b'" seems to hold names and is NOT SCREENED; map it"""
