"""What an alignment weighs: the log-odds that two names are one party's, term by term."""

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from sanctions.names import weights
from sanctions.names.compare import Pairing


class Judgement(NamedTuple):
    """``log_odds`` is the sum of the pairings' ``terms`` and the ``shape`` features, held within the bounds."""

    log_odds: float
    terms: tuple[float, ...]
    shape: dict[str, float]


CEILING = 5.0
"""No name by itself says more than this (0.993): somebody else may bear it."""

BARE_CEILING = 0.4
"""A name of one word that is part of a longer one stays below any sensible threshold (0.60) by itself."""

FLOOR = -8.0
"""Nor does any speak louder against (0.0003)."""


def judge(pairings: tuple[Pairing, ...], person: bool) -> Judgement:
    """The weight of the pairings of two names: log-odds of -8 to 5."""
    terms = tuple(_term(pairing) for pairing in pairings)
    outline = Outline(pairings, person)
    shape = {name: weights.SHAPE[name] * value for name, measure in FEATURES if (value := measure(outline))}
    ceiling = BARE_CEILING if outline.bare else CEILING
    return Judgement(min(ceiling, max(FLOOR, sum(terms) + sum(shape.values()))), terms, shape)


def _term(pairing: Pairing) -> float:
    base, slope = weights.PAIRINGS[pairing.relation]
    return base + slope * pairing.rarity


NOT_ASKED = "not asked for"
BEYOND = "beyond the one word asked"
OPEN = frozenset({NOT_ASKED, BEYOND, "patronymic only in the query", "patronymic only on the list"})
"""Relations that leave a name as complete as it is without the word."""


def left_open(pairings: tuple[Pairing, ...], relation: str) -> tuple[Pairing, ...]:
    """The pairings of a name of one word: what else the listed name has was not asked for."""
    return tuple(row if row.query else row._replace(relation=relation) for row in pairings)


class Outline:
    """What the features measure: the pairings that count, and those of them that agree."""

    def __init__(self, pairings: tuple[Pairing, ...], person: bool) -> None:
        self.pairings = [pairing for pairing in pairings if pairing.relation not in OPEN]
        self.agreeing = [pairing for pairing in self.pairings if pairing.similarity]
        self.complete = len(self.agreeing) == len(self.pairings)
        self.bare = any(pairing.relation == BEYOND for pairing in pairings)
        self.person = person

    @cached_property
    def rarity(self) -> float:
        """The rarity of all words together."""
        return sum(pairing.rarity for pairing in self.pairings) or 1.0

    @cached_property
    def agreeing_rarity(self) -> float:
        """The rarity of the agreeing words together."""
        return sum(pairing.rarity for pairing in self.agreeing)


def start(_outline: Outline) -> float:
    """Where every comparison starts: most names are not the listed one's."""
    return 1.0


def one_word_of_a_person(outline: Outline) -> float:
    """One word agrees, or none, and a person's name has more."""
    return float(outline.person and len(outline.agreeing) < 2 and not outline.complete)


def one_word_of_an_organisation(outline: Outline) -> float:
    """One word agrees, or none, and an organisation's name has more."""
    return float(not outline.person and len(outline.agreeing) < 2 and not outline.complete)


def bare_word(outline: Outline) -> float:
    """A customer is known by one word, and the listed name has more."""
    return float(outline.bare)


def one_word_is_the_name(outline: Outline) -> float:
    """The one word that both names have agrees."""
    return float(len(outline.agreeing) == 1 and outline.complete)


def two_words_of_more(outline: Outline) -> float:
    """Two words agree and there are more."""
    return float(len(outline.agreeing) == 2 and not outline.complete)


def complete(outline: Outline) -> float:
    """Every word of both names has its counterpart."""
    return float(outline.complete)


def agreeing_share(outline: Outline) -> float:
    """The share of agreeing words, by rarity."""
    return outline.agreeing_rarity / outline.rarity


def agreeing_rarity(outline: Outline) -> float:
    """The rarity of the agreeing words, up to three rare ones' worth."""
    return min(outline.agreeing_rarity, 3.0)


def unlikeness(outline: Outline) -> float:
    """How unlike the agreeing words are, by rarity."""
    return sum((1 - pairing.similarity) * pairing.rarity for pairing in outline.agreeing) / outline.rarity


def none_the_same(outline: Outline) -> float:
    """No word agrees letter by letter or sound by sound."""
    return float(all(pairing.relation not in ("same", "spelled alike") for pairing in outline.agreeing))


def contradicted(outline: Outline) -> float:
    """A word contradicts, whatever else agrees."""
    return float(any("contradict" in pairing.relation for pairing in outline.pairings))


def contradicted_rarity(outline: Outline) -> float:
    """The agreeing rarity of names of which a word contradicts: relatives share all but one."""
    return agreeing_rarity(outline) * contradicted(outline)


def several_unlike(outline: Outline) -> float:
    """Two or more words agree only roughly."""
    return float(sum(pairing.similarity < 0.95 for pairing in outline.agreeing) > 1)


Measure = Callable[[Outline], float]

FEATURES: tuple[tuple[str, Measure], ...] = tuple(
    (measure.__name__, measure)
    for measure in (
        start,
        one_word_of_a_person,
        one_word_of_an_organisation,
        bare_word,
        one_word_is_the_name,
        two_words_of_more,
        complete,
        agreeing_share,
        agreeing_rarity,
        unlikeness,
        none_the_same,
        contradicted,
        contradicted_rarity,
        several_unlike,
    )
)
"""Every feature of the shape, by the name that its weight has."""
