"""Any script to folded, romanised words.

anyascii is the ground; the letters below differ from it where the way in
which people are romanised on passports and lists differs from its tables.
"""

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache

from anyascii import anyascii

from sanctions.names.hangul import SURNAMES, is_syllable, syllable

_OWN_LETTERS: dict[int, str] = str.maketrans(
    {
        # Letters with a háček, cedilla or hook sound as two Latin letters do.
        "č": "ch", "ć": "c", "š": "sh", "ş": "sh", "ș": "sh", "ś": "s", "ž": "zh", "ç": "ch", "ğ": "g", "ı": "i",
        "ř": "rz", "ť": "t", "ď": "d", "ň": "n", "đ": "dj", "ł": "l", "ø": "o", "ə": "a", "þ": "th", "ð": "d",
        # Umlauts are written out on passports.
        "ö": "oe", "ü": "ue", "ä": "ae", "å": "a",
        # Cyrillic where anyascii leaves signs or separators.
        "ъ": "", "ь": "", "ё": "e", "э": "e", "ў": "u", "ґ": "g", "є": "ye", "ї": "yi",
        # Arabic and Persian: carriers and hamza are not letters of their own; ain is written as a vowel.
        "ء": "", "ئ": "y", "ؤ": "w", "أ": "a", "إ": "i", "آ": "a", "ا": "a", "ى": "a", "ة": "a", "ع": "a", "ذ": "dh",
        "ی": "y", "ي": "y", "ک": "k", "ك": "k", "گ": "g", "چ": "ch", "پ": "p", "ژ": "zh", "ش": "sh", "خ": "kh",
        "غ": "gh", "ث": "th", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ق": "q", "ح": "h", "ه": "h", "و": "w", "ﻻ": "la",
        # Hebrew: bet at a word's start is b more often than v.
        "ב": "b", "ו": "v", "כ": "k", "ך": "kh", "פ": "p", "ף": "f", "ש": "sh", "צ": "ts", "ץ": "ts", "א": "a", "ע": "a",
    }
)  # fmt: skip

_ARABIC_ARTICLE = re.compile(r"(?<!\w)ال(?=\w{2})")
_SILENT_H = "ه\u200c"
"""Persian: an h that only carries a vowel, before what is joined on without a space."""
_KIN = {"أبو": "abu", "ابو": "abu", "بن": "bin", "ابن": "ibn", "بنت": "bint", "أم": "umm", "ام": "umm", "آل": "al"}
_ARABIC_KIN = re.compile(rf"(?<!\w)(?:{'|'.join(_KIN)})(?!\w)")
"""Words for kin, which Latin writing gives vowels."""
_IDEOGRAPHS = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]+")
_ABJAD = re.compile(r"[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\ufb1d-\ufdff\ufe70-\ufefc]")
_APOSTROPHES = re.compile(r"(?<=\w)['’‘`´ʻʼʽʹ′ʿʾ\"](?=\w)|[ʻʼʽʹ′ʿʾ]")
_SEPARATORS = re.compile(r"[^0-9a-z]+")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0640\u064b-\u0655\u0670]")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}[a-z]?(?![a-z])")


def is_latin(text: str) -> bool:
    """Whether every letter is Latin, accents included."""
    return all("LATIN" in unicodedata.name(char, "LATIN") for char in text if char.isalpha())


class Script(IntEnum):
    """How a name's script writes, as far as it matters for comparing."""

    ALPHABET = 0
    """Consonants and vowels."""
    ABJAD = 1
    """Consonants only, as Arabic, Persian and Hebrew."""
    IDEOGRAPHS = 2
    """Syllables without spaces between words: Chinese characters and Hangul. Our romanisation makes no slips."""


def script_of(text: str) -> Script:
    """The script of a name; where it mixes them, the one that leaves most unsaid."""
    if text.isascii():
        return Script.ALPHABET
    if _IDEOGRAPHS.search(text):
        return Script.IDEOGRAPHS
    return Script.ABJAD if _ABJAD.search(text) else Script.ALPHABET


@lru_cache(maxsize=65_536)
def romanise(text: str) -> str:
    """The text in lower-case ASCII, punctuation kept."""
    text = unicodedata.normalize("NFKC", text)
    if text.isascii():
        return text.lower()
    text = _INVISIBLE.sub("", text.replace(_SILENT_H, "")).lower()
    text = text.replace("الله", " allah").replace("اللہ", " allah")
    text = _ARABIC_ARTICLE.sub("al ", _ARABIC_KIN.sub(lambda found: _KIN[found.group()], text))
    if _IDEOGRAPHS.fullmatch(text.strip()):
        text = _surname_apart(text.strip())
    text = "".join(syllable(char) if is_syllable(char) else char for char in text)
    return anyascii(text.translate(_OWN_LETTERS)).lower()


def _surname_apart(name: str) -> str:
    """A name of two to four ideographs: the surname stands first, and is two of four long."""
    size = {2: 1, 3: 1, 4: 2}.get(len(name), 0)
    surname = SURNAMES.get(name[:size], name[:size])
    return f"{surname} {name[size:]}"


def fold(text: str) -> str:
    """The romanised words, separated by one space; empty if there is nothing to read.

    Apostrophes inside a word vanish (O'Brien, Zelens'kyi), dotted
    abbreviations close up (S.A. to sa), everything else separates.
    """
    romanised = romanise(_APOSTROPHES.sub("", text))
    romanised = _APOSTROPHES.sub("", romanised).replace("&", " and ")
    romanised = _DOTTED.sub(lambda found: found.group().replace(".", ""), romanised)
    return _SEPARATORS.sub(" ", romanised).strip()
