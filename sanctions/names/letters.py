"""Which letters many texts have, as sets of bits: how alike two can be at most, without comparing them."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sanctions.names.arrays import Array

_BITS = 63


class Letters(NamedTuple):
    """Texts of ASCII: of each its letters as bits and its length. Two letters may share a bit."""

    bits: Array
    sizes: Array

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Letters":
        """The texts' letters."""
        sizes = np.fromiter(map(len, texts), np.int32, len(texts))
        each = np.uint64(1) << (np.frombuffer("".join(texts).encode("ascii"), np.uint8) & _BITS).astype(np.uint64)
        bits, written = np.zeros(len(texts), np.uint64), np.flatnonzero(sizes)
        if len(written):
            bits[written] = np.bitwise_or.reduceat(each, (np.cumsum(sizes) - sizes)[written])
        return cls(bits, sizes)

    def at(self, places: Array) -> "Letters":
        """Those at the places."""
        return Letters(self.bits[places], self.sizes[places])

    def most_alike(self, others: "Letters") -> Array:
        """The most that OSA's normalised similarity of each text to the other at its place can be, 0 to 1.

        What one has and the other has not must be changed, left out or put in.
        """
        ours, theirs = (
            np.bitwise_count(one & ~other) for one, other in ((self.bits, others.bits), (others.bits, self.bits))
        )
        longest = np.maximum(self.sizes, others.sizes)
        changed = np.maximum(np.maximum(ours, theirs), np.abs(self.sizes - others.sizes))
        found: Array = 1 - changed / np.maximum(longest, 1)
        return found
