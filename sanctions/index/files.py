"""The files of an index, written and mapped into memory, and their hash tables."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import repeat
from pathlib import Path

import numpy as np

from sanctions.names.arrays import Array

HASHES: dict[str, type[np.unsignedinteger]] = {
    "words": np.uint32,
    "joined": np.uint32,
    "slips": np.uint32,
    "identifiers": np.uint64,
    "ids": np.uint64,
    "whole": np.uint64,
    "links": np.uint64,
}
"""How wide the hashes of each table are: 64 bits where the hash stands for the text itself."""


def load(folder: Path, name: str) -> Array:
    """An array of the index."""
    # A plain view of the mapped file: np.memmap's own class makes each slice several times slower.
    return np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False))


def load_bytes(folder: Path, name: str) -> Array:
    """A file of the index that is no array, as bytes."""
    path = folder / f"{name}.bin"
    return np.asarray(np.memmap(path, np.uint8, mode="r")) if path.stat().st_size else np.zeros(0, np.uint8)


def save(folder: Path, name: str, values: Array) -> None:
    """Writes an array of the index."""
    np.save(folder / f"{name}.npy", values, allow_pickle=False)


def save_table(folder: Path, name: str, rows: Iterable[tuple[Iterable[int], int]]) -> None:
    """Hashes, and what is filed under them: each hash once, ascending, where its numbers end, and the numbers."""
    hashes, numbers = array("Q"), array("i")
    for keys, number in rows:
        hashes.extend(keys)
        numbers.extend(repeat(number, len(hashes) - len(numbers)))
    keys, values = _sorted(np.array(hashes, HASHES[name]), np.array(numbers, np.int32))
    distinct, starts = np.unique(keys, return_index=True)
    save(folder, f"{name}_hashes", distinct)
    save(folder, f"{name}_ends", np.append(starts, len(keys)).astype(np.int32))
    save(folder, f"{name}_numbers", values)


def _sorted(keys: Array, values: Array) -> tuple[Array, Array]:
    """Keys with the numbers filed under them, ascending; where keys are of 32 bits, both are sorted as one number."""
    if keys.dtype != np.uint32:
        order = np.lexsort((values, keys))
        return keys[order], values[order]
    least = np.iinfo(np.int32).min
    both = np.sort(keys.astype(np.uint64) << 32 | (values.astype(np.int64) - least).astype(np.uint64))
    return (both >> 32).astype(np.uint32), ((both & 0xFFFFFFFF).astype(np.int64) + least).astype(np.int32)


def places(starts: Array, sizes: Array) -> tuple[Array, Array]:
    """The places of all runs that start there and are so long, one after the other, and the run of each."""
    of = np.repeat(np.arange(len(sizes)), sizes)
    firsts = np.cumsum(sizes) - sizes
    return (starts - firsts)[of] + np.arange(len(of)), of


def _places_of(wanted: Array, hashes: Array) -> Array:
    """Where each wanted would stand among the hashes. Many are looked for in their order, which reads less memory."""
    if len(wanted) < _MANY:
        return hashes.searchsorted(wanted)
    order = wanted.argsort()
    at = np.empty(len(wanted), np.int64)
    at[order] = hashes.searchsorted(wanted[order])
    return at


_MANY = 64
"""Keys that are put in their order before they are looked for."""

_NONE = np.zeros(0, np.int64)


class Table:
    """Numbers filed under hashes: each hash once, ascending."""

    def __init__(self, folder: Path, name: str) -> None:
        self._hashes, self._ends = load(folder, f"{name}_hashes"), load(folder, f"{name}_ends")
        self._numbers = load(folder, f"{name}_numbers")

    def find(self, keys: Sequence[int]) -> tuple[Array, Array]:
        """The numbers filed under the keys, in the keys' order, and for each the place of its key.

        A number that is filed under several comes several times.
        """
        if not len(self._hashes) or not len(keys):
            return _NONE, _NONE
        wanted = np.array(keys, self._hashes.dtype)
        at = _places_of(wanted, self._hashes)
        found = (self._hashes.take(at, mode="clip") == wanted).nonzero()[0]
        if not len(found):
            return _NONE, _NONE
        at = at[found]
        starts = self._ends[at]
        where, of = places(starts, self._ends[at + 1] - starts)
        return self._numbers[where], found[of]
