"""The table of country names."""

from sanctions.lists.country_names import NAMES


def test_every_line_is_a_code_and_names():
    """Two small letters, a space, names between bars."""
    for line in NAMES.strip().splitlines():
        code, _, names = line.partition(" ")
        assert len(code) == 2
        assert code.islower()
        assert all(name.strip() == name != "" for name in names.split(" | "))


def test_no_name_belongs_to_two_countries():
    """A table with two answers would depend on its order."""
    names = [name for line in NAMES.strip().splitlines() for name in line.partition(" ")[2].split(" | ")]
    assert len(names) == len(set(names))
