"""Canada's list, with its old tags and its new ones."""

from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import canada_xml, catalog
from sanctions.lists.contract import Source
from sanctions.model import Document, Entity, Measure
from tests.lists.contract import SAMPLES, FormatContract, by_number, needs_shared, official, sources

DATASET = "ca_dfatd_sema_sanctions"
PETROV = "exampleland.1-part-1.ivan-ivanovich-petrov"
ARMY = "exampleland.1-part-2.example-army"
SHIP = "exampleland.1-1.imo-9074729"


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The sample's parties."""
    return by_number(canada_xml.read(sources("canada.xml"), DATASET))


@pytest.fixture(scope="module")
def renamed() -> dict[str, Entity]:
    """The parties of the sample with the tags of August 2026."""
    return by_number(canada_xml.read(sources("canada_2026.xml"), DATASET))


def changed(folder: Path, before: str, after: str) -> list[Source]:
    """The sample with something else in it."""
    text = (SAMPLES / "canada.xml").read_text()
    assert before in text
    path = folder / "canada.xml"
    path.write_text(text.replace(before, after))
    return [Source(path.name, path)]


class TestCanadaXml(FormatContract):
    module = canada_xml
    dataset = DATASET
    published = None
    count = 6


class TestCanadaXmlOf2026(TestCanadaXml):
    count = 2

    def files(self) -> list[Source]:
        return sources("canada_2026.xml")

    def content(self) -> bytes:
        return super().content().replace(b"Petrov", b"PETROV")


def test_a_party_is_known_by_country_schedule_and_name(parties: dict[str, Entity]):
    """A ship by its IMO number; the item only tells apart who agrees in all else."""
    assert parties.keys() == {
        PETROV,
        "exampleland.1-part-1.oleg-sidorov.2",
        "exampleland.1-part-1.oleg-sidorov.3",
        ARMY,
        SHIP,
        "jvcfor.mork",
    }


def test_who_is_renumbered_or_spelt_in_other_case_stays_the_same(
    parties: dict[str, Entity], renamed: dict[str, Entity]
):
    """And so does a ship with a new name, and whoever the new tags name."""
    assert renamed.keys() == {PETROV, SHIP}
    assert parties[PETROV].measures[0].legal_basis == "Schedule 1, Part 1, Item 1"
    assert renamed[PETROV].measures[0].legal_basis == "Schedule 1, Part 1, Item 9"
    assert (parties[SHIP].caption, renamed[SHIP].caption) == ("Example Star", "Example Moon")


def test_renumbering_hands_nobody_s_id_to_another(tmp_path: Path, parties: dict[str, Entity]):
    """The items of two parties are swapped: each keeps its id."""
    files = changed(tmp_path, "<Schedule>1, Part 1</Schedule>\n\t\t<Item>1</Item>", "<Item>77</Item>")
    text = files[0].path.read_text().replace("<Item>77</Item>", "<Schedule>1, Part 1</Schedule><Item>2</Item>")
    files[0].path.write_text(text)
    assert by_number(canada_xml.read(files, DATASET))[PETROV].get("name") == parties[PETROV].get("name")


def test_kinds_of_parties(parties: dict[str, Entity]):
    """An IMO number is a ship's, a surname a person's."""
    assert parties[SHIP].schema == "Vessel"
    assert parties[SHIP].documents == (Document("imoNumber", "9074729", "IMO number"),)
    assert (parties[SHIP].get("type"), parties[SHIP].get("buildDate")) == (
        ("General Cargo / Multi Purpose",),
        ("1994",),
    )
    assert {party.schema for number, party in parties.items() if "oleg" in number} == {"Person"}
    assert parties[ARMY].schema == "Organization"


def test_a_ship_s_type_and_a_person_s_title_come_in_two_languages(
    parties: dict[str, Entity], renamed: dict[str, Entity]
):
    """English before French, parted by a slash once and by a bar now."""
    assert parties[PETROV].get("title") == ("Major General", "major-général")
    assert renamed[PETROV].get("title") == ("General", "Général")
    assert renamed[SHIP].get("type") == ("Oil Tanker", "Pétrolier")


def test_the_country_is_the_regulation_and_nobody_s_nationality(parties: dict[str, Entity]):
    """In English."""
    person = parties[PETROV]
    assert person.measures == (
        Measure("Canada", "sanctions", "Exampleland", "2022-02-24", legal_basis="Schedule 1, Part 1, Item 1"),
    )
    assert not person.get("nationality")
    assert not person.get("country")
    assert parties["jvcfor.mork"].get("program") == ("Justice for Victims Regulations (JVCFOR)",)


def test_names_of_a_person(parties: dict[str, Entity]):
    """Given names first; a surname's other spelling in brackets is an alias."""
    person = parties[PETROV]
    assert person.get("name") == ("Ivan Ivanovich PETROV",)
    assert person.get("alias") == ("Ivan Ivanovich PETROFF", "Иван Иванович Петров", "Ivan Petrof")
    assert (person.get("firstName"), person.get("lastName")) == (("Ivan Ivanovich",), ("PETROV", "PETROFF"))


def test_names_of_an_organisation(parties: dict[str, Entity]):
    """French behind a slash, "also known as" in brackets; a comma before a legal form parts nothing."""
    army = parties[ARMY]
    assert army.get("name") == ("Example Army", "Armée d'Exemplie")
    assert army.get("alias") == (
        "Public Joint Stock Company Army and AO Armiya",
        "Public Joint Stock Company Army",
        "AO Armiya",
        "Example Co., Ltd.",
        "Армия, АО",
        '"Исток" and НПП "Исток"',
        '"Исток"',
        'НПП "Исток"',
    )


def test_dates_that_can_t_be_read_are_kept_in_the_list_s_words(parties: dict[str, Entity]):
    """Two dates, a decade with its words, a season that is none."""
    assert parties[PETROV].get("birthDate") == ("1961-12-31", "1962")
    decade, none = (parties[f"exampleland.1-part-1.oleg-sidorov.{item}"] for item in (2, 3))
    assert (decade.get("birthDate"), decade.get("notes")) == (("1970/1979",), ("birthDate: born in the early 1970s",))
    assert (none.get("birthDate"), none.measures[0].start) == ((), "")
    assert none.get("notes") == ("birthDate: in spring", "DateOfListing: unknown day")


def test_a_field_that_is_new_is_kept_and_counted():
    """As are dates in words."""
    reading = canada_xml.read(sources("canada.xml"), DATASET)
    assert by_number(reading)["jvcfor.mork"].get("notes") == ("Remark: Deceased",)
    assert reading.unmapped == {"birthDate": 1, "DateOfListing": 1, "Remark": 1}


def test_a_new_field_that_may_hold_names_refuses_the_list(tmp_path: Path):
    """The tags were renamed before: without its surname a party would be let through."""
    files = changed(tmp_path, "LastName>", "FamilyName>")
    with pytest.raises(ListUnreadable, match=r"a field FamilyName that may hold a name, line 5"):
        list(canada_xml.read(files, DATASET).entities)


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("<Country>Exampleland / Exemplie</Country>", "", r"a record without Country, line \d+"),
        ("<LastName>Mörk</LastName>", "", r"jvcfor has no name, line \d+"),
    ],
)
def test_a_record_that_is_not_whole_is_refused_with_its_line(tmp_path: Path, before: str, after: str, reason: str):
    """Whatever it lacks."""
    with pytest.raises(ListUnreadable, match=reason):
        list(canada_xml.read(changed(tmp_path, before, after), DATASET).entities)


def test_the_list_holds_no_date_but_its_file_s_name_may():
    """So that whoever loads it may be asked."""
    assert catalog.recognise([Source("sema-lmes.xml", SAMPLES / "canada.xml")]).published is None
    assert catalog.recognise([Source("sema-2026-10-01.xml", SAMPLES / "canada.xml")]).published == "2026-10-01"


@pytest.fixture(scope="module")
def listed() -> list[Entity]:
    """The official list of 2025."""
    reading = catalog.read(official("ca_dfatd_sema_sanctions/sema-lmes_2025.xml"), None, "2025-06-01")
    found = list(reading.entities)
    assert reading.unmapped == {}
    return found


@needs_shared
def test_the_official_list_is_read_whole(listed: list[Entity]):
    """Every record is a party of its own, and nothing in it has no place."""
    assert len(listed) == len({party.id for party in listed}) == 4_759
    schemata = [party.schema for party in listed]
    assert (schemata.count("Person"), schemata.count("Vessel")) == (3_334, 109)
    assert all(party.get("imoNumber") for party in listed if party.schema == "Vessel")
    assert sum(bool(party.get("birthDate")) for party in listed) == 1_716


@needs_shared
def test_the_official_list_s_parties_of_the_founding_text_have_their_names(listed: list[Entity]):
    """VTB, Rostec and Kirill Shamalov."""
    names = {name for party in listed for name in party.names}
    assert {"VTB", "Vneshtorgbank", "Rostec", "Ростех", "Kirill Nikolayevich SHAMALOV"} <= names
