"""Whether the lists in force are found: their names, and misspellings of them, are screened end to end.

What a direct comparison calls a match, the search through the index has to
find; a name that it misses is a silent clear, and so an alarm. Whoever a
publication took off has to be found as of the one before it, and no more now.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from time import perf_counter

from sanctions.errors import InvalidQuery, SanctionsError
from sanctions.model import Entity, Publication, Query
from sanctions.names.text import is_latin
from sanctions.services import screening
from sanctions.services.delivery import later, moment
from sanctions.services.generation import Generation, Keeper
from sanctions.services.screening import Options
from sanctions.store import entities, probes, publications
from sanctions.store.connection import open_lists, write
from sanctions.store.database import Database
from sanctions.store.home import Home
from sanctions.store.lock import alone
from sanctions.store.probes import Probe

_FRESH = 20
"""Parties that a publication added or changed, of which the self-test tries each."""

_GONE = 5
"""Parties that a publication took off, of which the self-test tries each."""

_KNOWN = 2
"""Parties of a list that did not change, other ones each day."""

_A_DAY = timedelta(days=1)
_EVERY_HIT = 1_000_000
_SHORTEST = 6
"""Letters of a word that is still itself with two of them swapped."""


def run(home: Home, db: Database, at: datetime) -> list[Probe]:
    """Each list in force is tried, and what came of it recorded; a list that is newly in force by what it brought.

    ``db`` is lists.db, open for writing.
    """
    tested, stored = probes.last(db), publications.in_force(db)
    try:
        generation = Keeper(home).current()
        found = [
            _probe(db, generation, stored.get(code, known[-1]), tested.get(code), at)
            for code, known in generation.publications.items()
        ]
    except SanctionsError as error:
        found = [Probe(code, moment(at), "", 0, (str(error),)) for code in stored]
    with write(db):
        for probe in found:
            probes.save(db, probe)
    return found


def daily(home: Home, at: datetime) -> list[str]:
    """The lists in force are tested if the last test is a day old; returns what was missed.

    Nothing where the lists are a copy: they are tested where they are loaded.
    """
    if home.is_copy:
        return []
    begun = perf_counter()
    with open_lists(home, read_only=True) as db:
        last = probes.last(db)
        due = [code for code in publications.in_force(db) if code not in last or _is_old(last[code], at)]
    if not due:
        return []
    with alone(home.load_lock, "the lists are being tested"), open_lists(home) as db:
        return missed(run(home, db, later(at, begun)))


def _is_old(probe: Probe, at: datetime) -> bool:
    return at - datetime.fromisoformat(probe.at) >= _A_DAY


def _probe(db: Database, generation: Generation, newest: Publication, last: Probe | None, at: datetime) -> Probe:
    """One list's self-test."""
    chosen = random.Random(f"{newest.dataset} {at:%Y-%m-%d}")  # noqa: S311 - no secret: other names each day
    ids, before = _known(db, newest, chosen), publications.before(db, newest.dataset, newest.edition)
    gone: list[str] = []
    if last is None or last.generation == "" or last.at <= newest.in_force:
        fresh, gone = _differing(db, newest, before, chosen)
        ids += fresh
    tried, missed = 0, []
    for entity_id in ids:
        for query, entity in _questions(generation, entity_id):
            tried += 1
            missed += [] if _is_found(generation, query, entity, at) else [f"{query.names[0]} ({entity_id})"]
    day = before.published if before else ""
    for entity_id in gone if day < newest.published else ():
        for query, entity in _questions(generation, entity_id, day):
            tried += 1
            missed += [
                f"{query.names[0]} ({entity_id}), {fault}" for fault in _left(generation, query, entity, day, at)
            ]
    return Probe(newest.dataset, moment(at), generation.id, tried, tuple(missed))


def _questions(generation: Generation, entity_id: str, as_of: str = "") -> Iterator[tuple[Query, Entity]]:
    """What has to find that party, as it was on that day: its name and a misspelling, where a comparison does."""
    entity = generation.entity(entity_id, as_of).entity
    for name in _names(entity):
        query = Query(entity.schema, {"name": (name,)})
        if _is_match(generation, query, entity):
            yield query, entity


def _left(generation: Generation, query: Query, entity: Entity, day: str, at: datetime) -> Iterator[str]:
    """What is wrong with a party that is off its list since: lost as of the day, or found still."""
    if not _is_found(generation, query, entity, at, day):
        yield f"as of {day}"
    if _is_found(generation, query, entity, at):
        yield "which is off the list and found still"


def _known(db: Database, newest: Publication, chosen: random.Random) -> list[str]:
    """A few parties of the list."""
    standing = sorted(entities.ids(db, newest.dataset, newest.edition))
    return chosen.sample(standing, min(_KNOWN, len(standing)))


def _differing(
    db: Database, newest: Publication, before: Publication | None, chosen: random.Random
) -> tuple[list[str], list[str]]:
    """Some of the parties that the publication added or changed, and some of those that it took off."""
    changes = entities.changes(db, newest.dataset, before.edition if before else "", newest.edition)
    fresh = [*changes.added, *changes.changed]
    return (
        chosen.sample(fresh, min(_FRESH, len(fresh))),
        chosen.sample(changes.removed, min(_GONE, len(changes.removed))),
    )


def _names(entity: Entity) -> Iterator[str]:
    """The party's longest name, and the same with two letters of its longest word swapped."""
    name = max((name for name in entity.names if is_latin(name)), key=len, default=entity.caption)
    yield name
    if (misspelt := misspell(name)) != name:
        yield misspelt


def misspell(name: str) -> str:
    """The name with two letters swapped in the middle of its longest word; as it is where all its words are short."""
    words = name.split()
    longest = max(words, key=len, default="")
    if len(longest) < _SHORTEST:
        return name
    for place in range(len(longest) // 2 - 1, len(longest) - 1):
        first, second = longest[place], longest[place + 1]
        if first != second and first.isalpha() and second.isalpha():
            swapped = longest[:place] + second + first + longest[place + 2 :]
            return " ".join(swapped if word is longest else word for word in words)
    return name


def _is_match(generation: Generation, query: Query, entity: Entity) -> bool:
    """Whether a comparison with that one party alone calls it a match."""
    try:
        return screening.compare(query, Query(entity.schema, entity.properties), generation).match
    except InvalidQuery:
        return False


def _is_found(generation: Generation, query: Query, entity: Entity, at: datetime, as_of: str = "") -> bool:
    """Whether screening the list, as it stands or stood on that day, finds that party."""
    options = Options(scope=entity.dataset, limit=_EVERY_HIT, as_of=as_of)
    try:
        answer = screening.match(generation, {"q": query}, options, at=at, door="self-test")["q"]
    except InvalidQuery:
        return False
    return entity.id in {hit.version.entity.id for hit in answer.hits if hit.match}


def missed(found: Sequence[Probe]) -> list[str]:
    """All that was missed."""
    return [name for probe in found for name in probe.missed]
