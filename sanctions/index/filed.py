"""Numbers filed under 32-bit keys, in columns that compiled code reads as fast as C would."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from librt.vecs import vec
from mypy_extensions import i32, i64

from sanctions.index.files import load
from sanctions.index.keys import signed

_KEY_BITS: Final = 32
_MOST_FIRST_BITS: Final = 18
"""Bits by which keys are told apart at once: four bytes for each way, and a handful of keys behind it."""


class Filed:
    """A table of an index: copies of its files, 4 bytes a number and 8 a key, and a megabyte at most besides.

    Keys are hashes, ascending, so that their first bits tell nearly where each stands.
    """

    def __init__(self, folder: Path, name: str) -> None:
        keys = load(folder, f"{name}_hashes")
        bits = min(_MOST_FIRST_BITS, len(keys).bit_length())
        firsts = np.zeros((1 << bits) + 1, np.int32)
        np.cumsum(np.bincount(keys >> np.uint32(_KEY_BITS - bits), minlength=1 << bits), out=firsts[1:])
        self._shift: i64 = _KEY_BITS - bits
        self._firsts: vec[i32] = vec[i32](firsts)
        self._keys: vec[i32] = vec[i32](keys.view(np.int32))
        self._ends: vec[i32] = vec[i32](load(folder, f"{name}_ends"))
        self._numbers: vec[i32] = vec[i32](load(folder, f"{name}_numbers"))

    def _place_of(self, key: i64) -> i64:
        """Where a key stands; -1 where nothing is filed under it."""
        first = key >> self._shift
        wanted = signed(key)
        for at in range(i64(self._firsts[first]), i64(self._firsts[first + 1])):
            if i64(self._keys[at]) == wanted:
                return at
        return -1

    def under(self, key: i64) -> vec[i32]:
        """The numbers filed under a key, ascending."""
        at = self._place_of(key)
        return self._numbers[i64(self._ends[at]) : i64(self._ends[at + 1])] if at >= 0 else vec[i32]()

    def find(self, keys: Sequence[int]) -> list[tuple[int, int]]:
        """The numbers filed under the keys, in the keys' order, each with the place of its key among them.

        A number that is filed under several comes several times.
        """
        found: list[tuple[int, int]] = []
        for place, key in enumerate(keys):
            found += [(int(number), place) for number in self.under(key)]
        return found
