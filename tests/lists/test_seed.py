"""The seed format takes a file whole or says what is wrong with it."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import seed
from sanctions.lists.contract import Source
from sanctions.model import Link, Measure

CONTENT: dict[str, Any] = {
    "format": "sanctions-seed-1",
    "dataset": "seed_article",
    "title": "A list written for this test",
    "published": "2022-03-16",
    "sources": {"report": "A report", "us_ofac_sdn:1": "An official entry"},
    "entities": [
        {
            "id": "seed_article:jane",
            "schema": "Person",
            "caption": "Jane Doe",
            "properties": {
                "name": [{"value": "Jane Doe", "sources": ["report"]}, {"value": "Джейн Доу", "sources": ["report"]}],
                "birthDate": [{"value": "1961", "sources": ["us_ofac_sdn:1"]}],
                "country": [{"value": "ru", "sources": ["report"]}],
            },
            "measures": [
                {
                    "authority": "United Kingdom",
                    "kind": "asset freeze",
                    "start": "2022-02-24",
                    "summary": "Her assets are frozen.",
                    "sources": ["report", "us_ofac_sdn:1"],
                }
            ],
            "links": [{"kind": "Family", "name": "John Doe", "role": "sister of", "sources": ["report"]}],
            "referents": ["us_ofac_sdn:1"],
        }
    ],
    "mentioned": [{"name": "Richard Roe", "schema": "Person"}],
}


def write(folder: Path, text: str) -> Source:
    path = folder / "list.json"
    path.write_text(text, encoding="utf-8")
    return Source("list.json", path)


def edited(edit: Callable[[dict[str, Any]], object]) -> str:
    content = copy.deepcopy(CONTENT)
    edit(content)
    return json.dumps(content)


def jane(content: dict[str, Any]) -> dict[str, Any]:
    entity: dict[str, Any] = content["entities"][0]
    return entity


def test_a_seed_file_is_recognised_by_its_head(tmp_path: Path) -> None:
    """Format, dataset and date are known before the file is read."""
    source = write(tmp_path, json.dumps(CONTENT, indent=1))
    assert seed.recognise([source]) == seed.Recognised("seed", "seed_article", "2022-03-16")


@pytest.mark.parametrize("text", ["", "{}", '[{"format": "sanctions-seed-1"}]', "1,2,3\r\n", '{"id": "NK-1"}\n{}'])
def test_another_file_is_not_recognised(tmp_path: Path, text: str) -> None:
    """JSON of another kind, or none, is left to the other formats."""
    assert seed.recognise([write(tmp_path, text)]) is None


def test_two_files_are_not_a_seed_list(tmp_path: Path) -> None:
    """A seed list is one file."""
    source = write(tmp_path, json.dumps(CONTENT))
    assert seed.recognise([source, source]) is None


def test_an_entity_keeps_every_fact(tmp_path: Path) -> None:
    """Names, properties, measures, links and referents come over as they stand."""
    reading = seed.read([write(tmp_path, json.dumps(CONTENT))], "seed_article")
    (entity,) = reading.entities
    assert (entity.id, entity.schema, entity.caption) == ("seed_article:jane", "Person", "Jane Doe")
    assert entity.properties == {"name": ("Jane Doe", "Джейн Доу"), "birthDate": ("1961",), "country": ("ru",)}
    assert entity.links == (Link("Family", "John Doe", "sister of"),)
    assert entity.referents == ("us_ofac_sdn:1",)


def test_a_measure_names_its_sources(tmp_path: Path) -> None:
    """What was imposed can be traced to the report and to the official entry."""
    (entity,) = seed.read([write(tmp_path, json.dumps(CONTENT))], "seed_article").entities
    assert entity.measures == (
        Measure(
            authority="United Kingdom",
            kind="asset freeze",
            start="2022-02-24",
            summary="Her assets are frozen.",
            source="report; us_ofac_sdn:1",
        ),
    )


def test_the_reading_tells_date_and_count(tmp_path: Path) -> None:
    """The date is the file's own, the count that of its entities."""
    reading = seed.read([write(tmp_path, json.dumps(CONTENT))], "seed_article")
    assert (reading.published, reading.declared, reading.partial) == ("2022-03-16", 1, False)


def test_who_is_only_mentioned_is_no_entity(tmp_path: Path) -> None:
    """A party that the source names without a sanction is kept apart."""
    source = write(tmp_path, json.dumps(CONTENT))
    assert seed.mentioned(source) == [("Richard Roe", "Person")]
    assert not any("Richard Roe" in entity.names for entity in seed.read([source], "seed_article").entities)


FAULTS: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "unknown field of the file": (lambda c: c.update(extra=1), "extra: Unknown field"),
    "unknown field of an entity": (lambda c: jane(c).update(aliases=[]), r"entities\.0\.aliases: Unknown field"),
    "unknown field of a measure": (
        lambda c: jane(c)["measures"][0].update(until="2023"),
        r"measures\.0\.until: Unknown field",
    ),
    "misspelt property": (
        lambda c: jane(c)["properties"].update(birthDay=[{"value": "1961", "sources": ["report"]}]),
        r"birthDay: no property of this schema",
    ),
    "property of another schema": (
        lambda c: jane(c)["properties"].update(mmsi=[{"value": "1", "sources": ["report"]}]),
        r"mmsi: no property of this schema",
    ),
    "unknown schema": (lambda c: jane(c).update(schema="Human"), r"entities\.0\.schema"),
    "fact without a source": (
        lambda c: jane(c)["properties"]["name"][0].update(sources=[]),
        r"name\.value\.0\.sources",
    ),
    "source that nobody declared": (
        lambda c: jane(c)["properties"]["name"][0].update(sources=["rumour"]),
        "not both declared and cited: rumour",
    ),
    "source that nobody cites": (
        lambda c: c["sources"].update(idle="An idle source"),
        "not both declared and cited: idle",
    ),
    "date that is none": (
        lambda c: jane(c)["properties"]["birthDate"][0].update(value="22 Mar 1982"),
        "'22 Mar 1982' is no date",
    ),
    "start that is no date": (
        lambda c: jane(c)["measures"][0].update(start="yesterday"),
        r"measures\.0\.start: no ISO date",
    ),
    "country by name": (
        lambda c: jane(c)["properties"]["country"][0].update(value="Russia"),
        "'Russia' is no date or country code",
    ),
    "value twice": (
        lambda c: jane(c)["properties"]["name"].append({"value": "Jane Doe", "sources": ["report"]}),
        "repeated: Jane Doe",
    ),
    "empty name": (
        lambda c: jane(c)["properties"]["name"][1].update(value=" "),
        "empty, or with space around it",
    ),
    "caption that is no name": (lambda c: jane(c).update(caption="J. D."), r"caption: not among the names"),
    "no name": (lambda c: jane(c)["properties"].pop("name"), r"caption: not among the names"),
    "no measure": (lambda c: jane(c).update(measures=[]), r"entities\.0\.measures"),
    "id of another dataset": (lambda c: jane(c).update(id="eu_fsf:jane"), "of another dataset: eu_fsf:jane"),
    "one id twice": (lambda c: c["entities"].append(jane(c)), "repeated, or of another dataset: seed_article:jane"),
    "no date": (lambda c: c.pop("published"), "published: Missing data"),
    "another version of the format": (lambda c: c.update(format="sanctions-seed-2"), "format: Must be one of"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_slip_is_an_error_that_says_where(tmp_path: Path, fault: str) -> None:
    """Nothing of a file with a mistake in it is loaded, and the message names the place."""
    edit, said = FAULTS[fault]
    with pytest.raises(ListUnreadable, match=said) as caught:
        seed.read([write(tmp_path, edited(edit))], "seed_article")
    assert caught.value.source == "list.json"


@pytest.mark.parametrize("text", ['{"format": ', "\ufeff{}", "[" * 100_000, "[]", "null"])
def test_what_is_no_seed_json_is_unreadable(tmp_path: Path, text: str) -> None:
    """Torn, nested without end or of another shape: our error, no other."""
    with pytest.raises(ListUnreadable):
        seed.read([write(tmp_path, text)], "seed_article")


def test_a_key_that_stands_twice_is_an_error(tmp_path: Path) -> None:
    """JSON would drop the first of the two without a word."""
    text = json.dumps(CONTENT).replace('"birthDate"', '"name"')
    with pytest.raises(ListUnreadable, match="more than once in one object: name"):
        seed.read([write(tmp_path, text)], "seed_article")


def test_a_list_of_another_dataset_is_refused(tmp_path: Path) -> None:
    """A seed file is never loaded under a name that is not its own."""
    with pytest.raises(ListUnreadable, match="is of dataset seed_article, not eu_fsf"):
        seed.read([write(tmp_path, json.dumps(CONTENT))], "eu_fsf")
