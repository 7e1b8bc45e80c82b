"""Customer files: what a CSV is made of, its rows, and the result beside them."""

import codecs
import csv
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO

from sanctions.errors import FileUnreadable
from sanctions.services.answers import RESULT_COLUMNS

DELIMITERS = ",;\t|"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, ""),
    (codecs.BOM_UTF32_BE, ""),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ARCHIVE = b"PK\x03\x04"
_SAMPLE_ROWS = 100
_BLOCK = 1 << 20
_MISREAD = re.compile(r"[\u00c0-\u00ff]{4,}")
"""Four accented letters in a row stand in no name of a language that Windows-1252 is for."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Layout:
    """How one CSV file is written: enough to read all its rows the same way again.

    ``columns`` are the header's cells as they stand, ``rows`` the number of
    rows below it, blank lines left out. ``notes`` tell what was guessed.
    """

    path: Path
    encoding: str
    delimiter: str
    newline: str
    columns: tuple[str, ...]
    rows: int
    notes: tuple[str, ...]


def inspect(path: Path, name: str, added: Sequence[str] = RESULT_COLUMNS) -> Layout:
    """The layout of a file, read whole once. ``name`` is what messages call it.

    ``added`` are the columns that a result will have besides the file's own.
    Raises FileUnreadable for a file that no row can be trusted of: empty, not
    text, badly quoted, without rows, with a repeated header, or with one of our own columns.
    """
    with _blaming(name):
        encoding = _encoding(path)
        delimiter = _delimiter(path, encoding)
        columns, rows, blank = _measure(path, encoding, delimiter)
        _check_header(columns, added)
        if not rows:
            raise _Unreadable("there is no row below the header")
    return Layout(path, encoding, delimiter, _newline(path, encoding), columns, rows, tuple(_notes(encoding, blank)))


def read(layout: Layout) -> Iterator[list[str]]:
    """The cells of each row below the header, in order; memory does not grow with the file."""
    return (cells for _, cells in numbered(layout))


def numbered(layout: Layout) -> Iterator[tuple[int, list[str]]]:
    """Each row below the header with the number of the line that it ends on; the header is on line 1."""
    with _opened(layout.path, layout.encoding) as text:
        reader = csv.reader(text, delimiter=layout.delimiter, strict=True)
        next(reader)
        yield from ((reader.line_num, cells) for cells in reader if _is_row(cells, len(layout.columns)))


@contextmanager
def writing(path: Path, layout: Layout, columns: Sequence[str]) -> Iterator[Callable[[Iterable[str]], object]]:
    """A function that writes one row; the file has the input's delimiter and line ends, and is UTF-8.

    It begins with a byte order mark unless the input was plain UTF-8, so that
    a spreadsheet which wrote the input also reads the result.
    """
    encoding = "utf-8" if layout.encoding == "utf-8" else "utf-8-sig"
    delimiter = layout.delimiter if len(layout.columns) > 1 else ","
    with path.open("w", encoding=encoding, newline="") as text:
        write = csv.writer(_Lines(text, layout.newline), delimiter=delimiter, lineterminator="\r\n").writerow
        write(columns)
        yield write
        text.flush()
        os.fsync(text.fileno())


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: one that would be is led by an apostrophe."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


class _Lines:
    r"""A file whose lines end as the input's did.

    The csv module is told "\r\n" in every case, since it quotes a cell for
    only those line ends that its own terminator holds.
    """

    def __init__(self, text: IO[str], newline: str) -> None:
        self._text, self._newline = text, newline

    def write(self, line: str) -> int:
        return self._text.write(line.removesuffix("\r\n") + self._newline)


@contextmanager
def _blaming(name: str) -> Iterator[None]:
    """Whatever goes wrong inside is said of the file by its name."""
    try:
        yield
    except _Unreadable as problem:
        raise FileUnreadable(name, str(problem)) from None


class _Unreadable(Exception):
    """Why a file can't be read."""


def _encoding(path: Path) -> str:
    """The codec: by byte order mark, else UTF-8 where all of it is, else Windows-1252."""
    with path.open("rb") as file:
        head = file.read(_BLOCK)
    bom, marked = next(((bom, codec) for bom, codec in _BOMS if head.startswith(bom)), (b"", None))
    if not head.removeprefix(bom).strip():
        raise _Unreadable("the file is empty")
    if head.startswith(_ARCHIVE):
        raise _Unreadable("this is a spreadsheet or an archive, not a CSV file; save it as CSV")
    return _first_that_decodes(path, ("utf-8", "cp1252") if marked is None else (marked,))


def _first_that_decodes(path: Path, codecs_: Sequence[str]) -> str:
    """The first of the codecs in which the whole file is text."""
    for codec in codecs_:
        if codec and _decodes(path, codec):
            if codec == "cp1252" and _is_another_alphabet(path, codec):
                raise _Unreadable("it is in an older encoding of another alphabet (Windows-1251?); save it as UTF-8")
            return codec
    raise _Unreadable("not decodable: it is neither UTF-8, nor UTF-16 with a byte order mark, nor Windows-1252 text")


def _is_another_alphabet(path: Path, codec: str) -> bool:
    """Whether text read as Windows-1252 is full of words of accented letters: Cyrillic, Greek or Arabic, misread."""
    with _opened(path, codec) as text:
        return any(_MISREAD.search(block) for block in iter(lambda: text.read(_BLOCK), ""))


def _decodes(path: Path, codec: str) -> bool:
    """Whether all of the file is text in that codec. A NUL is no text."""
    try:
        with _opened(path, codec) as text:
            return all("\0" not in block for block in iter(lambda: text.read(_BLOCK), ""))
    except UnicodeDecodeError:
        return False


def _delimiter(path: Path, encoding: str) -> str:
    """The delimiter which splits the header and then most rows of a sample into as many cells."""
    return max(DELIMITERS, key=lambda delimiter: _fit(path, encoding, delimiter))


def _fit(path: Path, encoding: str, delimiter: str) -> tuple[bool, float, int]:
    """How well a delimiter fits: does it split the header, in how many rows alike, how often."""
    widths = list(_widths(path, encoding, delimiter))
    return widths[0] > 1, sum(width in (widths[0], 0) for width in widths) / len(widths), widths[0]


def _widths(path: Path, encoding: str, delimiter: str) -> Iterator[int]:
    """The number of cells of the first rows, -1 for one that can't be read so."""
    with _opened(path, encoding) as text:
        try:
            yield from map(len, islice(csv.reader(text, delimiter=delimiter, strict=True), _SAMPLE_ROWS))
        except csv.Error:
            yield -1


def _measure(path: Path, encoding: str, delimiter: str) -> tuple[tuple[str, ...], int, int]:
    """The header, the number of rows below it, and of blank lines among them."""
    with _opened(path, encoding) as text:
        reader = csv.reader(text, delimiter=delimiter, strict=True)
        try:
            header = tuple(next(reader))
            lines = Counter(_is_row(cells, len(header)) for cells in reader)
        except csv.Error as problem:
            reason = f"line {reader.line_num}: {problem}; a quoted cell is not closed, or has a bare quote in it"
            raise _Unreadable(reason) from None
    return header, lines[True], lines[False]


def _is_row(cells: list[str], width: int) -> bool:
    """Whether a line is a row: a blank one is, where the file has a single column."""
    return bool(cells) or width == 1


def _check_header(columns: Sequence[str], added: Sequence[str]) -> None:
    """Raises for a header that is missing, repeats itself or takes our own names."""
    named = [column.strip().casefold() for column in columns if column.strip()]
    if not named:
        raise _Unreadable("the first line is blank; it must name the columns")
    if repeated := sorted({column for column in named if named.count(column) > 1}):
        raise _Unreadable(f"the column {repeated[0]!r} stands twice in the header")
    if ours := [column for column in added if column in named]:
        raise _Unreadable(f"the column {ours[0]!r} is one that the result adds; rename it")


def _newline(path: Path, encoding: str) -> str:
    r"""How the file's first line ends: "\r\n" or "\n"."""
    with _opened(path, encoding) as text:
        return "\r\n" if text.readline().endswith("\r\n") else "\n"


def _notes(encoding: str, blank: int) -> Iterator[str]:
    """What was guessed or left out."""
    if encoding == "cp1252":
        yield "not UTF-8: read as Windows-1252; check a name with an accent"
    if blank:
        yield f"{blank} blank line{'s' if blank > 1 else ''} left out"


def _opened(path: Path, encoding: str) -> IO[str]:
    """The file as text, its line ends left as they are."""
    return path.open(encoding=encoding, newline="")
