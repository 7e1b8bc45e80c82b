"""A file is known by what it holds, and what is not read is refused with what to do instead."""

import zipfile
from pathlib import Path

import pytest

from sanctions.errors import FileUnreadable
from sanctions.services import tables


@pytest.mark.parametrize(
    ("content", "hint"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), r"old \.xls workbook.*save it as XLSX"),
        (b"\x09\x08\x10\x00" + bytes(100), r"very old \.xls"),
        (b"ID;PWXL;N;E\r\nP;PGeneral\r\n", "SYLK"),
        (b"<!DOCTYPE html>\n<table>", "HTML"),
        (b"\xef\xbb\xbf  <HTML xmlns:x='y'>", "HTML"),
        (b"<?xml version='1.0'?><Workbook/>", "XML"),
        (b'["A"]', "one object a line"),
        (b"%PDF-1.7", "PDF"),
        (b"BZh91AY", "unpack it"),
        (b"SQLite format 3\0", "SQLite"),
        (b"Obj\x01\x04", "Avro"),
    ],
)
def test_what_is_no_table_that_is_read_says_what_to_do(tmp_path: Path, content: bytes, hint: str) -> None:
    path = tmp_path / "customers.csv"
    path.write_bytes(content)
    with pytest.raises(FileUnreadable, match=hint):
        tables.inspect(path, "customers.csv")


@pytest.mark.parametrize(
    ("member", "hint"), [("xl/workbook.bin", "xlsb"), ("content.xml", "OpenDocument"), ("customers.csv", "archive")]
)
def test_archives_that_are_no_xlsx_workbook_say_what_to_do(tmp_path: Path, member: str, hint: str) -> None:
    path = tmp_path / "customers.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "name\nA\n")
    with pytest.raises(FileUnreadable, match=hint):
        tables.inspect(path, "customers.zip")


@pytest.mark.parametrize(
    "content", [b"id;pname;x\n1;A;B\n", b"name,<b>\nA,B\n", b"{name},x\nA,B\n", b"ORCHID,name\n1,A\n"]
)
def test_a_table_that_begins_oddly_is_a_table(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "customers.csv"
    path.write_bytes(content)
    assert tables.inspect(path, "customers.csv").rows == 1


def test_a_name_that_promises_something_else_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("name\nA\n")
    assert tables.inspect(path, "customers.xlsx").notes == ("called .xlsx, and yet a CSV file: read as that",)
    assert tables.inspect(path, "customers.tsv.gz").notes == ()


def test_what_is_told_and_means_nothing_for_the_format_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("name\nA\n")
    layout = tables.inspect(path, "x", options=tables.Options(sheet="Customers"))
    assert layout.notes == ("the option `sheet` means nothing for a CSV file",)
