"""Words that one process has looked up, told to others that answer for the same index.

Each process appends to a file of its own what it found, and reads what others
appended since it last looked. A word costs a third of a millisecond to look up
and a hundredth of that to read.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path

import numpy as np
import orjson
from librt.vecs import vec
from mypy_extensions import i32, u8

from sanctions.index.words import Alike, Asked, Words
from sanctions.names.arrays import Array
from sanctions.names.text import Script

_HEAD = 8
"""Bytes that say how long what follows is."""

_TYPES = {
    "similarity": np.float64,
    "rarity": np.float64,
    "words": np.int32,
    "bearers": np.int32,
    "joined": np.int32,
    "initials": np.int32,
    "relations": np.uint8,
}
"""The columns of ``Alike``, as they are told: the narrow ones last, so that the others lie at whole words."""


class Spool:
    """A folder in which processes tell each other; a full disk ends the telling, and nothing else."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._own = folder, folder / f"{os.getpid()}.words"
        self._read: dict[Path, int] = {}
        self._open = True

    def tell(self, found: Mapping[Asked, Alike]) -> None:
        """What was found of some words, for the others to read."""
        if not found or not self._open:
            return
        told = packed(found)
        try:
            with self._own.open("ab") as file:
                file.write(len(told).to_bytes(_HEAD, "little") + told)
        except OSError:
            self._open = False

    def heard(self) -> Iterator[Mapping[Asked, Alike]]:
        """What others have told since the last time; what is still being written waits for the next."""
        with suppress(OSError):
            for path in sorted(self._folder.glob("*.words")):
                if path != self._own:
                    yield from self._of(path)

    def _of(self, path: Path) -> Iterator[Mapping[Asked, Alike]]:
        with path.open("rb") as file:
            file.seek(self._read.get(path, 0))
            while len(head := file.read(_HEAD)) == _HEAD:
                size = int.from_bytes(head, "little")
                told = file.read(size)
                if len(told) < size:
                    return
                self._read[path] = file.tell()
                yield unpacked(told)


@contextmanager
def shared(words: Words, spool: Spool) -> Iterator[None]:
    """Words are looked up within, knowing what others have told, and told what is found."""
    for found in spool.heard():
        words.keep(found)
    words.fresh()
    yield
    spool.tell(words.fresh())


def packed(found: Mapping[Asked, Alike]) -> bytes:
    """What was found of some words, as bytes."""
    columns = {name: [getattr(alike, name) for alike in found.values()] for name in _TYPES}
    head = orjson.dumps(
        {
            "asked": [[form, int(script)] for form, script in found],
            "known": [sorted(alike.known) for alike in found.values()],
            "sizes": {name: [len(part) for part in parts] for name, parts in columns.items()},
        }
    )
    head += b" " * (-len(head) % _HEAD)
    arrays = [
        b"".join([np.asarray(part, _TYPES[name]).tobytes() for part in parts]) for name, parts in columns.items()
    ]
    return b"".join((len(head).to_bytes(_HEAD, "little"), head, *arrays))


def unpacked(told: bytes) -> dict[Asked, Alike]:
    """What ``packed`` made bytes of."""
    start = _HEAD + int.from_bytes(told[:_HEAD], "little")
    head = orjson.loads(told[_HEAD:start])
    columns: dict[str, list[Array]] = {}
    for name, kind in _TYPES.items():
        ends = np.cumsum([0, *head["sizes"][name]]).tolist()
        column = np.frombuffer(told, kind, ends[-1], start)
        start += column.nbytes
        columns[name] = [column[first:last] for first, last in pairwise(ends)]
    asked = [(form, Script(script)) for form, script in head["asked"]]
    return {
        word: Alike(
            words=vec[i32](columns["words"][at]),
            relations=vec[u8](columns["relations"][at]),
            similarity=vec[float](columns["similarity"][at]),
            rarity=vec[float](columns["rarity"][at]),
            known=frozenset(known),
            bearers=vec[i32](columns["bearers"][at]),
            joined=vec[i32](columns["joined"][at]),
            initials=vec[i32](columns["initials"][at]),
        )
        for at, (word, known) in enumerate(zip(asked, head["known"], strict=True))
    }
