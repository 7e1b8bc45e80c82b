"""Dates as programs write them: what stands around one and adds nothing, and counts of time since 1970."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from sanctions.services.words.months import WEEKDAYS

FIRST_YEAR, LAST_YEAR = 1800, 2100
"""Nobody who is screened was born in other years: they are of another calendar (1349, 2513), or a slip."""

_ASIDE = (
    # Unix, Java and JavaScript: Mon Mar 22 00:00:00 MSK 1982, Mon Mar 22 1982 00:00:00 GMT+0300 (MSK)
    (re.compile(r"(?:\w{3},? )(\w{3}) {1,2}(\d{1,2}) \d\d:\d\d:\d\d (?:[A-Z]{2,5} )?(\d{4})", re.ASCII), r"\2 \1 \3"),
    (re.compile(r"(?:\w{3},? )?(\w{3}) (\d{1,2}) (\d{4}) \d\d:\d\d:\d\d GMT.*", re.ASCII), r"\2 \1 \3"),
    (re.compile(rf"(?:{'|'.join(WEEKDAYS.split())})\.?,? +(?=\w)", re.IGNORECASE), ""),
    # SAS: 22MAR1982:00:00:00
    (re.compile(r"(\d{1,2}[a-z]{3}\d{2,4}):\d\d:\d\d:\d\d(?:\.\d+)?", re.ASCII | re.IGNORECASE), r"\1"),
    # a day of XML with its zone: 1982-03-22+01:00
    (re.compile(r"(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)", re.ASCII), r"\1"),
    (re.compile(r"(.*\d)(?:\.| ?(?:г|год|года|р|року|г ?\.? ?р|r|roku)\.?)", re.IGNORECASE), r"\1"),
)
"""What stands around a date and adds nothing to it, as the whole or at its beginning; and what is left."""

_COUNT = re.compile(r"-?\d{9,19}", re.ASCII)
_UNITS = (1, 1_000, 1_000_000, 1_000_000_000)
_SECONDS_OF_A_DAY = 86_400


def without_aside(written: str) -> str:
    """A date without the day of the week, the word for year, and the time of day where it stands within."""
    for pattern, rest in _ASIDE:
        if found := pattern.fullmatch(written) if rest else pattern.match(written):
            written = found.expand(rest) + written[found.end() :]
    return written


def since_1970(written: str) -> Iterator[str]:
    """The day that many seconds, or thousandths of them and less, from 1970 on: only where they are whole days."""
    for unit in _UNITS if _COUNT.fullmatch(written) else ():
        days, rest = divmod(int(written), _SECONDS_OF_A_DAY * unit)
        if not rest and _FIRST_DAY <= days <= _LAST_DAY:
            yield (date(1970, 1, 1) + timedelta(days)).isoformat()


_FIRST_DAY, _LAST_DAY = ((date(year, 1, 1) - date(1970, 1, 1)).days for year in (FIRST_YEAR, LAST_YEAR))
