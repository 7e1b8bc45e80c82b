"""CSV files whose first row names their columns."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import headed
from sanctions.lists.contract import Reading, Source
from sanctions.lists.headed import Row


def source(folder: Path, content: bytes) -> Source:
    path = folder / "list.csv"
    path.write_bytes(content)
    return Source("list.csv", path)


def test_rows_tell_their_line_and_go_by_name(tmp_path: Path):
    """Past a byte order mark, what stands before the header, and empty lines."""
    file = source(tmp_path, b'\xef\xbb\xbfReport Date: today\r\nA,B \r\n1,"two\r\nlines"\r\n\r\n3,4\r\n')
    first, second = headed.rows(file, before=1)
    assert (first, second) == (Row(4, {"A": "1", "B": "two\r\nlines"}), Row(6, {"A": "3", "B": "4"}))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"A;B\n1;2;3\n", "line 2 has 3 columns, not 2"),
        (b"A;B\n1\n", "line 2 has 1 columns, not 2"),
        (b'A;B\n1;"2\n', "line 2 is not whole"),
        (b'A;B\n1;"2"3\n', "line 2 is not whole"),
        (b"A;B\n1;\x07\n", r"line 2 holds a byte that is no text \(U\+0007\)"),
        (b"A;B\n1;\xff\n", "line 2 is no utf-8"),
        (b"A;A\n1;2\n", "two columns 'A'"),
    ],
)
def test_what_is_not_whole_is_refused_with_its_line(tmp_path: Path, content: bytes, reason: str):
    """Nothing is filled up, cut off or repaired."""
    with pytest.raises(ListUnreadable, match=reason):
        list(headed.rows(source(tmp_path, content), delimiter=";"))


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (b"plain", "utf-8"),
        ("Müller".encode(), "utf-8"),
        ("Müller\nMöller".encode("cp1252"), "cp1252"),
        ("Müller\n".encode() * 2 + b"M\xfcller\n", "utf-8"),
    ],
)
def test_one_damaged_line_does_not_change_the_encoding(tmp_path: Path, content: bytes, encoding: str):
    """It would turn every other name into another."""
    assert headed.encoding_of(source(tmp_path, content)) == encoding


def test_rows_are_gathered_wherever_they_stand():
    """In the order in which the last row of each comes."""
    rows = [Row(number, {"id": key}) for number, key in enumerate("abacb")]

    def read() -> Iterator[Row]:
        return iter(rows)

    groups = list(headed.gathered(read, lambda row: row.cells["id"]))
    assert [[row.line for row in group] for group in groups] == [[0, 2], [3], [1, 4]]


@pytest.mark.parametrize(("content", "ended"), [(b"A\n1\n", True), (b"A\n1", False), (b"", False)])
def test_a_last_line_without_end_is_said(tmp_path: Path, content: bytes, ended: bool):
    """It may be cut off in the last cell, which nothing else would show."""
    reading = Reading("x", "y", None)
    headed.say_whether_ended(reading, source(tmp_path, content))
    assert reading.unended is not ended
    assert ["may be cut off" in note for note in reading.notes] == ([] if ended else [True])


def test_the_head_of_a_file_that_is_not_there_is_empty(tmp_path: Path):
    """It is no list of ours then."""
    assert headed.head(Source("gone", tmp_path / "gone")) == ""
