"""What was refused goes on record with its reason, and its files are kept aside to be looked at."""

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sanctions.errors import ListRejected, ListUnreadable
from sanctions.services.delivery import moment
from sanctions.store import publications
from sanctions.store.connection import write
from sanctions.store.database import Database
from sanctions.store.home import Home
from sanctions.store.ids import new_id
from sanctions.store.publications import Refusal

_KEPT = 20
"""How many refusals keep their files."""

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
            named, folder = getattr(error, "dataset", dataset), keep(self.home, self.paths, self.at)
            refusal = Refusal(moment(self.at), named, source, error.reason, folder)
            with suppress(sqlite3.OperationalError), write(self.db):
                publications.refuse(self.db, refusal)
            raise


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
