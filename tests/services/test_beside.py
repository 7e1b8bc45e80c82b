"""A listed person's name with something beside it, in one cell."""

import pytest

from sanctions.index import Index
from sanctions.model import Query
from sanctions.services import beside
from tests.services.listings import NOW, SDN, SECOND, indexed, listed

VERSIONS = (
    listed("1", "Person", "Kirill Nikolaevich Shamalov"),
    listed("2", "Person", "Alexander Ponomarenko", weakAlias=("Iron Hand",)),
    listed("3", "Person", "Dmitry Zhirinovskiy", until=SECOND),
    listed("4", "Person", "Abdul Rehman"),
    listed("5", "Person", "Hassan Hijazi Qalamuni"),
    listed("6", "Company", "Severny Veter"),
    listed("7", "Person", "Quartzine"),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return indexed(tmp_path_factory.mktemp("beside"), VERSIONS)


def told(index: Index, name: str, schema: str = "Person", threshold: float = 0.7) -> str:
    return beside.warning(index, Query(schema, {"name": (name,)}), NOW, threshold)


@pytest.mark.parametrize(
    ("name", "more", "ref"),
    [
        ("Peter Jones POA for Alexander Ponomarenko", "'peter' and 'jones' and 'poa'", 2),
        ("Ponomarenko, Alexander PEP HIGH", "'pep' and 'high'", 2),
        ("Kirill Shamalov Xyzzyk", "'xyzzyk'", 1),
        ("Shamalov Kirill Nikolaevich Xyzzyk", "'xyzzyk'", 1),
        ("Abu Hamza Hassan Hijazi al-Qalamuni", "'hamza'", 5),
        ("Мвалиму Кирилл Шамалов", "'mvalimu'", 1),
    ],
)
@pytest.mark.parametrize("schema", ["Person", "LegalEntity"])
def test_whose_name_is_part_of_another_is_told(index: Index, name: str, more: str, ref: int, schema: str) -> None:
    """Wherever in it, in whatever order and spelling; a father's name may be missing."""
    said = told(index, name, schema)
    assert said.startswith(f"all but {more} is the name of ")
    assert f"({SDN}:{ref})" in said


@pytest.mark.parametrize(
    "name",
    [
        "Kirill Shamalov",  # nothing is beside it
        "Kirill Xyzzyk Shamanov",  # another surname
        "Dmitry Zhirinovskiy Xyzzyk",  # no longer listed
        "Abdul Rehman Xyzzyk",  # one given name of two words
        "Hassan Hijazi Xyzzyk",  # not all of the listed name
        "Severny Veter Xyzzyk",  # of another kind
        "Kirill Petrovich Shamalov",  # of another father
        "Iron Hand Xyzzyk",  # a weak alias
        "Kirill Shamalov\nXyzzyk",  # lines are asked by themselves
        "Xyzzyk Brimstone Qwerty",
    ],
)
def test_other_names_say_nothing(index: Index, name: str) -> None:
    assert told(index, name) == ""


def test_nobody_but_people_has_a_name_and_more(index: Index) -> None:
    assert told(index, "Peter Jones POA for Alexander Ponomarenko", "Vessel") == ""
    assert told(index, "Peter Jones POA for Alexander Ponomarenko", "Company") == ""


def test_a_part_that_would_not_match_by_itself_says_nothing(index: Index) -> None:
    assert told(index, "Peter Jones POA for Alexander Ponomarenko", threshold=0.9999) == ""


@pytest.mark.parametrize(
    "name",
    [
        "Sheikh Quartzine",
        "Prince Quartzine",
        "Quartzine Bey",
        "Quartzine Khan",
        "Sayyid Quartzine",
        "H.E. Quartzine",
        "H.E. Sheikh Quartzine",
    ],
)
def test_a_word_beside_a_title_that_is_all_of_a_listed_name_is_told(index: Index, name: str) -> None:
    """A title beside one word is read as a surname."""
    assert told(index, name) == (
        "a person is listed as Quartzine: if the rest is a title and no part of the name, ask without it"
    )
    assert not told(index, "Peter Quartzine")
    assert not told(index, "Sheikh Hijazi")
