"""What the Swiss list's targets refer to: places, sets of sanctions, and each other."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from sanctions.lists import xml
from sanctions.lists.contract import Source
from sanctions.lists.countries import country_code, known_code
from sanctions.lists.drafts import one_line
from sanctions.lists.seco_elements import stands_in_list
from sanctions.lists.seco_names import whole_name
from sanctions.lists.xml import Element, child, children, local, text, texts

_LANGUAGES = ("eng", "fre", "ger", "ita")
_KINDS = (
    (re.compile(r"financ|finanz|\basset|freez|sperrung", re.IGNORECASE), "asset freeze"),
    (re.compile(r"travel|\bentry\b|voyage|reise|viaggi", re.IGNORECASE), "travel ban"),
)
"""What a set of sanctions imposes, by its description: "Financial measures, annex 2"."""


class Place(NamedTuple):
    """A place: town, region, the country's name, and its code where we know it."""

    location: str
    area: str
    country: str
    code: str

    @property
    def line(self) -> str:
        """The place from its smallest part to its country."""
        return one_line(self.location, self.area, self.country)


class SanctionsSet(NamedTuple):
    """One set of sanctions: its programme's name and key, what it says of itself, its kinds and origin."""

    program: str
    key: str
    text: str
    kinds: tuple[str, ...]
    origin: str


@dataclass(slots=True)
class Tables:
    """Places and sets by their numbers, and the main name of every target by its own."""

    places: dict[str, Place] = field(default_factory=dict)
    sets: dict[str, SanctionsSet] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


def tables_of(source: Source) -> Tables:
    """The tables of a list, wherever in the file their parts stand. Raises ListUnreadable where it is not whole."""
    tables = Tables()
    for record in xml.records(source, "target", "place", "sanctions-program"):
        if not stands_in_list(record):
            continue
        number = _number(record)
        match local(record):
            case "place":
                tables.places[number] = _place(record)
            case "sanctions-program":
                tables.sets.update(_sets(record))
            case _:
                tables.names[number] = _name_of(record)
    return tables


def subject_of(record: Element) -> Element | None:
    """Who or what a target is."""
    return next((part for part in children(record) if local(part) in ("individual", "entity", "object")), None)


def country_of(element: Element | None) -> str:
    """The code of a `country`, by its attribute, else by its name; empty where neither tells."""
    if element is None:
        return ""
    return known_code(element.get("iso-code") or "") or country_code(text(element)) or ""


def _number(element: Element) -> str:
    return (element.get("ssid") or "").strip()


def _place(record: Element) -> Place:
    country = child(record, "country")
    return Place(text(record, "location"), text(record, "area"), text(country), country_of(country))


def _sets(record: Element) -> dict[str, SanctionsSet]:
    """A programme's sets. They stand once a language; the first of English, French, German, Italian is taken."""
    numbers = dict.fromkeys(_number(item) for item in children(record, "sanctions-set"))
    key = _in_english(list(children(record, "program-key")))
    program = _in_english(list(children(record, "program-name"))) or key
    origin = next(texts(record, "origin"), "")
    found = {}
    for number in filter(None, numbers):
        said = _in_english([item for item in children(record, "sanctions-set") if _number(item) == number])
        found[number] = SanctionsSet(program, key, said, _kinds(said), origin)
    return found


def _in_english(elements: list[Element]) -> str:
    """The text in English, else in the next of the list's languages."""
    by_language = {element.get("lang", ""): text(element) for element in elements}
    spoken = [by_language[language] for language in _LANGUAGES if by_language.get(language)]
    return next(iter([*spoken, *filter(None, by_language.values())]), "")


def _kinds(said: str) -> tuple[str, ...]:
    return tuple(kind for looks, kind in _KINDS if looks.search(said)) or ("sanctions",)


def _name_of(record: Element) -> str:
    """A target's main name, for those that refer to it; empty where it has none."""
    subject = subject_of(record)
    if subject is None:
        return ""
    identities = sorted(children(subject, "identity"), key=lambda identity: identity.get("main") != "true")
    names = [name for identity in identities for name in children(identity, "name")]
    main = [name for name in names if name.get("name-type") == "primary-name"] or names
    return next(filter(None, map(whole_name, main)), "")
