"""The files of one publication as they were handed in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import file_digest
from pathlib import Path
from time import perf_counter

from sanctions.errors import ListUnreadable
from sanctions.lists.contract import Source
from sanctions.services.acceptance import Accept


@dataclass(frozen=True, slots=True)
class Delivery:
    """The files with their SHA-256 by name, when they came, and how they are taken.

    ``begun`` is the ``perf_counter`` at ``at``; ``progress`` is told how many
    entities were read since it was told last. ``answering`` says that its
    index is wanted at once.
    """

    sources: tuple[Source, ...]
    checksums: Mapping[str, str]
    accept: Accept
    at: datetime
    begun: float
    progress: Callable[[int], None]
    answering: bool = True

    @property
    def source(self) -> str:
        """The files' names, as records keep them."""
        return ", ".join(self.checksums)

    @property
    def seconds(self) -> float:
        """The time that the load has taken so far."""
        return perf_counter() - self.begun

    @property
    def came(self) -> str:
        """When the files were handed in."""
        return moment(self.at)

    @property
    def clock(self) -> datetime:
        """The present moment, by the clock that said when the files came."""
        return later(self.at, self.begun)


def later(at: datetime, begun: float) -> datetime:
    """The present moment by the clock that said ``at``, when the ``perf_counter`` said ``begun``."""
    return at + timedelta(seconds=perf_counter() - begun)


def moment(time: datetime) -> str:
    """A time as records keep it: UTC, ISO to the second."""
    return time.astimezone(UTC).isoformat(timespec="seconds")


def sources(paths: Sequence[Path]) -> tuple[Source, ...]:
    """The files as the formats take them; raises ListUnreadable for one that is missing.

    And for two that are called alike: records could not tell them apart.
    """
    names = [path.name for path in paths]
    for path in paths:
        if names.count(path.name) > 1:
            raise ListUnreadable(path.name, "was given twice, or two files are called that")
        if not path.is_file():
            raise ListUnreadable(str(path), "there is no such file")
    return tuple(Source(path.name, path) for path in paths)


def checksums(files: Sequence[Source]) -> dict[str, str]:
    """Each file's SHA-256 by its name; raises ListUnreadable where one can't be read."""
    return {source.name: _checksum(source) for source in files}


def _checksum(source: Source) -> str:
    """One file's SHA-256."""
    try:
        with source.path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ListUnreadable(source.name, f"can't be read: {error.strerror}") from error
