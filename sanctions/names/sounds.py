"""How unlike two words sound: an edit distance in which sounds that stand for each other cost little."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import product
from math import inf

import numpy as np

from sanctions.names.arrays import Array
from sanctions.names.tables.sounds import AFTER_A_STOP, OMISSIONS, SUBSTITUTIONS, UNRELATED

_FACING: dict[str, dict[str, float]] = {}
for (_sound, _facing), _cost in SUBSTITUTIONS.items():
    _FACING.setdefault(_sound, {_sound: 0.0})[_facing] = _cost


Unlike = Callable[[str, str, float], float]
"""What tells how unlike two spelling keys sound, as ``unlike_sounds`` does."""


def unlike_sounds(one: str, other: str, most: float = 1.0) -> float:
    """The distance of two spelling keys over the longer one's length: 0 for the same, 1 for nothing in common.

    Sounds in which both begin, and in which both end, stand for each other.
    Stops early, and says 1, where it would be more than ``most``.
    """
    longer = max(len(one), len(other))
    first, last = _alike_at_ends(one, other)
    limit = most * longer
    distance = _distance(
        one[first : len(one) - last],
        other[first : len(other) - last],
        _omissions(one)[first : len(one) - last],
        _omissions(other)[first : len(other) - last],
        limit,
    )
    return distance / longer if distance <= limit else 1.0


def _alike_at_ends(one: str, other: str) -> tuple[int, int]:
    """In how many sounds two keys begin alike, and in how many of the others they end alike."""
    shorter = min(len(one), len(other))
    first = last = 0
    while first < shorter and one[first] == other[first]:
        first += 1
    while last < shorter - first and one[-1 - last] == other[-1 - last]:
        last += 1
    return first, last


def _distance(one: str, other: str, omissions: Sequence[float], drops: Sequence[float], limit: float) -> float:
    """The cheapest way from one run of sounds to the other; infinite where that is more than the limit."""
    row = [0.0]
    for drop in drops:
        row.append(row[-1] + drop)
    for sound, omitted in zip(one, omissions, strict=True):
        cost_of = _FACING.get(sound, {sound: 0.0}).get
        diagonal = row[0]
        nearest = last = diagonal + omitted
        fresh = [last]
        for facing, drop, above in zip(other, drops, row[1:], strict=True):
            cost = diagonal + cost_of(facing, UNRELATED)
            # Written out, since a call of min() costs twice as much, and this is where the time goes.
            if above + omitted < cost:  # noqa: PLR1730
                cost = above + omitted
            if last + drop < cost:  # noqa: PLR1730
                cost = last + drop
            diagonal, last = above, cost
            fresh.append(cost)
            if cost < nearest:  # noqa: PLR1730
                nearest = cost
        if nearest > limit:
            return inf
        row = fresh
    return row[-1]


@lru_cache(maxsize=16_384)
def _omissions(word: str) -> tuple[float, ...]:
    """What leaving out each sound of a word costs."""
    costs = [OMISSIONS.get(sound, UNRELATED) for sound in word]
    for at in range(1, len(word)):
        if word[at] == "z" and word[at - 1] in "dt":
            costs[at] = AFTER_A_STOP
    return tuple(costs)


def unlike_sounds_of(pairs: Sequence[tuple[str, str]]) -> Unlike:
    """``unlike_sounds``, worked out of many pairs all at once, which costs a fraction for each."""
    if len(pairs) < _MANY:
        return unlike_sounds
    known = _distances([pair for pair in dict.fromkeys(pairs) if max(map(len, pair)) <= _LONGEST])

    def unlike(one: str, other: str, most: float = 1.0) -> float:
        distance = known.get((one, other))
        if distance is None:
            return unlike_sounds(one, other, most)
        longer = max(len(one), len(other))
        return distance / longer if distance <= most * longer else 1.0

    return unlike


_MANY = 40
"""Pairs from which arrays take less time than one pair after the other: each word has some ten."""

_LONGEST = 24
"""Sounds of a key that is worked out with others: all of them take as long as the longest."""


def _distances(pairs: Sequence[tuple[str, str]]) -> Mapping[tuple[str, str], float]:
    """The distance of the keys of each pair: ``_distance`` laid over arrays, a column for each pair."""
    if not pairs:
        return {}
    ends = [_alike_at_ends(*pair) for pair in pairs]
    sounds, omitted, size = _columns([one for one, _ in pairs], ends)
    facing, drops, height = _columns([other for _, other in pairs], ends)
    table = np.empty((len(sounds) + 1, len(facing) + 1, len(pairs)))
    table[0, 0] = 0.0
    np.cumsum(omitted, axis=0, out=table[1:, 0])
    np.cumsum(drops, axis=0, out=table[0, 1:])
    for row, column in product(range(len(sounds)), range(len(facing))):
        cost = table[row, column] + _COSTS[sounds[row], facing[column]]
        np.minimum(cost, table[row, column + 1] + omitted[row], out=cost)
        np.minimum(cost, table[row + 1, column] + drops[column], out=table[row + 1, column + 1])
    return dict(zip(pairs, table[size, height, np.arange(len(pairs))].tolist(), strict=True))


def _columns(words: Sequence[str], ends: Sequence[tuple[int, int]]) -> tuple[Array, Array, Array]:
    """The sounds of words between their ends, what leaving each out costs, and how many: a column for each word."""
    sizes = [len(word) - first - last for word, (first, last) in zip(words, ends, strict=True)]
    sounds, omitted = np.zeros((max(sizes), len(words)), np.uint8), np.zeros((max(sizes), len(words)))
    for at, (word, (first, _), size) in enumerate(zip(words, ends, sizes, strict=True)):
        sounds[:size, at] = bytearray(word[first : first + size], "ascii")
        omitted[:size, at] = _omissions(word)[first : first + size]
    return sounds, omitted, np.array(sizes)


def _costs_by_code() -> Array:
    """The cost of each sound for each other, by their codes."""
    costs = np.full((128, 128), UNRELATED)
    np.fill_diagonal(costs, 0.0)
    for (one, other), cost in SUBSTITUTIONS.items():
        costs[ord(one), ord(other)] = cost
    return costs


_COSTS = _costs_by_code()
