"""Which warnings about lists somebody has seen to: with the lists, and on the record, in tables that are alike."""

from dataclasses import asdict, dataclass

from sanctions.store.database import Database


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """Who has seen to a warning, when (UTC, ISO) and why it is none any more.

    ``told`` is the warning as it was told, ``subject`` what it was about,
    by which it is known when it comes again. ``dataset`` is as in a status.
    """

    at: str
    dataset: str
    subject: str
    told: str
    by: str
    because: str


def save(db: Database, acknowledgement: Acknowledgement) -> None:
    """It has a row, in lists.db or in record.db. Runs inside the caller's transaction."""
    db.execute(
        "INSERT INTO acknowledgements (at, dataset, subject, told, by, because)"
        " VALUES (:at, :dataset, :subject, :told, :by, :because)",
        asdict(acknowledgement),
    )


def every(db: Database) -> list[Acknowledgement]:
    """All that the database holds, oldest first."""
    rows = db.query("SELECT at, dataset, subject, told, by, because FROM acknowledgements ORDER BY id")
    return [Acknowledgement(**row) for row in rows]
