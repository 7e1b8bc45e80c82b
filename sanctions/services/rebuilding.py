"""Lists that hold changes only are made again where a list before them comes late: what it says goes on in them."""

from collections.abc import Sequence
from dataclasses import replace

from sanctions.errors import ListRejected
from sanctions.lists import whole_lists
from sanctions.model import Edition, Publication
from sanctions.services.listing import listed
from sanctions.store import deltas, entities, publications
from sanctions.store.database import Database

OF_BASE = "a delta to the list of "
"""How the note begins that tells what a list of changes was applied to."""

_OF_OTHERS = (OF_BASE, "removed, though not on the list before", "it holds changes only, and no list ")


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
    said = f"{OF_BASE}{base.published}: {written:,} written anew, {removed:,} taken off"
    return replace(
        delta,
        counts=counts,
        partial=base.partial,
        notes=(*(note for note in delta.notes if not note.startswith(_OF_OTHERS)), said),
        unlike=tuple(whole_lists.unlike(delta.dataset, counts, scripts=True)),
    )
