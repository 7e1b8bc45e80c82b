"""OFSI's closed ConList, in the format of 2022 and as it was before."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, ofsi_csv
from sanctions.lists.contract import Source
from sanctions.lists.datasets import DATASETS
from sanctions.model import Document, Entity, Link, Measure
from tests.lists.contract import SAMPLES, SHARED, FormatContract, by_number, needs_shared, official, sources

OFSI = "United Kingdom (OFSI)"
CONLIST_2018 = "gb_fcdo_sanctions/sanctionsconlist_2018-04-13.csv"


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The parties of both samples."""
    return {
        **by_number(ofsi_csv.read(sources("conlist_2018.csv"), "gb_hmt_sanctions")),
        **by_number(ofsi_csv.read(sources("conlist_2022.csv"), "gb_hmt_sanctions")),
    }


class TestOfsiCsv(FormatContract):
    module = ofsi_csv
    dataset = "gb_hmt_sanctions"
    published = "2026-01-28"
    count = 3


class TestOfsiCsvOf2018(FormatContract):
    module = ofsi_csv
    dataset = "gb_hmt_sanctions"
    published = "2018-04-13"
    count = 3

    def files(self) -> list[Source]:
        return sources("conlist_2018.csv")


def test_nobody_is_screened_against_a_closed_list_unless_asked_to():
    """Nor is it missed or stale."""
    row = DATASETS["gb_hmt_sanctions"]
    assert (row.in_default, row.expected, row.stale_after_hours) == (False, False, 0)


def test_rows_of_a_group_are_one_party(parties: dict[str, Entity]):
    """Wherever they stand; its name in parts is the primary one's."""
    person = parties["12901"]
    assert (person.get("name"), person.get("alias")) == (("Ali Hasan MUHAMMAD",), ("Alì MÜLLER",))
    assert (person.get("firstName"), person.get("middleName"), person.get("lastName")) == (
        ("Ali",),
        ("Hasan",),
        ("MUHAMMAD",),
    )
    assert person.get("birthDate") == ("1980", "1981-04-03")
    assert parties["12902"].get("previousName") == ("OLD PLANT",)


def test_names_since_2022_have_a_quality_and_a_script(parties: dict[str, Entity]):
    """One of low quality is weak."""
    person = parties["14192"]
    assert person.get("name") == ("Aleksandr Ivanovich PETROV", "Александр Иванович Петров")
    assert (person.get("alias"), person.get("weakAlias"), person.get("previousName")) == (
        ("Alexander PETROFF",),
        ("SASHA",),
        ("Aleksandr IVANOV",),
    )


def test_cells_come_apart(parties: dict[str, Entity]):
    """Titles, positions, places and nationalities; what names no one country is a note."""
    person = parties["12901"]
    assert (person.get("title"), person.get("position")) == (("Mullah", "Haji"), ("Minister of Examples", "Mayor"))
    assert person.get("birthPlace") == ("Tunis, Tunisia", "Tunisia", "Libya")
    assert (person.get("birthCountry"), person.get("nationality")) == (("tn", "ly"), ("tn",))
    assert "Nationality: Congolese" in person.get("notes")


def test_documents_of_one_cell(parties: dict[str, Entity]):
    """With their country and dates; one without a number is a note."""
    person = parties["12901"]
    said = "D 000763 (Tunisian). Issued on 9 Jan 1997. Expired on 8 Jan 2002"
    assert person.documents == (
        Document("passportNumber", "D 000763", "Passport", "tn", "1997-01-09", "2002-01-08", said),
        Document(
            "taxNumber",
            "MMMNNN61S17Z352F",
            "National Identification",
            "",
            note="Italian Fiscal Code MMM NNN 61S17 Z352F",
        ),
        Document("passportNumber", "PS381420399", "Passport", note="from the other information"),
    )
    assert "Passport: stolen" in person.get("notes")


def test_documents_since_2022_have_their_details_apart(parties: dict[str, Entity]):
    """By the number under which they stand."""
    assert parties["14192"].documents == (
        Document(
            "passportNumber", "654110043", "Passport", "ru", "2010-02-01", "", "Russia. Issued on 1 February 2010"
        ),
        Document("passportNumber", "71 0002222", "Passport", note="Diplomatic"),
        Document(
            "innCode", "500100732259", "National Identification", "ru", note="Tax Identification Number. Russia"
        ),
    )


def test_a_regime_is_a_measure(parties: dict[str, Entity]):
    """From the day of listing; the day on the UK's list, where it is another, is told."""
    assert parties["12902"].measures == (
        Measure(OFSI, "asset freeze", "Iran (examples)", "2008-06-24"),
        Measure(OFSI, "asset freeze", "Syria", "2011-06-24"),
    )
    assert parties["14192"].measures == (
        Measure(
            OFSI, "asset freeze", "Russia", "2022-03-24", summary="Designated on the UK Sanctions List on 2022-03-23"
        ),
    )


def test_an_address_s_country_may_have_a_time(parties: dict[str, Entity]):
    """Which is kept."""
    person = parties["12901"]
    assert (person.get("address"), person.get("country")) == (("PO Box 1, Tunis, Tunisia",), ("tn", "ly"))
    assert "country: Libya (since 2009)" in person.get("notes")


def test_entries_on_other_lists_are_referents(parties: dict[str, Entity]):
    """Those that the list names as the same party; not those whom its prose mentions."""
    assert parties["12901"].referents == ("un_sc_sanctions:QDi.905",)
    assert (parties["12902"].referents, parties["12902"].get("unscId")) == ((), ("E.29.I.11",))
    assert parties["16900"].referents == ("gb_fcdo_sanctions:RUS9003", "un_sc_sanctions:KPe.967")


def test_ships_are_vessels(parties: dict[str, Entity]):
    """Also those that stand among the entities, as they did before 2022."""
    for number in ("12903", "16900"):
        assert (parties[number].schema, parties[number].get("imoNumber")) == ("Vessel", ("9074729",))
    assert parties["12903"].get("mmsi") == ("445539000",)
    assert parties["16900"].links == (Link("Ownership", "Example Shipping", "owned or operated by"),)


def test_labelled_fields_go_where_they_belong(parties: dict[str, Entity]):
    """All of them stay in the note, also those that nobody knows."""
    company = parties["15100"]
    assert (company.schema, company.get("ogrnCode")) == ("Company", ("1027700132195",))
    assert (company.get("phone"), company.get("email"), company.get("website")) == (
        ("+7 495 000 00 00",),
        ("sasha@example.com",),
        ("www.example.com",),
    )
    assert company.links[0] == Link("Ownership", "Example Holding", "subsidiary of")
    assert parties["14192"].get("gender") == ("male",)
    assert "(Shoe size):44" in parties["14192"].get("notes")[-1]


def test_a_new_column_is_kept_and_counted(tmp_path: Path):
    """Once for each value of a party."""
    content = (SAMPLES / "conlist_2018.csv").read_bytes().replace(b",Position,", b",Shoe size,")
    path = tmp_path / "conlist.csv"
    path.write_bytes(content)
    reading = ofsi_csv.read([Source("conlist.csv", path)], "gb_hmt_sanctions")
    assert "Shoe size: (1) Minister of Examples (2) Mayor" in by_number(reading)["12901"].get("notes")
    assert reading.unmapped["Shoe size"] == 1


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b",12903", b",", r"without Group ID, line \d+"),
        (b"Group ID", b"Number", "has no column Group ID"),
        (
            b",Entity,Prime Alias,North",
            b",Submarine,Prime Alias,North",
            "12903 is of a kind that we don't know: 'sub",
        ),
        (
            b",Entity,FKA,Syria",
            b",Individual,FKA,Syria",
            "12902 is of a kind that we don't know: 'entity' and 'indiv",
        ),
        (b"SONG 2,", b",", r"12903 has no name, line \d+"),
        (b"SONG 2,", b"SONG\x812,", r"line \d+ is no cp1252"),
    ],
)
def test_a_list_that_is_not_whole_is_refused(tmp_path: Path, old: bytes, new: bytes, reason: str):
    """No id, no kind or two, no name, no text: with the line."""
    path = tmp_path / "conlist.csv"
    path.write_bytes((SAMPLES / "conlist_2018.csv").read_bytes().replace(old, new))
    with pytest.raises(ListUnreadable, match=reason):
        list(catalog.read([Source("conlist.csv", path)]).entities)


@needs_shared
def test_the_official_file_is_read_whole():
    """Its 2,106 groups (its README says 2,105), every name, every day of listing; what has no place is little."""
    with (SHARED / CONLIST_2018).open(encoding="cp1252", newline="") as file:
        rows = list(csv.DictReader(list(file)[1:]))
    reading = catalog.read(official(CONLIST_2018))
    parties = by_number(reading)
    assert (reading.dataset, reading.published, reading.notes) == ("gb_hmt_sanctions", "2018-04-13", [])
    assert parties.keys() == {row["Group ID"] for row in rows}
    assert len(parties) == 2_106
    for row in rows:
        party = parties[row["Group ID"]]
        name = " ".join(" ".join(row[f"Name {n}"] for n in (1, 2, 3, 4, 5, 6)).replace('""', '"').split())
        assert name in party.names
        day, month, year = row["Listed On"].split("/")
        assert f"{year}-{month}-{day}" in {m.start for m in party.measures if m.program == row["Regime"].strip()}
    assert Counter(party.schema for party in parties.values())["Person"] == 1_426
    assert reading.unmapped.keys() == {"Nationality", "country", "National Identification", "Passport"}
    assert reading.unmapped.total() < 40
