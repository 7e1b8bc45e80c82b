"""What OFSI's ConList says in its "Other Information": references to other lists, and fields under a label."""

import re
from collections.abc import Callable, Mapping

from stdnum import imo

from sanctions.lists.drafts import Draft, clean, entity_id
from sanctions.lists.identifiers import labelled
from sanctions.lists.references import take_un_reference
from sanctions.model import Document

_UK_REFERENCE = re.compile(r"\bUK Sanctions List Ref(?:erence)?\)?[\s.:]*([A-Z]{2,4}\d{4})\b", re.IGNORECASE)
_UN_REFERENCE = re.compile(
    # "UN Ref QDe.004", "UN REF:QE.A.146.14", "UN Ref.KPI. 067", "UN Ref KPe 070", "(UN Ref): TAe.010"; where the text
    # begins, and after "UN listing", also without these words. Numbers alone ("UN Ref.062") name nobody.
    r"(?:\bUN\s*Ref(?:erence)?(?:\s*No)?\)?[\s.:]*|^|\bUN listing[.\]]*\s+)"
    r"(?P<reference>[A-Z]{2}[ie][. ]*\d{3}|(?:[A-Z]{1,2}\.){2,3}\d+(?:\.\d+)*|E\.\d+\.[A-Z]+\.\d+)",
    re.IGNORECASE,
)
_NEW_REFERENCE = re.compile(r"([A-Z]{2}[ie])[. ]*(\d{3})", re.IGNORECASE)
_SHIP = re.compile(r"^(?:[^.]*\. UN Ref LYe\.\d+\. )?\(?IMO(?: number)?\s*:\s*(?P<number>\d{7})\b", re.IGNORECASE)
_IMO = re.compile(r"\bIMO(?: number)?\)?\s*:?\s*(\d{7})\b", re.IGNORECASE)
_MMSI = re.compile(r"\bMMSI\s*:\s*(\d{9})\b")
_PASSPORT = re.compile(r"\bPassport (?:no|number)\.?\s*:?\s*([A-Z]{0,3}\d{5,})\b", re.IGNORECASE)
_LABELLED = re.compile(r"\((?P<label>[A-Z][^():]{2,60})\)\s*:\s*(?P<text>.*?)(?=\s*\([A-Z][^():]{2,60}\)\s*:|$)")


def ship_number(information: str) -> str | None:
    """The IMO number of the ship that a party is; None for any other.

    Until 2022 the list had ships among entities, and their numbers first; a
    company's number stands behind its UN reference.
    """
    found = _SHIP.match(clean(information))
    return found["number"] if found and imo.is_valid(found["number"]) else None


def take_prose(draft: Draft, information: str) -> None:
    """The whole of it as a note; references, numbers and labelled fields also where they belong."""
    text = clean(information)
    draft.note("", text)
    for found in _UK_REFERENCE.finditer(text):
        draft.refer(entity_id("gb_fcdo_sanctions", found[1].upper()))
    for found in _UN_REFERENCE.finditer(text):
        new = _NEW_REFERENCE.fullmatch(found["reference"])
        take_un_reference(draft, f"{new[1]}.{new[2]}" if new else found["reference"].upper())
    for name, number in labelled(text):
        draft.document(Document(name, number, "from the other information"))
    if draft.schema == "Person":
        for found in _PASSPORT.finditer(text):
            draft.document(Document("passportNumber", found[1], "Passport", note="from the other information"))
    if draft.schema == "Vessel":
        _take_ship(draft, text)
    for found in _LABELLED.finditer(text):
        label = clean(found["label"]).casefold()
        if taker := _FIELDS.get(label):
            taker(draft, found["text"].strip(" ."))


def _take_ship(draft: Draft, text: str) -> None:
    """A ship's own numbers, which come before any other's."""
    for pattern, name, kind in ((_IMO, "imoNumber", "IMO number"), (_MMSI, "mmsi", "MMSI")):
        if found := pattern.search(text):
            draft.document(Document(name, found[1], kind))


def _into(name: str, schema: str = "LegalEntity") -> Callable[[Draft, str], None]:
    """A taker of values into a property of parties of a kind."""

    def take(draft: Draft, text: str) -> None:
        if schema == "LegalEntity" and draft.schema == "Vessel":
            return
        if schema in ("LegalEntity", draft.schema):
            draft.add(name, text)

    return take


def _take_gender(draft: Draft, text: str) -> None:
    if draft.schema == "Person" and text.lower() in ("male", "female"):
        draft.add("gender", text.lower())


def _linked(kind: str, role: str) -> Callable[[Draft, str], None]:
    """A taker of another party's name."""

    def take(draft: Draft, text: str) -> None:
        draft.link(kind, text, role)
        if role == "subsidiary of" and draft.schema == "Organization":
            # What has an owner is a company, as far as FollowTheMoney goes.
            draft.schema = "Company"

    return take


def _take_registration(draft: Draft, text: str) -> None:
    if not labelled(text):
        draft.document(Document("registrationNumber", text, "Business Registration Number"))


_FIELDS: Mapping[str, Callable[[Draft, str], None]] = {
    "gender": _take_gender,
    "phone number": _into("phone"),
    "email address": _into("email"),
    "website": _into("website"),
    "type of entity": _into("legalForm", "Organization"),
    "business reg no": _take_registration,
    "business registration number": _take_registration,
    "parent company": _linked("Ownership", "subsidiary of"),
    "subsidiaries": _linked("Ownership", "parent of"),
    "current owner/operator": _linked("Ownership", "owned or operated by"),
    "previous owner/operator": _linked("UnknownLink", "previously owned or operated by"),
    "type of ship": _into("type", "Vessel"),
    "tonnage of ship": _into("tonnage", "Vessel"),
}
"""Labels of the format of 2022, in brackets before a colon; what stands under any other is in the note."""
