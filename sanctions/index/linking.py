"""Which entries of different lists are one party, worked out for a whole generation at once.

Pairs come from blocks: entries that share a name, its two rarest words, a
birth date or an identifier. What the lists state comes first; of the other
pairs the rules of matching/linking.py weigh each, and of those that reach the
bar one is taken where either fits the other better than any entry beside it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from sanctions.index.clusters import cluster
from sanctions.index.lexicon import Lexicon
from sanctions.matching.linking import (
    BAR,
    LEAD,
    Names,
    Pair,
    common_names,
    contradiction,
    judge_pair,
    ofac_number,
    stated,
)
from sanctions.matching.party import Naming, Party, read_party
from sanctions.model import Edition, Entity, Tie, comparable, is_a
from sanctions.names import Kind, compare, judge, spell

_BLOCK = 40
"""Entries that may share a key: what more share tells none from another."""

_COMPARED = 3
"""Names of either compared in full, those that share the rarest words."""

_WEAK = 0.5
"""Log-odds that a weak alias says at most."""

_FIRST_OF_JANUARY = (1, 1)


class Roll:
    """All parties of a generation, each as its newest version has it.

    ``renamed`` tells of those that were somebody else before, having no name
    in common with what stood under their number then, from which edition on
    they are this party.
    """

    def __init__(self) -> None:
        self._parties: dict[str, Party] = {}
        self.renamed: dict[str, Edition] = {}

    @property
    def parties(self) -> Sequence[Party]:
        """The parties."""
        return list(self._parties.values())

    def add(self, entity: Entity, since: Edition) -> None:
        """Takes a version in; those of one entity come oldest first."""
        party, before = read_party(entity), self._parties.get(entity.id)
        if before is not None and not before.names.keys() & party.names.keys():
            self.renamed[entity.id] = since
        self._parties[entity.id] = party


def link(parties: Sequence[Party], lexicon: Lexicon) -> list[Tie]:
    """The ties between the entries, by their ids: the same for the same parties, in whatever order they come."""
    parties = sorted(parties, key=lambda party: party.id)
    by_id = {party.id: party for party in parties}
    ties = _stated(parties, by_id)
    certain = {(tie.one, tie.other) for tie in ties}
    linker = _Linker(parties, lexicon)
    judged = (linker.judge(one, other) for one, other in linker.pairs() if (one.id, other.id) not in certain)
    ties += _best([tie for tie in judged if tie is not None], by_id)
    return sorted(cluster(ties, by_id), key=lambda tie: (tie.one, tie.other))


def _stated(parties: Iterable[Party], by_id: Mapping[str, Party]) -> list[Tie]:
    """What the lists state themselves."""
    groups: defaultdict[str, list[Party]] = defaultdict(list)
    for party in parties:
        for reference in party.references:
            groups[reference].append(party)
        for named in party.referents & by_id.keys():
            groups[f"{party.id} {named}"] += (party, by_id[named])
        if number := ofac_number(party):
            groups[f"#{number}"].append(party)
    found = {}
    for _, members in sorted(groups.items()):
        for one, other in combinations(sorted(members, key=lambda party: party.id), 2):
            if (one.id, other.id) not in found and one is not other and (tie := stated(one, other)):
                found[one.id, other.id] = tie
    return list(found.values())


class _Linker:
    """The parties by what they may have in common, and their judge."""

    def __init__(self, parties: Sequence[Party], lexicon: Lexicon) -> None:
        self._parties, self._lexicon = parties, lexicon
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        self._worth: dict[tuple[str, bool, bool], float] = {}
        blocks: defaultdict[str, list[int]] = defaultdict(list)
        for at, party in enumerate(parties):
            for form in party.numbers:
                self._holders[form].append(at)
            for key in self._keys(party):
                blocks[key].append(at)
        self._blocks = blocks

    def pairs(self) -> Iterator[tuple[Party, Party]]:
        """The pairs worth a look, each once: of two lists, and of kinds that can be one."""
        seen: set[tuple[int, int]] = set()
        for members in (*self._blocks.values(), *self._holders.values()):
            if 1 < len(members) <= _BLOCK:
                seen.update(combinations(members, 2))
        for at, beside in sorted(seen):
            one, other = self._parties[at], self._parties[beside]
            if one.dataset != other.dataset and comparable(one.schema, other.schema):
                yield one, other

    def _keys(self, party: Party) -> set[str]:
        """What the party is filed under beside its numbers."""
        keys = set(party.names)
        for naming in party.names.values():
            keys.add(self._take_in(naming))
        keys |= {date.text for date in party.births if date.span.whole and date.span[2:] != _FIRST_OF_JANUARY}
        return keys

    def _take_in(self, naming: Naming) -> str:
        """Notes how much a name identifies, and returns the key of its two rarest words."""
        words = [form for form, kind in naming.name.content if kind is not Kind.PATRONYMIC]
        rarities = sorted([(-self._lexicon.rarity(form), form) for form in words])
        worth = min(_MOST, _SLOPE * (-sum(rarity for rarity, _ in rarities) - _NOTHING))
        self._worth[_naming_id(naming)] = min(_WEAK, worth) if naming.weak else worth
        return "2" + " ".join(sorted(spell(form).key for _, form in rarities[:2]))

    def judge(self, one: Party, other: Party) -> Tie | None:
        """The tie between two entries, where their rules reach the bar and nothing contradicts it."""
        number = self._shared_number(one, other)
        if not number and not _told_by_name(one, other):
            return None
        names = common_names(one, other, self._strength) or self._alike(one, other)
        if names is None and not number:
            return None
        tie = judge_pair(Pair(one, other, names, number, self._bear_alone(one, other)))
        return tie if tie.weight >= BAR and not contradiction(one, other) else None

    def _shared_number(self, one: Party, other: Party) -> str:
        """An identifier that these two bear and nobody else of their lists; empty where there is none."""
        for form in sorted(one.numbers.keys() & other.numbers.keys()):
            lists = [self._parties[at].dataset for at in self._holders[form]]
            if lists.count(one.dataset) == lists.count(other.dataset) == 1:
                return form
        return ""

    def _bear_alone(self, one: Party, other: Party) -> bool:
        """Whether a name is on both entries and on no third one of their lists; a weak alias says nothing."""
        for key, naming in one.names.items():
            if naming.weak or key not in other.names or other.names[key].weak:
                continue
            lists = [self._parties[at].dataset for at in self._blocks[key]]
            if lists.count(one.dataset) == lists.count(other.dataset) == 1:
                return True
        return False

    def _strength(self, naming: Naming) -> float:
        """How much a name identifies, in log-odds: by how rare its words are together."""
        return self._worth[_naming_id(naming)]

    def _alike(self, one: Party, other: Party) -> Names | None:
        """The two names that agree best, where none is on both; None where no two share a word."""
        shared = []
        for key, ours in one.names.items():
            words = set(key.split())
            for beside, theirs in other.names.items():
                if both := words.intersection(beside.split()):
                    shared.append((sum(map(self._lexicon.rarity, both)), key, beside, ours, theirs))
        shared.sort(reverse=True, key=lambda row: row[:3])
        found = [
            Names(ours.original, theirs.original, self._agreement(ours, theirs))
            for *_, ours, theirs in shared[:_COMPARED]
        ]
        return max(found, key=lambda names: names.weight, default=None)

    def _agreement(self, one: Naming, other: Naming) -> float:
        """What two names that are not the same say: the poorer of the readings with either as the one asked for."""
        ways = ((one.name, other.name), (other.name, one.name))
        rarity, like, given = self._lexicon.rarity, self._lexicon.likeness, self._lexicon.given
        weights = [judge(compare(*way, rarity, like), way[1].person, given).log_odds for way in ways]
        weight = min(weights) - _NOT_THE_SAME
        return min(_WEAK, weight) if one.weak or other.weak else weight


def _naming_id(naming: Naming) -> tuple[str, bool, bool]:
    """What the worth of a name hangs on."""
    return naming.original, naming.name.person, naming.weak


_SLOPE, _NOTHING, _MOST = 3.0, 1.0, 4.5
"""A name's log-odds grow by this with the rarity of its words, from that on, up to this."""

_NOT_THE_SAME = 1.5
"""Log-odds that it speaks against two entries to have no name in common."""


def _told_by_name(one: Party, other: Party) -> bool:
    """Whether a name can say that both are one: ships and aircraft change theirs, and share them."""
    return not any(is_a(party.schema, "Vehicle") for party in (one, other))


def _best(ties: Iterable[Tie], by_id: Mapping[str, Party]) -> list[Tie]:
    """Of ties judged, those in which each fits the other better than any entry beside it on its list."""
    rivals: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    ties = list(ties)
    for tie in ties:
        for entry, beside in ((tie.one, tie.other), (tie.other, tie.one)):
            rivals[entry, by_id[beside].dataset].append(tie.weight)
    return [
        tie
        for tie in ties
        if all(
            _leads(tie.weight, rivals[entry, by_id[beside].dataset])
            for entry, beside in ((tie.one, tie.other), (tie.other, tie.one))
        )
    ]


def _leads(weight: float, weights: Sequence[float]) -> bool:
    """Whether the weight is the greatest, by enough."""
    return sum(other > weight - LEAD for other in weights) == 1
