"""People's names as passports, bookings and registers write them."""

import pytest

from sanctions.names.papers import as_in_papers


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("KondratenkoM.D.", "Kondratenko M.D."),
        ("МарковМ.С.", "Марков М.С."),
        ("4EV3ENKO EVGENIQ", "shevchenko evgeniy"),
        ("D8GOVEC ALEKSANDR", "dyagovec aleksandr"),
        ("Igor9 Zav98lov", "igor zavyalov"),
        ("Zhu3 Hai3lun2", "zhu hailun"),
        ("Chen1 Ming4 Guo4", "chen ming guo"),
        ("POPOV/OLEGNIKOLAEV", "POPOV oleg n."),
        ("POPOV/OLEGNIKOLAEVMR", "POPOV oleg n."),
        ("Vlantimir Ntoumpovka", "vladimir doubovka"),
        ("Igkor Morozov", "igor morozov"),
    ],
)
def test_names_are_read_as_papers_write_them(written: str, meant: str) -> None:
    assert as_in_papers(written) == [meant]


@pytest.mark.parametrize(
    "name",
    [
        "Kirill Shamalov",
        "J.R. Smith",
        "McDonald R.",
        "DiCaprio L.",
        "ALI 3RD",
        "4ever Smith2",
        "Smith 1982",
        "Apartment 12B",
        "SHAMALOV/KIRILLMR",
        "SHAMALOV/KIRILL",
        "Antonio Monti",
        "Zhu3 Smith4",
        "",
    ],
)
def test_other_names_are_read_as_they_are(name: str) -> None:
    assert as_in_papers(name) == []
