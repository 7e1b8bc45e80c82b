"""CSV: cells between delimiters, whichever those are."""

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO

from sanctions.services import headers
from sanctions.services.tables import encodings, packed
from sanctions.services.tables.layout import BadRow, Layout, Options, Unreadable

DELIMITERS = ",;\t|"
_RARER = "^~\x1f\u00a6\uff0c\uff1b"
"""Delimiters that are tried where none of the usual ones splits anything."""

_NO_QUOTES = "none"
_SAMPLE_ROWS = 100
_LONGEST = 10_000_000
"""Characters of the longest row that is looked at; a quoted cell that is not closed takes all that follows."""

_LONGEST_CELL = 1_000_000
"""Characters of the longest cell that is carried; a row with a longer one is an error."""

_ROW_PER_LINE = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
"""The first line with which a spreadsheet tells the delimiter."""

_NAMES = {"\t": "tab", "\x1f": "U+001F", " ": "space"}

Numbered = tuple[int, list[str]]


def inspect(path: Path, gzip: bool, options: Options) -> Layout:
    """The layout of a file, but for its rows. Raises Unreadable."""
    encoding, note = encodings.find(path, gzip, options.encoding)
    told = _told_within(path, gzip, encoding)
    found = Layout(path, encoding, told or options.delimiter, "\n", (), 0, (), gzip=gzip, skip=int(bool(told)))
    found = replace(found, newline=_newline(found), header=options.header)
    found, above = _below_title(found, options)
    found = _split(found, options)
    notes = [note, *above, *_notes(found, options, told)]
    return replace(found, columns=_columns(found), notes=tuple(filter(None, notes)))


def numbered(layout: Layout, notes: list[str] | None = None) -> Iterator[Numbered]:
    """Each line below the header, blank ones among them, with the number of the line that it ends on.

    Raises Unreadable where it is badly quoted.
    """
    last, several, most, first = layout.skip, 0, 1, 0
    with _reader(layout) as rows:
        if layout.header:
            last, _ = next(rows, (last, []))
        for number, cells in rows:
            lines = number - last
            several += lines > 1
            if lines > most:
                most, first = lines, last + 1
            last = number
            yield number, cells
    if several and notes is not None:
        notes.append(
            f"{several} row{'s' if several > 1 else ''} with a quoted cell of several lines; "
            f"the longest stands on lines {first} to {first + most - 1}"
        )


@contextmanager
def _reader(layout: Layout) -> Iterator[Iterator[Numbered]]:
    """All lines from the header on."""
    with packed.text(layout.path, layout.gzip, layout.encoding) as text:
        for _ in range(layout.skip):
            text.readline(_LONGEST)
        yield _blaming(_Lines(text), layout)


def _csv(lines: "_Lines", layout: Layout) -> "csv._reader":  # type: ignore[name-defined]
    """The csv module's reader, strict: what is badly quoted is an error.

    Its limit for a cell is of the whole process, so it is never lowered, and ``_Lines`` has one of its own.
    """
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST))
    if layout.quote == _NO_QUOTES:
        return csv.reader(lines, delimiter=layout.delimiter, quoting=csv.QUOTE_NONE, strict=True)
    escape = layout.escape or None
    return csv.reader(lines, delimiter=layout.delimiter, quotechar=layout.quote, escapechar=escape, strict=True)


class _TooLong(Unreadable):
    """A row that no table has."""


class _Lines:
    """The lines of a text, counted, with the ``last``; ``taken`` counts characters since who reads rows set it to 0.

    Raises Unreadable for a line, and for a row, that no table has: it would take all memory.
    """

    def __init__(self, text: IO[str]) -> None:
        self._text, self.number, self.taken, self.last = text, 0, 0, ""

    def __iter__(self) -> Iterator[str]:
        for line in iter(partial(self._text.readline, _LONGEST), ""):
            self.number += 1
            self.taken += len(line)
            self.last = line
            if len(line) == _LONGEST:
                raise _TooLong(f"a line is longer than {_LONGEST:,} characters: this is no table")
            if self.taken > _LONGEST:
                raise _TooLong(f"a row is longer than {_LONGEST:,} characters: a quoted cell is not closed")
            yield line


def _rows(lines: _Lines, layout: Layout) -> Iterator[Numbered]:
    """Each row with the number of the line that it ends on, counted from where the text began."""
    width, last = len(layout.columns), 0
    for cells in _each(lines, layout):
        if isinstance(cells, BadRow):
            yield lines.number, cells
        elif (
            lines.number - last > 1
            and width >= _FEWEST + (layout.delimiter == ",")
            and _swallows(cells, layout.delimiter, width)
        ):
            told = f"holds a whole line of the file in one cell: a quote was opened on line {last + layout.skip + 1}"
            yield lines.number, BadRow(cells, f"{told} and closed on line {lines.number + layout.skip}")
        else:
            yield lines.number, _too_long(cells) if lines.taken > _LONGEST_CELL else cells
        lines.taken, last = 0, lines.number


def _each(lines: _Lines, layout: Layout) -> Iterator[list[str]]:
    """The cells of each row; of one that is badly quoted, and ends where it began, the line, in error."""
    rows, begun = _csv(lines, layout), 0
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error as problem:
            if lines.number - begun != 1:
                raise
            yield BadRow([lines.last.rstrip("\r\n")], f"is badly quoted: {problem}; {_PLAIN}")
        begun = lines.number


_PLAIN = "where quotes are plain text, say so with the option `quote`: none"

_FEWEST = 2
"""Columns from which a line in a cell that is as wide is a row; one more where delimiters stand in addresses."""


def _swallows(cells: list[str], delimiter: str, width: int) -> bool:
    """Whether a cell of several lines has one in it that is as wide as the table."""
    return any(line.count(delimiter) >= width - 1 for cell in cells if "\n" in cell for line in cell.splitlines()[1:])


def _too_long(cells: list[str]) -> list[str]:
    """The row; one in error where a cell of it is too long."""
    place, longest = max(enumerate(map(len, cells), 1), key=lambda cell: cell[1], default=(0, 0))
    if longest <= _LONGEST_CELL:
        return cells
    told = f"has {longest:,} characters in column {place}; a cell of {_LONGEST_CELL:,} is read at most"
    return BadRow(cells, told)


def _blaming(lines: _Lines, layout: Layout) -> Iterator[Numbered]:
    """Each row with its line in the file; what is wrong is said of the line where it is."""
    line = 0
    try:
        for line, cells in _rows(lines, layout):
            yield line + layout.skip, cells
    except _TooLong as problem:
        raise Unreadable(f"{problem} (it begins on line {line + layout.skip + 1})") from None
    except csv.Error as problem:
        told = f"line {lines.number + layout.skip}: {problem}; a quoted cell is not closed, or has a bare quote in it"
        raise Unreadable(f"{told} ({_PLAIN})") from None


def _columns(layout: Layout) -> tuple[str, ...]:
    """The header's cells, or numbers where there is no header."""
    with _reader(layout) as rows:
        first = next(rows, (0, []))[1]
    if isinstance(first, BadRow):
        raise Unreadable(f"the header {first.reason}")
    return tuple(first) if layout.header else tuple(f"column {n}" for n in range(1, len(first) + 1))


def _told_within(path: Path, gzip: bool, encoding: str) -> str:
    """The delimiter that a line `sep=;` above the header names; empty where none does."""
    with packed.text(path, gzip, encoding) as text:
        found = _ROW_PER_LINE.fullmatch(text.readline(20))
    return found[1] if found else ""


def _below_title(layout: Layout, options: Options) -> tuple[Layout, list[str]]:
    """The layout from its header on, where lines stand above it; and what is to be noted of those."""
    if options.header_row:
        return replace(layout, skip=int(options.header_row) - 1), []
    if not layout.header:
        return layout, []
    for delimiter in layout.delimiter or DELIMITERS:
        tried = replace(layout, delimiter=delimiter, quote=options.quote or '"')
        rows = list(_first_rows(tried))
        if (place := headers.below_title([cells for _, cells in rows])) is not None:
            above = rows[:place]
            skip = layout.skip + above[-1][0]
            return replace(layout, skip=skip), [headers.title_note(skip + 1, [cells for _, cells in above])]
    return layout, []


def _first_rows(layout: Layout) -> Iterator[Numbered]:
    """The rows among which a header is looked for, as far as they can be read."""
    with packed.text(layout.path, layout.gzip, layout.encoding) as text, suppress(csv.Error, _TooLong):
        for _ in range(layout.skip):
            text.readline(_LONGEST)
        yield from islice(_rows(_Lines(text), layout), headers.LOOKED_AT)


def _split(layout: Layout, options: Options) -> Layout:
    """The layout with its delimiter and its quotes."""
    usual, rarer = ([layout.delimiter], []) if layout.delimiter else ([*DELIMITERS], [*_RARER])
    layout = replace(layout, quote=options.quote or '"')
    best = max((replace(layout, delimiter=delimiter) for delimiter in usual), key=_fit)
    if not options.quote and _in_apostrophes(best):
        best = max((replace(layout, delimiter=delimiter, quote="'") for delimiter in usual), key=_fit)
    if rarer and not _fit(best)[0]:
        other = max((replace(best, delimiter=delimiter) for delimiter in rarer), key=_fit)
        best = other if _fit(other)[:2] == (True, 1.0) else best
    return best if options.quote or _sample(best)[1] else _otherwise_quoted(best)


def _otherwise_quoted(layout: Layout) -> Layout:
    r"""The layout with quotes as other programs write them, where all of the sample can be read so.

    Spark and MySQL put `\` before a quote that is text; between tabs, quotes may be nothing but text.
    """
    escaped, plain = replace(layout, escape="\\"), replace(layout, quote=_NO_QUOTES)
    if _fit(escaped)[:2] == (True, 1.0):
        return escaped
    return plain if layout.delimiter == "\t" and _fit(plain)[:2] == (True, 1.0) else layout


def _fit(layout: Layout) -> tuple[bool, float, int]:
    """How well a delimiter fits: does it split the header, in how many rows alike, how often."""
    rows, whole = _sample(layout)
    widths = [len(cells) for cells in rows] + [-1] * (not whole) or [0]
    return widths[0] > 1, sum(width in (widths[0], 0) for width in widths) / len(widths), widths[0]


def _sample(layout: Layout) -> tuple[list[list[str]], bool]:
    """The first rows, and whether all of them could be read so."""
    rows: list[list[str]] = []
    with packed.text(layout.path, layout.gzip, layout.encoding) as text:
        for _ in range(layout.skip):
            text.readline(_LONGEST)
        try:
            rows.extend(cells for _, cells in islice(_rows(_Lines(text), layout), _SAMPLE_ROWS))
            if any(isinstance(cells, BadRow) for cells in rows):
                return rows, False
        except (csv.Error, _TooLong):
            return rows, False
    return rows, True


def _in_apostrophes(layout: Layout) -> bool:
    """Whether half of the cells stand between apostrophes; an apostrophe alone is part of a name."""
    cells = [cell for row in _sample(layout)[0] for cell in row if cell]
    return sum(len(c) > 1 and c[0] == c[-1] == "'" for c in cells) * 2 > len(cells)


def _newline(layout: Layout) -> str:
    r"""How the file's first line ends: "\r\n" or "\n"."""
    with packed.text(layout.path, layout.gzip, layout.encoding) as text:
        return "\r\n" if text.readline(_LONGEST).endswith("\r\n") else "\n"


def _notes(layout: Layout, options: Options, told: str) -> Iterator[str]:
    """What was guessed."""
    named = _NAMES.get(layout.delimiter, layout.delimiter)
    if layout.delimiter in _RARER and not (told or options.delimiter):
        yield f"cells are taken to be divided by {named}"
    if layout.escape:
        yield "a backslash is taken to stand before quotes that are text"
    if layout.quote == _NO_QUOTES and not options.quote:
        yield "quotes are taken to be plain text"
    if layout.quote == "'" and not options.quote:
        yield "cells are taken to be quoted by apostrophes"
