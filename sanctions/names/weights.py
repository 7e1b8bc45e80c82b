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
        "same": Weight(1.07, 0.00),
        "spelled alike": Weight(1.06, 0.00),
        "form of the same name": Weight(0.18, 0.48),
        "known spelling": Weight(1.05, 0.00),
        "sounds alike": Weight(0.01, 0.38, -0.19),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(-0.06, 1.58, -0.62),
        "vowels differ": Weight(-0.21, 0.64, -0.52),
        "one letter off": Weight(0.67, 0.39),
        "letters off": Weight(-0.09, 0.04, -0.17),
        "joined": Weight(0.50, 0.84, -0.16),
        "initial": Weight(-0.79, 0.00),
        "missing from a name that is never cut": Weight(-0.73, -0.97),
        "contradicts": Weight(-1.97, 0.00),
        "numbers contradict": Weight(-2.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(0.00, -1.35),
        "only on the list": Weight(-0.95, -0.04),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(0.00, 0.00),
        "number only on the list": Weight(-0.04, -0.04),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": -1.53,
        "one_word_of_more": -3.38,
        "bare_word": -2.40,
        "one_word_is_the_name": -0.63,
        "two_words_of_more": -1.63,
        "complete": 1.14,
        "agreeing_share": -0.51,
        "agreeing_rarity": 2.83,
        "unlikeness": -1.01,
        "none_the_same": -0.61,
        "contradicted": 1.72,
        "contradicted_rarity": -2.51,
        "several_unlike": -0.48,
    },
)
ORGANISATIONS = Weights(
    pairings={
        "same": Weight(-0.08, 2.31),
        "spelled alike": Weight(-0.09, 2.31),
        "form of the same name": Weight(0.47, 0.23),
        "known spelling": Weight(-0.10, 2.31),
        "sounds alike": Weight(0.20, 0.00),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(-0.29, 0.00, -0.08),
        "vowels differ": Weight(-0.22, 0.00, -0.16),
        "one letter off": Weight(0.25, 0.63, -0.13),
        "letters off": Weight(0.29, 0.00, -0.11),
        "joined": Weight(1.11, 1.21, -0.04),
        "initial": Weight(0.00, 0.00),
        "missing from a name that is never cut": Weight(0.00, 0.00),
        "contradicts": Weight(-0.85, -2.33),
        "numbers contradict": Weight(-2.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(-0.43, 0.00),
        "only on the list": Weight(-0.41, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(-0.67, -0.45),
        "number only on the list": Weight(0.00, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": -0.55,
        "one_word_of_more": -1.98,
        "bare_word": -2.40,
        "one_word_is_the_name": -0.53,
        "two_words_of_more": -0.63,
        "complete": 2.19,
        "agreeing_share": -0.33,
        "agreeing_rarity": 0.62,
        "unlikeness": -0.63,
        "none_the_same": -1.66,
        "contradicted": 0.86,
        "contradicted_rarity": -0.89,
        "several_unlike": -0.23,
    },
)
