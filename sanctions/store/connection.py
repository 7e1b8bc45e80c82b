"""How the two databases are opened, and how they are written to."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sanctions.errors import ListsAreACopy, NotReady
from sanctions.store.database import Database

if TYPE_CHECKING:
    from sanctions.store.home import Home

PRAGMAS = {
    # First of all: how many milliseconds the others wait for a writer.
    "busy_timeout": "30000",
    "foreign_keys": "ON",
    # A screening that was answered, or a list put in force, outlives a power cut.
    "synchronous": "FULL",
}
"""Set on every connection; WAL is a property of the file and is set when it is made."""


def connect(path: Path, *, create: bool = False, read_only: bool = False) -> Database:
    """The database in that file; raises NotReady where there is none and ``create`` is not asked for.

    A connection belongs to the thread that opened it. Nothing begins a
    transaction on its own: reads stand alone, writes go through ``write``.
    """
    mode = "rwc" if create else "ro" if read_only else "rw"
    try:
        return _opened(f"{path.resolve().as_uri()}?mode={mode}", create)
    except sqlite3.OperationalError as error:
        hint = "" if path.exists() else ": no list was loaded here yet"
        raise NotReady(f"{path} can't be opened ({error}){hint}") from error


def _opened(uri: str, create: bool) -> Database:
    """The connection, with our pragmas set."""
    raw = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        db = Database(raw, execute_plugins=False)
        for name, value in PRAGMAS.items():
            db.execute(f"PRAGMA {name} = {value}")
        if create:
            db.enable_wal()
    except BaseException:
        raw.close()
        raise
    return db


def open_lists(home: "Home", *, read_only: bool = False) -> Database:
    """lists.db; close it, or use it in a ``with``. Raises ListsAreACopy for writing to one that was shipped here."""
    if home.is_copy and not read_only:
        raise ListsAreACopy(str(home.folder))
    return connect(home.lists_db, read_only=read_only)


def open_record(home: "Home", *, read_only: bool = False) -> Database:
    """record.db; close it, or use it in a ``with``."""
    return connect(home.record_db, read_only=read_only)


@contextmanager
def write(db: Database) -> Iterator[Database]:
    """One write transaction: all of the block, or nothing of it.

    Begun IMMEDIATE, so that it waits for its turn before it reads: a
    transaction that reads first and then wants to write fails when another
    wrote between the two.
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        yield db
        db.commit()
    except BaseException:
        db.rollback()
        raise
