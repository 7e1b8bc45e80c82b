"""A file's bytes, unpacked where it is gzip: known by its first bytes, and no bomb."""

import gzip
import io
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, cast

from sanctions.services.tables.layout import Unreadable

_MAGIC = b"\x1f\x8b"
_BLOCK = 1 << 20
_SMALL = 64 << 20
"""Bytes below which no ratio is absurd: equal rows pack well."""

_MOST_RATIO = 200
"""Bytes to which one byte may unpack. Tables pack 3 to 30 times; a bomb of zeros 1,000 times."""


def is_packed(path: Path) -> bool:
    """Whether a file is gzip."""
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def head(path: Path, packed: bool, size: int) -> bytes:
    """The file's first bytes, unpacked."""
    with opened(path, packed) as file:
        return file.read(size)


@contextmanager
def opened(path: Path, packed: bool) -> Iterator[BinaryIO]:
    """The file's bytes, unpacked as they are read. Raises Unreadable where it is cut off, damaged or a bomb."""
    if not packed:
        with path.open("rb") as plain:
            yield plain
        return
    try:
        with gzip.open(path) as file:
            yield cast("BinaryIO", io.BufferedReader(_Bounded(cast("BinaryIO", file), path), _BLOCK))
    except (EOFError, zlib.error, gzip.BadGzipFile) as problem:
        raise Unreadable(f"the gzip file is cut off or damaged: {problem}") from problem


@contextmanager
def text(path: Path, packed: bool, encoding: str) -> Iterator[IO[str]]:
    """The file as text, its line ends left as they are."""
    if packed:
        with opened(path, packed) as file, io.TextIOWrapper(file, encoding, newline="") as unpacked:
            yield unpacked
    else:
        with path.open(encoding=encoding, newline="") as plain:
            yield plain


@contextmanager
def on_disk(path: Path, packed: bool) -> Iterator[Path]:
    """A path to the file's unpacked bytes, for readers that jump about in them; it may be gone after the block."""
    if not packed:
        yield path
        return
    with tempfile.NamedTemporaryFile(prefix="sanctions-") as spool:
        with opened(path, packed) as file:
            while block := file.read(_BLOCK):
                spool.write(block)
        spool.flush()
        yield Path(spool.name)


class _Bounded(io.RawIOBase):
    """A file of which no more is read than a sane one can hold."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file = file
        self._most = max(_SMALL, path.stat().st_size * _MOST_RATIO)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        block = self._file.read(len(buffer))
        self._most -= len(block)
        if self._most < 0:
            raise Unreadable("the gzip file unpacks to far more than its size: refused; hand it in unpacked")
        buffer[: len(block)] = block
        return len(block)
