"""What stands in an entity of OFAC's Enhanced XML: names, addresses, features, documents, what was imposed."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sanctions.lists import ofac, ofac_names
from sanctions.lists.countries import country_code
from sanctions.lists.dates import american_date, read_date
from sanctions.lists.ofac_features import Day, period, place_of, take_feature, take_place
from sanctions.lists.ofac_measures import Entry, Event
from sanctions.lists.ofac_names import Part
from sanctions.lists.remarks import take_remarks
from sanctions.lists.xml import Element, child, children, local, text, texts
from sanctions.model import Document

_WHOLE = "whole"
_TRUSTED = frozenset({"", "Unknown", "Confirmed"})


class Name(NamedTuple):
    """A name in one script."""

    type: str
    primary: bool
    weak: bool
    parts: Sequence[Part]


def names(record: Element) -> Iterator[Name]:
    """Every name in every script, the main one first."""
    found = [name for group in children(record, "names") for item in children(group, "name") for name in _of(item)]
    yield from sorted(found, key=lambda name: not name.primary)


def _of(item: Element) -> Iterator[Name]:
    """One name in all its scripts; by parts where it has them, else as it stands formatted."""
    primary, weak = text(item, "isPrimary") == "true", text(item, "isLowQuality") == "true"
    translations = [t for group in children(item, "translations") for t in children(group, "translation")]
    for written in translations or [item]:
        parts = [
            Part(text(part, "type"), text(part, "value"), text(written, "script"))
            for group in children(written, "nameParts")
            for part in children(group, "namePart")
        ]
        yield Name(text(item, "aliasType"), primary, weak, parts or _formatted(written))


def _formatted(written: Element) -> list[Part]:
    """The parts of a name that stands formatted: first and last, or whole as "LAST, First"."""
    first, last = text(written, "formattedFirstName"), text(written, "formattedLastName")
    if last:
        return [Part("Last Name", last), Part("First Name", first)] if first else [Part("Last Name", last)]
    return [Part(_WHOLE, text(written, "formattedFullName"))]


def take_name(draft: ofac.Party, name: Name) -> None:
    """A name under its kind; one of no type is the main name, or an alias."""
    parts = name.parts
    if draft.schema == "Person" and parts[0].type == _WHOLE:
        last, first = ofac.divide(draft, parts[0].text)
        parts = [Part("Last Name", last), Part("First Name", first)] if first else parts
    kind = ofac_names.ALIAS_KINDS.get(name.type.casefold())
    if kind is None and name.type:
        draft.unmapped[f"aliasType {name.type}"] += 1
    if name.primary:
        ofac_names.take_parts(draft, parts)
        ofac_names.take_name(draft, "name", parts)
    else:
        told = "alias" if name.type.casefold() == "name" else kind
        ofac_names.take_name(draft, "weakAlias" if name.weak else told or "alias", parts)


def _take_address(draft: ofac.Party, item: Element) -> None:
    """An address, in all the scripts that it is given in."""
    translations = [t for group in children(item, "translations") for t in children(group, "translation")]
    for written in translations or [item]:
        parts = defaultdict[str, list[str]](list)
        for group in children(written, "addressParts"):
            for part in children(group, "addressPart"):
                parts[text(part, "type")].append(text(part, "value"))
        take_place(draft, place_of(parts, text(item, "country")))


def _take_feature(draft: ofac.Party, item: Element) -> None:
    """A feature; its value is words, and only without them its dates, to which the format adds days."""
    words = text(item, "type")
    take_feature(draft, words, text(item, "value") or _dates(child(item, "valueDate")))
    draft.keep(f"{words}: comment", text(item, "comments"))
    if (reliability := text(item, "reliability")) not in _TRUSTED:
        draft.keep(f"{words}: reliability", reliability)


def _dates(value: Element | None) -> str:
    """A span of dates in words."""
    if value is None:
        return ""
    days = [read_date(text(value, name)) for name in ("fromDateBegin", "fromDateEnd", "toDateBegin", "toDateEnd")]
    whole = sorted(Day(*map(int, day.split("-"))) for day in days if day and len(day) == len("2022-02-24"))
    return period(whole[0], whole[-1], about=text(value, "isApproximate") == "true") if whole else text(value)


def _take_document(draft: ofac.Party, item: Element) -> None:
    """An identity document or registration."""
    label, country = text(item, "type"), text(item, "issuingCountry") or text(item, "country")
    dates = [text(item, name) for name in ("issueDate", "expirationDate")]
    issued, expires = (read_date(date) or american_date(date) or "" for date in dates)
    notes = [text(item, "issuingAuthority"), text(item, "issuingLocation"), text(item, "comments")]
    if text(item, "isValid") == "false":
        notes.append("not valid")
    document = Document(
        "",
        text(item, "documentNumber"),
        label,
        country_code(country) or country,
        issued,
        expires,
        "; ".join(filter(None, notes)),
    )
    if not ofac.take(draft, label, document.number, document):
        ofac.take_unknown(draft, label, document)


def entries(record: Element) -> list[Entry]:
    """What each list says. The format puts programmes, types and legal bases beside the lists.

    A list's date is when the party came on it: its only programme's start,
    and of several nobody's, since some may be of later.
    """
    programs = tuple(texts(record, "sanctionsPrograms", "sanctionsProgram"))
    types = tuple(texts(record, "sanctionsTypes", "sanctionsType"))
    bases = list(texts(record, "legalAuthorities", "legalAuthority")) or [""]
    lists = [item for group in children(record, "sanctionsLists") for item in children(group, "sanctionsList")]
    found = []
    for name, since in [(text(item), _published_on(item)) for item in lists] or [("", "")]:
        events = tuple(Event(since if len(programs) == 1 else "", basis) for basis in bases)
        found.append(Entry(name, programs, types, events, since))
    return found


def _published_on(item: Element) -> str:
    """When a party came on a list."""
    said = item.get("datePublished", "")
    return read_date(said) or american_date(said) or ""


def _take_general(draft: ofac.Party, item: Element) -> None:
    """Title and remarks; what an entity is was read before."""
    if local(item) == "title":
        ofac.take_title(draft, text(item))
    elif local(item) == "remarks":
        draft.note("", text(item))
        take_remarks(draft, text(item))


GROUPS: Mapping[str, Callable[[ofac.Party, Element], None]] = {
    "generalInfo": _take_general,
    "addresses": _take_address,
    "features": _take_feature,
    "identityDocuments": _take_document,
}
