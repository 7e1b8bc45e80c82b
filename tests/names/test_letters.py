"""How alike two texts can be at most, by their letters."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from sanctions.names.letters import Letters

TEXTS = st.text("abcdefghijklmnopqrstuvwxyz0123456789 '", max_size=14)


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=20))
def test_no_two_texts_are_more_alike_than_their_letters_allow(pairs: list[tuple[str, str]]) -> None:
    """Whatever is left out, put in, changed or swapped; two empty texts are the same."""
    most = Letters.of([one for one, _ in pairs]).most_alike(Letters.of([other for _, other in pairs]))
    for bound, (one, other) in zip(most.tolist(), pairs, strict=True):
        assert bound >= OSA.normalized_similarity(one, other) - 1e-9


def test_what_shares_no_letter_is_not_alike() -> None:
    """The bound says something, and follows the place that is asked for."""
    letters = Letters.of(["", "ivan", "olga", "bbbb"])
    assert letters.at(np.array([1, 2])).most_alike(letters.at(np.array([3, 2]))).tolist() == [0.0, 1.0]
    assert letters.at(np.array([1])).most_alike(letters.at(np.array([0]))).tolist() == [0.0]
