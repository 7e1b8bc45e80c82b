"""Work at which Python's collector rests."""

import gc
from collections.abc import Iterator

import pytest

from sanctions.services.collector import at_rest, leave_out


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    gc.enable()


def fail() -> None:
    assert not gc.isenabled()
    raise ZeroDivisionError


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_rests_and_is_as_before_also_after_a_failure(was_on: bool) -> None:
    if not was_on:
        gc.disable()
    with pytest.raises(ZeroDivisionError), at_rest():
        fail()
    assert gc.isenabled() is was_on


def test_rings_are_looked_for_seldom_once_what_is_kept_is_left_out() -> None:
    """What an answer leaves behind is gone without the collector, which would cost a twentieth of each search."""
    before, often = gc.get_threshold(), (2_000, 10, 10)
    try:
        gc.set_threshold(*often)
        leave_out()
        assert all(seldom > now for seldom, now in zip(gc.get_threshold(), often, strict=True))
        assert gc.get_freeze_count() > 1_000
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
