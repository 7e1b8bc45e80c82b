"""Whether the lists in force are found: the last self-test of each."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

import orjson

from sanctions.store.database import Database


@dataclass(frozen=True, slots=True)
class Probe:
    """Names of a list and misspellings of them, screened end to end: ``tried`` of them, and the ``missed``."""

    dataset: str
    at: str
    generation: str
    tried: int
    missed: tuple[str, ...] = ()


def save(db: Database, probe: Probe) -> None:
    """The probe is the dataset's last. Runs inside the caller's transaction."""
    row = asdict(probe) | {"missed": orjson.dumps(probe.missed).decode()}
    db.execute("INSERT OR REPLACE INTO probes VALUES (:dataset, :at, :generation, :tried, :missed)", row)


def last(db: Database) -> Mapping[str, Probe]:
    """Each dataset's last probe, where it had one."""
    rows = db.query("SELECT * FROM probes")
    return {row["dataset"]: Probe(**(row | {"missed": tuple(orjson.loads(row["missed"]))})) for row in rows}
