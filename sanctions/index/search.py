"""A question to its hits: candidates from the words, scored, the best first."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from sanctions.index.reader import Array, Index, Moment
from sanctions.matching import ANY_IDENTIFIER, Listed, Question, match_names, score, within_reach
from sanctions.model import Hit, Query, comparable
from sanctions.model.schema import IDENTIFIER_PROPERTIES
from sanctions.names import Name, analyse

_CANDIDATES = 200
"""Names scored for each name asked: enough that a full scan finds nothing more above the threshold."""

_ENOUGH = 0.6
"""Names worth less than this (0 to 2: shared rarity by the union's plus by the smaller side's) don't score."""


class Found(NamedTuple):
    """All hits at or above the cutoff, best first, and how many listed parties were scored."""

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
    names = _names_by_version(index, question, standing)
    for number in _versions_by_identifier(index, query, standing):
        names.setdefault(number, [])
    hits = []
    for number, listed in names.items():
        best = match_names(question, listed, index.lexicon.rarity, index.likeness)
        if within_reach(query, best, cutoff):
            hits.append(score(query, index.version(number), best, threshold))
    kept = sorted((hit for hit in hits if hit.score >= cutoff), key=lambda hit: (-hit.score, hit.version.entity.id))
    return Found(tuple(kept), len(names))


def read(query: Query) -> Question:
    """The query with its names analysed, each way that its schema allows."""
    as_person = comparable(query.schema, "Person")
    as_organisation = query.schema != "Person"
    return Question(
        query,
        tuple(analyse(name, True) for name in query.names) if as_person else (),
        tuple(analyse(name, False) for name in query.names) if as_organisation else (),
    )


def _names_by_version(index: Index, question: Question, standing: Array) -> dict[int, list[Listed]]:
    """Names worth comparing, under the versions that bear them."""
    found: dict[int, list[Listed]] = {}
    asked = dict.fromkeys((*question.as_person, *question.as_organisation))
    for number in dict.fromkeys(number for name in asked for number in _candidates(index, name, standing)):
        found.setdefault(int(index.name_version[number]), []).append(index.listed_name(number))
    return found


def nearest_names(index: Index, name: Name, moment: Moment, schema: str) -> list[Listed]:
    """The listed names worth comparing with a name, of the parties that a query of the schema may meet."""
    return [index.listed_name(number) for number in _candidates(index, name, index.standing(moment, schema))]


def _candidates(index: Index, name: Name, standing: Array) -> list[int]:
    """Numbers of the listed names that share most with the name asked, rarity counted."""
    forms = tuple(dict.fromkeys(word.form for word in name.content))
    if not forms:
        return []
    shared = _shared_rarity(index, forms)
    numbers = np.flatnonzero(shared)
    numbers = numbers[standing[index.name_version[numbers]]]
    asked, listed = sum(map(index.lexicon.rarity, forms)), index.name_rarity[numbers]
    # A name found whole inside the other counts too: customers leave words out, and lists do.
    smaller = np.minimum(listed, asked)
    agreeing = np.minimum(shared[numbers], smaller)
    worth = agreeing / (asked + listed - agreeing) + agreeing / smaller
    best = numbers[worth > _ENOUGH]
    if len(best) > _CANDIDATES:
        order = np.argpartition(-worth[worth > _ENOUGH], _CANDIDATES)
        best = best[order[:_CANDIDATES]]
    return [int(number) for number in best]


def _shared_rarity(index: Index, forms: Sequence[str]) -> Array:
    """For each listed name the summed rarity of the asked words that it has, times their similarity."""
    total: Array = np.zeros(len(index.name_version), np.float32)
    for form in forms:
        _add_best(index, total, form, index.lexicon.rarity(form))
    for one, other in pairwise(forms):
        _add_best(index, total, one + other, index.lexicon.rarity(one) + index.lexicon.rarity(other))
    return total


def _add_best(index: Index, total: Array, form: str, rarity: float) -> None:
    """Adds a word's part to every name that has it; the most alike of a name's words counts."""
    part: Array = np.zeros(len(total), np.float32)
    names = [index.names_with(word) for word, _ in index.alike(form)] + [index.names_joined(form)]
    values = [rarity * similarity for _, similarity in index.alike(form)] + [rarity]
    for places, value in zip(names, values, strict=True):  # the most alike come last and overwrite
        part[places] = value
    total += part


def _versions_by_identifier(index: Index, query: Query, standing: Array) -> Iterable[int]:
    values = [value for name in (*IDENTIFIER_PROPERTIES, ANY_IDENTIFIER) for value in query.get(name)]
    found = {int(at) for value in values for at in index.versions_with_identifier(value)}
    return sorted(at for at in found if standing[at])
