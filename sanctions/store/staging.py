"""The rows of a list that is not in force yet: written in small transactions, in a file of their own.

A file, so that memory stays flat; of its own, so that a refused list gives
back the room that it took on the disk, and what a killed load leaves behind
is swept up by removing it. Its name in SQL is ``staged``.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from sanctions.model import Edition, Entity, entity_from_json, entity_to_json
from sanctions.store import migrations
from sanctions.store.connection import write
from sanctions.store.database import Database

BATCH = 500
"""Entities a transaction: a few megabytes."""


@contextmanager
def opened(db: Database, path: Path) -> Iterator[None]:
    """The connection has a place for the rows of one list, which is gone after the block.

    Nothing in it outlives a crash, so no time is spent on making it durable.
    """
    remove(path)
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as raw:
            raw.execute("PRAGMA synchronous = OFF")
            migrations.apply(Database(raw), migrations.STAGING)
        db.execute("ATTACH DATABASE ? AS staging", [str(path)])
        db.execute("PRAGMA staging.synchronous = OFF")
        db.execute("PRAGMA staging.journal_mode = MEMORY")
        yield
    finally:
        # Where it was not attached, or still is in use, the connection's end does it.
        with suppress(sqlite3.OperationalError):
            db.execute("DETACH DATABASE staging")
        remove(path)


def remove(path: Path) -> bool:
    """What a killed load left in that place is gone; whether there was anything."""
    left = [file for file in path.parent.glob(f"{path.name}*") if file.is_file()]
    for file in left:
        file.unlink()
    return bool(left)


def stage(db: Database, entities: Iterable[Entity]) -> Iterator[int]:
    """Each entity has a row; yields how many were read since it last did."""
    stream = iter(entities)
    while rows := [_row(entity) for entity in islice(stream, BATCH)]:
        with write(db):
            db.conn.executemany(
                "INSERT INTO staged (id, sha256, schema, names, body) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET copies = copies + 1",
                rows,
            )
        yield len(rows)


def ids(db: Database) -> set[str]:
    """The ids of all that is staged."""
    return {entity_id for (entity_id,) in db.execute("SELECT id FROM staged")}


def carry_over(db: Database, dataset: str, edition: Edition, wanted: Collection[str]) -> None:
    """The entities of those ids stand in the staged list as they stood in that edition."""
    places = {"dataset": dataset, "edition": edition, "wanted": orjson.dumps(sorted(wanted)).decode()}
    with write(db):
        stood = db.execute(_STOOD, places).fetchall()
        db.conn.executemany(
            "INSERT INTO staged (id, sha256, schema, names, body, carried) VALUES (?, ?, ?, ?, ?, 1)",
            ((*row[:3], len(entity_from_json(row[3]).names), row[3]) for row in stood),
        )


_STOOD = """
    SELECT id, sha256, schema, body FROM entities
    WHERE dataset = :dataset AND since <= :edition AND (until IS NULL OR until > :edition)
    AND id IN (SELECT value FROM json_each(:wanted))
"""


Body = dict[str, Any]
"""A record as ``entity_to_json`` writes it."""


def beside(db: Database, dataset: str, edition: Edition) -> Iterator[tuple[str, Body, Body | None]]:
    """Each staged entity that stood in that edition: its id, its record then, and now; None where unchanged."""
    place = {"dataset": dataset, "edition": edition}
    for entity_id, then, now in db.execute(_BESIDE, place):
        yield entity_id, orjson.loads(then), orjson.loads(now) if now else None


_BESIDE = """
    SELECT stood.id, stood.body, CASE WHEN staged.sha256 <> stood.sha256 THEN staged.body END
    FROM entities AS stood JOIN staged ON staged.id = stood.id
    WHERE dataset = :dataset AND since <= :edition AND (until IS NULL OR until > :edition)
"""


def left(db: Database, dataset: str, edition: Edition) -> Iterator[tuple[str, Body]]:
    """The id and the record of each entity that stood in that edition and is not staged."""
    return _records(db, _LEFT, {"dataset": dataset, "edition": edition})


_LEFT = """
    SELECT id, body FROM entities
    WHERE dataset = :dataset AND since <= :edition AND (until IS NULL OR until > :edition)
    AND id NOT IN (SELECT id FROM staged)
"""


def new(db: Database, dataset: str, edition: Edition) -> Iterator[tuple[str, Body]]:
    """The id and the record of each staged entity that did not stand in that edition."""
    return _records(db, _NEW, {"dataset": dataset, "edition": edition})


_NEW = """
    SELECT id, body FROM staged WHERE id NOT IN (
        SELECT id FROM entities
        WHERE dataset = :dataset AND since <= :edition AND (until IS NULL OR until > :edition)
    )
"""


def last(db: Database, most: int) -> list[str]:
    """The ids that stand last in the files, in their order, at most so many."""
    rows = db.execute("SELECT id FROM staged ORDER BY rowid DESC LIMIT ?", [most]).fetchall()
    return [entity_id for (entity_id,) in reversed(rows)]


def bodies(db: Database) -> Iterator[tuple[str, Body]]:
    """The id and the record of all that is staged."""
    return _records(db, "SELECT id, body FROM staged", {})


def _records(db: Database, query: str, place: dict[str, str]) -> Iterator[tuple[str, Body]]:
    for entity_id, body in db.execute(query, place):
        yield entity_id, orjson.loads(body)


def counts(db: Database) -> dict[str, int]:
    """The number of ``entities``, of ``names`` and of entities per schema, repeated ones counted once."""
    found = Counter(entities=0, names=0)
    for schema, entities, names in db.execute("SELECT schema, count(*), sum(names) FROM staged GROUP BY schema"):
        found.update({schema: entities, "entities": entities, "names": names})
    return dict(found)


def repeated(db: Database) -> dict[str, int]:
    """The ids of records that the publisher wrote more than once, word for word, and how often too many."""
    return dict(db.execute("SELECT id, copies - 1 FROM staged WHERE copies > 1 ORDER BY id").fetchall())


def conflicting(db: Database) -> list[str]:
    """The ids under which the publisher wrote records that differ."""
    rows = db.execute("SELECT id FROM staged GROUP BY id HAVING count(*) > 1 ORDER BY id")
    return [entity_id for (entity_id,) in rows]


def _row(entity: Entity) -> tuple[str, str, str, int, str]:
    """An entity as it is staged."""
    body = entity_to_json(entity)
    return entity.id, sha256(body).hexdigest(), entity.schema, len(entity.names), body.decode()
