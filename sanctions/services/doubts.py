"""What an answer without a match can't tell: said in the same words at every door, so that no clear is silent."""

from collections.abc import Iterator, Sequence

from sanctions.errors import InvalidQuery
from sanctions.lists.placeholders import is_blank
from sanctions.matching.evidence import identifiers
from sanctions.model import Hit, Query, comparable
from sanctions.model.schema import COUNTRY_PROPERTIES, IDENTIFIER_PROPERTIES, NAME_PROPERTIES, PERSON_NAME_PARTS
from sanctions.names import SAYS_WHO, analyse, identifies
from sanctions.names.fathers import is_without_surname
from sanctions.names.guises import CUT_AT, may_be_cut
from sanctions.names.pairing import Rarity
from sanctions.services import gaps, nobody, noise, parting
from sanctions.services.lifetimes import EVER, Lifetime, told_apart
from sanctions.services.transcribed import transcribed, translated

ONE_WORD = "one word alone is matched with a person only where a birth date or a number agrees"
"""What a customer is told who may be a person and of whom one word is known."""


COMMON = "is too common a word to tell anybody by"
"""What is told of a name that too many bear."""


def told_only(query: Query, key: str = "query", lifetime: Lifetime = EVER) -> tuple[Query, tuple[str, ...]]:
    """The query without names and identifiers that say that nothing is known, and a sentence on each.

    Without birth dates, too, on which nobody now living was born.

    Raises InvalidQuery where no name is left of those given, and no identifier.
    """
    query, unborn = _born(query, lifetime)
    asked, said = _without_blanks(query, key)
    return asked, (*unborn, *said)


def _born(query: Query, lifetime: Lifetime) -> tuple[Query, tuple[str, ...]]:
    """The query without birth dates of nobody now living, and a sentence on each."""
    days = query.get("birthDate")
    if all(map(lifetime.holds, days)):
        return query, ()
    told = [told_apart(lifetime, [day], day, "birthDate") for day in days]
    rest = {name: values for name, values in query.properties.items() if name != "birthDate"}
    born = tuple(day for possible, _ in told for day in possible)
    return Query(query.schema, rest | ({"birthDate": born} if born else {})), tuple(said for _, said in told if said)


def _without_blanks(query: Query, key: str) -> tuple[Query, tuple[str, ...]]:
    given = [(name, value) for name, values in query.properties.items() for value in values]
    blank = [(name, value) for name, value in given if _is_placeholder(name, value)]
    if not blank:
        return _filled(query, key)
    kept: dict[str, tuple[str, ...]] = {}
    for name, value in given:
        if (name, value) not in blank:
            kept[name] = (*kept.get(name, ()), value)
    asked = Query(query.schema, kept)
    if not asked.names and not any(identifiers(asked.properties.items())):
        first = next((value for name, value in blank if name in _NAMES), None)
        raise InvalidQuery(f"{key}.name", f"{first!r} is no name" if first else "nothing given says who it is")
    asked, said = _filled(asked, key)
    return asked, (
        *(f"{name}: {value!r} says that nothing is known, and was left out" for name, value in blank),
        *said,
    )


def _filled(query: Query, key: str) -> tuple[Query, tuple[str, ...]]:
    """The query with its names as they are asked where a system wrote into one of them, and what is said of it."""
    if all(map(gaps.is_whole, query.names)):
        return query, ()
    for name in query.names:
        gaps.require_filled(name, f"{key}.name", query.schema)
    properties, said = dict(query.properties), list[str]()
    kinds = [kind for kind in NAME_PROPERTIES if kind in properties]
    for kind in kinds or ["name"]:
        properties[kind], told = gaps.asked(query.get(kind) if kinds else query.names, kind, query.schema)
        said += told
    if said and not kinds:
        properties = {name: values for name, values in properties.items() if name not in PERSON_NAME_PARTS}
    return (Query(query.schema, properties), tuple(said)) if said else (query, ())


def _is_placeholder(name: str, value: str) -> bool:
    if name in _NAMES:
        return is_blank(value)
    return name in _NUMBERS and not nobody.values(value)


_NAMES = frozenset((*NAME_PROPERTIES, *PERSON_NAME_PARTS))
_NUMBERS = frozenset(IDENTIFIER_PROPERTIES)


def require_somebody(query: Query, hits: Sequence[Hit], key: str = "", *, lookup: bool = False) -> None:
    """Raises InvalidQuery where nothing matches, and no name says who it is, or one can't be read.

    Nobody is cleared by `Test`, `Mr.` or `M?ller`.
    Digits that are looked up may be an identifier.
    """
    if any(hit.match for hit in hits) or (lookup and any(char.isdigit() for name in query.names for char in name)):
        return
    if (name := nobody.of_nobody(query)) is not None:
        raise InvalidQuery(f"{key}.name" if key else "name", f"{name!r} says of nobody who it is")
    for name in query.names:
        if problem := noise.damage(name):
            raise InvalidQuery(f"{key}.name" if key else "name", problem)


def doubts(query: Query, rarity: Rarity, *, lookup: bool = False) -> tuple[str, ...]:
    """What whoever reads an answer without a match has to know before taking it for a clear."""
    return tuple(_doubts(query, rarity, lookup)) if query.names else ()


def _doubts(query: Query, rarity: Rarity, lookup: bool) -> Iterator[str]:
    if common := too_common(query, rarity):
        yield common
    elif not lookup and is_one_word(query):
        yield ONE_WORD
    names = query.names
    lines = [name for name in names if "\n" not in name]
    if cut := next(filter(may_be_cut, lines), ""):
        yield f"{cut!r} has {CUT_AT} characters, after which messages between banks cut names: ask the whole name"
    if comparable(query.schema, "Person") and (brief := next(filter(is_without_surname, lines), "")):
        yield f"{brief!r} may be a given and a father's name without the family name: ask the whole name"
    if not names[0].isascii():
        countries = [code.casefold() for key in _COUNTRIES for code in query.get(key)]
        sentences = [transcribed(name, countries) or translated(name, query.schema) for name in names]
        if all(sentences):
            yield sentences[0]


_COUNTRIES = tuple(name for name in COUNTRY_PROPERTIES if name not in {"flag", "pastFlags"})


def in_parts(query: Query) -> tuple[Query, tuple[str, ...]]:
    """The query with what its names may be made of besides, and a sentence on each such name: `A or B`, `A c/o B`."""
    more: dict[str, None] = {}
    said: list[str] = []
    for name in query.names:
        parts = [] if parting.is_one(name) else _parts(name, query)
        if parts:
            more.update(dict.fromkeys(parts))
            said.append(f"{name!r} may be more than a name: {' and '.join(map(repr, parts))} {_ALSO[len(parts) > 1]}")
    if not more:
        return query, ()
    named = any(kind in query.properties for kind in NAME_PROPERTIES)
    given = {key: values for key, values in query.properties.items() if named or key not in PERSON_NAME_PARTS}
    names = query.get("name") if named else query.names
    return Query(query.schema, given | {"name": (*names, *more)}), tuple(said)


_ALSO = ("was asked too", "were asked too")
_MOST_PARTS = 8
"""Names that one name is asked as, at most."""


def _parts(name: str, query: Query) -> list[str]:
    """What a name may be made of, as far as that says who it is and is not asked already."""
    person = query.schema == "Person"
    parts = [part for part in parting.names(name, person) if part not in query.names and identifies(part, person)]
    return parts[:_MOST_PARTS]


def too_common(query: Query, rarity: Rarity) -> str:
    """A sentence where each name is one word that is nobody's own; empty where one of them says more."""
    if not query.names or not all(_is_common(name, query.schema, rarity) for name in query.names):
        return ""
    more = "a birth date or a number" if comparable(query.schema, "Person") else "or a number"
    return (
        f"{query.names[0]!r} {COMMON}: more than one in 140 listed parties bears it;"
        f" ask with more of the name, {more}"
    )


def is_all_that_is_known(query: Query) -> bool:
    """Whether names are all that could tell somebody: no birth date, no identifier."""
    return not query.get("birthDate") and not any(identifiers(query.properties.items()))


def is_one_word(query: Query) -> bool:
    """Whether a customer who may be a person is known by one word, which too many people bear to be told by it."""
    return comparable(query.schema, "Person") and all(len(analyse(name, True).content) < 2 for name in query.names)


def _is_common(name: str, schema: str, rarity: Rarity) -> bool:
    """Whether a name is one word that more than one party in 140 bears, in each way that it can be read."""
    ways = (True,) if schema == "Person" else (True, False) if comparable(schema, "Person") else (False,)
    readings = (analyse(name, person).telling for person in ways)  # most are known to be none after the first
    return all(len(words) == 1 and rarity(words[0].form) < SAYS_WHO for words in readings)
