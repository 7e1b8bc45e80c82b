"""What people said that columns hold, one row a header."""

from collections.abc import Mapping
from dataclasses import dataclass

import orjson

from sanctions.store.database import Database


@dataclass(frozen=True, slots=True)
class Remembered:
    """Column → field as somebody said it, when (UTC, ISO to the second) and at which door."""

    mapping: Mapping[str, str]
    at: str
    door: str


def get(db: Database, header: str) -> Remembered | None:
    """What was said of a header, by its fingerprint; None where nothing was."""
    for row in db.query("SELECT mapping, at, door FROM mappings WHERE header = ?", [header]):
        return Remembered(orjson.loads(row["mapping"]), row["at"], row["door"])
    return None


def put(db: Database, header: str, said: Remembered) -> None:
    """What is said of a header from now on. Runs inside the caller's transaction."""
    row = [header, orjson.dumps(dict(said.mapping)).decode(), said.at, said.door]
    db.execute("INSERT OR REPLACE INTO mappings (header, mapping, at, door) VALUES (?, ?, ?, ?)", row)


def drop(db: Database, header: str) -> None:
    """Nothing is said of a header any more. Runs inside the caller's transaction."""
    db.execute("DELETE FROM mappings WHERE header = ?", [header])
