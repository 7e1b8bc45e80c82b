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
        "same": Weight(-0.54, 0.89),
        "spelled alike": Weight(-0.55, 0.89),
        "form of the same name": Weight(-1.55, 0.00, -0.11),
        "spelled otherwise": Weight(-0.08, 0.00),
        "known spelling": Weight(-0.56, 0.89),
        "sounds alike": Weight(-0.13, 0.74, -0.06),
        "near, another name": Weight(-0.01, -0.01),
        "same consonants": Weight(0.47, 1.46, -0.25),
        "vowels differ": Weight(-0.74, 0.59, -0.50),
        "vowels differ in a long word": Weight(-0.74, 0.59, -0.50),
        "slip in a long word": Weight(0.63, 0.42),
        "one letter off": Weight(0.39, 0.44, -0.10),
        "misread": Weight(0.39, 0.44, -0.10),
        "letters off": Weight(-0.93, 0.00, -0.26),
        "joined": Weight(0.41, 0.00, -0.03),
        "acronym": Weight(0.00, 0.00),
        "acronym of the whole name": Weight(0.00, 0.00),
        "same meaning": Weight(0.00, 0.00),
        "initial": Weight(0.39, 0.13),
        "missing from a name that is never cut": Weight(-0.33, -0.61),
        "a title": Weight(0.00, 0.00),
        "resembles": Weight(0.52, 1.24, -3.04),
        "contradicts": Weight(-1.92, -0.62),
        "numbers contradict": Weight(-4.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(0.00, 0.00),
        "only on the list": Weight(-0.38, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(0.00, 0.00),
        "number only on the list": Weight(0.00, 0.00),
        "(sort of body) only in the query": Weight(0.00, 0.00),
        "(sort of body) only on the list": Weight(0.00, 0.00),
        "another sort of body": Weight(0.00, 0.00),
        "(place) only in the query": Weight(0.00, 0.00),
        "(father of) only in the query": Weight(-3.00, 0.00),
        "(father of) only on the list": Weight(-3.00, 0.00),
        "father of, on both sides": Weight(2.00, 0.00),
        "of a legal form": Weight(0.00, 0.00),
        "same legal form": Weight(0.00, 0.00),
        "another legal form": Weight(0.00, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": (-1.19, -2.23, -1.41, -1.40),
        "bare_word": (-2.40, -2.40, -2.40, -2.40),
        "one_word_agrees": (-0.79, -2.34, -1.94, -2.98),
        "whole_word": (0.00, 0.00, 0.00, 0.00),
        "two_words_agree": (-0.33, -0.74, -0.23, -0.50),
        "three_words_agree": (0.00, 0.84, 0.76, 2.09),
        "father_left_out": (-0.50, -0.09, -0.21, -0.18),
        "first_rarity": (0.68, 0.00, 0.00, 0.00),
        "second_rarity": (1.58, 1.14, 0.63, 0.08),
        "third_rarity": (0.71, 0.55, 0.14, 0.53),
        "alike_rarity": (2.21, 1.82, 0.00, 0.00),
        "given_names": (0.87, 1.36, 1.38, 1.13),
        "both_names": (0.57, 0.78, 1.86, 0.85),
        "roughly": (-0.81, -0.77, -0.66, -0.75),
        "asked_missing": (0.00, -0.89, -0.31, 0.00),
        "listed_missing": (0.00, -0.80, -0.56, 0.00),
        "unlikeness": (0.00, 0.00, -2.38, 0.00),
    },
)
ORGANISATIONS = Weights(
    pairings={
        "same": Weight(-0.80, 3.04),
        "spelled alike": Weight(-0.81, 3.04),
        "form of the same name": Weight(-0.14, 0.00, -0.01),
        "spelled otherwise": Weight(-0.80, 0.00),
        "known spelling": Weight(-0.82, 3.04),
        "sounds alike": Weight(-0.50, 0.00, -0.01),
        "near, another name": Weight(0.00, 0.00),
        "same consonants": Weight(-0.15, 0.00, -0.04),
        "vowels differ": Weight(-0.45, 0.00, -0.12),
        "vowels differ in a long word": Weight(-0.80, 2.20, -1.00),
        "slip in a long word": Weight(2.10, 0.51),
        "one letter off": Weight(0.21, 0.28),
        "misread": Weight(0.21, 0.28),
        "letters off": Weight(0.15, 0.11, -0.01),
        "joined": Weight(0.41, 0.63, -0.02),
        "acronym": Weight(-1.07, 0.00, -0.11),
        "acronym of the whole name": Weight(2.40, 0.00),
        "same meaning": Weight(-0.25, 0.22, -0.02),
        "initial": Weight(0.00, 0.00),
        "missing from a name that is never cut": Weight(0.00, 0.00),
        "a title": Weight(0.00, 0.00),
        "resembles": Weight(-1.24, 0.00, -1.92),
        "contradicts": Weight(-1.48, -1.69),
        "numbers contradict": Weight(-4.00, -1.00),
        "patronymics contradict": Weight(-0.60, -0.40),
        "only in the query": Weight(-0.15, 0.00),
        "only on the list": Weight(-0.23, 0.00),
        "patronymic only in the query": Weight(0.00, 0.00),
        "patronymic only on the list": Weight(0.00, 0.00),
        "number only in the query": Weight(-0.36, -0.24),
        "number only on the list": Weight(0.00, 0.00),
        "(sort of body) only in the query": Weight(-0.50, 0.00),
        "(sort of body) only on the list": Weight(-0.50, 0.00),
        "another sort of body": Weight(-0.50, 0.00),
        "(place) only in the query": Weight(-0.30, 0.00),
        "(father of) only in the query": Weight(0.00, 0.00),
        "(father of) only on the list": Weight(0.00, 0.00),
        "father of, on both sides": Weight(0.00, 0.00),
        "of a legal form": Weight(0.00, 0.00),
        "same legal form": Weight(2.50, 0.00),
        "another legal form": Weight(-1.50, 0.00),
        "not asked for": Weight(0.00, 0.00),
        "beyond the one word asked": Weight(0.00, 0.00),
    },
    shape={
        "start": (-0.62, -2.41, -1.00, -1.22),
        "bare_word": (-2.40, -2.40, -2.40, -2.40),
        "one_word_agrees": (-1.36, -2.56, -0.85, -1.35),
        "whole_word": (0.80, 0.80, 0.80, 0.80),
        "two_words_agree": (0.26, -0.25, -0.43, -0.37),
        "three_words_agree": (0.48, 0.40, 0.28, 0.49),
        "father_left_out": (0.00, 0.00, 0.00, 0.00),
        "first_rarity": (0.99, 0.00, 0.29, 0.00),
        "second_rarity": (0.79, 1.34, 0.50, 0.50),
        "third_rarity": (0.08, 0.71, 0.19, 0.03),
        "alike_rarity": (1.23, 0.61, 0.88, 0.00),
        "given_names": (0.00, 0.00, 0.00, 0.00),
        "both_names": (0.00, 0.00, 0.00, 0.00),
        "roughly": (-0.98, -0.34, -0.24, 0.00),
        "asked_missing": (0.00, 0.00, -0.28, -0.94),
        "listed_missing": (0.00, 0.00, -0.58, -0.26),
        "unlikeness": (0.00, 0.00, -1.24, -0.05),
    },
)


def weights_of(person: bool) -> Weights:
    """How names are weighed that are read as people's, or as others'."""
    return PEOPLE if person else ORGANISATIONS
