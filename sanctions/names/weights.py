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
        "same": Weight(0.62, 0.37),
        "spelled alike": Weight(0.61, 0.37),
        "form of the same name": Weight(0.04, 0.34),
        "known spelling": Weight(0.60, 0.37),
        "sounds alike": Weight(-0.05, 0.72, -0.21),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(-0.21, 1.39, -0.65),
        "vowels differ": Weight(0.10, 0.31, -0.56),
        "slip in a long word": Weight(0.59, 0.47),
        "one letter off": Weight(0.42, 0.17),
        "letters off": Weight(-0.14, 0.00, -0.13),
        "joined": Weight(0.50, 0.95),
        "acronym": Weight(0.00, 0.00),
        "same meaning": Weight(0.00, 0.00),
        "initial": Weight(-0.81, 0.00),
        "missing from a name that is never cut": Weight(-0.22, -0.56),
        "contradicts": Weight(-1.74, 0.00),
        "numbers contradict": Weight(-2.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(0.00, -1.09),
        "only on the list": Weight(-0.98, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(0.00, 0.00),
        "number only on the list": Weight(0.00, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": -1.60,
        "one_word_of_more": -3.21,
        "bare_word": -2.40,
        "one_word_is_the_name": -0.95,
        "two_words_of_more": -1.70,
        "complete": 1.02,
        "agreeing_share": -0.56,
        "agreeing_rarity": 3.08,
        "unlikeness": -1.01,
        "none_the_same": -0.09,
        "contradicted": 2.28,
        "contradicted_rarity": -2.95,
        "several_unlike": -0.84,
    },
)
ORGANISATIONS = Weights(
    pairings={
        "same": Weight(0.09, 1.41),
        "spelled alike": Weight(0.08, 1.41),
        "form of the same name": Weight(0.53, 0.26),
        "known spelling": Weight(0.07, 1.41),
        "sounds alike": Weight(0.13, 0.00),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(-0.23, 0.00, -0.05),
        "vowels differ": Weight(-0.30, 0.00, -0.21),
        "slip in a long word": Weight(0.78, 0.74),
        "one letter off": Weight(0.16, 0.28, -0.03),
        "letters off": Weight(-0.11, 0.00, -0.10),
        "joined": Weight(1.08, 1.04, -0.01),
        "acronym": Weight(-1.77, 0.00, -0.18),
        "same meaning": Weight(-0.20, 0.00, -0.01),
        "initial": Weight(0.00, 0.00),
        "missing from a name that is never cut": Weight(0.00, 0.00),
        "contradicts": Weight(-0.85, -2.37),
        "numbers contradict": Weight(-2.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(-0.34, 0.00),
        "only on the list": Weight(-0.41, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(-0.57, -0.38),
        "number only on the list": Weight(0.00, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": -0.85,
        "one_word_of_more": -2.20,
        "bare_word": -2.40,
        "one_word_is_the_name": -0.73,
        "two_words_of_more": -0.74,
        "complete": 2.09,
        "agreeing_share": 0.11,
        "agreeing_rarity": 1.19,
        "unlikeness": -0.57,
        "none_the_same": -2.18,
        "contradicted": 1.47,
        "contradicted_rarity": -1.27,
        "several_unlike": 0.00,
    },
)
