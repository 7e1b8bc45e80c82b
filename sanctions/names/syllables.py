"""Korean names in Latin letters: each word is a syllable, which is the same as another or is another.

Romanisations write some sounds several ways (Jeong, Chong, Jung; Hyok, Hyuk),
and those are known; any other letter makes another name: Sang, Song, Chang.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from sanctions.names.analysis import Kind, Word

_INITIALS: Final = {
    "": "-", "k": "k", "g": "k", "kk": "k", "kh": "k", "n": "nr-", "t": "t", "d": "t", "tt": "t", "th": "t",
    "r": "r-", "rh": "r-", "l": "r-", "m": "m", "b": "p", "p": "p", "pp": "p", "ph": "p", "s": "s", "ss": "s",
    "sh": "s", "j": "j", "ch": "j", "jj": "j", "tch": "j", "h": "h",
}  # fmt: skip
"""What a syllable begins with, as it is written, and the sounds that this may be."""
_MIDDLES: Final = {
    "a": "a", "ah": "a", "ae": "E", "ai": "E", "ay": "E", "e": "E", "eh": "E", "ya": "A", "yae": "E", "ye": "9",
    "yeh": "9", "eo": "e", "o": "eo", "oh": "o", "uh": "e", "ou": "e", "u": "eu+", "oo": "u", "woo": "u", "wu": "u",
    "eu": "+", "i": "iy", "ee": "iy", "yi": "i", "y": "i", "yeo": "Y", "yo": "YO", "yu": "YU", "you": "YU",
    "yoo": "U", "yoh": "O", "wa": "w", "wo": "1", "weo": "1", "wi": "2", "we": "3", "wae": "3", "oe": "3", "oi": "3",
    "ui": "y", "eui": "y",
}  # fmt: skip
"""Its vowel, and the sounds that this may be."""
_FINALS: Final = {
    "": "-", "k": "k", "g": "k", "ck": "k", "n": "n", "l": "l", "r": "l", "m": "m", "p": "p", "b": "p", "ng": "x",
    "t": "t", "s": "t",
}  # fmt: skip
"""What it ends with, and the sound of that."""


def _any_of(forms: Sequence[str]) -> str:
    return "|".join(sorted(forms, key=len, reverse=True))


_SYLLABLE: Final = re.compile(f"({_any_of(list(_INITIALS))})({_any_of(list(_MIDDLES))})({_any_of(list(_FINALS))})")

_SURNAMES: Final = frozenset(
    "kim gim ri lee yi rhee rim lim im pak bak park choe choi chong jong jung jeong chung kang gang jo cho yun "
    "yoon jang chang han sin shin so seo kwon gwon hwang an ahn song ryu yu yoo hong jon jeon chon ko go mun moon "
    "yang son pae bae paek baek ho heo nam sim shim ro roh no ha kwak cha chu joo ju u woo ku koo won na min o oh "
    "pang bang chin jin om eom hyon hyun myong maeng pyon byun to tae ok sok".split()
)
"""The commoner surnames of Koreans, as they are written."""

_MOST: Final = 4
"""Words of such a name."""


@lru_cache(maxsize=4_096)
def sounds(form: str) -> frozenset[str]:
    """The sounds that a syllable may stand for; none where it is no syllable of Korean."""
    found = _SYLLABLE.fullmatch(form)
    if not found:
        return frozenset()
    first, middle, last = found.groups()
    return frozenset(map("".join, product(_INITIALS[first], _MIDDLES[middle], _FINALS[last])))


def are_korean(words: Sequence[Word], fewest: int = 3) -> bool:
    """Whether the words that say who it is are a surname and syllables, so many at least: Kim Sang Hyok."""
    forms = [form for form, kind in words if kind < Kind.PARTICLE]
    if not fewest <= len(forms) <= _MOST or _SURNAMES.isdisjoint(forms):
        return False
    return all(form in _SURNAMES or sounds(form) for form in forms)


def are_others(one: str, other: str) -> bool:
    """Whether two words of Korean names are syllables that are not read alike."""
    ours, theirs = sounds(one), sounds(other)
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)
