"""Where in a file each record stands, so that a file of any size is put together without holding it.

Sixteen bytes a record and mention: a digest of the id and the place. What is
found is read from the file again and judged by its real id, so two ids of one
digest do no harm.
"""

from array import array
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from types import TracebackType
from typing import IO, Any, Self

import numpy as np
import numpy.typing as npt
import orjson

from sanctions.lists.contract import Source

_FILE_BITS = 48
"""Places hold the file's number above the offset: 65,536 files of 256 TB."""


def place(file: int, offset: int) -> int:
    """One number for a place in one of the files."""
    return file << _FILE_BITS | offset


class Places:
    """From ids to places, filled first and asked after ``sort``."""

    def __init__(self) -> None:
        self._filling: tuple[array[int], array[int]] = (array("Q"), array("Q"))
        self._digests: npt.NDArray[np.uint64] = np.empty(0, np.uint64)
        self._places: npt.NDArray[np.uint64] = np.empty(0, np.uint64)

    def add(self, id_: str, at: int) -> None:
        """A place where the id's record, or one that names it, stands."""
        digests, places = self._filling
        digests.append(_digest(id_))
        places.append(at)

    def sort(self) -> None:
        """Ends the filling. Places of one id keep the order in which they came."""
        digests, places = (
            np.frombuffer(part, np.uint64) if part else np.empty(0, np.uint64) for part in self._filling
        )
        order = np.argsort(digests, kind="stable")
        self._digests, self._places = digests[order], places[order]
        self._filling = (array("Q"), array("Q"))

    def of(self, id_: str) -> list[int]:
        """The places of an id, and perhaps, by chance, of another one."""
        digest = np.uint64(_digest(id_))
        first, last = (int(np.searchsorted(self._digests, digest, side)) for side in ("left", "right"))
        found: list[int] = self._places[first:last].tolist()
        return found


class Files:
    """The files with the records, open for reading at any place."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = sources
        self._open: list[IO[bytes]] = []

    def __enter__(self) -> Self:
        self._open = [source.path.open("rb") for source in self._sources]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in self._open:
            file.close()

    def at(self, where: int) -> Any:  # noqa: ANN401 - whatever the JSON holds
        """The JSON of the line at a place."""
        file = self._open[where >> _FILE_BITS]
        file.seek(where & ((1 << _FILE_BITS) - 1))
        return orjson.loads(file.readline())

    def all_at(self, places: Sequence[int]) -> Iterator[Any]:
        """The JSON of the lines at several places."""
        return map(self.at, places)


def _digest(id_: str) -> int:
    """64 bits of an id."""
    return int.from_bytes(blake2b(id_.encode(), digest_size=8).digest(), "big")
