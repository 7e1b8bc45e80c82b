"""ZIP archives, looked at before anything else opens them: what is absurd is refused.

A few kilobytes can claim, or unpack to, more than a machine holds; names can
point outside; an encrypted member can't be read. Nothing is ever unpacked to
a path that an archive names.
"""

import copy
import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager

from sanctions.errors import ListUnreadable
from sanctions.lists.contract import Source

MOST_MEMBERS = 1_000
"""Members of the largest archive. A workbook of one sheet has a score, one of fifty sheets two hundred."""

MOST_BYTES = 1 << 30
"""Bytes to which an archive may unpack: twice what the UK's list as ODS, the largest, is expected to."""

MOST_RATIO = 250
"""Bytes to which one byte may unpack. XML of spreadsheets reaches 60; a bomb of zeros 1,000."""

_SMALL = 16 << 20
"""Bytes below which no ratio is absurd: a short sheet of equal cells."""

_PIECE = 1 << 18
_ENDLESS = 1 << 62
_ENCRYPTED = 0x1
_ODDITIES = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)
"""What zipfile raises for an archive that is cut off, damaged or of a kind that it lacks."""


@contextmanager
def opened(source: Source, most_bytes: int | None = None) -> Iterator[zipfile.ZipFile]:
    """The archive, once its directory is found sound: names, number, sizes as claimed.

    It may unpack to ``most_bytes``, else to MOST_BYTES.
    Raises ListUnreadable where it is not, and for whatever goes wrong inside
    the block because the archive is damaged.
    """
    try:
        with zipfile.ZipFile(source.path) as archive:
            _check_directory(source, archive.infolist(), most_bytes or MOST_BYTES)
            yield archive
    except _ODDITIES as error:
        raise ListUnreadable(source.name, f"is no whole ZIP archive, it may be cut off: {error}") from error


def pieces(source: Source, archive: zipfile.ZipFile, name: str) -> Generator[bytes]:
    """A member's bytes, a piece at a time. Raises ListUnreadable where they are not as many as it claims.

    zipfile stops at the size that the directory claims; other readers go on,
    so that a member which claims too little would be a bomb to them alone.
    """
    claimed = archive.getinfo(name)
    unbelieved = copy.copy(claimed)
    unbelieved.file_size = _ENDLESS
    size = 0
    with archive.open(unbelieved) as member:
        while piece := member.read(_PIECE):
            size += len(piece)
            if size > claimed.file_size:
                break
            yield piece
    if size != claimed.file_size:
        raise ListUnreadable(source.name, f"holds {name}, which is not of the size that it claims")


def _check_directory(source: Source, members: list[zipfile.ZipInfo], most_bytes: int) -> None:
    """Raises ListUnreadable for too many members, absurd sizes, names that point elsewhere or stand twice."""
    if len(members) > MOST_MEMBERS:
        raise ListUnreadable(source.name, f"is an archive of {len(members)} files, which no list is")
    total, packed = sum(m.file_size for m in members), source.path.stat().st_size
    if total > most_bytes or (total > _SMALL and total > MOST_RATIO * packed):
        raise ListUnreadable(source.name, f"is an archive that would unpack from {packed} bytes to {total}: refused")
    seen: set[str] = set()
    for member in members:
        _check_member(source, member)
        if member.filename.casefold() in seen:
            raise ListUnreadable(source.name, f"holds {member.filename!r} twice")
        seen.add(member.filename.casefold())


def _check_member(source: Source, member: zipfile.ZipInfo) -> None:
    """Raises ListUnreadable for an encrypted member and for one whose path leads out of the archive."""
    # orig_filename: zipfile itself cuts a name at a zero byte and turns separators.
    name = member.orig_filename
    if member.flag_bits & _ENCRYPTED:
        raise ListUnreadable(source.name, f"holds {name!r} encrypted: take the password off first")
    if name.startswith("/") or "\\" in name or ":" in name or "\0" in name or ".." in name.split("/"):
        raise ListUnreadable(source.name, f"holds a file whose path leads elsewhere: {name!r}")
