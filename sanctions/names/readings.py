"""Names in a script of one language that are another's: Korean ones in Chinese characters, Russian ones in Arabic.

A name does not say which language it is in, so these are readings beside the one that its script suggests.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from sanctions.names import hangul
from sanctions.names.analysis import analyse
from sanctions.names.guises import guises
from sanctions.names.native import without_titles
from sanctions.names.parts import Name
from sanctions.names.scripts import cyrillic, declension, greek, kontsevich, palladius
from sanctions.names.tables.hanja import HANGUL
from sanctions.names.text import bare, is_beyond_latin


def readings(text: str, person: bool) -> list[Name]:
    """A name analysed: as its script suggests, and each other way that it may be read."""
    others = [analyse(other, person)._replace(original=text) for other in other_readings(text, person)]
    return [analyse(text, person), *others]


def other_readings(text: str, person: bool) -> tuple[str, ...]:
    """The name as it may be read otherwise, in letters that ``analyse`` reads as meant; none in most cases."""
    text = bare(text)
    found = guises(text, person)
    if is_beyond_latin(text):
        text = without_titles(text) if person else text
        found += [other for script, read in _READINGS if script.search(text) for other in read(text)]
        if person and cyrillic.LETTERS.search(text):
            found += declension.nominatives(text)
    return tuple(dict.fromkeys(found))


_KOREANS: Final = frozenset(
    "金李朴崔鄭姜趙尹張林韓吳申徐權黃安宋柳洪全田高文孫梁裵白曺許南劉沈盧河丁成車具郭禹朱任羅辛閔兪陳嚴元千方蔡玄池咸卞楊廉邊呂秋"
    "魯蘇愼石蔣表宣薛馬吉魏周延房明奇王琴玉陸印孟諸牟卓鞠余魚殷片龍太崔桂康天玄冲"
    "郑赵张韩吴权黄刘卢车罗闵陈严杨边吕鲁苏慎蒋马鱼龙诸陆孙许裴曹俞"
)
"""Surnames of Koreans."""
_HAN: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_GOLD: Final = "금"
"""The character of the commonest surname, which is read so nowhere else: Kim."""


def _as_korean(text: str) -> list[str]:
    """Chinese characters as Koreans read them: 金正恩 is Kim Jong Un. The surname stands first, the rest together."""
    words = unicodedata.normalize("NFKC", text).split()
    name = "".join(words)
    if not 2 <= len(name) <= 4 or len(words) > 2 or name[0] not in _KOREANS or not _HAN.fullmatch(name):
        return []
    read = "".join([HANGUL.get(char, char) for char in name])
    if _HAN.search(read):
        return []
    in_hangul = "김" + read[1:] if read[0] == _GOLD else read
    return [in_hangul, *_as_syllables(in_hangul)]


_HANGUL: Final = re.compile(r"[\uac00-\ud7a3]{3,4}")


def _as_syllables(text: str) -> list[str]:
    """A Korean's name in Hangul with each syllable of the given name apart, as lists mostly have it in Latin.

    Together, its consonants sound otherwise: 정각 is Jong Gak and Jonggak, never Jongkak.
    """
    name = unicodedata.normalize("NFKC", text).replace(" ", "")
    if not _HANGUL.fullmatch(name):
        return []
    surname, given = hangul.surname_apart(name).split()
    return [f"{hangul.read(surname)} {' '.join(map(hangul.read, given))}"]


_ARABIC: Final = re.compile(r"[\u0620-\u064a]")
_ARABIC_ONLY: Final = re.compile(r"[حظذعص]|(?<!\w)(?:ال|آل|عبد|(?:بن|[أا]بو)(?!\w))")
_LATIN: Final = re.compile(r"[^\W\d_\u0600-\u06ff]")
"""Letters that are none of that script."""
_SLAVIC: Final = re.compile(r"(?:[ويا]فا?|ينا?|سكي|سكايا|نكو|تشوك|[وي]فيتش)(?!\w)")
"""Ends of surnames as Arabic writes them."""
_FOREIGN: Final = {
    "تش": "ch", "تس": "ts", "دج": "j", "يا": "ia", "يو": "io", "ييف": "iev", "يف": "ev", "ين": "in", "ي": "i",
}  # fmt: skip
_FOREIGN_PAIRS: Final = re.compile(r"تش|تس|دج|ييف(?!\w)|يف(?=ا?(?!\w))|ين(?=ا?(?!\w))|يا|يو|ي(?!\w)|(?<!\w)ي")
"""Letters that stand for something else together, or at a word's end or start."""
_FIRST_YU: Final = re.compile(r"(?<!\w)يو")
_FOREIGN_LETTERS: Final = str.maketrans(
    {
        "ا": "a", "أ": "a", "آ": "a", "إ": "i", "ى": "a", "ة": "a", "ع": "a", "ئ": "i", "ء": "", "ؤ": "o", "و": "o",
        "ف": "v", "غ": "g", "ج": "g", "ت": "t", "ث": "s", "ح": "h", "خ": "kh", "د": "d", "ذ": "z", "ر": "r", "ز": "z",
        "س": "s", "ش": "sh", "ص": "s", "ض": "z", "ط": "t", "ظ": "z", "ق": "k", "ك": "k", "ل": "l", "م": "m", "ن": "n",
        "ه": "h", "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g",
    }
)  # fmt: skip
_PERSIAN: Final = re.compile("[یکپچژگ]")
"""Letters by which a name is known to be Persian, which has a p of its own."""
_AS_IN_ARABIC: Final = str.maketrans("یک", "يك")
_OPEN_IN_PERSIAN: Final = tuple(str.maketrans({"ب": "b", "ي": vowel}) for vowel in "ie")
_OPEN: Final = (*_OPEN_IN_PERSIAN, *(str.maketrans({"ب": "p", "ي": vowel}) for vowel in "ie"))
"""What two of its letters may be."""


def _as_foreign_in_arabic(text: str) -> list[str]:
    """Foreign names in Arabic letters, which write their vowels: e as i, and v as f, p as b but in Persian, g as gh.

    Names with letters or words that foreign ones hardly have are none, unless they end as Slavic ones do.
    """
    if _LATIN.search(text) or (_ARABIC_ONLY.search(text) and not _SLAVIC.search(text)):
        return []
    latin = _FIRST_YU.sub("yu", text.translate(_AS_IN_ARABIC))
    latin = _FOREIGN_PAIRS.sub(lambda found: _FOREIGN[found.group()], latin).translate(_FOREIGN_LETTERS)
    return [latin.translate(letters) for letters in (_OPEN_IN_PERSIAN if _PERSIAN.search(text) else _OPEN)]


def _as_eastern_in_cyrillic(text: str) -> list[str]:
    """Chinese names as Palladius wrote them, and Korean ones as Kontsevich did."""
    return [*palladius.readings(text), *kontsevich.readings(text)]


_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")

_READINGS: Final[tuple[tuple[re.Pattern[str], Callable[[str], list[str]]], ...]] = (
    (_HAN, _as_korean),
    (hangul.LETTERS, _as_syllables),
    (_ARABIC, _as_foreign_in_arabic),
    (_CYRILLIC, _as_eastern_in_cyrillic),
    (greek.LETTERS, greek.readings),
)
