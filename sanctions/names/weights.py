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
    "same": Weight(0.04, 0.66),
    "spelled alike": Weight(-0.01, 0.66),
    "form of the same name": Weight(-0.04, 0.22),
    "same consonants": Weight(1.39, 0.0),
    "vowels differ": Weight(0.01, 0.37),
    "one letter off": Weight(-0.35, 0.62),
    "letters off": Weight(-0.75, 0.0),
    "joined": Weight(0.44, 0.57),
    "initial": Weight(0.33, 0.11),
    "contradicts": Weight(-1.27, -0.76),
    # Estimates: Fund II is not Fund III, and a father's name is a third of the name.
    "numbers contradict": Weight(-2.5, -1.0),
    "patronymics contradict": Weight(-1.0, -0.5),
    "only in the query": Weight(0.0, -1.51),
    "only on the list": Weight(-1.12, 0.0),
    "patronymic only in the query": Weight(0.0, 0.0),
    "patronymic only on the list": Weight(0.0, 0.0),
    "number only in the query": Weight(-0.33, -0.22),
    # Estimate, as the row above.
    "number only on the list": Weight(-0.33, -0.22),
    # One word asks for everybody who bears it: the rest is left open.
    "not asked for": Weight(0.0, 0.0),
    "beyond the one word asked": Weight(0.0, 0.0),
}
"""What each pairing of words weighs, by its relation."""

SHAPE: dict[str, float] = {
    "start": -4.66,
    "one_word_of_a_person": -1.82,
    "one_word_of_an_organisation": -1.53,
    # Estimate: a customer known by one rare word, found on a listing with more, is worth a look and no match.
    "bare_word": -2.4,
    "one_word_is_the_name": 1.07,
    "two_words_of_more": -0.55,
    "complete": 0.81,
    "agreeing_share": 2.4,
    "agreeing_rarity": 3.22,
    "unlikeness": -3.44,
    "none_the_same": -1.39,
    "contradicted": 2.32,
    "contradicted_rarity": -2.46,
    "several_unlike": -0.06,
}
"""What the shape of the whole weighs, by the feature of names/judge.py that measures it."""
