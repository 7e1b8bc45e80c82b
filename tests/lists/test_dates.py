"""Dates in all the shapes that lists use."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.lists.dates import american_date, partial, read_date, span

ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(~|/\d{4}(-\d\d(-\d\d)?)?)?")
DAYS = st.dates(min_value=date(1000, 1, 1))


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("10 Dec 1948", "1948-12-10"),
        ("Feb 1958", "1958-02"),
        ("1962", "1962"),
        ("circa 1961", "1961~"),
        ("circa Feb 1988", "1988-02~"),
        ("1958 to 1962", "1958/1962"),
        ("1958-1962", "1958/1962"),
        ("between 1958 and 1962", "1958/1962"),
        ("Mar 1965 to Mar 1966", "1965-03/1966-03"),
        ("01 Jan 1961 to 31 Dec 1962", "1961/1962"),
        ("01 Mar 1965 to 31 Mar 1965", "1965-03-01/1965-03-31"),
        ("1979-12-31", "1979-12-31"),
        ("2015-03-27-04:00", "2015-03-27"),
        ("2025-06-18T23:00:05.713Z", "2025-06-18"),
        ("dd/mm/1945", "1945"),
        ("00/00/1975", "1975"),
        ("dd/07/1978", "1978-07"),
        ("07/09/2026", "2026-09-07"),
        ("9.6.2010", "2010-06-09"),
        ("Nov. 1973", "1973-11"),
        ("3 Sept 1973", "1973-09-03"),
        ("August 1961", "1961-08"),
        ("September 16, 2019", "2019-09-16"),
        ("  1 \u00a0April 2003\n", "2003-04-01"),
    ],
)
def test_a_date_is_read_as_the_lists_write_it(text: str, iso: str):
    """Each of these stands on some list."""
    assert read_date(text) == iso


@pytest.mark.parametrize(
    "text",
    ["", "15/08/19yy", "24/06/1402 (Hijri Calendar)", "30-35 years old", "30 Feb 1960", "Sep.", "1962 to 1958", "99"],
)
def test_what_is_no_date_is_none(text: str):
    """Nothing is guessed: the caller keeps the words."""
    assert read_date(text) is None


@given(DAYS)
def test_every_rendering_of_a_day_reads_back(day: date):
    """parse(render(x)) = x, in the shapes of OFAC, the UN and the UK."""
    renderings = (
        f"{day:%d %b} {day.year:04}",
        f"{day:%d %B} {day.year:04}",
        f"{day:%d/%m}/{day.year:04}",
        day.isoformat(),
    )
    assert {read_date(text) for text in renderings} == {day.isoformat()}


@given(DAYS)
def test_about_a_day_keeps_the_day(day: date):
    """`~` is all that circa adds."""
    assert read_date(f"circa {day.isoformat()}") == f"{day.isoformat()}~"


@given(DAYS, DAYS)
def test_a_range_has_its_earlier_date_first(one: date, other: date):
    """A range reads only the right way round."""
    first, last = sorted((one, other))
    assert read_date(f"{first.isoformat()} to {last.isoformat()}") == span(first.isoformat(), last.isoformat())


@given(st.text(max_size=40))
def test_no_text_raises(text: str):
    """Whatever stands in a date field, the answer is a date or none."""
    read = read_date(text)
    assert read is None or ISO.fullmatch(read)


@given(DAYS)
def test_an_american_date_has_the_month_first(day: date):
    """OFAC's Publish_Date."""
    assert american_date(f"{day:%m/%d}/{day.year:04}") == day.isoformat()


def test_an_american_date_is_a_whole_one():
    """A month that does not exist is no date."""
    assert american_date("13/01/2022") is None
    assert american_date("2022") is None


@pytest.mark.parametrize(
    ("parts", "iso"),
    [
        (("1961", "2", "28"), "1961-02-28"),
        ((1961, 2, 0), "1961-02"),
        ((1961, 0, 0), "1961"),
        ((1961, 0, 5), "1961"),
        (("1961", "xx", "dd"), "1961"),
        (("340", "1", "1"), None),
        ((1961, 2, 29), None),
        (("19yy", "8", "15"), None),
        (("1961", "1", "9" * 20), None),
        (("1961", "9" * 5000, "1"), None),
    ],
)
def test_parts_make_a_date_as_far_as_they_are_known(parts: tuple[str | int, ...], iso: str | None):
    """An unknown month takes the day with it."""
    assert partial(*parts) == iso


def test_a_span_of_whole_years_says_only_the_years():
    """OFAC writes "1961 to 1962" as its first and last days."""
    assert span("1961-01-01", "1962-12-31") == "1961/1962"
    assert span("1961-01-01", "1961-12-31") == "1961"
    assert span("1961", "1961") == "1961"
