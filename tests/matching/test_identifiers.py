"""Identifiers in the form in which two writings of one number are equal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.matching import comparable_form
from sanctions.matching.identifiers import contradict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("7702070139", "77 02 07 01 39"),
        ("IMO 9187629", "9187629"),
        ("IMO9187629", "imo-9187629"),
        ("VTBRRUMM", "vtbrrumm"),
        ("INN: 7702070139", "7702070139"),
        ("OGRN 1027739609391", "1027739609391"),
        ("No. 51 1234567", "511234567"),
        ("AB-123.456", "ab123456"),
        ("253400V1H6ART1UQ0N98", "253400 v1h6 art1 uq0n98"),
    ],
)
def test_spaces_signs_case_and_labels_carry_nothing(one: str, other: str) -> None:
    """One number written two ways is one number."""
    assert comparable_form(one) == comparable_form(other)


@pytest.mark.parametrize(
    ("one", "other"), [("7702070139", "7702070138"), ("AB123456", "AC123456"), ("0123456", "123456"), ("NIMO7", "7")]
)
def test_a_digit_or_letter_makes_another_number(one: str, other: str) -> None:
    """Identifiers forgive no slip."""
    assert comparable_form(one) != comparable_form(other)


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=200))
def test_the_form_is_letters_and_digits(text: str) -> None:
    """Any text has a form, of nothing else."""
    form = comparable_form(text)
    assert form == "" or form.isalnum()


@pytest.mark.parametrize(
    ("name", "asked", "listed", "expected"),
    [
        ("innCode", "7704274402", "7702070139", True),
        ("innCode", "7702070138", "7702070139", False),
        ("innCode", "123", "7702070139", False),
        ("leiCode", "XXX", "253400V1H6ART1UQ0N98", False),
        ("unscId", "QDi.350", "TAi.005", True),
    ],
)
def test_only_a_number_that_can_be_right_contradicts(name: str, asked: str, listed: str, expected: bool) -> None:
    """Another party's INN speaks against; a mistyped one, and what is no INN at all, says nothing."""
    assert contradict(name, asked, listed) is expected
