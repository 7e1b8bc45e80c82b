"""What two parties are to each other, told from either side.

A list states a relation at one party's entry: "subsidiary of" the other. At
the other's entry the same relation reads "parent of".
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple


class Role(NamedTuple):
    """A role in a relation.

    ``inverse`` is the other party's role, ``other`` the schema that the other
    has: only somebody can own, so that a name is no ship's. ``side`` tells
    the two apart, as -1 and 1; it is 0 where both are the same.
    """

    inverse: str
    other: str
    side: int


_Pair = tuple[str, str, str, str]

_PAIRS: Mapping[str, tuple[_Pair, ...]] = {
    "UnknownLink": (
        # OFAC's "Linked To" names whom a listing rests on: on none of its lists a ship or an aircraft.
        ("linked to", "Thing", "linked to by", "LegalEntity"),
        ("operated by", "Thing", "operator of", "LegalEntity"),
        ("securities issued by", "Thing", "issuer of the securities of", "LegalEntity"),
        ("previously owned or operated by", "Thing", "previous owner or operator of", "LegalEntity"),
        ("providing support to", "Thing", "supported by", "Thing"),
        ("issued by", "Thing", "issuer of", "LegalEntity"),
        ("associate of", "Thing", "", ""),
        ("related to", "Thing", "", ""),
    ),
    "Ownership": (
        ("owned by", "Thing", "owner of", "LegalEntity"),
        ("subsidiary of", "Organization", "parent of", "Organization"),
        ("owned or operated by", "Thing", "owner or operator of", "LegalEntity"),
        (
            "owned or controlled by",
            "Thing",
            "owner or controller of | owns, controls, or operates",
            "LegalEntity",
        ),
        ("property in the interest of", "Thing", "has an interest in", "LegalEntity"),
    ),
    "Representation": (
        ("acting for or on behalf of", "LegalEntity", "represented by", "LegalEntity"),
        ("agent of", "LegalEntity", "client of", "LegalEntity"),
    ),
    "Directorship": (
        ("director of", "LegalEntity", "directed by", "LegalEntity"),
        ("leader or official of | principal executive officer of", "LegalEntity", "led by", "LegalEntity"),
    ),
    "Membership": (
        ("member of", "LegalEntity", "has as member", "LegalEntity"),
        ("playing a significant role in", "LegalEntity", "has as a significant member", "LegalEntity"),
    ),
    "Employment": (("employee of | employed by", "Person", "employer of", "LegalEntity"),),
    "Associate": (("associate of", "Person", "", ""),),
    "Succession": (("successor of", "LegalEntity", "predecessor of", "LegalEntity"),),
    "Debt": (("debtor of", "LegalEntity", "creditor of", "LegalEntity"),),
    "Payment": (("paid by", "LegalEntity", "payer of", "LegalEntity"),),
    "Occupancy": (("holder of", "Person", "held by", "Thing"),),
    "Family": (
        ("spouse of | wife of | husband of", "Person", "", ""),
        ("sibling of | brother of | sister of", "Person", "", ""),
        ("half-sibling of | half-brother of | half-sister of", "Person", "", ""),
        ("stepsibling of | stepbrother of | stepsister of", "Person", "", ""),
        ("sibling-in-law of | brother-in-law of | sister-in-law of", "Person", "", ""),
        ("cousin of", "Person", "", ""),
        ("relative of", "Person", "", ""),
        ("family member of", "Person", "", ""),
        ("child of | son of | daughter of", "Person", "parent of | father of | mother of", "Person"),
        (
            "stepchild of | stepson of | stepdaughter of",
            "Person",
            "stepparent of | stepfather of | stepmother of",
            "Person",
        ),
        (
            "grandchild of | grandson of | granddaughter of",
            "Person",
            "grandparent of | grandfather of | grandmother of",
            "Person",
        ),
        (
            "child-in-law of | son-in-law of | daughter-in-law of",
            "Person",
            "parent-in-law of | father-in-law of | mother-in-law of",
            "Person",
        ),
        ("nephew or niece of | nephew of | niece of", "Person", "uncle or aunt of | uncle of | aunt of", "Person"),
    ),
}
"""By kind of relation: the roles of one side and its schema, then the other's, none where both sides are the same.

The first role of a side is what the other side calls it. Gathered from what the formats in ``lists`` write: OFAC's
remarks, its Enhanced and Advanced XML, the UK's details, FollowTheMoney's edges.
"""

_SAYS_NO_SIDE = "linked to"
"""Two parties of which each is "linked to" the other have one relation: the words tell of no side."""

_HAS = "has as "
"""How a role begins that says what the other party is, as FollowTheMoney's family does: "has as mother"."""

_FORMER = re.compile(r"(?:formerly|former) ", re.IGNORECASE)


def _roles() -> Iterator[tuple[tuple[str, str], Role]]:
    """Every role by kind and words."""
    for kind, pairs in _PAIRS.items():
        for low, low_is, high, high_is in pairs:
            side = 0 if not high or low == _SAYS_NO_SIDE else 1
            lows, highs = low.split(" | "), (high or low).split(" | ")
            yield from (((kind, role), Role(highs[0], high_is or low_is, -side)) for role in lows)
            if high:
                yield from (((kind, role), Role(lows[0], low_is, side)) for role in highs)


ROLES: Mapping[tuple[str, str], Role] = dict(_roles())
"""Every role, by kind of relation and words."""


def inverse(kind: str, role: str) -> str:
    """The other party's role: "owner of" for "owned by"; one that we don't know is turned round in its own words."""
    known, former = _known(kind, role), _former(role)
    if known is not None:
        return former + known.inverse
    words = role[len(former) :]
    if words.endswith(" of"):
        return f"{former}{_HAS}{words.removesuffix(' of')}"
    return f"other side of “{role}”" if role else ""


def other_schema(kind: str, role: str) -> str:
    """The schema that the other party of a relation has; Thing where it may be anything."""
    known = _known(kind, role)
    if known is not None:
        return known.other
    return "Person" if kind == "Family" else "Thing"


def same_relation(kind: str, role: str, other_role: str) -> bool:
    """Whether a role at one party's entry and one at the other's, both of one kind, tell one relation.

    "owned by" and "owner or controller of" do; "owner of" and "owner of" do
    not. A role that we don't know may be anything.
    """
    if bool(_former(role)) != bool(_former(other_role)):
        return False
    one, other = _known(kind, role), _known(kind, other_role)
    return one is None or other is None or one.side == -other.side


def _former(role: str) -> str:
    """The word before a role by which the relation has ended; empty while it lasts."""
    found = _FORMER.match(role)
    return found[0] if found else ""


def _known(kind: str, role: str) -> Role | None:
    """A role of the table, in whatever case; "has as mother" too, as the other side of "mother of"."""
    text = role[len(_former(role)) :].casefold().strip()
    if found := next((ROLES[at] for one in (kind, *_PAIRS) if (at := (one, text)) in ROLES), None):
        return found
    if not text.startswith(_HAS):
        return None
    theirs = f"{text.removeprefix(_HAS)} of"
    known = _known(kind, theirs)
    return Role(theirs, known.other if known else other_schema(kind, ""), -known.side if known else 0)
