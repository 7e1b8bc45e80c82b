"""Two words: whether and how one may be a spelling of the other."""

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from sanctions.names.spelling import Spelling, spell
from sanctions.names.tables.nicknames import NICKNAMES
from sanctions.names.text import Script


class Likeness(NamedTuple):
    """How two words are alike: the relation's name, and 0 to 1 how much."""

    relation: str
    similarity: float


UNLIKE = Likeness("contradicts", 0.0)


_NONE: frozenset[int] = frozenset()


@lru_cache(maxsize=524_288)
def likeness(one: str, other: str, script: Script = Script.ALPHABET) -> Likeness:
    """How two folded words are alike; ``UNLIKE`` where neither can be a spelling of the other.

    ``script`` is the poorer of the two they were written in. Short words
    forgive no typing error, words from five letters one, from seven two.
    """
    if one == other:
        return Likeness("same", 1.0)
    if one.isdigit() or other.isdigit():
        return UNLIKE
    a, b = spell(one), spell(other)
    if a.key == b.key:
        return Likeness("spelled alike", 0.97)
    if _nicknames(one, other) or (a.stem == b.stem and len(a.stem) > 3):
        return Likeness("form of the same name", 0.9)
    if script is Script.IDEOGRAPHS:
        return UNLIKE
    found = _typing_error(a, b)
    other_way = _same_consonants(a, b) if script is Script.ABJAD else _vowels_differ(a, b)
    return max(found, other_way, key=lambda likeness: likeness.similarity)


def _nicknames(one: str, other: str) -> bool:
    return bool(NICKNAMES.get(one, _NONE) & NICKNAMES.get(other, _NONE))


def _vowels_differ(a: Spelling, b: Spelling) -> Likeness:
    """Equal consonants and few other vowels: Mohamed and Muhammad, not Meng and Myong."""
    if a.skeleton != b.skeleton or len(a.skeleton) < 3:
        return UNLIKE
    shorter = min(len(a.key), len(b.key))
    allowed = 1 if shorter < 5 else 2 if shorter < 8 else 3
    distance = OSA.distance(a.key, b.key, score_cutoff=allowed)
    return Likeness("vowels differ", 1 - 0.6 * distance / shorter) if distance <= allowed else UNLIKE


def _same_consonants(a: Spelling, b: Spelling) -> Likeness:
    """Equal consonants, which is all that one of the two writes."""
    if a.bones != b.bones or len(a.bones) < 2:
        return UNLIKE
    return Likeness("same consonants", min(0.92, 0.5 + 0.1 * len(a.bones)))


def _typing_error(a: Spelling, b: Spelling) -> Likeness:
    """Few letters apart, as written or as sounded; sounds alone don't make two writings alike."""
    shorter = min(len(a.form), len(b.form))
    allowed = 0 if shorter < 5 else 1 if shorter < 7 else 2
    if not allowed or abs(len(a.form) - len(b.form)) > allowed + 2:
        return UNLIKE
    written = OSA.distance(a.form, b.form)
    sounded = OSA.distance(a.key, b.key)
    distance = min(float(written), 0.6 * sounded + 0.4 * max(written, sounded))
    if distance > allowed + 0.4:
        return UNLIKE
    return Likeness("one letter off" if distance <= 1.4 else "letters off", 1 - distance / shorter)
