"""Dates of birth on Canada's list: ten shapes, some of them words."""

import re

from sanctions.lists.dates import partial, read_date

_OR = re.compile(r"\s+or\s+|\s*;\s*", re.IGNORECASE)
_DECADE = re.compile(r"^(?:born\s+)?(?:in\s+)?(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(\d{3})0s$", re.IGNORECASE)
_SPREADSHEET = re.compile(r"^([A-Za-z]{3})-(\d{2})$")
_LAST_DAY = 31


def birth_dates(text: str) -> list[str]:
    """The dates that a field gives, one or several; none where it can't be read, or only in part.

    `1963-1964` is a range, `1963 or 1964` two dates, "born in the early 1970s"
    somewhere in that decade, `Sep-99` a month that a spreadsheet shortened.
    """
    dates = [_date(part) for part in _OR.split(text.strip())]
    return [date for date in dates if date] if all(dates) else []


def _date(text: str) -> str | None:
    if decade := _DECADE.match(text):
        return f"{decade[1]}0/{decade[1]}9"
    if short := _SPREADSHEET.match(text):
        # "Sep-99" is September 1999; "Sep-05" may be the fifth of a month whose year is lost.
        return partial(f"19{short[2]}", short[1]) if int(short[2]) > _LAST_DAY else None
    return read_date(text)
