"""Chinese names in the romanisation of Wade and Giles, written in pinyin: Mao Tse-tung, Hsi Chin-p'ing.

The lists write pinyin, older papers and Taiwan Wade-Giles. A name is read so
only where every syllable is one of that system and one at least is nobody
else's, since Korean names share most of them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from sanctions.names.tables.common_names import GIVEN_NAMES
from sanctions.names.tables.honorifics import HONORIFICS

_FINALS: dict[str, str] = {
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    **dict.fromkeys("jqx", "i ia ian iang iao ie in ing iong iu u uan ue un"),
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u uan ui un uo",
    **dict.fromkeys("zcs", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
    "y": "a an ang ao e i in ing ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
    "": "a ai an ang ao e en er ou",
}
"""The syllables of pinyin: initials, and the finals that each has."""

_INITIALS = {
    "b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k", "k": "k'", "j": "ch", "q": "ch'", "x": "hs", "zh": "ch",
    "ch": "ch'", "r": "j", "z": "ts", "c": "ts'",
}  # fmt: skip
_WHOLE = {
    "zi": ("tzu",), "ci": ("tz'u",), "si": ("ssu", "szu"), "er": ("erh",), "yan": ("yen",), "ye": ("yeh",),
    "yi": ("i", "yi"), "yin": ("yin", "in"), "ying": ("ying", "ing"), "you": ("yu",), "yu": ("yü",), "yue": ("yüeh",),
    "yuan": ("yüan",), "yun": ("yün",), "yong": ("yung",),
}  # fmt: skip
"""Syllables that follow no rule, with their spellings."""
_LIKE_I = frozenset("jqx")
"""Initials after which pinyin writes u for ü."""


def _spellings(initial: str, final: str) -> Iterator[str]:
    """A syllable of pinyin in Wade-Giles."""
    if initial + final in _WHOLE:
        yield from _WHOLE[initial + final]
        return
    if initial in ("zh", "ch", "sh", "r") and final == "i":
        final = "ih"
    elif initial in _LIKE_I and final.startswith("u"):
        final = "ü" + final[1:]
    elif initial in ("n", "l") and final == "ue":
        final = "üe"
    elif (final == "e" and initial in ("g", "k", "h")) or (final == "uo" and initial not in ("g", "k", "h", "sh")):
        final = "o"
    elif final == "ui" and initial in ("g", "k"):
        final = "uei"
    final = re.sub(r"ong$", "ung", re.sub(r"ian$", "ien", re.sub(r"(?<=[iü])e$", "eh", final)))
    yield _INITIALS.get(initial, initial) + final


_PINYIN: dict[str, str] = {}
"""Syllables of Wade-Giles in pinyin."""
for _initial, _finals in _FINALS.items():
    for _final in _finals.split():
        for _spelling in _spellings(_initial, _final):
            _PINYIN[_spelling] = _initial + _final
SYLLABLES: frozenset[str] = frozenset(_PINYIN.values())
"""The syllables of pinyin."""
WITHOUT_SIGNS: dict[str, frozenset[str]] = {}
"""What a syllable of Wade-Giles is in pinyin, where its apostrophe and its dots may be left out: chang is zhang too."""
for _spelling, _syllable in _PINYIN.items():
    _bare = _spelling.replace("ü", "u").replace("'", "")
    WITHOUT_SIGNS[_bare] = WITHOUT_SIGNS.get(_bare, frozenset()) | {_syllable}
for _spelling, _syllable in tuple(_PINYIN.items()):
    _PINYIN.setdefault(_spelling.replace("ü", "u"), _syllable)

_APOSTROPHES = str.maketrans(dict.fromkeys("‘’`´ʻʼʽʹ′ʿʾ", "'"))
_THEIRS = re.compile(
    r"\b(?:(?:ts|tz|ch|[ptk])'[aeiouü]|hs[iuü]|ts[aeou]|tzu|s[sz]u\b|\w*(?:[iuü]eh|erh|[cjs]h?ih|ien)\b)"
)
"""Syllables that are of no other romanisation."""
_WORDS = re.compile(r"[^\s,;/]+")


def in_pinyin(name: str) -> str:
    """The name in pinyin if it is one in Wade-Giles, the given name in one word; else the name as it is.

    Titles and western given names at either end stay.
    """
    lowered = name.translate(_APOSTROPHES).lower()
    if not _THEIRS.search(lowered):
        return name
    words = [word.strip(".") for word in _WORDS.findall(lowered)]
    first, last = 0, len(words)
    while first < last and (_is_title(words[first]) or is_western(words[first])):
        first += 1
    while first < last and (_is_title(words[last - 1]) or is_western(words[last - 1])):
        last -= 1
    parts = [word.split("-") for word in words[first:last]]
    syllables = [syllable for part in parts for syllable in part]
    if not 2 <= len(syllables) <= 4 or not all(syllable in _PINYIN for syllable in syllables):
        return name
    read = ["".join(_PINYIN[syllable] for syllable in part) for part in parts]
    return " ".join((*words[:first], *read, *words[last:]))


def is_western(word: str) -> bool:
    """Whether a word is a given name that many Chinese have beside their own: Michael, and not Long."""
    return (word in GIVEN_NAMES or word in _IN_HONG_KONG) and word not in _PINYIN and not syllables(word)


_IN_HONG_KONG = frozenset(
    "tony jenny jacky jackie andy kelvin ricky eddie terry benny vicky winnie cindy danny johnny bobby jimmy tommy sammy "
    "stanley raymond jason kenny peggy wendy mandy ivy carrie maggie billy freddy teddy willy".split()
)
"""Given names that common lists lack."""


def _is_title(word: str) -> bool:
    """Whether a word is a title, and no syllable: Meng is both."""
    return word in HONORIFICS and word not in _PINYIN


@lru_cache(maxsize=16_384)
def syllables(form: str) -> tuple[tuple[str, ...], ...]:
    """Each way in which a word is syllables of pinyin, three at most: xian is Xi'an too. None where it is none."""
    return tuple(_parted(form, _LONGEST))


def _parted(form: str, most: int) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for at in range(1, min(len(form), _LETTERS) + 1):
        first, rest = form[:at], form[at:]
        if first not in SYLLABLES or (first in _ALONE and (rest or most < _LONGEST)):
            continue
        if not rest:
            found.append((first,))
        elif most > 1:
            found += [(first, *others) for others in _parted(rest, most - 1)]
    return found


_LONGEST = 3
"""Syllables of a word: a whole name is written as one at times."""
_ALONE = frozenset("aeo")
"""Syllables of which no longer word is made: Ana is none."""
_LETTERS = 6
"""Letters of the longest syllable."""
