"""How common each word is: what the lists teach, over a small table of everyday words."""

import math
from collections.abc import Mapping

from sanctions.names import spell
from sanctions.names.tables.everyday import SHARES

_UNKNOWN = 1 / 20_000
"""The share of parties that have a word met nowhere, at most: about one party on all lists."""

_SCALE = -math.log(_UNKNOWN)


class Lexicon:
    """Rarity of words, learned from one generation and from nothing else.

    ``parties`` is the number of listed parties, ``counts`` maps spelling keys
    to how many of them bear the word.
    """

    def __init__(self, parties: int, counts: Mapping[str, int]) -> None:
        self._parties, self._counts = max(parties, 1), counts
        self._known: dict[str, float] = {}

    def rarity(self, form: str) -> float:
        """0 for a word that everybody has, 1 for one met at most once in 20,000 parties.

        A few listed parties teach little: one bearer among five says no more
        than that the word exists, so the count is of at least 20,000.
        """
        found = self._known.get(form)
        if found is None:
            share = max(self._learned(form), SHARES.get(form, 0.0), _UNKNOWN)
            found = self._known[form] = -math.log(share) / _SCALE
        return found

    def _learned(self, form: str) -> float:
        return self._counts.get(spell(form).key, 0) / max(self._parties, 20_000)


EVERYDAY = Lexicon(0, {})
"""Rarity without any list: the everyday table alone."""
