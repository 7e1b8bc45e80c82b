"""Notes of columns that are not screened and may have to be, each to stand beside its column."""

from collections.abc import Iterable, Mapping, Sequence

from sanctions.store.batches import ColumnNote


def unscreened(notes: Sequence[str], columns: Iterable[str]) -> Mapping[str, str]:
    """What is told of such columns, in their order, without their names and what to do on the command line."""
    told = {note.column: note.told for note in notes if isinstance(note, ColumnNote)}
    return {column: told[column] for column in columns if column in told}


def others(notes: Sequence[str]) -> list[str]:
    """The notes that are of no such column."""
    return [note for note in notes if not isinstance(note, ColumnNote)]
