"""What is in force, how old it is, and what was refused."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sanctions.lists.datasets import DATASETS
from sanctions.model import Publication, Vouched
from sanctions.services.acceptance import listed
from sanctions.services.delivery import moment
from sanctions.services.staleness import age_hours, is_stale, next_check
from sanctions.store import checks, probes, publications
from sanctions.store.checks import Check
from sanctions.store.connection import open_lists
from sanctions.store.home import Home
from sanctions.store.probes import Probe
from sanctions.store.publications import Refusal


@dataclass(frozen=True, slots=True)
class DatasetStatus:
    """One dataset: its publication in force and what is known besides.

    ``published`` to ``counts`` are of the publication in force, and empty
    where there is none; ``dated`` says where ``published`` comes from.
    ``age_hours`` counts from when it was fetched, or its publisher confirmed
    it last; ``stale`` says that it is more than this list should be.
    ``editions`` are all that are known, oldest first. ``check`` is the last
    time that its publisher was asked, ``next_check`` (UTC, ISO) the next,
    ``probe`` the last self-test.
    """

    dataset: str
    title: str
    publisher: str
    in_default: bool
    expected: bool = True
    published: str = ""
    dated: str = ""
    fetched: str = ""
    in_force: str = ""
    partial: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    age_hours: float = 0.0
    stale: bool = False
    editions: tuple[str, ...] = ()
    last_refusal: Refusal | None = None
    vouched: tuple[Vouched, ...] = ()
    check: Check | None = None
    next_check: str = ""
    probe: Probe | None = None

    @property
    def is_refused(self) -> bool:
        """Whether a file was refused after the list in force was put there."""
        return self.last_refusal is not None and self.last_refusal.at >= self.in_force

    @property
    def warnings(self) -> tuple[str, ...]:
        """What somebody has to look at: a refusal, a publisher out of reach, a list that is stale or not found."""
        return tuple(_warnings(self))


def status(home: Home, at: datetime, every: timedelta = timedelta()) -> list[DatasetStatus]:
    """Every dataset that can be loaded, in the catalogue's order; raises NotReady where nothing was prepared.

    ``every`` is the time between two checks of a publisher, none where nobody checks.
    """
    with open_lists(home, read_only=True) as db:
        known = publications.every(db)
        refused = publications.last_refusals(db)
        checked, probed = checks.last(db), probes.last(db)
    return [
        _with_check(
            _status(
                DatasetStatus(
                    row.code,
                    row.title,
                    row.publisher,
                    row.in_default,
                    row.expected,
                    last_refusal=refused.get(code),
                    check=checked.get(code),
                    probe=probed.get(code),
                ),
                [publication for publication in known if publication.dataset == code],
                at,
            ),
            every,
        )
        for code, row in DATASETS.items()
    ]


def _status(bare: DatasetStatus, known: Sequence[Publication], at: datetime) -> DatasetStatus:
    """One dataset's status from its publications, oldest first."""
    if not known:
        return bare
    newest = known[-1]
    confirmed = bare.check.confirmed if bare.check else ""
    return replace(
        bare,
        published=newest.published,
        dated=newest.dated,
        fetched=newest.fetched,
        in_force=newest.in_force,
        partial=newest.partial,
        counts=newest.counts,
        age_hours=age_hours(newest, at, confirmed),
        stale=is_stale(newest, at, confirmed),
        editions=tuple(publication.edition for publication in known),
        vouched=newest.vouched,
    )


def _with_check(row: DatasetStatus, every: timedelta) -> DatasetStatus:
    """The same, with the time of the next check where there will be one."""
    if row.check is None or not every:
        return row
    return replace(row, next_check=moment(next_check(row.check, every)))


def _warnings(row: DatasetStatus) -> Iterator[str]:
    if row.last_refusal and row.is_refused:
        yield f"{row.dataset}: refused {row.last_refusal.at}: {row.last_refusal.reason}"
    if row.check and row.check.outcome == "failed":
        often = f", {row.check.failures} times in a row" if row.check.failures > 1 else ""
        yield f"{row.dataset}: not updated{often}: {row.check.detail}"
    if row.stale:
        yield f"{row.dataset}: stale, of {row.published}"
    if row.probe and row.probe.missed:
        yield f"{row.dataset}: the self-test misses {listed(row.probe.missed)}"
