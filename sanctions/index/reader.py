"""An index folder, mapped into memory."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

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
from sanctions.index.links import Ties
from sanctions.matching import Listed, comparable_form
from sanctions.model import SCHEMATA, Version, comparable, entity_from_json
from sanctions.model.schema import NAME_PROPERTIES
from sanctions.names import Kind, Name, Spelling, Word, spell
from sanctions.names.compare import Like
from sanctions.names.likeness import MOST_SLIPS, SAME, UNLIKE, Array, Column, Likeness, resemblances, sounds_near
from sanctions.names.text import Script
from sanctions.names.weights import PEOPLE


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
        self._classes: list[str] = meta["classes"]
        self.datasets: list[str] = meta["datasets"]
        self.ties = Ties.open(folder)
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
        self._word_ending, self._word_root = self._load("word_ending"), self._load("word_root")
        self._postings, self._postings_ends = self._load("postings"), self._load("postings_ends")
        self._tables = {name: self._load_table(name) for name in _TABLES}
        self.alike = lru_cache(maxsize=8_192)(self._alike)
        self.bearers = lru_cache(maxsize=8_192)(self._bearers)
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

    def names_joined(self, forms: Sequence[str], together: Iterable[str]) -> Array:
        """Numbers of the names that write together what is asked for apart, or the other way round.

        ``forms`` are the words asked for, each of which may be neighbours of
        a name, written together or by their initials; in a long one that no
        list has, a slip is forgiven. ``together`` are the keys of what they
        make together, of which a name may have any as one word.
        """
        keys = [key for form in forms for key in (joined_key(form), acronym_key(form))]
        for form in forms:
            if len(form) >= _LONG and form not in self.alike(form, Script.ALPHABET).known:
                keys += slipped_joined_keys(form)
        ends, words = self._postings_ends, self._find_any("words", [word_key("w", key) for key in together])
        runs = [self._postings[ends[word] : ends[word + 1]] for word in words.tolist()]
        return np.unique(np.concatenate((self._find_any("joined", keys), *runs)))

    def _alike(self, form: str, script: Script) -> Alike:
        """The lists' words that may be spellings of a folded word, written in that script."""
        asked, keys = spell(form), word_keys(form)
        found: list[tuple[int, int, float, float]] = []
        known = set()
        spellings = [word_key("w", key) for key in self.lexicon.spellings(asked.key)]
        surely, nearly, bones = self._find_each("words", ((*keys.sure, *spellings), keys.near, keys.bones))
        if script is Script.ALPHABET:
            bones = bones[self.word_abjad[bones]]
        sure = {*surely.tolist(), *bones.tolist()}
        for word in sure.union(self._near(asked, set(nearly.tolist()) - sure)):
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
        forms = [self.words[at] for at in numbers]
        written = process.cdist([asked.form], forms, scorer=OSA.distance, score_cutoff=MOST_SLIPS, dtype=np.int32)[0]
        slipped = written <= MOST_SLIPS
        heard = ~slipped & (self._word_frame[numbers] == frame_key(asked))
        found = [numbers[at] for at in np.flatnonzero(slipped)]
        return found + [
            word
            for word in (numbers[at] for at in np.flatnonzero(heard))
            if sounds_near(asked.key, asked.classes, self._keys[word], self._classes[word])
        ]

    def resemblances(self, forms: Sequence[str], words: Array) -> Array:
        """How much each of the folded words resembles each of the lists' words, by number: a row for each form."""
        asked, numbers = [spell(form) for form in forms], words.tolist()
        listed = Column(
            [self.words[at] for at in numbers],
            [self._keys[at] for at in numbers],
            [self._classes[at] for at in numbers],
            self._word_ending[words],
            self._word_root[words],
        )
        return resemblances(asked, listed)

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

    def versions_called(self, keys: Sequence[int]) -> list[int]:
        """Numbers of the versions that bear a whole name which is filed under any of the keys."""
        return [int(at) for at in np.unique(self._find_any("whole", keys))]

    def versions_naming(self, keys: Sequence[int]) -> list[int]:
        """Numbers of the versions with a link to whom is filed under any of the keys."""
        return [int(at) for at in np.unique(self._find_any("links", keys))]

    def _find_any(self, name: str, keys: Sequence[int]) -> Array:
        """The numbers filed under any of the keys; one that is under several comes several times."""
        return self._find_each(name, (keys,))[0]

    def _find_each(self, name: str, groups: Sequence[Sequence[int]]) -> list[Array]:
        """The numbers filed under any of the keys, for each group of keys."""
        hashes, ends, numbers = self._tables[name]
        wanted = np.array([key for keys in groups for key in keys], hashes.dtype)
        if not len(hashes) or not len(wanted):
            return [numbers[:0] for _ in groups]
        places = np.searchsorted(hashes, wanted)
        places[places == len(hashes)] = 0
        starts = ends[places]
        stops = np.where(hashes[places] == wanted, ends[places + 1], starts)
        spans = list(zip(starts.tolist(), stops.tolist(), strict=True))
        found, at = [], 0
        for keys in groups:
            runs = [numbers[start:stop] for start, stop in spans[at : at + len(keys)] if start < stop]
            found.append(np.concatenate(runs) if runs else numbers[:0])
            at += len(keys)
        return found

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


_TABLES = ("words", "joined", "identifiers", "ids", "whole", "links")
_LONG = 8
"""Letters of a word that may be two written together, and with a slip."""
_KINDS = tuple(Kind)
_SCRIPTS = tuple(Script)
