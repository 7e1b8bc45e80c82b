"""The first hits and the first errors of a file that was screened, to be looked at without its result."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import orjson

from sanctions.errors import FileUnreadable, RecordDamaged
from sanctions.services import answers, tables, uploads
from sanctions.services.tables import Unreadable
from sanctions.store.batches import Batch
from sanctions.store.home import Home

HITS, ERRORS = 20, 5
"""How many are shown of each."""

LOOKED_AT = 50_000
"""Rows that are looked through: somebody waits for the page."""

_KEPT = "firsts.json"
_NAMES = ("name", "first_name", "last_name")


@dataclass(frozen=True, slots=True)
class First:
    """A row: which it is below the header, the name in it, and the best line of its answer."""

    row: int
    name: str
    status: str
    score: float
    entity_id: str
    entity_name: str
    matched_name: str
    reason: str

    @property
    def scored(self) -> float | None:
        """The score, where the row has one."""
        return self.score if self.status in ("hit", "near") else None


def firsts(home: Home, batch: Batch) -> tuple[list[First], list[First]]:
    """The first hits and the first errors among the first rows; none where file or answers are not kept here."""
    if batch.status != "done" or batch.removed or not batch.hits + batch.errors:
        return [], []
    kept = uploads.answers_path(home, batch.id).with_name(_KEPT)
    try:
        found = [First(**row) for row in orjson.loads(kept.read_bytes())]
    except (OSError, ValueError, TypeError):
        try:
            found = list(_found(home, batch))
        except (OSError, Unreadable, FileUnreadable, RecordDamaged):
            return [], []
        _keep(kept, found)
    return [row for row in found if row.status == "hit"], [row for row in found if row.status == "error"]


def _keep(path: Path, found: list[First]) -> None:
    """Kept for the next look, where that is possible."""
    with suppress(OSError):
        beside = path.with_name(f"{path.name}.part")
        beside.write_bytes(orjson.dumps([asdict(row) for row in found]))
        beside.replace(path)


def _found(home: Home, batch: Batch) -> Iterator[First]:
    wanted, left = {}, {"hit": min(HITS, batch.hits), "error": min(ERRORS, batch.errors)}
    for place, lines in enumerate(islice(answers.read(uploads.answers_path(home, batch.id)), LOOKED_AT)):
        if left.get(lines[0][0]):
            left[lines[0][0]] -= 1
            wanted[place] = lines[0]
        if not any(left.values()):
            break
    if not wanted:
        return
    layout = uploads.layout(home, batch)
    places = named(layout, batch)
    for place, row in enumerate(islice(tables.read(layout), max(wanted) + 1)):
        if place in wanted:
            yield first(place + 1, row, places, wanted[place])


def named(layout: tables.Layout, batch: Batch) -> list[int]:
    """The places of the columns that hold names."""
    return [place for place, column in enumerate(layout.columns) if batch.mapping.get(column) in _NAMES]


def first(number: int, row: Sequence[str], places: Sequence[int], line: Sequence[str]) -> First:
    """The row of that number, its name at those places, with the best line of its answer."""
    status, score, _, entity_id, entity_name, matched_name, _, reason = line
    name = " ".join(filter(None, [" ".join(row[at].split()) for at in places if at < len(row)]))
    return First(number, name, status, float(score) if score else 0.0, entity_id, entity_name, matched_name, reason)
