"""Birth dates as customers write them."""

from collections import defaultdict
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.errors import InvalidQuery
from sanctions.services.dates import birth_date, birth_dates, fold
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


@pytest.mark.parametrize(
    ("written", "order", "days"),
    [
        ("36526", "", ["2000-01-01", "2004-01-02"]),
        ("36526.0", "", ["2000-01-01", "2004-01-02"]),
        ("36526,75", "", ["2000-01-01", "2004-01-02"]),
        ("22360", "", ["1961-03-20", "1965-03-21", "1960-02-23", "2060-02-23"]),
        ("10163", "", ["1927-10-28", "1931-10-29", "1963-01-01", "2063-01-01"]),
        ("Jan-63", "", ["1963-01", "2063-01"]),
        ("janv.-63", "", ["1963-01", "2063-01"]),
        ("22-JAN-63 12.00.00.000000 AM", "", ["1963-01-22", "2063-01-22"]),
        ("22-Jan-05", "", ["1905-01-22", "2005-01-22"]),
        ("01-Jan-00", "", ["1900-01-01", "2000-01-01"]),
        ("29-Feb-00", "", ["2000-02-29"]),
        ("25/12/63", "", ["1963-12-25", "2063-12-25"]),
        ("03/04/63", "mdy", ["1963-03-04", "2063-03-04"]),
        ("12.03.63", "", ["1963-03-12", "2063-03-12"]),
        ("1/22/1963 12:00:00 AM", "", ["1963-01-22"]),
        ("1/22/1963, 11:30:00 p.m.", "", ["1963-01-22"]),
        ("Jan 22 1963 12:00AM", "", ["1963-01-22"]),
        ("1963.0", "", ["1963"]),
        ("19630122.0", "", ["1963-01-22"]),
        ("1982-03-21T21:00:00Z", "", ["1982-03-21", "1982-03-22"]),
        ("1982-12-31 10:00 PM +00:00", "", ["1982-12-31", "1983-01-01"]),
        ("1982-03-21T05:00:00Z", "", ["1982-03-21"]),
        ("1982-03-21T21:00:00", "", ["1982-03-21"]),
    ],
)
def test_a_date_that_a_spreadsheet_has_mangled_is_all_that_it_may_be(
    written: str, order: str, days: list[str]
) -> None:
    assert list(birth_dates(written, order)) == days


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("03/04/63", "one of two days"),
        ("03/04/05", "the 05 of '03/04/05' may be a year or a day"),
        ("Jan-05", "the 05 of 'Jan-05' may be a year or a day"),
        ("5-Jan", "is no date"),
        ("31-Feb-63", "is no date"),
        ("99999", "is no date"),
        ("63/12/25", "may be a year or a day"),
        ("1900-01-01", "make of a blank date"),
        ("01.01.1900 00:00:00", "make of a blank date"),
        ("30.12.1899", "make of a blank date"),
        ("1/0/1900", "make of a blank date"),
        ("00.01.1900", "make of a blank date"),
        ("0-Jan-00", "make of a blank date"),
        ("1904-01-01", "make of a blank date"),
        ("9999-12-31", "of the year 9999"),
        ("0000-00-00", "make of a blank date"),
        ("00/00/1900", "make of a blank date"),
        ("07101952", "one of two days"),
    ],
)
def test_a_date_of_which_too_much_is_lost_is_an_error_that_says_so(written: str, told: str) -> None:
    with pytest.raises(InvalidQuery, match=told):
        birth_dates(written)


@given(st.dates(date(1800, 1, 1), date(2100, 12, 31)))
def test_a_date_in_a_cell_is_the_date_or_an_error(day: date) -> None:
    """Whatever a spreadsheet makes of it: its number, its short year, a moment of it."""
    if day.isoformat() not in ("1899-12-30", "1899-12-31", "1900-01-01", "1904-01-01"):
        assert birth_dates(day.isoformat()) == (day.isoformat(),)
    if date(1927, 5, 20) <= day:
        assert day.isoformat() in birth_dates(str((day - date(1899, 12, 30)).days))
    if 1901 <= day.year < 2100:
        assert day.isoformat() in birth_dates(day.strftime("%d-%b-%y"))


@given(st.text("0123456789/-. JanFebTZ:+~", max_size=20))
def test_whatever_stands_in_a_cell_is_dates_or_one_error(text: str) -> None:
    try:
        found = birth_dates(text)
    except InvalidQuery:
        return
    assert found
    assert all(birth_date(each) == each for each in found)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        *(
            ("c. 1952", "1952~"),
            ("ca 1952", "1952~"),
            ("ca. 1952", "1952~"),
            ("Circa 1952", "1952~"),
            ("~1952", "1952~"),
        ),
        *(
            ("about 12 March 1952", "1952-03-12~"),
            ("um 1952", "1952~"),
            ("ок. 1952", "1952~"),
            ("circa 1952~", "1952~"),
        ),
        *(("00/00/1952", "1952"), ("0.0.1952", "1952"), ("1952-00-00", "1952"), ("19520000", "1952")),
        *(("1952-03-00", "1952-03"), ("00.03.1952", "1952-03"), ("03/00/1952", "1952-03"), ("19520300", "1952-03")),
        *(("22031982", "1982-03-22"), ("03221982", "1982-03-22"), ("07071952", "1952-07-07")),
    ],
)
def test_what_is_not_known_of_a_date_is_left_out_of_it(written: str, date: str) -> None:
    assert birth_dates(written) == (date,)


def test_eight_digits_of_which_two_may_be_the_month_are_read_in_the_order_of_their_column() -> None:
    assert (birth_dates("07101952", "dmy"), birth_dates("07101952", "mdy")) == (("1952-10-07",), ("1952-07-10",))


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("22MAR1982", ["1982-03-22"]),
        ("22mar1982:00:00:00", ["1982-03-22"]),
        ("22MAR82", ["1982-03-22", "2082-03-22"]),
        ("MAR1982", ["1982-03"]),
        ("03-1982", ["1982-03"]),
        ("22.03.1982 г.", ["1982-03-22"]),
        ("22.03.1982г", ["1982-03-22"]),
        ("22 марта 1982 года", ["1982-03-22"]),
        ("1982 г.р.", ["1982"]),
        ("22.03.1982 r.", ["1982-03-22"]),
        ("1982.03.22.", ["1982-03-22"]),
        ("Mon Mar 22 1982", ["1982-03-22"]),
        ("Mon, 22 Mar 1982", ["1982-03-22"]),
        ("Montag, 22. März 1982", ["1982-03-22"]),
        ("lundi 22 mars 1982", ["1982-03-22"]),
        ("понедельник, 22 марта 1982 г.", ["1982-03-22"]),
        ("Mon Mar 22 00:00:00 MSK 1982", ["1982-03-22"]),
        ("Mon Mar 22 00:00:00 1982", ["1982-03-22"]),
        ("Mon Mar 22 1982 00:00:00 GMT+0300 (Moscow Standard Time)", ["1982-03-22"]),
        ("1982-03-22+01:00", ["1982-03-22"]),
        ("1982-03-22Z", ["1982-03-22"]),
        ("385603200000", ["1982-03-22"]),
        ("385603200", ["1982-03-22"]),
        ("-62035200000", ["1968-01-14"]),
        ("385603200000000000", ["1982-03-22"]),
    ],
)
def test_a_date_as_core_systems_and_programs_write_it(written: str, days: list[str]) -> None:
    assert list(birth_dates(written)) == days


@pytest.mark.parametrize("written", ["385603200001", "820322", "198203221530", "Mon", "mar", "13-1982", "г.", "mi"])
def test_what_may_be_another_number_is_an_error(written: str) -> None:
    """Thousandths of seconds that are no whole days, and digits in an order that nobody knows."""
    with pytest.raises(InvalidQuery):
        birth_dates(written)
