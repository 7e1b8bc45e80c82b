"""What OFAC's Advanced and Enhanced XML call features, under the labels of its standard XML for the same facts."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sanctions.lists import ofac
from sanctions.lists.drafts import clean, is_nothing
from sanctions.lists.ofac_labels import ASIDES, IDENTIFIERS, PROPERTIES, RELATIONS

_OTHER_WORDS = {
    "birthdate": "DOB",
    "date of birth": "DOB",
    "nationality country": "nationality",
    "nationality": "nationality",
    "citizenship country": "citizen",
    "citizenship": "citizen",
    "flag": "Vessel Flag",
    "call sign": "Vessel Call Sign",
    "tonnage": "Vessel Gross Tonnage",
    "vessel tonnage": "Vessel Gross Tonnage",
    "gross tonnage": "Vessel Gross Tonnage",
    "gross registered tonnage": "Vessel Gross Registered Tonnage",
}
"""Types of feature that the standard XML has elements for: the label of the Remarks' clause that says the same."""

_LABELS: Mapping[str, str] = {
    label.casefold(): label for table in (ASIDES, RELATIONS, PROPERTIES, IDENTIFIERS) for label in table
} | _OTHER_WORDS

_LINES = ("ADDRESS1", "ADDRESS2", "ADDRESS3", "CITY", "STATE/PROVINCE", "POSTAL CODE")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class Place(NamedTuple):
    """A place or an address: its parts on the way from the door to the state, and its country as OFAC names it."""

    lines: tuple[str, ...] = ()
    country: str = ""

    @property
    def text(self) -> str:
        """On one line."""
        return ", ".join(filter(None, (*self.lines, self.country)))


def place_of(parts: Mapping[str, Sequence[str]], country: str) -> Place:
    """A place of OFAC's parts by their types.

    Where no country is given, a part of no type is one that stands alone, and
    a region what stands in for one.
    """
    left = {kind: tuple(values) for kind, values in parts.items()}
    if is_nothing(country):
        country = next(iter(left.pop("Unknown", ())), "") or next(
            (f"Region: {r}" for r in left.pop("REGION", ())), ""
        )
    lines = [line for kind in _LINES for line in left.pop(kind, ())]
    return Place((*lines, *(line for values in left.values() for line in values)), country)


def take_feature(draft: ofac.Party, words: str, value: str, place: Place | None = None) -> None:
    """A feature of a type that OFAC calls ``words``; an unknown one is a note, and counted.

    It is no identifier, as an unknown type of document is: OFAC has documents of their own for those.
    """
    kind = clean(words).rstrip(" :-").casefold()
    if kind == "location":
        take_place(draft, place or Place(country=value))
    elif kind == "title":
        ofac.take_title(draft, value)
    elif kind == "place of birth":
        _take_birthplace(draft, place or Place((value,)))
    elif text := clean(value) or (place.text if place else ""):
        label = _LABELS.get(kind, clean(words))
        if not ofac.take(draft, label, text):
            draft.unmapped[f"feature {label}"] += 1
            draft.note("", f"{label} {text}")


def take_place(draft: ofac.Party, place: Place) -> None:
    """An address; one that only says that it is undetermined is none."""
    if place.lines or not is_nothing(place.country):
        draft.address(*place.lines, country=place.country)


def _take_birthplace(draft: ofac.Party, place: Place) -> None:
    """A place of birth; of anybody but a person a note."""
    if draft.schema == "Person":
        draft.born_at(place.text)
    else:
        draft.keep("placeOfBirth", place.text)


class Day(NamedTuple):
    """A day as OFAC's files hold it, in numbers."""

    year: int
    month: int = 1
    day: int = 1


def period(first: Day, last: Day, *, about: bool = False) -> str:
    """A span of days in the words of OFAC's standard XML: "22 Mar 1982", "Feb 1958", "circa 1961", "1958 to 1962"."""
    whole = _whole(first, last)
    text = whole if whole else f"{_start(first)} to {_end(last)}"
    return f"circa {text}" if about else text


def _whole(first: Day, last: Day) -> str:
    """A span that is one day, one month or one year; empty for any other."""
    if first == last:
        return _day(first)
    if first.year == last.year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year)
    if first[:2] == last[:2] and first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _month(first)
    return ""


def _start(day: Day) -> str:
    """Where a span begins: 1 January says the year only."""
    return str(day.year) if day[1:] == (1, 1) else _day(day)


def _end(day: Day) -> str:
    """Where a span ends: 31 December says the year only."""
    return str(day.year) if day[1:] == (12, 31) else _day(day)


def _month(day: Day) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _day(day: Day) -> str:
    return f"{day.day:02} {_month(day)}"
