"""A version of an entity as an index has it: some bytes."""

import orjson

from sanctions.model import Version, entity_from_json, entity_to_json


def to_body(version: Version) -> bytes:
    """The version in bytes."""
    times = [version.since, version.until, version.first_seen, version.last_seen, version.last_change]
    return orjson.dumps(times) + entity_to_json(version.entity)


def from_body(body: bytes) -> Version:
    """The version that ``to_body`` gave."""
    end = body.index(b"]") + 1
    since, until, first_seen, last_seen, last_change = orjson.loads(body[:end])
    return Version(entity_from_json(body[end:]), since, until, first_seen, last_seen, last_change)
