"""What cells of Australia's list hold."""

from collections import Counter

import pytest

from sanctions.lists.dfat_details import date_of, lettered, take_births, take_citizenships
from sanctions.lists.dfat_numbers import documents
from sanctions.lists.drafts import Draft


def draft() -> Draft:
    return Draft("au_dfat_sanctions:1", "Person", Counter())


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a) Kabul b) Kandahar", ["Kabul", "Kandahar"]),
        ("a)1994 b)1993", ["1994", "1993"]),
        ("a) 1 b) 2 c) 3 d) 4 e) 5 f) 6 g) 7 h) 8 i) 9 j) 10", [str(n) for n in range(1, 11)]),
        ("(a) One; (b) Two", ["One", "Two"]),
        ("31 CFR 7 b) and e) of it", ["31 CFR 7 b) and e) of it"]),
        ("", []),
    ],
)
def test_letters_in_their_order_divide_values(text: str, values: list[str]):
    """From the first on; letters elsewhere are part of the text."""
    assert lettered(text) == values


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        (1961.0, "1961"),
        (22_340, "1961-02-28"),
        ("22340", "1961-02-28"),
        ("1961", "1961"),
        ("unknown", None),
        ("", None),
    ],
)
def test_a_number_is_a_year_or_a_serial_date(cell: float | str, date: str | None):
    """By its size."""
    assert date_of(cell) == date


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("14 Mar 1974 >> 13 Apr 1974", ("1974-03-14", "1974-04-13")),
        ("c. 1957 or 14 March 1942", ("1957~", "1942-03-14")),
        ("21/09/1964; alt DOB: 1962", ("1964-09-21", "1962")),
        ("a) 1/01/1968 b) 23-Apr-68", ("1968-01-01", "1968-04-23")),
        ("07/05/1962; alt DOB: 07/04/62", ("1962-05-07", "1962-04-07")),
        ("5 Feb. 1970 (this aka only, alt born 5 Feb. 1969", ("1970-02-05", "1969-02-05")),
        ("Approximately 1955. For this aka only, alt DOB 01/01/1969", ("1955~", "1969-01-01")),
        ("01/10/1983,15/10/1983, 01/01/1980", ("1983-10-01", "1983-10-15", "1980-01-01")),
        ("a) 24 Jan.1973 b) August, 1961 c) 03/1965", ("1973-01-24", "1961-08", "1965-03")),
        ("Approximately 1955-1958", ("1955/1958",)),
        ("na", ()),
    ],
)
def test_prose_gives_every_date_of_birth(text: str, dates: tuple[str, ...]):
    """In the ways in which the list of 2024 writes several."""
    person = draft()
    take_births(person, text)
    assert (person.get("birthDate"), dict(person.unmapped)) == (dates, {})


@pytest.mark.parametrize("text", ["24/06/1402 (Hijri Calendar)", "Approximately (30-35 years old)", "10/061962"])
def test_what_is_no_date_is_kept_and_counted(text: str):
    """And not guessed at."""
    person = draft()
    take_births(person, text)
    assert person.get("birthDate") == ()
    assert person.get("notes")
    assert person.unmapped == {"Date of Birth": 1}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Trinidad and Tobago", ("tt",)),
        ("Moldovan, Russian and Ukrainian", ("md", "ru", "ua")),
        ("Turkish/Jordanian", ("tr", "jo")),
        ("a) Russian  b) USSR (until 1991)", ("ru", "su")),
        ("Somalia;\nKenya", ("so", "ke")),
    ],
)
def test_citizenships_are_countries(text: str, codes: tuple[str, ...]):
    """However they are joined; a country with an "and" in its name is one."""
    person = draft()
    take_citizenships(person, text)
    assert person.get("citizenship") == codes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Afghan passport number OR801168, issued on 28 Feb. 2006.", [("passportNumber", "OR801168", "af")]),
        ("Passport 836210034 (North Korea); Expiry 26 April 2021", [("passportNumber", "836210034", "kp")]),
        (
            "Passport no.: a) Moroccan Passport H 236483  National identification no.: E-491591.  Arrested in 2001.",
            [("passportNumber", "H 236483", "ma"), ("idNumber", "E-491591", "")],
        ),
        ("National Tax No. 382101379684", [("taxNumber", "382101379684", "")]),
        ("Passport issued 10/02/1990 in 1990-1991. Resolution 2253 (2015)", []),
        ("Holds a passport. Born near 123456 Example", []),
        ("No papers are known", []),
    ],
)
def test_numbers_stand_after_what_says_that_they_are(text: str, found: list[tuple[str, str, str]]):
    """Within the sentence; dates and resolutions are none."""
    assert [(d.property, d.number, d.country) for d in documents(text)] == found
