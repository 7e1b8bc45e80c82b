"""The UN's consolidated list."""

from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, un_xml
from sanctions.lists.contract import Source
from sanctions.model import Document, Entity, Measure
from tests.lists.contract import SAMPLES, FormatContract, by_number, needs_shared, official, sources


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The sample's parties."""
    return by_number(un_xml.read(sources("un.xml"), "un_sc_sanctions"))


class TestUnXml(FormatContract):
    module = un_xml
    dataset = "un_sc_sanctions"
    published = "2025-06-18"
    count = 2


def test_a_reference_is_cleaned_and_is_the_id(parties: dict[str, Entity]):
    """Some have blanks at their end."""
    assert parties.keys() == {"TAi.905", "KPe.968"}
    assert parties["TAi.905"].get("unscId") == ("TAi.905",)


def test_a_name_is_its_parts_and_its_original_script(parties: dict[str, Entity]):
    """A part that says "na" is none."""
    person = parties["TAi.905"]
    assert person.get("name") == ("MUHAMMAD TAHER EXAMPLE", "محمد طاهر")
    assert person.caption == "MUHAMMAD TAHER EXAMPLE"
    assert (person.get("firstName"), person.get("secondName"), person.get("middleName")) == (
        ("MUHAMMAD",),
        ("TAHER",),
        ("EXAMPLE",),
    )


def test_aliases_go_by_their_quality(parties: dict[str, Entity]):
    """Good, low, former; the empty are left out; each of several in one field."""
    person = parties["TAi.905"]
    assert person.get("alias") == ("Mohammad Taher", "Muhammad Tahir")
    assert person.get("weakAlias") == ("Haji Mudir", "Abu Banat", "Абу Банат")
    assert person.get("previousName") == ("Taher the Elder",)
    assert parties["KPe.968"].get("alias") == ("جبهة المثال", "The Example Front", "Jabhat al-Mithal")
    assert parties["KPe.968"].get("previousName") == ("Old Example Trading",)


def test_birth_dates_are_as_exact_as_given(parties: dict[str, Entity]):
    """An alias's own, about a year, between two, a month in the note, a day; none for words."""
    person = parties["TAi.905"]
    assert person.get("birthDate") == ("1965-12-12", "1961~", "1958/1962", "1958-09", "1961-02-28")
    assert "DATE_OF_BIRTH: 30-35 years old" in person.get("notes")


def test_places_of_birth_and_nationalities(parties: dict[str, Entity]):
    """Countries as codes; one that is no country's name is a note."""
    person = parties["TAi.905"]
    assert person.get("birthPlace") == ("Algeria", "Zurmat District, Paktia Province, Afghanistan")
    assert person.get("birthCountry") == ("dz", "af")
    assert person.get("nationality") == ("af",)
    assert "nationality: former Examplia" in person.get("notes")


def test_titles_and_positions_lose_their_marks(parties: dict[str, Entity]):
    """(a), a) and the like."""
    person = parties["TAi.905"]
    assert person.get("title") == ("Maulavi", "Mullah")
    assert person.get("position") == ("Director of Administrative Affairs", "Minister of Finance")
    assert person.get("gender") == ("male",)


def test_documents_and_those_without_a_number(parties: dict[str, Entity]):
    """The latter are notes."""
    person = parties["TAi.905"]
    note = "expired 2 Feb. 2006"
    assert person.documents == (
        Document("passportNumber", "OR1961825", "Passport", "af", "2003-02-04", "2006-02-02", note),
        Document("idNumber", "4414", "Afghan national identification card (tazkira) number", "af"),
    )
    assert "document: Passport, issued in 1993, Egypt" in person.get("notes")


def test_listing_and_changes(parties: dict[str, Entity]):
    """The day of listing without its time zone; the last of the days of change."""
    person = parties["TAi.905"]
    assert person.measures == (Measure("United Nations Security Council", "sanctions", "Taliban", "2015-03-27"),)
    assert person.get("modifiedAt") == ("2011-11-29",)
    assert person.get("notes")[0] == "Belongs to a tribe. Review concluded on 23 Jul. 2010."


def test_an_address_keeps_what_its_note_says(parties: dict[str, Entity]):
    """An empty one is none."""
    person = parties["TAi.905"]
    assert (person.get("address"), person.get("country")) == (("Kachray Road, Quetta, Pakistan",), ("pk",))
    assert "address Kachray Road, Quetta, Pakistan: previous address" in person.get("notes")


def test_unknown_elements_are_kept_and_counted():
    """As is a date in words."""
    reading = un_xml.read(sources("un.xml"), "un_sc_sanctions")
    person = by_number(reading)["TAi.905"]
    assert "SHOE_SIZE: 44" in person.get("notes")
    assert reading.unmapped == {"INDIVIDUAL/…/SHOE_SIZE": 1, "nationality": 1, "DATE_OF_BIRTH in words": 1}


def test_a_record_without_reference_is_refused_with_its_line(tmp_path: Path):
    """DATAID is no key: it changed for parties that stayed."""
    path = tmp_path / "un.xml"
    path.write_text((SAMPLES / "un.xml").read_text().replace("<REFERENCE_NUMBER>KPe.968</REFERENCE_NUMBER>", ""))
    with pytest.raises(ListUnreadable, match=r"without REFERENCE_NUMBER, line \d+"):
        list(un_xml.read([Source("un.xml", path)], "un_sc_sanctions").entities)


@needs_shared
@pytest.mark.parametrize(
    ("name", "published", "people", "entities"),
    [
        ("un_2021-01-28.xml", "2021-01-27", 710, 293),
        ("un_2022-03-01.xml", "2022-02-28", 712, 255),
        ("un_2022-10-22.xml", "2022-10-21", 703, 253),
        ("un_2023-12-30.xml", "2023-12-30", 676, 193),
        ("un_2024-11-30.xml", "2024-11-30", 686, 193),
        ("un_2025-01-01.xml", "2025-01-01", 685, 193),
        ("un_2025-04-19.xml", "2025-04-19", 684, 193),
        ("un_2025-06-19.xml", "2025-06-18", 684, 193),
    ],
)
def test_the_official_files_are_read_whole(name: str, published: str, people: int, entities: int):
    """Everybody in them, and nothing that has no place."""
    reading = catalog.read(official(f"un_sc_sanctions/{name}"))
    schemata = [entity.schema for entity in reading.entities]
    assert reading.published == published
    assert (schemata.count("Person"), len(schemata) - schemata.count("Person")) == (people, entities)
    assert not [key for key in reading.unmapped if "…" in key]
