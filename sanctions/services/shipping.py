"""Lists go to machines that answer and load none: a whole copy that nobody there writes to.

A replica never sees half a generation: its index comes under another name,
then the lists' store, and the pointer that puts both in force comes last.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sanctions.errors import ListsAreACopy, NotReady
from sanctions.model import Publication
from sanctions.services import generation
from sanctions.store import publications
from sanctions.store.connection import open_lists
from sanctions.store.database import Database
from sanctions.store.home import Home
from sanctions.store.lock import alone

_NOTE = "The lists in this folder are a copy: they are loaded elsewhere and shipped here by `sanctions lists ship`.\n"


class Shipped(NamedTuple):
    """What lies in the other folder now, and is in force there."""

    generation: str
    publications: Sequence[Publication]


def ship(home: Home, to: Home) -> Shipped:
    """The lists in force, with their history and index, are in force in the other folder too.

    It can be served as it is, or be copied on (docs/scaling.md). A load that
    runs is waited for. Raises NotReady where no list is in force, and
    ListsAreACopy for a folder of lists that are copies, or for one to ship
    to in which lists are loaded.
    """
    if home.is_copy:
        raise ListsAreACopy(str(home.folder))
    if to.lists_db.exists() and not to.is_copy:
        raise NotReady(f"lists are loaded in {to.folder} itself: ship to a folder that is not there yet")
    to.folder.mkdir(parents=True, exist_ok=True)
    with alone(home.load_lock, "lists are being loaded"), alone(to.load_lock, "lists are being shipped"):
        generation.remove_unfinished(to)
        with open_lists(home, read_only=True) as db:
            standing = tuple(publications.in_force(db).values())
            if standing and generation.current_id(home) != generation.identify(publications.every(db)):
                raise NotReady("the index is not that of the lists: `sanctions lists load` rebuilds it")
            to.shipped.write_text(_NOTE)
            shipped = generation.copy(home, to)
            _snapshot(db, to)
        generation.put_in_force(to, shipped)
    return Shipped(shipped, standing)


def _snapshot(db: Database, to: Home) -> None:
    """The store as one file that needs no other beside it, in the place of the one before at once."""
    fresh = to.folder / "lists.db.fresh"
    fresh.unlink(missing_ok=True)
    db.execute("VACUUM INTO ?", [str(fresh)])
    fresh.chmod(fresh.stat().st_mode & 0o444)
    generation.settle(to.folder)
    fresh.replace(to.lists_db)
    generation.settle(to.folder)
