"""Which listed names are worth judging in full, for many names asked at once."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np

from sanctions.index.asked import ALIKE, FAMILY, GIVEN, SIMILARITY, SURELY, TERM, Asked, read
from sanctions.index.estimate import Agreed, at_most, estimate
from sanctions.index.joints import Joints, joined
from sanctions.index.reader import Index
from sanctions.index.words import Alike
from sanctions.names import Kind, Name, Word
from sanctions.names.arrays import Array
from sanctions.names.compare import may_be_title

_CANDIDATES = 150
"""Names judged in full for each name asked, the best by estimate."""

_ESTIMATED = 5_000
"""Names estimated for each name asked, those that share the rarest words."""

_SHARED = 0.3
"""The part of the rarity asked for that a name must share, up to ``_SHARED_RARITY``."""
_SHARED_RARITY = 1.0

_MARGIN = 1.0
"""How far below the cutoff, in log-odds, an estimate may lie for a name to be judged in full."""

_AT_ONCE = 100_000
"""Names estimated at once, at most: some 20 MB."""


class Reach(NamedTuple):
    """What a name must be worth for its bearer to reach the cutoff: ``floor`` in log-odds.

    Of one born in the years ``since`` to ``until`` so much less as ``birth``.
    """

    floor: float
    birth: float = 0.0
    since: int = 0
    until: int = 0

    def of(self, index: Index, version: int) -> float:
        """The log-odds needed of the names of a version, by number."""
        since, until = index.birth_from[version], index.birth_to[version]
        return self.floor - self.birth * bool(since <= self.until and until >= self.since and until > 0)


class Wanted(NamedTuple):
    """A name asked for, how far a listed one must reach, and a mask of the versions that may answer."""

    name: Name
    reach: Reach
    standing: Array


class _Pairs(NamedTuple):
    """Places of names asked, ascending, each beside the number of a listed name, ascending for each."""

    of: Array
    numbers: Array

    def where(self, kept: Array) -> "_Pairs":
        """Those of the pairs, by a mask or by their places."""
        return _Pairs(self.of[kept], self.numbers[kept])

    def best(self, worth: Array, most: int) -> Array:
        """The places of the pairs, without those of the least worth where a name asked has more than so many."""
        kept = np.ones(len(self.of), bool)
        for at in np.flatnonzero(np.bincount(self.of) > most).tolist() if len(self.of) > most else ():
            its = np.flatnonzero(self.of == at)
            kept[its[np.argpartition(-worth[its], most)[most:]]] = False
        return np.flatnonzero(kept)


class _Reading(NamedTuple):
    """A name to look for: of which one wanted, its content words, and what the lists have for those."""

    at: int
    name: Name
    words: tuple[Word, ...]
    alike: tuple[Alike, ...]


def candidates(index: Index, wanted: Sequence[Wanted]) -> list[list[int]]:
    """For each name wanted the numbers of the listed names that may reach far enough."""
    readings = _read(index, wanted)
    found: list[list[int]] = [[] for _ in wanted]
    if not readings:
        return found
    groups: defaultdict[tuple[bool, int], list[_Reading]] = defaultdict(list)
    for reading in readings:
        groups[reading.name.person, len(reading.alike)].append(reading)
    meeting = _Meeting(index, wanted)
    for group in groups.values():
        places = np.array([reading.at for reading in group])
        _, names, contents, alikes = zip(*group, strict=True)
        asked = read(index, names, contents, alikes)

        def met(of: Array, numbers: Array, places: Array = places) -> Array:
            return meeting.met(places[of], numbers)

        of, numbers, joints = joined(index.words, asked, met, len(index.name_version))
        for pairs, their in ((_sharing(index, group, asked, meeting, places), None), (_Pairs(of, numbers), joints)):
            kept = _promising(index, asked, meeting, places, pairs, their)
            for at, number in zip(places[kept.of].tolist(), kept.numbers.tolist(), strict=True):
                found[at].append(number)
    return [list(dict.fromkeys(numbers)) for numbers in found]


def _read(index: Index, wanted: Sequence[Wanted]) -> list[_Reading]:
    """Each name wanted, and where words may be titles misspelt, the name without those."""
    names = [(at, name) for at, one in enumerate(wanted) for name in _readings(one.name)]
    contents = [name.content for _, name in names]
    forms = [(word.form, name.script) for (_, name), words in zip(names, contents, strict=True) for word in words]
    alike = iter(index.words.look_up(forms))
    return [
        _Reading(at, name, words, tuple(islice(alike, len(words))))
        for (at, name), words in zip(names, contents, strict=True)
        if words
    ]


def _readings(name: Name) -> list[Name]:
    """The name, and where words may be titles misspelt, the name without those."""
    titles = {word.form for word in name.content if name.person and may_be_title(word.form)}
    if not titles or titles.issuperset(word.form for word in name.content):
        return [name]
    return [name, name._replace(words=tuple(word for word in name.words if word.form not in titles))]


class _Meeting:
    """Which listed names those wanted may meet, and how far they must reach."""

    def __init__(self, index: Index, wanted: Sequence[Wanted]) -> None:
        masks = {id(one.standing): one.standing for one in wanted}
        order = {key: at for at, key in enumerate(masks)}
        self._index = index
        self._standing = np.stack(list(masks.values()))
        self._mask = np.array([order[id(one.standing)] for one in wanted], np.int32)
        self._person = np.array([one.name.person for one in wanted], bool)
        columns = zip(*(one.reach for one in wanted), strict=True)
        self._floor, self._birth, self._since, self._until = (np.array(column, np.float64) for column in columns)

    def met(self, of: Array, numbers: Array) -> Array:
        """Which names stand at the moment and are read as the one wanted is."""
        index = self._index
        found: Array = self._standing[self._mask[of], index.name_version[numbers]]
        found &= index.name_person[numbers] == self._person[of]
        return found

    def needed(self, of: Array, numbers: Array) -> Array:
        """The log-odds needed of the names: as ``Reach.of``."""
        version = self._index.name_version[numbers]
        since, until = self._index.birth_from[version], self._index.birth_to[version]
        fits = (since <= self._until[of]) & (until >= self._since[of]) & (until > 0)
        found: Array = self._floor[of] - self._birth[of] * fits
        return found


def _promising(
    index: Index, asked: Asked, meeting: _Meeting, places: Array, pairs: _Pairs, joints: Joints | None
) -> _Pairs:
    """Those of the pairs that may reach far enough; ``places`` are those of the group's names."""
    needed = meeting.needed(places[pairs.of], pairs.numbers)
    worth = [
        estimate(
            index,
            asked,
            pairs.of[block],
            pairs.numbers[block],
            needed[block] - _MARGIN,
            joints.of(block) if joints else None,
        )
        - needed[block]
        for block in (slice(at, at + _AT_ONCE) for at in range(0, len(pairs.of), _AT_ONCE))
    ]
    over = np.concatenate(worth) if worth else np.zeros(0)
    near = np.flatnonzero(over >= -_MARGIN)
    pairs = pairs.where(near)
    return pairs.where(pairs.best(over[near], _CANDIDATES))


def _sharing(index: Index, group: Sequence[_Reading], asked: Asked, meeting: _Meeting, places: Array) -> _Pairs:
    """The names that share enough words with those wanted, by how rare they are and what they may be worth."""
    runs: list[Array] = []
    rows: list[tuple[int, np.int32, int, np.float32]] = []
    needs = []
    for at, reading in enumerate(group):
        telling = _telling(reading)
        rarity = [asked.rarity[row, at] for row in telling]
        needs.append(min(_SHARED * sum(rarity), _SHARED_RARITY))
        runs += [reading.alike[row].bearers for row in telling]
        rows += [
            (at, asked.word[row, at], times, rare) for (row, times), rare in zip(telling.items(), rarity, strict=True)
        ]
    of, word, times, rarity_of = (
        np.array(column, kind)
        for column, kind in zip(zip(*rows, strict=True), (np.int64, np.int32, np.float32, np.float32), strict=True)
    )
    run = np.repeat(np.arange(len(runs), dtype=np.int32), [len(its) for its in runs])
    numbers = np.concatenate(runs)
    met = np.flatnonzero(meeting.met(places[of].astype(np.int32)[run], numbers))
    run, numbers = run[met], numbers[met]
    code = of[run] * np.int64(len(index.name_version)) + numbers
    order = np.argsort(code, kind="stable")
    code, run = code[order], run[order]
    firsts = np.flatnonzero(np.diff(code, prepend=-1))
    if not len(firsts):
        return _Pairs(of[:0], numbers[:0])
    shared = np.add.reduceat(rarity_of[run], firsts)
    pairs = _Pairs(*np.divmod(code[firsts], max(len(index.name_version), 1)))
    enough = shared >= np.array(needs, np.float32)[pairs.of] - _A_LITTLE
    words = np.add.reduceat(times[run], firsts)
    worth = np.add.reduceat((asked.most[:SIMILARITY, word] * times)[:, run], firsts, axis=1)
    agreed = Agreed(words, worth[TERM], worth[SURELY], worth[ALIKE], worth[GIVEN], worth[FAMILY], 0 * words)
    most = at_most(index, asked, *pairs, agreed, shared)
    enough &= most >= meeting.needed(places[pairs.of], pairs.numbers) - _MARGIN - _A_LITTLE
    pairs, shared = pairs.where(enough), shared[enough]
    return pairs.where(pairs.best(shared, _ESTIMATED))


_A_LITTLE = 1e-4


def _telling(reading: _Reading) -> dict[int, int]:
    """The first places of a name's distinct words, and how often they come; initials are left out beside others."""
    words = reading.words
    places = [row for row, word in enumerate(words) if word.kind is not Kind.INITIAL] or range(len(words))
    first: dict[str, int] = {}
    times: dict[int, int] = {}
    for row in places:
        place = first.setdefault(words[row].form, row)
        times[place] = times.get(place, 0) + 1
    return times
