"""What publishers' whole lists are like."""

import pytest

from sanctions.lists.datasets import DATASETS
from sanctions.lists.whole_lists import WHOLE, noting_scripts, unlike
from sanctions.model import SCHEMATA, Entity

LIKE = {"entities": 5_000, "names": 9_000, "Person": 2_000, "Company": 2_500, "Vessel": 500}


def test_a_list_like_the_publisher_s_lacks_nothing():
    for dataset in WHOLE:
        assert list(unlike(dataset, LIKE, scripts=True)) == []


@pytest.mark.parametrize(
    ("counts", "scripts", "told"),
    [
        ({"entities": 429, "Person": 300, "Company": 129}, True, "fewer than 430 parties"),
        ({"entities": 877, "Person": 877}, True, "no organisations"),
        ({"entities": 877, "Organization": 877}, True, "no people"),
        ({"entities": 877, "Person": 684, "Organization": 193}, False, "no name in letters other than Latin"),
    ],
)
def test_what_a_part_of_a_list_lacks_is_told(counts, scripts, told):
    [lack] = unlike("un_sc_sanctions", counts, scripts=scripts)
    assert lack.startswith(told)


def test_lists_of_any_size_are_whole():
    """A house list, a seed, a collection."""
    for dataset in DATASETS.keys() - WHOLE.keys():
        assert list(unlike(dataset, {"entities": 1, "names": 1, "Person": 1}, scripts=False)) == []


def test_the_table_is_of_datasets_and_schemata():
    assert WHOLE.keys() <= DATASETS.keys()
    assert {schema for row in WHOLE.values() for named in row.classes.values() for schema in named} <= set(SCHEMATA)


def test_the_first_name_in_another_script_is_noted():
    """A name with accents is in Latin letters."""
    entities = [
        Entity("house:1", "Person", "x", {"name": ("Kirill Szamałow",)}),
        Entity("house:2", "Person", "x", {"name": ("Kirill",), "alias": ("Кирилл",)}),
        Entity("house:3", "Person", "x", {"name": ("Игорь",)}),
    ]
    for wanted, given in ([], entities[:1]), (["Кирилл"], entities):
        found: list[str] = []
        assert list(noting_scripts(given, found)) == given
        assert found == wanted
