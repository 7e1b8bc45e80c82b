"""How much each thing that two names can have in common, or not, says about their being one party.

Log-odds, by logistic regression on labelled pairs and on the nearest listed
names of clean parties (docs/measurements.md says on which and how), rounded.
Where labels are too few to tell, the row holds our estimate and says so.
Positive speaks for the same party, negative against.
"""

from typing import NamedTuple


class Weight(NamedTuple):
    """A pairing weighs ``base + slope * rarity``, the rarity of its rarer word being 0 to 1."""

    base: float
    slope: float


PAIRINGS: dict[str, Weight] = {
    "same": Weight(0.0, 0.98),
    "spelled alike": Weight(-0.05, 0.98),
    "form of the same name": Weight(-0.19, 0.71),
    "same consonants": Weight(1.6, 0.0),
    "vowels differ": Weight(0.18, 0.35),
    "one letter off": Weight(-0.25, 0.43),
    "letters off": Weight(0.04, 0.0),
    "joined": Weight(0.6, 0.62),
    "initial": Weight(-1.01, 0.0),
    "contradicts": Weight(-1.02, -0.96),
    # Estimates: Fund II is not Fund III, and a father's name is a third of the name.
    "numbers contradict": Weight(-2.5, -1.0),
    "patronymics contradict": Weight(-1.0, -0.5),
    "only in the query": Weight(0.0, -1.3),
    "only on the list": Weight(-0.62, 0.0),
    "patronymic only in the query": Weight(0.0, 0.0),
    "patronymic only on the list": Weight(0.0, 0.0),
    "number only in the query": Weight(-0.32, -0.18),
    # Estimate, as the row above.
    "number only on the list": Weight(-0.32, -0.18),
    # Looking up one word asks for everybody who bears it: the rest is left open.
    "not asked for": Weight(0.0, 0.0),
}
"""What each pairing of words weighs, by its relation."""

SHAPE: dict[str, float] = {
    "start": -4.5,
    "one_word_of_a_person": -1.84,
    "one_word_of_an_organisation": -1.41,
    # Estimate: a customer known by one rare word, found on a person's listing, is worth a look and no match.
    "whole_query_is_one_word": 2.4,
    "one_word_is_the_name": 0.44,
    "one_word_rarity": -0.21,
    "two_words_of_more": -0.74,
    "complete": 0.95,
    "agreeing_share": 2.46,
    "agreeing_rarity": 3.13,
    "unlikeness": -4.23,
    "none_the_same": -1.27,
    "contradicted": 2.0,
    "contradicted_rarity": -2.57,
    "several_unlike": -0.43,
}
"""What the shape of the whole weighs, by the feature of names/judge.py that measures it."""
