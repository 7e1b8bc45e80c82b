"""Birth dates as customers write them."""

from collections import defaultdict
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.errors import InvalidQuery
from sanctions.services.dates import birth_date, fold
from sanctions.services.words.months import MONTHS


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("1970", "1970"),
        ("1970-03", "1970-03"),
        ("1970-3-1", "1970-03-01"),
        ("1970/03/12", "1970-03-12"),
        ("19700312", "1970-03-12"),
        ("12.3.1970", "1970-03-12"),
        ("12 March 1970", "1970-03-12"),
        ("12-Mar-1970", "1970-03-12"),
        ("Sept 12, 1970", "1970-09-12"),
        ("March 1970", "1970-03"),
        ("25/12/1970", "1970-12-25"),
        ("12/25/1970", "1970-12-25"),
        ("04/04/1970", "1970-04-04"),
        ("1970-03-12T00:00:00Z", "1970-03-12"),
        ("1970-03-12 00:00:00.000", "1970-03-12"),
        ("1961~", "1961~"),
        ("1958/1962", "1958/1962"),
        (" 1970 ", "1970"),
    ],
)
def test_a_date_is_read_as_it_is_usually_written(written: str, iso: str) -> None:
    assert birth_date(written) == iso


def test_a_date_that_may_be_one_of_two_days_is_an_error_that_names_both() -> None:
    with pytest.raises(InvalidQuery, match="one of two days; write 1970-04-03 or 1970-03-04"):
        birth_date("03/04/1970")


@pytest.mark.parametrize(
    ("written", "order", "iso"),
    [
        ("03/04/1970", "dmy", "1970-04-03"),
        ("03/04/1970", "mdy", "1970-03-04"),
        ("3-4-1970 00:00:00", "mdy", "1970-03-04"),
        ("03.04.1970", "mdy", "1970-03-04"),
        ("03.04.1970", "", "1970-04-03"),
        ("1970-03-04", "mdy", "1970-03-04"),
    ],
)
def test_where_the_order_is_known_a_date_is_read_by_it(written: str, order: str, iso: str) -> None:
    assert birth_date(written, order) == iso


def test_a_date_against_the_known_order_is_an_error() -> None:
    with pytest.raises(InvalidQuery, match="is no date"):
        birth_date("25/12/1970", "mdy")


@pytest.mark.parametrize(
    "written", ["1970-02-30", "1970-13", "0000", "n/a", "70", "1.1.70", "12 Foo 1970", "1958/x", ""]
)
def test_what_is_no_date_of_the_calendar_is_an_error_that_quotes_it(written: str) -> None:
    with pytest.raises(InvalidQuery, match="is no date") as problem:
        birth_date(written)
    assert repr(written) in problem.value.reason


def test_a_range_that_ends_before_it_begins_is_an_error() -> None:
    with pytest.raises(InvalidQuery, match="'1962/1958' ends before it begins"):
        birth_date("1962/1958")


@given(st.dates(date(1800, 1, 1), date(2100, 12, 31)))
def test_every_whole_date_is_read_back(day: date) -> None:
    assert birth_date(day.isoformat()) == day.isoformat()
    assert birth_date(f"{day.day}.{day.month}.{day.year:04d}") == day.isoformat()


@pytest.mark.parametrize(
    "written",
    [
        "12. März 1970",
        "12 mars 1970",
        "12 de marzo de 1970",
        "12 marzo 1970",
        "12 de março de 1970",
        "12 maart 1970",
        "12 marca 1970",
        "12 марта 1970",
        "12 березня 1970",
        "12 Mart 1970",
        "12 مارس 1970",
        "12 března 1970",
        "12 Μαρτίου 1970",
        "1970年3月12日",
        "1970년 3월 12일",
        "12th March 1970",
        "March 12th, 1970",
        "1970-Mar-12",
        "12.03.1970 00:00:00",
        "١٩٧٠-٠٣-١٢",
        "１９７０/０３/１２",
    ],
)
def test_dates_of_many_languages_are_read(written: str) -> None:
    assert birth_date(written) == "1970-03-12"


@pytest.mark.parametrize(
    ("written", "iso"), [("3/1970", "1970-03"), ("03.1970", "1970-03"), ("marzo de 1970", "1970-03")]
)
def test_a_month_without_a_day_is_a_partial_date(written: str, iso: str) -> None:
    assert birth_date(written) == iso


def test_a_name_of_a_month_means_one_month_in_every_language() -> None:
    months = defaultdict(set)
    for line in MONTHS.strip().splitlines():
        for name in line.split()[1:]:
            months[fold(name)].add(line.split()[0])
    assert [name for name, numbers in months.items() if len(numbers) > 1] == []
    assert set.union(*months.values()) == set(map(str, range(1, 13)))


@pytest.mark.parametrize("written", ["12 listopada 1970", "12 srpanj 1970"])
def test_a_name_that_is_another_month_in_another_language_is_an_error(written: str) -> None:
    with pytest.raises(InvalidQuery, match="is no date"):
        birth_date(written)


@pytest.mark.parametrize("written", ["12.03.70", "12/3/70", "12-mar-70", "12 März 70"])
def test_a_year_of_two_digits_is_never_guessed(written: str) -> None:
    with pytest.raises(InvalidQuery, match="either century: write all four"):
        birth_date(written)


def test_a_spreadsheets_number_is_an_error_that_tells_the_day() -> None:
    with pytest.raises(InvalidQuery, match="spreadsheet's number for 1970-01-01"):
        birth_date("25569")


@pytest.mark.parametrize("written", ["1349-01-05", "2513-01-05", "5730"])
def test_a_year_of_another_calendar_is_an_error(written: str) -> None:
    with pytest.raises(InvalidQuery, match="another calendar"):
        birth_date(written)
