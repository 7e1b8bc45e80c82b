"""/healthz and /readyz."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from sanctions.errors import ListUnreadable
from sanctions.services import generation, refresh
from sanctions.services.acknowledge import acknowledge
from sanctions.services.status import status
from sanctions.settings import Settings
from sanctions.store import checks, connection
from sanctions.store.checks import Check
from sanctions.store.home import Home
from sanctions.store.lock import alone, present
from sanctions.web import create_app
from tests.conftest import NOW


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Flask]:
    """An app without any list."""
    app = create_app(Settings(data=tmp_path / "bare"))
    yield app
    app.extensions["sanctions"].close()


def test_the_process_lives(client: FlaskClient) -> None:
    assert client.get("/healthz").json == {"status": "ok"}


def test_the_service_is_ready_once_lists_and_index_are(client: FlaskClient, seeded: Home) -> None:
    assert client.get("/readyz").json == {
        "status": "ok",
        "generation": generation.current_id(seeded),
        "worker": False,
        "warnings": [],
        "acknowledged": [],
    }


def test_what_is_wrong_with_a_list_is_a_warning_and_a_number(
    client: FlaskClient, seeded: Home, tmp_path: Path
) -> None:
    """A refused file leaves the service ready, and whoever watches it is told."""
    (tmp_path / "sdn_2024-05-04.csv").write_text("")
    with pytest.raises(ListUnreadable):
        refresh.load(seeded, [tmp_path / "sdn_2024-05-04.csv"], at=datetime.now(UTC), dataset="us_ofac_sdn")
    ready = client.get("/readyz")
    assert ready.status_code == 200
    (warning,) = ready.json["warnings"]  # type: ignore[index]  # it is JSON
    assert warning.startswith("us_ofac_sdn: refused")
    assert warning.endswith("is empty")
    metrics = client.get("/metrics")
    assert metrics.mimetype == "text/plain"
    assert 'sanctions_list_refused{dataset="us_ofac_sdn"} 1.0' in metrics.text
    assert 'sanctions_list_refused{dataset="eu_fsf"} 0.0' in metrics.text
    assert 'sanctions_list_entities{dataset="seed_article"} 5.0' in metrics.text
    assert 'sanctions_list_probe_missed{dataset="seed_article"} 0.0' in metrics.text


def test_refused_files_of_no_list_are_warnings_for_some_days(
    client: FlaskClient, seeded: Home, tmp_path: Path
) -> None:
    """Whoever meant a list by it has to know, whatever was loaded since."""
    for name, days in (("one.bin", 1), ("two.bin", 2), ("old.bin", 4)):
        (tmp_path / name).write_text("what is this?")
        with pytest.raises(ListUnreadable):
            refresh.load(seeded, [tmp_path / name], at=NOW - timedelta(days=days))
    warnings = client.get("/readyz").get_json()["warnings"]
    assert [warning.split(":")[0] for warning in warnings] == ["two.bin", "one.bin"]
    metrics = client.get("/metrics").text
    assert 'sanctions_list_warnings{dataset="unknown"} 2.0' in metrics
    assert 'sanctions_list_refused{dataset="unknown"} 1.0' in metrics
    assert 'sanctions_list_loaded{dataset="unknown"}' not in metrics
    [row] = [row for row in client.get("/lists").get_json()["datasets"] if row["dataset"] == "unknown"]
    assert (row["warnings"], row["last_refusal"]["source"]) == (warnings, "two.bin")


def test_what_was_acknowledged_is_told_as_such_and_is_no_warning(
    client: FlaskClient, seeded: Home, tmp_path: Path
) -> None:
    """By whom and why, on /readyz, in /lists and in numbers."""
    (tmp_path / "sdn.csv").write_text("")
    with pytest.raises(ListUnreadable):
        refresh.load(seeded, [tmp_path / "sdn.csv"], at=NOW, dataset="us_ofac_sdn")
    rows = [row for row in status(seeded, NOW) if row.dataset == "us_ofac_sdn"]
    acknowledge(seeded, rows, by="alice", because="OFAC mends it", at=NOW)
    ready = client.get("/readyz").get_json()
    assert ready["warnings"] == []
    [told] = ready["acknowledged"]
    assert told.startswith("us_ofac_sdn: refused 2026-11-23T09:30:00+00:00")
    assert told.endswith("(acknowledged 2026-11-23T09:30:00+00:00 by alice: OFAC mends it)")
    metrics = client.get("/metrics").text
    for name, value in (("warnings", 0), ("acknowledged", 1), ("refused", 1)):
        assert f'sanctions_list_{name}{{dataset="us_ofac_sdn"}} {value}.0' in metrics
    [row] = [row for row in client.get("/lists").get_json()["datasets"] if row["acknowledged"]]
    assert row["dataset"] == "us_ofac_sdn"
    assert row["acknowledged"][0]["because"] == "OFAC mends it"


def test_warnings_are_acknowledged_over_http(client: FlaskClient, seeded: Home, tmp_path: Path) -> None:
    """With who and why, which are needed; a form on the page leads back to its list."""
    (tmp_path / "sdn.csv").write_text("")
    with pytest.raises(ListUnreadable):
        refresh.load(seeded, [tmp_path / "sdn.csv"], at=NOW, dataset="us_ofac_sdn")
    address, said = "/lists/us_ofac_sdn/acknowledge", {"by": "alice", "because": "OFAC mends it"}
    for wrong in ({"by": "alice"}, {"because": "so"}, {"by": " ", "because": "so"}, {**said, "wy": "x"}):
        answer = client.post(address, data=wrong, content_type="multipart/form-data")
        assert answer.status_code == 422
    assert client.get("/readyz").get_json()["warnings"] != []
    answer = client.post(address, data=said, content_type="multipart/form-data")
    assert answer.status_code == 200
    [done] = answer.get_json()["acknowledged"]
    assert (done["by"], done["because"], done["dataset"]) == ("alice", "OFAC mends it", "us_ofac_sdn")
    assert client.get("/readyz").get_json()["warnings"] == []
    again = client.post(address, data=said, content_type="multipart/form-data")
    assert (again.status_code, again.get_json()["detail"]) == (409, "us_ofac_sdn: there is nothing to acknowledge")
    unknown = client.post("/lists/us_ofac/acknowledge", data=said, content_type="multipart/form-data")
    assert unknown.status_code == 404
    assert "did you mean 'us_ofac_" in unknown.get_json()["detail"]


def test_what_is_stored_and_does_not_answer_yet_is_not_told_as_in_force(
    client: FlaskClient, seeded: Home, tmp_path: Path
) -> None:
    """Several lists that are loaded together answer in the end; numbers and warnings are of what answers."""
    (tmp_path / "sdn_2024-05-03.csv").write_text('1,"SHAMALOV, Kirill","individual","RUSSIA"' + ",-0- " * 8 + "\r\n")
    with alone(seeded.update_lock, "a test"):
        refresh.load(seeded, [tmp_path / "sdn_2024-05-03.csv"], at=NOW, answering=False)
        metrics = client.get("/metrics").text
        assert 'sanctions_list_loaded{dataset="us_ofac_sdn"} 0.0' in metrics
        assert 'sanctions_list_entities{dataset="us_ofac_sdn"}' not in metrics
        assert client.get("/readyz").status_code == 200
        [row] = [row for row in client.get("/lists").get_json()["datasets"] if row["waiting"]]
        assert (row["dataset"], row["in_force"], row["waiting"]) == ("us_ofac_sdn", None, ["2024-05-03.00"])
    refresh.answer(seeded, NOW)
    assert 'sanctions_list_entities{dataset="us_ofac_sdn"} 1.0' in client.get("/metrics").text


def test_the_ages_of_a_list_are_told_apart(client: FlaskClient, seeded: Home) -> None:
    """Of its publication, since it was asked for, and since its publisher last confirmed it."""
    asked, confirmed = NOW - timedelta(hours=1), NOW - timedelta(hours=5)
    with connection.open_lists(seeded) as db, connection.write(db):
        db.execute("UPDATE publications SET fetched = '2026-11-20T09:30:00+00:00'")
        checks.save(db, Check("seed_article", asked.isoformat(), "failed", "timed out", confirmed.isoformat()))
    metrics = {
        line.split("{")[0].removeprefix("sanctions_list_"): float(line.split()[-1])
        for line in client.get("/metrics").text.splitlines()
        if 'dataset="seed_article"' in line
    }
    published = datetime(2022, 3, 16, tzinfo=UTC)
    assert metrics["published_seconds"] == published.timestamp()
    assert metrics["publication_age_seconds"] == (NOW - published).total_seconds()
    assert metrics["since_checked_seconds"] == 3600
    assert metrics["since_confirmed_seconds"] == 5 * 3600
    assert "age_seconds" not in metrics


def test_what_was_handed_in_was_not_checked(client: FlaskClient, seeded: Home) -> None:
    """Where nobody asks a publisher there is no time since it was asked; the list grows stale all the same."""
    with connection.open_lists(seeded) as db, connection.write(db):
        db.execute("UPDATE publications SET fetched = '2026-11-23T07:30:00+00:00'")
    metrics = client.get("/metrics").text
    assert 'sanctions_list_since_confirmed_seconds{dataset="seed_article"} 7200.0' in metrics
    assert 'sanctions_list_since_checked_seconds{dataset="seed_article"}' not in metrics


def test_a_list_that_should_be_loaded_and_is_not_is_a_warning(seeded: Home) -> None:
    """Where it is to be kept current; the service is ready all the same."""
    app = create_app(Settings(data=seeded.folder, update="un_sc_sanctions eu_fsf"), clock=lambda: NOW)
    client = app.test_client()
    ready = client.get("/readyz")
    assert ready.status_code == 200
    assert ready.get_json()["warnings"] == ["un_sc_sanctions, eu_fsf: not loaded, so that no answer covers them"]
    rows = {row["dataset"]: row["warnings"] for row in client.get("/lists").get_json()["datasets"]}
    assert rows["eu_fsf"] == ["eu_fsf: not loaded, so that no answer covers it"]
    metrics = client.get("/metrics").text
    assert 'sanctions_list_wanted{dataset="eu_fsf"} 1.0' in metrics
    assert 'sanctions_list_warnings{dataset="eu_fsf"} 1.0' in metrics
    assert 'sanctions_list_wanted{dataset="us_ofac_sdn"} 0.0' in metrics
    app.extensions["sanctions"].close()


@pytest.mark.parametrize("path", ["/readyz", "/search/default?q=VTB", "/entities/seed_article:vtb"])
def test_without_a_list_nothing_is_answered(bare: Flask, path: str) -> None:
    answer = bare.test_client().get(path)
    assert answer.status_code == 503
    assert "no list is in force yet" in answer.json["detail"]  # type: ignore[index]  # it is JSON


def test_without_a_list_the_process_lives_and_says_what_it_lacks(bare: Flask) -> None:
    client = bare.test_client()
    assert client.get("/healthz").status_code == 200
    lists = client.get("/lists").json
    assert lists["coverage"] is None
    assert not any(row["published"] for row in lists["datasets"])


def test_an_index_that_is_not_of_the_lists_is_not_ready(client: FlaskClient, seeded: Home) -> None:
    with connection.open_lists(seeded) as db, connection.write(db):
        db.execute("UPDATE publications SET checksums = '{}'")
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert "the lists call for generation g" in answer.json["detail"]


@pytest.mark.parametrize("lock", ["load_lock", "update_lock"])
def test_while_lists_are_taken_in_those_before_them_answer(client: FlaskClient, seeded: Home, lock: str) -> None:
    """Whoever watches must not take the service out of use for that."""
    with connection.open_lists(seeded) as db, connection.write(db):
        db.execute("UPDATE publications SET checksums = '{}'")
    with alone(getattr(seeded, lock), "a test"):
        assert client.get("/readyz").status_code == 200
    assert client.get("/readyz").status_code == 503


def test_an_index_that_is_gone_is_not_ready(client: FlaskClient, seeded: Home) -> None:
    found = seeded.index / str(generation.current_id(seeded))
    found.rename(found.with_name("elsewhere"))
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert found.name in answer.json["detail"]


def test_where_no_worker_runs_and_a_file_waits_it_is_told(client: FlaskClient, seeded: Home) -> None:
    ready = client.get("/readyz").get_json()
    assert (ready["worker"], ready["warnings"]) == (False, [])
    form = {"file": (io.BytesIO(b"name\nKirill Shamalov\n"), "customers.csv")}
    address = client.post("/batches", data=form).headers["Location"]
    told = "no worker runs, so a file that was handed in waits; start one with `sanctions worker`"
    assert client.get("/readyz").get_json()["warnings"] == [told]
    assert client.get(address).get_json()["waits_in_vain"] is True
    assert "No worker runs, so it waits" in client.get(address, headers={"Accept": "text/html"}).text
    assert "no worker runs" in client.get("/batches", headers={"Accept": "text/html"}).text.lower()
    metrics = client.get("/metrics").text
    assert "sanctions_worker_runs 0.0" in metrics
    assert "sanctions_batches_waiting 1.0" in metrics
    with present(seeded.worker_lock):
        ready = client.get("/readyz").get_json()
        assert (ready["worker"], ready["warnings"]) == (True, [])
        assert client.get(address).get_json()["waits_in_vain"] is False
        assert "sanctions_worker_runs 1.0" in client.get("/metrics").text


def test_without_a_worker_lists_are_not_fetched_and_that_is_told(seeded: Home) -> None:
    app = create_app(Settings(data=seeded.folder, update_hours=6, update="seed_article"), clock=lambda: NOW)
    [first, *_] = app.test_client().get("/readyz").get_json()["warnings"]
    assert first == "no worker runs, so lists are not fetched, and not tested; start one with `sanctions worker`"
    app.extensions["sanctions"].close()
