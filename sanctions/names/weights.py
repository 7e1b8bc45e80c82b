"""How much each thing that two names can have in common, or not, says about their being one party.

Log-odds, by logistic regression on labelled pairs and on the nearest listed
names of clean parties, with benchmarks/fit_names.py; rounded. Where labels are
too few to tell, the row holds our estimate and says so.
Positive speaks for the same party, negative against.
"""

from typing import NamedTuple


class Weight(NamedTuple):
    """A pairing weighs ``base + slope * rarity + loss * (1 - similarity)``; rarity and similarity are 0 to 1."""

    base: float
    slope: float
    loss: float = 0.0


class Weights(NamedTuple):
    """``pairings`` by relation, ``shape`` by the feature of names/judge.py that measures the whole."""

    pairings: dict[str, Weight]
    shape: dict[str, float]


PEOPLE = Weights(
    pairings={
        "same": Weight(0.73, 0.23),
        "spelled alike": Weight(0.72, 0.23),
        "form of the same name": Weight(0.64, 0.00),
        "known spelling": Weight(0.71, 0.23),
        "sounds alike": Weight(0.47, 0.67, -0.24),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(0.03, 1.38, -0.91),
        "vowels differ": Weight(-0.10, 0.70, -0.46),
        "one letter off": Weight(0.32, 0.38, -0.05),
        "letters off": Weight(0.07, 0.13, -0.14),
        "joined": Weight(0.63, 1.01),
        "acronym": Weight(0.00, 0.00),
        "same meaning": Weight(0.00, 0.00),
        "initial": Weight(-0.77, 0.00),
        "missing from a name that is never cut": Weight(-0.61, -0.93),
        "contradicts": Weight(-1.95, 0.00),
        "numbers contradict": Weight(-2.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(0.00, -1.13),
        "only on the list": Weight(-0.89, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(0.00, 0.00),
        "number only on the list": Weight(0.00, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": -1.35,
        "one_word_of_more": -3.43,
        "bare_word": -2.40,
        "one_word_is_the_name": -0.93,
        "two_words_of_more": -1.76,
        "complete": 1.14,
        "agreeing_share": -0.62,
        "agreeing_rarity": 2.87,
        "unlikeness": -1.18,
        "none_the_same": -0.56,
        "contradicted": 1.89,
        "contradicted_rarity": -2.43,
        "several_unlike": -0.85,
    },
)
ORGANISATIONS = Weights(
    pairings={
        "same": Weight(0.06, 1.50),
        "spelled alike": Weight(0.05, 1.50),
        "form of the same name": Weight(0.54, 0.26),
        "known spelling": Weight(0.04, 1.50),
        "sounds alike": Weight(-0.14, 0.00),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(-0.18, 0.00, -0.05),
        "vowels differ": Weight(-0.03, 0.00, -0.27),
        "one letter off": Weight(0.38, 0.54, -0.07),
        "letters off": Weight(0.08, 0.01, -0.10),
        "joined": Weight(1.09, 1.05, -0.01),
        "acronym": Weight(-1.76, 0.00, -0.18),
        "same meaning": Weight(-0.21, 0.01, -0.01),
        "initial": Weight(0.00, 0.00),
        "missing from a name that is never cut": Weight(0.00, 0.00),
        "contradicts": Weight(-0.83, -2.34),
        "numbers contradict": Weight(-2.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(-0.34, 0.00),
        "only on the list": Weight(-0.38, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(-0.58, -0.39),
        "number only on the list": Weight(0.00, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": -0.89,
        "one_word_of_more": -2.18,
        "bare_word": -2.40,
        "one_word_is_the_name": -0.70,
        "two_words_of_more": -0.71,
        "complete": 2.13,
        "agreeing_share": 0.11,
        "agreeing_rarity": 1.13,
        "unlikeness": -0.64,
        "none_the_same": -2.16,
        "contradicted": 1.46,
        "contradicted_rarity": -1.25,
        "several_unlike": -0.03,
    },
)
