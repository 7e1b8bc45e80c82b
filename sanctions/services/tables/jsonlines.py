"""JSON lines, one object a line, or an array of objects; their keys are the columns.

An array is several values. An object within is carried through as JSON, and
is an error in a column that is screened. Lines as FollowTheMoney writes them,
with their facts under `properties`, are read as if those stood beside the rest.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from sanctions.services.headers import alike
from sanctions.services.tables import encodings, json_arrays, packed
from sanctions.services.tables.layout import (
    LONGEST_OBJECT,
    MOST_COLUMNS,
    BadRow,
    Layout,
    Options,
    Unreadable,
    Value,
)
from sanctions.services.tables.values import as_text

_PROPERTIES = "properties"
_QUOTED = 120
_HEAD = 1_000
_FIRST = 20
"""Lines among which one must be an object."""

Record = dict[str, Any]


def inspect(path: Path, gzip: bool, options: Options) -> Layout:
    """The layout of a file, but for its rows; read whole, since any line may bring a column. Raises Unreadable."""
    encoding, note = encodings.find(path, gzip, options.encoding)
    layout = Layout(path, encoding, ",", "\n", (), 0, (), "jsonl", gzip)
    layout = replace(layout, array=_is_array(layout))
    nested = _is_nested(layout)
    keys: dict[str, str] = {}
    others: dict[str, str] = {}
    for _, line in _lines(layout):
        record = _record(line, nested)
        for key in record if isinstance(record, dict) else ():
            column = keys.setdefault(alike(key), key)
            if key != column:
                others[key] = column
        if len(keys) > MOST_COLUMNS:
            raise Unreadable(f"the lines have more than {MOST_COLUMNS:,} different keys")
    notes = (f"the key {key!r} is read as {column!r}" for key, column in others.items())
    return replace(layout, columns=tuple(keys.values()), nested=nested, notes=tuple(filter(None, (note, *notes))))


def numbered(layout: Layout, notes: list[str] | None = None) -> Iterator[tuple[int, list[str]]]:  # noqa: ARG001 - as the others
    """The cells of each line, as text, with its number; blank lines are empty rows."""
    for number, record in _records(layout):
        yield number, record if isinstance(record, list) else [as_text(record.get(c)) for c in layout.columns]


def values(layout: Layout) -> Iterator[list[Value] | BadRow]:
    """The values of each line by column, as they are; None for a key that it has not. Blank lines are left out."""
    for _, record in _records(layout):
        if isinstance(record, BadRow):
            yield record
        elif isinstance(record, dict):
            yield [record.get(column) for column in layout.columns]


def texts(layout: Layout) -> Iterator[str | BadRow]:
    """The text of each line that holds an object, just as it stands, but for NaN: null. Blank lines are left out."""
    for _, line in _lines(layout):
        if text := line.strip():
            record = _record(text, nested=False)
            if isinstance(record, BadRow):
                yield record
            else:
                yield json.dumps(record, ensure_ascii=False) if "NaN" in text and _has_nan(text) else text


def _records(layout: Layout) -> Iterator[tuple[int, Record | list[str]]]:
    """Each line's number, and its object, or no cells, or a row in error."""
    known, columns = set(layout.columns), {alike(column): column for column in layout.columns}
    for number, line in _lines(layout):
        if not line.strip():
            yield number, []
            continue
        record = _record(line, layout.nested)
        if isinstance(record, dict) and not record.keys() <= known:
            record = _renamed(record, columns, nested=layout.nested)
        yield number, record


def _renamed(record: Record, columns: Mapping[str, str], *, nested: bool) -> Record | BadRow:
    """A record with its keys as the columns are called, which other lines write otherwise: NAME, name."""
    found: Record = {}
    cells = [as_text(record.get(column)) for column in columns.values()]
    for key, value in record.items():
        column = columns.get(alike(key), key)
        if column in found:
            return BadRow(cells, f"has the keys {column!r} and {key!r}, which are one column")
        found[column] = value
    if nested and (strange := sorted(found.keys() - set(columns.values()))):
        return BadRow(cells, f"holds the key {strange[0]!r}, which the file had not before")
    return found


def _lines(layout: Layout) -> Iterator[tuple[int, str]]:
    with packed.text(layout.path, layout.gzip, layout.encoding) as text:
        if layout.array:
            yield from enumerate(json_arrays.elements(text), start=1)
            return
        number = 0
        while line := text.readline(LONGEST_OBJECT):
            number += 1
            if len(line) == LONGEST_OBJECT:
                raise Unreadable(f"line {number} is longer than {LONGEST_OBJECT:,} characters")
            yield number, line


def _is_array(layout: Layout) -> bool:
    with packed.text(layout.path, layout.gzip, layout.encoding) as text:
        return text.read(_HEAD).lstrip("\ufeff \t\r\n").startswith("[")


def _is_nested(layout: Layout) -> bool:
    """Whether the first line that can be read holds its facts under `properties`.

    Raises Unreadable where none of the first ones is an object.
    """
    lines = islice((line for _, line in _lines(layout) if line.strip()), _FIRST)
    records = [_record(line, nested=False) for line in lines] or [BadRow([], "is blank")]
    record = next((record for record in records if not isinstance(record, BadRow)), records[0])
    if isinstance(record, BadRow):
        raise Unreadable(f"it begins as JSON lines do, but its first line {record.reason}; one object a line is read")
    return isinstance(record.get(_PROPERTIES), dict) and isinstance(record.get("schema"), str)


def _record(line: str, nested: bool) -> Record | BadRow:
    """The object that a line holds, its facts beside the rest; or what is wrong with the line."""
    try:
        record = json.loads(line, object_pairs_hook=_object, parse_constant=_constant)
        if "\\ud" in line or "\\uD" in line:
            _require_text(record)
    except (ValueError, RecursionError) as problem:
        return BadRow([_sound(line.strip())], f"is no JSON object: {_told(problem)}; it begins {_quoted(line)}")
    if not isinstance(record, dict):
        return BadRow([_sound(line.strip())], f"is no JSON object; it begins {_quoted(line)}")
    return _beside(record) if nested else record


def _beside(record: Record) -> Record | BadRow:
    """A record of FollowTheMoney with its properties beside id and schema."""
    facts = record.get(_PROPERTIES, {})
    if not isinstance(facts, dict):
        return BadRow([], "has properties that are no object")
    rest = {key: value for key, value in record.items() if key != _PROPERTIES}
    if both := sorted(rest.keys() & facts.keys()):
        return BadRow([], f"has the key {both[0]!r} beside its properties and among them")
    return rest | facts


def _object(pairs: list[tuple[str, Any]]) -> Record:
    record = dict(pairs)
    if len(record) != len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"the key {next(key for key in keys if keys.count(key) > 1)!r} stands twice")
    return record


def _constant(constant: str) -> None:
    """Nothing for NaN, with which programs leave a cell empty; raises ValueError for other words that are no JSON."""
    if constant != "NaN":
        raise ValueError(f"{constant} is no JSON")


def _has_nan(line: str) -> bool:
    """Whether a NaN stands in a line of JSON, outside of its texts."""
    found: list[str] = []
    json.loads(line, parse_constant=found.append)
    return bool(found)


def _require_text(record: object) -> None:
    """Raises ValueError where a text holds half of a pair of surrogates."""
    json.dumps(record, ensure_ascii=False).encode()


def _told(problem: Exception) -> str:
    if isinstance(problem, RecursionError):
        return "it is nested too deeply"
    return "half a character (a lone surrogate)" if isinstance(problem, UnicodeEncodeError) else str(problem)


def _quoted(line: str) -> str:
    return repr(_sound(line.strip()[:_QUOTED]))


def _sound(line: str) -> str:
    return line.encode(errors="replace").decode()
