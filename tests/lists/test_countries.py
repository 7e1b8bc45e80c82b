"""Country names to codes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.lists.countries import CODES, NAME_OF, country_at_end, country_code, known_code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Korea, North", "kp"),
        ("Korea, South", "kr"),
        ("Republic of Korea", "kr"),
        ("KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF", "kp"),
        ("Congo, Democratic Republic of the", "cd"),
        ("CONGO, Democratic Republic of (was Zaire)", "cd"),
        ("Congo (Democratic Republic)", "cd"),
        ("Congo, Republic of the", "cg"),
        ("Cote d Ivoire", "ci"),
        ("Côte d’Ivoire", "ci"),
        ("Virgin Islands, British", "vg"),
        ("Man, Isle of", "im"),
        ("Iran (Islamic Republic of)", "ir"),
        ("IRAN (ISLAMIC REPUBLIC OF)", "ir"),
        ("North Macedonia, The Republic of", "mk"),
        ("The Gambia", "gm"),
        ("Türkiye", "tr"),
        ("St. Kitts & Nevis", "kn"),
        ("Palestinian", "ps"),
        ("Region: Gaza", "ps"),
        ("Occupied Palestinian Territories", "ps"),
        ("Dominican Republic", "do"),
        ("Dominica", "dm"),
        ("Niger", "ne"),
        ("Guinea-Bissau", "gw"),
        ("Indonesia (as at Dec. 2003)", "id"),
        ("Kosovo", "xk"),
        ("former Soviet Union", "su"),
        ("Yemeni", "ye"),
    ],
)
def test_a_country_is_known_by_the_names_that_lists_use(name: str, code: str):
    """In any order of words, with or without accents, articles and forms of state."""
    assert country_code(name) == code


@pytest.mark.parametrize(
    "text", ["", "undetermined", "Region: Kafia Kingi", "None Identified", "Republic", "Atlantis"]
)
def test_what_is_no_country_has_no_code(text: str):
    """Better none than a wrong one: a contradicting country speaks against a match."""
    assert country_code(text) is None


@given(st.text(max_size=30))
def test_every_code_is_two_small_letters(text: str):
    """Whatever is asked."""
    code = country_code(text)
    assert code is None or (code in CODES and len(code) == 2 and code.islower())


@pytest.mark.parametrize(
    ("code", "known"), [("RU", "ru"), (" ir ", "ir"), ("UK", "gb"), ("EL", "gr"), ("00", None), ("", None)]
)
def test_a_code_is_one_of_iso_s(code: str, known: str | None):
    """The EU writes 00 for a country it does not know."""
    assert known_code(code) == known


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("Privalka, Grodno Oblast, Belarus", "by"),
        ("Pyongyang, Korea, North", "kp"),
        ("Egypt", "eg"),
        ("Tehran.", None),
        ("", None),
    ],
)
def test_a_place_ends_in_its_country(place: str, code: str | None):
    """If it names one at all."""
    assert country_at_end(place) == code


def test_every_country_has_one_name_to_be_called_by():
    """The first of its names, on however many lines they stand."""
    assert NAME_OF.keys() == CODES
    assert (NAME_OF["gb"], NAME_OF["ps"], NAME_OF["kp"]) == ("United Kingdom", "State of Palestine", "North Korea")
