"""The files of an index, mapped into memory, and their hash tables."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from sanctions.names.arrays import Array


def load(folder: Path, name: str) -> Array:
    """An array of the index."""
    # A plain view of the mapped file: np.memmap's own class makes each slice several times slower.
    return np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False))


def load_bytes(folder: Path, name: str) -> Array:
    """A file of the index that is no array, as bytes."""
    path = folder / f"{name}.bin"
    return np.asarray(np.memmap(path, np.uint8, mode="r")) if path.stat().st_size else np.zeros(0, np.uint8)


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
