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
from sanctions.names.compare import INITIAL_RARITY, RESEMBLES
from sanctions.names.judge import CEILING, MEASURES, SURE, Summary, situation
from sanctions.names.weights import ORGANISATIONS, PEOPLE, Weights


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


def estimate(index: Index, asked: Name, numbers: Array) -> Array:
    """The log-odds that each of the names, by number, would be judged to have: rather too high than too low."""
    starts = index.name_word_ends[numbers]
    sizes = index.name_word_ends[numbers + 1] - starts
    firsts = np.cumsum(sizes) - sizes
    places = np.repeat(starts - firsts, sizes) + np.arange(int(sizes.sum()))
    words, kinds = index.name_words[places], index.name_word_kinds[places]
    met: Array = np.zeros((4, len(asked.content), len(words)), np.float32)
    met[_TERM] = -99
    for row, word in enumerate(asked.content):
        _meet(index, asked, word, words, kinds, met[:, row])
    free = (kinds != Kind.PATRONYMIC) & ~met[_SIMILARITY].any(axis=0)
    listed = np.add.reduceat(free, firsts, dtype=np.int32), np.add.reduceat(index.word_rarity[words] * free, firsts)
    return _judge(index, asked, np.maximum.reduceat(met, firsts, axis=2), listed)


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


def _judge(index: Index, asked: Name, best: Array, listed: tuple[Array, Array]) -> Array:
    """The sum of terms and shape, from the best that each word asked for met and what is left of the names.

    Words that contradict may yet resemble each other, which says less against.
    """
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
        left=np.maximum(left_asked, left_listed),
        contradicting=paired,
    )
    rarer = np.maximum(rarity_asked, rarity_listed) / np.maximum(paired, 1)
    contradicted = total + paired * _weigh(weights, "contradicts", rarer, 0.0) + _shape(weights, summary)
    resembling = summary._replace(contradicting=0 * paired, resembling=paired, unlike=paired * (1 - _RESEMBLANCE))
    resembled = total + paired * _weigh(weights, RESEMBLES, rarer, _RESEMBLANCE) + _shape(weights, resembling)
    found: Array = np.minimum(np.maximum(contradicted, resembled), CEILING)
    return found


_RESEMBLANCE = 0.8
"""How alike two words can be, nearly always, that are no spellings of each other."""


def _weigh(weights: Weights, relation: str, rarity: Array, similarity: float) -> Array:
    base, slope, loss = weights.pairings[relation]
    return base + slope * rarity + loss * (1 - similarity)


def _shape(weights: Weights, summary: Summary) -> Array:
    """The measures of the shape, each weighed for the situation that a name is in."""
    at = situation(summary)
    total = np.zeros(len(at), np.float32)
    for name, measure in MEASURES:
        total += np.array(weights.shape[name], np.float32)[at] * measure(summary)
    return total
