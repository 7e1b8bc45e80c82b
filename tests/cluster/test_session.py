"""Spark's errors in a line."""

import socket

import pytest

from sanctions.cluster import session
from sanctions.cluster.session import SparkFailed, check_master, why
from sanctions.errors import InvalidQuery

PATH = "[PATH_NOT_FOUND] Path does not exist: file:/x. SQLSTATE: 42K03\n\nJVM stacktrace:\n"
OTHER = "sanctions.errors.NotReady: the executor on a has version 1"
NONE = "ModuleNotFoundError: No module named 'sanctions.cluster'"
TRACE = """Job aborted due to stage failure: Task 1 in stage 0.0 failed 4 times:
org.apache.spark.api.python.PythonException: Traceback (most recent call last):
  File "executor.py", line 91, in _desk
{}
	at org.apache.spark.api.python.BasePythonRunner"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            TRACE.format(OTHER),
            "the executor on a has version 1",
        ),
        (
            TRACE.format(NONE),
            "executor's Python has no sanctions",
        ),
        (
            "[PATH_NOT_FOUND] Path does not exist: file:/x. SQLSTATE: 42K03\n\nJVM stacktrace:\n",
            "Path does not exist",
        ),
        (
            "java.lang.ClassNotFoundException: Class org.apache.hadoop.fs.s3a.S3AFileSystem not found",
            "name its package, such as",
        ),
        ("[JAVA_GATEWAY_EXITED] Java gateway process exited", "Spark did not start"),
        (
            "org.apache.spark.SparkException: Exception thrown in awaitResult: \njava.io.IOException: disk is gone",
            "disk is gone",
        ),
        ("\n", "does not say why"),
        ("org.apache.spark.SparkException: Exception thrown in awaitResult: ", "does not say why"),
    ],
)
def test_what_went_wrong_is_one_line(text: str, told: str) -> None:
    assert told in why(text)
    assert "\n" not in why(text)


@pytest.mark.parametrize("master", ["local", "local[*]", "local[2,3]", "local-cluster[2,1,1024]", "yarn"])
def test_masters_that_spark_knows_pass(master: str) -> None:
    check_master(master)
    check_master("spark://a.example:7077,b.example:7077")
    check_master("k8s://https://a.example:443")


@pytest.mark.parametrize("master", ["", "locl[2]", "local[x]", "spark://a", "http://a:1", "local[2] --conf x=y"])
def test_a_master_that_spark_does_not_know_is_an_error_before_java_starts(master: str) -> None:
    with pytest.raises(InvalidQuery, match="names no cluster"):
        check_master(master)


def test_a_master_where_nobody_listens_is_told_before_java_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    """One of several that answers is enough."""
    monkeypatch.setattr(session, "_require_java", lambda: None)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        session._require_somebody(f"spark://127.0.0.1:1,127.0.0.1:{port}")
    with (
        pytest.raises(SparkFailed, match=rf"no cluster at that master: 127\.0\.0\.1:{port} \(.*refused"),
        session.session(f"spark://127.0.0.1:{port}", {}),
    ):
        pass


def test_no_java_is_an_error_that_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(SparkFailed, match="needs Java 17"), session.session("local", {}):
        pass
