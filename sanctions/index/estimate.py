"""What many listed names would be judged to be worth, all at once and roughly.

A judgement takes tens of microseconds, a query meets hundreds of names, and
few of those come anywhere near the cutoff. The same weights and features as in
names/judge.py are laid over arrays here, with each word asked for set against
the likest word of each name. What that leaves out (that a word is paired only
once, that numbers and patronymics contradict more) makes an estimate rather
higher than lower; names near the cutoff are judged in full.
"""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from sanctions.index.reader import RELATIONS, Index
from sanctions.names import Kind, Name, Word
from sanctions.names.compare import INITIAL_RARITY, RESEMBLES
from sanctions.names.judge import CEILING, MEASURES, SURE, Summary, situation, unlikeness
from sanctions.names.likeness import Array
from sanctions.names.weights import ORGANISATIONS, PEOPLE


class _Table(NamedTuple):
    """The weights of pairings, by the number of their relation."""

    base: Array
    slope: Array
    loss: Array


@lru_cache(maxsize=2)
def _table(person: bool) -> _Table:
    rows = [(PEOPLE if person else ORGANISATIONS).pairings[relation] for relation in RELATIONS]
    return _Table(*(np.array(column, np.float32) for column in zip(*rows, strict=True)))


_INITIAL = RELATIONS.index("initial")


_TERM, _SURE, _ALIKE, _SIMILARITY = range(4)
"""What is kept of a word asked for set against a word of a name."""


def estimate(index: Index, asked: Name, numbers: Array, needed: Array) -> Array:
    """The log-odds that each of the names, by number, would be judged to have: rather too high than too low.

    ``needed`` is what each must reach: whether words that do not agree
    resemble each other is looked at only where it decides.
    """
    starts = index.name_word_ends[numbers]
    sizes = index.name_word_ends[numbers + 1] - starts
    places, firsts = _one_after_another(starts, sizes)
    words, kinds = index.name_words[places], index.name_word_kinds[places]
    met: Array = np.zeros((4, len(asked.content), len(words)), np.float32)
    met[_TERM] = -99
    for row, word in enumerate(asked.content):
        _meet(index, asked, word, words, kinds, met[:, row])
    free = (kinds != Kind.PATRONYMIC) & ~met[_SIMILARITY].any(axis=0)
    listed = np.add.reduceat(free, firsts, dtype=np.int32), np.add.reduceat(index.word_rarity[words] * free, firsts)
    best = np.maximum.reduceat(met, firsts, axis=2)
    sums = _sums(index, asked, best, listed)
    found = _worth(sums, 0, 0.0)
    might = _worth(sums, sums.paired, 1 - _MOST_ALIKE)
    near = np.flatnonzero((found < needed) & (might >= needed))
    if len(near):
        agreeing = best[_SIMILARITY][:, near] > 0
        found[near] = _worth(
            sums.of(near), *_resembling(index, asked, agreeing, words, free, firsts[near], sizes[near])
        )
    return found


def _one_after_another(starts: Array, sizes: Array) -> tuple[Array, Array]:
    """The places of all runs that start there and are so long, and where each run begins among them."""
    firsts = np.cumsum(sizes) - sizes
    return np.repeat(starts - firsts, sizes) + np.arange(int(sizes.sum())), firsts


def _resembling(
    index: Index, asked: Name, agreeing: Array, words: Array, free: Array, firsts: Array, sizes: Array
) -> tuple[Array, Array]:
    """How many words left over resemble one of a name's, and how unlike those are in the mean: for each name.

    ``agreeing`` tells which words asked for agree already; ``firsts`` and
    ``sizes`` where each name's words are in ``words``, of which ``free`` do not agree.
    """
    places, runs = _one_after_another(firsts, sizes)
    distinct, back = np.unique(words[places], return_inverse=True)
    alike = index.resemblances([word.form for word in asked.content], distinct)[:, back] * free[places]
    best = np.maximum.reduceat(alike, runs, axis=1) * ~agreeing
    number = (best > 0).sum(axis=0)
    return number, 1 - best.sum(axis=0) / np.maximum(number, 1)


def _meet(index: Index, asked: Name, word: Word, words: Array, kinds: Array, met: Array) -> None:
    """One word asked for against each word of the names; zeros, the term far below, where they are not alike."""
    table, alike = _table(asked.person), index.alike(word.form, asked.script)
    if len(alike.words):
        at = np.searchsorted(alike.words, words)
        at[at == len(alike.words)] = 0
        hit = np.flatnonzero(alike.words[at] == words)
        at = at[hit]
        relation, similarity = alike.relations[at], alike.similarity[at]
        rarity = np.minimum(np.float32(index.lexicon.rarity(word.form)), index.word_rarity[words[hit]])
        rarity = np.minimum(rarity, alike.rarity[at])
        met[_TERM, hit] = (
            table.base[relation] + table.slope[relation] * rarity + table.loss[relation] * (1 - similarity)
        )
        met[_SURE, hit], met[_ALIKE, hit], met[_SIMILARITY, hit] = (
            rarity * (similarity >= SURE),
            rarity * similarity,
            similarity,
        )
    if asked.person:
        initial = index.word_initial[words] == ord(word.form[0])
        if word.kind is not Kind.INITIAL:
            initial &= kinds == Kind.INITIAL
        hit = np.flatnonzero(initial & (met[_SIMILARITY] == 0))
        if len(hit):
            met[_TERM, hit] = (
                table.base[_INITIAL] + table.slope[_INITIAL] * INITIAL_RARITY + table.loss[_INITIAL] * 0.5
            )
            met[_SIMILARITY, hit] = 0.5


class _Sums(NamedTuple):
    """What is known of many names before it is known whether what does not agree resembles: arrays of one length.

    ``total`` are the terms of what agrees and what is missing, ``measures``
    has a row for each of ``MEASURES``, ``left`` is the number of words that do
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


def _sums(index: Index, asked: Name, best: Array, listed: tuple[Array, Array]) -> _Sums:
    """The sums, from the best that each word asked for met and what is left of the names."""
    weights = PEOPLE if asked.person else ORGANISATIONS
    agrees = best[_SIMILARITY] > 0
    counted = [row for row, word in enumerate(asked.content) if word.kind is not Kind.PATRONYMIC]
    left = ~agrees[counted]
    left_asked = left.sum(axis=0)
    rarity_asked = np.array([index.lexicon.rarity(asked.content[row].form) for row in counted]) @ left
    bare = asked.person and len(asked.content) == 1
    left_listed, rarity_listed = (0 * listed[0], 0 * listed[1]) if bare else listed
    paired = np.minimum(left_asked, left_listed)
    only_asked = rarity_asked * (left_asked - paired) / np.maximum(left_asked, 1)
    only_listed = rarity_listed * (left_listed - paired) / np.maximum(left_listed, 1)
    total = np.where(agrees, best[_TERM], 0).sum(axis=0)
    for relation, number, rare in (
        ("only in the query", left_asked - paired, only_asked),
        ("only on the list", left_listed - paired, only_listed),
    ):
        base, slope, _ = weights.pairings[relation]
        total += number * base + slope * rare
    summary = Summary(
        agreeing=agrees.sum(axis=0),
        sure_rarity=best[_SURE].sum(axis=0),
        alike_rarity=best[_ALIKE].sum(axis=0),
        rough=(agrees & (best[_SIMILARITY] < SURE)).sum(axis=0),
        asked_rarity=only_asked,
        listed_rarity=only_listed,
    )
    measures = np.empty((len(MEASURES), len(total)), np.float32)
    for row, (_, measure) in enumerate(MEASURES):
        measures[row] = measure(summary)
    rarer = np.maximum(rarity_asked, rarity_listed) / np.maximum(paired, 1)
    return _Sums(asked.person, total, measures, np.maximum(left_asked, left_listed), paired, rarer)


def _worth(sums: _Sums, resembling: Array | int, unlike: Array | float) -> Array:
    """The sum of terms and shape where so many of the words that do not agree resemble each other, and so unlike."""
    pairings, shape = (PEOPLE if sums.person else ORGANISATIONS).pairings, _shape(sums.person)
    resembling = np.minimum(resembling, sums.paired)
    unlike = resembling * unlike
    contradicting = sums.paired - resembling
    base, slope, _ = pairings["contradicts"]
    total = sums.total + contradicting * (base + slope * sums.rarer)
    base, slope, loss = pairings[RESEMBLES]
    total += resembling * (base + slope * sums.rarer) + loss * unlike
    at = situation(Summary(left=sums.left, contradicting=contradicting, resembling=resembling))
    total += (shape[:, at] * sums.measures).sum(axis=0)
    total += shape[_UNLIKENESS, at] * unlikeness(Summary(unlike=unlike))
    found: Array = np.minimum(total, CEILING)
    return found


@lru_cache(maxsize=2)
def _shape(person: bool) -> Array:
    """The weights of the measures in each situation."""
    table = (PEOPLE if person else ORGANISATIONS).shape
    return np.array([table[name] for name, _ in MEASURES], np.float32)


_UNLIKENESS = [name for name, _ in MEASURES].index(unlikeness.__name__)

_MOST_ALIKE = 0.9
"""How alike two words are, nearly always at most, that are no spellings of each other."""
