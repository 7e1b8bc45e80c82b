"""What was refused goes on record with its reason, and its files are kept aside to be looked at."""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sanctions.errors import ListRejected, ListUnreadable
from sanctions.lists.contract import Source
from sanctions.services.delivery import checksums, moment
from sanctions.store import publications
from sanctions.store.connection import write
from sanctions.store.database import Database
from sanctions.store.home import Home
from sanctions.store.ids import new_id
from sanctions.store.publications import Refusal

_KEPT = 20
"""How many refusals keep their files."""

_AGAIN_AFTER = timedelta(days=1)

_LARGEST = 500_000_000
"""Bytes of one refusal's files; what is larger is no list, and a copy of it would only fill the disk."""


@dataclass(frozen=True, slots=True)
class Refusals:
    """What refuses the files of one load goes on record."""

    home: Home
    db: Database
    paths: Sequence[Path]
    at: datetime

    @contextmanager
    def kept(self, dataset: str) -> Iterator[None]:
        """A refusal in the block is on record, as far as the disk lets it, and goes on to the caller."""
        try:
            yield
        except (ListRejected, ListUnreadable) as error:
            source = ", ".join(path.name for path in self.paths)
            named = getattr(error, "dataset", dataset)
            before = self.before(named)
            folder = before.kept if before else keep(self.home, self.paths, self.at)
            refusal = Refusal(moment(self.at), named, source, error.reason, folder)
            with suppress(sqlite3.OperationalError), write(self.db):
                publications.refuse(self.db, refusal)
            raise

    def before(self, dataset: str) -> Refusal | None:
        """The dataset's last refusal, where it was of these very files and they are kept."""
        last = publications.last_refusals(self.db).get(dataset)
        if last is None or not last.kept or not all(path.is_file() for path in self.paths):
            return None
        try:
            kept = sorted(self.home.refused.joinpath(last.kept).iterdir())
            return last if _checksums(kept) == _checksums(self.paths) else None
        except OSError:
            return None

    def spare(self, dataset: str) -> None:
        """Raises ListRejected where these files were refused lately, and nothing of the dataset was loaded since.

        What was refused for the day or by an older version of us is read again after a day.
        """
        before = self.before(dataset)
        if before and is_spared(self.db, before, self.at):
            raise ListRejected(dataset, again(before))


def is_spared(db: Database, refusal: Refusal, at: datetime) -> bool:
    """Whether its files need not be read again: it was less than a day ago, and nothing of the dataset came since."""
    lately = at - datetime.fromisoformat(refusal.at) < _AGAIN_AFTER
    return lately and all(known.fetched <= refusal.at for known in publications.every(db, refusal.dataset))


def again(refusal: Refusal) -> str:
    """The reason for which the same files are refused again."""
    return f"the same file as refused on {refusal.at}: {refusal.reason}"


def _checksums(paths: Iterable[Path]) -> list[str]:
    """The SHA-256 of each file, whatever it is called."""
    return sorted(checksums([Source(path.name, path)])[path.name] for path in paths)


def keep(home: Home, paths: Sequence[Path], at: datetime) -> str:
    """The name of the folder under ``Home.refused`` that holds copies now; empty where they can't be kept."""
    files = [path for path in paths if path.is_file()]
    if not files or sum(path.stat().st_size for path in files) > _LARGEST:
        return ""
    folder = home.refused / new_id(at)
    try:
        folder.mkdir(parents=True)
        for path in files:
            shutil.copyfile(path, folder / path.name)
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        return ""
    _forget_old(home)
    return folder.name


def _forget_old(home: Home) -> None:
    """Only the newest are kept; their ids sort by time."""
    for folder in sorted(home.refused.iterdir(), reverse=True)[_KEPT:]:
        shutil.rmtree(folder, ignore_errors=True)
