"""Hangul syllables to Latin letters, the way in which Korean names stand on the lists (McCune and Reischauer's)."""

import re

_INITIALS = ("k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_MIDDLES = (
    "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u",
    "ui", "i",
)  # fmt: skip
_FINALS = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "l", "l", "m", "p", "p", "t", "t", "ng", "t",
    "t", "k", "t", "p", "t",
)  # fmt: skip
_FIRST = 0xAC00
_SYLLABLE = re.compile(r"[\uac00-\ud7a3]")

LETTERS = re.compile(r"[\uac00-\ud7af]")

_COMPOUND = frozenset("남궁 황보 제갈 사공 선우 서문 독고 동방".split())
"""Surnames of two syllables."""

_SURNAMES: dict[str, str] = {
    "이": "ri",
    "리": "ri",
    "임": "rim",
    "림": "rim",
    "유": "yu",
    "류": "ryu",
    "노": "no",
    "로": "ro",
}
"""Surnames that are not written as they are read."""


def read(text: str) -> str:
    """The text with each whole syllable in Latin letters."""
    return _SYLLABLE.sub(lambda found: _syllable(found.group()), text)


def surname_apart(name: str) -> str:
    """A name of two to four syllables: the surname stands first, and is two long if known so, or of four."""
    size = 2 if len(name) == 4 or name[:2] in _COMPOUND else 1
    return f"{_SURNAMES.get(name[:size], name[:size])} {name[size:]}"


def parts(char: str) -> tuple[int, int, int]:
    """The places of a syllable's two or three letters among 19 initials, 21 vowels, and nothing or 27 finals."""
    initial, rest = divmod(ord(char) - _FIRST, len(_MIDDLES) * len(_FINALS))
    return initial, *divmod(rest, len(_FINALS))


def _syllable(char: str) -> str:
    """The Latin letters of one Hangul syllable."""
    initial, middle, final = parts(char)
    return _INITIALS[initial] + _MIDDLES[middle] + _FINALS[final]
