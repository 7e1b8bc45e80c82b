"""What customers write in a cell, as the values that a query holds."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.errors import InvalidQuery
from sanctions.model import SCHEMATA
from sanctions.services import cells


@pytest.mark.parametrize("name", SCHEMATA)
def test_every_schema_is_known_in_any_case(name: str) -> None:
    assert cells.schema(name.upper()) == cells.schema(f" {name.lower()} ") == name


@pytest.mark.parametrize(
    ("word", "schema"),
    [("individual", "Person"), ("Natural Person", "Person"), ("legal_entity", "LegalEntity"), ("ship", "Vessel")],
)
def test_plain_words_for_a_schema_are_understood(word: str, schema: str) -> None:
    assert cells.schema(word) == schema


def test_a_misspelt_schema_is_an_error_with_the_nearest() -> None:
    with pytest.raises(InvalidQuery, match="unknown schema 'Persn'; did you mean Person"):
        cells.schema("Persn")


def test_an_unknown_schema_is_an_error_with_all_there_are() -> None:
    with pytest.raises(InvalidQuery, match=r"unknown schema 'xyz'; there are .*Vessel"):
        cells.schema("xyz")


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
    assert cells.birth_date(written) == iso


def test_a_date_that_may_be_one_of_two_days_is_an_error_that_names_both() -> None:
    with pytest.raises(InvalidQuery, match="one of two days; write 1970-04-03 or 1970-03-04"):
        cells.birth_date("03/04/1970")


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
    assert cells.birth_date(written, order) == iso


def test_a_date_against_the_known_order_is_an_error() -> None:
    with pytest.raises(InvalidQuery, match="is no date"):
        cells.birth_date("25/12/1970", "mdy")


@pytest.mark.parametrize(
    "written", ["1970-02-30", "1970-13", "0000", "n/a", "70", "1.1.70", "12 Foo 1970", "1958/x", ""]
)
def test_what_is_no_date_of_the_calendar_is_an_error_that_quotes_it(written: str) -> None:
    with pytest.raises(InvalidQuery, match="is no date") as problem:
        cells.birth_date(written)
    assert repr(written) in problem.value.reason


def test_a_range_that_ends_before_it_begins_is_an_error() -> None:
    with pytest.raises(InvalidQuery, match="'1962/1958' ends before it begins"):
        cells.birth_date("1962/1958")


@given(st.dates())
def test_every_whole_date_is_read_back(day: date) -> None:
    assert cells.birth_date(day.isoformat()) == day.isoformat()
    assert cells.birth_date(f"{day.day}.{day.month}.{day.year:04d}") == day.isoformat()


@given(st.text())
def test_no_text_raises_anything_but_our_own_error(text: str) -> None:
    for read in (cells.birth_date, cells.schema, cells.country, lambda each: cells.searchable("name", each)):
        with suppress(InvalidQuery):
            assert read(text)


@pytest.mark.parametrize(
    ("text", "code"), [("RU", "ru"), ("ru", "ru"), ("Russia", "ru"), ("Korea, North", "kp"), ("UK", "gb")]
)
def test_a_country_is_a_code_or_a_name(text: str, code: str) -> None:
    assert cells.country(text) == code


@pytest.mark.parametrize("text", ["Atlantis", "QQ", "R", "RU, BY"])
def test_an_unknown_country_is_an_error_that_quotes_it(text: str) -> None:
    with pytest.raises(InvalidQuery, match=f"unknown country '{text}'"):
        cells.country(text)


def test_text_that_was_decoded_wrongly_is_an_error() -> None:
    with pytest.raises(InvalidQuery, match=r"U\+FFFD"):
        cells.searchable("name", "M\ufffdller")


def test_a_control_character_is_an_error() -> None:
    with pytest.raises(InvalidQuery, match=r"U\+0007"):
        cells.searchable("name", "Smith\a")


def test_a_name_without_letter_or_digit_is_an_error() -> None:
    with pytest.raises(InvalidQuery, match="'---' has neither a letter nor a digit"):
        cells.searchable("name", "---")


def test_a_value_that_is_too_long_is_an_error() -> None:
    with pytest.raises(InvalidQuery, match="is 1,001 characters long"):
        cells.searchable("name", "x" * 1001)


@pytest.mark.parametrize("text", ["#N/A", "#REF!", '{"full": "Kiril"}'])
def test_what_stands_in_place_of_a_text_is_an_error(text: str) -> None:
    with pytest.raises(InvalidQuery, match=r"spreadsheet's error|is an object"):
        cells.searchable("name", text)


def test_a_name_may_begin_with_a_sign() -> None:
    assert cells.searchable("name", "#1 Trading {UK}") == "#1 Trading {UK}"
