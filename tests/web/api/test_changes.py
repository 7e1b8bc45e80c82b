"""/changes and /entities/<id>/history."""

import json
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from sanctions.services import refresh
from sanctions.store.home import Home
from tests.conftest import NOW, REPOSITORY

VTB = "seed_article:vtb"


@pytest.fixture(autouse=True)
def _newer(seeded: Home, tmp_path: Path) -> None:
    """A newer publication in force: VTB has another caption and a measure that ended, Rostec is gone, Sample came."""
    data = json.loads((REPOSITORY / "seeds" / "seed_article.json").read_text(encoding="utf-8"))
    rows = {row["id"]: row for row in data["entities"]}
    sample = rows.pop("seed_article:rostec") | {"id": "seed_article:sample"}
    rows[VTB]["caption"] = "VTB Bank"
    rows[VTB]["measures"][0]["end"] = "2022-12-01"
    file = tmp_path / "newer.json"
    file.write_text(json.dumps(data | {"published": "2023-01-01", "entities": [*rows.values(), sample]}))
    refresh.load(seeded, [file], at=NOW)


def test_the_changes_between_two_days(client: FlaskClient) -> None:
    found = client.get("/changes?since=2022-03-16").json
    assert [(row["kind"], row["id"]) for row in found["results"]] == [
        ("added", "seed_article:sample"),
        ("changed", VTB),
        ("removed", "seed_article:rostec"),
    ]
    assert found["counts"] == {"added": 1, "changed": 1, "removed": 1}
    assert found["total"] == {"value": 3, "relation": "eq"}
    [span] = found["datasets"]
    assert (span["since"]["edition"], span["until"]["edition"]) == ("2022-03-16.00", "2023-01-01.00")
    assert span["counts"] == found["counts"]
    assert (found["since"], found["until"], found["coverage"]["as_of"]) == ("2022-03-16", None, None)


def test_a_change_is_told_field_by_field(client: FlaskClient) -> None:
    [change] = client.get("/changes?kind=changed").json["results"]
    caption, measures = change["difference"]
    assert caption == {
        "field": "caption",
        "removed": ["VTB"],
        "added": ["VTB Bank"],
        "changed": [],
        "reordered": False,
    }
    assert (measures["field"], measures["removed"], measures["added"]) == ("measures", [], [])
    [pair] = measures["changed"]
    assert (pair["before"]["end"], pair["after"]["end"]) == ("", "2022-12-01")
    assert pair["before"] | {"end": "2022-12-01"} == pair["after"]


def test_an_entity_that_is_gone_comes_as_it_last_stood(client: FlaskClient) -> None:
    [gone] = client.get("/changes?kind=removed").json["results"]
    assert (gone["caption"], gone["difference"]) == ("Rostec", [])
    assert gone["properties"]["innCode"]


def test_a_page_of_changes_says_how_many_there_are(client: FlaskClient) -> None:
    found = client.get("/changes?limit=1&offset=1").json
    assert [row["id"] for row in found["results"]] == [VTB]
    assert (found["total"]["value"], found["limit"], found["offset"]) == (3, 1, 1)


def test_coverage_is_of_the_later_day(client: FlaskClient) -> None:
    found = client.get("/changes?since=2022-03-16&until=2022-12-31").json
    assert found["coverage"]["as_of"] == "2022-12-31"
    assert found["coverage"]["datasets"][0]["published"] == "2022-03-16"
    assert found["total"]["value"] == 0


@pytest.mark.parametrize(
    ("query", "status", "named"),
    [
        (
            "since=2020-01-01",
            422,
            "seed_article can't answer as of 2020-01-01: its first publication here is of 2022",
        ),
        ("until=2020-01-01", 422, "seed_article can't answer as of 2020-01-01"),
        ("since=2022-02-30", 422, "since: '2022-02-30' is no date"),
        ("until=yesterday", 422, "until: 'yesterday' is no date"),
        ("since=", 422, "since: '' is no date"),
        ("since=2099-01-01", 422, "since: 2099-01-01 is yet to come"),
        ("until=2099-01-01", 422, "until: 2099-01-01 is yet to come"),
        ("since=2023-01-02&until=2023-01-01", 422, "since: 2023-01-02 comes after 2023-01-01"),
        ("untill=2023-01-01", 422, "untill: unknown; did you mean until?"),
        ("since=2022-03-16&since=2023-01-01", 422, "since: is given 2 times"),
        ("kind=add", 422, "kind: unknown kind 'add'; did you mean added?"),
        ("limit=501", 422, "limit"),
        ("limit=0", 422, "limit"),
        ("offset=-1", 422, "offset"),
        ("scope=eu_fsf", 404, "eu_fsf is not loaded here"),
        ("scope=eu", 404, "unknown dataset or scope 'eu'"),
        ("scope=seed_article,eu", 404, "unknown dataset or scope 'eu'"),
    ],
)
def test_what_cannot_be_answered_is_named(client: FlaskClient, query: str, status: int, named: str) -> None:
    answer = client.get(f"/changes?{query}")
    assert answer.status_code == status
    assert named in answer.json["detail"]  # type: ignore[index]  # it is JSON


def test_an_entity_has_a_history_of_steps(client: FlaskClient) -> None:
    found = client.get(f"/entities/{VTB}/history").json
    assert (found["id"], found["caption"]) == (VTB, "VTB Bank")
    listed, changed = found["steps"]
    assert (listed["kind"], listed["published"], listed["difference"]) == ("listed", "2022-03-16", [])
    assert (changed["kind"], changed["edition"]) == ("changed", "2023-01-01.00")
    assert [field["field"] for field in changed["difference"]] == ["caption", "measures"]


def test_the_history_of_a_party_that_left_ends_with_its_removal(client: FlaskClient) -> None:
    found = client.get("/entities/seed_article:rostec/history").json
    assert [(step["kind"], step["published"]) for step in found["steps"]] == [
        ("listed", "2022-03-16"),
        ("removed", "2023-01-01"),
    ]


@pytest.mark.parametrize(
    ("path", "status"),
    [("/entities/seed_article:nobody/history", 404), (f"/entities/{VTB}/history?as_of=2022-03-16", 422)],
)
def test_a_history_that_there_is_none_of_is_an_error(client: FlaskClient, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_the_result_that_the_document_shows_is_real(client: FlaskClient) -> None:
    docs = (REPOSITORY / "docs" / "api.md").read_text(encoding="utf-8")
    [block] = re.findall(r"```json\n(.*?)```", docs, re.DOTALL)
    shown = json.loads(block)
    [change] = client.get("/changes?kind=changed").json["results"]
    assert shown["difference"][0] == change["difference"][0]
    assert shown.keys() == change.keys()
    pair, real = shown["difference"][1]["changed"][0], change["difference"][1]["changed"][0]
    assert (pair["before"].keys(), pair["after"]["end"]) == (real["before"].keys(), real["after"]["end"])
