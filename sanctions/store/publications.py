"""What was put in force and when, what was refused and why."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

import orjson

from sanctions.errors import ListRejected, NotCovered
from sanctions.model import Edition, Publication
from sanctions.store.database import Database

_JSON = ("checksums", "counts", "notes", "unmapped", "vouched", "unlike", "last")
_MOST_A_DAY = 100


@dataclass(frozen=True, slots=True)
class Refusal:
    """A list that was not put in force. ``dataset`` is empty where the file did not tell which it is.

    ``kept`` is the folder that holds its files, empty where they are not kept.
    """

    at: str
    dataset: str
    source: str
    reason: str
    kept: str = ""


def every(db: Database, dataset: str | None = None) -> list[Publication]:
    """All publications, or one dataset's, by dataset and oldest first."""
    rows = db.query(
        "SELECT * FROM publications WHERE :dataset IS NULL OR dataset = :dataset ORDER BY dataset, edition",
        {"dataset": dataset},
    )
    return [_publication(row) for row in rows]


def in_force(db: Database) -> dict[str, Publication]:
    """The newest publication of each dataset."""
    return {publication.dataset: publication for publication in every(db)}


def before(db: Database, dataset: str, edition: Edition) -> Publication | None:
    """The dataset's last publication ahead of that edition, None where there is none."""
    rows = db.query(
        "SELECT * FROM publications WHERE dataset = ? AND edition < ? ORDER BY edition DESC LIMIT 1",
        [dataset, edition],
    )
    return next((_publication(row) for row in rows), None)


def after(db: Database, dataset: str, edition: Edition) -> Publication | None:
    """The dataset's first publication behind that edition, None where there is none."""
    rows = db.query(
        "SELECT * FROM publications WHERE dataset = ? AND edition > ? ORDER BY edition LIMIT 1",
        [dataset, edition],
    )
    return next((_publication(row) for row in rows), None)


def on(db: Database, dataset: str, day: str) -> Publication:
    """The dataset's publication in force on an ISO date; raises NotCovered before its first."""
    if found := before(db, dataset, f"{day}.~"):
        return found
    first = after(db, dataset, "")
    raise NotCovered(dataset, date.fromisoformat(day), date.fromisoformat(first.published) if first else None)


def next_edition(db: Database, dataset: str, published: str) -> Edition:
    """The place in time of one more publication of that date; raises ListRejected for the hundred-and-first."""
    (known,) = db.execute(
        "SELECT count(*) FROM publications WHERE dataset = ? AND published = ?", [dataset, published]
    ).fetchone()
    if known >= _MOST_A_DAY:
        raise ListRejected(dataset, f"{_MOST_A_DAY} publications of {published} are loaded, which is as many as fit")
    return f"{published}.{known:02d}"


def insert(db: Database, publication: Publication) -> Publication:
    """The publication has a row, and the id of it. Runs inside the caller's transaction."""
    values = asdict(publication)
    row = values | {name: orjson.dumps(values[name]).decode() for name in _JSON} | {"id": None}
    cursor = db.execute(
        "INSERT INTO publications VALUES (:id, :dataset, :edition, :published, :fetched, :in_force, :format, :source,"
        " :checksums, :counts, :partial, :notes, :unmapped, :vouched, :dated, :unlike, :delta, :last)",
        row,
    )
    return replace(publication, id=cursor.lastrowid or 0)


def restate(db: Database, publication: Publication) -> None:
    """What is told of it is as it says now: it was made again. Runs inside the caller's transaction."""
    values = {name: orjson.dumps(asdict(publication)[name]).decode() for name in ("counts", "notes", "unlike")}
    db.execute(
        "UPDATE publications SET counts = :counts, partial = :partial, notes = :notes, unlike = :unlike"
        " WHERE id = :id",
        values | {"partial": publication.partial, "id": publication.id},
    )


def put_in_force(db: Database, since: str) -> None:
    """What is stored and did not answer does since that time (UTC, ISO). Runs inside the caller's transaction."""
    db.execute("UPDATE publications SET in_force = ? WHERE in_force = ''", [since])


def refuse(db: Database, refusal: Refusal) -> None:
    """The refusal is kept. Runs inside the caller's transaction."""
    db.execute(
        "INSERT INTO refusals (at, dataset, source, reason, kept) VALUES (:at, :dataset, :source, :reason, :kept)",
        asdict(refusal),
    )


def refusals(db: Database, limit: int = 100) -> list[Refusal]:
    """What was refused last, newest first."""
    rows = db.query("SELECT at, dataset, source, reason, kept FROM refusals ORDER BY id DESC LIMIT ?", [limit])
    return [Refusal(**row) for row in rows]


def refused_strangers(db: Database, since: str) -> list[Refusal]:
    """What was refused from that time (UTC, ISO) on and is of no dataset that we know, newest first."""
    rows = db.query(
        "SELECT at, dataset, source, reason, kept FROM refusals WHERE dataset = '' AND at >= ? ORDER BY id DESC",
        [since],
    )
    return [Refusal(**row) for row in rows]


def last_refusals(db: Database) -> Mapping[str, Refusal]:
    """Each dataset's last refusal, where it has one."""
    newest = "SELECT max(id) FROM refusals GROUP BY dataset"
    rows = db.query(f"SELECT at, dataset, source, reason, kept FROM refusals WHERE id IN ({newest})")  # noqa: S608
    return {row["dataset"]: Refusal(**row) for row in rows}


def _publication(row: dict[str, Any]) -> Publication:
    """The publication that a row keeps."""
    return Publication.from_row(row | {name: orjson.loads(row[name]) for name in _JSON})
