"""What OpenSanctions' files have in common: how their kinds look, their dates, and the index beside them.

Source: https://www.opensanctions.org/docs/bulk/
"""

import codecs
import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from sanctions.errors import ListUnreadable
from sanctions.lists.contract import Source
from sanctions.lists.dates import read_date

DATASET = "opensanctions"

_HEAD_BYTES = 1 << 20
_SAMPLES = 64
_SAMPLE_BYTES = 1 << 16
_LARGEST_INDEX = 1 << 26

_SEEN = re.compile(
    rb'"last_(?:seen|change)"\s*:\s*"(\d{4}-\d\d-\d\d)'
    rb'|,"?(\d{4}-\d\d-\d\d)T[\d:]+"?,"?\d{4}-\d\d-\d\dT[\d:]+"?\r?\n'
)
"""In records, and in the last column but one of the table."""

_DELTA = re.compile(rb'\A\s*\{\s*"(?:op"\s*:\s*"(?:ADD|MOD|DEL)"|entity"\s*:\s*\{)')
_ENTITY = re.compile(rb'\A\s*\{(?=[^\n]*"schema"\s*:)(?=[^\n]*"properties"\s*:)')
_START = re.compile(rb'\A\s*\{\s*"id"\s*:[^\n]*"(?:schema|caption)"\s*:')
_INLINED = re.compile(rb'[\[,]\s*\{\s*"(?:id|caption|schema)"\s*:\s*"')
_INDEX = re.compile(rb'\A\s*\{.*"(?:resources|target_count|entity_count)"\s*:', re.DOTALL)
_TABLE = re.compile(rb"\A\W*id\W+schema\W+name\W+aliases\W.*last_seen", re.IGNORECASE)


def kind_of(source: Source) -> str:
    """Which of OpenSanctions' files it is by its head: entities, nested, delta, table, index; empty for none."""
    with source.path.open("rb") as file:
        head = file.read(_HEAD_BYTES).removeprefix(codecs.BOM_UTF8)
    if _DELTA.search(head):
        return "delta"
    if _ENTITY.search(head) or _START.search(head):
        return "nested" if _INLINED.search(head) else "entities"
    if _TABLE.search(head.partition(b"\n")[0]):
        return "table"
    return "index" if _INDEX.search(head) else ""


def newest_day(sources: Sequence[Source]) -> str | None:
    """The latest day on which a record was seen, in samples of the files: the day of the export.

    The files hold no date of their own. Every export sets `last_seen` of what
    its sources still had, so a list of many sources has it in most records.
    """
    days = [(found[1] or found[2]).decode() for source in sources for found in _SEEN.finditer(_sampled(source))]
    return max(filter(read_date, days), default=None)


def split(sources: Sequence[Source], kind: str) -> tuple[Source | None, list[Source], dict[str, Any]]:
    """The one file of that kind, deltas in their order, and what an index beside them says.

    Raises ListUnreadable where there are two of the kind, or other files among them.
    """
    kinds = [(source, kind_of(source)) for source in sources]
    wholes, deltas, indices = (
        [source for source, found in kinds if found == wanted] for wanted in (kind, "delta", "index")
    )
    others = len(sources) - len(wholes) - len(deltas) - len(indices)
    if len(wholes) > 1 or len(indices) > 1 or others:
        raise ListUnreadable(
            sources[0].name,
            "are several collections, or one of them twice; load one, such as `default`, which holds the others",
        )
    whole = wholes[0] if wholes else None
    return whole, _in_order(deltas), _index(indices[0], whole) if indices else {}


def declared(index: dict[str, Any]) -> int | None:
    """The number of listed parties that the index declares."""
    count = index.get("target_count")
    return count if isinstance(count, int) else None


def _in_order(deltas: list[Source]) -> list[Source]:
    """Deltas by the version in their names (20260629141001-mek), where all have one; else as given."""
    versions = {source: re.search(r"\d{14}(?:-[a-z]{3})?", source.name) for source in deltas}
    if not all(versions.values()):
        return deltas
    return sorted(deltas, key=lambda source: found[0] if (found := versions[source]) else "")


def _sampled(source: Source) -> bytes:
    """Stretches of a file from its beginning to its end; the whole of a small one."""
    size = source.path.stat().st_size
    with source.path.open("rb") as file:
        if size <= _SAMPLES * _SAMPLE_BYTES:
            return file.read()
        return b"".join(_stretches(file, size))


def _stretches(file: Any, size: int) -> Iterator[bytes]:  # noqa: ANN401 - a binary file
    for number in range(_SAMPLES):
        file.seek((size - _SAMPLE_BYTES) * number // (_SAMPLES - 1))
        yield file.read(_SAMPLE_BYTES)


def _index(source: Source, whole: Source | None) -> dict[str, Any]:
    """What the index says. Raises ListUnreadable where the file beside it is not the one that it describes."""
    if source.path.stat().st_size > _LARGEST_INDEX:
        raise ListUnreadable(source.name, "is far too large for an index.json")
    try:
        index = orjson.loads(source.path.read_bytes())
    except orjson.JSONDecodeError as error:
        raise ListUnreadable(source.name, f"is no JSON: {error}") from error
    resources = index.get("resources") if isinstance(index, dict) else None
    if not isinstance(resources, list):
        raise ListUnreadable(source.name, "is no index.json of OpenSanctions: it names no resources")
    if whole is not None:
        _check_described(source, whole, [row for row in resources if isinstance(row, dict)])
    return index  # type: ignore[no-any-return]


def _check_described(source: Source, whole: Source, resources: list[dict[str, Any]]) -> None:
    """Raises ListUnreadable where no resource of the index has the file's size and checksum."""
    size = whole.path.stat().st_size
    fitting = [row for row in resources if row.get("size") == size]
    if not fitting:
        raise ListUnreadable(whole.name, f"has {size:,} bytes, which nothing has that {source.name} describes")
    with whole.path.open("rb") as file:
        checksum = hashlib.file_digest(file, "sha1").hexdigest()
    if not any(row.get("checksum") in {None, checksum} for row in fitting):
        raise ListUnreadable(whole.name, f"is damaged: its SHA-1 is not the one in {source.name}")
