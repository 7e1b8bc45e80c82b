"""A cell's value as the text that is screened."""

import json
from datetime import date, datetime, time

from sanctions.services.tables.layout import SEVERAL, Value

_MIDNIGHT = time()


def as_text(value: Value) -> str:  # noqa: PLR0911 - a table of types
    """Text as it is, dates as ISO 8601, whole numbers without a point, several values a line each, else nothing."""
    if type(value) is str:
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == _MIDNIGHT else value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode(errors="replace")
    if isinstance(value, list):
        return SEVERAL.join(filter(None, map(as_text, value)))
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, dict) else str(value)


def _number(value: float) -> str:
    """A number as people write it; nothing for NaN, with which tables of numbers leave a cell empty."""
    if value != value:  # noqa: PLR0124 - only NaN differs from itself
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
