"""What is found of the words that customers' names have oftenest: looked up when an index is written.

Those whom nobody has asked for yet cost the first queries after each change of a list a seventh of their time.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate, chain
from pathlib import Path
from typing import Final

import numpy as np
import orjson

from sanctions.index.files import load, save
from sanctions.names.tables.common_names import GIVEN_NAMES, SURNAMES
from sanctions.names.tables.everyday import SHARES

Row = tuple[int, int, float, float]
"""A word of the lists, the number of its relation to one asked for, its similarity and rarity: 0 of another name."""

_OFTEN: Final = 12
"""Names on the lists that have a word which customers' names have too."""

_FORMS: Final = "foreseen.json"
_COLUMNS: Final[dict[str, type[np.generic]]] = {
    "foreseen_words": np.int32,
    "foreseen_relations": np.uint8,
    "foreseen_similarity": np.float64,
    "foreseen_rarity": np.float64,
}
"""The files of a row's parts, in their order."""


class Foreseen:
    """What was found of each word that was looked up, in files that all workers share."""

    def __init__(self, folder: Path) -> None:
        forms: list[str] = orjson.loads((folder / _FORMS).read_bytes())
        self._places = {form: at for at, form in enumerate(forms)}
        self._ends = load(folder, "foreseen_ends")
        self._columns = [load(folder, name) for name in _COLUMNS]

    def rows(self, form: str) -> list[Row] | None:
        """What was found of a folded word in Latin letters; None of one that nobody looked up."""
        at = self._places.get(form)
        if at is None:
            return None
        first, last = self._ends[at], self._ends[at + 1]
        return list(zip(*[column[first:last].tolist() for column in self._columns], strict=True))


def foreseeable(forms: Sequence[str], bearers: Sequence[int]) -> list[str]:
    """Common names and everyday words, and those of the lists' words that many of their names have."""
    many = (form for form, names in zip(forms, bearers, strict=True) if names >= _OFTEN)
    return list(dict.fromkeys(chain(sorted(SHARES.keys() | GIVEN_NAMES | SURNAMES), many)))


def save_foreseen(folder: Path, found: Mapping[str, Sequence[Row]]) -> None:
    """Writes what was found of each word."""
    rows = [row for its in found.values() for row in its]
    (folder / _FORMS).write_bytes(orjson.dumps(list(found)))
    save(folder, "foreseen_ends", np.array([*accumulate(map(len, found.values()), initial=0)], np.int32))
    for place, (name, kind) in enumerate(_COLUMNS.items()):
        save(folder, name, np.array([row[place] for row in rows], kind))
