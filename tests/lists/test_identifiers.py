"""What a number proves itself to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.lists.identifiers import doubt, imo_number, labelled, specific


@pytest.mark.parametrize(
    ("name", "number", "country", "found"),
    [
        ("taxNumber", "7707083893", "ru", ("innCode", "7707083893")),
        ("taxNumber", "500100732259", "", ("innCode", "500100732259")),
        ("registrationNumber", "1027700132195", "ru", ("ogrnCode", "1027700132195")),
        ("registrationNumber", "10277 00132 195", "ru", ("ogrnCode", "1027700132195")),
        ("registrationNumber", "9111000071093019X7", "cn", ("uscCode", "9111000071093019X7")),
        ("registrationNumber", "253400V1H6ART1UQ0N98", "ru", ("leiCode", "253400V1H6ART1UQ0N98")),
        ("registrationNumber", "IMO 9074729", "", ("imoNumber", "9074729")),
        ("imoNumber", "IMO9074729", "", ("imoNumber", "9074729")),
    ],
)
def test_a_number_with_the_right_check_digit_is_what_it_proves(name, number, country, found):
    """Lists say "tax number" or "registration"; shape and check digit say which."""
    assert specific(name, number, country) == found


@pytest.mark.parametrize(
    ("name", "number", "country"),
    [
        ("taxNumber", "7707083894", "ru"),
        ("taxNumber", "7707083893", "de"),
        ("idNumber", "7707083893", ""),
        ("registrationNumber", "1027700132196", "ru"),
        ("passportNumber", "7707083893", "ru"),
        ("taxNumber", "RUC 20108363101", "pe"),
    ],
)
def test_a_number_that_proves_nothing_stays_as_given(name, number, country):
    """A failing check digit is the list's own; another country's number is no INN."""
    assert specific(name, number, country) == (name, number)


@given(
    st.sampled_from(["registrationNumber", "taxNumber", "idNumber", "passportNumber"]),
    st.text(max_size=25),
    st.text(max_size=2),
)
def test_no_number_raises(name: str, number: str, country: str):
    """Whatever stands in a number's field."""
    found, kept = specific(name, number, country)
    assert found
    assert kept.replace(" ", "") in number.replace(" ", "")


def test_numbers_with_their_labels_come_apart():
    """The UK writes a company's three Russian numbers into one field."""
    text = "OGRN: 1089847243870; KPP: 784001001 INN 7707083893, ОКПО: 00032537"
    assert labelled(text) == [
        ("ogrnCode", "1089847243870"),
        ("kppCode", "784001001"),
        ("innCode", "7707083893"),
        ("okpoCode", "00032537"),
    ]


def test_a_text_without_labels_has_none():
    """A bare number is left to the caller."""
    assert labelled("HRB 4711") == []


def test_a_text_that_names_one_ship_gives_its_number():
    """Once or more often."""
    assert imo_number("EXAMPLE (IMO 9074729) carries oil. Namely, IMO 9074729 carries it.") == "9074729"


@pytest.mark.parametrize("text", ["IMO 9074729 and IMO 9319466 met", "IMO 9074720", "no number"])
def test_several_ships_a_wrong_check_digit_or_none_give_no_number(text: str):
    """A number is an identity: no guess."""
    assert imo_number(text) is None


@pytest.mark.parametrize(
    ("name", "number", "doubted"),
    [
        ("imoNumber", "9074729", False),
        ("imoNumber", "9074728", True),
        ("leiCode", "253400V1H6ART1UQ0N98", False),
        ("leiCode", "253400V1H6ART1UQ0N99", True),
        ("swiftBic", "VTBRRUMM", False),
        ("innCode", "12", True),
        ("passportNumber", "anything", False),
    ],
)
def test_a_number_that_fails_its_check_is_doubted(name: str, number: str, doubted: bool):
    """Only kinds of number that have a check."""
    assert bool(doubt(name, number)) is doubted
