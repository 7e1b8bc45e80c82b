"""Names as they are put down where they are meant to be read by people, or not to be found: other readings of them.

Latvian and Lithuanian endings, digits for letters, letters set apart, how payments call parties.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from sanctions.names.papers import as_in_papers
from sanctions.names.scripts.wade_giles import SYLLABLES, syllables
from sanctions.names.small_words import is_common
from sanctions.names.spelling import spell
from sanctions.names.syllables import as_in_the_north, sounds
from sanctions.names.tables.abbreviations import ABBREVIATIONS
from sanctions.names.tables.bodies import BODIES
from sanctions.names.tables.honorifics import HONORIFICS, NAMES_TOO
from sanctions.names.tables.legal_forms import FORM_WORDS, LEGAL_FORMS
from sanctions.names.tables.particles import PARTICLES
from sanctions.names.text import fold


def guises(text: str, person: bool) -> list[str]:
    """The name as it may be meant; nothing in most cases."""
    return [meant for read in (_OF_PEOPLE if person else _OF_OTHERS) for meant in read(text)]


def _without_title(text: str) -> list[str]:
    """A passenger's name without the title behind the given name: SHAMALOV KIRILLMR."""
    if not (text.endswith(_GLUED_TITLES) and text.isupper()):
        return []
    title = next(each for each in _GLUED_TITLES if text.endswith(each))
    bare = text[: -len(title)]
    return [bare] if len(bare.split()) > 1 and len(bare.split()[-1]) >= _SHORTEST_GIVEN else []


_GLUED_TITLES: Final = ("MSTR", "MISS", "MRS", "MR")
_SHORTEST_GIVEN: Final = 3
"""Letters of a given name with such a title behind it: Amr is none."""


def _with_initials(text: str) -> list[str]:
    """A surname and two initials or three, which registers have as one word: PETROV YA is Petrov Y. A.

    Beside a surname that is no Slav's and in capitals as well, a word that may be spoken is left as it is: NGUYEN AN,
    and not AC QUIBOLOY, nor JA Valle Valle.
    """
    words = text.split()
    for initials, *surname in (words, words[::-1]) if _SURNAME_AND_INITIALS <= len(words) <= _MOST_WORDS else ():
        named = _are_initials(initials, surname) and all(map(_SURNAME.fullmatch, surname))
        if named or _are_a_slavs(initials, surname):
            called = surname if initials == words[0] else surname[::-1]
            return [f"{' '.join(called)} {'. '.join(initials)}."]
    return []


def _are_a_slavs(initials: str, surname: list[str]) -> bool:
    """Whether two capitals stand beside the one surname of a Slav."""
    if len(surname) > 1 or not (len(initials) == _INITIALS and initials.isalpha() and initials.isupper()):
        return False
    folded = fold(surname[0], True)
    return len(folded) >= _SHORTEST_SURNAME and folded.isalpha() and spell(folded).ending >= 0


def _are_initials(word: str, others: list[str]) -> bool:
    """Whether a word in capitals is no name: nobody can speak it, or it is two letters beside names in small ones."""
    if _NO_SYLLABLE.fullmatch(word):
        return True
    if not _TWO_CAPITALS.fullmatch(word) or any(map(str.isupper, others)):
        return False
    form = word.lower()
    if form in PARTICLES or form in HONORIFICS or form in NAMES_TOO or form in _NAMES_OF_TWO:
        return False
    return not (_is_syllable(form) and any(map(_is_syllable, map(str.lower, others))))


def _is_syllable(form: str) -> bool:
    """Whether a word may be one of a Chinese or a Korean name."""
    return form in SYLLABLES or bool(sounds(form))


_NAMES_OF_TWO: Final = frozenset("ed al jo bo ty cy mo lu ng ab ad as os ag ok wu vu vo".split())
_TWO_CAPITALS: Final = re.compile("(?![IVX]+$)[A-Z]{2}")
_NO_SYLLABLE: Final = re.compile(
    "(?!(?:NG|MC|ST|DR|MR|MS|MD|SR|JR|AD|ED|AB|AS|OS|AG|[IVX]+)$)(?:[B-DF-HJ-NP-TV-XZ]{2,3}|[AEIOU][BCDFGJKPQSTVWXZ])"
)
"""Capitals that nobody can speak as a word, or hardly does."""
_SURNAME: Final = re.compile(r"(?=.{5})[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SURNAME_AND_INITIALS: Final = 2
_MOST_WORDS: Final = 4
"""Words of a name with its initials in one word."""
_INITIALS: Final = 2
_SHORTEST_SURNAME: Final = 5
"""Letters of a surname beside which two others are hardly a name."""


def _without_title_of_burma(text: str) -> list[str]:
    """A Burmese name in one word without the title before it, which is a name elsewhere: U Aungsoe.

    Where that is the surname of a Chinese or a Korean, the rest is a given name, and nobody's whole one: Ko Yongsok.
    """
    words = text.lower().split()
    if len(words) != _TITLE_AND_NAME or words[0] not in _TITLES_OF_BURMA:
        return []
    if not _SHORTEST_OF_BURMA <= len(words[1]) <= _LONGEST_OF_BURMA or not words[1].isalpha():
        return []
    return [] if as_in_the_north(text) or syllables(words[1]) else [text.split()[1]]


_SHORTEST_OF_BURMA: Final = 6
_LONGEST_OF_BURMA: Final = 30
"""Letters of a name in one word; the ways to part a longer one are too many to try."""
_TITLE_AND_NAME: Final = 2
_TITLES_OF_BURMA: Final = frozenset(("u", "daw", "ko", "bo"))


_TRADES: Final = r"(?:individual\s+entrepreneur|sole\s+(?:trader|proprietor)|индивидуальный\s+предприниматель)"
_TRADER: Final = re.compile(rf"^\W*{_TRADES}\b\s*(?=\w)|(?<=\w)\W+{_TRADES}\W*$", re.IGNORECASE)
"""What somebody is who trades in his own name."""


def _of_trader(text: str) -> list[str]:
    """A person's name without what says that he trades in it."""
    return [_TRADER.sub("", text).strip(" ,-")] if _TRADER.search(text) else []


_SHORT_FOR: Final = re.compile(r"(?<![^\W_])([^\W\d_])[^\W\d_]{1,4}\.(?=\s|$)")


def _abbreviated(text: str) -> list[str]:
    """A person's name with initials for given names that were cut short: Ser. Lavrov, Соболь Алек. Ив."""
    if "." not in text:
        return []
    cut = _SHORT_FOR.sub(_initial, text)
    return [cut] if cut != text and _FULL_WORD.search(cut) else []


def _initial(found: re.Match[str]) -> str:
    form = fold(found.group(), True)
    last = found.end() == len(found.string)
    title = form in HONORIFICS or (form in NAMES_TOO and len(form) > _INITIALS)  # Ив. is Ivan, and no fourth
    if title or form in _HALF_A_NAME or (last and form in LEGAL_FORMS):
        return found.group()
    return f"{found[1]}."


_HALF_A_NAME: Final = frozenset(("abd", "abu", "st", "ste"))
"""Words with a point that stand for no given name."""


_FULL_WORD: Final = re.compile(r"[^\W\d_]{3}(?![^\W\d_]{0,2}\.)")


def _untitled(text: str) -> list[str]:
    """A person's name of two words and more without those that are titles and names too: Kazi, Bishop, Bey."""
    words = text.split()
    rest = [word for word in words if not _may_be_title(word)]
    return [" ".join(rest)] if _FEWEST_UNTITLED <= len(rest) < len(words) else []


def _may_be_title(word: str) -> bool:
    form = word.strip(".,").lower()
    return form in NAMES_TOO and form not in SYLLABLES  # He is a surname of millions


_FEWEST_UNTITLED: Final = 2
"""Words of a name that may be whole without a title."""

_CLOSING: Final = frozenset("xXzZ")
_CLOSED: Final = re.compile(
    r"(?:x{2,}|z{2,})[-_.*/]*(?=[^\W\d_]{2})|(?:x{3,}|z{2,})\s+(?=[^\W\d_]{2})", re.IGNORECASE
)


def _in_closed_account(text: str) -> list[str]:
    """The name behind the letters that send a closed account to the end of a list: ZZKIRILL SHAMALOV, xxShamalov."""
    return [_CLOSED.sub("", text, count=1)] if text[:1] in _CLOSING and _CLOSED.match(text) else []


_PASSPORT: Final = re.compile(r"^\s*[PVIAC]<[A-Z]{3}([A-Z]+(?:<[A-Z]+)*)<<([A-Z]+(?:<[A-Z]+)*)<*\s*$")


def _in_passport(text: str) -> list[str]:
    """The name in the line of a passport that machines read: kind, country, family name, given names."""
    line = _PASSPORT.match(text) if "<<" in text else None
    return [f"{line[2]} {line[1]}".replace("<", " ")] if line else []


def _cut(text: str) -> list[str]:
    """An organisation's name without its last word, which a message between banks may have cut."""
    if not may_be_cut(text):
        return []
    rest = text.split()[:-1]
    return [] if FORM_WORDS.issuperset(fold(" ".join(rest)).split()) else [" ".join(rest)]


def may_be_cut(text: str) -> bool:
    """Whether a name of several words has as many characters as fit into a line of a message between banks."""
    if len(text) < CUT_AT:
        return False
    words = text.split()
    return len(words) > 2 and sum(map(len, words)) + len(words) - 1 == CUT_AT


CUT_AT: Final = 35
"""Characters after which messages between banks cut a name, and mostly within a word."""


def _written_out(text: str) -> list[str]:
    """An organisation's name with what a Russian abbreviation at its start says: ЦНИИ Радуга, TsNII Raduga."""
    words = text.split()
    for at, word in enumerate(words[:_FIRST_WORDS]):
        if said := ABBREVIATIONS.get(word.strip("\"'«»“”„.,()").lower()):
            rest = [*words[:at], *words[at + 1 :]]
            if not any(map(_says_who, fold(" ".join(rest)).split())):
                return []
            return [" ".join([*words[:at], said, *words[at + 1 :]])]
    return []


def _says_who(form: str) -> bool:
    """Whether a word is none that many organisations have: beside НПО, Меридиан, and not Москва."""
    return len(form) > 2 and not (is_common(form) or form in BODIES or form in LEGAL_FORMS)


_FIRST_WORDS: Final = 3


def _with_form_apart(text: str) -> list[str]:
    """A Russian firm's name apart from the legal form written at it: OOOROMASHKA."""
    found = _FORM_AT_IT.fullmatch(text)
    return [f"{found[1]} {found[2]}"] if found else []


_FORM_AT_IT: Final = re.compile(r"(OOO|ZAO|OAO|PAO|ООО|ЗАО|ОАО|ПАО|АО|AO(?=[^\W\d_]{7}))([^\W\d_]{5,}(?:\W.*)?)")


_LINE: Final = re.compile(r"^\s*1/\s*(?=[^\W\d])(.+?)(?=\s+[2-8]/|$)", re.DOTALL)
_ACCOUNT: Final = re.compile(r"^\s*/{1,2}(?=\S*\d)[A-Z0-9/]{5,}\s+(?=\S)", re.IGNORECASE)
_BEFORE: Final = re.compile(
    r"^\s*(?:(?:m/s|messrs|a/c(?:\s+of)?|b/o|o/b|c/o|fao|f/o|(?:for\s+and\s+)?on\s+behalf\s+of|to\s+(?:the\s+)?order\s+of)\b"
    r"|(?:notify(?:\s+party)?|consignee|shipper|exporter|importer|beneficiary|payee|supplier|buyer|seller)\s*:)"
    r"[\s.:/]*(?=\w)",
    re.IGNORECASE,
)


def _in_payments(text: str) -> list[str]:
    """The name without what payments and freight papers put before it: account, line's number, to the order of.

    Of numbered lines (1/ name, 2/ address, 3/ country) the first.
    """
    if "/" not in text and not _BEFORE.match(text):
        return []
    bare = _ACCOUNT.sub("", text)
    if line := _LINE.match(bare):
        bare = line[1]
    while (rest := _BEFORE.sub("", bare)) != bare:
        bare = rest
    return [bare] if bare != text and any(map(str.isalpha, bare)) else []


_BALTIC_ENDING: Final = re.compile(r"(?:(?<=[^aeiou])(?:as|us)|(?<=j)us|s)$")
_SLAVIC_BEFORE_IT: Final = re.compile(r"(?:[oe]v|[bdgklmnprstvz]in|[ck]h?uk|ich?|ij|jan|ski?)$")
_MAY_BE_BALTIC: Final = re.compile(r"[^\W\d_]{3}s(?:\s|$)", re.IGNORECASE)
_ENGLISH: Final = frozenset(
    "collin martin perkin hopkin dobbin robin jenkin atkin elkin hutchin larkin watkin wilkin dawkin hawkin tomkin "
    "cousin rankin calvin kevin melvin gavin marvin irvin baldwin goodwin edwin erwin darwin".split()
)
"""What is left of English surnames without an s: Collins, Perkins."""
_SLAVIC_GIVEN: Final = frozenset(
    "aleksandr aleksej anatolij andrej anton arkadij artjom artem boris denis dmitrij eduard evgenij jevgenij fjodor "
    "gennadij genadij georgij german gleb grigorij igor jurij ivan kirill konstantin leonid maksim mihail mikhail "
    "nikolaj oleg pavel pjotr petr roman ruslan rustam sergej semjon stanislav timur vadim valentin valerij vasilij "
    "viktor vitalij vjaceslav vjacheslav vladimir vladislav jaroslav arkad anatol".split()
)
"""Given names of Russians, as Latvian and Lithuanian write them without their endings."""
_SHORTEST_BALTIC: Final = 5


def _baltic(text: str) -> list[str]:
    """A man's name without the endings of Latvian and Lithuanian: Vladimirs Putins, Oļegs Deripaska.

    One of the words that have one is a Slavic name without it.
    """
    if not _MAY_BE_BALTIC.search(text):
        return []
    plain = [_without_marks(word).lower() for word in text.split()]
    if not 2 <= len(plain) <= 4:
        return []
    bare = [_BALTIC_ENDING.sub("", word) if len(word) >= _SHORTEST_BALTIC else word for word in plain]
    changed = [one for one, other in zip(bare, plain, strict=True) if one != other]
    return [" ".join(bare)] if any(map(_is_slavic, changed)) else []


def _is_slavic(word: str) -> bool:
    """Whether a word ends as Slavic surnames do, or is a given name that Slavs bear."""
    return word in _SLAVIC_GIVEN or (word not in _ENGLISH and _SLAVIC_BEFORE_IT.search(word) is not None)


_LATVIAN: Final = str.maketrans({"č": "ch", "š": "sh", "ž": "zh", "Č": "ch", "Š": "sh", "Ž": "zh"})


def _without_marks(word: str) -> str:
    """The letters of a word, those with a hook as English writes their sounds."""
    marked = unicodedata.normalize("NFD", unicodedata.normalize("NFC", word).translate(_LATVIAN))
    return "".join([char for char in marked if not unicodedata.combining(char)])


_LOOKALIKES: Final = frozenset("015")
_AMONG_LETTERS: Final = re.compile(r"[^\W\d_][015]|[015][^\W\d_]")
_WORDS: Final = re.compile(r"(\w+)")
_DIGITS: Final = (str.maketrans("015", "ols"), str.maketrans("015", "ois"))


def _with_digits(text: str) -> list[str]:
    """The name with letters for the digits that look like them, in words that are letters else: VIKT0R, 1imited."""
    if _LOOKALIKES.isdisjoint(text) or not _AMONG_LETTERS.search(text):
        return []
    read = ["".join([_lettered(word, digits) for word in _WORDS.split(text)]) for digits in _DIGITS]
    return [other for other in dict.fromkeys(read) if other != text]


def _in_arabic_digits(text: str) -> list[str]:
    """The name with letters for the digits that Arabs write for those that Latin lacks: Mo7amed, 3li, Al-Shay5."""
    if not _ARABIC_DIGIT.search(text):
        return []
    read = _ARABIC_DIGIT.sub(lambda found: _ARABIC_DIGITS[found.group()], text)
    return [] if any(map(str.isdigit, read)) else [read]


_ARABIC_DIGITS: Final = {"2": "", "3": "a", "5": "kh", "6": "t", "7": "h", "8": "q", "9": "q"}
_ARABIC_DIGIT: Final = re.compile(r"[2356789](?=[a-z])|(?<=[a-z])[2356789](?![0-9])")
"""A digit beside a small letter."""


def _lettered(word: str, digits: dict[int, int]) -> str:
    """A word of three letters and more with letters for its digits, if it has no others and fewer of them."""
    letters = sum(map(str.isalpha, word))
    return (
        word.translate(digits) if letters > 2 and letters > len(word) - letters and not set(word) & _OTHERS else word
    )


_OTHERS: Final = frozenset("2346789")
_LEAST_SPACED: Final = 6
_WIDE: Final = re.compile(r"\s{2,}|\s*[,/]\s*")


def _spaced_out(text: str) -> list[str]:
    """The words of which each letter stands apart: V I K T O R  P U T I N; as one where nothing parts them."""
    letters = text.split() if text[1:2] == " " else ()
    if len(letters) < _LEAST_SPACED or not all(len(letter) == 1 and letter.isalpha() for letter in letters):
        return []
    return [" ".join(["".join(word.split()) for word in _WIDE.split(text.strip())])]


_OF_ANYBODY: Final[tuple[Callable[[str], list[str]], ...]] = (
    *(_spaced_out, _in_closed_account, _in_payments, _with_digits, _in_passport),
)
_OF_PEOPLE: Final = (
    *_OF_ANYBODY,
    *(
        _baltic,
        _in_arabic_digits,
        _without_title,
        _without_title_of_burma,
        _of_trader,
        _abbreviated,
        as_in_the_north,
        as_in_papers,
        _with_initials,
        _untitled,
    ),
)
_OF_OTHERS: Final = (*_OF_ANYBODY, _written_out, _cut, _with_form_apart)
