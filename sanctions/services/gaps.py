"""What a system wrote into a name where it had none: `FNU`, `undefined`, `#REF!`, `{{name}}`, the hash of one.

A word that nobody is called is left out, and what is left of the name is asked. One that somebody may be called
(Null, Nil, None) is asked and left out, both. Where a value was lost on the way (a spreadsheet's error, a field of a
template that nobody filled, a hash) somebody knows it: that is an error, since the rest would clear another party.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from sanctions.errors import InvalidQuery
from sanctions.lists.placeholders import NO_VALUES, NULLS, UNKNOWN
from sanctions.names.tables.honorifics import HONORIFICS

_INITIALS = frozenset("n/d n/k s/o k/a n.a. n.a n.d. n.k. k.a. s.o. nat".split())
"""Such as stand in names: initials, and `s/o`, a son's father."""

_NEVER = (
    NO_VALUES | frozenset("fnu lnu undefined redacted [redacted] (redacted) <unknown> (unknown)".split())
) - _INITIALS
_PERHAPS = (NULLS | {word for word in UNKNOWN if " " not in word}) - _NEVER - _INITIALS
_OF_SYSTEMS = frozenset(("null",))
_HALVES = 2
"""Words of a name, but for `Mr`, of which one may be a placeholder; of more, only such as systems alone write."""

SHEET_ERRORS = frozenset(
    (
        "#DIV/0! #N/A #NAME? #NULL! #NUM! #REF! #VALUE! #SPILL! #CALC! #GETTING_DATA #FIELD! #BLOCKED! #UNKNOWN! "
        "#NOT_CALCULATED!"
    ).split()
)
_ERRORS = frozenset(map(str.casefold, SHEET_ERRORS)) - _NEVER
WORDS = _NEVER | _PERHAPS | _ERRORS
_FIELD = re.compile(
    r"\$\{[^{}]*\}|\{\{[^{}]*\}\}|\{(?:\d|[a-z_][a-z_0-9.]*)\}|\[object \w+\]|<%.*%>"
    r"|(?<!\S)%(?:\(\w+\)|\d\$)?[sd@](?!\S)"
)
_HASH = re.compile(
    r"(?<![0-9a-z])(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-z])",
    re.I,
)
_SHORTEST_HASH = 32
_OF_KEYS = ("CryptoWallet", "Thing")
"""Schemata of which one may be called by a key."""
_ODD = re.compile(r"[%{\[]|^\s*=")
_FORMULA = re.compile(r"\s*=\s*[A-Za-z][A-Za-z.]*\(")


def is_whole(name: str) -> bool:
    """Whether nothing in a name looks like what a system wrote: of nearly every name, at once."""
    return WORDS.isdisjoint(name.casefold().split()) and len(name) < _SHORTEST_HASH and not _ODD.search(name)


def asked(names: Sequence[str], field: str = "name", schema: str = "") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names to ask in place of those given, and a sentence on each that is not asked as it stands.

    Raises InvalidQuery where a value was lost on its way.
    """
    found: list[str] = []
    said: list[str] = []
    for name in names:
        if is_whole(name):
            found.append(name)
        else:
            kept, told = _read(name, field, schema)
            found += kept
            said += told
    return tuple(dict.fromkeys(found)), tuple(said)


@lru_cache(maxsize=4_096)
def _read(name: str, field: str, schema: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    require_filled(name, field, schema)
    words = name.split()
    nothing = [word for word in words if _bare(word) in _NEVER]
    rest = " ".join(word for word in words if word not in nothing).strip(" ,;")
    if not any(char.isalnum() for char in rest):
        return (name,), ()
    said = [f"{field}: {word!r} says that nothing is known, and was left out" for word in dict.fromkeys(nothing)]
    words = [word for word in rest.split() if _bare(word).rstrip(".") not in HONORIFICS]
    perhaps = [word for word in words if _bare(word) in (_PERHAPS if len(words) == _HALVES else _OF_SYSTEMS)]
    other = " ".join(word.strip(",;") for word in words if word not in perhaps)
    if len(perhaps) != 1 or not other:
        return (rest,), tuple(said)
    told = f"{field}: {perhaps[0].strip(',;')!r} in {rest!r} may say that nothing is known: asked with it and without"
    return (rest, other), (*said, told)


def require_filled(name: str, field: str, schema: str = "") -> None:
    """Raises InvalidQuery where in place of a value something stands that nobody wrote."""
    if error := next((word for word in name.split() if _bare(word) in _ERRORS), None):
        raise InvalidQuery(field, f"{error.strip(',;')} is a spreadsheet's error, not a value")
    if _FORMULA.match(name):
        raise InvalidQuery(field, f"{name[:40]!r} is a formula, not its value")
    if unfilled := _FIELD.search(name):
        raise InvalidQuery(field, f"{unfilled.group()} is a field that was never filled, not a value")
    if schema not in _OF_KEYS and len(name) >= _SHORTEST_HASH and (found := _HASH.search(name)):
        raise InvalidQuery(field, f"{found.group()!r} is a checksum or a key, not a name")


def _bare(word: str) -> str:
    return word.strip(",;").casefold()
