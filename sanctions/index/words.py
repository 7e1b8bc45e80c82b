"""Words asked for, looked up among the words of the lists.

Looking a word up takes a tenth of a millisecond and more. So what was found of
each is kept.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from librt.vecs import vec
from mypy_extensions import i32, i64, u8

from sanctions.index.columns import WordColumns
from sanctions.index.filed import Filed
from sanctions.index.files import Table, load
from sanctions.index.foreseen import Foreseen, Row
from sanctions.index.keys import (
    SHORTEST_SLIPPED,
    Keys,
    acronym_key,
    frame_key,
    heard_keys,
    joined_bones_keys,
    joined_key,
    slipped_joined_keys,
    slipped_keys,
    word_key,
    word_keys,
)
from sanctions.index.lexicon import Lexicon
from sanctions.index.merging import merged
from sanctions.names import Spelling, spell
from sanctions.names.compounds import otherwise_joined
from sanctions.names.heard import Heard
from sanctions.names.letters import Letters, letters_of
from sanctions.names.likeness import (
    FACING,
    MOST_SLIPS,
    SAME,
    UNLIKE,
    Likeness,
    heard_through,
    letters_near,
    may_be_mistyped,
    may_sound_alike,
    resembling,
)
from sanctions.names.pairing import SURE
from sanctions.names.spelling import once
from sanctions.names.text import Script
from sanctions.names.weights import PEOPLE

RELATIONS: Final[tuple[str, ...]] = tuple(PEOPLE.pairings)
"""Relations by number."""

_NUMBERS: Final = {relation: number for number, relation in enumerate(RELATIONS)}

Asked = tuple[str, Script]
"""A folded word, and the script of the name in which it is asked for."""

WORDS_KEPT: Final = 8_192
"""Words of which is kept what was found, some 2 KB each."""

LONG: Final = SHORTEST_SLIPPED - 1
"""Letters of a word that may be two written together, and with one left out."""


class Alike(NamedTuple):
    """What the lists have for one word: their words that may be spellings of it, and the names that bear those.

    ``words`` ascend; of the same length are ``relations``, places in
    ``RELATIONS``, ``similarity``, 0 to 1, and ``rarity``, what agreeing so
    identifies. ``known`` are the words as written, with those that are near
    and another name. ``bearers`` are the numbers of the names that have any
    of the words, ascending; ``joined`` those of the names that have the word
    as two, ``initials`` those that have it in their initials.
    """

    words: vec[i32]
    relations: vec[u8]
    similarity: vec[float]
    rarity: vec[float]
    known: frozenset[str]
    bearers: vec[i32]
    joined: vec[i32]
    initials: vec[i32]


class Words:
    """The distinct words of a generation's names. What is kept aside, nothing in it changes."""

    def __init__(
        self,
        folder: Path,
        meta: Mapping[str, list[str]],
        lexicon: Lexicon,
        foreseen: Foreseen | None = None,
        kept: int = WORDS_KEPT,
    ) -> None:
        forms = meta["words"]
        keys = _shared(meta["keys"], forms, forms)
        skeletons = _shared(meta["skeletons"], forms, keys)
        bones = _shared(meta["bones"], skeletons, forms)
        self.forms: list[str] = forms
        self._keys: list[str] = keys
        self._skeletons: list[str] = skeletons
        self._bones: list[str] = bones
        self._stems: list[str] = _shared(meta["stems"], keys, forms)
        self._classes: list[str] = _shared(meta["classes"], skeletons, bones)
        self._easterns: list[str] = _shared(meta["easterns"], keys, forms)
        self._lexicon, self._foreseen, self._kept = lexicon, foreseen, kept
        self.columns = WordColumns(folder, self.forms, self._keys, self._classes)
        self._postings: vec[i32] = vec[i32](load(folder, "postings"))
        self._postings_ends: vec[i64] = vec[i64](load(folder, "postings_ends"))
        self._table, self._joined = Filed(folder, "words"), Filed(folder, "joined")
        self._slips = Table(folder, "slips")
        self._found: dict[Asked, Alike] = {}
        self._fresh: dict[Asked, Alike] | None = None

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

    def bearing(self, keys: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Numbers of the names that have a word which is filed under a key, and the place of that key."""
        for word, place in self._table.find(keys):
            for name in self.bearers_of(word):
                yield name, place

    def bearing_exactly(self, forms: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Numbers of the names that have a word as it is written, and its place among the forms."""
        for place, form in enumerate(forms):
            word = self.number_of(form)
            if word >= 0:
                for name in self.bearers_of(word):
                    yield name, place

    def number_of(self, form: str) -> i64:
        """The number of a folded word as it is written; -1 where no list has it."""
        for word in self._table.under(word_key("w", form)):
            if self.forms[i64(word)] == form:
                return i64(word)
        return -1

    def bearing_slipped(self, forms: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Numbers of the names that have a word a typing error or two from a form, and the place of that."""
        keys = [(key, place) for place, form in enumerate(forms) for key in slipped_keys(form)]
        near = {(word, keys[place][1]) for word, place in self._table.find([key for key, _ in keys])}
        for word, place in sorted(near):
            if letters_near(forms[place], self.forms[word]):
                for name in self.bearers_of(word):
                    yield name, place

    def having_apart(self, keys: Sequence[int]) -> list[tuple[int, int]]:
        """Numbers of the names that have neighbours which, together, are filed under a key, and the place of that."""
        return self._joined.find(keys)

    def having_apart_slipped(self, forms: Sequence[str]) -> Iterator[tuple[int, int]]:
        """As ``having_apart``, of neighbours which, together, are a slip from a form, and the place of that."""
        keys: list[int] = []
        of: list[int] = []
        for place, form in enumerate(forms):
            its = slipped_joined_keys(form)
            keys += its
            of += [place] * len(its)
        further, of_further = self._with_a_slip(keys, of)
        keys += further
        of += of_further
        found = {(number, of[place]) for number, place in self.having_apart(keys)}
        return iter(sorted(found))

    def bearers_of(self, word: i64) -> vec[i32]:
        """Numbers of the names that have a word, by number, ascending."""
        return self._postings[self._postings_ends[word] : self._postings_ends[word + 1]]

    def counts(self) -> list[int]:
        """How many names have each word, by number."""
        ends = self._postings_ends
        return [int(ends[word + 1] - ends[word]) for word in range(i64(len(self.forms)))]

    def bearers_of_any(self, words: Sequence[int]) -> vec[i32]:
        """Numbers of the names that have any of the words, ascending."""
        return merged([self.bearers_of(word) for word in words])

    def resemblance(self, asked: Spelling, word: i64) -> float:
        """How much a word resembles one of the lists', by number: as names/likeness.py has it."""
        form, key, ending, root = (
            self.forms[word],
            self._keys[word],
            self.columns.ending[word],
            self.columns.root[word],
        )
        ours = asked.key
        if asked.ending == ending and ending >= 0:
            ours, key = ours[: asked.root], key[:root]
        return resembling(asked.form, form, ours, key, asked.classes, self._classes[word])

    def _look_up(self, asked: Sequence[Asked]) -> list[Alike]:
        """As ``look_up``, of distinct words of which nothing is kept."""
        return self._told(asked, [self.rows(form, script) for form, script in asked])

    def rows(self, form: str, script: Script) -> list[Row]:
        """The lists' words, ascending, that may be spellings of one asked for, and those near it that are not."""
        if self._foreseen and script is Script.ALPHABET:
            known = self._foreseen.rows(form)
            if known is not None:
                return known
        one = spell(form)
        found: list[Row] = []
        for word in self._candidates(one, script):
            its = self.spelling(word)
            likeness = SAME if form == its.form else self._likest(one, its, script, word)
            if likeness.similarity:
                rarity = min(self.columns.rarity[word], self._lexicon.rarity(form), likeness.rarity)
                found.append((word, _NUMBERS[likeness.relation], likeness.similarity, rarity))
            elif likeness.relation != "contradicts":
                found.append((word, 0, 0.0, 0.0))
        return found

    def _likest(self, one: Spelling, its: Spelling, script: Script, word: i64) -> Likeness:
        """How alike two words are; of one that lists have in letters without vowels and in others, the likest."""
        poorer = self._poorer(script, word)
        found = self._lexicon.of_spellings(one, its, poorer)
        if poorer is script or script >= Script.ABJAD or found.similarity >= SURE:
            return found
        other = self._lexicon.of_spellings(one, its, script)
        return other if other.similarity > found.similarity else found

    def _told(self, asked: Sequence[Asked], rows: Sequence[Sequence[Row]]) -> list[Alike]:
        """What was found of each word, with the names that bear what is like it."""
        known = [frozenset([self.forms[row[0]] for row in its]) for its in rows]
        otherwise = self._names_otherwise(asked, known)
        alike = [[row for row in its if row[2]] for its in rows]
        return [
            Alike(
                vec[i32]([row[0] for row in its]),
                vec[u8]([row[1] for row in its]),
                vec[float]([row[2] for row in its]),
                vec[float]([row[3] for row in its]),
                known[at],
                self.bearers_of_any([row[0] for row in its]),
                merged(otherwise[2 * at]),
                merged(otherwise[2 * at + 1]),
            )
            for at, its in enumerate(alike)
        ]

    def _names_otherwise(self, asked: Sequence[Asked], known: Sequence[frozenset[str]]) -> list[list[vec[i32]]]:
        """Runs of names that have a word as two, and of those of which it may be the initials.

        The former at twice the word's place, the latter at the next. In a long word that no list has, a slip is
        forgiven.
        """
        keys: list[int] = []
        of: list[int] = []
        slipped: list[int] = []
        of_slipped: list[int] = []
        for at, (form, script) in enumerate(asked):
            joined: tuple[int, ...] = (joined_key(form),)
            if len(form) >= LONG and form not in known[at]:
                joined = slipped_joined_keys(form)
                slipped += joined
                of_slipped += [2 * at] * len(joined)
            if script is Script.ABJAD:
                joined += joined_bones_keys(form)
            else:
                for text in otherwise_joined(form):
                    joined += joined_bones_keys(text)
            keys += [*joined, acronym_key(form)]
            of += [2 * at] * len(joined) + [2 * at + 1]
        if slipped:
            further, of_further = self._with_a_slip(slipped, of_slipped)
            keys += further
            of += of_further
        found: list[list[vec[i32]]] = [[] for _ in range(2 * len(asked))]
        for key, place in dict.fromkeys(zip(keys, of, strict=True)):
            names = self._joined.under(key)
            if len(names):
                found[place].append(names)
        return found

    def _with_a_slip(self, keys: Sequence[int], of: Sequence[int]) -> tuple[list[int], list[int]]:
        """The keys of neighbours together of which one with a slip has any of these, and whose those are."""
        filed, places = self._slips.find(keys)
        return [number & _BITS for number in filed.tolist()], [of[place] for place in places.tolist()]

    def _candidates(self, word: Spelling, script: Script) -> list[int]:
        """Words of the lists, ascending, that share a key with one asked for and may be alike."""
        keys = word_keys(word.form)
        alike = self._surely_alike(word, keys, script)
        letters, frame, by_ear = letters_of([word.form]), frame_key(word), dict[Script, Heard]()
        seen = alike.copy()
        for key in (*keys.near, *heard_keys(word.form, script)):
            for each in self._table.under(key):
                number = i64(each)
                if number not in seen:
                    seen.add(number)
                    if self._near(word, letters, number, frame) or self._heard_through(word, script, number, by_ear):
                        alike.add(number)
        return sorted(alike)

    def _surely_alike(self, word: Spelling, keys: Keys, script: Script) -> set[int]:
        """Words that share a key which says so; by their bones those of which one is written without vowels."""
        found: set[int] = set()
        for key in (*keys.sure, *self._spellings_known(word)):
            found.update(self._table.under(key))
        unvowelled = script >= Script.ABJAD
        for key in keys.bones:
            for number in self._table.under(key):
                if unvowelled or self.columns.abjad[i64(number)]:
                    found.add(number)
        return found

    def _spellings_known(self, word: Spelling) -> Iterable[int]:
        return (word_key("w", key) for key in self._lexicon.spellings(word.key))

    def _near(self, asked: Spelling, letters: Letters, word: i64, frame: i64) -> bool:
        """Whether a word is few letters from one of the lists', or few sounds; others only share a key."""
        apart = letters.least_apart(0, self.columns.forms, word)
        if apart <= MOST_SLIPS and may_be_mistyped(asked.form, self.forms[word]):
            return True
        return self.columns.frame[word] == frame and may_sound_alike(
            asked.key, asked.classes, self._keys[word], self._classes[word]
        )

    def _heard_through(self, asked: Spelling, script: Script, word: i64, by_ear: dict[Script, Heard]) -> bool:
        """Whether a word is heard as one of the lists', where either was written in a script with fewer sounds."""
        poorer = self._poorer(script, word)
        facing = FACING.get(poorer)
        if facing is None:
            return False
        heard = by_ear.get(poorer)
        if heard is None:
            heard = by_ear[poorer] = Heard(asked.form, facing)
        if not heard.may_be(self.columns.heard[word]):
            return False
        return heard_through(asked.form, self.forms[word], poorer) is not UNLIKE

    def _poorer(self, script: Script, word: i64) -> Script:
        """The script through which a word asked for meets one of the lists': the one of the two that writes less."""
        return Script.ABJAD if script <= Script.TRANSCRIBED and self.columns.abjad[word] else script

    def spelling(self, word: i64) -> Spelling:
        """A word of the lists, spelled out."""
        return Spelling(
            self.forms[word],
            self._keys[word],
            self._skeletons[word],
            self._bones[word],
            self._stems[word],
            self._classes[word],
            self.columns.ending[word],
            self.columns.root[word],
            self._easterns[word],
        )


_BITS: Final = 0xFFFFFFFF
"""A key's bits, which a table of keys has as numbers with a sign."""


def _shared(texts: list[str], ones: list[str], others: list[str]) -> list[str]:
    """The texts, each kept once where it equals that at its place in another list, as ``spell`` keeps them."""
    return [once(text, one, other) for text, one, other in zip(texts, ones, others, strict=True)]
