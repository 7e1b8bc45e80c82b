"""FollowTheMoney's records: what they hold, and a file with one of them a line.

FollowTheMoney (https://followthemoney.tech) keeps a party, its addresses, what
was imposed on it and its relations as records of their own, which name each
other by id.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeGuard

import orjson

from sanctions.errors import ListUnreadable
from sanctions.lists.contract import Source
from sanctions.lists.drafts import clean

Record = Mapping[str, Any]

_CONTROL = re.compile(rb"(?<!\\)(?:\\\\)*\\u00(?:0[0-8bcef]|1[0-9a-f]|7f)", re.IGNORECASE)


class Line(NamedTuple):
    """A JSON object of a file: the number of its line, where that begins in bytes, and what it holds."""

    number: int
    offset: int
    data: Any


def lines(source: Source) -> Iterator[Line]:
    """The file's JSON, a line each. Raises ListUnreadable with the line that is none, or is cut off."""
    offset = 0
    with source.path.open("rb") as file:
        for number, raw in enumerate(file, start=1):
            if raw.strip():
                yield Line(number, offset, _parsed(source, number, raw))
            offset += len(raw)


def checked(source: Source, number: int, data: object) -> Record:
    """The record of a line. Raises ListUnreadable with the line for what is no FollowTheMoney entity."""
    if not isinstance(data, dict):
        raise ListUnreadable(source.name, f"line {number} is no FollowTheMoney entity: it is no object")
    for key, kind in (("id", str), ("schema", str), ("properties", dict)):
        if not isinstance(data.get(key), kind) or (not data[key] and key != "properties"):
            raise ListUnreadable(source.name, f"line {number} is no FollowTheMoney entity: it has no {key}")
    if not isinstance(data.get("target"), bool):
        raise ListUnreadable(source.name, f"line {number}: {data['id']} does not say whether it is a target")
    for key in ("referents", "datasets"):
        if not all(isinstance(item, str) for item in _listed(data.get(key))):
            raise ListUnreadable(source.name, f"line {number}: {key} of {data['id']} are no list of texts")
    return tidy(data)


def _listed(value: object) -> list[Any]:
    """A list, empty where there is none; of one value that is no text for anything else."""
    return value if isinstance(value, list) else [] if value is None else [None]


def tidy(record: dict[str, Any]) -> Record:
    """The record with plain names of properties: some writers put the schema before them, `Person:alias`."""
    found = record["properties"]
    if ":" not in "".join(found):
        return record
    plain: dict[str, list[Any]] = {}
    for name, own in found.items():
        plain.setdefault(name.rpartition(":")[2], []).extend(own if isinstance(own, list) else [own])
    return {**record, "properties": plain}


def is_record(value: object) -> TypeGuard[Record]:
    """Whether a property's value is a record that stands inside another."""
    return isinstance(value, dict) and all(
        isinstance(value.get(key), kind) for key, kind in (("id", str), ("schema", str), ("properties", dict))
    )


def properties(record: Record) -> Iterator[tuple[str, list[Any]]]:
    """Each property with its values, as a list even where the file has one bare value."""
    for name, found in record["properties"].items():
        yield name, found if isinstance(found, list) else [found]


def values(record: Record, name: str) -> list[Any]:
    """The values of one property."""
    found = record["properties"].get(name, [])
    return found if isinstance(found, list) else [found]


def texts(record: Record, name: str) -> list[str]:
    """The values of one property as texts that are not empty."""
    return [text for value in values(record, name) if (text := text_of(value))]


def text_of(value: object) -> str:
    """A value as a text on one line; an object that is no record as its JSON."""
    if value is None:
        return ""
    if is_record(value):
        return caption(value)
    return clean(value if isinstance(value, str) else orjson.dumps(value, default=str).decode())


def ids(record: Record, name: str) -> list[str]:
    """The ids that a property gives, of records inside it as well."""
    return [id_ for value in values(record, name) if (id_ := id_of(value))]


def id_of(value: object) -> str:
    """The id that a value is, or that the record inside it has; empty for neither."""
    if isinstance(value, dict):
        return str(value.get("id", ""))
    return value if isinstance(value, str) else ""


def caption(record: Record) -> str:
    """What to call it: its publisher's choice, else its first name, else its id."""
    chosen = record.get("caption")
    return next(
        (text for text in (clean(chosen) if isinstance(chosen, str) else "", *texts(record, "name")) if text),
        record["id"],
    )


def _parsed(source: Source, number: int, raw: bytes) -> Any:  # noqa: ANN401 - whatever the JSON holds
    """A line's JSON. Control characters that it escapes are as wrong as bare ones."""
    if b"\\u00" in raw and _CONTROL.search(raw):
        raise ListUnreadable(source.name, f"line {number} holds a control character")
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        where = "" if raw.endswith(b"\n") else ", which is the last and may be cut off,"
        raise ListUnreadable(source.name, f"line {number}{where} is no JSON: {error}") from error
