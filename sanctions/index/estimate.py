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

from sanctions.index.reader import RELATIONS, Array, Index
from sanctions.names import Kind, Name, Word
from sanctions.names.compare import INITIAL_RARITY
from sanctions.names.judge import CEILING, EXACT, FEATURES, RARE, ROUGH, Summary
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


_EXACT = np.array([relation in EXACT for relation in RELATIONS])
_INITIAL = RELATIONS.index("initial")


def estimate(index: Index, asked: Name, numbers: Array) -> Array:
    """The log-odds that each of the names, by number, would be judged to have: rather too high than too low."""
    starts = index.name_word_ends[numbers]
    sizes = index.name_word_ends[numbers + 1] - starts
    firsts = np.cumsum(sizes) - sizes
    places = np.repeat(starts - firsts, sizes) + np.arange(int(sizes.sum()))
    words, kinds = index.name_words[places], index.name_word_kinds[places]
    met = [_meet(index, asked, word, words, kinds) for word in asked.content]
    best = [_Met(*(np.maximum.reduceat(column, firsts) for column in row)) for row in met]
    agrees = [row.similarity > 0 for row in best]
    free = kinds != Kind.PATRONYMIC
    for row in met:
        free &= row.similarity == 0
    listed = np.add.reduceat(free, firsts, dtype=np.int32), np.add.reduceat(index.word_rarity[words] * free, firsts)
    return _judge(index, asked, best, agrees, listed)


class _Met(NamedTuple):
    """One word asked for against each word of the names: all zeros (the term far below) where they are not alike."""

    term: Array
    rarity: Array
    similarity: Array
    exact: Array


def _meet(index: Index, asked: Name, word: Word, words: Array, kinds: Array) -> _Met:
    size, table = len(words), _table(asked.person)
    met = _Met(
        np.full(size, -99, np.float32), np.zeros(size, np.float32), np.zeros(size, np.float32), np.zeros(size, bool)
    )
    alike = index.alike(word.form, asked.script)
    if len(alike.words):
        at = np.searchsorted(alike.words, words)
        at[at == len(alike.words)] = 0
        hit = np.flatnonzero(alike.words[at] == words)
        at = at[hit]
        relation, similarity = alike.relations[at], alike.similarity[at]
        rarity = np.minimum(np.float32(index.lexicon.rarity(word.form)), index.word_rarity[words[hit]])
        met.term[hit] = (
            table.base[relation] + table.slope[relation] * rarity + table.loss[relation] * (1 - similarity)
        )
        met.rarity[hit], met.similarity[hit] = rarity, similarity
        met.exact[hit] = _EXACT[relation] & (rarity >= RARE)
    if asked.person:
        initial = index.word_initial[words] == ord(word.form[0])
        if word.kind is not Kind.INITIAL:
            initial &= kinds == Kind.INITIAL
        hit = np.flatnonzero(initial & (met.similarity == 0))
        met.term[hit] = table.base[_INITIAL] + table.slope[_INITIAL] * INITIAL_RARITY + table.loss[_INITIAL] * 0.5
        met.rarity[hit], met.similarity[hit] = INITIAL_RARITY, 0.5
    return met


def _judge(index: Index, asked: Name, best: list[_Met], agrees: list[Array], listed: tuple[Array, Array]) -> Array:
    """The sum of terms and shape, from the best that each word asked for met and what is left of the names."""
    weights = PEOPLE if asked.person else ORGANISATIONS
    size = len(listed[0])
    total, agreeing, exact, rough = np.zeros(size), np.zeros(size, int), np.zeros(size, int), np.zeros(size, int)
    agreeing_rarity, unlike, left_asked, rarity_asked = (
        np.zeros(size),
        np.zeros(size),
        np.zeros(size, int),
        np.zeros(size),
    )
    for word, row, agree in zip(asked.content, best, agrees, strict=True):
        total += np.where(agree, row.term, 0)
        agreeing += agree
        agreeing_rarity += row.rarity
        unlike += (1 - row.similarity) * row.rarity
        exact += row.exact
        rough += agree & (row.similarity < ROUGH)
        if word.kind is not Kind.PATRONYMIC:
            left_asked += ~agree
            rarity_asked += ~agree * index.lexicon.rarity(word.form)
    bare = asked.person and len(asked.content) == 1
    left_listed, rarity_listed = (np.zeros(size, int), np.zeros(size)) if bare else listed
    contradicting = np.minimum(left_asked, left_listed)
    total += contradicting * weights.pairings["contradicts"].base
    total += np.minimum(rarity_asked, rarity_listed) * weights.pairings["contradicts"].slope
    for relation, left, rarity in (
        ("only in the query", left_asked, rarity_asked),
        ("only on the list", left_listed, rarity_listed),
    ):
        base, slope, _ = weights.pairings[relation]
        only = left - contradicting
        total += only * base + slope * rarity * only / np.maximum(left, 1)
    summary = Summary(
        agreeing,
        agreeing_rarity,
        np.maximum(left_asked, left_listed),
        np.maximum(rarity_asked, rarity_listed),
        contradicting,
        exact,
        rough,
        unlike,
    )
    for name, measure in FEATURES:
        total += weights.shape[name] * measure(summary)
    return np.minimum(total, CEILING)
