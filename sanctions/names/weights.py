"""How much each thing that two names can have in common, or not, says about their being one party.

Log-odds, by logistic regression on labelled pairs and on the nearest listed
names of clean parties, with benchmarks/fit_names.py; rounded. Where labels are
too few to tell, the row holds our estimate and says so.
Positive speaks for the same party, negative against.
"""

from typing import NamedTuple


class Weight(NamedTuple):
    """A pairing weighs ``base + slope * rarity``, the rarity of its rarer word being 0 to 1."""

    base: float
    slope: float


PAIRINGS: dict[str, Weight] = {
    "same": Weight(-0.35, 1.33),
    # Fitted as one with the row above; an exact word goes before an equal sound.
    "spelled alike": Weight(-0.36, 1.33),
    "form of the same name": Weight(0.34, 0.15),
    "same consonants": Weight(1.51, 0.0),
    "vowels differ": Weight(-0.13, 1.15),
    "one letter off": Weight(0.09, 0.19),
    "letters off": Weight(-0.03, 0.0),
    "joined": Weight(0.28, 0.78),
    "initial": Weight(0.35, 0.12),
    "contradicts": Weight(-1.04, -1.15),
    # Estimates: Fund II is not Fund III, and a father's name is a third of the name.
    "numbers contradict": Weight(-2.5, -1.0),
    "patronymics contradict": Weight(-1.0, -0.5),
    "only in the query": Weight(0.0, -0.61),
    "only on the list": Weight(-0.81, 0.0),
    "patronymic only in the query": Weight(0.0, 0.0),
    "patronymic only on the list": Weight(0.0, 0.0),
    "number only in the query": Weight(-0.55, -0.38),
    # Estimate, as the row above.
    "number only on the list": Weight(-0.55, -0.38),
    # One word asks for everybody who bears it: the rest is left open.
    "not asked for": Weight(0.0, 0.0),
    "beyond the one word asked": Weight(0.0, 0.0),
}
"""What each pairing of words weighs, by its relation."""

SHAPE: dict[str, float] = {
    "start": -2.8,
    "one_word_of_a_person": -3.18,
    "one_word_of_an_organisation": -2.6,
    # Estimate: a customer known by one rare word, found on a listing with more, is worth a look and no match.
    "bare_word": -2.4,
    "one_word_is_the_name": 0.14,
    "two_words_of_more": -1.27,
    "complete": 0.53,
    "agreeing_share": 1.2,
    "agreeing_rarity": 2.78,
    "unlikeness": -4.54,
    "none_the_same": -1.37,
    "contradicted": 1.98,
    "contradicted_rarity": -2.27,
    "several_unlike": -0.39,
}
"""What the shape of the whole weighs, by the feature of names/judge.py that measures it."""
