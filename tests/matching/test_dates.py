"""Dates as lists and customers know them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.matching.dates import Span, overlap, read_span, swapped, years_apart

LAW = settings(deadline=None, max_examples=50)
years = st.integers(1900, 2025)
days = st.dates().map(str)
spans = st.one_of(
    st.dates(),
    years,
    st.builds("{}~".format, years),
    st.builds("{:04}-{:02}".format, years, st.integers(1, 12)),
    st.tuples(years, years).map(lambda ends: f"{min(ends)}/{max(ends)}"),
).map(lambda written: span(str(written)))


def span(text: str) -> Span:
    found = read_span(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1982-03-22", Span(1982, 1982, 3, 22)),
        ("1982-03", Span(1982, 1982, 3)),
        ("1982", Span(1982, 1982)),
        (" 1982 ", Span(1982, 1982)),
        ("1958/1962", Span(1958, 1962)),
    ],
)
def test_a_date_says_what_it_knows(written: str, expected: Span) -> None:
    """Whole, partial, or a range of years."""
    assert read_span(written) == expected


def test_circa_reaches_to_both_sides() -> None:
    """About 1961 may be a year or two before or after."""
    circa = span("1961~")
    assert circa.first_year < 1961 < circa.last_year


@pytest.mark.parametrize("text", ["", "unknown", "22/03/1982", "82", "/", "/1962", "circa 1961"])
def test_what_is_no_date_has_no_span(text: str) -> None:
    """It counts for nothing, and raises nothing."""
    assert read_span(text) is None


@LAW
@given(st.text(max_size=200))
def test_no_text_is_beyond_reading(text: str) -> None:
    """Any text is a span or none."""
    found = read_span(text)
    assert found is None or found.first_year <= found.last_year or "/" in text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1982-03-22", "1982-03-22"),
        ("1982-03-22", "1982-03"),
        ("1982-03-22", "1982"),
        ("1982", "1982-03"),
        ("1962", "1961~"),
        ("1962-05-01", "1961~"),
        ("1960", "1958/1962"),
        ("1958-12-31", "1958/1962"),
        ("1961/1965", "1958/1962"),
    ],
)
def test_dates_agree_where_both_can_be_the_same(one: str, other: str) -> None:
    """What one does not know, the other can't contradict."""
    assert overlap(span(one), span(other))
    assert years_apart(span(one), span(other)) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1982-03-22", "1982-03-23"),
        ("1982-03-22", "1982-04"),
        ("1982-03-22", "1981-03-22"),
        ("1982", "1981"),
        ("1963", "1958/1962"),
        ("1971", "1961~"),
    ],
)
def test_dates_disagree_where_they_can_not_be_the_same(one: str, other: str) -> None:
    """A day, a month or a year that both know and that differs."""
    assert not overlap(span(one), span(other))


def test_day_and_month_change_places() -> None:
    """3 April and 4 March of one year are one date, written in two countries."""
    assert swapped(span("1982-03-04"), span("1982-04-03"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1982-03-03", "1982-03-03"),
        ("1982-03-04", "1983-04-03"),
        ("1982-03-04", "1982-03-04"),
        ("1982-03", "1982-04-03"),
        ("1982", "1982"),
        ("1982-03-22", "1982-03-23"),
    ],
)
def test_nothing_else_is_swapped(one: str, other: str) -> None:
    """The year must agree, both must be whole, and a date is not its own swap."""
    assert not swapped(span(one), span(other))


@pytest.mark.parametrize(
    ("one", "other", "apart"), [("1982", "1985", 3), ("1950", "1958/1962", 8), ("1970", "1958/1962", 8)]
)
def test_years_apart_are_counted_from_the_nearer_end(one: str, other: str, apart: int) -> None:
    """A range is as near as its nearest year."""
    assert years_apart(span(one), span(other)) == apart


@LAW
@given(spans, spans)
def test_what_dates_are_to_each_other_has_no_direction(one: Span, other: Span) -> None:
    """Overlap, swap and distance are the same from either side."""
    assert overlap(one, other) == overlap(other, one)
    assert swapped(one, other) == swapped(other, one)
    assert years_apart(one, other) == years_apart(other, one) >= 0


@LAW
@given(spans)
def test_a_date_agrees_with_itself(one: Span) -> None:
    """Whatever it knows."""
    assert overlap(one, one)


@LAW
@given(days)
def test_a_whole_date_is_whole(day: str) -> None:
    """A date to the day is known to the day."""
    assert span(day).whole
