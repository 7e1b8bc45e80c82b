"""Aircraft as papers and payments call them."""

import pytest

from sanctions.names.planes import planes


@pytest.mark.parametrize(
    "written",
    [
        "REG. EP-GOM",
        "AIRCRAFT REG EP-GOM",
        "A/C EP-GOM",
        "Tail No. EP-GOM",
        "EP-GOM AIRBUS A340-300",
        "BOEING 747 EP-GOM",
        "Boeing 747-400 EP-GOM",
        "Ilyushin Il-76TD EP-GOM",
        "IL-76 EP-GOM",
        "EP-GOM Gulfstream G650",
        "AIRCRAFT EP-GOM BOMBARDIER GLOBAL 6000",
        "EP-GOM (MSN 8401)",
        "самолет EP-GOM",
    ],
)
def test_an_aircraft_is_called_by_its_registration(written: str) -> None:
    """What it is, its type and its maker's number are no part of it."""
    assert "EP-GOM" in planes(written)


@pytest.mark.parametrize(
    "written", ["EP-GOM", "AN-124", "Boeing 747", "", "Meraj Air Airbus", "Mahan Air Boeing 747 (leased)"]
)
def test_what_is_no_registration_stays(written: str) -> None:
    """A type alone, and the name of a firm, are left as they are."""
    assert planes(written) == [written]


def test_long_text_is_read_quickly() -> None:
    """Ten thousand characters are no reason to wait."""
    assert planes("BOEING 747 " * 900 + "EP-GOM")[0]
