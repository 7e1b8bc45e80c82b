"""Numbers in names."""

import pytest

from sanctions.index import Index, Moment, write_index
from sanctions.model import Entity, Query, Version
from sanctions.services import numbers

DAY = "2022-01-01.00"
WALLET = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
NOW, BEFORE = Moment((("us_ofac_sdn", 1),)), Moment((("us_ofac_sdn", 0),))


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """A ship and a bank; the ship is listed later."""
    folder = tmp_path_factory.mktemp("index")
    listed = (
        (
            Entity("us_ofac_sdn:1", "Vessel", "SABINA", {"name": ("SABINA",), "imoNumber": ("IMO 9187629",)}),
            "2023-01-01.00",
        ),
        (Entity("us_ofac_sdn:2", "Company", "VTB Bank", {"name": ("VTB Bank",), "innCode": ("7702070139",)}), DAY),
        (
            Entity(
                "us_ofac_sdn:3", "Person", "Omar Tarabulsi", {"name": ("Omar Tarabulsi",), "publicKey": (WALLET,)}
            ),
            DAY,
        ),
    )
    versions = [Version(one, since, None, "2022-01-01", "2023-01-01", "2022-01-01") for one, since in listed]
    write_index(folder, versions, {"us_ofac_sdn": [DAY, "2023-01-01.00"]})
    return Index(folder)


@pytest.mark.parametrize(
    ("name", "bearer"),
    [
        ("BLUE STAR IMO 9187629", "SABINA (us_ofac_sdn:1)"),
        ("Blue Star (IMO9187629)", "SABINA (us_ofac_sdn:1)"),
        ("GREENFIELD BAKERY INN 7702070139", "VTB Bank (us_ofac_sdn:2)"),
        ("INN 7702070139", "VTB Bank (us_ofac_sdn:2)"),
        (f"XBT {WALLET}", "Omar Tarabulsi (us_ofac_sdn:3)"),
        (f"bitcoin:{WALLET}", "Omar Tarabulsi (us_ofac_sdn:3)"),
    ],
)
def test_whose_number_a_name_holds_is_told(index: Index, name: str, bearer: str) -> None:
    said = numbers.warning(index, Query("LegalEntity", {"name": (name,)}), NOW)
    assert bearer in said
    assert "ask it as an identifier" in said


@pytest.mark.parametrize(
    "name", ["BLUE STAR", "BLUE STAR IMO 9187620", "Plant 33949", "77020701390", "x" * 1000, "1" * 1000]
)
def test_another_number_says_nothing(index: Index, name: str) -> None:
    assert numbers.warning(index, Query("LegalEntity", {"name": (name,)}), NOW) == ""


def test_a_number_says_whose_it_was_then(index: Index) -> None:
    """The ship was not listed yet."""
    query = Query("Vessel", {"name": ("BLUE STAR IMO 9187629",)})
    assert numbers.warning(index, query, BEFORE) == ""
