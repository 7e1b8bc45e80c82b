"""Lists that come compressed: ZIP archives and gzip files are unpacked, with an eye on what they unpack to."""

import gzip
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from sanctions.errors import ListUnreadable

if TYPE_CHECKING:
    from _typeshed import SupportsRead

LARGEST = 2_000_000_000
"""Bytes that an archive may unpack to; the largest official list has some 130 million."""

_DENSEST = 200
"""How many bytes one packed byte may stand for. Lists pack 10 to 40 times; a bomb packs a thousand times."""

UNPACKED = "unpacked-"
"""How the names of folders begin that hold what was unpacked; what a killed load left is known by it."""

_MOST_FILES = 50
_CHUNK = 1 << 20
_SPREADSHEET = frozenset({"[Content_Types].xml", "mimetype"})
_ENCRYPTED = 0x1


def unpacked(paths: Sequence[Path], folder: Path) -> list[Path]:
    """The files, those of archives in their place, written under ``folder``; spreadsheets stay as they are.

    Raises ListUnreadable for an archive that is damaged, encrypted, holds
    archives or paths that lead out of it, or would unpack to far more than
    any list.
    """
    return [file for path in paths for file in _opened(path, folder)]


def _opened(path: Path, folder: Path) -> Iterator[Path]:
    """One file, or what it holds."""
    unpack = _unpacker(path)
    if unpack is None:
        yield path
        return
    try:
        yield from unpack(path, folder)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise ListUnreadable(path.name, f"is a damaged archive: {error}") from error
    except (NotImplementedError, RuntimeError) as error:
        # What zipfile raises for a method of compression or of encryption that it lacks.
        raise ListUnreadable(path.name, f"is an archive that can't be unpacked: {error}") from error


def _unpacker(path: Path) -> Callable[[Path, Path], Iterator[Path]] | None:
    """What unpacks the file, by its first bytes; None where it is no archive."""
    try:
        with path.open("rb") as file:
            head = file.read(4)
    except OSError:
        return None  # whoever reads it says why it can't be read
    if head.startswith(b"\x1f\x8b"):
        return _from_gzip
    return _from_zip if head == b"PK\x03\x04" and not _is_spreadsheet(path) else None


def _is_spreadsheet(path: Path) -> bool:
    """Whether a ZIP archive is a spreadsheet, whose reader opens it itself."""
    try:
        with zipfile.ZipFile(path) as archive:
            return not _SPREADSHEET.isdisjoint(archive.namelist())
    except zipfile.BadZipFile:
        return False


def _from_zip(path: Path, folder: Path) -> Iterator[Path]:
    """The files of a ZIP archive."""
    with zipfile.ZipFile(path) as archive:
        members = [member for member in archive.infolist() if not _is_aside(member)]
        if not 0 < len(members) <= _MOST_FILES:
            raise ListUnreadable(path.name, f"is an archive of {len(members):,} files; a list has 1 to {_MOST_FILES}")
        budget = _Budget(path)
        for member in members:
            target = folder / _safe_name(path, member)
            if target.exists():
                raise ListUnreadable(path.name, f"is an archive with two files called {target.name}")
            with archive.open(member) as packed:
                budget.write(packed, target)
            yield target


def _from_gzip(path: Path, folder: Path) -> Iterator[Path]:
    """The one file of a gzip file."""
    target = folder / (path.name.removesuffix(".gz") or path.name)
    with gzip.open(path) as packed:
        _Budget(path).write(packed, target)
    yield target


def _is_aside(member: zipfile.ZipInfo) -> bool:
    """Folders, and what macOS puts beside files."""
    return member.is_dir() or member.filename.startswith("__MACOSX/")


def _safe_name(path: Path, member: zipfile.ZipInfo) -> str:
    """The file's name, once its path is seen to lead nowhere else."""
    inside = PurePosixPath(member.filename.replace("\\", "/"))
    if inside.is_absolute() or ".." in inside.parts or ":" in member.filename or not inside.name:
        raise ListUnreadable(path.name, f"is an archive with a path that leads out of it: {member.filename!r}")
    if stat.S_ISLNK(member.external_attr >> 16):
        raise ListUnreadable(path.name, f"is an archive with a link in it: {member.filename!r}")
    if member.flag_bits & _ENCRYPTED:
        raise ListUnreadable(path.name, "is an encrypted archive")
    return inside.name


class _Budget:
    """How much may still come out of an archive: what its own directory says of that is not believed."""

    def __init__(self, path: Path) -> None:
        self._path, self._left = path, min(LARGEST, max(path.stat().st_size, _CHUNK) * _DENSEST)

    def write(self, packed: "SupportsRead[bytes]", target: Path) -> None:
        """One file unpacked; raises ListUnreadable where it is too much."""
        with target.open("wb") as file:
            while chunk := packed.read(_CHUNK):
                self._left -= len(chunk)
                if self._left < 0:
                    raise ListUnreadable(self._path.name, "unpacks to far more than any list holds: it is refused")
                file.write(chunk)
