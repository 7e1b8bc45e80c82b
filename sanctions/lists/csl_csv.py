"""The US Consolidated Screening List as CSV, whichever order its columns are in."""

import codecs
import csv
import functools
from collections.abc import Iterator, Sequence

from sanctions.errors import ListUnreadable
from sanctions.lists import csl
from sanctions.lists.contract import Reading, Recognised, Source

FORMAT = "csl_csv"

_NEEDED = frozenset({"source", "entity_number", "name", "federal_register_notice", "source_list_url", "alt_names"})
_HEAD_BYTES = 4_096


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one file whose first line names the list's columns; it holds no date."""
    if len(sources) != 1:
        return None
    with sources[0].path.open("rb") as file:
        head = file.read(_HEAD_BYTES).removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="replace")
    first = next(csv.reader(head.splitlines()[:1]), [])
    return Recognised(FORMAT, csl.DATASET) if set(first) >= _NEEDED else None


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list."""
    (source,) = sources
    reading = Reading(FORMAT, dataset, None, endless=True)
    reading.entities = csl.entities(functools.partial(_rows, source), reading)
    return reading


def _rows(source: Source) -> Iterator[csl.Row]:
    """Every row below the heading.

    Raises ListUnreadable with the line where one has another number of
    columns than the heading, holds control bytes, or is cut off.
    """
    reader = csv.reader(_lines(source), strict=True)
    try:
        columns = next(reader)
        for cells in filter(None, reader):
            if len(cells) != len(columns):
                reason = f"line {reader.line_num} has {len(cells)} columns, not {len(columns)}"
                raise ListUnreadable(source.name, reason)
            yield _row(f"line {reader.line_num}", dict(zip(columns, cells, strict=True)))
    except csv.Error as error:
        raise ListUnreadable(source.name, f"line {reader.line_num} is not whole: {error}") from error


def _lines(source: Source) -> Iterator[str]:
    """The file's lines; a row may go on over several."""
    line = "\n"
    with source.path.open("rb") as file:
        for number, raw in enumerate(file, start=1):
            try:
                line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError as error:
                raise ListUnreadable(source.name, f"line {number} holds a byte that is no UTF-8") from error
            csl.check_text(source.name, f"line {number}", line)
            yield line
    if not line.endswith("\n"):
        raise ListUnreadable(source.name, f"is cut off in its last line: {line[-40:]!r} is where it ends")


def _row(where: str, cells: dict[str, str]) -> csl.Row:
    """A row's cells by their columns' names; `; ` joins several values."""
    known = csl.FIELDS | csl.LISTS | {"addresses", "ids"}
    return csl.Row(
        where,
        {name: cells[name] for name in csl.FIELDS & cells.keys()},
        {name: _several(cells.get(name, "")) for name in csl.LISTS},
        _several(cells.get("addresses", "")),
        [csl.document_of(item.split(", ")) for item in _several(cells.get("ids", ""))],
        {name: text for name, text in cells.items() if name not in known},
    )


def _several(cell: str) -> list[str]:
    """The values of a cell."""
    return [value for part in cell.split("; ") if (value := " ".join(part.split()))]
