"""XLSX workbooks: typed cells, the right sheet, and nothing absurd."""

import re
import tracemalloc
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.errors import FileUnreadable
from sanctions.services import tables
from sanctions.services.tables import Layout, Options
from sanctions.services.tables.xlsx_parts import is_date_format
from sanctions.services.tables.xlsx_rows import day
from tests.lists.workbooks import packed, xlsx_parts, xlsx_rows

SHEET = "xl/worksheets/sheet1.xml"

MORE = ": name one with `sheet` to screen it too"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "customers.xlsx"


def by_hand(path: Path, sheet_data: str, **told: object) -> Layout:
    packed(path, xlsx_parts(sheet_data))
    return tables.inspect(path, "customers.xlsx", options=Options.told(told))


def by_openpyxl(path: Path, **sheets: list[list[object]]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return book


def test_typed_cells_are_text_as_people_write_it(path: Path) -> None:
    moments = [date(1970, 3, 12), datetime(1970, 3, 12, 10, 30), time(10, 30)]  # noqa: DTZ001 - a sheet has no zones
    row = ["Müller & Søn", 7, 7.0, 0.5, True, False, *moments, None, "=1+1"]
    by_openpyxl(path, Kunden=[[f"c{number}" for number in range(len(row) + 1)], [*row, "end"]])
    layout = tables.inspect(path, "customers.xlsx")
    dates = ["1970-03-12", "1970-03-12 10:30:00", "10:30:00"]
    assert list(tables.read(layout)) == [
        ["Müller & Søn", "7", "7", "0.5", "true", "false", *dates, "", "#NOT_CALCULATED!", "end"]
    ]
    assert next(iter(tables.values(layout)))[:9] == ["Müller & Søn", 7, 7, 0.5, True, False, *moments]


def test_the_result_of_a_formula_is_read_and_an_error_stays_one(path: Path) -> None:
    layout = by_hand(
        path,
        '<row><c t="str"><v>name</v></c><c t="str"><v>x</v></c></row>'
        '<row><c t="str"><f>A1</f><v>Kiril</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    )
    assert list(tables.read(layout)) == [["Kiril", "#DIV/0!"]]


def test_runs_of_rich_text_are_one_text_and_readings_above_it_are_none(path: Path) -> None:
    runs = "<is><r><t>山</t></r><r><t>田 A</t></r><rPh><t>やまだ</t></rPh></is>"
    layout = by_hand(path, f'{xlsx_rows([["name"]])}<row><c t="inlineStr">{runs}</c></row>')
    assert list(tables.read(layout)) == [["山田 A"]]


def shared(path: Path, *texts: str) -> list[str]:
    """What is read of a workbook whose cells refer to those shared texts, each in a row below the header `name`."""
    cells = "".join(f'<row><c t="s"><v>{number}</v></c></row>' for number in range(len(texts)))
    parts = xlsx_parts(f'<row><c t="str"><v>name</v></c></row>{cells}')
    relation = '<Relationship Id="rId9" Type="http://x/relationships/sharedStrings" Target="/xl/texts.xml"/>'
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>", f"{relation}</Relationships>"
    )
    parts["xl/texts.xml"] = f'<x:sst xmlns:x="y">{"".join(f"<x:si>{text}</x:si>" for text in texts)}</x:sst>'
    packed(path, parts)
    return [row[0] for row in tables.read(tables.inspect(path, "x"))]


def test_shared_texts_are_read(path: Path) -> None:
    runs = "<x:r><x:t>山</x:t></x:r><x:r><x:t>田</x:t></x:r><x:rPh><x:t>やまだ</x:t></x:rPh>"
    assert shared(path, "<x:t>Kunde ä</x:t>", runs, "<x:t>&lt;B&gt;</x:t>") == ["Kunde ä", "山田", "<B>"]


def test_escaped_characters_are_those_and_half_of_one_is_none(path: Path) -> None:
    texts = ("<x:t>a_x000A_b</x:t>", "<x:t>_xD83D__xDE00_</x:t>", "<x:t>a_xD800_b</x:t>", "<x:t>a_xyz_</x:t>")
    assert shared(path, *texts) == ["a\nb", "😀", "a\ufffdb", "a_xyz_"]


def test_cells_that_are_left_out_are_blank_and_rows_are_as_wide_as_the_header(path: Path) -> None:
    layout = by_hand(
        path,
        '<row r="3"><c r="B3" t="str"><v>name</v></c><c r="D3" t="str"><v>x</v></c><c r="F3" s="1"/></row>'
        '<row r="5"><c r="B5" t="str"><v>A</v></c></row>'
        '<row r="9"><c r="D9"><v>1</v></c><c r="E9" t="str"><v>beyond</v></c></row>',
    )
    assert layout.columns == ("", "name", "", "x", "column 5")
    assert layout.notes == (
        "the header has no name for what is called 'column 5' here; map it if it is a part of a name",
    )
    assert list(tables.numbered(layout)) == [(5, ["", "A", "", "", ""]), (9, ["", "", "", "1", "beyond"])]


def test_blank_rows_are_left_out_and_counted(path: Path) -> None:
    by_openpyxl(path, A=[["name"], ["A"], [None], [" "], ["B"]])
    layout = tables.inspect(path, "x")
    assert list(tables.read(layout)) == [["A"], [" "], ["B"]]
    assert len(list(tables.values(layout))) == 3
    assert layout.notes == ("1 blank line left out",)


def test_merged_cells_are_noted(path: Path) -> None:
    book = by_openpyxl(path, A=[["name", "x"], ["A", 1], [None, 2]])
    book["A"].merge_cells("A2:A3")
    book.save(path)
    layout = tables.inspect(path, "x")
    assert "1 range of cells is merged: only the first cell of each" in layout.notes[0]
    assert list(tables.read(layout)) == [["A", "1"], ["", "2"]]


def test_a_formula_without_a_result_is_no_blank_cell(path: Path) -> None:
    """Programs that write workbooks leave results to the spreadsheet program."""
    by_openpyxl(path, A=[["name", "x"], ['=CONCATENATE("Kirill"," Shamalov")', 1], ["B", "=1+1"]])
    layout = tables.inspect(path, "x")
    assert "2 formulas have no result in the file" in layout.notes[0]
    assert list(tables.read(layout)) == [["#NOT_CALCULATED!", "1"], ["B", "#NOT_CALCULATED!"]]


def test_the_result_of_a_formula_may_be_an_empty_text(path: Path) -> None:
    layout = by_hand(
        path,
        '<row r="1"><c r="A1" t="str"><v>name</v></c><c r="B1" t="str"><v>x</v></c></row>'
        '<row r="2"><c r="A2" t="str"><f>A1</f><v>A</v></c><c r="B2" t="str"><f>IF(1,"")</f><v></v></c></row>'
        '<row r="3"><c r="A3" t="str"><f>A1</f></c><c r="B3"><v>2</v></c></row>',
    )
    assert list(tables.read(layout)) == [["A", ""], ["#NOT_CALCULATED!", "2"]]


def test_the_first_sheet_with_rows_is_read_and_the_others_are_told(path: Path) -> None:
    by_openpyxl(path, Cover=[], Kunden=[["name"], ["A"]], Notes=[["x"], ["y"]])
    layout = tables.inspect(path, "x")
    assert (layout.sheet, layout.notes) == (
        "Kunden",
        ("the sheet 'Kunden' is read, and not 'Notes'" + MORE,),
    )
    assert list(tables.read(layout)) == [["A"]]


@pytest.mark.parametrize("told", ["Notes", " notes ", "3"])
def test_a_sheet_can_be_told_by_name_and_number(path: Path, told: str) -> None:
    by_openpyxl(path, Cover=[], Kunden=[["name"], ["A"]], Notes=[["x"], ["y"]])
    layout = tables.inspect(path, "x", options=Options(sheet=told))
    assert (list(tables.read(layout)), layout.notes) == ([["y"]], ())


def test_a_sheet_that_is_not_there_is_an_error_with_those_that_are(path: Path) -> None:
    by_openpyxl(path, Kunden=[["name"], ["A"]])
    with pytest.raises(FileUnreadable, match="no sheet 'Customers'; there are 'Kunden'"):
        tables.inspect(path, "x", options=Options(sheet="Customers"))


def test_a_hidden_sheet_is_read_only_if_told(path: Path) -> None:
    book = by_openpyxl(path, Old=[["name"], ["A"]], Kunden=[["name"], ["B"]])
    book["Old"].sheet_state = "hidden"
    book.save(path)
    assert list(tables.read(tables.inspect(path, "x"))) == [["B"]]
    assert list(tables.read(tables.inspect(path, "x", options=Options(sheet="Old")))) == [["A"]]


def test_a_sheet_without_header_has_numbered_columns(path: Path) -> None:
    by_openpyxl(path, A=[["A", 1], ["B", 2]])
    layout = tables.inspect(path, "x", options=Options(header=False))
    assert layout.columns == ("column 1", "column 2")
    assert list(tables.read(layout)) == [["A", "1"], ["B", "2"]]


def test_the_days_of_a_sheet_that_counts_from_1904_are_right(path: Path) -> None:
    parts = xlsx_parts(xlsx_rows([["born"], ["date:24107"]]))
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    packed(path, parts)
    assert list(tables.read(tables.inspect(path, "x"))) == [["1970-01-01"]]


@pytest.mark.parametrize(
    ("serial", "value"),
    [
        (25569, date(1970, 1, 1)),
        (1, date(1900, 1, 1)),
        (59, date(1900, 2, 28)),
        (61, date(1900, 3, 1)),
        (2_958_465, date(9999, 12, 31)),
        (0.25, time(6)),
        (25569.5, datetime(1970, 1, 1, 12)),  # noqa: DTZ001 - a sheet has no zones
    ],
)
def test_a_serial_number_is_a_day(serial: float, value: object) -> None:
    assert day(serial, since_1904=False) == value


@given(st.dates(date(1900, 3, 1)))
def test_every_day_is_read_back(when: date) -> None:
    assert day((when - date(1899, 12, 30)).days, since_1904=False) == when


@pytest.mark.parametrize("code", ["dd/mm/yyyy;@", "[$-407]d. mmmm yyyy", "m/d/yy h:mm", "yyyy\\-mm\\-dd", "[h]:mm"])
def test_formats_of_dates_are_known(code: str) -> None:
    assert is_date_format(code)


@pytest.mark.parametrize("code", ["General", "0.00", '[Red]0" days"', "#,##0\\d", "@", "0%"])
def test_other_formats_are_no_dates(code: str) -> None:
    assert not is_date_format(code)


def refused(path: Path, hint: str) -> None:
    with pytest.raises(FileUnreadable) as problem:
        tables.inspect(path, "customers.xlsx")
    assert re.search(hint, problem.value.reason)


@pytest.mark.parametrize("kept", [0.3, 0.9])
def test_a_workbook_that_is_cut_off_is_refused(path: Path, kept: float) -> None:
    by_openpyxl(path, A=[["name"], ["A"]])
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    refused(path, "cut off")


def test_a_sheet_whose_xml_is_cut_off_is_refused(path: Path) -> None:
    parts = xlsx_parts(xlsx_rows([["name"], ["A"]]))
    parts[SHEET] = parts[SHEET][:-30]
    packed(path, parts)
    refused(path, "damaged")


def test_a_bomb_of_entities_is_refused(path: Path) -> None:
    parts = xlsx_parts(xlsx_rows([["name"], ["A"]]))
    parts[SHEET] = '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + parts[SHEET]
    packed(path, parts)
    refused(path, "document type")


def test_a_bomb_of_zeros_is_refused(path: Path) -> None:
    parts = xlsx_parts(xlsx_rows([["name"], ["A"]]))
    packed(path, parts | {"xl/media/x": bytes(100_000_000)})
    refused(path, "would unpack")


def test_a_cell_in_a_column_that_no_sheet_has_is_refused(path: Path) -> None:
    packed(path, xlsx_parts('<row r="1"><c r="ZZZZ1" t="str"><v>name</v></c></row>'))
    refused(path, "column 'ZZZZ'")


def test_a_number_that_is_none_is_refused_with_its_row(path: Path) -> None:
    packed(path, xlsx_parts(f'{xlsx_rows([["name"]])}<row r="2"><c t="s"><v>99</v></c></row>'))
    refused(path, "row 2 .*'99'")


@pytest.mark.parametrize("number", ["nan", "1e999", "x", "-inf"])
def test_a_number_that_is_not_finite_is_refused(path: Path, number: str) -> None:
    packed(path, xlsx_parts(f'{xlsx_rows([["name"]])}<row r="2"><c><v>{number}</v></c></row>'))
    refused(path, f"row 2 .*'{number}'")


def test_a_workbook_of_nothing_is_refused(path: Path) -> None:
    packed(path, xlsx_parts(""))
    refused(path, "no sheet .* holds anything")


def test_a_header_alone_is_refused(path: Path) -> None:
    packed(path, xlsx_parts(xlsx_rows([["name"]])))
    refused(path, "no row below the header")


def test_many_short_rows_that_reach_to_the_last_column_take_little_memory(path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(2, 3_000))
    packed(path, xlsx_parts(f"{xlsx_rows([['name']])}{rows}"))
    tracemalloc.start()
    try:
        assert tables.inspect(path, "x").rows == 2_998
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()


def test_a_title_above_the_header_is_left_out_and_told(path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["Customer report 2026"], [], ["id", "Name", "Geburtsdatum"], [1, "A", "1970"]):
        book.active.append(row)
    book.save(path)
    layout = tables.inspect(path, "x")
    assert layout.columns == ("id", "Name", "Geburtsdatum")
    assert list(tables.read(layout)) == [["1", "A", "1970"]]
    assert list(tables.values(layout)) == [[1, "A", "1970"]]
    assert layout.notes == ("line 3 is taken for the header; left out above it: 'Customer report 2026'",)
    assert tables.inspect(path, "x", options=Options(header_row="1")).columns == (
        "Customer report 2026",
        "column 2",
        "column 3",
    )


def test_a_cover_sheet_is_left_out_and_told(path: Path) -> None:
    by_openpyxl(path, Cover=[["Customers 2026"], ["of", "IT"]], Data=[["Name", "Land", "x"], ["A", "DE", 1]])
    layout = tables.inspect(path, "x")
    assert layout.columns == ("Name", "Land", "x")
    assert layout.notes == ("the sheet 'Data' is read, and not 'Cover'" + MORE,)
    by_openpyxl(path, Data=[["Kd", "Bez", "x"], ["A", "DE", 1]], Codes=[["Name", "Land"], ["A", "DE"]])
    assert tables.inspect(path, "x").columns == ("Kd", "Bez", "x")


def test_the_first_sheet_with_rows_is_read_and_not_one_with_a_header_alone(path: Path) -> None:
    """Which is a template; a header alone is no row in any sheet, and one row is data where there is no header."""
    table: list[list[object]] = [["id", "name"], [1, "Kiril"]]
    by_openpyxl(path, Template=[["id", "name", "note"]], Title=[["Customers"]], Empty=[], Data=table, More=table)
    layout = tables.inspect(path, "customers.xlsx")
    assert (layout.sheet, layout.rows, layout.columns) == ("Data", 1, ("id", "name"))
    assert layout.notes == ("the sheet 'Data' is read, and not 'Template', 'Title', 'More'" + MORE,)
    assert list(tables.read(layout)) == [["1", "Kiril"]]
    by_openpyxl(path, One=[["id", "name"]], Two=[["id", "name"]])
    with pytest.raises(FileUnreadable, match="no row below the header"):
        tables.inspect(path, "customers.xlsx")
    with pytest.raises(FileUnreadable, match="no row below the header"):
        tables.inspect(path, "customers.xlsx", options=Options(sheet="Two"))
    by_openpyxl(path, One=[[1, "Kiril"]], Two=table)
    assert tables.inspect(path, "customers.xlsx", options=Options(header=False)).sheet == "One"
