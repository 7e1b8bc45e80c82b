"""OpenSanctions' FollowTheMoney records and their deltas."""

from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, opensanctions_ftm
from sanctions.lists.contract import Reading, Source
from sanctions.model import Document, Entity, Link, Measure, entity_to_json
from tests.lists.contract import SAMPLES, by_number, needs_shared, official, sources
from tests.lists.opensanctions import OpenSanctionsContract

FOLDER = SAMPLES / "opensanctions"
FIRST, SECOND = "delta_20260630141001-abc.json", "delta_20260701141001-def.json"


def read(*names: str) -> Reading:
    return catalog.read(sources(*names, folder=FOLDER))


def changed(folder: Path, name: str, *replacements: tuple[str, str]) -> Source:
    """A sample with something replaced, which is there."""
    content = (FOLDER / name).read_text()
    for before, after in replacements:
        assert before in content
        content = content.replace(before, after)
    (folder / name).write_text(content)
    return Source(name, folder / name)


def refusal(*files: Source) -> str:
    with pytest.raises(ListUnreadable) as caught:
        list(catalog.read(files, "opensanctions", "2026-06-29").entities)
    return caught.value.reason


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The sample's parties."""
    return by_number(read("entities.ftm.json"))


class TestOpenSanctionsFtm(OpenSanctionsContract):
    module = opensanctions_ftm
    dataset = "opensanctions"
    published = "2026-06-29"
    count = 5


def test_only_targets_are_parties(parties: dict[str, Entity]):
    """Others are named in links; what is one of a schema that we lack is of the nearest."""
    assert list(parties) == ["NK-petrov", "NK-alfa", "NK-star", "NK-wallet", "NK-ministry"]
    assert parties["NK-ministry"].schema == "Organization"
    assert "schema: PublicBody" in parties["NK-ministry"].get("notes")


def test_names_keep_their_kinds_and_the_publisher_s_choice(parties: dict[str, Entity]):
    """The caption stands first; a wallet without a name goes by its address."""
    person = parties["NK-petrov"]
    assert person.get("name") == ("Ivan PETROV", "Иван ПЕТРОВ")
    assert (person.get("alias"), person.get("weakAlias"), person.get("previousName")) == (
        ("Vanya PETROV",),
        ("Ivan the Example",),
        ("Ivan SIDOROV",),
    )
    assert parties["NK-wallet"].caption == "bc1qexample0000000000000000000000000000"


def test_numbers_are_documents_and_marked_where_they_can_t_be_right(parties: dict[str, Entity]):
    """Identifiers, passports, and the numbers of wallets and securities that are records of their own."""
    assert parties["NK-petrov"].documents == (
        Document("innCode", "7707083894", note="its check digit or shape does not fit"),
        Document("innCode", "500100732259"),
        Document("walletAddress", "bc1qexample0000000000000000000000000000", "CryptoWallet, XBT"),
        Document(
            "passportNumber",
            "RU1234567",
            country="ru",
            issued="2010-01-01",
            expires="2020-01-01",
            note="authority: Ministry of Examples",
        ),
        Document("idNumber", "44-14", "National ID", "ru"),
    )
    assert parties["NK-alfa"].documents == (
        Document("ogrnCode", "1027700132195"),
        Document("registrationNumber", "ZQGGHJH74DW7", "uniqueEntityId"),
        Document("isinCode", "RU0009029540", "Security, Alfa Example bond"),
        Document("walletAddress", "0xExample", "CryptoWallet, ETH"),
    )
    assert "Identification: Seaman's book" in parties["NK-petrov"].get("notes")


def test_sanctions_are_measures(parties: dict[str, Entity]):
    """Of the authority that they name, else of the list; one of two parties is both's, and an ended one stays."""
    ended = Measure("xx_examples", "sanctions", start="2019-01-02", end="2021-01-02", summary="status: expired")
    assert parties["NK-petrov"].measures == (
        Measure(
            "Office of Examples",
            "Asset freeze",
            "EX-EO1",
            "2022-03-15",
            summary="authorityId: 9001; listingDate: 2022-03-16; programId: US-EX1; Being an example",
            source="https://example.org/notice",
        ),
        ended,
    )
    assert parties["NK-alfa"].measures == (ended,)
    assert (parties["NK-petrov"].get("programId"), parties["NK-petrov"].get("unscId")) == (("US-EX1",), ("TAi.905",))


def test_edges_are_links_on_both_sides(parties: dict[str, Entity]):
    """With a role that fits each, and the id of those that are listed."""
    assert set(parties["NK-petrov"].links) == {
        Link("Ownership", "bc1qexample0000000000000000000000000000", "owner of", "opensanctions:NK-wallet"),
        Link("Ownership", "Alfa Example JSC", "owner of", "opensanctions:NK-alfa"),
        Link("Family", "Maria PETROVA", "has as mother"),
        Link("Directorship", "Alfa Example JSC", "director of", "opensanctions:NK-alfa"),
        Link("Membership", "Ministry of Examples", "member of", "opensanctions:NK-ministry"),
        Link("Representation", "Maria PETROVA", "client of"),
        Link("UnknownLink", "EXAMPLE STAR", "related to", "opensanctions:NK-star"),
        Link("Occupancy", "Minister of Examples", "holder of"),
    }
    assert set(parties["NK-alfa"].links) == {
        Link("Ownership", "Ivan PETROV", "owned by", "opensanctions:NK-petrov"),
        Link("Ownership", "Beta Holding Ltd", "formerly owned by"),
        Link("Ownership", "Beta Holding Ltd", "subsidiary of"),
        Link("Ownership", "EXAMPLE STAR", "owner of", "opensanctions:NK-star"),
        Link("Ownership", "0xExample", "owner of"),
        Link("Directorship", "Ivan PETROV", "directed by", "opensanctions:NK-petrov"),
        Link("UnknownLink", "Alfa Example bond", "issuer of"),
    }
    assert Link("UnknownLink", "Beta Holding Ltd", "operated by") in parties["NK-star"].links
    assert Link("UnknownLink", "NK-nowhere", "related to") in parties["NK-ministry"].links


def test_what_edges_say_beside_is_in_the_notes(parties: dict[str, Entity]):
    """Shares, dates, offices; and a son of the same name, who is not the party itself."""
    notes = parties["NK-petrov"].get("notes")
    assert "Ownership: owner of Alfa Example JSC: 51%, from 2014-03-01" in notes
    assert "Directorship: director of Alfa Example JSC: General Director" in notes
    assert "Family: has as son Ivan PETROV" in notes
    assert "Occupancy: formerly holder of: until 2009" in notes
    assert "Ownership: formerly owned by Beta Holding Ltd: until 2020-12-31" in parties["NK-alfa"].get("notes")


def test_addresses_and_regions(parties: dict[str, Entity]):
    """An address of its own is a line, with its country; a region is its country, and a state of the past a note."""
    person = parties["NK-petrov"]
    assert (person.get("address"), person.get("country")) == (("1 Example Street, Moscow",), ("gb", "ru"))
    assert {"address: care of the porter", "country by region: gb-sct"} <= set(person.get("notes"))
    assert "country: suhh" in parties["NK-ministry"].get("notes")


def test_former_ids_are_referents_and_lead_to_lists_that_we_read(parties: dict[str, Entity]):
    """An OFAC number is one only where the record comes from OFAC's list."""
    assert parties["NK-petrov"].referents == (
        "opensanctions:ofac-9001",
        "us_ofac_sdn:9001",
        "opensanctions:NK-petrov-old",
        "un_sc_sanctions:TAi.905",
    )


def test_what_has_no_place_is_counted():
    """A record of an unknown schema, properties that the model lacks, and the day of the export."""
    reading = read("entities.ftm.json")
    list(reading.entities)
    assert reading.unmapped == {
        "records of the schema Mention": 1,
        "Person:eyeColor": 1,
        "Company:uniqueEntityId": 1,
        "Ownership:recordId": 2,
        "Identification": 1,
        "country": 1,
        "country by region": 1,
        "schema": 1,
        "last_seen": 5,
    }
    assert reading.notes[0].startswith("5 of its 29 records are listed parties")


def test_a_delta_alone_is_refused():
    """It does not tell what becomes of a party's sanctions."""
    assert "load it together with the entities.ftm.json" in refusal(*sources(FIRST, folder=FOLDER))


@pytest.mark.parametrize("order", [(FIRST, SECOND), (SECOND, FIRST)])
def test_deltas_are_applied_in_the_order_of_their_versions(order: tuple[str, str]):
    """A changed name, a lifted sanction, an edge that changed hands, a new party and its sanction, a party gone."""
    reading = read("entities.ftm.json", *order)
    found = by_number(reading)
    assert (reading.delta, reading.published) == (False, "2026-07-01")
    assert found.keys() == {"NK-petrov", "NK-alfa", "NK-wallet", "NK-ministry", "NK-gamma"}
    assert found["NK-petrov"].get("alias") == ("Vanya PETROV", "I. PETROV")
    assert [m.start for m in found["NK-petrov"].measures] == ["2019-01-02"]
    assert Link("Ownership", "Maria PETROVA", "owned by") in found["NK-alfa"].links
    assert not [link for link in found["NK-alfa"].links if link.role == "formerly owned by"]
    assert [m.start for m in found["NK-gamma"].measures] == ["2026-07-01"]


def test_a_file_with_its_deltas_reads_as_the_next_file(tmp_path: Path):
    """Nothing of what a delta changed is left of before."""
    whole = changed(
        tmp_path, "entities.ftm.json", ('"alias":["Vanya PETROV"]', '"alias":["Vanya PETROV","I. PETROV"]')
    )
    kept = [line for line in whole.path.read_text().splitlines() if '{"id":"san-1"' not in line]
    whole.path.write_text("\n".join(line for line in kept if '{"id":"own-2"' not in line) + "\n")
    after = by_number(catalog.read([whole]))["NK-petrov"]
    assert entity_to_json(by_number(read("entities.ftm.json", FIRST))["NK-petrov"]) == entity_to_json(after)


@pytest.mark.parametrize(
    ("replaced", "reason"),
    [
        (('{"op":"DEL","entity":{"id":"san-1"}}', '{"op":"DEL","entity":{"id":"san-9"}}'), "changes san-9, which"),
        (('"id":"NK-gamma"', '"id":"NK-alfa"'), "adds NK-alfa, which entities.ftm.json has already"),
        (('"op":"DEL"', '"op":"NEW"'), "is no change"),
        (('{"op":"DEL","entity":{"id":"san-1"}}', '{"op":"DEL"}'), "is no change"),
        (('"schema":"Organization",', ""), "it has no schema"),
    ],
)
def test_a_delta_that_does_not_follow_is_refused(tmp_path: Path, replaced: tuple[str, str], reason: str):
    """Another file's delta would make up a list that never was."""
    delta = changed(tmp_path, FIRST, replaced)
    assert reason in refusal(*sources("entities.ftm.json", folder=FOLDER), delta)


def test_a_delta_left_out_is_noticed():
    """The second changes what the first added."""
    assert "changes san-3, which entities.ftm.json lacks" in refusal(
        *sources("entities.ftm.json", SECOND, folder=FOLDER)
    )


def test_two_deltas_that_contradict_each_other_are_refused(tmp_path: Path):
    """The same party can't be deleted and then changed."""
    delta = changed(tmp_path, FIRST, ('{"id":"san-1"}', '{"id":"NK-star"}'))
    files = [*sources("entities.ftm.json", folder=FOLDER), delta, *sources(SECOND, folder=FOLDER)]
    assert "DEL of NK-star does not follow from the delta before" in refusal(*files)


@pytest.mark.parametrize(
    ("replaced", "reason"),
    [
        (('{"id":"NK-maria"', '{"id":""'), "line 7 is no FollowTheMoney entity: it has no id"),
        (('"schema":"Vessel",', ""), "line 3 is no FollowTheMoney entity: it has no schema"),
        ((',"target":true', ""), "NK-petrov does not say whether it is a target"),
        (('"Vanya PETROV"', '"Vanya \\u0007PETROV"'), "line 1 holds a control character"),
        (
            ('["us_ofac_sdn","xx_examples"]', '[["us_ofac_sdn"]]'),
            "line 1: datasets of NK-petrov are no list of texts",
        ),
        (('"referents":["ofac-9001"', '"referents":[9001'), "line 1: referents of NK-petrov are no list of texts"),
        (('{"name":["EXAMPLE STAR"],', "{"), "NK-star has no name"),
        (('"caption":"EXAMPLE STAR"', '"caption":"Vessel"'), "NK-star has no name"),
    ],
)
def test_a_record_that_can_t_be_read_refuses_the_list(tmp_path: Path, replaced: tuple[str, str], reason: str):
    """With its line or its id."""
    pairs = [replaced] if "NK-star" not in reason else [("EXAMPLE STAR", ""), ('"caption":""', '"caption":"Vessel"')]
    assert reason in refusal(changed(tmp_path, "entities.ftm.json", *pairs))


def test_bare_values_and_prefixed_names_are_read(tmp_path: Path):
    """As some writers of this format leave them."""
    file = changed(
        tmp_path,
        "entities.ftm.json",
        ('"alias":["Vanya PETROV"]', '"Person:alias":"Vanya PETROV","height":180,"work":[{"employer":"Alfa"}]'),
    )
    person = by_number(catalog.read([file]))["NK-petrov"]
    assert person.get("alias") == ("Vanya PETROV",)
    assert {"Person:height: 180", 'Person:work: {"employer":"Alfa"}'} <= set(person.get("notes"))


@needs_shared
def test_the_official_small_file_is_read_whole():
    """1,565 records: 423 listed parties, 184 people not listed, 756 family ties, 102 offices, 100 positions."""
    reading = catalog.read(official("opensanctions/small_dataset_all_formats/entities.ftm.json"))
    entities = list(reading.entities)
    assert reading.published == "2024-03-14"
    assert (len(entities), {entity.schema for entity in entities}) == (423, {"Person"})
    assert reading.notes[0].startswith("423 of its 1,565 records are listed parties")
    # 169 family ties are between two listed people, 571 + 4 have one listed end; a tie told twice is one link.
    assert 169 * 2 + 571 + 4 >= sum(len(entity.links) for entity in entities) > 750
