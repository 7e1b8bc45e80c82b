"""Spreadsheets read, and those that are refused before they are."""

import datetime
import tracemalloc
from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import sheets
from sanctions.lists.contract import Source
from tests.lists.workbooks import ods_parts, ods_rows, packed, xlsx_parts, xlsx_rows

ROWS = (("Name", "Born", "Note"), ("ИВАНОВ & Sons", 1961, ""), ("", "", "last"))
PARTS = {"xlsx": xlsx_parts(xlsx_rows(ROWS)), "ods": ods_parts(ods_rows(ROWS))}
_TEXT = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'

_REPEATING = _TEXT.replace("office:", 'table:number-columns-repeated="99999999" office:', 1)


def workbook(folder: Path, parts: dict[str, str]) -> Source:
    path = packed(folder / "list", parts)
    return Source("list", path)


def read(folder: Path, parts: dict[str, str]) -> list[list[sheets.Cell]]:
    return list(sheets.rows(workbook(folder, parts)))


@pytest.mark.parametrize("layout", ["xlsx", "ods"])
def test_both_layouts_give_the_same_rows(tmp_path: Path, layout: str):
    """Known by what they hold, not by their name; with the day on which they were saved."""
    source = workbook(tmp_path, PARTS[layout])
    assert sheets.kind(source) == layout
    assert sheets.modified(source) == "2026-09-07"
    assert list(sheets.rows(source)) == [list(row) for row in ROWS]
    assert list(sheets.rows(source, "SHEET1")) == [list(row) for row in ROWS]


def test_a_serial_date_is_a_date(tmp_path: Path):
    """By its cell's format, so that a year in figures stays one."""
    assert read(tmp_path, xlsx_parts(xlsx_rows([["date:22282", 1961]]))) == [[datetime.date(1961, 1, 1), 1961.0]]


def test_rows_of_an_open_document_repeat(tmp_path: Path):
    """As it says; what repeats to a sheet's end and is empty is nothing."""
    row = f'<table:table-row table:number-rows-repeated="2">{_TEXT}</table:table-row>'
    cells = '<table:table-cell table:number-columns-repeated="16384"/>'
    end = f'<table:table-row table:number-rows-repeated="1048574">{cells}</table:table-row>'
    assert read(tmp_path, ods_parts(row + end)) == [["x"], ["x"]]


def test_a_format_that_goes_on_below_the_rows_is_nothing(tmp_path: Path):
    """Spreadsheets keep the look of empty cells."""
    end = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert read(tmp_path, xlsx_parts(xlsx_rows([["x"]]) + end)) == [["x"]]


@pytest.mark.parametrize(
    "parts",
    [
        xlsx_parts(xlsx_rows([["x"]]) + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        xlsx_parts(xlsx_rows([["x"]]) + '<row r="2"><c r="ZZZZZZ99999999"><v>1</v></c></row>'),
        ods_parts(f"<table:table-row>{_REPEATING}</table:table-row>"),
        ods_parts(f'<table:table-row table:number-rows-repeated="99999999">{_TEXT}</table:table-row>'),
        ods_parts(f'<table:table-row table:number-rows-repeated="4&#48;000000000">{_TEXT}</table:table-row>'),
        ods_parts(
            f'{ods_rows([["x"]])}<table:table-row table:number-rows-repeated="9000000"/>{ods_rows([["x"]])}'
        ),
        ods_parts(f'<table:table-row><table:table-cell table:number-columns-repeated="9000000"/>{_TEXT}'
                  "</table:table-row>"),
    ],
)  # fmt: skip
def test_a_sheet_that_claims_to_be_endless_is_refused_unopened(tmp_path: Path, parts: dict[str, str]):
    """A cell far away, or one that repeats: a file of a kilobyte would take all memory."""
    tracemalloc.start()
    with pytest.raises(ListUnreadable, match="more than 8,000,000 cells"):
        read(tmp_path, parts)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


@pytest.mark.parametrize("layout", ["xlsx", "ods"])
def test_a_document_type_is_refused(tmp_path: Path, layout: str):
    """It could declare entities."""
    main = {"xlsx": "xl/worksheets/sheet1.xml", "ods": "content.xml"}[layout]
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + PARTS[layout][main]
    with pytest.raises(ListUnreadable, match="document type"):
        read(tmp_path, PARTS[layout] | {main: bomb})


@pytest.mark.parametrize("layout", ["xlsx", "ods"])
@pytest.mark.parametrize("per_cent", range(5, 100, 15))
def test_a_sheet_that_breaks_off_is_refused(tmp_path: Path, layout: str, per_cent: int):
    """The archive may be whole and what is in it not."""
    main = {"xlsx": "xl/worksheets/sheet1.xml", "ods": "content.xml"}[layout]
    whole = PARTS[layout][main]
    with pytest.raises(ListUnreadable, match="not whole"):
        read(tmp_path, PARTS[layout] | {main: whole[: len(whole) * per_cent // 100]})


def test_a_sheet_kept_in_a_part_that_is_not_measured_is_refused(tmp_path: Path):
    """As is one of the binary layout, which stands beside the other unmeasured."""
    name = "xl/_rels/workbook.xml.rels"
    moved = PARTS["xlsx"][name].replace("sheet1.xml", "sheet1.png")
    with pytest.raises(ListUnreadable, match="as a sheet"):
        read(tmp_path, PARTS["xlsx"] | {name: moved})
    with pytest.raises(ListUnreadable, match="no spreadsheet"):
        read(tmp_path, PARTS["xlsx"] | {"xl/workbook.bin": ""})


def test_other_archives_are_no_spreadsheets(tmp_path: Path):
    """A text document, a list of XML, plain text."""
    other = PARTS["ods"] | {"mimetype": "application/vnd.oasis.opendocument.text"}
    for parts in (other, {"SDN.XML": "<sdnList/>"}):
        source = workbook(tmp_path, parts)
        assert sheets.kind(source) == ""
        with pytest.raises(ListUnreadable, match="no spreadsheet"):
            list(sheets.rows(source))
    plain = tmp_path / "plain"
    plain.write_text("Reference,Name")
    assert sheets.kind(Source("plain", plain)) == ""


def test_a_sheet_that_is_not_there_says_which_are(tmp_path: Path):
    """By name."""
    with pytest.raises(ListUnreadable, match="has no sheet People; it has Sheet1"):
        list(sheets.rows(workbook(tmp_path, PARTS["xlsx"]), "People"))


def test_cells_in_error_are_told(tmp_path: Path):
    """Their value is lost, which nobody should find out by chance."""
    notes: list[str] = []
    parts = xlsx_parts('<row r="1"><c t="e"><v>#NAME?</v></c><c><v>1</v></c></row>')
    assert list(sheets.rows(workbook(tmp_path, parts), notes=notes)) == [["", 1.0]]
    assert notes == ["list has 1 cells that hold a spreadsheet's error in place of a value"]


def test_a_text_that_is_not_there_is_refused(tmp_path: Path):
    """A cell that points at no shared text."""
    with pytest.raises(ListUnreadable, match="no whole spreadsheet"):
        read(tmp_path, xlsx_parts('<row r="1"><c t="s"><v>7</v></c></row>'))


def test_a_workbook_that_does_not_say_when_it_was_saved_has_no_date(tmp_path: Path):
    """Rather than today's."""
    parts = {name: part for name, part in PARTS["xlsx"].items() if name != "docProps/core.xml"}
    assert sheets.modified(workbook(tmp_path, parts)) is None
