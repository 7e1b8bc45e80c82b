"""Habits of languages: x for kh, c for j, th for s, Slavic names as the West spells them."""

import re
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Hamming

from sanctions.names.spelling import Spelling, key_of, spell


def read_alike(a: Spelling, b: Spelling) -> bool:
    """Whether two words are one as some language writes it."""
    return _one_in_the_east(a, b) or _one_with_kh(a, b) or _in_other_letters(a, b) or _one_in_the_west(a, b)


def x_as_kh(form: str) -> str:
    """The word as it is written where x is no ks: in Uzbek, Azeri and Somali, Baxtiyor is Bakhtiyor, Xasan Khasan."""
    return _X.sub("kh", form) if "x" in form and len(form) >= _SHORTEST_WITH_X else form


def _c_as_j(form: str) -> str:
    """The word as it is written where c is a j, in Turkish and in Kurdish: Camil is Jamil, Hacc Hajj."""
    return _C.sub("j", form) if "c" in form and len(form) >= _SHORTEST_WITH_C else form


def _th_as_s(form: str) -> str:
    """The word as Turks, Persians and Indians write the th of Arabic: Busaina is Buthaina, Haris Harith."""
    return _TH.sub("s", form) if "th" in form and len(form) >= _SHORTEST_WITH_TH else form


def _dzh_as_j(form: str) -> str:
    """The word as English writes the j of Arabic that Russian has no letter for: Radzhi is Raji, Khadzhdzhi Hajji."""
    return form.replace("dzh", "j")


_TH: Final = re.compile("(?<=[a-z])th")
_SHORTEST_WITH_TH: Final = 6
_C: Final = re.compile(r"c(?![hkqsz]|$)|(?<=c)c$")
_SHORTEST_WITH_C: Final = 4
_X: Final = re.compile(r"(?<!e)x(?=[aeiouty])|(?<=[aou])x(?=[bdlmnrsvz]|$)")
_SHORTEST_WITH_X: Final = 5


def one_vowel(a: Spelling, b: Spelling) -> bool:
    """Whether one vowel is all that two words differ in as they are spoken."""
    return a.skeleton == b.skeleton and len(a.key) == len(b.key) and Hamming.distance(a.key, b.key) == 1


def is_long(a: Spelling, b: Spelling) -> bool:
    """Whether two words are of many letters and consonants: hardly another has those of Hizballah, Hizbullah."""
    return min(len(a.form), len(b.form)) >= LONG and len(a.skeleton) >= _FRAMED


LONG: Final = 8
"""Letters of a word that hardly another is one slip away from, endings left out; of two slips, three letters more."""
_FRAMED: Final = 4


def _one_in_the_east(a: Spelling, b: Spelling) -> bool:
    """Whether two words differ by habits of Slavic languages; one vowel in a long word is more than such a habit."""
    return len(a.eastern) > 4 and a.eastern == b.eastern and not (is_long(a, b) and one_vowel(a, b))


def _one_with_kh(a: Spelling, b: Spelling) -> bool:
    """Whether two words, of which one has an x, are spellings of each other once that is read as kh."""
    written, other = (a, b) if "x" in a.form else (b, a)
    if "x" not in written.form or "x" in other.form or "h" not in other.eastern:
        return False
    read = x_as_kh(written.form)
    return read != written.form and _same_in_the_east(spell(read), other)


def _in_other_letters(a: Spelling, b: Spelling) -> bool:
    """Whether a sound that two languages write otherwise, a c or a th, is all that two words differ in."""
    return _is_otherwise(a.form, b) or _is_otherwise(b.form, a)


def _is_otherwise(form: str, other: Spelling) -> bool:
    if _begin_otherwise(form, other.form):
        return False
    if "c" in form and "j" in other.form and key_of(_c_as_j(form)) == other.key:
        return True
    if "th" in form and "s" in other.form and key_of(_th_as_s(form)) == other.key:
        return True
    return "dzh" in form and "j" in other.form and key_of(_dzh_as_j(form)) == other.key


def _begin_otherwise(one: str, other: str) -> bool:
    """Whether two words begin with letters that no language writes for one sound."""
    first, its_first = one[0], other[0]
    return first != its_first and first in _NEVER_ONE and its_first in _NEVER_ONE


_NEVER_ONE: Final = frozenset("abdklmnpstuv")
"""Letters at a word's start of which no two are written for one sound."""


def in_other_letters(form: str) -> list[str]:
    """A word as other languages write what it has a c or a th for; nothing for most words."""
    return [other for other in (_c_as_j(form), _th_as_s(form), _dzh_as_j(form)) if other != form]


def _one_in_the_west(a: Spelling, b: Spelling) -> bool:
    """Whether two words are a Slavic name as another language writes it: Jdanov, Zajarova, Koezin, Rizskov."""
    if abs(len(a.form) - len(b.form)) > _MOST_WESTERN or max(a.ending, b.ending) < 0:
        return False
    return _is_western(a, b) or _is_western(b, a)


def _is_western(word: Spelling, eastern: Spelling) -> bool:
    if not _begin_otherwise(word.form, eastern.form) and may_be_western(word):
        for read in in_the_west(word.form):
            if _same_in_the_east(read, eastern):
                return True
    return False


def _same_in_the_east(one: Spelling, other: Spelling) -> bool:
    return one.key == other.key or _one_in_the_east(one, other)


def may_be_western(word: Spelling) -> bool:
    """Whether a word with a Slavic ending has letters that some language writes for other sounds of it."""
    form = word.form
    if len(form) < _SHORTEST_WESTERN or not (0 <= word.ending <= _LAST_SLAVIC or form.endswith(_WESTERN_ENDINGS)):
        return False
    return (
        "j" in form
        or "oe" in form
        or "zs" in form
        or "sz" in form
        or ("c" in form and _WESTERN_C.search(form) is not None)
    )


@lru_cache(maxsize=4_096)
def in_the_west(form: str) -> tuple[Spelling, ...]:
    """A word with a Slavic ending as in French, Turkish, Spanish, Dutch and Hungarian, spelled as in English."""
    texts: list[str] = []
    if "c" in form:
        texts.append(_BARE_C.sub(_hushed, form))
    if "j" in form:
        in_full = form[:-1] if form.endswith("ine") else form  # Sajine, as French writes Sazhin
        texts += [in_full.replace("j", "zh"), form.replace("j", "kh")]
    if "oe" in form or "sj" in form:
        texts.append(_DUTCH.sub(lambda found: _DUTCH_LETTERS[found.group()], form))
    if "zs" in form or "cs" in form or "sz" in form:
        texts.append(_HUNGARIAN.sub(lambda found: _HUNGARIAN_LETTERS[found.group()], form))
    return tuple([word for word in map(spell, dict.fromkeys(texts)) if 0 <= word.ending <= _LAST_SLAVIC])


def _hushed(found: re.Match[str]) -> str:
    """A c or an sc as they were before their hooks were lost: Sevcuk, Rogascuk."""
    return "shch" if found.group() == "sc" else "ch"


_BARE_C: Final = re.compile("s?c(?![hzsk])")
_WESTERN_C: Final = re.compile("c(?![hk])")
_SHORTEST_WESTERN: Final = 5
_MOST_WESTERN: Final = 4
"""Letters that a word has more in one language."""
_WESTERN_ENDINGS: Final = ("oek", "itsj", "ine")
"""Of Slavic names as Dutch and French alone write them."""
_LAST_SLAVIC: Final = 5
"""The last row of Slavic endings."""
_DUTCH_LETTERS: Final = {"tsj": "ch", "sjtsj": "shch", "sj": "sh", "zj": "zh", "joe": "yu", "oe": "u", "j": "y"}
_DUTCH: Final = re.compile("sjtsj|tsj|sj|zj|joe|oe|j")
_HUNGARIAN_LETTERS: Final = {"zs": "zh", "cs": "ch", "scs": "shch", "sz": "s", "s": "sh", "j": "y"}
_HUNGARIAN: Final = re.compile("scs|zs|cs|sz|s(?!k)|j")
