"""``sanctions screen``: a file of customers against the lists."""

import csv
import errno
import gzip
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import Result
from openpyxl import load_workbook

from sanctions.cli import results
from sanctions.services import batch, batch_run, uploads
from sanctions.store.connection import open_record
from sanctions.store.home import Home

Sanctions = Callable[..., Result]


@pytest.fixture
def customers(tmp_path: Path) -> Path:
    path = tmp_path / "customers.csv"
    path.write_text("id,Wer\n1,Kiril Shamalof\n2,Joe Biden\n3,\n")
    return path


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "screened.csv"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as text:
        return list(csv.DictReader(text))


def test_every_row_is_answered_and_the_batch_recorded(
    sanctions: Sanctions, customers: Path, output: Path, seeded: Home
) -> None:
    told = sanctions("screen", customers, "-o", output, "--map", "Wer=name")
    assert told.exit_code == 0
    assert "3 rows: 1 with hits, 1 clear, 1 in error" in told.output
    assert "against: seed_article of 2022-03-16" in told.output
    assert [row["status"] for row in rows(output)] == ["hit", "clear", "error"]
    with open_record(seeded) as db:
        [recorded] = batch.recent(db)
    assert (recorded.door, recorded.status, recorded.filename) == ("cli", "done", "customers.csv")
    assert batch.export(seeded, recorded).read_bytes() == output.read_bytes()


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.xlsx", b"PK"),
        ("a.parquet", b"PAR1"),
        ("a.tsv", b"id\tWer\t"),
        ("a.jsonl", b'{"id":"1"'),
        ("a.ndjson", b'{"id":"1"'),
        ("a.csv.gz", b"\x1f\x8b"),
        ("a.out", b"id,Wer,status"),
    ],
)
def test_the_name_of_the_output_tells_its_format(
    sanctions: Sanctions, customers: Path, tmp_path: Path, name: str, start: bytes
) -> None:
    told = sanctions("screen", customers, "-o", tmp_path / name, "--map", "Wer=name")
    assert told.exit_code == 0, told.output
    assert (tmp_path / name).read_bytes().startswith(start)
    assert not list(tmp_path.glob(".*"))


def test_the_format_can_be_told(sanctions: Sanctions, customers: Path, output: Path) -> None:
    sanctions("screen", customers, "-o", output, "--map", "Wer=name", "--format", "jsonl", "--only", "hits")
    [line] = output.read_text().splitlines()
    assert json.loads(line)["status"] == "hit"


def test_a_result_on_standard_output_stands_there_alone(sanctions: Sanctions, customers: Path) -> None:
    told = sanctions("screen", customers, "-o", "-", "--map", "Wer=name", "--only", "errors")
    assert [row["id"] for row in csv.DictReader(io.StringIO(told.stdout))] == ["3"]
    assert "1 in error → standard output" in told.stderr
    told = sanctions("screen", customers, "-o", "-", "--map", "Wer=name", "--format", "parquet", "--json")
    assert told.stdout_bytes.startswith(b"PAR1")
    assert json.loads(told.stderr)["rows"] == 3


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["-o", "a.xls"], "name the file .xlsx"),
        (["-o", "a.parquet.gz"], "name the file without .gz"),
        (["-o", "a.csv", "--only", "hit"], "'all', 'hits', 'near', 'errors', 'clears'"),
        (["-o", "a.csv", "--format", "xls"], "'csv', 'tsv', 'xlsx'"),
        (["-o", "a", "--engine", "spark", "--format", "xlsx"], "Spark does not write xlsx"),
    ],
)
def test_a_result_that_can_not_be_written_is_a_usage_error_before_anything_is_screened(
    sanctions: Sanctions, customers: Path, seeded: Home, words: list[str], told: str
) -> None:
    found = sanctions("screen", customers, *words)
    assert found.exit_code == 2
    assert told in found.output
    assert not list(seeded.uploads.iterdir())


def test_a_pipe_is_written_to_and_stays_one(sanctions: Sanctions, customers: Path, tmp_path: Path) -> None:
    """As devices are: a file put in the place of /dev/null would be everybody's."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as reader:
        read = reader.submit(pipe.read_bytes)
        told = sanctions("screen", customers, "-o", pipe, "--map", "Wer=name")
        assert told.exit_code == 0, told.output
        assert read.result(timeout=20).startswith(b"id,Wer,status")
    assert pipe.is_fifo()


def test_a_link_is_followed(sanctions: Sanctions, customers: Path, output: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.csv"
    link.symlink_to(output)
    sanctions("screen", customers, "-o", link, "--map", "Wer=name")
    assert link.is_symlink()
    assert [row["status"] for row in rows(output)] == ["hit", "clear", "error"]


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="this machine has no /dev/full")
def test_standard_output_that_takes_nothing_is_told_in_a_line(customers: Path, seeded: Home) -> None:
    with Path("/dev/full").open("wb") as full:
        told = subprocess.run(
            [sys.executable, "-m", "sanctions", "screen", str(customers), "-o", "-", "--map", "Wer=name"],
            env={**os.environ, "SANCTIONS_DATA": str(seeded.folder)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert told.returncode == 1
    last = told.stderr.splitlines()[-1]
    assert last == "Error: there is no room: standard output takes no more (No space left on device)"


def test_the_json_is_the_batch(sanctions: Sanctions, customers: Path, output: Path) -> None:
    told = json.loads(sanctions("screen", customers, "-o", output, "--map", "Wer=name", "--json").stdout)
    assert (told["status"], told["rows"], told["hits"]) == ("done", 3, 1)
    assert told["mapping"] == {"id": "id", "Wer": "name"}


def test_clears_that_say_what_they_cannot_tell_are_counted(
    sanctions: Sanctions, tmp_path: Path, output: Path, seeded: Home
) -> None:
    """In the report, on record and in the workbook; the reason stands in the row."""
    (tmp_path / "in.csv").write_text("name,dob\nFNU Sidorov,1970\nJoe Biden,2090\nIvan Sidorov,1970\nVTB,\n,1970\n")
    told = sanctions("screen", tmp_path / "in.csv", "-o", output)
    assert "5 rows: 1 with hits, 3 clear (2 with a warning), 1 in error" in told.output
    first, second, third, *_ = rows(output)
    assert first["reason"].startswith("name: 'FNU' says that nothing is known, and was left out; one word alone")
    assert second["reason"] == "birth_date: '2090' is in the future, and was left out"
    assert (third["status"], third["reason"]) == ("clear", "")
    again = json.loads(sanctions("screen", tmp_path / "in.csv", "-o", output, "--json").stdout)
    assert (again["clears"], again["warned"], again["done"]) == (3, 2, 5)
    with open_record(seeded) as db:
        assert {each.warned for each in batch.recent(db)} == {2}
    sanctions("screen", tmp_path / "in.csv", "-o", tmp_path / "out.xlsx")
    book = load_workbook(tmp_path / "out.xlsx")
    facts = {row[0].value: row[1].value for row in book["Screening"].iter_rows() if row[0].value}
    assert (facts["Clears"], facts["Clears with a warning"]) == (3, 2)
    shown = [cell.value for cell in book["Results"]["J"]]
    assert "birth_date: '2090' is in the future, and was left out" in shown


def test_candidates_below_the_threshold_are_near(
    sanctions: Sanctions, tmp_path: Path, output: Path, seeded: Home
) -> None:
    (tmp_path / "in.csv").write_text("name\nRussian Aeroflot Trading\nVTB\nJoe Biden\n")
    told = sanctions("screen", tmp_path / "in.csv", "-o", output, "--near")
    assert "3 rows: 1 with hits, 1 near, 1 clear, 0 in error" in told.output
    assert [(row["status"], row["hits"]) for row in rows(output)] == [("near", "0"), ("hit", "1"), ("clear", "0")]
    with open_record(seeded) as db:
        [recorded] = batch.recent(db)
    assert (recorded.near, recorded.options["cutoff"]) == (1, 0.5)
    shown = sanctions("batches", "show", recorded.id).output
    assert "1 with hits, 1 near, 1 clear" in shown
    assert "cutoff 0.5" in shown
    sanctions("batches", "results", recorded.id, "-o", output, "--only", "near")
    assert [row["status"] for row in rows(output)] == ["near"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--near", "--threshold", "0.4"), "the threshold is 0.40: there are none"),
        (("--only", "near"), "--only near needs --near"),
    ],
)
def test_what_makes_nobody_near_is_a_usage_error(
    sanctions: Sanctions, customers: Path, output: Path, words: tuple[str, ...], reason: str
) -> None:
    told = sanctions("screen", customers, "-o", output, "--map", "Wer=name", *words)
    assert (told.exit_code, reason in told.output) == (2, True), told.output


def test_all_hits_and_threshold_apply(sanctions: Sanctions, customers: Path, output: Path) -> None:
    customers.write_text("id,name\n1,VTB Rostec Aeroflot\n")
    sanctions("screen", customers, "-o", output, "--all-hits", "--threshold", "0.0001")
    assert len(rows(output)) > 1
    sanctions("screen", customers, "-o", output, "--all-hits", "--threshold", "1")
    assert [row["status"] for row in rows(output)] == ["clear"]


def test_what_a_reader_must_know_is_told(sanctions: Sanctions, tmp_path: Path, output: Path) -> None:
    (tmp_path / "old.csv").write_bytes("name;turnover\nMüller;7\n".encode("cp1252"))
    told = sanctions("screen", tmp_path / "old.csv", "-o", output)
    assert "note: not UTF-8: read as Windows-1252" in told.output
    assert "carried along, not screened: turnover" in told.output


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--map", "Wer"), "'Wer' is not column=field"),
        (("--map", "Kunden=name"), "no column 'Kunden'; it has 'id', 'Wer'"),
        (("--map", "Wer=nme"), "no field 'nme'; did you mean 'name'"),
        (("--map", "Wer=name", "--scope", "sed_article"), "did you mean 'seed_article'"),
        (("--map", "Wer=name", "--schema", "Persn"), "did you mean Person"),
    ],
)
def test_what_was_asked_wrongly_is_a_usage_error_and_writes_nothing(
    sanctions: Sanctions, customers: Path, output: Path, words: tuple[str, ...], reason: str
) -> None:
    told = sanctions("screen", customers, "-o", output, *words)
    assert told.exit_code == 2
    assert reason in told.output
    assert not output.exists()


def test_a_file_that_cannot_be_screened_fails_with_the_reason(
    sanctions: Sanctions, customers: Path, output: Path
) -> None:
    told = sanctions("screen", customers, "-o", output)
    assert told.exit_code == 1
    assert "customers.csv: no column of names among 'id', 'Wer'" in told.output
    assert not output.exists()


def test_the_input_is_not_overwritten(sanctions: Sanctions, customers: Path, tmp_path: Path) -> None:
    before = customers.read_bytes()
    (tmp_path / "link.csv").symlink_to(customers)
    for output in (customers, tmp_path / "." / "customers.csv", tmp_path / "link.csv"):
        told = sanctions("screen", customers, "-o", output, "--map", "Wer=name")
        assert told.exit_code == 2
        assert "would overwrite the input" in told.output
    assert customers.read_bytes() == before


def test_an_output_in_no_folder_is_a_usage_error(sanctions: Sanctions, customers: Path, tmp_path: Path) -> None:
    told = sanctions("screen", customers, "-o", tmp_path / "nowhere" / "x.csv", "--map", "Wer=name")
    assert told.exit_code == 2
    assert "there is no folder" in told.output


def test_an_earlier_result_is_replaced_and_nothing_else_is_left(
    sanctions: Sanctions, customers: Path, output: Path, tmp_path: Path
) -> None:
    output.write_text("old")
    sanctions("screen", customers, "-o", output, "--map", "Wer=name")
    assert len(rows(output)) == 3
    assert not list(tmp_path.glob(".*.part"))


BENCH = Path(__file__).parents[2] / ".." / "shared" / "bench" / "queries.csv"


@pytest.mark.slow
@pytest.mark.skipif(not BENCH.exists(), reason="the shared benchmark files are not here")
def test_ten_thousand_real_rows_are_all_answered(sanctions: Sanctions, tmp_path: Path, output: Path) -> None:
    head = BENCH.read_text(encoding="utf-8").splitlines(keepends=True)[:10_001]
    (tmp_path / "queries.csv").write_text("".join(head), encoding="utf-8")
    told = sanctions("screen", tmp_path / "queries.csv", "-o", output, "--map", "kind=ignore")
    assert told.exit_code == 0
    answered = rows(output)
    assert len(answered) == 10_000
    assert {row["status"] for row in answered} <= {"hit", "clear"}


@pytest.mark.parametrize(("as_of", "answers"), [((), "clear hit"), (("--as-of", "2024-04-01"), "hit clear")])
def test_a_file_is_screened_by_the_lists_of_a_day(
    sanctions: Sanctions, two_publications: Path, tmp_path: Path, as_of: tuple[str, ...], answers: str
) -> None:
    (tmp_path / "in.csv").write_text("name,birth_date\nOlga Vanished,1961\nPetr Newcomer,1961\n")
    done = sanctions("screen", tmp_path / "in.csv", "-o", tmp_path / "out.csv", *as_of, data=two_publications)
    assert done.exit_code == 0, done.output
    assert " ".join(row["status"] for row in rows(tmp_path / "out.csv")) == answers


def test_standard_input_is_screened(sanctions: Sanctions, output: Path) -> None:
    told = sanctions("screen", "-", "-o", output, stdin=gzip.compress(b"name\nKiril Shamalof\n"))
    assert told.exit_code == 0, told.output
    assert [row["status"] for row in rows(output)] == ["hit"]


def test_what_is_told_about_the_file_applies(sanctions: Sanctions, tmp_path: Path, output: Path) -> None:
    (tmp_path / "old.csv").write_bytes("Кирилл Шамалов#03/22/1982\n".encode("koi8-r"))
    options = ("--encoding", "koi8-r", "--delimiter", "#", "--quote", "none", "--no-header", "--date-order", "mdy")
    mapping = ("--map", "column 1=name", "--map", "column 2=birth_date")
    told = sanctions("screen", tmp_path / "old.csv", "-o", output, *options, *mapping)
    assert told.exit_code == 0, told.output
    [row] = csv.DictReader(output.read_text("utf-8-sig").splitlines(), delimiter="#")
    assert (row["column 1"], row["status"]) == ("Кирилл Шамалов", "hit")
    assert "1982-03-22" in row["reason"]


def test_an_option_that_no_file_can_be_read_by_is_an_error(
    sanctions: Sanctions, customers: Path, output: Path
) -> None:
    told = sanctions("screen", customers, "-o", output, "--encoding", "klingon")
    assert told.exit_code == 2
    assert "encoding: 'klingon'" in told.output


def test_a_mapping_is_remembered_and_can_be_forgotten(sanctions: Sanctions, customers: Path, output: Path) -> None:
    sanctions("screen", customers, "-o", output, "--map", "Wer=name")
    told = sanctions("screen", customers, "-o", output)
    assert "note: mapping remembered from " in told.output
    assert "Wer as name" in told.output
    told = sanctions("screen", customers, "-o", output, "--forget-map")
    assert told.exit_code == 1
    assert "no column of names" in told.output


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--master", "local[2]"), "--master needs --engine spark"),
        (("--overwrite",), "--overwrite needs --engine spark"),
        (("--engine", "spark", "--master", "locl[2]"), "'locl[2]' names no cluster"),
        (("--engine", "spark", "--conf", "x"), "'x' is not NAME=VALUE"),
        (("--engine", "spark", "--partitions", "0"), "0 is not in the range"),
    ],
)
def test_what_spark_can_not_take_is_a_usage_error_before_it_starts(
    sanctions: Sanctions, customers: Path, output: Path, words: tuple[str, ...], reason: str
) -> None:
    told = sanctions("screen", customers, "-o", output, *words)
    assert (told.exit_code, reason in told.output) == (2, True), told.output


def test_spark_needs_an_input_that_is_there(sanctions: Sanctions, tmp_path: Path, output: Path) -> None:
    told = sanctions("screen", tmp_path / "none", "-o", output, "--engine", "spark")
    assert (told.exit_code, "there is no file or folder" in told.output) == (2, True)
    assert sanctions("screen", "-", "-o", output, "--engine", "spark").exit_code == 2


def test_without_the_extra_the_command_says_what_to_install(
    sanctions: Sanctions, customers: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("sanctions.cluster")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyspark", None)
    told = sanctions("screen", customers, "-o", output, "--engine", "spark")
    assert (told.exit_code, 'pip install "sanctions[spark]"' in told.output) == (1, True), told.output


def test_a_file_of_which_not_one_row_can_be_screened_ends_with_status_1(
    sanctions: Sanctions, tmp_path: Path, output: Path
) -> None:
    """The result is there all the same, and says why."""
    path = tmp_path / "a.csv"
    path.write_text("name,country\nVTB,Atlantis\n")
    told = sanctions("screen", path, "-o", output)
    assert told.exit_code == 1
    assert "1 row: 0 with hits, 0 clear, 1 in error" in told.output
    assert "not one row could be screened" in told.output
    assert [row["status"] for row in rows(output)] == ["error"]


def test_the_row_of_the_header_can_be_told(sanctions: Sanctions, tmp_path: Path, output: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Report\nWer,Was\nKiril Shamalof,x\n")
    assert sanctions("screen", path, "-o", output, "--header-row", "2", "--map", "Wer=name").exit_code == 0
    assert [(row["Wer"], row["status"]) for row in rows(output)] == [("Kiril Shamalof", "hit")]


@pytest.mark.parametrize(
    ("runs", "rows_told", "told"),
    [
        ("from source: not compiled", 3, True),
        ("from source: not compiled for this Python", 3, True),
        ("from source: not compiled", 4, False),
        ("from source: SANCTIONS_COMPILED=0", 3, False),
        ("compiled", 3, False),
    ],
)
def test_it_is_told_what_would_make_many_rows_faster(
    sanctions: Sanctions,
    customers: Path,
    output: Path,
    monkeypatch: pytest.MonkeyPatch,
    runs: str,
    rows_told: int,
    told: bool,
) -> None:
    """Where nothing is compiled, and not where somebody has chosen so."""
    place = import_module("sanctions.cli.screen")
    monkeypatch.setattr(place, "RUNS", runs)
    monkeypatch.setattr(place, "_MANY", rows_told)
    done = sanctions("screen", customers, "-o", output, "--map", "Wer=name")
    assert done.exit_code == 0
    assert ("a C compiler" in done.output) is told


def test_an_output_that_no_file_can_be_is_a_usage_error(
    sanctions: Sanctions, customers: Path, tmp_path: Path
) -> None:
    loop = tmp_path / "loop.csv"
    loop.symlink_to(loop)
    for output, told in ((loop, "a link that leads to itself"), (tmp_path / f"{'x' * 300}.csv", "name too long")):
        answer = sanctions("screen", customers, "-o", output, "--map", "Wer=name")
        assert answer.exit_code == 2
        assert told in answer.output.lower()


def test_a_standard_output_that_is_closed_is_a_usage_error(
    sanctions: Sanctions, customers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sanctions.cli.results.sys.stdout", None)
    with pytest.raises(click.UsageError, match="standard output is closed"):
        results.wanted(customers, Path("-"), {"format": "csv", "only": "all"})


def test_a_full_disk_is_told_with_its_place(
    sanctions: Sanctions, customers: Path, output: Path, seeded: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the file is kept, where its answers are, where the result goes, and where only the system knows which."""

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def last_line(name: str, of: object) -> str:
        with monkeypatch.context() as patch:
            patch.setattr(of, name, full)
            told = sanctions("screen", customers, "-o", output, "--map", "Wer=name", "--again")
        assert (told.exit_code, output.exists()) == (1, False), told.exception
        return told.stderr.splitlines()[-1]

    kept = f"({seeded.uploads})"
    assert last_line("_keep", uploads) == f"Error: the disk is full; nothing of the file was kept {kept}"
    answers = last_line("_settle", batch_run)
    assert answers.startswith("Error: customers.csv: the disk is full: there is no room for the answers (")
    assert str(seeded.uploads) in answers
    result = f"Error: the disk is full: there is no room for {output} ({output.parent})"
    assert last_line("_copy", results) == result
    elsewhere = last_line("submit", batch)
    assert f"{seeded.folder} has " in elsewhere
    assert " MB left" in elsewhere
