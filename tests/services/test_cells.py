"""What customers write in a cell, as the values that a query holds."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.errors import InvalidQuery
from sanctions.lists.countries import known_code
from sanctions.model import SCHEMATA
from sanctions.services import cells
from sanctions.services.words.countries import CODES, NAMES


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


@given(st.text())
def test_no_text_raises_anything_but_our_own_error(text: str) -> None:
    for read in (cells.birth_date, cells.schema, cells.country, lambda each: cells.searchable("name", each)):
        with suppress(InvalidQuery):
            assert read(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("RU", "ru"),
        ("ru", "ru"),
        ("Russia", "ru"),
        ("Korea, North", "kp"),
        ("UK", "gb"),
        ("RUS", "ru"),
        ("643", "ru"),
    ],
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


OTHER_NAMES = [
    (name, line.split()[0]) for line in NAMES.strip().splitlines() for name in line.split(" ", 1)[1].split(" | ")
]


def test_a_name_of_another_language_is_that_of_one_country_only() -> None:
    """Neither within the table nor beside the English names and the codes."""
    for name, code in OTHER_NAMES:
        assert cells.country(name) == code, name


def test_every_country_has_one_code_of_three_letters_and_one_of_three_digits() -> None:
    groups = [group.split(":") for group in CODES.split()]
    longer = [code for group in groups for code in group[1:]]
    assert len(longer) == len(set(longer)) == 2 * len(groups) - 1  # Kosovo has no number
    assert all(known_code(group[0]) == group[0] for group in groups)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Deutschland", "de"),
        ("ALLEMAGNE", "de"),
        ("Россия", "ru"),
        ("Türkiye", "tr"),
        ("俄罗斯", "ru"),
        ("مصر", "eg"),
    ],
)
def test_a_country_may_be_named_in_other_languages(text: str, code: str) -> None:
    assert cells.country(text) == code


@pytest.mark.parametrize("text", ["Müller", "山田太郎", "Zoë\u200dX", "O\u2019Brien", "a\tb"])
def test_text_of_any_script_is_clean(text: str) -> None:
    assert cells.clean("name", f" {text} ") == text


@pytest.mark.parametrize("char", ["\0", "\x1b", "\x85", "\ud800", "\ue000", "\uffff"])
def test_a_character_that_no_name_has_is_an_error(char: str) -> None:
    with pytest.raises(InvalidQuery, match=rf"U\+{ord(char):04X}"):
        cells.clean("name", f"Müller{char}")


@pytest.mark.parametrize(
    "text",
    [
        "7.70708E+09",
        "7,70708E+09",
        "7.70708E9",
        " 7.70708E+09 ",
        "1e+18",
        "1.2345678901234568e+18",
        "1234567890123456789.0",
    ],
)
def test_an_identifier_that_a_spreadsheet_rounded_is_an_error(text: str) -> None:
    with pytest.raises(InvalidQuery, match="rounded, and its last digits are lost; keep the column as text"):
        cells.identifier(text)


@pytest.mark.parametrize("text", ["7707083893", "12E4567", "1E10", "AB 123456"])
def test_other_identifiers_are_left_as_they_are(text: str) -> None:
    assert cells.identifier(text) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("北朝鮮", "kp"),
        ("북한", "kp"),
        ("רוסיה", "ru"),
        ("イラン", "ir"),
        ("시리아", "sy"),
        ("ベラルーシ", "by"),
        ("קובה", "cu"),
    ],
)
def test_countries_under_sanctions_are_known_in_japanese_korean_and_hebrew(text: str, code: str) -> None:
    assert cells.country(text) == code


@pytest.mark.parametrize("text", ["7702070139.0", "7702070139,00", "'7702070139", " 7702070139.0 ", "'7702070139.0"])
def test_an_identifier_that_a_spreadsheet_took_for_a_number_is_read(text: str) -> None:
    assert cells.identifier(text) == "7702070139"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("U.S.A.", "us"), ("u.s.", "us"), ("U.K.", "gb"), ("RF", "ru"), ("Czech Rep.", "cz"), ("CZECH REP", "cz")),
        *(("Russian Fed.", "ru"), ("Russia.", "ru"), ("D.P.R.K.", "kp"), ("U.A.E.", "ae"), ("P.R. China", "cn")),
        *(("S. Korea", "kr"), ("Korea, Rep. of", "kr"), ("Korea, Republic of", "kr"), ("Dem. Rep. of Congo", "cd")),
        *(("Côte d'Ivoire", "ci"), ("COTE D’IVOIRE", "ci"), ("cote divoire.", "ci"), ("Lao P.D.R.", "la")),
    ],
)
def test_a_country_that_is_cut_short_or_has_full_stops_is_known(text: str, code: str) -> None:
    assert cells.country(text) == code
