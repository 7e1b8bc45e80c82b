"""An identity on the Swiss list: names, births, nationalities, addresses and documents. A target may have several."""

from collections.abc import Callable, Iterator, Mapping

from sanctions.lists.countries import known_code
from sanctions.lists.dates import partial, read_date
from sanctions.lists.drafts import Draft, is_nothing, one_line
from sanctions.lists.seco_elements import is_known
from sanctions.lists.seco_names import take_name
from sanctions.lists.seco_tables import Place, country_of
from sanctions.lists.xml import Element, child, children, local, text
from sanctions.model import Document

Places = Mapping[str, Place]

_PASSPORTS = frozenset({"passport", "diplomatic-passport", "travel-document"})
_DATES_OF = {
    "Person": "birthDate",
    "Organization": "incorporationDate",
    "Vessel": "buildDate",
    "Airplane": "buildDate",
}
_ORDINARY_CALENDARS = frozenset({"", "gregorian"})


def identities_of(subject: Element) -> Iterator[tuple[Element, bool]]:
    """A target's identities, the main one first and marked; where none is marked it is the first."""
    identities = list(children(subject, "identity"))
    main = next((identity for identity in identities if identity.get("main") == "true"), None)
    main = identities[0] if main is None and identities else main
    for identity in sorted(identities, key=lambda identity: identity is not main):
        yield identity, identity is main


def take_identity(draft: Draft, identity: Element, is_main: bool, places: Places) -> None:
    """Everything of one identity; those of several identities stand beside each other."""
    for part in sorted(children(identity, "name"), key=lambda name: name.get("name-type") != "primary-name"):
        take_name(draft, part, is_main)
    for part in children(identity):
        if reader := _PARTS.get(local(part)):
            reader(draft, part, places)
        elif not is_known(part):
            draft.note(local(part), text(part))


def _take_day(draft: Draft, part: Element, _: Places) -> None:
    """A birth, a foundation or the year a ship was built in; one of low quality is about that day.

    Another calendar's year is none of ours.
    """
    given = {name: part.get(name) or "" for name in ("year", "month", "day")}
    said = "-".join(filter(None, given.values()))
    calendar = part.get("calendar") or ""
    name = _DATES_OF.get(draft.schema, "")
    if calendar.casefold() not in _ORDINARY_CALENDARS:
        draft.keep(f"day-month-year in the calendar {calendar}", said)
        return
    day = partial(given["year"] or 0, given["month"] or 0, given["day"] or 0)
    if day is None or not name:
        draft.keep("day-month-year", said)
        # There is no such day (31 February), but there is its year.
        day = partial(given["year"] or 0)
    if day and name:
        draft.add(name, f"{day}~" if part.get("quality") == "low" else day)


def _take_nationality(draft: Draft, part: Element, _: Places) -> None:
    """A nationality; a ship's is its flag."""
    country = child(part, "country")
    name = {"Person": "nationality", "Vessel": "flag"}.get(draft.schema, "country")
    if code := country_of(country):
        draft.add(name, code)
    elif not is_nothing(text(country)):
        draft.keep("nationality", text(country))


def _take_birthplace(draft: Draft, part: Element, places: Places) -> None:
    """A place of birth; that of who was never born is kept as a note."""
    place = _place(draft, part, places)
    if place is None:
        return
    if draft.schema != "Person":
        draft.keep("place-of-birth", place.line)
        return
    draft.add("birthPlace", place.line)
    draft.add("birthCountry", place.code)


def _take_address(draft: Draft, part: Element, places: Places) -> None:
    """An address: its own lines, then the place that it is in."""
    place = _place(draft, part, places)
    care, box, code = text(part, "c-o"), text(part, "p-o-box"), text(part, "zip-code")
    town = " ".join(filter(None, (code, place.location if place else "")))
    lines = (
        f"c/o {care}" if care else "",
        text(part, "address-details"),
        box if not box.isdigit() else f"P.O. Box {box}",
        town,
        place.area if place else "",
    )
    draft.address(*lines, country=place.country if place else "")
    draft.add("country", place.code if place else "")
    draft.note(f"address {one_line(*lines)}", text(part, "remarks"))


def _take_document(draft: Draft, part: Element, _: Places) -> None:
    """A document; one of which the list gives no number is a note."""
    kind = part.get("document-type") or ""
    issuer = child(part, "issuer")
    by = text(issuer)
    country = known_code(issuer.get("code") or "") if issuer is not None else ""
    number, remark = text(part, "number"), one_line(text(part, "remark"), text(part, "remarks"))
    issued, expires = (_day(child(part, name)) for name in ("date-of-issue", "expiry-date"))
    if is_nothing(number):
        draft.note("document", one_line(kind, by, issued, expires, remark))
        return
    draft.document(
        Document(_property(draft, kind), number, kind.replace("-", " "), country or by, issued, expires, remark)
    )


def _property(draft: Draft, kind: str) -> str:
    """Where a document's number goes: a person has passports and cards, all others are registered."""
    if draft.schema != "Person":
        return "registrationNumber"
    return "passportNumber" if kind in _PASSPORTS else "idNumber"


def _day(element: Element | None) -> str:
    """A document's date, written out or in attributes as births are; empty where it lacks."""
    if element is None:
        return ""
    parts = (element.get(name) or 0 for name in ("year", "month", "day"))
    return read_date(text(element)) or partial(*parts) or ""


def _place(draft: Draft, part: Element, places: Places) -> Place | None:
    """The place that an element names; one that the file does not hold is kept as a note."""
    number = (part.get("place-id") or "").strip()
    if number and number not in places:
        draft.keep(f"{local(part)} in a place that the file does not hold", number)
    return places.get(number)


_PARTS: Mapping[str, Callable[[Draft, Element, Places], None]] = {
    "day-month-year": _take_day,
    "nationality": _take_nationality,
    "place-of-birth": _take_birthplace,
    "address": _take_address,
    "identification-document": _take_document,
}
