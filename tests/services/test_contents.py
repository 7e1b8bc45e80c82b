"""What a column holds is told by its values only where that is sure."""

import pytest
from stdnum.iso7064 import mod_97_10
from stdnum.ru import inn

from sanctions.services.contents import GUESSED, guess, looks_like_data

NAMES = [
    "Kiril Shamalof",
    "Ana María García",
    "Jean-Luc Picard",
    "Smith, John",
    "Søren Ærø",
    "Иван Петров",
    "D'Arcy Fox",
]
DATES = ["1961-05-01", "12.3.1970", "25/12/1980", "03/04/1955", "1999-01-01", "7 May 1948", "1972-02-02"]
COUNTRIES = ["RU", "France", "DEU", "Россия", "GB", "US", "Österreich"]
INNS = [f"{number}{inn.calc_company_check_digit(number)}" for number in map(str, range(770_000_101, 770_000_107))]
LEIS = [f"{stem}{mod_97_10.calc_check_digits(stem)}" for stem in (f"TESTTESTTESTTEST{n:02d}" for n in range(5))]


def guessed(*columns: list[str], wanted: tuple[str, ...] = GUESSED) -> dict[str, str]:
    rows = list(zip(*columns, strict=False))
    found = guess({place: f"c{place}" for place in range(len(columns))}, rows, wanted)
    return {column: field for column, (field, _) in found.items()}


@pytest.mark.parametrize(
    ("values", "field"), [(NAMES, "name"), (DATES, "birth_date"), (COUNTRIES, "country"), (INNS, "identifier")]
)
def test_a_column_whose_values_leave_no_doubt_is_known(values: list[str], field: str) -> None:
    assert guessed(values) == {"c0": field}


def test_columns_of_all_kinds_are_told_apart() -> None:
    assert guessed(NAMES, DATES, COUNTRIES, INNS[:6] + INNS[:1], ["x"] * 7) == {
        "c0": "name",
        "c1": "birth_date",
        "c2": "country",
        "c3": "identifier",
    }


def test_the_reason_tells_how_many() -> None:
    assert guess({0: "x"}, [[date] for date in DATES], ["birth_date"])["x"][1].startswith("7 of 7 values are dates")


@pytest.mark.parametrize("values", [NAMES, DATES, COUNTRIES])
def test_two_columns_that_may_both_be_it_are_neither(values: list[str]) -> None:
    assert guessed(values, values) == {}


def test_identifiers_with_check_digits_may_stand_in_several_columns() -> None:
    assert guessed(INNS[:5], LEIS) == {"c0": "identifier", "c1": "identifier"}


@pytest.mark.parametrize(
    "values",
    [
        ["2021-05-01", "2022-03-12", "2019-12-25", "2020-01-01", "2018-07-07", "2023-01-01"],
        ["1970-01-01"] * 20,
        ["19610501", "19700312", "19801225", "19550403", "19990101"],
        ["1961", "1970", "1980", "1955", "1999", "1948"],
        DATES[:4],
        [*DATES, "n/a", "unknown", "x"],
    ],
    ids=["accounts opened", "one day", "numbers", "years", "too few", "too many others"],
)
def test_what_may_be_something_else_than_birth_dates_is_not_taken_for_them(values: list[str]) -> None:
    assert guessed(values) == {}


@pytest.mark.parametrize(
    "values",
    [
        ["de", "fr", "it", "es", "pt", "nl"],
        ["CA", "NY", "TX", "PA", "DE", "AL", "WA"],
        ["RU"] * 50,
    ],
    ids=["languages", "states of the US", "one country"],
)
def test_what_may_be_something_else_than_countries_is_not_taken_for_them(values: list[str]) -> None:
    assert guessed(values) == {}


@pytest.mark.parametrize(
    "values",
    [
        ["Berlin", "Paris", "London", "Rome", "Madrid"],
        ["12 High Street", "1 Main Street", "Baker Street 221", "Elm Street 9", "Oak Street 3"],
        ["Lange Straße", "Hohe Straße", "Main Street", "Baker Street", "High Street"],
        ["Very Important Client", "Normal Client"] * 20,
        ["private customer", "some other words", "a third thing", "yet another one", "and the last"],
        ["South Korea", "United Kingdom", "New Zealand", "Sri Lanka", "United States"],
    ],
    ids=["cities", "addresses", "streets", "kinds", "no capitals", "countries"],
)
def test_what_may_be_something_else_than_names_is_not_taken_for_them(values: list[str]) -> None:
    assert "name" not in guessed(values).values()


def test_numbers_whose_check_digits_are_wrong_are_no_identifiers() -> None:
    assert guessed([f"{int(number) + 1:010d}" for number in INNS]) == {}


@pytest.mark.parametrize("columns", [["1", "Kiril"], ["Kiril", "1970-01-02"], ["a@example.org", "x"], ["7707083893"]])
def test_a_line_of_values_is_no_header(columns: list[str]) -> None:
    assert looks_like_data(columns)


@pytest.mark.parametrize("columns", [["Kunde", "Umsatz 2020"], ["name"], ["", "x"], ["Kiril Shamalof", "RU"]])
def test_a_line_of_words_may_be_a_header(columns: list[str]) -> None:
    assert not looks_like_data(columns)
