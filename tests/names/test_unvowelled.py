"""Whether one of two words may be what a script that leaves out short vowels has of the other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.names.likeness import likeness
from sanctions.names.spelling import between_consonants, spell
from sanctions.names.text import Script, fold
from sanctions.names.unvowelled import vowels_agree

SAME_CONSONANTS = [
    ("Hamas", "حماس"),
    ("Taliban", "طالبان"),
    ("Shabaab", "شباب"),
    ("Mahmoud", "محمود"),
    ("Muhammad", "محمد"),
    ("Islam", "إسلام"),
    ("Youssef", "يوسف"),
    ("Oren", "אורן"),
    ("Sarah", "שרה"),
    ("Baker", "بيكر"),
    ("House", "هاوس"),
    ("Butler", "باتلر"),
    ("Bates", "بيتس"),
    ("Miguel", "ميغل"),
    ("Falih", "فالح"),
    ("Shlomo", "שלמה"),
    ("Cohen", "כהן"),
    ("Zahra", "زهرا"),
    ("Sohail", "سهيل"),
    ("Dehghan", "دهقان"),
    ("Mostafa", "مصطفی"),
    ("Layla", "ليلى"),
]
"""Words in Latin letters and in those of a script that writes no short vowels."""


@pytest.mark.parametrize(("latin", "native"), SAME_CONSONANTS)
def test_vowels_that_are_written_are_those_that_are_spoken(latin: str, native: str) -> None:
    assert vowels_agree(fold(latin), fold(native))
    assert vowels_agree(fold(native), fold(latin))


@pytest.mark.parametrize(
    ("latin", "native"),
    [
        ("Muhammad", "محمود"),
        ("Karam", "كريم"),
        ("Hasan", "حسين"),
        ("Taliban", "طالبين"),
        ("Saud", "سعيد"),
        ("Khulud", "خالد"),
        ("Ahmad Dibi", "أحمد ديب"),
    ],
)
def test_vowels_that_are_not_spoken_so_make_another_name(latin: str, native: str) -> None:
    """What is written is a vowel that is spoken; one that is not may be short, which Latin letters do not tell."""
    one, other = fold(latin).split()[-1], fold(native).split()[-1]
    assert spell(one).bones == spell(other).bones
    assert not vowels_agree(one, other)
    assert not likeness(one, other, Script.ABJAD).similarity


FORMS = st.text("abdehijknorstuvwxyz", min_size=1, max_size=14)


@given(FORMS, FORMS)
@settings(deadline=None, max_examples=300)
def test_either_may_come_first_and_no_word_fails(one: str, other: str) -> None:
    assert vowels_agree(one, other) is vowels_agree(other, one)
    assert vowels_agree(one, one)
    assert len(between_consonants(one)) >= 1


@given(st.text("abdefiklmnorstuz", min_size=2, max_size=14))
@settings(deadline=None, max_examples=300)
def test_a_word_without_its_short_vowels_is_what_is_left_of_it(form: str) -> None:
    """But for those at its ends, which are written."""
    inner = "".join(
        letter
        for at, letter in enumerate(form)
        if letter not in "aeiou" or at in (0, len(form) - 1) or {form[at - 1], form[at + 1]} & set("aeiou")
    )
    if spell(inner).bones == spell(form).bones:
        assert vowels_agree(form, inner)


def test_a_long_i_that_is_written_is_no_a() -> None:
    """Karimi has an i where Karami has none, and only English speaks an a before an e as one."""
    assert not vowels_agree(fold("کریمی"), fold("Karami"))
    assert vowels_agree(fold("کرمی"), fold("Karami"))
    assert vowels_agree(fold("بيكر"), fold("Baker"))
