"""How unlike two words sound."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.names.sounds import unlike_sounds, unlike_sounds_of

LAW = settings(deadline=None, max_examples=100)
keys = st.text("abcdefghijklmnoprstuvyz", min_size=1, max_size=12)


@pytest.mark.parametrize(("one", "other"), [("muhamad", "mohamed"), ("sarif", "carif"), ("dmitri", "dzmitri")])
def test_what_languages_write_for_each_other_is_near(one: str, other: str) -> None:
    """A sound that another language writes its own way costs little."""
    assert 0 < unlike_sounds(one, other) < 0.2


@pytest.mark.parametrize(("one", "other"), [("hani", "hkani"), ("petr", "pekr"), ("sala", "mata")])
def test_sounds_that_no_language_confuses_are_far(one: str, other: str) -> None:
    """A consonant more, or quite another, tells two words apart."""
    assert unlike_sounds(one, other) > 0.25


@LAW
@given(keys, keys)
def test_a_distance_has_no_direction(one: str, other: str) -> None:
    """Which word was asked for does not matter, and only equal words are no distance apart."""
    assert unlike_sounds(one, other) == pytest.approx(unlike_sounds(other, one))
    assert (unlike_sounds(one, other) == 0) is (one == other)


@LAW
@given(keys, keys, st.floats(0.05, 0.95))
def test_stopping_early_changes_no_answer_within_the_limit(one: str, other: str, most: float) -> None:
    """With a limit the answer is the same, or 1 where it would be beyond."""
    full, limited = unlike_sounds(one, other, 99.0), unlike_sounds(one, other, most)
    assert limited == (full if full <= most else 1.0)


@LAW
@given(keys, keys, keys, keys)
def test_what_both_begin_and_end_with_costs_nothing(start: str, one: str, other: str, end: str) -> None:
    """Written between the same sounds, two words differ by no more than alone."""
    longer = max(len(one), len(other))
    alone, within = unlike_sounds(one, other, 99.0), unlike_sounds(start + one + end, start + other + end, 99.0)
    assert within * (longer + len(start + end)) <= alone * longer + 1e-9 or "z" in one[:1] + other[:1] + end[:1]


@LAW
@given(st.lists(st.tuples(st.text("abdhiostvyz", min_size=1, max_size=30), keys), min_size=1, max_size=6), keys, keys)
def test_many_pairs_at_once_are_as_unlike_as_each_alone(pairs: list[tuple[str, str]], one: str, other: str) -> None:
    """To the last digit, with a limit and without; words that were not among them are told too."""
    unlike = unlike_sounds_of(pairs * 40)  # as many as are worked out at once
    for pair in (*pairs, (one, other)):
        for most in (0.13, 0.25, 1.0):
            assert unlike(*pair, most) == unlike_sounds(*pair, most)
