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
        "same": Weight(-0.74, 1.18),
        "spelled alike": Weight(-0.75, 1.18),
        "form of the same name": Weight(-1.68, 0.00, -0.12),
        "spelled otherwise": Weight(-0.26, 0.00),
        "known spelling": Weight(-0.76, 1.18),
        "sounds alike": Weight(-0.16, 0.77, -0.06),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(0.53, 1.41, -0.23),
        "vowels differ": Weight(-0.80, 0.55, -0.47),
        "slip in a long word": Weight(0.68, 0.47),
        "one letter off": Weight(0.39, 0.44, -0.10),
        "letters off": Weight(-0.96, 0.00, -0.27),
        "joined": Weight(0.38, 0.00),
        "acronym": Weight(0.00, 0.00),
        "acronym of the whole name": Weight(0.00, 0.00),
        "same meaning": Weight(0.00, 0.00),
        "initial": Weight(0.34, 0.11),
        "missing from a name that is never cut": Weight(-0.81, -0.95),
        "a title": Weight(0.00, 0.00),
        "resembles": Weight(0.20, 0.90, -3.73),
        "contradicts": Weight(-1.68, -0.55),
        "numbers contradict": Weight(-4.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(0.00, 0.00),
        "only on the list": Weight(-0.62, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(0.00, 0.00),
        "number only on the list": Weight(0.00, 0.00),
        "father of, on both sides": Weight(2.00, 0.00),
        "of a legal form": Weight(0.00, 0.00),
        "same legal form": Weight(0.00, 0.00),
        "another legal form": Weight(0.00, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": (-1.11, -2.66, -1.39, -1.23),
        "bare_word": (-2.40, -2.40, -2.40, -2.40),
        "one_word_agrees": (-0.83, -3.22, -2.12, -1.28),
        "whole_word": (0.00, 0.00, 0.00, 0.00),
        "two_words_agree": (-0.31, -0.43, -0.04, -1.52),
        "three_words_agree": (0.03, 0.98, 0.77, 1.57),
        "father_left_out": (-0.49, -0.12, -0.51, 0.00),
        "first_rarity": (0.60, 0.00, 0.00, 0.00),
        "second_rarity": (1.55, 1.12, 0.66, 0.00),
        "third_rarity": (0.73, 0.52, 0.14, 0.40),
        "alike_rarity": (2.18, 2.00, 0.35, 0.00),
        "given_names": (0.92, 1.58, 1.78, 1.51),
        "both_names": (0.55, 0.71, 2.07, 0.71),
        "roughly": (-0.78, -0.77, -0.89, 0.00),
        "asked_missing": (0.00, -1.30, -0.71, 0.00),
        "listed_missing": (0.00, -0.78, -0.67, 0.00),
        "unlikeness": (0.00, 0.00, -2.67, 0.00),
    },
)
ORGANISATIONS = Weights(
    pairings={
        "same": Weight(-0.78, 2.91),
        "spelled alike": Weight(-0.79, 2.91),
        "form of the same name": Weight(-0.16, 0.00, -0.01),
        "spelled otherwise": Weight(-0.82, 0.00),
        "known spelling": Weight(-0.80, 2.91),
        "sounds alike": Weight(-0.51, 0.00, -0.01),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(-0.14, 0.00, -0.03),
        "vowels differ": Weight(-0.38, 0.00, -0.10),
        "slip in a long word": Weight(2.14, 0.50),
        "one letter off": Weight(0.22, 0.29),
        "letters off": Weight(0.20, 0.14),
        "joined": Weight(0.42, 0.59, -0.02),
        "acronym": Weight(-1.07, 0.00, -0.11),
        "acronym of the whole name": Weight(2.40, 0.00),
        "same meaning": Weight(-0.24, 0.21, -0.02),
        "initial": Weight(0.00, 0.00),
        "missing from a name that is never cut": Weight(0.00, 0.00),
        "a title": Weight(0.00, 0.00),
        "resembles": Weight(-1.29, 0.00, -1.98),
        "contradicts": Weight(-1.38, -1.54),
        "numbers contradict": Weight(-4.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(-0.14, 0.00),
        "only on the list": Weight(-0.19, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(-0.39, -0.26),
        "number only on the list": Weight(0.00, 0.00),
        "father of, on both sides": Weight(0.00, 0.00),
        "of a legal form": Weight(0.00, 0.00),
        "same legal form": Weight(2.50, 0.00),
        "another legal form": Weight(-1.50, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": (-0.59, -2.28, -1.05, -1.07),
        "bare_word": (-2.40, -2.40, -2.40, -2.40),
        "one_word_agrees": (-1.35, -2.47, -0.93, -1.05),
        "whole_word": (0.80, 0.80, 0.80, 0.80),
        "two_words_agree": (0.28, -0.24, -0.39, -0.47),
        "three_words_agree": (0.48, 0.43, 0.27, 0.45),
        "father_left_out": (0.00, 0.00, 0.00, 0.00),
        "first_rarity": (1.03, 0.00, 0.40, 0.00),
        "second_rarity": (0.81, 1.36, 0.53, 0.33),
        "third_rarity": (0.09, 0.73, 0.19, 0.05),
        "alike_rarity": (1.25, 0.55, 1.00, 0.00),
        "given_names": (0.00, 0.00, 0.00, 0.00),
        "both_names": (0.00, 0.00, 0.00, 0.00),
        "roughly": (-1.03, -0.01, -0.30, 0.00),
        "asked_missing": (0.00, 0.00, -0.28, -0.84),
        "listed_missing": (0.00, 0.00, -0.70, -0.35),
        "unlikeness": (0.00, 0.00, -1.27, -0.05),
    },
)


def weights_of(person: bool) -> Weights:
    """How names are weighed that are read as people's, or as others'."""
    return PEOPLE if person else ORGANISATIONS
