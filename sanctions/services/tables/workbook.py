"""XLSX workbooks: one sheet of them, with its cells as they are typed."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from sanctions.services import headers
from sanctions.services.tables import packed
from sanctions.services.tables.layout import MOST_COLUMNS, Layout, Options, Unreadable, Value
from sanctions.services.tables.values import as_text
from sanctions.services.tables.xlsx_parts import Parts, Sheet, parts
from sanctions.services.tables.xlsx_rows import NOT_CALCULATED, Rows

_BESIDE = 50
"""Columns beyond the header that are read: notes, which nobody has given a name."""

_LOOKED_AT = 10_000
"""Rows of a sheet in which its first one that holds anything is looked for."""


def inspect(path: Path, gzip: bool, options: Options) -> Layout:
    """The layout of a workbook's sheet, but for its rows. Raises Unreadable."""
    with packed.on_disk(path, gzip) as file, parts(file) as book:
        sheet = _chosen(book, options.sheet, header=options.header)
        skip, above = _below_title(book, sheet, options)
        header = [as_text(value) for value in _first_row(book, sheet, skip)]
        notes = (*above, *_notes(book, sheet, options))
    columns = tuple(header if options.header else (f"column {n}" for n in range(1, len(header) + 1)))
    return Layout(
        path,
        "utf-8-sig",
        ",",
        "\r\n",
        columns,
        0,
        notes,
        "xlsx",
        gzip,
        skip=skip,
        header=options.header,
        sheet=sheet.name,
    )


def widest(layout: Layout) -> int:
    """The most cells that a row may have; those beyond follow without the gaps between them."""
    return min(len(layout.columns) + _BESIDE, MOST_COLUMNS)


def numbered(layout: Layout, notes: list[str] | None = None) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row below the header, as text, with the row's number in the sheet; blank rows are empty."""
    width = len(layout.columns)
    for number, row in _below_header(layout, notes):
        cells = list(map(as_text, row))
        if len(cells) < width and any(cells):
            cells.extend([""] * (width - len(cells)))
        yield number, cells if any(cells) else []


def values(layout: Layout) -> Iterator[list[Value]]:
    """The typed values of each row below the header, blank rows left out; None for an empty cell."""
    width = len(layout.columns)
    for _, row in _below_header(layout):
        if any(map(as_text, row)):
            yield row + [None] * (width - len(row))


def _below_header(layout: Layout, notes: list[str] | None = None) -> Iterator[tuple[int, list[Value]]]:
    """The rows from the first one that holds anything on, that one left out where it is the header."""
    with _opened(layout) as rows:
        begun = False
        for number, row in rows:
            if not begun:
                begun = number > layout.skip and _holds(row)
                if not begun or layout.header:
                    continue
            while row and row[-1] in (None, ""):
                row.pop()
            yield number, row
        if rows.uncalculated and notes is not None:
            notes.append(
                f"{rows.uncalculated} formulas have no result in the file, and are read as {NOT_CALCULATED}: "
                "open and save it with a spreadsheet program"
            )
        if rows.merged and notes is not None:
            told = "1 range of cells is" if rows.merged == 1 else f"{rows.merged:,} ranges of cells are"
            notes.append(f"{told} merged: only the first cell of each holds its value")


@contextmanager
def _opened(layout: Layout) -> Iterator[Rows]:
    with packed.on_disk(layout.path, layout.gzip) as file, parts(file) as book:
        yield Rows(book, _chosen(book, layout.sheet).part, widest(layout))


def _chosen(book: Parts, told: str, *, header: bool = True) -> Sheet:
    """The sheet of that name or number, else the first with rows that people see. Raises Unreadable.

    Where there is a ``header``, one row alone is it, and no row.
    """
    if told:
        found = [s for s in book.sheets if s.name.strip().casefold() == told.strip().casefold()]
        if not found and told.isdecimal() and 0 < int(told) <= len(book.sheets):
            found = [book.sheets[int(told) - 1]]
        if not found:
            raise Unreadable(f"there is no sheet {told!r}; there are {_listed(book.sheets)}")
        return found[0]
    seen = [sheet for sheet in book.sheets if not sheet.hidden and _first_row(book, sheet)]
    if not seen:
        raise Unreadable("no sheet of the workbook that people see holds anything")
    filled = [sheet for sheet in seen if _has_rows(book, sheet)] if header else []
    first, *others = filled or seen
    return next((sheet for sheet in others if _is_cover(book, first, sheet)), first)


def _has_rows(book: Parts, sheet: Sheet) -> bool:
    """Whether more than one of the sheet's rows holds anything."""
    rows = islice(Rows(book, sheet.part), _LOOKED_AT)
    return len(list(islice((row for _, row in rows if _holds(row)), 2))) > 1


def _is_cover(book: Parts, first: Sheet, other: Sheet) -> bool:
    """Whether a sheet has no header and nothing as wide as that of another, which has one."""
    above, rows = ([cells for _, cells in _first_rows(book, sheet)] for sheet in (first, other))
    header = next((cells for cells in rows if headers.is_header(cells)), None)
    if header is None or any(map(headers.is_header, above)):
        return False
    return all(headers.width(cells) < headers.width(header) for cells in above)


def _first_rows(book: Parts, sheet: Sheet) -> list[tuple[int, list[str]]]:
    """The rows among which a header is looked for, as text, with their numbers."""
    held = ((number, row) for number, row in islice(Rows(book, sheet.part), _LOOKED_AT) if _holds(row))
    return [(number, list(map(as_text, row))) for number, row in islice(held, headers.LOOKED_AT)]


def _first_row(book: Parts, sheet: Sheet, skip: int = 0) -> list[Value]:
    """The sheet's first row below the skipped ones that holds anything, its last empty cells left out."""
    if sheet.part not in book.archive.NameToInfo or "/worksheets/" not in f"/{sheet.part}":
        return []
    rows = islice(Rows(book, sheet.part), _LOOKED_AT + skip)
    row = next((row for number, row in rows if number > skip and _holds(row)), [])
    while row and row[-1] in (None, ""):
        row.pop()
    return row


def _below_title(book: Parts, sheet: Sheet, options: Options) -> tuple[int, list[str]]:
    """How many rows stand above the header, and what is to be noted of them."""
    if options.header_row:
        return int(options.header_row) - 1, []
    if not options.header:
        return 0, []
    rows = _first_rows(book, sheet)
    texts = [cells for _, cells in rows]
    if (place := headers.below_title(texts)) is None:
        return 0, []
    return rows[place][0] - 1, [headers.title_note(rows[place][0], texts[:place])]


def _holds(row: list[Value]) -> bool:
    return any(as_text(value).strip() for value in row)


def _notes(book: Parts, sheet: Sheet, options: Options) -> Iterator[str]:
    """Which sheet is read, where there are others."""
    others = [other for other in book.sheets if other != sheet and _first_row(book, other)]
    if others and not options.sheet:
        yield f"the sheet {sheet.name!r} is read, and not {_listed(others)}: name one with `sheet` to screen it too"


def _listed(sheets: Iterator[Sheet] | tuple[Sheet, ...] | list[Sheet]) -> str:
    return ", ".join(repr(sheet.name) for sheet in sheets)
