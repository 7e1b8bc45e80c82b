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
    """``pairings`` by relation; ``shape`` by the measure of names/judge.py that measures the whole.

    A row of ``shape`` has a weight for each of the situations that two names
    can be in: complete, missing, resembling, contradicted.
    """

    pairings: dict[str, Weight]
    shape: dict[str, tuple[float, float, float, float]]


PEOPLE = Weights(
    pairings={
        "same": Weight(-0.33, 0.82),
        "spelled alike": Weight(-0.34, 0.82),
        "form of the same name": Weight(-1.55, 0.00, -0.11),
        "spelled otherwise": Weight(0.01, 0.03),
        "known spelling": Weight(-0.35, 0.82),
        "sounds alike": Weight(0.06, 0.73, -0.04),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(0.59, 1.42, -0.17),
        "vowels differ": Weight(-0.62, 0.65, -0.48),
        "slip in a long word": Weight(0.76, 0.56),
        "one letter off": Weight(0.41, 0.43, -0.12),
        "letters off": Weight(-0.79, 0.00, -0.22),
        "joined": Weight(0.11, 0.22, -0.06),
        "acronym": Weight(0.00, 0.00),
        "acronym of the whole name": Weight(0.00, 0.00),
        "same meaning": Weight(0.00, 0.00),
        "initial": Weight(0.46, 0.15),
        "missing from a name that is never cut": Weight(-0.60, -0.86),
        "a title": Weight(0.00, 0.00),
        "resembles": Weight(0.61, 1.26, -3.13),
        "contradicts": Weight(-2.18, -0.83),
        "numbers contradict": Weight(-4.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(0.00, 0.00),
        "only on the list": Weight(-0.43, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(0.00, 0.00),
        "number only on the list": Weight(0.00, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": (-1.15, -2.10, -1.57, -1.28),
        "bare_word": (-2.40, -2.40, -2.40, -2.40),
        "one_word_agrees": (-0.52, -1.96, -2.00, -3.32),
        "whole_word": (0.00, 0.00, 0.00, 0.00),
        "two_words_agree": (-0.46, -1.15, -0.48, -1.27),
        "first_rarity": (0.68, 0.00, 0.00, 0.00),
        "second_rarity": (1.53, 1.04, 0.67, 0.21),
        "third_rarity": (0.68, 0.64, 0.32, 1.05),
        "alike_rarity": (2.00, 2.00, 0.00, 0.38),
        "given_names": (1.08, 1.31, 1.39, 1.17),
        "both_names": (0.50, 0.60, 1.99, 1.04),
        "roughly": (-0.82, -0.73, -0.69, -0.57),
        "asked_missing": (0.00, -1.09, -0.32, 0.00),
        "listed_missing": (0.00, -0.88, -0.57, 0.00),
        "unlikeness": (0.00, 0.00, -2.52, 0.00),
    },
)
ORGANISATIONS = Weights(
    pairings={
        "same": Weight(-0.96, 3.59),
        "spelled alike": Weight(-0.97, 3.59),
        "form of the same name": Weight(-0.12, 0.00, -0.01),
        "spelled otherwise": Weight(-0.95, 0.00),
        "known spelling": Weight(-0.98, 3.59),
        "sounds alike": Weight(-0.58, 0.00),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(-0.23, 0.00, -0.06),
        "vowels differ": Weight(-0.60, 0.00, -0.16),
        "slip in a long word": Weight(1.71, 1.02),
        "one letter off": Weight(0.28, 0.38, -0.02),
        "letters off": Weight(-0.07, 0.00, -0.08),
        "joined": Weight(0.33, 0.88, -0.02),
        "acronym": Weight(-1.45, 0.00, -0.15),
        "acronym of the whole name": Weight(2.40, 0.00),
        "same meaning": Weight(-0.27, 0.21, -0.02),
        "initial": Weight(0.00, 0.00),
        "missing from a name that is never cut": Weight(0.00, 0.00),
        "a title": Weight(0.00, 0.00),
        "resembles": Weight(-0.94, 0.00, -2.39),
        "contradicts": Weight(-1.52, -1.93),
        "numbers contradict": Weight(-4.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(-0.30, -0.09),
        "only on the list": Weight(-0.16, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(-0.42, -0.27),
        "number only on the list": Weight(0.00, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": (-0.82, -2.97, -0.79, -1.31),
        "bare_word": (-2.40, -2.40, -2.40, -2.40),
        "one_word_agrees": (-1.03, -2.90, -0.69, -1.85),
        "whole_word": (0.80, 0.00, 0.00, 0.00),
        "two_words_agree": (-0.37, -0.50, -0.55, -0.63),
        "first_rarity": (0.78, 0.00, 0.48, 0.00),
        "second_rarity": (0.95, 1.41, 0.39, 0.68),
        "third_rarity": (0.08, 0.77, 0.28, 0.35),
        "alike_rarity": (1.36, 0.62, 1.04, 0.00),
        "given_names": (0.00, 0.00, 0.00, 0.00),
        "both_names": (0.00, 0.00, 0.00, 0.00),
        "roughly": (-1.02, -0.14, -0.25, 0.00),
        "asked_missing": (0.00, 0.00, -0.14, -0.60),
        "listed_missing": (0.00, 0.00, -0.64, -0.23),
        "unlikeness": (0.00, 0.00, -1.54, -0.04),
    },
)


def weights_of(person: bool) -> Weights:
    """How names are weighed that are read as people's, or as others'."""
    return PEOPLE if person else ORGANISATIONS
