"""The EU's Financial Sanctions Files as CSV."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, eu_csv, eu_xml
from sanctions.lists.contract import Reading, Source
from sanctions.model import Entity
from tests.lists.contract import SAMPLES, FormatContract, by_number, needs_shared, official, sources

ONLY_IN_XML = {"sanctionEntity@sinceForever: yes", "sanctionEntity/newThing: red"}
"""The XML sample's inventions, which have no column."""


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The sample's parties."""
    return by_number(eu_csv.read(sources("eu.csv"), "eu_fsf"))


@pytest.fixture
def table() -> list[dict[str, str]]:
    """The sample's rows."""
    with (SAMPLES / "eu.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def read(folder: Path, table: list[dict[str, str]]) -> Reading:
    """A reading of a file with these rows."""
    path = folder / "eu.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(table[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(table)
    return catalog.read([Source("eu.csv", path)])


class TestEuCsv(FormatContract):
    module = eu_csv
    dataset = "eu_fsf"
    published = "2026-05-01"
    count = 2


@pytest.mark.parametrize("reference", ["EU.9001.10", "EU.9002.20"])
def test_a_party_is_the_same_as_in_the_xml(parties: dict[str, Entity], reference: str):
    """Every property, measure and document, in the same order."""
    ours, theirs = parties[reference], by_number(eu_xml.read(sources("eu.xml"), "eu_fsf"))[reference]
    kept = tuple(note for note in theirs.get("notes") if note not in ONLY_IN_XML)
    assert {**ours.properties, "notes": ours.get("notes")} == {**theirs.properties, "notes": kept}
    assert (ours.id, ours.schema, ours.caption) == (theirs.id, theirs.schema, theirs.caption)
    assert (ours.measures, ours.documents, ours.referents) == (theirs.measures, theirs.documents, theirs.referents)


def test_the_columns_may_come_in_any_order(tmp_path: Path, parties: dict[str, Entity], table: list[dict[str, str]]):
    """They go by name."""
    turned = [dict(reversed(row.items())) for row in table]
    assert by_number(read(tmp_path, turned)) == parties


def test_a_copy_with_fewer_columns_is_read(tmp_path: Path, parties: dict[str, Entity], table: list[dict[str, str]]):
    """What it lacks is missing, and nothing else."""
    fewer = [{k: v for k, v in row.items() if not k.startswith("Identification_Reg")} for row in table]
    assert by_number(read(tmp_path, fewer)) == parties
    without = [{k: v for k, v in row.items() if not k.startswith("Identification_")} for row in table]
    assert by_number(read(tmp_path, without))["EU.9001.10"].documents == ()


def test_a_copy_without_words_for_kinds_of_documents_says_the_same(
    tmp_path: Path, parties: dict[str, Entity], table: list[dict[str, str]]
):
    """By their codes: nobody is told that every document of the list changed."""
    bare = [row | {"Identification_TypeDescription": ""} for row in table]
    assert by_number(read(tmp_path, bare)) == parties


def test_rows_of_a_party_may_stand_apart(tmp_path: Path, parties: dict[str, Entity], table: list[dict[str, str]]):
    """A copy sorted otherwise gives the same parties."""
    again = by_number(read(tmp_path, [*table[1::2], *table[::2]]))
    assert {key: set(party.names) for key, party in again.items()} == {
        key: set(party.names) for key, party in parties.items()
    }


def test_unknown_columns_are_kept_and_counted(tmp_path: Path, table: list[dict[str, str]]):
    """Of the party, and of its parts."""
    new = [{"Entity_Shoe size": "44", "Address_Floor": "3" if row["Address_City"] else ""} for row in table]
    reading = read(tmp_path, [row | more for row, more in zip(table, new, strict=True)])
    person = by_number(reading)["EU.9001.10"]
    assert {"sanctionEntity/Entity_Shoe-size: 44", "address@floor: 3"} <= set(person.get("notes"))
    assert (reading.unmapped["sanctionEntity/Entity_Shoe-size"], reading.unmapped["address@floor"]) == (2, 1)


def test_contacts_without_keys_are_kept_whole(tmp_path: Path, table: list[dict[str, str]]):
    """As a note that is counted."""
    for row in table:
        row["Address_ContactInfo"] = row["Address_ContactInfo"] and "ask at the gate"
    reading = read(tmp_path, table)
    person = by_number(reading)["EU.9001.10"]
    assert person.get("phone") == ()
    assert any("ask at the gate" in note for note in person.get("notes"))
    assert reading.unmapped["contactInfo "] == 1


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("Entity_EU_ReferenceNumber", "", r"without Entity_EU_ReferenceNumber, line 5"),
        ("Entity_SubjectType", "E", r"line 5 has another Entity_SubjectType than EU.9001.10 before: 'E'"),
        ("Entity_UnitedNationId", "TAi.1", r"line 5 has another Entity_UnitedNationId"),
    ],
)
def test_rows_that_contradict_each_other_are_refused(
    tmp_path: Path, table: list[dict[str, str]], column: str, value: str, reason: str
):
    """With the line: nobody can say which of them counts."""
    table[3][column] = value
    with pytest.raises(ListUnreadable, match=reason):
        list(read(tmp_path, table).entities)


def test_a_party_of_a_new_kind_is_refused(tmp_path: Path, table: list[dict[str, str]]):
    """With the line on which it begins."""
    for row in table:
        row["Entity_SubjectType"] = "V"
    with pytest.raises(ListUnreadable, match=r"EU.9001.10 of a kind that we don't know: 'V', line 2"):
        list(read(tmp_path, table).entities)


@needs_shared
@pytest.mark.slow
def test_the_whole_list_says_what_the_xml_says():
    """But for what the rebuilt file lacks.

    It leaves two columns empty, what a document is called and a citizenship's
    region, and has no regulations but those of names, so that some measures
    seem to begin later.
    """
    reading = catalog.read(official("eu_fsf/RECONSTRUCTED_csvFullSanctionsList_1_1.csv"))
    xml = catalog.read(official("eu_fsf/RECONSTRUCTED_xmlFullSanctionsList_1_1.xml"))
    parties, theirs = by_number(reading), by_number(xml)
    assert (len(parties), reading.published, reading.notes) == (5_860, "2026-05-01", [])
    assert reading.unmapped == xml.unmapped
    assert list(parties) == list(theirs)
    for reference, party in parties.items():
        other = theirs[reference]
        assert [replace(m, start="") for m in party.measures] == [replace(m, start="") for m in other.measures]
        assert party.measures[0].start >= other.measures[0].start
        assert [(d.property, d.number, d.country) for d in party.documents] == [
            (d.property, d.number, d.country) for d in other.documents
        ]
        notes = tuple(note for note in other.get("notes") if note != "citizenship: Chuvash ASSR")
        assert {**party.properties, "notes": party.get("notes")} == {**other.properties, "notes": notes}
