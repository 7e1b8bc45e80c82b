"""What a list format takes and gives: one shape for all of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from sanctions.model import Entity


@dataclass(frozen=True, slots=True)
class Source:
    """One file on disk; ``name`` is what its publisher or its user called it."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the head of the files tells about a list.

    ``dataset`` is empty where the bytes fit several datasets, ``published``
    None where they hold no date. ``dated`` is where the date was found, one of
    model.DATED, and empty where there is none. ``saved`` says that it is no more than the day on which
    the file was saved last, by whoever did.
    """

    format: str
    dataset: str
    published: str | None = None
    dated: str = ""
    saved: bool = False


@dataclass(slots=True)
class Reading:
    """One reading of a list. Complete once ``entities`` is exhausted.

    ``published`` is the ISO date in the list itself, None where it holds none.
    ``partial`` says that a part of the set is missing; ``declared`` is the
    publisher's own record count, ``unended`` says that the mark is missing with
    which its files end, ``endless`` that they have none but the end of a line.
    ``delta`` says that it holds only what differs from the publication before:
    entities that are new or read anew whole, and in ``removed`` the ids of
    those that are gone; ``follows``, where it tells, is the ISO date of the
    publication that it changes. ``unmapped`` counts what was met and has no
    property of its own, ``notes`` are for whoever loads the list; these and
    ``removed`` grow while ``entities`` is read. Iterating raises ListUnreadable, with the line
    or the record at fault, where the list is not whole.
    """

    format: str
    dataset: str
    published: str | None
    entities: Iterator[Entity] = field(default_factory=lambda: iter(()))
    partial: bool = False
    declared: int | None = None
    unended: bool = False
    endless: bool = False
    delta: bool = False
    removed: set[str] = field(default_factory=set)
    follows: str | None = None
    unmapped: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)


class Format(Protocol):
    """A module of this package that reads one format."""

    @property
    def FORMAT(self) -> str:  # noqa: N802 - a constant of the module
        """The format's name, as the catalogue and the records spell it."""

    def recognise(self, sources: Sequence[Source], /) -> Recognised | None:
        """Whether these files are of this format; reads their heads only."""

    def read(self, sources: Sequence[Source], dataset: str, /) -> Reading:
        """A reading of these files, which were recognised before."""
