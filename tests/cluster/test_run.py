"""``sanctions screen --engine spark``: a file or a folder of files, screened on Spark and recorded."""

import csv
import json
import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result
from pyspark.sql import SparkSession

from sanctions.cli import main
from sanctions.cluster import frames, run, session, written
from sanctions.cluster.run import Run
from sanctions.errors import FileUnreadable, RecordDamaged, SanctionsError, UnknownRecord
from sanctions.services import batch, exports, tables
from sanctions.services.answers import RESULT_COLUMNS
from sanctions.services.batch import Batch, BatchOptions
from sanctions.services.batch_run import saved
from sanctions.services.generation import Generation
from sanctions.store.batches import COUNTS
from sanctions.store.connection import open_record
from sanctions.store.home import Home
from tests.cluster.asked import HEADER, customers, lines, on_one_machine
from tests.cluster.conftest import REPOSITORY, needs_java

FORMATS: tuple[run.Format, ...] = ("parquet", "csv", "jsonl")
pytestmark = [pytest.mark.slow, needs_java]


def csv_file(path: Path, rows: list[tuple[str, ...]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as text:
        csv.writer(text).writerows([HEADER, *rows])
    return path


def parquet_folder(path: Path, rows: list[tuple[str, ...]]) -> Path:
    """Three files, the rows in their order."""
    path.mkdir()
    for number, start in enumerate(range(0, len(rows), len(rows) // 3 + 1)):
        columns = zip(*rows[start : start + len(rows) // 3 + 1], strict=True)
        pq.write_table(pa.table(dict(zip(HEADER, map(list, columns), strict=True))), path / f"{number}.parquet")
    return path


def read(output: Path) -> pa.Table:
    """What Spark wrote, its files in their order."""
    return pa.concat_tables(pq.read_table(path) for path in sorted(output.glob("part-*")))


def written_lines(output: Path, format_: run.Format) -> list[Any]:
    """The result's cells as text, line by line, whatever they are written in."""
    if format_ == "parquet":
        return lines(read(output))
    found: list[Any] = []
    for part in sorted(output.glob("part-*")):
        with part.open(newline="", encoding="utf-8") as text:
            each = csv.DictReader(text) if format_ == "csv" else map(json.loads, text)
            found += [tuple("" if row[c] is None else str(row[c]) for c in RESULT_COLUMNS) for row in each]
    return found


def recorded(home: Home) -> list[Batch]:
    with open_record(home) as db:
        return batch.recent(db)


def test_a_file_has_the_rows_and_answers_that_one_machine_gives_in_its_order(
    spark: SparkSession, seeded: Home, generation: Generation, tmp_path: Path
) -> None:
    """Cut into several partitions, with a row of a wrong width among them; and the record adds up."""
    rows = [*customers(2_500), ("2500", "VTB"), ("2501", "VTB", "", "", "", "more")]
    source = csv_file(tmp_path / "customers.csv", rows)
    asked = Run(str(source), str(tmp_path / "out"))
    done = run.screen(seeded, spark, asked, BatchOptions(), {})
    found = read(tmp_path / "out")
    assert found.column_names == [*HEADER, *RESULT_COLUMNS]
    assert found.column("id").to_pylist() == [row[0] for row in rows]
    alone = on_one_machine(generation, seeded.index / generation.id, rows)
    assert lines(found) == [line for answer in alone for line in answer]
    counts = Counter(answer[0][0] for answer in alone)
    assert (done.hits, done.clears, done.errors) == (counts["hit"], counts["clear"], counts["error"])
    assert len(list((tmp_path / "out").glob("part-*"))) == 3
    assert recorded(seeded) == [done]
    assert (done.door, done.status, done.rows, done.done) == ("spark", "done", 2_502, 2_502)
    assert done.sha256
    assert done.results_sha256
    assert done.generation == generation.id
    assert done.coverage is not None
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]
    with pytest.raises(UnknownRecord, match="no result kept here"):
        batch.export(seeded, done)


def test_a_folder_of_parquet_is_read_by_spark(
    spark: SparkSession, seeded: Home, generation: Generation, tmp_path: Path
) -> None:
    """Text of dates is looked at whole there too: 25/12/1971 tells what 03/04/1970 is."""
    rows = customers(1_200)
    source = parquet_folder(tmp_path / "in", rows)
    done = run.screen(
        seeded, spark, Run(str(source), str(tmp_path / "out"), partitions=4), BatchOptions(all_hits=True), {}
    )
    alone = on_one_machine(generation, seeded.index / generation.id, rows, all_hits=True)
    expected = {row[0]: answer for row, answer in zip(rows, alone, strict=True)}
    found: dict[str, list[Any]] = {}
    table = read(tmp_path / "out")
    for row, line in zip(table.column("id").to_pylist(), lines(table), strict=True):
        found.setdefault(row, []).append(line)
    assert found == expected
    assert done.done == done.rows == 1_200
    assert table.num_rows > 1_200
    assert any("are read as day/month/year" in note for note in done.notes)


@pytest.mark.parametrize(
    ("only", "format_", "statuses"),
    [
        ("all", "parquet", {"hit", "near", "clear", "error"}),
        ("hits", "csv", {"hit"}),
        ("near", "jsonl", {"near"}),
        ("clears", "parquet", {"clear"}),
        ("errors", "jsonl", {"error"}),
    ],
)
def test_only_some_rows_are_written_and_all_are_counted(
    spark: SparkSession,
    seeded: Home,
    generation: Generation,
    tmp_path: Path,
    only: exports.Only,
    format_: run.Format,
    statuses: set[str],
) -> None:
    """With all their lines, those of candidates below the threshold too, which are those of one machine."""
    asked = customers(1_200)
    source = csv_file(tmp_path / "in.csv", asked)
    options = BatchOptions(all_hits=True, cutoff=0.05)
    done = run.screen(seeded, spark, Run(str(source), str(tmp_path / "out"), format_, only=only), options, {})
    alone = on_one_machine(generation, generation.folder, asked, all_hits=True, cutoff=0.05)
    counts = Counter(answer[0][0] for answer in alone)
    assert (done.hits, done.near, done.clears, done.errors) == tuple(counts[status] for status in COUNTS)
    assert done.warned == sum(answer[0][0] == "clear" and answer[0][-1] != "" for answer in alone)
    assert done.options["cutoff"] == 0.05
    wanted = {count: status for status, count in COUNTS.items()}.get(only)
    expected = [line for answer in alone if wanted in (None, answer[0][0]) for line in answer]
    found = written_lines(tmp_path / "out", format_)
    assert found == expected
    assert {line[0] for line in found} == statuses


def test_a_result_of_no_rows_has_its_columns(spark: SparkSession, seeded: Home, tmp_path: Path) -> None:
    source = csv_file(tmp_path / "in.csv", [("1", "Ada Lovelace", "", "", "")])
    for format_ in FORMATS:
        asked = Run(str(source), str(tmp_path / format_), format_, only="hits")
        assert run.screen(seeded, spark, asked, BatchOptions(), {}).clears == 1
        assert written_lines(tmp_path / format_, format_) == []


def test_lines_that_are_lost_on_the_way_to_the_disk_are_no_result(
    spark: SparkSession, seeded: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = csv_file(tmp_path / "in.csv", customers(5))
    monkeypatch.setattr(written, "_lines", lambda *_: 4)
    with pytest.raises(RecordDamaged, match=r"4 lines stand in .*, and 5 were answered"):
        run.screen(seeded, spark, Run(str(source), str(tmp_path / "out")), BatchOptions(), {})


@pytest.mark.parametrize("format_", ["parquet", "csv", "jsonl"])
def test_a_column_called_as_one_of_ours_stays_and_ours_are_led_by_a_prefix(
    spark: SparkSession, seeded: Home, tmp_path: Path, format_: run.Format
) -> None:
    source = tmp_path / "in.csv"
    source.write_text("name,Status\nKiril Shamalof,new\nJoe Biden,old\n")
    done = run.screen(seeded, spark, Run(str(source), str(tmp_path / "out"), format_), BatchOptions(), {})
    assert (done.hits, done.clears) == (1, 1)
    assert sum("screening_status" in note for note in done.notes) == 1
    if format_ == "parquet":
        found = read(tmp_path / "out")
        assert found.column_names == ["name", "Status", *(f"screening_{name}" for name in RESULT_COLUMNS)]
        assert found.column("screening_status").to_pylist() == ["hit", "clear"]


def test_csv_and_json_lines_say_the_same_as_parquet(spark: SparkSession, seeded: Home, tmp_path: Path) -> None:
    """But for a cell that begins a formula, which is led by an apostrophe in CSV."""
    source = csv_file(
        tmp_path / "in.csv", [("1", 'Kirill "K" Shamalov\nor so', "", "", "=1+1"), ("2", "", "", "", "")]
    )
    for kind in ("parquet", "csv", "jsonl"):
        asked = Run(str(source), str(tmp_path / kind), kind)  # type: ignore[arg-type]  # one of the three
        done = run.screen(seeded, spark, asked, BatchOptions(threshold=0.3), {})
        assert (done.rows, done.hits, done.errors) == (2, 1, 1)
    table = read(tmp_path / "parquet").to_pylist()
    [part] = (tmp_path / "jsonl").glob("part-*")
    assert [json.loads(line) for line in part.read_text().splitlines()] == table
    [part] = (tmp_path / "csv").glob("part-*")
    with part.open(newline="") as text:
        found = list(csv.DictReader(text))
    as_text = [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in table]
    assert found == [row | {"note": tables.harmless(row["note"])} for row in as_text]
    assert (found[0]["note"], table[0]["note"]) == ("'=1+1", "=1+1")


def test_odd_texts_of_the_input_stand_in_csv_as_they_were(spark: SparkSession, seeded: Home, tmp_path: Path) -> None:
    """Those that no spreadsheet takes for a formula."""
    odd = [
        "  x ",
        " ",
        "\u00a0x\u00a0",
        "a\tb",
        "a\r\nb",
        "a\nb ",
        'say "x" ',
        '""',
        '"',
        "\\",
        'a\\"b',
        "a\\",
        "#x",
        "''",
        ",",
        "🙂 ",
    ]
    table = pa.table({" name ": [" Ann Roe  "] * len(odd), "note": odd})
    pq.write_table(table, tmp_path / "in.parquet")
    run.screen(seeded, spark, Run(str(tmp_path / "in.parquet"), str(tmp_path / "out"), "csv"), BatchOptions(), {})
    [part] = (tmp_path / "out").glob("part-*")
    with part.open(newline="", encoding="utf-8") as text:
        found = list(csv.DictReader(text))
    assert [row["note"] for row in found] == odd
    assert {row[" name "] for row in found} == {" Ann Roe  "}


def test_a_mapping_is_remembered_for_the_same_header(spark: SparkSession, seeded: Home, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("Nr.,Wer ist es\n1,VTB\n")
    first = run.screen(
        seeded, spark, Run(str(source), str(tmp_path / "1"), remember=True), BatchOptions(), {"Wer ist es": "name"}
    )
    again = run.screen(seeded, spark, Run(str(source), str(tmp_path / "2"), remember=True), BatchOptions(), {})
    assert again.mapping == first.mapping
    assert any(note.startswith("mapping remembered") for note in again.notes)
    with pytest.raises(FileUnreadable, match="no column of names"):
        run.screen(seeded, spark, Run(str(source), str(tmp_path / "3")), BatchOptions(), {})


def test_a_failed_run_is_recorded_with_its_reason(
    spark: SparkSession, seeded: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Answers that don't add up to the rows are no result, whatever Spark says."""
    source = csv_file(tmp_path / "in.csv", customers(5))
    answered = frames.answered
    monkeypatch.setattr(frames, "answered", lambda *args, **told: answered(*args, **told).limit(4))
    with pytest.raises(RecordDamaged, match=r"4 rows are answered in .*, and the input has 5"):
        run.screen(seeded, spark, Run(str(source), str(tmp_path / "out")), BatchOptions(), {})
    [failed] = recorded(seeded)
    assert (failed.status, failed.reason[:18]) == ("failed", "4 rows are answere")


def test_a_run_that_was_killed_is_given_up_by_the_worker(spark: SparkSession, seeded: Home, tmp_path: Path) -> None:
    """Its rows are where Spark reads them, not here."""
    source = csv_file(tmp_path / "in.csv", customers(5))
    done = run.screen(seeded, spark, Run(str(source), str(tmp_path / "out")), BatchOptions(), {})
    with open_record(seeded) as db:
        saved(db, replace(done, status="running", finished=""))
        assert [left.id for left in batch.left_over(seeded, db)] == [done.id]
    failed = batch.run(seeded, done.id)
    assert (failed.status, "is not kept here" in failed.reason) == ("failed", True)


def test_an_input_without_rows_or_of_no_known_kind_is_refused(
    spark: SparkSession, seeded: Home, tmp_path: Path
) -> None:
    empty = parquet_folder(tmp_path / "in", customers(1))
    for path in empty.iterdir():
        pq.write_table(pq.read_table(path).slice(0, 0), path)
    (tmp_path / "a.bin").write_bytes(b"\x00\x01")
    for source in (empty, tmp_path / "a.bin"):
        with pytest.raises(SanctionsError):
            run.screen(seeded, spark, Run(str(source), str(tmp_path / "out")), BatchOptions(), {})
    assert recorded(seeded) == []


def command(home: Home, *words: str | Path) -> Result:
    told = CliRunner().invoke(main, ["screen", *map(str, words)], env={"SANCTIONS_DATA": str(home.folder)})
    assert told.exception is None or isinstance(told.exception, SystemExit)
    return told


def test_the_command_says_what_the_other_engine_says(seeded: Home, tmp_path: Path) -> None:
    """In a session of its own, from the first to the last."""
    source, output = csv_file(tmp_path / "in.csv", customers(40)), tmp_path / "out"
    environment = os.environ | {"SANCTIONS_DATA": str(seeded.folder), "PYTHONPATH": str(REPOSITORY)}
    words = [sys.executable, "-m", "sanctions", "screen", "--engine", "spark", "--master", "local[1]"]
    told = subprocess.run(
        [*words, str(source), "-o", str(output)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert told.returncode == 0, told.stderr
    alone = command(seeded, source, "-o", tmp_path / "out.csv").stdout.splitlines()
    assert told.stdout.splitlines()[0].partition(" → ")[0] == alone[0].partition(" → ")[0]
    assert told.stdout.splitlines()[1:3] == alone[1:3]


def test_an_output_that_is_there_is_replaced_only_where_that_is_asked_for(
    in_session: None, seeded: Home, tmp_path: Path
) -> None:
    source, output = csv_file(tmp_path / "in.csv", customers(5)), tmp_path / "out"
    words = ("--engine", "spark", "--master", "local[2]", source, "-o", output)
    output.mkdir()
    (output / "theirs").touch()
    refused = command(seeded, *words)
    assert (refused.exit_code, "is there already" in refused.stderr) == (2, True)
    assert [path.name for path in output.iterdir()] == ["theirs"]
    again = command(seeded, *words, "--overwrite", "--json")
    assert (json.loads(again.stdout)["door"], (output / "theirs").exists()) == ("spark", False)


def test_a_wrong_column_of_parquet_is_told_before_spark_begins(
    seeded: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder's columns are also those that the names of its folders give."""
    source = tmp_path / "in"
    (source / "year=2026").mkdir(parents=True)
    parquet_folder(source / "year=2026" / "a", customers(3))
    monkeypatch.setattr(session, "session", lambda *_: 1 / 0)
    told = command(seeded, "--engine", "spark", source, "-o", tmp_path / "out", "--map", "nmae=name")
    assert (told.exit_code, "the file has no column 'nmae'; it has" in told.stderr) == (2, True)
    run.check(Run(str(source), str(tmp_path / "out")), {"year": "ignore", "NAME": "name"})


def test_an_executor_that_fails_is_told_in_a_line(
    in_session: None, spark: SparkSession, seeded: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No trace of Python's or Java's; its Python finds another package of our name before ours."""
    source = csv_file(tmp_path / "in.csv", customers(3))
    (tmp_path / "sanctions").mkdir()
    (tmp_path / "sanctions" / "__init__.py").write_text('__version__ = "0"\n')
    for name, value in (("PYTHONPATH", str(tmp_path)), ("PYTHONSAFEPATH", "1")):
        monkeypatch.setitem(spark.sparkContext.environment, name, value)
    told = command(seeded, "--engine", "spark", source, "-o", tmp_path / "o")
    assert (told.exit_code, "Traceback" in told.stderr) == (1, False)
    assert told.stderr.splitlines()[-1].startswith("Error: an executor's Python has no sanctions: run `pip install")
