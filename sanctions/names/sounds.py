"""How unlike two words sound: an edit distance in which sounds that stand for each other cost little."""

from collections.abc import Mapping
from functools import lru_cache
from math import inf
from typing import Final

from librt.vecs import vec
from mypy_extensions import i32, i64

from sanctions.names.tables.sounds import (
    AFTER_A_STOP,
    BORROWED_MOST,
    BORROWED_OMISSIONS,
    BORROWED_SUBSTITUTIONS,
    OMISSIONS,
    SILENT,
    SILENT_LAST,
    SUBSTITUTIONS,
    TRANSCRIBED_MOST,
    TRANSCRIBED_OMISSIONS,
    TRANSCRIBED_SUBSTITUTIONS,
    UNRELATED,
    UNVOWELLED_MOST,
    UNVOWELLED_OMISSIONS,
    UNVOWELLED_SUBSTITUTIONS,
)

_CODES: Final = 128
"""Sounds are letters of ASCII; any other is only ever like itself."""


_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


class Facing:
    """What each sound costs for each other, by their codes as one number, and what leaving one out does."""

    def __init__(
        self,
        substitutions: Mapping[tuple[str, str], float],
        omissions: Mapping[str, float],
        most: tuple[float, ...] = (),
        silent: frozenset[str] = frozenset(),
    ) -> None:
        costs = [UNRELATED] * (_CODES * _CODES)
        for (one, other), cost in substitutions.items():
            costs[ord(one) * _CODES + ord(other)] = cost
        self.costs: vec[float] = vec[float](costs)
        self.omitted: vec[float] = vec[float]([omissions.get(chr(code), UNRELATED) for code in range(_CODES)])
        """What leaving out each costs, by its code."""
        self.most = most
        self.silent = silent
        omitted = [omissions.get(letter, UNRELATED) for letter in _LETTERS]
        omitted[_LETTERS.index("z")] = min(AFTER_A_STOP, omitted[_LETTERS.index("z")])
        self.costs_of_letters: vec[float] = vec[float](
            [costs[ord(one) * _CODES + ord(other)] for one in _LETTERS for other in _LETTERS]
        )
        """The costs of the 26 letters, those of each one after the other."""
        self.omitted_letters: vec[float] = vec[float](omitted)
        """What leaving out each costs at least, within a word."""
        self.silent_letters: vec[float] = vec[float](
            [SILENT if letter in silent else cost for letter, cost in zip(_LETTERS, omitted, strict=True)]
        )
        """And as the last sound."""


_ALPHABETS: Final = Facing(SUBSTITUTIONS, OMISSIONS)
UNVOWELLED: Final = Facing(UNVOWELLED_SUBSTITUTIONS, UNVOWELLED_OMISSIONS, UNVOWELLED_MOST)
"""Of words of which one was written without its short vowels."""
BORROWED: Final = Facing(BORROWED_SUBSTITUTIONS, BORROWED_OMISSIONS, BORROWED_MOST)
"""Of words of which one was written in Hangul or kana by its sound."""

TRANSCRIBED: Final = Facing(TRANSCRIBED_SUBSTITUTIONS, TRANSCRIBED_OMISSIONS, TRANSCRIBED_MOST, SILENT_LAST)
"""Of words of which one was written in Cyrillic by its sound."""


_D, _T, _Z = i32(ord("d")), i32(ord("t")), i32(ord("z"))


class _Sounds:
    """The sounds of a spelling key: their codes, and what leaving out each costs."""

    def __init__(self, key: str, facing: Facing = _ALPHABETS) -> None:
        size = i64(len(key))
        codes, omitted = vec[i32]([0] * size), vec[float]([0.0] * size)
        for at in range(size):
            code = i64(ord(key[at]))
            codes[at] = i32(code)
            omitted[at] = facing.omitted[code] if code < _CODES else UNRELATED
            if code == _Z and at and (codes[at - 1] == _D or codes[at - 1] == _T):
                omitted[at] = AFTER_A_STOP
        if key[-1:] in facing.silent:
            omitted[size - 1] = SILENT
        self.codes: vec[i32] = codes
        self.omitted: vec[float] = omitted


_sounds_of = lru_cache(maxsize=16_384)(_Sounds)
_heard_sounds_of = lru_cache(maxsize=16_384)(_Sounds)


def unlike_sounds(one: str, other: str, most: float = 1.0) -> float:
    """The distance of two spelling keys over the longer one's length: 0 for the same, 1 for nothing in common.

    Sounds in which both begin, and in which both end, stand for each other.
    Stops early, and says 1, where it would be more than ``most``.
    """
    longer = float(max(len(one), len(other), 1))
    limit = most * longer
    distance = _distance(_sounds_of(one), _sounds_of(other), _ALPHABETS.costs, limit)
    return distance / longer if distance <= limit else 1.0


def unlike_facing(one: str, other: str, facing: Facing, most: float) -> float:
    """The distance of what is heard of two words (names/heard.py), in all; any other number beyond ``most``."""
    return _distance(_heard_sounds_of(one, facing), _heard_sounds_of(other, facing), facing.costs, most)


def _distance(one: _Sounds, other: _Sounds, costs: vec[float], limit: float) -> float:
    """The cheapest way from one key to the other, but for the ends that are the same; infinite beyond the limit."""
    ours, theirs = one.codes, other.codes
    first: i64 = 0
    end, stop = i64(len(ours)), i64(len(theirs))
    while first < end and first < stop and ours[first] == theirs[first]:
        first += 1
    while end > first and stop > first and ours[end - 1] == theirs[stop - 1]:
        end -= 1
        stop -= 1
    row = vec[float]([0.0] * (stop - first + 1))
    for column in range(stop - first):
        row[column + 1] = row[column] + other.omitted[first + column]
    for at in range(first, end):
        sound, omitted = i64(ours[at]), one.omitted[at]
        diagonal = row[0]
        nearest = last = diagonal + omitted
        row[0] = last
        for column in range(stop - first):
            facing, above = i64(theirs[first + column]), row[column + 1]
            cost = diagonal
            if facing != sound:
                cost += costs[sound * _CODES + facing] if sound < _CODES and facing < _CODES else UNRELATED
            cost = min(cost, above + omitted)
            cost = min(cost, last + other.omitted[first + column])
            diagonal, last = above, cost
            row[column + 1] = cost
            nearest = min(nearest, cost)
        if nearest > limit:
            return inf
    return row[stop - first]
