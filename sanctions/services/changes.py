"""What changed on the lists between two days, and what became of one entity on its list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sanctions.errors import InvalidQuery
from sanctions.lists.datasets import DATASETS
from sanctions.model import Coverage, Difference, Edition, Entity, Publication, Version, difference
from sanctions.services.generation import Generation
from sanctions.services.scopes import DEFAULT
from sanctions.store import entities
from sanctions.store.database import Database

KINDS = ("added", "changed", "removed")
"""What can happen to an entity between two publications, in the order in which it is told."""

STEPS = ("listed", "changed", "relisted", "removed")
"""What can happen to an entity in its history."""

SHOWN = 100
"""Changes in one answer where nobody says how many."""


@dataclass(frozen=True, slots=True)
class Between:
    """Which changes are asked for.

    ``since`` and ``until`` are ISO dates by the publishers' dates. Empty
    ``until`` is now; empty ``since`` is each dataset's publication before the
    one span. ``kind`` is one of ``KINDS``, or empty for all; of those
    changes ``limit`` are told, from the one at ``offset`` on.
    """

    scope: str = DEFAULT
    since: str = ""
    until: str = ""
    kind: str = ""
    limit: int = SHOWN
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """From one publication of a dataset to another, and who differs; ``since`` is None where none is known before."""

    since: Publication | None
    until: Publication
    moved: entities.Changes = entities.Changes()  # noqa: RUF009 - a frozen value

    @property
    def dataset(self) -> str:
        """The dataset's code."""
        return self.until.dataset

    @property
    def title(self) -> str:
        """The dataset's title."""
        return DATASETS[self.dataset].title

    def ids(self, kind: str) -> tuple[str, ...]:
        """The ids of the entities to which that happened."""
        found: tuple[str, ...] = getattr(self.moved, kind)
        return found

    @property
    def counts(self) -> dict[str, int]:
        """To how many entities each kind of thing happened."""
        return {kind: len(self.ids(kind)) for kind in KINDS}

    @property
    def caution(self) -> str:
        """How a partial publication beside a complete one misleads; empty where both are alike."""
        if self.since is None or self.since.partial == self.until.partial:
            return ""
        which, reads = ("later", "removed") if self.until.partial else ("earlier", "added")
        return (
            f"of the two publications only the {which} is partial: what its missing files hold, such as aliases"
            f" and addresses, reads as {reads}, and parties count as changed by that alone"
        )


@dataclass(frozen=True, slots=True)
class Change:
    """One entity that was added, changed or removed: as it stands now, or stood last; what differs if it changed."""

    kind: str
    entity: Entity
    difference: Difference = Difference()  # noqa: RUF009 - a frozen value


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed: the publications compared, and of the ``total`` changes asked for those of one page."""

    asked: Between
    spans: tuple[Span, ...]
    shown: tuple[Change, ...]
    total: int
    coverage: Coverage

    @property
    def counts(self) -> dict[str, int]:
        """To how many entities each kind of thing happened, on all lists together."""
        return {kind: sum(span.counts[kind] for span in self.spans) for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to an entity on its list, at one edition.

    ``kind`` is one of ``STEPS``; ``difference`` is
    against the version before it, for the two in the middle.
    """

    kind: str
    edition: Edition
    difference: Difference = Difference()  # noqa: RUF009 - a frozen value

    @property
    def published(self) -> str:
        """The publisher's ISO date."""
        return self.edition.partition(".")[0]


def changes(db: Database, generation: Generation, asked: Between, at: datetime) -> Changes:
    """The state of the scope's lists as of one day against that of another.

    Reads lists.db for the generation's publications, whose contents never
    change. Raises UnknownDataset, NotReady; NotCovered for a day before a
    dataset's first publication; InvalidQuery where the days are the wrong way round.
    """
    if asked.since and asked.until and asked.since > asked.until:
        raise InvalidQuery("since", f"{asked.since} comes after {asked.until}, until when changes are asked for")
    if asked.since:
        generation.standing(asked.scope, asked.since)  # raises NotCovered with the scope that can
    found = tuple(_compare(db, generation, until, asked) for until in generation.standing(asked.scope, asked.until))
    kinds = (asked.kind,) if asked.kind else KINDS
    listed = [(kind, each, entity_id) for kind in kinds for each in found for entity_id in each.ids(kind)]
    page = listed[asked.offset : asked.offset + asked.limit]
    shown = tuple(change for each in found for change in _told(db, each, page))
    in_order = {(kind, entity_id): place for place, (kind, _, entity_id) in enumerate(page)}
    return Changes(
        asked,
        found,
        tuple(sorted(shown, key=lambda change: in_order[change.kind, change.entity.id])),
        len(listed),
        generation.coverage(asked.scope, asked.until, at),
    )


def _compare(db: Database, generation: Generation, until: Publication, asked: Between) -> Span:
    """The publication against the dataset's one to compare it with, and whom they differ in."""
    since = generation.publication(until.dataset, asked.since) if asked.since else generation.before(until)
    if since is None:
        return Span(None, until)
    return Span(since, until, entities.changes(db, until.dataset, since.edition, until.edition))


def _told(db: Database, span: Span, page: Sequence[tuple[str, Span, str]]) -> Iterator[Change]:
    """The page's changes of one dataset, with what was and what is."""
    ids = [entity_id for _, each, entity_id in page if each is span]
    if not ids or span.since is None:
        return
    was = entities.standing(db, span.dataset, span.since.edition, ids)
    now = entities.standing(db, span.dataset, span.until.edition, ids)
    for kind, entity_id in ((kind, entity_id) for kind, each, entity_id in page if each is span):
        if kind == "changed":
            yield Change(kind, now[entity_id], difference(was[entity_id], now[entity_id]))
        else:
            yield Change(kind, (now if kind == "added" else was)[entity_id])


def history(versions: Sequence[Version]) -> list[Step]:
    """What happened to one entity on its list, oldest first, from all of its versions in any order."""
    found: list[Step] = []
    before: Version | None = None
    for version in sorted(versions, key=lambda version: version.since):
        found.extend(_steps_to(before, version))
        before = version
    if before is not None and before.until is not None:
        found.append(Step("removed", before.until))
    return found


def _steps_to(before: Version | None, version: Version) -> list[Step]:
    """What led to this version from the one before it."""
    if before is None:
        return [Step("listed", version.since)]
    differing = difference(before.entity, version.entity)
    if before.until is None or before.until >= version.since:
        return [Step("changed", version.since, differing)]
    return [Step("removed", before.until), Step("relisted", version.since, differing)]
