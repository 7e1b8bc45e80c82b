"""What is in force, how old it is, and what was refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sanctions.lists.datasets import DATASETS, Dataset
from sanctions.model import Publication
from sanctions.services.staleness import age_hours, is_stale
from sanctions.store import publications
from sanctions.store.connection import open_lists
from sanctions.store.home import Home
from sanctions.store.publications import Refusal


@dataclass(frozen=True, slots=True)
class DatasetStatus:
    """One dataset: its publication in force and what is known besides.

    ``published`` to ``counts`` are of the publication in force, and empty
    where there is none. ``age_hours`` counts from when it was fetched;
    ``stale`` says that it is more than this list should be. ``editions`` are
    all that are known, oldest first.
    """

    dataset: str
    title: str
    publisher: str
    in_default: bool
    published: str = ""
    fetched: str = ""
    in_force: str = ""
    partial: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    age_hours: float = 0.0
    stale: bool = False
    editions: tuple[str, ...] = ()
    last_refusal: Refusal | None = None


def status(home: Home, at: datetime) -> list[DatasetStatus]:
    """Every dataset that can be loaded, in the catalogue's order; raises NotReady where nothing was prepared."""
    with open_lists(home, read_only=True) as db:
        known = publications.every(db)
        refused = publications.last_refusals(db)
    return [
        _status(row, [publication for publication in known if publication.dataset == code], refused.get(code), at)
        for code, row in DATASETS.items()
    ]


def _status(row: Dataset, known: Sequence[Publication], refusal: Refusal | None, at: datetime) -> DatasetStatus:
    """One dataset's status from its publications, oldest first."""
    bare = DatasetStatus(row.code, row.title, row.publisher, row.in_default, last_refusal=refusal)
    if not known:
        return bare
    newest = known[-1]
    return replace(
        bare,
        published=newest.published,
        fetched=newest.fetched,
        in_force=newest.in_force,
        partial=newest.partial,
        counts=newest.counts,
        age_hours=age_hours(newest, at),
        stale=is_stale(newest, at),
        editions=tuple(publication.edition for publication in known),
    )
