"""Accepted versions of datasets, and what an answer covered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Edition = str
"""A publication's place in its dataset's time: the publisher's ISO date and a
running number for several of one date, ``2024-05-03.00``. Editions sort as
text; ``as_of`` a date D means the last edition below ``D.~``."""


DATED: Mapping[str, str] = {
    "list": "the list says so",
    "filename": "its file's name says so",
    "given": "whoever loaded it said so",
    "last_modified": "the day of its file's last change, by its publisher's server (Last-Modified)",
    "fetched": "the day on which it was fetched: neither the list nor its publisher's server says one",
}
"""Where a publication's date comes from, and how that is told."""


@dataclass(frozen=True, slots=True)
class Vouched:
    """A check that refused a publication, had not somebody vouched for it: what it said, who, and why.

    ``waiver`` is what they accepted (``shrink``, …); empty in records of earlier versions.
    """

    reason: str
    by: str = ""
    because: str = ""
    waiver: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """One accepted version of a dataset, from one file or files that belong together.

    ``published`` is the publisher's ISO date; ``fetched`` and ``in_force`` are
    our UTC times, ISO to the second: when the files were handed in, and since
    when searches are answered with it, empty while they are not. ``source`` names the files as given,
    ``checksums`` maps each file name to its SHA-256. ``counts`` holds
    ``entities``, ``names`` and the number per schema. ``partial`` says that a
    part of the set is missing. ``notes`` are warnings of the load, and
    ``unmapped`` counts fields that the parser met and did not take over.
    ``vouched`` is what the list was taken in spite of. ``dated`` says where
    ``published`` comes from, a key of ``DATED``; empty in records of earlier versions. ``unlike`` says
    what its publisher's whole list has and this one lacks. ``delta`` is empty for a whole list; of one that holds
    changes only it says whether these are ``kept``, or ``lost``, as by earlier versions of us. ``last`` are the ids
    that stand last in the files of a whole list; none in records of earlier versions.
    """

    id: int
    dataset: str
    edition: Edition
    published: str
    fetched: str
    in_force: str
    format: str
    source: str
    checksums: Mapping[str, str]
    counts: Mapping[str, int]
    partial: bool = False
    notes: tuple[str, ...] = ()
    unmapped: Mapping[str, int] = field(default_factory=dict)
    vouched: tuple[Vouched, ...] = ()
    dated: str = ""
    unlike: tuple[str, ...] = ()
    delta: str = ""
    last: tuple[str, ...] = ()

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> "Publication":
        """The publication that was kept as a row, or as JSON; those of earlier versions lack some columns."""
        vouched = tuple(Vouched(**item) for item in row.get("vouched", ()))
        lists = {"notes": tuple(row["notes"]), "vouched": vouched, "partial": bool(row["partial"])}
        lists |= {name: tuple(row.get(name, ())) for name in ("unlike", "last")}
        return cls(**{**row, **lists})


@dataclass(frozen=True, slots=True)
class Covered:
    """One dataset's part in an answer: which publication of it was searched."""

    dataset: str
    title: str
    published: str
    entities: int
    partial: bool = False
    stale: bool = False
    age_days: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an answer covered. A clear is a clear of these lists, as of these dates.

    ``missing`` names datasets that belong to the scope and have no list in
    force; ``as_of`` is the date asked for, empty for now; ``generation`` the
    generation that answered.
    """

    scope: str
    generation: str
    datasets: tuple[Covered, ...]
    missing: tuple[str, ...] = ()
    as_of: str = ""
