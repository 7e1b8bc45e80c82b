"""What becomes of the words of two names laid side by side: pairings, and their relations that code asks for."""

from collections.abc import Callable
from typing import Final, NamedTuple

from sanctions.names.likeness import Likeness
from sanctions.names.text import Script

Rarity = Callable[[str], float]
"""How much a folded word identifies: 0 for one in everybody's name, 1 for one met nowhere else."""

Like = Callable[[str, str, Script], Likeness]
"""How a word of the query and one of the candidate are alike."""

TITLE: Final = "a title"
"""Relation of a word that is a title of the other side misspelt, which says nothing of who it is."""

INITIAL_RARITY: Final = 0.33
"""An initial is one of 26: the logarithm of that on the scale of rarity, where 1 is one in 20,000."""

WHOLE_ACRONYM: Final = "acronym of the whole name"
"""Relation of a name that is nothing but the initials of the other: IRGC."""

WHOLE: Final = "missing from a name that is never cut"
"""Relation of a word without counterpart where Chinese or Korean names are compared, which leave nothing out."""

RESEMBLES: Final = "resembles"
"""Relation of two words of which much agrees, and that are no spellings of each other."""

FATHER_OF: Final = "father of, on both sides"
"""Relation of "Abu" that both names have: Abu Ali is known as the father of Ali, and is not every Ali."""

FATHER_ASKED: Final = "(father of) only in the query"
FATHER_LISTED: Final = "(father of) only on the list"
"""Relations of "Abu" that one of two names has: Maryam is no Abu Maryam, mostly."""

CUT_LEGAL: Final = "of a legal form"
"""Relation of a word that was left of a legal form, which says nothing: Public, Public Joint Stock Company."""

SAME_LEGAL: Final = "same legal form"
"""Relation of legal forms of one kind, where the whole of either name besides is one word, and that has a slip."""
OTHER_LEGAL: Final = "another legal form"
"""Relation of legal forms of different kinds, beside words that are not all the same: Inc. is no OOO."""

PLACE: Final = "(place) only in the query"
"""Relation of a city or a country that only the query has, where it mostly says where an organisation is."""

OTHER_BODY: Final = "another sort of body"
"""Relation of words that tell what sort of body it is: Haqqani Network, Haqqani Group."""

SURE: Final = 0.925
"""Two words this much alike are one; below, they agree roughly."""

SAYS_WHO: Final = 0.5
"""Rarity of a word that says who somebody is: one that fewer than one party in 140 bears; "bank" is none."""


class Pairing(NamedTuple):
    """What became of a word, or of words joined: one row of the alignment.

    ``query`` or ``candidate`` is empty where that side has nothing to set
    against the other. ``rarity`` is that of the more common side where the two agree, else
    that of the rarer. ``similarity`` is above 0 where they agree, and tells of those that
    resemble each other how much.
    """

    query: str
    candidate: str
    relation: str
    similarity: float
    rarity: float
