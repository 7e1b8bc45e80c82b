"""The UK Sanctions List as CSV."""

import csv
from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, uk_csv, uk_xml
from sanctions.lists.contract import Source
from sanctions.model import Entity
from tests.lists.contract import SAMPLES, SHARED, FormatContract, by_number, needs_shared, sources
from tests.lists.uk_tables import COLUMNS, without_what_has_no_column, write_csv


@pytest.fixture
def lines() -> list[str]:
    """The sample's lines; none of its cells but one, in RUS9001, holds the end of a line."""
    return (SAMPLES / "uk.csv").read_text(encoding="utf-8").splitlines(keepends=True)


def parties_of(folder: Path, content: str) -> dict[str, Entity]:
    """The parties of a file with this text."""
    path = folder / "uk.csv"
    path.write_text(content, encoding="utf-8", newline="")
    return by_number(catalog.read([Source("uk.csv", path)]))


class TestUkCsv(FormatContract):
    module = uk_csv
    dataset = "gb_fcdo_sanctions"
    published = "2026-09-07"
    count = 4


def test_the_sample_has_the_official_columns():
    """All 58, below the report date."""
    with (SAMPLES / "uk.csv").open(encoding="utf-8", newline="") as file:
        assert file.readline() == "Report Date: 07-Sep-2026\r\n"
        assert tuple(next(csv.reader(file))) == COLUMNS
    assert len(COLUMNS) == 58


def test_a_party_is_the_same_as_in_the_xml(tmp_path: Path):
    """Every combination of its values adds nothing to what the XML has once."""
    xml = without_what_has_no_column(SAMPLES / "uk.xml", tmp_path)
    theirs = by_number(uk_xml.read([Source("uk.xml", xml)], "gb_fcdo_sanctions"))
    assert by_number(uk_csv.read(sources("uk.csv"), "gb_fcdo_sanctions")) == theirs


def test_rows_of_a_party_may_stand_apart(tmp_path: Path):
    """A copy sorted otherwise gives the same parties."""
    with (SAMPLES / "uk.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.reader(file))
    path = tmp_path / "uk.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([*table[:2], *table[2::2], *table[3::2]])
    parties = by_number(catalog.read([Source("uk.csv", path)]))
    before = by_number(uk_csv.read(sources("uk.csv"), "gb_fcdo_sanctions"))
    assert parties.keys() == before.keys()
    assert all(set(parties[key].names) == set(before[key].names) for key in before)


def test_columns_go_by_their_letters(tmp_path: Path, lines: list[str]):
    """`DOB` is `D.O.B`, and capitals are nothing."""
    lines[1] = lines[1].replace("D.O.B", "DOB").replace("Name type", "Name Type").replace("IMO number", "IMO Number")
    assert parties_of(tmp_path, "".join(lines)) == by_number(uk_csv.read(sources("uk.csv"), "gb_fcdo_sanctions"))


def test_an_unknown_column_is_kept_and_counted(tmp_path: Path, lines: list[str]):
    """A new one, which the table has no place for."""
    lines[1] = lines[1].replace("Year Built", "Crypto wallet address")
    path = tmp_path / "uk.csv"
    path.write_text("".join(lines), encoding="utf-8", newline="")
    reading = catalog.read([Source("uk.csv", path)])
    ship = by_number(reading)["RUS9003"]
    assert "ColumnCryptowalletaddress: 1996" in ship.get("notes")
    assert reading.unmapped["Designation/…/ColumnCryptowalletaddress"] == 1


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("RUS9004", "", r"without Unique ID, line \d+"),
        ("Unique ID", "Number", "has no column Unique ID"),
        (",Ship,", ",Submarine,", r"RUS9003 of a kind that we don't know: 'Submarine', line \d+"),
        ("EXAMPLE MOON,", ",", r"RUS9004 has no name, line \d+"),
    ],
)
def test_a_table_that_is_not_whole_is_refused(tmp_path: Path, lines: list[str], old: str, new: str, reason: str):
    """No id, no column of ids, a new kind, no name."""
    with pytest.raises(ListUnreadable, match=reason):
        parties_of(tmp_path, "".join(lines).replace(old, new))


def test_rows_that_contradict_each_other_are_refused(tmp_path: Path, lines: list[str]):
    """Nobody can say which of them counts."""
    lines.append(lines[-1].replace("Regulations 2019", "Regulations 2020"))
    with pytest.raises(ListUnreadable, match=r"rows of RUS9004 contradict each other in Regime Name: .*2019.*2020"):
        parties_of(tmp_path, "".join(lines))


@needs_shared
@pytest.mark.slow
def test_the_whole_list_laid_out_as_a_table_says_the_same(tmp_path: Path):
    """Each of the 6,349 parties of the big XML, but for what only its indicators tell."""
    big = SHARED / "gb_fcdo_sanctions" / "RECONSTRUCTED_UK_Sanctions_List.xml"
    xml = without_what_has_no_column(big, tmp_path)
    reading = catalog.read([Source("uk.csv", write_csv(big, tmp_path / "uk.csv", "22-Aug-2026"))])
    theirs = by_number(catalog.read([Source("uk.xml", xml)]))
    assert (len(theirs), reading.published) == (6_349, "2026-08-22")
    assert by_number(reading) == theirs
    assert reading.unmapped == {}
