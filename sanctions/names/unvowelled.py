"""Whether one of two words may be what a script that leaves out short vowels has of the other.

Arabic and Hebrew write long vowels, those of foreign names mostly, and what a word ends on: two words with the same
consonants whose vowels say otherwise are two names, Mahmud and Muhammad.
"""

import re
from functools import lru_cache
from typing import Final

from sanctions.names.spelling import between_consonants

_CLASSES: Final[dict[str, frozenset[str]]] = {
    "a": frozenset("ae"),
    "e": frozenset("aeiouy"),
    **dict.fromkeys("iy", frozenset("iey")),
    **dict.fromkeys("ouwv", frozenset("ouwv")),
}
"""Letters that a vowel which is written may stand for. An e is put in where none is written (scripts/arabic.py)."""

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
    return len(ours) == len(theirs) and (_may_be_left(ours, theirs) or _may_be_left(theirs, ours))


def _may_be_left(written: tuple[str, ...], spoken: tuple[str, ...]) -> bool:
    """Whether vowels may be written for those that are spoken, which stand at the same places."""
    last = len(written) - 1
    for at in range(last + 1):
        ours, theirs = written[at], spoken[at]
        if ours == theirs or (at == 0 and ours[:1] == "a" and theirs):
            continue  # alef carries whatever vowel a word begins with
        following = "" if at == last else spoken[at + 1].lstrip("i" if at + 1 == last else "")
        if not (_may_end(ours, theirs) if at == last else _may_stand(ours, theirs, following)):
            return False
    return True


def _may_stand(written: str, spoken: str, following: str) -> bool:
    """Whether vowels before a word's last consonant may be written so; ``following`` are those after the next one."""
    if not written:
        return len(spoken) == 1 or spoken in _SHORT_PAIRS
    return _stands_for(written, spoken) or _in_english(written, spoken, following)


def _may_end(written: str, spoken: str) -> bool:
    """Whether vowels after the last consonant may be written so: a last h may be spoken or not (Falih, Sarah)."""
    if _LAST_H in (written, spoken):
        return True
    if not written:
        return spoken in _SILENT
    return _stands_for(written, spoken) or (written == "a" and spoken[-1:] == "o")  # Shlomo


def _stands_for(written: str, spoken: str) -> bool:
    """Whether letters for a vowel may be written for those that it is spelled with."""
    if not spoken:
        return written == "e"
    if written in _GLIDING and _GLIDING[written].issuperset(spoken):
        return True
    return all(not _CLASSES[letter].isdisjoint(spoken) for letter in written)


def _in_english(written: str, spoken: str, following: str) -> bool:
    """Whether an English a before another e, or u before two consonants, is written as it sounds: Bates; Butler."""
    return (written == "i" and spoken == "a" and following[:1] in ("e", "i")) or (
        written == "a" and spoken == "u" and following == ""
    )


_LAST_H: Final = "h"
"""An h that a word ends on, after a consonant."""


@lru_cache(maxsize=16_384)
def _vowels(form: str) -> tuple[str, ...]:
    """The vowels before, between and after the consonants of a word."""
    return between_consonants(_GOD.sub("allah", form))


_GOD: Final = re.compile("[uo]ll?ah$")
"""God's name has the vowel of the word before it: Abdullah, Nasrollah, and is written with its own."""
