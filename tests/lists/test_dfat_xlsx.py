"""Australia's sanctions list."""

import csv
from pathlib import Path

import openpyxl
import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, dfat_xlsx, sheets
from sanctions.lists.contract import Reading, Source
from sanctions.model import Entity
from tests.lists.contract import SAMPLES, FormatContract, by_number, needs_shared, official, sources
from tests.lists.workbooks import packed, sample_of, xlsx_parts, xlsx_rows

_SHORT = [
    "Reference",
    "Name of Individual or Entity",
    "Type",
    "Name Type",
    "Date of Birth",
    "Place of Birth",
    "Citizenship",
    "Address",
    "Additional Information",
    "Listing Information",
    "Committees",
    "Control Date",
]
"""The 12 columns of the layout before 2025."""

_OFFICIAL = "au_dfat_sanctions/regulation8_consolidated.xlsx"


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The sample's parties."""
    return by_number(dfat_xlsx.read(sources("dfat.xlsx"), "au_dfat_sanctions"))


def reading(folder: Path, *rows: list[str | int]) -> Reading:
    """A list in the short layout."""
    whole = [_SHORT, *([*row, *[""] * (len(_SHORT) - len(row))] for row in rows)]
    path = packed(folder / "list.xlsx", xlsx_parts(xlsx_rows(whole)))
    return dfat_xlsx.read([Source("list.xlsx", path)], "au_dfat_sanctions")


class TestDfatXlsx(FormatContract):
    module = dfat_xlsx
    dataset = "au_dfat_sanctions"
    published = "2026-09-07"
    count = 4

    def with_byte(self, folder: Path, byte: bytes) -> list[Source]:
        """In the sheet, since the archive's own checksums would find it elsewhere."""
        sheet = "xl/worksheets/sheet1.xml"
        parts: dict[str, str | bytes] = dict(sample_of(SAMPLES / "dfat.csv"))
        parts[sheet] = str(parts[sheet]).encode().replace(b"PETROV", b"PET" + byte + b"ROV")
        return [Source("dfat.xlsx", packed(folder / "dfat.xlsx", parts))]


def test_the_sample_is_the_table_beside_it(tmp_path: Path):
    """A workbook can't be reviewed; `python tests/lists/workbooks.py` writes it from the CSV."""
    again = packed(tmp_path / "dfat.xlsx", sample_of(SAMPLES / "dfat.csv"))
    assert again.read_bytes() == (SAMPLES / "dfat.xlsx").read_bytes()


def test_a_control_character_that_the_layout_escapes_is_refused_too(tmp_path: Path):
    """XLSX writes one as `_x0007_`."""
    with pytest.raises(ListUnreadable, match=r"line 2 .*U\+0007"):
        list(reading(tmp_path, ["1", "PET_x0007_ROV", "Individual", "Primary Name"]).entities)


def test_rows_of_one_number_are_one_party(parties: dict[str, Entity]):
    """Suffixes of two letters too; a weak alias is one, an original script a name, a former listing a former name."""
    person = parties["6772"]
    assert person.get("name") == ("Aleksandr PETROV", "Александр ПЕТРОВ")
    assert (person.get("weakAlias"), person.get("previousName")) == (("Sasha",), ("Aleksandr PETROFF",))
    assert person.caption == "Aleksandr PETROV"


def test_columns_are_united_over_a_party_s_rows(parties: dict[str, Entity]):
    """A serial date, years, prose; what is no date that we can read stays a note and is counted."""
    person = parties["6772"]
    assert person.get("birthDate") == ("1961-02-28", "1961", "1962~", "1961-12-25", "1963")
    assert "Date of Birth: Hijri Calendar 1381" in person.get("notes")
    assert person.get("birthPlace") == ("Moscow, Russia", "Kyiv, Ukraine")
    assert person.get("birthCountry") == ("ru", "ua")
    assert person.get("citizenship") == ("ru", "ua")
    assert person.get("modifiedAt") == ("2023-03-25",)


def test_addresses_are_divided(parties: dict[str, Entity]):
    """By letters, or by semicolons at the ends of lines."""
    assert parties["6772"].get("address") == ("12 Example Street, Moscow, Russia", "Minsk, Belarus")
    assert parties["6772"].get("country") == ("ru", "by")
    assert parties["6773"].get("address") == ("Horasan Road, Tehran, Iran", "PO Box 1, Tehran, Iran")


def test_numbers_are_found_in_prose(parties: dict[str, Entity]):
    """With their countries; a company's number proves itself to be a Russian one."""
    documents = [(d.property, d.number, d.country) for d in parties["6772"].documents]
    assert documents == [
        ("passportNumber", "715550001", "ru"),
        ("passportNumber", "715550002", "ua"),
        ("idNumber", "5555000111", ""),
    ]
    assert parties["6773"].get("ogrnCode") == ("1027700132195",)
    assert parties["6772"].get("title") == ("Dr", "Professor")
    assert parties["6772"].get("position") == ("Director of Example", "Adviser")
    assert parties["6772"].get("website") == ("www.example.com",)


def test_each_column_of_what_was_imposed_is_a_measure(parties: dict[str, Entity]):
    """From the day of the listing, under the instrument."""
    measures = parties["6772"].measures
    assert [(m.kind, m.program, m.start) for m in measures] == [
        ("targeted financial sanctions", "Autonomous (Russia)", "2022-03-16"),
        ("travel ban", "Autonomous (Russia)", "2022-03-16"),
    ]
    assert measures[0].legal_basis.startswith("Autonomous Sanctions (Example) Instrument 2022")
    assert {(m.kind, m.program) for m in parties["6773"].measures} == {
        ("targeted financial sanctions", "1718 (DPRK)"),
        ("arms embargo", "1718 (DPRK)"),
        ("targeted financial sanctions", "2140 (Yemen)"),
        ("arms embargo", "2140 (Yemen)"),
    }
    assert parties["6773"].measures[0].start == "2001-01-25"
    assert parties["6775"].measures[0].start == "2020-06-18"


def test_a_vessel_has_its_number(parties: dict[str, Entity]):
    """Once, whether or not it is called IMO."""
    vessel = parties["6774"]
    assert (vessel.schema, vessel.get("imoNumber")) == ("Vessel", ("9074729",))
    assert vessel.get("previousName") == ("OLD STAR", "FORMER STAR")
    assert [m.kind for m in vessel.measures] == ["maritime restriction"]


def test_the_short_layout_does_not_say_what_was_imposed(tmp_path: Path):
    """So that we don't either."""
    row = ["7", "PETROV", "Individual", "Primary Name", "", "", "", "", "", "Listed on 24 Sep. 2014", "1373 (2001)"]
    (party,) = reading(tmp_path, row).entities
    assert [(m.kind, m.program, m.start) for m in party.measures] == [("sanctions", "1373 (2001)", "2014-09-24")]


def test_rows_need_not_stand_together(tmp_path: Path):
    """An alias added at the end of the list belongs to its number all the same, and one that is ahead of it too."""
    rows = (["8a", "B", "Entity", "aka"], ["8", "A", "Entity", "Primary Name"], ["9", "X", "Entity", "Primary Name"])
    found = by_number(reading(tmp_path, *rows, ["8b", "C", "Entity", "aka"]))
    assert [(e.get("name"), e.get("alias")) for e in found.values()] == [(("A",), ("B", "C")), (("X",), ())]


def test_a_number_used_again_is_another_party_s(tmp_path: Path):
    """Both stay, each with the aliases that follow it."""
    rows = (
        ["8", "First", "Entity", "Primary Name"],
        ["8a", "Premier", "Entity", "aka"],
        ["8", "Second Co", "Individual", "Primary Name"],
        ["8a", "Deuxieme", "Individual", "aka"],
    )
    found = by_number(reading(tmp_path, *rows))
    assert {key: e.names for key, e in found.items()} == {
        "8": ("First", "Premier"),
        "8-Second-Co": ("Second Co", "Deuxieme"),
    }


def test_an_alias_without_its_primary_name_is_kept_and_told(tmp_path: Path):
    """Somebody is listed under it."""
    told = reading(tmp_path, ["8a", "B", "Entity", "aka"])
    assert [e.names for e in told.entities] == [("B",)]
    assert told.notes == ["party 8 has no primary name, line 2"]


def test_a_column_that_is_new_is_kept_and_counted(tmp_path: Path):
    """Nothing is lost unseen."""
    rows = [[*_SHORT[:4], "Shoe Size"], ["8", "A", "Entity", "Primary Name", "43"]]
    path = packed(tmp_path / "list.xlsx", xlsx_parts(xlsx_rows(rows)))
    told = dfat_xlsx.read([Source("list.xlsx", path)], "au_dfat_sanctions")
    assert ["shoe size: 43" in e.get("notes") for e in told.entities] == [True]
    assert told.unmapped == {"shoe size": 1}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["", "A", "Entity", "Primary Name"], "line 3 has no reference"),
        (["x8", "A", "Entity", "Primary Name"], "line 3 has no reference that is a number: 'x8'"),
        (["8", "", "Entity", "Primary Name"], "8 has no name, line 3"),
        (["8", "A", "Submarine", "Primary Name"], "kind that we don't know: 'submarine', line 3"),
        (["7a", "A", "Individual", "aka"], "kind that we don't know: 'entity, individual', line 2"),
    ],
)
def test_a_row_that_is_not_whole_is_refused_with_its_line(tmp_path: Path, row: list[str | int], reason: str):
    """No number, no name, a new kind, or two."""
    with pytest.raises(ListUnreadable, match=reason):
        list(reading(tmp_path, ["7", "X", "Entity", "Primary Name"], row).entities)


def test_another_workbook_is_no_list(tmp_path: Path):
    """However well it opens."""
    path = packed(tmp_path / "a.xlsx", xlsx_parts(xlsx_rows([["Customer", "Name"], ["1", "A"]])))
    with pytest.raises(ListUnreadable, match="not a list that we know"):
        catalog.read([Source("a.xlsx", path)])


def with_sheets(folder: Path, **sheets_: list[list[str]]) -> Source:
    """A workbook of these sheets, in this order."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets_.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(folder / "list.xlsx")
    return Source("list.xlsx", folder / "list.xlsx")


_LIST = [_SHORT[:4], ["8", "Alfa", "Entity", "Primary Name"]]


def test_a_sheet_in_front_of_the_list_is_left_out_and_told(tmp_path: Path):
    """Where to find what, as mirrors and whoever saves it put there."""
    source = with_sheets(tmp_path, Cover=[["DFAT"], ["Consolidated list"]], List=_LIST, Notes=[["a", "b"]])
    told = catalog.read([source])
    assert [entity.names for entity in told.entities] == [("Alfa",)]
    assert told.notes == ["read from the sheet List; without the list's columns, and not read: Cover, Notes"]


def test_two_sheets_with_the_list_s_columns_are_refused(tmp_path: Path):
    """One of them would be lost, or it is a copy of the other."""
    source = with_sheets(tmp_path, Individuals=_LIST, Entities=_LIST)
    with pytest.raises(ListUnreadable, match="columns on more than one sheet: Individuals, Entities"):
        list(catalog.read([source]).entities)


@needs_shared
@pytest.mark.slow
def test_the_whole_list_is_read():
    """All 9,560 rows of the sheet, the last seven of which are empty: 3,062 parties, each with one primary name."""
    rows = list(sheets.rows(official(_OFFICIAL)[0]))
    told = catalog.read(official(_OFFICIAL))
    parties = by_number(told)
    primary = sum(str(row[3]).strip().casefold() == "primary name" for row in rows)
    assert (len(rows) - 1, primary, len(parties)) == (9_560 - 7, 3_062, 3_062)
    assert (told.dataset, told.published, told.notes) == ("au_dfat_sanctions", "2024-11-11", [])
    named = {name for party in parties.values() for name in party.names}
    assert len(named) > 9_300
    assert set(told.unmapped) <= {"citizenship", "Date of Birth", "place of birth"}
    assert sum(told.unmapped.values()) < 150
    assert parties["6"].dataset == "au_dfat_sanctions"


def test_the_sample_s_table_has_the_19_columns():
    """As the list of 2026 has them."""
    with (SAMPLES / "dfat.csv").open(encoding="utf-8", newline="") as file:
        assert len(next(csv.reader(file))) == 19


def test_an_instrument_is_found_in_the_short_layout(tmp_path: Path):
    """Where the listing information names one."""
    listing = "Instrument: Autonomous Sanctions (Example Persons – X) List 2012 [F2012L00482]\nRelisted"
    row = ["7", "PETROV", "Individual", "Primary Name", "", "", "", "", "", listing, "Autonomous (X)"]
    (party,) = reading(tmp_path, row).entities
    assert party.measures[0].legal_basis == "Autonomous Sanctions (Example Persons – X) List 2012 [F2012L00482]"
