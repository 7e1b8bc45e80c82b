"""What customers write in a cell or on a command line, as the values that a query holds."""

import re
import unicodedata
from datetime import date
from difflib import get_close_matches

from sanctions.errors import InvalidQuery
from sanctions.lists.countries import country_code, known_code
from sanctions.model import SCHEMATA

_MAX_LENGTH = 1_000
"""Characters in one value: the same limit as over HTTP."""

_SUSPECT = ("#", "{")
_SHEET_ERRORS = frozenset(
    "#DIV/0! #N/A #NAME? #NULL! #NUM! #REF! #VALUE! #SPILL! #CALC! #GETTING_DATA #FIELD! #BLOCKED! #UNKNOWN!".split()
)

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

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)

_TIME = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$")
_WRITTEN = (
    re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?)?", re.ASCII),
    re.compile(r"(?P<y>\d{4})[/.](?P<m>\d{1,2})[/.](?P<d>\d{1,2})", re.ASCII),
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})", re.ASCII),
    re.compile(r"(?P<d>\d{1,2})[ -](?P<m>[a-z]{3,9})\.?,?[ -](?P<y>\d{4})", re.ASCII),
    re.compile(r"(?P<m>[a-z]{3,9})\.? (?P<d>\d{1,2}),? (?P<y>\d{4})", re.ASCII),
    re.compile(r"(?P<m>[a-z]{3,9})\.?,? (?P<y>\d{4})", re.ASCII),
)
_EITHER_ORDER = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", re.ASCII)


def schema(text: str) -> str:
    """The FtM schema of that name, or of a plain word for it (individual, ship); raises InvalidQuery."""
    word = " ".join(re.split(r"[\s_-]+", text.strip().casefold()))
    found = _SCHEMATA.get(word) or _SCHEMATA.get(word.replace(" ", ""))
    if found is None:
        near = [_SCHEMATA[close] for close in get_close_matches(word, [*_SCHEMATA], n=1)]
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(SCHEMATA)}"
        raise InvalidQuery("schema", f"unknown schema {text!r}; {hint}")
    return found


def birth_date(text: str, order: str = "") -> str:
    """A date as ISO 8601, whole or partial, as `1961~` for circa or `1958/1962` for a range.

    Read as well: 12.3.1970, 12 March 1970, Mar 12, 1970, 19700312, a time of
    day behind it, and 25/12/1970, where no month can be meant by the 25.
    ``order`` is `dmy` or `mdy` where it is known how 03/04/1970 is meant.
    Raises InvalidQuery for a date that does not exist, and for 03/04/1970 where it is not known.
    """
    written = _TIME.sub("", text.strip())
    start, slash, end = written.partition("/")
    if not slash or "/" in end or len(start.rstrip("~")) < 4:
        return _one_date(written, text, order)
    span = (_one_date(start, text, order), _one_date(end, text, order))
    if span[0] > span[1]:
        raise InvalidQuery("birth_date", f"the range {text!r} ends before it begins")
    return "/".join(span)


def country(text: str) -> str:
    """The ISO 3166-1 code, in lower case, of a code or an English name; raises InvalidQuery."""
    found = known_code(text) or country_code(text)
    if found is None:
        raise InvalidQuery(
            "country", f"unknown country {text!r}; write the two letters of ISO 3166-1 or an English name"
        )
    return found


def clean(field: str, text: str) -> str:
    """Text that a query can hold, blank ends cut off; raises InvalidQuery for what no name or number has."""
    if len(text) > _MAX_LENGTH:
        raise InvalidQuery(field, f"is {len(text):,} characters long; the limit is {_MAX_LENGTH:,}")
    if "\ufffd" in text:
        raise InvalidQuery(field, "holds U+FFFD, the mark of text that was decoded wrongly")
    for char in text:
        if unicodedata.category(char) in {"Cc", "Cs", "Cn", "Co"} and char not in "\t\n\r":
            raise InvalidQuery(field, f"holds the character U+{ord(char):04X}, which no name has")
    return text.strip()


def searchable(field: str, text: str) -> str:
    """Clean text with a letter or a digit in it; raises InvalidQuery."""
    if text[:1] in _SUSPECT:
        _refuse_no_text(field, text)
    if not any(char.isalnum() for char in text):
        raise InvalidQuery(field, f"{text!r} has neither a letter nor a digit")
    return clean(field, text)


def _refuse_no_text(field: str, text: str) -> None:
    """Raises InvalidQuery for what stands in place of a text: a spreadsheet's error, an object of JSON."""
    if text in _SHEET_ERRORS:
        raise InvalidQuery(field, f"{text} is a spreadsheet's error, not a value")
    if text.startswith('{"'):
        raise InvalidQuery(field, "is an object, not a text")


def _one_date(written: str, text: str, order: str) -> str:
    """One date as ISO 8601; ``text`` is what an error quotes."""
    about = "~" if written.endswith("~") else ""
    parts = _parts(written.removesuffix("~").strip().lower(), text, order)
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        raise _no_date(text) from None
    return "-".join(f"{part:0{4 if place == 0 else 2}d}" for place, part in enumerate(parts)) + about


def _parts(written: str, text: str, order: str) -> list[int]:
    """Year, month and day, as far as they are given."""
    if either := _EITHER_ORDER.fullmatch(written):
        order = order if order in ("dmy", "mdy") else "dmy" if either[2] == "." else ""
        return _ordered(int(either[1]), int(either[3]), int(either[4]), text, order)
    found = next((match for pattern in _WRITTEN if (match := pattern.fullmatch(written))), None)
    if found is None:
        raise _no_date(text)
    groups = found.groupdict()
    day = [int(groups["d"])] if groups.get("d") else []
    return [int(groups["y"]), *([_month(groups["m"], text), *day] if groups.get("m") else [])]


def _ordered(first: int, second: int, year: int, text: str, order: str) -> list[int]:
    """The date that is meant, where only one can be: 25/12 has no month 25, and 4/4 is one day either way."""
    if order:
        return [year, second, first] if order == "dmy" else [year, first, second]
    if first <= 12 and second <= 12 and first != second:
        iso = f"{year}-{second:02d}-{first:02d} or {year}-{first:02d}-{second:02d}"
        raise InvalidQuery("birth_date", f"{text!r} may be one of two days; write {iso}")
    return [year, second, first] if first > 12 or first == second else [year, first, second]


def _month(word: str, text: str) -> int:
    """The number of a month given as a number, a name or its first three letters."""
    if word.isdecimal():
        return int(word)
    if word[:3] in _MONTHS and (len(word) == 3 or word in (*_MONTH_NAMES, "sept")):
        return _MONTHS.index(word[:3]) + 1
    raise _no_date(text)


def _no_date(text: str) -> InvalidQuery:
    """The error for a text that is no date, or none of the calendar."""
    return InvalidQuery("birth_date", f"{text!r} is no date; write YYYY-MM-DD, YYYY-MM or YYYY")
