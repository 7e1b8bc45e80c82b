"""Names of a given and a father's name alone."""

import pytest

from sanctions.names.fathers import is_without_surname


@pytest.mark.parametrize(
    "name",
    [
        "OLEG VALENTINOVICH",
        "Aleksei Viktorovych",
        "Sergey Yevgenyevich",
        "Dmitry Yuryevich",
        "Irina Vladimirovna",
        "Yuliya Nikolayevna",
        "Олег Валентинович",
    ],
)
def test_a_given_and_a_fathers_name_are_without_a_surname(name: str) -> None:
    assert is_without_surname(name)


@pytest.mark.parametrize(
    "name",
    [
        "Roman Abramovich",
        "Anna Stankevich",
        "Goran Ivanović",
        "Oleg Petrov",
        "Petrov Valentinovich",
        "Oleg Valentinovich Larin",
        "Valentinovich",
        "",
    ],
)
def test_others_have_one_or_are_none(name: str) -> None:
    assert not is_without_surname(name)
