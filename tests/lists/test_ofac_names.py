"""Names in parts."""

import pytest

from sanctions.lists import ofac_names
from sanctions.lists.ofac_names import Part


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        ((("Last Name", "PETROV"), ("First Name", "Ivan"), ("Middle Name", "Ilyich")), "Ivan Ilyich PETROV"),
        ((("Last Name", "GARCIA"), ("Matronymic", "LOPEZ"), ("First Name", "Juan")), "Juan LOPEZ GARCIA"),
        ((("Entity Name", "Example"), ("Entity Name", "Ltd")), "Example Ltd"),
        ((("Last Name", "GARCIA"), ("First Name", "Juan"), ("Nickname", "CHATO")), "Juan GARCIA"),
        ((("Nickname", "CHATO"),), "CHATO"),
        ((("Last Name", "习"), ("First Name", "近平")), "习近平"),
        ((("First Name", "정은"), ("Last Name", "김")), "김정은"),
    ],
)
def test_a_name_is_joined_as_it_is_spoken(parts: tuple[tuple[str, str], ...], name: str):
    """The family name last, but in scripts that put it first and write no spaces."""
    assert ofac_names.whole([Part(*part) for part in parts]) == name


def test_a_name_that_repeats_its_parts_in_scripts_is_several_names():
    """One whose parts are of several scripts each once is a mixed name."""
    latin, cyrillic = Part("Last Name", "PETROV", "Latin", "1"), Part("Last Name", "ПЕТРОВ", "Cyrillic", "1")
    assert ofac_names.by_script([latin, cyrillic]) == [[latin], [cyrillic]]
    mixed = [latin, Part("First Name", "Иван", "Cyrillic", "2")]
    assert ofac_names.by_script(mixed) == [mixed]
