"""Dates, numbers and scripts as people read them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.web.pages import formats


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1982-03-22", "22 March 1982"),
        ("1982-03", "March 1982"),
        ("1982", "1982"),
        ("1961~", "about 1961"),
        ("1958/1962", "1958 to 1962"),
        ("1958-02/1962~", "February 1958 to about 1962"),
        ("dd/mm/1945", "dd/mm/1945"),
        ("1982-13-01", "1982-13-01"),
        ("", ""),
        ("2022-02-24T10:00:00", "24 February 2022"),
    ],
)
def test_a_date_is_told_in_words(value, words):
    assert formats.day(value) == words


@given(st.text())
def test_what_is_no_date_still_comes_out(value):
    assert isinstance(formats.day(value), str)


def test_a_moment_is_told_in_utc():
    east = datetime(2024, 5, 3, 1, 30, tzinfo=timezone(timedelta(hours=3)))
    assert formats.moment(east) == "2 May 2024, 22:30 UTC"
    assert formats.moment("2024-05-03T14:02:11+00:00") == "3 May 2024, 14:02 UTC"
    assert formats.moment("") == ""


def test_a_score_is_cut_so_that_it_never_seems_to_reach_the_threshold():
    assert (formats.score(0.6999), formats.score(0.7), formats.score(0.29), formats.score(1)) == (
        "0.69",
        "0.70",
        "0.29",
        "1.00",
    )


def test_a_threshold_is_told_as_it_was_set():
    assert (formats.share(0.7), formats.share(0.999), formats.share(0.0), formats.share(1)) == (
        "0.70",
        "0.999",
        "0.00",
        "1.00",
    )


def test_a_weight_has_its_sign():
    assert (formats.change(0.042), formats.change(-0.0831)) == ("+4.2\xa0%", "\N{MINUS SIGN}8.3\xa0%")
    assert (formats.weight(2.312), formats.weight(-0.4)) == ("+2.31", "\N{MINUS SIGN}0.40")


def test_a_count_agrees_with_its_noun():
    assert formats.count(1, "entity", "entities") == "1 entity"
    assert formats.count(14_965, "entity", "entities") == "14,965 entities"
    assert formats.count(2, "row") == "2 rows"


def test_an_age_is_told_in_days():
    now = datetime(2024, 5, 4, tzinfo=UTC)
    assert formats.days_ago(formats.age("2024-05-04", now)) == "today"
    assert formats.days_ago(formats.age("2024-05-03", now)) == "1 day old"
    assert formats.days_ago(formats.age("2020-05-04", now)) == "1,461 days old"
    assert formats.age("2030-01-01", now) == 0


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Шамалов", "und-Cyrl"),
        ("«Ростех»", "und-Cyrl"),
        ("عبد", "und-Arab"),
        ("김정은", "und-Kore"),
        ("习近平", "und-Hani"),
        ("Shamalov", ""),
        ("123", ""),
        ("", ""),
    ],
)
def test_a_script_has_its_tag(text, tag):
    assert formats.script_tag(text) == tag


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("https://list.example/1", True),
        ("http://list.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//list.example", False),
        ("www.list.example", False),
        ("http://[broken", False),
    ],
)
def test_only_a_web_address_is_linked(text, safe):
    assert formats.web_address(text) == (text if safe else "")


def test_a_message_ends_as_a_sentence():
    assert formats.told("is empty") == "Is empty."
    assert formats.told("unknown; did you mean Russia?") == "Unknown; did you mean Russia?"


@pytest.mark.parametrize(
    ("text", "whole"), [("2024-05-03", True), ("2024-02-30", False), ("2024-05", False), ("1961~", False)]
)
def test_only_a_whole_date_is_a_time_for_machines(text, whole):
    assert formats.whole_date(text) is whole
