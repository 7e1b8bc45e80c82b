"""Which of the fields that a format did not have when it was written may hold names.

A field of anything else that is left out makes a record poorer; a field of
names makes a clear of somebody who is listed.
"""

import re
import unicodedata
from collections.abc import Container, Iterable, Mapping

_TAIL = re.compile(r"[^/@:]*$")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_a-zA-Z]+")
_NAMES = re.compile(
    r".*names?|(?:pre)?noms?|.*alias(?:es)?|[afn]?ka|[afn]kas|dba|surnames?|nombres?|apellidos?|nomes?|called|styled"
    r"|spellings?|pseudonyms?|monikers?|sobriquets?|trans(?:literat|cript)ions?|romani[sz]ations?"
)
_TOGETHER = re.compile(r"(?:original|native|other|local|non latin|foreign) scripts?\b|\bknown as\b")
"""Words that speak of names only together."""

_VALUES = re.compile(r"(?:alias|name)[ -]?type\b", re.IGNORECASE)
"""Begins what is counted of a type of name that is new: such a name is taken as an alias."""

_OTHERS = frozenset(
    "country program programme list file regime authority place city town region state province street agency "
    "document issuer user domain host source schema committee statute".split()
)
"""Words before `name` that say whose name it is, and not the party's."""

_ABOUT = frozenset("type quality strength language lang script change count order id date".split())
"""Words behind `name` that say something of a name that is told elsewhere."""

_LIKE_NAMES = ", like names"
_SELDOM = 0.1
"""Of a field's texts, the share from which on it is told that they are like names."""

_LONGEST, _SHORTEST = 150, 3
_WORDS = re.compile(r"[^\W\d_]+")


def may_hold_names(unmapped: Mapping[str, int]) -> dict[str, int]:
    """Those of the fields that were not taken over that speak of names, or hold what is like them, most met first."""
    found = {
        field: times
        for field, times in unmapped.items()
        if times
        and not field.endswith(_LIKE_NAMES)
        and (speaks_of_names(field) or unmapped.get(f"{field}{_LIKE_NAMES}", 0) > times * _SELDOM)
    }
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def counted(field: str, text: str, names: Container[str]) -> list[str]:
    """What a text that is not taken over is counted as: its field, and once more where it is like a name.

    ``names`` are the words of its party's names, as ``words`` gives them.
    """
    return [field, f"{field}{_LIKE_NAMES}"] if _is_like_a_name(text, names) else [field]


def words(names: Iterable[str]) -> set[str]:
    """The words of names by which others of their bearer are told."""
    return {word for name in names for word in _WORDS.findall(name.casefold()) if len(word) >= _SHORTEST}


def _is_like_a_name(text: str, names: Container[str]) -> bool:
    """Whether it is short, has no digits, and is in letters other than Latin, or has a word of the party's names."""
    if len(text) > _LONGEST or any(char.isdigit() for char in text):
        return False
    if not text.isascii() and any("LATIN" not in unicodedata.name(char, "LATIN") for char in text if char.isalpha()):
        return True
    return any(word in names for word in words([text]))


def speaks_of_names(field: str) -> bool:
    """Whether a field's own name says that it holds names of a party."""
    if _VALUES.match(field):
        return False
    tail = _TAIL.search(field)
    parts = [word.casefold() for word in _WORD.findall((tail[0] if tail else "").replace(".", ""))]
    if field.endswith("@name"):
        # The label of an element that holds something of any kind.
        return not field.endswith("attribute@name")
    return bool(_TOGETHER.search(" ".join(parts))) or any(_is_of_names(parts, place) for place in range(len(parts)))


def _is_of_names(parts: list[str], place: int) -> bool:
    if not _NAMES.fullmatch(parts[place]) or parts[place] in {"filename", "username", "hostname"}:
        return False
    before, behind = parts[:place][-1:], parts[place + 1 : place + 2]
    return not (_OTHERS.intersection(before) or (_ABOUT.intersection(behind)))
