"""People's names as passports, bookings and registers of some countries write them: other readings of those."""

import re
from collections.abc import Callable
from typing import Final

from sanctions.names.fathers import is_given_name
from sanctions.names.scripts.wade_giles import SYLLABLES


def as_in_papers(text: str) -> list[str]:
    """The name as it may be meant; nothing in most cases."""
    return [meant for read in _READINGS for meant in read(text)]


def _with_initials_apart(text: str) -> list[str]:
    """A surname apart from the initials written at it: KondratenkoM.D."""
    return [_INITIALS_AT_IT.sub(" ", text)] if "." in text and _INITIALS_AT_IT.search(text) else []


_INITIALS_AT_IT: Final = re.compile(r"(?<=[^\W\d_A-ZА-ЯЁ]{2})(?=[A-ZА-ЯЁІЇЄ]\.)")


def _in_internal_passport(text: str) -> list[str]:
    """The line that machines read in Russia's own passports, where signs stand for letters of Cyrillic: 4OQGU."""
    if not _SIGN.search(text) or _NUMBER.search(text):
        return []
    read = "".join([_SIGNS.get(char, char) for char in text.lower()])
    return [] if any(map(str.isdigit, read)) else [read]


_SIGNS: Final = {
    "3": "ch",
    "4": "sh",
    "8": "ya",
    "7": "yu",
    "9": "",
    "2": "yo",
    "6": "e",
    "q": "y",
    "w": "shch",
}
_SIGN: Final = re.compile("[a-zA-Z][2346789]|[2346789][a-zA-Z]")
_NUMBER: Final = re.compile(r"[0-9]{3}|[2346]\b|[0-9](?:nd|rd|th)\b|\b[0-9]+\b", re.IGNORECASE)
"""What is no such sign: a number, an ordinal's, a sign that no name ends with."""


def _without_tones(text: str) -> list[str]:
    """A Chinese name without the numbers of its tones: Zhu3 Hai3lun2."""
    words = text.lower().split()
    if len(words) < _FEWEST or not all(map(_TONED.fullmatch, words)):
        return []
    if not all(syllable in SYLLABLES for word in words for syllable in _TONE.split(word) if syllable):
        return []
    return [" ".join(["".join(_TONE.split(word)) for word in words])]


_FEWEST: Final = 2
_TONED: Final = re.compile("(?:[a-zü]{1,6}[1-5])+")
_TONE: Final = re.compile("[1-5]")


def _booked(text: str) -> list[str]:
    """A booking in which the father's name stands at the given name, and may be cut: POPOV/OLEGNIKOLAEV, Oleg N."""
    found = _BOOKED.fullmatch(text)
    if found is None:
        return []
    both = _TITLE.sub("", found[2]).lower()
    for size in range(len(both) - _LEFT, _SHORTEST_GIVEN - 1, -1):
        if is_given_name(both[:size]):
            return [f"{found[1]} {both[:size]} {both[size]}."]
    return []


_BOOKED: Final = re.compile("([A-Z-]{3,})/([A-Z]{6,})")
_TITLE: Final = re.compile("(?:MR|MRS|MSTR|MISS|MS)$")
_SHORTEST_GIVEN: Final = 4
_LEFT: Final = 2
"""Letters of a father's name that are left of it."""


def _in_greek_passport(text: str) -> list[str]:
    """A foreign name that Greek letters wrote, as its passports have it in Latin: Vantim Ntoumpovka, Igkor."""
    if not _GREEK.search(text):
        return []
    return [_GREEK_PAIR.sub(lambda found: _GREEK_PAIRS[found.group()], text.lower())]


_GREEK: Final = re.compile(r"\b(?:nt|mp)[aeiouyrl]|[a-z]gk[a-z]", re.IGNORECASE)
_GREEK_PAIRS: Final = {"nt": "d", "mp": "b", "gk": "g"}
_GREEK_PAIR: Final = re.compile("nt|mp|gk")

_READINGS: Final[tuple[Callable[[str], list[str]], ...]] = (
    _with_initials_apart,
    _in_internal_passport,
    _without_tones,
    _booked,
    _in_greek_passport,
)
