"""/batches: a file handed in, watched, and fetched with its answers."""

import csv
import hashlib
import io
import shutil
import sys
from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.test import TestResponse, stream_encode_multipart

from sanctions import jobs
from sanctions.services import batch, uploads
from sanctions.settings import Settings
from sanctions.store.home import Home
from sanctions.web import create_app
from tests.conftest import NOW

CSV = "ref,full name,note\n1,Kiril Shamalof,a\n2,Petr Fiala,b\n"
PAGE = {"Accept": "text/html", "Origin": "http://localhost"}


def hand_in(
    client: FlaskClient,
    content: str | bytes | None = CSV,
    headers: Any = None,  # noqa: ANN401
    to: str = "/batches",
    **form: Any,  # noqa: ANN401
) -> TestResponse:
    """The answer to a form with that file. Its body is kept in memory: the client's own would leave a file open."""
    raw = content.encode() if isinstance(content, str) else content
    file = {"file": FileStorage(io.BytesIO(raw), "customers.csv")} if raw is not None else {}
    body, _, boundary = stream_encode_multipart(MultiDict({**file, **form}), use_tempfile=False)
    kind = f"multipart/form-data; boundary={boundary}"
    return client.post(to, data=body.read(), content_type=kind, headers=headers)


def tell(client: FlaskClient, draft: str, headers: Any = None, **form: Any) -> TestResponse:  # noqa: ANN401
    """The answer to what is told of a draft."""
    return hand_in(client, None, headers, f"/batches/{draft}/draft", **form)


def test_a_file_is_taken_and_waits_for_the_worker(client: FlaskClient, seeded: Home) -> None:
    answer = hand_in(client)
    taken = answer.json
    assert answer.status_code == 202
    assert answer.headers["Location"] == f"/batches/{taken['id']}"  # type: ignore[index]  # it is JSON
    assert (taken["status"], taken["rows"], taken["door"]) == ("queued", 2, "api")  # type: ignore[index]
    with closing(jobs.Queue(seeded)) as queue:
        assert queue.waiting() == [taken["id"]]  # type: ignore[index]


def test_a_batch_is_watched_and_its_result_fetched(client: FlaskClient, seeded: Home) -> None:
    found = hand_in(client).json["id"]  # type: ignore[index]
    assert (
        client.get(f"/batches/{found}/results").json["detail"] == f"batch {found} is queued: 0 of 2 rows are answered"
    )
    batch.run(seeded, found)
    shown = client.get(f"/batches/{found}").json
    assert (shown["status"], shown["hits"], shown["clears"]) == ("done", 1, 1)
    assert [part["dataset"] for part in shown["coverage"]["datasets"]] == ["seed_article"]
    with client.get(f"/batches/{found}/results") as result:
        assert result.headers["Content-Disposition"] == "attachment; filename=customers-screened.csv"
        rows = list(csv.DictReader(io.StringIO(result.text)))
    assert [(row["ref"], row["note"], row["status"]) for row in rows] == [("1", "a", "hit"), ("2", "b", "clear")]


@pytest.mark.parametrize(
    ("query", "media_type", "name"),
    [
        ("", "text/csv", "customers-screened.csv"),
        ("?format=tsv", "text/tab-separated-values", "customers-screened.tsv"),
        ("?format=jsonl&only=clears", "application/x-ndjson", "customers-screened-clears.jsonl"),
        ("?format=parquet&only=all", "application/vnd.apache.parquet", "customers-screened.parquet"),
        (
            "?format=xlsx&only=hits",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "customers-screened-hits.xlsx",
        ),
    ],
)
def test_a_result_is_had_in_the_form_asked_for(
    client: FlaskClient, seeded: Home, query: str, media_type: str, name: str
) -> None:
    batch.run(seeded, hand_in(client).get_json()["id"])
    [found] = client.get("/batches").get_json()["results"]
    with client.get(f"/batches/{found['id']}/results{query}") as result:
        assert (result.status_code, result.mimetype) == (200, media_type)
        assert result.headers["Content-Disposition"] == f"attachment; filename={name}"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("format=xls", "format: unknown format 'xls'; did you mean xlsx?; known: csv, tsv, xlsx, jsonl, parquet"),
        ("format=pdf", "format: unknown format 'pdf'; known: csv, tsv, xlsx, jsonl, parquet"),
        (
            "only=hit",
            "only: unknown choice 'hit'; did you mean hits?; known: all, hits, near, errors, clears, warned",
        ),
        ("onyl=hits", "onyl: unknown; did you mean only?"),
    ],
)
def test_a_form_of_a_result_that_there_is_none_of_is_an_error(client: FlaskClient, query: str, told: str) -> None:
    answer = client.get(f"/batches/{hand_in(client).get_json()['id']}/results?{query}")
    assert (answer.status_code, answer.get_json()["detail"]) == (422, told)


def test_a_result_that_can_not_be_had_says_why(
    client: FlaskClient, seeded: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = batch.run(seeded, hand_in(client).get_json()["id"])
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    answer = client.get(f"/batches/{done.id}/results?format=parquet")
    assert answer.status_code == 422
    assert "pip install .[parquet]" in answer.get_json()["detail"]
    kept = seeded.uploads / done.id / "answers.jsonl"
    kept.write_bytes(kept.read_bytes().replace(b"hit", b"clear"))
    answer = client.get(f"/batches/{done.id}/results")
    assert answer.status_code == 500
    assert "changed since it was screened" in answer.get_json()["detail"]


def test_the_form_says_how_rows_are_screened(client: FlaskClient) -> None:
    form = {
        "threshold": "0.9",
        "schema": "Person",
        "all_hits": "true",
        "as_of": "2022-03-16",
        "scope": "seed_article",
    }
    assert hand_in(client, **form).json["options"] == form | {"threshold": 0.9, "all_hits": True}  # type: ignore[index]


def test_candidates_below_the_threshold_are_those_of_match(client: FlaskClient, seeded: Home) -> None:
    """Row by row, over HTTP; what is no score is an error."""
    names = ["Russian Aeroflot Trading", "Kirill Shamalov", "Joe Biden", "Rostec Aeroflot"]
    found = hand_in(client, "\n".join(["name", *names]), cutoff="0.1", all_hits="true").get_json()["id"]
    batch.run(seeded, found)
    shown = client.get(f"/batches/{found}").get_json()
    assert shown["options"]["cutoff"] == 0.1
    assert shown["near"] > 0
    queries = {name: {"schema": "LegalEntity", "properties": {"name": [name]}} for name in names}
    told = client.post("/match/default?cutoff=0.1&limit=99", json={"queries": queries}).get_json()["responses"]
    expected = [
        (name, "hit" if hit["match"] else "near", str(hit["score"]), hit["id"])
        for name in names
        for hit in told[name]["results"]
    ]
    with client.get(f"/batches/{found}/results") as result:
        rows = list(csv.DictReader(io.StringIO(result.text)))
    lines = [(row["name"], row["status"], row["score"], row["entity_id"]) for row in rows]
    assert [line for line in lines if line[1] != "clear"] == expected
    with client.get(f"/batches/{found}/results?only=near") as result:
        assert {row["status"] for row in csv.DictReader(io.StringIO(result.text))} == {"near"}
    assert "cutoff" in hand_in(client, cutoff="1.5").get_json()["detail"]


def test_all_rows_of_a_status_are_had_page_by_page(client: FlaskClient, seeded: Home) -> None:
    """In the file's order, each once, whatever the page's size; clears are not among them."""
    names = ["VTB", "", "Kirill Shamalov", "Petr Fiala", "Russian Aeroflot Trading"] * 30
    found = hand_in(client, "ref,name\n" + "".join(f"{n},{name}\n" for n, name in enumerate(names, 1)), cutoff="0.5")
    address = f"{found.headers['Location']}/rows"
    assert client.get(address).status_code == 409
    batch.run(seeded, found.get_json()["id"])
    for only, wanted in (
        ("hits", {"VTB", "Kirill Shamalov"}),
        ("errors", {""}),
        ("near", {"Russian Aeroflot Trading"}),
    ):
        rows: list[dict[str, Any]] = []
        while page := client.get(f"{address}?only={only}&limit=7&offset={len(rows)}").get_json()["results"]:
            rows += page
        assert [(row["row"], row["name"]) for row in rows] == [
            (n, name) for n, name in enumerate(names, 1) if name in wanted
        ]
        assert client.get(f"{address}?only={only}&limit=1").get_json()["total"] == len(rows)
    first = client.get(f"{address}?limit=1").get_json()["results"][0]
    assert (first["status"], first["entity_id"], first["score"] > 0.9) == ("hit", "seed_article:vtb", True)
    wrong = client.get(f"{address}?only=errors&limit=1").get_json()["results"][0]
    assert (wrong["status"], wrong["score"], wrong["entity_id"]) == ("error", None, None)
    assert "no name" in wrong["reason"]
    for query, told in (
        ("only=clears", "only: unknown choice"),
        ("limit=0", "limit:"),
        ("ofset=1", "did you mean offset"),
    ):
        assert told in client.get(f"{address}?{query}").get_json()["detail"]


def test_rows_that_are_not_kept_here_or_do_not_add_up_are_an_error(client: FlaskClient, seeded: Home) -> None:
    done = batch.run(seeded, hand_in(client).get_json()["id"])
    answers = uploads.answers_path(seeded, done.id)
    answers.write_bytes(answers.read_bytes().replace(b"hit", b"near"))
    assert client.get(f"/batches/{done.id}/rows").status_code == 500
    answers.unlink()
    refused = client.get(f"/batches/{done.id}/rows")
    assert (refused.status_code, "kept here" in refused.get_json()["detail"]) == (404, True)


def test_a_file_is_handed_in_for_several_lists(client: FlaskClient) -> None:
    assert hand_in(client, scope="default,seed_article").json["options"]["scope"] == "default,seed_article"  # type: ignore[index]
    assert hand_in(client, scope="default,sed_article").status_code == 404


def test_a_column_is_mapped_by_hand(client: FlaskClient) -> None:
    mapped = hand_in(client, "a,b\nx,VTB\n", map=["b=name", "a=id"]).json["mapping"]  # type: ignore[index]
    assert mapped == {"a": "id", "b": "name"}


def test_a_blank_field_of_a_form_is_one_left_out(client: FlaskClient) -> None:
    assert hand_in(client, threshold="", as_of=" ").json["options"]["threshold"] == 0.7  # type: ignore[index]


def test_the_batches_are_listed_newest_first(client: FlaskClient) -> None:
    ids = [hand_in(client).json["id"] for _ in range(2)]  # type: ignore[index]
    assert [row["id"] for row in client.get("/batches").json["results"]] == ids[::-1]


@pytest.mark.parametrize(
    ("form", "named"),
    [
        ({"threshold": "2"}, "threshold: "),
        ({"thresh": "0.5"}, "thresh: unknown; did you mean threshold?"),
        ({"schema": "Human"}, "schema: unknown schema 'Human'"),
        ({"all_hits": "perhaps"}, "all_hits: "),
        ({"as_of": "2099-01-01"}, "as_of: 2099-01-01 is yet to come"),
        ({"as_of": "2020-01-01"}, "seed_article can't answer as of 2020-01-01"),
        ({"map": "name"}, "map: 'name' is not column=field"),
        ({"map": "nosuch=name"}, "map: the file has no column 'nosuch'"),
        ({"threshold": ["0.5", "0.9"]}, "threshold: is given 2 times"),
    ],
)
def test_a_form_that_can_not_be_followed_names_the_culprit(
    client: FlaskClient, form: dict[str, Any], named: str
) -> None:
    answer = hand_in(client, **form)
    assert answer.status_code == 422
    assert named in answer.json["detail"]  # type: ignore[index]
    assert client.get("/batches").json == {"total": 0, "results": []}


@pytest.mark.parametrize(
    ("content", "named"),
    [("", "customers.csv: "), ("a,b\n1,2\n", "no column of names"), (b"PK\x03\x04", "customers.csv")],
)
def test_a_file_that_can_not_be_screened_is_refused(client: FlaskClient, content: str | bytes, named: str) -> None:
    answer = hand_in(client, content)
    assert answer.status_code == 422
    assert named in answer.json["detail"]  # type: ignore[index]


def test_a_scope_that_is_not_loaded_is_named(client: FlaskClient) -> None:
    assert hand_in(client, scope="nonsense").status_code == 404


def test_a_form_without_a_file_says_so(client: FlaskClient) -> None:
    for form in ({}, {"file": "customers.csv"}, {"file": (io.BytesIO(b""), "")}):
        answer = client.post("/batches", data=form, content_type="multipart/form-data")
        assert answer.status_code == 422
        assert "file: " in answer.json["detail"]  # type: ignore[index]


def test_a_file_may_be_larger_than_a_question(client: FlaskClient) -> None:
    rows = "name\n" + "Kirill Shamalov\n" * 70_000
    assert hand_in(client, rows).status_code == 202


def test_a_file_over_the_limit_is_refused(client: FlaskClient) -> None:
    answer = hand_in(client, b"name\n" + b"x" * 2_000_000)
    assert answer.status_code == 413
    assert answer.json == {"detail": "what was sent is too large: the limit is 2,000,000 bytes"}


def test_a_file_that_comes_as_json_is_refused(client: FlaskClient) -> None:
    assert client.post("/batches", json={"file": CSV}).status_code == 415


@pytest.mark.parametrize("path", ["/batches/none", "/batches/none/results", "/batches/..%2f..%2flists.db"])
def test_a_batch_that_there_is_none_of_is_an_error(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_browser_is_sent_on_to_the_page_of_its_batch(client: FlaskClient, app: Flask) -> None:
    answer = hand_in(client, headers=PAGE)
    assert answer.status_code == 303
    shown = client.get(answer.headers["Location"], headers=PAGE)
    assert (shown.status_code, shown.mimetype) == (200, "text/html")
    [taken] = batch.recent(app.extensions["sanctions"].record)
    assert taken.door == "page"


def test_a_browser_gets_its_form_back_with_the_fault(client: FlaskClient) -> None:
    answer = hand_in(client, headers=PAGE, threshold="2")
    assert (answer.status_code, answer.mimetype) == (422, "text/html")
    assert 'id="threshold-fault"' in answer.text


def test_what_is_told_about_the_file_is_taken_along(client: FlaskClient) -> None:
    content = "1#Кирилл Шамалов\n".encode("koi8-r")
    form = {"encoding": "koi8-r", "delimiter": "#", "header": "false", "map": "column 2=name"}
    told = hand_in(client, content, **form).json
    assert told["options"]["reading"] == {"encoding": "koi8-r", "delimiter": "#", "header": False}  # type: ignore[index]
    assert told["mapping"] == {"column 1": "", "column 2": "name"}  # type: ignore[index]
    refused = hand_in(client, content, encoding="klingon")
    assert refused.status_code == 422
    assert "encoding: 'klingon'" in refused.json["detail"]  # type: ignore[index]


def test_a_batch_that_waits_is_cancelled(client: FlaskClient, seeded: Home) -> None:
    found = hand_in(client).json["id"]  # type: ignore[index]
    answer = client.post(f"/batches/{found}/cancel")
    assert (answer.status_code, answer.headers["Location"]) == (202, f"/batches/{found}")
    assert answer.json["status"] == "cancelled"  # type: ignore[index]
    assert batch.run(seeded, found).status == "cancelled"
    refused = client.post(f"/batches/{found}/cancel")
    assert refused.status_code == 409
    assert refused.json == {"detail": f"batch {found} is cancelled; there is nothing left to cancel"}


def test_a_batch_that_is_done_can_not_be_cancelled(client: FlaskClient, seeded: Home) -> None:
    found = hand_in(client).json["id"]  # type: ignore[index]
    batch.run(seeded, found)
    refused = client.post(f"/batches/{found}/cancel")
    assert (refused.status_code, "is done" in refused.text) == (409, True)
    with client.get(f"/batches/{found}/results") as result:
        assert result.status_code == 200


@pytest.mark.parametrize("action", ["cancel", "again"])
def test_another_sites_page_changes_no_batch(client: FlaskClient, action: str) -> None:
    """A form there could be posted here by the browser of somebody who can reach us."""
    found = hand_in(client).json["id"]  # type: ignore[index]
    refused = client.post(f"/batches/{found}/{action}", headers={"Sec-Fetch-Site": "cross-site"})
    assert refused.status_code == 403
    assert [row["status"] for row in client.get("/batches").json["results"]] == ["queued"]
    assert client.get(f"/batches/{found}/{action}").status_code == 405
    assert client.post(f"/batches/none/{action}").status_code == 404
    assert client.post(f"/batches/{found}/{action}?wait=1").status_code == 422


def test_answers_that_are_known_are_reused_unless_they_are_wanted_again(client: FlaskClient, seeded: Home) -> None:
    first = hand_in(client).json["id"]  # type: ignore[index]
    batch.run(seeded, first)
    reused = hand_in(client).json
    assert reused["status"] == "done"  # type: ignore[index]
    note = f"screened before as {first}, against the same lists: its answers are reused"
    assert note in reused["notes"]  # type: ignore[index]
    wanted = hand_in(client, again="true").json
    assert (wanted["status"], note in wanted["notes"]) == ("queued", False)  # type: ignore[index]
    anew = client.post(f"/batches/{first}/again")
    assert (anew.status_code, anew.json["status"]) == (202, "queued")  # type: ignore[index]
    assert anew.headers["Location"] == f"/batches/{anew.json['id']}"  # type: ignore[index]
    with closing(jobs.Queue(seeded)) as queue:
        assert queue.waiting()[-2:] == [wanted["id"], anew.json["id"]]  # type: ignore[index]


def test_a_draft_is_told_what_its_columns_hold_and_confirmed(client: FlaskClient, seeded: Home) -> None:
    draft = hand_in(client, "a,b\nx,VTB\n", draft="true").json
    assert (draft["status"], draft["mapping"]) == ("draft", {"a": "", "b": ""})  # type: ignore[index]
    assert "no column of names" in draft["reason"]  # type: ignore[index]
    found = draft["id"]  # type: ignore[index]
    refused = tell(client, found, screen="true")
    assert (refused.status_code, "no column of names" in refused.json["detail"]) == (422, True)  # type: ignore[index]
    told = tell(client, found, map="b=name", threshold="0.9").json
    assert (told["status"], told["mapping"], told["reason"]) == ("draft", {"a": "", "b": "name"}, None)  # type: ignore[index]
    with closing(jobs.Queue(seeded)) as queue:
        assert queue.waiting() == []
        taken = tell(client, found, map="b=name", screen="true").json
        assert (taken["status"], taken["options"]["threshold"]) == ("queued", 0.7)  # type: ignore[index]
        assert queue.waiting() == [found]
    late = tell(client, found, map="b=name")
    assert late.status_code == 409
    assert late.json["detail"] == f"batch {found} is queued; only a draft can be told otherwise and confirmed"  # type: ignore[index]


def test_the_same_request_is_answered_the_same_whatever_was_said_before(client: FlaskClient, seeded: Home) -> None:
    content = "name,alias\nJane Miller,Kiril Shamalof\n"
    hand_in(client, content, map="alias=ignore", remember="true")
    plain = hand_in(client, content).json
    assert (plain["mapping"]["alias"], plain["notes"]) == ("name", [])  # type: ignore[index]
    asked_for = hand_in(client, content, remember="true").json
    assert asked_for["mapping"]["alias"] == ""  # type: ignore[index]
    assert any("NOT SCREENED" in note and "'alias'" in note for note in asked_for["notes"])  # type: ignore[index]


def test_a_draft_has_no_result(client: FlaskClient) -> None:
    draft = hand_in(client, draft="true").json["id"]  # type: ignore[index]
    assert client.get(f"/batches/{draft}/results").status_code == 409


@pytest.mark.parametrize("form", [{"map": "c=name"}, {"encoding": "klingon"}, {"thresh": "1"}, {"file": "x"}])
def test_a_draft_that_is_told_nonsense_stays_as_it_is(client: FlaskClient, form: dict[str, str]) -> None:
    draft = hand_in(client, draft="true").json
    answer = tell(client, draft["id"], **form)  # type: ignore[index]
    assert (answer.status_code, next(iter(form)) in answer.json["detail"]) == (422, True)  # type: ignore[index]
    assert client.get(f"/batches/{draft['id']}").json == draft  # type: ignore[index]
    assert tell(client, "none").status_code == 404


def test_a_file_is_looked_at_and_not_kept(client: FlaskClient, seeded: Home) -> None:
    content = "Wer;dob;x\nKiril Shamalof;22.3.1982;1\n;1970;2\n"
    shown = hand_in(client, content, to="/batches/preview", map="Wer=name").json
    assert shown is not None
    facts = ("format", "encoding", "delimiter", "quote", "sheet", "row_count", "fault")
    assert [shown[name] for name in facts] == ["csv", "utf-8", ";", '"', None, 2, None]
    assert shown["mapping"] == {"Wer": "name", "dob": "birth_date", "x": ""}
    assert [(column["field"], column["reason"]) for column in shown["columns"]] == [
        ("name", "told"),
        ("birth_date", "its name"),
        (None, None),
    ]
    assert shown["columns"][1]["cells"][0] == {"text": "22.3.1982", "values": ["1982-03-22"], "error": None}
    asked, wrong = shown["rows"]
    assert asked["query"]["properties"] == {"name": ["Kiril Shamalof"], "birthDate": ["1982-03-22"]}
    assert wrong == {"query": None, "error": "name: the row has no name"}
    assert client.get("/batches").json == {"total": 0, "results": []}
    assert list(seeded.uploads.iterdir()) == []


def test_a_look_at_a_file_that_can_not_be_screened_so_says_why(client: FlaskClient, seeded: Home) -> None:
    shown = hand_in(client, "a,b\nx,VTB\n", to="/batches/preview")
    assert (shown.status_code, "no column of names" in shown.json["fault"]) == (200, True)  # type: ignore[index]
    assert hand_in(client, b"%PDF-1.7", to="/batches/preview").status_code == 422
    assert hand_in(client, to="/batches/preview", map="c=name").status_code == 422
    assert hand_in(client, b"name\n" + b"x" * 2_000_000, to="/batches/preview").status_code == 413
    assert list(seeded.uploads.iterdir()) == []


def test_a_result_that_was_removed_is_gone_and_the_record_stays(
    client: FlaskClient, seeded: Home, settings: Settings
) -> None:
    found = hand_in(client).json["id"]  # type: ignore[index]
    batch.run(seeded, found, clock=lambda: NOW)
    assert client.get(f"/batches/{found}").json["expires"] == "2036-11-23T09:30:00+00:00"  # type: ignore[index]
    assert jobs.sweep(settings, NOW + timedelta(days=3_654)) == [found]
    gone = client.get(f"/batches/{found}/results")
    assert gone.status_code == 410
    assert gone.json == {"detail": f"the files of batch {found} were removed on 2036-11-24; its record stays"}
    shown = client.get(f"/batches/{found}").json
    assert (shown["status"], shown["hits"], shown["removed"]) == ("done", 1, "2036-11-24T09:30:00+00:00")  # type: ignore[index]
    assert client.post(f"/batches/{found}/again").status_code == 404


@pytest.fixture
def narrow(settings: Settings) -> Iterator[FlaskClient]:
    """A client of an installation that takes two rows, and lets two files wait."""
    app = create_app(replace(settings, max_rows=2, max_waiting=2), clock=lambda: NOW)
    yield app.test_client()
    app.extensions["sanctions"].close()


@pytest.mark.parametrize("headers", [None, PAGE])
@pytest.mark.parametrize("draft", ["true", "false"])
def test_a_file_of_too_many_rows_is_refused(narrow: FlaskClient, seeded: Home, headers: Any, draft: str) -> None:  # noqa: ANN401
    assert hand_in(narrow, draft=draft).status_code == 202
    answer = hand_in(narrow, CSV + "3,VTB,c\n", headers, draft=draft)
    assert answer.status_code == 413
    assert "there are more than 2 rows, the most that are taken" in answer.text
    assert hand_in(narrow, CSV + "3,VTB,c\n", to="/batches/preview").status_code == 413
    assert len(list(seeded.uploads.iterdir())) == 1


def test_only_so_many_files_wait(narrow: FlaskClient, seeded: Home) -> None:
    first, second = (hand_in(narrow, threshold=share).json["id"] for share in ("0.7", "0.8"))  # type: ignore[index]
    refused = hand_in(narrow)
    assert refused.status_code == 429
    assert "2 files wait to be screened, as many as may wait" in refused.json["detail"]  # type: ignore[index]
    assert narrow.post(f"/batches/{first}/again").status_code == 429
    assert hand_in(narrow, headers=PAGE).status_code == 429
    assert len(list(seeded.uploads.iterdir())) == 2
    batch.run(seeded, second)
    assert hand_in(narrow).status_code == 202


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full, which is a disk without room")
@pytest.mark.parametrize("headers", [None, PAGE])
def test_where_the_disk_is_full_a_file_is_refused_and_nothing_kept(
    client: FlaskClient,
    seeded: Home,
    monkeypatch: pytest.MonkeyPatch,
    headers: Any,  # noqa: ANN401
) -> None:
    monkeypatch.setattr(uploads, "_INPUT", "/dev/full")
    answer = hand_in(client, headers=headers)
    assert answer.status_code == 507
    assert "the disk is full; nothing of the file was kept" in answer.text
    assert client.get("/batches").json == {"total": 0, "results": []}
    assert list(seeded.uploads.iterdir()) == []


def test_old_batches_are_found_by_page_name_and_checksum(client: FlaskClient, seeded: Home) -> None:
    ids = [hand_in(client, f"name\nVTB {number}\n").json["id"] for number in range(3)]  # type: ignore[index]
    paged = client.get("/batches?limit=2&offset=1").json
    assert paged is not None
    assert (paged["total"], [each["id"] for each in paged["results"]]) == (3, ids[1::-1])
    wanted = client.get(f"/batches/{ids[1]}").json
    by_checksum = client.get(f"/batches?q={wanted['sha256'][:12].upper()}").json  # type: ignore[index]
    assert [each["id"] for each in by_checksum["results"]] == [ids[1]]  # type: ignore[index]
    assert client.get("/batches?q=CUSTOM").json["total"] == 3  # type: ignore[index]
    for q in ("%", "_", "' OR 1=1 --", "nothing"):
        assert client.get("/batches", query_string={"q": q}).json["total"] == 0  # type: ignore[index]
    for wrong in ("limit=0", "limit=1001", "offset=-1", "page=2"):
        assert client.get(f"/batches?{wrong}").status_code == 422


def test_a_result_that_was_handed_out_can_be_shown_to_be_ours(client: FlaskClient, seeded: Home) -> None:
    """By its checksum, for which it is found, also when the files are gone."""
    found = hand_in(client).json["id"]  # type: ignore[index]
    batch.run(seeded, found)
    with closing(client.get(f"/batches/{found}/results?only=hits")) as answer:
        checksum = hashlib.sha256(answer.data).hexdigest()
        assert answer.headers["Repr-Digest"] == f"sha-256=:{b64encode(bytes.fromhex(checksum)).decode()}:"
    with closing(client.get(f"/batches/{found}/results?only=hits")):
        pass
    shown = client.get(f"/batches/{found}").json
    [file] = shown["result_files"]  # type: ignore[index]
    assert (file["sha256"], file["format"], file["only"]) == (checksum, "csv", "hits")
    shutil.rmtree(seeded.uploads / found)
    assert [each["id"] for each in client.get(f"/batches?q={checksum}").json["results"]] == [found]  # type: ignore[index]


@pytest.mark.parametrize("path", ["/batches", "/batches/x/rows", "/changes"])
def test_an_offset_that_nothing_has_is_an_error_and_no_crash(client: FlaskClient, path: str) -> None:
    answer = client.get(f"{path}?offset=99999999999999999999")
    assert answer.status_code == 422
    assert answer.get_json()["detail"].startswith("offset: Must be")


@pytest.mark.parametrize(
    ("to", "form", "told"),
    [
        ("/batches", {"threshold": "0.8", "cutoff": "0.9"}, "cutoff: 0.9 is not below the threshold, 0.8"),
        ("/batches", {"cutoff": "0.7"}, "cutoff: 0.7 is not below the threshold, 0.7"),
        ("/batches/preview", {"threshold": "0.8", "cutoff": "0.9"}, "cutoff: 0.9 is not below"),
        ("/batches", {"draft": "true", "again": "true"}, "again: means nothing here"),
        ("/batches/preview", {"again": "true"}, "again: means nothing here: nothing of the file is kept"),
        ("/batches/preview", {"remember": "true"}, "remember: means nothing here"),
    ],
)
def test_an_option_that_would_have_no_effect_is_an_error(
    client: FlaskClient, to: str, form: dict[str, str], told: str
) -> None:
    answer = hand_in(client, to=to, **form)
    assert answer.status_code == 422
    assert answer.json["detail"].startswith(told)  # type: ignore[index]


def test_an_option_that_this_file_has_no_use_for_is_noted(client: FlaskClient) -> None:
    for to in ("/batches", "/batches/preview"):
        notes = hand_in(client, to=to, sheet="x", date_order="mdy").json["notes"]  # type: ignore[index]
        assert "the option `sheet` means nothing for a CSV file" in notes
        assert "the option `date_order` means nothing: no column is taken for birth dates" in notes
