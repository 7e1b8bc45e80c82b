"""Background work: a queue wakes the worker, and our own tables say how far the work is.

The queue is Huey's, in an SQLite file of its own. It may forget: a worker that
is killed takes the task that it was at with it. So each start of a worker, and
each minute of its life, takes up what the tables call unfinished and nobody
is at. A task that comes twice does nothing the second time.
"""

from contextlib import closing

import structlog
from huey import SqliteHuey, crontab

from sanctions.services import batch
from sanctions.store.connection import open_record
from sanctions.store.home import Home

_NAP = 1.0
"""Seconds at most between two looks at the queue."""

_log = structlog.get_logger()


def screen_file(home: Home, batch_id: str) -> None:
    """The worker will screen that batch."""
    with closing(Queue(home)) as queue:
        queue.screen_file(batch_id)


def work(home: Home) -> None:
    """Does the queue's work until the process is told to stop; what was left over comes first."""
    home.prepare()
    with closing(Queue(home)) as queue:
        queue.take_up()
        queue.work()


class Queue:
    """The queue of a data folder and the jobs that it can hold. Close it."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._huey = SqliteHuey("sanctions", filename=str(home.queue), results=False)
        self.screen_file = self._huey.task(name="screen_file")(self._screen_file)
        self._huey.periodic_task(crontab(), name="take_up")(self.take_up)

    def _screen_file(self, batch_id: str) -> None:
        done = batch.run(self._home, batch_id)
        _log.info("batch", id=done.id, status=done.status, rows=done.done, reason=done.reason)

    def take_up(self) -> list[str]:
        """Enqueues every unfinished batch that has no task and that no process is at; returns their ids."""
        waiting = set(self.waiting())
        with open_record(self._home) as db:
            forgotten = [found.id for found in batch.left_over(self._home, db) if found.id not in waiting]
        for batch_id in forgotten:
            self.screen_file(batch_id)
        return forgotten

    def waiting(self) -> list[str]:
        """The ids of the batches that have a task, first come first."""
        return [task.args[0] for task in self._huey.pending() if task.name == "screen_file"]

    def work(self) -> None:
        """Does one task after the other until the process is told to stop."""
        self._huey.create_consumer(workers=1, max_delay=_NAP).run()

    def close(self) -> None:
        """The queue's file is closed."""
        self._huey.storage.close()
