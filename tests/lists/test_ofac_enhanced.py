"""OFAC's Enhanced XML."""

from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, ofac_advanced, ofac_enhanced
from sanctions.lists.contract import Source
from sanctions.model import Document, Entity, Link
from tests.lists.contract import SAMPLES, FormatContract, by_number, sources

SAMPLE = SAMPLES / "sdn_enhanced.xml"
BANK = "NORTHERN EXAMPLE BANK PUBLIC JOINT STOCK COMPANY"


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The sample's parties."""
    return by_number(ofac_enhanced.read(sources("sdn_enhanced.xml"), "us_ofac_sdn"))


def changed(folder: Path, *replaced: tuple[str, str], name: str = "sdn_enhanced.xml") -> list[Source]:
    """The sample with other words in it."""
    content = SAMPLE.read_text()
    for old, new in replaced:
        assert old in content
        content = content.replace(old, new)
    (folder / name).write_text(content)
    return [Source(name, folder / name)]


class TestEnhancedXml(FormatContract):
    module = ofac_enhanced
    dataset = "us_ofac_sdn"
    published = "2022-03-05"
    count = 3


def test_names_stand_in_all_their_scripts_under_their_kinds(parties: dict[str, Entity]):
    """By parts, by first and last name, or whole as LAST, First."""
    person = parties["101"]
    assert person.get("name") == ("Aleksandr Ivanovich PETROV", "Александр Иванович ПЕТРОВ")
    assert (person.get("alias"), person.get("weakAlias")) == (("Alexander PETROFF",), ("SASHA",))
    assert parties["102"].get("previousName") == ("NORTHERN SAVINGS BANK",)


def test_a_feature_s_words_go_before_its_dates(parties: dict[str, Entity]):
    """To which the format adds days; without words the dates are read."""
    assert parties["101"].get("birthDate") == ("1982-03-22", "1981~", "1958/1962")


def test_addresses_are_read_with_translations_and_without(parties: dict[str, Entity]):
    """One of no country is none."""
    assert parties["101"].get("address") == (
        "12 Example Street, Moscow, Moscow Region, 119034, Russia",
        "Kazan, Russia",
    )


def test_documents_have_countries_dates_and_doubts(parties: dict[str, Entity]):
    """A type that we have not met is kept."""
    assert parties["101"].documents[1:] == (
        Document("passportNumber", "123456789", "Passport", "ru", "2010-02-01", "2020-02-01"),
        Document("idNumber", "77/A", "Stamp Card No.", note="not valid"),
    )


def test_a_relation_that_one_party_tells_stands_on_both(parties: dict[str, Entity]):
    """A party that is not in the file is linked by its name."""
    assert parties["101"].links == (Link("Directorship", BANK, "leader or official of", "us_ofac_sdn:102"),)
    assert parties["102"].links == (
        Link("Directorship", "Aleksandr Ivanovich PETROV", "led by", "us_ofac_sdn:101"),
        Link("Ownership", "EXAMPLE STAR", "owner or controller of", "us_ofac_sdn:103"),
    )
    assert Link("UnknownLink", "SOMEBODY ELSE", "seen with") in parties["103"].links


def test_a_relation_that_both_parties_tell_is_told_once(tmp_path: Path):
    """Each in its own words."""
    said = '<relationships><relationship><type refId="92019">Owns, controls, or operates</type>'
    told = f'{said}<relatedEntity entityId="103">EXAMPLE STAR</relatedEntity></relationship>'
    files = changed(tmp_path, ('<relationships>\n        <relationship id="66">', f'{told}<relationship id="66">'))
    bank = by_number(ofac_enhanced.read(files, "us_ofac_sdn"))["102"]
    ship = ("Ownership", "EXAMPLE STAR", "owns, controls, or operates", "us_ofac_sdn:103")
    assert [link for link in bank.links if link.name == "EXAMPLE STAR"] == [Link(*ship)]


def test_a_list_s_date_is_the_start_of_its_only_programme(parties: dict[str, Entity]):
    """Of several programmes some may have come later: then it is told of the list."""
    (bank,) = parties["102"].measures
    assert (bank.start, bank.summary) == ("2022-02-24", "SDN List since 2022-02-24: Block")
    found = [(m.program, m.start, m.legal_basis) for m in parties["101"].measures[:2]]
    assert found == [
        ("SDGT", "", "Executive Order 13224 (Terrorism)"),
        ("RUSSIA-EO14024", "", "Executive Order 14024"),
    ]
    assert parties["103"].measures[0].kind == "asset freeze"


def test_what_the_format_is_not_known_to_have_is_counted():
    """At any depth, once each; and its words are a note."""
    reading = ofac_enhanced.read(sources("sdn_enhanced.xml"), "us_ofac_sdn")
    assert "shoeSize: 44" in by_number(reading)["101"].get("notes")
    assert reading.unmapped == {
        "relationship Seen with": 1,
        "entity/…/shoeSize": 1,
        "Remarks: free text": 1,
        "feature Height": 1,
        "ID type Stamp Card No.": 1,
        "relationship with a party that is not here": 1,
    }


def test_a_party_is_the_same_as_in_the_advanced_xml(parties: dict[str, Entity]):
    """The ship property by property; the others by name, schema and measures."""
    advanced = by_number(ofac_advanced.read(sources("sdn_advanced.xml"), "us_ofac_sdn"))
    assert dict(parties["103"].properties) == dict(advanced["103"].properties)
    for number, entity in parties.items():
        assert (entity.id, entity.schema, entity.names) == (
            advanced[number].id,
            advanced[number].schema,
            advanced[number].names,
        )
        assert [m.kind for m in entity.measures] == [m.kind for m in advanced[number].measures]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('<entity id="102"', "<entity", r"an entity without id, line \d+"),
        (">Vessel</entityType>", ">Comet</entityType>", "of a kind that we don't know: 'Comet'"),
        (">EXAMPLE STAR</formatted", "></formatted", r"us_ofac_sdn:103 has no name, line \d+"),
    ],
)
def test_a_malformed_list_is_refused_with_the_reason(tmp_path: Path, old: str, new: str, said: str):
    """Rather than read in part."""
    with pytest.raises(ListUnreadable, match=said):
        list(ofac_enhanced.read(changed(tmp_path, (old, new)), "us_ofac_sdn").entities)


def test_a_delta_is_not_taken_for_the_whole_list(tmp_path: Path):
    """It has the same elements under another namespace."""
    enhanced = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML"
    with pytest.raises(ListUnreadable, match="is an OFAC delta"):
        catalog.read(changed(tmp_path, (enhanced, "https://www.treasury.gov/ofac/DeltaFile/1.0")))
