"""What a column holds, told by its values where its name tells nothing: only where that is sure."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from types import MappingProxyType

from stdnum import imo, lei
from stdnum.ru import inn

from sanctions.errors import InvalidQuery
from sanctions.services import cells, headers, nationalities, nobody

MOST = 100
"""Columns that are looked at."""

_FEWEST = 5
"""Values of a column below which nothing is sure."""

_FEW = 3
"""Values of which one at least is what the column's name says, where it says it rightly."""

_SHARE = 0.95
_YOUNGEST = 2010
"""A year of birth that few customers come after; days on which accounts were opened do."""

_WHOLE_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_NAME = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]*)*(?:,? [^\W\d_]+(?:[-'’.][^\W\d_]*)*){1,4}")
"""Two to five words of letters, none of digits."""

_STREET = re.compile(
    r"stra(?:ß|ss)e|street|\broad\b|\bave|platz\b|\brue\b|\bcalle\b|\bvia\b|улица|\bул\b", re.IGNORECASE
)


def guess(
    columns: Mapping[int, str], rows: Sequence[Sequence[str]], wanted: Iterable[str]
) -> dict[str, tuple[str, str]]:
    """Column → field and reason, for those of ``columns`` (by place) whose values leave no doubt.

    ``wanted`` are the fields that are looked for, of `birth_date`, `country`,
    `identifier` and `name`. Where two columns could be the same field, neither is;
    of identifiers with check digits there may be several.
    """
    found: dict[str, tuple[str, str]] = {}
    for field in wanted:
        told = {}
        for place, column in islice(columns.items(), MOST):
            values = [value for row in rows if place < len(row) and (value := row[place].strip())]
            if column not in found and len(values) >= _FEWEST and (reason := _TESTS[field](values)):
                told[column] = (field, reason)
        if len(told) == 1 or field == "identifier":
            found |= told
    return found


def is_unlike(field: str, values: Sequence[str]) -> bool:
    """Whether several values, and none of them, can be read as what the column's name says."""
    read = _READ.get(field)
    told = [value for text in values for value in nobody.values(text)] if read else []
    fewest = 1 if field in ("address", "schema") else _FEW
    return read is not None and len(told) >= fewest and not any(map(read, set(told)))


def are_numbers(values: Sequence[str]) -> bool:
    """Whether most values have digits, as numbers of customers do and names don't."""
    return sum(any(map(str.isdigit, value)) for value in values) * 2 > len(values)


def seems(values: Sequence[str]) -> str:
    """`name` or `birth_date` for values that look like names of people, or like days of birth; empty for others.

    Of a few values too: who is told of a column that holds no names has lost nothing.
    """
    if not values:
        return ""
    if _names(values):
        return "name"
    days = [day for value in values if (day := _date(value))]
    born = len(days) >= _SHARE * len(values) and any(int(day[:4]) < _YOUNGEST for day in days)
    return "birth_date" if born else ""


def may_be_names(values: Sequence[str]) -> bool:
    """Whether half of the values, however few, may be a name or a part of one: letters without digits, a capital."""
    named = [value for value in values if any(map(str.isalpha, value)) and not value.islower()]
    return bool(values) and 2 * sum(not any(map(str.isdigit, value)) for value in named) >= len(values)


def looks_like_data(columns: Sequence[str]) -> bool:
    """Whether what should be names of columns are values: a number, a date, a mail address, a checked number."""
    return any(_is_value(column.strip()) for column in columns)


def _is_value(text: str) -> bool:
    return (
        bool(re.fullmatch(r"[\d.,/-]*\d[\d.,/-]*|\S+@\S+\.\w+", text))
        or _date(text) is not None
        or _checked(text) != ""
    )


def _birth_dates(values: Sequence[str]) -> str:
    """Days of which nearly all are of years in which customers are born."""
    days = [day for value in values if (day := _date(value))]
    old = sum(int(day[:4]) < _YOUNGEST for day in days)
    if len(days) < _SHARE * len(values) or old < _SHARE * len(days) or len({day[:4] for day in days}) < _FEWEST:
        return ""
    return f"{len(days)} of {len(values)} values are dates, most of them before {_YOUNGEST}"


def _countries(values: Sequence[str]) -> str:
    """Names and codes of countries, in capitals where they are short, and several different ones."""
    known = [value for value in values if not (len(value) < 4 and not value.isupper()) and _country(value)]
    if len(known) < _SHARE * len(values) or len(set(known)) < _FEWEST:
        return ""
    return f"{len(known)} of {len(values)} values are countries"


def _identifiers(values: Sequence[str]) -> str:
    """Numbers of one kind, different ones, whose check digits are right."""
    kinds = [kind for value in values if (kind := _checked(value))]
    if len(kinds) < _SHARE * len(values) or len(set(kinds)) > 1 or len(set(values)) < _FEWEST:
        return ""
    return f"{len(kinds)} of {len(values)} values are {kinds[0]} numbers with the right check digit"


def _names(values: Sequence[str]) -> str:
    """Two to five words each, most of them with a capital, most of them different, and no streets or countries."""
    named = [value for value in values if _NAME.fullmatch(value) and not value.islower()]
    if len(named) < _SHARE * len(values) or len(set(named)) < 0.8 * len(named):
        return ""
    if sum(bool(_STREET.search(value)) or _country(value) for value in named) > 0.05 * len(named):
        return ""
    return f"{len(named)} of {len(values)} values are two to five words, nearly all different"


_TESTS: Mapping[str, Callable[[Sequence[str]], str]] = MappingProxyType(
    {"birth_date": _birth_dates, "country": _countries, "identifier": _identifiers, "name": _names}
)
GUESSED: tuple[str, ...] = tuple(_TESTS)
"""The fields that values can tell."""


def _date(text: str) -> str | None:
    """A whole day as ISO 8601, also one of which day and month may be the other way round; None for anything else."""
    for order in ("dmy", "mdy"):
        try:
            day = cells.birth_date(text, order)
        except InvalidQuery:
            continue
        if _WHOLE_DATE.fullmatch(day) and not text.strip().isdecimal():
            return day
    return None


def have_names_within(values: Sequence[str]) -> bool:
    """Whether values are JSON objects, or several of them, of which any has a key that is called as names are."""
    return any(_has_name_key(line) for value in values for line in value.splitlines() if line.startswith("{"))


def _has_name_key(text: str) -> bool:
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return False
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if any(headers.holds_names(key) and isinstance(one[key], str | list) for key in one):
                return True
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    return False


def _is_readable(read: Callable[[str], object]) -> Callable[[str], bool]:
    """Whether a text is one that can be read so."""

    def is_readable(text: str) -> bool:
        try:
            read(text)
        except InvalidQuery:
            return False
        return True

    return is_readable


_country = lru_cache(maxsize=4_096)(_is_readable(cells.country))


def _checked(text: str) -> str:
    """`LEI`, `INN` or `IMO` for a number of that kind whose check digits are right, else nothing."""
    if len(text) == 20 and lei.is_valid(text):
        return "LEI"
    if len(text) in (10, 12) and text.isdecimal() and inn.is_valid(text):
        return "INN"
    return "IMO" if len(text) in (7, 10, 11) and imo.is_valid(text) else ""


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _is_no_object(text: str) -> bool:
    return not (text.startswith("{") and text.endswith("}"))


_READ: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "schema": _is_readable(cells.schema),
        "country": _is_readable(nationalities.countries),
        "birth_date": _has_digit,
        "address": _is_no_object,
    }
)
"""How a value is tried that should be of the field; dates have a digit, however they are written."""
