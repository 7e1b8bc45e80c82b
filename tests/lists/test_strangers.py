"""Files that are no list of ours."""

from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog
from sanctions.lists.contract import Source
from sanctions.lists.strangers import reason_to_refuse
from tests.lists.contract import SAMPLES, SETS
from tests.lists.workbooks import ods_parts, packed, xlsx_parts


def refusal(folder: Path, content: bytes) -> str | None:
    path = folder / "file"
    path.write_bytes(content)
    return reason_to_refuse(Source("file", path))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf<!doctype html>", "web page"),
        (b"<!doctype html><title>Moved</title>", "web page"),
        (b"\n<HTML>", "web page"),
        (b'<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', "error message"),
        (b"PK\x03\x04rest", "no whole ZIP archive"),
        (b"\x1f\x8brest", "compressed"),
        (b"%PDF-1.7", "PDF"),
        (b'<sanctionsData xmlns="https://www.treasury.gov/ofac/DeltaFile/1.0">', "delta"),
        (b'"Date_filexxxx;Entity_logical_id;Subject_type', "layout of before 2019"),
        (b'{"DATA_SOURCE":"OS_EXAMPLE","RECORD_ID":"Q1"', "Senzing"),
        (b"canonical_id,entity_id,prop,prop_type", "statements"),
        ("id;name".encode("utf-16"), "UTF-16"),
        ("<!doctype html><title>Moved</title>".encode("utf-16"), "web page"),
        ('<sanctionsData xmlns="https://www.treasury.gov/ofac/DeltaFile/1.0">'.encode("utf-16"), "delta"),
    ],
)
def test_a_stranger_is_refused_by_its_name(tmp_path: Path, content: bytes, reason: str):
    """The reason says what it is and, where there is one, what to load instead."""
    assert reason in (refusal(tmp_path, content) or "")


def test_an_archive_is_a_stranger_unless_it_is_a_spreadsheet(tmp_path: Path):
    """Of whichever of the two layouts."""
    path = packed(tmp_path / "SDN_XML.ZIP", {"SDN.XML": "<sdnList/>"})
    assert "ZIP archive and no spreadsheet" in (reason_to_refuse(Source("SDN_XML.ZIP", path)) or "")
    for parts in (xlsx_parts(""), ods_parts("")):
        assert reason_to_refuse(Source("list", packed(tmp_path / "list", parts))) is None


def test_no_sample_of_ours_is_a_stranger():
    """The table refuses nothing that we read."""
    for names in SETS.values():
        for name in names:
            assert reason_to_refuse(Source(name, SAMPLES / name)) is None


def test_a_file_that_is_not_there_says_so(tmp_path: Path):
    """As an error of ours."""
    assert "can't be opened" in (reason_to_refuse(Source("gone", tmp_path / "gone")) or "")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'{"error": "maintenance"}', "JSON whose first key is 'error'"),
        (b'[{"message": 1}]', "JSON whose first key is 'message'"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a feed --><atom:feed>', "XML whose first tag is 'atom:feed'"),
        (b"Wolfgang Amadeus Mozart;1756", "text"),
        (b"\x00\x01\x02\x03", "binary"),
    ],
)
def test_a_file_that_nobody_knows_is_described(tmp_path: Path, content: bytes, told: str):
    """Whoever gets it from a publisher sees what came instead; names of customers are told to nobody."""
    path = tmp_path / "list.txt"
    path.write_bytes(content)
    with pytest.raises(ListUnreadable) as caught:
        catalog.recognise([Source("list.txt", path)])
    assert caught.value.reason.startswith(f"not a list that we know: it is {told}; formats: ")


def test_a_workbook_that_nobody_knows_is_described(tmp_path: Path):
    """With where its headings were looked for."""
    path = packed(tmp_path / "list.xlsx", xlsx_parts(""))
    with pytest.raises(ListUnreadable, match="a spreadsheet without a list's headings at the top of a sheet"):
        catalog.recognise([Source("list.xlsx", path)])
