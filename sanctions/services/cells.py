"""What customers write in a cell or on a command line, as the values that a query holds."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import lru_cache

from sanctions.errors import InvalidQuery
from sanctions.lists.countries import country_code, known_code, name_words
from sanctions.model import SCHEMATA
from sanctions.names import fold
from sanctions.names.tables.honorifics import HONORIFICS
from sanctions.names.tables.legal_forms import LEGAL_FORMS
from sanctions.services.dates import birth_date, birth_dates
from sanctions.services.gaps import SHEET_ERRORS
from sanctions.services.words.countries import CODES, NAMES

__all__ = ["birth_date", "birth_dates", "clean", "country", "identifier", "names", "schema", "searchable", "several"]

_MAX_LENGTH = 1_000
"""Characters in one value: the same limit as over HTTP."""

_MOST_WORDS = 5
"""Words of the longest name of a person that is looked for in brackets."""

_OF_COMPANIES = frozenset(
    "bank banque banco group holding holdings fund trust company corporation international trading investment"
    " industry industries income growth opportunities research production scientific science technology technologies"
    " enterprise institute center centre committee bureau estate development engineering machinery minerals devices"
    " army".split()
)
"""Words that stand on one side of `and` in one company's name."""

_SUSPECT = ("#", "{")

_ROUNDED = re.compile(r"\d([.,]\d+)?[eE]\+\d+", re.ASCII)

_SCHEMA_WORDS = {
    "individual": "Person",
    "natural person": "Person",
    "legal person": "Organization",
    "entity": "LegalEntity",
    "legal entity": "LegalEntity",
    "organisation": "Organization",
    "business": "Company",
    "corporate": "Company",
    "ship": "Vessel",
    "aircraft": "Airplane",
    "wallet": "CryptoWallet",
    "crypto wallet": "CryptoWallet",
}
_SCHEMATA = {name.casefold(): name for name in SCHEMATA} | _SCHEMA_WORDS

_SEVERAL = re.compile(r"(?<!&amp)(?<!&quot)(?<!&lt)(?<!&gt)(?<!&apos)(?<!&#39);|[|\n\r]")
"""What stands between several values in one cell; `&amp;` is an ampersand that a web page left behind."""

_KNOWN_AS = re.compile(
    r"(?:^|(?<=\S)[\s,(]+)(?:[afn]\.?k\.?a\.?|[afn]/k/a|alias|(?:also|now|better) known as"
    r"|(?:formerly|previously)(?: known as)?|t/a|d/b/a|dba|trading as|doing business as|ehemals|vormals)[\s:,]+"
    r"|(?<=\S)[\s,(]+(?:[AF](?:\.K\.A\.?|KA|/K/A)|Also known as|ALSO KNOWN AS"
    r"|Formerly(?: known as)?|T/A|D/B/A|DBA)[\s:,]+"
)
"""Between two names, or before one that is an alias; capitals alone begin a name (AKA Bank)."""

_BORN = re.compile(r"(?<=\w)[\s,(]+(?:née|né|nee|geb\.|geborene?r?)\s+(?=\w)", re.IGNORECASE)
"""Before the name that somebody had at birth, often the last one alone."""

_BESIDE = re.compile(r"\s+(?:/|&|\+|and|und|et|и)\s+|(?<=\w{3})/(?=\w{3})", re.IGNORECASE)
"""Between two names, or within one: only what stands on both sides tells."""

_SLASH = re.compile(r"\s+/\s+|(?<=\w{3})/(?=\w{3})")

_OF_FIRMS = frozenset("partners sons daughters brothers bros associates company co cie".split())
"""Words beside a name that make it one of a firm: in `Smith, Jones & Partners` nobody is called Partners."""

_BRACKETED = re.compile(r"([^()]*\w[^()]*?)\s*\(([^()]+)\)\s*")
_SEVERAL_WORDS = re.compile(r"[^\W\d_]\S*(?:\s+\S+)*\s+[^\W\d_]\S*")
"""Two words or more, the first and the last of them with a letter at their start."""

_MAY_BE_SEVERAL = re.compile(
    r"[;|\n\r()]|\b[afn][./]?k[./]?a\b|\balias\b|\w{3}/\w{3}|\s(?:[/&+]|and|und|et|и|t/a|d/?b/?a|née?|nee|geb\.|geborene?r?)\s"
    r"|\b(?:formerly|previously|known as|trading as|doing business as|ehemals|vormals)\b"
    r"|^d/?b/?a\s|^t/a\s",
    re.IGNORECASE,
)


@lru_cache(maxsize=4_096)
def schema(text: str) -> str:
    """The FtM schema of that name, or of a plain word for it (individual, ship); raises InvalidQuery."""
    word = " ".join(re.split(r"[\s_-]+", text.strip().casefold()))
    found = _SCHEMATA.get(word) or _SCHEMATA.get(word.replace(" ", ""))
    if found is None:
        near = [_SCHEMATA[close] for close in get_close_matches(word, [*_SCHEMATA], n=1)]
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(SCHEMATA)}"
        raise InvalidQuery("schema", f"unknown schema {text!r}; {hint}")
    return found


@lru_cache(maxsize=16_384)
def country(text: str) -> str:
    """The ISO 3166-1 code, in lower case, of a code of two or three letters or three digits, or of a name.

    Names are English, or of the languages of ``words.countries``. Raises InvalidQuery.
    """
    found = known_code(text) or country_code(text) or _CODES.get(text.strip().lower()) or _named(text)
    if found is None:
        raise InvalidQuery("country", f"unknown country {text!r}; write a code of ISO 3166-1 or an English name")
    return found


def _named(text: str) -> str | None:
    """The country of that name in another language than English."""
    return _NAMES.get(name_words(text))


def _country_names() -> Iterator[tuple[frozenset[str], str]]:
    for line in NAMES.strip().splitlines():
        code, _, names = line.partition(" ")
        for name in names.split(" | "):
            yield name_words(name), code


_NAMES = dict(_country_names())
_CODES = {code: codes[0] for codes in (group.split(":") for group in CODES.split()) for code in codes[1:]}


def several(text: str) -> list[str]:
    """The values in a cell: between `;` and `|`, or a line each; blank ones are none."""
    if ";" not in text and "|" not in text and "\n" not in text and "\r" not in text:
        value = text.strip()
        return [value] if value else []
    return [value for part in _SEVERAL.split(text) if (value := part.strip())]


def names(text: str) -> list[str]:
    """The names in a cell: several values, and such as stand around `aka`, `formerly`, `dba`, …; a comma parts none.

    Where it may be one name too (`A B & C D`, `A / B`, `A & B C`, `A B (C D)`), that comes first, its parts after it.
    """
    if not _MAY_BE_SEVERAL.search(text):
        value = text.strip()
        return [value] if value else []
    return [name for value in several(text) for known in _also_known(value) for name in _parted(known)]


def _also_known(value: str) -> Iterator[str]:
    """A value's names: `A (aka B)` are two."""
    parts = _KNOWN_AS.split(value)
    for part in parts:
        name = part.strip(" ,;\t")
        if len(parts) > 1 and name.endswith(")") and "(" not in name:
            name = name[:-1].rstrip()
        if name:
            yield name


def _parted(name: str) -> list[str]:
    """The name, and those that it may be made of."""
    now, *then = _BORN.split(name, maxsplit=1)
    if then:
        born = then[0].rstrip(" )")
        given = now.split()[:-1]
        return [now, f"{' '.join(given)} {born}" if given and " " not in born else born]
    parts = _BESIDE.split(name)
    if len(parts) > 1 and not _is_one_company(parts):
        slashes = len(_SLASH.split(name)) == len(parts)
        alone = [part for part in parts if _has_words(part) or _is_word(part)] if slashes else parts
        whole = slashes or all(map(_is_whole, parts))
        return [name, *dict.fromkeys((*_sharing(parts), *(alone if whole else ())))]
    if (found := _BRACKETED.fullmatch(name)) and all(map(_is_full_name, found.groups())):
        return [name, *found.groups()]
    return [name]


def _sharing(parts: Sequence[str]) -> list[str]:
    """The names of people of whom only one has the family name beside him: `Kirill & Olga Shamalov`; none else.

    Which word that is where others stand beside it can't be told, so it is each that it may be.
    """
    if any(not _OF_COMPANIES.isdisjoint(words) or not _OF_FIRMS.isdisjoint(words) for words in map(_folded, parts)):
        return []
    family, comma, given = parts[0].partition(",")
    if comma and given.strip() and all(len(_bare(part)) == 1 for part in parts[1:]):
        return [parts[0], *(f"{family.strip()}, {part}" for part in parts[1:])]
    first, *_, last = people = [_bare(part) for given in parts for part in given.split(",")]
    if not all(words and all(word[0].isalpha() for word in words) for words in people):
        return []
    if len(last) > 1 and all(len(words) == 1 for words in people[:-1]):
        families = dict.fromkeys((" ".join(last[1:]), last[-1]))
        return [*(f"{one} {name}" for [one] in people[:-1] for name in families), " ".join(last)]
    if len(first) > 1 and all(len(words) == 1 for words in people[1:]):
        return [
            " ".join(first),
            *(name for [one] in people[1:] for name in (f"{one} {first[-1]}", f"{first[0]} {one}")),
        ]
    return []


def _folded(text: str) -> list[str]:
    return fold(text).split()


def _bare(part: str) -> list[str]:
    """The words of a name, but for `Mr` and the like."""
    return [word for word in part.split() if fold(word) not in HONORIFICS]


def _is_word(text: str) -> bool:
    """Whether a text is one word that may be a name: no legal form, and no word that companies share."""
    word = fold(text)
    return text.isalpha() and len(text) > 1 and word not in LEGAL_FORMS and word not in _OF_COMPANIES | HONORIFICS


def _is_one_company(parts: list[str]) -> bool:
    """Whether the parts are of one name: the legal form that not all of them end in is that of all."""
    return len({fold(part).rpartition(" ")[2] in LEGAL_FORMS for part in parts}) > 1


def _is_whole(text: str) -> bool:
    """Whether a text has the words of a name: two that are no legal form, and none of a company's alone."""
    return _has_words(text) and _OF_COMPANIES.isdisjoint(fold(text).split())


def _has_words(text: str) -> bool:
    return bool(_SEVERAL_WORDS.fullmatch(text)) and sum(word not in LEGAL_FORMS for word in fold(text).split()) > 1


def _is_full_name(text: str) -> bool:
    """Whether a text reads as the whole name of a person: with capitals, no place and no company."""
    words = text.split()
    if not _is_whole(text) or len(words) > _MOST_WORDS or any(word[:1].islower() for word in words):
        return False
    return LEGAL_FORMS.keys().isdisjoint(fold(text).split()) and not (country_code(text) or _named(text))


def clean(field: str, text: str) -> str:
    """Text that a query can hold, blank ends cut off; raises InvalidQuery for what no name or number has."""
    if len(text) > _MAX_LENGTH:
        raise InvalidQuery(field, f"is {len(text):,} characters long; the limit is {_MAX_LENGTH:,}")
    if text.isascii() and text.isprintable():
        return text.strip()
    if "\ufffd" in text:
        raise InvalidQuery(field, "holds U+FFFD, the mark of text that was decoded wrongly")
    if not text.isprintable():
        for char in text:
            if unicodedata.category(char) in {"Cc", "Cs", "Cn", "Co"} and char not in "\t\n\r":
                raise InvalidQuery(field, f"holds the character U+{ord(char):04X}, which no name has")
    return text.strip()


def searchable(field: str, text: str) -> str:
    """Clean text with a letter or a digit in it; raises InvalidQuery."""
    if text[:1] in _SUSPECT:
        _refuse_no_text(field, text)
    if not text[:1].isalnum() and not any(char.isalnum() for char in text):
        raise InvalidQuery(field, f"{text!r} has neither a letter nor a digit")
    return clean(field, text)


def identifier(text: str) -> str:
    """An identifier with a letter or a digit in it; raises InvalidQuery, also for one of which digits are lost."""
    if _ROUNDED.fullmatch(text):
        raise InvalidQuery(
            "identifier", f"{text!r} is a number that a spreadsheet has rounded; keep the column as text"
        )
    return searchable("identifier", text)


def _refuse_no_text(field: str, text: str) -> None:
    """Raises InvalidQuery for what stands in place of a text: a spreadsheet's error, an object of JSON."""
    if text in SHEET_ERRORS:
        raise InvalidQuery(field, f"{text} is a spreadsheet's error, not a value")
    if text.startswith('{"'):
        raise InvalidQuery(field, "is an object, not a text")
