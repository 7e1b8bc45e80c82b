"""Lists that hold changes only become whole on the one before them, and are made again where that comes late.

What a list that comes late says goes on in those behind it.
"""

from collections.abc import Sequence
from dataclasses import replace

from sanctions.errors import ListRejected
from sanctions.lists import whole_lists
from sanctions.lists.contract import Reading
from sanctions.model import Edition, Publication
from sanctions.services.acceptance import Accept
from sanctions.services.listing import listed
from sanctions.store import deltas, entities, publications, staging
from sanctions.store.database import Database

_OF_BASE = "a delta to the list of "
_NOT_BEFORE = "removed, though not on the list before"
_ALONE = "it holds changes only, and no list is loaded that they change"
_OF_OTHERS = (_OF_BASE, _NOT_BEFORE, _ALONE)
"""How the notes begin that tell what a list of changes was applied to."""


def complete(db: Database, reading: Reading, previous: Publication | None, accept: Accept) -> None:
    """A delta's staged rows become a whole list: what stood before, and is neither there anew nor removed, stands on.

    Raises ListRejected where it changes another publication than the one
    before it, or none, unless a partial list will do.
    """
    if previous is None and accept.partial:
        reading.partial = True
        reading.notes.append(
            f"{_ALONE}: a partial list, accepted by {accept.by} ({accept.because or 'no reason given'})"
        )
        return
    if previous is None:
        raise ListRejected(
            reading.dataset, f"{_ALONE}; accept it as a partial list if that is meant (--accept-partial)"
        )
    if reading.follows not in {None, previous.published}:
        reason = f"it changes the list of {reading.follows}, and the one before it here is of {previous.published}"
        raise ListRejected(reading.dataset, f"{reason}: load the whole list")
    reading.partial = reading.partial or previous.partial
    stood = entities.ids(db, reading.dataset, previous.edition)
    fresh = staging.ids(db)
    if gone := sorted(reading.removed - stood):
        reading.notes.append(f"{_NOT_BEFORE}: {listed(gone)}")
    staging.carry_over(db, reading.dataset, previous.edition, stood - fresh - reading.removed)
    reading.notes.append(_applied(previous, len(fresh), len(reading.removed & stood)))


def _applied(base: Publication, written: int, removed: int) -> str:
    """The note on what a list of changes was applied to."""
    return f"{_OF_BASE}{base.published}: {written:,} written anew, {removed:,} taken off"


def require_kept(db: Database, dataset: str, edition: Edition) -> list[Publication]:
    """The lists behind that place in time that hold changes only, up to the next whole one: they are made again.

    Raises ListRejected where what one of them changes was not kept.
    """
    run = deltas.following(db, dataset, edition)
    if lost := [each.published for each in run if each.delta == "lost"]:
        raise ListRejected(
            dataset,
            f"the lists of {listed(lost)} hold changes only, which an earlier version did not keep, so they can't"
            " be made again on this one: load all of them into a new data folder, in the order of their dates",
        )
    return run


def told(run: Sequence[Publication]) -> str:
    """That lists were made again, in words."""
    return f"made again on it, since they hold changes only: the lists of {listed([each.published for each in run])}"


def rebuild(db: Database, publication: Publication) -> None:
    """The lists behind it that hold changes only are made again on it. Runs inside the caller's transaction."""
    run = deltas.following(db, publication.dataset, publication.edition)
    if not run:
        return
    previous = publications.before(db, publication.dataset, publication.edition)
    differ = entities.changes(db, publication.dataset, previous.edition if previous else "", publication.edition)
    counts = deltas.carry_on(db, run, [*differ.added, *differ.removed, *differ.changed])
    base = publication
    for each in run:
        base = _restated(db, each, base, dict(counts[each.edition]))
        publications.restate(db, base)


def _restated(db: Database, delta: Publication, base: Publication, counts: dict[str, int]) -> Publication:
    """What is told of a list that was made again on that one."""
    written, removed = deltas.told(db, delta.dataset, delta.edition)
    return replace(
        delta,
        counts=counts,
        partial=base.partial,
        notes=(*(note for note in delta.notes if not note.startswith(_OF_OTHERS)), _applied(base, written, removed)),
        unlike=tuple(whole_lists.unlike(delta.dataset, counts, scripts=True)),
    )
