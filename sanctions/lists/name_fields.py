"""Which of the fields that a format did not have when it was written may hold names.

A field of anything else that is left out makes a record poorer; a field of
names makes a clear of somebody who is listed.
"""

import re
from collections.abc import Mapping

_TAIL = re.compile(r"[^/@:]*$")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_a-zA-Z]+")
_NAMES = re.compile(
    r".*names?|(?:pre)?noms?|.*alias(?:es)?|[afn]?ka|[afn]kas|dba|surnames?|nombres?|apellidos?|nomes?"
)
_VALUES = re.compile(r"(?:alias|name)[ -]?type\b", re.IGNORECASE)
"""Begins what is counted of a type of name that is new: such a name is taken as an alias."""

_OTHERS = frozenset(
    "country program programme list file regime authority place city town region state province street agency "
    "document issuer user domain host source schema committee statute".split()
)
"""Words before `name` that say whose name it is, and not the party's."""

_ABOUT = frozenset("type quality strength language lang script change count order id date".split())
"""Words behind `name` that say something of a name that is told elsewhere."""


def may_hold_names(unmapped: Mapping[str, int]) -> dict[str, int]:
    """Those of the fields that were not taken over whose own name speaks of names, most met first."""
    found = {field: times for field, times in unmapped.items() if times and _speaks_of_names(field)}
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def _speaks_of_names(field: str) -> bool:
    if _VALUES.match(field):
        return False
    tail = _TAIL.search(field)
    words = [word.casefold() for word in _WORD.findall((tail[0] if tail else "").replace(".", ""))]
    if field.endswith("@name"):
        # The label of an element that holds something of any kind.
        return not field.endswith("attribute@name")
    return any(_is_of_names(words, place) for place in range(len(words)))


def _is_of_names(words: list[str], place: int) -> bool:
    if not _NAMES.fullmatch(words[place]) or words[place] in {"filename", "username", "hostname"}:
        return False
    before, behind = words[:place][-1:], words[place + 1 : place + 2]
    return not (_OTHERS.intersection(before) or (_ABOUT.intersection(behind)))
