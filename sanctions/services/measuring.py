"""How a staged list is measured against publications in the store, before it and after it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, takewhile
from typing import NamedTuple

from sanctions.lists.contract import Reading
from sanctions.lists.ofac_measures import other_list
from sanctions.model import Publication
from sanctions.services import drift as drifts
from sanctions.services import fact_drift, group_drift, renumbered
from sanctions.services.acceptance import A_YEAR, Absent, Candidate
from sanctions.services.drift import Drift
from sanctions.services.fact_drift import Facts
from sanctions.services.group_drift import Group, Went
from sanctions.services.renumbered import Pair
from sanctions.store import entities, publications, staging
from sanctions.store.database import Database
from sanctions.store.staging import Body

_NEVER = "~"
"""Behind all days."""

_HOUSE = "house"


class _Two(NamedTuple):
    """Two lists of a dataset: their days, how many parties the earlier has, and what tells other things in the later.

    ``lacking`` and ``relabelled`` are those of ``drift.measure``.
    """

    dataset: str
    since: str
    until: str
    size: int
    lacking: bool
    relabelled: bool


def drift(db: Database, reading: Reading, published: str, since: Publication) -> Drift:
    """What became of the parties that were on that publication, on the list of that date that is staged."""
    place = since.dataset, since.edition
    size, lacking = since.counts.get("entities", 0), reading.partial and not since.partial
    two = _Two(since.dataset, since.published, published, size, lacking, reading.format != since.format)
    both, left, came = staging.beside(db, *place), staging.left(db, *place), staging.new(db, *place)
    return _measured(two, both, left, came, staging.bodies(db))


def following(
    db: Database, reading: Reading, published: str, edition: str, counts: Mapping[str, int]
) -> Candidate | None:
    """The whole list after that place in time, measured against the staged one as if it came now.

    None where there is none, or somebody took it in spite of what it was like.
    Nor are lists of changes held against it: others may come between.
    """
    after = publications.after(db, reading.dataset, edition)
    if after is None or after.delta or reading.delta or any(each.waiver != "partial" for each in after.vouched):
        return None
    place = after.dataset, after.edition
    size, lacking = counts.get("entities", 0), after.partial and not reading.partial
    two = _Two(after.dataset, published, after.published, size, lacking, reading.format != after.format)
    both = ((id_, now or then, then if now else None) for id_, then, now in staging.beside(db, *place))
    left, came = staging.new(db, *place), staging.left(db, *place)
    found = _measured(two, both, left, came, entities.records(db, *place))
    staged = Publication(0, after.dataset, edition, published, "", "", "", "", {}, counts, reading.partial)
    return Candidate(after.counts, after.published, after.partial, previous=staged, drifts=[found])


def _measured(
    two: _Two,
    both: Iterable[Pair],
    left: Iterable[tuple[str, Body]],
    came: Iterable[tuple[str, Body]],
    now: Iterable[tuple[str, Body]],
) -> Drift:
    """What became of the parties of the earlier list: ``both`` are on either, ``now`` are all of the later."""
    stood, left = Counter[Group](), [*left]
    under_other_ids = renumbered.pairs(two.dataset, left, came)
    found = drifts.measure(
        two.since,
        _facts(chain(both, under_other_ids), stood),
        stood=two.size,
        lacking=two.lacking,
        relabelled=two.relabelled,
    )
    went = _went(two, stood, _without(left, under_other_ids), now)
    return replace(found, went=went, renumbered=len(under_other_ids))


def absent(db: Database, reading: Reading, published: str, edition: str) -> Absent | None:
    """Who is on the list after that place in time and not on the staged one, though listed by then.

    By the dates of their measures, or since they stood on the list before it too.
    """
    after = publications.after(db, reading.dataset, edition)
    if after is None or reading.delta:
        return None
    before = publications.before(db, reading.dataset, edition)
    stood = entities.ids(db, reading.dataset, before.edition) if before else set()
    names = [
        f"{body['caption']} ({id_})"
        for id_, body in staging.left(db, after.dataset, after.edition)
        if id_ in stood or _listed(body) <= published
    ]
    return Absent(after.published, after.counts.get("entities", 0), names)


def newest_gone(db: Database, reading: Reading, previous: Publication | None) -> Sequence[str]:
    """Who was on the publication before and is not staged, of those listed after everybody who is.

    Nobody where the formats differ, since they tell other days.
    """
    if previous is None or previous.format != reading.format:
        return ()
    left = [(_listed(body), f"{body['caption']} ({id_})") for id_, body in _left(db, previous)]
    if not any(day != _NEVER for day, _ in left):
        return ()
    days = (_listed(body) for _, body in staging.bodies(db))
    newest = max((day for day in days if day != _NEVER), default=_NEVER)
    return [name for day, name in left if newest < day < _NEVER]


def last_gone(db: Database, reading: Reading, previous: Publication | None) -> Sequence[str]:
    """Who stood last in the files of the publication before and is not staged, where nobody came behind them.

    One alone may have been taken off, unless whoever stands last now tells something else than before, in the same
    format. Nobody where files tell their end. Nor of a house list: whoever keeps it takes off its last rows too.
    """
    if previous is None or not reading.endless or reading.dataset == _HOUSE:
        return ()
    staged, ends_with = staging.ids(db), staging.last(db, 1)
    gone = list(takewhile(lambda id_: id_ not in staged, reversed(previous.last)))
    place = previous.dataset, previous.edition
    if not gone or not entities.ids(db, *place).issuperset(ends_with):
        return ()
    if len(gone) > 1:
        return gone[::-1]
    same_format = previous.format == reading.format
    lost = same_format and any(id_ in ends_with and now for id_, _, now in staging.beside(db, *place))
    return gone if lost else ()


def _left(db: Database, since: Publication) -> Iterator[tuple[str, Body]]:
    return staging.left(db, since.dataset, since.edition)


def misnamed(db: Database, dataset: str) -> str:
    """The dataset that the staged list is by the programmes of its parties, where that is another."""
    if not dataset.startswith("us_ofac_"):
        return ""
    counted = group_drift.counted(staging.bodies(db))
    programs = {group.what: often for group, often in counted.items() if group.by == "programme"}
    return other_list(dataset, programs)


def _listed(body: Body) -> str:
    """The day from which the first measure against a party is; behind all days where none is told to the day."""
    days = (measure.get("start", "") for measure in body.get("measures", ()))
    return min((day for day in days if len(day) == len("2024-05-03")), default=_NEVER)


def _facts(pairs: Iterable[Pair], stood: Counter[Group]) -> Iterator[tuple[str, Facts, Facts | None]]:
    """What was told of each party that stays, and is now; its groups of then are counted."""
    for entity_id, then, now in pairs:
        stood.update(group_drift.groups(entity_id, then))
        yield entity_id, fact_drift.facts(then), fact_drift.facts(now) if now else None


def _without(left: Iterable[tuple[str, Body]], found: Iterable[Pair]) -> Counter[Group]:
    """The groups of those who left and were not found under other ids."""
    known = {id_ for id_, *_ in found}
    return group_drift.counted((id_, body) for id_, body in left if id_ not in known)


def _went(two: _Two, stayed: Counter[Group], left: Counter[Group], now: Iterable[tuple[str, Body]]) -> Sequence[Went]:
    """The groups of parties that left between the two lists."""
    stood = stayed + left
    if not group_drift.may_have_left(stood, left):
        return ()
    within_a_year = date.fromisoformat(two.until) - date.fromisoformat(two.since) <= A_YEAR
    return [*group_drift.went(stood, left, group_drift.counted(now), of=two.size, within_a_year=within_a_year)]
