"""CSV files as people have them: any delimiter, any quotes, with a header or without."""

import csv
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.errors import FileUnreadable, InvalidQuery
from sanctions.services import tables
from sanctions.services.tables import BadRow, Layout, Options


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "customers.csv"


def inspected(path: Path, content: str, **told: object) -> Layout:
    path.write_text(content, encoding="utf-8")
    return tables.inspect(path, "customers.csv", options=Options.told(told))


def rows(path: Path, content: str, **told: object) -> list[list[str]]:
    return list(tables.read(inspected(path, content, **told)))


@pytest.mark.parametrize("delimiter", list("^~\x1f¦"))
def test_a_rare_delimiter_is_found_and_told(path: Path, delimiter: str) -> None:
    layout = inspected(path, f"id{delimiter}name\n1{delimiter}A\n")
    assert list(tables.read(layout)) == [["1", "A"]]
    assert "divided by" in layout.notes[0]


def test_a_rare_sign_in_some_names_divides_nothing(path: Path) -> None:
    assert rows(path, "name\nA^B\nC\n") == [["A^B"], ["C"]]


def test_any_delimiter_can_be_told(path: Path) -> None:
    assert rows(path, "id name\n1 A,B\n", delimiter="space") == [["1", "A,B"]]
    assert rows(path, "id\tname,x\n1\tA\n", delimiter="tab") == [["1", "A"]]


def test_the_line_with_which_a_spreadsheet_tells_the_delimiter_is_obeyed(path: Path) -> None:
    layout = inspected(path, "sep=;\nid;name\n1;A,B,C\n")
    assert layout.columns == ("id", "name")
    assert [*tables.numbered(layout)] == [(3, ["1", "A,B,C"])]


def test_quotes_that_are_apostrophes_are_found_and_told(path: Path) -> None:
    layout = inspected(path, "'id','name'\n'1','O''Brien, X'\n")
    assert list(tables.read(layout)) == [["1", "O'Brien, X"]]
    assert "apostrophes" in layout.notes[0]


def test_an_apostrophe_that_begins_a_name_is_no_quote(path: Path) -> None:
    assert rows(path, "id,name\n1,'t Hooft\n2,D'Arcy\n") == [["1", "'t Hooft"], ["2", "D'Arcy"]]


def test_quotes_that_are_plain_text_can_be_told(path: Path) -> None:
    """Until then their rows are in error, and no other."""
    content = 'id,name\n1,"Smith"son\n2,"open\n'
    for row, line in zip(rows(path, content), ('1,"Smith"son', '2,"open'), strict=True):
        assert isinstance(row, BadRow)
        assert row == [line]
        assert "is badly quoted" in row.reason
        assert "option `quote`: none" in row.reason
    assert rows(path, content, quote="none") == [["1", '"Smith"son'], ["2", '"open']]


def test_a_file_without_header_has_numbered_columns(path: Path) -> None:
    layout = inspected(path, "1,A\n2,B\n", header=False)
    assert layout.columns == ("column 1", "column 2")
    assert list(tables.read(layout)) == [["1", "A"], ["2", "B"]]
    assert layout.rows == 2


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("delimiter", ";;"),
        ("delimiter", "\n"),
        ("quote", "''"),
        ("quote", "\n"),
        ("date_order", "dym"),
        ("header_row", "0"),
        ("header_row", "x"),
    ],
)
def test_what_no_file_can_be_read_by_is_an_error_of_its_field(field: str, told: str) -> None:
    with pytest.raises(InvalidQuery, match=f"^{field}: "):
        Options.told({field: told})


def test_a_cell_of_ten_thousand_characters_and_five_thousand_columns_are_read(path: Path) -> None:
    assert rows(path, f"id,name\n1,{'x' * 10_000}\n")[0][1] == "x" * 10_000
    wide = ",".join(f"c{number}" for number in range(5_000))
    assert len(rows(path, f"{wide}\nx{',' * 4_999}\n")[0]) == 5_000


def test_a_cell_too_long_is_an_error_in_its_row_and_one_less_long_is_read(path: Path) -> None:
    csv.field_size_limit(131_072)
    content = f"id,name\n1,{'x' * 1_000_000}\n2,A\n3,{'x' * 1_000_001}\n4,B\n"
    layout = inspected(path, content)
    _, _, bad, last = read = list(tables.read(layout))
    assert isinstance(bad, tables.BadRow)
    assert bad.reason == "has 1,000,001 characters in column 2; a cell of 1,000,000 is read at most"
    assert [len(row[1]) for row in read] == [1_000_000, 1, 1_000_001, 1]
    assert last == ["4", "B"]


def test_a_quoted_cell_without_end_in_a_long_file_is_told_with_its_line(path: Path) -> None:
    with pytest.raises(FileUnreadable, match=r"quoted cell is not closed \(it begins on line 3\)"):
        inspected(path, 'id,name\n1,A\n2,"B\n' + f"3,{'C' * 996}\n" * 11_000)


@pytest.mark.parametrize(
    "above", ["Customer report 2026\n", "Customer report 2026;;\n\n", "\n", '"Report, of\nmany";\nas of;2026\n']
)
def test_a_title_above_the_header_is_left_out_and_told(path: Path, above: str) -> None:
    layout = inspected(path, f"{above}id;Full name;dob\n1;Kirill Shamalov;1982\n2;B;\n")
    line = above.count("\n") + 1
    assert layout.columns == ("id", "Full name", "dob")
    assert list(tables.read(layout)) == [["1", "Kirill Shamalov", "1982"], ["2", "B", ""]]
    assert f"line {line} is taken for the header" in layout.notes[0]
    assert layout.header_row == str(line)
    assert next(tables.numbered(layout))[0] == line + 1


def test_a_row_of_data_is_no_header_below_a_title(path: Path) -> None:
    layout = inspected(path, "Wer,Was\nCompany,Country\nA,B\n")
    assert (layout.columns, layout.notes) == (("Wer", "Was"), ())


def test_the_row_of_the_header_can_be_told(path: Path) -> None:
    layout = inspected(path, "Report\nx,y\nWer,Was\nA,B\n", header_row="3")
    assert (layout.columns, list(tables.read(layout)), layout.notes) == (("Wer", "Was"), [["A", "B"]], ())


def test_more_columns_than_any_table_has_are_refused(path: Path) -> None:
    with pytest.raises(FileUnreadable, match="16,385 columns"):
        inspected(path, ",".join(map(str, range(16_385))) + "\n1\n")


def test_more_rows_than_are_taken_are_refused(path: Path) -> None:
    path.write_text("name\nA\nB\nC\n")
    assert tables.inspect(path, "x", most_rows=3).rows == 3
    with pytest.raises(FileUnreadable, match="more than 2 rows"):
        tables.inspect(path, "x", most_rows=2)


def orders(path: Path, *dates: str) -> tuple[tuple[int, str], ...]:
    return inspected(path, "name,born\n" + "".join(f"A,{date}\n" for date in dates)).orders


def test_the_order_of_dates_is_known_where_some_can_be_read_one_way_only(path: Path) -> None:
    assert orders(path, "03/04/1970", "25/12/1970", "1970") == ((1, "dmy"),)
    assert orders(path, "03-04-1970", "12-25-1970 00:00:00") == ((1, "mdy"),)
    assert orders(path, "03/04/1970", "04/04/1970") == ()
    assert orders(path, "25/12/1970", "12/25/1970") == ((1, "both"),)
    assert orders(path, "45/13/1970", "25.12.1970", "1970/12/25") == ()


def test_the_order_of_dates_is_known_from_the_last_of_many_rows_too(path: Path) -> None:
    assert orders(path, *["03/04/1970"] * 5_000, "25/12/1970") == ((1, "dmy"),)


def test_a_layout_that_was_saved_reads_the_same_rows(path: Path) -> None:
    layout = inspected(path, "id;name;born\n1;Å;25/12/1970\n\n")
    aside = path.with_name("layout.json")
    tables.save(layout, aside)
    assert tables.load(aside, path) == layout


@pytest.mark.parametrize(("content", "told"), [('"', {}), ("\r\r\n", {"quote": "none"})])
def test_a_file_of_next_to_nothing_is_refused(path: Path, content: str, told: dict[str, object]) -> None:
    with pytest.raises(FileUnreadable):
        inspected(path, content, **told)


@given(
    st.one_of(st.binary(), st.text().map(str.encode), st.text().map(lambda text: text.encode("utf-16", "ignore"))),
    st.sampled_from([{}, {"header": False}, {"quote": "none"}, {"encoding": "shift_jis"}, {"delimiter": ";"}]),
)
def test_whatever_a_file_holds_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, told: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("any") / "x"
    path.write_bytes(content)
    with suppress(FileUnreadable):
        layout = tables.inspect(path, "x", options=Options.told(told))
        assert len(list(tables.read(layout))) == len(list(tables.values(layout))) == layout.rows


def test_a_line_without_end_is_refused(path: Path) -> None:
    with pytest.raises(FileUnreadable, match="longer than 10,000,000 characters"):
        inspected(path, "name\n" + "," * 10_000_001)


def test_a_quote_that_swallows_rows_is_an_error_of_its_row(path: Path) -> None:
    """It was opened by mistake, and happens to be closed: three customers would be asked as one."""
    path.write_text('id,name,country\n1,"Kirill Shamalov,RU\n2,Igor Sechin,RU\n3,B,RU"\n4,"C\nD",US\n5,E,US\n')
    layout = tables.inspect(path, "x")
    swallowing, several, last = tables.read(layout)
    assert isinstance(swallowing, BadRow)
    assert swallowing.reason == (
        "holds a whole line of the file in one cell: a quote was opened on line 2 and closed on line 4"
    )
    assert (several, last) == (["4", "C\nD", "US"], ["5", "E", "US"])
    assert layout.notes == ("2 rows with a quoted cell of several lines; the longest stands on lines 2 to 4",)


def test_a_line_that_is_badly_quoted_is_an_error_and_those_around_it_are_read(path: Path) -> None:
    layout = inspected(path, 'id,name\n1,"A\nB"\n2,"Smith"son\n3,C\n')
    assert list(tables.numbered(layout)) == [(3, ["1", "A\nB"]), (4, ['2,"Smith"son']), (5, ["3", "C"])]
    assert layout.rows == 3


def test_a_header_that_is_badly_quoted_is_refused(path: Path) -> None:
    with pytest.raises(FileUnreadable, match="the header is badly quoted"):
        inspected(path, 'id,"name"s\n1,Smith\n', delimiter=",")


def test_of_two_columns_a_quote_swallows_rows_where_no_address_has_the_delimiter(path: Path) -> None:
    [swallowing, _] = rows(path, 'name;country\n"Anna;DE\nKirill Shamalov;RU\nX";DE\nB;US\n')
    assert isinstance(swallowing, BadRow)
    assert "a quote was opened on line 2 and closed on line 4" in swallowing.reason
    assert rows(path, 'name,address\nA,"1, High St\nLondon, W1"\n') == [["A", "1, High St\nLondon, W1"]]


def test_an_address_of_several_lines_is_one_cell(path: Path) -> None:
    path.write_text('name,address,country\nA,"1 High Street\nLondon, W1",GB\n')
    assert list(tables.read(tables.inspect(path, "x"))) == [["A", "1 High Street\nLondon, W1", "GB"]]


def test_quotes_with_a_backslash_before_them_are_text(path: Path) -> None:
    """As Spark and MySQL write them."""
    layout = inspected(path, 'name,note\n"Kirill Shamalov","said \\"hi, you\\""\nB,x\n')
    assert list(tables.read(layout)) == [["Kirill Shamalov", 'said "hi, you"'], ["B", "x"]]
    assert layout.notes == ("a backslash is taken to stand before quotes that are text",)
    assert rows(path, 'name,note\n"A","C:\\dir"\nB,\\x\n') == [["A", "C:\\dir"], ["B", "\\x"]]


def test_quotes_between_tabs_may_be_plain_text(path: Path) -> None:
    layout = inspected(path, 'name\tnote\nKirill "KS" Shamalov\t5" pipe\nAnna\t"unbalanced\nB\tx\n')
    assert list(tables.read(layout)) == [['Kirill "KS" Shamalov', '5" pipe'], ["Anna", '"unbalanced'], ["B", "x"]]
    assert layout.notes == ("quotes are taken to be plain text",)


def test_the_wide_comma_of_chinese_divides_cells_too(path: Path) -> None:
    layout = inspected(path, "姓名，国家\n王小明，CN\n")
    assert layout.columns == ("姓名", "国家")
    assert layout.notes == ("cells are taken to be divided by ，",)
