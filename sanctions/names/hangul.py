"""Hangul syllables to Latin letters, the way in which Korean names stand on the lists (McCune and Reischauer's)."""

_INITIALS = ("k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_MIDDLES = (
    "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u",
    "ui", "i",
)  # fmt: skip
_FINALS = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "l", "l", "m", "p", "p", "t", "t", "ng", "t",
    "t", "k", "t", "p", "t",
)  # fmt: skip
_FIRST, _LAST = 0xAC00, 0xD7A3

SURNAMES: dict[str, str] = {
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


def is_syllable(char: str) -> bool:
    """Whether it is one whole Hangul syllable."""
    return _FIRST <= ord(char) <= _LAST


def syllable(char: str) -> str:
    """The Latin letters of one Hangul syllable, taken apart into its two or three letters."""
    initial, rest = divmod(ord(char) - _FIRST, len(_MIDDLES) * len(_FINALS))
    middle, final = divmod(rest, len(_FINALS))
    return _INITIALS[initial] + _MIDDLES[middle] + _FINALS[final]
