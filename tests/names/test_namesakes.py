"""Given names by what they are forms of, and names that are made of one."""

import pytest

from sanctions.names.likeness import KNOWN_SPELLING, likeness
from sanctions.names.namesakes import names_of
from sanctions.names.text import Script


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("majid", "maged"),
        ("jihad", "gehad"),
        ("arif", "aref"),
        ("wail", "wael"),
        ("yunus", "younes"),
        ("cevat", "javad"),
        ("abdelmeguid", "abdulmajid"),
        ("abdelgalil", "abduljalil"),
        ("abdennasser", "abdulnasir"),
        ("abdelkrim", "abdulkarim"),
        ("necmettin", "najmuddin"),
        ("salaheddine", "selahattin"),
        ("obeidollah", "ubaidullah"),
        ("fazlollah", "fadlullah"),
    ],
)
def test_a_name_is_one_in_every_country_that_has_it(one: str, other: str) -> None:
    """As Egypt, the Maghreb, Turkey and Iran write it, by itself and as half of another."""
    assert names_of(one) & names_of(other)
    assert likeness(one, other).similarity >= 0.93


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("abdulmajid", "majid"),
        ("najmuddin", "najm"),
        ("abdulmajid", "abdulkarim"),
        ("nuruddin", "nurullah"),
        ("kamal", "kamil"),
    ],
)
def test_half_a_name_is_no_name(one: str, other: str) -> None:
    """The servant of the Glorious is not called Glorious, nor who is the light of the faith that of God."""
    assert not names_of(one) & names_of(other)


@pytest.mark.parametrize("form", ["abdullah", "abd", "abdul", "martin", "aladdin", "allah", "abdelxyz", ""])
def test_other_words_are_made_of_none(form: str) -> None:
    """A word that begins or ends alike is what the table says of it, or nothing."""
    assert all(number < 10_000 for number in names_of(form))


def test_spellings_of_one_name_are_known_ones() -> None:
    """And not another name of the same person."""
    assert likeness("najib", "nagib", Script.ALPHABET) is KNOWN_SPELLING
