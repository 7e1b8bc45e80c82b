"""Cyrillic letters, by the language that the letters beside them tell."""

import re

LETTERS = re.compile(r"[\u0400-\u052f]")

_UKRAINIAN = re.compile(
    r"[їєґ]|[сц]ьк|(?<!\w)(?:микол|михайл[оі]|дмитр[оі]|петро(?!\w)|павло(?!\w)|володимир|олександр|олена(?!\w))"
)
"""Letters that only Ukrainian has, and given names that no neighbour writes so."""
_NOT_UKRAINIAN = re.compile(r"[ыэёўјљњћђџѓќѕәғқңөұүһ]")
"""Of the languages that write і, Belarusian and Kazakh have some of these, Ukrainian none."""
_SERBIAN = re.compile(r"[јљњћђџѓќѕ]")
"""Serbian and Macedonian."""
_BULGARIAN = re.compile(r"ъ(?=[бвгджзклмнпрстфхцчшщ])")
"""No other language writes the hard sign before a consonant."""

_COMMON = {
    "ё": "e", "э": "e", "ъ": "", "ь": "", "ў": "u", "є": "ye", "ї": "yi", "і": "i", "ґ": "g", "ѐ": "e", "ѝ": "i",
    "ѣ": "e", "ѳ": "f", "ѵ": "i", "ә": "a", "ғ": "gh", "қ": "k", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
    "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "ѓ": "gj", "ќ": "kj",
}  # fmt: skip
_RUSSIAN_TABLE = str.maketrans(_COMMON)
_UKRAINIAN_TABLE = str.maketrans(_COMMON | {"и": "y", "є": "ie", "ї": "i"})
"""г stays g: on the lists more Ukrainians and Belarusians have a Russian spelling beside theirs than h."""
_SERBIAN_TABLE = str.maketrans(_COMMON | {"х": "h", "ц": "c"})
_BULGARIAN_TABLE = str.maketrans(_COMMON | {"ъ": "a", "щ": "sht", "х": "h"})

_SOFT_O = re.compile(r"ьо")
_UKRAINIAN_START = re.compile(r"(?<!\w)[єї]")

_LATIN_TWINS = "ABCEHIJKMOPSTXYaceijkopsxyĸ"
_CYRILLIC_TWINS = "АВСЕНІЈКМОРЅТХУасеіјкорѕхук"
"""Letters that look the same; a kra looks like a small к."""
_TO_CYRILLIC = str.maketrans(_LATIN_TWINS, _CYRILLIC_TWINS)
_TO_LATIN = str.maketrans(_CYRILLIC_TWINS, _LATIN_TWINS[:-1] + "k")
_WORD = re.compile(r"[A-Za-zĸ\u0400-\u052f]+")
_CYRILLIC_ALONE = re.compile(r"[\u0400-\u052f]")
_LOOKS_CYRILLIC = re.compile(rf"(?<!\w)[{_LATIN_TWINS[:15]}]{{5,}}(?!\w)")
_LATIN_ALONE = re.compile(r"[a-zA-Z]")


def unmixed(text: str) -> str:
    """The text with words that mix Latin into Cyrillic letters, or the reverse, written in one of the two.

    Letters that have no twin in the other script say which; where all have
    one, the more frequent script. A word wholly of Latin twins between
    Cyrillic words is Cyrillic, if it is too long for an abbreviation.
    """
    if not _LATIN_ALONE.search(text) and "ĸ" not in text:
        return text
    text = _WORD.sub(lambda found: _one_script(found.group()), text)
    cyrillic = len(_CYRILLIC_ALONE.findall(text))
    looks = _LOOKS_CYRILLIC.findall(text)
    if looks and cyrillic and not _LATIN_ALONE.search(_LOOKS_CYRILLIC.sub("", text)):
        return _LOOKS_CYRILLIC.sub(lambda found: found.group().translate(_TO_CYRILLIC), text)
    return text


def _one_script(word: str) -> str:
    cyrillic_letters = len(_CYRILLIC_ALONE.findall(word))
    if cyrillic_letters in (0, len(word)):
        return word
    alone = _CYRILLIC_ALONE.findall(word.translate(_TO_LATIN))
    latin_alone = _LATIN_ALONE.findall(word.translate(_TO_CYRILLIC))
    cyrillic = (len(alone) - len(latin_alone), 2 * cyrillic_letters - len(word)) >= (0, 0)
    return word.translate(_TO_CYRILLIC if cyrillic else _TO_LATIN)


_NOT_FOREIGN = re.compile(
    r"(?<=\w\w)(?:[оеёєі]в(?:[аіы]|ой|ых)?|[иіы]н(?:а|ой)?|[сц]ь?к(?:[иіо]й|ая|а|ого|ои|и)|[нчшйтд]ко|енка"
    r"|[иі]ч|ић|ў|[иіы]й|вна|ук|юк|ян)(?!\w)"
)
"""Ends of surnames and fathers' names of those who write Cyrillic themselves."""
_LETTER_ELSEWHERE = re.compile(r"[^\W\d_\u0400-\u052f]")


def is_foreign(text: str) -> bool:
    """Whether a name in Cyrillic is rather one that is written in other letters at home: Джон Смит."""
    if not LETTERS.search(text) or _LETTER_ELSEWHERE.search(text):
        return False
    return not _NOT_FOREIGN.search(text.lower())


def read(text: str) -> str:
    """The Latin letters of lower-case Cyrillic ones; what is left out here is read alike in every language."""
    if "ё" in text and is_foreign(text):
        text = text.replace("ё", "yo")
    if _is_ukrainian(text):
        text = _UKRAINIAN_START.sub(_at_the_start, text)
    return _SOFT_O.sub("yo", text).translate(_table(text))


def _table(text: str) -> dict[int, str]:
    if _SERBIAN.search(text):
        return _SERBIAN_TABLE
    if _is_ukrainian(text):
        return _UKRAINIAN_TABLE
    return _BULGARIAN_TABLE if _BULGARIAN.search(text) else _RUSSIAN_TABLE


def _is_ukrainian(text: str) -> bool:
    if _NOT_UKRAINIAN.search(text):
        return False
    return ("і" in text and "и" in text) or _UKRAINIAN.search(text) is not None


def _at_the_start(found: re.Match[str]) -> str:
    return "ye" if found.group() == "є" else "yi"
