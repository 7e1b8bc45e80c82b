"""A program for a cluster of two executors of one core each: ``python -m tests.cluster.on_a_cluster DATA OUTPUT``.

The index is sent to the executors, and taken away here before they begin.
"""

import sys
from pathlib import Path

from pyspark.sql import SparkSession

from sanctions.cluster import frames, screen
from tests.cluster.asked import HEADER, customers
from tests.cluster.conftest import REPOSITORY


def main(data: Path, output: Path) -> None:
    """Screens the customers in four partitions, twice, and writes their answers and who gave them."""
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").config("spark.ui.enabled", "false")
    for java in ("driver", "executor"):
        builder = builder.config(f"spark.{java}.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
    session = builder.config("spark.executorEnv.PYTHONPATH", str(REPOSITORY)).getOrCreate()
    df = session.createDataFrame(session.sparkContext.parallelize(customers(400), 4), list(HEADER))
    folder = frames.generation_folder(data)
    answered = screen(df, data, shared=False)
    again = screen(df, folder, shared=False, all_hits=True)
    folder.rename(data / "away")
    answered.write.parquet(str(output / "answered"))
    again.write.parquet(str(output / "again"))
    context = session.sparkContext
    status = context._jsc.sc().getExecutorMemoryStatus().size() - 1  # type: ignore[union-attr]
    sys.stdout.write(f"{status} executors, {len(context.listArchives)} archives\n")
    session.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
