"""Scripts of India, whose consonants carry an a that is not written: Devanagari and those laid out as it is."""

import re

from anyascii import anyascii

LETTERS = re.compile(r"[\u0900-\u0d7f]")

_BLOCKS = range(0x0900, 0x0D80, 0x80)


def _at(*offsets: int) -> str:
    return "".join(chr(block + offset) for block in _BLOCKS for offset in offsets)


_CONSONANTS = _at(*range(0x15, 0x3A))
_BARE = re.compile(rf"([{_CONSONANTS}][{_at(0x3C)}]?)(?=[{_CONSONANTS}{_at(0x01, 0x02, 0x03, *range(0x05, 0x15))}])")
"""A consonant with neither a vowel sign nor the sign for no vowel, not at a word's end."""
_CLUSTER_AT_END = re.compile(rf"(?<=[{_at(0x4D)}])([{_CONSONANTS}])(?!\w|[{_at(0x3C, *range(0x3E, 0x4E))}])")
_NASAL = re.compile(rf"[{_at(0x01, 0x02)}](?=[{_at(*range(0x15, 0x2A))}])")
"""The nasal before k to n is an n; anyascii reads m."""


def read(text: str) -> str:
    """The text with the unwritten a of each consonant that sounds it; Hindi leaves the last one out."""
    text = _CLUSTER_AT_END.sub(_with_a, _BARE.sub(_with_a, text))
    return _NASAL.sub("n", text)


def _with_a(found: re.Match[str]) -> str:
    return anyascii(found.group(1)) + "a"
