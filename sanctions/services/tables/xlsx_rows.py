"""The rows of one sheet of an XLSX workbook, one after the other; memory does not grow with the sheet.

A reader of our own: calamine (0.9.1) lays a sheet out whole, 690 MB for a
million rows of eight cells, and must be guarded by a scan of the same XML that
costs more than reading does here; openpyxl (3.1.5, read_only) streams, and takes five times as long.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from math import isfinite

from sanctions.services.tables.layout import MOST_COLUMNS, Unreadable, Value
from sanctions.services.tables.xlsx_parts import Parts, fed, local

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How a workbook writes a character that XML has no place for."""

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_DAY_0, _DAY_0_OF_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - a sheet's days have no zone
NOT_CALCULATED = "#NOT_CALCULATED!"
"""What a cell holds in which a program has left a formula, and no result of it."""

_LAST_DAY = 2_958_466
"""The day after 31 December 9999."""


class Rows:
    """Reads one sheet's part.

    Once it is read, ``merged`` tells how many ranges of cells are merged, and
    ``uncalculated`` how many formulas have no result.

    Cells beyond ``width`` columns follow without the gaps between them: a row
    of few bytes may reach to the last column.
    """

    def __init__(self, parts: Parts, part: str, width: int = MOST_COLUMNS) -> None:
        self.merged = self.uncalculated = 0
        self._width = width
        self._parts, self._part = parts, part
        self._done: list[tuple[int, list[Value]]] = []
        self._row: list[Value] = []
        self._number = 0
        self._text: list[str] = []
        self._keep = self._formula = False
        self._above = 0
        self._kind = self._style = ""
        self._columns: dict[str, int] = {}

    def __iter__(self) -> Iterator[tuple[int, list[Value]]]:
        """Each row that stands in the sheet, with its number, its last empty cells left out."""
        for _ in fed(self._parts.pieces(self._part), self._start, self._end, self._chars):
            yield from self._done
            self._done.clear()

    def _start(self, tag: str, attributes: list[str]) -> None:
        if tag == "c":
            self._begin_cell(attributes)
        elif tag in ("v", "t"):
            self._keep = not self._above
            # The result of a formula may be an empty text; an empty number is none.
            self._formula = self._formula and self._kind != "str"
        elif tag == "f":
            self._formula = True
        elif tag == "row":
            self._begin_row(attributes)
        elif tag == "rPh":
            self._above += 1
        elif tag == "mergeCell":
            self.merged += 1
        elif ":" in tag:
            self._start(local(tag), attributes)

    def _end(self, tag: str) -> None:
        self._keep = False
        if tag == "c":
            if self._text:
                self._row.append(self._value("".join(self._text)))
                self._text.clear()
            elif self._formula:
                self._row.append(NOT_CALCULATED)
                self.uncalculated += 1
        elif tag == "row":
            self._done.append((self._number, self._row))
        elif tag == "rPh":
            self._above -= 1
        elif ":" in tag:
            self._end(local(tag))

    def _chars(self, text: str) -> None:
        if self._keep:
            self._text.append(text)

    def _begin_row(self, attributes: list[str]) -> None:
        self._row = []
        self._number += 1
        if attributes[:1] == ["r"] and attributes[1].isdecimal() and len(attributes[1]) < 8:
            self._number = int(attributes[1])

    def _begin_cell(self, attributes: list[str]) -> None:
        """The cell's place, kind and style; cells that were left out before it are filled up."""
        self._kind = self._style = ""
        self._formula = False
        each = iter(attributes)
        for name, value in zip(each, each, strict=True):
            if name == "r":
                letters = value.rstrip("0123456789")
                place = self._columns.get(letters)
                if place is None:
                    place = self._columns[letters] = _place(letters)
                if place > len(self._row):
                    self._row.extend([None] * (min(place, self._width) - len(self._row)))
            elif name == "t":
                self._kind = value
            elif name == "s":
                self._style = value

    def _value(self, text: str) -> Value:
        """What a cell holds, by its kind. Raises Unreadable for a number that is none."""
        try:
            if self._kind == "s":
                return _unescaped(self._parts.texts.get(int(text)))
            if self._kind in ("", "n"):
                return self._numeral(text)
        except (ValueError, IndexError, OverflowError):
            raise Unreadable(
                f"row {self._number} of the sheet holds {text[:40]!r} where a number must stand"
            ) from None
        if self._kind == "b":
            return text.strip() in ("1", "true")
        if self._kind == "d" and _ISO.match(text):
            return _moment(text)
        return _unescaped(text)

    def _numeral(self, text: str) -> Value:
        number = float(text)
        if not isfinite(number):
            raise ValueError(text)
        if self._style and int(self._style) in self._parts.dates and 0 <= number < _LAST_DAY:
            return day(number, self._parts.since_1904)
        return int(number) if number.is_integer() and abs(number) < 1e15 else number


@lru_cache(maxsize=65_536)
def day(serial: float, since_1904: bool) -> Value:
    """The date, or the moment, that a serial number stands for; a time of day for less than one day.

    Day 60 is 29 February 1900, a day that never was: those before it are a day later than they seem.
    """
    start = _DAY_0_OF_1904 if since_1904 else _DAY_0 if serial >= 60 else _DAY_0 + timedelta(days=1)
    moment = start + timedelta(seconds=round(serial * 86_400))
    if serial < 1 and not since_1904:
        return moment.time()
    return moment.date() if moment.time() == time() else moment


def _moment(text: str) -> date | datetime | str:
    """A date as ISO 8601 in the cell itself."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return moment.date() if moment.time() == time() else moment


def _place(letters: str) -> int:
    """The place of a column: A is 0. Raises Unreadable beyond the last one."""
    number = 0
    for letter in letters[:4]:
        number = number * 26 + ord(letter) - ord("A") + 1
    if not 0 < number <= MOST_COLUMNS:
        raise Unreadable(f"the workbook has a cell in column {letters[:8]!r}, which no sheet has")
    return number - 1


def _unescaped(text: str) -> str:
    """A text with its escapes resolved; half of a pair of surrogates is no character (U+FFFD)."""
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
