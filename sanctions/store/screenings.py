"""What was asked and what came of it, each kept once and never changed."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

import orjson

from sanctions.errors import UnknownRecord
from sanctions.model import (
    Coverage,
    Covered,
    Entity,
    Evidence,
    Hit,
    Query,
    Referent,
    Screening,
    Term,
    Version,
    WordPair,
    entity_from_json,
    entity_to_json,
)
from sanctions.store.database import Database
from sanctions.store.ids import new_id

_INTERVAL = ("since", "until", "first_seen", "last_seen", "last_change")


def save(db: Database, screenings: Sequence[Screening]) -> list[str]:
    """The screenings are recorded, clears too; returns their new ids, in order.

    Runs inside the caller's transaction.
    """
    ids = [new_id(datetime.fromisoformat(screening.at), number) for number, screening in enumerate(screenings)]
    hits = [hit for screening in screenings for best in screening.hits for hit in (best, *best.entries)]
    db.conn.executemany(
        "INSERT INTO shown (sha256, body) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [_shown(hit.version.entity) for hit in hits],
    )
    db.conn.executemany(
        "INSERT INTO screenings (id, at, door, query, options, generation, coverage, total, hits, warnings)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [_row(record_id, screening) for record_id, screening in zip(ids, screenings, strict=True)],
    )
    return ids


def get(db: Database, screening_id: str) -> Screening:
    """The screening of that id as it was answered; raises UnknownRecord."""
    for row in db.query("SELECT * FROM screenings WHERE id = ?", [screening_id]):
        return _screening(db, row)
    raise UnknownRecord("screening", screening_id)


def recent(db: Database, limit: int = 50) -> list[Screening]:
    """The screenings recorded last, newest first."""
    rows = db.query("SELECT * FROM screenings ORDER BY rowid DESC LIMIT ?", [limit])
    return [_screening(db, row) for row in rows]


def _row(record_id: str, screening: Screening) -> tuple[str | int, ...]:
    """A screening as SQLite keeps it, its structures as JSON."""
    return (
        record_id,
        screening.at,
        screening.door,
        _json(screening.query),
        _json(screening.options),
        screening.coverage.generation,
        _json(screening.coverage),
        screening.total,
        _json([_kept(hit) for hit in screening.hits]),
        _json(screening.warnings),
    )


def _kept(hit: Hit) -> dict[str, Any]:
    """A hit without its entity's body, which is named by its hash."""
    listed = {"entity": hit.version.entity.id, "sha256": _shown(hit.version.entity)[0]}
    interval = {name: getattr(hit.version, name) for name in _INTERVAL}
    judged = {name: getattr(hit, name) for name in ("score", "match", "matched_name", "evidence")}
    party = {"referents": hit.referents, "entries": [_kept(entry) for entry in hit.entries]}
    return listed | interval | judged | {name: rows for name, rows in party.items() if rows}


def _shown(entity: Entity) -> tuple[str, str]:
    """The hash and the body of an entity that a hit shows."""
    body = entity_to_json(entity)
    return sha256(body).hexdigest(), body.decode()


def _json(value: object) -> str:
    """Any of our frozen values, whatever kind of mapping they hold."""
    return orjson.dumps(value, default=dict).decode()


def _screening(db: Database, row: dict[str, Any]) -> Screening:
    """The screening that a row keeps."""
    query = orjson.loads(row["query"])
    hits = orjson.loads(row["hits"])
    bodies = _bodies(db, (hit["sha256"] for best in hits for hit in (best, *best.get("entries", ()))))
    return Screening(
        id=row["id"],
        at=row["at"],
        door=row["door"],
        query=Query(query["schema"], {name: tuple(values) for name, values in query["properties"].items()}),
        options=orjson.loads(row["options"]),
        hits=tuple(_hit(hit, bodies) for hit in hits),
        total=row["total"],
        coverage=_coverage(orjson.loads(row["coverage"])),
        warnings=tuple(orjson.loads(row["warnings"])),
    )


def _bodies(db: Database, hashes: Iterable[str]) -> dict[str, Entity]:
    """The entities that hits show, by their hashes."""
    rows = db.query(
        "SELECT sha256, body FROM shown WHERE sha256 IN (SELECT value FROM json_each(?))",
        [_json(list(hashes))],
    )
    return {row["sha256"]: entity_from_json(row["body"]) for row in rows}


def _hit(data: dict[str, Any], bodies: dict[str, Entity]) -> Hit:
    """The hit that was kept as JSON."""
    return Hit(
        version=Version(bodies[data["sha256"]], **{name: data[name] for name in _INTERVAL}),
        score=data["score"],
        match=data["match"],
        matched_name=data["matched_name"],
        evidence=tuple(_evidence(item) for item in data["evidence"]),
        referents=tuple(Referent(**row) for row in data.get("referents", ())),
        entries=tuple(_hit(entry, bodies) for entry in data.get("entries", ())),
    )


def _evidence(data: dict[str, Any]) -> Evidence:
    """The evidence that was kept as JSON."""
    words = tuple(WordPair(**pair) for pair in data["words"])
    terms = tuple(Term(**term) for term in data.get("terms", ()))  # records of earlier engines have none
    return Evidence(**(data | {"words": words, "terms": terms}))


def _coverage(data: dict[str, Any]) -> Coverage:
    """The coverage that was kept as JSON."""
    parts = {"datasets": tuple(Covered(**part) for part in data["datasets"]), "missing": tuple(data["missing"])}
    return Coverage(**(data | parts))
