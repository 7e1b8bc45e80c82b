"""Letters as sets of bits: a bound on how alike two texts are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from sanctions.names.letters import letters_of, letters_of_many

texts = st.text("abcdefghijklmnopqrstuvwxyz0123456789~", max_size=12)


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=8))
def test_no_two_are_more_alike_than_their_letters_allow(pairs: list[tuple[str, str]]) -> None:
    """Nor fewer slips apart; empty ones are the same."""
    ours, theirs = letters_of([one for one, _ in pairs]), letters_of([other for _, other in pairs])
    for at, pair in enumerate(pairs):
        assert ours.most_alike(at, theirs, at) >= OSA.normalized_similarity(*pair) - 1e-9
        assert ours.least_apart(at, theirs, at) <= OSA.distance(*pair)


@pytest.mark.parametrize(
    ("one", "other", "most"),
    [("ivan", "olga", 0.25), ("ivan", "ivan", 1.0), ("", "bbbb", 0.0), ("", "", 1.0), ("bb", "bbbb", 0.5)],
)
def test_letters_tell_what_can_not_be(one: str, other: str, most: float) -> None:
    """Three of four letters that the other has not can't be alike; nor can a longer text be the shorter one."""
    assert letters_of([one]).most_alike(0, letters_of([other]), 0) == pytest.approx(most)


@given(st.lists(texts, max_size=9))
def test_many_have_the_letters_that_a_few_have(forms: list[str]) -> None:
    """However many are read at once."""
    few, many = letters_of(forms), letters_of_many(forms)
    assert (few.bits, few.sizes) == (many.bits, many.sizes)
