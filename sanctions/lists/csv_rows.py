"""Rows of a CSV file as OFAC writes it, read strictly: what is not whole is refused with its line."""

import csv
import re
from collections.abc import Iterator

from sanctions.errors import ListUnreadable
from sanctions.lists.contract import Source

_END_OF_FILE = b"\x1a"
_WRONG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]")
_WHOLE_END = re.compile(r"(?:\"|-0-)\s*$")


def rows(source: Source, columns: int, notes: list[str]) -> Iterator[list[str]]:
    """The rows, each with exactly so many columns.

    Raises ListUnreadable with the line where a row has another number of
    them, holds control bytes, or is cut off. The 0x1A byte ends a file; one
    without it is read and noted, if its last line is whole.
    """
    reader = csv.reader(_lines(source, notes), strict=True)
    try:
        for row in reader:
            if row and len(row) != columns:
                raise ListUnreadable(source.name, f"line {reader.line_num} has {len(row)} columns, not {columns}")
            if row:
                yield row
    except csv.Error as error:
        raise ListUnreadable(source.name, f"line {reader.line_num} is not whole: {error}") from error


def ended(source: Source) -> bool:
    """Whether the file ends as OFAC's do, with the byte 0x1A."""
    with source.path.open("rb") as file:
        file.seek(max(0, source.path.stat().st_size - 16))
        return file.read().rstrip(b"\r\n ").endswith(_END_OF_FILE)


def value(cell: str) -> str:
    """A cell's text; OFAC writes null as `-0-`."""
    text = cell.strip()
    return "" if text == "-0-" else text


def _lines(source: Source, notes: list[str]) -> Iterator[str]:
    """The file's lines up to the byte that ends it."""
    last = ""
    with source.path.open("rb") as file:
        for number, raw in enumerate(file, start=1):
            if raw.startswith(_END_OF_FILE):
                _check_that_it_ends(source, number, raw + file.read())
                return
            last = _decode(source, number, raw)
            yield last
    if last and not last.endswith("\n") and not _WHOLE_END.search(last):
        raise ListUnreadable(source.name, f"is cut off in line {number}: {last[-40:]!r} is where it ends")
    notes.append(f"{source.name} lacks the byte 0x1A that ends OFAC's files: it may be cut off")


def _check_that_it_ends(source: Source, number: int, rest: bytes) -> None:
    """Raises ListUnreadable where rows follow the byte that ends a file: they would be another list's."""
    if rest.strip(_END_OF_FILE + b"\r\n "):
        reason = f"goes on in line {number} after the byte 0x1A that ends a file: if it is two lists, load each alone"
        raise ListUnreadable(source.name, reason)


def _decode(source: Source, number: int, raw: bytes) -> str:
    """A line's text. OFAC's files are ASCII; copies have been seen in UTF-8 and in Windows-1252."""
    try:
        line = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        line = raw.decode("cp1252", errors="replace")
    if wrong := _WRONG.search(line):
        raise ListUnreadable(source.name, f"line {number} holds a byte that is no text (U+{ord(wrong[0]):04X})")
    return line
