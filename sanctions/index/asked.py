"""Names asked as arrays: what each of their words is, and what the lists' words that are like it are worth to it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from sanctions.index.reader import Index
from sanctions.index.words import RELATIONS, Alike, Spelled
from sanctions.names import Kind, Name, Word, spell
from sanctions.names.arrays import Array
from sanctions.names.judge import SURE
from sanctions.names.weights import weights_of


class Table(NamedTuple):
    """The weights of pairings, by the number of their relation."""

    base: Array
    slope: Array
    loss: Array


@lru_cache(maxsize=2)
def table_of(person: bool) -> Table:
    """How names read so are weighed."""
    rows = [weights_of(person).pairings[relation] for relation in RELATIONS]
    return Table(*(np.array(column, np.float32) for column in zip(*rows, strict=True)))


TERM, SURELY, ALIKE, GIVEN, FAMILY, SIMILARITY = range(6)
"""What is kept of a word asked for set against a word of a name."""

KEPT = SIMILARITY + 1
"""Rows of what is kept."""


class Asked(NamedTuple):
    """The names asked as arrays, a row for each of their words and a column for each name.

    ``word`` is the number of a word among the distinct ones, ``spelled``;
    ``keys`` are those of the lists that are like it, each as number * width +
    theirs, ascending, and ``met`` what such a pair is worth, in ``KEPT`` rows.
    ``most`` is the most that any is worth to each of the distinct, in as many.
    """

    person: bool
    names: Sequence[Name]
    alike: Sequence[Sequence[Alike]]
    spelled: Spelled
    word: Array
    rarity: Array
    counted: Array
    initial: Array
    written: Array
    keys: Array
    width: int
    met: Array
    most: Array


def read(
    index: Index, names: Sequence[Name], contents: Sequence[Sequence[Word]], alikes: Sequence[Sequence[Alike]]
) -> Asked:
    """Names that are read alike, of as many content words each, with those and what the lists have for them."""
    numbers: dict[int, int] = {}
    distinct: list[tuple[str, Alike]] = []
    rows = []
    for content, alike in zip(contents, alikes, strict=True):
        for word, its in zip(content, alike, strict=True):
            if id(its) not in numbers:
                numbers[id(its)] = len(distinct)
                distinct.append((word.form, its))
            rows.append((numbers[id(its)], word.kind, ord(word.form[0])))
    table = np.array(rows, np.int32).reshape(len(names), -1, 3).transpose(2, 1, 0)
    width = len(index.words.forms)
    sizes = [len(its.words) for _, its in distinct]
    words = np.concatenate([its.words for _, its in distinct]).astype(np.int64)
    rarities = np.array([index.lexicon.rarity(form) for form, _ in distinct], np.float32)
    person = names[0].person
    known = index.words.given[words] * np.float32(person)
    if person:
        known += np.repeat(np.array([index.lexicon.given(form) for form, _ in distinct], np.float32), sizes)
    met = _terms(person, [its for _, its in distinct], np.clip(known + 0.5, 0, 1))
    return Asked(
        person,
        names,
        alikes,
        Spelled.of([spell(form) for form, _ in distinct]),
        table[0],
        rarities[table[0]],
        table[1] != Kind.PATRONYMIC,
        table[2],
        table[1] == Kind.INITIAL,
        np.repeat(np.arange(len(distinct), dtype=np.int64) * width, sizes) + words,
        width,
        met,
        _most_of(met, np.array(sizes)),
    )


def _most_of(met: Array, sizes: Array) -> Array:
    """The most of each row in each run of such a size; zeros for an empty one."""
    found: Array = np.zeros((len(met), len(sizes)), np.float32)
    runs = np.flatnonzero(sizes)
    if len(runs):
        found[:, runs] = np.maximum.reduceat(met, (np.cumsum(sizes) - sizes)[runs], axis=1)
    return found


def _terms(person: bool, alike: Sequence[Alike], given: Array) -> Array:
    """What each pair of a word asked for and one like it is worth, in the rows; ``given`` is its share."""
    table = table_of(person)
    relation = np.concatenate([its.relations for its in alike])
    similarity = np.concatenate([its.similarity for its in alike])
    rarity = np.concatenate([its.rarity for its in alike])
    term = table.base[relation] + table.slope[relation] * rarity + table.loss[relation] * (1 - similarity)
    sure, much = rarity * (similarity >= SURE), rarity * similarity
    found: Array = np.stack((term, sure, much, much * given, much * (1 - given), similarity))
    return found
