"""Birth dates as customers write them, as the dates that a query holds."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from functools import lru_cache

from sanctions.errors import InvalidQuery
from sanctions.services.date_forms import FIRST_YEAR, LAST_YEAR, since_1970, without_aside
from sanctions.services.words.months import MONTHS

_TIME = re.compile(
    r",?[T ](?P<hour>\d{1,2})[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?"
    r"(?P<pm> ?[ap]\.?m\.?)?(?P<zone> ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$",
    re.ASCII | re.IGNORECASE,
)
_EARLIEST_MIDNIGHT = 10
"""The hour of UTC from which on the next day may have begun where a date was written: the first zone is UTC+14."""

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_EITHER_ORDER = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", re.ASCII)
_MONTH = r"(?P<m>[^\W\d_]{3,12})\.?"
_WRITTEN = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<y>\d{4})(?:-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?)?",
        r"(?P<y>\d{4})[/.](?P<m>\d{1,2})[/.](?P<d>\d{1,2})",
        r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
        r"(?P<m>\d{1,2})[/.-](?P<y>\d{4})",
        rf"(?P<d>\d{{1,2}})\.?(?:[ -]| de | )?{_MONTH},?(?: de | del |[ -])?(?P<y>\d{{4}})",
        rf"{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})",
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th) {_MONTH},? (?P<y>\d{{4}})",
        rf"{_MONTH},?(?: de | del |[ -])?(?P<y>\d{{4}})",
        rf"(?P<y>\d{{4}})[ -]{_MONTH}[ -](?P<d>\d{{1,2}})",
        r"(?P<y>\d{4}) ?[年년] ?(?:(?P<m>\d{1,2}) ?[月월] ?(?:(?P<d>\d{1,2}) ?[日일])?)?",
    )
)
_ABOUT = re.compile(
    r"(?:~|c\.|ca?\b\.?|circa|about|abt\.?|approx(?:\.|imately)?|around|vers|env\.?|etwa|um|около|ок\.)\s*(?=\d)",
    re.I,
)
_NO_PART = (
    re.compile(r"(?P<y>\d{4})(?P<s>[/.-]?)(?:00(?:(?P=s)00)?|(?P<m>\d{2})(?P=s)00)"),
    re.compile(r"00?(?P<s>[/.-])(?:00?|(?P<m>\d{1,2}))(?P=s)(?P<y>\d{4})"),
    re.compile(r"(?P<m>\d{1,2})(?P<s>[/.-])00?(?P=s)(?P<y>\d{4})"),
)
"""A date of which the day, or day and month, are 0: they are not known."""

_NO_YEARS = (0, 1900)
"""Years of 0 and of no month: the blank dates of databases and spreadsheets."""

_EIGHT = re.compile(r"(\d{2})(\d{2})(1[89]\d{2}|20\d{2})", re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2}|(?:\d{1,2}[ -])?\w{3,12}[ -]\d{2}")
_NAMED_SHORT = re.compile(rf"(?:(?P<d>\d{{1,2}})\.?[ -]?)?{_MONTH}[ -]?'?(?P<y>\d{{2}})")
_NUMBERED_SHORT = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{2})", re.ASCII)
_MONTHS = 12
_NO_DAY = 31
"""A number above it, or 0, is a year."""

_WHOLE_NUMBER = re.compile(r"(\d{4,8})[.,]0+", re.ASCII)
"""A number without a fraction, as it is written where other cells of its column are blank."""

_SERIAL = re.compile(r"(\d)(\d{2})(\d{2})(?:[.,]\d+)?", re.ASCII)
_SERIAL_DIGITS = 5
_DAY_0, _DAY_0_OF_1904 = date(1899, 12, 30), date(1904, 1, 1)
_BLANKS = frozenset(("1899-12-30", "1899-12-31", "1900-01-01", "1904-01-01"))
_DAY_OF_NO_MONTH = re.compile(r"(?:0?1[/.-]00?|00?[/.-]0?1)[/.-](?:19)?00|1900-01-00|00?-jan-(?:19)?00")
"""What a spreadsheet shows for nothing, where it shows dates."""


@lru_cache(maxsize=16_384)
def birth_dates(text: str, order: str = "") -> tuple[str, ...]:
    """What a date in a cell may be, each as ``birth_date`` gives it: all of them are to be asked.

    It is one, but for what spreadsheets and exports have mangled: a year of two
    digits is of either century (`Jan-63`, `25/12/63`), a number is a day since
    1900 or since 1904 (36526), or lacks the zero that it began with (10163),
    and a moment of UTC that may have been midnight elsewhere is of two days.
    Raises InvalidQuery as ``birth_date``, for a year of two digits that may be
    a day, and for the date that stands for a blank cell (1900-01-01).
    """
    written = _plain(text.strip())
    if _ISO.fullmatch(written) and written not in _BLANKS:
        return (birth_date(written),)
    if whole := _WHOLE_NUMBER.fullmatch(written):
        written = whole[1]
    if counted := tuple(since_1970(written)):
        return counted
    written = without_aside(written)
    bare = _TIME.sub("", written).lower()
    if _DAY_OF_NO_MONTH.fullmatch(bare):
        raise _blank(text)
    readings = tuple(dict.fromkeys(_mangled(bare, text, order))) or _days(birth_date(written, order), written)
    if _BLANKS.issuperset(readings):
        raise _blank(text)
    return readings


def _blank(text: str) -> InvalidQuery:
    told = (
        f"{text!r} is what spreadsheets and databases make of a blank date; leave the cell blank if it is not known"
    )
    return InvalidQuery("birth_date", told)


def _days(day: str, written: str) -> tuple[str, ...]:
    """The day, and the one after it where that had begun for whoever wrote it: `1982-03-21T21:00:00Z` in Moscow."""
    time = _TIME.search(written)
    if time is None or not time["zone"] or not _ISO.fullmatch(day):
        return (day,)
    hour = int(time["hour"]) % 12 + 12 * ("p" in time["pm"].lower()) if time["pm"] else int(time["hour"])
    after = (date.fromisoformat(day) + timedelta(1)).isoformat()
    return (day, after) if hour >= _EARLIEST_MIDNIGHT else (day,)


def _mangled(written: str, text: str, order: str) -> Iterator[str]:
    """The days that a text may stand for which lacks its century, or is a number; none for another text."""
    if named := _NAMED_SHORT.fullmatch(written):
        month = _month(named["m"], text)
        if named["d"] is None:
            _require_year(named["y"], text)
        yield from _of_either_century(named["y"], [month, *([int(named["d"])] if named["d"] else [])], text)
    elif numbered := _NUMBERED_SHORT.fullmatch(written):
        _require_year(numbered[4], text)
        year, first, second = int(numbered[4]), int(numbered[1]), int(numbered[3])
        order = order if order in ("dmy", "mdy") else "dmy" if numbered[2] == "." else ""
        yield from _of_either_century(numbered[4], _ordered(first, second, 1900 + year, text, order)[1:], text)
    elif serial := _SERIAL.fullmatch(written):
        yield from _numbered(serial, text)


def _require_year(digits: str, text: str) -> None:
    """Raises InvalidQuery where two digits may be those of a year or a day."""
    if 0 < int(digits) <= _NO_DAY:
        raise InvalidQuery("birth_date", f"the {digits} of {text!r} may be a year or a day: write YYYY-MM-DD")


def _of_either_century(year: str, rest: list[int], text: str) -> Iterator[str]:
    """The days of that year in this century and the last. Raises InvalidQuery where there is none in either."""
    found = list(_existing((century + int(year), *rest) for century in (1900, 2000)))
    if not found:
        raise _no_date(text)
    yield from found


def _existing(days: Iterable[Sequence[int]]) -> Iterator[str]:
    """Those of the days that there are, as ISO 8601."""
    for day in days:
        with suppress(InvalidQuery):
            yield _checked(list(day), "")


def _numbered(serial: re.Match[str], text: str) -> Iterator[str]:
    """The days that a number of five digits may stand for. Raises InvalidQuery where there is none."""
    first, middle, year = map(int, serial.groups())
    days = timedelta(first * 10_000 + middle * 100 + year)
    found = [day.isoformat() for day in (_DAY_0 + days, _DAY_0_OF_1904 + days) if day.year <= LAST_YEAR]
    short = [(century + year, *rest) for rest in ((middle, first), (first, middle)) for century in (1900, 2000)]
    found += _existing(short) if first else ()
    if not found:
        raise _no_date(text)
    yield from found


@lru_cache(maxsize=2_048)
def birth_date(text: str, order: str = "") -> str:
    """A date as ISO 8601, whole or partial, as `1961~` for circa or `1958/1962` for a range.

    Read as well: 12.3.1970, 12 March 1970, 12 de marzo de 1970, Mar 12, 1970,
    1970年3月12日, 19700312, 3/1970, a time of day behind it, and 25/12/1970, where no month can be meant by the 25.
    ``order`` is `dmy` or `mdy` where it is known how 03/04/1970 is meant.
    Raises InvalidQuery for a date that does not exist, for 03/04/1970 where it
    is not known, for a year of two digits and for one of another calendar.
    """
    written = text.strip()
    if (found := _ISO.fullmatch(written)) and "00" not in (found[2], found[3]):
        return _checked([int(found[1]), int(found[2]), int(found[3])], text)
    written = without_aside(_plain(_TIME.sub("", written)))
    if about := _ABOUT.match(written):
        return birth_date(written[about.end() :].removesuffix("~").strip() + "~", order)
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


def is_month(word: str) -> bool:
    """Whether a word names a month."""
    return fold(word) in _NUMBERS


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
    if not FIRST_YEAR <= parts[0] <= LAST_YEAR:
        told = f"{text!r} is of the year {parts[0]}, in which nobody now living was born; is it of another calendar?"
        raise InvalidQuery("birth_date", told)
    return "-".join(f"{part:0{4 if place == 0 else 2}d}" for place, part in enumerate(parts))


def _parts(written: str, text: str, order: str) -> list[int]:
    """Year, month and day, as far as they are given."""
    if part := next((match for pattern in _NO_PART if (match := pattern.fullmatch(written))), None):
        if int(part["y"]) in _NO_YEARS:
            raise _blank(text)
        return [int(part["y"]), *([int(part["m"])] if part["m"] and int(part["m"]) else [])]
    if either := _EITHER_ORDER.fullmatch(written):
        order = order if order in ("dmy", "mdy") else "dmy" if either[2] == "." else ""
        return _ordered(int(either[1]), int(either[3]), int(either[4]), text, order)
    if (eight := _EIGHT.fullmatch(written)) and not 1 <= int(written[4:6]) <= _MONTHS:
        return _ordered(int(eight[1]), int(eight[2]), int(eight[3]), text, order)
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
    elif plain.isascii() and plain.isdecimal() and len(plain) == _SERIAL_DIGITS:
        told = _DAY_0 + timedelta(int(plain))
        hint = f"if it is a spreadsheet's number for {told}, format the column as dates"
    return InvalidQuery("birth_date", f"{text!r} is no date; {hint}")
