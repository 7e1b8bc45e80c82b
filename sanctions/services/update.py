"""Lists are fetched from their publishers, accepted or refused, and put in force together."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson

from sanctions.errors import ListRejected, ListUnreadable, SanctionsError
from sanctions.lists.addresses import Address
from sanctions.services import generation, refresh
from sanctions.services.delivery import moment
from sanctions.services.fetch import Fetched, FetchFailed, Validators, fetch
from sanctions.services.manners import Manners
from sanctions.services.refresh import LoadReport
from sanctions.services.refused import again, is_spared
from sanctions.services.staleness import next_check
from sanctions.store import checks, publications
from sanctions.store.checks import Check, Outcome
from sanctions.store.connection import open_lists, write
from sanctions.store.database import Database
from sanctions.store.home import Home
from sanctions.store.lock import alone
from sanctions.store.probes import Probe
from sanctions.store.publications import Refusal

_UPDATING = "lists are being fetched"
_FETCHED = "fetched-"


@dataclass(frozen=True, slots=True)
class Updated:
    """What came of asking for one list; ``report`` is of its load, where there was one."""

    dataset: str
    outcome: Outcome
    detail: str
    report: LoadReport | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """What came of asking for lists: each in turn, and the self-test once they answer."""

    lists: tuple[Updated, ...]
    tested: tuple[Probe, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether any list could not be had or was refused, or any name is missed."""
        return any(one.outcome in ("refused", "failed") for one in self.lists) or any(p.missed for p in self.tested)


def update(
    home: Home,
    addresses: Mapping[str, Address],
    clock: Callable[[], datetime],
    manners: Manners = Manners(),  # noqa: B008 - a frozen value
    tell: Callable[[Updated], None] = lambda _: None,
) -> Update:
    """Each list is asked for at its address; what is new and passes the checks answers in the end, all at once.

    A list that can't be had, or is refused, leaves the others alone and stays
    as it was. ``tell`` hears of each. Raises Busy, where another update runs
    for longer than one waits.
    """
    home.prepare()
    with alone(home.update_lock, _UPDATING):
        done = []
        for dataset, address in addresses.items():
            done.append(_updated(home, dataset, address, clock, manners))
            tell(done[-1])
        new = any(one.report and one.report.publication for one in done)
        return Update(tuple(done), tuple(refresh.answer(home, clock())) if new else ())


def _updated(home: Home, dataset: str, address: Address, clock: Callable[[], datetime], manners: Manners) -> Updated:
    """One list: fetched, stored, and its check on record."""
    with open_lists(home) as db:
        last = checks.last(db).get(dataset, Check(dataset, "", "failed"))
        in_force = publications.in_force(db).get(dataset)
        refusal = _still_refused(db, last, clock())
    # Of a list that somebody handed in since, the publisher has to say itself that it is the newest.
    asked = in_force is not None and in_force.fetched <= last.confirmed
    known = Validators(last.url, last.etag, last.last_modified, last.checksum) if asked else Validators()
    if refusal:
        known = Validators(**orjson.loads(last.refused)["validators"])
    validators = known
    try:
        with _incoming(home) as folder:
            fetched = fetch(address, folder, known, manners)
            validators = fetched.validators
            if refusal and fetched.path is None:
                found = Updated(dataset, "refused", again(refusal))
            else:
                found = _load(home, dataset, fetched, clock())
    except FetchFailed as error:
        found = Updated(dataset, "failed", error.reason)
    except (ListRejected, ListUnreadable) as error:
        found = Updated(dataset, "refused", error.reason)
    except SanctionsError as error:
        found = Updated(dataset, "failed", str(error))
    _save(home, last, found, validators, moment(clock()))
    return found


def _still_refused(db: Database, last: Check, at: datetime) -> Refusal | None:
    """The dataset's last refusal, where it is of the file that the check tells of, which need not be read again."""
    refusal = publications.last_refusals(db).get(last.dataset)
    if refusal is None or not last.refused or orjson.loads(last.refused)["at"] != refusal.at:
        return None
    return refusal if is_spared(db, refusal, at) else None


def _refused(db: Database, dataset: str, validators: Validators) -> str:
    """What to keep of a file that was refused: as which refusal, and what its publisher said of it."""
    refusal = publications.last_refusals(db).get(dataset)
    return orjson.dumps({"at": refusal.at, "validators": asdict(validators)}).decode() if refusal else ""


def _load(home: Home, dataset: str, fetched: Fetched, at: datetime) -> Updated:
    """What was fetched is stored, unless it is what stands here already."""
    if fetched.path is None:
        return Updated(dataset, "unchanged", "its publisher has nothing newer")
    report = refresh.load(
        home, [fetched.path], at=at, dataset=dataset, answering=False, dated=fetched.dated, spare=True
    )
    if report.edition < report.in_force:
        # Whoever serves an old file confirms nothing: what is in force would seem current for ever.
        given, ours = (edition.partition(".")[0] for edition in (report.edition, report.in_force))
        return Updated(dataset, "failed", f"gave the list of {given}, older than that of {ours} in force", report)
    if report.publication is None:
        return Updated(dataset, "unchanged", f"the same bytes as {report.edition}", report)
    counts = f"{report.added:,} added, {report.removed:,} removed, {report.changed:,} changed"
    return Updated(dataset, "new", f"of {report.publication.published}: {counts}", report)


def _save(home: Home, last: Check, found: Updated, validators: Validators, now: str) -> None:
    """The check is on record. What a publisher says of a file that was refused must not make it look known.

    It is kept apart, so that the same file need not be fetched to be refused again.
    """
    check = replace(last, at=now, outcome=found.outcome, detail=found.detail)
    if found.outcome in ("new", "unchanged"):
        check = replace(
            check,
            confirmed=now,
            failures=0,
            url=validators.url,
            etag=validators.etag,
            last_modified=validators.last_modified,
            checksum=validators.checksum,
            refused="",
        )
    else:
        check = replace(check, failures=last.failures + 1)
    with alone(home.load_lock, _UPDATING), open_lists(home) as db:
        if found.outcome == "refused":
            check = replace(check, refused=_refused(db, found.dataset, validators))
        with write(db):
            checks.save(db, check)
        generation.confirm(home, {code: last.confirmed for code, last in checks.last(db).items() if last.confirmed})


@contextmanager
def _incoming(home: Home) -> Iterator[Path]:
    """A folder for what is fetched, gone after the block."""
    home.incoming.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix=_FETCHED, dir=home.incoming) as folder:
        yield Path(folder)


def due(home: Home, datasets: Collection[str], every: timedelta, at: datetime) -> list[str]:
    """The lists that it is time to ask for again."""
    with open_lists(home, read_only=True) as db:
        last = checks.last(db)
    return [code for code in datasets if code not in last or next_check(last[code], every) <= at]


def chosen(addresses: Mapping[str, Address], datasets: Sequence[str]) -> dict[str, Address]:
    """The addresses of those datasets; raises FetchFailed for one that has none."""
    for code in datasets:
        if code not in addresses:
            raise FetchFailed(code, "its publisher's address is not known here; load it from a file")
    return {code: addresses[code] for code in datasets}
