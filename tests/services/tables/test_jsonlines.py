"""JSON lines: one object a line, its keys the columns; what is wrong with a line is an error of that row."""

import pickle
from pathlib import Path

import pytest

from sanctions.errors import FileUnreadable
from sanctions.services import tables
from sanctions.services.tables import BadRow, Layout


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "customers.jsonl"


def inspected(path: Path, *lines: str) -> Layout:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return tables.inspect(path, "customers.jsonl")


def test_keys_are_columns_in_the_order_in_which_they_first_appear(path: Path) -> None:
    layout = inspected(path, '{"id": 1, "name": "A"}', '{"name": "B", "born": "1970"}')
    assert layout.columns == ("id", "name", "born")
    assert list(tables.read(layout)) == [["1", "A", ""], ["", "B", "1970"]]


def test_values_are_text_as_people_write_it(path: Path) -> None:
    layout = inspected(
        path, '{"a": true, "b": null, "c": 12.0, "d": 1.5, "e": 12345678901234567890, "f": {"x": "ü"}}'
    )
    assert next(tables.read(layout)) == ["true", "", "12", "1.5", "12345678901234567890", '{"x": "ü"}']


def test_an_array_is_several_values(path: Path) -> None:
    layout = inspected(path, '{"name": ["A", null, ["B", "C"]], "x": []}')
    assert next(tables.read(layout)) == ["A\nB\nC", ""]


def test_the_values_themselves_can_be_had_too(path: Path) -> None:
    layout = inspected(path, '{"id": 1, "x": {"y": [1]}}', "", '{"z": true}')
    assert list(tables.values(layout)) == [[1, {"y": [1]}, None], [None, None, True]]


def test_keys_that_lines_write_otherwise_are_one_column(path: Path) -> None:
    layout = inspected(path, '{"Name": "A", "id": 1}', '{"NAME": "B"}', '{" name ": "C", "ID": 3}')
    assert layout.columns == ("Name", "id")
    assert list(tables.read(layout)) == [["A", "1"], ["B", ""], ["C", "3"]]
    assert list(tables.values(layout)) == [["A", 1], ["B", None], ["C", 3]]
    assert "the key 'NAME' is read as 'Name'" in layout.notes


def test_a_line_that_writes_one_key_in_two_ways_is_an_error(path: Path) -> None:
    layout = inspected(path, '{"Name": "A"}', '{"Name": "B", "name": "C"}')
    good, bad = tables.read(layout)
    assert good == ["A"]
    assert isinstance(bad, BadRow)
    assert bad.reason == "has the keys 'Name' and 'name', which are one column"


def test_lines_of_followthemoney_have_their_properties_beside_the_rest(path: Path) -> None:
    layout = inspected(
        path,
        '{"id": "q", "schema": "Person", "properties": {"name": ["A", "B"], "birthDate": ["1970"]}}',
        '{"id": "r", "schema": "Company", "properties": {"name": ["C"]}}',
    )
    assert layout.columns == ("id", "schema", "name", "birthDate")
    assert list(tables.read(layout)) == [["q", "Person", "A\nB", "1970"], ["r", "Company", "C", ""]]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("nonsense", "is no JSON object: .*; it begins 'nonsense'"),
        ('{"name": "A"', "is no JSON object"),
        ("[1]", "is no JSON object"),
        ('{"name": "A", "name": "B"}', "the key 'name' stands twice"),
        ('{"name": "\\ud800"}', "lone surrogate"),
        ('{"name": Infinity}', "Infinity is no JSON"),
        ('{"name": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
        ('{"name": ' + "1" * 5_000 + "}", "is no JSON object"),
    ],
)
def test_a_line_that_cannot_be_read_is_a_row_that_says_so_and_stops_nothing(
    path: Path, line: str, reason: str
) -> None:
    layout = inspected(path, '{"name": "A"}', line, '{"name": "C"}')
    first, bad, last = tables.read(layout)
    assert (first, last) == (["A"], ["C"])
    assert isinstance(bad, BadRow)
    with pytest.raises(AssertionError, match=reason):
        raise AssertionError(bad.reason)
    assert len(list(tables.values(layout))) == len(list(tables.texts(layout))) == layout.rows == 3


def test_half_a_character_is_not_carried_into_the_result(path: Path) -> None:
    layout = inspected(path, '{"name": "A"}', '{"name": "\\uDC00", "\\ud801": 1}')
    for row in tables.read(layout):
        "".join(row).encode()
    assert layout.columns == ("name",)


def test_a_bad_row_passes_to_another_process_with_its_reason() -> None:
    row = pickle.loads(pickle.dumps(BadRow(["x"], "is bad")))  # noqa: S301 - our own
    assert (row, type(row), row.reason) == (["x"], BadRow, "is bad")


@pytest.mark.parametrize("line", ['{"name": "A"', '{"name": "A", "name": "B"}'])
def test_a_first_line_that_is_no_object_refuses_the_file(path: Path, line: str) -> None:
    with pytest.raises(FileUnreadable, match=r"its first line is no JSON object.*one object a line"):
        inspected(path, line)


def test_an_object_over_several_lines_is_refused(path: Path) -> None:
    with pytest.raises(FileUnreadable, match="one object a line"):
        inspected(path, "{", '  "name": "A"', "}")


def test_blank_lines_are_left_out_and_counted(path: Path) -> None:
    layout = inspected(path, '{"name": "A"}', "", " ", '{"name": "B"}')
    assert layout.rows == 2
    assert layout.notes == ("2 blank lines left out",)
    assert [number for number, _ in tables.numbered(layout)] == [1, 4]


def test_other_encodings_than_utf8_are_read(path: Path) -> None:
    path.write_bytes('{"name": "Müller"}\n'.encode("utf-16"))
    assert [*tables.read(tables.inspect(path, "x"))] == [["Müller"]]


ODD = (
    '{"id": 2, "name": "A", "name ": "x"}',
    '{"name": "A", "NAME": "x"}',
    '{"name": "A", "name": "x"}',
    "{}",
    "[]",
    "[1, 2",
    "null",
    "",
    " ",
    "\u00a0",
    "\u2028",
    "\x0c",
    '{"other ": 1, " other": 2}',
    '{"id": "1", "schema": "Person", "properties": 7}',
    '{"id": "1", "schema": "Person", "properties": {"id": ["2"], "name": ["A"]}}',
    '{"id": "1", "schema": "Person", "properties": {"name ": ["A"], "name": ["B"]}}',
)


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize(
    "first", ['{"id": 1, "name": "A"}', '{"id": "0", "schema": "Person", "properties": {"name": ["A"]}}']
)
def test_rows_are_counted_as_they_are_read(path: Path, first: str, odd: str) -> None:
    """By each of the readings: of cells, of values, of the lines themselves."""
    layout = inspected(path, first, odd, first)
    counted = layout.rows
    assert counted == len(list(tables.read(layout)))
    assert counted == len(list(tables.values(layout)))
    assert counted == len(list(tables.texts(layout)))


def test_a_line_with_two_keys_of_one_column_is_an_error_that_stops_nothing(path: Path) -> None:
    layout = inspected(
        path, '{"id": 1, "name": "A"}', '{"id": 2, "name": "B", "name ": "x"}', '{"id": 3, "name": "C"}'
    )
    assert [isinstance(row, BadRow) for row in tables.read(layout)] == [False, True, False]
    assert list(tables.read(layout))[1] == ["2", "B"]


@pytest.mark.parametrize("first", ['{"name": "A", "name": "B"}', '{"name": "A", "x": Infinity}', '{"name": "A'])
def test_a_first_line_in_error_is_an_error_of_its_row_where_others_are_objects(path: Path, first: str) -> None:
    layout = inspected(path, first, '{"name": "B", "x": 1}')
    bad, good = tables.read(layout)
    assert isinstance(bad, BadRow)
    assert good == ["B", "1"]


def test_nan_is_a_blank_cell_and_no_text_of_a_result(path: Path) -> None:
    """Python's json writes it where nothing is known."""
    lines = ('{"name": "NaN B", "x": NaN}', '{"name": "NaN",  "x": 1}')
    layout = inspected(path, *lines)
    assert list(tables.read(layout)) == [["NaN B", ""], ["NaN", "1"]]
    assert list(tables.texts(layout)) == ['{"name": "NaN B", "x": null}', lines[1]]
