"""Names in scripts that may hide another: written by its sound (`プーチン`, `푸틴`), or translated (`حزب الله`).

The matcher reads the former by their sound too and finds every second to fourth, and knows translations of everyday
words in Latin letters only, so a clear of either says little.
"""

import re
from collections.abc import Collection

from sanctions.model import comparable
from sanctions.services.words.surnames import CHINESE, CHINESE_OF_TWO, KOREAN, KOREAN_OF_TWO

_KATAKANA = re.compile(r"[\u30a1-\u30fa\uff66-\uff9d]{2}")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_LATIN_WORD = re.compile(r"[A-Za-z]{3}")
_READ_OTHERWISE = frozenset(("jp", "vn"))
"""Countries whose languages have Chinese characters, and sounds of their own for them."""


def _own(one: str, two: str, letters: str) -> re.Pattern[str]:
    """What a name of the language is: a surname, and one or two syllables."""
    return re.compile(rf"(?:[{''.join(one.split())}]|{'|'.join(two.split())}) ?{letters} ?{letters}?")


_KOREAN = _own(KOREAN, KOREAN_OF_TWO, "[\uac00-\ud7a3]")
_CHINESE = _own(CHINESE, CHINESE_OF_TWO, "[\u3400-\u9fff\uf900-\ufaff]")
_WHAT = "in which foreign and translated names are not read reliably: ask with Latin letters too"


def transcribed(name: str, countries: Collection[str] = ()) -> str:
    """A sentence on a name whose script may hide another; empty for nearly all.

    ``countries`` are codes: Japanese and Vietnamese read Chinese characters in ways of their own.
    """
    if name.isascii() or _LATIN_WORD.search(name):
        return ""
    if _KATAKANA.search(name):
        return f"{name!r} is written in katakana, {_WHAT}"
    if _HANGUL.search(name):
        return "" if _KOREAN.fullmatch(name.strip()) else f"{name!r} is written in hangul, {_WHAT}"
    if _HAN.search(name) and (not _CHINESE.fullmatch(name.strip()) or not _READ_OTHERWISE.isdisjoint(countries)):
        return f"{name!r} is written in Chinese characters, {_WHAT}"
    return ""


_SCRIPTS = {
    "Arabic": re.compile(r"[\u0620-\u064a\u066e-\u06d3]"),
    "Hebrew": re.compile(r"[\u05d0-\u05ea]"),
    "Greek": re.compile(r"[\u0370-\u03ff]"),
    "Devanagari": re.compile(r"[\u0904-\u0939]"),
    "Thai": re.compile(r"[\u0e01-\u0e2e]"),
    "Georgian": re.compile(r"[\u10a0-\u10ff]"),
    "Armenian": re.compile(r"[\u0531-\u0587]"),
}
_OF_ORGANISATIONS = re.compile(
    r"(?<!\w)(?:ال)?(?:شركة|شرکت|مؤسسة|بنك|بانک|مصرف|حركة|حزب|كتائب|جيش|حرس|فيلق|مجموعة|منظمة|سازمان|جمعية|صندوق)(?!\w)"
    r"|(?<!\w)(?:מפלגת|בנק|חברת|קבוצת|תנועת|משמרות)(?!\w)"
)
"""Words that no person's name has: company, foundation, bank, movement, party, army, guard, group, fund."""


def translated(name: str, schema: str) -> str:
    """A sentence on an organisation's name in letters in which such names are mostly translated; empty for others.

    Where the name may be a person's by its schema, only if a word of it tells that it is none.
    """
    if name.isascii() or _LATIN_WORD.search(name) or schema == "Person":
        return ""
    if comparable(schema, "Person") and not _OF_ORGANISATIONS.search(name):
        return ""
    for script, letters in _SCRIPTS.items():
        if letters.search(name):
            return (
                f"{name!r} is written in {script} letters, in which names of organisations are mostly translated"
                " and not read reliably: ask with Latin letters too"
            )
    return ""
