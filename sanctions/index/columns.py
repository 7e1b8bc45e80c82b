"""What an index has of names and words, in columns that compiled code reads one by one, as fast as C would.

Copies of its files, 40 bytes a name and 80 a word: numpy takes longer to be called than to read a dozen of them.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from librt.vecs import vec
from mypy_extensions import i32, i64, u8

from sanctions.index.files import load
from sanctions.names import MAY_BE_LEFT_OUT, Kind
from sanctions.names.letters import letters_of_many

ANSWERS: Final = 1
IS_ANOTHER: Final = 2
"""What a question may have of a listed name: its bearer may answer, or is of a kind that may not."""


class NameColumns:
    """The listed names, by number, and the years in which their versions were born.

    The words of name ``n`` stand in ``words`` and ``kinds`` from ``ends[n]`` to ``ends[n + 1]``; ``counted`` is how
    many of them may not be left out, ``initial`` whether any is an initial, ``longest`` how many the longest has.
    """

    def __init__(self, folder: Path) -> None:
        ends, kinds = load(folder, "name_word_ends"), load(folder, "name_word_kinds")
        self.version: vec[i32] = vec[i32](load(folder, "name_version"))
        self.born_from: vec[i32] = vec[i32](load(folder, "birth_from").astype(np.int32))
        self.born_to: vec[i32] = vec[i32](load(folder, "birth_to").astype(np.int32))
        self.ends: vec[i32] = vec[i32](ends.astype(np.int32))
        self.words: vec[i32] = vec[i32](load(folder, "name_words"))
        self.kinds: vec[u8] = vec[u8](kinds.astype(np.uint8))
        until = np.concatenate(([0], np.cumsum(~np.isin(kinds, list(MAY_BE_LEFT_OUT)), dtype=np.int32)))
        self.counted: vec[i32] = vec[i32]((until[ends[1:]] - until[ends[:-1]]).astype(np.int32))
        until = np.concatenate(([0], np.cumsum(kinds == Kind.INITIAL, dtype=np.int32)))
        self.initial: vec[u8] = vec[u8]((until[ends[1:]] > until[ends[:-1]]).astype(np.uint8))
        self.longest: i64 = int(np.diff(ends).max(initial=0))


class WordColumns:
    """The distinct words of the listed names, by number.

    ``rarity`` is 0 to 1, ``given`` from -0.5, a family name, to 0.5, a given one, ``initial`` the code of the first
    letter; ``abjad`` tells whether it is written without vowels, ``frame`` is the key of how it sounds, ``heard`` are
    its letters that are heard, ``ending`` and ``root`` those of its spelling, ``forms``, ``keys`` and ``classes`` are
    their letters.
    """

    def __init__(self, folder: Path, forms: Sequence[str], keys: Sequence[str], classes: Sequence[str]) -> None:
        self.rarity: vec[float] = vec[float](load(folder, "word_rarity").astype(np.float64))
        self.given: vec[float] = vec[float](load(folder, "word_given").astype(np.float64))
        self.initial: vec[i32] = vec[i32](load(folder, "word_initial").astype(np.int32))
        self.abjad: vec[u8] = vec[u8](load(folder, "word_abjad").astype(np.uint8))
        self.frame: vec[i64] = vec[i64](load(folder, "word_frame").astype(np.int64))
        self.heard: vec[i64] = vec[i64](load(folder, "word_heard").astype(np.int64))
        self.ending: vec[i32] = vec[i32](load(folder, "word_ending").astype(np.int32))
        self.root: vec[i32] = vec[i32](load(folder, "word_root").astype(np.int32))
        self.forms = letters_of_many(forms)
        self.keys = letters_of_many(keys)
        self.classes = letters_of_many(classes)
