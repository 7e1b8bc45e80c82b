"""The given and the family name of a listed person who has more names."""

import pytest

from sanctions.index import Index
from sanctions.model import Query
from sanctions.services import within
from tests.services.listings import NOW, SDN, SECOND, indexed, listed

VERSIONS = (
    listed("1", "Person", "Ali Hosseini Farrokh Khamenei", birthDate=("1939-04-19",)),
    listed("2", "Person", "Abdul Wahid Qalamuni Zarqan"),
    listed("3", "Person", "Dmitry Ostap Bender Zhirinovskiy", until=SECOND),
    listed("4", "Person", "Viktor Smirnov", weakAlias=("Iron Hand Of Steel",)),
    listed("5", "Company", "Severny Veter Trading House"),
    *(listed(f"10{number}", "Person", f"Juan Xyz{number}ov Pablo Franco") for number in range(30)),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return indexed(tmp_path_factory.mktemp("within"), VERSIONS)


def told(index: Index, name: str, schema: str = "Person", **others: tuple[str, ...]) -> str:
    return within.warning(index, Query(schema, {"name": (name,)} | others), NOW)


@pytest.mark.parametrize(
    "name", ["Ali Khamenei", "KHAMENEI, Ali", "Али Хаменеи", "Mr Ali F Khamenei", "Khamenei Hosseini"]
)
@pytest.mark.parametrize("schema", ["Person", "LegalEntity"])
def test_words_that_are_all_one_persons_are_told(index: Index, name: str, schema: str) -> None:
    said = told(index, name, schema)
    assert said.startswith(f"{name!r} is part of a longer name: ")
    assert f"({SDN}:1)" in said


@pytest.mark.parametrize(
    "name",
    [
        "Ali Hosseini Farrokh Khamenei",  # all of it
        "Ali Khomeini",  # another surname
        "Ali Khomanai",  # a word that is merely alike
        "Khamenei",  # one word has a sentence of its own
        "Abdul Zarqan",  # a half and one word
        "Dmitry Zhirinovskiy",  # no longer listed
        "Iron Hand",  # a weak alias
        "Severny Veter",  # of another kind
        "Juan Franco",  # words that many have
        "Ali Ali Khamenei",  # a word that stands there once
        "Ali\nKhamenei",  # lines are asked by themselves
    ],
)
def test_other_names_say_nothing(index: Index, name: str) -> None:
    assert told(index, name) == ""


def test_a_birth_date_tells_them_apart(index: Index) -> None:
    assert told(index, "Ali Khamenei", birthDate=("1990-01-01",)) == ""
    assert told(index, "Ali Khamenei", birthDate=("1939",)) != ""


def test_nobody_but_people_is_told(index: Index) -> None:
    assert told(index, "Ali Khamenei", "Vessel") == ""


@pytest.mark.parametrize("name", ["A. Qalamuni", "Qalamuni W.", "Z A Qalamuni", "Mr. W Kalamuni"])
def test_initials_beside_a_rare_word_are_told(index: Index, name: str) -> None:
    """Hardly anybody else is called so, and what the initials leave out is much."""
    assert f"({SDN}:2)" in told(index, name)


@pytest.mark.parametrize("name", ["B. Qalamuni", "A. A. A. Qalamuni", "A. Franco", "Qalamuni"])
def test_other_initials_say_nothing(index: Index, name: str) -> None:
    """Nor do they where many bear the word, nor where there are none."""
    assert told(index, name) == ""
