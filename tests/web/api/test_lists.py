"""/entities and /lists."""

import json
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from sanctions.services import refresh
from sanctions.store.home import Home
from tests.conftest import NOW, REPOSITORY

VTB = "/entities/seed_article:vtb"


def test_an_entity_is_its_whole_record(client: FlaskClient) -> None:
    found = client.get(VTB).json
    assert (found["caption"], found["schema"], found["listed"]) == ("VTB", "Company", True)
    assert found["properties"]["innCode"] == ["7702070139"]
    assert {measure["kind"] for measure in found["measures"]} == {"asset freeze"}
    assert "us_ofac_sdn:17013" in found["referents"]
    assert found["coverage"]["scope"] == "seed_article"


def test_an_entity_has_its_history(client: FlaskClient) -> None:
    found = client.get(VTB).json
    [version] = found["history"]
    assert (version["since"], version["until"]) == ("2022-03-16.00", None)
    assert version["properties"] == found["properties"]


def test_an_entity_as_of_a_day_stands_as_it_stood(client: FlaskClient) -> None:
    assert client.get(f"{VTB}?as_of=2022-03-16").json["coverage"]["as_of"] == "2022-03-16"


@pytest.mark.parametrize(
    ("path", "status", "named"),
    [
        ("/entities/seed_article:nobody", 404, "no entity 'seed_article:nobody'"),
        ("/entities/%00", 404, "no entity"),
        (f"{VTB}?as_of=2020-01-01", 422, "seed_article can't answer as of 2020-01-01"),
        (f"{VTB}?as_of=yesterday", 422, "as_of: 'yesterday' is no date"),
        (f"{VTB}?asof=2022-03-16", 422, "asof: unknown; did you mean as_of?"),
    ],
)
def test_a_record_that_there_is_none_of_is_named(client: FlaskClient, path: str, status: int, named: str) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert named in answer.json["detail"]  # type: ignore[index]  # it is JSON


def test_the_lists_say_what_is_in_force(client: FlaskClient) -> None:
    found = client.get("/lists").json
    rows = {row["dataset"]: row for row in found["datasets"]}
    assert (rows["seed_article"]["published"], rows["seed_article"]["counts"]["entities"]) == ("2022-03-16", 5)
    assert rows["us_ofac_sdn"]["published"] is None
    assert [part["dataset"] for part in found["coverage"]["datasets"]] == ["seed_article"]


@pytest.fixture
def newer(seeded: Home, tmp_path: Path) -> None:
    """A newer publication in force, in which VTB has another caption and Rostec is gone."""
    data = json.loads((REPOSITORY / "seeds" / "seed_article.json").read_text(encoding="utf-8"))
    rows = {row["id"]: row for row in data["entities"]}
    rows["seed_article:vtb"]["caption"] = "VTB Bank"
    del rows["seed_article:rostec"]
    left = {"entities": list(rows.values()), "mentioned": data["mentioned"]}
    cited = {code: what for code, what in data["sources"].items() if f'"{code}"' in json.dumps(left)}
    file = tmp_path / "newer.json"
    file.write_text(json.dumps(data | left | {"published": "2023-01-01", "sources": cited}))
    refresh.load(seeded, [file], at=NOW, accept=refresh.Accept(shrink=True))


@pytest.fixture
def related(seeded: Home, tmp_path: Path) -> None:
    """A newer publication in force, by which Rostec owns a bank called VTB Bank, and has a friend on no list."""
    data = json.loads((REPOSITORY / "seeds" / "seed_article.json").read_text(encoding="utf-8"))
    rows = {row["id"]: row for row in data["entities"]}
    source = next(iter(data["sources"]))
    owner = {"kind": "Ownership", "name": "VTB Bank", "role": "owner of", "sources": [source]}
    friend = {"kind": "UnknownLink", "name": "Nobody", "role": "associate of", "sources": [source]}
    rows["seed_article:rostec"]["links"] = [owner, friend]
    file = tmp_path / "related.json"
    file.write_text(json.dumps(data | {"published": "2023-01-01"}))
    refresh.load(seeded, [file], at=NOW)


@pytest.mark.usefixtures("related")
def test_a_record_tells_whom_it_names_and_what_became_of_them(client: FlaskClient) -> None:
    assert client.get("/entities/seed_article:rostec").json["links"] == [
        {
            "kind": "Ownership",
            "role": "owner of",
            "name": "VTB Bank",
            "direction": "outgoing",
            "target": "seed_article:vtb",
            "found_by": "name",
            "caption": "VTB",
            "schema": "Company",
            "listed": True,
        },
        {
            "kind": "UnknownLink",
            "role": "associate of",
            "name": "Nobody",
            "direction": "outgoing",
            "target": "",
            "found_by": "",
            "caption": "",
            "schema": "",
            "listed": None,
        },
    ]


@pytest.mark.usefixtures("related")
def test_a_record_tells_who_names_it(client: FlaskClient) -> None:
    [link] = client.get(VTB).json["links"]
    assert (link["direction"], link["role"], link["target"]) == ("incoming", "owned by", "seed_article:rostec")
    assert client.get(f"{VTB}?as_of=2022-12-31").json["links"] == []


@pytest.mark.usefixtures("related")
def test_a_hit_holds_no_relations(client: FlaskClient) -> None:
    [hit] = client.get("/search/default?q=Rostec").json["results"]
    assert "links" not in hit


@pytest.mark.usefixtures("newer")
def test_a_record_that_changed_has_both_versions(client: FlaskClient) -> None:
    found = client.get(VTB).json
    assert [(version["caption"], version["since"], version["until"]) for version in found["history"]] == [
        ("VTB", "2022-03-16.00", "2023-01-01.00"),
        ("VTB Bank", "2023-01-01.00", None),
    ]
    assert (found["caption"], found["first_seen"], found["last_change"]) == ("VTB Bank", "2022-03-16", "2023-01-01")


@pytest.mark.usefixtures("newer")
def test_a_party_that_left_its_list_comes_back_as_it_last_stood(client: FlaskClient) -> None:
    found = client.get("/entities/seed_article:rostec").json
    assert (found["listed"], found["until"], found["last_seen"]) == (False, "2023-01-01.00", "2022-03-16")
    assert client.get("/entities/seed_article:rostec?as_of=2022-12-31").json["listed"]
    assert not client.get("/entities/seed_article:rostec?as_of=2023-01-01").json["listed"]


@pytest.mark.usefixtures("newer")
def test_an_answer_as_of_a_day_is_by_the_lists_of_that_day(client: FlaskClient) -> None:
    assert client.get("/search/default?q=Rostec").json["total"]["value"] == 0
    then = client.get("/search/default?q=Rostec&as_of=2022-12-31").json
    assert [hit["id"] for hit in then["results"]] == ["seed_article:rostec"]
    assert then["coverage"]["datasets"][0]["published"] == "2022-03-16"


@pytest.mark.usefixtures("newer")
def test_a_match_as_of_a_day_is_by_the_lists_of_that_day(client: FlaskClient) -> None:
    asked = {"queries": {"q": {"schema": "Company", "properties": {"name": ["Rostec"], "innCode": ["7704274402"]}}}}
    found = {
        as_of: client.post(f"/match/default?{as_of}", json=asked).json["responses"]["q"]["total"]["value"]  # type: ignore[index]
        for as_of in ("as_of=2022-12-31", "as_of=2023-01-01", "")
    }
    assert found == {"as_of=2022-12-31": 1, "as_of=2023-01-01": 0, "": 0}


@pytest.mark.usefixtures("newer")
def test_the_page_of_a_record_is_of_the_same_day(client: FlaskClient) -> None:
    page = {"Accept": "text/html"}
    assert "<title>VTB Bank " in client.get(VTB, headers=page).text
    assert "<title>VTB ·" in client.get(f"{VTB}?as_of=2022-12-31", headers=page).text
