"""What an alignment weighs: the log-odds that two names are one party's, term by term."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from librt.vecs import vec
from mypy_extensions import i64

from sanctions.names.compounds import are_half_a_name
from sanctions.names.pairing import (
    CUT_LEGAL,
    FATHER_ASKED,
    FATHER_LISTED,
    FATHER_OF,
    OTHER_BODY,
    OTHER_LEGAL,
    PLACE,
    RESEMBLES,
    SAME_LEGAL,
    SAYS_WHO,
    SURE,
    TITLE,
    WHOLE,
    Pairing,
)
from sanctions.names.parts import Name
from sanctions.names.small_words import agree_in_nothing_telling, unseen
from sanctions.names.weights import weights_of

Given = Callable[[str], float]
"""Whether a folded word of a person is a given name, 0.5, or a family name, -0.5; 0 where nothing is known."""


def unknown(_form: str) -> float:
    """Of no word is it known whether it is a given name."""
    return 0.0


class Judgement(NamedTuple):
    """``log_odds`` is the sum of the pairings' ``terms`` and the ``shape`` measures, held within the bounds."""

    log_odds: float
    terms: tuple[float, ...]
    shape: dict[str, float]

    @property
    def unbounded(self) -> float:
        """The sum, whatever the bounds."""
        return sum(self.terms, 0.0) + sum(self.shape.values(), 0.0)


CEILING: Final = 5.0
"""No name by itself says more than this (0.993): somebody else may bear it."""

BARE_CEILING: Final = 0.4
"""A name of one word that is part of a longer one stays below any sensible threshold (0.60) by itself.

So does a name of an organisation of which everyday words alone agree.
"""

FLOOR: Final = -8.0
"""Nor does any speak louder against (0.0003)."""


def judge(pairings: Iterable[Pairing], person: bool, given: Given = unknown) -> Judgement:
    """The weight of the pairings of two names: log-odds of -8 to 5. ``given`` tells given from family names."""
    table = weights_of(person)
    pairings = tuple(pairings)
    terms = []
    for pairing in pairings:
        base, slope, loss = table.pairings[pairing.relation]
        terms.append(base + slope * pairing.rarity + loss * (1 - pairing.similarity))
    summary = summarise(pairings, given if person else unknown)
    at = situation(summary.left, summary.contradicting, summary.resembling)
    shape: dict[str, float] = {}
    for (name, _), value in zip(MEASURES, measured(summary), strict=True):
        if value != 0.0:
            shape[name] = table.shape[name][at] * value
    ceiling = BARE_CEILING if summary.bare or (not person and agree_in_nothing_telling(pairings)) else CEILING
    return Judgement(min(ceiling, max(FLOOR, sum(terms, 0.0) + sum(shape.values(), 0.0))), tuple(terms), shape)


NOT_ASKED: Final = "not asked for"
BEYOND: Final = "beyond the one word asked"
FATHERS: Final = frozenset(("patronymic only in the query", "patronymic only on the list"))
"""Relations of a father's name that one side leaves out."""

BODY: Final = frozenset(("(sort of body) only in the query", "(sort of body) only on the list", OTHER_BODY))
"""Relations of a word for the sort of body that one side leaves out, or has another for."""

OPEN: Final = (
    FATHERS
    | BODY
    | {FATHER_ASKED, FATHER_LISTED, PLACE, NOT_ASKED, BEYOND, TITLE, FATHER_OF, CUT_LEGAL, SAME_LEGAL, OTHER_LEGAL}
)
"""Relations that leave a name as complete as it is without the word."""

CONTRADICTING: Final = frozenset(
    ("contradicts", "near, another name", "numbers contradict", "patronymics contradict", WHOLE)
)
"""Relations of two words that can't be one."""

INITIAL: Final = "initial"
"""Relation of a word and its first letter, which agree and identify next to nothing."""


def most_unseen(name: Name) -> float:
    """The log-odds that small words of a name may add at most to what the others are judged to be worth."""
    pairings = weights_of(name.person).pairings
    return sum([max(pairings[relation].base, 0.0) for relation in unseen(name)], 0.0)


def left_open(pairings: tuple[Pairing, ...], relation: str) -> tuple[Pairing, ...]:
    """The pairings of a name of one word: what else the listed name has was not asked for."""
    return tuple(row if row.query else row._replace(relation=relation) for row in pairings)


class Summary:
    """What the measures measure: counts and summed rarities of the pairings that are not open."""

    def __init__(self) -> None:
        self.agreeing: i64 = 0
        """Pairings that agree; where words of the query do not, two halves of an Arabic name are one."""
        self.sure_rarity = 0.0
        """Rarity of the words that surely agree."""
        self.alike_rarity = 0.0
        """Rarity of all words that agree, each times how alike they are."""
        self.given_rarity = 0.0
        """What of that lies in given names."""
        self.family_rarity = 0.0
        """What of that lies in family names; of a word that may be either, half in each."""
        self.rough: i64 = 0
        """Pairings that agree roughly."""
        self.otherwise: i64 = 0
        """Those of them that are no initials."""
        self.initials = False
        """Whether any is an initial: a doubt, and further initials leave no more of it."""
        self.asked_rarity = 0.0
        """Rarity of what only the query has."""
        self.listed_rarity = 0.0
        """Rarity of what only the list has."""
        self.left: i64 = 0
        """Pairings that do not agree."""
        self.contradicting: i64 = 0
        self.resembling: i64 = 0
        self.unlike = 0.0
        """How unlike the resembling words are."""
        self.bare = False
        """Whether one word was asked for, and the listed name has more."""
        self.fathers: i64 = 0
        """Fathers' names that one side leaves out."""

    def agree(self, relation: str, similarity: float, rarity: float) -> None:
        """Counts words that agree."""
        self.agreeing += 1
        if similarity >= SURE:
            self.sure_rarity += rarity
        elif relation != INITIAL:
            self.rough += 1
            self.otherwise += 1
        elif not self.initials:
            self.rough += 1
            self.initials = True

    def leave_open(self, relation: str) -> None:
        """Takes note of a pairing that leaves a name as complete as it is."""
        if relation == BEYOND:
            self.bare = True
        elif relation in FATHERS:
            self.fathers += 1


def summarise(pairings: Sequence[Pairing], given: Given = unknown) -> Summary:
    """The summary of one alignment."""
    summary = Summary()
    for query, candidate, relation, similarity, rarity in pairings:
        if relation in OPEN:
            summary.leave_open(relation)
            continue
        if relation == RESEMBLES:
            summary.resembling += 1
            summary.unlike += 1 - similarity
        elif similarity:
            summary.agree(relation, similarity, rarity)
            if relation != INITIAL:
                summary.alike_rarity += rarity * similarity
                summary.given_rarity += rarity * similarity * given_share(query, candidate, given)
            continue
        elif relation in CONTRADICTING:
            summary.contradicting += 1
        elif query:
            summary.asked_rarity += rarity
        else:
            summary.listed_rarity += rarity
        summary.left += 1
    summary.family_rarity = summary.alike_rarity - summary.given_rarity
    if summary.left:
        summary.agreeing -= _halves(pairings, summary.agreeing)
    return summary


def _halves(pairings: Sequence[Pairing], agreeing: i64) -> i64:
    """How many of the pairings that agree make no name by themselves, where the query has a word that does not agree.

    Abdul Jabbar is one name of somebody who has another.
    """
    halves: i64 = 0
    left = False
    for query, candidate, relation, similarity, _ in pairings:
        if relation in OPEN:
            continue
        if not similarity or relation == RESEMBLES:
            left = left or query != ""
        elif are_half_a_name(query) or are_half_a_name(candidate):
            halves += 1
    return halves if left and halves < agreeing else 0


def given_share(query: str, candidate: str, given: Given) -> float:
    """How much of two words that agree is a given name, 0 to 1: by what is known of either."""
    ours = _all_given(query, given)
    known = 2 * ours if query == candidate else ours + _all_given(candidate, given)
    return min(1.0, max(0.0, known + 0.5))


def _all_given(words: str, given: Given) -> float:
    return sum(map(given, words.split()), 0.0) if " " in words else given(words)


SITUATIONS: Final = ("complete", "missing", "resembling", "contradicted")
"""What two names may be to each other: every word has its counterpart; some have none; some words resemble each
other and none contradicts; some contradict."""


def situation(left: i64, contradicting: i64, resembling: i64) -> i64:
    """The number of the situation that two names are in which have so many pairings that do not agree."""
    if not left:
        return 0
    if contradicting:
        return 3
    return 2 if resembling else 1


def start(_summary: Summary) -> float:
    """Where every comparison starts: most names are not the listed one's."""
    return 1.0


def bare_word(summary: Summary) -> float:
    """A customer is known by one word, and the listed name has more."""
    return 1.0 if summary.bare else 0.0


def one_word_agrees(summary: Summary) -> float:
    """One word agrees, or none."""
    return 1.0 if summary.agreeing < 2 else 0.0


def whole_word(summary: Summary) -> float:
    """One word agrees and is all that either name has, and says who it is: "VTB", with or without "PJSC"."""
    alone = summary.agreeing == 1 and summary.left == 0 and not summary.bare
    return 1.0 if alone and summary.sure_rarity >= SAYS_WHO else 0.0


def two_words_agree(summary: Summary) -> float:
    """Two words agree, and no more."""
    return 1.0 if summary.agreeing == 2 else 0.0


def three_words_agree(summary: Summary) -> float:
    """Three words agree, or more: two strangers share two names sooner than three."""
    return 1.0 if summary.agreeing > 2 else 0.0


def father_left_out(summary: Summary) -> float:
    """A father's name is left out, which is nothing, but leaves a doubt where a word agrees only roughly."""
    return 1.0 if summary.fathers > 0 and summary.otherwise > 0 else 0.0


def first_rarity(summary: Summary) -> float:
    """The rarity of the words that surely agree, up to a rare one's worth."""
    return _between(summary.sure_rarity, 0.0, 0.8)


def second_rarity(summary: Summary) -> float:
    """What goes beyond that, up to two rare ones' worth."""
    return _between(summary.sure_rarity, 0.8, 1.6)


def third_rarity(summary: Summary) -> float:
    """What goes beyond that, up to three."""
    return _between(summary.sure_rarity, 1.6, 2.6)


def alike_rarity(summary: Summary) -> float:
    """The rarity of all words that agree by how alike they are, up to three rare ones' worth."""
    return _between(summary.alike_rarity, 0.0, 3.0)


def given_names(summary: Summary) -> float:
    """The rarity of the given names that agree, up to a rare one's worth."""
    return _between(summary.given_rarity, 0.0, 1.0)


def both_names(summary: Summary) -> float:
    """The rarity of the given names that agree or of the family names, whichever is less."""
    given, family = summary.given_rarity, summary.family_rarity
    return _between((given + family - abs(given - family)) / 2, 0.0, 1.0)


def roughly(summary: Summary) -> float:
    """How many words agree only roughly."""
    return float(summary.rough)


def asked_missing(summary: Summary) -> float:
    """The rarity of the words that only the query has."""
    return summary.asked_rarity


def listed_missing(summary: Summary) -> float:
    """The rarity of the words that only the list has."""
    return summary.listed_rarity


def unlikeness(summary: Summary) -> float:
    """How unlike the words are that resemble each other, beyond three in ten."""
    return beyond_three_tenths(summary.unlike)


def beyond_three_tenths(unlike: float) -> float:
    """What of all that is unlike counts."""
    return _between(unlike, 0.3, 2.0)


def _between(value: float, least: float, most: float) -> float:
    """What of a value lies between two marks."""
    return min(max(value, least), most) - least


Measure = Callable[[Summary], float]

MEASURES: Final[tuple[tuple[str, Measure], ...]] = tuple(
    (measure.__name__, measure)
    for measure in (
        start,
        bare_word,
        one_word_agrees,
        whole_word,
        two_words_agree,
        three_words_agree,
        father_left_out,
        first_rarity,
        second_rarity,
        third_rarity,
        alike_rarity,
        given_names,
        both_names,
        roughly,
        asked_missing,
        listed_missing,
        unlikeness,
    )
)
"""Every measure of the shape, by the name that its row of weights has."""


def measured(summary: Summary) -> vec[float]:
    """All that the ``MEASURES`` measure, in their order."""
    return vec[float](
        [
            start(summary),
            bare_word(summary),
            one_word_agrees(summary),
            whole_word(summary),
            two_words_agree(summary),
            three_words_agree(summary),
            father_left_out(summary),
            first_rarity(summary),
            second_rarity(summary),
            third_rarity(summary),
            alike_rarity(summary),
            given_names(summary),
            both_names(summary),
            roughly(summary),
            asked_missing(summary),
            listed_missing(summary),
            unlikeness(summary),
        ]
    )
