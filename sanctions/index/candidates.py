"""Which listed names are worth judging in full."""

from collections.abc import Sequence
from itertools import islice
from operator import neg
from typing import Final, NamedTuple

from librt.vecs import append, vec
from mypy_extensions import i64, u8

from sanctions.index.asked import Asked
from sanctions.index.columns import ANSWERS, IS_ANOTHER, NameColumns
from sanctions.index.estimate import Estimate
from sanctions.index.joints import Joint, joined, written_together
from sanctions.index.reader import Index
from sanctions.index.sharing import Runs
from sanctions.index.words import Alike
from sanctions.names import Name, Word
from sanctions.names.small_words import may_be_title

_CANDIDATES: Final = 150
"""Names judged in full for each name asked, the best by estimate."""

_ESTIMATED: Final = 5_000
"""Names estimated for each name asked, those that share the rarest words."""

_SHARED: Final = 0.3
"""The part of the rarity asked for that a name must share, up to ``_SHARED_RARITY``."""
_SHARED_RARITY: Final = 1.0

_MARGIN: Final = 1.0
"""How far below the cutoff, in log-odds, an estimate may lie for a name to be judged in full."""

_A_LITTLE: Final = 1e-4


_NO_JOINTS: Final[list[Joint]] = []


class Reach:
    """What a name must be worth for its bearer to reach the cutoff: ``floor`` in log-odds.

    Of one born in the years ``since`` to ``until`` so much less as ``birth``.
    """

    def __init__(self, floor: float, birth: float = 0.0, since: i64 = 0, until: i64 = 0) -> None:
        self._floor = floor
        self._birth = birth
        self._since = since
        self._until = until

    def of(self, names: NameColumns, version: i64) -> float:
        """The log-odds needed of the names of a version, by number."""
        if self._birth == 0.0:
            return self._floor
        since, until = i64(names.born_from[version]), i64(names.born_to[version])
        fits = since <= self._until and until >= self._since and until > 0
        return self._floor - self._birth if fits else self._floor

    def with_more(self, unseen: float) -> "Reach":
        """As far, of a name of which so much more may speak for it than its words tell."""
        return Reach(self._floor - unseen, self._birth, self._since, self._until) if unseen else self


_OTHERS_SHARE: Final = 0.5
"""The part of the rarity asked for that a name of a kind which may not answer shares where it is worth telling."""


class Wanted(NamedTuple):
    """A name asked for, how far a listed one must reach, and of each listed name whether it may answer.

    ``bare`` says that a person is asked for by one word.
    """

    name: Name
    reach: Reach
    meets: vec[u8]
    bare: bool


class Near(NamedTuple):
    """The numbers of the listed names that may reach far enough; whether one shares much that may not answer."""

    numbers: list[int]
    others: bool


class _Reading(NamedTuple):
    """A name to look for: of which one wanted, its content words, and what the lists have for those."""

    at: int
    name: Name
    words: tuple[Word, ...]
    alike: tuple[Alike, ...]


def candidates(index: Index, wanted: Sequence[Wanted], *, bounded: bool = True) -> list[Near]:
    """For each name wanted the listed names that may reach far enough.

    Bounds save work and nothing else: without them (not ``bounded``) the same names are found.
    """
    found: list[list[int]] = [[] for _ in wanted]
    others = [False for _ in wanted]
    readings = _read(index, wanted)
    together = written_together(index.words, [(reading.name, reading.alike) for reading in readings])
    for reading, joints in zip(readings, together, strict=True):
        one = wanted[reading.at]
        asked = Asked(index.words, index.lexicon, reading.name, reading.words, reading.alike)
        estimate = Estimate(index.names, index.words, asked, bare=one.bare, bounded=bounded)
        sharing, another = _sharing(index.names, asked, estimate, one)
        others[reading.at] = others[reading.at] or another
        found[reading.at] += _best(index.names, estimate, one.reach, sharing, {})
        having = joined(asked, joints, one.meets)
        found[reading.at] += _best(index.names, estimate, one.reach, sorted(having), having)
    return [Near(list(dict.fromkeys(numbers)), another) for numbers, another in zip(found, others, strict=True)]


def _read(index: Index, wanted: Sequence[Wanted]) -> list[_Reading]:
    """Each name wanted, and where words may be titles misspelt, the name without those."""
    names = [(at, name) for at, one in enumerate(wanted) for name in _readings(one.name)]
    contents = [name.content for _, name in names]
    forms = [(word.form, name.script) for (_, name), words in zip(names, contents, strict=True) for word in words]
    alike = iter(index.words.look_up(forms))
    return [
        _Reading(at, name, words, tuple(islice(alike, len(words))))
        for (at, name), words in zip(names, contents, strict=True)
        if words
    ]


def _readings(name: Name) -> list[Name]:
    """The name, and where words may be titles misspelt, the name without those."""
    titles = {word.form for word in name.content if name.person and may_be_title(word.form)}
    if not titles or titles.issuperset(word.form for word in name.content):
        return [name]
    return [name, name._replace(words=tuple(word for word in name.words if word.form not in titles))]


def _best(
    names: NameColumns, estimate: Estimate, reach: Reach, near: list[int], having: dict[int, list[Joint]]
) -> list[int]:
    """Those of the names, some having joints, that may reach far enough: the best, ascending as they are given."""
    found: list[int] = []
    overs: vec[float] = vec[float]()
    for number in near:
        needed = reach.of(names, i64(names.version[number]))
        over = estimate.worth(number, needed - _MARGIN, having.get(number, _NO_JOINTS)) - needed
        if over >= -_MARGIN:
            found.append(number)
            overs = append(overs, over)
    return _most(found, overs, _CANDIDATES)


def _most(found: list[int], worth: vec[float], size: int) -> list[int]:
    """Of names by number those of the most ``worth``, so many at most, ascending as they are given."""
    if len(found) <= size:
        return found
    return sorted(sorted(found, key=dict(zip(found, map(neg, worth), strict=True)).__getitem__)[:size])


def _sharing(names: NameColumns, asked: Asked, estimate: Estimate, wanted: Wanted) -> tuple[list[int], bool]:
    """The names that share the rarest words with the one wanted and may be worth enough, ascending.

    And whether any shares much that may not answer.
    """
    another = False
    runs, meets, reach = Runs(asked), wanted.meets, wanted.reach
    known: dict[int, float] = {}
    enough = min(_SHARED * runs.rarity, _SHARED_RARITY) - _A_LITTLE
    much = _OTHERS_SHARE * runs.rarity - _A_LITTLE
    runs.skip(min(enough, much))
    found: list[int] = []
    shares: vec[float] = vec[float]()
    while runs.advance():
        number = runs.number
        if meets[number] == IS_ANOTHER:
            another = another or runs.shared >= much
        elif meets[number] == ANSWERS and runs.shared >= enough:
            needed = reach.of(names, i64(names.version[number]))
            alike = runs.alike(names, number)
            most = known.get(alike)
            if most is None:
                most = estimate.at_most(number, runs.agreed())
                known[alike] = most
            if most >= needed - _MARGIN - _A_LITTLE:
                found.append(number)
                shares = append(shares, runs.shared)
    return _most(found, shares, _ESTIMATED), another
