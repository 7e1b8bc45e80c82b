"""A list comes in: read, staged, checked, and put in force in one step or not at all."""

import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sanctions.errors import ListRejected, ListUnreadable, NotReady
from sanctions.lists import catalog, whole_lists
from sanctions.lists.contract import Reading, Recognised
from sanctions.lists.name_fields import may_hold_names
from sanctions.model import Publication, Vouched
from sanctions.services import acceptance, archives, generation, measuring, rebuilding, selftest
from sanctions.services.acceptance import Accept, Candidate
from sanctions.services.delivery import Delivery, checksums, later, moment, sources
from sanctions.services.drift import lacks
from sanctions.services.listing import listed
from sanctions.services.refused import Refusals
from sanctions.store import deltas, entities, publications, staging
from sanctions.store.connection import open_lists, write
from sanctions.store.database import Database
from sanctions.store.home import Home
from sanctions.store.lock import Busy, alone
from sanctions.store.probes import Probe

__all__ = ["Accept", "LoadReport", "answer", "load", "sweep"]

_LOADING = "a list is being loaded"

_LAST = 10
"""So many of those who stand last in a list's files are kept, to see whether the next one goes on as far."""


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did.

    ``publication`` is None where these very bytes stand in the store already
    and nothing was changed, but for what ``notes`` say of an earlier load or of
    an index that had to be built anew; ``dataset`` and ``edition`` say as what.
    ``in_force`` is the dataset's edition in force now, a later one where an
    older publication was slotted in. ``added``, ``removed`` and ``changed``
    count entities against ``previous``, the edition before it by date, empty
    where it is the first. ``generation`` answers from now on; it is empty
    where the publication is stored and does not answer yet. ``tried`` names
    were screened afterwards as a self-test, and ``missed`` not found.
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
    vouched: tuple[Vouched, ...] = ()
    tried: int = 0
    missed: tuple[str, ...] = ()


def load(  # noqa: PLR0913 - all but the first two have their defaults
    home: Home,
    paths: Sequence[Path],
    *,
    at: datetime,
    dataset: str | None = None,
    published: str | None = None,
    accept: Accept = Accept(),  # noqa: B008 - a frozen value
    progress: Callable[[int], None] = lambda _: None,
    answering: bool = True,
    dated: str = "",
    spare: bool = False,
) -> LoadReport:
    """One publication, from a file or from files that belong together, is in force.

    Archives are unpacked. With ``answering`` false it is accepted and stored,
    and answers from the next ``answer`` on: several lists need one index.
    Raises ListUnreadable or ListRejected, after which all is as it was and
    the refusal is on record; UnknownDataset; Busy, where another load takes
    longer than a second one waits; NotReady, where the disk is full at the
    very last step, which the next start repeats. ``progress`` is told how many entities
    were read since it was told last. ``dated`` says
    where the date in a file's name comes from, if not from who named it;
    ``spare``, that files which were refused lately are refused unread.
    """
    begun = perf_counter()
    home.prepare()
    with alone(home.load_lock, _LOADING), open_lists(home) as db, _incoming(home) as folder:
        swept = _sweep(home, db, lambda: later(at, begun), finish=answering)
        refusals = Refusals(home, db, paths, at)
        if spare and dataset:
            refusals.spare(dataset)
        with refusals.kept(dataset or ""):
            files = sources(archives.unpacked(paths, folder))
            delivery = Delivery(files, checksums(files), accept, at, begun, progress, answering)
            found = catalog.recognise(files, dataset, published)
            if dated and found.dated == "filename":
                found = replace(found, dated=dated)
        if known := _known(db, found, delivery):
            return replace(_already(home, db, known, delivery), notes=tuple(swept))
        with refusals.kept(found.dataset):
            reading = catalog.read(files, found.dataset, found.published)
            return _take(home, db, reading, delivery, found.dated)


def answer(home: Home, at: datetime) -> list[Probe]:
    """Whatever is stored answers from now on; returns what the self-test of each list found.

    Raises Busy as ``load`` does, and NotReady where the disk is full.
    """
    home.prepare()
    begun = perf_counter()
    with alone(home.load_lock, _LOADING), open_lists(home) as db:
        _sweep(home, db, lambda: later(at, begun))
        return selftest.run(home, db, later(at, begun))


@contextmanager
def _incoming(home: Home) -> Iterator[Path]:
    """A folder for what is unpacked, gone after the block; what a killed load left there goes first."""
    home.incoming.mkdir(exist_ok=True)
    for left in home.incoming.glob(f"{archives.UNPACKED}*"):
        shutil.rmtree(left, ignore_errors=True)
    with TemporaryDirectory(prefix=archives.UNPACKED, dir=home.incoming) as folder:
        yield Path(folder)


def sweep(home: Home) -> list[str]:
    """What a killed load left behind is removed, or finished where it was in force; says what was done.

    Rebuilds the index where there is none that this engine can read. While a
    load runs there is nothing to do: it swept before it began. Nor is there
    where the lists are a copy.
    """
    home.prepare()
    if home.is_copy:
        return []
    try:
        with alone(home.load_lock, _LOADING, patience=0), open_lists(home) as db:
            return _sweep(home, db, lambda: datetime.now(UTC))
    except Busy:
        return []


def _sweep(home: Home, db: Database, clock: Callable[[], datetime], *, finish: bool = True) -> list[str]:
    """The sweep itself, under the load's lock; the index is left to a later one unless ``finish``."""
    done = []
    wanted = _unreached(home, db)
    if not wanted and (since := generation.in_force_since(home)):
        # Of a load that was killed after the swap, before it was noted.
        _note_answering(db, since)
    if staging.remove(home.staging):
        done.append("removed the rows that a killed load had staged")
    if unfinished := generation.remove_unfinished(home):
        done.append(f"removed {unfinished} unfinished index")
    if finish and wanted:
        with _answering():
            generation.build(home, publications.every(db), entities.versions(db))
            generation.put_in_force(home, wanted)
            _note_answering(db, clock())
        done.append(f"put generation {wanted} in force")
    return done


def _note_answering(db: Database, since: datetime) -> None:
    """What was stored and did not answer yet does since then. Where there is no room, the next sweep notes it."""
    if all(publication.in_force for publication in publications.every(db)):
        return
    with suppress(sqlite3.OperationalError), write(db):
        publications.put_in_force(db, moment(since))


def _unreached(home: Home, db: Database) -> str | None:
    """The generation that should be in force, where another one is or its index is missing or damaged."""
    known = publications.every(db)
    if not known:
        return None
    wanted = generation.identify(known)
    reached = generation.current_id(home) == wanted and generation.is_whole(home, wanted)
    return None if reached else wanted


@contextmanager
def _answering() -> Iterator[None]:
    """What is in the store already answers after the block; what fails here is done by the next start."""
    try:
        yield
    except OSError as error:
        raise NotReady(f"the lists are in the store, but their index can't be put in force: {error}") from error


def _known(db: Database, found: Recognised, delivery: Delivery) -> Publication | None:
    """The publication that was made from these very bytes, whatever the files were called, and is its date's last.

    One of that date that another superseded is not: who hands it in again takes
    that one back. Where only the day of the fetch dates a list, or nothing
    does, the bytes of the newest one are that one still.
    """
    bytes_given = sorted(delivery.checksums.values())
    last_of_day = {publication.published: publication for publication in publications.every(db, found.dataset)}
    if not last_of_day:
        return None
    newest = last_of_day[max(last_of_day)]
    undated = found.dated == "fetched" or found.published is None
    for publication in filter(None, (newest if undated else None, last_of_day.get(found.published or ""))):
        if sorted(publication.checksums.values()) == bytes_given:
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


def _take(home: Home, db: Database, reading: Reading, delivery: Delivery, dated: str) -> LoadReport:
    """The list is in force, or refused and its traces gone; ``dated`` is where its date comes from."""
    published = acceptance.check_date(reading.dataset, reading.published, delivery.at)
    edition = publications.next_edition(db, reading.dataset, published)
    previous = publications.before(db, reading.dataset, edition)
    made_again = rebuilding.require_kept(db, reading.dataset, edition)
    with _room(reading.dataset), staging.opened(db, home.staging):
        candidate = _stage(db, reading, previous, edition, delivery)
        vouched = acceptance.check(reading.dataset, candidate, delivery.accept)
        publication = replace(_publication(reading, candidate, edition, delivery), vouched=vouched, dated=dated)
        if made_again:
            publication = replace(publication, notes=(*publication.notes, rebuilding.told(made_again)))
        publication, built = _put(home, db, publication, reading.removed, delivery)
    if not built:
        return _report(db, publication, candidate, built, delivery)
    with _answering():
        generation.put_in_force(home, built)
        since = delivery.clock
        _note_answering(db, since)
    publication = replace(publication, in_force=moment(since))
    tested = selftest.run(home, db, delivery.clock)
    return replace(
        _report(db, publication, candidate, built, delivery),
        tried=sum(probe.tried for probe in tested),
        missed=tuple(selftest.missed(tested)),
    )


@contextmanager
def _room(dataset: str) -> Iterator[None]:
    """What the disk refuses, we refuse."""
    try:
        yield
    except (sqlite3.OperationalError, OSError) as error:
        raise ListRejected(dataset, f"it could not be stored (is the disk full?): {error}") from error


def _stage(
    db: Database, reading: Reading, previous: Publication | None, edition: str, delivery: Delivery
) -> Candidate:
    """The list is read to its end and staged; what the checks need to know of it."""
    published = edition.partition(".")[0]
    faults: list[str] = []
    garbled: list[str] = []
    in_scripts: list[str] = []
    examined = acceptance.examined(reading.dataset, reading.entities, faults, garbled)
    with _saying_what_was_unread(reading):
        for count in staging.stage(db, whole_lists.noting_scripts(examined, in_scripts)):
            delivery.progress(count)
    if reading.delta:
        rebuilding.complete(db, reading, previous, delivery.accept)
    earlier, counts = _earlier(db, previous, published), staging.counts(db)
    drifts = [measuring.drift(db, reading, published, each) for each in _measures(previous, earlier)]
    scripts = reading.delta or bool(in_scripts)
    return Candidate(
        published=published,
        counts=counts,
        partial=reading.partial,
        declared=None if reading.delta else reading.declared,
        unended=reading.unended,
        repeated=staging.repeated(db),
        conflicting=staging.conflicting(db),
        garbled=garbled,
        faults=faults,
        previous=previous,
        earlier=earlier,
        drifts=drifts,
        unlike=[*whole_lists.unlike(reading.dataset, counts, scripts=scripts), *lacks(drifts)],
        last=[] if reading.delta else staging.last(db, _LAST),
        last_gone=measuring.last_gone(db, reading, previous),
        newest_gone=measuring.newest_gone(db, reading, previous),
        misnamed=measuring.misnamed(db, reading.dataset),
        following=measuring.following(db, reading, published, edition, counts),
        absent=measuring.absent(db, reading, published, edition),
    )


@contextmanager
def _saying_what_was_unread(reading: Reading) -> Iterator[None]:
    """A list that breaks off says which fields that may hold names were met before: a record may lack its own."""
    try:
        yield
    except ListUnreadable as error:
        if not (found := may_hold_names(reading.unmapped)):
            raise
        fields = listed(list(found))
        raise ListUnreadable(
            error.source, f"{error.reason}; fields that may hold names are new to us: {fields}"
        ) from error


def _earlier(db: Database, previous: Publication | None, published: str) -> list[Publication]:
    """The publications with which one of that date is compared, up to the one before it."""
    if previous is None:
        return []
    known = [each for each in publications.every(db, previous.dataset) if each.edition <= previous.edition]
    return acceptance.comparable(known, published)


def _measures(previous: Publication | None, earlier: Sequence[Publication]) -> list[Publication]:
    """The publications since which the drift is measured: the one before, and the first of the year."""
    if previous is None:
        return []
    return [previous, *(each for each in earlier[:1] if each != previous)]


def _publication(reading: Reading, candidate: Candidate, edition: str, delivery: Delivery) -> Publication:
    """The publication that an accepted list becomes; it gets its id from the store."""
    return Publication(
        id=0,
        dataset=reading.dataset,
        edition=edition,
        published=edition.partition(".")[0],
        fetched=delivery.came,
        in_force="",
        format=reading.format,
        source=delivery.source,
        checksums=delivery.checksums,
        counts=candidate.counts,
        partial=reading.partial,
        notes=(*_unread(reading), *reading.notes, *_dropped(candidate)),
        unmapped=dict(reading.unmapped),
        unlike=tuple(candidate.unlike),
        delta="kept" if reading.delta else "",
        last=tuple(candidate.last),
    )


def _unread(reading: Reading) -> Iterator[str]:
    """A note on the fields that are new to us and may hold names: whoever bears them would be cleared."""
    if found := may_hold_names(reading.unmapped):
        fields = listed([f"{name} ({times:,})" for name, times in found.items()])
        yield f"NAMES MAY BE MISSING: fields that speak of names are not taken over: {fields}"


def _dropped(candidate: Candidate) -> Iterator[str]:
    """A note on the records that the publisher repeats."""
    if candidate.repeated:
        ids = listed([*candidate.repeated])
        yield f"records written more than once, word for word, were taken once: {ids}"


def _put(
    home: Home, db: Database, publication: Publication, removed: Collection[str], delivery: Delivery
) -> tuple[Publication, str]:
    """The staged rows are the publication's, and its generation is built if it is to answer: both or neither.

    Only loads write to lists.db, so nobody waits while the index is built.
    """
    built = ""
    with write(db):
        numbered = publications.insert(db, publication)
        entities.slot_in(db, numbered)
        if numbered.delta:
            deltas.keep(db, numbered, removed)
        rebuilding.rebuild(db, numbered)
        if delivery.answering:
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
        vouched=publication.vouched,
    )
