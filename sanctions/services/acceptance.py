"""What a list must be like to be put in force. What fails one check is refused whole."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sanctions.errors import ListRejected
from sanctions.lists.placeholders import is_blank
from sanctions.model import SCHEMATA, Entity, Publication, Vouched, known_properties
from sanctions.services import drift
from sanctions.services.drift import Drift
from sanctions.services.garbled import is_garbled
from sanctions.services.listing import listed

_LARGEST_SHRINK = 0.10
"""A tenth: more has never left a list within a year unless something broke. What shrank fastest of the official
ones, the UN's from October 2022 to December 2023, lost 9.1 in 100 of its entities and 4 of its names."""

_LARGEST_SHRINK_SOON = 0.05
"""A twentieth: what went fastest of the official ones, 13 of OFAC's 462 in a fortnight, is half of it."""

_FEW_LEFT = 20
"""Parties that may leave a short list within a month."""

_SOON = timedelta(days=31)

_FEW_ABSENT, _MOST_ABSENT = 3, 0.01
"""Parties that history may lack, though listed by then by the list after it: 3 in 1,000 of the official ones are."""

A_YEAR = timedelta(days=366)
"""How far back a list is compared: one that loses a little each day has lost much by the end of a month."""

_MOST_GARBLED = 0.001
"""One name in a thousand: none of the official lists of 2021 to 2026 has any, and a publisher may slip."""

_SLIPS = 2
"""Names decoded wrongly that a short list may hold."""

_LEAST_KEPT = 0.5
"""Half of the shorter of the two: between two publications of a list, even a year apart, nine in ten stay."""

_TOO_FEW_TO_TELL = 10

_LAST_ZONE = timedelta(hours=14)
"""The first time zone to see a new day is fourteen hours ahead of UTC, in which we count."""


@dataclass(frozen=True, slots=True)
class Accept:
    """What whoever loads a list vouches for: that it shrank, lacks a part, or holds or tells others; who, and why."""

    shrink: bool = False
    partial: bool = False
    by: str = ""
    because: str = ""
    replaced: bool = False
    changed: bool = False


class Absent(NamedTuple):
    """Who lacks on a list, and is on the one of that day after it, of so many entities, though listed by then."""

    published: str
    of: int
    parties: Sequence[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A list that was read and staged, beside the publication that it follows.

    ``repeated`` are the ids that the publisher repeats word for word and how
    often too many; ``conflicting`` the ids whose records differ; ``faults``
    what is wrong with single entities, ``garbled`` the names that were decoded
    wrongly. ``previous`` is the last publication
    ahead of this one by date, whichever was loaded first, ``earlier`` are
    those of the year before this one, as ``comparable`` gives them, and
    ``drifts`` tell what became of those who were on some of them. What its
    publisher's whole list has and this one lacks (``unlike``) refuses none.
    ``misnamed`` is the dataset that it is by its programmes, where that is another.
    ``newest_gone`` are who was on the one before it and listed after everybody on this one, ``last_gone`` those with
    whom its files went on where this one ends; ``last`` are who stands last in this one's.
    Of one that is history ``following`` is the list after it, measured against
    it, and ``absent`` who is on that one and lacks here.
    """

    counts: Mapping[str, int]
    published: str = ""
    partial: bool = False
    declared: int | None = None
    unended: bool = False
    repeated: Mapping[str, int] = field(default_factory=dict)
    conflicting: Sequence[str] = ()
    garbled: Sequence[str] = ()
    faults: Sequence[str] = ()
    previous: Publication | None = None
    earlier: Sequence[Publication] = ()
    drifts: Sequence[Drift] = ()
    unlike: Sequence[str] = ()
    misnamed: str = ""
    newest_gone: Sequence[str] = ()
    last: Sequence[str] = ()
    last_gone: Sequence[str] = ()
    following: "Candidate | None" = None
    absent: Absent | None = None

    @property
    def entities(self) -> int:
        """The number of different entities."""
        return self.counts.get("entities", 0)

    def before(self, counted: str) -> Publication | None:
        """The publication with the most ``entities`` or ``names`` of the year, and of those the last.

        Of names only those that are no more complete than this one.
        """
        known = [*self.earlier, *([self.previous] if self.previous else [])]
        if counted == "names" and self.partial:
            known = [publication for publication in known if publication.partial]
        return max(known, key=lambda known: (known.counts.get(counted, 0), known.edition), default=None)


def check(dataset: str, candidate: Candidate, accept: Accept) -> tuple[Vouched, ...]:
    """The list may be put in force; raises ListRejected with every reason why it may not.

    Returns what would have refused it, had nobody vouched for that.
    """
    reasons, vouched = [], []
    for rule, reason in _found(candidate):
        if rule.waiver and getattr(accept, rule.waiver):
            vouched.append(Vouched(reason, accept.by, accept.because, rule.waiver))
        else:
            reasons.append(reason + (f"; accept that if it is meant (--accept-{rule.waiver})" if rule.waiver else ""))
    if reasons:
        raise ListRejected(dataset, "; ".join(reasons))
    return tuple(vouched)


def _found(candidate: Candidate) -> Iterator[tuple["Check", str]]:
    """Every check that speaks against a list, and what it says; for history also those against the list after it."""
    for rule in CHECKS:
        if reason := rule.reason(candidate):
            yield rule, reason
    if after := candidate.following:
        for rule in CHECKS:
            if rule.waiver and (reason := rule.reason(after)):
                yield rule, f"held against the publication of {after.published} after it: {reason}"


def comparable(known: Sequence[Publication], published: str) -> list[Publication]:
    """Those of a dataset's earlier publications, oldest first, with which one of that date is compared.

    They are of the year before it, and begin anew with each that somebody accepted, unless as partial.
    """
    since = (date.fromisoformat(published) - A_YEAR).isoformat()
    found: list[Publication] = []
    for publication in known:
        if any(vouched.waiver != "partial" for vouched in publication.vouched):
            found.clear()
        if publication.published >= since:
            found.append(publication)
    return found


def check_date(dataset: str, published: str | None, at: datetime) -> str:
    """The publisher's date, which is there, is a date and is not ahead of us; raises ListRejected."""
    if published is None:
        raise ListRejected(dataset, "neither the file nor its name tells when it was published; say so (--published)")
    try:
        day = date.fromisoformat(published)
    except ValueError as error:
        raise ListRejected(dataset, f"published on {published!r}, which is no date such as 2024-05-03") from error
    if day > (at + _LAST_ZONE).date():
        raise ListRejected(dataset, f"published on {day}, which is in the future")
    return day.isoformat()


def examined(dataset: str, entities: Iterable[Entity], faults: list[str], garbled: list[str]) -> Iterator[Entity]:
    """The same entities; what is wrong with one is added to the faults, a name decoded wrongly to the garbled."""
    for entity in entities:
        faults.extend(f"{entity.id or 'an entity without an id'} {fault}" for fault in _faults(dataset, entity))
        garbled.extend(f"{name!r} ({entity.id})" for name in entity.names if is_garbled(name))
        yield entity


def _faults(dataset: str, entity: Entity) -> Iterator[str]:
    """Why nobody could ever be matched with the entity, or not rightly."""
    if not entity.id.startswith(f"{dataset}:") or entity.id == f"{dataset}:":
        yield f"is no id of {dataset}"
    if all(not name.strip() or is_blank(name) for name in entity.names):
        yield f"has no name but {entity.names[0]!r}" if "".join(entity.names).strip() else "has no name"
    if entity.schema not in SCHEMATA:
        yield f"has the unknown schema {entity.schema!r}"
    elif strange := entity.properties.keys() - known_properties(entity.schema):
        yield f"has {', '.join(sorted(strange))}, which a {entity.schema} can't have"


def _empty(candidate: Candidate) -> str | None:
    """A list without entities is the trace of a failed download."""
    return None if candidate.entities else "it holds no entities"


def _conflicting(candidate: Candidate) -> str | None:
    """Of two records that differ under one id, nobody can say which counts."""
    if not candidate.conflicting:
        return None
    return f"different records share an id: {listed(candidate.conflicting)}"


def _faulty(candidate: Candidate) -> str | None:
    """An entity that can't be matched would be a silent clear."""
    return listed(candidate.faults, "; ") if candidate.faults else None


def _garbled(candidate: Candidate) -> str | None:
    """A list in another encoding than it says is found by nobody; a slip of its publisher's is no such list."""
    names = candidate.counts.get("names", 0)
    if len(candidate.garbled) <= max(_SLIPS, names * _MOST_GARBLED):
        return None
    return f"it was decoded wrongly, or damaged: {listed(candidate.garbled)}"


def _short(candidate: Candidate) -> str | None:
    """The publisher's own count is of records, repeated ones included."""
    read = candidate.entities + sum(candidate.repeated.values())
    if candidate.declared is None or candidate.declared in {read, candidate.entities} or candidate.conflicting:
        return None
    return f"it declares {candidate.declared:,} records and holds {read:,}"


def _shrunken(candidate: Candidate) -> str | None:
    """A list that lost more than a tenth was cut off, unless whoever loads it knows better.

    More than a twentieth, where it follows within a month; a tenth for each year, where it follows after several.
    """
    most = candidate.before("entities")
    if most is None or not candidate.entities:
        return None
    before = most.counts["entities"]
    sizes = f"from {before:,} entities ({most.published}) to {candidate.entities:,}"
    if candidate.entities < before * _least_kept(_time_since(candidate, most.published)):
        steps = "" if most == candidate.previous else " within a year, in steps"
        return f"it shrank {sizes}, by more than a tenth{steps}"
    previous = candidate.previous
    if previous is None or _time_since(candidate, previous.published) > _SOON:
        return None
    before = previous.counts["entities"]
    if before - candidate.entities <= max(_FEW_LEFT, before * _LARGEST_SHRINK_SOON):
        return None
    sizes = f"from {before:,} entities ({previous.published}) to {candidate.entities:,}"
    return f"it shrank {sizes}, by more than a twentieth within a month"


def _time_since(candidate: Candidate, day: str) -> timedelta:
    """The time since a publication of that day; a year where the candidate's date is not known."""
    if not candidate.published:
        return A_YEAR
    return date.fromisoformat(candidate.published) - date.fromisoformat(day)


def _least_kept(time: timedelta) -> float:
    """The share of entities, or names, that stays at least: nine in ten for each year begun."""
    return (1 - _LARGEST_SHRINK) ** max(1, math.ceil(time / A_YEAR))


def _unnamed(candidate: Candidate) -> str | None:
    """A list that kept its entities and lost names was cut off in a part, or its publisher renamed a field."""
    most = candidate.before("names")
    if most is None:
        return None
    before, names = most.counts.get("names", 0), candidate.counts.get("names", 0)
    if names >= before * _least_kept(_time_since(candidate, most.published)) or _shrunken(candidate):
        return None
    return (
        f"it has {names:,} names where the publication of {most.published} has {before:,},"
        " fewer by more than a tenth: a part of it is missing, or a field of names is called otherwise now"
    )


def _misnamed(candidate: Candidate) -> str | None:
    """A publisher's other list at the address, or under the name, of this one would clear everybody on this one."""
    if not candidate.misnamed:
        return None
    other = candidate.misnamed
    return f"by the programmes of its parties it is {other}: load it as that (--dataset {other})"


def _replaced(candidate: Candidate) -> str | None:
    """A list of which most entities are others is another list, however like it in size."""
    if not candidate.entities:
        return None
    for found in candidate.drifts:
        if found.stood >= _TOO_FEW_TO_TELL and found.stayed < min(found.stood, candidate.entities) * _LEAST_KEPT:
            return (
                f"of the {found.stood:,} entities of {found.published} it holds {found.stayed:,}:"
                " it is another list, or its publisher numbered it anew"
            )
    return None


def _turned_over(candidate: Candidate) -> str | None:
    """A list that lost more than it may, however many came for them, has names or ids that were cut or shifted."""
    if not candidate.entities or _shrunken(candidate) or _replaced(candidate):
        return None
    for found in candidate.drifts:
        stayed, time = found.stayed - found.renumbered, _time_since(candidate, found.published)
        left = found.stood - stayed
        much = stayed < found.stood * _least_kept(time)
        soon = time <= _SOON and stayed < found.stood * (1 - _LARGEST_SHRINK_SOON)
        if left > _FEW_LEFT and (much or soon):
            share = "a tenth within a year" if much else "a twentieth within a month"
            return (
                f"of the {found.stood:,} entities of {found.published} {left:,} are gone, more than {share}, though"
                " others came: they are others, or have other ids"
            )
    return None


def _outdated(candidate: Candidate) -> str | None:
    """A list that lacks those who were listed last is an older one under a new date, or was cut off at its end."""
    if candidate.previous is None or len(candidate.newest_gone) <= _FEW_ABSENT:
        return None
    return (
        f"{len(candidate.newest_gone):,} entities of {candidate.previous.published} are gone, and all of them were"
        f" listed after everybody on it: {listed(candidate.newest_gone, most=_FEW_ABSENT)}:"
        " it is an older list under a new date, or was cut off at its end"
    )


def _broken_off(candidate: Candidate) -> str | None:
    """A file that tells no end, and ends where the one before it went on, was cut off between two lines."""
    if candidate.previous is None or not candidate.last_gone:
        return None
    return (
        f"it ends where the files of {candidate.previous.published} go on, with {listed(candidate.last_gone)}:"
        " it was cut off at its end"
    )


def _partial(candidate: Candidate) -> str | None:
    """A bare SDN.CSV after a full set would take away every alias."""
    if not candidate.partial or candidate.previous is None or candidate.previous.partial:
        return None
    return f"a part of its files is missing, and the publication of {candidate.previous.published} is complete"


def _renamed(candidate: Candidate) -> str | None:
    """Names beside others' ids clear whoever is meant, and accuse somebody else."""
    return drift.of_names(candidate.drifts)


def _stripped(candidate: Candidate) -> str | None:
    """A field that is empty all at once was renamed by its publisher, or cut off: what it said was not withdrawn."""
    return drift.of_properties(candidate.drifts)


def _muted(candidate: Candidate) -> str | None:
    """Names of a kind, as those in the bearers' own script, that go all at once were in a field that is not read."""
    return drift.of_kinds(candidate.drifts)


def _shortened(candidate: Candidate) -> str | None:
    """Names that lose words all at once lost a part that stands in a field of its own."""
    return drift.of_shortened(candidate.drifts)


def _untold(candidate: Candidate) -> str | None:
    """Facts of a kind, as passports or wallets, that go all at once were in a field that is not read."""
    return drift.of_facts(candidate.drifts)


def _without_groups(candidate: Candidate) -> str | None:
    """A kind of party, or one of the lists that a list is made of, that goes as a whole was left out."""
    return None if _shrunken(candidate) else drift.of_groups(candidate.drifts)


def _incomplete(candidate: Candidate) -> str | None:
    """History that lacks who was listed by then, as the list after it tells, is a part of what there was."""
    found = candidate.absent
    if found is None or len(found.parties) <= max(_FEW_ABSENT, found.of * _MOST_ABSENT):
        return None
    return (
        f"{len(found.parties):,} of the {found.of:,} entities of the publication of {found.published} after it were"
        f" listed by then, and it lacks them: {listed(found.parties, most=_FEW_ABSENT)}"
    )


def _overwritten(candidate: Candidate) -> str | None:
    """One word in many names in place of those that tell them apart, as a title in the field of surnames."""
    return None if _renamed(candidate) else drift.of_overwritten(candidate.drifts)


def _unended(candidate: Candidate) -> str | None:
    """A file without its end mark that holds less than before was cut off, if only between two lines."""
    if not candidate.unended or candidate.previous is None:
        return None
    before = candidate.previous.counts["entities"]
    if candidate.entities >= before:
        return None
    return (
        f"the byte that ends its files is missing, and {before - candidate.entities:,} of {before:,} entities are:"
        " it was cut off"
    )


class Check(NamedTuple):
    """Gives the reason for a refusal, or None; ``waiver`` is the field of Accept that lets it pass, if any."""

    reason: Callable[[Candidate], str | None]
    waiver: str = ""


CHECKS = (
    Check(_empty),
    Check(_conflicting),
    Check(_faulty),
    Check(_garbled),
    Check(_short),
    Check(_shrunken, "shrink"),
    Check(_unnamed, "shrink"),
    Check(_misnamed, "replaced"),
    Check(_replaced, "replaced"),
    Check(_turned_over, "replaced"),
    Check(_outdated, "replaced"),
    Check(_broken_off, "shrink"),
    Check(_partial, "partial"),
    Check(_renamed, "changed"),
    Check(_stripped, "changed"),
    Check(_muted, "changed"),
    Check(_overwritten, "changed"),
    Check(_untold, "changed"),
    Check(_shortened, "changed"),
    Check(_without_groups, "shrink"),
    Check(_incomplete, "shrink"),
    Check(_unended, "shrink"),
)
"""All that apply are told at once."""
