"""People's names in Russian and Ukrainian in other cases than the nominative: Кузнецовой Анастасией, Анастасия Кузнецова.

Payments, contracts and letters name people so: to, on behalf of, together with. A name is read so where all its
words may stand in one case, and one of them ends as hardly any nominative does.
"""

import re
import unicodedata
from typing import Final

from sanctions.names.scripts import any_of

_CONSONANT: Final = "[бвгґджзклмнпрстфхцчшщ]"
_VOWEL: Final = "[аеиіоуюэья]"

_GIVEN: Final = (
    "антон|артур|арт[её]м|аслан|ахмед|богдан|борис|вадим|вениамин|виктор|владимир|владислав|володимир|вячеслав|герман"
    "|глеб|денис|егор|иван|іван|ильдар|ислам|кирилл|константин|леонид|льв|магомед|максим|марат|михаил|олег|павл|п[её]тр"
    "|рамзан|р[еи]нат|роман|руслан|рустам|святослав|сем[её]н|станислав|степан|сулейман|тарас|тимур|ф[её]дор|филипп"
    "|эдуард|яков|ярослав"
)
_GIVEN_IN_Y: Final = (
    "алексе|анатол[иі]|андре|андрі|арсени|васили|витали|георги|григор[иі]|дмитри|матве|никола|олексі|серге|сергі|тимофе"
    "|юр[иі]"
)
"""Men's given names, of which the genitive is no name of a woman, as Александра is."""

_MEN: Final = (
    (f"(?<!.)(?:{_GIVEN})", "", "а!", "у|ові!", "ом!", "е|і"),
    (f"(?<!.)(?:{_GIVEN_IN_Y})", "й", "я!", "ю|єві!", "ем|єм!", "е|и|ї"),
    ("(?<!.)[иі]гор", "ь", "я!", "ю|еві!", "ем!", "е|і"),
    ("[сц]ь?к", "ий", "ого!", "ому!", "им!", "ому?!"),
    ("[оеё]в|[иы]н", "", "а", "у|ові!", "ым|им|ом!", "е|і"),
    ("(?<=.)ич", "", "а!", "у|ові|еві!", "ем!", "е|і!"),
    ("[бвгдзклмнпрстфхчшщ]", "ец", "ца", "цу|цеві!", "цом|цем!", "це|ці"),
    ("енк", "о", "а", "у|ові!", "ом!", "у|ові!"),
    (_CONSONANT, "ый", "ого!", "ому!", "ым", "ому!"),
    ("[жнчшщ]", "ий", "его", "ему", "им", "ем"),
    ("[аеіоу]", "й", "я", "ю|єві|еві!", "ем|єм!", "е|ї"),
    ("и", "й", "я", "ю!", "ем!", "и"),
    (f"(?<=..){_CONSONANT}", "ь", "я", "ю|еві!", "ем", "і"),
    (_CONSONANT, "ь", "я", "ю|еві", "ем", "і"),
    (f"(?<=....){_CONSONANT}", "", "а", "у|ові|еві!", "ом|ем!", "е|і"),
    (_CONSONANT, "", "а", "у|ові|еві", "ом|ем", "е|і"),
    (_CONSONANT, "а", "ы|и|у", "е|і", "ой|ою", "е|і"),
    (_VOWEL, "я", "и|ї|ю", "е|і|ї", "ей|ею|єю", "е|і|ї"),
)
"""What stands before an ending, the ending of the nominative, and those of the genitive, in which men's accusative is,
the dative, the instrumental and the prepositional. An exclamation mark is behind endings that hardly any nominative
has. Of several rows that fit the first is meant."""

_NO_MANS: Final = "(?<!ич)(?<!ом)"
"""Not before an ending of fathers' names or of men's adjectives."""

_WOMEN: Final = (
    ("[сц]к", "ая", "ой!", "ой!", "ой|ою!", "ой!", "ую!"),
    ("[сц]ьк", "а", "ої!", "ій!", "ою!", "ій!", "у!"),
    ("[оеё]в|[иы]н", "а", "ой|ої!", "ой|ій!", "ой|ою!", "ой|ій!", "у!"),
    ("(?<=..)[вч]н", "а", "ы|и!", "е|і!", "ой|ою!", "е|і!", "у!"),
    ("любов", "ь", "и", "и", "ью!", "и", "ь"),
    (f"(?<=..){_CONSONANT}{_NO_MANS}", "а", "ы|и", "е|і", "ой|ою!", "е|і", "у"),
    (f"{_CONSONANT}{_NO_MANS}", "а", "ы|и", "е|і", "ой|ою", "е|і", "у"),
    ("[иі]", "я", "и|ї!", "и|ї!", "ей|ею|єю!", "и|ї!", "ю!"),
    (_VOWEL, "я", "и|ї", "е|і|ї", "ей|ею|єю", "е|і|ї", "ю"),
    (_CONSONANT, "ая", "ой", "ой", "ой|ою", "ой", "ую"),
)
"""Likewise, with the accusative as the last."""

_SAME: Final = "о|[иы]х|[аеоу]и|у|э|дзе|ли"
"""Ends of surnames that are the same in all cases. Women's that end with a consonant are too, and are not read here:
Каменской Игорь is a man in the nominative."""

_STEMS: Final = {"павл": "павел", "льв": "лев"}
"""Given names that lose a vowel."""

_Rule = tuple[re.Pattern[str], str, bool]
"""What a word ends with in a case, what it ends with in the nominative, and whether that tells the case."""


def _rules(rows: tuple[tuple[str, ...], ...]) -> list[list[_Rule]]:
    """For each case how its words are read."""
    return [
        [
            *(
                (re.compile(f"(.*(?:{before}))(?:{row[at].rstrip('!')})"), nominative, row[at].endswith("!"))
                for before, nominative, *row in rows
            ),
            (re.compile(f"(.*(?:{_SAME}))"), "", False),
        ]
        for at in range(len(rows[0]) - 2)
    ]


_CASES: Final = [*_rules(_MEN), *_rules(_WOMEN)]

_TELLING: Final = {
    ending
    for _, _, *endings in (*_MEN, *_WOMEN)
    for alternatives in endings
    if alternatives.endswith("!")
    for ending in alternatives.rstrip("!").split("|")
}
_MAY_TELL: Final = re.compile(rf"(?:{any_of(_TELLING)})(?!\w)", re.IGNORECASE)
"""What at least one word ends with where a case is told."""

_TITLE: Final = re.compile(r"^\s*(?:гр|г)-(?:на|ну|ном|не|ки|ке|кой|ку|жи|же|жу|жой)[\s.]+", re.IGNORECASE)
"""Citizen and Mr, abbreviated: г-ну Иванову."""

_WORD: Final = re.compile(r"\w{3,}")
"""Shorter ones are initials."""

_MOST_WORDS: Final = 5


def nominatives(text: str) -> list[str]:
    """A person's name in the nominative, for each case and gender in which it may stand; nothing where it is in it."""
    if not _MAY_TELL.search(text) or not 1 <= len(_WORD.findall(text)) <= _MOST_WORDS:
        return []
    name = _TITLE.sub("", unicodedata.normalize("NFC", text)).lower()
    return list(dict.fromkeys(read for case in _CASES if (read := _read(name, case))))


def _read(name: str, case: list[_Rule]) -> str:
    """The name of which all words stand in a case, in the nominative; empty where they do not."""
    telling = False
    found: dict[str, str] = {}
    for word in _WORD.findall(name):
        rule = _rule(word, case)
        if rule is None:
            return ""
        found[word], tells = rule
        telling = telling or tells
    return _WORD.sub(lambda word: found[word.group()], name) if telling else ""


def _rule(word: str, case: list[_Rule]) -> tuple[str, bool] | None:
    """A word in the nominative, and whether it tells the case; nothing for one that is not in that case."""
    for ends, nominative, tells in case:
        if ended := ends.fullmatch(word):
            stem = ended.group(1)
            return _STEMS.get(stem, stem + nominative), tells
    return None
