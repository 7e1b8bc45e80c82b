"""The same engine inside Spark: rows of a DataFrame to their answers, on as many machines as there are.

Needs the extra ``spark``: ``pip install "sanctions[spark]"``. Nothing outside
this package knows of Spark.
"""

from sanctions.cluster.frames import screen

__all__ = ["screen"]
