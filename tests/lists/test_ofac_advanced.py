"""OFAC's Advanced XML."""

from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, ofac_advanced, ofac_xml
from sanctions.lists.contract import Source
from sanctions.model import Document, Entity, Link
from tests.lists.contract import SAMPLES, FormatContract, by_number, needs_shared, official, sources

SAMPLE = SAMPLES / "sdn_advanced.xml"
BANK = "NORTHERN EXAMPLE BANK PUBLIC JOINT STOCK COMPANY"


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The sample's parties."""
    return by_number(ofac_advanced.read(sources("sdn_advanced.xml"), "us_ofac_sdn"))


def changed(folder: Path, *replaced: tuple[str, str], name: str = "sdn_advanced.xml") -> list[Source]:
    """The sample with other words in it."""
    content = SAMPLE.read_text()
    for old, new in replaced:
        assert old in content
        content = content.replace(old, new)
    (folder / name).write_text(content)
    return [Source(name, folder / name)]


class TestAdvancedXml(FormatContract):
    module = ofac_advanced
    dataset = "us_ofac_sdn"
    published = "2022-03-05"
    count = 3


class TestOldNamespace(TestAdvancedXml):
    """The one that OFAC used before it had a service of its own."""

    @pytest.fixture(autouse=True)
    def _old(self, tmp_path: Path):
        new = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML"
        self.old = changed(tmp_path, (new, "http://www.un.org/sanctions/1.0"))

    def files(self) -> list[Source]:
        return self.old


def test_names_stand_in_all_their_scripts_under_their_kinds(parties: dict[str, Entity]):
    """A weak one is weak whatever its type; the main one comes first, wherever it stands."""
    person = parties["101"]
    assert person.get("name") == ("Aleksandr Ivanovich PETROV", "Александр Иванович ПЕТРОВ")
    assert (person.get("alias"), person.get("weakAlias")) == (("Alexander PETROFF",), ("SASHA",))
    assert person.caption == "Aleksandr Ivanovich PETROV"
    assert [person.get(name) for name in ("firstName", "middleName", "lastName")] == [
        ("Aleksandr",),
        ("Ivanovich",),
        ("PETROV",),
    ]
    assert parties["102"].get("previousName") == ("NORTHERN SAVINGS BANK",)


def test_birth_dates_are_days_years_about_or_between(parties: dict[str, Entity]):
    """1 January to 31 December is a year."""
    assert parties["101"].get("birthDate") == ("1982-03-22", "1981~", "1958/1962", "1958-02")


def test_features_are_resolved_through_value_sets_and_places(parties: dict[str, Entity]):
    """Words, references and locations."""
    person = parties["101"]
    assert (person.get("nationality"), person.get("citizenship"), person.get("gender")) == (
        ("ru",),
        ("kp",),
        ("male",),
    )
    assert (person.get("position"), person.get("birthCountry")) == (("Director",), ("ru",))
    assert person.get("address") == (
        "12 Example Street, Moscow, Moscow Region, 119034, Russia",
        "Jabaliya, Region: Gaza",
    )
    assert "Birthdate: reliability: False" in person.get("notes")


def test_documents_have_countries_dates_and_doubts(parties: dict[str, Entity]):
    """A forged passport is one that the party has, and says so."""
    assert parties["101"].documents[:3] == (
        Document("passportNumber", "123456789", "Passport", "ru", "2010-02-01", "2020-02-01"),
        Document("passportNumber", "987654321", "Passport", "ru", note="Fraudulent"),
        Document("idNumber", "77/A", "Stamp Card No."),
    )
    assert parties["102"].documents == (Document("innCode", "7707083893", "Tax ID No.", "ru", note="INN"),)


def test_relations_stand_on_both_parties(parties: dict[str, Entity]):
    """With their ids; a person is not led by a bank, whichever way the file has it."""
    person, bank, ship = (f"us_ofac_sdn:{number}" for number in (101, 102, 103))
    assert parties["101"].links == (
        Link("Directorship", BANK, "leader or official of", bank),
        Link("Ownership", "EXAMPLE STAR", "formerly owns, controls, or operates", ship),
        Link("UnknownLink", BANK, "seen with", bank),
    )
    assert parties["102"].links == (
        Link("Ownership", "EXAMPLE STAR", "owner or controller of", ship),
        Link("Directorship", "Aleksandr Ivanovich PETROV", "led by", person),
        Link("UnknownLink", "Aleksandr Ivanovich PETROV", "seen with", person),
    )
    assert parties["103"].links == (
        Link("Ownership", BANK, "owned or controlled by", bank),
        Link("Ownership", "Aleksandr Ivanovich PETROV", "formerly owned or controlled by", person),
        Link("Ownership", "OFAC party 999", "owned or controlled by"),
        Link("Ownership", "Example Shipping S.A.", "owned by"),
    )


def test_measures_have_dates_legal_bases_and_lists(parties: dict[str, Entity]):
    """The freeze is as old as the SDN list's entry; other events are notes."""
    found = [(m.kind, m.program, m.start, m.legal_basis, m.summary) for m in parties["101"].measures[:2]]
    assert found == [
        ("asset freeze", "SDGT", "2019-09-10", "Executive Order 13224 (Terrorism)", "SDN List: Block"),
        ("asset freeze", "RUSSIA-EO14024", "2022-02-24", "Executive Order 14024 (Russia)", "SDN List: Block"),
    ]
    assert "EntryEvent Modified: 2021-01-01" in parties["101"].get("notes")
    assert parties["103"].measures[0].legal_basis == ""


def test_what_has_no_property_is_counted():
    """Once each."""
    reading = ofac_advanced.read(sources("sdn_advanced.xml"), "us_ofac_sdn")
    list(reading.entities)
    assert reading.unmapped == {
        "RelationType Seen with": 1,
        "ID type Stamp Card No.": 1,
        "Remarks: free text": 1,
        "Birthdate: reliability": 1,
        "feature Height": 1,
        "EntryEvent Modified": 1,
        "ProfileRelationship with a party that is not here": 1,
    }


@pytest.mark.parametrize("name", ["caption", "schema", "id"])
def test_a_party_is_the_same_as_in_the_standard_xml(parties: dict[str, Entity], name: str):
    """So that one format may be loaded after the other."""
    standard = by_number(ofac_xml.read(sources("sdn.xml"), "us_ofac_sdn"))
    assert {number: getattr(entity, name) for number, entity in parties.items()} == {
        number: getattr(entity, name) for number, entity in standard.items()
    }


def test_a_ship_is_the_same_as_in_the_standard_xml(parties: dict[str, Entity]):
    """Property by property, but for what only one of the samples has."""
    ship = by_number(ofac_xml.read(sources("sdn.xml"), "us_ofac_sdn"))["103"]
    assert {**parties["103"].properties, "notes": ("draught: 22",)} == dict(ship.properties)


def test_an_id_that_the_value_sets_lack_is_kept_as_such(tmp_path: Path):
    """A feature, a document and an alias of types that the file does not tell are counted, and none is lost."""
    files = changed(
        tmp_path,
        ('<FeatureType ID="14" FeatureTypeGroupID="1">Website</FeatureType>', ""),
        ('<IDRegDocType ID="1596">Tax ID No.</IDRegDocType>', ""),
        ('<AliasType ID="1401">F.K.A.</AliasType>', ""),
    )
    reading = ofac_advanced.read(files, "us_ofac_sdn")
    bank = by_number(reading)["102"]
    assert "FeatureType 14 www.example.com" in bank.get("notes")
    assert (bank.get("innCode"), bank.get("alias")) == (("7707083893",), ("NORTHERN SAVINGS BANK",))
    assert reading.unmapped["feature FeatureType 14"] == reading.unmapped["ID type IDRegDocType 1596"] == 1
    assert reading.unmapped["AliasType AliasType 1401"] == 2


def test_what_belongs_to_no_party_is_counted(tmp_path: Path):
    """A document of an identity and an entry of a profile that the file lacks."""
    files = changed(
        tmp_path, ('IdentityID="1001" Iss', 'IdentityID="9" Iss'), ('ProfileID="102" L', 'ProfileID="9" L')
    )
    reading = ofac_advanced.read(files, "us_ofac_sdn")
    bank = by_number(reading)["102"]
    assert [measure.kind for measure in bank.measures] == ["sanctions"]
    assert reading.unmapped["IDRegDocument of a party that is not here"] == 2
    assert reading.unmapped["SanctionsEntry of a party that is not here"] == 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('<Profile ID="102"', "<Profile", r"a profile without ID, line \d+"),
        ('<PartyType ID="2">Entity', '<PartyType ID="2">Comet', "of a kind that we don't know: 'Comet'"),
        ("ReferenceValueSets>", "Values>", "has no ReferenceValueSets before line"),
        (">EXAMPLE STAR<", "><", r"us_ofac_sdn:103 has no name, line \d+"),
    ],
)
def test_a_malformed_list_is_refused_with_the_reason(tmp_path: Path, old: str, new: str, said: str):
    """Rather than read in part."""
    with pytest.raises(ListUnreadable, match=said):
        list(ofac_advanced.read(changed(tmp_path, (old, new)), "us_ofac_sdn").entities)


def test_the_list_is_told_by_its_programmes_where_its_name_does_not(tmp_path: Path):
    """SDGT and IRAN are the SDN list's; one that has neither list's is asked for."""
    assert catalog.recognise(changed(tmp_path, name="list.xml")).dataset == "us_ofac_sdn"
    with pytest.raises(ListUnreadable, match="say which one it is, us_ofac_sdn or us_ofac_cons"):
        catalog.recognise(changed(tmp_path, (">SDGT<", ">A<"), (">IRAN<", ">B<"), name="list.xml"))


@needs_shared
def test_the_official_file_is_read_whole():
    """Every party, every relation on both sides; only prose in remarks is unmapped."""
    reading = catalog.read(official("us_ofac_cons/cons_advanced.xml"))
    assert (reading.dataset, reading.published) == ("us_ofac_cons", "2020-03-17")
    entities = list(reading.entities)
    assert len(entities) == len({entity.id for entity in entities}) == 375
    assert reading.unmapped == {"Remarks: free text": 350}
    links = [link for entity in entities for link in entity.links]
    assert (len(links), {link.target for link in links} <= {entity.id for entity in entities}) == (552, True)


@needs_shared
def test_the_official_file_agrees_with_the_standard_xml_of_its_year():
    """Party by party, of March and December 2020: names but for capitals, dates, places, numbers, measures."""
    advanced = by_number(catalog.read(official("us_ofac_cons/cons_advanced.xml")))
    standard = by_number(catalog.read(official("us_ofac_cons/consolidated_2021-01-28.xml")))
    assert standard.keys() - advanced.keys() == {"27016"}
    for number, entity in advanced.items():
        other = standard[number]
        assert entity.schema == other.schema
        assert entity.caption.upper() == other.caption.upper()
        for name in (entity.properties.keys() | other.properties.keys()) - {"notes"}:
            assert {v.upper() for v in entity.get(name)} == {v.upper() for v in other.get(name)}, (number, name)
        assert {(m.kind, m.program) for m in entity.measures} == {(m.kind, m.program) for m in other.measures}
