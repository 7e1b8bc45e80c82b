"""The UK Sanctions List as a spreadsheet."""

import csv
import zipfile
from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, uk_csv, uk_ods
from sanctions.lists.contract import Source
from tests.lists.contract import SAMPLES, FormatContract, by_number, sources
from tests.lists.workbooks import Value, ods_parts, ods_rows, packed


def table() -> list[list[Value]]:
    """The rows of the CSV sample, which the sample workbook has too."""
    with (SAMPLES / "uk.csv").open(encoding="utf-8", newline="") as file:
        return [list(row) for row in csv.reader(file)]


def workbook(folder: Path, rows: list[list[Value]]) -> list[Source]:
    """A spreadsheet of these rows."""
    return [Source("uk.ods", packed(folder / "uk.ods", ods_parts(ods_rows(rows))))]


class TestUkOds(FormatContract):
    module = uk_ods
    dataset = "gb_fcdo_sanctions"
    published = "2026-09-07"
    count = 4

    def with_byte(self, folder: Path, byte: bytes) -> list[Source]:
        """In a cell: in the archive's bytes it would be no text."""
        return workbook(
            folder, [[str(v).replace("PETROV", f"PET{byte.decode()}ROV") for v in row] for row in table()]
        )


def test_the_sample_is_the_csv_s(tmp_path: Path):
    """The committed workbook is what these rows make; `python -m tests.lists.test_uk_ods` writes it anew."""
    (made,) = workbook(tmp_path, table())
    with zipfile.ZipFile(made.path) as ours, zipfile.ZipFile(SAMPLES / "uk.ods") as committed:
        assert ours.namelist() == committed.namelist()
        assert all(ours.read(name) == committed.read(name) for name in ours.namelist())


def test_a_party_is_the_same_as_in_the_csv():
    """And so as in the XML."""
    parties = by_number(uk_ods.read(sources("uk.ods"), "gb_fcdo_sanctions"))
    assert parties == by_number(uk_csv.read(sources("uk.csv"), "gb_fcdo_sanctions"))


def test_numbers_in_cells_are_read_as_they_look(tmp_path: Path):
    """A spreadsheet turns what looks like a number into one."""
    rows = [[1996 if cell == "1996" else 318000.0 if cell == "318000" else cell for cell in row] for row in table()]
    ship = by_number(catalog.read(workbook(tmp_path, rows)))["RUS9003"]
    assert (ship.get("buildDate"), ship.get("tonnage")) == (("1996",), ("318000",))


def test_another_spreadsheet_is_not_taken_for_it(tmp_path: Path):
    """It says on what day it was made, in its first row."""
    assert uk_ods.recognise(workbook(tmp_path, table()[1:])) is None
    assert uk_ods.recognise(workbook(tmp_path, [["Report Date: soon"]])) is None


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("Unique ID", "Number", "has no column Unique ID"),
        ("RUS9004", "", r"without Unique ID, line \d+"),
        ("Ship", "Submarine", r"RUS9003 of a kind that we don't know: 'Submarine', line \d+"),
    ],
)
def test_a_table_that_is_not_whole_is_refused(tmp_path: Path, old: str, new: str, reason: str):
    """With the line."""
    rows = [[new if cell == old else cell for cell in row] for row in table()]
    with pytest.raises(ListUnreadable, match=reason):
        list(catalog.read(workbook(tmp_path, rows)).entities)


if __name__ == "__main__":
    packed(SAMPLES / "uk.ods", ods_parts(ods_rows(table())))
