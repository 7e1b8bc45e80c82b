"""Results of screened files: the same content in each format, made once, of what is on record."""

import csv
import errno
import hashlib
import io
import json
import resource
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sanctions.errors import BatchUnfinished, DiskFull, FileUnreadable, NotExportable, RecordDamaged, UnknownRecord
from sanctions.services import batch, exports, tables
from sanctions.services.answers import RESULT_COLUMNS
from sanctions.services.exports import delimited, lines, workbook
from sanctions.services.tables.values import as_text
from sanctions.store import batches as store
from sanctions.store.batches import Batch
from sanctions.store.connection import open_record, write
from sanctions.store.home import Home

Screen = Callable[..., Batch]
CUSTOMERS = "ref,name,note\n007,Kiril Shamalof,\n8,Joe Biden,Ж\n9,,x\n10,VTB\n11,Rostec,\n"
STATUSES = ["hit", "clear", "error", "error", "hit"]
HOSTILE = ["=1+1", "+A1", "-2+cmd|' /C calc'!A0", "@SUM(1)", "\t=2", "\r=3", '=HYPERLINK("http://x","y")']
HARMLESS = ["-1", "+49 (30) 1234-56", "-0.5", "'=1", " =1", "a=b", "#N/A", "_x0041_", "\x0b", "TRUE", "1e5"]
LIKE_NUMBERS = [
    *(
        "007",
        "+4930123456",
        "-0.5",
        "1e5",
        "12E3",
        "TRUE",
        "NaN",
        "Infinity",
        "1_000",
        "0x1F",
        "3/4",
        "1-2",
        "2024-01-01",
    ),
    *("1,5", " 5 ", "９", "1.000,00", "79036561234567890123", "+49 (30) 1234-56"),
]


def read(path: Path, format_: str) -> list[dict[str, Any]]:
    """The lines of a result, as others read them."""
    if format_ == "parquet":
        return pq.read_table(path).to_pylist()
    if format_ == "jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    if format_ == "xlsx":
        header, *rows = openpyxl.load_workbook(path)["Results"].iter_rows(values_only=True)
        return [dict(zip(header, row, strict=True)) for row in rows]
    with path.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text, delimiter="\t" if format_ == "tsv" else ","))


def as_texts(rows: list[dict[str, Any]]) -> list[dict[str, str]]:
    return [{name: as_text(value) for name, value in row.items()} for row in rows]


@pytest.mark.parametrize("format_", ["tsv", "xlsx", "jsonl", "parquet"])
def test_every_format_holds_what_csv_holds(seeded: Home, screen: Screen, format_: exports.Format) -> None:
    done = screen(CUSTOMERS)
    known = read(batch.export(seeded, done), "csv")
    found = read(batch.export(seeded, done, format_), format_)
    assert as_texts(found) == known
    assert [row["status"] for row in found] == STATUSES
    assert known[0]["ref"] == "007"


@pytest.mark.parametrize("format_", ["xlsx", "jsonl", "parquet"])
def test_scores_and_hits_are_numbers(seeded: Home, screen: Screen, format_: exports.Format) -> None:
    hit, clear, error, *_ = read(batch.export(seeded, screen(CUSTOMERS), format_), format_)
    assert 0.7 < hit["score"] <= 1
    assert hit["hits"] == 1
    assert (clear["score"], clear["hits"], clear["entity_id"]) == (None, 0, None)
    assert (error["score"], error["hits"]) == (None, None)


@pytest.mark.parametrize("format_", list(exports.FORMATS))
def test_only_some_rows_are_wanted(seeded: Home, screen: Screen, format_: exports.Format) -> None:
    done = screen(CUSTOMERS)
    wanted: dict[exports.Only, list[str]] = {"hits": ["007", "11"], "errors": ["9", "10"], "clears": ["8"]}
    for only, refs in wanted.items():
        assert [row["ref"] for row in read(batch.export(seeded, done, format_, only), format_)] == refs


WARNED = "ref,name,type\n1,Kirill Shamalov,Company\n2,Joe Biden,Person\n3,VTB,\n4,Shamalov,Person\n"


@pytest.mark.parametrize("format_", list(exports.FORMATS))
def test_clears_with_a_warning_are_had_alone(seeded: Home, screen: Screen, format_: exports.Format) -> None:
    done = screen(WARNED)
    assert (done.hits, done.clears, done.warned) == (1, 3, 2)
    found = read(batch.export(seeded, done, format_, "warned"), format_)
    assert [(row["ref"], row["status"]) for row in found] == [("1", "clear"), ("4", "clear")]
    assert "is the kind right?" in found[0]["reason"]


def test_a_workbook_colours_a_clear_with_a_warning_otherwise(seeded: Home, screen: Screen) -> None:
    sheet = openpyxl.load_workbook(batch.export(seeded, screen(WARNED), "xlsx"))["Results"]
    warned, clear, hit, one_word = (sheet.cell(row, 4) for row in (2, 3, 4, 5))
    assert (warned.value, clear.value, hit.value) == ("clear", "clear", "hit")
    assert len({cell.fill.start_color.rgb for cell in (warned, clear, hit)}) == 3
    assert one_word.fill.start_color.rgb == warned.fill.start_color.rgb


@pytest.mark.parametrize("format_", list(exports.FORMATS))
def test_rows_that_are_near_are_had_alone(seeded: Home, screen: Screen, format_: exports.Format) -> None:
    done = screen("ref,name\n1,Russian Aeroflot Trading\n2,Joe Biden\n3,VTB\n", cutoff=0.5)
    [row] = read(batch.export(seeded, done, format_, "near"), format_)
    assert (row["ref"], row["status"], row["entity_id"]) == ("1", "near", "seed_article:aeroflot")
    if format_ == "xlsx":
        sheet = openpyxl.load_workbook(batch.export(seeded, done, "xlsx"))["Screening"]
        told = dict(sheet.iter_rows(values_only=True))
        assert (told["Near (below the threshold)"], told["Near from"], told["Clears"]) == (1, 0.5, 1)


@pytest.mark.parametrize("format_", list(exports.FORMATS))
def test_a_result_without_rows_has_its_columns(seeded: Home, screen: Screen, format_: exports.Format) -> None:
    path = batch.export(seeded, screen("ref,name\n1,Joe Biden\n"), format_, "hits")
    assert read(path, format_) == []
    if format_ == "parquet":
        assert pq.read_schema(path).names == ["ref", "name", *RESULT_COLUMNS]


@pytest.mark.parametrize("format_", list(exports.FORMATS))
@pytest.mark.parametrize(
    ("taken", "prefix"),
    [(["Status"], "screening_"), (["reason", "screening_score", " SCREENING_2_hits"], "screening_3_")],
)
def test_columns_called_as_ours_stay_and_ours_are_led_by_a_prefix(
    seeded: Home, screen: Screen, format_: exports.Format, taken: list[str], prefix: str
) -> None:
    columns = ["name", *taken]
    text = f"{','.join(columns)}\nKiril Shamalof,{','.join(f'mine {n}' for n in range(len(taken)))}\n"
    done = screen(text)
    [row] = read(batch.export(seeded, done, format_), format_)
    assert list(row) == [*columns, *(prefix + name for name in RESULT_COLUMNS)]
    assert [row[name] for name in taken] == [f"mine {n}" for n in range(len(taken))]
    assert row[f"{prefix}status"] == "hit"
    assert any(f"written as {prefix}status" in note for note in done.notes)


def test_a_result_is_screened_again(seeded: Home, screen: Screen) -> None:
    """By its names, not by those that were found; as often as one likes."""
    text = CUSTOMERS
    for prefix in ("", "screening_", "screening_2_"):
        done = screen(text)
        assert {column for column, field in done.mapping.items() if field} == {"name"}
        text = batch.export(seeded, done).read_text(encoding="utf-8-sig")
        statuses = [row[f"{prefix}status"] for row in csv.DictReader(io.StringIO(text))]
        assert statuses[:3] == STATUSES[:3]


@pytest.mark.parametrize("format_", list(exports.FORMATS))
def test_each_hit_has_a_line(seeded: Home, screen: Screen, format_: exports.Format) -> None:
    done = screen("ref,name\n1,VTB Rostec Aeroflot\n2,Joe Biden\n", all_hits=True, threshold=0.0001)
    found = read(batch.export(seeded, done, format_), format_)
    assert len(found) > 2
    assert len(read(batch.export(seeded, done, format_, "hits"), format_)) == sum(r["status"] == "hit" for r in found)
    assert {str(row["ref"]) for row in found} == {"1", "2"}


@pytest.mark.parametrize("format_", ["csv", "tsv", "xlsx"])
def test_nothing_is_a_formula_where_a_spreadsheet_reads(
    seeded: Home, screen: Screen, format_: exports.Format
) -> None:
    """Neither in the header nor below it."""
    text = io.StringIO()
    csv.writer(text).writerows([["name", *HOSTILE], ["Joe Biden", *HOSTILE]])
    path = batch.export(seeded, screen(text.getvalue()), format_)
    [row] = read(path, format_)
    return_ = "_x000D_" if format_ == "xlsx" else "\r"
    shown = [f"'{cell}".replace("\r", return_) for cell in HOSTILE]
    assert list(row.items())[1 : len(HOSTILE) + 1] == list(zip(shown, shown, strict=True))
    if format_ == "xlsx":
        kinds = {cell.data_type for sheet in openpyxl.load_workbook(path) for row in sheet for cell in row}
        assert kinds <= {"s", "n"}


@pytest.mark.parametrize("format_", ["jsonl", "parquet"])
def test_what_no_spreadsheet_reads_has_each_cell_as_it_came(
    seeded: Home, screen: Screen, format_: exports.Format
) -> None:
    for row in read(batch.export(seeded, screen("name,=x\nJoe Biden,=1+1\n"), format_), format_):
        assert row["=x"] == "=1+1"


def test_a_workbook_keeps_texts_that_excel_would_take_for_something_else(seeded: Home, screen: Screen) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([["name", "x"], *(["Joe Biden", cell] for cell in HARMLESS)])
    path = batch.export(seeded, screen(text.getvalue()), "xlsx")
    layout = tables.inspect(path, "again.xlsx")
    assert [row[1] for row in tables.values(layout)] == HARMLESS
    assert {row[1].data_type for row in openpyxl.load_workbook(path)["Results"]} == {"s"}


@pytest.mark.parametrize("format_", list(exports.FORMATS))
def test_no_text_becomes_a_number(seeded: Home, screen: Screen, format_: exports.Format) -> None:
    """Whatever it looks like, in the format itself; what a program makes of CSV is its own matter."""
    text = io.StringIO()
    csv.writer(text).writerows([["name", "x"], *(["Joe Biden", cell] for cell in LIKE_NUMBERS)])
    path = batch.export(seeded, screen(text.getvalue()), format_)
    assert [row["x"] for row in read(path, format_)] == LIKE_NUMBERS
    if format_ == "xlsx":
        assert {row[1].data_type for row in openpyxl.load_workbook(path)["Results"]} == {"s"}


def typed() -> bytes:
    """A workbook of typed cells."""
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["id", "name", "born", "amount", "vip", "mixed"])
    book.active.append([7, "Kiril Shamalof", date(1982, 3, 22), 0.5, True, "x"])
    book.active.append([8, "Joe Biden", None, 2, False, 3])
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("format_", ["xlsx", "parquet"])
def test_what_a_workbook_has_typed_stays_typed(seeded: Home, screen: Screen, format_: exports.Format) -> None:
    first, second = read(batch.export(seeded, screen(typed(), "typed.xlsx"), format_), format_)
    born = first["born"].date() if format_ == "xlsx" else first["born"]
    assert (first["id"], born, first["amount"], first["vip"]) == (7, date(1982, 3, 22), 0.5, True)
    assert (second["born"], second["amount"], second["mixed"]) == (None, 2, "3" if format_ == "parquet" else 3)


def test_a_workbook_in_json_has_numbers_and_iso_dates(seeded: Home, screen: Screen) -> None:
    first, second = read(batch.export(seeded, screen(typed(), "typed.xlsx"), "jsonl"), "jsonl")
    assert list(first.values())[:6] == [7, "Kiril Shamalof", "1982-03-22", 0.5, True, "x"]
    assert list(second.values())[:6] == [8, "Joe Biden", None, 2, False, 3]


def test_parquet_keeps_its_own_types(seeded: Home, screen: Screen, tmp_path: Path) -> None:
    given = pa.table(
        {
            "id": pa.array([1, 2, 3], pa.uint8()),
            "name": pa.array(["Kiril Shamalof", None, "Joe Biden"]).dictionary_encode(),
            "amount": pa.array([1, 2, None], pa.decimal128(20, 4)),
            "tags": pa.array([["a", "b"], [], None], pa.list_(pa.string())),
        }
    )
    pq.write_table(given, tmp_path / "in.parquet")
    done = screen((tmp_path / "in.parquet").read_bytes(), "in.parquet")
    found = pq.read_table(batch.export(seeded, done, "parquet"))
    assert found.select(given.column_names).equals(given)
    assert found.column("status").to_pylist() == ["hit", "error", "clear"]
    errors = pq.read_table(batch.export(seeded, done, "parquet", "errors"))
    assert errors.select(given.column_names).equals(given.slice(1, 1))
    decimal, *_ = batch.export(seeded, done, "jsonl").read_text().splitlines()
    assert '"amount":1.0000' in decimal


JSON = (
    '{"name": "Kiril Shamalof", "n": 1.10, "big": 12345678901234567890123, "o": {"a": [1, null]}}\n'
    '{"name":"Joe Biden","e":"\\u0416"}\n\n'
    "not json\n"
    "{ }\n"
)


def test_a_line_of_json_goes_out_letter_for_letter(seeded: Home, screen: Screen) -> None:
    path = batch.export(seeded, screen(JSON, "in.jsonl"), "jsonl")
    found = path.read_text().splitlines()
    given = JSON.replace("\n\n", "\n").splitlines()
    assert found[0].startswith(given[0][:-1] + ',"status":"hit"')
    assert found[1].startswith(given[1][:-1] + ',"status":"clear"')
    assert json.loads(found[2])["name"] == "not json"
    assert json.loads(found[3])["status"] == "error"
    assert found[3].startswith('{"status"')


@pytest.mark.parametrize("format_", ["csv", "xlsx", "parquet"])
def test_json_of_many_kinds_comes_out_as_text_where_it_has_no_type(
    seeded: Home, screen: Screen, format_: exports.Format
) -> None:
    first, *_ = as_texts(read(batch.export(seeded, screen(JSON, "in.jsonl"), format_), format_))
    assert (first["n"], first["big"], first["o"]) == ("1.1", "12345678901234567890123", '{"a": [1, null]}')


def test_properties_of_followthemoney_stay_among_themselves(seeded: Home, screen: Screen) -> None:
    entity = '{"id":"a","schema":"Person","properties":{"name":["Joe Biden","J. Biden"]}}\n'
    [row] = read(batch.export(seeded, screen(entity, "in.jsonl"), "jsonl"), "jsonl")
    assert row["properties"] == {"name": ["Joe Biden", "J. Biden"]}
    assert (row["id"], row["status"]) == ("a", "clear")
    [table] = read(batch.export(seeded, screen(entity, "in.jsonl"), "parquet"), "parquet")
    assert table["name"] == ["Joe Biden", "J. Biden"]


@pytest.mark.parametrize("format_", ["jsonl", "parquet"])
def test_columns_without_a_name_are_called_by_their_place(
    seeded: Home, screen: Screen, format_: exports.Format
) -> None:
    [row] = read(batch.export(seeded, screen("name,,,column 2\nJoe Biden,a,b,c\n"), format_), format_)
    assert list(row.items())[:4] == [
        ("name", "Joe Biden"),
        ("column 2 (2)", "a"),
        ("column 3", "b"),
        ("column 2", "c"),
    ]


def test_a_row_that_is_too_wide_keeps_what_has_a_column(seeded: Home, screen: Screen) -> None:
    done = screen("name,x\nJoe Biden,1,2,3\n")
    for format_ in exports.FORMATS:
        [row] = read(batch.export(seeded, done, format_), format_)
        assert (row["x"], row["status"]) == ("1", "error")
        assert "beyond it: '2', '3'" in row["reason"]


def test_the_workbook_says_of_what_it_is_the_result(seeded: Home, screen: Screen) -> None:
    done = screen(CUSTOMERS, "=bad.csv", threshold=0.8, mapping={"note": "ignore"})
    book = openpyxl.load_workbook(batch.export(seeded, done, "xlsx", "hits"))
    told = [(row[0].value, row[1].value) for row in book["Screening"]]
    known = dict(told)
    assert known["File"] == "'=bad.csv"
    assert known["SHA-256 of the file"] == done.sha256
    assert (known["Rows"], known["Hits"], known["Clears"], known["Errors (not screened)"]) == (5, 2, 1, 2)
    assert (known["Threshold"], known["Scope"], known["As of"]) == (0.8, "default", "the lists in force")
    assert known["List"].startswith("seed_article of 2022-03-16")
    assert ("Not loaded", "us_ofac_sdn") in told
    assert ("Column", "name → name") in told
    assert ("Column", "note → carried along, not screened") in told
    assert known["Rows in this workbook"] == "hits only"
    assert known["Engine"]
    assert known["Finished"]


def test_the_workbook_is_made_to_be_read(seeded: Home, screen: Screen) -> None:
    sheet = openpyxl.load_workbook(batch.export(seeded, screen(CUSTOMERS), "xlsx"))["Results"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:K6")
    assert all(cell.font.bold for cell in sheet[1])
    colours = [sheet.cell(row, 4).fill.start_color.rgb[2:] for row in (2, 3, 4)]
    assert len(set(colours)) == 3
    assert sheet.column_dimensions["K"].width > sheet.column_dimensions["A"].width


def test_what_excel_cannot_hold_is_cut_and_told(seeded: Home, screen: Screen) -> None:
    long = "😀" * 20_000
    path = batch.export(seeded, screen(f"name,x\nJoe Biden,{long}\n"), "xlsx")
    book = openpyxl.load_workbook(path)
    cell = book["Results"]["B2"].value
    assert cell == "😀" * 16_383 + "…"
    assert any("32,767 characters: 1;" in str(row[1].value) for row in book["Screening"])


def test_more_rows_than_a_sheet_holds_are_an_error_that_names_csv(
    seeded: Home, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "ROWS", 5)
    done = screen(CUSTOMERS)
    with pytest.raises(NotExportable, match=r"xlsx: the result has 5 lines and a sheet of Excel holds 4 .* CSV"):
        batch.export(seeded, done, "xlsx")
    assert len(read(batch.export(seeded, done, "xlsx", "hits"), "xlsx")) == 2
    many = screen("name\nVTB Rostec Aeroflot\n", all_hits=True, threshold=0.0001)
    monkeypatch.setattr(workbook, "ROWS", 2)
    with pytest.raises(NotExportable, match="more than 1 lines"):
        batch.export(seeded, many, "xlsx")
    assert nothing_left(seeded, many)


def nothing_left(home: Home, done: Batch) -> bool:
    names = {path.name for path in (home.uploads / done.id).iterdir()}
    return names <= {"input.csv", "answers.jsonl", "layout.json", "lock", "export.lock"}


def test_a_result_of_a_version_that_kept_no_checksum_is_on_record_once_it_is_fetched(
    seeded: Home, screen: Screen
) -> None:
    """Until then it is said that there is none."""
    done = screen(CUSTOMERS)
    path = batch.export(seeded, done)
    with open_record(seeded) as db, write(db):
        db.execute("DELETE FROM results")
    with open_record(seeded) as db:
        [file] = batch.result_files(seeded, db, done.id)
        assert (file.format, file.only, file.sha256, file.size) == ("csv", "all", "", path.stat().st_size)
        batch.export(seeded, done)
        [file] = batch.result_files(seeded, db, done.id)
    assert file.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_result_is_made_once(seeded: Home, screen: Screen) -> None:
    done = screen(CUSTOMERS)
    first = batch.export(seeded, done, "xlsx").stat()
    assert batch.export(seeded, done, "xlsx").stat().st_ino == first.st_ino


def test_two_who_ask_at_once_get_the_same(seeded: Home, screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    done, made, found = screen(CUSTOMERS), [], []
    lines_of = delimited.tables.read

    def counted(layout: tables.Layout) -> Any:  # noqa: ANN401
        made.append(layout)
        return lines_of(layout)

    monkeypatch.setattr(delimited.tables, "read", counted)
    threads = [threading.Thread(target=lambda: found.append(batch.export(seeded, done))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 1
    assert len(made) == 1


@pytest.mark.parametrize("format_", ["xlsx", "parquet"])
def test_answers_that_are_reused_make_the_same_result(seeded: Home, screen: Screen, format_: exports.Format) -> None:
    first, second = screen(CUSTOMERS), screen(CUSTOMERS, again=False)
    assert "reused" in second.notes[-1]
    known, found = (read(batch.export(seeded, done, format_), format_) for done in (first, second))
    assert found == known


def test_a_batch_that_was_killed_and_went_on_has_the_whole_result(seeded: Home, screen: Screen) -> None:
    """Half of its answers are written, the last of them not whole."""
    known = read(batch.export(seeded, screen(CUSTOMERS), "xlsx"), "xlsx")
    killed = screen(CUSTOMERS)
    with open_record(seeded) as db, write(db):
        store.save(db, replace(killed, status="running", done=2, finished="", results_sha256=""))
    kept = seeded.uploads / killed.id / "answers.jsonl"
    whole = kept.read_bytes()
    kept.write_bytes(whole[: len(whole) // 2])
    resumed = batch.run(seeded, killed.id)
    assert (resumed.status, kept.read_bytes()) == ("done", whole)
    assert read(batch.export(seeded, resumed, "xlsx"), "xlsx") == known


def test_a_batch_that_is_not_done_has_no_result(seeded: Home, screen: Screen) -> None:
    done = screen(CUSTOMERS)
    with pytest.raises(BatchUnfinished, match="is running: 2 of 5 rows are answered"):
        batch.export(seeded, replace(done, status="running", done=2))


@pytest.mark.parametrize("name", ["answers.jsonl", "input.csv"])
def test_what_has_changed_since_is_no_result(seeded: Home, screen: Screen, name: str) -> None:
    done = screen(CUSTOMERS)
    kept = seeded.uploads / done.id / name
    kept.write_bytes(kept.read_bytes().replace(b"i", b"o", 1))
    with pytest.raises(RecordDamaged, match="changed since it was screened"):
        batch.export(seeded, done)
    assert nothing_left(seeded, done)


def test_what_is_gone_is_no_result(seeded: Home, screen: Screen) -> None:
    """After the days for which files are kept there is a record, and nothing else."""
    done = screen(CUSTOMERS)
    (seeded.uploads / done.id / "input.csv").unlink()
    with pytest.raises(UnknownRecord, match="no result kept here of the batch"):
        batch.export(seeded, done)
    shutil.rmtree(seeded.uploads / done.id)
    with pytest.raises(UnknownRecord, match="no result kept here of the batch"):
        batch.export(seeded, done)
    assert not (seeded.uploads / done.id).exists()


@pytest.mark.parametrize("change", [lambda text: text + '[["clear","","0","","","","",""]]\n', lambda _: ""])
@pytest.mark.parametrize("format_", ["csv", "parquet"])
def test_answers_and_rows_that_do_not_add_up_are_no_result(
    seeded: Home, screen: Screen, tmp_path: Path, change: Callable[[str], str], format_: exports.Format
) -> None:
    pq.write_table(pa.table({"name": ["Joe Biden"]}), tmp_path / "in.parquet")
    done = screen((tmp_path / "in.parquet").read_bytes(), "in.parquet")
    kept = seeded.uploads / done.id / "answers.jsonl"
    kept.write_text(change(kept.read_text()))
    changed = replace(done, results_sha256=exports.uploads.checksum(kept))
    with pytest.raises(RecordDamaged, match="answers than rows"):
        batch.export(seeded, changed, format_)


@pytest.mark.parametrize("format_", list(exports.FORMATS))
def test_a_full_disk_says_so_and_nothing_is_left(
    seeded: Home, screen: Screen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, format_: exports.Format
) -> None:
    done = screen(CUSTOMERS)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def full(_: lines.Result, __: object) -> Any:  # noqa: ANN401
        yield [], ("clear", "", "0", "", "", "", "", "")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(lines.Result, "lines", full)
    with pytest.raises(DiskFull, match="the disk is full: there is no room for the result of batch"):
        batch.export(seeded, done, format_)
    assert nothing_left(seeded, done)
    assert not list(tmp_path.glob("openpyxl.*"))


@pytest.fixture
def little_room() -> Iterator[None]:
    """No file may grow over 16 kB."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16_384, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def long(screen: Screen) -> Batch:
    """A batch whose result is longer than that in each format."""
    return screen("id,name\n" + "".join(f"{sha256(bytes(n)).hexdigest()},Joe Biden\n" for n in range(1_000)))


@pytest.mark.parametrize("format_", list(exports.FORMATS))
def test_a_disk_that_fills_up_on_the_way_says_so_too(
    seeded: Home, long: Batch, format_: exports.Format, little_room: None
) -> None:
    with pytest.raises(DiskFull, match="the disk is full"):
        batch.export(seeded, long, format_)
    assert nothing_left(seeded, long)


def test_parquet_without_pyarrow_says_what_to_install(
    seeded: Home, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(NotExportable, match=r"pip install .\[parquet\]; or choose CSV"):
        batch.export(seeded, screen(CUSTOMERS), "parquet")


def test_a_file_that_only_an_extra_reads_says_so(
    seeded: Home, screen: Screen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pq.write_table(pa.table({"name": ["Joe Biden"]}), tmp_path / "in.parquet")
    done = screen((tmp_path / "in.parquet").read_bytes(), "in.parquet")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(FileUnreadable, match=r"in.parquet: Parquet is read where pyarrow is installed"):
        batch.export(seeded, done)


@pytest.mark.parametrize(
    ("name", "format_", "packed"),
    [
        ("a.csv", "csv", False),
        ("A.XLSX", "xlsx", False),
        ("a.tsv.gz", "tsv", True),
        ("a.ndjson", "jsonl", False),
        ("a.b.parquet", "parquet", False),
        ("a", "csv", False),
        ("a.out", "csv", False),
        ("a.gz", "csv", True),
        ("-", "csv", False),
    ],
)
def test_a_name_tells_the_format(name: str, format_: str, packed: bool) -> None:
    assert exports.by_name(name) == (format_, packed)


@pytest.mark.parametrize(
    ("name", "near"), [("a.xls", ".xlsx"), ("a.ods", ".xlsx"), ("a.json", ".jsonl"), ("a.zip", ".csv.gz")]
)
def test_a_name_that_promises_what_is_not_written_is_an_error(name: str, near: str) -> None:
    with pytest.raises(NotExportable, match=f"name the file {near}"):
        exports.by_name(name)
