"""Dates as lists and customers know them: whole, partial, circa, or a range."""

import re
from functools import lru_cache
from typing import NamedTuple

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?")
_CIRCA_YEARS = 2
"""How far from the truth a year marked circa may be: lists give such years to the nearest two or so."""


class Span(NamedTuple):
    """A date that may be partial: years it can lie in, and month and day where they are known (else 0)."""

    first_year: int
    last_year: int
    month: int = 0
    day: int = 0

    @property
    def whole(self) -> bool:
        """Whether it is known to the day."""
        return self.day > 0 and self.first_year == self.last_year


@lru_cache(maxsize=8_192)
def read_span(text: str) -> Span | None:
    """The span of an ISO date, a partial one, ``1961~`` (circa) or ``1958/1962``; None for anything else."""
    first, _, last = text.strip().partition("/")
    start, end = _PARTIAL.match(first), _PARTIAL.match(last or first)
    if start is None or end is None:
        return None
    if last:
        return Span(int(start[1]), int(end[1]))
    year, slack = int(start[1]), _CIRCA_YEARS if start[4] else 0
    if slack:
        return Span(year - slack, year + slack)
    return Span(year, year, int(start[2] or 0), int(start[3] or 0))


def overlap(one: Span, other: Span) -> bool:
    """Whether both can be the same date."""
    if one.last_year < other.first_year or other.last_year < one.first_year:
        return False
    months_agree = not (one.month and other.month) or one.month == other.month
    return months_agree and (not (one.day and other.day) or one.day == other.day)


def swapped(one: Span, other: Span) -> bool:
    """Whether day and month of one are month and day of the other, in the same year."""
    if not (one.whole and other.whole and one.first_year == other.first_year):
        return False
    return (one.month, one.day) == (other.day, other.month) and one.month != one.day


def years_apart(one: Span, other: Span) -> int:
    """The years between the two spans; 0 where they overlap."""
    return max(0, one.first_year - other.last_year, other.first_year - one.last_year)
