"""Which letters many texts have, as sets of bits: how alike two can be at most, without comparing them."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from librt.vecs import vec
from mypy_extensions import i32, i64

_BITS: Final = 31
_LAST: Final = 30


class Letters:
    """Texts of ASCII: of each its letters as ``bits`` and its length. Two letters may share a bit."""

    def __init__(self, bits: vec[i32], sizes: vec[i32]) -> None:
        self.bits = bits
        self.sizes = sizes

    def most_alike(self, at: i64, others: "Letters", other: i64) -> float:
        """The most that OSA's normalised similarity of the text there to another can be, 0 to 1.

        What one has and the other has not must be changed, left out or put in.
        """
        size, its = i64(self.sizes[at]), i64(others.sizes[other])
        longest = size if size > its else its
        return 1.0 if longest == 0 else 1.0 - float(self.least_apart(at, others, other)) / float(longest)

    def least_apart(self, at: i64, others: "Letters", other: i64) -> i64:
        """The fewest slips that the text there can be apart from another."""
        one, two = i64(self.bits[at]), i64(others.bits[other])
        apart = i64(self.sizes[at]) - i64(others.sizes[other])
        if apart < 0:
            apart = -apart
        ours, theirs = _count(one & ~two), _count(two & ~one)
        apart = max(apart, ours)
        return theirs if theirs > apart else apart


def letters_of(texts: Sequence[str]) -> Letters:
    """The letters of a few texts."""
    return Letters(vec[i32]([_bits_of(text) for text in texts]), vec[i32]([len(text) for text in texts]))


def _bits_of(text: str) -> i32:
    bits: i32 = 0
    for letter in text:
        place = ord(letter) & _BITS
        bits |= 1 << i32(place if place < _LAST else _LAST)
    return bits


def letters_of_many(texts: Sequence[str]) -> Letters:
    """As ``letters_of``, of all words of the lists."""
    sizes = np.fromiter(map(len, texts), np.int32, len(texts))
    places = np.minimum(np.frombuffer("".join(texts).encode("ascii"), np.uint8) & _BITS, _LAST).astype(np.int32)
    bits, written = np.zeros(len(texts), np.int32), np.flatnonzero(sizes)
    if len(written):
        bits[written] = np.bitwise_or.reduceat(np.int32(1) << places, (np.cumsum(sizes) - sizes)[written])
    return Letters(vec[i32](bits), vec[i32](sizes))


def _count(bits: i64) -> i64:
    """How many of the 31 bits are set, added up in pairs, then fours and so on."""
    bits = bits - ((bits >> 1) & 0x55555555)
    bits = (bits & 0x33333333) + ((bits >> 2) & 0x33333333)
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F
    bits = bits + (bits >> 8)
    return (bits + (bits >> 16)) & 0x3F
