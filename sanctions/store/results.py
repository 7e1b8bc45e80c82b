"""Result files of batches that were handed out: one row each, which stays when the file is removed."""

from dataclasses import astuple, dataclass

from sanctions.store.database import Database


@dataclass(frozen=True, slots=True)
class ResultFile:
    """A result as it was written: which rows of which batch, in which format, when (UTC, ISO), and its checksum."""

    batch: str
    format: str
    only: str
    sha256: str
    size: int
    made: str


def put(db: Database, file: ResultFile) -> None:
    """The file is on record. Runs inside the caller's transaction."""
    db.execute("INSERT OR IGNORE INTO results VALUES (?, ?, ?, ?, ?, ?)", list(astuple(file)))


def of(db: Database, batch_id: str) -> list[ResultFile]:
    """The files of a batch, in the order in which they were made."""
    found = db.execute("SELECT * FROM results WHERE batch = ? ORDER BY made, rowid", [batch_id])
    return [ResultFile(*row) for row in found]
