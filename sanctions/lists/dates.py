"""Dates as official lists write them, to ISO 8601, whole or partial, with EDTF's `~` and `/`.

`1961-02-28`, `1961-02`, `1961`; `1961~` is about 1961; `1958/1962` is
somewhere from 1958 to 1962.
"""

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "january"),
            ("feb", "february"),
            ("mar", "march"),
            ("apr", "april"),
            ("may",),
            ("jun", "june"),
            ("jul", "july"),
            ("aug", "august"),
            ("sep", "sept", "september"),
            ("oct", "october"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        start=1,
    )
    for name in names
}

_ABOUT = re.compile(
    r"^(?:circa|approximately|approx\.?|about|around|c\.|ca\.)\s+|\s*\((?:circa|approximately)\)$",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"^(?:between\s+)?(?P<first>.+?)\s*(?:\bto\b|\band\b|\s-|-\s|–|/(?=\d{4}(?:-|$)))\s*(?P<last>.+)$",
    re.IGNORECASE,
)
_YEARS = re.compile(r"^(?P<first>\d{4})\s*-\s*(?P<last>\d{4})$")
_ISO = re.compile(r"^(?P<y>\d{4})(?:-(?P<m>\d{2})(?:-(?P<d>\d{2})(?:T.*|Z|[+-]\d{2}:\d{2})?)?)?$")
_WORDS = re.compile(r"^(?:(?P<d>\d{1,2})(?:st|nd|rd|th)?[\s.-]+)?(?:(?P<m>[A-Za-z]+)\.?[\s-]+)?(?P<y>\d{4})$")
_AMERICAN_WORDS = re.compile(r"^(?P<m>[A-Za-z]+)\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})$")
_NUMBERS = re.compile(r"^(?P<d>\d{1,2}|[a-z]{2})(?P<sep>[/.])(?P<m>\d{1,2}|[a-z]{2})(?P=sep)(?P<y>\d{4})$", re.I)
_SHAPES = (_ISO, _NUMBERS, _WORDS, _AMERICAN_WORDS)


def partial(year: str | int, month: str | int = 0, day: str | int = 0) -> str | None:
    """The ISO date as far as its parts are known; 0 or a placeholder is unknown. None for no such day.

    Years before 1000 are no dates of people alive; lists write them where a
    year was typed short or in another calendar's digits.
    """
    y, m, d = _number(year), _number(month), _number(day)
    if not 1000 <= y <= 9999 or not 0 <= m <= 12:
        return None
    try:
        whole = date(y, m or 1, d or 1)
    except ValueError:
        return None
    return whole.isoformat()[: 10 if m and d else 7 if m else 4]


def read_date(text: str) -> str | None:
    """A date in any of the lists' shapes, None where it can't be read.

    ISO with or without a time, day-month-year in numbers (`dd/mm/1945` holds
    placeholders) or words, a year, `circa …`, `… to …`, `between … and …`.
    """
    text = " ".join(text.split())
    plain = _ABOUT.sub("", text)
    found = _single(plain)
    if found is None:
        return _range(plain)
    return f"{found}~" if plain != text else found


def american_date(text: str) -> str | None:
    """A whole date written month first, as in OFAC's Publish_Date (MM/DD/YYYY)."""
    found = re.fullmatch(r"\s*(\d{1,2})/(\d{1,2})/(\d{4})\s*", text)
    return partial(found[3], found[1], found[2]) if found else None


def span(first: str, last: str) -> str:
    """The EDTF interval of two dates; of a year's first and last days only the year is said."""
    if first[4:] == "-01-01" and last[4:] == "-12-31":
        first, last = first[:4], last[:4]
    return first if first == last else f"{first}/{last}"


def _single(text: str) -> str | None:
    """One date, whole or partial."""
    for shape in _SHAPES:
        found = shape.match(text)
        if found and (read := partial(found["y"], found["m"] or 0, found["d"] or 0)):
            return read
    return None


def _range(text: str) -> str | None:
    """Two dates with a word between them, the earlier one first."""
    found = _YEARS.match(text) or _RANGE.match(text)
    if found is None:
        return None
    first, last = _single(_ABOUT.sub("", found["first"])), _single(_ABOUT.sub("", found["last"]))
    return span(first, last) if first and last and first <= last else None


def _number(part: str | int) -> int:
    """A year, month or day in figures; a month also by name; a placeholder (`dd`, `mm`) is 0, nonsense −1."""
    if isinstance(part, int):
        return part
    if part.isascii() and part.isdigit():
        return int(part) if len(part) <= len("2024") else -1
    return _MONTHS.get(part.lower(), 0 if part.lower() in {"dd", "mm", "xx"} else -1)
