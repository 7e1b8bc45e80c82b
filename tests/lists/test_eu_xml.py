"""The EU's Financial Sanctions Files."""

from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, eu_xml
from sanctions.lists.contract import Source
from sanctions.model import Document, Entity, Measure
from tests.lists.contract import SAMPLES, FormatContract, by_number, needs_shared, official, sources


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The sample's parties."""
    return by_number(eu_xml.read(sources("eu.xml"), "eu_fsf"))


class TestEuXml(FormatContract):
    module = eu_xml
    dataset = "eu_fsf"
    published = "2026-05-01"
    count = 2


def test_the_name_is_latin_and_its_parts_are_its_own(parties: dict[str, Entity]):
    """The first alias is Cyrillic, with a double space."""
    person = parties["EU.9001.10"]
    assert person.get("name") == ("Aleksandr Ivanovich PETROV",)
    assert (person.get("firstName"), person.get("middleName"), person.get("lastName")) == (
        ("Aleksandr",),
        ("Ivanovich",),
        ("PETROV",),
    )
    assert person.get("alias") == ("Александр ПЕТРОВ", "Aleksandras Petrovas", "Aleks Petrov")
    assert (person.get("weakAlias"), person.get("previousName")) == (("Sasha",), ("Aleksandr Ivanov",))


def test_births_in_all_their_shapes(parties: dict[str, Entity]):
    """A day, about a year, a month, a range; a bare Islamic year is a note, a converted day counts."""
    person = parties["EU.9001.10"]
    assert person.get("birthDate") == ("1982-03-22", "1981~", "1980-08", "1978/1979", "1983-04-19")
    assert "birth in the Islamic calendar: 1343" in person.get("notes")
    assert person.get("birthPlace")[0] == "Leningrad, Russian Federation"


def test_a_place_of_birth_is_said_once(tmp_path: Path):
    """Though its city repeats its place and region."""
    path = tmp_path / "eu.xml"
    content = (SAMPLES / "eu.xml").read_text()
    path.write_text(
        content.replace('city="Leningrad"', 'city="Bistuwir, Jablah" place="Bistuwir"').replace(
            'year="1982" region="" place=""', 'year="1982" region="Jablah"'
        )
    )
    person = by_number(eu_xml.read([Source("eu.xml", path)], "eu_fsf"))["EU.9001.10"]
    assert person.get("birthPlace")[0] == "Bistuwir, Jablah, Russian Federation"


def test_an_unknown_country_is_none(parties: dict[str, Entity]):
    """The list writes 00."""
    assert parties["EU.9001.10"].get("nationality") == ("ru",)


def test_documents_keep_what_is_known_against_them(parties: dict[str, Entity]):
    """A number `-` is none; a Russian tax number proves itself."""
    assert parties["EU.9001.10"].documents == (
        Document(
            "passportNumber", "654110043", "National passport", "ru", "2010-02-01", "2020-02-01", "diplomatic, false"
        ),
        Document("innCode", "500100732259", "Fiscal Code"),
    )


def test_a_measure_is_a_programme_with_its_regulations(parties: dict[str, Entity]):
    """From the day of designation, where the list has it; else from the first regulation that named the party."""
    basis = "269/2014 (OJ L78); 2022/261 (OJ L42I)"
    assert parties["EU.9001.10"].measures == (
        Measure("European Union", "asset freeze", "UKR", "2010-06-10", "", basis, "", "http://eur-lex.europa.eu/1"),
    )
    assert parties["EU.9002.20"].measures[0].start == "2020-11-06"


def test_each_of_several_programmes_begins_with_its_own_regulation(tmp_path: Path):
    """Of which programme the first is that named the party, nobody can say."""
    path = tmp_path / "eu.xml"
    content = (SAMPLES / "eu.xml").read_text()
    second = '<regulation entryIntoForceDate="2024-01-01" programme="UKR"/><subjectType code="enterprise"'
    path.write_text(content.replace('<subjectType code="enterprise"', second))
    company = by_number(eu_xml.read([Source("eu.xml", path)], "eu_fsf"))["EU.9002.20"]
    assert {m.program: m.start for m in company.measures} == {"BLR": "2022-05-05", "UKR": "2024-01-01"}


def test_the_un_s_entry_is_a_referent(parties: dict[str, Entity]):
    """If its number is whole."""
    assert parties["EU.9001.10"].referents == ("un_sc_sanctions:TAi.905",)
    assert parties["EU.9002.20"].referents == ()
    assert parties["EU.9002.20"].get("unscId") == ("QDi.43",)


def test_addresses_and_contacts(parties: dict[str, Entity]):
    """On one line; a country alone is a country."""
    person = parties["EU.9001.10"]
    assert person.get("address") == ("12 Example Street, P.O. Box 77, 119034, Moscow, Russian Federation",)
    assert person.get("phone") == ("+7 495 000 00 00",)
    assert "contactInfo FAX: +7 495 000 00 01" in person.get("notes")
    assert (parties["EU.9002.20"].get("address"), parties["EU.9002.20"].get("country")) == ((), ("by",))


def test_an_enterprise_s_title_is_its_legal_form(parties: dict[str, Entity]):
    """Which makes it a company; its function describes it."""
    company = parties["EU.9002.20"]
    assert (company.schema, company.caption) == ("Company", "Example Plant")
    assert company.get("legalForm") == ("Open Joint Stock Company",)
    assert company.get("summary") == ("Arms maker",)
    assert (company.get("ogrnCode"), company.get("imoNumber")) == (("1027700132195",), ("5342883",))


def test_unknown_elements_and_attributes_are_counted():
    """The element's values are kept."""
    reading = eu_xml.read(sources("eu.xml"), "eu_fsf")
    company = by_number(reading)["EU.9002.20"]
    assert "sanctionEntity/newThing: red" in company.get("notes")
    assert reading.unmapped["sanctionEntity@sinceForever"] == reading.unmapped["sanctionEntity/newThing"] == 1


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('euReferenceNumber="EU.9002.20"', "", "without euReferenceNumber"),
        ('code="enterprise" classificationCode="E"', 'code="ship"', "of a kind that we don't know: 'ship'"),
        ('wholeName="', 'wasName="', "EU.9001.10 has no name"),
    ],
)
def test_a_record_that_is_not_whole_is_refused_with_its_line(tmp_path: Path, old: str, new: str, reason: str):
    """No number, a new kind, or no name."""
    path = tmp_path / "eu.xml"
    path.write_text((SAMPLES / "eu.xml").read_text().replace(old, new))
    with pytest.raises(ListUnreadable, match=rf"{reason}.*line \d+"):
        list(eu_xml.read([Source("eu.xml", path)], "eu_fsf").entities)


@needs_shared
@pytest.mark.slow
def test_the_whole_list_is_read():
    """Every entity, every name, and nothing that has no place but a bare Islamic year."""
    reading = catalog.read(official("eu_fsf/RECONSTRUCTED_xmlFullSanctionsList_1_1.xml"))
    parties = by_number(reading)
    assert (len(parties), reading.published) == (5_860, "2026-05-01")
    # 29,826 names, of which 332 stand twice with the same party.
    assert sum(len(party.names) for party in parties.values()) == 29_494
    assert reading.unmapped.keys() == {"birth in the Islamic calendar"}
    assert parties["EU.7867.75"].caption == "Kirill Nikolayevich SHAMALOV"
    assert parties["EU.8058.21"].get("ogrnCode") == ("1027739609391",)
    assert parties["EU.8058.21"].measures[0].start == "2022-04-08"
