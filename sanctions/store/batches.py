"""Files screened: one row each, from the moment a file is handed in."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Literal

import orjson

from sanctions.errors import UnknownRecord
from sanctions.model import Coverage, Covered
from sanctions.store.database import Database

Status = Literal["draft", "queued", "running", "stopped", "done", "failed", "cancelled"]
"""A draft waits to be confirmed. queued → running → done, failed, cancelled, or stopped by whoever waited for it.

A batch whose worker died stands at running until it is taken up again.
"""


COUNTS: Mapping[str, str] = {"hit": "hits", "near": "near", "clear": "clears", "error": "errors"}
"""What counts the rows of each status."""

WARNED = "warned"
"""What counts, among the clear rows, those whose reason says what they can't tell."""


class ColumnNote(str):
    """A note on a column that is not screened and may have to be: a sentence like others.

    ``column`` is the column's name, and ``told`` what stands beside it where its name is there already.
    """

    column: str
    told: str

    def __new__(cls, sentence: str, column: str, told: str) -> "ColumnNote":
        """The sentence, with what it is about."""
        note = super().__new__(cls, sentence)
        note.column, note.told = column, told
        return note

    @classmethod
    def of(cls, column: str, told: str, hint: str = "") -> "ColumnNote":
        """The usual sentence; ``hint`` says what can be done about it, at the doors of programs."""
        return cls(f"the column {column!r} {told}" + (f"; {hint}" if hint else ""), column, told)


@dataclass(frozen=True, slots=True)
class Batch:
    """One file screened, or waiting to be.

    ``mapping`` gives each column of the file its field, or an empty text where
    the column is carried along and not screened. ``options`` are scope,
    threshold, as_of, schema (of rows that name none), all_hits and perhaps cutoff. ``notes``
    are what a reader of the result must know, such as a guessed encoding.
    ``rows`` is the number of rows in the file and ``done`` how many are
    answered so far: ``hits`` + ``near`` + ``clears`` + ``errors``, each counting rows;
    ``warned`` are those of the clears whose reason says what they can't tell.
    ``reason`` says why a batch is not done. Times are UTC, ISO to the second, and
    empty until they come. ``size`` is in bytes. ``results_sha256`` is of the
    finished result. ``removed`` is when the batch's files were removed, ``rate``
    the rows a second that were answered last.
    """

    id: str
    filename: str
    size: int
    sha256: str
    door: str
    mapping: Mapping[str, str]
    options: Mapping[str, Any]
    notes: tuple[str, ...]
    rows: int
    submitted: str
    status: Status = "queued"
    reason: str = ""
    generation: str = ""
    engine: str = ""
    coverage: Coverage | None = field(default=None)
    started: str = ""
    finished: str = ""
    done: int = 0
    hits: int = 0
    clears: int = 0
    errors: int = 0
    results_sha256: str = ""
    removed: str = ""
    rate: float = 0.0
    near: int = 0
    warned: int = 0


_COLUMNS = tuple(column.name for column in fields(Batch))
_JSON = ("mapping", "options", "notes", "coverage")


def insert(db: Database, batch: Batch) -> None:
    """The batch has a row. Runs inside the caller's transaction."""
    places = ", ".join(f":{name}" for name in _COLUMNS)
    db.execute(f"INSERT INTO batches ({', '.join(_COLUMNS)}) VALUES ({places})", _row(batch))  # noqa: S608 - our own names


def save(db: Database, batch: Batch) -> None:
    """The batch's row says what the value says. Runs inside the caller's transaction."""
    changes = ", ".join(f"{name} = :{name}" for name in _COLUMNS)
    db.execute(f"UPDATE batches SET {changes} WHERE id = :id", _row(batch))  # noqa: S608 - our own names


def get(db: Database, batch_id: str) -> Batch:
    """The batch of that id; raises UnknownRecord."""
    for row in db.query("SELECT * FROM batches WHERE id = ?", [batch_id]):
        return _batch(row)
    raise UnknownRecord("batch", batch_id)


def recent(db: Database, limit: int = 50, offset: int = 0, q: str = "") -> list[Batch]:
    """The batches handed in last, newest first, those left out that ``q`` does not find (see ``count``)."""
    found = f"SELECT * FROM batches {_FOUND} ORDER BY submitted DESC, rowid DESC LIMIT :limit OFFSET :offset"  # noqa: S608 - our own words
    return [_batch(row) for row in db.query(found, {"q": q.strip(), "limit": limit, "offset": offset})]


def count(db: Database, q: str = "") -> int:
    """How many batches ``q`` finds: in their file's name, or at the start of their id or of a checksum of theirs."""
    counted = f"SELECT count(*) AS n FROM batches {_FOUND}"  # noqa: S608 - our own words
    return int(next(db.query(counted, {"q": q.strip()}))["n"])


_FOUND = """
WHERE :q = '' OR instr(lower(filename), lower(:q)) OR instr(id, lower(:q)) = 1 OR (length(:q) >= 6 AND (
    instr(sha256, lower(:q)) = 1 OR instr(results_sha256, lower(:q)) = 1
    OR id IN (SELECT batch FROM results WHERE instr(sha256, lower(:q)) = 1)
))"""


def unfinished(db: Database) -> list[Batch]:
    """The batches that are queued or running, in the order in which they were handed in."""
    rows = db.query("SELECT * FROM batches WHERE status IN ('queued', 'running') ORDER BY submitted, rowid")
    return [_batch(row) for row in rows]


def finished_before(db: Database, at: str) -> list[Batch]:
    """The batches that were finished before then and whose files are here."""
    rows = db.query("SELECT * FROM batches WHERE finished <> '' AND finished < ? AND removed = ''", [at])
    return [_batch(row) for row in rows]


def drafts_before(db: Database, at: str) -> list[Batch]:
    """The drafts that were handed in before then."""
    return [_batch(row) for row in db.query("SELECT * FROM batches WHERE status = 'draft' AND submitted < ?", [at])]


def ids(db: Database) -> set[str]:
    """The ids of all batches."""
    return {row["id"] for row in db.query("SELECT id FROM batches")}


def same(db: Database, batch: Batch, generation: str, engine: str) -> list[Batch]:
    """The earlier batches of the same file, asked in the same way, that are answered or may be; newest first."""
    row = _row(batch)
    found = db.query(
        "SELECT * FROM batches WHERE sha256 = ? AND size = ? AND mapping = ? AND options = ? AND generation = ?"
        " AND engine = ? AND removed = '' AND status IN ('done', 'stopped', 'running')"
        " ORDER BY submitted DESC, rowid DESC",
        [row["sha256"], row["size"], row["mapping"], row["options"], generation, engine],
    )
    return [_batch(earlier) for earlier in found]


def _row(batch: Batch) -> dict[str, Any]:
    """The batch as SQLite keeps it, its structures as JSON."""
    notes = [vars(note) | {"note": str(note)} if isinstance(note, ColumnNote) else note for note in batch.notes]
    values = asdict(replace(batch, notes=())) | {"notes": notes}
    return values | {name: orjson.dumps(values[name]).decode() for name in _JSON}


def _batch(row: dict[str, Any]) -> Batch:
    """The batch that a row keeps."""
    values = row | {name: orjson.loads(row[name]) for name in _JSON}
    values["notes"] = tuple(map(_note, values["notes"]))
    values["coverage"] = values["coverage"] and _coverage(values["coverage"])
    return Batch(**values)


def _note(kept: str | dict[str, str]) -> str:
    return kept if isinstance(kept, str) else ColumnNote(kept["note"], kept["column"], kept["told"])


def _coverage(data: dict[str, Any]) -> Coverage:
    """The coverage that was kept as JSON."""
    parts = {"datasets": tuple(Covered(**part) for part in data["datasets"]), "missing": tuple(data["missing"])}
    return Coverage(**(data | parts))
