"""How a staged list is measured against a publication in the store."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from sanctions.lists.contract import Reading
from sanctions.model import Publication
from sanctions.services import drift as drifts
from sanctions.services import fact_drift, group_drift
from sanctions.services.acceptance import A_YEAR
from sanctions.services.drift import Drift
from sanctions.services.fact_drift import Facts
from sanctions.services.group_drift import Group, Went
from sanctions.store import staging
from sanctions.store.database import Database


def drift(db: Database, reading: Reading, published: str, since: Publication) -> Drift:
    """What became of the parties that were on that publication, on the list of that date that is staged."""
    stood = Counter[Group]()
    found = drifts.measure(
        since.published,
        _pairs(db, since, stood),
        stood=since.counts.get("entities", 0),
        lacking=reading.partial and not since.partial,
        relabelled=reading.format != since.format,
    )
    return drifts.with_groups(found, _went(db, since, published, stood))


def _pairs(db: Database, since: Publication, stood: Counter[Group]) -> Iterator[tuple[str, Facts, Facts | None]]:
    """What was told of each party that stays, and is now; its groups of then are counted."""
    for entity_id, then, now in staging.beside(db, since.dataset, since.edition):
        stood.update(group_drift.groups(entity_id, then))
        yield entity_id, fact_drift.facts(then), fact_drift.facts(now) if now else None


def _went(db: Database, since: Publication, published: str, stayed: Counter[Group]) -> Sequence[Went]:
    """The groups of parties that left."""
    left = group_drift.counted(staging.left(db, since.dataset, since.edition))
    stood = stayed + left
    if not group_drift.may_have_left(stood, left):
        return ()
    within_a_year = date.fromisoformat(published) - date.fromisoformat(since.published) <= A_YEAR
    now = group_drift.counted(staging.bodies(db))
    return [*group_drift.went(stood, left, now, of=since.counts.get("entities", 0), within_a_year=within_a_year)]
