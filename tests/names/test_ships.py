"""Ships as papers and payments call them."""

import time

import pytest

from sanctions.names.ships import ships


@pytest.mark.parametrize(
    "written",
    [
        "CARGO VESSEL HERBY",
        *(
            "M/N HERBY",
            "N/M HERBY",
            "S/T HERBY",
            "B/M HERBY",
            "MS HERBY",
            "AHTS HERBY",
            "FPSO HERBY",
            "motonave HERBY",
        ),
        *("CHEM TANKER HERBY", "ROPAX HERBY", "KM HERBY", "т/к HERBY", "OWNERS OF HERBY", "HERBY SHIPMENT 12/2024"),
        *("HERBY GT 57000", "HERBY 105,000 DWT", "HERBY 012E", "HERBY 3EXY7", "HERBY IMO", "HERBY BLT 2004"),
        *("HERBY - LR", "HERBY MARSHALL ISLANDS FLAG", "HERBY/V.3", "HERBY/24", "HERBY V-7", "HERBY SUEZMAX"),
        *("HERBY BUNKER", "HERBY OWNERS", "HERBY HIRE 12 DAYS", "HERBY B/L NO 12", "HERBY C/P DD 12.03.24"),
        *("HERBY AGENT GAC DUBAI", "CAPTAIN OF HERBY", "CREW OF HERBY"),
        "GENERAL CARGO VESSEL HERBY",
        "FISHING VESSEL HERBY",
        "CONTAINER SHIP HERBY",
        "LNG CARRIER HERBY",
        "Buque HERBY",
        "сухогруз HERBY",
        "HERBY VOY 012E",
        "HERBY, OCEAN STAR",
        "HERBY / Owner: Blue Ocean Ltd",
        "HERBY C/S UBAB7",
        "VSL HERBY ETA 12/05",
        "FREIGHT MV HERBY",
        "DEMURRAGE HERBY",
        "loaded on board HERBY at Bandar Abbas",
        "CHARTER PARTY MT HERBY DD 12.03.2025",
        "t/k HERBY",
        "HERBY VOYAGE NO. 12",
        "Herby V.23",
        "HERBY - CRUDE OIL TANKER",
        "Herby Oil/Chemical Tanker",
        "MV Herby, bulk carrier",
        "IMO9306809 HERBY",
        "HERBY, IMO nr. 9384306, tanker",
        "Herby - 9138056",
        "MT Herby / B/L 23698",
        "9138056 HERBY",
        "Master of the ship HERBY",
        "HERBY BUILT 2002",
        "HERBY 318021 DWT",
        "HERBY DWT 159681",
        "HERBY CALL SIGN EPBQ5",
        "HERBY V012E",
        "HERBY FROM BANDAR ABBAS",
        "HERBY AS OWNERS",
        "HERBY TBN",
        "HERBY - Comoros flag",
    ],
)
def test_a_ship_is_read_without_its_voyage_its_kind_and_its_number(written: str) -> None:
    assert "herby" in [name.lower() for name in ships(written)]


@pytest.mark.parametrize("written", ["M/V KAZAN", "KAZAN (EX OCEAN GRACE)", "KAZAN, SUEZMAX"])
def test_a_ship_may_be_called_like_a_city(written: str) -> None:
    assert "KAZAN" in ships(written)


def test_a_city_behind_a_ship_is_none() -> None:
    assert "KAZAN" not in ships("HERBY, KAZAN")


@pytest.mark.parametrize("name", ["TANKER", "V 23", "VOY 12", "HERBY V2", "IMO 9378864", "LADY 7", "9138056"])
def test_a_ship_is_never_without_a_name(name: str) -> None:
    """Nor without what may tell it from its sister."""
    assert ships(name) == [name]


def test_a_long_line_of_signs_takes_no_time() -> None:
    """What stands behind a name is short."""
    begun = time.perf_counter()
    ships("HERBY" + " -" * 5_000)
    ships("HERBY" + "-" * 5_000 + "1234567")
    assert time.perf_counter() - begun < 0.5


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
        "Barge Herby",
        "Tug Herby",
        "VLCC HERBY",
        "LPG Herby",
        "bulker HERBY",
        "the vessel Herby",
        "Aframax tanker Herby",
        "General cargo vessel Herby",
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
    ("written", "called"),
    [
        ("MEKH. MAKARIN", "mekhanik MAKARIN"),
        ("Akad. Cherskiy", "akademik Cherskiy"),
        ("ACADEMICIAN PRIMAKOV", "akademik PRIMAKOV"),
        ("Capt. Ryntsyn", "kapitan Ryntsyn"),
        ("m/v Aka. Cherskiy", "akademik Cherskiy"),
        ("т/х Проф. Хлюстин", "professor Хлюстин"),
    ],
)
def test_whom_a_ship_is_called_after_is_written_out(written: str, called: str) -> None:
    """And a ship that has such letters within its name keeps them."""
    assert called in ships(written)
    assert ships("Akadia") == ["Akadia"]


@pytest.mark.parametrize(
    "name", ["HERBY", "Marina", "Export", "Mt", "Tanker", "Vessel", "Text Ex", "МТ-66", "()", ""]
)
def test_a_ship_may_be_called_so(name: str) -> None:
    """A prefix is none where nothing follows it, nor inside a word."""
    assert ships(name)[0] == name
    assert all(name.strip(" ()") in other or other in name for other in ships(name))


@pytest.mark.parametrize(
    ("written", "called"),
    [
        ("SIRIUS One", "SIRIUS 1"),
        ("VENUSIII", "VENUS III"),
        ("M/V SPARTAIV", "SPARTA IV"),
        ("FIGHTERTWO", "FIGHTER TWO"),
        ("BICENTENARIOXI", "BICENTENARIO XI"),
        ("MVSEVASTOPOL", "SEVASTOPOL"),
        ("M/TSHIBA", "SHIBA"),
        ("FIORA ETA 12 May", "FIORA"),
        ("FIORA ETD 3 June 2026", "FIORA"),
        ("o/b MV SANAN", "SANAN"),
        ("MY Graceful", "Graceful"),
        ("M/Y Graceful", "Graceful"),
    ],
)
def test_what_is_written_at_a_ships_name_or_around_it_is_read_apart(written: str, called: str) -> None:
    assert called in ships(written)


@pytest.mark.parametrize(
    "name",
    ["Taxi", "Phoenix", "Hawaii", "Cyclone", "Levi", "Mitsubishi", "One", "My Rose", "MVP", "Mvsevastopol", "MTX"],
)
def test_a_word_of_a_ships_name_is_no_number_and_no_kind_of_ship(name: str) -> None:
    assert ships(name) == [name]


def test_what_kind_it_is_may_be_a_part_of_a_ships_name() -> None:
    """CAPE GAS is a listed ship, and a gas tanker may be called CAPE."""
    assert ships("CAPE GAS SUEZMAX") == ["CAPE GAS SUEZMAX", "CAPE", "CAPE GAS"]
