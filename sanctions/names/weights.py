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
        "same": Weight(0.76, 0.17),
        "spelled alike": Weight(0.75, 0.17),
        "form of the same name": Weight(0.62, 0.49),
        "known spelling": Weight(0.74, 0.17),
        "sounds alike": Weight(0.68, 0.75, -0.20),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(0.15, 1.25, -0.84),
        "vowels differ": Weight(-0.04, 0.81, -0.35),
        "one letter off": Weight(0.47, 0.32),
        "letters off": Weight(0.02, 0.16, -0.17),
        "joined": Weight(0.56, 0.76, -0.03),
        "initial": Weight(-0.77, 0.00),
        "missing from a name that is never cut": Weight(-0.54, -0.90),
        "contradicts": Weight(-1.91, 0.00),
        "numbers contradict": Weight(-2.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(0.00, -1.04),
        "only on the list": Weight(-0.84, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(0.00, 0.00),
        "number only on the list": Weight(0.00, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": -1.53,
        "one_word_of_more": -3.38,
        "bare_word": -2.40,
        "one_word_is_the_name": -0.72,
        "two_words_of_more": -1.76,
        "complete": 1.32,
        "agreeing_share": -0.62,
        "agreeing_rarity": 2.92,
        "unlikeness": -1.16,
        "none_the_same": -0.62,
        "contradicted": 2.02,
        "contradicted_rarity": -2.45,
        "several_unlike": -0.83,
    },
)
ORGANISATIONS = Weights(
    pairings={
        "same": Weight(-0.09, 2.31),
        "spelled alike": Weight(-0.10, 2.31),
        "form of the same name": Weight(0.47, 0.23),
        "known spelling": Weight(-0.11, 2.31),
        "sounds alike": Weight(-0.17, 0.00),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(-0.21, 0.00, -0.06),
        "vowels differ": Weight(0.10, 0.00, -0.21),
        "one letter off": Weight(0.28, 0.66, -0.13),
        "letters off": Weight(0.30, 0.00, -0.11),
        "joined": Weight(1.13, 1.22, -0.04),
        "initial": Weight(0.00, 0.00),
        "missing from a name that is never cut": Weight(0.00, 0.00),
        "contradicts": Weight(-0.87, -2.34),
        "numbers contradict": Weight(-2.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(-0.42, 0.00),
        "only on the list": Weight(-0.40, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(-0.65, -0.44),
        "number only on the list": Weight(0.00, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": -0.54,
        "one_word_of_more": -1.96,
        "bare_word": -2.40,
        "one_word_is_the_name": -0.54,
        "two_words_of_more": -0.62,
        "complete": 2.20,
        "agreeing_share": -0.29,
        "agreeing_rarity": 0.57,
        "unlikeness": -0.63,
        "none_the_same": -1.70,
        "contradicted": 0.81,
        "contradicted_rarity": -0.84,
        "several_unlike": -0.16,
    },
)
