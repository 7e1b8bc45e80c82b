"""When each list's publisher was last asked for it, and what came of it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Literal

from sanctions.store.database import Database

Outcome = Literal["new", "unchanged", "refused", "failed"]
"""What came of asking: another publication, the one in force, one that was refused, or nothing."""


@dataclass(frozen=True, slots=True)
class Check:
    """The last time that a list was asked for.

    ``confirmed`` is the time at which its publisher last gave what is in force
    here, ``failures`` how often in a row that was not so since. ``etag``,
    ``last_modified`` and ``checksum`` are what the publisher said of the
    file at ``url`` that was taken last, ``refused``, as JSON, what it said of
    the one that was refused since. Times are UTC, ISO to the second.
    """

    dataset: str
    at: str
    outcome: Outcome
    detail: str = ""
    confirmed: str = ""
    failures: int = 0
    url: str = ""
    etag: str = ""
    last_modified: str = ""
    checksum: str = ""
    refused: str = ""


_COLUMNS = tuple(column.name for column in fields(Check))


def save(db: Database, check: Check) -> None:
    """The check is the dataset's last. Runs inside the caller's transaction."""
    names, places = ", ".join(_COLUMNS), ", ".join(f":{name}" for name in _COLUMNS)
    db.execute(f"INSERT OR REPLACE INTO checks ({names}) VALUES ({places})", asdict(check))  # noqa: S608 - our own names


def last(db: Database) -> Mapping[str, Check]:
    """Each dataset's last check, where it was ever asked for."""
    return {row["dataset"]: Check(**row) for row in db.query("SELECT * FROM checks")}
