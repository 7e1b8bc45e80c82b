"""Notes of columns that are not screened and may have to be, each to stand beside its column."""

import re
from collections.abc import Iterable, Mapping, Sequence

_NOT_SCREENED = re.compile(r"\bnot screened\b", re.IGNORECASE)
_MAP_IT = re.compile(r"; map it as .*", re.DOTALL)


def unscreened(notes: Sequence[str], columns: Iterable[str]) -> Mapping[str, str]:
    """What the notes tell of such columns, without the column's name and what to do about it on the command line."""
    told = [note for note in notes if _NOT_SCREENED.search(note)]
    found = {column: note for column in columns for note in told if _named(column) in note}
    return {column: _MAP_IT.sub("", _without(column, note)) for column, note in found.items()}


def others(notes: Sequence[str], told: Iterable[str]) -> list[str]:
    """The notes that are not of the columns ``told``."""
    named = [_named(column) for column in told]
    return [note for note in notes if not (_NOT_SCREENED.search(note) and any(name in note for name in named))]


def _named(column: str) -> str:
    return f"the column {column!r}"


def _without(column: str, note: str) -> str:
    return note.replace(f"{_named(column)}, ", "", 1).replace(f"{_named(column)} ", "", 1)
