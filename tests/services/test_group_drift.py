"""Groups of parties that left a list."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from sanctions.cli.loading import told
from sanctions.errors import ListRejected
from sanctions.services.acceptance import Accept
from sanctions.services.acknowledge import acknowledge
from sanctions.services.group_drift import counted, went
from sanctions.services.status import status, warnings
from sanctions.store.home import Home
from tests.services.test_refresh import AT, SDN, load

ROW = '{},"{} {}","{}","{}",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "data")


def sdn(folder: Path, day: str, *groups: tuple[range, str, str]) -> Path:
    """A bare SDN.CSV of a day: numbers, kind and programme of each group of parties."""
    path = folder / f"sdn_{day}.csv"
    rows = [
        ROW.format(number, "ROSTOK", number, kind, program) for numbers, kind, program in groups for number in numbers
    ]
    path.write_bytes("".join(rows).encode() + b"\x1a")
    return path


PEOPLE = (range(1, 501), "individual", "RUSSIA")
AIRCRAFT = (range(501, 512), "aircraft", "RUSSIA")
FEW = (range(601, 613), "individual", "ZIMBABWE")
MANY = (range(701, 721), "individual", "SYRIA")


def test_a_kind_of_party_that_goes_as_a_whole_refuses_a_list(home, tmp_path):
    """Though it loses one in fifty; who means it says so."""
    load(home, sdn(tmp_path, "2024-05-03", PEOPLE, AIRCRAFT))
    later = sdn(tmp_path, "2024-06-03", PEOPLE)
    with pytest.raises(ListRejected, match=r"whole groups are gone: all 11 of the kind Airplane.*--accept-shrink"):
        load(home, later)
    report = load(home, later, accept=Accept(shrink=True, by="alice", because="delisted"))
    assert "all 11 of the kind Airplane" in report.vouched[0].reason


def test_a_kind_that_loses_a_third_refuses_a_list(home, tmp_path):
    """Four of eleven; three pass."""
    load(home, sdn(tmp_path, "2024-05-03", PEOPLE, AIRCRAFT))
    load(home, sdn(tmp_path, "2024-05-04", PEOPLE, (range(504, 512), "aircraft", "RUSSIA")), answering=False)
    with pytest.raises(ListRejected, match="4 of 11 of the kind Airplane"):
        load(home, sdn(tmp_path, "2024-05-05", PEOPLE, (range(505, 512), "aircraft", "RUSSIA")))


def test_a_large_programme_that_goes_refuses_a_list(home, tmp_path):
    """As a regime of one in twenty-five parties."""
    load(home, sdn(tmp_path, "2024-05-03", PEOPLE, MANY))
    with pytest.raises(ListRejected, match="all 20 of the programme SYRIA"):
        load(home, sdn(tmp_path, "2024-06-03", PEOPLE))


def test_a_small_programme_that_goes_is_a_warning_until_somebody_acknowledges_it(home, tmp_path):
    """Programmes end; but whoever is cleared by that is told of, also by the list after it."""
    load(home, sdn(tmp_path, "2024-05-03", PEOPLE, FEW))
    report = load(home, sdn(tmp_path, "2024-06-03", PEOPLE))
    lack = "lost all parties of the programme ZIMBABWE (12 since 2024-05-03)"
    assert f"  IS IT WHOLE? It has {lack}" in told(report)
    assert f"{SDN}: is it whole? It has {lack}" in warnings(status(home, AT))
    load(home, sdn(tmp_path, "2024-07-03", PEOPLE, (range(801, 802), "individual", "RUSSIA")))
    assert f"{SDN}: is it whole? It has {lack}" in warnings(status(home, AT))
    row = next(row for row in status(home, AT) if row.dataset == SDN)
    acknowledge(home, [row], by="alice", because="the programme ended", at=AT)
    load(home, sdn(tmp_path, "2024-08-03", PEOPLE, (range(801, 803), "individual", "RUSSIA")))
    assert not any("ZIMBABWE" in warning for warning in warnings(status(home, AT)))


def parties(numbers: Iterable[int], program: str = "RUSSIA", dataset: str = "house", letters: str = ""):
    return [
        (f"{dataset}:{letters}{number}", {"schema": "Person", "measures": [{"program": program}]})
        for number in numbers
    ]


def test_a_programme_that_is_called_otherwise_did_not_go():
    """Its parties stand; nor did those that came under other numbers."""
    stood = counted(parties(range(100), "UKRAINE-EO13661"))
    assert not list(went(stood, counted([]), counted(parties(range(100))), of=100, within_a_year=True))
    assert not list(
        went(stood, stood, counted(parties(range(100, 200), "UKRAINE-EO13661")), of=100, within_a_year=True)
    )


def test_one_of_the_lists_that_a_list_is_joined_from_is_missed():
    """Its parties' numbers tell which."""
    stood = counted(parties(range(20), dataset="us_trade_csl", letters="UVL-"))
    found = next(
        each for each in went(stood, stood, counted([]), of=10_000, within_a_year=True) if each.group.by == "list"
    )
    assert found.refuses
    assert str(found) == "all 20 of the list UVL"


def test_after_years_only_what_is_gone_as_a_whole_refuses():
    """A third may have left in the time between."""
    stood = counted(parties(range(20)))
    for gone, refuses in ((8, False), (20, True)):
        kinds = [
            each
            for each in went(
                stood, counted(parties(range(gone))), counted(parties(range(gone, 20))), of=20, within_a_year=False
            )
            if each.group.by == "kind"
        ]
        assert [each.refuses for each in kinds] == [refuses]
