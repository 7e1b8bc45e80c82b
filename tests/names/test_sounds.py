"""How unlike two words sound."""

from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Postfix, Prefix

from sanctions.names.sounds import unlike_sounds
from sanctions.names.tables.sounds import AFTER_A_STOP, OMISSIONS, SUBSTITUTIONS, UNRELATED

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
@given(st.text("abdhiostvyzé€", max_size=14), st.text("abdhiostvyzé€", max_size=14))
@example("v", "bv")
def test_a_distance_is_that_of_a_whole_table(one: str, other: str) -> None:
    """As worked out cell by cell, without stopping early, for any letters, of what lies between the same ends."""
    start, stop = shared_ends(one, other)
    ours, theirs = range(start, len(one) - stop), range(start, len(other) - stop)
    table = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for row, column in product(range(len(ours) + 1), range(len(theirs) + 1)):
        ways = []
        if row:
            ways.append(table[row - 1][column] + left_out(one, ours[row - 1]))
        if column:
            ways.append(table[row][column - 1] + left_out(other, theirs[column - 1]))
        if row and column:
            pair = one[ours[row - 1]], other[theirs[column - 1]]
            facing = 0.0 if pair[0] == pair[1] else SUBSTITUTIONS.get(pair, UNRELATED)
            ways.append(table[row - 1][column - 1] + facing)
        table[row][column] = min(ways, default=0.0)
    assert unlike_sounds(one, other, 99.0) == pytest.approx(table[-1][-1] / max(len(one), len(other), 1))


def shared_ends(one: str, other: str) -> tuple[int, int]:
    """How many sounds both begin with, and how many of the rest both end with."""
    start = Prefix.similarity(one, other)
    return start, Postfix.similarity(one[start:], other[start:])


def left_out(key: str, at: int) -> float:
    """What leaving out a sound costs."""
    after_a_stop = key[at] == "z" and at and key[at - 1] in "dt"
    return AFTER_A_STOP if after_a_stop else OMISSIONS.get(key[at], UNRELATED)
