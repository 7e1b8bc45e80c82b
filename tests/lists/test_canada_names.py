"""Names on Canada's list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.lists.canada_names import aliases_of, names_of_entity, names_of_person


def person(text: str) -> list[str]:
    return [f"{name}?" if kind == "weakAlias" else name for kind, name in aliases_of(text, is_person=True)]


def organisation(text: str) -> list[str]:
    return [name for _, name in aliases_of(text, is_person=False)]


@pytest.mark.parametrize(
    "text",
    [
        "Example, Ivan Ivanovich",
        "Batya, Kazak",
        "Aleksandr or Alexander Example",
        "Aleksandr Evgenyevich or Evgenievich Example",
        "Nikolay or Nikolai / Vasilievich or Vasilyevich Example",
    ],
)
def test_a_person_s_alias_that_may_be_one_name_stays_one(text: str):
    """Surnames stand before a comma, and `or` between two ways to spell a part."""
    assert person(text) == [text]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Пример; Ivan Example ", ["Пример", "Ivan Example"]),
        (
            "Ivan Example, Belarusian: Iван Прыклад,  Russian : Иван Пример",
            ["Ivan Example", "Iван Прыклад", "Иван Пример"],
        ),
        ("Ali Example \nArabic: علي", ["Ali Example", "علي"]),
        ("also Ivan Example", ["Ivan Example"]),
        ("(Иван ПРИМЕР / Iван ПРИКЛАД", ["Иван ПРИМЕР / Iван ПРИКЛАД", "Иван ПРИМЕР", "Iван ПРИКЛАД"]),
        ("Иван Пример or Образец", ["Иван Пример or Образец", "Иван Пример", "Иван Образец"]),
        ("Иван Пример, or Образец", ["Иван Пример, or Образец", "Иван Пример", "Иван Образец"]),
        ("Ivan Example, Evan Exampel", ["Ivan Example, Evan Exampel", "Ivan Example", "Evan Exampel"]),
        ("Ivan, Evan EXAMPEL, EXAMPLE", ["Ivan, Evan EXAMPEL, EXAMPLE", "Ivan?", "Evan EXAMPEL", "EXAMPLE?"]),
        ("Hamid Example, حمید", ["Hamid Example, حمید", "Hamid Example", "حمید?"]),
    ],
)
def test_several_names_of_a_person(text: str, names: list[str]):
    """What reads as several names stands beside the text; a lone word out of several is weak."""
    assert person(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Example Technologies Co., Ltd.",
        "Пример, АО",
        "Министерство культуры, спорта и туризма",
        "Institute of Chemistry and Mechanics",
        "Example Industries (Hmaw Bi/Pyi, Ltd)",
        "Акционерное общество or АО",
    ],
)
def test_an_organisation_s_alias_that_is_one_name_stays_one(text: str):
    """Commas, slashes and `and` stand in names."""
    assert organisation(text) == [text]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ЭКС, Пример Банк", ["ЭКС", "Пример Банк"]),
        ("RCC, Русская компания, ООО", ["RCC", "Русская компания, ООО"]),
        ("НПО Пример, АО or Акционерное Общество Пример", ["НПО Пример, АО", "Акционерное Общество Пример"]),
        ("GORT/ORTAS", ["GORT", "ORTAS"]),
        ("Пример and Образец", ["Пример", "Образец"]),
        ("Example Plant and JSC Exemplar", ["Example Plant", "JSC Exemplar"]),
        ("Example Force, the Exemplars", ["Example Force", "the Exemplars"]),
    ],
)
def test_several_names_of_an_organisation(text: str, names: list[str]):
    """What reads as several names stands beside the text."""
    assert organisation(text) == [text, *names]


def test_a_name_in_french_and_what_it_is_also_known_as():
    """An acronym in brackets is a part of the name."""
    text = "Example Army (EA)/Armée d'Exemple (also known\nas Exarmy)"
    assert list(names_of_entity(text)) == [
        ("name", "Example Army (EA)"),
        ("name", "Armée d'Exemple"),
        ("alias", "Exarmy"),
    ]


def test_a_person_s_name_may_lack_either_part():
    """Burmese have one."""
    assert list(names_of_person("Thaung", "")) == [("name", "Thaung")]
    assert list(names_of_person("", "")) == []


@given(st.text(), st.booleans())
def test_no_alias_is_lost_or_raises(text: str, is_person: bool):
    """Every word of the field is in some name."""
    names = " ".join(name for _, name in aliases_of(text.replace(":", " "), is_person))
    words = {word for word in text.replace(":", " ").split() if word.isalpha() and word != "also"}
    assert all(word in names for word in words)
