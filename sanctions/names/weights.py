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
    "same": Weight(0.10, 0.70),
    "spelled alike": Weight(-0.16, 1.09),
    "form of the same name": Weight(-0.19, 0.60),
    "same consonants": Weight(1.67, 0.00),
    "vowels differ": Weight(0.17, 0.22),
    "one letter off": Weight(-0.27, 0.28),
    "letters off": Weight(0.08, 0.00),
    "joined": Weight(0.75, 0.37),
    "initial": Weight(-1.06, 0.00),
    "contradicts": Weight(-1.18, -0.68),
    # Estimates: Fund II is not Fund III, and a father's name is a third of the name.
    "numbers contradict": Weight(-2.5, -1.0),
    "patronymics contradict": Weight(-1.0, -0.5),
    "only in the query": Weight(0.0, -0.63),
    "only on the list": Weight(-0.75, 0.0),
    "patronymic only in the query": Weight(0.0, 0.0),
    "patronymic only on the list": Weight(-0.15, 0.0),
    "number only in the query": Weight(-0.51, -0.37),
    # Estimate, as the row above.
    "number only on the list": Weight(-0.51, -0.37),
    # Looking up one word asks for everybody who bears it: the rest is left open.
    "not asked for": Weight(0.0, 0.0),
}
"""What each pairing of words weighs, by its relation."""

SHAPE: dict[str, float] = {
    "start": -4.61,
    "one_word_of_a_person": -1.96,
    "one_word_of_an_organisation": -1.48,
    # Estimate: a customer known by one rare word, found on a person's listing, is worth a look and no match.
    "whole_query_is_one_word": 2.9,
    "one_word_is_the_name": 0.50,
    "one_word_rarity": -0.07,
    "two_words_of_more": -0.77,
    "complete": 0.75,
    "agreeing_share": 2.36,
    "agreeing_rarity": 3.53,
    "unlikeness": -4.15,
    "none_the_same": -1.31,
    "contradicted": 2.05,
    "contradicted_rarity": -2.78,
    "several_unlike": -0.37,
}
"""What the shape of the whole weighs, by the feature of names/judge.py that measures it."""
