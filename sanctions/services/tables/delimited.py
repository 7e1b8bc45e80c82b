"""CSV: cells between delimiters, whichever those are."""

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO

from sanctions.services.tables import encodings, packed
from sanctions.services.tables.layout import Layout, Options, Unreadable

DELIMITERS = ",;\t|"
_RARER = "^~\x1f\u00a6"
"""Delimiters that are tried where none of the usual ones splits anything."""

_NO_QUOTES = "none"
_SAMPLE_ROWS = 100
_LONGEST = 10_000_000
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
    found = _split(found, options)
    notes = [note, *_notes(found, options, told)]
    return replace(found, columns=_columns(found), notes=tuple(filter(None, notes)))


def numbered(layout: Layout, notes: list[str] | None = None) -> Iterator[Numbered]:  # noqa: ARG001 - as the others
    """Each line below the header, blank ones among them, with the number of the line that it ends on.

    Raises Unreadable where it is badly quoted.
    """
    with _reader(layout) as rows:
        if layout.header:
            next(rows, None)
        yield from rows


@contextmanager
def _reader(layout: Layout) -> Iterator[Iterator[Numbered]]:
    """All lines from the header on."""
    with packed.text(layout.path, layout.gzip, layout.encoding) as text:
        for _ in range(layout.skip):
            text.readline(_LONGEST)
        yield _blaming(_csv(text, layout.delimiter, layout.quote), layout)


def _csv(text: IO[str], delimiter: str, quote: str) -> "csv._reader":  # type: ignore[name-defined]
    """The csv module's reader, strict: what is badly quoted is an error."""
    lines = _bounded(text)
    if quote == _NO_QUOTES:
        return csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE, strict=True)
    return csv.reader(lines, delimiter=delimiter, quotechar=quote, strict=True)


def _bounded(text: IO[str]) -> Iterator[str]:
    """The lines. Raises Unreadable for one that no table has: it would take all memory."""
    for line in iter(partial(text.readline, _LONGEST), ""):
        if len(line) == _LONGEST:
            raise Unreadable(f"a line is longer than {_LONGEST:,} characters: this is no table")
        yield line


def _blaming(reader: "csv._reader", layout: Layout) -> Iterator[Numbered]:  # type: ignore[name-defined]
    """Each line with its number; what is wrong is said of the line where it is."""
    try:
        for cells in reader:
            yield reader.line_num + layout.skip, cells
    except csv.Error as problem:
        told = (
            f"line {reader.line_num + layout.skip}: {problem}; a quoted cell is not closed, or has a bare quote in it"
        )
        raise Unreadable(f"{told} (where quotes are plain text, say so with the option `quote`: none)") from None


def _columns(layout: Layout) -> tuple[str, ...]:
    """The header's cells, or numbers where there is no header."""
    with _reader(layout) as rows:
        first = next(rows, (0, []))[1]
    return tuple(first) if layout.header else tuple(f"column {n}" for n in range(1, len(first) + 1))


def _told_within(path: Path, gzip: bool, encoding: str) -> str:
    """The delimiter that a line `sep=;` above the header names; empty where none does."""
    with packed.text(path, gzip, encoding) as text:
        found = _ROW_PER_LINE.fullmatch(text.readline(20))
    return found[1] if found else ""


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
    return best


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
            rows.extend(islice(_csv(text, layout.delimiter, layout.quote), _SAMPLE_ROWS))
        except csv.Error:
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
    if layout.quote == "'" and not options.quote:
        yield "cells are taken to be quoted by apostrophes"
