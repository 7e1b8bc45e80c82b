"""Nicknames are written as names are read."""

from itertools import combinations

import pytest

from sanctions.names import fold
from sanctions.names.tables.nicknames import NICKNAMES


def test_every_nickname_is_a_folded_word() -> None:
    """One that folding would change could never be met."""
    assert [word for word in NICKNAMES if fold(word) != word or " " in word] == []


def test_nobody_is_alone_in_a_group() -> None:
    """A group of one stands for nothing."""
    bearers: dict[int, int] = {}
    for groups in NICKNAMES.values():
        for group in groups:
            bearers[group] = bearers.get(group, 0) + 1
    assert [group for group, size in bearers.items() if size < 2] == []


@pytest.mark.parametrize(
    "together", ["alexander aliaksandr sasha", "robert bob", "mohammed magomed muhammad", "vladimir volodymyr"]
)
def test_forms_of_one_name_share_a_group(together: str) -> None:
    """Any two of a group may stand for each other."""
    assert all(NICKNAMES[one] & NICKNAMES[other] for one, other in combinations(together.split(), 2))


def test_different_names_share_none() -> None:
    """Ivan and Igor, Ahmed and Mohammed are different people."""
    for one, other in (("ivan", "igor"), ("ahmed", "mohammed"), ("sergey", "stepan"), ("maria", "anna")):
        assert not NICKNAMES.get(one, frozenset()) & NICKNAMES.get(other, frozenset())
