"""A real Spark, with python processes of its own, where there is Java."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyspark
import pytest
from pyspark.sql import SparkSession

from sanctions.cluster import session
from sanctions.services.generation import Generation, Keeper
from sanctions.store.home import Home

REPOSITORY = Path(__file__).parent.parent.parent
JAVA = shutil.which("java") or os.environ.get("JAVA_HOME")

needs_java = pytest.mark.skipif(not JAVA, reason="Spark needs Java 17, and there is none here")


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    """Two cores of this machine, so two python processes at once; one for all tests, since Java is slow to begin."""
    if not JAVA:
        pytest.skip("Spark needs Java 17, and there is none here")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.setenv("PYTHONPATH", str(REPOSITORY))
        with session.session("local[2]", {"spark.ui.showConsoleProgress": "false"}) as opened:
            yield opened


@pytest.fixture
def in_session(spark: SparkSession, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command runs in the session of all tests, and begins none of its own."""

    @contextmanager
    def opened(master: str, told: object) -> Iterator[SparkSession]:
        session.check_master(master)
        with session.told_in_a_line():
            yield spark

    monkeypatch.setattr(session, "session", opened)


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
