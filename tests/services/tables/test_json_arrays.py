"""A JSON array of objects is read as JSON lines are."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.errors import FileUnreadable
from sanctions.services import tables
from sanctions.services.tables import BadRow, Layout, json_arrays


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "customers.json"


def inspected(path: Path, content: str) -> Layout:
    path.write_text(content, encoding="utf-8")
    return tables.inspect(path, path.name)


@pytest.mark.parametrize("indent", [None, 0, 2])
def test_each_object_is_a_row_however_they_are_broken_into_lines(path: Path, indent: int | None) -> None:
    told = [{"name": "Kirill \u2028Shamalov", "tags": ["a", "b"]}, {"name": "[{", "born": 1982}]
    layout = inspected(path, json.dumps(told, indent=indent, ensure_ascii=False))
    assert layout.columns == ("name", "tags", "born")
    assert layout.rows == 2
    assert list(tables.read(layout)) == [["Kirill \u2028Shamalov", "a\nb", ""], ["[{", "", "1982"]]
    assert [json.loads(str(text)) for text in tables.texts(layout)] == told


def test_what_is_no_object_is_an_error_of_its_row(path: Path) -> None:
    layout = inspected(path, '[{"name": "A"}, null, 7, {"name": "B"}]')
    first, *wrong, last = tables.read(layout)
    assert (first, last) == (["A"], ["B"])
    assert all(isinstance(row, BadRow) and "is no JSON object" in row.reason for row in wrong)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('[{"name": "A"}, {"name": "B"', "element 2 of the JSON array is no JSON"),
        ('[{"name": "A"}, {"name": "B"}', "after its element 2 it is cut off"),
        ('[{"name": "A"} {"name": "B"}]', "after its element 1 stands '{' and no comma"),
        ('[{"name": "A"},]', "element 2 of the JSON array is no JSON"),
        ('[{"name": "A"}]]', "something stands behind the end"),
        ('["A", "B"]', "not one of objects"),
        ("[]", "not one of objects"),
        ('[{"name": ' + "[" * 100_000, "nested too deeply"),
    ],
)
def test_an_array_that_can_not_be_read_is_refused_whole(path: Path, content: str, reason: str) -> None:
    with pytest.raises(FileUnreadable, match=reason):
        inspected(path, content)


def test_a_header_in_square_brackets_is_no_array(path: Path) -> None:
    assert inspected(path, "[name],[country]\nA,RU\n").format == "csv"


def test_an_array_stays_one_when_it_is_read_again_later(path: Path, tmp_path: Path) -> None:
    layout = inspected(path, '[\n{"name": "A"}\n]\n')
    tables.save(layout, tmp_path / "layout")
    assert list(tables.read(tables.load(tmp_path / "layout", path))) == [["A"]]


@settings(deadline=None)
@given(st.lists(st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text()))))
def test_all_elements_come_out_as_they_went_in(told: list[dict[str, object]]) -> None:
    text = json.dumps(told, ensure_ascii=False, indent=1)
    assert [json.loads(found) for found in json_arrays.elements(io.StringIO(text))] == told


def test_elements_longer_than_what_is_read_at_once_are_whole() -> None:
    told = [{"name": "x" * 100_000, "n": number} for number in range(5)]
    assert [json.loads(found) for found in json_arrays.elements(io.StringIO(json.dumps(told)))] == told
