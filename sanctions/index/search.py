"""Questions to their hits: candidates from the words, scored, the best first."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Final, NamedTuple

from sanctions.index.candidates import Reach, Wanted, candidates
from sanctions.index.reader import Index, Moment
from sanctions.matching import ANY_IDENTIFIER, MISSPELT_SHIP, Listed, Question, match_party, promise, score
from sanctions.matching.dates import Span, read_span
from sanctions.model import Hit, Query, comparable
from sanctions.model.schema import IDENTIFIER_PROPERTIES, SCHEMATA
from sanctions.names import Name, analyse
from sanctions.names.judge import most_unseen
from sanctions.names.pairing import Like
from sanctions.names.planes import planes
from sanctions.names.readings import readings
from sanctions.names.ships import ships
from sanctions.names.small_words import shorter
from sanctions.names.tables.legal_forms import FORM_WORDS


class Found(NamedTuple):
    """All hits at or above the cutoff, best first, and how many listed parties were scored.

    Of equal scores that comes first of which the names would be worth more if a name had no ceiling.
    ``others`` says that ``search_others`` may find somebody.
    """

    hits: tuple[Hit, ...]
    scored: int
    others: bool


def search(index: Index, query: Query, moment: Moment, *, threshold: float, cutoff: float, lookup: str = "") -> Found:
    """The listed parties of the moment that answer the query.

    ``lookup`` is a text looked up rather than a customer's name: of one word,
    it asks for everybody who bears it; it may be an identifier too.
    """
    question = read(query)._replace(lookup=bool(lookup))
    if lookup:
        question = question._replace(query=Query(query.schema, dict(query.properties) | {ANY_IDENTIFIER: (lookup,)}))
    return _answers(index, [question], moment, threshold, cutoff)[0]


def search_all(
    index: Index, queries: Sequence[Query], moment: Moment, *, threshold: float, cutoff: float
) -> list[Found]:
    """As ``search``, for many queries at once, which costs a fraction for each."""
    return _answers(index, list(map(read, queries)), moment, threshold, cutoff)


def search_others(
    index: Index, queries: Sequence[Query], moment: Moment, *, threshold: float, lookup: bool = False
) -> list[Found]:
    """Who would match if the kinds asked for were wrong, by names, numbers and countries."""
    questions = [_read_otherwise(query)._replace(lookup=lookup) for query in queries]
    return _answers(index, questions, moment, threshold, threshold, others=True)


def _read_otherwise(query: Query) -> Question:
    """The query with its names read as those of the kinds that it can't be."""
    kinds = {schema for schema in SCHEMATA if not comparable(query.schema, schema)}
    known = {name: values for name, values in query.properties.items() if name != "birthDate"}
    return Question(
        Query(query.schema, known),
        _as_person(query.names) if "Person" in kinds else (),
        _as_organisation(query.names) if kinds - {"Person"} else (),
    )


def _answers(
    index: Index,
    questions: Sequence[Question],
    moment: Moment,
    threshold: float,
    cutoff: float,
    *,
    others: bool = False,
) -> list[Found]:
    """Each question answered, by ``others`` than its kind may be where that is asked."""
    wanted: list[Wanted] = []
    owners: list[tuple[int, Name]] = []
    reaches = [_reach(question.query, cutoff) for question in questions]
    for at, (question, far) in enumerate(zip(questions, reaches, strict=True)):
        schema = question.query.schema
        for name in dict.fromkeys((*question.as_person, *question.as_organisation)):
            meeting, readings = index.meeting(moment, schema, name.person, others), (name, *shorter(name))
            reach = far.with_more(most_unseen(name))
            wanted += [Wanted(reading, reach, meeting, name.bare) for reading in readings]
            owners += [(at, name)] * len(readings)
    found: list[dict[Name, dict[int, None]]] = [{} for _ in questions]
    elsewhere = [_has_number(question.query) or _is_called_as_a_firm(question) for question in questions]
    for (at, name), near in zip(owners, candidates(index, wanted), strict=True):
        elsewhere[at] = elsewhere[at] or near.others
        if near.numbers:
            found[at].setdefault(name, {}).update(dict.fromkeys(near.numbers))
    identified = [_versions_by_identifier(index, question.query, moment, others) for question in questions]
    return [
        _answer(index, question, names, numbers, reach, threshold, cutoff)._replace(others=another)
        for question, names, numbers, reach, another in zip(
            questions, found, identified, reaches, elsewhere, strict=True
        )
    ]


def _answer(
    index: Index,
    question: Question,
    near: Mapping[Name, Iterable[int]],
    identified: set[int],
    reach: Reach,
    threshold: float,
    cutoff: float,
) -> Found:
    """The hits among the listed names that are near those asked, and among the bearers of an identifier asked for."""
    query = question.query
    if not near and not identified:
        return _NOBODY
    names: dict[int, list[tuple[Name, Listed]]] = {}
    for name, numbers in near.items():
        for number in numbers:
            names.setdefault(index.names.version[number], []).append((name, index.listed_name(number)))
    like = _like(index, question)
    hits: list[tuple[Hit, float]] = []
    for number in sorted(identified | names.keys()):
        least = reach.of(index.names, number)
        best = match_party(
            names.get(number, ()),
            partial(_called, index, number),
            index.lexicon.rarity,
            like,
            index.lexicon.given,
            lookup=question.lookup,
            least=least,
        )
        if number in identified or (best and best.worth >= least):
            hits.append(
                (score(query, index.version(number), best, threshold), best.judgement.unbounded if best else 0)
            )
    kept = [(-hit.score, -unbounded, hit.version.entity.id, hit) for hit, unbounded in hits if hit.score >= cutoff]
    return Found(tuple(hit for *_, hit in sorted(kept, key=lambda row: row[:3])), len(names), False)


_NOBODY = Found((), 0, False)


def _called(index: Index, number: int) -> list[Name]:
    """A version's names, read as a person's."""
    return [analyse(name, True) for name in index.version(number).entity.names]


def _like(index: Index, question: Question) -> Like:
    """What tells how words are alike: sooner where all names asked for are written in one script."""
    scripts = {name.script for name in (*question.as_person, *question.as_organisation)}
    return index.likeness_from(scripts.pop()) if len(scripts) == 1 else index.lexicon.likeness


def _reach(query: Query, cutoff: float) -> Reach:
    """What a name must be worth for its bearer to reach the cutoff, with all that may yet speak for it."""
    floor = math.log(cutoff / (1 - cutoff)) if 0 < cutoff < 1 else math.copysign(99.0, cutoff - 0.5)
    floor -= promise(query, _FROM_THE_BODY) + (MISSPELT_SHIP if query.schema == "Vessel" else 0.0)
    birth = promise(query, _BIRTH)
    if not birth:
        return Reach(floor)
    return Reach(floor, birth, *_years(span for value in query.get("birthDate") if (span := read_span(value))))


_BIRTH = frozenset(("birthDate",))
_FROM_THE_BODY = frozenset(
    ("country", "nationality", "citizenship", "jurisdiction", "mainCountry", "birthCountry", "flag")
)
"""Query properties whose agreement only a version's body tells; identifiers are looked up by themselves."""


def read(query: Query) -> Question:
    """The query with its names analysed, each way that its schema and its script allow."""
    return Question(
        query,
        _as_person(query.names) if comparable(query.schema, "Person") else (),
        _as_organisation([name for asked in query.names for name in _CALLED.get(query.schema, _as_it_is)(asked)])
        if query.schema != "Person"
        else (),
    )


def _as_it_is(name: str) -> list[str]:
    return [name]


_CALLED: Final = {"Vessel": ships, "Airplane": planes}
"""What things of a kind may be called, where papers call them so."""


def _as_person(names: Sequence[str]) -> tuple[Name, ...]:
    return tuple(chain.from_iterable(readings(name, True) for name in _with_and_without_asides(names)))


def _as_organisation(names: Sequence[str]) -> tuple[Name, ...]:
    return tuple(chain.from_iterable(readings(name, False) for name in names))


def _with_and_without_asides(names: Sequence[str]) -> list[str]:
    """People's names, each also without what stands in it between quotes or brackets: Joaquín "El Chapo" Guzmán."""
    found: dict[str, None] = {}
    for name in names:
        found[name] = None
        if _ASIDE.search(name) and len((rest := _ASIDE.sub(" ", name)).split()) > 1:
            found[" ".join(rest.split())] = None
    return list(found)


_ASIDE: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\"[^\"]*\"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»")


def nearest_names(index: Index, name: Name, moment: Moment, schema: str, cutoff: float) -> list[Listed]:
    """The listed names that may reach the cutoff, of the parties that a query of the schema may meet."""
    reach = _reach(Query(schema, {}), cutoff).with_more(most_unseen(name))
    wanted = Wanted(name, reach, index.meeting(moment, schema, name.person), name.bare)
    return [index.listed_name(number) for number in candidates(index, [wanted])[0].numbers]


def _years(spans: Iterable[Span]) -> tuple[int, int]:
    """The first and the last year of the spans, a year's error allowed for; years before all others for none."""
    years = [year for span in spans for year in (span.first_year, span.last_year)]
    return (min(years) - 1, max(years) + 1) if years else (-2, -1)


def _versions_by_identifier(index: Index, query: Query, moment: Moment, others: bool) -> set[int]:
    values = _numbers(query)
    found = {int(at) for value in values for at in index.versions_with_identifier(value)}
    standing = index.standing(moment, query.schema, others)
    return {at for at in found if standing[at]}


def _numbers(query: Query) -> list[str]:
    return [value for name in query.properties if name in _IDENTIFIERS for value in query.get(name)]


def _has_number(query: Query) -> bool:
    return any(name in _IDENTIFIERS for name in query.properties)


def _is_called_as_a_firm(question: Question) -> bool:
    """Whether what is asked as a person has a legal form, of which a person's names share nothing with a firm's.

    Only a name with a word of such a form, or letters that may be its initials, is read once more.
    """
    return question.query.schema == "Person" and any(
        analyse(name.original, False).legal
        for name in question.as_person
        if any(len(word.form) == 1 or word.form in FORM_WORDS for word in name.words)
    )


_IDENTIFIERS = frozenset((*IDENTIFIER_PROPERTIES, ANY_IDENTIFIER))
