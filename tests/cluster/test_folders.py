"""A folder of Parquet files whose columns are not the same."""

import re
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from pyspark.sql import SparkSession

from sanctions.cli import main
from sanctions.cluster import run, session
from sanctions.cluster.run import Run
from sanctions.errors import FileUnreadable
from sanctions.services.answers import RESULT_COLUMNS
from sanctions.services.batch import Batch, BatchOptions
from sanctions.store.home import Home
from tests.cluster.conftest import needs_java

pytestmark = [pytest.mark.slow, needs_java]
LISTED = "Kirill Shamalov"


def folder(path: Path, **files: dict[str, Any]) -> Path:
    """A folder with the columns of each file; ``a__b`` is b in the folder a."""
    for name, columns in files.items():
        place = path / f"{name.replace('__', '/')}.parquet"
        place.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(pa.table(columns), place)
    return path


def screened(spark: SparkSession, home: Home, source: Path, mapping: dict[str, str] | None = None) -> Batch:
    asked = Run(str(source), str(source.parent / "out"))
    run.check(asked, mapping or {})
    return run.screen(home, spark, asked, BatchOptions(), mapping or {})


def result(source: Path) -> list[dict[str, Any]]:
    parts = sorted((source.parent / "out").glob("part-*"))
    rows: list[dict[str, Any]] = pa.concat_tables(map(pq.read_table, parts)).to_pylist()
    return rows


def test_a_column_that_only_one_file_has_is_screened_and_comes_back(
    spark: SparkSession, seeded: Home, tmp_path: Path
) -> None:
    """Whichever file is the larger or has the column; the rows in the order of the files' names."""
    many = [f"Nobody Atall{number}" for number in range(40)]
    source = folder(
        tmp_path / "in",
        day1={"id": [1, 2], "name": ["Anna Roe", "Carl Dee"], "only one": ["x", None]},
        day2={"id": [*range(3, 43)], "name": many, "alias": [*[None] * 39, LISTED]},
        day3={"id": [43], "alias": [LISTED]},
    )
    done = screened(spark, seeded, source)
    found = result(source)
    assert [row["id"] for row in found] == list(range(1, 44))
    assert list(found[0]) == ["id", "name", "only one", "alias", *RESULT_COLUMNS]
    assert [row["id"] for row in found if row["status"] == "hit"] == [42, 43]
    assert (found[0]["only one"], found[41]["alias"]) == ("x", LISTED)
    assert (done.rows, done.hits) == (43, 2)


def test_names_in_a_column_that_the_first_rows_have_not_are_told(
    spark: SparkSession, seeded: Home, tmp_path: Path
) -> None:
    people = ["Anna Roe", "Carl Dee", "Eve Poe", "Max Moe", "Ida Loe", LISTED]
    source = folder(
        tmp_path / "in",
        a={"name": [f"{name} {number}" for number in range(300) for name in ("Ann",)]},
        b={"name": ["Joe Biden"] * 6, "owner x": ["", *people[1:]]},
    )
    notes = screened(spark, seeded, source).notes
    assert any("'owner x'" in note and "NOT SCREENED" in note for note in notes), notes


def test_a_mapping_may_name_a_column_of_any_file(spark: SparkSession, seeded: Home, tmp_path: Path) -> None:
    source = folder(tmp_path / "in", a={"name": ["Ann Roe"]}, b={"name": ["Joe Biden"], "Whoever": [LISTED]})
    assert screened(spark, seeded, source, {"Whoever": "name"}).hits == 1


def test_a_column_of_two_types_is_told_with_the_files_and_nothing_is_screened(
    spark: SparkSession, seeded: Home, tmp_path: Path
) -> None:
    """One of five files is the odd one, and not all have the column."""
    good = {"name": ["Ann Roe"], "dob": ["1982-03-22"]}
    source = folder(
        tmp_path / "in", a=good, b={"name": [LISTED]}, c=good, d={"name": [LISTED], "DOB": [19820322]}, e=good
    )
    told = r"the column 'DOB' is string in in/a\.parquet and bigint in in/d\.parquet: write it with one type"
    with pytest.raises(FileUnreadable, match=told):
        screened(spark, seeded, source)
    assert not (tmp_path / "out").exists()


def test_a_column_without_a_value_in_some_files_has_the_type_of_the_others(
    spark: SparkSession, seeded: Home, tmp_path: Path
) -> None:
    """One is written as whole numbers, whatever it is in the next file; rows stay in the files' order."""
    blank = pa.array([None, None], pa.null())
    source = folder(
        tmp_path / "in",
        a={"id": [1, 2], "name": ["Anna Roe", None], "alias": blank, "tel.1": blank, "none": blank},
        b={
            "id": [3, 4],
            "name": ["Carl Dee", None],
            "alias": ["Eve Poe", LISTED],
            "tel.1": [5, 2**60],
            "none": blank,
        },
        c={"id": [5], "name": [LISTED], "tel.1": pa.array([None], pa.null())},
    )
    done = screened(spark, seeded, source)
    found = result(source)
    assert [row["id"] for row in found] == [1, 2, 3, 4, 5]
    assert [row["status"] for row in found] == ["clear", "error", "clear", "hit", "hit"]
    assert [row["tel.1"] for row in found] == [None, None, 5, 2**60, None]
    assert (done.rows, done.hits) == (5, 2)


def test_files_that_spark_would_pass_over_are_an_error(spark: SparkSession, seeded: Home, tmp_path: Path) -> None:
    """It reads those of folders whose names give a value, and none of other folders beside a file."""
    source = folder(tmp_path / "in", a={"name": ["Ann Roe"]}, more__b={"name": [LISTED]})
    with pytest.raises(FileUnreadable, match=r"reads 1 of its 2 files and would pass over more/b\.parquet"):
        screened(spark, seeded, source)
    (source / "more").rename(source / "day=1")
    (source / "day=2").mkdir()
    (source / "a.parquet").rename(source / "day=2" / "a b%20.parquet")
    assert screened(spark, seeded, source).rows == 2


def test_a_file_that_is_passed_over_by_its_name_is_told(spark: SparkSession, seeded: Home, tmp_path: Path) -> None:
    source = folder(tmp_path / "in", a={"name": ["Ann Roe"]}, _b={"name": [LISTED]})
    assert any(note.startswith("_b.parquet is NOT SCREENED") for note in screened(spark, seeded, source).notes)


@pytest.mark.parametrize("name", ["more.csv", "more.jsonl", "sub/more.parquet"])
def test_a_folder_with_other_files_is_refused_before_spark_begins(
    seeded: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """None is read under another's columns."""
    source = folder(tmp_path / "in", a={"name": ["Ann Roe"]})
    (source / name).parent.mkdir(exist_ok=True)
    (source / name).write_text(f"alias,name\n{LISTED},Ann Roe\n")
    monkeypatch.setattr(session, "session", lambda *_: 1 / 0)
    words = ["screen", "--engine", "spark", str(source), "-o", str(tmp_path / "out")]
    told = CliRunner().invoke(main, words, env={"SANCTIONS_DATA": str(seeded.folder)})
    assert told.exit_code == 1
    assert re.search(rf"in: {re.escape(name)} is no Parquet file; of a folder Spark reads Parquet only", told.stderr)


def test_without_spark_a_folder_is_refused(seeded: Home, tmp_path: Path) -> None:
    source = folder(tmp_path / "in", a={"name": ["Ann Roe"]})
    words = ["screen", str(source), "-o", str(tmp_path / "out.csv")]
    told = CliRunner().invoke(main, words, env={"SANCTIONS_DATA": str(seeded.folder)})
    assert (told.exit_code, "is a directory" in told.stderr) == (2, True)
