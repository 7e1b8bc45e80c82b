"""What is in force, how old it is, and what was refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sanctions.lists.datasets import DATASETS, Dataset
from sanctions.model import Publication
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


def age_hours(publication: Publication, at: datetime) -> float:
    """Hours since the publication was fetched."""
    return (at - datetime.fromisoformat(publication.fetched)).total_seconds() / 3600


def is_stale(dataset: Dataset, publication: Publication, at: datetime) -> bool:
    """Whether the publication is older than the list should be; a list that never changes is never stale."""
    return 0 < dataset.stale_after_hours < age_hours(publication, at)


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
        stale=is_stale(row, newest, at),
        editions=tuple(publication.edition for publication in known),
    )
