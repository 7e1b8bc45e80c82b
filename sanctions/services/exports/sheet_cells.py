"""What a value is in a cell of Excel: typed where Excel can hold it as it is, else its text, never a formula."""

import re
from datetime import date, datetime, time
from decimal import Decimal
from math import isfinite

from sanctions.services.tables import Value, harmless
from sanctions.services.tables.values import as_text

CHARACTERS = 32_767
"""The longest text that a cell of Excel takes, in units of UTF-16."""

_PLACES, _MOST = 15, 10**15
"""Excel keeps fifteen digits of a number and rounds the rest."""

_FIRST_DAY = date(1900, 3, 1)
"""Excel's calendar has a 29 February 1900, and no day before that year."""

_UNSOUND = re.compile("[\x00-\x08\x0b\x0c\r\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""What XML has no place for, and what would be read as an escape."""

Plain = str | int | float | bool | Decimal | date | datetime | time | None


def plain(value: Value) -> Plain:
    """The value as a cell holds it; None for an empty one. Text is not yet escaped, nor cut to ``CHARACTERS``."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return harmless(value)
    return value if _is_held(value) else harmless(as_text(value)) or None  # type: ignore[return-value]


def escaped(text: str) -> str:
    """The text as a workbook writes it: `_x000D_` for what XML has no place for."""
    return _UNSOUND.sub(lambda found: f"_x{ord(found[0]):04X}_", text) if _UNSOUND.search(text) else text


def is_too_long(text: str) -> bool:
    """Whether a cell can't hold the text."""
    return len(text) * 2 > CHARACTERS and len(text.encode("utf-16-le", "surrogatepass")) > CHARACTERS * 2


def cut(text: str) -> str:
    """As much of the text as a cell holds, with `…` where more of it is left."""
    if not is_too_long(text):
        return text
    units = text.encode("utf-16-le", "surrogatepass")[: (CHARACTERS - 1) * 2]
    return units.decode("utf-16-le", "ignore") + "…"


def _is_held(value: Value) -> bool:
    """Whether Excel holds a value that is no text without changing it."""
    if isinstance(value, bool):
        return True
    if isinstance(value, Decimal):
        return isfinite(value) and len(value.as_tuple().digits) <= _PLACES and abs(value) < _MOST
    if isinstance(value, int | float):
        return isfinite(value) and (isinstance(value, float) or abs(value) < _MOST)
    if isinstance(value, datetime):
        return value.tzinfo is None and value.date() >= _FIRST_DAY
    if isinstance(value, date):
        return value >= _FIRST_DAY
    return isinstance(value, time) and value.tzinfo is None
