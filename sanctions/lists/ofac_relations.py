"""How OFAC's parties stand to each other, told from either side."""

from collections.abc import Mapping
from typing import NamedTuple


class Relation(NamedTuple):
    """A kind of relation, FollowTheMoney's, from a first party to a second one.

    ``back`` is what the second is to the first; ``role`` what the first is to
    the second, where OFAC's words alone don't read so.
    """

    kind: str
    back: str
    role: str = ""


_OWNED = Relation("Ownership", "owner or controller of")
_OWNS = Relation("Ownership", "owned or controlled by")
_UNKNOWN = Relation("UnknownLink", "linked to")

_BY_WORDS: Mapping[str, Relation] = {
    "associate of": Relation("UnknownLink", "associate of"),
    "providing support to": Relation("UnknownLink", "supported by"),
    "acting for or on behalf of": Relation("Representation", "represented by"),
    "owned or controlled by": _OWNED,
    "family member of": Relation("Family", "family member of"),
    "playing a significant role in": Relation("Membership", "has as a significant member"),
    "leader or official of": Relation("Directorship", "led by"),
    "principal executive officer": Relation("Directorship", "led by", "principal executive officer of"),
    "owns, controls, or operates": _OWNS,
    "property in the interest of": Relation("Ownership", "has an interest in"),
}
"""OFAC's words for what the first party is to the second. Of the Enhanced and Advanced XML's types only "Owns,
controls, or operates" starts at the owner; all other ownership starts at what is owned."""

_BY_ID: Mapping[str, Relation] = {
    "1555": _BY_WORDS["associate of"],
    "15001": _BY_WORDS["providing support to"],
    "15002": _BY_WORDS["acting for or on behalf of"],
    "15003": _OWNED,
    "15004": _BY_WORDS["family member of"],
    "91422": _BY_WORDS["playing a significant role in"],
    "91725": _BY_WORDS["leader or official of"],
    "91900": _BY_WORDS["principal executive officer"],
    "92019": _OWNS,
    "92122": _BY_WORDS["property in the interest of"],
}
"""The same by OFAC's ids, for words that have changed since this was written."""


def relation(words: str, id_: str) -> Relation | None:
    """What a type of relation is, by OFAC's words, else by its id; None for one that we don't know."""
    return _BY_WORDS.get(words.casefold().rstrip(" -:.")) or _BY_ID.get(id_)


class Tie(NamedTuple):
    """A relation as one of its parties sees it: the kind, its own role, and the other's number."""

    kind: str
    role: str
    other: str


def ties(
    words: str, id_: str, first: str, second: str, *, former: bool = False, symmetrical: bool = False
) -> dict[str, Tie]:
    """A relation from the first party to the second as each of them sees it, by party: the first in OFAC's own words.

    One that we don't know is an UnknownLink, the second being "linked to"
    the first. A ``former`` one is told as such on both sides, a
    ``symmetrical`` one in the same words.
    """
    known = relation(words, id_) or _UNKNOWN
    when = "formerly " if former else ""
    role = known.role or words.strip(" -:.").lower() or "linked to"
    back = role if symmetrical else known.back
    return {
        first: Tie(known.kind, f"{when}{role}", second),
        second: Tie(known.kind, f"{when}{back}", first),
    }
