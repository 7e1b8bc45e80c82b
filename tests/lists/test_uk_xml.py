"""The UK Sanctions List."""

from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, uk_xml
from sanctions.lists.contract import Source
from sanctions.model import Entity
from tests.lists.contract import SAMPLES, FormatContract, by_number, needs_shared, official, sources


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The sample's parties."""
    return by_number(uk_xml.read(sources("uk.xml"), "gb_fcdo_sanctions"))


class TestUkXml(FormatContract):
    module = uk_xml
    dataset = "gb_fcdo_sanctions"
    published = "2026-09-07"
    count = 4


def test_names_go_by_type_and_strength(parties: dict[str, Entity]):
    """However the types are written; a name without words is none."""
    person = parties["RUS9001"]
    assert person.get("name") == ("Aleksandr Ivanovich PETROV", "Александр Иванович Петров")
    assert person.get("alias") == ("Sasha PETROV", "Alexander PETROFF")
    assert person.get("weakAlias") == ("Sasha",)
    assert (person.get("firstName"), person.get("middleName"), person.get("lastName")) == (
        ("Aleksandr",),
        ("Ivanovich",),
        ("PETROV",),
    )


def test_each_sanction_is_a_measure(parties: dict[str, Entity]):
    """Also one that only an indicator tells; one imposed later has its own day."""
    measures = {m.kind: m.start for m in parties["RUS9001"].measures}
    assert measures == {
        "asset freeze": "2022-03-24",
        "travel ban": "2022-03-24",
        "director disqualification sanction": "2025-04-09",
        "trust services sanctions": "2022-03-24",
    }
    assert parties["RUS9001"].measures[0].summary == "Designated by UK and UN"


def test_a_kind_is_said_without_its_pointers(parties: dict[str, Entity]):
    """The words "see Other information" go; nothing said is "sanctions"."""
    assert [m.kind for m in parties["RUS9003"].measures] == ["shipping sanctions"]
    assert [m.kind for m in parties["RUS9004"].measures] == ["sanctions"]


def test_entries_on_other_lists_are_referents(parties: dict[str, Entity]):
    """OFSI's group on its closed list, and the UN's entry."""
    assert parties["RUS9001"].referents == ("gb_hmt_sanctions:14192", "un_sc_sanctions:QDe.145")
    assert parties["RUS9001"].get("unscId") == ("QDe.145",)


def test_contacts_and_addresses(parties: dict[str, Entity]):
    """Each where it belongs."""
    person = parties["RUS9001"]
    assert person.get("address") == ("12 Example Street, Moscow, 119034, Russia",)
    assert (person.get("phone"), person.get("email"), person.get("website")) == (
        ("+7 495 000 00 00",),
        ("sasha@example.com",),
        ("www.example.com",),
    )


def test_statements_are_kept_whole(parties: dict[str, Entity]):
    """With the day of the last change."""
    person = parties["RUS9001"]
    assert "He is a director of Example." in person.get("notes")
    assert person.get("modifiedAt") == ("2025-04-09",)


def test_a_ship_s_number_is_found_in_its_statement(parties: dict[str, Entity]):
    """Where the details have none and one ship alone is named."""
    (document,) = parties["RUS9004"].documents
    assert (document.number, document.note) == ("9074729", "from the statement of reasons")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("<UniqueID>RUS9002</UniqueID>", "", "without UniqueID"),
        (">Ship<", ">Submarine<", "of a kind that we don't know: 'Submarine'"),
        ("<Name6>EXAMPLE STAR</Name6>", "", "RUS9003 has no name"),
    ],
)
def test_a_record_that_is_not_whole_is_refused_with_its_line(tmp_path: Path, old: str, new: str, reason: str):
    """No number, a new kind, or no name."""
    path = tmp_path / "uk.xml"
    path.write_text((SAMPLES / "uk.xml").read_text().replace(old, new))
    with pytest.raises(ListUnreadable, match=rf"{reason}.*line \d+"):
        list(uk_xml.read([Source("uk.xml", path)], "gb_fcdo_sanctions").entities)


@needs_shared
@pytest.mark.slow
def test_the_whole_list_is_read():
    """Every designation, and nothing that has no place."""
    reading = catalog.read(official("gb_fcdo_sanctions/RECONSTRUCTED_UK_Sanctions_List.xml"))
    parties = by_number(reading)
    schemata = [party.schema for party in parties.values()]
    assert (len(parties), reading.published) == (6_349, "2026-08-22")
    assert (schemata.count("Person"), schemata.count("Vessel")) == (4_036, 666)
    assert reading.unmapped == {}
    assert parties["RUS1444"].caption == "PJSC Aeroflot"
    assert parties["RUS0245"].measures[0].start == "2022-02-24"
