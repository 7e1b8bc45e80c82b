"""The one folder that holds all state of an installation."""

from dataclasses import dataclass
from pathlib import Path

from sanctions.store import connection, migrations
from sanctions.store.lock import alone, is_held


@dataclass(frozen=True, slots=True)
class Home:
    """A data folder; nothing is read or made until ``prepare`` or a connection asks for it."""

    folder: Path

    @property
    def lists_db(self) -> Path:
        """What the publishers said: written by loads only."""
        return self.folder / "lists.db"

    @property
    def record_db(self) -> Path:
        """What was asked and answered: written by screenings and batches."""
        return self.folder / "record.db"

    @property
    def index(self) -> Path:
        """The folder of generations, each the index of one."""
        return self.folder / "index"

    @property
    def uploads(self) -> Path:
        """The folder of customer files handed in, and of their results."""
        return self.folder / "uploads"

    @property
    def queue(self) -> Path:
        """The file that wakes the worker."""
        return self.folder / "queue.db"

    @property
    def staging(self) -> Path:
        """The list that is being loaded: there while a load runs, or after one was killed."""
        return self.folder / "staging.db"

    @property
    def incoming(self) -> Path:
        """The folder of files on their way in: fetched, or unpacked from an archive; swept when nothing loads."""
        return self.folder / "incoming"

    @property
    def refused(self) -> Path:
        """The folder of files that were refused, one folder a refusal."""
        return self.folder / "refused"

    @property
    def shipped(self) -> Path:
        """The file that says that the lists here are a copy, shipped from where they are loaded."""
        return self.folder / "shipped"

    @property
    def is_copy(self) -> bool:
        """Whether the lists here are loaded elsewhere: nobody writes to them here but who ships them."""
        return self.shipped.is_file()

    @property
    def load_lock(self) -> Path:
        """Held by the one load that runs."""
        return self.folder / "load.lock"

    @property
    def update_lock(self) -> Path:
        """Held while several lists are taken in that answer together in the end."""
        return self.folder / "update.lock"

    @property
    def worker_lock(self) -> Path:
        """Held while a worker runs."""
        return self.folder / "worker.lock"

    @property
    def has_worker(self) -> bool:
        """Whether a worker runs, which files handed in over HTTP and lists to be fetched wait for."""
        return is_held(self.worker_lock)

    @property
    def is_loading(self) -> bool:
        """Whether lists are being taken in, so that what is stored may be ahead of what answers."""
        return is_held(self.load_lock) or is_held(self.update_lock)

    def prepare(self) -> None:
        """The folders exist and both databases have the tables of this version.

        Safe to call from several processes at once, and cheap when there is
        nothing to do. Raises SanctionsError where a newer version wrote here,
        or lists were shipped here by an older one, and NotReady where they have not come yet.
        """
        for folder in (self.folder, self.index, self.uploads):
            folder.mkdir(parents=True, exist_ok=True)
        with alone(self.folder / "prepare.lock", "the data folder is being prepared"):
            own = [(self.record_db, migrations.RECORD)]
            if self.is_copy:
                with connection.connect(self.lists_db, read_only=True) as db:
                    migrations.require(db, migrations.LISTS)
            else:
                own.insert(0, (self.lists_db, migrations.LISTS))
            for path, steps in own:
                with connection.connect(path, create=True) as db:
                    migrations.apply(db, steps)
