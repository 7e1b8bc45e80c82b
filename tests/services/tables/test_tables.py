"""Customer files: what a CSV is made of, its rows, and the result beside them."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.errors import FileUnreadable
from sanctions.services import tables
from sanctions.services.tables import Layout

PLAIN = "id,name\n1,Søren Ærø\n2,Ŝtefan Ж\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "customers.csv"


def inspected(path: Path, content: bytes) -> Layout:
    path.write_bytes(content)
    return tables.inspect(path, "customers.csv")


def refused(path: Path, content: bytes) -> str:
    with pytest.raises(FileUnreadable, match=r"^customers\.csv: ") as problem:
        inspected(path, content)
    return problem.value.reason


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode(),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        b"\xfe\xff" + PLAIN.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little endian", "utf-16 big endian"],
)
def test_unicode_is_read_in_every_encoding_and_needs_no_note(path: Path, content: bytes) -> None:
    layout = inspected(path, content)
    assert layout.columns == ("id", "name")
    assert list(tables.read(layout)) == [["1", "Søren Ærø"], ["2", "Ŝtefan Ж"]]
    assert layout.notes == ()


def test_what_is_not_utf8_is_read_as_windows_1252_and_says_so(path: Path) -> None:
    layout = inspected(path, "name\nMüller – Œuvre\n".encode("cp1252"))
    assert list(tables.read(layout)) == [["Müller – Œuvre"]]
    assert "Windows-1252" in layout.notes[0]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b" \r\n\n", "empty"),
        (b"\nname\nX\n", "first line is blank"),
        (b"name\n", "no row below the header"),
        (b"name\n\x81\x8d\xff\x9d\x90\n", "not decodable"),
        (b"\xff\xfe\x00\x00n\x00\x00\xd8", "not decodable as utf-32"),
        (b"name\n\x00A\x00\x01B\x02\x03\n", "not decodable"),
        (b"PK\x03\x04spreadsheet", "cut off or damaged"),
        (b"name,Name \nA,B\n", "'name' stands twice in the header; give one of them another name"),
        (b'id,name\n1,"Smith\n2,Jones\n', "line 3: .*not closed"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_whole_with_the_reason(
    path: Path, content: bytes, reason: str
) -> None:

    assert re.search(reason, refused(path, content))


def test_columns_called_alike_are_told_apart_where_no_names_stand_in_them(path: Path) -> None:
    layout = inspected(path, b"name,Phone,phone ,Phone (2),PHONE\nA,1,2,3,4\n")
    assert layout.columns == ("name", "Phone", "phone (3)", "Phone (2)", "PHONE (4)")
    assert layout.notes[0] == "the column 'phone ' stands twice in the header: the later one is called 'phone (3)'"
    assert list(tables.read(layout)) == [["A", "1", "2", "3", "4"]]


def test_a_column_that_holds_something_and_has_no_name_is_called_by_its_place(path: Path) -> None:
    """So that it can be mapped: it may be the rest of a name, below a heading over two columns."""
    layout = inspected(path, b"Customer;;;Country;\nKirill;Shamalov;;RU;\n")
    assert layout.columns == ("Customer", "column 2", "", "Country", "")
    [note] = layout.notes
    assert note == "the header has no name for what is called 'column 2' here; map it if it is a part of a name"


def test_of_a_header_of_two_lines_the_second_is_taken(path: Path) -> None:
    content = b"Customer,,Birth,\nFirst name,Last name,Date of birth,Place\nKirill,Shamalov,1982-03-22,Leningrad\n"
    layout = inspected(path, content)
    assert layout.columns == ("First name", "Last name", "Date of birth", "Place")
    assert layout.notes == ("line 2 is taken for the header; left out above it: 'Customer Birth'",)
    assert layout.rows == 1


def test_columns_may_be_kept_free(path: Path) -> None:
    path.write_text("name,Score\nA,1\n")
    with pytest.raises(FileUnreadable, match="'score' is one that the result adds"):
        tables.inspect(path, "pairs.csv", reserved=("score",))


def test_a_column_called_as_one_of_ours_is_told(path: Path) -> None:
    [note] = inspected(path, b"name,Score\nA,1\n").notes
    assert "in the result ours are written as screening_status, screening_score, …" in note
    assert inspected(path, b"name,points\nA,1\n").notes == ()


@pytest.mark.parametrize("delimiter", list(",;\t|"))
def test_the_delimiter_is_found(path: Path, delimiter: str) -> None:
    rows = [["id", "name", "note"], ["1", "A, B; C", "x|y"], ["2", "D", "z"]]
    with path.open("w", newline="") as text:
        csv.writer(text, delimiter=delimiter).writerows(rows)
    layout = tables.inspect(path, "x")
    assert layout.delimiter == delimiter
    assert list(tables.read(layout)) == rows[1:]


def test_a_comma_in_the_names_of_a_single_column_splits_nothing(path: Path) -> None:
    layout = inspected(path, b"name\nShamalov, Kirill\nSmith\n")
    assert list(tables.read(layout)) == [["Shamalov, Kirill"], ["Smith"]]


def test_a_delimiter_inside_quotes_is_none(path: Path) -> None:
    layout = inspected(path, b'"id;no";"name, full"\n1;"A;B"\n')
    assert layout.columns == ("id;no", "name, full")
    assert list(tables.read(layout)) == [["1", "A;B"]]


def test_blank_lines_are_left_out_and_counted(path: Path) -> None:
    layout = inspected(path, b"id,name\n\n1,A\n\n")
    assert layout.rows == 1
    assert layout.notes == ("2 blank lines left out",)


def test_rows_of_blank_cells_alone_are_left_out_and_counted(path: Path) -> None:
    """As spreadsheets leave them below a table; one with a cell that holds anything is a row."""
    path.write_text('id;name;note\n1;A;\n;;\n;B;\n;;x\n" ";"";\n;;\n')
    layout = tables.inspect(path, "f")
    assert list(tables.read(layout)) == [["1", "A", ""], ["", "B", ""], ["", "", "x"]]
    assert (layout.rows, layout.notes) == (3, ("3 blank lines left out",))
    assert list(tables.values(layout)) == list(tables.read(layout))


def test_a_file_that_was_looked_at_before_has_the_rows_that_it_had(path: Path) -> None:
    """Its answers are of those."""
    path.write_text("id;name\n1;A\n;\n")
    layout = replace(tables.inspect(path, "f"), hollow=False)
    assert list(tables.read(layout)) == [["1", "A"], ["", ""]]


def test_a_blank_line_of_a_single_column_is_a_row(path: Path) -> None:
    layout = inspected(path, b"name\nA\n\nB\n")
    assert list(tables.read(layout)) == [["A"], [], ["B"]]
    assert layout.rows == 3


def test_rows_are_numbered_by_the_line_they_end_on(path: Path) -> None:
    layout = inspected(path, b'id,name\n1,"A\nB"\n\n2,C\n')
    assert [line for line, _ in tables.numbered(layout)] == [3, 5]


def written(tmp_path: Path, layout: Layout, *rows: list[str]) -> bytes:
    result = tmp_path / "result.csv"
    with tables.writing(result, layout, ["a", "b"]) as write_row:
        for row in rows:
            write_row(row)
    return result.read_bytes()


def test_a_result_has_the_delimiter_and_line_ends_of_its_input(path: Path, tmp_path: Path) -> None:
    layout = inspected(path, b"id;name\r\n1;A\r\n")
    assert written(tmp_path, layout, ["x", "y;z"]) == b'a;b\r\nx;"y;z"\r\n'


def test_a_result_keeps_the_byte_order_mark_that_a_spreadsheet_needs(path: Path, tmp_path: Path) -> None:
    for encoding, mark in (("utf-8", b""), ("utf-8-sig", b"\xef\xbb\xbf"), ("utf-16", b"\xef\xbb\xbf")):
        layout = inspected(path, "id,name\n1,Ж\n".encode(encoding))
        assert written(tmp_path, layout, ["1", "Ж"]) == mark + "a,b\n1,Ж\n".encode()


@settings(deadline=None)
@given(st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), min_size=2, max_size=2)))
def test_what_is_written_is_read_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    folder = tmp_path_factory.mktemp("round")
    layout = Layout(folder / "in.csv", "utf-8", ",", "\n", ("a", "b"), len(rows), ())
    written(folder, layout, *rows)
    again = Layout(folder / "result.csv", "utf-8", ",", "\n", ("a", "b"), len(rows), ())
    assert list(tables.read(again)) == [list(map(tables.harmless, row)) for row in rows]


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+A1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "-",
        "+()",
        "-1\n=2",
        "+1\t",
        "-1e",
        "+٣",
        "--A1",
        "+49-30-1234",
        "+49 - 30 - 1234",
        "-(49)-1",
        "+-5",
        "\n=1",
        "＝1+1",
        "＠SUM(1)",
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_is_led_by_an_apostrophe(cell: str) -> None:
    assert tables.harmless(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "VTB",
        "0.93",
        "a=b",
        "'=x",
        "-1",
        "+49 (30) 1234-56",
        "+49(30)1234-5",
        "+49 30-1234",
        "+[49]-1",
        "+49.30.1",
        "+4930123",
        "+.5",
        "-0.5",
        "-1,234.50",
        "-1.5E-05",
        " =1",
    ],
)
def test_other_cells_are_left_as_they_are(cell: str) -> None:
    assert tables.harmless(cell) == cell
