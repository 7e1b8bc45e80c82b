"""A question to its hits: candidates from the words, scored, the best first."""

import math
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from sanctions.index.estimate import estimate
from sanctions.index.reader import Index, Moment
from sanctions.matching import ANY_IDENTIFIER, Listed, Question, best_match, promise, score
from sanctions.matching.dates import Span, read_span
from sanctions.model import Hit, Query, comparable
from sanctions.model.schema import IDENTIFIER_PROPERTIES
from sanctions.names import Kind, Name, acronyms, analyse, key_of
from sanctions.names.compare import Like, may_be_title
from sanctions.names.likeness import Array

_CANDIDATES = 150
"""Names judged in full for each name asked, the best by estimate."""

_ESTIMATED = 5_000
"""Names estimated for each name asked, those that share the rarest words."""

_SHARED = 0.3
"""The part of the rarity asked for that a name must share, up to ``_SHARED_RARITY``."""
_SHARED_RARITY = 1.0

_MARGIN = 1.0
"""How far below the cutoff, in log-odds, an estimate may lie for a name to be judged in full."""


class Found(NamedTuple):
    """All hits at or above the cutoff, best first, and how many listed parties were scored.

    Of equal scores that comes first of which the names would be worth more if a name had no ceiling.
    """

    hits: tuple[Hit, ...]
    scored: int


def search(index: Index, query: Query, moment: Moment, *, threshold: float, cutoff: float, lookup: str = "") -> Found:
    """The listed parties of the moment that answer the query.

    ``lookup`` is a text looked up rather than a customer's name: of one word,
    it asks for everybody who bears it; it may be an identifier too.
    """
    question = read(query)._replace(lookup=bool(lookup))
    query = Query(query.schema, dict(query.properties) | {ANY_IDENTIFIER: (lookup,)}) if lookup else query
    standing = index.standing(moment, query.schema)
    reach = _Reach(index, query, cutoff)
    names = _names_by_version(index, question, standing, reach)
    identified = set(_versions_by_identifier(index, query, standing))
    like = _like(index, question)
    hits: list[tuple[Hit, float]] = []
    for number in sorted(identified | names.keys()):
        best = best_match(names.get(number, ()), index.lexicon.rarity, like, lookup=question.lookup)
        if number in identified or (best and best.worth >= reach.of(number)):
            hits.append(
                (score(query, index.version(number), best, threshold), best.judgement.unbounded if best else 0)
            )
    kept = [(-hit.score, -unbounded, hit.version.entity.id, hit) for hit, unbounded in hits if hit.score >= cutoff]
    return Found(tuple(hit for *_, hit in sorted(kept, key=lambda row: row[:3])), len(names))


def _like(index: Index, question: Question) -> Like:
    """What tells how words are alike: sooner where all names asked for are written in one script."""
    scripts = {name.script for name in (*question.as_person, *question.as_organisation)}
    return index.likeness_from(scripts.pop()) if len(scripts) == 1 else index.lexicon.likeness


class _Reach:
    """What a name must be worth for its bearer to reach the cutoff, with all that may yet speak for it."""

    def __init__(self, index: Index, query: Query, cutoff: float) -> None:
        self._index = index
        self._floor = math.log(cutoff / (1 - cutoff)) if 0 < cutoff < 1 else (-math.inf if cutoff <= 0 else 99.0)
        self._floor -= promise(query, _FROM_THE_BODY)
        self._birth = promise(query, frozenset(("birthDate",)))
        spans = [span for value in query.get("birthDate") if (span := read_span(value))]
        self._from, self._to = _years(spans)

    def of(self, versions: int | Array) -> Array:
        """The log-odds needed of the names of these versions, by number."""
        if not self._birth:
            return np.full(np.shape(versions), self._floor)
        since, until = self._index.birth_from[versions], self._index.birth_to[versions]
        fits = (since <= self._to) & (until >= self._from) & (until > 0)
        return self._floor - self._birth * fits


_FROM_THE_BODY = frozenset(
    ("country", "nationality", "citizenship", "jurisdiction", "mainCountry", "birthCountry", "flag")
)
"""Query properties whose agreement only a version's body tells; identifiers are looked up by themselves."""


def read(query: Query) -> Question:
    """The query with its names analysed, each way that its schema allows."""
    as_person = comparable(query.schema, "Person")
    as_organisation = query.schema != "Person"
    return Question(
        query,
        tuple(analyse(name, True) for name in query.names) if as_person else (),
        tuple(analyse(name, False) for name in query.names) if as_organisation else (),
    )


def _names_by_version(
    index: Index, question: Question, standing: Array, reach: _Reach
) -> dict[int, list[tuple[Name, Listed]]]:
    """Names worth comparing, each beside the one asked for which it is, under the versions that bear them."""
    found: dict[int, list[tuple[Name, Listed]]] = {}
    for name in dict.fromkeys((*question.as_person, *question.as_organisation)):
        for number in _candidates(index, name, standing, reach):
            found.setdefault(int(index.name_version[number]), []).append((name, index.listed_name(number)))
    return found


def nearest_names(index: Index, name: Name, moment: Moment, schema: str, cutoff: float) -> list[Listed]:
    """The listed names that may reach the cutoff, of the parties that a query of the schema may meet."""
    reach = _Reach(index, Query(schema, {}), cutoff)
    return [index.listed_name(number) for number in _candidates(index, name, index.standing(moment, schema), reach)]


def _candidates(index: Index, name: Name, standing: Array, reach: _Reach) -> list[int]:
    """Numbers of the listed names that may reach far enough, best first."""
    joined = _joined(index, name)
    found = [number for reading in _readings(name) for number in _promising(index, reading, standing, reach)]
    joined = joined[_may_meet(index, name, joined, standing)]
    return list(dict.fromkeys([*found, *joined.tolist()[:_CANDIDATES]]))


def _readings(name: Name) -> list[Name]:
    """The name, and where words may be titles misspelt, the name without those."""
    titles = {word.form for word in name.content if name.person and may_be_title(word.form)}
    if not titles or titles.issuperset(word.form for word in name.content):
        return [name]
    return [name, name._replace(words=tuple(word for word in name.words if word.form not in titles))]


def _promising(index: Index, name: Name, standing: Array, reach: _Reach) -> list[int]:
    """Numbers of the names that share enough words and may reach far enough."""
    numbers = _sharing(index, name)
    numbers = numbers[_may_meet(index, name, numbers, standing)]
    worth = np.zeros(0)
    if len(numbers):
        needed = reach.of(index.name_version[numbers])
        worth = estimate(index, name, numbers, needed - _MARGIN) - needed
        near = np.flatnonzero(worth >= -_MARGIN)
        numbers, worth = numbers[near], worth[near]
    if len(numbers) > _CANDIDATES:
        best = np.argpartition(-worth, _CANDIDATES)[:_CANDIDATES]
        numbers = numbers[best]
    found: list[int] = numbers.tolist()
    return found


def _may_meet(index: Index, name: Name, numbers: Array, standing: Array) -> Array:
    """Which of the names stand at the moment and are read as the one asked for is."""
    found: Array = standing[index.name_version[numbers]] & (index.name_person[numbers] == name.person)
    return found


def _sharing(index: Index, name: Name) -> Array:
    """Numbers of the names that share enough with the name asked for, by the rarity of the words."""
    forms = dict.fromkeys(word.form for word in name.content if word.kind is not Kind.INITIAL)
    forms = forms or dict.fromkeys(word.form for word in name.content)
    rarities = [index.lexicon.rarity(form) for form in forms]
    need = min(_SHARED * sum(rarities), _SHARED_RARITY)
    shared = np.zeros(len(index.name_version), np.float32)
    for form, rarity in zip(forms, rarities, strict=True):
        shared[index.bearers(form, name.script)] += rarity
    numbers = np.flatnonzero(shared >= need - 1e-4) if need > 0 else np.flatnonzero(shared)
    if len(numbers) > _ESTIMATED:
        numbers = numbers[np.argpartition(-shared[numbers], _ESTIMATED)[:_ESTIMATED]]
    return numbers


def _joined(index: Index, name: Name) -> Array:
    """Numbers of the names in which words of the name asked for are written together, or one of its words apart."""
    forms = [word.form for word in name.content]
    together = {text for one, other in pairwise(forms) for text in (one + other, key_of(one + other))}
    return index.names_joined(forms, together if name.person else together | acronyms(name))


def _years(spans: Iterable[Span]) -> tuple[int, int]:
    """The first and the last year of the spans, a year's error allowed for; years before all others for none."""
    years = [year for span in spans for year in (span.first_year, span.last_year)]
    return (min(years) - 1, max(years) + 1) if years else (-2, -1)


def _versions_by_identifier(index: Index, query: Query, standing: Array) -> Iterable[int]:
    values = [value for name in (*IDENTIFIER_PROPERTIES, ANY_IDENTIFIER) for value in query.get(name)]
    found = {int(at) for value in values for at in index.versions_with_identifier(value)}
    return sorted(at for at in found if standing[at])
