"""Where inputs and outputs are: files of this machine, or addresses that only Spark knows."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sanctions.errors import FileUnreadable, InvalidQuery
from sanctions.services.uploads import checksum

_PARQUET = b"PAR1"


class Seen(NamedTuple):
    """A file or a folder of files: bytes, and SHA-256; 0 and empty where this machine can't see it.

    A folder's is that of what `sha256sum` prints of its files, in the order of
    their paths, those left out whose names Spark takes for its own notes.
    """

    size: int
    sha256: str


def local(place: str) -> Path | None:
    """The path that a place means on this machine; None for an address elsewhere."""
    scheme, colon, rest = place.partition(":")
    if colon and scheme == "file":
        return Path("/" + rest.lstrip("/"))
    return None if "://" in place else Path(place)


def is_parquet(path: Path) -> bool:
    """Whether Spark can read it itself: a folder, or a file that begins as Parquet does."""
    if path.is_dir():
        return True
    with path.open("rb") as file:
        return file.read(len(_PARQUET)) == _PARQUET


def seen(place: str) -> Seen:
    """What this machine sees there."""
    path = local(place)
    if path is None:
        return Seen(0, "")
    if path.is_file():
        return Seen(path.stat().st_size, checksum(path))
    files = _files(path)
    lines = (f"{checksum(file)}  {file.relative_to(path)}\n" for file in files)
    return Seen(sum(file.stat().st_size for file in files), hashlib.sha256("".join(lines).encode()).hexdigest())


def require_parquet(folder: Path, name: str) -> None:
    """Raises FileUnreadable for a folder called ``name`` in which anything but Parquet lies, or nothing at all."""
    files = _files(folder)
    if not files:
        raise FileUnreadable(name, "there is no file in the folder")
    if other := next((file for file in files if not is_parquet(file)), None):
        told = f"{other.relative_to(folder)} is no Parquet file"
        raise FileUnreadable(name, f"{told}; of a folder Spark reads Parquet only: screen other files one by one")


def left_out(path: Path) -> Iterator[str]:
    """Notes of Parquet files in a folder that are not read, since their names are led as those of Spark's notes."""
    if not path.is_dir():
        return
    for file in sorted(path.rglob("*.parquet")):
        inside = file.relative_to(path)
        if file.is_file() and _is_note(inside) and not _is_note(inside.parent) and is_parquet(file):
            yield f"{inside} is NOT SCREENED: Spark passes over files whose names begin with _ or ."


def _files(folder: Path) -> list[Path]:
    """What Spark may read in a folder and those below, by path."""
    return sorted(file for file in folder.rglob("*") if file.is_file() and not _is_note(file.relative_to(folder)))


def _is_note(path: Path) -> bool:
    """Whether Spark passes over a file or a folder of such a path: by its name, unless it is one of `_a=1`."""
    return any(part.startswith(".") or (part.startswith("_") and "=" not in part) for part in path.parts)


def check(source: str, output: str, *, overwrite: bool) -> None:
    """Raises InvalidQuery for an input that is not there, and for an output that would harm what is."""
    given, result = local(source), local(output)
    if given is not None and not given.exists():
        raise InvalidQuery("input", f"there is no file or folder {source}")
    if result is None:
        return
    if not result.resolve().parent.is_dir():
        raise InvalidQuery("output", f"there is no folder {result.parent}")
    if result.is_file():
        raise InvalidQuery("output", f"{output} is a file, and Spark writes a folder")
    if given is not None and _overlap(given.resolve(), result.resolve()):
        raise InvalidQuery("output", "the result would overwrite the input, or lie in it; name another folder")
    if result.exists() and not overwrite:
        raise InvalidQuery(
            "output", f"{output} is there already; name another folder, or replace it with --overwrite"
        )


def _overlap(given: Path, result: Path) -> bool:
    return given == result or result in given.parents or given in result.parents
