"""A batch is screened: from its first row, or from where a run before was stopped.

Answers are written in the order of the rows and stand in the answers file
before the batch's row counts them. A run that is killed loses no more than
what it had not written; the next one counts what is there and goes on, as long
as the lists and the engine are what they were, and begins again where not.
"""

import os
from collections import Counter
from collections.abc import Callable, Generator
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import IO, Any

from sanctions.errors import DiskFull, FileUnreadable, RecordDamaged, SanctionsError, is_without_room
from sanctions.services import answers, bulk, columns, rows, tables, uploads
from sanctions.services.engine import engine
from sanctions.services.generation import Generation, Keeper
from sanctions.services.progress import Pace
from sanctions.services.screening import Options
from sanctions.store import batches as store
from sanctions.store.batches import COUNTS, WARNED, Batch
from sanctions.store.connection import open_record, write
from sanctions.store.database import Database
from sanctions.store.home import Home
from sanctions.store.lock import Busy

Clock = Callable[[], datetime]
Progress = Callable[[int], object]
Pause = Callable[[], bool]

_EVERY_HIT = 1_000_000
"""A limit that no number of listed parties reaches: hits are never cut off."""

_BETWEEN_NOTES = timedelta(seconds=1)
"""How often the batch's row says how far it is, and somebody's wish to stop is looked for."""

_NOT_YET = datetime.min.replace(tzinfo=UTC)

AT_WHICH_ONE_WAITS = "cli"
"""The door at which people wait: one that was stopped or killed there goes on when they say so, and not before."""

BEGUN_AGAIN = "begun again, since the lists or the engine had changed after the first rows were answered"


class Cancelled(SanctionsError):
    """Somebody wanted a batch to stop."""


class _Paused(Exception):
    """Others wait for their turn."""


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def _unseen(_: int) -> None:
    """Progress that nobody looks at."""


def _never() -> bool:
    """Nobody waits."""
    return False


def run(
    home: Home,
    batch_id: str,
    *,
    clock: Clock = now,
    progress: Progress = _unseen,
    pause: Pause = _never,
    patience: float = 0,
    processes: int = 1,
) -> Batch:
    """The batch is screened, unless it is finished already or another process is at it.

    ``progress`` is called with the number of rows answered since it was last
    called, at first with those that an earlier run had answered; ``pause`` is
    asked now and then whether to stop for the time being, which leaves the
    batch as one that runs. Another process is waited for up to ``patience``
    seconds. A failure stands in the batch that is returned; what is no
    SanctionsError is raised as well.
    """
    with open_record(home) as db:
        batch = store.get(db, batch_id)
        try:
            with uploads.held(home, batch.id, patience):
                batch = store.get(db, batch.id)
                return batch if batch.finished else _Run(home, db, clock, progress, pause, processes).finish(batch)
        except Busy:
            return store.get(db, batch_id)


def give_up(db: Database, batch: Batch, reason: str, at: datetime, status: store.Status = "failed") -> Batch:
    """The batch has failed, and its row says why."""
    return saved(db, replace(batch, status=status, reason=reason, finished=iso(at)))


def saved(db: Database, batch: Batch) -> Batch:
    """The batch, now that its row says the same."""
    with write(db):
        store.save(db, batch)
    return batch


def iso(at: datetime) -> str:
    """A time as it is recorded."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


class _Run:
    """One run of one batch."""

    def __init__(
        self, home: Home, db: Database, clock: Clock, progress: Progress, pause: Pause, processes: int
    ) -> None:
        self._home, self._db, self._clock = home, db, clock
        self._progress, self._pause, self._processes = progress, pause, processes

    def finish(self, batch: Batch) -> Batch:
        """The batch with every row answered, or with the reason why not."""
        try:
            generation = Keeper(self._home, light=True).current()
            batch, tally = self._begun(batch, generation)
            batch = self._answer(batch, generation, tally)
        except _Paused:
            return store.get(self._db, batch.id)
        except KeyboardInterrupt:
            give_up(self._db, store.get(self._db, batch.id), "stopped by whoever began it", self._clock(), "stopped")
            raise
        except BaseException as problem:
            self._forget(batch)
            status: store.Status = "cancelled" if isinstance(problem, Cancelled) else "failed"
            failed = give_up(self._db, store.get(self._db, batch.id), _why(problem), self._clock(), status)
            if isinstance(problem, SanctionsError):
                return failed
            if is_without_room(problem):
                place = getattr(problem, "filename", None) or uploads.answers_path(self._home, batch.id).parent
                raise DiskFull(f"{batch.filename}: {failed.reason}", place) from problem
            raise
        return saved(self._db, replace(batch, status="done", finished=iso(self._clock())))

    def _begun(self, batch: Batch, generation: Generation) -> tuple[Batch, Counter[str]]:
        """The batch as one that runs, and what of it is answered already."""
        path = uploads.answers_path(self._home, batch.id)
        answers.mend(path)
        if (batch.generation, batch.engine) == (generation.id, engine()):
            try:
                tally = answers.tally(path)
                return saved(self._db, counted(batch, tally)), tally
            except RecordDamaged:
                pass  # a power cut can leave anything: all rows are answered afresh
        again = path.exists() and path.stat().st_size > 0
        path.unlink(missing_ok=True)
        at = self._clock()
        notes = (*batch.notes, BEGUN_AGAIN) if again and BEGUN_AGAIN not in batch.notes else batch.notes
        coverage = generation.coverage(batch.options["scope"], batch.options["as_of"], at)
        begun = replace(batch, status="running", started=iso(at), notes=notes, coverage=coverage)
        begun = replace(begun, generation=generation.id, engine=engine(), rate=0.0)
        return saved(self._db, counted(begun, Counter())), Counter()

    def _answer(self, batch: Batch, generation: Generation, tally: Counter[str]) -> Batch:
        """Answers the rows that are left; the batch with its counts and checksum."""
        path, noted = uploads.answers_path(self._home, batch.id), _NOT_YET
        pace = Pace(batch.rate)
        self._progress(tally.total())

        def look() -> None:
            self._stop_where_cancelled(batch)

        with path.open("ab") as file, closing(self._chunks(batch, generation, tally.total(), look)) as chunks:
            for chunk in chunks:
                file.write(chunk.answers)
                tally += chunk.statuses
                self._progress(chunk.statuses.total())
                at = self._clock()
                rate = pace.at(at, tally.total())
                if at - noted >= _BETWEEN_NOTES:
                    _settle(file)
                    batch, noted = saved(self._db, replace(counted(batch, tally), rate=rate)), at
                    self._stop_where_wanted(batch)
            _settle(file)
        if tally.total() != batch.rows:
            raise RecordDamaged(f"{tally.total():,} rows are answered, and the file has {batch.rows:,}")
        return replace(counted(batch, tally), results_sha256=uploads.checksum(path))

    def _chunks(
        self, batch: Batch, generation: Generation, done: int, look: Callable[[], None]
    ) -> Generator[bulk.Chunk]:
        """The answers of all rows after so many; ``look`` is called while they are waited for.

        Raises FileUnreadable for a file that is not kept here.
        """
        if not uploads.was_kept(self._home, batch.id):
            raise FileUnreadable(batch.filename, "is not kept here, so what was begun elsewhere can't go on")
        layout = uploads.layout(self._home, batch)
        asked = batch.options
        lowest = asked.get("cutoff", asked["threshold"])
        options = Options(asked["scope"], asked["threshold"], lowest, _EVERY_HIT, asked["as_of"])
        order, _ = columns.date_order(layout, batch.mapping, asked.get("reading", {}).get("date_order", ""))
        form = rows.form(layout.columns, batch.mapping, asked["schema"], order, today=batch.started)
        task = bulk.Task(self._home.index / generation.id, form, options, asked["all_hits"])
        return bulk.answered(generation, task, islice(tables.read(layout), done, None), self._processes, look)

    def _stop_where_wanted(self, batch: Batch) -> None:
        self._stop_where_cancelled(batch)
        if batch.done < batch.rows and self._pause():
            raise _Paused

    def _stop_where_cancelled(self, batch: Batch) -> None:
        if uploads.cancel_path(self._home, batch.id).exists():
            raise Cancelled(f"cancelled after {batch.done:,} of {batch.rows:,} rows")

    def _forget(self, batch: Batch) -> None:
        """What was answered of a batch that has failed is no result."""
        uploads.answers_path(self._home, batch.id).unlink(missing_ok=True)


def _settle(file: IO[bytes]) -> None:
    """What was written is on the disk, also after a power cut."""
    file.flush()
    os.fsync(file.fileno())


def counted(batch: Batch, tally: Counter[str]) -> Batch:
    """The batch with the number of rows answered so far."""
    told: dict[str, Any] = {count: tally[status] for status, count in COUNTS.items()}
    told["clears"] += tally[WARNED]
    return replace(batch, done=tally.total(), warned=tally[WARNED], **told)


def _why(problem: BaseException) -> str:
    """Why a batch failed, as its row says it."""
    if isinstance(problem, SanctionsError):
        return str(problem)
    if isinstance(problem, BrokenProcessPool):
        return "a process was stopped from outside, perhaps for want of memory"
    if is_without_room(problem):
        return "the disk is full: there is no room for the answers"
    if isinstance(problem, OSError) and problem.strerror:
        return f"stopped by the system: {problem.strerror}"
    return f"stopped by {problem!r}"
