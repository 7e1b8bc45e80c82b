"""One party, several lists: the other entries of an entry's party, and hits that are one party's shown as one."""

from collections.abc import Iterable
from dataclasses import replace

from sanctions.errors import NotCovered, UnknownEntity
from sanctions.index import Way
from sanctions.model import Entity, Hit, Referent, Version
from sanctions.services.generation import Generation


def referents(generation: Generation, entity_id: str, as_of: str = "") -> tuple[Referent, ...]:
    """The other entries of the party, those that stood on that ISO date before those that did not.

    An entry of which nothing was known yet on that date is left out, as is
    one whose number stood for somebody else then.
    """
    ways = tuple(generation.index.ties.ways(entity_id))
    if not ways or not _itself(generation, entity_id, as_of):
        return ()
    found = (_referent(generation, way, as_of) for way in ways)
    return tuple(sorted((row for row in found if row), key=lambda row: not row.listed))


def told(generation: Generation, hits: Iterable[Hit], as_of: str) -> tuple[Hit, ...]:
    """The hits with the other entries of each one's party."""
    return tuple(
        replace(
            hit,
            referents=referents(generation, hit.version.entity.id, as_of),
            entries=told(generation, hit.entries, as_of),
        )
        for hit in hits
    )


def merged(generation: Generation, hits: Iterable[Hit], as_of: str) -> tuple[Hit, ...]:
    """Hits, best first, those of one party as the best of them, which holds the others: none is left out."""
    parties: dict[str, list[Hit]] = {}
    for hit in hits:
        entity_id = hit.version.entity.id
        itself = _itself(generation, entity_id, as_of)
        party = generation.index.ties.cluster(entity_id) if itself else f"{entity_id} then"
        parties.setdefault(party, []).append(hit)
    return tuple(replace(best, entries=tuple(others)) for best, *others in parties.values())


def named(entity: Entity, known: Iterable[Referent]) -> tuple[str, ...]:
    """The ids of the party's other entries: those that the list itself names, and those that stood then.

    One that the list names and that is known not to have stood then is left out.
    """
    known = tuple(known)
    gone = {row.id for row in known if not row.listed}
    return tuple(
        dict.fromkeys((*(at for at in entity.referents if at not in gone), *(r.id for r in known if r.listed)))
    )


def _referent(generation: Generation, way: Way, as_of: str) -> Referent | None:
    """The entry that a way leads to, as it stood on that date; None where it was not there yet."""
    version = _itself(generation, way.to, as_of)
    if version is None:
        return None
    return Referent(
        id=way.to,
        caption=version.entity.caption,
        kind=way.tie.kind,
        reason=way.tie.reason,
        via=way.via,
        listed=_stands(generation, version, as_of),
        joined=way.tie.joined,
    )


def _stands(generation: Generation, version: Version, as_of: str) -> bool:
    """Whether the version stands in the publication of that date."""
    edition = generation.publication(version.entity.dataset, as_of).edition
    return version.until is None or version.until > edition


def _itself(generation: Generation, entity_id: str, as_of: str) -> Version | None:
    """The entry as it stood on that date; None where it was not known yet, or stood for another party than now."""
    try:
        version = generation.entity(entity_id, as_of)
    except (UnknownEntity, NotCovered):
        return None
    return version if version.since >= generation.index.ties.since.get(entity_id, "") else None
