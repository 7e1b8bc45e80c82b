"""Listed names that share words with one asked for, found in the lists' bearers of each word."""

from typing import Final

from librt.vecs import append, extend, vec
from mypy_extensions import i32, i64

from sanctions.index.asked import FAMILY, GIVEN, MUCH, PARTS, SURELY, TERM, Asked
from sanctions.index.columns import NameColumns
from sanctions.index.estimate import Agreed
from sanctions.names import Kind

_TOLD_APART: Final = 48
"""Words of a name of which it is told apart which of them are shared."""

_LONG: Final = 1024
"""Words of a listed name that are told apart by their number."""

_NOBODY: Final = 1 << 40
"""More than there are names."""


class Runs:
    """The bearers of words like those asked for, run through side by side, each ascending, of common words first.

    ``number`` is the name's that was come to, ``which`` of the runs have it, a bit for each of the first 48, and
    ``shared`` the rarity of the words that it may have in common; ``rarity`` is that of all words looked for.
    """

    def __init__(self, asked: Asked) -> None:
        telling = _telling(asked)
        rows = sorted(telling, key=lambda row: (asked.rarity[row], row))
        self._asked = asked
        self._rows: vec[i32] = vec[i32](rows)
        self._times: vec[i32] = vec[i32]([telling[row] for row in rows])
        self._rarity: vec[float] = vec[float]([asked.rarity[row] for row in rows])
        self._agreed = Agreed()
        self.size: i64 = len(rows)
        self._first: i64 = 0
        self.number: i64 = -1
        self.which: i64 = 0
        self.rarity = self.shared = 0.0
        bearers: vec[i32] = vec[i32]()
        at: vec[i32] = vec[i32]()
        ends: vec[i32] = vec[i32]()
        for row in rows:
            at = append(at, i32(len(bearers)))
            bearers = extend(bearers, asked.alike[row].bearers)
            ends = append(ends, i32(len(bearers)))
            self.rarity += asked.rarity[row]
        self._bearers, self._at, self._ends = bearers, at, ends

    def skip(self, least: float) -> None:
        """Names that share less than that need not be come to: none is for the sake of the commonest words alone."""
        common = 0.0
        while self._first < self.size and common + self._rarity[self._first] < least:
            common += self._rarity[self._first]
            self._first += 1

    def advance(self) -> bool:
        """Comes to the next name that any run has, if any has one yet."""
        bearers, heads, ends, rarity, last = self._bearers, self._at, self._ends, self._rarity, self.number
        number: i64 = _NOBODY
        which: i64 = 0
        shared = 0.0
        for run in range(self._first, self.size):
            at = i64(heads[run])
            if at < i64(ends[run]) and i64(bearers[at]) == last:
                at += 1
                heads[run] = i32(at)
            if at < i64(ends[run]):
                its = i64(bearers[at])
                if its < number:
                    number, which, shared = its, 0, 0.0
                if its == number:
                    shared += rarity[run]
                    if run < _TOLD_APART:
                        which |= i64(1) << run
        self.number, self.which, self.shared = number, which, shared
        if number == _NOBODY:
            return False
        for run in range(self._first):
            self._add(run)
        return True

    def _add(self, run: i64) -> None:
        """Adds a run of a common word to what the name come to has."""
        if self._has(run, self.number):
            self.shared += self._rarity[run]
            if run < _TOLD_APART:
                self.which |= i64(1) << run

    def _has(self, run: i64, number: i64) -> bool:
        """Whether a run has a name, to which or to the next it is put forward: by strides that double."""
        bearers, end = self._bearers, i64(self._ends[run])
        at, stride = i64(self._at[run]), i64(1)
        while at < end and i64(bearers[at]) < number:
            ahead = at + stride
            if ahead < end and i64(bearers[ahead]) < number:
                at, stride = ahead, stride << 1
            else:
                at, stride = at + 1, 1
        self._at[run] = i32(at)
        return at < end and i64(bearers[at]) == number

    def alike(self, names: NameColumns, number: i64) -> i64:
        """What the names have in common of which no other most can be told; below 0 for one by itself."""
        counted = i64(names.counted[number])
        if self.size > _TOLD_APART or counted >= _LONG:
            return -1 - number
        return (self.which * _LONG + counted) * 2 + i64(names.initial[number])

    def agreed(self) -> Agreed:
        """What agrees at most in the name come to."""
        agreed, asked = self._agreed, self._asked
        agreed.clear()
        agreed.shared = self.shared
        for run in range(self.size):
            at = i64(self._at[run])
            if at < i64(self._ends[run]) and i64(self._bearers[at]) == self.number:
                row, times = i64(self._rows[run]) * PARTS, float(i64(self._times[run]))
                agreed.agreeing += i64(self._times[run])
                agreed.terms += asked.most[row + TERM] * times
                agreed.sure_rarity += asked.most[row + SURELY] * times
                agreed.alike_rarity += asked.most[row + MUCH] * times
                agreed.given_rarity += asked.most[row + GIVEN] * times
                agreed.family_rarity += asked.most[row + FAMILY] * times
        return agreed


def _telling(asked: Asked) -> dict[int, int]:
    """The first places of a name's distinct words, and how often they come; initials are left out beside others."""
    words = asked.content
    places = [row for row, word in enumerate(words) if word.kind is not Kind.INITIAL] or list(range(len(words)))
    first: dict[str, int] = {}
    times: dict[int, int] = {}
    for row in places:
        place = first.setdefault(words[row].form, row)
        times[place] = times.get(place, 0) + 1
    return times
