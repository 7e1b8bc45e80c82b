"""XLSX: a sheet of lines as people read them, and a sheet that says what they were screened against.

openpyxl writes a row as it is handed over, so memory does not grow with the
sheet. Text is always typed as text, and led by an apostrophe where it would
be a formula elsewhere, as in CSV: people save workbooks as CSV files.
"""

import errno
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml.etree import SerialisationError
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import ALL_TEMP_FILES, WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from sanctions.errors import NotExportable
from sanctions.services import tables
from sanctions.services.answers import RESULT_COLUMNS, Cells, kind, result_columns
from sanctions.services.exports import facts
from sanctions.services.exports.lines import Result, fitted, typed
from sanctions.services.exports.settled import settled
from sanctions.services.exports.sheet_cells import CHARACTERS, Plain, cut, escaped, is_too_long, plain
from sanctions.services.tables import Value
from sanctions.services.tables.values import as_text
from sanctions.store.batches import WARNED

ROWS, COLUMNS = 1_048_576, 16_384
"""What a sheet of Excel holds."""

_COLOURS = {
    "hit": ("FFC7CE", "7A0010"),
    "near": ("E3E0F5", "35246B"),
    "clear": ("D8F0D8", "0B4F1A"),
    WARNED: ("F0F2B8", "44460A"),
    "error": ("FFE6A8", "5C3B00"),
}
"""Background and letters of each kind of row: a contrast of 7 to 1 or more."""

_OF_THE_DISK = {f"IO_{name}": getattr(errno, name) for name in ("ENOSPC", "EDQUOT", "EFBIG")}
"""What lxml, by which openpyxl writes, calls errors of the system."""

_MEASURED = 200
"""Lines by which the widths of columns are chosen."""

_NARROWEST, _WIDEST, _ARROW = 8, 48, 3
"""Characters; the arrow of the filter covers some."""


def check(result: Result) -> None:
    """Raises NotExportable for more than a sheet holds, as far as that can be told beforehand."""
    if result.rows >= ROWS:
        raise _too_long(f"{result.rows:,}")
    if (width := len(result.layout.columns) + len(RESULT_COLUMNS)) > COLUMNS:
        raise NotExportable("xlsx", f"the result has {width:,} columns and a sheet holds {COLUMNS:,}; choose CSV")


def write(path: Path, result: Result) -> None:
    """The result as a workbook. Raises NotExportable for more than a sheet holds."""
    check(result)
    book = Workbook(write_only=True)
    try:
        lines = _Lines(book, result)
        lines.write(path.with_name(f"{path.name}.sheet"))
        _write_facts(book, [*facts.told(result), *lines.notes()])
        # Not Workbook.save, which leaves its archive open where the disk is full.
        with settled(path) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
            ExcelWriter(book, archive).write_data()
    except BaseException as problem:
        _sweep(book)
        if isinstance(problem, SerialisationError) and str(problem) in _OF_THE_DISK:
            raise OSError(_OF_THE_DISK[str(problem)], "no room for a sheet") from problem
        raise


class _Lines:
    """The sheet of lines; counts the cells that hold more than Excel takes."""

    def __init__(self, book: Workbook, result: Result) -> None:
        self._sheet, self._result, self._cut = book.create_sheet("Results"), result, 0
        self._columns = (*result.layout.columns, *result_columns(result.layout.columns))
        self._statuses = {each: _coloured(self._sheet, each) for each in _COLOURS}

    def write(self, until_packed: Path) -> None:
        """The header, which stays in sight, and all lines."""
        lines = self._result.lines(tables.values(self._result.layout))
        first = list(islice(lines, _MEASURED))
        self._sheet.freeze_panes = "A2"
        self._widen([(*self._own(row), *cells) for row, cells in first])
        _begin(self._sheet, until_packed)
        self._sheet.append([_bold(self._sheet, self._held(name)) for name in self._columns])
        written = 1
        for row, cells in chain(first, lines):
            if written == ROWS:
                raise _too_long(f"more than {ROWS - 1:,}")
            self._sheet.append(self._line(row, cells))
            written += 1
        self._sheet.auto_filter.ref = f"A1:{get_column_letter(len(self._columns))}{written}"
        self._sheet.close()

    def notes(self) -> Iterator[facts.Fact]:
        """What of the sheet is not whole."""
        if self._cut:
            told = f"cells cut off, since Excel takes {CHARACTERS:,} characters: {self._cut:,}"
            yield "Note", f"{told}; CSV, JSON lines and Parquet have them whole"

    def _line(self, row: Sequence[Value], cells: Cells) -> list[Any]:
        _, score, hits, *told = typed(cells)
        own, texts = map(self._cell, self._own(row)), map(self._cell, told)
        return [*own, self._statuses[kind([cells])], score, hits, *texts]

    def _own(self, row: Sequence[Value]) -> Sequence[Value]:
        return fitted(row, len(self._result.layout.columns))

    def _cell(self, value: Value) -> Any:  # noqa: ANN401 - what openpyxl takes
        """The value as openpyxl takes it: bare, or in a cell that says it is text."""
        held = self._held(value)
        return _text_cell(self._sheet, held) if held in ERROR_CODES else held

    def _held(self, value: Value) -> Plain:
        held = plain(value)
        if not isinstance(held, str):
            return held
        text = escaped(held)
        if is_too_long(text):
            self._cut += 1
            return cut(text)
        return text

    def _widen(self, lines: Iterable[Sequence[Value]]) -> None:
        """Each column as wide as what stands in its first cells, within reason."""
        for place, column in enumerate(zip(self._columns, *lines, strict=True), 1):
            longest = max(len(line) for value in column for line in as_text(value).split("\n"))
            width = min(max(longest + _ARROW, _NARROWEST), _WIDEST)
            self._sheet.column_dimensions[get_column_letter(place)].width = width


def _begin(sheet: Any, path: Path) -> None:  # noqa: ANN401 - openpyxl ships no types
    """The sheet is written at that path until it is packed; openpyxl's own choice, /tmp, may lie in memory.

    What is said of the sheet as a whole must be said before.
    """
    sheet._writer = WorksheetWriter(sheet, out=str(path))
    ALL_TEMP_FILES.append(str(path))
    sheet._writer.write_top()


def _write_facts(book: Workbook, told: Iterable[facts.Fact]) -> None:
    """The sheet that says of what the other one is the result."""
    sheet = book.create_sheet("Screening")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 26, 100
    for label, value in told:
        is_text = isinstance(value, str)
        cell = _text_cell(sheet, cut(escaped(str(plain(value))))) if is_text else WriteOnlyCell(sheet, value)
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
        sheet.append([_bold(sheet, label), cell])
    sheet.close()


def _text_cell(sheet: Any, text: Any) -> Any:  # noqa: ANN401 - openpyxl ships no types
    """A text in a cell that says so: openpyxl takes `#N/A` for an error of Excel's."""
    cell = WriteOnlyCell(sheet, text)
    if text:
        cell.data_type = "s"
    return cell


def _bold(sheet: Any, text: Any) -> Any:  # noqa: ANN401 - as above
    cell = _text_cell(sheet, text)
    cell.font, cell.alignment = Font(bold=True), Alignment(vertical="top")
    return cell


def _coloured(sheet: Any, of: str) -> Any:  # noqa: ANN401 - as above
    """A cell that says the status of a kind of row; one is enough, since each row is written at once."""
    background, letters = _COLOURS[of]
    cell = _text_cell(sheet, "clear" if of == WARNED else of)
    cell.fill, cell.font = PatternFill("solid", start_color=background), Font(color=letters, bold=of != "clear")
    return cell


def _too_long(lines: str) -> NotExportable:
    told = f"the result has {lines} lines and a sheet of Excel holds {ROWS - 1:,} below its header"
    return NotExportable("xlsx", f"{told}; choose CSV, or the hits only")


def _sweep(book: Workbook) -> None:
    """The files in which openpyxl keeps sheets until it packs them are gone, however far they were."""
    for sheet in book.worksheets:
        if sheet._writer is None:  # openpyxl names its files nowhere else
            continue
        for end in (sheet._rows and sheet._rows.close, sheet._writer.close, sheet._writer.cleanup):
            with suppress(Exception):
                end()
