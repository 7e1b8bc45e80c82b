"""A cell of countries: nationalities in many languages, codes beside names, two in one cell, and of none."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.errors import InvalidQuery
from sanctions.lists.countries import CODES, name_words
from sanctions.services import cells, nationalities, rows
from sanctions.services.nationalities import countries
from sanctions.services.words.nationalities import NATIONALITIES


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            "ru",
            "Russe | russisch | russische | RUSSISCHE | российское | россиянин | россиянка",
        ),
        ("ru", "rosyjskie | روسي | روسية | الروسية | rusa | russo | Rus"),
        (
            "ru",
            "російське | гражданин РФ | Гражданство: Россия | ruská | 俄罗斯籍 | ロシア人",
        ),
        ("ru", "Russian citizen | Russian national | citoyen russe"),
        ("nl", "Dutch | Nederlandse | néerlandaise | niederländisch | holandesa"),
        ("sy", "Syrian Arab | Syrienne | syrisch | سوري | سورية | сирийское | Suriyeli"),
        ("ir", "Iranienne | iraní | ایرانی | إيراني | иранское | İranlı"),
        ("de", "deutsch | Deutsche | Deutscher | allemande | немецкое | Alman | D"),
        ("us", "américaine | estadounidense | US-amerikanisch | американское | أمريكي | US citizen"),
        ("kp", "North Korean | nordkoreanisch | северокорейское"),
        ("tr", "türkisch | T.C. vatandaşı | Türk | turque"),
        ("eg", "مصري | مصرية | ägyptisch"),
        ("fr", "Française | französisch | فرنسي | francuskie"),
    ],
)
def test_a_nationality_is_its_country(code: str, told: str) -> None:
    assert {word: countries(word) for word in told.split(" | ")} == dict.fromkeys(told.split(" | "), (code,))


@pytest.mark.parametrize(
    "told",
    [
        "RU - Russia",
        "RU-Russia",
        "Russland (RU)",
        "RU (Russia)",
        "Russia RU",
        "643 Russia",
        "RUS: Russie",
        "RU/Russia",
    ],
)
def test_a_code_beside_its_name_is_one_country(told: str) -> None:
    assert countries(told) == ("ru",)


@pytest.mark.parametrize("told", ["RU - Germany", "Russland (DE)", "Russia (DE)", "DE - Russian"])
def test_a_code_beside_the_name_of_another_is_an_error_that_names_both(told: str) -> None:
    with pytest.raises(InvalidQuery, match="names two countries"):
        countries(told)


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("RU/CY", ("ru", "cy")),
        ("RU, CY", ("ru", "cy")),
        ("RU CY", ("ru", "cy")),
        ("Russia and Cyprus", ("ru", "cy")),
        ("russe et chypriote", ("ru", "cy")),
        ("deutsch/russisch", ("de", "ru")),
        ("Российское, кипрское", ("ru", "cy")),
        ("Bosnia and Herzegovina", ("ba",)),
        ("Trinidad and Tobago", ("tt",)),
        ("Virgin Islands (US)", ("vi",)),
        ("Korea, North", ("kp",)),
    ],
)
def test_two_countries_in_a_cell_are_two(told: str, codes: tuple[str, ...]) -> None:
    assert countries(told) == codes


@pytest.mark.parametrize("told", ["Stateless", "apatride", "staatenlos", "без гражданства", "عديم الجنسية", "無国籍"])
def test_who_is_of_no_country_is_asked_without_one(told: str) -> None:
    assert countries(told) == ()
    form = rows.form(("name", "country"), {"name": "name", "country": "country"})
    assert "country" not in rows.query(form, ["Anna Roe", told]).properties


@pytest.mark.parametrize(
    "told",
    ["Atlantis", "RU/Atlantis", "Moscow, RU", "F", "Korean", "coréen", "Congolese", "national", "RU-DE-XX", "/"],
)
def test_what_is_not_understood_whole_is_an_error(told: str) -> None:
    """Also what may be either of two countries."""
    with pytest.raises(InvalidQuery):
        countries(told)


def test_each_word_for_people_is_of_one_country_and_no_other_countrys_name() -> None:
    seen: dict[frozenset[str], str] = {}
    for line in NATIONALITIES.strip().splitlines():
        code, _, entries = line.partition(" ")
        assert code in CODES
        for word in (word for entry in entries.split(" | ") for word in nationalities.words(entry)):
            assert seen.setdefault(name_words(word), code) == code, word
            with suppress(InvalidQuery):
                assert cells.country(word) == code, word


@given(st.text())
def test_no_text_raises_anything_but_our_own_error(text: str) -> None:
    with suppress(InvalidQuery):
        assert all(code in CODES for code in countries(text))
