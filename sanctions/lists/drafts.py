"""An entity while a parser gathers it: values cleaned, kinds kept apart, nothing dropped without a trace."""

import re
from collections import Counter

from sanctions.lists.countries import country_at_end, country_code
from sanctions.lists.dates import read_date
from sanctions.lists.identifiers import doubt, specific
from sanctions.lists.name_fields import counted, words
from sanctions.model import SCHEMATA, Document, Entity, Link, Measure, known_properties
from sanctions.model.schema import NAME_PROPERTIES
from sanctions.names.analysis import analyse
from sanctions.names.text import is_latin

_UNSAFE = re.compile(r"[^A-Za-z0-9._~-]+")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_ITEM = re.compile(r"(?:^|[\s,;]+)(?:\(?[a-h]\)|\(\d{1,2}\))\s+")
_WORD = re.compile(r"\w+")
_SAYS_SOMETHING = re.compile(r"[^\W_]")
_NOTHING = frozenset({"", "na", "n/a", "none", "unknown", "not available", "none identified", "undetermined"})
_NO_NAMES = frozenset({"Tribe", *(name for schema in SCHEMATA for name in known_properties(schema))})
"""Fields that are known to be of something else, though people are called by it too."""

_COMPANY_FORMS = frozenset({"llc", "llp", "lp", "jsc", "pjsc", "cjsc", "corp", "co"})


def entity_id(dataset: str, reference: str) -> str:
    """The entity's id: the dataset's code and the list's own reference, what is unsafe in a URL as `-`."""
    return f"{dataset}:{_UNSAFE.sub('-', reference.strip())}"


def clean(text: str | None) -> str:
    """The text on one line, without what can't be seen; empty for none."""
    if not text:
        return ""
    visible = text if text.isascii() else _INVISIBLE.sub("", text)
    return " ".join(visible.split())


def is_nothing(text: str | None) -> bool:
    """Whether a field is empty, or says in words that it is."""
    return clean(text).casefold() in _NOTHING


def one_line(*parts: str | None) -> str:
    """An address's or a place's parts on one line."""
    return ", ".join(part for text in parts if (part := clean(text).strip(" ,")))


def enumerated(text: str) -> list[str]:
    """The items of "(a) Maulavi, (b) Mullah" or "(1) … (2) …"; a text without such marks is one item."""
    return [item for part in _ITEM.split(text) if (item := part.strip(" ,;"))]


def _words(name: str) -> list[str]:
    """A name's words in alphabetical order."""
    return sorted(_WORD.findall(name.casefold()))


class Draft:
    """One entity being gathered.

    What a property can't hold stays readable in `notes` and is counted in
    ``unmapped``, so that no field of a list gets lost in silence.
    """

    def __init__(self, id_: str, schema: str, unmapped: Counter[str]) -> None:
        self.id, self.schema, self.unmapped = id_, schema, unmapped
        self._values: dict[str, dict[str, None]] = {}
        self._measures: dict[Measure, None] = {}
        self._links: dict[Link, None] = {}
        self._documents: dict[Document, None] = {}
        self._referents: dict[str, None] = {}
        self._kept: list[tuple[str, str]] = []

    def get(self, name: str) -> tuple[str, ...]:
        """What was gathered for a property so far."""
        return tuple(self._values.get(name, ()))

    def add(self, name: str, *values: str | None) -> None:
        """Values of a property, cleaned; the empty and the repeated are left out."""
        for value in values:
            if text := clean(value):
                self._values.setdefault(name, {})[text] = None

    def name(self, kind: str, *values: str | None) -> None:
        """Names of a kind; marks without a letter or digit are none."""
        self.add(kind, *(value for value in values if value and _SAYS_SOMETHING.search(value) and value != "na"))

    def note(self, label: str, text: str | None) -> None:
        """A remark in the list's words, under what the list calls the field, unless a longer note says it."""
        if not (text := clean(text)):
            return
        ways = (f"{label}: {text}", f"{label} {text}") if label else (text,)
        if not any(way in note for note in self._values.get("notes", ()) for way in ways):
            self.add("notes", ways[0])

    def keep(self, field: str, text: str | None) -> None:
        """A field without a property of its own: a note, and counted."""
        if clean(text):
            self.unmapped[field] += 1
            self._kept.append((field, clean(text)))
            self.note(field, text)

    def date(self, name: str, text: str | None) -> None:
        """A date of a property; one that can't be read stays a note."""
        if not (text := clean(text)):
            return
        if read := read_date(text):
            self.add(name, read)
        else:
            self.keep(name, text)

    def country(self, name: str, text: str | None) -> None:
        """A country of a property; a name that is no country's stays a note."""
        if is_nothing(text := clean(text)):
            return
        if code := country_code(text):
            self.add(name, code)
        else:
            self.keep(name, text)

    def born_at(self, place: str, country: str | None = None) -> None:
        """A place of birth, and the country that it names."""
        self.add("birthPlace", place)
        code = country_code(country) if country else country_at_end(place)
        self.add("birthCountry", code)

    def address(self, *parts: str | None, country: str | None = None) -> None:
        """An address on one line, its country also in `country`."""
        named = None if is_nothing(country) else country
        line = one_line(*parts)
        if line:
            self.add("address", one_line(line, named))
        if named and (code := country_code(named)):
            self.add("country", code)
        elif named and not line:
            self.keep("country", named)

    def document(self, document: Document) -> None:
        """An identity document or registration; its number also under its property.

        A number whose shape and check digit prove what it is goes under that
        (a Russian tax number is an INN); any other stays as the list gave it.
        """
        number = clean(document.number).strip(" ;,")
        if not _SAYS_SOMETHING.search(number) or is_nothing(number):
            return
        name, number = specific(document.property, number, document.country)
        name = self._fitting(name)
        self.add(name, number)
        row = Document(
            name,
            number,
            clean(document.kind),
            document.country,
            document.issued,
            document.expires,
            "; ".join(filter(None, (clean(document.note), doubt(name, number)))),
        )
        self._documents[row] = None

    def measure(self, measure: Measure) -> None:
        """What was imposed."""
        self._measures[measure] = None

    def link(self, kind: str, name: str | None, role: str, target: str = "") -> None:
        """A relation to another party, unless it is this one itself; ``target`` is its id where the list gives one.

        A link that names a party only is left out where one with its id says
        as much: "linked to" says less than any other kind.
        """
        text = clean(name)
        is_own = target == self.id if target else text.casefold() in {own.casefold() for own in self.get("name")}
        if text and not is_own and (target or not self._links_to(kind, text)):
            self._links[Link(kind, text, role, target)] = None

    def _links_to(self, kind: str, name: str) -> bool:
        """Whether a link with an id leads to the party of that name, its words in whatever order."""
        words = _words(name)
        return any(
            link.target and kind in (link.kind, "UnknownLink") and _words(link.name) == words for link in self._links
        )

    def refer(self, id_: str) -> None:
        """The id of the same party's entry on another list."""
        self._referents[id_] = None

    def build(self) -> Entity:
        """The entity. Raises ValueError where it has no name."""
        self._settle_schema()
        self._settle_names()
        names = [name for kind in NAME_PROPERTIES for name in self.get(kind)]
        self._count_kept(names)
        if not names:
            raise ValueError(f"{self.id} has no name")
        return Entity(
            id=self.id,
            schema=self.schema,
            caption=next((name for name in names if name.isascii() or is_latin(name)), names[0]),
            properties={name: tuple(values) for name, values in self._values.items() if values},
            measures=tuple(self._measures),
            links=tuple(self._links),
            documents=tuple(self._documents),
            referents=tuple(self._referents),
        )

    def _count_kept(self, names: list[str]) -> None:
        """Of the fields without a property is counted which are like the party's names, now that these are known."""
        told = words(names) if self._kept else set()
        for field, text in self._kept:
            if field not in _NO_NAMES:
                self.unmapped.update(counted(field, text, told)[1:])
        self._kept.clear()

    def _fitting(self, name: str) -> str:
        """The property, or the nearest one that this schema has."""
        if name in known_properties(self.schema):
            return name
        if self.schema == "Organization" and name in known_properties("Company"):
            return name
        return "registrationNumber"

    def _settle_schema(self) -> None:
        """An organisation with a company's legal form, or an identifier that only companies have, is a Company."""
        if self.schema != "Organization":
            return
        only_companies = not self._values.keys() <= known_properties("Organization")
        forms = {
            form for name in (*self.get("name"), *self.get("legalForm")) for form in analyse(name, person=False).legal
        }
        if only_companies or forms & _COMPANY_FORMS:
            self.schema = "Company"

    def _settle_names(self) -> None:
        """A name that stands under several kinds keeps the strongest."""
        seen: set[str] = set()
        for kind in NAME_PROPERTIES:
            values = {value: None for value in self.get(kind) if value not in seen}
            seen.update(values)
            self._values[kind] = values
