"""The lists test themselves."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sanctions.services import refresh, screening, selftest
from sanctions.services.selftest import misspell
from sanctions.store import probes
from sanctions.store.connection import open_lists
from sanctions.store.home import Home

AT = datetime(2024, 5, 10, 9, 30, tzinfo=UTC)
ROW = '{},"ROTENBERG, Igor {}","individual","RUSSIA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'


@pytest.fixture
def loaded(tmp_path: Path) -> tuple[Home, refresh.LoadReport]:
    home, path = Home(tmp_path / "data"), tmp_path / "sdn_2024-05-03.csv"
    path.write_text("".join(ROW.format(number, number) for number in range(1, 31)))
    return home, refresh.load(home, [path], at=AT)


def test_a_load_tries_names_and_misspellings_and_says_so(loaded) -> None:
    home, report = loaded
    assert report.missed == ()
    assert report.tried == 2 * (2 + 20)
    with open_lists(home) as db:
        assert probes.last(db)["us_ofac_sdn"].tried == report.tried


def test_a_name_that_the_search_does_not_find_is_missed(loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a comparison calls a match and the index does not give."""
    home, _ = loaded
    answer = screening.match

    def blind(*args, **kwargs):
        found = answer(*args, **kwargs)
        return {key: screening.replace(one, hits=one.hits[:0]) for key, one in found.items()}

    monkeypatch.setattr(screening, "match", blind)
    with open_lists(home) as db:
        (probe,) = selftest.run(home, db, AT)
    assert len(probe.missed) == probe.tried > 0
    assert "us_ofac_sdn:" in probe.missed[0]


def without_three(home: Home, folder: Path) -> refresh.LoadReport:
    """The list of a month later, of which three parties in the middle are gone."""
    path = folder / "sdn_2024-06-03.csv"
    path.write_text(
        "".join(ROW.format(number, number) for number in range(1, 31) if number not in {10, 11, 12}) + "\x1a"
    )
    return refresh.load(home, [path], at=AT + timedelta(days=30))


def test_whoever_is_taken_off_is_tried_too(loaded, tmp_path: Path) -> None:
    """Two known parties and three who are gone, each with a misspelling."""
    report = without_three(loaded[0], tmp_path)
    assert (report.removed, report.tried, report.missed) == (3, 2 * (2 + 3), ())


@pytest.mark.parametrize(("as_of", "told"), [("2024-05-03", ", as of 2024-05-03"), ("", "found still")])
def test_history_that_is_lost_and_a_party_that_stays_are_missed(
    loaded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_of: str, told: str
) -> None:
    """The search answers as of one of the two days for both."""
    home, _ = loaded
    answer = screening.match

    def mixed(generation, queries, options, **kwargs):
        other = "" if as_of else "2024-05-03"
        return answer(generation, queries, screening.replace(options, as_of=other), **kwargs)

    monkeypatch.setattr(screening, "match", mixed)
    missed = without_three(home, tmp_path).missed
    gone = [each for each in missed if any(f"us_ofac_sdn:{number})" in each for number in (10, 11, 12))]
    assert len(gone) == 6
    assert all(each.endswith(told) for each in gone)


def test_a_list_is_tested_once_a_day(loaded) -> None:
    home, _ = loaded

    def tested() -> str:
        with open_lists(home) as db:
            return probes.last(db)["us_ofac_sdn"].at

    assert selftest.daily(home, AT + timedelta(hours=23)) == []
    assert tested() == AT.isoformat()
    assert selftest.daily(home, AT + timedelta(hours=24)) == []
    assert tested() == (AT + timedelta(hours=24)).isoformat()


def test_an_index_that_can_not_be_opened_is_missed_and_no_crash(loaded) -> None:
    home, _ = loaded
    for manifest in home.index.glob("g*/generation.json"):
        manifest.rename(manifest.with_name("elsewhere"))
    (home.index / "current").unlink()
    with open_lists(home) as db:
        (probe,) = selftest.run(home, db, AT)
    assert probe.tried == 0
    assert "no list is in force" in probe.missed[0]


@pytest.mark.parametrize(
    ("name", "misspelt"),
    [
        ("Igor Rotenberg", "Igor Rotneberg"),
        ("VTB Bank", "VTB Bank"),
        ("Rossiyskaya Elektronika", "Rossyiskaya Elektronika"),
        ("AAAAAAAAA", "AAAAAAAAA"),
        ("", ""),
    ],
)
def test_a_misspelling_swaps_two_letters_of_the_longest_word(name: str, misspelt: str) -> None:
    assert misspell(name) == misspelt
