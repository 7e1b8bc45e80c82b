"""What is heard of a word through the letters of a script that has no better ones for it.

Arabic has no p, v or g of its own, Hebrew one letter for b and v and one for p and f, and neither writes short
vowels; Hangul and kana have few consonants and a vowel after nearly each. What comes back from them is a sound of the
same kind as the one that was meant, and seldom the letter. Cyrillic has letters enough, but writes foreign names as
they sound in their own language. Latin letters in turn say little of a sound unless one knows the language: c, ch, g,
j.
"""

import re
from functools import lru_cache
from math import inf
from typing import Final

from mypy_extensions import i64

from sanctions.names.sounds import Facing, unlike_facing

_LETTERS: dict[str, str] = {
    **dict.fromkeys(("tsch", "tch", "tsh", "cz", "ch", "cc"), "C"),
    **dict.fromkeys(("sch", "sh", "sz", "ss", "c"), "s"),
    **dict.fromkeys(("dzh", "dj", "dg", "zh", "gg"), "j"),
    **dict.fromkeys(("ck", "cq", "q"), "k"),
    **dict.fromkeys(("ts", "tz"), "z"),
    "kh": "h",
    "gh": "g",
    "ph": "f",
    "th": "t",
    "dh": "d",
    "gi": "j",
    "dzi": "ji",
    "dze": "je",
    "dzy": "j",
    "dz": "z",
    "x": "ks",
    "w": "v",
    "y": "i",
    "lr": "l",  # Hangul
    "ng": "n",
    "eau": "o",
    "aw": "au",
    "ew": "eu",
    "ow": "ou",
}
"""Letters that write one sound, which is c for "church" and j for "Jim"."""
_LETTER = re.compile(
    r"tsch|tch|tsh|cz|ch|cc(?=[ei])|sch|sh|sz|ss|c(?=[eiy])|dzh|dj|dg(?=[eiy])|zh|gg(?=[eiy])|dzy(?=[aou])|dz[iey]?|gi(?=[aou])|ck|cq|q|ts|tz|kh|gh|ph|th|dh|x|lr|ng(?![aeiou])"
    r"|[aeo]w(?![aeiou])|w|y|eau"
)
_DOUBLE: Final = re.compile(r"(.)\1+")
_OPEN: Final = frozenset("aeiou")
_HALF: Final = frozenset("yjvw")
"""Consonants that vowels are written for, and with."""

_KINDS: Final = str.maketrans("bfvtjcszgr", "pppdddddkl", "aeiouhy")
_BUT_LIQUIDS: Final = str.maketrans("", "", "l")
_BUT_LIPS: Final = str.maketrans("", "", "p")


@lru_cache(maxsize=16_384)
def heard(form: str) -> str:
    """The sounds of a folded word, one letter each, doubled ones once."""
    first = "s" + form[1:] if form[0] == "x" else form
    sounds = _LETTER.sub(lambda found: _LETTERS[found.group()], first)
    return _DOUBLE.sub(r"\1", sounds.replace("c", "k").lower())


def kinds_heard(form: str) -> tuple[str, str, str]:
    """The kinds of the consonants that are heard of a folded word: lips, teeth, palate, liquids, m and n.

    All of them; without the liquids, and without those and the lips, as English has an r that is not heard and other
    languages none.
    """
    kinds = heard(form).translate(_KINDS)
    without = kinds.translate(_BUT_LIQUIDS)
    but_lips = without.translate(_BUT_LIPS)
    return _DOUBLE.sub(r"\1", kinds), _DOUBLE.sub(r"\1", without), _DOUBLE.sub(r"\1", but_lips)


def as_spoken(form: str) -> tuple[str, ...]:
    """A folded word with the letters for a sound that another language has for it.

    George is Jorj, Jorge Horhe, and Michele Mikele.
    """
    if not _SPOKEN_OTHERWISE.search(form):
        return (form,)
    return form, _SOFT_G.sub("j", form), _SPOKEN_OTHERWISE.sub("h", form), form.replace("ch", "k")


_SOFT_G: Final = re.compile("g(?=[eiy])")
_SPOKEN_OTHERWISE: Final = re.compile("(?<![dz])j|(?<![sc])ch|(?<![dn])g(?=[eiy])")


def unlike_heard(one: str, other: str, facing: Facing) -> float:
    """How far two folded words are apart by what is heard of them, 0 to 1; infinite where that is too far for one.

    Each consonant of the shorter word counts, and one more.
    """
    if (one[0] in _OPEN) != (other[0] in _OPEN) and one[0] not in _HALF and other[0] not in _HALF:
        return inf
    ours, theirs = heard(one), heard(other)
    telling = min(_consonants(ours), _consonants(theirs))
    most = facing.most[min(telling, len(facing.most) - 1)]
    much = unlike_facing(ours, theirs, facing, most) if most else inf
    return much / (telling + 1) if much <= most else inf


def _consonants(sounds: str) -> int:
    return sum([sound not in _OPEN for sound in sounds])


_A: Final = ord("a")
_SOUNDS: Final = 26
_LAST: Final = 32
"""Where the last sound stands above the bits of all."""


def letters_heard(form: str) -> int:
    """The sounds that are heard of a folded word as bits, one for each letter, and above them which is the last."""
    sounds = [ord(sound) - _A for sound in heard(form) if "a" <= sound <= "z"]
    letters = 0
    for sound in sounds:
        letters |= 1 << sound
    return letters | (sounds[-1] if sounds else _SOUNDS) << _LAST


class Heard:
    """A word asked for through a script, beside what is heard of many others: which can't be heard as it.

    Each sound that only one of two has is another's or left out, and what that costs at least is soon added up.
    """

    def __init__(self, form: str, facing: Facing) -> None:
        consonants = _consonants(heard(form))
        self._letters: i64 = letters_heard(form)
        self._most = facing.most[min(consonants, len(facing.most) - 1)]
        self._costs = facing.costs_of_letters
        self._omitted = facing.omitted_letters
        self._silent = facing.silent_letters

    def may_be(self, letters: i64) -> bool:
        """Whether the word may be heard as one of which these ``letters_heard`` are."""
        return (
            self._unlike(self._letters, letters) <= self._most and self._unlike(letters, self._letters) <= self._most
        )

    def _unlike(self, one: i64, other: i64) -> float:
        """What the sounds that only one has cost at least."""
        only = one & ~other
        last = one >> _LAST
        total = 0.0
        for sound in range(i64(_SOUNDS)):
            if only >> sound & 1:
                least = self._silent[sound] if sound == last else self._omitted[sound]
                for facing in range(i64(_SOUNDS)):
                    if other >> facing & 1:
                        least = min(least, self._costs[sound * _SOUNDS + facing])
                total += least
        return total
