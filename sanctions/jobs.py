"""Background work: a queue wakes the worker, and our own tables say how far the work is.

The queue is Huey's, in an SQLite file of its own. It may forget: a worker that
is killed takes the task that it was at with it. So each start of a worker, and
each minute of its life, takes up what the tables call unfinished and nobody
is at. A task that comes twice does nothing the second time.
"""

import threading
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta

import structlog
from huey import SqliteHuey, crontab

from sanctions.errors import ListsAreACopy
from sanctions.services import batch, retention, selftest, update
from sanctions.settings import Settings
from sanctions.store.connection import open_record
from sanctions.store.home import Home
from sanctions.store.lock import present

_NAP = 1.0
"""Seconds at most between two looks at the queue."""

_TURN = 30.0
"""Seconds of a file's turn where others wait: the words that it looked up are looked up again after each."""

_SMALL = 5_000
"""Rows of a file that is answered in seconds: it comes before larger ones, and they leave off for it."""

_SHORT_TURN = 5.0
"""Seconds of a file's turn where a small one waits: without a turn at all, many small ones would keep it waiting."""

_MINUTE = 60.0
_DAY = timedelta(days=1)
_GOODBYE = 5.0
"""Seconds for which a stop waits for a fetch; one that takes longer is cut off, and swept up at the next start."""

_log = structlog.get_logger()


def screen_file(home: Home, batch_id: str, rows: int) -> None:
    """The worker will screen that batch, which has so many rows."""
    with closing(Queue(home)) as queue:
        queue.screen_file(batch_id, rows)


def work(settings: Settings) -> None:
    """Does the queue's work until the process is told to stop; what was left over comes first.

    Beside it, in a thread of its own, the lists are kept current: a file of
    a million rows must not keep a new list waiting, nor the other way round.
    Raises ListsAreACopy where the settings would fetch lists into a copy.
    """
    settings.home.prepare()
    if settings.update_hours and settings.home.is_copy:
        raise ListsAreACopy(str(settings.home.folder))
    stopped = threading.Event()
    keeping = threading.Thread(target=_keep_current, args=(settings, stopped), name="lists", daemon=True)
    keeping.start()
    with present(settings.home.worker_lock), closing(Queue(settings.home, settings.cores)) as queue:
        queue.take_up()
        queue.work()
    stopped.set()
    keeping.join(_GOODBYE)


def _keep_current(settings: Settings, stopped: threading.Event) -> None:
    """At the start and once a minute: the lists that are due are fetched, and once a day each is tested.

    At the start and once a day, the files of old batches are removed.
    """
    pause, next_sweep = 0.0, datetime.now(UTC)
    while not stopped.wait(pause):
        pause, at = _MINUTE, datetime.now(UTC)
        tasks = [fetch_due, probe_due]
        if at >= next_sweep:
            tasks.insert(0, sweep)
            next_sweep = at + _DAY
        for task in tasks:
            try:
                task(settings, datetime.now(UTC))
            except Exception:  # noqa: BLE001 - the next minute comes whatever this one brought
                _log.exception(task.__name__)


def sweep(settings: Settings, at: datetime) -> list[str]:
    """Removes the files of batches that were kept long enough, and says whose they were."""
    with open_record(settings.home) as db:
        removed = retention.sweep(settings.home, db, settings.keep_batches_days, at)
    if removed:
        _log.info("removed", batches=removed)
    return removed


def fetch_due(settings: Settings, at: datetime) -> list[str]:
    """Fetches the lists that it is time to ask for, and says which they were; none where the settings fetch none."""
    if not settings.update_hours:
        return []
    codes = update.due(settings.home, settings.updated, timedelta(hours=settings.update_hours), at)
    addresses = update.chosen(settings.addresses, codes)
    if addresses:
        update.update(settings.home, addresses, lambda: datetime.now(UTC), settings.manners, _told)
    return codes


def _told(one: update.Updated) -> None:
    log = _log.info if one.outcome in ("new", "unchanged") else _log.warning
    log("list", dataset=one.dataset, outcome=one.outcome, detail=one.detail)


def probe_due(settings: Settings, at: datetime) -> list[str]:
    """Tests the lists whose last self-test is a day old, and says what is missed."""
    missed = selftest.daily(settings.home, at)
    if missed:
        _log.error("self-test", missed=missed)
    return missed


class Queue:
    """The queue of a data folder and the jobs that it can hold. Close it."""

    def __init__(self, home: Home, processes: int = 1) -> None:
        self._home, self._processes = home, processes
        self._huey = SqliteHuey("sanctions", filename=str(home.queue), results=False)
        self._task = self._huey.task(name="screen_file")(self._screen_file)
        self._huey.periodic_task(crontab(), name="take_up")(self.take_up)

    def screen_file(self, batch_id: str, rows: int) -> None:
        """The batch has a task, before those of larger files where it is small."""
        self._task(batch_id, priority=1 if rows <= _SMALL else 0)

    def _screen_file(self, batch_id: str) -> None:
        """Screens a file, for a while where others wait: then it goes to the end of the queue and on from there."""
        begun, turn_is_over = time.monotonic(), False

        def pause() -> bool:
            nonlocal turn_is_over
            lasts = time.monotonic() - begun
            turn_is_over = (lasts > _TURN and bool(self.waiting())) or (
                lasts > _SHORT_TURN and bool(self.waiting(small=True))
            )
            return turn_is_over

        done = batch.run(self._home, batch_id, pause=pause, processes=self._processes)
        if turn_is_over:
            self.screen_file(batch_id, done.rows)
        _log.info("batch", id=done.id, status=done.status, rows=done.done, reason=done.reason)

    def take_up(self) -> list[str]:
        """Enqueues every unfinished batch that has no task and that no process is at; returns their ids.

        Those that a killed command was at are its own: they are stopped.
        """
        waiting = set(self.waiting())
        with open_record(self._home) as db:
            batch.left_alone(self._home, db, datetime.now(UTC))
            forgotten = [found for found in batch.left_over(self._home, db) if found.id not in waiting]
        for found in forgotten:
            self.screen_file(found.id, found.rows)
        return [found.id for found in forgotten]

    def waiting(self, *, small: bool = False) -> list[str]:
        """The ids of the batches that have a task, small files first; or of those only."""
        tasks = (task for task in self._huey.pending() if task.name == "screen_file")
        return [task.args[0] for task in tasks if task.priority or not small]

    def work(self) -> None:
        """Does one task after the other until the process is told to stop."""
        self._huey.create_consumer(workers=1, max_delay=_NAP).run()

    def close(self) -> None:
        """The queue's file is closed."""
        self._huey.storage.close()
