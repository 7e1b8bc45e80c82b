"""When somebody who is screened today can have been born."""

from datetime import date

import pytest

from sanctions.services.lifetimes import EVER, Lifetime, told_apart

LIVING = Lifetime.until(date(2026, 11, 27))


@pytest.mark.parametrize(
    "day", ["2026-11-28", "2026", "2026-11", "1906", "1906-01-01", "1982~", "1900/1950", "2020/2090"]
)
def test_somebody_can_have_been_born_up_to_the_day_that_has_begun_elsewhere(day: str) -> None:
    assert LIVING.holds(day)


@pytest.mark.parametrize(
    "day", ["2026-11-29", "2027", "2026-12", "2090-01-01~", "1905-12-31", "1890", "1850/1900", "1800~"]
)
def test_nobody_was_born_in_the_future_or_lives_that_long(day: str) -> None:
    assert not LIVING.holds(day)
    assert EVER.holds(day)


def test_of_several_readings_those_that_can_be_are_left() -> None:
    assert told_apart(LIVING, ("1963-01-01", "2063-01-01"), "Jan-63", "birth_date") == (("1963-01-01",), "")
    assert told_apart(LIVING, ("2090",), "2090", "dob") == ((), "dob: '2090' is in the future, and was left out")
    assert (
        told_apart(LIVING, ("1890",), "1890", "dob")[1] == "dob: '1890' is more than 120 years ago, and was left out"
    )
