"""A list comes in: read, staged, checked, and put in force in one step or not at all."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from time import perf_counter

from sqlite_utils import Database

from sanctions.errors import ListRejected, ListUnreadable, NotReady
from sanctions.lists import catalog
from sanctions.lists.contract import Reading, Recognised
from sanctions.model import Publication
from sanctions.services import acceptance, generation
from sanctions.services.acceptance import Accept, Candidate
from sanctions.services.delivery import Delivery, checksums, moment, sources
from sanctions.store import entities, publications, staging
from sanctions.store.connection import open_lists, write
from sanctions.store.home import Home
from sanctions.store.lock import Busy, alone
from sanctions.store.publications import Refusal

__all__ = ["Accept", "LoadReport", "load", "sweep"]

_LOADING = "a list is being loaded"


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did.

    ``publication`` is None where these very bytes stand in the store already
    and nothing was changed; ``dataset`` and ``edition`` say as what.
    ``in_force`` is the dataset's edition in force now, a later one where an
    older publication was slotted in. ``added``, ``removed`` and ``changed``
    count entities against ``previous``, the edition before it by date, empty
    where it is the first. ``generation`` answers from now on.
    """

    dataset: str
    edition: str
    in_force: str
    publication: Publication | None
    generation: str
    seconds: float
    previous: str = ""
    added: int = 0
    removed: int = 0
    changed: int = 0
    notes: tuple[str, ...] = ()
    unmapped: Mapping[str, int] = field(default_factory=dict)
    duplicates_dropped: int = 0


def load(
    home: Home,
    paths: Sequence[Path],
    *,
    at: datetime,
    dataset: str | None = None,
    published: str | None = None,
    accept: Accept = Accept(),  # noqa: B008 - a frozen value
    progress: Callable[[int], None] = lambda _: None,
) -> LoadReport:
    """One publication, from a file or from files that belong together, is in force.

    Raises ListUnreadable or ListRejected, after which all is as it was and
    the refusal is on record; UnknownDataset; Busy, where another load takes
    longer than a second one waits; NotReady, where the disk is full at the
    very last step, which the next start repeats. ``progress`` is told how many entities
    were read since it was told last.
    """
    begun = perf_counter()
    home.prepare()
    with alone(home.load_lock, _LOADING), open_lists(home) as db:
        _sweep(home, db)
        with _refusal_kept(db, dataset or "", paths, at):
            files = sources(paths)
            delivery = Delivery(files, checksums(files), accept, at, begun, progress)
            found = catalog.recognise(files, dataset, published)
        if known := _known(db, found, delivery):
            return _already(home, db, known, delivery)
        with _refusal_kept(db, found.dataset, paths, at):
            reading = catalog.read(files, found.dataset, found.published)
            return _take(home, db, reading, delivery)


def sweep(home: Home) -> list[str]:
    """What a killed load left behind is removed, or finished where it was in force; says what was done.

    Rebuilds the index where there is none that this engine can read. While a
    load runs there is nothing to do: it swept before it began.
    """
    home.prepare()
    try:
        with alone(home.load_lock, _LOADING, patience=0), open_lists(home) as db:
            return _sweep(home, db)
    except Busy:
        return []


def _sweep(home: Home, db: Database) -> list[str]:
    """The sweep itself, under the load's lock."""
    done = []
    if staging.remove(home.staging):
        done.append("removed the rows that a killed load had staged")
    if unfinished := generation.remove_unfinished(home):
        done.append(f"removed {unfinished} unfinished index")
    if wanted := _unreached(home, db):
        with _answering():
            generation.build(home, publications.every(db), entities.versions(db))
            generation.put_in_force(home, wanted)
        done.append(f"put generation {wanted} in force")
    return done


def _unreached(home: Home, db: Database) -> str | None:
    """The generation that should be in force, where another one is or its index is missing."""
    known = publications.every(db)
    if not known:
        return None
    wanted = generation.identify(known)
    reached = generation.current_id(home) == wanted and (home.index / wanted).is_dir()
    return None if reached else wanted


@contextmanager
def _answering() -> Iterator[None]:
    """What is in the store already answers after the block; what fails here is done by the next start."""
    try:
        yield
    except OSError as error:
        raise NotReady(f"the lists are in the store, but their index can't be put in force: {error}") from error


@contextmanager
def _refusal_kept(db: Database, dataset: str, paths: Sequence[Path], at: datetime) -> Iterator[None]:
    """A refusal in the block goes on record, as far as the disk lets it, and on to the caller."""
    try:
        yield
    except (ListRejected, ListUnreadable) as error:
        source = ", ".join(path.name for path in paths)
        refusal = Refusal(moment(at), getattr(error, "dataset", dataset), source, error.reason)
        with suppress(sqlite3.OperationalError), write(db):
            publications.refuse(db, refusal)
        raise


def _known(db: Database, found: Recognised, delivery: Delivery) -> Publication | None:
    """The publication of that date that was made from these very bytes, whatever the files were called."""
    bytes_given = sorted(delivery.checksums.values())
    for publication in publications.every(db, found.dataset):
        same_date = found.published in {None, publication.published}
        if same_date and sorted(publication.checksums.values()) == bytes_given:
            return publication
    return None


def _already(home: Home, db: Database, known: Publication, delivery: Delivery) -> LoadReport:
    """The report of a load that had nothing to do."""
    return LoadReport(
        dataset=known.dataset,
        edition=known.edition,
        in_force=publications.in_force(db)[known.dataset].edition,
        publication=None,
        generation=generation.current_id(home) or "",
        seconds=delivery.seconds,
    )


def _take(home: Home, db: Database, reading: Reading, delivery: Delivery) -> LoadReport:
    """The list is in force, or refused and its traces gone."""
    published = acceptance.check_date(reading.dataset, reading.published, delivery.at)
    edition = publications.next_edition(db, reading.dataset, published)
    previous = publications.before(db, reading.dataset, edition)
    with _room(reading.dataset), staging.opened(db, home.staging):
        candidate = _stage(db, reading, previous, delivery)
        acceptance.check(reading.dataset, candidate, delivery.accept)
        publication, built = _put(home, db, _publication(reading, candidate, edition, delivery))
    with _answering():
        generation.put_in_force(home, built)
    return _report(db, publication, candidate, built, delivery)


@contextmanager
def _room(dataset: str) -> Iterator[None]:
    """What the disk refuses, we refuse."""
    try:
        yield
    except (sqlite3.OperationalError, OSError) as error:
        raise ListRejected(dataset, f"it could not be stored (is the disk full?): {error}") from error


def _stage(db: Database, reading: Reading, previous: Publication | None, delivery: Delivery) -> Candidate:
    """The list is read to its end and staged; what the checks need to know of it."""
    faults: list[str] = []
    for count in staging.stage(db, acceptance.examined(reading.dataset, reading.entities, faults)):
        delivery.progress(count)
    return Candidate(
        counts=staging.counts(db),
        partial=reading.partial,
        declared=reading.declared,
        unended=reading.unended,
        repeated=staging.repeated(db),
        conflicting=staging.conflicting(db),
        faults=faults,
        previous=previous,
    )


def _publication(reading: Reading, candidate: Candidate, edition: str, delivery: Delivery) -> Publication:
    """The publication that an accepted list becomes; it gets its id from the store."""
    return Publication(
        id=0,
        dataset=reading.dataset,
        edition=edition,
        published=edition.partition(".")[0],
        fetched=delivery.came,
        in_force=delivery.now,
        format=reading.format,
        source=delivery.source,
        checksums=delivery.checksums,
        counts=candidate.counts,
        partial=reading.partial,
        notes=(*reading.notes, *_dropped(candidate)),
        unmapped=dict(reading.unmapped),
    )


def _dropped(candidate: Candidate) -> Iterator[str]:
    """A note on the records that the publisher repeats."""
    if candidate.repeated:
        ids = acceptance.listed([*candidate.repeated])
        yield f"records written more than once, word for word, were taken once: {ids}"


def _put(home: Home, db: Database, publication: Publication) -> tuple[Publication, str]:
    """The staged rows are the publication's, and its generation is built: both or neither.

    Only loads write to lists.db, so nobody waits while the index is built.
    """
    with write(db):
        numbered = publications.insert(db, publication)
        entities.slot_in(db, numbered)
        built = generation.build(home, publications.every(db), entities.versions(db))
    return numbered, built


def _report(
    db: Database, publication: Publication, candidate: Candidate, built: str, delivery: Delivery
) -> LoadReport:
    """What to tell of a list that is in force now."""
    previous = candidate.previous.edition if candidate.previous else ""
    changes = entities.changes(db, publication.dataset, previous, publication.edition)
    return LoadReport(
        dataset=publication.dataset,
        edition=publication.edition,
        in_force=publications.in_force(db)[publication.dataset].edition,
        publication=publication,
        generation=built,
        seconds=delivery.seconds,
        previous=previous,
        added=len(changes.added),
        removed=len(changes.removed),
        changed=len(changes.changed),
        notes=publication.notes,
        unmapped=publication.unmapped,
        duplicates_dropped=sum(candidate.repeated.values()),
    )
