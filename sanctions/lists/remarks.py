"""OFAC's Remarks: clauses joined by `; ` that hold what the CSV has no columns for.

Birth dates and places, nationality, gender, identifiers, weak aliases in
quotes, links to other parties, warnings. The caller keeps the whole text as a
note; this puts each clause where a screener finds it.
"""

import re
from collections.abc import Callable

from sanctions.lists import ofac
from sanctions.lists.countries import country_code
from sanctions.lists.dates import read_date
from sanctions.lists.ofac_labels import ASIDES, IDENTIFIERS, PROPERTIES, RELATIONS
from sanctions.model import Document

CUT_AT = 1_000
"""Characters at which OFAC cuts Remarks; what is left stands in SDN_COMMENTS.CSV."""

_ALIAS = re.compile(r"^(?:[afn]\.k\.a|d\.b\.a)\.[,:]?\s+'(?P<name>.+)'$", re.IGNORECASE)
_KIN = (
    r"(?:half-|step|grand)?(?:wife|husband|spouse|son|daughter|brother|sister|father|mother|child|cousin|nephew|niece"
    r"|uncle|aunt)(?:-in-law)?"
)
_FAMILY = re.compile(rf"^(?P<role>{_KIN} of) (?P<name>\S.*)$", re.IGNORECASE)
_FAMILY_AFTER = re.compile(
    rf"^(?P<name>\S.*)['’]s (?:(?:eldest|oldest|youngest|first|second|third|only|elder|younger) )?(?P<role>{_KIN})$",
    re.IGNORECASE,
)
_BY_LENGTH = sorted((*IDENTIFIERS, *PROPERTIES, *RELATIONS, *ASIDES), key=len, reverse=True)
_LABEL = re.compile(rf"^(?P<label>{'|'.join(map(re.escape, _BY_LENGTH))})(?P<colon>:?)(?:\s+|$)(?P<value>.*)$")
_NUMBERED = re.compile(
    r"^(?P<label>[A-Za-z][\w.'/ -]*?"
    r"(?:(?:No\.?|Number|#)|(?:ID|Card|Code|Certificate|Permit|License|Registry)(?: (?:No\.?|Number|#))?)):?\s+"
    r"(?P<value>(?!No\b|Number\b|#)(?=(?:\S+ )?\S*\d)\S.*)$"
)
_EXPIRES = re.compile(r"^(?P<rest>.*?),?\s+expires\s+(?P<date>[^();]+)$")
_ISSUED = re.compile(r"^(?P<rest>.*?),?\s+issued\s+(?P<date>[^();]+)$")
_ASIDE = re.compile(r"^(?P<rest>.+?)\s*\((?P<aside>[^()]+)\)$")
_ABBREVIATION = re.compile(r"(?:[A-Z]\.[A-Z]|\b(?:Ltd|LTD|Co|CO|Inc|INC|Corp|CORP))\.$")


def take_remarks(draft: ofac.Party, remarks: str, *, cut: bool = False) -> None:
    """Puts every clause where it belongs; free prose is counted.

    Of remarks that are ``cut`` the last clause stays in the note only: half a
    number would be another party's.
    """
    clauses = remarks.split("; ")[:-1] if cut else _without_full_stop(remarks).split("; ")
    for clause in clauses:
        text = clause.strip(" ;")
        if text[:4].lower() == "alt.":
            text = text[4:].lstrip()
        if text[:1] == "(" and text[-1:] == ")":
            text = text[1:-1]
        if text and not any(reader(draft, text) for reader in _READERS):
            draft.unmapped["Remarks: free text"] += 1


def _without_full_stop(remarks: str) -> str:
    """The remarks without the stop that ends them; one that belongs to an abbreviation stays."""
    text = remarks.strip()
    return text[:-1] if text.endswith(".") and not _ABBREVIATION.search(text, max(0, len(text) - 6)) else text


def document_of(value: str) -> Document:
    """A document's number and what follows it: "A0020375 (Germany) issued 01 Jan 2001 expires 2006"."""
    found: dict[str, str] = {}
    rest, before = value.strip(), ""
    if rest.startswith("(") and rest.endswith(")"):
        rest = rest[1:-1]
    while rest != before:
        before, rest = rest, _peel(rest, found)
    return Document("", rest, **found)


def _peel(text: str, found: dict[str, str]) -> str:
    """The text without the date of expiry or issue, or the country, that it ends in."""
    for name, shape in (("expires", _EXPIRES), ("issued", _ISSUED)):
        if name in text and (match := shape.match(text)) and (date := read_date(match["date"])):
            found[name] = date
            return match["rest"]
    if "country" in found or not text.endswith(")") or not (match := _ASIDE.match(text)):
        return text
    if code := country_code(match["aside"]):
        found["country"] = code
        return match["rest"]
    return text


def _read_alias(draft: ofac.Party, clause: str) -> bool:
    """A name in quotes: OFAC puts those here that it calls weak."""
    if clause[1:6] in (".k.a.", ".b.a.") and (match := _ALIAS.match(clause)):
        ofac.take_name(draft, "weakAlias", *ofac.divide(draft, match["name"]))
        return True
    return False


def _read_birthplace(draft: ofac.Party, clause: str) -> bool:
    """Where a person was born."""
    label, _, place = clause.partition(" ")
    if label != "POB" or draft.schema != "Person":
        return False
    draft.born_at(place)
    return True


def _read_family(draft: ofac.Party, clause: str) -> bool:
    """Whose relative a person is: "wife of" somebody, or somebody's "eldest son"."""
    if match := _FAMILY.match(clause) or _FAMILY_AFTER.match(clause):
        draft.link("Family", match["name"], f"{match['role'].lower().removesuffix(' of')} of")
    return match is not None


def _read_labelled(draft: ofac.Party, clause: str) -> bool:
    """A label of OFAC's vocabulary and its value."""
    match = _LABEL.match(clause)
    if match is None or not match["value"]:
        return False
    label, value = match["label"], match["value"]
    if label not in IDENTIFIERS:
        return ofac.take(draft, label, value)
    document = document_of(value)
    return ofac.take(draft, label, document.number, document)


def _read_numbered(draft: ofac.Party, clause: str) -> bool:
    """A label that we have not met, but that says of itself that a number follows."""
    if match := _NUMBERED.match(clause):
        ofac.take_unknown(draft, match["label"], document_of(match["value"]))
    return match is not None


_READERS: tuple[Callable[[ofac.Party, str], bool], ...] = (
    # The commonest first.
    _read_labelled,
    _read_birthplace,
    _read_alias,
    ofac.take_prefixed,
    _read_family,
    _read_numbered,
)
