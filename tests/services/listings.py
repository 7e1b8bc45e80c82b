"""A list of a few parties and two editions, and its index."""

from collections.abc import Iterable
from pathlib import Path

from sanctions.index import Index, Moment, write_index
from sanctions.model import Entity, Version

SDN, FIRST, SECOND = "us_ofac_sdn", "2022-01-01.00", "2023-01-01.00"
NOW = Moment(((SDN, 1),))
"""The second edition."""


def listed(ref: str, schema: str, *names: str, until: str | None = None, **others: tuple[str, ...]) -> Version:
    """A party of these names, ``others`` of other kinds, listed from the first edition on."""
    entity = Entity(f"{SDN}:{ref}", schema, names[0], {"name": names, **others})
    return Version(entity, FIRST, until, "2022-01-01", "2024-01-01", "2022-01-01")


def indexed(folder: Path, versions: Iterable[Version]) -> Index:
    """The index of the list, in a folder that is empty."""
    write_index(folder, versions, {SDN: [FIRST, SECOND]})
    return Index(folder)
