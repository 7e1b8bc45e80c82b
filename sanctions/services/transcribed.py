"""Names in scripts in which a foreign one is written by its sound: `プーチン`, `블라디미르 푸틴`, `弗拉基米尔·普京`.

The matcher reads them by their sound too and finds every second to fourth, so a clear of one says little.
"""

import re
from collections.abc import Collection

from sanctions.services.words.surnames import CHINESE, CHINESE_OF_TWO, KOREAN, KOREAN_OF_TWO

_KATAKANA = re.compile(r"[\u30a1-\u30fa\uff66-\uff9d]{2}")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_LATIN_WORD = re.compile(r"[A-Za-z]{3}")
_READ_OTHERWISE = frozenset(("jp", "vn"))
"""Countries whose languages have Chinese characters, and sounds of their own for them."""


def _own(one: str, two: str, letters: str) -> re.Pattern[str]:
    """What a name of the language is: a surname, and one or two syllables."""
    return re.compile(rf"(?:[{''.join(one.split())}]|{'|'.join(two.split())}) ?{letters} ?{letters}?")


_KOREAN = _own(KOREAN, KOREAN_OF_TWO, "[\uac00-\ud7a3]")
_CHINESE = _own(CHINESE, CHINESE_OF_TWO, "[\u3400-\u9fff\uf900-\ufaff]")
_WHAT = "in which foreign and translated names are not read reliably: ask with Latin letters too"


def transcribed(name: str, countries: Collection[str] = ()) -> str:
    """A sentence on a name whose script may hide another; empty for nearly all.

    ``countries`` are codes: Japanese and Vietnamese read Chinese characters in ways of their own.
    """
    if name.isascii() or _LATIN_WORD.search(name):
        return ""
    if _KATAKANA.search(name):
        return f"{name!r} is written in katakana, {_WHAT}"
    if _HANGUL.search(name):
        return "" if _KOREAN.fullmatch(name.strip()) else f"{name!r} is written in hangul, {_WHAT}"
    if _HAN.search(name) and (not _CHINESE.fullmatch(name.strip()) or not _READ_OTHERWISE.isdisjoint(countries)):
        return f"{name!r} is written in Chinese characters, {_WHAT}"
    return ""
