"""A lock between processes that its holder's death releases."""

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from sanctions.errors import SanctionsError

PATIENCE = 600.0
"""Seconds that a second one waits: a load of every list on a slow disk takes less."""

_PAUSE = 0.05


class Busy(SanctionsError):
    """Another process holds the lock, and has held it for longer than we wait."""

    def __init__(self, doing: str, holder: str) -> None:
        super().__init__(f"{doing} by another process ({holder or 'its id is not known'}); try again when it is done")
        self.doing, self.holder = doing, holder


@contextmanager
def alone(path: Path, doing: str, *, patience: float = PATIENCE) -> Iterator[None]:
    """Nobody else is inside a block with the same path, in this process or another.

    ``doing`` says in the error what the holder does. Waits ``patience``
    seconds, then raises Busy. The file stays behind: removing it would let
    two processes hold locks on two files of one name.
    """
    with path.open("a+") as file:
        _wait(file.fileno(), path, doing, time.monotonic() + patience)
        file.truncate(0)
        file.write(f"process {os.getpid()}")
        file.flush()
        yield


@contextmanager
def present(path: Path) -> Iterator[None]:
    """``is_held`` is true of the path while somebody is inside a block with it; several may be."""
    with path.open("a+") as file:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            # It waits for whoever is there already, and is there itself once they have gone.
            threading.Thread(target=_follow, args=(file,), daemon=True).start()
        yield


def _follow(file: TextIO) -> None:
    """Waits for the lock of the file, unless that was closed before."""
    with suppress(OSError, ValueError):
        fcntl.flock(file.fileno(), fcntl.LOCK_EX)


def is_held(path: Path) -> bool:
    """Whether somebody is inside a block with that path now."""
    try:
        with path.open("rb") as file:
            fcntl.flock(file.fileno(), fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


def _wait(descriptor: int, path: Path, doing: str, deadline: float) -> None:
    """The lock on the open file is ours; closing the file gives it back."""
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                raise Busy(doing, path.read_text(encoding="ascii")) from None
            time.sleep(_PAUSE)
        else:
            return
