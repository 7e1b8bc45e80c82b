"""Dates of birth on Canada's list."""

import pytest

from sanctions.lists.canada_dates import birth_dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("1972", ["1972"]),
        ("1965-04-29", ["1965-04-29"]),
        (" 1953-10-27", ["1953-10-27"]),
        ("1967-01-08  ", ["1967-01-08"]),
        ("1955-11", ["1955-11"]),
        ("1963-1964", ["1963/1964"]),
        ("1963 or 1964", ["1963", "1964"]),
        ("1965-07-15 OR 1969-09-28", ["1965-07-15", "1969-09-28"]),
        ("Sep-99", ["1999-09"]),
        ("born in the early 1970s", ["1970/1979"]),
    ],
)
def test_every_shape_of_the_list_is_read(text: str, dates: list[str]):
    """The ten of 2025."""
    assert birth_dates(text) == dates


@pytest.mark.parametrize("text", ["Sep-05", "in spring", "1963 or later", "1963-02-31", ""])
def test_what_can_t_be_read_whole_is_not_read_in_part(text: str):
    """One of two dates would contradict the other; a spreadsheet's Sep-05 may be a day without its year."""
    assert birth_dates(text) == []
