"""Everyday words are written as names are read."""

from sanctions.names import fold
from sanctions.names.tables.everyday import SHARES


def test_every_word_is_a_folded_one() -> None:
    """One that folding would change could never be met."""
    assert [word for word in SHARES if fold(word) != word or " " in word] == []


def test_shares_are_shares() -> None:
    """Each is more than none and far from all."""
    assert all(0 < share <= 0.1 for share in SHARES.values())


def test_muhammad_and_bank_are_common_and_prigozhin_is_not() -> None:
    """The words of which everybody knows that they say little are in it."""
    assert {"muhammad", "bank", "trading", "company"} <= SHARES.keys()
    assert not {"prigozhin", "shamalov", "rostec"} & SHARES.keys()
