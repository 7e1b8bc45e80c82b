"""The parts of a name: its words, and what each of them is."""

from enum import IntEnum
from typing import NamedTuple

from sanctions.names.text import Script


class Kind(IntEnum):
    """What a word of a name is."""

    WORD = 0
    PATRONYMIC = 1
    BODY = 2
    INITIAL = 3
    NUMBER = 4
    PARTICLE = 5
    HONORIFIC = 6
    LEGAL = 7
    ACRONYM = 8


CONTENT = frozenset({Kind.WORD, Kind.PATRONYMIC, Kind.BODY, Kind.INITIAL, Kind.NUMBER})
"""Kinds that say who it is."""

MAY_BE_LEFT_OUT = frozenset({Kind.PATRONYMIC, Kind.BODY})
"""Kinds without which a name is as complete: a father's name, and what sort of body an organisation is."""


class Word(NamedTuple):
    """A folded word and what it is."""

    form: str
    kind: Kind


class Name(NamedTuple):
    """A name in parts.

    ``legal`` holds the codes of the legal forms found, ``person`` how it was
    read, ``script`` how it is written.
    """

    original: str
    words: tuple[Word, ...]
    legal: tuple[str, ...]
    person: bool
    script: Script

    @property
    def content(self) -> tuple[Word, ...]:
        """The words that say who it is."""
        return tuple([word for word in self.words if word[1] < Kind.PARTICLE])

    @property
    def bare(self) -> bool:
        """Whether it says by one word which person it is, as any longer name may."""
        return self.person and len(self.content) == 1

    @property
    def telling(self) -> tuple[Word, ...]:
        """Those of them that do not only say what sort of body it is; all where there are no others."""
        return tuple([word for word in self.content if word[1] is not Kind.BODY]) or self.content
