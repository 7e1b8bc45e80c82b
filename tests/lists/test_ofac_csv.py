"""OFAC's CSV set."""

from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import ofac_csv
from sanctions.lists.contract import Reading, Source
from sanctions.model import Document, Entity, Link
from tests.lists.contract import SETS, FormatContract, by_number, needs_shared, official, sources


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The sample's parties."""
    return by_number(ofac_csv.read(sources(*SETS["ofac_csv"]), "us_ofac_sdn"))


def loaded(folder: Path, **files: str) -> Reading:
    """A reading of a set with these rows in its files."""
    made = []
    for name, rows in files.items():
        path = folder / f"{name}.csv"
        path.write_bytes(rows.replace("\n", "\r\n").encode() + b"\x1a")
        made.append(Source(path.name, path))
    assert ofac_csv.recognise(made)
    return ofac_csv.read(made, "us_ofac_sdn")


def main(number: int = 1, name: str = "EXAMPLE", remarks: str = "-0- ") -> str:
    written = remarks if remarks == "-0- " else f'"{remarks}"'
    return f'{number},"{name}",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,{written}\n'


class TestOfacCsv(FormatContract):
    module = ofac_csv
    dataset = "us_ofac_sdn"
    published = None
    count = 6


def test_a_whole_set_is_whole():
    """Main file, aliases and addresses; nothing to report."""
    reading = ofac_csv.read(sources(*SETS["ofac_csv"]), "us_ofac_sdn")
    list(reading.entities)
    assert (reading.partial, reading.notes) == (False, [])


def test_a_bare_main_file_is_partial():
    """It has no aliases, as its report says."""
    reading = ofac_csv.read(sources("ofac_csv/sdn.csv"), "us_ofac_sdn")
    assert reading.partial
    assert reading.notes == ["the set has no file of aliases", "the set has no file of addresses"]


def test_the_files_may_come_in_any_order(parties: dict[str, Entity]):
    """And be called anything: their columns tell them apart."""
    files = [Source(f"upload-{n}", source.path) for n, source in enumerate(reversed(sources(*SETS["ofac_csv"])))]
    assert by_number(ofac_csv.read(files, "us_ofac_sdn")) == parties


def test_a_person_s_names_are_turned_round(parties: dict[str, Entity]):
    """LAST, First as it is spoken, aliases and weak aliases too."""
    person = parties["101"]
    assert person.caption == "Aleksandr Ivanovich PETROV"
    assert (person.get("lastName"), person.get("firstName")) == (("PETROV",), ("Aleksandr Ivanovich",))
    assert person.get("alias") == ("Alexander PETROFF",)
    assert person.get("weakAlias") == ("SASHA", "Sasha PETROV")


def test_names_keep_their_kinds(parties: dict[str, Entity]):
    """aka, fka and nka."""
    bank = parties["102"]
    assert bank.get("name") == ("NORTHERN EXAMPLE BANK PUBLIC JOINT STOCK COMPANY", "NORTHERN BANK PJSC")
    assert bank.get("previousName") == ("NORTHERN SAVINGS BANK",)
    assert parties["105"].get("alias") == ("COMITE DEL SUR",)


def test_programmes_come_apart(parties: dict[str, Entity]):
    """`A] [B` joins them."""
    assert parties["101"].get("program") == ("SDGT", "RUSSIA-EO14024")
    assert [m.program for m in parties["101"].measures] == ["SDGT", "RUSSIA-EO14024", ""]


def test_a_title_is_a_position(parties: dict[str, Entity]):
    """Each of several."""
    assert parties["101"].get("position") == ("Director", "Member of the Board")


def test_remarks_go_on_in_the_comments(parties: dict[str, Entity]):
    """They are joined without a gap, kept whole, and read whole."""
    person = parties["101"]
    assert person.get("email") == ("sasha@example.com",)
    assert "; Email Address sasha@example.com; Website" in person.get("notes")[0]


def test_identifiers_are_what_they_prove_to_be(parties: dict[str, Entity]):
    """A failing check digit leaves a tax number a tax number."""
    bank = parties["102"]
    assert (bank.get("innCode"), bank.get("taxNumber")) == (("7707083893",), ("7707083894",))
    assert (bank.get("ogrnCode"), bank.get("leiCode")) == (("1027700132195",), ("253400V1H6ART1UQ0N98",))
    assert (bank.get("bikCode"), bank.schema) == (("044525001",), "Company")


def test_a_ship_has_its_particulars(parties: dict[str, Entity]):
    """From columns and remarks; its owner is a link."""
    ship = parties["103"]
    assert ship.schema == "Vessel"
    assert (ship.get("flag"), ship.get("pastFlags"), ship.get("callSign")) == (("pa",), ("mt",), ("5ABC1",))
    assert (ship.get("imoNumber"), ship.get("mmsi"), ship.get("buildDate")) == (
        ("9074729",),
        ("572469210",),
        ("1996",),
    )
    assert (ship.get("tonnage"), ship.get("grossRegisteredTonnage")) == (("318,000",), ("163,660",))
    assert Link("Ownership", "Example Shipping S.A.", "owned by") in ship.links


def test_an_aircraft_has_its_particulars(parties: dict[str, Entity]):
    """From remarks alone."""
    aircraft = parties["104"]
    assert aircraft.schema == "Airplane"
    assert (aircraft.get("model"), aircraft.get("serialNumber")) == (("B747",), ("23480",))
    assert aircraft.links == (Link("UnknownLink", "EXAMPLE AIR", "operated by"),)


def test_addresses_and_their_countries(parties: dict[str, Entity]):
    """An empty row says that there is none."""
    assert parties["101"].get("address") == ("12 Example Street, Moscow 119034, Russia",)
    assert parties["102"].get("country") == ("ps",)
    assert parties["103"].get("address") == ()
    assert parties["106"].get("country") == ()


def test_a_null_name_is_refused(tmp_path: Path):
    """A party without a name can't be found."""
    with pytest.raises(ListUnreadable, match="us_ofac_sdn:1 has no name"):
        list(loaded(tmp_path, sdn=main(name="-0- ")).entities)


def test_blank_lines_before_the_rows_are_nothing(tmp_path: Path):
    """A file is known by its first row."""
    assert len(list(loaded(tmp_path, sdn="\n" + main()).entities)) == 1


def test_a_byte_order_mark_is_no_part_of_a_number(tmp_path: Path):
    """Some editors put one before the first."""
    (entity,) = loaded(tmp_path, sdn="\ufeff" + main()).entities
    assert entity.id == "us_ofac_sdn:1"


def test_aliases_without_their_main_file_are_refused(tmp_path: Path):
    """They name nobody's list."""
    with pytest.raises(ListUnreadable, match=r"holds only aliases of a set: load it together with its sdn\.csv"):
        loaded(tmp_path, alt='1,1,"aka","X",-0- \n')


def test_two_main_files_are_no_set(tmp_path: Path):
    """They are two publications."""
    with pytest.raises(ListUnreadable, match="second file of main"):
        loaded(tmp_path, sdn=main(), other=main())


def test_files_whose_names_have_different_dates_are_no_set(tmp_path: Path):
    """Before a row of them is read."""
    with pytest.raises(ListUnreadable, match="different dates: 20220331, 20220406"):
        loaded(tmp_path, **{"sdn_2022-04-06": main(), "alt_20220331": '1,1,"aka","X",-0- \n'})


def test_a_few_strays_are_reported(tmp_path: Path):
    """A slip of the publisher's; nobody gets their names."""
    reading = loaded(tmp_path, sdn=main(), alt='1,1,"aka","X",-0- \n9,2,"aka","Y",-0- \n')
    (entity,) = reading.entities
    assert entity.get("alias") == ("X",)
    assert "alt.csv and sdn.csv differ in 1 parties (9)" in reading.notes


def test_many_strays_are_of_another_date(tmp_path: Path):
    """A party would get the names of whoever had its number."""
    strays = "".join(f'{number},1,"aka","Y",-0- \n' for number in range(100, 120))
    with pytest.raises(ListUnreadable, match=r"differ in 20 parties .*: they are of different dates"):
        list(loaded(tmp_path, sdn=main(), alt=strays).entities)


def test_parties_without_a_row_of_addresses_are_of_another_date(tmp_path: Path):
    """OFAC writes one for each, be it empty."""
    parties = "".join(main(number) for number in range(1, 20))
    with pytest.raises(ListUnreadable, match=r"add\.csv and sdn\.csv differ in 18 parties"):
        list(loaded(tmp_path, sdn=parties, add="1,1,-0- ,-0- ,-0- ,-0- \n").entities)


def test_the_end_of_remarks_that_are_not_cut_is_left_out(tmp_path: Path):
    """Joined, they would say what nobody wrote."""
    reading = loaded(tmp_path, sdn=main(remarks="DOB 1961; prose"), sdn_comments='1,"port 4711 (Iran)."\n7,"x"\n')
    (entity,) = reading.entities
    assert entity.get("notes") == ("DOB 1961; prose",)
    assert "1 ends of remarks were left out, since those remarks are not cut: 1" in reading.notes
    assert "sdn_comments.csv has the ends of 1 remarks of parties that sdn.csv lacks: 7" in reading.notes


def test_remarks_that_are_cut_for_good_give_no_half_number(tmp_path: Path):
    """And are reported."""
    cut = ("Passport 1112223; " + "prose; " * 200)[:983] + "Passport 7654321"[:17]
    reading = loaded(tmp_path, sdn=main(remarks=cut[:1000].ljust(1000, "0")))
    (entity,) = reading.entities
    assert [d.number for d in entity.documents] == ["1112223"]
    assert "1 remarks are cut at 1000 characters and their end is missing: 1" in reading.notes


def test_every_change_of_a_row_changes_the_entity(tmp_path: Path):
    """Whatever the column: what changed between two publications is found in the entities."""
    row = '1,"DOE, Jane","individual","CUBA","Judge","C","T","1","2","Iran","O","DOB 1961."\n'
    (before,) = loaded(tmp_path, sdn=row).entities
    changes = (("DOE", "ROE"), ("CUBA", "IRAN"), ("Judge", "Clerk"), ('"C"', '"D"'), ('"T"', '"U"'), ('"1"', '"3"'))
    for old, new in (*changes, ('"2"', '"4"'), ('"Iran"', '"Iraq"'), ('"O"', '"P"'), ("DOB 1961.", "DOB 1961")):
        (after,) = loaded(tmp_path, sdn=row.replace(old, new)).entities
        assert after != before, (old, new)


@needs_shared
@pytest.mark.slow
def test_a_whole_official_set_of_one_date_is_read():
    """With the counts that OFAC's files have, and what its comments file of another date does not fit."""
    names = ("sdn", "alt", "add", "sdn_comments")
    reading = ofac_csv.read(official(*(f"us_ofac_sdn/same_date_2021/{name}.csv" for name in names)), "us_ofac_sdn")
    parties = by_number(reading)
    assert len(parties) == 8_976
    assert not reading.partial
    assert sum(len(p.get("alias") + p.get("previousName")) for p in parties.values()) > 11_000
    assert "Linked To: R D I S.A." in parties["12300"].get("notes")[0]
    assert "of 9 remarks of parties that sdn.csv lacks" in " ".join(reading.notes)


@needs_shared
@pytest.mark.parametrize("main_file", ["sdn_2024-05-03.csv", "same_date_2021/sdn.csv"])
def test_official_aliases_of_another_date_are_refused(main_file: str):
    """Those of June 2026 belong to no main file here."""
    files = official(f"us_ofac_sdn/{main_file}", "us_ofac_sdn/parts_2026-06/alt.csv")
    with pytest.raises(ListUnreadable, match="different dates"):
        list(ofac_csv.read(files, "us_ofac_sdn").entities)


@needs_shared
@pytest.mark.slow
def test_the_parties_of_the_founding_text_are_found():
    """VTB by its INN; Shamalov by his birth date."""
    parties = by_number(ofac_csv.read(official("us_ofac_sdn/sdn_2024-05-03.csv"), "us_ofac_sdn"))
    assert "7702070139" in parties["17013"].get("innCode")
    assert parties["24184"].get("birthDate") == ("1982-03-22",)
    assert parties["17260"].caption == "STATE CORPORATION ROSTEC"
    assert Document("swiftBic", "VTBRRUMM", "SWIFT/BIC") in parties["17013"].documents
