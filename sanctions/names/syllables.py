"""Korean names in Latin letters: each word is a syllable, which is the same as another or is another.

Romanisations write some sounds several ways (Jeong, Chong, Jung; Hyok, Hyuk), and those are known; any other
letter makes another name: Sang, Song, Chang. But what is no syllable of the language is a slip: Kyang, for Kyong.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from sanctions.names.hangul import parts
from sanctions.names.parts import Kind, Word
from sanctions.names.tables.hanja import HANGUL

_INITIALS: Final = {
    "": "-", "k": "k", "g": "k", "kk": "k", "kh": "k", "n": "nr-", "t": "t", "d": "t", "tt": "t", "th": "t",
    "r": "r-", "rh": "r-", "l": "r-", "m": "m", "b": "p", "p": "p", "pp": "p", "ph": "p", "s": "s", "ss": "s",
    "sh": "s", "j": "j", "ch": "j", "jj": "j", "tch": "j", "h": "h",
}  # fmt: skip
"""What a syllable begins with, as it is written, and the sounds that this may be."""
_MIDDLES: Final = {
    "a": "a", "ah": "a", "ae": "E", "ai": "E", "ay": "E", "e": "E", "eh": "E", "ya": "A", "yae": "E", "ye": "9",
    "yeh": "9", "eo": "e", "o": "eo", "oh": "o", "uh": "e", "ou": "e", "u": "eu+", "oo": "u", "woo": "u", "wu": "u",
    "eu": "+e", "i": "iy", "ee": "iy", "yi": "i", "y": "i", "yeo": "Y", "yo": "YO", "yu": "YU", "you": "YU",
    "yoo": "U", "yoh": "O", "wa": "w", "wo": "1", "weo": "1", "wi": "2", "we": "3", "wae": "3", "oe": "3", "oi": "3",
    "ui": "y", "eui": "y",
}  # fmt: skip
"""Its vowel, and the sounds that this may be."""
_OPEN_U: Final = "u+"
"""Those of a u that ends a syllable: Jung is Jeong, and Su never Seo."""
_FINALS: Final = {
    "": "-", "k": "k", "g": "k", "ck": "k", "n": "n", "l": "l", "ll": "l", "r": "l", "m": "m", "p": "p", "b": "p",
    "ng": "x", "t": "t", "s": "t",
}  # fmt: skip
"""What it ends with, and the sound of that."""


_OF_INITIALS: Final = "kknttrmppss-jjjktph"
_OF_MIDDLES: Final = "aEAEeEY9ow33Ou132U+yi"
_OF_FINALS: Final = "-kkknnntlkmlllllmppttxttktpt"
"""The sounds of Hangul's letters, in their order."""


def _sound_of(char: str) -> str:
    """The sound of a syllable of Hangul, as the tables above write it."""
    initial, middle, final = parts(char)
    return _OF_INITIALS[initial] + _OF_MIDDLES[middle] + _OF_FINALS[final]


_KIM: Final = "김"
"""How 金 is read as a surname, and nowhere else."""
_READ: Final = frozenset(map(_sound_of, (*HANGUL.values(), _KIM)))
"""The sounds of all syllables that Chinese characters are read as, of which Koreans make names."""


def _any_of(forms: Sequence[str]) -> str:
    return "|".join(sorted(forms, key=len, reverse=True))


_SYLLABLE: Final = re.compile(f"({_any_of(list(_INITIALS))})({_any_of(list(_MIDDLES))})({_any_of(list(_FINALS))})")

_SURNAMES: Final = frozenset(
    "kim gim ri lee yi rhee rim lim im pak bak park choe choi chong jong jung jeong chung kang gang jo cho yun "
    "yoon jang chang han sin shin so seo kwon gwon hwang an ahn song ryu yu yoo hong jon jeon chon ko go mun moon "
    "yang son pae bae paek baek ho heo nam sim shim ro roh no ha kwak cha chu joo ju u woo ku koo won na min o oh "
    "i pang bang chin sohn suh koh yeom yum ryom jin om eom hyon hyun myong maeng pyon byun to tae ok sok "
    "do la bin gu gil kil jun joon gwak byeon yeon yon pyeon hur noh na ra kal ryang ryo".split()
)
"""The commoner surnames of Koreans, as they are written."""

_MOST: Final = 4
"""Words of such a name."""


@lru_cache(maxsize=4_096)
def sounds(form: str) -> frozenset[str]:
    """The sounds that a syllable may stand for; none where it is no syllable of Korean."""
    found = _SYLLABLE.fullmatch(form)
    if not found:
        return frozenset()
    first, middle, last = found.groups()
    middles = _OPEN_U if middle == "u" and not last else _MIDDLES[middle]
    return frozenset(map("".join, product(_INITIALS[first], middles, _FINALS[last])))


@lru_cache(maxsize=4_096)
def _read_as(form: str) -> frozenset[str]:
    """Those of a syllable's sounds that are of the language; none where it is no syllable of it."""
    return sounds(form) & _READ


def are_korean(words: Sequence[Word], fewest: int = 3) -> bool:
    """Whether the words that say who it is are a surname and syllables, so many at least: Kim Sang Hyok."""
    count, named = 0, False
    for form, kind in words:
        if kind < Kind.PARTICLE:
            count += 1
            named = named or form in _SURNAMES
    if not named or not fewest <= count <= _MOST:
        return False
    return all(form in _SURNAMES or sounds(form) for form, kind in words if kind < Kind.PARTICLE)


def is_korean_with_particles(forms: Sequence[str]) -> bool:
    """Whether words are a Korean's name of which the surname is another language's particle: Do Byong Chol."""
    if not _IN_GIVEN < len(forms) <= _MOST or _ANY_SURNAME.isdisjoint(forms):
        return False
    if sum([form in KOREAN_LETTERS for form in forms]) > 1:
        return False  # I. I. Loor
    return all(form in _SMALL_WORDS or sounds(form) for form in forms)


KOREAN_LETTERS: Final = frozenset("oui")
"""Surnames of Koreans that are initials elsewhere: O, U, I."""
_SMALL_WORDS: Final = KOREAN_LETTERS.union("an do la na bin".split())
"""Those that are initials or particles elsewhere."""
_ANY_SURNAME: Final = _SURNAMES | _SMALL_WORDS


def are_others(one: str, other: str) -> bool:
    """Whether two words of Korean names are syllables of the language that are not read alike."""
    ours, theirs = _read_as(one), _read_as(other)
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def are_read_alike(one: str, other: str) -> bool:
    """Whether two words of Korean names are syllables that may be read alike: Chae, Jae; Kak, Gak."""
    return not sounds(one).isdisjoint(sounds(other))


def is_another(form: str, syllables: Sequence[str]) -> bool:
    """Whether a word is two syllables that are not read as these are: Jongsu, of Yong Su."""
    if len(syllables) != _IN_GIVEN or not all(map(_read_as, syllables)):
        return False
    parted = [(form[:at], form[at:]) for at in range(1, len(form))]
    parted = [parts for parts in parted if all(map(_read_as, parts))]
    return bool(parted) and all(any(map(are_others, parts, syllables)) for parts in parted)


_IN_GIVEN: Final = 2
"""Syllables of most given names."""


def as_in_the_north(text: str) -> list[str]:
    """A Korean's name in Latin letters as the North writes it, as lists mostly do; nothing for another name.

    Lee Young-soo is Ri Yong Su. A given name written as one word is parted where both parts are syllables.
    """
    words = text.lower().translate(_SIGNS).split()
    if not 2 <= len(words) <= _MOST or _SURNAMES.isdisjoint(words):
        return []
    if len(words) > 2:
        names = [words]
    else:
        surname, given = (words[0], words[1]) if words[0] in _SURNAMES else (words[1], words[0])
        names = [[surname, *parts] for parts in _parted(given)]
    surnames = [word for word in words if word in _SURNAMES]
    found = [
        " ".join([_in_the_north(form, form == surname) for form in name])
        for name in names
        if all(map(_is_one, name))
        for surname in dict.fromkeys((surnames[0], surnames[-1]))
    ]
    return [name for name in dict.fromkeys(found) if name != " ".join(words)]


_SIGNS: Final = str.maketrans("-,.'’`", "      ")


def _is_one(form: str) -> bool:
    return form in _SURNAMES or bool(sounds(form))


def _parted(given: str) -> list[list[str]]:
    """The two syllables that a word may be, each of two letters at least and of a known beginning."""
    places = range(2, len(given) - 1) if len(given) >= _SHORTEST_GIVEN else ()
    parts = [[given[:at], given[at:]] for at in places]
    return [[first, last] for first, last in parts if sounds(first) and sounds(last) and last[0] not in _OPEN]


_SHORTEST_GIVEN: Final = 5
"""Letters of a given name in one word."""
_OPEN: Final = frozenset("aeiou")
"""What no second syllable begins with."""


def _in_the_north(form: str, surname: bool) -> str:
    """A syllable as the North writes it, or a surname; whichever order a name is in, that stands first or last."""
    if surname and form in _SURNAMES_IN_THE_NORTH:
        return _SURNAMES_IN_THE_NORTH[form]
    found = _SYLLABLE.fullmatch(form)
    if not found:
        return form
    first, middle, last = found.groups()
    if middle == "u" and last in ("ng", "l", "k", "b", "p", "m"):
        middle = "o"  # Sung, Chul, Suk, Sub, Bum
    middle = "ui" if (first, middle, last) == ("h", "ee", "") else _MIDDLES_IN_THE_NORTH.get(middle, middle)
    return _INITIALS_IN_THE_NORTH.get(first, first) + middle + _FINALS_IN_THE_NORTH.get(last, last)


_INITIALS_IN_THE_NORTH: Final = {"g": "k", "d": "t", "b": "p", "l": "r", "sh": "s", "tch": "ch", "rh": "r"}
_MIDDLES_IN_THE_NORTH: Final = {
    "ah": "a", "ai": "ae", "ay": "ae", "eo": "o", "oh": "o", "uh": "o", "ou": "o", "oo": "u", "woo": "u", "wu": "u",
    "eu": "u", "ee": "i", "yi": "i", "yeo": "yo", "you": "yo", "yu": "yo", "yoo": "yu", "weo": "wo", "oi": "oe",
    "eui": "ui",
}  # fmt: skip
_FINALS_IN_THE_NORTH: Final = {"b": "p", "g": "k", "ck": "k", "r": "l", "ll": "l"}
_SURNAMES_IN_THE_NORTH: Final = {
    "lee": "ri", "yi": "ri", "rhee": "ri", "park": "pak", "bak": "pak", "choi": "choe", "lim": "rim", "im": "rim",
    "chung": "jong", "jung": "jong", "jeong": "jong", "cho": "jo", "shin": "sin", "ahn": "an", "seo": "so",
    "yoo": "ryu", "noh": "ro", "roh": "ro", "no": "ro", "gim": "kim", "gang": "kang", "jeon": "jon", "heo": "ho",
    "eom": "om", "yoon": "yun", "jang": "jang", "chang": "jang", "byun": "pyon", "oh": "o", "sohn": "son",
    "suh": "so", "koh": "ko", "yum": "ryom", "yeom": "ryom", "i": "ri", "hahn": "han", "goh": "ko", "whang": "hwang",
}  # fmt: skip
