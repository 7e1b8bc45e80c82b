"""Any script to folded, romanised words.

anyascii is the ground; the letters below differ from it where the way in
which people are romanised on passports and lists differs from its tables.
"""

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache

from anyascii import anyascii

from sanctions.names import hangul
from sanctions.names.scripts import arabic, armenian, cyrillic, greek, han, hebrew, indic, kana
from sanctions.names.tables.honorifics import HONORIFICS

_LATIN_LETTERS: dict[int, str] = str.maketrans(
    {
        # Letters with a háček, cedilla or hook sound as two Latin letters do.
        "č": "ch", "ć": "c", "š": "sh", "ş": "sh", "ș": "sh", "ś": "s", "ž": "zh", "ç": "ch", "ğ": "g", "ı": "i",
        "ř": "rz", "ť": "t", "ď": "d", "ň": "n", "đ": "dj", "ł": "l", "ø": "o", "ə": "a", "þ": "th", "ð": "d",
        # Umlauts are written out on passports.
        "ö": "oe", "ü": "ue", "ä": "ae", "å": "a",
    }
)  # fmt: skip

_PORTUGUESE = re.compile("ç(?=[ãõ])")
"""A ç that is an s, whatever it is in Turkish: Navegação."""
_VIETNAMESE = re.compile(r"[ơưăẠ-ỹ]")
"""Letters beside which đ is a d; in the Balkans it is dj."""
EAST = r"\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af"
"""Chinese characters and Hangul, as patterns have them."""
_IDEOGRAPHS = re.compile(f"[{EAST}]+")
_SCRIPTS = (cyrillic, arabic, greek, hebrew, armenian, han, hangul, kana, indic)
"""The scripts with rules of their own; to the rest anyascii's apply."""
_MARKS = re.compile(r"[\u0300-\u036f]")
"""Accents without a letter of their own, as stress marks over Cyrillic."""
_BORROWED = re.compile(
    r"[\u30a1-\u30fa\uff66-\uff9d]{2}"
    r"|[\u3400-\u9fff]{2}[·•・．‧][\u3400-\u9fff]{2}|[\u3400-\u9fff]{3} [\u3400-\u9fff]{2}|[\u3400-\u9fff]{2} [\u3400-\u9fff]{3}"
    r"|(?<![\uac00-\ud7af])(?<![\uac00-\ud7af][ ·・=-])[\uac00-\ud7af]{2,}(?:[ ·・=-]+[\uac00-\ud7af]{2,})+"
    r"(?![ ·・=-]*[\uac00-\ud7af])"
)
"""Katakana, Chinese characters in two long words or around a dot, and Hangul of several words of which none is one
syllable, as nearly all Korean surnames are."""
_ABJAD = re.compile(r"[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\ufb1d-\ufdff\ufe70-\ufefc]")
_APOSTROPHES = re.compile(r"(?<=[^\W\u05d0-\u05ea])['’‘`´ʻʼʽʹ′ʿʾ\"](?=\w)|[ʻʼʽʹ′ʿʾ]")
_SEPARATORS = re.compile(r"[^0-9a-z]+")
_MARKS_UNSEEN = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Marks of direction and joiners, as patterns have them."""
_INVISIBLE = re.compile(
    rf"[{_MARKS_UNSEEN}\u0640\u064b-\u0655\u0670"
    r"\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]"
)
"""Characters that no name is made of: marks of direction, joiners, unwritten vowels, emoji."""
_SIGNS = re.compile(r"[©®™℠℗№℀-℆]|(?<!\w)[Nn]°(?=\s*\d)")
"""Signs beside a name that normalising would turn into letters."""
_DOTTED = re.compile(r"\bph\.d\b|(?<![0-9a-z])(?:[a-z]\.{1,2}){2,}[a-z]?(?![a-z])")


_UNSEEN = re.compile(f"[{_MARKS_UNSEEN}]+")
_ROUND = " \t\r\n\"'“”„‟«»‹›‘’‚‛「」『』《》〈〉【】*•_-–—"
"""Signs that stand around a name and are no part of it."""
_STOPPED = re.compile(rf"(?<=[{EAST}])\s*[.。．…,，、;；]+$")


def bare(text: str) -> str:
    """A name without characters that nobody sees, the signs around it, and a stop behind Chinese and the like.

    What reads a name by its script looks at where it begins and ends. A line between words is a space.
    """
    seen = (text if text.isascii() else _UNSEEN.sub("", text)).strip(_ROUND)
    seen = seen.replace("_", " ")
    return (seen if seen.isascii() else _STOPPED.sub("", seen).rstrip(_ROUND)) or text


def is_latin(text: str) -> bool:
    """Whether every letter is Latin, accents included."""
    return all("LATIN" in unicodedata.name(char, "LATIN") for char in text if char.isalpha())


class Script(IntEnum):
    """How a name's script writes, as far as it matters for comparing."""

    ALPHABET = 0
    """Consonants and vowels."""
    TRANSCRIBED = 1
    """The same, of a foreign name by its sound: Cyrillic in names without a Slavic ending."""
    ABJAD = 2
    """Consonants only, as Arabic, Persian and Hebrew."""
    IDEOGRAPHS = 3
    """Syllables without spaces between words: Chinese characters and Hangul. Our romanisation makes no slips."""
    BORROWED = 4
    """Syllables that write a foreign name by its sound: katakana, and Hangul and Chinese characters in such words."""


def script_of(text: str, person: bool = False) -> Script:
    """The script of a name; where it mixes them, the one that leaves most unsaid. Only a ``person``'s is foreign."""
    if text.isascii():
        return Script.ALPHABET
    if person and _BORROWED.search(text):
        return Script.BORROWED
    if _IDEOGRAPHS.search(text):
        return Script.IDEOGRAPHS
    if _ABJAD.search(text):
        return Script.ABJAD
    return Script.TRANSCRIBED if person and cyrillic.is_foreign(text) else Script.ALPHABET


@lru_cache(maxsize=2_048)
def romanise(text: str) -> str:
    """The text in lower-case ASCII, punctuation kept."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", _SIGNS.sub(" ", text))
    if text.isascii():
        return text.lower()
    beyond = is_beyond_latin(text)
    if beyond and cyrillic.LETTERS.search(text):
        text = cyrillic.unmixed(text)
    text = _INVISIBLE.sub("", text.lower())
    if "ç" in text:
        text = _PORTUGUESE.sub("c", text)
    if "đ" in text and _VIETNAMESE.search(text):
        text = text.replace("đ", "d")
    if beyond:
        text = _in_latin_letters(text)
    return anyascii(_MARKS.sub("", text.translate(_LATIN_LETTERS))).lower()


def _in_latin_letters(text: str) -> str:
    """The text with what our own rules read of it in Latin letters."""
    if len(_IDEOGRAPHS.findall(text)) == 1:
        text = _IDEOGRAPHS.sub(lambda found: f" {_surname_apart(found.group())} ", text)
    for script in _SCRIPTS:
        if script.LETTERS.search(text):
            text = script.read(text)
    return text


def is_beyond_latin(text: str) -> bool:
    """Whether any character is none of the Latin letters and signs of Unicode's first blocks; Vietnamese has such."""
    return not text.isascii() and _BEYOND_LATIN.search(text) is not None


_BEYOND_LATIN = re.compile(r"[\u0370-\U0010ffff]")


def _surname_apart(name: str) -> str:
    """A name of two to four ideographs, or fewer or more."""
    if not 2 <= len(name) <= 4:
        return name
    return hangul.surname_apart(name) if hangul.LETTERS.match(name) else han.surname_apart(name)


def _closed(dotted: re.Match[str]) -> str:
    return dotted.group().replace(".", "")


def _initials(dotted: re.Match[str]) -> str:
    closed = _closed(dotted)
    return closed if len(closed) > 2 and closed in HONORIFICS else " ".join(closed) + " "


def fold(text: str, person: bool = False) -> str:
    """The romanised words, separated by one space; empty if there is nothing to read.

    Apostrophes inside a word vanish (O'Brien, Zelens'kyi), dotted
    abbreviations close up (S.A. to sa), everything else separates. The dotted
    letters of a ``person`` are initials (V.V.), unless they are a title (Ph.D.).
    """
    romanised = _without_apostrophes(romanise(_without_apostrophes(text))).replace("&", " and ")
    if "." in romanised:
        romanised = _DOTTED.sub(_initials if person else _closed, romanised)
    return _SEPARATORS.sub(" ", romanised).strip()


def _without_apostrophes(text: str) -> str:
    """The text without apostrophes inside words."""
    return text if text.isascii() and _IN_ASCII.isdisjoint(text) else _APOSTROPHES.sub("", text)


_IN_ASCII = frozenset("'`\"")
"""The apostrophes that ASCII has."""
