"""What somebody said that columns hold is remembered for the next file with the same header.

It never takes the place of what a program says: over HTTP and on Spark it is
used and kept only where that is asked for. Nor does it leave out unseen what
would be screened: that was said at the same door, or it is not done.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

import orjson

from sanctions.errors import FileUnreadable
from sanctions.matching import USED_PROPERTIES
from sanctions.services import columns
from sanctions.services.headers import alike
from sanctions.store import mappings as store
from sanctions.store.batches import ColumnNote
from sanctions.store.connection import write
from sanctions.store.database import Database
from sanctions.store.mappings import Remembered

__all__ = ["Remembered", "applied", "forget", "note", "remember", "remembered"]

Rows = Sequence[Sequence[str]]

_UNSCREENED = frozenset({"", columns.IGNORE, "id", *({"address"} - set(USED_PROPERTIES))})
"""What a column may hold that takes no part in an answer."""

_ONE_COLUMN = frozenset({"birth_date", "birth_month", "birth_day", "schema"})
"""Fields that one column holds: another that could too is left out where one was told."""


def remembered(db: Database, header: Sequence[str]) -> Remembered | None:
    """What was last said of a file with that header."""
    return store.get(db, _fingerprint(header))


def applied(
    db: Database,
    header: Sequence[str],
    mapping: Mapping[str, str],
    *,
    remember: bool | None,
    door: str,
    sample: Rows = (),
) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """The mapping as told now, else as remembered; and what is to be noted of what was remembered.

    ``remember`` None uses nothing that was remembered, False forgets it as well.
    What was said at another door leaves out no column that would be screened.
    """
    if remember is False:
        forget(db, header)
    if not remember or mapping or not (said := remembered(db, header)):
        return mapping, ()
    usual, told = _recognised(header, {}, sample), dict(said.mapping)
    lost = _lost(usual, _recognised(header, told, sample))
    back: dict[str, str] = {}
    while said.door != door and (
        more := {column: field for column, field in lost.items() if _fits(column, field, told)}
    ):
        back = back or more  # what else is lost, is so to these
        named = {alike(column) for column in more}
        told = {column: field for column, field in told.items() if alike(column) not in named} | more
        lost = _lost(usual, _recognised(header, told, sample))
    overlooked = columns.overlooked(header, {**_recognised(header, told, sample), **lost}, sample)
    return told, (note(said), *_said_of(back, lost), *overlooked)


def remember(db: Database, header: Sequence[str], mapping: Mapping[str, str], at: str, door: str) -> None:
    """What is said of a header now, in place of what was said before. Runs inside the caller's transaction.

    What says no more than the names of the columns do is not kept.
    """
    key = _fingerprint(header)
    if _recognised(header, mapping, ()) == _recognised(header, {}, ()):
        store.drop(db, key)
    else:
        store.put(db, key, Remembered(mapping, at, door))


def forget(db: Database, header: Sequence[str]) -> None:
    """What was said of a header is forgotten."""
    with write(db):
        store.drop(db, _fingerprint(header))


def note(said: Remembered) -> str:
    """What the report tells of it."""
    told = ", ".join(f"{column} as {field}" for column, field in said.mapping.items())
    return f"mapping remembered from {said.at} ({said.door}), for the same header: {told}"


def _recognised(header: Sequence[str], mapping: Mapping[str, str], sample: Rows) -> dict[str, str]:
    """What columns are taken for, also where that is not enough to screen a file by."""
    try:
        return columns.recognise("", header, mapping, sample).mapping
    except FileUnreadable:
        return columns.guessed(header, mapping)


def _lost(usual: Mapping[str, str], found: Mapping[str, str]) -> dict[str, str]:
    """The columns that would be screened and are not, with what they would be taken for."""
    return {
        column: field for column, field in usual.items() if field not in _UNSCREENED and found[column] in _UNSCREENED
    }


def _fits(column: str, field: str, told: Mapping[str, str]) -> bool:
    """Whether a column may hold the field beside what was told of the others."""
    others = {its for name, its in told.items() if alike(name) != alike(column)}
    return field not in _ONE_COLUMN or field not in others


def _said_of(back: Mapping[str, str], lost: Mapping[str, str]) -> Iterator[str]:
    """What is screened in spite of what was remembered, and what is not screened because of it."""
    for column, field in back.items():
        yield f"the column {column!r} is screened as {field}: that it is not was said at another door"
    for column, field in lost.items():
        lost_by = "NOT SCREENED because of the remembered mapping"
        yield ColumnNote(
            f"{lost_by}: the column {column!r}, else taken for {field}", column, f"{lost_by}: else taken for {field}"
        )


def _fingerprint(header: Sequence[str]) -> str:
    """The same for the same columns in the same order, whatever their case."""
    return hashlib.sha256(orjson.dumps([alike(column) for column in header])).hexdigest()
