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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A; B", ["A", "B"]),
        ("A|B\nC\r\nD", ["A", "B", "C", "D"]),
        (" ; A;; ", ["A"]),
        ("John aka Jack", ["John", "Jack"]),
        ("John A.K.A. Jack", ["John", "Jack"]),
        ("John, a.k.a. Jack", ["John", "Jack"]),
        ("John (aka Jack)", ["John", "Jack"]),
        ("John (alias: Jack) alias Jim; Joe", ["John", "Jack", "Jim", "Joe"]),
        ("New Co f/k/a Old Co", ["New Co", "Old Co"]),
        ("aka Jack", ["Jack"]),
        ("Bank (Moscow) aka VTB", ["Bank (Moscow)", "VTB"]),
        ("Foo Ltd t/a Bar", ["Foo Ltd", "Bar"]),
        ("Foo Ltd T/A Bar DBA Baz", ["Foo Ltd", "Bar", "Baz"]),
        ("New Co (formerly Old Co)", ["New Co", "Old Co"]),
        ("New Co Formerly known as Old Co", ["New Co", "Old Co"]),
        ("New Co trading as Old Co", ["New Co", "Old Co"]),
        ("Hans Meier also known as Jack Jones", ["Hans Meier", "Jack Jones"]),
        ("HANS MEIER ALSO KNOWN AS JACK JONES", ["HANS MEIER", "JACK JONES"]),
        ("New Co previously known as Old Co", ["New Co", "Old Co"]),
        ("New Co now known as Newer Co", ["New Co", "Newer Co"]),
        ("Neu GmbH vormals Alt GmbH", ["Neu GmbH", "Alt GmbH"]),
        ("Neu GmbH (ehemals Alt GmbH)", ["Neu GmbH", "Alt GmbH"]),
        ("Mary Ann Smith née Jones", ["Mary Ann Smith", "Mary Ann Jones"]),
        ("Mary Smith (geb. Anna Jones)", ["Mary Smith", "Anna Jones"]),
    ],
)
def test_several_names_in_a_cell_are_told_apart(text: str, names: list[str]) -> None:
    assert cells.names(text) == names


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Kirill Shamalov / Joe Biden", ["Kirill Shamalov", "Joe Biden"]),
        ("Gazprom Bank / Rossiya Bank", ["Gazprom Bank", "Rossiya Bank"]),
        ("Kirill Shamalov & Joe Biden", ["Kirill Shamalov", "Joe Biden"]),
        ("Shamalov, Kirill AND Biden, Joe", ["Shamalov, Kirill", "Biden, Joe"]),
        ("Ana B und C. D und E F", ["Ana B", "C. D", "E F"]),
        ("Foo Bar Ltd & Baz Qux GmbH", ["Foo Bar Ltd", "Baz Qux GmbH"]),
        ("Bob Smith (Kirill Shamalov)", ["Bob Smith", "Kirill Shamalov"]),
        ("VTB / Rostec", ["VTB", "Rostec"]),
        ("VTB Bank / Rostec", ["VTB Bank", "Rostec"]),
        ("Aeroflot/Rostec", ["Aeroflot", "Rostec"]),
        ("Kirill & Olga Shamalov", ["Kirill Shamalov", "Olga Shamalov"]),
        ("Dr. Kirill and Mrs Olga Shamalov", ["Kirill Shamalov", "Olga Shamalov", "Dr. Kirill", "Mrs Olga Shamalov"]),
        ("Kirill, Olga & Ivan Shamalov", ["Kirill Shamalov", "Olga Shamalov", "Ivan Shamalov", "Kirill, Olga"]),
        ("Kirill + Olga van der Berg", ["Kirill van der Berg", "Kirill Berg", "Olga van der Berg"]),
        ("Shamalov, Kirill & Olga", ["Shamalov, Kirill", "Shamalov, Olga"]),
        ("Shamalov Kirill & Olga", ["Shamalov Kirill", "Olga Kirill", "Shamalov Olga"]),
        ("Кирилл и Ольга Шамаловы", ["Кирилл Шамаловы", "Ольга Шамаловы"]),
        ("Kirill/Olga Shamalov", ["Kirill Shamalov", "Olga Shamalov", "Kirill"]),
        ("Кирилл Шамалов (Kirill Shamalov)", ["Кирилл Шамалов", "Kirill Shamalov"]),
    ],
)
def test_what_may_be_one_name_or_several_is_both(text: str, parts: list[str]) -> None:
    assert cells.names(text) == [text, *parts]


@pytest.mark.parametrize(
    "text",
    [
        *("Johnson & Johnson", "Marks and Spencer", "Bank (Moscow)", "Lindt & Spruengli AG", "Import / Export LLC"),
        *(
            "Avino Silver & Gold Mines Ltd",
            "Procter & Gamble",
            "Bob Smith (South Africa)",
            "A. Smith (deceased person)",
        ),
        *(
            "Bank of China (Hong Kong)",
            "Foo Ltd (Far East)",
            "Bob Smith (Jr.)",
            "Doe (Kirill Shamalov)",
            "Brandy And",
        ),
        *("Mr & Mrs Shamalov", "Smith, Jones & Partners", "AT/T", "N/A", "c/o Shamalov", "Sberbank of Russia & Co"),
        "Smith, John",
        "Foo, Bar & Co., Ltd",
        "A &amp; B Ltd",
        "Alias Systems",
        "AKA Bank",
        "Akamai",
        "Maka Kaka",
        "A/S Norden",
        "Jack - John",
    ],
)
def test_one_name_is_left_whole(text: str) -> None:
    assert cells.names(text) == [text]


@given(st.text())
def test_no_letter_of_a_name_is_lost(text: str) -> None:
    """But for the words between two names."""
    kept = "".join(cells.names(text))
    assert all(ch in kept for ch in text if ch.isalnum() and ch not in "akfAKFlis" + "ormeytdbTDBnéeg")


@pytest.mark.parametrize("text", ["Müller", "山田太郎", "Zoë\u200dX", "O\u2019Brien", "a\tb"])
def test_text_of_any_script_is_clean(text: str) -> None:
    assert cells.clean("name", f" {text} ") == text


@pytest.mark.parametrize("char", ["\0", "\x1b", "\x85", "\ud800", "\ue000", "\uffff"])
def test_a_character_that_no_name_has_is_an_error(char: str) -> None:
    with pytest.raises(InvalidQuery, match=rf"U\+{ord(char):04X}"):
        cells.clean("name", f"Müller{char}")


@pytest.mark.parametrize("text", ["7.70708E+09", "7,70708E+09", "1e+18", "1.2345678901234568e+18"])
def test_an_identifier_that_a_spreadsheet_rounded_is_an_error(text: str) -> None:
    with pytest.raises(InvalidQuery, match="rounded; keep the column as text"):
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
