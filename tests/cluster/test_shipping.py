"""The index on its way to the executors."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from sanctions.cluster import shipping
from sanctions.services.generation import Generation
from sanctions.store.home import Home
from tests.cluster.asked import customers, lines, on_one_machine
from tests.cluster.conftest import REPOSITORY, needs_java


@pytest.mark.slow
@needs_java
def test_each_executor_gets_the_index_and_answers_as_one_machine_does(
    seeded: Home, generation: Generation, tmp_path: Path, spark_home: Path
) -> None:
    """Once for the whole application; the driver's folder is gone by then."""
    asked = customers(400)
    alone = on_one_machine(generation, seeded.index / generation.id, asked)
    environment = os.environ | {
        "PYTHONPATH": str(REPOSITORY),
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_HOME": str(spark_home),
    }
    program = [sys.executable, "-m", "tests.cluster.on_a_cluster", str(seeded.folder), str(tmp_path)]
    told = subprocess.run(
        program, env=environment, cwd=REPOSITORY, capture_output=True, text=True, check=False, timeout=300
    )
    assert told.returncode == 0, told.stderr
    assert told.stdout.strip() == "2 executors, 1 archives"
    table = pq.read_table(tmp_path / "answered")
    found = dict(zip(table.column("id").to_pylist(), lines(table), strict=True))
    assert found == {row[0]: answer[0] for row, answer in zip(asked, alone, strict=True)}
    assert pq.read_table(tmp_path / "again").num_rows > len(asked)
    assert len({path.parent for path in (spark_home / "work").rglob(f"{generation.id}")}) == 2


def test_the_index_is_packed_whole(seeded: Home, generation: Generation) -> None:
    folder = seeded.index / generation.id
    with zipfile.ZipFile(shipping.packed(folder)) as packed:
        names = {name for name in packed.namelist() if not name.endswith("/")}
    assert names == {path.name for path in folder.iterdir()}
