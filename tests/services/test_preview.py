"""The first rows of a file as they would be screened."""

from pathlib import Path

import pytest

from sanctions.errors import InvalidQuery
from sanctions.model import Query
from sanctions.services import tables
from sanctions.services.preview import Cell, Preview, preview


def previewed(tmp_path: Path, content: str, n: int = 5, **mapping: str) -> Preview:
    path = tmp_path / "customers.csv"
    path.write_text(content, encoding="utf-8")
    return preview(tables.inspect(path, "customers.csv"), mapping, n)


def test_each_column_tells_its_field_why_and_how_its_cells_are_read(tmp_path: Path) -> None:
    told = previewed(tmp_path, "Wer,dob,nationality,x\nA; B,22.3.1982,Russia,1\nC,30.2.1970,Atlantis,2\n", Wer="name")
    wer, dob, nationality, rest = told.columns
    assert (wer.field, wer.reason, wer.cells[0]) == ("name", "told", Cell("A; B", ("A", "B")))
    assert (dob.field, dob.reason, dob.cells[0].values) == ("birth_date", "its name", ("1982-03-22",))
    assert "is no date" in dob.cells[1].error
    assert (nationality.cells[0].values, nationality.cells[1].values) == (("ru",), ())
    assert "unknown country" in nationality.cells[1].error
    assert (rest.field, rest.reason, rest.cells[0]) == ("", "", Cell("1"))


def test_each_row_tells_what_it_asks_or_why_it_cannot(tmp_path: Path) -> None:
    told = previewed(tmp_path, "name,dob\nA,1970\n,1970\n")
    assert told.rows == (
        Query("LegalEntity", {"name": ("A",), "birthDate": ("1970",)}),
        "name: the row has no name",
    )
    assert told.fault == ""


def test_only_so_many_rows_are_shown(tmp_path: Path) -> None:
    told = previewed(tmp_path, "name\n" + "A\n" * 100, 3)
    assert len(told.rows) == len(told.columns[0].cells) == 3


def test_a_file_that_cannot_be_screened_so_is_shown_with_the_reason(tmp_path: Path) -> None:
    told = previewed(tmp_path, "Wer,dob\nA,1970\n")
    assert "no column of names" in told.fault
    assert [column.field for column in told.columns] == ["", "birth_date"]
    assert told.rows == ("name: the row has no name",)


def test_what_was_guessed_is_noted(tmp_path: Path) -> None:
    told = previewed(tmp_path, "Nom,Prénom,dob\nA,B,25/12/1970\nA,B,03/04/1970\n")
    assert any("'Nom' is taken for last_name" in note for note in told.notes)
    assert any("day/month/year" in note for note in told.notes)
    assert told.columns[2].cells[1].values == ("1970-04-03",)


def test_rows_of_another_width_and_lines_that_are_no_json_are_told(tmp_path: Path) -> None:
    assert "has 1 cells" in str(previewed(tmp_path, "name,x\nA\n").rows[0])
    assert "is no JSON object" in str(previewed(tmp_path, '{"name": "A"}\nx\n').rows[1])


def test_a_mapping_that_does_not_fit_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InvalidQuery, match="no column 'y'"):
        previewed(tmp_path, "name,x\nA,1\n", y="name")
