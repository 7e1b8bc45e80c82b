"""What the views work with: the home, the generation in force, the databases and the clock."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import cast

from flask import Flask, current_app, g

from sanctions.errors import NotReady
from sanctions.services import waiting
from sanctions.services.generation import Generation, Keeper, identify
from sanctions.services.status import DatasetStatus, status
from sanctions.settings import Settings
from sanctions.store import connection, publications
from sanctions.store.database import Database
from sanctions.store.home import Home

_NAME = "sanctions"

_ARRIVES = timedelta(minutes=10)
"""How long lists that were shipped here may be ahead of the pointer that puts them in force."""


class Engine:
    """One installation, as the views of one app see it.

    SQLite connections belong to the thread that first asks for one, and so
    are opened after gunicorn has forked.
    """

    def __init__(self, settings: Settings, clock: Callable[[], datetime]) -> None:
        self.settings, self.home, self._clock = settings, settings.home, clock
        self.keeper = Keeper(self.home)
        self._mine = threading.local()

    def now(self) -> datetime:
        """The time of this request: one for all that it does."""
        if "now" not in g:
            g.now = self._clock().astimezone(UTC).replace(microsecond=0)
        return cast(datetime, g.now)

    @property
    def generation(self) -> Generation:
        """The generation that this request holds from start to end. Raises NotReady."""
        if "generation" not in g:
            g.generation = self.keeper.current()
        return cast(Generation, g.generation)

    @property
    def record(self) -> Database:
        """The connection of this thread to record.db."""
        return self._connection("record", connection.open_record)

    @property
    def lists(self) -> Database:
        """The connection of this thread to lists.db, for reading; a new one where another file was shipped there."""
        name = f"lists {self.home.lists_db.stat().st_ino if self.home.lists_db.exists() else 0}"
        for other in [held for held in vars(self._mine) if held.startswith("lists") and held != name]:
            vars(self._mine).pop(other).close()
        return self._connection(name, lambda home: connection.open_lists(home, read_only=True))

    def check(self) -> str:
        """The generation that answers, known to be the one that the lists call for. Raises NotReady.

        While lists are taken in, or arrive, those before them answer.
        """
        answering = self.keeper.current().id
        wanted = identify(publications.every(self.lists))
        if answering != wanted and not self.home.is_loading and not self._arrives():
            raise NotReady(f"the lists call for generation {wanted}, and {answering} answers; load a list again")
        return answering

    def _arrives(self) -> bool:
        """Whether lists are being shipped here: their store came a moment ago, and the pointer follows."""
        if not self.home.is_copy:
            return False
        came = datetime.fromtimestamp(self.home.lists_db.stat().st_ctime, UTC)
        return datetime.now(UTC) - came < _ARRIVES

    def statuses(self) -> list[DatasetStatus]:
        """Every dataset's status, and that of refused files of none. Raises NotReady where nothing was prepared."""
        every = timedelta(hours=self.settings.update_hours)
        return status(self.home, self.now(), every, self.settings.wanted)

    def waiting_in_vain(self) -> list[str]:
        """What waits for a worker, where none runs."""
        return waiting.in_vain(self.home, self.record, fetching=self.settings.update_hours > 0)

    def close(self) -> None:
        """The connections of this thread are closed."""
        for db in vars(self._mine).values():
            db.close()
        vars(self._mine).clear()

    def _connection(self, name: str, opened: Callable[[Home], Database]) -> Database:
        """The connection of this thread by that name."""
        if not hasattr(self._mine, name):
            setattr(self._mine, name, opened(self.home))
        return cast(Database, getattr(self._mine, name))


def install(app: Flask, settings: Settings, clock: Callable[[], datetime]) -> None:
    """The app has an engine."""
    app.extensions[_NAME] = Engine(settings, clock)


def engine() -> Engine:
    """The engine of the app that handles this request."""
    return cast(Engine, current_app.extensions[_NAME])
