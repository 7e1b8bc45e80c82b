"""The table of rules beyond the name: each a small function whose docstring is its documentation.

A rule returns what it found, or None where it has nothing to say: what one
side does not know counts for nothing. The weights are terms of the log-odds
that both are one party; they are our estimates until a labelled set with birth
dates and countries is fitted.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import product
from typing import NamedTuple

from sanctions.matching.dates import Span, overlap, read_span, swapped, years_apart
from sanctions.matching.identifiers import comparable_form, contradict
from sanctions.model.answers import Query
from sanctions.model.entities import Entity
from sanctions.model.schema import IDENTIFIER_PROPERTIES, NAME_PROPERTIES, PERSON_NAME_PARTS


class Finding(NamedTuple):
    """What a rule found: a sentence, and the two values it rests on."""

    detail: str
    query: str
    candidate: str


class Rule(NamedTuple):
    """A rule and its weight. The function's name is the key in the API.

    ``needs`` are the query properties of which it needs one, ``agreement``
    how well the two values agree where it fires: 0 to 1.
    """

    find: Callable[[Query, Entity], Finding | None]
    needs: tuple[str, ...]
    log_odds: float
    agreement: float

    @property
    def key(self) -> str:
        """The rule's name in answers."""
        return self.find.__name__


_COUNTRIES = ("country", "nationality", "citizenship", "jurisdiction", "mainCountry", "birthCountry", "flag")
_BIRTH = ("birthDate",)
_GENDER = ("gender",)
ONE_EACH = ("innCode", "ogrnCode", "leiCode", "imoNumber", "uscCode", "unscId")
"""Identifiers of which a party has one only, so that two different ones speak against."""
ANY_IDENTIFIER = "anyIdentifier"
"""The property under which a text looked up stands among identifiers; nothing that a user can name."""

_SHORTEST = 5
"""Identifiers with fewer letters and digits are shared by too many to decide."""

USED_PROPERTIES: frozenset[str] = frozenset(
    (*NAME_PROPERTIES, *PERSON_NAME_PARTS, *IDENTIFIER_PROPERTIES, *_COUNTRIES, "birthDate", "gender")
)
"""Query properties that take part in a score. Others are named as unused in the answer."""


def same_identifier(query: Query, entity: Entity) -> Finding | None:
    """An identifier of the query is on the listing."""
    asked = tuple(identifiers(query.properties.items()))
    if not asked:
        return None
    listed = {form: (name, value) for name, value, form in identifiers(entity.properties.items())}
    for _, value, form in asked:
        if form in listed:
            other, other_value = listed[form]
            return Finding(f"{other} {other_value} is the identifier asked for", value, other_value)
    return None


def identifier_contradicts(query: Query, entity: Entity) -> Finding | None:
    """Both have an identifier of a kind of which a party has one only, and they are of two parties."""
    for name in ONE_EACH:
        asked, listed = query.get(name), entity.get(name)
        if asked and listed and all(contradict(name, one, other) for one in asked for other in listed):
            return Finding(f"{name} {asked[0]} is not the listed {listed[0]}", asked[0], listed[0])
    return None


def same_birth_date(query: Query, entity: Entity) -> Finding | None:
    """The birth date agrees to the day."""
    pair = _first_pair(query, entity, lambda one, other: one.whole and one == other)
    return pair and Finding(f"born {pair[1]}, as asked", *pair)


def birth_date_agrees(query: Query, entity: Entity) -> Finding | None:
    """Two birth dates, one of them partial, circa or a range, can be the same."""
    if same_birth_date(query, entity) or birth_date_swapped(query, entity):
        return None
    pair = _first_pair(query, entity, overlap)
    return pair and Finding(f"birth date {pair[0]} fits the listed {pair[1]}", *pair)


def birth_date_swapped(query: Query, entity: Entity) -> Finding | None:
    """Day and month of the birth date change places, as they do between countries."""
    if same_birth_date(query, entity):
        return None
    pair = _first_pair(query, entity, swapped)
    return pair and Finding(f"birth date {pair[0]} is the listed {pair[1]} with day and month swapped", *pair)


def birth_date_near(query: Query, entity: Entity) -> Finding | None:
    """Birth dates differ within one year of each other: an error of writing, or somebody else."""
    if _first_pair(query, entity, lambda one, other: overlap(one, other) or swapped(one, other)):
        return None
    pair = _first_pair(query, entity, lambda one, other: years_apart(one, other) <= 1)
    return pair and Finding(f"birth date {pair[0]} is near the listed {pair[1]}, not the same", *pair)


def birth_date_contradicts(query: Query, entity: Entity) -> Finding | None:
    """No listed birth date is within a year of the one asked for."""
    pair = _first_pair(query, entity, lambda _one, _other: True)
    if pair is None or _first_pair(query, entity, lambda one, other: years_apart(one, other) <= 1):
        return None
    return Finding(f"birth date {pair[0]} contradicts the listed {pair[1]}", *pair)


def same_country(query: Query, entity: Entity) -> Finding | None:
    """A country of the query is on the listing."""
    listed = countries(entity)
    for country in countries(query):
        if country in listed:
            return Finding(f"country {country} is on the listing", country, country)
    return None


def country_differs(query: Query, entity: Entity) -> Finding | None:
    """Both have countries and share none."""
    asked, listed = countries(query), countries(entity)
    if not asked or not listed or set(asked) & set(listed):
        return None
    return Finding(f"country {', '.join(asked)} is not among the listed {', '.join(listed)}", asked[0], listed[0])


def gender_differs(query: Query, entity: Entity) -> Finding | None:
    """Both give a gender and they differ."""
    asked, listed = genders(query.get("gender")), genders(entity.get("gender"))
    if not asked or not listed or asked & listed:
        return None
    return Finding(f"gender {min(asked)} is not the listed {min(listed)}", min(asked), min(listed))


RULES: tuple[Rule, ...] = (
    Rule(same_identifier, (*IDENTIFIER_PROPERTIES, ANY_IDENTIFIER), +9.0, 1.0),
    Rule(identifier_contradicts, ONE_EACH, -6.0, 0.0),
    Rule(same_birth_date, _BIRTH, +3.0, 1.0),
    Rule(birth_date_agrees, _BIRTH, +1.3, 0.8),
    Rule(birth_date_swapped, _BIRTH, +1.5, 0.7),
    Rule(birth_date_near, _BIRTH, -0.8, 0.3),
    Rule(birth_date_contradicts, _BIRTH, -4.0, 0.0),
    Rule(same_country, _COUNTRIES, +0.5, 1.0),
    Rule(country_differs, _COUNTRIES, -0.7, 0.0),
    Rule(gender_differs, _GENDER, -2.0, 0.0),
)


def identifiers(properties: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[tuple[str, str, str]]:
    """Property, value and comparable form of every identifier long enough to decide."""
    for name, values in properties:
        if name in _IDENTIFIERS:
            for value in values:
                form = comparable_form(value)
                if len(form) >= _SHORTEST:
                    yield name, value, form


_IDENTIFIERS = frozenset((*IDENTIFIER_PROPERTIES, ANY_IDENTIFIER))


def _first_pair(query: Query, entity: Entity, agrees: Callable[[Span, Span], bool]) -> tuple[str, str] | None:
    """The first asked and listed birth dates, as written, of which that is true."""
    for asked, listed in product(query.get("birthDate"), entity.get("birthDate")):
        one, other = read_span(asked), read_span(listed)
        if one and other and agrees(one, other):
            return asked, listed
    return None


def countries(party: Query | Entity) -> tuple[str, ...]:
    """The countries that a party has anything to do with, in lower case."""
    return tuple(dict.fromkeys(value.lower() for name in _COUNTRIES for value in party.get(name)))


def genders(values: tuple[str, ...]) -> set[str]:
    """The genders given; a word that is none, as unknown, gives none."""
    return {gender for value in values if (gender := _GENDERS.get(value.strip().lower()))}


_GENDERS = {
    **dict.fromkeys(("m", "male", "man"), "male"),
    **dict.fromkeys(("f", "female", "woman"), "female"),
    **dict.fromkeys(("x", "other", "diverse", "non-binary"), "other"),
}
