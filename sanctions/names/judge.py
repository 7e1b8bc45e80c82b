"""What an alignment weighs: the log-odds that two names are one party's, term by term."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeAlias

from sanctions.names import weights
from sanctions.names.compare import WHOLE, Pairing

Numbers: TypeAlias = Any
"""A number, or an array with one for each of many alignments."""


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


def judge(pairings: Iterable[Pairing], person: bool) -> Judgement:
    """The weight of the pairings of two names: log-odds of -8 to 5."""
    table = weights.PEOPLE if person else weights.ORGANISATIONS
    pairings = tuple(pairings)
    terms = []
    for pairing in pairings:
        base, slope, loss = table.pairings[pairing.relation]
        terms.append(base + slope * pairing.rarity + loss * (1 - pairing.similarity))
    summary = summarise(pairings)
    shape = {name: table.shape[name] * value for name, measure in FEATURES if (value := measure(summary))}
    ceiling = BARE_CEILING if summary.bare else CEILING
    return Judgement(min(ceiling, max(FLOOR, sum(terms) + sum(shape.values()))), tuple(terms), shape)


NOT_ASKED = "not asked for"
BEYOND = "beyond the one word asked"
OPEN = frozenset({NOT_ASKED, BEYOND, "patronymic only in the query", "patronymic only on the list"})
"""Relations that leave a name as complete as it is without the word."""

CONTRADICTING = frozenset(
    ("contradicts", "near, another name", "numbers contradict", "patronymics contradict", WHOLE)
)
"""Relations of two words that can't be one."""

EXACT = frozenset(("same", "spelled alike"))
"""Relations of two words that are equal letter by letter or sound by sound."""

RARE = 0.6
"""Rarity of a word that tells parties apart."""

ROUGH = 0.95
"""A similarity below this is rough."""


def left_open(pairings: tuple[Pairing, ...], relation: str) -> tuple[Pairing, ...]:
    """The pairings of a name of one word: what else the listed name has was not asked for."""
    return tuple(row if row.query else row._replace(relation=relation) for row in pairings)


class Summary(NamedTuple):
    """What the features measure: counts and summed rarities of the pairings that are not open.

    Each is a number, or an array with one for each of many alignments:
    features use nothing but arithmetic and comparisons that both know.
    """

    agreeing: Numbers = 0
    """Pairings that agree."""
    agreeing_rarity: Numbers = 0.0
    left: Numbers = 0
    """Pairings that do not."""
    left_rarity: Numbers = 0.0
    contradicting: Numbers = 0
    exact: Numbers = 0
    """Pairings of rare words that are equal letter by letter or sound by sound."""
    rough: Numbers = 0
    unlike: Numbers = 0.0
    """How unlike the agreeing words are, times their rarity."""
    bare: Numbers = False
    """Whether one word was asked for, and the listed name has more."""


def summarise(pairings: Iterable[Pairing]) -> Summary:
    """The summary of one alignment."""
    agreeing = left = contradicting = exact = rough = 0
    agreeing_rarity = left_rarity = unlike = 0.0
    bare = False
    for _, _, relation, similarity, rarity in pairings:
        if similarity:
            agreeing += 1
            agreeing_rarity += rarity
            unlike += (1 - similarity) * rarity
            exact += relation in EXACT and rarity >= RARE
            rough += similarity < ROUGH
        elif relation in OPEN:
            bare = bare or relation == BEYOND
        else:
            left += 1
            left_rarity += rarity
            contradicting += relation in CONTRADICTING
    return Summary(agreeing, agreeing_rarity, left, left_rarity, contradicting, exact, rough, unlike, bare)


def start(_summary: Summary) -> Numbers:
    """Where every comparison starts: most names are not the listed one's."""
    return 1.0


def one_word_of_more(summary: Summary) -> Numbers:
    """One word agrees, or none, and there are more."""
    return (summary.agreeing < 2) & (summary.left > 0)


def bare_word(summary: Summary) -> Numbers:
    """A customer is known by one word, and the listed name has more."""
    return summary.bare


def one_word_is_the_name(summary: Summary) -> Numbers:
    """The one word that both names have agrees."""
    return (summary.agreeing == 1) & (summary.left == 0)


def two_words_of_more(summary: Summary) -> Numbers:
    """Two words agree and there are more."""
    return (summary.agreeing == 2) & (summary.left > 0)


def complete(summary: Summary) -> Numbers:
    """Every word of both names has its counterpart."""
    return summary.left == 0


def agreeing_share(summary: Summary) -> Numbers:
    """The share of agreeing words, by rarity."""
    return summary.agreeing_rarity / _rarity(summary)


def agreeing_rarity(summary: Summary) -> Numbers:
    """The rarity of the agreeing words, up to three rare ones' worth."""
    total = summary.agreeing_rarity
    return total * (total < 3.0) + 3.0 * (total >= 3.0)


def unlikeness(summary: Summary) -> Numbers:
    """How unlike the agreeing words are, by rarity."""
    return summary.unlike / _rarity(summary)


def none_the_same(summary: Summary) -> Numbers:
    """No rare word agrees letter by letter or sound by sound."""
    return summary.exact == 0


def contradicted(summary: Summary) -> Numbers:
    """A word contradicts, whatever else agrees."""
    return summary.contradicting > 0


def contradicted_rarity(summary: Summary) -> Numbers:
    """The agreeing rarity of names of which a word contradicts: relatives share all but one."""
    return agreeing_rarity(summary) * (summary.contradicting > 0)


def several_unlike(summary: Summary) -> Numbers:
    """Two or more words agree only roughly."""
    return summary.rough > 1


def _rarity(summary: Summary) -> Numbers:
    """The rarity of all words together, never quite nothing."""
    return summary.agreeing_rarity + summary.left_rarity + 1e-9


Measure = Callable[[Summary], Numbers]

FEATURES: tuple[tuple[str, Measure], ...] = tuple(
    (measure.__name__, measure)
    for measure in (
        start,
        one_word_of_more,
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
