"""Files that are whole from the moment they are in their place, or are not there at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sanctions.errors import DiskFull, is_without_room

_BUFFER = 1 << 20


@contextmanager
def settled(path: Path) -> Iterator[BinaryIO]:
    """A file to write bytes to, which survive a power cut once the block is left."""
    with path.open("wb", buffering=_BUFFER) as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def aside(path: Path, called: str) -> Iterator[Path]:
    """A path beside it to write the file at, which is moved to its place after the block, or gone if that fails.

    Raises DiskFull, which names what there is no room for.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        yield beside
        beside.replace(path)
    except OSError as problem:
        if is_without_room(problem):
            raise DiskFull(f"the disk is full: there is no room for {called}", path.parent) from problem
        raise
    finally:
        beside.unlink(missing_ok=True)
