"""What became of the parties that stay on a list: whether they are still called, and described, as they were.

A list may be whole by count, and yet have a column shifted by a row, or a
field empty that its publisher renamed. Of the official lists of 2021 to 2026,
and from one of their formats to another, the most that ever changed between two
publications was: names without likeness to a former one 0.6 in 100, birth
dates 1.1, identifiers 2.7, countries 0.6, other names 6.6.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from rapidfuzz.distance import Indel

from sanctions.model.schema import COUNTRY_PROPERTIES, IDENTIFIER_PROPERTIES, NAME_PROPERTIES
from sanctions.names import fold
from sanctions.names.tables.legal_forms import FORM_WORDS
from sanctions.services import fact_drift, group_drift, name_drift
from sanctions.services.group_drift import Went
from sanctions.services.listing import listed

Properties = Mapping[str, Sequence[str]]

_SLIPS = 3
"""Parties that a short list may rename, or clear of something, all at once."""

_MOST_RENAMED = 0.01
_SHOWN = 5

_SAME_NAME = 0.6
"""Of two whole names written without spaces, from which on one may be the other with letters changed."""

_SAME_WORD = 0.7
_COMMON, _FEW = 0.05, 20
"""Of the names that are written otherwise, the share, or the few, that may have a word that tells something."""

_SHORTEST = 3
"""Letters of a word that tells something when it stands in both names."""


class Part(NamedTuple):
    """What a record says of its party: the properties, the largest share that may lose it, and where it stands.

    ``apart`` says that a partial list may lack it, since its publisher keeps it in a file of its own; ``among``
    are the properties where it may stand now, if others too.
    """

    properties: Sequence[str]
    most: float
    apart: bool = False
    among: Sequence[str] = ()


PARTS: Mapping[str, Part] = MappingProxyType(
    {
        "birth dates": Part(("birthDate",), 0.05),
        "identifiers": Part(IDENTIFIER_PROPERTIES, 0.05),
        # Where somebody was born is told with the birth date.
        "countries": Part([name for name in COUNTRY_PROPERTIES if name != "birthCountry"], 0.05, apart=True),
        "other names": Part(NAME_PROPERTIES[1:], 0.10, apart=True, among=NAME_PROPERTIES),
    }
)


@dataclass(frozen=True, slots=True)
class Drift:
    """How the parties that stayed since the publication of a day differ, of the number that ``stood`` on it.

    ``had``, ``none`` and ``others`` count, for each of ``PARTS``, who had any
    of it then, who has none of it now, and who has others alone. ``renamed``
    are those whose name resembles none of then, ``shortened`` those with a name
    that lost words. ``bore`` counts the names of then of each kind, ``gone``
    those that are no more and that none of the kind came for; ``told`` and ``untold`` are the same of
    identifiers, countries and links. ``went`` are the groups of parties of which too many left.
    ``renumbered`` of those who stayed have another id. ``overwritten`` are words, and how many parties have each in
    place of another, where they are too many.
    """

    published: str
    stayed: int = 0
    stood: int = 0
    had: Mapping[str, int] = field(default_factory=dict)
    none: Mapping[str, int] = field(default_factory=dict)
    others: Mapping[str, int] = field(default_factory=dict)
    renamed: Sequence[str] = ()
    shortened: Sequence[str] = ()
    bore: Mapping[str, int] = field(default_factory=dict)
    gone: Mapping[str, int] = field(default_factory=dict)
    told: Mapping[str, int] = field(default_factory=dict)
    untold: Mapping[str, int] = field(default_factory=dict)
    went: Sequence[Went] = ()
    renumbered: int = 0
    overwritten: Mapping[str, int] = field(default_factory=dict)


def measure(
    published: str,
    pairs: Iterable[tuple[str, Properties, Properties | None]],
    *,
    stood: int = 0,
    lacking: bool = False,
    relabelled: bool = False,
) -> Drift:
    """The drift since that day, when so many stood on the list.

    ``pairs`` are each party's id, its properties then, and those of now, None
    where it is unchanged; ``lacking`` says that the list of now is partial and that of then was complete,
    ``relabelled`` that it is in another format, of which some tell links from both ends.
    """
    parts = {what: part for what, part in PARTS.items() if not (lacking and part.apart)}
    stayed, had, none, others = 0, Counter[str](), Counter[str](), Counter[str]()
    otherwise: list[_Called] = []
    names = _Names(main_only=lacking)
    leaving = [fact_drift.COUNTRIES[0]] * lacking + [fact_drift.LINKS] * relabelled
    told, untold = Counter[str](), Counter[str]()
    for entity_id, then, now in pairs:
        stayed += 1
        names.add(entity_id, then, now)
        told.update(fact_drift.kinds(then, leaving))
        if now is not None:
            untold.update(fact_drift.lost(then, now, leaving))
        for what, part in parts.items():
            if not (former := _values(then, part.properties)):
                continue
            had[what] += 1
            if now is not None and not former & _values(now, part.among or part.properties):
                (others if _values(now, part.properties) else none)[what] += 1
        if now is not None:
            called, former = _values(now, ("name",)), _values(then, NAME_PROPERTIES)
            if called and former and not called & former:
                otherwise.append(_Called(entity_id, called, former, min(then.get("name", ["?"]))))
    renamed = list(_renamed(otherwise))
    return Drift(
        published,
        stayed,
        stood,
        had,
        none,
        others,
        renamed,
        names.shortened,
        names.bore,
        names.gone,
        told,
        untold,
        overwritten=names.overwritten(stayed),
    )


class _Names:
    """What became of single names, or of main names only, where others are in a file that a partial list lacks."""

    def __init__(self, *, main_only: bool) -> None:
        self._main_only = main_only
        self.bore, self.gone = Counter[str](), Counter[str]()
        self.shortened: list[str] = []
        self._in_place = Counter[str]()

    def overwritten(self, stayed: int) -> Mapping[str, int]:
        """The words that more parties got in place of another than may, of so many."""
        most = max(name_drift.FEW_OVERWRITTEN, stayed * name_drift.MOST_OVERWRITTEN)
        return {word: often for word, often in self._in_place.most_common() if often > most}

    def add(self, entity_id: str, then: Properties, now: Properties | None) -> None:
        """One party's names, None where they are as they were."""
        then = {"name": then.get("name", ())} if self._main_only else then
        self.bore.update(name_drift.kinds(then))
        if now is None:
            return
        self.gone.update(name_drift.lost(then, now))
        self._in_place.update(name_drift.in_place(then, now))
        if found := name_drift.shortened(then, now):
            self.shortened.append(f"{found[0]!r}, now {found[1]!r} ({entity_id})")


class _Called(NamedTuple):
    """A party whose name is written otherwise: its names now, all that it had, and the one to show."""

    id: str
    names: set[str]
    former: set[str]
    shown: str


def _values(properties: Properties, names: Iterable[str]) -> set[str]:
    return {value for name in names for value in properties.get(name, ())}


def _renamed(otherwise: Sequence[_Called]) -> Iterator[str]:
    """Those whose name resembles none that they had; a word that many of them bear is no resemblance."""
    borne = Counter(word for each in otherwise for word in {*_words(each.names)})
    many = max(_FEW, len(otherwise) * _COMMON)
    common = frozenset(word for word, times in borne.items() if times > many)
    for each in otherwise:
        if not is_like(each.names, each.former, common):
            yield f"{each.shown!r}, now {min(each.names)!r} ({each.id})"


def _words(names: Iterable[str]) -> Iterator[str]:
    return (word for name in names for word in fold(name).split())


def is_like(names: set[str], former: set[str], common: Container[str] = frozenset()) -> bool:
    """Whether any of the names may be one of the former, changed: by a word, or most letters.

    ``common`` are words that tell nothing, and so are those of legal forms, unless a name has no other.
    """
    return any(_resembles(fold(one), fold(other), common) for one in names for other in former)


def _resembles(one: str, other: str, common: Container[str]) -> bool:
    """Whether two folded names have a word in common, or are much alike as a whole or in a word."""
    if one == other:
        return True
    words, others = _telling(one, common), _telling(other, common)
    if any(len(word) >= _SHORTEST and word in others for word in words):
        return True
    for whole in ("".join, lambda held: "".join(sorted(held))):
        if Indel.normalized_similarity(whole(words), whole(others)) >= _SAME_NAME:
            return True
    long, long_others = ([word for word in held if len(word) > _SHORTEST] for held in (words, others))
    return any(Indel.normalized_similarity(word, held) >= _SAME_WORD for word in long for held in long_others)


def _telling(name: str, common: Container[str]) -> list[str]:
    """The words of a folded name that tell something; all, where none does."""
    words = name.split()
    return [word for word in words if word not in common and word not in FORM_WORDS] or words


def _are_too_many(changed: int, of: int, most: float) -> bool:
    """Whether more changed than may: beside a few, a share; of a list however short, not all."""
    return changed > max(_SLIPS, of * most) or changed == of > 1


def of_names(drifts: Sequence[Drift]) -> str | None:
    """Why the names can't be right, if they can't: too many parties bear one that they never had."""
    return _of_parties(
        ((found, found.renamed) for found in drifts),
        _MOST_RENAMED,
        "bear a name that is like none they had",
        "names stand beside others' ids, or its publisher gave the ids to others",
    )


def of_shortened(drifts: Sequence[Drift]) -> str | None:
    """How many names lost words, if too many did: whoever is screened by the whole of one is found no more."""
    return _of_parties(
        ((found, found.shortened) for found in drifts),
        name_drift.MOST_SHORTENED,
        "have a name that lost words",
        "a field with parts of names is missing, or is called otherwise now",
    )


def of_overwritten(drifts: Sequence[Drift]) -> str | None:
    """Which word stands in the names of many in place of theirs, if any does: a field of names was overwritten."""
    for found in drifts:
        if found.overwritten:
            told = [f"{often:,} have {word!r}" for word, often in found.overwritten.items()]
            return (
                f"of the {found.stayed:,} entities that stay since {found.published}, in a name"
                f" {listed(told, most=_SHOWN)} in place of a word that it had: a part of their names was overwritten"
            )
    return None


def _of_parties(drifts: Iterable[tuple[Drift, Sequence[str]]], most: float, became: str, because: str) -> str | None:
    """What became of parties that stay, and why that is, for the first drift in which more of them did than may."""
    for found, parties in drifts:
        if _are_too_many(len(parties), found.stayed, most):
            return (
                f"of the {found.stayed:,} entities that stay since {found.published},"
                f" {len(parties):,} {became}: {listed(parties, most=_SHOWN)}: {because}"
            )
    return None


def of_kinds(drifts: Sequence[Drift]) -> str | None:
    """Which kinds of names vanished, or fell sharply, if any did, however few they are among all names."""
    for found in drifts:
        told = [
            f"of {found.bore[kind]:,} {kind} {found.gone[kind]:,} are gone"
            for kind in _gone_too_often(found.bore, found.gone, name_drift.MOST_GONE)
        ]
        if told:
            return (
                f"of the names that entities which stay had on {found.published}, too many are gone:"
                f" {', '.join(told)}: a field of names is missing, or is called otherwise now"
            )
    return None


def of_facts(drifts: Sequence[Drift]) -> str | None:
    """Which kinds of numbers, countries or links vanished, or fell sharply, if any did, however few they are."""
    for found in drifts:
        told = [
            f"of {found.told[kind]:,} {fact_drift.called(kind)} {found.untold[kind]:,}"
            for kind in _gone_too_often(found.told, found.untold, fact_drift.MOST_GONE)
        ]
        if told:
            return (
                f"of what was told on {found.published} of entities which stay, too much is gone:"
                f" {', '.join(told)}: a field is missing, or is called otherwise now"
            )
    return None


def _gone_too_often(had: Mapping[str, int], gone: Mapping[str, int], most: float) -> Iterator[str]:
    """The kinds of which more is gone than that share, a few slips apart."""
    return (kind for kind, of in had.items() if gone.get(kind, 0) > max(_SLIPS, of * most))


def of_groups(drifts: Sequence[Drift]) -> str | None:
    """Which groups of parties left, if any did that never leave: kinds, lists within a list, large programmes."""
    for found in drifts:
        if told := [str(each) for each in found.went if each.refuses]:
            return (
                f"of the {found.stood:,} entities of {found.published} whole groups are gone: {listed(told)}:"
                " a part of it is missing"
            )
    return None


def lacks(drifts: Sequence[Drift]) -> list[str]:
    """Which groups of parties left that may have, each told once."""
    told = {
        lack.partition(" (")[0]: lack
        for found in reversed(drifts)
        for lack in group_drift.lacks(found.went, found.published)
    }
    return [*told.values()]


def of_properties(drifts: Sequence[Drift]) -> str | None:
    """Which parts of the records vanished, or stand beside others' ids, if any did."""
    return next((told for found in drifts if (told := "; ".join(_gone(found)))), None)


def _gone(found: Drift) -> Iterator[str]:
    for what, part in PARTS.items():
        had, none, others = (counts.get(what, 0) for counts in (found.had, found.none, found.others))
        if _are_too_many(none + others, had, part.most):
            told = [f"{none:,} have none now"] * bool(none) + [f"{others:,} have others only"] * bool(others)
            yield f"of the {had:,} entities that stay and had {what} on {found.published}, {' and '.join(told)}"
