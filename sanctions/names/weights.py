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
        "same": Weight(0.81, 0.06),
        "spelled alike": Weight(0.80, 0.06),
        "form of the same name": Weight(-0.03, 0.45),
        "known spelling": Weight(0.79, 0.06),
        "sounds alike": Weight(0.53, 0.68, -0.08),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(-0.19, 1.44, -0.66),
        "vowels differ": Weight(-0.06, 1.03, -0.23),
        "one letter off": Weight(0.29, 0.24, -0.08),
        "letters off": Weight(-0.03, 0.13, -0.19),
        "joined": Weight(0.38, 0.59, -0.12),
        "initial": Weight(-0.81, 0.00),
        "missing from a name that is never cut": Weight(-0.62, -0.87),
        "contradicts": Weight(-1.63, 0.00),
        "numbers contradict": Weight(-2.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(0.00, -0.85),
        "only on the list": Weight(-0.91, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(0.00, 0.00),
        "number only on the list": Weight(0.00, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": -1.45,
        "one_word_of_more": -3.11,
        "bare_word": -2.40,
        "one_word_is_the_name": -0.81,
        "two_words_of_more": -1.56,
        "complete": 1.54,
        "agreeing_share": -0.93,
        "agreeing_rarity": 2.93,
        "unlikeness": -1.15,
        "none_the_same": -0.34,
        "contradicted": 1.45,
        "contradicted_rarity": -2.24,
        "several_unlike": -0.75,
    },
)
ORGANISATIONS = Weights(
    pairings={
        "same": Weight(-0.40, 2.52),
        "spelled alike": Weight(-0.41, 2.52),
        "form of the same name": Weight(0.38, 0.18),
        "known spelling": Weight(-0.42, 2.52),
        "sounds alike": Weight(-0.21, 0.00, -0.02),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(-0.36, 0.00, -0.10),
        "vowels differ": Weight(-0.62, 0.00, -0.16),
        "one letter off": Weight(0.28, 0.48, -0.16),
        "letters off": Weight(0.22, 0.00, -0.12),
        "joined": Weight(0.80, 0.96, -0.04),
        "initial": Weight(0.00, 0.00),
        "missing from a name that is never cut": Weight(0.00, 0.00),
        "contradicts": Weight(-0.77, -2.25),
        "numbers contradict": Weight(-2.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(-0.13, -0.04),
        "only on the list": Weight(-0.37, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(-0.66, -0.49),
        "number only on the list": Weight(0.00, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": -0.39,
        "one_word_of_more": -1.87,
        "bare_word": -2.40,
        "one_word_is_the_name": -0.73,
        "two_words_of_more": -0.43,
        "complete": 1.99,
        "agreeing_share": 0.23,
        "agreeing_rarity": 0.58,
        "unlikeness": -0.65,
        "none_the_same": -1.79,
        "contradicted": 0.57,
        "contradicted_rarity": -1.09,
        "several_unlike": -0.24,
    },
)
