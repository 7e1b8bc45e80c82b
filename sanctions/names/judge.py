"""What an alignment weighs: the log-odds that two names are one party's, term by term."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from sanctions.names.arrays import Array
from sanctions.names.compare import RESEMBLES, TITLE, WHOLE, Pairing
from sanctions.names.weights import weights_of

Numbers: TypeAlias = Any
"""A number, or an array with one for each of many alignments."""


Given = Callable[[str], float]
"""Whether a folded word of a person is a given name, 0.5, or a family name, -0.5; 0 where nothing is known."""


def unknown(_form: str) -> float:
    """Of no word is it known whether it is a given name."""
    return 0.0


class Judgement(NamedTuple):
    """``log_odds`` is the sum of the pairings' ``terms`` and the ``shape`` measures, held within the bounds."""

    log_odds: float
    terms: tuple[float, ...]
    shape: dict[str, float]

    @property
    def unbounded(self) -> float:
        """The sum, whatever the bounds."""
        return sum(self.terms, 0.0) + sum(self.shape.values(), 0.0)


CEILING = 5.0
"""No name by itself says more than this (0.993): somebody else may bear it."""

BARE_CEILING = 0.4
"""A name of one word that is part of a longer one stays below any sensible threshold (0.60) by itself."""

FLOOR = -8.0
"""Nor does any speak louder against (0.0003)."""


def judge(pairings: Iterable[Pairing], person: bool, given: Given = unknown) -> Judgement:
    """The weight of the pairings of two names: log-odds of -8 to 5. ``given`` tells given from family names."""
    table = weights_of(person)
    pairings = tuple(pairings)
    terms = []
    for pairing in pairings:
        base, slope, loss = table.pairings[pairing.relation]
        terms.append(base + slope * pairing.rarity + loss * (1 - pairing.similarity))
    summary = summarise(pairings, given if person else unknown)
    at = situation(summary)
    shape = {name: table.shape[name][at] * value for name, measure in MEASURES if (value := measure(summary))}
    ceiling = BARE_CEILING if summary.bare else CEILING
    return Judgement(min(ceiling, max(FLOOR, sum(terms, 0.0) + sum(shape.values(), 0.0))), tuple(terms), shape)


NOT_ASKED = "not asked for"
BEYOND = "beyond the one word asked"
OPEN = frozenset({NOT_ASKED, BEYOND, "patronymic only in the query", "patronymic only on the list", TITLE})
"""Relations that leave a name as complete as it is without the word."""

CONTRADICTING = frozenset(
    ("contradicts", "near, another name", "numbers contradict", "patronymics contradict", WHOLE)
)
"""Relations of two words that can't be one."""

SURE = 0.925
"""Two words this much alike are one; below, they agree roughly."""

SAYS_WHO = 0.5
"""Rarity of a word that says who somebody is: one that fewer than one party in 140 bears; "bank" is none."""

INITIAL = "initial"
"""Relation of a word and its first letter, which agree and identify next to nothing."""


def left_open(pairings: tuple[Pairing, ...], relation: str) -> tuple[Pairing, ...]:
    """The pairings of a name of one word: what else the listed name has was not asked for."""
    return tuple(row if row.query else row._replace(relation=relation) for row in pairings)


class Summary(NamedTuple):
    """What the measures measure: counts and summed rarities of the pairings that are not open.

    Each is a number, or an array with one for each of many alignments:
    measures use what both know.
    """

    agreeing: Numbers = 0
    """Pairings that agree."""
    sure_rarity: Numbers = 0.0
    """Rarity of the words that surely agree."""
    alike_rarity: Numbers = 0.0
    """Rarity of all words that agree, each times how alike they are."""
    given_rarity: Numbers = 0.0
    """What of that lies in given names."""
    family_rarity: Numbers = 0.0
    """What of that lies in family names; of a word that may be either, half in each."""
    rough: Numbers = 0
    """Pairings that agree roughly."""
    asked_rarity: Numbers = 0.0
    """Rarity of what only the query has."""
    listed_rarity: Numbers = 0.0
    """Rarity of what only the list has."""
    left: Numbers = 0
    """Pairings that do not agree."""
    contradicting: Numbers = 0
    resembling: Numbers = 0
    unlike: Numbers = 0.0
    """How unlike the resembling words are."""
    bare: Numbers = False
    """Whether one word was asked for, and the listed name has more."""


def summarise(pairings: Iterable[Pairing], given: Given = unknown) -> Summary:
    """The summary of one alignment."""
    agreeing = rough = left = contradicting = resembling = 0
    sure = alike = called = asked = listed = unlike = 0.0
    bare = False
    for query, candidate, relation, similarity, rarity in pairings:
        if relation in OPEN:
            bare = bare or relation == BEYOND
            continue
        if relation == RESEMBLES:
            resembling += 1
            unlike += 1 - similarity
        elif similarity:
            agreeing += 1
            rough += similarity < SURE
            sure += rarity * (similarity >= SURE)
            if relation != INITIAL:
                alike += rarity * similarity
                called += rarity * similarity * given_share(query, candidate, given)
            continue
        elif relation in CONTRADICTING:
            contradicting += 1
        elif query:
            asked += rarity
        else:
            listed += rarity
        left += 1
    return Summary(
        agreeing=agreeing,
        sure_rarity=sure,
        alike_rarity=alike,
        given_rarity=called,
        family_rarity=alike - called,
        rough=rough,
        asked_rarity=asked,
        listed_rarity=listed,
        left=left,
        contradicting=contradicting,
        resembling=resembling,
        unlike=unlike,
        bare=bare,
    )


def given_share(query: str, candidate: str, given: Given) -> float:
    """How much of two words that agree is a given name, 0 to 1: by what is known of either."""
    known = sum(map(given, query.split()), 0.0) + sum(map(given, candidate.split()), 0.0)
    return min(1.0, max(0.0, known + 0.5))


SITUATIONS = ("complete", "missing", "resembling", "contradicted")
"""What two names may be to each other: every word has its counterpart; some have none; some words resemble each
other and none contradicts; some contradict."""


def situation(summary: Summary) -> Numbers:
    """The number of the situation that two names are in."""
    contradicted = summary.contradicting > 0
    return (summary.left > 0) * (1 + 2 * contradicted + (1 - contradicted) * (summary.resembling > 0))


def start(_summary: Summary) -> Numbers:
    """Where every comparison starts: most names are not the listed one's."""
    return 1.0


def bare_word(summary: Summary) -> Numbers:
    """A customer is known by one word, and the listed name has more."""
    return summary.bare


def one_word_agrees(summary: Summary) -> Numbers:
    """One word agrees, or none."""
    return summary.agreeing < 2


def whole_word(summary: Summary) -> Numbers:
    """One word agrees and is all that either name has, and says who it is: "VTB", with or without "PJSC"."""
    alone = (summary.agreeing == 1) * (summary.left == 0) * (1 - summary.bare)
    return alone * (summary.sure_rarity >= SAYS_WHO)


def two_words_agree(summary: Summary) -> Numbers:
    """Two words agree, and no more."""
    return summary.agreeing == 2


def first_rarity(summary: Summary) -> Numbers:
    """The rarity of the words that surely agree, up to a rare one's worth."""
    return _between(summary.sure_rarity, 0.0, 0.8)


def second_rarity(summary: Summary) -> Numbers:
    """What goes beyond that, up to two rare ones' worth."""
    return _between(summary.sure_rarity, 0.8, 1.6)


def third_rarity(summary: Summary) -> Numbers:
    """What goes beyond that, up to three."""
    return _between(summary.sure_rarity, 1.6, 2.6)


def alike_rarity(summary: Summary) -> Numbers:
    """The rarity of all words that agree by how alike they are, up to three rare ones' worth."""
    return _between(summary.alike_rarity, 0.0, 3.0)


def given_names(summary: Summary) -> Numbers:
    """The rarity of the given names that agree, up to a rare one's worth."""
    return _between(summary.given_rarity, 0.0, 1.0)


def both_names(summary: Summary) -> Numbers:
    """The rarity of the given names that agree or of the family names, whichever is less."""
    given, family = summary.given_rarity, summary.family_rarity
    return _between((given + family - abs(given - family)) / 2, 0.0, 1.0)


def roughly(summary: Summary) -> Numbers:
    """How many words agree only roughly."""
    return summary.rough


def asked_missing(summary: Summary) -> Numbers:
    """The rarity of the words that only the query has."""
    return summary.asked_rarity


def listed_missing(summary: Summary) -> Numbers:
    """The rarity of the words that only the list has."""
    return summary.listed_rarity


def unlikeness(summary: Summary) -> Numbers:
    """How unlike the words are that resemble each other, beyond three in ten."""
    return _between(summary.unlike, 0.3, 2.0)


def _between(value: Numbers, least: float, most: float) -> Numbers:
    """What of a value lies between two marks."""
    if isinstance(value, np.ndarray):
        found: Array = np.minimum(np.maximum(value, least), most) - least
        return found
    return min(max(value, least), most) - least


Measure = Callable[[Summary], Numbers]

MEASURES: tuple[tuple[str, Measure], ...] = tuple(
    (measure.__name__, measure)
    for measure in (
        start,
        bare_word,
        one_word_agrees,
        whole_word,
        two_words_agree,
        first_rarity,
        second_rarity,
        third_rarity,
        alike_rarity,
        given_names,
        both_names,
        roughly,
        asked_missing,
        listed_missing,
        unlikeness,
    )
)
"""Every measure of the shape, by the name that its row of weights has."""
