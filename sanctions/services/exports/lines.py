"""The lines of a result: a row of the input, and beside it one line of its answer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from sanctions.errors import RecordDamaged
from sanctions.services import answers
from sanctions.services.answers import Cells
from sanctions.services.tables import Layout, Value
from sanctions.store.batches import COUNTS, WARNED, Batch

Only = Literal["all", "hits", "near", "errors", "clears", "warned"]
"""Which rows a result holds; `warned` are the clears whose reason says what they can't tell."""

_STATUS: Mapping[str, str] = {count: status for status, count in COUNTS.items()}

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Result:
    """What a result is made of: the batch, how its file is read, its answers, and which rows are wanted."""

    batch: Batch
    layout: Layout
    answers: Path
    only: Only = "all"

    @property
    def rows(self) -> int:
        """How many rows of the input it holds; with a line for each hit, it has more lines."""
        return self.batch.rows if self.only == "all" else getattr(self.batch, self.only)

    def answered(self) -> Iterator[Sequence[Cells]]:
        """Of each row of the input the lines that are wanted: none, or one, or one for each hit.

        Raises RecordDamaged for what is no answer.
        """
        for lines in answers.read(self.answers):
            yield lines if self._is_wanted(lines) else ()  # type: ignore[misc]  # lists, as JSON has them

    def _is_wanted(self, lines: Sequence[Sequence[str]]) -> bool:
        if self.only == WARNED:
            return answers.kind(lines) == WARNED
        return self.only == "all" or lines[0][0] == _STATUS[self.only]

    def lines(self, rows: Iterable[Row]) -> Iterator[tuple[Row, Cells]]:
        """Each line: its row, of all rows of the input as some reader gives them, and its cells of the answer.

        Raises RecordDamaged where there are more answers than rows, or fewer.
        """
        answered = self.answered()
        for row in rows:
            if (lines := next(answered, None)) is None:
                raise RecordDamaged(f"there are fewer answers than rows in the batch {self.batch.id}")
            for cells in lines:
                yield row, cells
        if next(answered, None) is not None:
            raise RecordDamaged(f"there are more answers than rows in the batch {self.batch.id}")


def fitted(row: Sequence[Value], width: int, blank: Value = None) -> Sequence[Value]:
    """As many cells as the header has; those beyond are quoted in the reason."""
    return row if len(row) == width else [*row[:width], *[blank] * (width - len(row))]


def score(cells: Cells) -> float | None:
    """The line's score; None where there is no hit."""
    return float(cells[1]) if cells[1] else None


def hits(cells: Cells) -> int | None:
    """How many hits the row has; None where it was not screened."""
    return int(cells[2]) if cells[2] else None


def typed(cells: Cells) -> list[str | float | int | None]:
    """A line of the answer with its numbers as numbers and nothing where it is empty."""
    status, _, _, *told = cells
    return [status, score(cells), hits(cells), *(text or None for text in told)]


def keys(columns: Sequence[str]) -> list[str]:
    """The input's columns by names that all differ: one without a name is called by its place, `column 3`."""
    taken = set(columns)
    found = []
    for place, column in enumerate(columns, 1):
        name = column
        while not name.strip() or (name != column and name in taken):
            name = f"column {place}" if not name.strip() else f"{name}_"
        taken.add(name)
        found.append(name)
    return found
