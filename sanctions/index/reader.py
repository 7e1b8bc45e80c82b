"""An index folder, mapped into memory."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import orjson

from sanctions.index.keys import hash_key, joined_key, word_keys
from sanctions.index.lexicon import Lexicon
from sanctions.matching import Listed, comparable_form
from sanctions.model import SCHEMATA, Version, comparable, entity_from_json
from sanctions.model.schema import NAME_PROPERTIES
from sanctions.names import Kind, Name, Word
from sanctions.names.likeness import UNLIKE, Likeness, likeness
from sanctions.names.text import Script

Array = np.ndarray[Any, np.dtype[Any]]


class Moment(NamedTuple):
    """Which publications are searched: (dataset, rank of its edition) for each."""

    editions: tuple[tuple[str, int], ...]


class Alike(NamedTuple):
    """A word of the lists that may be a spelling of the one asked for."""

    word: int
    similarity: float


class Index:
    """The files of one generation's index. Nothing in it changes, so any number of threads may read it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        meta = orjson.loads((folder / "lexicon.json").read_bytes())
        self.words: list[str] = meta["words"]
        self.datasets: list[str] = meta["datasets"]
        self.lexicon = Lexicon(meta["parties"], meta["bearers"])
        self._bodies, self._body_ends = self._load_bytes("bodies"), self._load("body_ends")
        self._names, self._name_ends = self._load_bytes("names"), self._load("name_ends")
        self.name_version, self.name_rarity = self._load("name_version"), self._load("name_rarity")
        self._postings, self._postings_ends = self._load("postings"), self._load("postings_ends")
        self._pairs = {name: self._load_pairs(name) for name in ("words", "joined", "identifiers", "ids")}
        self.alike = lru_cache(maxsize=50_000)(self._alike)
        self._alike_forms = lru_cache(maxsize=50_000)(self._forms_alike)
        self.standing = lru_cache(maxsize=256)(self._standing)
        self.listed_name = lru_cache(maxsize=100_000)(self._listed_name)

    def _load(self, name: str) -> Array:
        # A plain view of the mapped file: np.memmap's own class makes each slice several times slower.
        return np.asarray(np.load(self._folder / f"{name}.npy", mmap_mode="r", allow_pickle=False))

    def _load_bytes(self, name: str) -> Array:
        path = self._folder / f"{name}.bin"
        return np.asarray(np.memmap(path, np.uint8, mode="r")) if path.stat().st_size else np.zeros(0, np.uint8)

    def _load_pairs(self, name: str) -> tuple[Array, Array]:
        return self._load(f"{name}_hashes"), self._load(f"{name}_numbers")

    def names_with(self, word: int) -> Array:
        """Numbers of the names that have the word, ascending."""
        return self._postings[self._postings_ends[word] : self._postings_ends[word + 1]]

    def names_joined(self, form: str) -> Array:
        """Numbers of the names with neighbours that, written together, are spelled like the word."""
        return self._find_any("joined", (joined_key(form),))

    def _alike(self, form: str) -> tuple[Alike, ...]:
        """The lists' words that may be spellings of a folded word, the most alike last."""
        found = set(self._find_any("words", word_keys(form)).tolist())
        scored = ((at, max(likeness(form, self.words[at], script).similarity for script in _WRITTEN)) for at in found)
        return tuple(sorted((Alike(at, alike) for at, alike in scored if alike), key=lambda word: word.similarity))

    def likeness(self, asked: str, listed: str, script: Script) -> Likeness:
        """How a word is like one of the lists'; most are not, and that is known without comparing."""
        return likeness(asked, listed, script) if listed in self._alike_forms(asked) else UNLIKE

    def _forms_alike(self, form: str) -> frozenset[str]:
        return frozenset(self.words[word] for word, _ in self.alike(form))

    def versions_with_identifier(self, value: str) -> Array:
        """Numbers of the versions that have the identifier, however it is written."""
        return self._find_any("identifiers", (hash_key("i", comparable_form(value)),))

    def versions_of(self, entity_id: str) -> list[int]:
        """Numbers of all versions of an entity."""
        return [int(at) for at in self._find_any("ids", (hash_key("e", entity_id),))]

    def _find_any(self, name: str, keys: Sequence[int]) -> Array:
        """The numbers filed under any of the keys; one that is under several comes several times."""
        hashes, numbers = self._pairs[name]
        wanted = np.array(keys, np.uint64)
        starts, ends = np.searchsorted(hashes, wanted), np.searchsorted(hashes, wanted, side="right")
        runs = [numbers[start:end] for start, end in zip(starts, ends, strict=True) if end > start]
        return np.concatenate(runs) if runs else numbers[:0]

    def _standing(self, moment: Moment, schema: str | None) -> Array:
        """A mask of the versions that stood at the moment and that a query of the schema may meet."""
        since, until, dataset = self._load("since"), self._load("until"), self._load("dataset")
        mask = np.zeros(len(since), bool)
        for code, rank in moment.editions:
            mask |= (dataset == self.datasets.index(code)) & (since <= rank) & (until > rank)
        if schema:
            allowed = [at for at, other in enumerate(SCHEMATA) if comparable(schema, other)]
            mask &= np.isin(self._load("schema"), allowed)
        return mask

    def version(self, number: int) -> Version:
        """A version in full."""
        body = self._bodies[self._body_ends[number] : self._body_ends[number + 1]].tobytes()
        end = body.index(b"]") + 1
        since, until, first_seen, last_seen, last_change = orjson.loads(body[:end])
        return Version(entity_from_json(body[end:]), since, until, first_seen, last_seen, last_change)

    def _listed_name(self, number: int) -> Listed:
        """A listed name, analysed."""
        data = self._names[self._name_ends[number] : self._name_ends[number + 1]].tobytes()
        kind, original, words, legal, person, script = orjson.loads(data)
        parts = tuple(Word(form, _KINDS[kind_of_word]) for form, kind_of_word in words)
        return Listed(Name(original, parts, tuple(legal), bool(person), _SCRIPTS[script]), NAME_PROPERTIES[kind])


_KINDS = tuple(Kind)
_SCRIPTS = tuple(Script)
_WRITTEN = (Script.ALPHABET, Script.ABJAD)  # ideographs allow nothing that these do not
