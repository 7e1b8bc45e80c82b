"""An index folder, mapped into memory."""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import orjson
from librt.vecs import vec
from mypy_extensions import u8

from sanctions.index.bodies import from_body
from sanctions.index.columns import ANSWERS, IS_ANOTHER, NameColumns
from sanctions.index.files import Table, load, load_bytes
from sanctions.index.foreseen import Foreseen
from sanctions.index.keys import hash_key
from sanctions.index.lexicon import Lexicon
from sanctions.index.links import Ties, read_ties
from sanctions.index.words import WORDS_KEPT, Words
from sanctions.matching import Listed, comparable_form
from sanctions.model import SCHEMATA, Version, comparable
from sanctions.model.schema import NAME_PROPERTIES
from sanctions.names import Kind, Name, Word
from sanctions.names.arrays import Array
from sanctions.names.likeness import UNLIKE, Likeness
from sanctions.names.pairing import Like
from sanctions.names.text import Script


class Moment(NamedTuple):
    """Which publications are searched: (dataset, rank of its edition) for each."""

    editions: tuple[tuple[str, int], ...]


class Index:
    """The files of one generation's index. Nothing in it changes, so any number of threads may read it."""

    def __init__(self, folder: Path, words_kept: int = WORDS_KEPT) -> None:
        self._ties = read_ties(folder)
        meta = orjson.loads((folder / "lexicon.json").read_bytes())
        self.datasets: list[str] = meta["datasets"]
        variants = [(one, other, support) for one, other, support in meta["variants"]]
        self.lexicon = Lexicon(meta["parties"], meta["bearers"], variants)
        self.words = Words(folder, meta, self.lexicon, Foreseen(folder), words_kept)
        self._bodies, self._body_ends = load_bytes(folder, "bodies"), load(folder, "body_ends")
        self._name_bodies, self._name_ends = load_bytes(folder, "names"), load(folder, "name_ends")
        self._since, self._until = load(folder, "since"), load(folder, "until")
        self._dataset, self._schema = load(folder, "dataset"), load(folder, "schema")
        self.names = NameColumns(folder)
        self._name_version, self._name_person = load(folder, "name_version"), load(folder, "name_person")
        self._tables = {name: Table(folder, name) for name in _TABLES}
        self.meeting = lru_cache(maxsize=64)(self._meeting)
        self.standing = lru_cache(maxsize=64)(self._standing)
        self.listed_name = lru_cache(maxsize=8_192)(self._listed_name)
        self.version = lru_cache(maxsize=256)(self._version)

    @cached_property
    def ties(self) -> Ties:
        """Which entries of several lists are one party."""
        return Ties.of(self._ties)

    def likeness_from(self, written: Script) -> Like:
        """How a word asked for, in a name of that script, is like one of the lists'.

        Most are not, and that is known without comparing.
        """

        def like(asked: str, listed: str, script: Script) -> Likeness:
            known = self.words.alike(asked, written).known
            return self.lexicon.likeness(asked, listed, script) if listed in known else UNLIKE

        return like

    def versions_with_identifier(self, value: str) -> Array:
        """Numbers of the versions that have the identifier, however it is written."""
        return self._filed("identifiers", (hash_key("i", comparable_form(value)),))

    def versions_of(self, entity_id: str) -> list[int]:
        """Numbers of all versions of an entity."""
        return [int(at) for at in self._filed("ids", (hash_key("e", entity_id),))]

    def versions_called(self, keys: Sequence[int]) -> list[int]:
        """Numbers of the versions that bear a whole name which is filed under any of the keys."""
        return [int(at) for at in np.unique(self._filed("whole", keys))]

    def versions_naming(self, keys: Sequence[int]) -> list[int]:
        """Numbers of the versions with a link to whom is filed under any of the keys."""
        return [int(at) for at in np.unique(self._filed("links", keys))]

    def _filed(self, name: str, keys: Sequence[int]) -> Array:
        """The numbers filed under any of the keys; one that is under several comes several times."""
        return self._tables[name].find(keys)[0]

    def _standing(self, moment: Moment, schema: str | None, others: bool = False) -> Array:
        """A mask of the versions that stood at the moment and that a query of the schema may meet.

        ``others`` are those that it may not meet.
        """
        mask: Array = np.zeros(len(self._since), bool)
        for code, rank in moment.editions:
            stood: Array = (self._since <= rank) & (self._until > rank)
            mask |= stood & (self._dataset == self.datasets.index(code))
        if schema:
            allowed = [at for at, other in enumerate(SCHEMATA) if comparable(schema, other) is not others]
            mask &= np.isin(self._schema, allowed)
        return mask

    def _meeting(self, moment: Moment, schema: str, person: bool, others: bool = False) -> vec[u8]:
        """Of each name ANSWERS where its version stands then, a query of the schema may meet it, and it is read so.

        IS_ANOTHER where it stands and is of a kind that the query may not meet. ``others`` are as for ``standing``.
        """
        here, all_ = self.standing(moment, schema, others), self.standing(moment, None)
        meets = (here[self._name_version] & (self._name_person == person)).astype(np.uint8) * np.uint8(ANSWERS)
        meets[(all_ & ~here)[self._name_version]] = IS_ANOTHER
        return vec[u8](meets)

    def _version(self, number: int) -> Version:
        """A version in full."""
        return from_body(self._bodies[self._body_ends[number] : self._body_ends[number + 1]].tobytes())

    def _listed_name(self, number: int) -> Listed:
        """A listed name, analysed."""
        data = self._name_bodies[self._name_ends[number] : self._name_ends[number + 1]].tobytes()
        kind, original, words, legal, person, script = orjson.loads(data)
        parts = tuple(Word(form, _KINDS[kind_of_word]) for form, kind_of_word in words)
        return Listed(Name(original, parts, tuple(legal), bool(person), _SCRIPTS[script]), NAME_PROPERTIES[kind])


_TABLES = ("identifiers", "ids", "whole", "links")
_KINDS = tuple(Kind)
_SCRIPTS = tuple(Script)
