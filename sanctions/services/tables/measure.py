"""What only a whole file tells: how many rows it has, and in which order the dates of a column stand."""

import re
from collections.abc import Iterable, Iterator

from sanctions.services.tables.layout import BadRow, TooManyRows
from sanctions.services.tables.widths import Widths

_SLASHED = re.compile(r"\s*(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)", re.ASCII)
_SAMPLE = 2_000
"""Rows after which only those columns are watched in which such a date was seen."""


def is_row(cells: list[str], *, blank_is_row: bool, hollow: bool) -> bool:
    """Whether a line is a row: one that is in error is, also where nothing of its cells is there.

    ``hollow`` says that one of blank cells alone is none, such as spreadsheets leave below a table.
    """
    if blank_is_row or isinstance(cells, BadRow):
        return True
    return bool(cells) and not (hollow and not cells[0].strip() and not any(map(str.strip, cells)))


class Measure:
    """Rows and blank lines of a file, counted; ``orders`` are those of ``Layout``.

    ``filled`` are those of the columns ``unnamed``, by their places, that hold anything in any row.
    ``widths`` are shown each row.
    """

    def __init__(
        self,
        blank_is_row: bool,
        hollow: bool = False,
        most_rows: int | None = None,
        unnamed: Iterable[int] = (),
        widths: Widths | None = None,
    ) -> None:
        self.rows = self.blank = 0
        self._widths = widths
        self.filled = set[int]()
        self._unnamed = set(unnamed)
        self._blank_is_row, self._hollow, self._most = blank_is_row, hollow, most_rows
        self._seen: dict[int, set[str]] = {}

    @property
    def orders(self) -> tuple[tuple[int, str], ...]:
        """The columns whose dates tell their order."""
        told = ((place, orders) for place, orders in sorted(self._seen.items()) if orders)
        return tuple((place, "both" if len(orders) > 1 else min(orders)) for place, orders in told)

    def take(self, numbered: Iterable[tuple[int, list[str]]]) -> None:
        """Counts all rows. Raises TooManyRows for more than there may be."""
        rows = self._rows(numbered)
        for cells in rows:
            self._watch(range(len(cells)), cells)
            if self.rows >= _SAMPLE:
                break
        watched = sorted(self._seen)
        for cells in rows:
            self._watch(watched, cells)

    def _rows(self, numbered: Iterable[tuple[int, list[str]]]) -> Iterator[list[str]]:
        for _, cells in numbered:
            if not is_row(cells, blank_is_row=self._blank_is_row, hollow=self._hollow):
                self.blank += 1
                continue
            self.rows += 1
            if self._most is not None and self.rows > self._most:
                raise TooManyRows(f"there are more than {self._most:,} rows, the most that are taken")
            if self._widths and cells and not isinstance(cells, BadRow):
                self._widths.see(cells)
            if self._unnamed and not isinstance(cells, BadRow):
                width = len(cells)
                found = {place for place in self._unnamed if place < width and cells[place].strip()}
                self.filled |= found
                self._unnamed -= found
            yield cells

    def _watch(self, places: Iterable[int], cells: list[str]) -> None:
        width = len(cells)
        for place in places:
            if place < width and (found := _SLASHED.match(cells[place])):
                orders = self._seen.setdefault(place, set())
                first, second = int(found[1]), int(found[3])
                if 31 >= first > 12 >= second:
                    orders.add("dmy")
                elif 31 >= second > 12 >= first:
                    orders.add("mdy")
