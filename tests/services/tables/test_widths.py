"""CSV rows that are wider or narrower than their header, and what is lost by reading them."""

from pathlib import Path

import pytest

from sanctions.services import rows, tables
from sanctions.services.tables import Layout


def inspected(tmp_path: Path, content: str) -> Layout:
    path = tmp_path / "customers.csv"
    path.write_text(content)
    return tables.inspect(path, "customers.csv")


def faults(layout: Layout) -> list[str | None]:
    form = rows.form(layout.columns, {})
    return [rows.fault(form, row) for row in tables.read(layout)]


@pytest.mark.parametrize("end", [";", ";;", "; ;"])
def test_delimiters_at_the_end_of_each_row_are_left_out_and_told_once(tmp_path: Path, end: str) -> None:
    layout = inspected(tmp_path, f"id;name;country\n1;Anna Roe;DE{end}\n2;Carl Dee;{end}\n")
    assert list(tables.read(layout)) == [["1", "Anna Roe", "DE"], ["2", "Carl Dee", ""]]
    assert sum("beyond the header's last, left out" in note for note in layout.notes) == 1


def test_a_cell_beyond_the_header_that_holds_something_is_an_error_of_its_row(tmp_path: Path) -> None:
    layout = inspected(tmp_path, "id;name;country\n1;Anna Roe;DE;\n2;Roe; Carl;DE;\n3;Eve Dee;FR;\n")
    assert [fault is None for fault in faults(layout)] == [True, False, True]


@pytest.mark.parametrize("parted", ["2,Shamalov, Kirill,,,", "2,Shamalov, Kirill,,"])
def test_a_row_with_other_blank_cells_than_the_others_may_be_parted_in_a_name(tmp_path: Path, parted: str) -> None:
    """Its cells stand a place too far to the right."""
    end = "," if parted.endswith(",,,") else ""
    layout = inspected(tmp_path, f"id,name,a,b\n1,Anna Roe,x,{end}\n{parted}\n3,Eve Dee,x,y{end}\n")
    assert [fault is None for fault in faults(layout)] == [True, False, True]


def test_blank_cells_that_are_left_out_at_the_end_are_blank_and_told(tmp_path: Path) -> None:
    layout = inspected(tmp_path, "id,name,country,note\n1,Anna Roe\n2,Carl Dee,DE\n3,Eve Dee,FR,x\n")
    assert list(tables.read(layout))[:2] == [["1", "Anna Roe", "", ""], ["2", "Carl Dee", "DE", ""]]
    assert layout.notes[-1] == "2 rows have fewer cells than the header: those left out are taken to be blank"


@pytest.mark.parametrize(
    "content",
    [
        "id,name,country,note\n1,Anna Roe,DE,x\n2,Kirill\nShamalov,RU,y\n3,Eve Dee,FR,z\n",
        "id,name,country,note\n1,Anna Roe,DE,x\n2,Kirill\nof the\nShamalov,RU,y\n3,Eve Dee,FR,z\n",
        "name,country,note\nAnna Roe,DE,x\nKirill\nShamalov,RU,y\nEve Dee,FR,z\n",
        "id,name,country\n1,Anna Roe,DE\n2,Kirill Sham",
        "id,name,country\n1,Anna Roe,\n2,Carl Dee\n3,Eve Dee,FR\n",
    ],
    ids=["torn in two", "torn in three", "torn in the first cell", "cut off", "blank cells are written elsewhere"],
)
def test_a_row_that_may_be_torn_is_an_error(tmp_path: Path, content: str) -> None:
    layout = inspected(tmp_path, content)
    told = [fault for fault in faults(layout) if fault]
    assert told
    assert all("where the header has" in fault for fault in told)


def test_what_was_found_out_is_kept_with_the_file(tmp_path: Path) -> None:
    """A run that goes on where it stopped reads the rows as before."""
    layout = inspected(tmp_path, "id,name,country,note\n1,Anna Roe,,,\n2,Carl Dee,DE,x,\n")
    tables.save(layout, tmp_path / "layout")
    assert list(tables.read(tables.load(tmp_path / "layout", layout.path))) == list(tables.read(layout))
    assert layout.beyond == 1
