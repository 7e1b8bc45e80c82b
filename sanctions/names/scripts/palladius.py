"""Chinese names in Russian letters, by the system of Palladius: Си Цзиньпин is Xi Jinping."""

import re
from functools import lru_cache
from typing import Final

from sanctions.names.scripts import any_of

_FINALS: Final = {
    "а": "a", "о": "o", "э": "e", "ай": "ai", "эй": "ei", "ао": "ao", "оу": "ou", "ань": "an", "энь": "en",
    "ан": "ang", "эн": "eng", "ун": "ong", "и": "i", "ы": "i", "я": "ia", "е": "ie", "яо": "iao", "ю": "iu",
    "янь": "ian", "инь": "in", "ян": "iang", "ин": "ing", "юн": "iong", "у": "u", "уа": "ua", "уай": "uai",
    "уй": "ui", "уэй": "ui", "уань": "uan", "унь": "un", "уан": "uang", "юй": "u", "юэ": "ue", "юань": "uan",
    "юнь": "un",
}  # fmt: skip
"""What a syllable ends with."""

_BARE: Final = {
    "а": "a", "э": "e", "ай": "ai", "ао": "ao", "оу": "ou", "ань": "an", "энь": "en", "ан": "ang", "эр": "er",
    "и": "yi", "я": "ya", "е": "ye", "яо": "yao", "ю": "you", "янь": "yan", "инь": "yin", "ян": "yang", "ин": "ying",
    "юн": "yong", "юй": "yu", "юэ": "yue", "юань": "yuan", "юнь": "yun", "у": "wu", "ва": "wa", "во": "wo",
    "вай": "wai", "вэй": "wei", "вань": "wan", "вэнь": "wen", "ван": "wang", "вэн": "weng",
}  # fmt: skip
"""Syllables without a consonant before the vowel."""

_INITIALS: Final = {
    "б": "b", "п": "p", "м": "m", "ф": "f", "д": "d", "т": "t", "н": "n", "л": "l", "г": "g", "к": "k", "х": "h",
    "цз": "z", "ц": "c", "с": "s", "чж": "zh", "ч": "ch", "ш": "sh", "ж": "r",
}  # fmt: skip
_SOFT: Final = {"цз": "j", "ц": "q", "с": "x"}
"""Consonants before и, я, е and ю."""

_LIPS: Final = frozenset("бпмф")


_SYLLABLE: Final = re.compile(
    rf"({any_of(_INITIALS)})({any_of(_FINALS)})(?!ь|й|(?<=н)[аоуэыияею])|({any_of(_BARE)})(?!ь|й|(?<=н)[аоуэыияею])"
)
"""One syllable; an н before a vowel is the next one's."""


def readings(text: str) -> list[str]:
    """The name in pinyin, if each of its words is made of such syllables, three at most; else nothing."""
    words = [_pinyin(word) for word in text.lower().split()]
    return [" ".join(words)] if 2 <= len(words) <= 3 and all(words) else []


@lru_cache(maxsize=4_096)
def _pinyin(word: str) -> str:
    """The word in pinyin; empty if it can't be read so."""
    at = 0
    found: list[str] = []
    while at < len(word):
        syllable = _SYLLABLE.match(word, at)
        if syllable is None or len(found) == _MOST:
            return ""
        found.append(_in_latin(*syllable.groups()))
        at = syllable.end()
    return "".join(found)


_MOST: Final = 3
"""Syllables of a word."""


def _in_latin(initial: str | None, final: str, bare: str | None) -> str:
    if initial is None:
        return _BARE[bare or ""]
    latin = _FINALS[final]
    if final == "о" and initial not in _LIPS:
        latin = "uo"
    soft = final[0] in "ияею"
    return (_SOFT.get(initial, _INITIALS[initial]) if soft else _INITIALS[initial]) + latin
