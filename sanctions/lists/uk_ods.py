"""The UK Sanctions List of the FCDO as a spreadsheet, whose one sheet has the rows of the CSV."""

import datetime
import html
import re
from collections.abc import Iterator, Sequence
from functools import partial

from sanctions.errors import ListUnreadable
from sanctions.lists import headed, sheets, uk, uk_table
from sanctions.lists.archives import opened, pieces
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.headed import Row
from sanctions.lists.sheets import Cell
from sanctions.model import Entity

FORMAT = "uk_ods"

_FIRST_ROW = re.compile(rb"<table:table-row\b.*?</table:table-row>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_MOST_BYTES_OF_HEAD = 4_000_000
"""Styles stand before the first row; more of them than this has no list."""


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one OpenDocument spreadsheet whose first row is the list's report date."""
    if len(sources) != 1 or (published := _report_date(sources[0])) is None:
        return None
    return Recognised(FORMAT, uk.DATASET, published)


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list."""
    (source,) = sources
    reading = Reading(FORMAT, dataset, _report_date(source))
    reading.entities = _entities(source, reading)
    return reading


def _report_date(source: Source) -> str | None:
    """The date in the first row, found without laying out the sheet; None for any other file."""
    try:
        if sheets.kind(source) != "ods":
            return None
        with opened(source) as archive:
            head = b""
            for piece in pieces(source, archive, "content.xml"):
                head += piece
                if (row := _FIRST_ROW.search(head)) or len(head) > _MOST_BYTES_OF_HEAD:
                    break
            else:
                row = None
    except (ListUnreadable, OSError):
        return None
    text = html.unescape(_TAG.sub(" ", row[0].decode("utf-8", errors="replace"))) if row else ""
    return uk_table.report_date(" ".join(text.split()))


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """Every party."""
    notes: list[str] = []
    for group in headed.gathered(partial(_rows, source, notes), partial(uk_table.key, source)):
        yield uk.entity(uk_table.designation(source, group), reading, source, f"line {group[0].line}")
    # The sheet is read twice, and says what is wrong with its cells each time.
    reading.notes.extend(dict.fromkeys(notes))


def _rows(source: Source, notes: list[str]) -> Iterator[Row]:
    """The rows below the report date and the columns' names."""
    names: list[str] = []
    for line, cells in enumerate(sheets.rows(source, notes=notes), start=1):
        texts = [_text(cell) for cell in cells]
        if line == 1 or not any(texts):
            continue
        headed.check_text(source, line, "".join(texts))
        if names:
            yield Row(line, dict(zip(names, texts, strict=True)))
        else:
            names = headed.columns(source, texts, uk_table.column)
            if lacking := uk_table.COLUMNS - set(names):
                raise ListUnreadable(source.name, f"has no column {', '.join(sorted(lacking))}")


def _text(cell: Cell) -> str:
    """A cell as the CSV has it: a date in ISO, a whole number without a point."""
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
