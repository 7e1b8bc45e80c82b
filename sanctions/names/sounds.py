"""How unlike two words sound: an edit distance in which sounds that stand for each other cost little."""

from functools import lru_cache
from math import inf
from typing import Final

from librt.vecs import vec
from mypy_extensions import i32, i64

from sanctions.names.tables.sounds import AFTER_A_STOP, OMISSIONS, SUBSTITUTIONS, UNRELATED

_CODES: Final = 128
"""Sounds are letters of ASCII; any other is only ever like itself."""


class _Costs:
    """``facing`` is what each sound costs for each other, by their codes as one number."""

    def __init__(self) -> None:
        costs = [UNRELATED] * (_CODES * _CODES)
        for (one, other), cost in SUBSTITUTIONS.items():
            costs[ord(one) * _CODES + ord(other)] = cost
        self.facing: vec[float] = vec[float](costs)


_COSTS: Final = _Costs()


class _Sounds:
    """The sounds of a spelling key: their codes, and what leaving out each costs."""

    def __init__(self, key: str) -> None:
        omitted = [OMISSIONS.get(sound, UNRELATED) for sound in key]
        for at in range(1, len(key)):
            if key[at] == "z" and key[at - 1] in "dt":
                omitted[at] = AFTER_A_STOP
        self.codes: vec[i32] = vec[i32]([ord(sound) for sound in key])
        self.omitted: vec[float] = vec[float](omitted)


_sounds_of = lru_cache(maxsize=16_384)(_Sounds)


def unlike_sounds(one: str, other: str, most: float = 1.0) -> float:
    """The distance of two spelling keys over the longer one's length: 0 for the same, 1 for nothing in common.

    Sounds in which both begin, and in which both end, stand for each other.
    Stops early, and says 1, where it would be more than ``most``.
    """
    longer = float(max(len(one), len(other), 1))
    limit = most * longer
    distance = _distance(_sounds_of(one), _sounds_of(other), limit)
    return distance / longer if distance <= limit else 1.0


def _distance(one: _Sounds, other: _Sounds, limit: float) -> float:
    """The cheapest way from one key to the other, but for the ends that are the same; infinite beyond the limit."""
    ours, theirs, costs = one.codes, other.codes, _COSTS.facing
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
