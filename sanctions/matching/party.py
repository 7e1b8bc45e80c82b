"""A listed party as far as linking it to entries of other lists needs: small, since all of them are held at once."""

import re
from typing import NamedTuple

from sanctions.matching.dates import Span, read_span
from sanctions.matching.evidence import ONE_EACH, countries, genders, identifiers
from sanctions.matching.regimes import regimes
from sanctions.model import Entity, is_a
from sanctions.model.schema import NAME_PROPERTIES
from sanctions.names import Kind, Name, analyse, spell

_WHOLE = 10
"""Characters of an ISO date that is whole."""

_UN_REFERENCE = re.compile(r"[A-Z]{2}[ie]\.\d{3}")
"""A whole reference: the EU cuts some off, "QDi.43", which is three parties' beginning and no fourth's number."""


class Naming(NamedTuple):
    """A name: as written, read, whether it is a weak alias, and the patronymics that it comes with."""

    original: str
    name: Name
    weak: bool
    fathers: frozenset[str]


class Birth(NamedTuple):
    """A birth date: the span that it may lie in, and as written."""

    span: Span
    text: str


class Party(NamedTuple):
    """What is known of an entry.

    ``names`` are by what their words sound like, in one order and without
    patronymics; ``main`` are the keys of the main names. ``numbers`` are
    identifiers by their comparable form, ``singular`` those of which a party
    has one only, by property. ``starts`` are whole days since when measures
    stand. ``references`` are the UN's, ``referents`` entries that the list
    names as the same party. ``regimes`` are what the sanctions are about.
    """

    id: str
    schema: str
    names: dict[str, Naming]
    main: frozenset[str]
    births: tuple[Birth, ...]
    genders: frozenset[str]
    countries: frozenset[str]
    numbers: dict[str, tuple[str, str]]
    singular: dict[str, tuple[str, ...]]
    starts: frozenset[str]
    references: frozenset[str]
    referents: frozenset[str]
    regimes: frozenset[str] = frozenset()

    @property
    def dataset(self) -> str:
        """The list that it stands on."""
        return self.id.partition(":")[0]

    @property
    def ref(self) -> str:
        """The list's own reference."""
        return self.id.partition(":")[2]


def read_party(entity: Entity) -> Party:
    """The party that an entity is."""
    person = is_a(entity.schema, "Person")
    names: dict[str, Naming] = {}
    for kind in NAME_PROPERTIES:
        for original in entity.get(kind):
            _add_name(names, analyse(original, person), kind == "weakAlias")
    values = tuple(identifiers((name, held) for name, held in entity.properties.items() if name != "unscId"))
    return Party(
        id=entity.id,
        schema=entity.schema,
        names=names,
        main=frozenset(name_key(analyse(name, person)) for name in (entity.caption, *entity.get("name"))) - {""},
        births=tuple(Birth(span, text) for text in entity.get("birthDate") if (span := read_span(text))),
        genders=frozenset(genders(entity.get("gender"))),
        countries=frozenset(countries(entity)),
        numbers={form: (name, value) for name, value, form in values},
        singular={name: entity.get(name) for name in ONE_EACH if name != "unscId" and entity.get(name)},
        starts=frozenset(row.start for row in entity.measures if len(row.start) == _WHOLE),
        references=frozenset(filter(_UN_REFERENCE.fullmatch, entity.get("unscId"))),
        referents=frozenset(entity.referents),
        regimes=regimes((*entity.get("program"), *(row.program for row in entity.measures))),
    )


def name_key(name: Name) -> str:
    """What the words of a name sound like, in one order; patronymics, which are often left out, are no part of it."""
    return " ".join(sorted(spell(form).key for form, kind in name.content if kind is not Kind.PATRONYMIC))


def _add_name(names: dict[str, Naming], name: Name, weak: bool) -> None:
    """Takes a name in; of those that sound alike the first stands, with the patronymics of all."""
    if key := name_key(name):
        fathers = frozenset(form for form, kind in name.content if kind is Kind.PATRONYMIC)
        known = names.get(key, Naming(name.original, name, weak, frozenset()))
        names[key] = known._replace(fathers=known.fathers | fathers)
