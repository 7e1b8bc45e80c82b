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
    "same": Weight(0.0, 1.8),
    "spelled alike": Weight(-0.5, 2.2),
    "form of the same name": Weight(-0.2, 0.2),
    "same consonants": Weight(1.3, 0.0),
    "vowels differ": Weight(0.7, 0.8),
    "one letter off": Weight(-1.3, 2.0),
    "letters off": Weight(-0.1, 0.0),
    "joined": Weight(0.4, 0.0),
    "initial": Weight(0.1, -0.1),
    "contradicts": Weight(-1.9, -1.1),
    # Estimates: Fund II is not Fund III, and a father's name is a third of the name.
    "numbers contradict": Weight(-2.5, -1.0),
    "patronymics contradict": Weight(-1.0, -0.5),
    "only in the query": Weight(0.0, -1.0),
    "only on the list": Weight(-0.8, 0.0),
    "patronymic only in the query": Weight(0.0, 0.0),
    "patronymic only on the list": Weight(0.0, 0.0),
    "number only in the query": Weight(-0.4, -0.3),
    # Estimate, as the row above.
    "number only on the list": Weight(-0.4, -0.3),
}
"""What each pairing of words weighs, by its relation."""

SHAPE: dict[str, float] = {
    "start": -2.95,
    "one_word_of_a_person": -0.65,
    "one_word_of_an_organisation": -0.06,
    "one_word_is_the_name": 0.54,
    "one_word_rarity": -1.2,
    "two_words_of_more": -0.4,
    "complete": 1.75,
    "agreeing_share": 1.86,
    "agreeing_rarity": 0.88,
    "unlikeness": -7.1,
    "none_the_same": -1.06,
}
"""What the shape of the whole weighs, by the feature of names/judge.py that measures it."""
