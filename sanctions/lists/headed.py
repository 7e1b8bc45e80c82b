"""CSV files whose first row names their columns, read strictly, and their rows gathered by party."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sanctions.errors import ListUnreadable
from sanctions.lists.contract import Reading, Source

_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd-\uffff]")
_HEAD_BYTES = 65_536


class Row(NamedTuple):
    """A row: the line of the file on which it ends, and its cells by column."""

    line: int
    cells: Mapping[str, str]


def head(source: Source) -> str:
    """The file's first line, without a byte order mark, as far as it can be read; empty where there is none."""
    try:
        with source.path.open("rb") as file:
            return file.readline(_HEAD_BYTES).decode("utf-8-sig", errors="replace").strip()
    except OSError:
        return ""


def encoding_of(source: Source) -> str:
    """`utf-8`, or `cp1252` where more lines can't be UTF-8 than are with letters beyond ASCII.

    So one damaged byte does not turn the names of a UTF-8 file into others;
    it is an error on its line.
    """
    fits = wrong = 0
    with source.path.open("rb") as file:
        for raw in file:
            if not raw.isascii():
                try:
                    raw.decode("utf-8-sig")
                    fits += 1
                except UnicodeDecodeError:
                    wrong += 1
    return "cp1252" if wrong > fits else "utf-8"


def rows(
    source: Source,
    delimiter: str = ",",
    encoding: str = "utf-8",
    before: int = 0,
    column: Callable[[str], str] = str.strip,
) -> Iterator[Row]:
    """The rows below the one that names the columns, before which ``before`` lines stand.

    ``column`` turns a name in the header into the one that cells go by.

    Raises ListUnreadable with the line where a row has not exactly the header's
    columns, can't be decoded, holds control bytes, or is cut off in a quote.
    """
    reader = csv.reader(_lines(source, encoding), delimiter=delimiter, strict=True)
    names: list[str] = []
    try:
        for row in reader:
            if reader.line_num <= before or not row:
                continue
            if not names:
                names = columns(source, row, column)
            elif len(row) == len(names):
                yield Row(reader.line_num, dict(zip(names, row, strict=True)))
            else:
                reason = f"line {reader.line_num} has {len(row)} columns, not {len(names)}"
                raise ListUnreadable(source.name, reason)
    except csv.Error as error:
        raise ListUnreadable(source.name, f"line {reader.line_num} is not whole: {error}") from error


def by_letters(known: Iterable[str]) -> Callable[[str], str]:
    """For ``column``: a name as it is in ``known``, whatever its capitals, spaces and dots; any other as it is."""
    names = {_letters(name): name for name in known}
    return lambda name: names.get(_letters(name), name.strip())


def _letters(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "", name).casefold()


def gathered(read: Callable[[], Iterator[Row]], key: Callable[[Row], str]) -> Iterator[list[Row]]:
    """The rows of each key together, in the order in which keys are complete.

    ``read`` is called twice: the first time tells where each key ends, so that
    no more is held than the keys that are open, and rows that stand apart
    (the ConList is sorted by name) are found.
    """
    last = {key(row): row.line for row in read()}
    opened: dict[str, list[Row]] = {}
    for row in read():
        name = key(row)
        opened.setdefault(name, []).append(row)
        if row.line == last[name]:
            yield opened.pop(name)


def check_text(source: Source, line: int, text: str) -> None:
    """Raises ListUnreadable where a line holds control characters: the list was re-encoded badly."""
    if wrong := _NO_TEXT.search(text):
        raise ListUnreadable(source.name, f"line {line} holds a byte that is no text (U+{ord(wrong[0]):04X})")


def say_whether_ended(reading: Reading, source: Source) -> None:
    """Says that the last line has no end: a file that broke off there can't be told from one that is whole.

    One that broke off between two lines can't by itself either, which is said too.
    """
    reading.endless = True
    with source.path.open("rb") as file:
        file.seek(max(0, source.path.stat().st_size - 1))
        if file.read() != b"\n":
            reading.unended = True
            reading.notes.append(f"{source.name} does not end with the end of a line: it may be cut off")


def columns(source: Source, row: Sequence[str], column: Callable[[str], str]) -> list[str]:
    """The columns' names. Raises ListUnreadable where two are alike: one would hide the other."""
    names = [column(name) for name in row]
    if twice := next((name for name in names if name and names.count(name) > 1), None):
        raise ListUnreadable(source.name, f"has two columns {twice!r}")
    return names


def _lines(source: Source, encoding: str) -> Iterator[str]:
    """The file's lines, decoded."""
    with source.path.open("rb") as file:
        for number, raw in enumerate(file, start=1):
            try:
                line = raw.decode("utf-8-sig" if number == 1 and encoding == "utf-8" else encoding)
            except UnicodeDecodeError as error:
                raise ListUnreadable(source.name, f"line {number} is no {encoding}: {error.reason}") from error
            check_text(source, number, line)
            yield line
