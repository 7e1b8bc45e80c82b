"""Honorifics are written as names are read."""

from sanctions.names import fold
from sanctions.names.tables.honorifics import HONORIFICS


def test_every_honorific_is_a_folded_word() -> None:
    """One that folding would change could never be met."""
    assert [word for word in HONORIFICS if fold(word) != word or " " in word] == []
