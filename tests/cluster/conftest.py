"""A real Spark, with python processes of its own, where there is Java."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pyspark
import pytest
from pyspark.sql import SparkSession

from sanctions.services.generation import Generation, Keeper
from sanctions.store.home import Home

REPOSITORY = Path(__file__).parent.parent.parent
JAVA = shutil.which("java") or os.environ.get("JAVA_HOME")

needs_java = pytest.mark.skipif(not JAVA, reason="Spark needs Java 17, and there is none here")


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    """Two cores of this machine, so two python processes at once."""
    if not JAVA:
        pytest.skip("Spark needs Java 17, and there is none here")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.setenv("PYTHONPATH", str(REPOSITORY))
        builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        builder = builder.config("spark.log.level", "FATAL").config("spark.sql.session.timeZone", "UTC")
        opened = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
        yield opened
        opened.stop()


@pytest.fixture
def generation(seeded: Home) -> Generation:
    return Keeper(seeded).current()


@pytest.fixture
def spark_home(tmp_path: Path) -> Path:
    """Where Spark lies, but for what a cluster of its own writes there."""
    home = tmp_path / "spark"
    home.mkdir()
    for path in Path(pyspark.__file__).parent.iterdir():
        if path.name != "work":
            (home / path.name).symlink_to(path)
    return home
