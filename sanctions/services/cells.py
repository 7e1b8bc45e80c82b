"""What customers write in a cell or on a command line, as the values that a query holds."""

import re
import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache

from sanctions.errors import InvalidQuery
from sanctions.lists.countries import country_code, known_code, name_words
from sanctions.model import SCHEMATA
from sanctions.services.dates import birth_date, birth_dates
from sanctions.services.gaps import SHEET_ERRORS
from sanctions.services.words.countries import CODES, NAMES

__all__ = ["birth_date", "birth_dates", "clean", "country", "identifier", "named", "schema", "searchable", "several"]

_MAX_LENGTH = 1_000
"""Characters in one value: the same limit as over HTTP."""

_SUSPECT = ("#", "{")

_ROUNDED = re.compile(r"\d(?:[.,]\d+[eE][+-]?|[eE]\+)\d+", re.ASCII)
_WHOLE = re.compile(r"(\d+)[.,]0+", re.ASCII)
"""A number as it is written where other cells of its column are blank, or numbers with a fraction."""

_EXACT_DIGITS = 15
"""Digits that a number of a spreadsheet has; those after them are lost."""

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
    found = known_code(text) or country_code(text) or _CODES.get(text.strip().lower()) or named(text)
    found = found or _abbreviated(text)
    if found is None:
        raise InvalidQuery(
            "country", f"unknown country {text!r}; write a code of ISO 3166-1 or the name of the country"
        )
    return found


def _abbreviated(text: str) -> str | None:
    """The country of a code with full stops (U.S.A.), or of a name with words cut short (Czech Rep., S. Korea)."""
    closed = "".join(text.replace(".", "").split()).lower()
    if found := known_code(closed) or _CODES.get(closed) or country_code(closed) or _SHORT.get(closed):
        return found
    words = " ".join(_CUT_SHORT.get(word.lower(), word) for word in text.replace(".", " ").split())
    return country_code(text.replace(".", "")) or country_code(words) or named(words)


_CUT_SHORT = {
    "rep": "republic",
    "fed": "federation",
    "dem": "democratic",
    "st": "saint",
    "is": "islands",
    "isl": "islamic",
    "n": "north",
    "s": "south",
    "e": "east",
    "w": "west",
}
_SHORT = {"rf": "ru", "ksa": "sa", "prchina": "cn", "car": "cf", "bih": "ba", "png": "pg", "rsa": "za"}


def named(text: str) -> str | None:
    """The country of that name in another language than English, None where it is none."""
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
    """An identifier with a letter or a digit in it; raises InvalidQuery, also where digits are lost.

    What a spreadsheet makes of one is undone: `'7702070139`, `7702070139.0`.
    """
    text = text.strip().removeprefix("'").strip()
    whole = _WHOLE.fullmatch(text)
    if whole and len(whole[1]) <= _EXACT_DIGITS:
        return whole[1]
    if whole or _ROUNDED.fullmatch(text):
        raise InvalidQuery(
            "identifier",
            f"{text!r} is a number that a spreadsheet has rounded, and its last digits are lost;"
            " keep the column as text",
        )
    return searchable("identifier", text)


def _refuse_no_text(field: str, text: str) -> None:
    """Raises InvalidQuery for what stands in place of a text: a spreadsheet's error, an object of JSON."""
    if text in SHEET_ERRORS:
        raise InvalidQuery(field, f"{text} is a spreadsheet's error, not a value")
    if text.startswith('{"'):
        raise InvalidQuery(field, "is an object, not a text")
