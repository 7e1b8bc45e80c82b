"""What many listed names would be judged to be worth, all at once and roughly.

A judgement takes tens of microseconds, a query meets hundreds of names, and
few of those come anywhere near the cutoff. The same weights and features as in
names/judge.py are laid over arrays here, of all names met by all that is asked
at once, with each word asked for set against the likest word of each name.
What that leaves out (that a word is paired only
once, that numbers and patronymics contradict more) makes an estimate rather
higher than lower; names near the cutoff are judged in full.
"""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from sanctions.index.asked import ALIKE, FAMILY, GIVEN, KEPT, SIMILARITY, SURELY, TERM, Asked, table_of
from sanctions.index.files import places
from sanctions.index.joints import JOINED, MOST_APART, Joints
from sanctions.index.reader import Index
from sanctions.index.words import RELATIONS
from sanctions.names import Kind
from sanctions.names.arrays import Array
from sanctions.names.compare import INITIAL_RARITY, RESEMBLES
from sanctions.names.judge import CEILING, MEASURES, SURE, Measure, Summary, bare_word, situation, unlikeness
from sanctions.names.weights import weights_of

_INITIAL = RELATIONS.index("initial")


def estimate(
    index: Index, asked: Asked, of: Array, numbers: Array, needed: Array, joints: Joints | None = None
) -> Array:
    """The log-odds that listed names would be judged to have, rather too high than too low.

    ``of`` is the place of a name asked, which ascends, and
    ``numbers`` the number of a listed name, ``needed`` what it must reach:
    whether words that do not agree resemble each other is looked at only
    where it decides. ``joints`` of these pairs count as words that agree.
    """
    starts = index.name_word_ends[numbers]
    sizes = index.name_word_ends[numbers + 1] - starts
    where, pair = places(starts, sizes)
    words, kinds, firsts = index.name_words[where], index.name_word_kinds[where], np.cumsum(sizes) - sizes
    best, agrees = _meet(index, asked, of, pair, words, kinds)
    free = (kinds != Kind.PATRONYMIC) & ~agrees
    number, rarity = (
        np.add.reduceat(column, firsts) for column in (free.astype(np.int32), index.words.rarity[words] * free)
    )
    taken = _join(asked, of, best, joints) if joints else (np.zeros(len(of), np.int32),)
    found: Array = np.full(len(of), -np.inf, np.float32)
    for gone in taken:
        rest = np.maximum(number - gone, 0)
        sums = _sums(asked, of, best, (rest, rarity * rest / np.maximum(number, 1)))
        worth = _worth(sums, 0, 0.0)
        near = np.flatnonzero((worth < needed) & (_worth(sums, sums.paired, 1 - _MOST_ALIKE) >= needed))
        if len(near):
            agreeing = best[SIMILARITY][:, near] > 0
            some = sums.of(near)
            where, pair = places(firsts[near], sizes[near])
            least = _least_alike(some, needed[near])[pair]
            resembling = _resembling(index, asked, of[near][pair], words[where], np.where(free[where], least, 2))
            runs = np.cumsum(sizes[near]) - sizes[near]
            worth[near] = _worth(some, *_most(np.maximum.reduceat(resembling, runs, axis=1) * ~agreeing))
        found = np.maximum(found, worth)
    return found


def _meet(index: Index, asked: Asked, of: Array, pair: Array, words: Array, kinds: Array) -> tuple[Array, Array]:
    """The best that each word asked for meets in each pair, and which of the pairs' words agree with any.

    The best is of each of the rows by itself: zeros, the term far below, where no word is alike.
    """
    best: Array = np.zeros((KEPT, len(asked.word), len(of)), np.float32)
    best[TERM] = -99
    agrees, owner = np.zeros(len(words), bool), of[pair]
    initials = index.words.initial[words] if asked.person else words
    for row, word in enumerate(asked.word):
        key = word[owner] * np.int64(asked.width) + words
        at = np.searchsorted(asked.keys, key)
        at[at == len(asked.keys)] = 0
        met = asked.keys[at] == key if len(asked.keys) else np.zeros(len(key), bool)
        hit = np.flatnonzero(met)
        agrees |= met
        for kind in range(KEPT):
            np.maximum.at(best[kind, row], pair[hit], asked.met[kind, at[hit]])
        if asked.person:
            initial = (initials == asked.initial[row][owner]) & ~met
            initial &= asked.written[row][owner] | (kinds == Kind.INITIAL)
            hit = np.flatnonzero(initial)
            agrees[hit] = True
            np.maximum.at(best[TERM, row], pair[hit], _of_an_initial(asked.person))
            np.maximum.at(best[SIMILARITY, row], pair[hit], np.float32(_HALF))
    return best, agrees


def _join(asked: Asked, of: Array, best: Array, joints: Joints) -> tuple[Array, ...]:
    """Lays what joints are worth over the best; how many words of each listed name they may take up."""
    table, pair = table_of(asked.person), joints.pair
    similar = np.where(joints.relation == JOINED, 1, _BY_INITIALS).astype(np.float32)
    rarity = asked.rarity[joints.row, of[pair]]
    for step in range(1, int(joints.span.max(initial=1))):
        inside = np.flatnonzero(joints.span > step)
        also, its = joints.row[inside] + step, pair[inside]
        rarity[inside] = np.maximum(rarity[inside], asked.rarity[also, of[its]])
        np.maximum.at(best[TERM], (also, its), 0)
        np.maximum.at(best[SIMILARITY], (also, its), 1)
    term = table.base[joints.relation] + table.slope[joints.relation] * rarity
    term += table.loss[joints.relation] * (1 - similar)
    much = rarity * similar
    for kind, worth in enumerate((term, rarity * (similar >= SURE), much, much, much, similar)):
        np.maximum.at(best[kind], (joints.row, pair), worth)
    open_ended = np.bincount(pair[joints.listed == 0], minlength=len(of))
    least = np.bincount(pair, np.maximum(joints.listed, 1), len(of)).astype(np.int32)
    return tuple(least + more * open_ended for more in range(MOST_APART if open_ended.any() else 1))


_BY_INITIALS = 0.9
"""How alike words and their initials are."""


@lru_cache(maxsize=2)
def _of_an_initial(person: bool) -> np.float32:
    """The term of a word and its initial."""
    table = table_of(person)
    return np.float32(table.base[_INITIAL] + table.slope[_INITIAL] * INITIAL_RARITY + table.loss[_INITIAL] * _HALF)


_HALF = 0.5
"""How alike a word and its initial are."""


def _resembling(index: Index, asked: Asked, of: Array, words: Array, least: Array) -> Array:
    """How much each word asked for resembles each word of its names, a row for each asked for.

    It is 0 where that is less than the ``least`` that is worth telling for the word.
    """
    rows, column = np.nonzero(np.broadcast_to(least <= 1, asked.word[:, of].shape))
    ours = asked.word[rows, of[column]]
    might = np.flatnonzero(index.words.most_resembling(asked.spelled, ours, words[column]) >= least[column])
    rows, column = rows[might], column[might]
    distinct, back = np.unique(ours[might] * np.int64(asked.width) + words[column], return_inverse=True)
    alike = index.words.resemblances(
        [asked.spelled.words[at] for at in (distinct // asked.width).tolist()], distinct % asked.width
    )
    found: Array = np.zeros((len(asked.word), len(words)))
    found[rows, column] = alike[back]
    return found


def _most(alike: Array) -> tuple[Array, Array]:
    """How many words left over resemble one of a name's, and how unlike those are in the mean: for each name."""
    number = (alike > 0).sum(axis=0)
    return number, 1 - _added(alike) / np.maximum(number, 1)


class Agreed(NamedTuple):
    """What agrees in many pairs of names: arrays of one length.

    ``words`` of the name asked agree, ``rough`` of them only roughly; their
    ``terms``, what ``sure`` ones identify, and all by how ``alike`` they are, and of
    that the ``given`` and ``family`` names, are sums.
    """

    words: Array
    terms: Array
    sure: Array
    alike: Array
    given: Array
    family: Array
    rough: Array


def at_most(index: Index, asked: Asked, of: Array, numbers: Array, agreed: Agreed, rarity: Array) -> Array:
    """The most that listed names may be estimated at, from what agrees alone; infinite where initials are written.

    ``rarity`` is the summed rarity of the words that agree.
    """
    counted = asked.counted.sum(axis=0)[of]
    rare = _added(asked.rarity * asked.counted)[of]
    left = np.maximum(counted - agreed.words, 0), np.maximum(rare - rarity, 0)
    rest = np.maximum(index.name_counted[numbers] - agreed.words, 0)
    sums = _summed(asked, agreed, left, (rest, np.zeros(len(of), np.float32)))._replace(rarer=np.ones(1, np.float32))
    found = _worth(sums, sums.paired, 1 - _MOST_ALIKE)  # words that resemble are always worth more than others
    if asked.person:
        written: Array = np.logical_or.reduce(asked.written[:, of])
        found[written | index.name_initial[numbers]] = np.inf
    return found


class _Sums(NamedTuple):
    """What is known of many names before it is known whether what does not agree resembles: arrays of one length.

    ``total`` are the terms of what agrees and what is missing, ``measures``
    has a row for each of the ``_measured``, ``left`` is the number of words that do
    not agree, ``paired`` of those that have a counterpart, and ``rarer`` how
    rare the rarer side of a pair is.
    """

    person: bool
    total: Array
    measures: Array
    left: Array
    paired: Array
    rarer: Array

    def of(self, names: Array) -> "_Sums":
        """Those of some of the names."""
        _, total, measures, *others = self
        return _Sums(self.person, total[names], measures[:, names], *(column[names] for column in others))


def _sums(asked: Asked, of: Array, best: Array, listed: tuple[Array, Array]) -> _Sums:
    """The sums, from the best that each word asked for met and what is left of the names."""
    agrees = best[SIMILARITY] > 0
    left = ~agrees & asked.counted[:, of]
    agreed = Agreed(
        agrees.sum(axis=0),
        _added(np.where(agrees, best[TERM], 0)),
        _added(best[SURELY]),
        _added(best[ALIKE]),
        _added(best[GIVEN]),
        _added(best[FAMILY]),
        (agrees & (best[SIMILARITY] < SURE)).sum(axis=0),
    )
    return _summed(asked, agreed, (left.sum(axis=0), _added(asked.rarity[:, of] * left)), listed)


def _summed(asked: Asked, agreed: Agreed, left: tuple[Array, Array], listed: tuple[Array, Array]) -> _Sums:
    """The sums, from what agrees and what is left on either side: the number of words and their summed rarity."""
    weights = weights_of(asked.person)
    left_asked, rarity_asked = left
    bare = asked.person and len(asked.word) == 1
    left_listed, rarity_listed = (0 * listed[0], 0 * listed[1]) if bare else listed
    paired = np.minimum(left_asked, left_listed)
    only_asked = rarity_asked * (left_asked - paired) / np.maximum(left_asked, 1)
    only_listed = rarity_listed * (left_listed - paired) / np.maximum(left_listed, 1)
    total = agreed.terms
    for relation, number, rare in (
        ("only in the query", left_asked - paired, only_asked),
        ("only on the list", left_listed - paired, only_listed),
    ):
        base, slope, _ = weights.pairings[relation]
        total = total + number * base + slope * rare
    summary = Summary(
        agreeing=agreed.words,
        sure_rarity=agreed.sure,
        alike_rarity=agreed.alike,
        given_rarity=agreed.given,
        family_rarity=agreed.family,
        rough=agreed.rough,
        asked_rarity=only_asked,
        listed_rarity=only_listed,
    )
    measured = _measured(asked.person)
    measures = np.empty((len(measured), len(total)), np.float32)
    for row, measure in enumerate(measured):
        measures[row] = measure(summary)
    rarer = np.minimum(np.maximum(rarity_asked, rarity_listed) / np.maximum(paired, 1), 1)  # the rarest there is
    return _Sums(asked.person, total, measures, np.maximum(left_asked, left_listed), paired, rarer)


def _worth(sums: _Sums, resembling: Array | int, unlike: Array | float) -> Array:
    """The sum of terms and shape where so many of the words that do not agree resemble each other, and so unlike."""
    pairings, shape = weights_of(sums.person).pairings, _shape(sums.person)
    resembling = np.minimum(resembling, sums.paired)
    unlike = resembling * unlike
    contradicting = sums.paired - resembling
    base, slope, _ = pairings["contradicts"]
    total = sums.total + contradicting * (base + slope * sums.rarer)
    base, slope, loss = pairings[RESEMBLES]
    total += resembling * (base + slope * sums.rarer) + loss * unlike
    at = situation(Summary(left=sums.left, contradicting=contradicting, resembling=resembling))
    whole = shape[0].take(at) * sums.measures[0]
    for weights, measure in zip(shape[1:-1], sums.measures[1:], strict=True):
        term = weights.take(at)
        term *= measure
        whole += term
    total += whole
    total += shape[-1].take(at) * unlikeness(Summary(unlike=unlike))
    found: Array = np.minimum(total, CEILING)
    return found


def _least_alike(sums: _Sums, needed: Array) -> Array:
    """How much the likest words that do not agree must resemble each other for the names to reach what is needed."""
    least: Array = np.zeros(len(needed))
    for alike in _STEPS:
        least[_worth(sums, sums.paired, 1 - alike) < needed] = alike
    return least


_STEPS = (0.6, 0.8)
"""How much words may resemble each other: marks between which it is not told exactly how much they must."""


def _added(rows: Array) -> Array:
    """The sum of the rows, added one after the other.

    numpy's own sum adds in another order where there is one column, and rounds
    otherwise: what a name is worth must not depend on what is asked beside it.
    """
    found: Array = rows[0].copy()
    for row in rows[1:]:
        found += row
    return found


@lru_cache(maxsize=2)
def _shape(person: bool) -> Array:
    """The weights in each situation: a row for each of the ``_measured``, and one for unlikeness."""
    table = weights_of(person).shape
    return np.array([table[measure.__name__] for measure in (*_measured(person), unlikeness)], np.float32)


@lru_cache(maxsize=2)
def _measured(person: bool) -> list[Measure]:
    """The measures that weigh anything and can be told before it is known which words resemble each other."""
    weights = weights_of(person).shape
    later = (bare_word, unlikeness)
    return [measure for name, measure in MEASURES if any(weights[name]) and measure not in later]


_MOST_ALIKE = 0.9
"""How alike two words are, nearly always at most, that are no spellings of each other."""
