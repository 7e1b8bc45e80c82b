"""What many listed names would be judged to be worth, all at once and roughly.

A judgement takes tens of microseconds, a query meets hundreds of names, and
few of those come anywhere near the cutoff. The same weights and features as in
names/judge.py are laid over arrays here, with each word asked for set against
the likest word of each name. What that leaves out (that a word is paired only
once, that numbers and patronymics contradict more) makes an estimate rather
higher than lower; names near the cutoff are judged in full.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from sanctions.index.reader import RELATIONS, Array, Index
from sanctions.names import Kind, Name, Word
from sanctions.names.compare import INITIAL_RARITY, RESEMBLES
from sanctions.names.judge import CEILING, MEASURES, SURE, Summary, situation
from sanctions.names.likeness import resemblance
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


def estimate(index: Index, asked: Name, numbers: Array, needed: Array) -> Array:
    """The log-odds that each of the names, by number, would be judged to have: rather too high than too low.

    ``needed`` is what each must reach: whether words that do not agree
    resemble each other is looked at only where it decides.
    """
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
    best = np.maximum.reduceat(met, firsts, axis=2)
    sums = _sums(index, asked, best, listed)
    found = _worth(sums, 0 * sums.paired, 0.0)
    might = _worth(sums, sums.paired, sums.paired * (1 - _MOST_ALIKE))
    near = np.flatnonzero((found < needed) & (might >= needed))
    if len(near):
        number, unlike = np.zeros(len(near), np.int64), np.zeros(len(near))
        agreeing, forms = best[_SIMILARITY] > 0, [word.form for word in asked.content]
        for row, at in enumerate(near.tolist()):
            left = [form for form, agrees in zip(forms, agreeing[:, at].tolist(), strict=True) if not agrees]
            span = slice(firsts[at], firsts[at] + sizes[at])
            right = [index.words[word] for word in words[span][free[span]].tolist()]
            number[row], unlike[row] = _resembling(left, right)
        found[near] = _worth(sums.of(near), number, unlike)
    return found


def _resembling(left: Sequence[str], right: Sequence[str]) -> tuple[int, float]:
    """How many words left over resemble each other, each taken once, and how unlike those are in all."""
    alike = [
        (much, i, j)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (much := resemblance(one, other))
    ]
    alike.sort(reverse=True)
    rows, columns, unlike = set[int](), set[int](), 0.0
    for much, i, j in alike:
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            unlike += 1 - much
    return len(rows), unlike


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

    ``total`` are the terms of what agrees and what is missing, ``paired`` the
    number of words that do not agree, and ``rarer`` how rare the rarer side of those is.
    """

    weights: Weights
    total: Array
    summary: Summary
    paired: Array
    rarer: Array

    def of(self, names: Array) -> "_Sums":
        """Those of some of the names."""
        summary = Summary(*(value[names] if isinstance(value, np.ndarray) else value for value in self.summary))
        return _Sums(self.weights, self.total[names], summary, self.paired[names], self.rarer[names])


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
        left=np.maximum(left_asked, left_listed),
    )
    rarer = np.maximum(rarity_asked, rarity_listed) / np.maximum(paired, 1)
    return _Sums(weights, total, summary, paired, rarer)


def _worth(sums: _Sums, resembling: Array, unlike: Array | float) -> Array:
    """The sum of terms and shape where so many of the words that do not agree resemble each other."""
    weights, contradicting = sums.weights, np.maximum(sums.paired - resembling, 0)
    base, slope, _ = weights.pairings["contradicts"]
    total = sums.total + contradicting * (base + slope * sums.rarer)
    base, slope, loss = weights.pairings[RESEMBLES]
    total = total + resembling * (base + slope * sums.rarer) + loss * unlike
    summary = sums.summary._replace(contradicting=contradicting, resembling=resembling, unlike=unlike)
    at = situation(summary)
    for name, measure in MEASURES:
        total = total + np.array(weights.shape[name], np.float32)[at] * measure(summary)
    found: Array = np.minimum(total, CEILING)
    return found


_MOST_ALIKE = 0.9
"""How alike two words are, nearly always at most, that are no spellings of each other."""
