"""What somebody said that columns hold is remembered for the next file with the same header."""

import hashlib
from collections.abc import Mapping, Sequence

import orjson
from sqlite_utils import Database

from sanctions.store import mappings as store
from sanctions.store.connection import write
from sanctions.store.mappings import Remembered

__all__ = ["Remembered", "forget", "remember", "remembered"]


def remembered(db: Database, header: Sequence[str]) -> Remembered | None:
    """What was last said of a file with that header."""
    return store.get(db, _fingerprint(header))


def remember(db: Database, header: Sequence[str], mapping: Mapping[str, str], at: str, door: str) -> None:
    """What is said of a header now, in place of what was said before. Runs inside the caller's transaction."""
    store.put(db, _fingerprint(header), Remembered(mapping, at, door))


def forget(db: Database, header: Sequence[str]) -> None:
    """What was said of a header is forgotten."""
    with write(db):
        store.drop(db, _fingerprint(header))


def note(said: Remembered) -> str:
    """What the report tells of it."""
    told = ", ".join(f"{column} as {field}" for column, field in said.mapping.items())
    return f"mapping remembered from {said.at} ({said.door}), for the same header: {told}"


def _fingerprint(header: Sequence[str]) -> str:
    """The same for the same columns in the same order, whatever their case."""
    return hashlib.sha256(orjson.dumps([column.strip().casefold() for column in header])).hexdigest()
