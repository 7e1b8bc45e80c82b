"""Korean names in Russian letters, by the system of Kontsevich and as newspapers write: Ким Чен Ын is Kim Jong Un."""

import re
from functools import lru_cache
from itertools import islice, product
from typing import Final

from sanctions.names.scripts import any_of

_INITIALS: Final = {
    "к": "k", "г": "k", "кк": "kk", "кх": "k", "т": "t", "д": "t", "тт": "tt", "тх": "t", "п": "p", "б": "p",
    "пп": "pp", "пх": "p", "с": "s", "сс": "ss", "ч": "j", "чж": "j", "дж": "j", "чч": "jj", "чх": "ch", "х": "h",
    "м": "m", "н": "n", "л": "r", "р": "r", "": "",
}  # fmt: skip
_VOWELS: Final = {
    "а": "a", "я": "ya", "о": "o", "ё": "yo", "е": "o/e", "у": "u", "ю": "yu", "ы": "u", "и": "i", "э": "ae/e",
    "ва": "wa", "вэ": "oe/wae", "ве": "oe", "во": "wo", "ви": "wi", "ый": "ui", "йе": "ye",
}  # fmt: skip
"""What each may be."""
_FINALS: Final = {"к": "k", "т": "t", "п": "p", "м": "m", "ль": "l", "н": "ng/n", "нъ": "ng", "нг": "ng", "": ""}
"""What each may be: both nasals are one letter."""

_SURNAMES: Final = frozenset(
    "ким ли ри пак чхве чой цой чон чан хван чо хан со син квон ан сон лю рю хон чхон чхэ но рим лим о кан юн пэк хо "
    "нам мун чу у ку мин кон ян пён чин ом вон тхэ хён ко пан нан чжон чжан чжо".split()
)


_SYLLABLE: Final = re.compile(
    rf"({any_of(_INITIALS)})({any_of(_VOWELS)})((?:{any_of(_FINALS.keys() - {''})})(?![аяоёеуюыиэй]))?"
)
_AS_WRITTEN: Final = {"чой": ["choe"], "цой": ["choe"]}
_MOST: Final = 16
"""Readings of a name."""
_LONGEST: Final = 8
"""Letters before a word's last syllable."""


def readings(text: str) -> list[str]:
    """What the name may be in Latin letters, if it begins with a Korean surname; else nothing."""
    words = text.lower().replace("-", " ").split()
    if not 2 <= len(words) <= 3 or words[0] not in _SURNAMES:
        return []
    return list(islice(map(" ".join, product(*map(_latin, words))), _MOST))


@lru_cache(maxsize=4_096)
def _latin(word: str) -> list[str]:
    """What a word of one or two syllables may be; nothing if it is none of such."""
    if word in _AS_WRITTEN:
        return _AS_WRITTEN[word]
    at, found = 0, [""]
    while at < len(word):
        syllable = _SYLLABLE.match(word, at)
        if syllable is None or at > _LONGEST:
            return []
        initial, vowel, final = syllable.groups()
        sounds = product(found, _VOWELS[vowel].split("/"), _FINALS[final or ""].split("/"))
        found = [f"{before}{_INITIALS[initial]}{middle}{end}" for before, middle, end in sounds]
        at = syllable.end()
    return found
