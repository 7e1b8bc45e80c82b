"""What the UK list says of individuals, entities and ships alone."""

from collections import Counter

import pytest
from lxml import etree

from sanctions.lists import uk_xml
from sanctions.lists.drafts import Draft
from sanctions.lists.uk_details import take_details
from sanctions.model import Document, Entity, Link
from tests.lists.contract import by_number, sources


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The sample's parties."""
    return by_number(uk_xml.read(sources("uk.xml"), "gb_fcdo_sanctions"))


def test_birth_dates_with_placeholders(parties: dict[str, Entity]):
    """As much as is known; what can't be read is a note."""
    person = parties["RUS9001"]
    assert person.get("birthDate") == ("1982-03-22", "1981", "1975", "1978-07")
    assert "birthDate: 15/08/19yy" in person.get("notes")


def test_an_individual_s_particulars(parties: dict[str, Entity]):
    """Birth, gender, nationality, position."""
    person = parties["RUS9001"]
    assert (person.get("birthPlace"), person.get("birthCountry")) == (("Leningrad, Russia",), ("ru",))
    assert (person.get("gender"), person.get("nationality")) == (("male",), ("ru",))
    assert person.get("position") == ("Director of Example",)


def test_a_passport_that_repeats_for_every_birth_date_is_one(parties: dict[str, Entity]):
    """Its country opens what the list adds."""
    assert parties["RUS9001"].documents == (
        Document("passportNumber", "654110043", "Passport", "ru", note="Russia. Issued 2010"),
        Document("innCode", "500100732259", "National Identifier"),
    )


def test_an_entity_s_numbers_come_apart(parties: dict[str, Entity]):
    """OGRN, KPP and INN in one field."""
    company = parties["RUS9002"]
    assert (company.get("ogrnCode"), company.get("kppCode"), company.get("innCode")) == (
        ("1027700132195",),
        ("784001001",),
        ("7707083893",),
    )
    assert company.get("registrationNumber") == ("HRB 4711",)


def test_an_entity_s_relatives_are_links(parties: dict[str, Entity]):
    """What has a parent is a company."""
    company = parties["RUS9002"]
    assert company.schema == "Company"
    assert company.links == (
        Link("Ownership", "Example Holding", "subsidiary of"),
        Link("Ownership", "Example Plant No. 2", "parent of"),
    )


def test_a_field_of_relatives_may_hold_several_or_say_that_none_is_known():
    """Each is a link of its own; "Unknown" is nobody's name."""
    draft = Draft("gb_fcdo_sanctions:X1", "Organization", Counter())
    draft.name("name", "Example")
    section = (
        "<EntityDetails><Entity>"
        "<Subsidiaries><Subsidiary>(1) Example Plant (2) Example Port</Subsidiary></Subsidiaries>"
        "<ParentCompanies><ParentCompany>Unknown</ParentCompany></ParentCompanies></Entity></EntityDetails>"
    )
    assert take_details(draft, etree.fromstring(section))
    entity = draft.build()
    assert entity.links == (
        Link("Ownership", "Example Plant", "parent of"),
        Link("Ownership", "Example Port", "parent of"),
    )
    assert entity.schema == "Organization"


def test_wallets_are_identifiers(parties: dict[str, Entity]):
    """The schema has them, though no list yet."""
    assert parties["RUS9002"].get("walletAddress") == ("1BoatSLRHtKNngkdXEeobR76b53LETtpyT",)


def test_a_ship_s_particulars(parties: dict[str, Entity]):
    """Its number without the letters before it."""
    ship = parties["RUS9003"]
    assert (ship.get("imoNumber"), ship.get("flag"), ship.get("pastFlags")) == (("9074729",), ("pa",), ("ck",))
    assert (ship.get("type"), ship.get("tonnage"), ship.get("buildDate")) == (
        ("Crude oil tanker",),
        ("318000",),
        ("1996",),
    )
    assert (ship.get("registrationNumber"), ship.get("notes")) == (("HIN123",), ("length: 330",))
    assert ship.links == (
        Link("Ownership", "Example Shipping", "owned or operated by"),
        Link("UnknownLink", "Old Shipping", "previously owned or operated by"),
    )


def test_details_that_another_kind_of_party_has_are_notes():
    """An entity with a birth date: kept, counted, not a property."""
    draft = Draft("gb_fcdo_sanctions:X1", "Organization", Counter())
    draft.name("name", "Example")
    section = "<IndividualDetails><Individual><DOBs><DOB>01/01/1961</DOB></DOBs></Individual></IndividualDetails>"
    assert take_details(draft, etree.fromstring(section))
    assert draft.build().get("notes") == ("DOBs: 01/01/1961",)
    assert draft.unmapped == {"DOBs": 1}


def test_other_sections_are_left_to_the_caller():
    """It says so."""
    draft = Draft("gb_fcdo_sanctions:X1", "Person", Counter())
    assert not take_details(draft, etree.fromstring("<Addresses/>"))
