"""Single values: what they may be, and what is said of one that may not."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import Schema, ValidationError
from marshmallow.fields import Field

from sanctions.matching.dates import read_span
from sanctions.wire.values import (
    MAX_VALUE_LENGTH,
    IsoDate,
    OneOf,
    PartialDate,
    Text,
    check_date,
    check_text,
    shorten,
    suggest,
)


def load(field: Field[Any], value: object) -> object:
    return Schema.from_dict({"value": field})().load({"value": value})["value"]


@pytest.mark.parametrize(
    "value", ["1982", "1982-03", "1982-03-22", "1961~", "1958/1962", "1958-05/1958", "2024-02-29"]
)
def test_dates_may_be_partial_circa_or_a_range(value: str) -> None:
    assert load(PartialDate(), value) == value


@pytest.mark.parametrize(
    "value",
    [
        "2024-13-40",
        "2023-02-29",
        "82",
        "22.03.1982",
        "1982-3-2",
        "0000",
        "1962/",
        "/1962",
        "1/2/3",
        "1982-00",
        "١٩٨٢",
    ],
)
def test_what_is_no_date_is_quoted(value: str) -> None:
    with pytest.raises(ValidationError, match="is no date"):
        check_date(value)


def test_a_range_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValidationError, match="'1962/1958' ends before it begins"):
        check_date("1962/1958")


@given(st.text(alphabet="0123456789-/~ ", max_size=12))
def test_the_matcher_can_read_every_date_that_comes_in(value: str) -> None:
    try:
        check_date(value)
    except ValidationError:
        return
    assert read_span(value) is not None


def test_a_whole_date_is_whole() -> None:
    assert load(IsoDate(), "2022-03-16") == "2022-03-16"


@pytest.mark.parametrize("value", ["2022-03", "2022-02-30", "20220316", "16 March 2022", "2022-W10-1"])
def test_a_date_that_is_not_whole_is_quoted(value: str) -> None:
    with pytest.raises(ValidationError, match=f"'{value}' is no date"):
        load(IsoDate(), value)


@pytest.mark.parametrize(
    ("value", "named"),
    [("a\0b", r"U\+0000"), ("a\x1bb", r"U\+001B"), ("\ud800", r"U\+D800"), ("Mu\ufffdller", r"U\+FFFD")],
)
def test_a_character_that_no_name_has_is_named(value: str, named: str) -> None:
    with pytest.raises(ValidationError, match=named):
        check_text(value)


@pytest.mark.parametrize(
    "value", ["Кирилл Шамалов", "محمد بن‌سلمان", "阿廖沙", "O'Brien-Ștefănescu", "one\ttwo\nthree", "\U00031350"]
)
def test_names_of_every_script_are_text(value: str) -> None:
    assert load(Text(), f" {value} ") == value


def test_a_text_over_the_limit_names_the_limit() -> None:
    with pytest.raises(ValidationError, match="is 10,000 characters long; the limit is 1,000"):
        check_text("x" * 10_000)
    check_text("x" * MAX_VALUE_LENGTH)


def test_a_word_that_is_none_of_those_known_gets_the_nearest() -> None:
    with pytest.raises(ValidationError, match=r"unknown schema 'person'; did you mean Person\?"):
        load(OneOf(("Person", "Vessel"), "schema"), "person")


def test_a_word_that_is_near_none_gets_them_all() -> None:
    with pytest.raises(ValidationError, match="unknown schema 'xyz'; known: Person, Vessel"):
        load(OneOf(("Person", "Vessel"), "schema"), "xyz")


def test_the_nearest_word_is_suggested_whatever_its_case() -> None:
    assert suggest("birthdate", ["birthPlace", "birthDate"]) == "; did you mean birthDate?"
    assert suggest("qqq", ["birthPlace", "birthDate"]) == ""


def test_a_long_value_is_quoted_in_part() -> None:
    assert len(shorten("x" * 1000)) < 70
