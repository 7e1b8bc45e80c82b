"""Switzerland's list, whole and as an amendment."""

from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, seco_xml
from sanctions.lists.contract import Reading, Source
from sanctions.model import Document, Entity, Link, Measure
from sanctions.model.roles import ROLES
from tests.lists.contract import SAMPLES, FormatContract, by_number, needs_shared, official, sources

DATASET = "ch_seco_sanctions"
PROGRAM = "Ordinance instituting measures against Exampleland"


@pytest.fixture(scope="module")
def targets() -> dict[str, Entity]:
    """The targets of the whole list."""
    return by_number(seco_xml.read(sources("seco.xml"), DATASET))


def changed(folder: Path, before: str, after: str, name: str = "seco.xml") -> Reading:
    """A reading of a sample with something else in it."""
    text = (SAMPLES / name).read_text()
    assert before in text
    path = folder / name
    path.write_text(text.replace(before, after))
    return seco_xml.read([Source(name, path)], DATASET)


class TestSecoXml(FormatContract):
    module = seco_xml
    dataset = DATASET
    published = "2026-10-01"
    count = 5


class TestSecoXmlAmendment(FormatContract):
    module = seco_xml
    dataset = DATASET
    published = "2026-10-15"
    count = 2

    def files(self) -> list[Source]:
        return sources("seco_amendment.xml")


def test_a_name_is_its_parts_in_their_order(targets: dict[str, Entity]):
    """However the file orders them; a title is no part of it."""
    person = targets["1001"]
    assert (person.get("name"), person.caption) == (("Ivan Ivanovich PETROV",), "Ivan Ivanovich PETROV")
    assert (person.get("firstName"), person.get("fatherName"), person.get("lastName")) == (
        ("Ivan",),
        ("Ivanovich",),
        ("PETROV",),
    )
    assert (person.get("title"), person.get("gender")) == (("General",), ("male",))


def test_names_go_by_type_and_quality_and_another_identity_s_are_aliases(targets: dict[str, Entity]):
    """Low quality is weak; spellings vary one part at a time, whole in another script."""
    person = targets["1001"]
    assert person.get("alias") == (
        "Иван Иванович ПЕТРОВ",
        "Иоанн Иванович ПЕТРОВ",
        "Yan Ivanovich PETROV",
        "Ivan Ivanovich PETROFF",
        "Boris Other Identity",
    )
    assert person.get("weakAlias") == ("The Fox",)
    assert person.get("previousName") == ("Ivan SIDOROV",)
    assert targets["1100"].get("alias") == ("کشتیرانی نمونه",)


def test_a_maiden_name_stands_in_the_family_name_s_place(targets: dict[str, Entity]):
    """With each of its spellings."""
    assert targets["1400"].get("name") == ("Anna Muster",)
    assert targets["1400"].get("previousName") == ("Anna Beispiel", "Anna Bejspil")


def test_copies_in_a_history_are_no_names_and_no_targets(targets: dict[str, Entity]):
    """Added, removed, and whole targets and places among them."""
    person = targets["1001"]
    text = repr(targets)
    assert not [word for word in ("Copy", "Wrongtown", "1901", "7707083893") if word in text]
    assert person.measures[0].start == "2020-05-03"


def test_births_of_all_identities_stand_beside_each_other(targets: dict[str, Entity]):
    """Whole, partial, about; another calendar's year and a day that does not exist are notes."""
    person = targets["1001"]
    assert person.get("birthDate") == ("1961-12-31", "1962-02", "1963", "1960~")
    assert person.get("nationality") == ("ru", "by")
    assert {"day-month-year in the calendar Islamic: 1380-1-1", "day-month-year: 1963-2-31"} <= set(
        person.get("notes")
    )


def test_places_are_found_although_they_come_last(targets: dict[str, Entity]):
    """One that the file does not hold is kept as a note."""
    person = targets["1001"]
    assert (person.get("birthPlace"), person.get("birthCountry")) == (("Minsk, Minsk Region, Belarus",), ("by",))
    assert person.get("address") == ("c/o Example Bank, Main Street 1, P.O. Box 77, 1000 Geneva, Switzerland",)
    assert person.get("country") == ("ch",)
    assert "place-of-birth in a place that the file does not hold: 9999" in person.get("notes")
    assert (targets["1100"].get("address"), targets["1100"].get("country")) == (("Tehran, Iran",), ("ir",))


def test_places_may_stand_before_the_targets_too(tmp_path: Path):
    """The order is none of ours to rely on."""
    place = '<place ssid="9003"><location>Tehran</location><country>Iran</country></place>'
    text = (SAMPLES / "seco.xml").read_text().replace(place, "")
    path = tmp_path / "seco.xml"
    path.write_text(text.replace("<sanctions-program", f"{place}<sanctions-program", 1))
    assert by_number(seco_xml.read([Source("seco.xml", path)], DATASET))["1100"].get("address") == ("Tehran, Iran",)


def test_documents(targets: dict[str, Entity]):
    """Dates written out or in attributes; one without a number is a note; numbers in prose carry their label."""
    assert targets["1001"].documents == (
        Document(
            "passportNumber", "A 123456", "diplomatic passport", "ru", "2015-05-01", "2025-04-30", "reported lost"
        ),
        Document("idNumber", "ID-9", "id card", "Exampleland"),
        Document("innCode", "500100732259", "from the other information"),
    )
    assert "document: passport, Belarus, number unknown" in targets["1001"].get("notes")
    assert (targets["1100"].get("registrationNumber"), targets["1100"].get("swiftBic")) == (("REG-1",), ("EXAMCHZZ",))


def test_a_ship_has_its_own_imo_number_and_its_owner_has_not(targets: dict[str, Entity]):
    """The owner's prose names it too."""
    assert targets["1200"].get("imoNumber") == ("9074729",)
    assert targets["1100"].get("imoNumber") == ()


def test_a_company_whose_information_is_an_imo_number_has_it(tmp_path: Path):
    """Shipping companies have such numbers of their own."""
    prose = "Manages the vessel Example Star, IMO number 9074729"
    found = by_number(changed(tmp_path, prose, "IMO number: 9074729"))
    assert found["1100"].get("imoNumber") == ("9074729",)


def test_kinds_of_targets(targets: dict[str, Entity]):
    """An object is a vessel or an aircraft."""
    kinds = {number: target.schema for number, target in targets.items()}
    assert kinds == {"1001": "Person", "1100": "Company", "1200": "Vessel", "1300": "Airplane", "1400": "Person"}
    assert (targets["1200"].get("flag"), targets["1200"].get("buildDate")) == (("pa",), ("1994",))


def test_an_object_of_a_new_kind_is_loaded_and_counted(tmp_path: Path):
    """Better a vehicle of some kind than no list at all."""
    reading = changed(tmp_path, 'object-type="aircraft"', 'object-type="airship"')
    assert by_number(reading)["1300"].schema == "Vehicle"
    assert reading.unmapped["object-type airship"] == 1


def test_measures_come_from_the_sets_of_sanctions(targets: dict[str, Entity]):
    """In English where there is any, from the day the target was last listed."""
    assert targets["1001"].measures == (
        Measure(
            "Switzerland", "asset freeze", PROGRAM, "2020-05-03", "", "Financial measures, annex 2", "Origin: EU"
        ),
        Measure("Switzerland", "travel ban", PROGRAM, "2020-05-03", "", "Travel ban, annex 1", "Origin: EU"),
    )
    assert targets["1001"].get("programId") == ("EX",)
    assert targets["1001"].get("modifiedAt") == ("2026-01-03",)
    assert targets["1100"].measures == (
        Measure("Switzerland", "sanctions", "Massnahmen der Vereinten Nationen", legal_basis="Anhang 8"),
    )
    assert "sanctions-set-id of no programme: 404" in targets["1100"].get("notes")


def test_the_un_s_number_is_a_reference(targets: dict[str, Entity]):
    """Written as the UN writes it; an aircraft has no property for it."""
    assert (targets["1001"].get("unscId"), targets["1001"].referents) == (("QDi.901",), ("un_sc_sanctions:QDi.901",))
    assert "foreign-identifier: KPe.903" in targets["1300"].get("notes")


def test_relations_name_the_other_target(targets: dict[str, Entity]):
    """Also where it comes later; one that the file does not hold is named by its number."""
    assert targets["1001"].links == (
        Link("UnknownLink", "Example Shipping Company LLC", "related to", f"{DATASET}:1100"),
        Link("Family", "target 5555", "family member of", f"{DATASET}:5555"),
    )
    assert "related to Example Shipping Company LLC: founder" in targets["1001"].get("notes")
    assert {(link.kind, link.role) for link in targets["1001"].links} <= ROLES.keys()


def test_who_was_taken_off_the_whole_list_is_no_entity(targets: dict[str, Entity]):
    """The list keeps them; they are told of."""
    assert "1050" not in targets
    reading = seco_xml.read(sources("seco.xml"), DATASET)
    list(reading.entities)
    assert (reading.delta, reading.removed) == (False, set())
    assert reading.notes == ["1 targets were taken off the list and stay in it as history: no entities"]


def test_an_amendment_is_a_delta():
    """Whole targets that are new or changed, and the ids of those that are gone."""
    reading = seco_xml.read(sources("seco_amendment.xml"), DATASET)
    found = by_number(reading)
    assert reading.delta
    assert reading.removed == {f"{DATASET}:1400"}
    assert {number: target.names for number, target in found.items()} == {
        "1200": ("EXAMPLE MOON",),
        "1500": ("New Example AG",),
    }
    assert found["1200"].links == (Link("Ownership", "target 1100", "owned by", f"{DATASET}:1100"),)


def test_who_is_taken_off_later_than_the_list_s_date_stays_until_then(tmp_path: Path):
    """With the day on which it ends."""
    reading = changed(tmp_path, 'effective-date="2026-10-14"', 'effective-date="2026-11-01"', "seco_amendment.xml")
    found = by_number(reading)
    assert reading.removed == set()
    assert found["1400"].measures[0].end == "2026-11-01"
    assert reading.notes == [f"{DATASET}:1400 is taken off the list only from 2026-11-01: until then it stays"]


def test_a_list_that_says_both_is_refused(tmp_path: Path):
    """One number, listed and taken off."""
    with pytest.raises(ListUnreadable, match="says of ch_seco_sanctions:1400 both"):
        list(changed(tmp_path, 'target ssid="1500"', 'target ssid="1400"', "seco_amendment.xml").entities)


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ('<target ssid="1300">', "<target>", r"a target without ssid, line \d+"),
        ("EXAMPLE JET", "", r"ch_seco_sanctions:1300 has no name, line \d+"),
        ("object>", "thing>", r"not whole"),
        (
            'list-type="whole-list"',
            'list-type="selection"',
            "list-type 'selection', neither whole-list nor amendment",
        ),
        ('list-type="whole-list" ', "", "list-type '', neither"),
    ],
)
def test_what_can_t_be_told_is_refused(tmp_path: Path, before: str, after: str, reason: str):
    """With the line or the target at fault."""
    with pytest.raises(ListUnreadable, match=reason):
        list(changed(tmp_path, before, after).entities)


def test_a_target_that_is_nobody_is_refused(tmp_path: Path):
    """A kind of subject that the format did not have."""
    text = (SAMPLES / "seco_amendment.xml").read_text()
    path = tmp_path / "seco.xml"
    path.write_text(text.replace("<entity>", "<group>").replace("</entity>", "</group>"))
    with pytest.raises(ListUnreadable, match=r"ch_seco_sanctions:1500 that is nobody and nothing, line \d+"):
        list(seco_xml.read([Source("seco.xml", path)], DATASET).entities)


def test_what_is_new_in_a_target_is_kept_and_counted():
    """Elements, attributes, and what could not be placed."""
    reading = seco_xml.read(sources("seco.xml"), DATASET)
    assert "generic-attribute: shipping" in by_number(reading)["1100"].get("notes")
    assert {
        "target/…/generic-attribute": 1,
        "generic-attribute@name": 1,
        "day-month-year": 2,
        "day-month-year in the calendar Islamic": 1,
        "sanctions-set-id of no programme": 1,
        "foreign-identifier": 1,
    }.items() <= reading.unmapped.items()


@needs_shared
def test_seco_s_own_example_is_read_whole():
    """Three targets of an amendment, each listed without a day."""
    reading = catalog.read(official("ch_seco_sanctions/seco_official_example_amendment_2024-01-17.xml"))
    found = {target.caption: [measure.kind for measure in target.measures] for target in reading.entities}
    assert (reading.published, reading.delta, reading.removed) == ("2024-01-17", True, set())
    assert found == {"Test B": ["asset freeze"], "Test C": ["travel ban"], "Test A": ["asset freeze", "travel ban"]}
    assert reading.unmapped == {}


@needs_shared
def test_a_list_of_a_type_of_its_own_is_refused():
    """The synthetic file holds no target, and is no list that anybody could tell what it leaves out."""
    reading = catalog.read(official("ch_seco_sanctions/test-seco_bfh.xml"))
    with pytest.raises(ListUnreadable, match="list-type 'test-list'"):
        list(reading.entities)
