"""Arabic, Persian, Urdu, Pashto and Kurdish letters.

Short vowels are not written. Long ones are, with letters that are consonants
elsewhere: w and y are consonants at a word's start and beside alef, else
vowels. The article and the words for kin become words of their own.
"""

import re

LETTERS = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")

_SILENT_H = "ه\u200c"
"""Persian: an h that only carries a vowel, before what is joined on without a space."""
_GOD = re.compile(r"\s*(?:الله|اللہ)(?!\w)|(?:الله|اللہ)")
_NOT_THE_ARTICLE = "ال(?=ياس|یاس|كس|کس|كزاند|کزاند|بير|بر[تٹ]|ينا|ینا|هام|ي(?!\\w)|ی(?!\\w))"
"""Elias, Alex, Albert, Elina, Elham, Ali: al is part of the name."""
_ARTICLE = re.compile(rf"(?<!\w)(?!{_NOT_THE_ARTICLE})ال(?=\w{{2}})")
_SERVANT = re.compile(r"(?<!\w)(عبد|عبید|عبيد)ال(?=\w{2})")
"""Abd al- written together with the name of God that follows."""
_OF_FAITH = re.compile(r"(?<=\w)ال(د[يی]ن)(?!\w)")
"""Nur al-Din, Salah al-Din written together."""
_KIN = {"أبو": "abu", "ابو": "abu", "أبي": "abi", "ابي": "abi", "بن": "bin", "ابن": "ibn", "بنت": "bint", "أم": "umm",
        "ام": "umm", "آل": "al"}  # fmt: skip
_KINDRED = re.compile(rf"(?<!\w)(?:{'|'.join(_KIN)})(?!\w)")
"""Words for kin, which Latin writing gives vowels."""

_TITLES = {"سيد": "sayyid", "سید": "sayyid", "حاجى": "haji", "حاجي": "haji", "حاجی": "haji", "ملا": "mulla", "شيخ": "shaykh",
           "شیخ": "shaykh", "مولوي": "maulavi", "مولوی": "maulavi"}  # fmt: skip
_TITLE = re.compile(rf"(?<!\w)(?:{'|'.join(_TITLES)})(?!\w)")
"""Forms of address, which without their vowels would not be known as such."""

_PERSIAN = re.compile(r"[پچژگکیےہھٹڈڑں]")
_LETTERS = {
    "ء": "", "ئ": "i", "ؤ": "u", "أ": "a", "إ": "i", "آ": "a", "ا": "a", "ٱ": "a", "ى": "a", "ة": "a", "ع": "a",
    "ذ": "dh", "ک": "k", "ك": "k", "گ": "g", "چ": "ch", "پ": "p", "ژ": "zh", "ش": "sh", "خ": "kh", "غ": "gh",
    "ث": "th", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ق": "q", "ح": "h", "ه": "h", "ہ": "h", "ھ": "h", "ۀ": "h",
    "ی": "y", "ي": "y", "ے": "e", "ې": "e", "ۍ": "ai", "و": "w", "ۆ": "o", "ۇ": "u", "ۈ": "u", "ۋ": "v", "ڤ": "v",
}  # fmt: skip
_ARABIC_TABLE = str.maketrans(_LETTERS)
_PERSIAN_TABLE = str.maketrans(_LETTERS | {"ذ": "z", "ض": "z", "ث": "s", "و": "v", "إ": "e"})

_CONSONANT = r"[بپتثجچحخدذرزژسشصضطظعغفقكکگلمنهہھڤټډړڼښږځڅڑٹڈ]"
_LONG_U = re.compile(rf"(?<={_CONSONANT})و(?!ا|آ|ی|ي|و|ە|ة|ى|ؤ)|(?<=\w)وو|(?<=[يی])و(?={_CONSONANT})")
_LONG_I = re.compile(rf"(?<={_CONSONANT})[يیې](?!ا|آ|و|ە|ة|ى)|(?<!\w)[اإ][يی](?={_CONSONANT})|(?<=\w)[يی]{{2}}")
_FIRST_O = re.compile(rf"(?<!\w)[اأ]و(?={_CONSONANT})")
_LAST_H = re.compile(rf"(?<=\w{_CONSONANT})[هہ](?!\w)")
"""An h after a consonant at a word's end carries a vowel: Hamza, Fatima."""
_SILENT_W = re.compile(r"(?<=خ)و(?=ا)")
"""Persian: Khajeh."""


def read(text: str) -> str:
    """The Latin letters of lower-case text in Arabic letters."""
    text = _GOD.sub(" allah", text.replace(_SILENT_H, ""))
    text = _OF_FAITH.sub(r" ال\1", _SERVANT.sub(r"\1 ال", text))
    text = _ARTICLE.sub("al ", _KINDRED.sub(lambda found: _KIN[found.group()], text))
    persian = _PERSIAN.search(text)
    text = _TITLE.sub(lambda found: _TITLES[found.group()], text)
    if persian:
        text = _SILENT_W.sub("", text)
    text = _LONG_U.sub("u", _LONG_I.sub("i", _FIRST_O.sub("o", _LAST_H.sub("a", text))))
    return text.translate(_PERSIAN_TABLE if persian else _ARABIC_TABLE)
