"""A birth date of which year, month and day stand in columns of their own."""

import re
from collections.abc import Sequence

from sanctions.errors import InvalidQuery

_NUMBER = re.compile(r"0*(\d{1,4})(?:[.,]0+)?", re.ASCII)
_YEAR = re.compile(r"(\d{4})(?:[.,]0+)?", re.ASCII)


def joined(dates: Sequence[str], months: Sequence[str], days: Sequence[str]) -> Sequence[str]:
    """The dates, or the one of a year among them and the month and day beside it; a 0 is not known.

    Raises InvalidQuery for a month or a day without a year, and for a day without a month.
    """
    month, day = _one("birth_month", months), _one("birth_day", days)
    if not month and not day:
        return dates
    year = _YEAR.fullmatch(dates[0]) if len(dates) == 1 else None
    if year is None:
        if dates:
            return dates
        raise InvalidQuery("birth_date", "there is a month or a day, and no year; map them as ignore if none has one")
    if not month:
        raise InvalidQuery("birth_month", f"there is a day, {day!r}, and no month")
    if not month.isdecimal():
        return (f"{day} {month} {year[1]}".strip(),)
    return ("-".join((year[1], month.zfill(2), *([day.zfill(2)] if day else []))),)


def _one(field: str, given: Sequence[str]) -> str:
    """A month or a day as a number or a name; empty where it is not known. Raises InvalidQuery for several."""
    if len(given) > 1:
        raise InvalidQuery(field, f"there are several: {', '.join(given)}")
    text = given[0] if given else ""
    number = _NUMBER.fullmatch(text)
    return text if number is None else "" if number[1] == "0" else number[1]
