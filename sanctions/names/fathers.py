"""Russian names as people are spoken to: a given and a father's name, and no family name."""

import re
from typing import Final

from sanctions.names.namesakes import names_of
from sanctions.names.text import fold

_TWO: Final = 2
_FATHERS_NAME: Final = re.compile("(?:[eoy]+(?:vich|vych|vitch|vna|vny)|ichna|inichna)$")
_OF_EAST_SLAVS: Final = frozenset(
    "aleksandr aleksey anatoly andrey anton arkady boris denis dmitry evgeny fyodor gennady georgy gleb grigory"
    " igor ivan kirill konstantin leonid maxim mikhail nikita nikolay oleg pavel pyotr roman ruslan sergey stanislav"
    " timur vadim valentin valery vasily viktor vitaly vladimir vladislav vyacheslav yaroslav yury"
    " anna ekaterina elena galina irina larisa lyubov lyudmila maria marina nadezhda natalya nina oksana olga"
    " svetlana tatyana valentina vera viktoria yulia".split()
)
_NAMES: Final = frozenset[int]().union(*map(names_of, _OF_EAST_SLAVS))
_ENDS: Final = ("", "y", "i", "ey", "a")
"""What a father is called by behind what stands before the ending: Yury of Yuryevich, Nikita of Nikitich."""


def is_without_surname(text: str) -> bool:
    """Whether a person's name is that of an East Slav and his father's, and no more: Oleg Valentinovich.

    Some have such a surname: Roman Abramovich.
    """
    words = fold(text, person=True).split()
    if len(words) != _TWO or not (found := _FATHERS_NAME.search(words[1])):
        return False
    father = words[1][: found.start()]
    return is_given_name(words[0]) and any(is_given_name(father + end) for end in _ENDS)


def is_given_name(form: str) -> bool:
    """Whether a folded word is a given name of East Slavs, as any language spells it."""
    return form in _OF_EAST_SLAVS or not _NAMES.isdisjoint(names_of(form))
