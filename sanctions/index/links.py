"""The ties of a generation, kept in its folder: which entries of several lists are one party."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import NamedTuple

import orjson

from sanctions.model import Edition, Tie

_FILE = "ties.json"


class Way(NamedTuple):
    """How an entry is reached from another of its party: the tie that leads to it, and the entry before it."""

    to: str
    tie: Tie
    via: str


class Ties:
    """The ties between the entries of one generation. Nothing in it changes.

    ``since`` holds the edition from which on an entry is the party that it is
    now, for those that were another before: some lists use a number again.
    """

    def __init__(self, ties: Iterable[Tie] = (), since: Mapping[str, Edition] | None = None) -> None:
        self.all: tuple[Tie, ...] = tuple(ties)
        self.since: Mapping[str, Edition] = since or {}
        self._of: defaultdict[str, list[Tie]] = defaultdict(list)
        for tie in self.all:
            self._of[tie.one].append(tie)
            self._of[tie.other].append(tie)

    @classmethod
    def of(cls, kept: memoryview) -> "Ties":
        """The ties that ``save_ties`` wrote, as ``read_ties`` reads them."""
        found = orjson.loads(kept)
        return cls((Tie(*row) for row in found["ties"]), found["since"])

    def ways(self, entity_id: str) -> Iterator[Way]:
        """The other entries of an entry's party, the nearest first; then those tied to it that do not join."""
        reached, waiting = {entity_id}, deque([entity_id])
        while waiting:
            at = waiting.popleft()
            for tie in self._of.get(at, ()):
                to = tie.other if tie.one == at else tie.one
                if tie.joined and to not in reached:
                    reached.add(to)
                    waiting.append(to)
                    yield Way(to, tie, "" if at == entity_id else at)
        for tie in self._of.get(entity_id, ()):
            to = tie.other if tie.one == entity_id else tie.one
            if to not in reached:
                yield Way(to, tie, "")

    def cluster(self, entity_id: str) -> str:
        """What all entries of one party have in common: the first of their ids."""
        return min((entity_id, *(way.to for way in self.ways(entity_id) if way.tie.joined)))


def read_ties(folder: Path) -> memoryview:
    """The ties of a folder, packed and mapped into memory: few questions need them."""
    with (folder / _FILE).open("rb") as file:
        return memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))


def save_ties(folder: Path, ties: Iterable[Tie], since: Mapping[str, Edition]) -> None:
    """Writes the ties: the same bytes for the same ties."""
    rows = [[tie.one, tie.other, tie.kind, tie.reason, tie.weight, tie.joined] for tie in ties]
    (folder / _FILE).write_bytes(orjson.dumps({"ties": rows, "since": since}, option=orjson.OPT_SORT_KEYS))
