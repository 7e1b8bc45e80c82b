"""A Spark session for one run, and Spark's errors in a line."""

import os
import re
import shutil
import socket
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from py4j.protocol import Py4JError, Py4JJavaError
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from sanctions.errors import InvalidQuery, SanctionsError

_MASTER = re.compile(
    r"local(\[(\d+|\*)(,\d+)?\])?"
    r"|local-cluster\[\d+,\d+,\d+\]"
    r"|spark://[^\s/:,]+:\d+(,[^\s/:,]+:\d+)*"
    r"|yarn"
    r"|k8s://\S+"
)
_OURS = re.compile(r"sanctions\.errors\.\w+: (.+)")
_MISSING = re.compile(r"ModuleNotFoundError: No module named '([\w.]+)'")
_NO_READER = re.compile(r"ClassNotFoundException: Class (org\.apache\.hadoop\.fs\.\S+) not found")
_SAYS_NOTHING = re.compile(r"Exception thrown in awaitResult:\s*$|^[\w.$]+(Exception|Error):?$")
_PATIENCE = 10.0
"""Seconds for which a standalone master may take to be reached."""

_USUAL: Mapping[str, str] = {
    "spark.app.name": "sanctions screen",
    # What went wrong is told by us, in a line.
    "spark.log.level": "FATAL",
    # A moment has the date that it has everywhere, as in a file that one machine reads.
    "spark.sql.session.timeZone": "UTC",
}
_LOCAL: Mapping[str, str] = {
    # Customers' names go from process to process on one machine, and nobody else can ask for them.
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": "false",
    # Java only passes rows on here: to compile its code twice takes more from the workers' cores than it gives back.
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
}


class SparkFailed(SanctionsError):
    """Spark could not begin or finish what it was asked for; the message says why, in its words or in ours."""


def check_master(master: str) -> None:
    """Raises InvalidQuery for a text that names no kind of cluster."""
    if not _MASTER.fullmatch(master):
        kinds = "local[2], local[*], spark://host:7077, yarn or k8s://…"
        raise InvalidQuery("master", f"{master!r} names no cluster; write {kinds}")


@contextmanager
def session(master: str, told: Mapping[str, str]) -> Iterator[SparkSession]:
    """A session of one's own, ended with the block. ``told`` are Spark's own settings, over ours.

    Python on the executors is the one that runs here, under the same path,
    unless PYSPARK_PYTHON names another. Raises InvalidQuery, SparkFailed.
    """
    check_master(master)
    _require_java()
    _require_somebody(master)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    if master.startswith("local"):
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    settings = {**_USUAL, "spark.ui.showConsoleProgress": str(sys.stderr.isatty()).lower()}
    with told_in_a_line():
        builder = SparkSession.builder.master(master)
        for name, value in {**settings, **(_LOCAL if master.startswith("local") else {}), **told}.items():
            builder = builder.config(name, value)
        opened = builder.getOrCreate()
    try:
        with told_in_a_line():
            yield opened
    finally:
        opened.stop()


@contextmanager
def told_in_a_line() -> Iterator[None]:
    """What Spark raises inside is raised as SparkFailed, in a line."""
    try:
        yield
    except (PySparkException, Py4JError) as problem:
        raise SparkFailed(why(causes(problem))) from problem


def causes(problem: BaseException) -> str:
    """What an error of Spark says, and all that caused it, each on lines of its own."""
    if not isinstance(problem, Py4JJavaError):
        return str(problem)
    told, cause = list[str](), problem.java_exception
    while cause is not None and len(told) < _DEEPEST:
        told.append(str(cause.toString()))
        cause = cause.getCause()
    return "\n".join(told)


_DEEPEST = 20
"""Causes of causes that are looked at."""


def why(text: str) -> str:
    """The line of a Spark error, with whatever traces it carries, that says what went wrong."""
    if ours := _OURS.search(text):
        return ours[1].strip()
    if missing := _MISSING.search(text):
        hint = 'run `pip install "sanctions[spark]"` on every machine, and name that Python in PYSPARK_PYTHON'
        return f"an executor's Python has no {missing[1].partition('.')[0]}: {hint}"
    if reader := _NO_READER.search(text):
        hint = "name its package, such as `--conf spark.jars.packages=org.apache.hadoop:hadoop-aws:VERSION`"
        return f"Spark has no reader for that address, {reader[1]}: {hint}"
    if "JAVA_GATEWAY_EXITED" in text:
        return "Spark did not start; what Java printed above says why"
    if "stopped SparkContext" in text or "All masters are unresponsive" in text:
        return (
            "there is no cluster at that master, or it has no room; `--conf spark.log.level=WARN` shows Spark's log"
        )
    lines = (line.strip() for line in text.splitlines())
    return next((line for line in lines if line and not _SAYS_NOTHING.search(line)), "Spark does not say why")


def _require_somebody(master: str) -> None:
    """Raises SparkFailed where nobody listens at a standalone master: Spark itself would try for a minute or more."""
    hosts = re.findall(r"([^\s/:,]+):(\d+)", master.removeprefix("spark://")) if master.startswith("spark://") else []
    faults = []
    for host, port in hosts:
        try:
            socket.create_connection((host, int(port)), _PATIENCE).close()
        except (OSError, OverflowError) as problem:
            faults.append(f"{host}:{port} ({problem})")
    if hosts and len(faults) == len(hosts):
        raise SparkFailed(f"there is no cluster at that master: {', '.join(faults)}")


def _require_java() -> None:
    """Raises SparkFailed where no Java is to be found."""
    home = os.environ.get("JAVA_HOME")
    if not (home and shutil.which(f"{home}/bin/java")) and not shutil.which("java"):
        raise SparkFailed("Spark needs Java 17 or 21, and there is none here: install it, or set JAVA_HOME")
