"""JSON lines: an object for each line, the input's properties first and then ours.

A line of JSON lines goes out as it came in, letter for letter, with ours
before its closing brace. Of other formats each column is a property.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from math import isfinite
from pathlib import Path
from typing import Any

import orjson

from sanctions.services import tables
from sanctions.services.answers import Cells, result_columns
from sanctions.services.exports.lines import Result, fitted, keys, typed
from sanctions.services.exports.settled import settled
from sanctions.services.tables import BadRow, Value
from sanctions.services.tables.values import as_text


def write(path: Path, result: Result) -> None:
    """The result as JSON lines, in UTF-8."""
    with settled(path) as file:
        for line in _lines(result):
            file.write(line)


def _lines(result: Result) -> Iterator[bytes]:
    layout = result.layout
    added = result_columns(layout.columns)
    if layout.format == "jsonl":
        first = keys(layout.columns)[0]
        for text, cells in result.lines(tables.texts(layout)):
            own = _object({first: text[0] if text else None}) if isinstance(text, BadRow) else text.encode()
            yield _joined(own, added, cells)
        return
    names, width = keys(layout.columns), len(layout.columns)
    for row, cells in result.lines(tables.values(layout)):
        yield _joined(_object(dict(zip(names, fitted(row, width), strict=True))), added, cells)


def _joined(own: bytes, added: Sequence[str], cells: Cells) -> bytes:
    """The object with our properties, called as ``added``, after its own."""
    ours = orjson.dumps(dict(zip(added, typed(cells), strict=True)))
    inside = own[:-1].rstrip()
    return inside + (b"," if inside != b"{" else b"") + ours[1:] + b"\n"


def _object(record: dict[str, Value]) -> bytes:
    """A record as JSON; numbers too large for a machine's word keep all their digits."""
    try:
        return orjson.dumps(record, default=_plain, option=orjson.OPT_PASSTHROUGH_DATETIME)
    except orjson.JSONEncodeError:
        return json.dumps(record, ensure_ascii=False, default=partial(_plain, fragment=float)).encode()


def _plain(value: Any, fragment: Any = None) -> Any:  # noqa: ANN401 - what a cell may be
    """A value that JSON has no word for: a decimal number as a number, any other as its text."""
    if isinstance(value, Decimal) and isfinite(value):
        return fragment(value) if fragment else orjson.Fragment(f"{value}".lower().encode())
    if isinstance(value, date | datetime | time | bytes):
        return as_text(value)
    return str(value)
