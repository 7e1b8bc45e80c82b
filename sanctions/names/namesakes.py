"""Which given names a word is a form of: as the table has them, and Arabic names that are made of one of those.

Abdelmeguid is Abdul Majid, Necmettin Najm al-Din, Obeidollah Ubaidullah: the half that varies is looked up by itself.
"""

import re
from functools import lru_cache
from typing import Final

from sanctions.names.tables.nicknames import NICKNAMES

SERVANT_OF: Final = re.compile(r"c?abd(?:[aeiou]{0,2}(?:l|([b-df-hj-np-tv-z])(?=\1)))?(?=[a-z]{4})")
"""Before a name of God, the article written as it is spoken: Abdelnasser, Abdennasser."""
_OF_THE_FAITH: Final = re.compile(r"[aeou]{0,2}(?:l?d|dd|tt)(?:i|ee?|y|ey)ne?$")
_OF_GOD: Final = re.compile(r"[aeou]l{1,2}[aeo]h$")
_SHORTEST: Final = 7
"""Letters of a name that is made of two."""

_NONE: Final[frozenset[int]] = frozenset()
_MADE: Final = 10_000
"""More than there are names in the table: those of names that are made of them start here."""


def names_of(form: str) -> frozenset[int]:
    """Numbers of the names that a folded word is a form of; two words that share one may stand for each other."""
    known = NICKNAMES.get(form, _NONE)
    return known or (_made_of(form) if len(form) >= _SHORTEST and _may_be_made(form) else _NONE)


def _may_be_made(form: str) -> bool:
    """Whether a word may be made of two, by what most that are not lack."""
    return form[-1] in "neh" or "abd" in form


@lru_cache(maxsize=8_192)
def _made_of(form: str) -> frozenset[int]:
    if found := SERVANT_OF.match(form):
        return frozenset([_MADE + number for number in NICKNAMES.get(form[found.end() :], _NONE)])
    for place, half in enumerate((_OF_THE_FAITH, _OF_GOD), 2):
        if found := half.search(form):
            return frozenset([place * _MADE + number for number in NICKNAMES.get(form[: found.start()], _NONE)])
    return _NONE
