"""Words asked for, looked up among the words of the lists.

Looking a word up takes tenths of a millisecond, most of which numpy would
spend on arrays of a few elements. So words are looked up together, as many as
there are, and what was found of each is kept.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
import orjson

from sanctions.index.files import Table, load, load_bytes, places
from sanctions.index.keys import acronym_key, frame_key, joined_key, slipped_joined_keys, word_key, word_keys
from sanctions.index.lexicon import Lexicon
from sanctions.names import Spelling, spell
from sanctions.names.arrays import Array
from sanctions.names.letters import Letters
from sanctions.names.likeness import SAME, Column, all_near, resemblances, unlike_of
from sanctions.names.text import Script
from sanctions.names.weights import PEOPLE

RELATIONS: tuple[str, ...] = tuple(PEOPLE.pairings)
"""Relations by number."""

_NUMBERS = {relation: number for number, relation in enumerate(RELATIONS)}

Asked = tuple[str, Script]
"""A folded word, and the script of the name in which it is asked for."""

WORDS_KEPT = 8_192
"""Words of which is kept what was found, some 2 KB each."""

_LONG = 8
"""Letters of a word that may be two written together, and with a slip."""


class Alike(NamedTuple):
    """What the lists have for one word: their words that may be spellings of it, and the names that bear those.

    ``words`` ascend; of the same length are ``relations``, places in
    ``RELATIONS``, ``similarity``, 0 to 1, and ``rarity``, what agreeing so
    identifies. ``known`` are the words as written, with those that are near
    and another name. ``bearers`` are the numbers of the names that have any
    of the words, ascending; ``joined`` those of the names that have the word
    as two, ``initials`` those that have it in their initials.
    """

    words: Array
    relations: Array
    similarity: Array
    rarity: Array
    known: frozenset[str]
    bearers: Array
    joined: Array
    initials: Array


class Spelled(NamedTuple):
    """Words asked for, spelled out, with the letters of their forms, keys and classes."""

    words: Sequence[Spelling]
    letters: Sequence[Letters]

    @classmethod
    def of(cls, words: Sequence[Spelling]) -> "Spelled":
        """The words with their letters."""
        return cls(
            words,
            [
                Letters.of([word.form for word in words]),
                Letters.of([word.key for word in words]),
                Letters.of([word.classes for word in words]),
            ],
        )


class Words:
    """The distinct words of a generation's names. What is kept aside, nothing in it changes."""

    def __init__(
        self, folder: Path, meta: Mapping[str, Sequence[str]], lexicon: Lexicon, kept: int = WORDS_KEPT
    ) -> None:
        self.forms, self._keys, self._classes = meta["words"], meta["keys"], meta["classes"]
        self._lexicon, self._kept = lexicon, kept
        self.rarity, self.given = load(folder, "word_rarity"), load(folder, "word_given")
        self.initial = load(folder, "word_initial")
        self._abjad, self._frame = load(folder, "word_abjad"), load(folder, "word_frame")
        self._ending, self._root = load(folder, "word_ending"), load(folder, "word_root")
        self._spellings, self._spelling_ends = load_bytes(folder, "spellings"), load(folder, "spelling_ends")
        self._postings, self._postings_ends = load(folder, "postings"), load(folder, "postings_ends")
        self._table, self._joined = Table(folder, "words"), Table(folder, "joined")
        self._letters = [Letters.of(texts) for texts in (self.forms, self._keys, self._classes)]
        self._found: dict[Asked, Alike] = {}
        self._fresh: dict[Asked, Alike] | None = None
        self.spelling = lru_cache(maxsize=32_768)(self._spelling)

    def alike(self, form: str, script: Script) -> Alike:
        """What the lists have for a folded word, written in that script."""
        return self._found.get((form, script)) or self.look_up([(form, script)])[0]

    def look_up(self, asked: Sequence[Asked]) -> list[Alike]:
        """What the lists have for each of the words."""
        found = {word: known for word in asked if (known := self._found.get(word))}
        new = list(dict.fromkeys(word for word in asked if word not in found))
        if new:
            found.update(zip(new, self._look_up(new), strict=True))
            looked_up = {word: found[word] for word in new}
            self.keep(looked_up)
            if self._fresh is not None:
                self._fresh.update(looked_up)
        return [found[word] for word in asked]

    def fresh(self) -> dict[Asked, Alike]:
        """What was looked up since the last call; nothing at the first, from which on it is collected."""
        fresh, self._fresh = self._fresh or {}, {}
        return fresh

    def keep(self, new: Mapping[Asked, Alike]) -> None:
        """Keeps what was found, here or by another process; where that is too much, the newer half of it."""
        self._found.update(new)
        if len(self._found) > self._kept:
            self._found = dict(list(self._found.items())[-self._kept // 2 :])

    def bearing(self, keys: Sequence[int]) -> tuple[Array, Array]:
        """Numbers of the names that have a word which is filed under a key, and the place of that key."""
        words, at = self._table.find(keys)
        names, of = self._bearing(words)
        return names, at[of]

    def _bearing(self, words: Array) -> tuple[Array, Array]:
        """Numbers of the names that have the words, and the place of the word."""
        starts = self._postings_ends[words]
        where, of = places(starts, self._postings_ends[words + 1] - starts)
        return self._postings[where], of

    def resemblances(self, asked: Sequence[Spelling], words: Array) -> Array:
        """How much each of the words resembles that of the lists, by number, at the same place."""
        return resemblances(Column.of(asked), self._column(words))

    def most_resembling(self, asked: Spelled, of: Array, words: Array) -> Array:
        """The most that the words asked for, by place, can resemble those of the lists, by number: 0 to 1."""
        forms, keys, classes = (
            own.at(of).most_alike(its.at(words)) for own, its in zip(asked.letters, self._letters, strict=True)
        )
        found: Array = (forms + keys + classes) / 3
        return found

    def _column(self, words: Array) -> Column:
        numbers = words.tolist()
        return Column(
            [self.forms[at] for at in numbers],
            [self._keys[at] for at in numbers],
            [self._classes[at] for at in numbers],
            self._ending[words],
            self._root[words],
        )

    def _look_up(self, asked: Sequence[Asked]) -> list[Alike]:
        """As ``look_up``, of distinct words of which nothing is kept."""
        spellings = [spell(form) for form, _ in asked]
        of, words = self._candidates(spellings, [script for _, script in asked])
        listed = [self.spelling(word) for word in words.tolist()]
        pairs = list(zip(of.tolist(), listed, strict=True))
        framed = np.flatnonzero(self._framed(spellings, of, words)).tolist()
        unlike = unlike_of((spellings[pairs[at][0]], pairs[at][1]) for at in framed)
        rows: list[tuple[int, int, int, float, float]] = []
        known: list[set[str]] = [set() for _ in asked]
        for (at, its), word, abjad in zip(pairs, words.tolist(), self._abjad[words].tolist(), strict=True):
            one, script = spellings[at], asked[at][1]
            if abjad and script is Script.ALPHABET:
                script = Script.ABJAD
            relation, similarity, most = (
                SAME if one.form == its.form else self._lexicon.of_spellings(one, its, script, unlike)
            )
            if relation != "contradicts":
                known[at].add(its.form)
            if similarity:
                rows.append((at, word, _NUMBERS[relation], similarity, most))
        return self._told(asked, rows, known)

    def _told(
        self, asked: Sequence[Asked], rows: Sequence[tuple[int, int, int, float, float]], known: Sequence[set[str]]
    ) -> list[Alike]:
        """The rows (place of the word asked for, word, relation, similarity, rarity at most), sorted, by word."""
        columns = zip(*rows, strict=True) if rows else ((), (), (), (), ())
        types = (np.int32, np.int32, np.int8, np.float32, np.float32)
        of, words, relations, similar, most = (np.array(*pair) for pair in zip(columns, types, strict=True))
        own = np.array([self._lexicon.rarity(form) for form, _ in asked], np.float32)
        rarity = np.minimum(np.minimum(own[of], self.rarity[words]), most)
        bearers, word = self._bearing(words)
        otherwise = _split(2 * len(asked), *self._names_otherwise(asked, known))
        runs = _runs(len(asked), of)
        parts = ([column[start:end] for start, end in runs] for column in (words, relations, similar, rarity))
        told = _split(len(asked), of[word], bearers)
        return list(map(Alike, *parts, map(frozenset, known), told, otherwise[::2], otherwise[1::2]))

    def _names_otherwise(self, asked: Sequence[Asked], known: Sequence[set[str]]) -> tuple[Array, Array]:
        """The names that have a word as two, and those of which it may be the initials.

        The former under twice the word's place, the latter under the next. In a long word that no list has, a slip is
        forgiven.
        """
        keys, of = [], []
        for at, (form, _) in enumerate(asked):
            joined = [joined_key(form)]
            if len(form) >= _LONG and form not in known[at]:
                joined += slipped_joined_keys(form)
            keys += [*joined, acronym_key(form)]
            of += [2 * at] * len(joined) + [2 * at + 1]
        names, key = self._joined.find(keys)
        return np.array(of, np.int32)[key], names

    def _candidates(self, asked: Sequence[Spelling], scripts: Sequence[Script]) -> tuple[Array, Array]:
        """Pairs of a place among the words asked for and a word of the lists that share a key and may be alike.

        Ascending. Bones count where one of the two is written without vowels.
        """
        keys: list[int] = []
        kinds: list[int] = []
        sizes: list[int] = []
        for word in asked:
            its = word_keys(word.form)
            sure = [*its.sure, *self._spellings_known(word)]
            keys += [*sure, *its.bones, *its.near]
            kinds += [_SURE] * len(sure) + [_BONES] * len(its.bones) + [_NEAR] * len(its.near)
            sizes.append(len(sure) + len(its.bones) + len(its.near))
        words, at = self._table.find(keys)
        of, kind = np.repeat(np.arange(len(sizes)), sizes)[at], np.array(kinds, np.int8)[at]
        unvowelled = np.array([script is not Script.ALPHABET for script in scripts])
        counts = (kind != _BONES) | unvowelled[of] | self._abjad[words]
        # By pair, and what is sure first; each pair once.
        codes = np.unique(((of.astype(np.int64) * len(self.forms) + words) * 2 + (kind == _NEAR))[counts])
        codes, near = codes >> 1, codes & 1
        once = np.flatnonzero(np.diff(codes, prepend=-1))
        of, words = np.divmod(codes[once], max(len(self.forms), 1))
        kept = near[once] == 0
        near = np.flatnonzero(~kept)
        kept[near] = self._near(asked, of[near], words[near])
        return of[kept], words[kept]

    def _spellings_known(self, word: Spelling) -> Iterable[int]:
        return (word_key("w", key) for key in self._lexicon.spellings(word.key))

    def _near(self, asked: Sequence[Spelling], of: Array, words: Array) -> Array:
        """Which of the pairs are few letters or few sounds apart; the others only share a key."""
        return all_near(
            Column.of([asked[at] for at in of.tolist()]), self._column(words), self._framed(asked, of, words)
        )

    def _framed(self, asked: Sequence[Spelling], of: Array, words: Array) -> Array:
        """Which of the pairs may sound alike, by their consonants."""
        frames = np.array([frame_key(word) for word in asked], np.uint32)
        framed: Array = self._frame[words] == frames[of]
        return framed

    def _spelling(self, word: int) -> Spelling:
        """A word of the lists, spelled out."""
        ends = self._spelling_ends
        return Spelling(*orjson.loads(self._spellings[ends[word] : ends[word + 1]].tobytes()))


_SURE, _BONES, _NEAR = range(3)
"""Kinds of keys, as in keys.py."""


def _split(number: int, of: Array, names: Array) -> list[Array]:
    """The distinct names of each of so many owners, ascending."""
    width = int(names.max()) + 1 if len(names) else 1
    owners, names = np.divmod(np.unique(of.astype(np.int64) * width + names), width)
    names = names.astype(np.int32)
    return [names[start:end] for start, end in _runs(number, owners)]


def _runs(number: int, of: Array) -> list[tuple[int, int]]:
    """From where to where each of so many owners, which ascend, stands."""
    return list(pairwise(np.searchsorted(of, np.arange(number + 1)).tolist()))
