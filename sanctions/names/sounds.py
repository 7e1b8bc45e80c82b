"""How unlike two words sound: an edit distance in which sounds that stand for each other cost little."""

from collections.abc import Sequence
from functools import lru_cache
from math import inf

from sanctions.names.tables.sounds import AFTER_A_STOP, OMISSIONS, SUBSTITUTIONS, UNRELATED

_FACING: dict[str, dict[str, float]] = {}
for (_sound, _facing), _cost in SUBSTITUTIONS.items():
    _FACING.setdefault(_sound, {_sound: 0.0})[_facing] = _cost


def unlike_sounds(one: str, other: str, most: float = 1.0) -> float:
    """The distance of two spelling keys over the longer one's length: 0 for the same, 1 for nothing in common.

    Sounds in which both begin, and in which both end, stand for each other.
    Stops early, and says 1, where it would be more than ``most``.
    """
    shorter, longer = min(len(one), len(other)), max(len(one), len(other))
    first = last = 0
    while first < shorter and one[first] == other[first]:
        first += 1
    while last < shorter - first and one[-1 - last] == other[-1 - last]:
        last += 1
    limit = most * longer
    distance = _distance(
        one[first : len(one) - last],
        other[first : len(other) - last],
        _omissions(one)[first : len(one) - last],
        _omissions(other)[first : len(other) - last],
        limit,
    )
    return distance / longer if distance <= limit else 1.0


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
