"""Rows that are wider or narrower than the header, where that loses nothing."""

from collections import Counter
from collections.abc import Iterator, Sequence

from sanctions.services.tables.layout import Layout


class Widths:
    """Tells whether the rows of a file that are too short lack nothing but blank cells at their end.

    They do where no row is written with a blank cell at its end, and most stretches of short rows can't be one row
    that a line end has torn, or that the file's end has cut off.
    """

    def __init__(self, width: int) -> None:
        self._width = width
        self._sizes = Counter[int]()
        self._narrow = 0
        self._blank_end = False
        self._numbered = True
        self._rows = self._parts = 0
        self._begun = True
        self._stretches = self._torn = self._torn_if_numbered = 0

    def see(self, cells: Sequence[str]) -> None:
        """Takes note of a row that is not blank."""
        size, begun = len(cells), any(map(str.isdigit, cells[0]))
        if size >= self._width:
            self._close(at_end=False)
            self._blank_end = self._blank_end or not cells[self._width - 1].strip()
            self._numbered = self._numbered and begun
            if size == self._width or not any(map(str.strip, cells[self._width :])):
                self._sizes[size] += 1
            return
        self._narrow += 1
        self._blank_end = self._blank_end or not cells[-1].strip()
        self._rows += 1
        self._parts += size - 1
        self._begun = self._begun and begun

    def beyond(self) -> int:
        """How many blank cells most rows have beyond the header: a row with others may have been parted in a cell."""
        return max(self._sizes.most_common(1)[0][0] - self._width, 0) if self._sizes else 0

    def padded(self) -> bool:
        """Whether short rows are read, after all rows were seen."""
        self._close(at_end=True)
        torn = self._torn_if_numbered if self._numbered else self._torn
        return not self._blank_end and self._stretches > 2 * torn

    def notes(self) -> Iterator[str]:
        """What is to be said of rows that are read though they are not as wide as the header."""
        if beyond := self.beyond():
            cells = "a blank cell" if beyond == 1 else f"{beyond:,} blank cells"
            yield f"rows have {cells} beyond the header's last, left out"
        if self._narrow and self.padded():
            told = "s have" if self._narrow > 1 else " has"
            yield f"{self._narrow:,} row{told} fewer cells than the header: those left out are taken to be blank"

    def _close(self, *, at_end: bool) -> None:
        """Ends a stretch of short rows. In a file whose rows begin with a number, one that has none is a rest."""
        if not self._rows:
            return
        one = self._rows == 1
        fits = self._parts % (self._width - 1) == 0
        self._stretches += 1
        self._torn += fits or (one and at_end)
        self._torn_if_numbered += (one and at_end) or (not self._begun and (one or fits))
        self._rows, self._parts, self._begun = 0, 0, True


def fitted(cells: list[str], layout: Layout) -> list[str]:
    """A row as wide as the header, where it has the blank cells beyond it that others have, or lacks only such."""
    width = len(layout.columns)
    lacks = width - len(cells)
    if lacks > 0:
        return cells + [""] * lacks if layout.padded else cells
    return cells[:width] if -lacks == layout.beyond and not any(map(str.strip, cells[width:])) else cells
