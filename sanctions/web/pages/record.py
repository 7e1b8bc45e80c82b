"""One entity's record as a page shows it: every property in one place, none left out."""

from collections.abc import Iterable
from dataclasses import dataclass

from sanctions.model import Document, Entity, Link, Measure
from sanctions.model.schema import COUNTRY_PROPERTIES, DATE_PROPERTIES, IDENTIFIER_PROPERTIES
from sanctions.web.pages.formats import day
from sanctions.web.pages.labels import country_label, other_names, property_label

_ELSEWHERE = frozenset({"address", "notes", "summary", "sourceUrl", "program", "programId", *IDENTIFIER_PROPERTIES})
_PROGRAMMES = ("program", "programId")
_FIRST = ("birthDate", "birthPlace", "birthCountry", "deathDate", "gender", "nationality", "citizenship", "position")
_HEADLINE_COUNTRIES = ("nationality", "citizenship", "country", "jurisdiction", "flag")


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its values in words, each a text of the list or made of one."""

    label: str
    values: tuple[str, ...]


def headline(entity: Entity) -> list[Row]:
    """What tells this party from its namesakes: programme, birth, country, position, a few identifiers."""
    countries = _unique(value for name in _HEADLINE_COUNTRIES for value in words(name, entity.get(name)))
    rows = (
        Row("Programme", programmes(entity)),
        Row("Born", words("birthDate", entity.get("birthDate"))),
        Row("Country", countries),
        Row("Position", entity.get("position")[:2]),
        Row("Identifiers", tuple(f"{property_label(d.property)} {d.number}" for d in identifiers(entity)[:3])),
    )
    return [row for row in rows if row.values]


def programmes(entity: Entity) -> tuple[str, ...]:
    """The programmes that the record and its measures name."""
    named = (*entity.get("program"), *(measure.program for measure in entity.measures if measure.program))
    return _unique(named)


def kinds(entity: Entity) -> tuple[Measure, ...]:
    """The measures as a headline tells them: those that differ in kind, authority or dates."""
    return tuple({(row.kind, row.authority, row.start, row.end): row for row in entity.measures}.values())


def other_programmes(entity: Entity) -> list[Row]:
    """The programmes and their codes that no measure of the record names."""
    named = {measure.program for measure in entity.measures}
    rows = (Row(property_label(name), tuple(v for v in entity.get(name) if v not in named)) for name in _PROGRAMMES)
    return [row for row in rows if row.values]


def words(name: str, values: tuple[str, ...]) -> tuple[str, ...]:
    """A property's values as people read them: dates in words, countries by name."""
    if name in DATE_PROPERTIES:
        return tuple(map(day, values))
    return tuple(map(country_label, values)) if name in COUNTRY_PROPERTIES else values


def names(entity: Entity) -> list[Row]:
    """The names by kind, strongest first."""
    return _rows(entity, other_names(entity.schema))


def particulars(entity: Entity) -> list[Row]:
    """Everything that no other part of the page shows: birth, nationality, legal form, contacts."""
    taken = _ELSEWHERE | set(other_names(entity.schema)) | set(_FIRST)
    return _rows(entity, (*_FIRST, *(name for name in entity.properties if name not in taken)))


def identifiers(entity: Entity) -> list[Document]:
    """The documents, then the identifiers that no document stands behind."""
    documented = {(row.property, row.number) for row in entity.documents}
    bare = (Document(name, number) for name in IDENTIFIER_PROPERTIES for number in entity.get(name))
    return [*entity.documents, *(row for row in bare if (row.property, row.number) not in documented)]


def measure_words(measure: Measure) -> str:
    """A measure in one line."""
    ended = f"ended {day(measure.end)}" if measure.end else ""
    started = f"from {day(measure.start)}" if measure.start else ""
    imposed = (measure.kind, measure.authority, measure.program, started, ended)
    return _joined((*imposed, measure.legal_basis, measure.summary, measure.source))


def link_words(link: Link) -> str:
    """A link in one line."""
    return _joined((link.role or link.kind, link.name, link.target))


def document_words(document: Document) -> str:
    """A document in one line."""
    kind = document.kind or property_label(document.property)
    country = country_label(document.country) if document.country else ""
    issued = f"issued {day(document.issued)}" if document.issued else ""
    expires = f"expires {day(document.expires)}" if document.expires else ""
    return _joined((kind, document.number, country, issued, expires, document.note))


def _rows(entity: Entity, properties: Iterable[str]) -> list[Row]:
    """The rows of those properties that have values."""
    return [Row(property_label(name), words(name, entity.get(name))) for name in properties if entity.get(name)]


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    """The values without repeats, in order."""
    return tuple(dict.fromkeys(values))


def _joined(parts: Iterable[str]) -> str:
    """The parts that are not empty."""
    return ", ".join(part for part in parts if part)
