"""Whether an index's files are as they were written: a half that is zeros finds nobody, and would clear everybody."""

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import orjson

_SEAL = "seal.json"
_AT_ONCE = 1 << 20
"""Bytes that are read at a time."""


def seal(folder: Path) -> None:
    """Notes the length and the checksum of every file of the folder, in a file beside them."""
    noted = {path.name: _measured(path) for path in sorted(folder.iterdir()) if path.name != _SEAL}
    (folder / _SEAL).write_bytes(orjson.dumps(noted))


def damages(folder: Path) -> Iterator[str]:
    """What is wrong with the files that were sealed, in words; nothing where all are as they were.

    Reads them all: a twentieth of a second for 100 MB that the machine has in
    memory. Where they can't be read, or were never sealed, that is a damage too.
    """
    try:
        noted = dict(orjson.loads((folder / _SEAL).read_bytes()))
    except (OSError, ValueError, TypeError):
        yield f"{_SEAL} is missing or can't be read"
        return
    for name, written in noted.items():
        try:
            found = _measured(folder / name)
        except OSError as error:
            yield f"{name} can't be read ({error.strerror})"
        else:
            if found != written:
                yield f"{name} is not as it was written"


def _measured(path: Path) -> list[int]:
    """The length of a file in bytes, and its CRC-32."""
    length = checksum = 0
    with path.open("rb") as file:
        while part := file.read(_AT_ONCE):
            length, checksum = length + len(part), crc32(part, checksum)
    return [length, checksum]
