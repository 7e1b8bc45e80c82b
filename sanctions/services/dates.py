"""Birth dates as customers write them, as the dates that a query holds."""

import re
import unicodedata
from datetime import date, timedelta
from functools import lru_cache

from sanctions.errors import InvalidQuery
from sanctions.services.words.months import MONTHS

_FIRST_YEAR, _LAST_YEAR = 1800, 2100
"""Nobody who is screened was born in other years: they are of another calendar (1349, 2513), or a slip."""

_TIME = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_EITHER_ORDER = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", re.ASCII)
_MONTH = r"(?P<m>[^\W\d_]{3,12})\.?"
_WRITTEN = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<y>\d{4})(?:-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?)?",
        r"(?P<y>\d{4})[/.](?P<m>\d{1,2})[/.](?P<d>\d{1,2})",
        r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
        r"(?P<m>\d{1,2})[/.](?P<y>\d{4})",
        rf"(?P<d>\d{{1,2}})\.?(?:[ -]| de | )?{_MONTH},?(?: de | del |[ -])(?P<y>\d{{4}})",
        rf"{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})",
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th) {_MONTH},? (?P<y>\d{{4}})",
        rf"{_MONTH},?(?: de | del |[ -])(?P<y>\d{{4}})",
        rf"(?P<y>\d{{4}})[ -]{_MONTH}[ -](?P<d>\d{{1,2}})",
        r"(?P<y>\d{4}) ?[年년] ?(?:(?P<m>\d{1,2}) ?[月월] ?(?:(?P<d>\d{1,2}) ?[日일])?)?",
    )
)
_SHORT_YEAR = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2}|\d{1,2}[ -]\w{3,12}[ -]\d{2}")
_SERIAL = re.compile(r"\d{5}", re.ASCII)
_DAY_0 = date(1899, 12, 30)


@lru_cache(maxsize=16_384)
def birth_date(text: str, order: str = "") -> str:
    """A date as ISO 8601, whole or partial, as `1961~` for circa or `1958/1962` for a range.

    Read as well: 12.3.1970, 12 March 1970, 12 de marzo de 1970, Mar 12, 1970,
    1970年3月12日, 19700312, 3/1970, a time of day behind it, and 25/12/1970, where no month can be meant by the 25.
    ``order`` is `dmy` or `mdy` where it is known how 03/04/1970 is meant.
    Raises InvalidQuery for a date that does not exist, for 03/04/1970 where it
    is not known, for a year of two digits and for one of another calendar.
    """
    written = text.strip()
    if found := _ISO.fullmatch(written):
        return _checked([int(found[1]), int(found[2]), int(found[3])], text)
    written = _plain(_TIME.sub("", written))
    start, slash, end = written.partition("/")
    if not slash or "/" in end or len(start.rstrip("~")) < 4:
        return _one_date(written, text, order)
    span = (_one_date(start, text, order), _one_date(end, text, order))
    if span[0] > span[1]:
        raise InvalidQuery("birth_date", f"the range {text!r} ends before it begins")
    return "/".join(span)


def fold(text: str) -> str:
    """Text without case and accents, by which words of tables are found."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(ch for ch in plain if not unicodedata.combining(ch))


_NUMBERS = {fold(name): int(line.split()[0]) for line in MONTHS.strip().splitlines() for name in line.split()[1:]}


def _plain(written: str) -> str:
    """Digits of any script as ours, and one space for several."""
    if written.isascii():
        return written
    return " ".join("".join(str(unicodedata.digit(ch, ch)) if ch.isdecimal() else ch for ch in written).split())


def _one_date(written: str, text: str, order: str) -> str:
    """One date as ISO 8601; ``text`` is what an error quotes."""
    about = "~" if written.endswith("~") else ""
    return _checked(_parts(written.removesuffix("~").strip().lower(), text, order), text) + about


def _checked(parts: list[int], text: str) -> str:
    """The parts as ISO 8601, if there is such a day."""
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        raise _no_date(text) from None
    if not _FIRST_YEAR <= parts[0] <= _LAST_YEAR:
        told = f"{text!r} is of the year {parts[0]}, in which nobody now living was born; is it of another calendar?"
        raise InvalidQuery("birth_date", told)
    return "-".join(f"{part:0{4 if place == 0 else 2}d}" for place, part in enumerate(parts))


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
    """The number of a month given as a number or by its name."""
    if word.isdecimal():
        return int(word)
    number = _NUMBERS.get(fold(word))
    if number is None:
        raise _no_date(text)
    return number


def _no_date(text: str) -> InvalidQuery:
    """The error for a text that is no date, or none of the calendar."""
    plain = text.strip()
    hint = "write YYYY-MM-DD, YYYY-MM or YYYY"
    if _SHORT_YEAR.fullmatch(plain):
        hint = "a year of two digits may be of either century: write all four"
    elif _SERIAL.fullmatch(plain) and _FIRST_YEAR < (_DAY_0 + timedelta(int(plain))).year <= _LAST_YEAR:
        told = _DAY_0 + timedelta(int(plain))
        hint = f"if it is a spreadsheet's number for {told}, format the column as dates"
    return InvalidQuery("birth_date", f"{text!r} is no date; {hint}")
