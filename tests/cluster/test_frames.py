"""A DataFrame with the answer beside each row, as one machine gives it."""

import os
import re
import venv
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyspark.sql import DataFrame, SparkSession

from sanctions import cluster
from sanctions.cluster import executor, frames
from sanctions.cluster.session import SparkFailed
from sanctions.errors import InvalidQuery, NotCovered, NotReady, UnknownDataset
from sanctions.services.engine import engine
from sanctions.services.generation import Generation
from sanctions.store.home import Home
from tests.cluster.asked import HEADER, customers, lines, on_one_machine

pytestmark = pytest.mark.slow


@pytest.fixture
def df(spark: SparkSession) -> DataFrame:
    return spark.createDataFrame(customers(1_200), list(HEADER)).repartition(5)


def by_id(table: pa.Table) -> dict[str, list[tuple[str, ...]]]:
    """The lines of each row."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row, line in zip(table.column("id").to_pylist(), lines(table), strict=True):
        found.setdefault(row, []).append(line)
    return found


def test_candidates_below_the_threshold_are_those_of_one_machine(
    df: DataFrame, seeded: Home, generation: Generation
) -> None:
    answered = by_id(cluster.screen(df, seeded.folder, cutoff=0.05).toArrow())
    asked = customers(1_200)
    alone = on_one_machine(generation, generation.folder, asked, cutoff=0.05)
    assert answered == {row[0]: answer for row, answer in zip(asked, alone, strict=True)}
    assert {line[0] for answer in alone for line in answer} == {"hit", "near", "clear", "error"}


@pytest.mark.parametrize("all_hits", [False, True])
def test_every_row_has_the_answer_that_one_machine_gives(
    df: DataFrame, seeded: Home, generation: Generation, all_hits: bool
) -> None:
    """Row for row, with hits, clears and errors among them, and none lost or added."""
    answered = by_id(cluster.screen(df, seeded.folder, all_hits=all_hits).toArrow())
    asked = customers(1_200)
    alone = on_one_machine(generation, seeded.index / generation.id, asked, all_hits=all_hits)
    assert answered == {row[0]: answer for row, answer in zip(asked, alone, strict=True)}
    assert {line[0] for answer in alone for line in answer} == {"hit", "clear", "error"}


def test_more_than_one_process_answers(
    df: DataFrame, seeded: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each python process of Spark answers partitions, none of them the driver."""

    def noting(job: executor.Job) -> Any:  # noqa: ANN401
        answer = executor.answering(job)

        def noted(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            (tmp_path / f"pid {os.getpid()}").touch()
            yield from answer(batches)

        return noted

    monkeypatch.setattr(frames, "answering", noting)
    assert cluster.screen(df, seeded.folder).count() == 1_200
    noted = {path.name for path in tmp_path.glob("pid *")}
    assert len(noted) > 1
    assert f"pid {os.getpid()}" not in noted


def test_columns_of_every_type_come_back_as_they_are(spark: SparkSession, seeded: Home) -> None:
    """In their order, with their types, and the eight of the result behind them."""
    df = spark.sql(
        "SELECT 7L AS id, array('Aeroflot', 'VTB') AS name, named_struct('a', 1) AS `odd, ``name.`,"
        " map('k', 1.5) AS m,"
        " CAST('x' AS BINARY) AS b, TIMESTAMP '2020-01-02 03:04:05' AS t, CAST(1.50 AS DECIMAL(9, 2)) AS amount,"
        " CAST(NULL AS STRING) AS country, INTERVAL '1' DAY AS span, TIMESTAMP_NTZ '2020-01-02 00:00:00' AS n"
    )
    answered = cluster.screen(df, seeded.folder)
    assert answered.schema.fields[: len(df.columns)] == df.schema.fields
    assert [(f.name, f.dataType.simpleString()) for f in answered.schema.fields[len(df.columns) :]] == [
        ("status", "string"),
        ("score", "double"),
        ("hits", "int"),
        *((name, "string") for name in ("entity_id", "entity_name", "matched_name", "dataset", "reason")),
    ]
    [row] = answered.collect()
    assert row[: len(df.columns)] == df.collect()[0][:]
    assert (row.status, row.hits) == ("hit", 2)


def test_typed_cells_are_read_as_their_text(spark: SparkSession, seeded: Home) -> None:
    """A date, a moment, a number and a text of the same day have one answer; null is an empty cell."""
    schema = "name string, birth_date {}, country string"
    midnight = datetime(1982, 3, 22)  # noqa: DTZ001 - as frames have it; the session's zone is UTC
    born = {
        "date": date(1982, 3, 22),
        "timestamp": midnight,
        "timestamp_ntz": midnight,
        "string": "22/03/1982",
        "array<string>": ["1982-03-22"],
        "int": 19820322,
        "double": 19820322.0,
        "decimal(8,0)": Decimal(19820322),
    }
    answers = set()
    for kind, value in born.items():
        df = spark.createDataFrame([("Kirill Shamalov", value, None)], schema.format(kind))
        answers.add(cluster.screen(df, seeded.folder).collect()[0][3:])
    assert len(answers) == 1
    assert "born 1982-03-22" in answers.pop()[-1]


def test_an_empty_frame_and_empty_partitions_have_no_answers(spark: SparkSession, seeded: Home) -> None:
    df = spark.createDataFrame([("1", "VTB")], "id string, name string")
    assert cluster.screen(df.limit(0), seeded.folder).count() == 0
    assert cluster.screen(df.repartition(4), seeded.folder).count() == 1


def test_what_can_not_be_answered_is_refused_before_anything_runs(spark: SparkSession, seeded: Home) -> None:
    df = spark.createDataFrame([("1", "VTB", "x")], "id string, name string, more string")
    with pytest.raises(InvalidQuery, match="no column 'nme'; it has 'id', 'name', 'more'"):
        cluster.screen(df, seeded.folder, mapping={"nme": "name"})
    with pytest.raises(UnknownDataset, match="seed_article"):
        cluster.screen(df, seeded.folder, scope="seed_artcle")
    with pytest.raises(NotCovered):
        cluster.screen(df, seeded.folder, as_of="1999-01-01")
    with pytest.raises(InvalidQuery, match="as_of"):
        cluster.screen(df, seeded.folder, as_of="soon")
    with pytest.raises(InvalidQuery, match="threshold"):
        cluster.screen(df, seeded.folder, threshold=7)
    with pytest.raises(InvalidQuery, match="did you mean Person"):
        cluster.screen(df, seeded.folder, schema="Persn")
    with pytest.raises(NotReady, match="no list is in force"):
        cluster.screen(df, seeded.folder / "nowhere")


def test_another_engine_on_an_executor_fails_the_job_and_says_so(
    df: DataFrame, seeded: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = f"{engine().partition('+')[0]}+00000000"
    monkeypatch.setattr(frames, "engine", lambda: other)
    with pytest.raises(
        Exception, match=rf"sanctions.errors.NotReady: .* engine {re.escape(engine())}, the driver {re.escape(other)}"
    ):
        cluster.screen(df, seeded.folder).collect()


def test_an_index_that_an_executor_does_not_see_fails_the_job_and_says_so(
    df: DataFrame, seeded: Home, generation: Generation
) -> None:
    """The folder goes away between the driver's look and the executors'."""
    answered = cluster.screen(df, seeded.index / generation.id)
    (seeded.index / generation.id).rename(seeded.index / "gone")
    with pytest.raises(Exception, match=r"sanctions.errors.NotReady: there is no index at"):
        answered.collect()


def test_an_executor_whose_python_has_not_what_is_needed_is_told_before_anything_runs(
    df: DataFrame, seeded: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a line, with what to do, where Spark has a trace of forty lines for whoever asks for the first row."""
    bare = tmp_path / "bare"
    venv.create(bare, symlinks=True)
    monkeypatch.setattr(df.sparkSession.sparkContext, "pythonExec", str(bare / "bin" / "python"))
    with pytest.raises(SparkFailed) as raised:
        cluster.screen(df, seeded.folder)
    told = str(raised.value)
    assert re.match(r"an executor's Python has no \w+: run `pip install", told), told
    assert "PYSPARK_PYTHON" in told
    assert "\n" not in told


def test_a_cutoff_that_nothing_can_be_near_is_an_error(df: DataFrame, seeded: Home) -> None:
    with pytest.raises(InvalidQuery, match=r"cutoff: 0\.9 is not below the threshold, 0\.8"):
        cluster.screen(df, seeded.folder, threshold=0.8, cutoff=0.9)
