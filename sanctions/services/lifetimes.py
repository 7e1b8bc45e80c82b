"""When somebody who is screened can have been born: another date is a slip, and would speak against everybody."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

MOST_YEARS = 120
"""Years that nobody now living has had, but for one woman."""


class Lifetime(NamedTuple):
    """The first year and the last day on which somebody can have been born, as ISO 8601 text."""

    first: str
    last: str

    @classmethod
    def until(cls, today: date) -> "Lifetime":
        """That of who is screened on that day of UTC, on which the next has begun elsewhere."""
        return cls(f"{today.year - MOST_YEARS:04d}", (today + timedelta(1)).isoformat())

    def holds(self, day: str) -> bool:
        """Whether somebody can have been born then: on a day, in a month or year, or within a range."""
        start, _, end = day.partition("/")
        return start <= self.last and (end or start) >= self.first


EVER = Lifetime("", "9999")
"""Any time, where nobody knows what day it is."""


def told_apart(lifetime: Lifetime, days: Sequence[str], text: str, field: str) -> tuple[tuple[str, ...], str]:
    """Those of the days that can be birth dates, and a sentence where none of them can; empty elsewhere."""
    possible = tuple(day for day in days if lifetime.holds(day))
    if possible or not days:
        return possible, ""
    why = "is in the future" if days[0] > lifetime.last else f"is more than {MOST_YEARS} years ago"
    return (), f"{field}: {text!r} {why}, and was left out"
