"""Every version of every entity, and the editions in which it stood.

Rows are canonical: no two versions of one entity overlap, and two rows of one
version never touch. The table is therefore the same in whatever order the
publications of a dataset were loaded.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from sanctions.errors import UnknownEntity
from sanctions.model import Edition, Entity, Publication, Version, entity_from_json
from sanctions.store import publications
from sanctions.store.database import Database

_SLOT_IN = (
    # What stood before and after, but not in the new one, goes on after it …
    """
    INSERT INTO entities (id, dataset, since, until, sha256, schema, body)
    SELECT id, dataset, :next, until, sha256, schema, body FROM entities
    WHERE :next IS NOT NULL AND dataset = :dataset AND since < :edition AND (until IS NULL OR until > :next)
    AND (id, sha256) NOT IN (SELECT id, sha256 FROM staged)
    """,
    # … and with all else that stood before, but not in the new one, ends at it.
    """
    UPDATE entities SET until = :edition
    WHERE dataset = :dataset AND since < :edition AND (until IS NULL OR until > :edition)
    AND (id, sha256) NOT IN (SELECT id, sha256 FROM staged)
    """,
    # What begins with the next one, but stands in the new one too, begins at it.
    """
    UPDATE entities SET since = :edition
    WHERE dataset = :dataset AND since = :next
    AND (id, sha256) IN (SELECT id, sha256 FROM staged)
    """,
    # What stands in the new one alone lasts until the next.
    """
    INSERT INTO entities (id, dataset, since, until, sha256, schema, body)
    SELECT id, :dataset, :edition, :next, sha256, schema, body FROM staged
    WHERE (id, sha256) NOT IN (
        SELECT id, sha256 FROM entities
        WHERE dataset = :dataset AND since <= :edition AND (until IS NULL OR until > :edition)
    )
    """,
)

# Only versions that stood in one of the two editions and not in the other: of the rest nothing can have changed.
_CHANGES = """
    WITH gone AS (
        SELECT id, sha256 FROM entities
        WHERE dataset = :dataset AND since <= :old AND (until IS NULL OR until > :old)
        AND NOT (since <= :new AND (until IS NULL OR until > :new))
    ), come AS (
        SELECT id, sha256 FROM entities
        WHERE dataset = :dataset AND since <= :new AND (until IS NULL OR until > :new)
        AND NOT (since <= :old AND (until IS NULL OR until > :old))
    )
    SELECT 'added' AS kind, id FROM come WHERE id NOT IN (SELECT id FROM gone)
    UNION ALL SELECT 'removed', id FROM gone WHERE id NOT IN (SELECT id FROM come)
    UNION ALL SELECT 'changed', id FROM come JOIN gone USING (id) WHERE come.sha256 <> gone.sha256
"""

_DIGITS = re.compile(r"([0-9]+)")

_STANDING = """
    SELECT id, body FROM entities
    WHERE dataset = :dataset AND since <= :edition AND (until IS NULL OR until > :edition)
    AND id IN (SELECT value FROM json_each(:ids))
"""

_LISTED = """
    SELECT * FROM versions
    WHERE dataset = :dataset AND since <= :edition AND (until IS NULL OR until > :edition)
    ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids of entities that are on one publication and not on another, or not the same there, in natural order."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def slot_in(db: Database, publication: Publication) -> None:
    """The staged rows stand from the publication's edition until the next one known.

    The publication has its row already. Runs inside the caller's transaction.
    """
    following = publications.after(db, publication.dataset, publication.edition)
    place = {
        "dataset": publication.dataset,
        "edition": publication.edition,
        "next": following and following.edition,
    }
    for statement in _SLOT_IN:
        db.execute(statement, place)


def versions(db: Database) -> Iterator[Version]:
    """Every version of every entity of every dataset, by id and oldest first."""
    return map(_version, db.query("SELECT * FROM versions ORDER BY id, since"))


def history(db: Database, entity_id: str) -> list[Version]:
    """The versions of one entity, oldest first; raises UnknownEntity."""
    found = [_version(row) for row in db.query("SELECT * FROM versions WHERE id = ? ORDER BY since", [entity_id])]
    if not found:
        raise UnknownEntity(entity_id)
    return found


def listed_on(db: Database, dataset: str, day: str) -> Iterator[Version]:
    """The entities of the dataset on an ISO date, by id; raises NotCovered before its first publication."""
    edition = publications.on(db, dataset, day).edition
    return map(_version, db.query(_LISTED, {"dataset": dataset, "edition": edition}))


def records(db: Database, dataset: str, edition: Edition) -> Iterator[tuple[str, dict[str, Any]]]:
    """The id and the record of each entity of an edition of the dataset."""
    rows = db.execute(
        "SELECT id, body FROM entities WHERE dataset = :dataset AND since <= :edition"
        " AND (until IS NULL OR until > :edition)",
        {"dataset": dataset, "edition": edition},
    )
    for entity_id, body in rows:
        yield entity_id, orjson.loads(body)


def ids(db: Database, dataset: str, edition: Edition) -> set[str]:
    """The ids of the entities of an edition of the dataset."""
    rows = db.execute(
        "SELECT id FROM entities WHERE dataset = :dataset AND since <= :edition"
        " AND (until IS NULL OR until > :edition)",
        {"dataset": dataset, "edition": edition},
    )
    return {entity_id for (entity_id,) in rows}


def changes(db: Database, dataset: str, old: Edition, new: Edition) -> Changes:
    """What differs between two editions of a dataset; against the empty text, all of the second is added."""
    found: dict[str, list[str]] = {"added": [], "removed": [], "changed": []}
    for row in db.query(_CHANGES, {"dataset": dataset, "old": old, "new": new}):
        found[row["kind"]].append(row["id"])
    return Changes(**{kind: tuple(sorted(ids, key=_in_order)) for kind, ids in found.items()})


def _in_order(entity_id: str) -> tuple[Sequence[str | tuple[int, str]], str]:
    """Ids as people count them: SDN-9 before SDN-10. A number may have any length, so it stays a text."""
    parts = _DIGITS.split(entity_id)
    counted = [(len(number := part.lstrip("0")), number) if place % 2 else part for place, part in enumerate(parts)]
    return counted, entity_id


def standing(db: Database, dataset: str, edition: Edition, ids: Sequence[str]) -> dict[str, Entity]:
    """Those of the ids that stood in an edition of the dataset, as they stood there."""
    place = {"dataset": dataset, "edition": edition, "ids": orjson.dumps(ids).decode()}
    return {row["id"]: entity_from_json(row["body"]) for row in db.query(_STANDING, place)}


def _version(row: dict[str, Any]) -> Version:
    """The version that a row keeps."""
    return Version(
        entity=entity_from_json(row["body"]),
        since=row["since"],
        until=row["until"],
        first_seen=_day(row["first_edition"]),
        last_seen=_day(row["last_edition"]),
        last_change=_day(row["since"]),
    )


def _day(edition: Edition) -> str:
    """The publisher's date in an edition."""
    return edition.partition(".")[0]
