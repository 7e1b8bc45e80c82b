"""What OFAC's formats share: kinds of party, programmes, and what an "ID type" really is.

OFAC puts whatever it knows under ID types: identifiers, but also gender,
websites, dates and warnings. The same labels head the clauses of the CSV's
Remarks, so that both formats read by one table.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping

from sanctions.errors import ListUnreadable
from sanctions.lists.datasets import DATASETS
from sanctions.lists.dates import read_date
from sanctions.lists.drafts import Draft, clean, entity_id
from sanctions.lists.ofac_labels import ASIDES, IDENTIFIERS, PREFIXES, PROPERTIES, RELATIONS
from sanctions.model import Document, Measure, is_a, known_properties

SCHEMATA: Mapping[str, str] = {
    "individual": "Person",
    "vessel": "Vessel",
    "aircraft": "Airplane",
    # An OFAC "entity" is any organisation; its name or its identifiers may prove it a company.
    "entity": "Organization",
    "": "Organization",
}
"""OFAC's kinds of party; the CSV writes an entity's as null."""

_OF_CRAFT = {"jurisdiction": "country", "nationality": "country"}
"""What a ship or an aircraft has in place of a legal entity's property."""

_DATED = re.compile(r"\((?P<about>[^)]*)\):?\s+(?P<date>.+)$")


class Party(Draft):
    """A party of OFAC's, with what its remarks say about its programmes: dates of effect, warnings."""

    def __init__(self, id_: str, schema: str, unmapped: Counter[str], authority: str) -> None:
        super().__init__(id_, schema, unmapped)
        self.authority = authority
        self.dates: list[tuple[str, str]] = []
        self.warnings: list[Measure] = []


def start(dataset: str, number: str, kind: str, unmapped: Counter[str]) -> Party:
    """A new party of the kind that OFAC calls it. Raises ListUnreadable for a kind that we don't know."""
    schema = SCHEMATA.get(kind.lower())
    if schema is None:
        raise ListUnreadable(dataset, f"party {number} is of a kind that we don't know: {kind!r}")
    draft = Party(entity_id(dataset, number), schema, unmapped, DATASETS[dataset].authority)
    draft.add("topics", "sanction")
    return draft


def take_name(draft: Party, kind: str, last: str, first: str = "") -> None:
    """A name of a kind; a person's in the order in which it is spoken."""
    draft.name(kind, f"{clean(first)} {clean(last)}")


def take_name_parts(draft: Party, last: str, first: str) -> None:
    """A person's name in parts, as the list divides it."""
    if draft.schema == "Person":
        draft.add("lastName", last)
        draft.add("firstName", first)


def divide(draft: Party, name: str) -> tuple[str, str]:
    """A person's "LAST, First" at its first comma; anybody else's name whole, since companies have commas too."""
    if draft.schema != "Person":
        return name, ""
    last, _, first = name.partition(",")
    return last.strip(), first.strip()


def take_title(draft: Party, title: str) -> None:
    """What the party is: a person's position; of anybody else a description."""
    draft.add("position" if draft.schema == "Person" else "summary", *title.split("; "))


def take(draft: Party, label: str, value: str, document: Document | None = None) -> bool:
    """Whether the label is known; then its value is where it belongs.

    ``document`` holds what else is known where the value is a document's number.
    """
    bare = label.rstrip(" :")
    if name := IDENTIFIERS.get(bare):
        _take_identifier(draft, name, bare, value, document)
    elif shape := PROPERTIES.get(bare):
        _take_property(draft, shape[0], shape[1], bare, value)
    elif relation := RELATIONS.get(bare):
        draft.link(relation[0], value, relation[1])
    elif bare in ASIDES:
        draft.keep(bare, value)
    else:
        return take_prefixed(draft, f"{label} {value}")
    return True


def take_unknown(draft: Party, label: str, document: Document) -> None:
    """An ID type that we have not met: kept as an identifier where it has a digit, else as a note; counted."""
    draft.unmapped[f"ID type {label}"] += 1
    draft.note("", f"{label} {document.number}")
    if _looks_like_a_number(document.number):
        name = "idNumber" if draft.schema == "Person" else "registrationNumber"
        _take_identifier(draft, name, label, document.number, document)


def _looks_like_a_number(text: str) -> bool:
    """Whether a text may be a document's number: short, with a digit, and no date."""
    return any(ch.isdigit() for ch in text) and len(text) < _LONGEST_NUMBER and read_date(text) is None


_LONGEST_NUMBER = 40
"""Characters of the longest number; what is longer is prose or a wallet's address, which has a label of its own."""


def _take_identifier(draft: Party, name: str, label: str, value: str, document: Document | None) -> None:
    """An identifier of a known kind."""
    more = document or Document(name, value)
    draft.document(Document(name, value, more.kind or label, more.country, more.issued, more.expires, more.note))


def _take_property(draft: Party, shape: str, name: str, label: str, value: str) -> None:
    """A value that is no identifier, by its shape: text, date or country; a note where the schema lacks it."""
    if draft.schema in ("Vessel", "Airplane"):
        name = _OF_CRAFT.get(name, name)
    company = draft.schema == "Organization" and name in known_properties("Company")
    if name not in known_properties(draft.schema) and not company:
        draft.keep(label, value)
    elif shape == "date":
        draft.date(name, value)
    elif shape == "country":
        draft.country(name, value)
    else:
        draft.add(name, value.lower() if name == "gender" else value)


def take_prefixed(draft: Party, text: str) -> bool:
    """Whether the text begins with words that we know; warnings, directives and their dates become measures."""
    for prefix, kind in PREFIXES.items():
        if text.startswith(prefix):
            _PREFIXED[kind](draft, text)
            return True
    return False


def _take_warning(draft: Party, text: str) -> None:
    """A warning to those who deal with the party: secondary sanctions."""
    _imposed(draft, "secondary sanctions", text)


def _take_directive(draft: Party, text: str) -> None:
    """A directive or a menu item that applies beside the programme."""
    _imposed(draft, "sectoral sanctions", text)


def _imposed(draft: Party, kind: str, text: str) -> None:
    """A measure by OFAC in its own words, which the notes keep too."""
    draft.warnings.append(Measure(draft.authority, kind, summary=clean(text)))
    draft.note("", text)


def _take_date(draft: Party, text: str) -> None:
    """A date from which a programme's measure applies: "Effective Date (EO 14024 Directive 2): 26 Mar 2022"."""
    draft.note("", text)
    found = _DATED.search(text)
    if found and (read := read_date(found["date"])):
        draft.dates.append((found["about"].replace(" ", ""), read))


def _take_aside(draft: Party, text: str) -> None:
    """A date until which others may unwind: for people to read."""
    draft.note("", text)


def _take_wallet(draft: Party, text: str) -> None:
    """A wallet's address; the currency in the label is often wrong, so it is no part of the value."""
    label, _, address = text.rpartition(" ")
    name = "walletAddress" if is_a(draft.schema, "LegalEntity") else "registrationNumber"
    draft.document(Document(name, address, label))


_PREFIXED: Mapping[str, Callable[[Party, str], None]] = {
    "warning": _take_warning,
    "directive": _take_directive,
    "date": _take_date,
    "wallet": _take_wallet,
    "aside": _take_aside,
}
