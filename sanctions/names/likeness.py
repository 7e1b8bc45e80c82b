"""Two words: whether and how one may be a spelling of the other."""

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from sanctions.names.spelling import Spelling, spell
from sanctions.names.tables.nicknames import NICKNAMES


class Likeness(NamedTuple):
    """How two words are alike: the relation's name, and 0 to 1 how much."""

    relation: str
    similarity: float


UNLIKE = Likeness("contradicts", 0.0)


@lru_cache(maxsize=524_288)
def likeness(one: str, other: str) -> Likeness:
    """How two folded words are alike; ``UNLIKE`` where neither can be a spelling of the other.

    Short words forgive no typing error, words from four letters one, from
    seven two, from twelve three.
    """
    if one == other:
        return Likeness("same", 1.0)
    if one.isdigit() or other.isdigit():
        return UNLIKE
    a, b = spell(one), spell(other)
    if a.key == b.key:
        return Likeness("spelled alike", 0.97)
    if NICKNAMES.get(one, _NONE) & NICKNAMES.get(other, _NONE) or (a.stem == b.stem and len(a.stem) > 3):
        return Likeness("form of the same name", 0.9)
    found = (_typing_error(a.key, b.key, one, other), _vowels_differ(a, b), _unvowelled(a, b))
    return max(found, key=lambda likeness: likeness.similarity)


_NONE: frozenset[int] = frozenset()


def _vowels_differ(a: Spelling, b: Spelling) -> Likeness:
    """Equal consonants and few other vowels: Mohamed and Muhammad, not Meng and Myong."""
    if a.skeleton != b.skeleton or len(a.skeleton) < 3 or not (a.vowelled and b.vowelled):
        return UNLIKE
    shorter = min(len(a.key), len(b.key))
    allowed = 1 if shorter < 5 else 2 if shorter < 8 else 3
    distance = OSA.distance(a.key, b.key, score_cutoff=allowed)
    return Likeness("vowels differ", 1 - 0.6 * distance / shorter) if distance <= allowed else UNLIKE


def _unvowelled(a: Spelling, b: Spelling) -> Likeness:
    """Equal consonants where one side comes from a script that writes no short vowels."""
    if a.bones != b.bones or len(a.bones) < 2 or (a.vowelled and b.vowelled):
        return UNLIKE
    return Likeness("same consonants", min(0.92, 0.5 + 0.1 * len(a.bones)))


def _typing_error(key_one: str, key_other: str, one: str, other: str) -> Likeness:
    shorter = min(len(one), len(other))
    allowed = 0 if shorter < 4 else 1 if shorter < 7 else 2 if shorter < 12 else 3
    if not allowed or abs(len(one) - len(other)) > allowed + 2:
        return UNLIKE
    distance = min(
        OSA.distance(key_one, key_other, score_cutoff=allowed), OSA.distance(one, other, score_cutoff=allowed)
    )
    if distance > allowed:
        return UNLIKE
    return Likeness("one letter off" if distance <= 1 else "letters off", 1 - distance / shorter)
