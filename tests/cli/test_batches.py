"""``sanctions batches``: the files handed in, listed, shown and cancelled."""

import hashlib
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from sanctions.services import batch
from sanctions.services.batch import Batch, BatchOptions, Upload
from sanctions.services.generation import Keeper
from sanctions.store.connection import open_record
from sanctions.store.home import Home
from sanctions.store.lock import alone

Sanctions = Callable[..., Result]


@pytest.fixture
def waiting(seeded: Home) -> Batch:
    """A file that was handed in over HTTP and waits."""
    upload = Upload(io.BytesIO(b"id,name,colour\n1,Kiril Shamalof,red\n2,Petr Fiala,blue\n"), "customers.csv", "api")
    with open_record(seeded) as db:
        return batch.submit(seeded, db, Keeper(seeded).current(), upload, BatchOptions(), at=batch.now())


def test_without_a_batch_the_list_says_so(sanctions: Sanctions) -> None:
    assert sanctions("batches", "list").output == "no file was handed in yet\n"


def test_the_batches_are_listed_and_one_is_shown(sanctions: Sanctions, seeded: Home, waiting: Batch) -> None:
    listed = sanctions("batches", "list")
    [line] = listed.stdout.splitlines()
    assert "Warning: no worker runs, so a file that was handed in waits; start one with" in listed.stderr
    assert line.startswith(waiting.id)
    assert "queued     0 of 2 rows: 0 with hits, 0 clear, 0 in error  customers.csv" in line
    assert "Warning: no worker runs, so it waits" in sanctions("batches", "show", waiting.id).stderr
    batch.run(seeded, waiting.id)
    shown = sanctions("batches", "show", waiting.id).output
    assert shown.startswith("customers.csv: done\n2 rows: 1 with hits, 1 clear, 0 in error\nhanded in ")
    assert "columns: id as id, name as name\ncarried along, not screened: colour\n" in shown
    assert "against: seed_article of 2022-03-16" in shown


def test_a_batch_that_waits_is_cancelled_and_one_that_is_finished_is_not(
    sanctions: Sanctions, seeded: Home, waiting: Batch
) -> None:
    assert "cancelled, cancelled after 0 of 2 rows" in sanctions("batches", "cancel", waiting.id).output
    assert batch.run(seeded, waiting.id).status == "cancelled"
    late = sanctions("batches", "cancel", waiting.id)
    assert late.exit_code == 1
    assert f"batch {waiting.id} is cancelled; there is nothing left to cancel" in late.output


def test_a_batch_that_runs_is_asked_to_stop(sanctions: Sanctions, seeded: Home, waiting: Batch) -> None:
    with alone(seeded.uploads / waiting.id / "lock", "a test"):
        assert "stops within seconds" in sanctions("batches", "cancel", waiting.id).output
    with open_record(seeded) as db:
        assert batch.cancelling(seeded, batch.get(db, waiting.id))


def test_the_json_is_that_of_the_api(sanctions: Sanctions, waiting: Batch) -> None:
    [listed] = json.loads(sanctions("batches", "list", "--json").stdout)["results"]
    assert listed == json.loads(sanctions("batches", "show", waiting.id, "--json").stdout)
    assert json.loads(sanctions("batches", "cancel", waiting.id, "--json").stdout)["status"] == "cancelled"


@pytest.mark.parametrize("command", ["show", "cancel"])
def test_a_batch_that_there_is_none_of_is_an_error(sanctions: Sanctions, command: str) -> None:
    told = sanctions("batches", command, "none")
    assert (told.exit_code, "no batch 'none'" in told.output) == (1, True)


def test_a_batch_is_found_and_its_result_written_again(
    sanctions: Sanctions, seeded: Home, waiting: Batch, tmp_path: Path
) -> None:
    done = batch.run(seeded, waiting.id)
    assert sanctions("batches", "list", "-q", done.sha256[:10]).output.startswith(done.id)
    assert sanctions("batches", "list", "-q", "suppliers").output == "no file has that name or checksum\n"
    output = tmp_path / "hits.jsonl"
    told = sanctions("batches", "results", done.id, "-o", output, "--only", "hits").output
    assert "customers.csv, 2 rows: 1 with hits, 1 clear, 0 in error" in told
    assert output.read_text().count("Kiril Shamalof") == 1
    shown = sanctions("batches", "show", done.id).output
    checksum = hashlib.sha256(output.read_bytes()).hexdigest()
    assert f"SHA-256 of the result as jsonl (hits): {checksum}" in shown
    for part in (done.sha256, done.results_sha256, done.engine, done.generation, "threshold 0.7"):
        assert part in shown
    assert sanctions("batches", "results", "none", "-o", output).exit_code == 1
