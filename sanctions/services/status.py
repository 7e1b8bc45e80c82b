"""What is in force, how old it is, and what was refused."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

from sanctions.lists.datasets import DATASETS
from sanctions.lists.name_fields import may_hold_names
from sanctions.model import Publication, Vouched
from sanctions.services.acceptance import A_YEAR
from sanctions.services.delivery import moment
from sanctions.services.listing import listed
from sanctions.services.staleness import age_hours, is_stale, next_check
from sanctions.store import acknowledgements, checks, probes, publications
from sanctions.store.acknowledgements import Acknowledgement
from sanctions.store.checks import Check
from sanctions.store.connection import open_lists
from sanctions.store.home import Home
from sanctions.store.probes import Probe
from sanctions.store.publications import Refusal

NOT_LOADED = "not loaded"
"""What is wrong with a list that lacks, as it is known by when it is acknowledged."""

UNKNOWN = "unknown"
"""Stands for a dataset where a refused file is of none that we know."""

_SEVERAL = 2

_REMEMBERED = timedelta(days=3)
"""How long a refused file is told of that belongs to no list, which no later publication makes good."""


@dataclass(frozen=True, slots=True)
class Concern:
    """What somebody has to look at.

    ``subject`` is what it is known by when it comes again, empty where it
    can't be acknowledged, since it ends when it is mended. An
    acknowledgement before ``since`` is none of it.
    """

    told: str
    subject: str = ""
    since: str = ""

    @property
    def key(self) -> str:
        """What it is known by in a form, where its subject may be long and of several lines."""
        return sha256(self.subject.encode()).hexdigest()[:16]


class Then(NamedTuple):
    """What a list was a year before the one in force, or at first where it is not known for as long."""

    published: str
    entities: int
    change: float
    """Of the number of parties since, as a share: -0.083 where it lost 8.3 in 100."""


@dataclass(frozen=True, slots=True)
class DatasetStatus:
    """One dataset: its publication in force and what is known besides.

    ``published`` to ``counts`` are of the publication in force, and empty
    where there is none; ``dated`` says where ``published`` comes from.
    ``waiting`` are editions that are stored and answer once a load is done.
    ``age_hours`` counts from when it was fetched, or its publisher confirmed
    it last; ``stale`` says that it is more than this list should be.
    ``editions`` are all that are known, oldest first. ``check`` is the last
    time that its publisher was asked, ``next_check`` (UTC, ISO) the next,
    ``probe`` the last self-test. ``wanted`` says that it should be loaded here.
    ``refused`` are the files that are a warning still, newest first, ``unread`` the
    fields of the list in force that may hold names and were not taken over, ``unlike``
    what its publisher's whole list has and it lacks. ``then`` is the publication with which its size is compared.
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
    waiting: tuple[str, ...] = ()
    last_refusal: Refusal | None = None
    vouched: tuple[Vouched, ...] = ()
    check: Check | None = None
    next_check: str = ""
    probe: Probe | None = None
    wanted: bool = False
    refused: tuple[Refusal, ...] = ()
    unread: Mapping[str, int] = field(default_factory=dict)
    unlike: tuple[str, ...] = ()
    then: Then | None = None
    acknowledgements: tuple[Acknowledgement, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether a file was refused that was handed in after the newest publication."""
        return bool(self.refused)

    @property
    def concerns(self) -> tuple[Concern, ...]:
        """All that is wrong: a list that lacks or is not whole, a refusal, names unread, what is stale or missed."""
        return tuple(_concerns(self))

    def acknowledged_by(self, concern: Concern) -> Acknowledgement | None:
        """The last acknowledgement of it, if there is any."""
        found = (
            each
            for each in reversed(self.acknowledgements)
            if each.subject == concern.subject and each.at >= concern.since
        )
        return next(found, None)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What somebody has to look at, and nobody has acknowledged."""
        return tuple(concern.told for concern in self.concerns if self.acknowledged_by(concern) is None)

    @property
    def to_acknowledge(self) -> tuple[Concern, ...]:
        """What somebody can see to, and nobody has."""
        return tuple(each for each in self.concerns if each.subject and self.acknowledged_by(each) is None)

    @property
    def acknowledged(self) -> tuple[Acknowledgement, ...]:
        """What is wrong still, and was acknowledged."""
        return tuple(found for concern in self.concerns if (found := self.acknowledged_by(concern)))

    @property
    def refusal_acknowledged(self) -> Acknowledgement | None:
        """Who has seen to the last refusal, if it is a warning no more for that."""
        return next((each for each in self.acknowledged if each.subject == _subject(self.last_refusal)), None)


def status(
    home: Home, at: datetime, every: timedelta = timedelta(), wanted: Collection[str] = ()
) -> list[DatasetStatus]:
    """Every dataset that can be loaded, in the catalogue's order; raises NotReady where nothing was prepared.

    Behind them, where files of no known list were refused lately, a row of those.
    ``every`` is the time between two checks of a publisher, none where nobody
    checks. ``wanted`` are the datasets that should be loaded; without any, all
    that an answer by default names as missing, once one of them is loaded.
    """
    with open_lists(home, read_only=True) as db:
        known = publications.every(db)
        refused = publications.last_refusals(db)
        strangers = publications.refused_strangers(db, moment(at - _REMEMBERED))
        checked, probed = checks.last(db), probes.last(db)
        acknowledged = acknowledgements.every(db)
    wanted = wanted or _expected(known)
    rows = [
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
                    wanted=code in wanted,
                    acknowledgements=tuple(each for each in acknowledged if each.dataset == code),
                ),
                [publication for publication in known if publication.dataset == code],
                at,
            ),
            every,
        )
        for code, row in DATASETS.items()
    ]
    return [*rows, _strangers(strangers, acknowledged)] if strangers else rows


def _expected(known: Sequence[Publication]) -> list[str]:
    """The datasets that the scope `default` lacks where they are not loaded; none while none of them is."""
    expected = [code for code, row in DATASETS.items() if row.expected]
    return expected if any(publication.dataset in expected for publication in known) else []


def _strangers(refused: Sequence[Refusal], acknowledged: Sequence[Acknowledgement]) -> DatasetStatus:
    """The row of files that are of no list that we know."""
    return DatasetStatus(
        UNKNOWN,
        "Files of no known list",
        "",
        in_default=False,
        expected=False,
        last_refusal=refused[0],
        refused=tuple(refused),
        acknowledgements=tuple(each for each in acknowledged if each.dataset == UNKNOWN),
    )


def _status(bare: DatasetStatus, known: Sequence[Publication], at: datetime) -> DatasetStatus:
    """One dataset's status from its publications, oldest first."""
    refused = bare.last_refusal
    answering = [publication for publication in known if publication.in_force]
    waiting = tuple(publication.edition for publication in known if not publication.in_force)
    # What its publisher gave since, a newer list or the one in force again, makes a refusal good.
    given = max(known[-1].fetched if known else "", bare.check.confirmed if bare.check and known else "")
    bare = replace(bare, waiting=waiting, refused=(refused,) if refused and refused.at >= given else ())
    if not answering:
        return bare
    newest = answering[-1]
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
        editions=tuple(publication.edition for publication in answering),
        vouched=newest.vouched,
        unread=may_hold_names(newest.unmapped),
        unlike=newest.unlike,
        then=_then(answering),
    )


def warnings(rows: Sequence[DatasetStatus]) -> list[str]:
    """The warnings of all rows; those that are not loaded are one."""
    found = [
        (row.dataset, concern) for row in rows for concern in row.concerns if row.acknowledged_by(concern) is None
    ]
    absent = [dataset for dataset, concern in found if concern.subject == NOT_LOADED]
    if len(absent) < _SEVERAL:
        return [concern.told for _, concern in found]
    told = [concern.told for _, concern in found if concern.subject != NOT_LOADED]
    return [*told, f"{', '.join(absent)}: not loaded, so that no answer covers them"]


def _then(known: Sequence[Publication]) -> Then | None:
    """The size of the list a year before its newest publication; None where there is no other."""
    *earlier, newest = known
    if not earlier:
        return None
    day = (date.fromisoformat(newest.published) - A_YEAR).isoformat()
    past = next((each for each in reversed(earlier) if each.published <= day), earlier[0])
    size = past.counts.get("entities", 0)
    return Then(past.published, size, (newest.counts.get("entities", 0) - size) / size) if size else None


def _with_check(row: DatasetStatus, every: timedelta) -> DatasetStatus:
    """The same, with the time of the next check where there will be one."""
    if row.check is None or not every:
        return row
    return replace(row, next_check=moment(next_check(row.check, every)))


def _subject(refusal: Refusal | None) -> str:
    """What a refusal is known by when it comes again."""
    return f"refused {refusal.source}: {refusal.reason}" if refusal else ""


def _concerns(row: DatasetStatus) -> Iterator[Concern]:
    if row.wanted and not row.published:
        yield Concern(f"{row.dataset}: not loaded, so that no answer covers it", NOT_LOADED)
    for refusal in row.refused:
        named = refusal.source if row.dataset == UNKNOWN else row.dataset
        yield Concern(
            f"{named}: refused {refusal.at}: {refusal.reason}",
            _subject(refusal),
            refusal.at if row.dataset == UNKNOWN else row.fetched,
        )
    for field_, times in row.unread.items():
        yield Concern(
            f"{row.dataset}: names may be missing: {field_}, met {times:,} times, is not taken over",
            f"unread {field_}",
        )
    for lack in row.unlike:
        # What is in brackets changes from one publication to the next.
        yield Concern(f"{row.dataset}: is it whole? It has {lack}", f"unlike {lack.partition(' (')[0]}")
    if row.check and row.check.outcome == "failed":
        often = f", {row.check.failures} times in a row" if row.check.failures > 1 else ""
        yield Concern(f"{row.dataset}: not updated{often}: {row.check.detail}")
    if row.stale:
        yield Concern(f"{row.dataset}: stale, of {row.published}")
    if row.probe and row.probe.missed:
        yield Concern(f"{row.dataset}: the self-test misses {listed(row.probe.missed)}")
