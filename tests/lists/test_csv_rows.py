"""Rows of OFAC's CSV files."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.errors import ListUnreadable
from sanctions.lists.contract import Source
from sanctions.lists.csv_rows import rows, value


def read(folder: Path, content: bytes, columns: int = 2) -> tuple[list[list[str]], list[str]]:
    path = folder / "sdn.csv"
    path.write_bytes(content)
    notes: list[str] = []
    return list(rows(Source("sdn.csv", path), columns, notes)), notes


def test_rows_end_with_the_byte_that_ends_the_file(tmp_path: Path):
    """And there is nothing to report."""
    assert read(tmp_path, b'1,"A, B"\r\n2,-0- \r\n\x1a') == ([["1", "A, B"], ["2", "-0- "]], [])


def test_a_file_without_that_byte_is_read_and_reported(tmp_path: Path):
    """It may have been cut off between two lines."""
    found, notes = read(tmp_path, b'1,"A"\n2,"B"\n')
    assert found == [["1", "A"], ["2", "B"]]
    assert "cut off" in notes[0]


@pytest.mark.parametrize("end", [b'3,"C', b"3,-0", b"3", b'3,"C"\r\n4,'])
def test_a_last_line_cut_off_is_refused(tmp_path: Path, end: bytes):
    """With its line."""
    with pytest.raises(ListUnreadable, match=r"line [34]"):
        read(tmp_path, b'1,"A"\r\n2,"B"\r\n' + end)


@pytest.mark.parametrize("rest", [b'3,"C"\r\n', b'\r\n3,"C"\r\n\x1a'])
def test_rows_after_the_byte_that_ends_a_file_are_refused(tmp_path: Path, rest: bytes):
    """They would be another list's, or be lost."""
    with pytest.raises(ListUnreadable, match="goes on in line 2"):
        read(tmp_path, b'1,"A"\r\n\x1a' + rest)


def test_another_number_of_columns_is_refused(tmp_path: Path):
    """A shifted row would put names into other fields."""
    with pytest.raises(ListUnreadable, match="line 2 has 3 columns, not 2"):
        read(tmp_path, b'1,"A"\r\n2,"B","C"\r\n\x1a')


@pytest.mark.parametrize("byte", [b"\x00", b"\x08", b"\x1b", b"\x7f", b"\x81"])
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, byte: bytes):
    """With the line; 0x81 is nothing in Windows-1252 nor alone in UTF-8."""
    with pytest.raises(ListUnreadable, match="line 2 holds a byte"):
        read(tmp_path, b'1,"A"\r\n2,"B' + byte + b'"\r\n\x1a')


@pytest.mark.parametrize(("raw", "text"), [(b"Mu\xc3\xb1oz", "Muñoz"), (b"Mu\xf1oz", "Muñoz"), (b"\x92", "’")])
def test_utf_8_and_windows_1252_are_both_read(tmp_path: Path, raw: bytes, text: str):
    """OFAC's own are ASCII; copies are not always."""
    assert read(tmp_path, b'1,"' + raw + b'"\r\n\x1a')[0] == [["1", text]]


@given(content=st.binary(max_size=200))
def test_no_bytes_raise_anything_but_ours(tmp_path_factory: pytest.TempPathFactory, content: bytes):
    """Whatever comes in place of a list."""
    try:
        found, _ = read(tmp_path_factory.mktemp("rows"), content)
    except ListUnreadable:
        return
    assert all(len(row) == 2 for row in found)


def test_null_is_written_in_a_way_of_its_own():
    """`-0- ` with a blank after it."""
    assert value("-0- ") == ""
    assert value(" CUBA ") == "CUBA"
