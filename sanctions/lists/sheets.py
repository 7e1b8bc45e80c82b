"""Spreadsheets, XLSX and ODS: their rows, once the archive and the sheets' own claims are found sane.

calamine reads them, which knows neither macros nor XML entities; but it lays
a sheet out whole, so that one cell far below the others, or one said to
repeat a million times, would take all memory. Sheets are therefore measured
first, and those whose cells do not fit are never opened.
"""

import datetime
import itertools
import re
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import python_calamine

from sanctions.errors import ListUnreadable
from sanctions.lists.archives import opened, pieces
from sanctions.lists.contract import Source
from sanctions.lists.dates import read_date
from sanctions.lists.sheet_extents import Extent, measure

Cell = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta
"""A cell's value; an empty one is an empty string."""

MOST_CELLS = 8_000_000
"""Cells of the largest workbook, empty ones among them: twice the UK's 58,424 rows of 58. Each takes 32 bytes."""

_MAGIC = b"PK\x03\x04"
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_SAVED = {"xlsx": ("docProps/core.xml", "modified"), "ods": ("meta.xml", "date")}
_PIECES_OF_META = 4
_NOT_READ_AS_XLSX = ("xl/workbook.bin",)
_WRONG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]")


def kind(source: Source) -> str:
    """`xlsx` or `ods`, by what the archive holds; empty for what is no spreadsheet.

    Raises ListUnreadable for an archive that is damaged or absurd.
    """
    with source.path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            return ""
    with opened(source) as archive:
        return _kind(source, archive)


def modified(source: Source) -> str | None:
    """The ISO date on which the workbook was last saved, as it says itself; None where it doesn't."""
    with opened(source) as archive:
        name, element = _SAVED.get(_kind(source, archive), ("", ""))
        if name not in archive.namelist():
            return None
        content = b"".join(itertools.islice(pieces(source, archive, name), _PIECES_OF_META))
    found = re.search(rf"<(?:\w+:)?{element}\b[^>]*>([^<]*)<", content.decode("utf-8", errors="replace"))
    return read_date(found[1].strip()[:10]) if found else None


def rows(source: Source, sheet: str | None = None, notes: list[str] | None = None) -> Iterator[list[Cell]]:
    """The rows of a sheet, the first unless named, from its first row that holds anything; all of one length.

    Cells in error (`#NAME?`) are empty and counted in ``notes``. Raises
    ListUnreadable for what is no spreadsheet, is not whole, claims absurd
    sizes, has no such sheet, or holds text with control characters.
    """
    extent = _checked(source)
    if extent.errors and notes is not None:
        notes.append(f"{source.name} has {extent.errors} cells that hold a spreadsheet's error in place of a value")
    for number, row in enumerate(_read(source, sheet), start=1):
        if wrong := next((found for cell in row if isinstance(cell, str) and (found := _WRONG.search(cell))), None):
            raise ListUnreadable(source.name, f"line {number} holds a byte that is no text (U+{ord(wrong[0]):04X})")
        yield row


def names(source: Source) -> list[str]:
    """The names of its sheets, in their order. Raises ListUnreadable for what is no spreadsheet, or absurd."""
    _checked(source)
    with _book(source) as book:
        return [*book.sheet_names]


def _read(source: Source, sheet: str | None) -> Iterator[list[Cell]]:
    """The rows as calamine gives them."""
    with _book(source) as book:
        yield from _sheet(source, book, sheet).iter_rows()


@contextmanager
def _book(source: Source) -> Iterator[python_calamine.CalamineWorkbook]:
    """The workbook, opened; what goes wrong with it in the block is told as its fault."""
    try:
        with source.path.open("rb") as file:
            yield python_calamine.CalamineWorkbook.from_filelike(file)
    except python_calamine.CalamineError as error:
        raise ListUnreadable(source.name, f"is no whole spreadsheet: {error}") from error
    except BaseException as error:
        # A panic of calamine's is no Exception, so that nobody swallows one unseen; here the file is at fault.
        if type(error).__name__ != "PanicException":
            raise
        raise ListUnreadable(source.name, f"is no whole spreadsheet: {error}") from error


def _sheet(source: Source, book: python_calamine.CalamineWorkbook, name: str | None) -> python_calamine.CalamineSheet:
    """The sheet of that name, whatever its case; the first for None."""
    names: Sequence[str] = book.sheet_names
    wanted = names[:1] if name is None else [n for n in names if n.strip().casefold() == name.casefold()]
    if not wanted:
        raise ListUnreadable(source.name, f"has no sheet {name or ''}; it has {', '.join(names) or 'none'}")
    return book.get_sheet_by_name(wanted[0])


def _checked(source: Source) -> Extent:
    """What the workbook's sheets span together. Raises ListUnreadable where it is no sane spreadsheet."""
    whole = Extent()
    with opened(source) as archive:
        layout = _kind(source, archive)
        if not layout:
            raise ListUnreadable(source.name, "is a ZIP archive and no spreadsheet")
        for name in archive.namelist():
            content = pieces(source, archive, name)
            if not _is_measured(layout, name):
                # Unpacked to nowhere: a reader that opens it must not meet more than it claims.
                for _ in content:
                    pass
                continue
            part = measure(source, name, content)
            whole.cells += part.cells
            whole.errors += part.errors
            if whole.cells > MOST_CELLS:
                raise ListUnreadable(source.name, f"claims to have more than {MOST_CELLS:,} cells: refused")
    return whole


def _is_measured(layout: str, member: str) -> bool:
    """Whether cells may stand in this part."""
    return member == "content.xml" if layout == "ods" else member.endswith((".xml", ".rels"))


def _kind(source: Source, archive: zipfile.ZipFile) -> str:
    """`xlsx` or `ods`; empty for another archive."""
    names = set(archive.namelist())
    if {"[Content_Types].xml", "xl/workbook.xml"} <= names and names.isdisjoint(_NOT_READ_AS_XLSX):
        return "xlsx"
    if {"mimetype", "content.xml"} <= names:
        said = next(pieces(source, archive, "mimetype"), b"").strip()
        return "ods" if said == _ODS else ""
    return ""
