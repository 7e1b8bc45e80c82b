"""A name asked for, in columns: what each of its words is, and what the lists' words that are like it are worth."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from librt.vecs import append, vec
from mypy_extensions import i32, i64, u8

from sanctions.index.lexicon import Lexicon
from sanctions.index.words import RELATIONS, Alike, Words
from sanctions.names import Kind, Name, Spelling, Word, spell
from sanctions.names.judge import MEASURES, SITUATIONS
from sanctions.names.letters import letters_of
from sanctions.names.pairing import SURE
from sanctions.names.runs import initial_code, may_be_initials
from sanctions.names.small_words import may_be_left_out
from sanctions.names.weights import weights_of

_LATER = ("bare_word", "unlikeness")
"""Measures that are told only once it is known which words resemble each other, or not at all."""


class Scale:
    """The weights of names that are read alike.

    ``base``, ``slope`` and ``loss`` of a pairing are by the number of its relation; ``shape`` has for each situation
    a weight for each measure, 0 for those told later, and ``unlikeness`` one for each situation.
    """

    def __init__(self, person: bool) -> None:
        weights = weights_of(person)
        rows = [weights.pairings[relation] for relation in RELATIONS]
        self.base: vec[float] = vec[float]([row.base for row in rows])
        self.slope: vec[float] = vec[float]([row.slope for row in rows])
        self.loss: vec[float] = vec[float]([row.loss for row in rows])
        self.shape: vec[float] = vec[float](
            [
                0.0 if name in _LATER else weights.shape[name][situation]
                for situation in range(len(SITUATIONS))
                for name, _ in MEASURES
            ]
        )
        self.unlikeness: vec[float] = vec[float](weights.shape["unlikeness"])

    def term(self, relation: i64, rarity: float, similarity: float) -> float:
        """What two words are worth by themselves that agree so."""
        return self.base[relation] + self.slope[relation] * rarity + self.loss[relation] * (1.0 - similarity)


TERM: Final = 0
SURELY: Final = 1
MUCH: Final = 2
GIVEN: Final = 3
FAMILY: Final = 4
SIMILARITY: Final = 5
PARTS: Final = 6
"""Parts of what two words that agree are worth: the term by itself, their rarity where they surely agree, what of it
by how alike they are, and what of that as a given and as a family name, and their similarity."""


@lru_cache(maxsize=2)
def scale_of(person: bool) -> Scale:
    """How names read so are weighed."""
    return Scale(person)


class Spelled:
    """The words of a name spelled out, with the letters of their forms, keys and classes."""

    def __init__(self, words: Sequence[Spelling]) -> None:
        self.words = words
        self.forms = letters_of([word.form for word in words])
        self.keys = letters_of([word.key for word in words])
        self.classes = letters_of([word.classes for word in words])


_LAST_BITS: Final = 511
"""Bits of a word's number by which most words that are like none asked for are told."""
_ROWS_APART: Final = 7
"""Words asked for that are told apart so; those from the eighth on share a bit."""
_NOWHERE: Final = bytes(_LAST_BITS + 1)


def _bit(row: i64) -> i64:
    """The bit that a word asked for has in ``_perhaps``, by the last bits of the number of a word that is like it."""
    return row if row < _ROWS_APART else _ROWS_APART


class Asked:
    """The content words of a name asked for, by their places, and the lists' words that are like each.

    Of a word ``rarity`` is 0 to 1, ``counted`` whether it may not be left out, ``initial`` the code of its first
    letter, ``written`` whether it is an initial, or some written as one. The words that are like it stand from
    ``starts`` of its place to that of the next, by number, ascending, with the parts of what each is worth in
    ``worth``, ``PARTS`` one after the other; ``most`` are the most of each part for a word asked for.
    """

    def __init__(
        self, words: Words, lexicon: Lexicon, name: Name, content: Sequence[Word], alike: Sequence[Alike]
    ) -> None:
        self.name = name
        self.person = name.person
        self.content = content
        self.alike = alike
        self.size: i64 = len(content)
        self.scale = scale_of(name.person)
        self._spelled: Spelled | None = None
        rarities = [lexicon.rarity(word.form) for word in content]
        self.rarity: vec[float] = vec[float](rarities)
        self.counted: vec[u8] = vec[u8]([not may_be_left_out(word, name.person) for word in content])
        self.initial: vec[i32] = vec[i32]([initial_code(word.form) for word in content])
        written = [
            word.kind is Kind.INITIAL or (name.person and may_be_initials(word.form, rarity))
            for word, rarity in zip(content, rarities, strict=True)
        ]
        self.written: vec[u8] = vec[u8](written)
        self.any_written = any(written)
        self.all_counted: i64 = 0
        self.all_rarity = 0.0
        for row in range(self.size):
            if self.counted[row]:
                self.all_counted += 1
                self.all_rarity += self.rarity[row]
        starts, size = vec[i32]([0]), 0
        for its in alike:
            size += len(its.words)
            starts = append(starts, i32(size))
        self.starts: vec[i32] = starts
        self.words: vec[i32] = vec[i32]([0] * size)
        self.worth: vec[float] = vec[float]([0.0] * (size * PARTS))
        self.most: vec[float] = vec[float]([0.0] * (len(content) * PARTS))
        self._perhaps: vec[u8] = vec[u8](_NOWHERE)
        for row, (word, its) in enumerate(zip(content, alike, strict=True)):
            self._add(row, its, 0.5 + lexicon.given(word.form) if self.person else 0.5, words.columns.given)

    def spelled(self) -> Spelled:
        """Its words spelled out."""
        if self._spelled is None:
            self._spelled = Spelled([spell(word.form) for word in self.content])
        return self._spelled

    def _add(self, row: i64, its: Alike, given: float, given_names: vec[float]) -> None:
        """Takes in the words that are like the one asked for, which is a given name by so much."""
        numbers, relations, similarities, rarities = its.words, its.relations, its.similarity, its.rarity
        words, worth, most = self.words, self.worth, self.most
        place = i64(self.starts[row])
        for at in range(i64(len(numbers))):
            rarity, similarity = rarities[at], similarities[at]
            share = given + given_names[i64(numbers[at])] if self.person else given
            share = 0.0 if share < 0.0 else 1.0 if share > 1.0 else share
            first = place * PARTS
            words[place] = numbers[at]
            self._perhaps[i64(numbers[at]) & _LAST_BITS] |= u8(i64(1) << _bit(row))
            worth[first + TERM] = self.scale.term(i64(relations[at]), rarity, similarity)
            worth[first + SURELY] = rarity if similarity >= SURE else 0.0
            worth[first + MUCH] = rarity * similarity
            worth[first + GIVEN] = rarity * similarity * share
            worth[first + FAMILY] = rarity * similarity * (1.0 - share)
            worth[first + SIMILARITY] = similarity
            for part in range(i64(PARTS)):
                if at == 0 or worth[first + part] > most[row * PARTS + part]:
                    most[row * PARTS + part] = worth[first + part]
            place += 1

    def may_be_like(self, word: i32) -> bool:
        """Whether a word of the lists may be like any asked for; most are not, and that is told at once."""
        return self._perhaps[i64(word) & _LAST_BITS] != 0

    def place_of(self, row: i64, word: i32) -> i64:
        """Where a word of the lists stands among those like the word asked for; -1 where it is none of them."""
        if not i64(self._perhaps[i64(word) & _LAST_BITS]) >> _bit(row) & 1:
            return -1
        low, high = i64(self.starts[row]), i64(self.starts[row + 1])
        end = high
        while low < high:
            middle = (low + high) >> 1
            if self.words[middle] < word:
                low = middle + 1
            else:
                high = middle
        return low if low < end and self.words[low] == word else -1
