"""Names are screened: queries in, hits with reasons out, each answer recorded."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import NamedTuple

from sanctions.errors import InvalidQuery
from sanctions.index import Found, search_all
from sanctions.index import search as search_index
from sanctions.index.lexicon import EVERYDAY
from sanctions.index.search import read
from sanctions.lists.placeholders import is_blank
from sanctions.matching import Listed, match_names, score
from sanctions.matching.evidence import identifiers
from sanctions.model import Entity, Evidence, Hit, Query, Screening, Version, comparable, is_a
from sanctions.model.schema import IDENTIFIER_PROPERTIES, NAME_PROPERTIES
from sanctions.names import fold, identifies
from sanctions.names.readings import readings
from sanctions.services import bearers, beside, cuts, doubts, kinds, numbers, parties, wholes, within
from sanctions.services.generation import Generation
from sanctions.services.lifetimes import Lifetime
from sanctions.services.scopes import DEFAULT
from sanctions.store import connection, screenings
from sanctions.store.database import Database

LONGEST_NAME = 1000
"""Characters of a name; the lists' longest have some 300."""
MOST_WORDS = 100
"""Words of a name; the lists' longest have some 30, and the work grows with the square of the words."""
_SURELY_FEW = MOST_WORDS // 5
"""Characters that are not too many words, whatever they are: no character is read as more than five."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a question is asked.

    ``threshold`` and ``cutoff`` are scores from 0 to 1: a hit at or above the
    threshold is a match, one below the cutoff is left out. ``limit`` is the
    number of hits shown, ``as_of`` an ISO date or empty for now. ``merge``
    shows the hits that are one party's as one, and counts it as one.
    """

    scope: str = DEFAULT
    threshold: float = 0.70
    cutoff: float = 0.50
    limit: int = 5
    as_of: str = ""
    merge: bool = False


_OPTIONS = tuple(field.name for field in fields(Options))


class Comparison(NamedTuple):
    """Two parties given by the user, compared as a query and a listed one are."""

    score: float
    match: bool
    evidence: tuple[Evidence, ...]


def match(
    generation: Generation,
    queries: Mapping[str, Query],
    options: Options,
    *,
    at: datetime,
    door: str,
    referents: bool = True,
) -> dict[str, Screening]:
    """Each query answered from the lists of the scope; not recorded yet.

    ``referents`` says whether hits come with their parties' entries on other
    lists. Raises UnknownDataset, NotCovered, and InvalidQuery, also where
    nothing matches a name that says of nobody who it is.
    """
    answers, refused = match_each(generation, queries, options, at=at, door=door, referents=referents)
    for problem in refused.values():
        raise problem
    return answers


def match_each(
    generation: Generation,
    queries: Mapping[str, Query],
    options: Options,
    *,
    at: datetime,
    door: str,
    referents: bool = True,
) -> tuple[dict[str, Screening], dict[str, InvalidQuery]]:
    """As ``match``, but a query that can't be asked has its own error, and the others are answered.

    Raises UnknownDataset, NotCovered.
    """
    asked, left_out, refused = _askable(queries, Lifetime.until(at.date()))
    parts = {key: doubts.in_parts(query) for key, query in asked.items()}
    asked = {key: query for key, (query, _) in parts.items()}
    answers = dict(zip(asked, found(generation, tuple(asked.values()), options), strict=True))
    for key, query in asked.items():
        try:
            doubts.require_somebody(query, answers[key].hits, key)
        except InvalidQuery as problem:
            refused[key] = problem
            del answers[key]
    said = warnings(generation, [asked[key] for key in answers], tuple(answers.values()), options)
    tell = _teller(generation, options, at, door, referents=referents)
    return {
        key: tell(queries[key], answer.hits, (*left_out[key], *_found_in(parts[key][1], answer), *told))
        for (key, answer), told in zip(answers.items(), said, strict=True)
    }, refused


def _found_in(parts: tuple[str, ...], answer: Found) -> tuple[str, ...]:
    """What is said of names that were asked in parts: where something matches. Else all of them are clear."""
    return parts if _matches(answer) else ()


def _matches(answer: Found) -> bool:
    return any(hit.match for hit in answer.hits)


def _askable(
    queries: Mapping[str, Query], lifetime: Lifetime
) -> tuple[dict[str, Query], dict[str, tuple[str, ...]], dict[str, InvalidQuery]]:
    """The queries as they are asked, what of each is not and is said to be left out, and why others can't be."""
    asked: dict[str, Query] = {}
    left_out: dict[str, tuple[str, ...]] = {}
    refused: dict[str, InvalidQuery] = {}
    for key, query in queries.items():
        try:
            one, said = doubts.told_only(query, key, lifetime)
            require_askable(one, key)
        except InvalidQuery as problem:
            refused[key] = problem
        else:
            asked[key], left_out[key] = one, said
    return asked, left_out, refused


def found(generation: Generation, queries: Sequence[Query], options: Options) -> list[Found]:
    """What answers queries that can be asked (``require_askable``), of each all hits, best first.

    Raises UnknownDataset, NotCovered.
    """
    return search_all(
        generation.index,
        queries,
        generation.moment(options.scope, options.as_of),
        threshold=options.threshold,
        cutoff=min(options.cutoff, options.threshold),
    )


def search(
    generation: Generation, text: str, query: Query, options: Options, *, at: datetime, door: str
) -> Screening:
    """One text, a name or an identifier, looked up among the names and the identifiers of the lists.

    One word finds everybody who bears it. ``query`` gives the schema and what
    else is known. Raises as ``match``.
    """
    sought = Query(query.schema, dict(query.properties) | {"name": (text, *query.get("name"))})
    if is_blank(text):
        raise InvalidQuery("q", f"{text!r} is no name")
    asked, left_out = doubts.told_only(sought, "q", Lifetime.until(at.date()))
    require_askable(asked, "q")
    asked, parts = doubts.in_parts(asked)
    answer = search_index(
        generation.index,
        asked,
        generation.moment(options.scope, options.as_of),
        threshold=options.threshold,
        cutoff=min(options.cutoff, options.threshold),
        lookup=text,
    )
    doubts.require_somebody(asked, answer.hits, "q", lookup=True)
    [said] = warnings(generation, [asked], [answer], options, lookup=True)
    return _teller(generation, options, at, door)(sought, answer.hits, (*left_out, *_found_in(parts, answer), *said))


def warnings(
    generation: Generation,
    queries: Sequence[Query],
    answers: Sequence[Found],
    options: Options,
    *,
    lookup: bool = False,
) -> list[tuple[str, ...]]:
    """What has to be known before each answer is taken for a clear, at every door; nothing where any matches."""
    index, moment = generation.index, generation.moment(options.scope, options.as_of)
    unmatched = [at for at, answer in enumerate(answers) if not _matches(answer)]
    elsewhere = [at for at in unmatched if answers[at].others]
    asked = [queries[at] for at in elsewhere]
    others = dict(zip(elsewhere, kinds.warnings(index, asked, moment, options.threshold, lookup=lookup), strict=True))
    said: list[tuple[str, ...]] = [() for _ in answers]
    for at in unmatched:
        told = doubts.doubts(queries[at], index.lexicon.rarity, lookup=lookup)
        of_names = [each.warning(index, queries[at], moment) for each in (numbers, wholes, bearers, cuts, within)]
        part = beside.warning(index, queries[at], moment, options.threshold)
        said[at] = (*told, *filter(None, (*of_names, part, others.get(at))))
    return said


def _teller(
    generation: Generation, options: Options, at: datetime, door: str, *, referents: bool = True
) -> Callable[[Query, tuple[Hit, ...], tuple[str, ...]], Screening]:
    """What makes the answers to one request of their hits: one moment, one coverage."""
    coverage = generation.coverage(options.scope, options.as_of, at)
    asked = {name: getattr(options, name) for name in _OPTIONS}
    asked["cutoff"] = min(options.cutoff, options.threshold)

    def tell(query: Query, hits: tuple[Hit, ...], warnings: tuple[str, ...]) -> Screening:
        if options.merge:
            hits = parties.merged(generation, hits, options.as_of)
        shown = hits[: options.limit]
        return Screening(
            id="",
            at=at.isoformat(),
            door=door,
            query=query,
            options=asked,
            hits=parties.told(generation, shown, options.as_of) if referents else shown,
            total=len(hits),
            coverage=coverage,
            warnings=warnings,
        )

    return tell


def require_askable(query: Query, key: str = "query") -> None:
    """Raises InvalidQuery where a query holds nothing to look for, or something that can't be looked for."""
    for name in query.names:
        if len(name) > LONGEST_NAME:
            raise InvalidQuery(f"{key}.name", f"is {len(name)} characters long; {LONGEST_NAME} are the most")
        if len(name) > _SURELY_FEW and (words := len(fold(name, person=True).split())) > MOST_WORDS:
            raise InvalidQuery(f"{key}.name", f"has {words} words; {MOST_WORDS} are the most")
        if not identifies(name, query.schema == "Person"):
            raise InvalidQuery(f"{key}.name", f"{name!r} says of nobody who it is")
    if not query.names and not any(identifiers(query.properties.items())):
        given = next((value for name in IDENTIFIER_PROPERTIES for value in query.get(name)), None)
        if given is not None:
            raise InvalidQuery(key, f"identifier {given!r} is too short to decide anything by itself")
        raise InvalidQuery(key, "needs a name or an identifier to look for")


def compare(
    query: Query, candidate: Query, generation: Generation | None = None, threshold: float = 0.70
) -> Comparison:
    """How likely two parties are the same, both given by the user.

    With a generation, what its lists teach about words is used. Raises
    InvalidQuery where either has nothing to compare, or both are of kinds
    that can't be the same.
    """
    for key, party in (("query", query), ("candidate", candidate)):
        require_askable(party, key)
    if not comparable(query.schema, candidate.schema):
        raise InvalidQuery("candidate.schema", f"a {candidate.schema} can't be a {query.schema}")
    lexicon = generation.index.lexicon if generation else EVERYDAY
    person = is_a(candidate.schema, "Person") or (query.schema == "Person" and comparable("Person", candidate.schema))
    best = match_names(read(query), _listed(candidate, person), lexicon.rarity, lexicon.likeness, lexicon.given)
    hit = score(query, _version(candidate), best, threshold)
    return Comparison(hit.score, hit.match, hit.evidence)


def _listed(candidate: Query, person: bool) -> list[Listed]:
    """A candidate's names as listed ones."""
    kinds = [(name, kind) for kind in NAME_PROPERTIES for name in candidate.get(kind)]
    named = kinds or [(name, "name") for name in candidate.names]
    return [Listed(read, kind) for name, kind in named for read in readings(name, person)]


def _version(candidate: Query) -> Version:
    caption = next(iter(candidate.names), "")
    entity = Entity("candidate:", candidate.schema, caption, candidate.properties)
    return Version(entity, "", None, "", "", "")


def record(db: Database, answers: Sequence[Screening]) -> list[Screening]:
    """The answers with the ids under which they are now recorded, all or none of them."""
    with connection.write(db):
        ids = screenings.save(db, answers)
    return [replace(answer, id=record_id) for answer, record_id in zip(answers, ids, strict=True)]
