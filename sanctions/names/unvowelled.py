"""Whether one of two words may be what a script that leaves out short vowels has of the other.

Arabic and Hebrew write long vowels, those of foreign names mostly, and what a word ends on: two words with the same
consonants whose vowels say otherwise are two names, Mahmud and Muhammad.
"""

from functools import lru_cache
from typing import Final

from sanctions.names.spelling import between_consonants

_CLASSES: Final[dict[str, frozenset[str]]] = {
    "a": frozenset("ae"),
    "e": frozenset("aei"),
    **dict.fromkeys("iy", frozenset("iey")),
    **dict.fromkeys("ouwv", frozenset("ouwv")),
}
"""Letters that a vowel which is written may stand for."""

_GLIDING: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys(("ay", "ai"), frozenset("aeiy")),
    **dict.fromkeys(("aw", "au", "ao"), frozenset("aouwv")),
}
"""Two letters for one vowel, of English mostly: Wiseman, Baker; House."""

_SHORT_PAIRS: Final = frozenset(("ou", "oe", "ea", "ue", "ui"))
"""Two letters for a vowel that may be short: Youssouf, Goering, Heather, Miguel, Guitarra."""

_SILENT: Final = frozenset(("e", "ue"))
"""What may end a word and is not spoken: Fabre, Monique."""


def vowels_agree(one: str, other: str) -> bool:
    """Whether either of two folded words with the same consonants may be what is written of the other."""
    ours, theirs = _vowels(one), _vowels(other)
    return len(ours) != len(theirs) or _may_be_left(ours, theirs) or _may_be_left(theirs, ours)


def _may_be_left(written: tuple[str, ...], spoken: tuple[str, ...]) -> bool:
    """Whether vowels may be written for those that are spoken, which stand at the same places."""
    last = len(written) - 1
    for at in range(last + 1):
        ours, theirs = written[at], spoken[at]
        if ours == theirs or (at == 0 and ours[:1] == "a" and theirs):
            continue  # alef carries whatever vowel a word begins with
        if not ours:
            may = theirs in _SILENT if at == last else len(theirs) == 1 or theirs in _SHORT_PAIRS
        else:
            may = theirs != "" and _stands_for(ours, theirs, at < last and spoken[at + 1][:1] in ("e", "i"))
        if not may:
            return False
    return True


def _stands_for(written: str, spoken: str, before_e: bool) -> bool:
    """Whether letters for a vowel may be written for those that it is spelled with: for an English a or u, e or a."""
    if written in _GLIDING and not _GLIDING[written].isdisjoint(spoken):
        return True
    if (written == "i" and spoken == "a" and before_e) or (written == "a" and spoken == "u"):
        return True  # Bates, Jamie; Butler
    if written == _LAST_H:
        return spoken[-1] in "aeo"
    return all(not _CLASSES[letter].isdisjoint(spoken) for letter in written)


_LAST_H: Final = "h"
"""An h that a word ends on stands for a vowel: Hebrew Sarah, Persian Khaneh."""


@lru_cache(maxsize=16_384)
def _vowels(form: str) -> tuple[str, ...]:
    """The vowels before, between and after the consonants of a word."""
    return between_consonants(form)
