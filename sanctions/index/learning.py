"""Which spellings stand for the same name: learned from the aliases of the listed parties, and from nothing else.

Two names of one party that agree in all words but one give a pair of
spellings; so do two names of a person with the same number of words whose
words sound alike place by place. One party may be known under two different
names: a pair counts once two parties that have nothing to do with each other
support it, which is when they share no name and their other words differ.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from sanctions.names import Kind, Name, spell
from sanctions.names.sounds import unlike_sounds
from sanctions.names.text import Script

_NAMES = 40
"""Names of a party that are laid beside each other; those with more repeat themselves."""

_SOUNDS = 0.6
"""Words of people that are less alike than this are two names of one person, not two spellings of one."""

_BONES = str.maketrans("", "", "aeiouvy")
"""What unvowelled scripts leave of a spelling key."""

_SUPPORTS = 12
"""Supporters kept of a pair: more don't make it surer."""


_NOT_BY_CHANCE = 0.06
"""The share of the rarer spelling's bearers that must support a pair: everybody has a Hassan beside a Hussein."""

ESTABLISHED = 3
"""Bearers of a word that is a name of its own: near another such, it is not that one misspelt."""


class Support(NamedTuple):
    """A party in which a pair was met, and the keys of the words that the two names share."""

    party: str
    context: frozenset[str]


class Learner:
    """Gathers pairs of spellings, party by party."""

    def __init__(self) -> None:
        self._supports: defaultdict[tuple[str, str], list[Support]] = defaultdict(list)
        self._same = _Partition()
        self._bearer_of: dict[int, str] = {}

    def add(self, party: str, names: Sequence[Name]) -> None:
        """Takes in the names of one party."""
        keyed: dict[tuple[str, ...], Name] = {}
        for name in names:
            keyed.setdefault(tuple(spell(word.form).key for word in name.content), name)
        for keys in keyed:
            self._same.join(self._bearer_of.setdefault(hash_of(keys), party), party)
        usable = [(keys, name) for keys, name in keyed.items() if 1 < len(keys) <= 8][:_NAMES]
        for pair, context in {**dict(_one_word_apart(usable)), **dict(_place_by_place(usable))}.items():
            supports = self._supports[pair]
            if len(supports) < _SUPPORTS and all(support.party != party for support in supports):
                supports.append(Support(party, context))

    def variants(self, bearers: Mapping[str, int]) -> Iterator[tuple[str, str, int]]:
        """Pairs of spelling keys and how many parties support them: 2 or more for those that count.

        ``bearers`` tells how many parties bear each spelling. Those of 1 are
        told only where both are borne by many: near as they may be, such two
        are told apart unless a party bears both.
        """
        for (one, other), supports in sorted(self._supports.items()):
            parties = {self._same.of(support.party): support for support in supports}
            fewer = min(bearers[one], bearers[other])
            by_chance = len(parties) < _NOT_BY_CHANCE * min(fewer, _SUPPORTS / _NOT_BY_CHANCE)
            if len(parties) > 1 and not by_chance and _independent([row.context for row in parties.values()]):
                yield one, other, len(parties)
            elif fewer >= ESTABLISHED:
                yield one, other, 1


def hash_of(keys: Iterable[str]) -> int:
    """A number for a set of words, whatever their order."""
    return hash(tuple(sorted(keys)))


def _independent(contexts: Sequence[frozenset[str]]) -> bool:
    """Whether two of the contexts have no word in common."""
    return any(not one & other for one, other in combinations(contexts, 2))


_Keyed = Sequence[tuple[tuple[str, ...], Name]]
_Found = tuple[tuple[str, str], frozenset[str]]


def _one_word_apart(names: _Keyed) -> Iterator[_Found]:
    """Pairs of words that stand beside the same other words."""
    beside: defaultdict[tuple[str, ...], dict[str, Name]] = defaultdict(dict)
    for keys, name in names:
        content = name.content
        for at, key in enumerate(keys):
            if content[at].kind in _SPELLED:
                beside[tuple(sorted(keys[:at] + keys[at + 1 :]))].setdefault(key, name)
    for others, found in beside.items():
        for one, other in combinations(sorted(found), 2):
            if _may_be_one(one, other, found[one], found[other]):
                yield (one, other), frozenset(others)


def _place_by_place(names: _Keyed) -> Iterator[_Found]:
    """Pairs of words in the same places of two names of a person that sound alike throughout."""
    people = [(keys, name) for keys, name in names if name.person]
    for (keys, name), (other_keys, other_name) in combinations(people, 2):
        if len(keys) != len(other_keys) or keys == other_keys:
            continue
        differing = [at for at, (one, other) in enumerate(zip(keys, other_keys, strict=True)) if one != other]
        content = name.content
        if all(
            content[at].kind in _SPELLED and _may_be_one(keys[at], other_keys[at], name, other_name)
            for at in differing
        ):
            for at in differing:
                one, other = sorted((keys[at], other_keys[at]))
                yield (one, other), frozenset(keys[:at] + keys[at + 1 :])


_SPELLED = frozenset((Kind.WORD, Kind.PATRONYMIC, Kind.BODY))
"""Kinds of words that have several spellings."""


def _may_be_one(one: str, other: str, name: Name, other_name: Name) -> bool:
    """Whether two words can be spellings of one; of organisations they may be translations of each other."""
    if min(len(one), len(other)) < 2 or one.isdigit() or other.isdigit():
        return False
    if not name.person:
        return True
    if Script.ABJAD in (name.script, other_name.script):
        return one.translate(_BONES) == other.translate(_BONES) or unlike_sounds(one, other, _SOUNDS) < _SOUNDS
    return unlike_sounds(one, other, _SOUNDS) < _SOUNDS


class _Partition:
    """Which parties are taken for one, since they share a name."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def of(self, party: str) -> str:
        """The one that stands for all that are taken for the party."""
        while (parent := self._parent.get(party, party)) != party:
            party = parent
        return party

    def join(self, one: str, other: str) -> None:
        """Takes two for one."""
        first, second = sorted((self.of(one), self.of(other)))
        if first != second:
            self._parent[second] = first


Variants = dict[str, dict[str, int]]
"""For a spelling key those that stand for the same name, and how many parties say so."""


def both_ways(pairs: Iterable[tuple[str, str, int]]) -> Variants:
    """The pairs, found from either side."""
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for one, other, support in pairs:
        found[one][other] = found[other][one] = support
    return dict(found)
