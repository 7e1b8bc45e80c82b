"""What everyday words of organisations mean, and how clerks shorten them."""

import pytest

from sanctions.names.tables.translations import TRANSLATIONS


@pytest.mark.parametrize(
    ("short", "word"),
    [
        ("serv", "services"),
        ("aviat", "aviation"),
        ("cnstrctn", "construction"),
        ("indust", "industrial"),
        ("techn", "technical"),
    ],
)
def test_a_word_cut_off_or_without_its_vowels_means_the_same(short: str, word: str) -> None:
    assert TRANSLATIONS[short] & TRANSLATIONS[word]


@pytest.mark.parametrize(
    ("word", "longer"),
    [
        ("inter", "international"),
        ("cooper", "cooperative"),
        ("organ", "organization"),
        ("product", "production"),
        ("univers", "university"),
        ("trans", "transport"),
        ("petr", "petroleum"),
    ],
)
def test_a_word_of_its_own_is_no_shortened_one(word: str, longer: str) -> None:
    assert not TRANSLATIONS.get(word, frozenset()) & TRANSLATIONS[longer]
