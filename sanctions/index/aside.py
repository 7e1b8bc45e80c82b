"""Learning from the lists while their names are filed: in a process of its own, where there is more than one core.

The process reads the versions from the file of their bodies as that grows,
and is told by its standard input how many bytes each has. It ends when that
is closed, so none outlives whom it works for.
"""

import gc
import os
import pickle
import signal
import subprocess
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Protocol

from sanctions.index.bodies import from_body
from sanctions.index.teaching import Lesson, Teacher
from sanctions.model import Version

FEW = 2_000
"""Versions that are learned from here: a process would begin as long."""

_AT_ONCE = 256
"""Versions that the process is told of at once."""


class Learning(Protocol):
    """Somebody who learns from versions."""

    def add(self, version: Version, size: int) -> None:
        """Takes in a version, whose body has that many bytes."""

    def end(self) -> None:
        """No more are to come."""

    def lesson(self) -> Lesson:
        """What all of them teach, after ``end``."""


@contextmanager
def learning(bodies: IO[bytes], *, many: bool) -> Iterator[Learning]:
    """Somebody who learns from versions whose bodies are written to a file: from ``many`` in a process of its own.

    Raises ChildProcessError where that ends before it should.
    """
    if not (many and sys.executable and len(os.sched_getaffinity(0)) > 1):
        yield _Here()
        return
    process = subprocess.Popen(  # noqa: S603 - this Python, with code of ours
        [sys.executable, "-c", f"from {__name__} import learn; learn()", bodies.name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    asked, told = _pipe(process.stdin), _pipe(process.stdout)
    try:
        yield _Aside(process, asked, told, bodies)
    except BaseException:
        process.kill()
        raise
    finally:
        for pipe in (asked, told):
            with suppress(BrokenPipeError):  # what was not told to a process that is no more
                pipe.close()
        process.wait()


def _pipe(end: IO[bytes] | None) -> IO[bytes]:
    """The end of a pipe that was asked for."""
    if end is None:
        raise TypeError("a process without a pipe")
    return end


class _Here:
    """Learns in this process."""

    def __init__(self) -> None:
        self._teacher = Teacher()

    def add(self, version: Version, size: int) -> None:
        del size
        self._teacher.add(version.entity, version.since)

    def end(self) -> None:
        pass

    def lesson(self) -> Lesson:
        return self._teacher.lesson()


class _Aside:
    """Lets another process learn."""

    def __init__(
        self, process: "subprocess.Popen[bytes]", asked: IO[bytes], told: IO[bytes], bodies: IO[bytes]
    ) -> None:
        self._process, self._asked, self._told, self._bodies = process, asked, told, bodies
        self._sizes = array("q")

    def add(self, version: Version, size: int) -> None:
        del version
        self._sizes.append(size)
        if len(self._sizes) == _AT_ONCE:
            self._tell()

    def end(self) -> None:
        self._tell()
        self._send(None)
        self._asked.close()

    def lesson(self) -> Lesson:
        try:
            lesson: Lesson = pickle.load(self._told)  # noqa: S301 - of the process that we began
        except EOFError as problem:
            raise self._ended() from problem
        return lesson

    def _tell(self) -> None:
        self._bodies.flush()
        self._send(self._sizes)
        self._sizes = array("q")

    def _send(self, sizes: "array[int] | None") -> None:
        try:
            pickle.dump(sizes, self._asked)
            self._asked.flush()
        except BrokenPipeError as problem:
            raise self._ended() from problem

    def _ended(self) -> ChildProcessError:
        return ChildProcessError(f"the process that learns from the lists ended with {self._process.wait()}")


def learn() -> None:
    """What that process does: the path of the bodies' file is its argument."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever is interrupted ends it
    gc.disable()
    teacher = Teacher()
    with Path(sys.argv[1]).open("rb") as bodies:
        for sizes in iter(lambda: pickle.load(sys.stdin.buffer), None):  # noqa: S301 - of the process that began it
            for size in sizes:
                version = from_body(bodies.read(size))
                teacher.add(version.entity, version.since)
    pickle.dump(teacher.lesson(), sys.stdout.buffer)
    sys.stdout.flush()
