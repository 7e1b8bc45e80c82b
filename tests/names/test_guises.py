"""Names as papers, Baltic passports and those who would not be found write them."""

import time

import pytest

from sanctions.names.guises import guises, ships


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Vladimirs Putins", "vladimir putin"),
        ("Vladimiras Putinas", "vladimir putin"),
        ("Sergejus LAVROVAS", "sergej lavrov"),
        ("Jevgēņijs Prigožins", "jevgenij prigozhin"),
        ("V I K T O R  M E D V E D C H U K", "VIKTOR MEDVEDCHUK"),
        ("V I K T O R M", "VIKTORM"),
        ("Vikt0r Medvedchuk", "Viktor Medvedchuk"),
        ("faizu11ah", "faizullah"),
    ],
)
def test_a_name_is_read_as_it_may_be_meant(written: str, meant: str) -> None:
    """Beside as it stands."""
    assert meant in guises(written, person=True)


@pytest.mark.parametrize(
    "name",
    [
        "Vladimir Putin",
        "James Jones",
        "Thomas Williams",
        "Carlos Santos",
        "Putins",
        "J R R",
        "Apollo 11",
        "Route 66",
        "B10",
        "X1234",
        "",
    ],
)
def test_most_names_are_read_in_no_other_way(name: str) -> None:
    """A name in s is no Latvian, nor is a number a word."""
    assert guises(name, person=True) == []


def test_organisations_have_no_baltic_endings() -> None:
    """Systems Martins is a firm."""
    assert guises("Vladimirs Putins", person=False) == []


@pytest.mark.parametrize(
    "written",
    [
        "M/V HERBY",
        "MV Herby",
        "M.T. HERBY",
        "m/t Herby",
        "SS Herby",
        "F/V Herby",
        "LPG/C Herby",
        "Motor Vessel Herby",
        "Oil tanker HERBY",
        "т/х Herby",
        "Herby (Panama)",
        "HERBY (ex Sea Star)",
        "Sea Star ex HERBY",
        'M/V "HERBY"',
    ],
)
def test_a_ship_is_called_without_what_papers_put_before_it(written: str) -> None:
    """What stands in brackets is a flag or a name before."""
    assert "herby" in [name.lower() for name in ships(written)]
    assert ships(written)[0] == written


@pytest.mark.parametrize(
    "name", ["HERBY", "Marina", "Export", "Mt", "Tanker", "Vessel", "Text Ex", "МТ-66", "()", ""]
)
def test_a_ship_may_be_called_so(name: str) -> None:
    """A prefix is none where nothing follows it, nor inside a word."""
    assert ships(name)[0] == name
    assert all(name.strip(" ()") in other or other in name for other in ships(name))


@pytest.mark.parametrize("char", ["(", " ", "(ex ", "m/v ", "0a", "a ", "s ", "ex ", "."])
def test_long_names_take_no_time(char: str) -> None:
    """Ten thousand of anything."""
    begun = time.perf_counter()
    ships(char * 10_000)
    guises(char * 10_000, person=True)
    assert time.perf_counter() - begun < 1
