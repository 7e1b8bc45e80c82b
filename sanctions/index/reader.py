"""An index folder, mapped into memory."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import orjson
from rapidfuzz import process
from rapidfuzz.distance import OSA

from sanctions.index.keys import (
    acronym_key,
    frame_key,
    hash_key,
    joined_key,
    slipped_joined_keys,
    word_key,
    word_keys,
)
from sanctions.index.lexicon import Lexicon
from sanctions.matching import Listed, comparable_form
from sanctions.model import SCHEMATA, Version, comparable, entity_from_json
from sanctions.model.schema import NAME_PROPERTIES
from sanctions.names import Kind, Name, Spelling, Word, spell
from sanctions.names.compare import Like
from sanctions.names.likeness import MOST_SLIPS, SAME, UNLIKE, Likeness, most_edits
from sanctions.names.text import Script
from sanctions.names.weights import PEOPLE

Array = np.ndarray[Any, np.dtype[Any]]


class Moment(NamedTuple):
    """Which publications are searched: (dataset, rank of its edition) for each."""

    editions: tuple[tuple[str, int], ...]


class Alike(NamedTuple):
    """The words of the lists that may be spellings of the one asked for, as arrays of one length.

    ``words`` ascend; ``relations`` are places in ``RELATIONS``,
    ``similarity`` is 0 to 1, and ``rarity`` what agreeing so identifies at
    most. ``known`` are the words as written, with those that are near and
    another name.
    """

    words: Array
    relations: Array
    similarity: Array
    rarity: Array
    known: frozenset[str]


RELATIONS: tuple[str, ...] = tuple(PEOPLE.pairings)
"""Relations by number."""

_NUMBERS = {relation: number for number, relation in enumerate(RELATIONS)}


class Index:
    """The files of one generation's index. Nothing in it changes, so any number of threads may read it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        meta = orjson.loads((folder / "lexicon.json").read_bytes())
        self.words: list[str] = meta["words"]
        self._keys: list[str] = meta["keys"]
        self.datasets: list[str] = meta["datasets"]
        self.lexicon = Lexicon(meta["parties"], meta["bearers"], meta["variants"])
        self._bodies, self._body_ends = self._load_bytes("bodies"), self._load("body_ends")
        self._names, self._name_ends = self._load_bytes("names"), self._load("name_ends")
        self._spellings, self._spelling_ends = self._load_bytes("spellings"), self._load("spelling_ends")
        self.birth_from, self.birth_to = self._load("birth_from"), self._load("birth_to")
        self.name_version, self.name_person = self._load("name_version"), self._load("name_person")
        self.name_words, self.name_word_ends = self._load("name_words"), self._load("name_word_ends")
        self.name_word_kinds = self._load("name_word_kinds")
        self.word_rarity, self.word_initial = self._load("word_rarity"), self._load("word_initial")
        self.word_abjad, self._word_frame = self._load("word_abjad"), self._load("word_frame")
        self._postings, self._postings_ends = self._load("postings"), self._load("postings_ends")
        self._tables = {name: self._load_table(name) for name in ("words", "joined", "identifiers", "ids")}
        self.alike = lru_cache(maxsize=8_192)(self._alike)
        self.bearers = lru_cache(maxsize=8_192)(self._bearers)
        self.names_joined = lru_cache(maxsize=8_192)(self._names_joined)
        self.spelling = lru_cache(maxsize=32_768)(self._spelling)
        self.standing = lru_cache(maxsize=64)(self._standing)
        self.listed_name = lru_cache(maxsize=16_384)(self._listed_name)

    def _load(self, name: str) -> Array:
        # A plain view of the mapped file: np.memmap's own class makes each slice several times slower.
        return np.asarray(np.load(self._folder / f"{name}.npy", mmap_mode="r", allow_pickle=False))

    def _load_bytes(self, name: str) -> Array:
        path = self._folder / f"{name}.bin"
        return np.asarray(np.memmap(path, np.uint8, mode="r")) if path.stat().st_size else np.zeros(0, np.uint8)

    def _load_table(self, name: str) -> tuple[Array, Array, Array]:
        return self._load(f"{name}_hashes"), self._load(f"{name}_ends"), self._load(f"{name}_numbers")

    def _names_joined(self, form: str) -> Array:
        """Numbers of the names with neighbours that a word is, written together or by their initials.

        In a long word that no list has, a slip is forgiven.
        """
        keys = [joined_key(form), acronym_key(form)]
        if len(form) >= _LONG and form not in self.alike(form, Script.ALPHABET).known:
            keys += slipped_joined_keys(form)
        return self._find_any("joined", keys)

    def names_written_together(self, forms: Iterable[str]) -> Array:
        """Numbers of the names that have a word spelled as one of these, which words of a query make together."""
        keys = [word_key("w", text) for form in forms for text in {form, spell(form).key}]
        ends = self._postings_ends
        found = set(self._find_any("words", keys).tolist())
        runs = [self._postings[ends[word] : ends[word + 1]] for word in found]
        return np.concatenate(runs) if runs else np.zeros(0, np.int32)

    def _alike(self, form: str, script: Script) -> Alike:
        """The lists' words that may be spellings of a folded word, written in that script."""
        asked, keys = spell(form), word_keys(form)
        found: list[tuple[int, int, float, float]] = []
        known = set()
        spellings = [word_key("w", key) for key in self.lexicon.spellings(asked.key)]
        bones = self._find_any("words", keys.bones)
        if script is Script.ALPHABET:
            bones = bones[self.word_abjad[bones]]
        sure = {*self._find_any("words", (*keys.sure, *spellings)).tolist(), *bones.tolist()}
        for word in sure.union(self._near(asked, set(self._find_any("words", keys.near).tolist()) - sure)):
            listed = self.spelling(word)
            poorer = max(script, Script.ABJAD) if self.word_abjad[word] else script
            relation, similarity, most = self._likeness(asked, listed, poorer)
            if relation != "contradicts":
                known.add(listed.form)
            if similarity:
                found.append((word, _NUMBERS[relation], similarity, most))
        found.sort()
        words, relations, similar, most_rare = zip(*found, strict=True) if found else ((), (), (), ())
        return Alike(
            np.array(words, np.int32),
            np.array(relations, np.int8),
            np.array(similar, np.float32),
            np.array(most_rare, np.float32),
            frozenset(known),
        )

    def _near(self, asked: Spelling, words: set[int]) -> list[int]:
        """Those of the words that are few letters or few sounds away; the others only share a key."""
        numbers = list(words)
        if not numbers:
            return []
        keys, forms = [self._keys[at] for at in numbers], [self.words[at] for at in numbers]
        edits = [most_edits(max(len(asked.key), len(key))) for key in keys]
        sounded = process.cdist([asked.key], keys, scorer=OSA.distance, dtype=np.int32)[0]
        written = process.cdist([asked.form], forms, scorer=OSA.distance, dtype=np.int32)[0]
        heard = (sounded <= np.array(edits)) & (self._word_frame[numbers] == frame_key(asked))
        near = heard | (written <= MOST_SLIPS)
        return [numbers[at] for at in np.flatnonzero(near)]

    def likeness_from(self, written: Script) -> Like:
        """How a word asked for, in a name of that script, is like one of the lists'.

        Most are not, and that is known without comparing.
        """

        def like(asked: str, listed: str, script: Script) -> Likeness:
            known = self.alike(asked, written).known
            return self.lexicon.likeness(asked, listed, script) if listed in known else UNLIKE

        return like

    def _likeness(self, asked: Spelling, listed: Spelling, script: Script) -> Likeness:
        return SAME if asked.form == listed.form else self.lexicon.of_spellings(asked, listed, script)

    def _spelling(self, word: int) -> Spelling:
        """A word of the lists, spelled out."""
        ends = self._spelling_ends
        return Spelling(*orjson.loads(self._spellings[ends[word] : ends[word + 1]].tobytes()))

    def _bearers(self, form: str, script: Script) -> Array:
        """Numbers of the names that have a word which may be a spelling of a folded one, ascending."""
        ends = self._postings_ends
        runs = [self._postings[ends[word] : ends[word + 1]] for word in self.alike(form, script).words]
        if len(runs) > 1:
            return np.unique(np.concatenate(runs))
        return runs[0] if runs else np.zeros(0, np.int32)

    def versions_with_identifier(self, value: str) -> Array:
        """Numbers of the versions that have the identifier, however it is written."""
        return self._find_any("identifiers", (hash_key("i", comparable_form(value)),))

    def versions_of(self, entity_id: str) -> list[int]:
        """Numbers of all versions of an entity."""
        return [int(at) for at in self._find_any("ids", (hash_key("e", entity_id),))]

    def _find_any(self, name: str, keys: Sequence[int]) -> Array:
        """The numbers filed under any of the keys; one that is under several comes several times."""
        hashes, ends, numbers = self._tables[name]
        wanted = np.array(keys, hashes.dtype)
        places = np.searchsorted(hashes, wanted)
        places[places == len(hashes)] = 0
        if not len(hashes):
            return numbers
        runs = [numbers[ends[at] : ends[at + 1]] for at in places[hashes[places] == wanted].tolist()]
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


_LONG = 8
"""Letters of a word that may be two written together, and with a slip."""
_KINDS = tuple(Kind)
_SCRIPTS = tuple(Script)
