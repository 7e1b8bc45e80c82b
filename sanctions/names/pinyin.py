"""Chinese names in pinyin: each word is a syllable or a few, and another syllable makes another name.

Zhang Lei is no Zheng Lei, nor Zhang Yan Zhang Jian, near as their letters and sounds are: some 400 syllables serve a
billion people. What Wade and Giles wrote the same letters for is the same: Chang is Zhang. A slip that leaves no
syllable of the language (Zhagn) is one as in any name.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from sanctions.names.likeness import one_doubled
from sanctions.names.parts import Kind, Word
from sanctions.names.scripts.wade_giles import WITHOUT_SIGNS, syllables
from sanctions.names.tables.chinese import SURNAMES

_MOST_WORDS: Final = 4
_IN_CANTON: Final = frozenset(("chan", "chen"))
"""One surname, in Canton and elsewhere."""


def are_chinese(words: Sequence[Word]) -> bool:
    """Whether the words that say who it is are syllables, and one of them a surname: Zhang Yimou."""
    count, named = 0, False
    for form, kind in words:
        if kind < Kind.PARTICLE:
            count += 1
            named = named or form in SURNAMES
    if not named or not 1 < count <= _MOST_WORDS:
        return False
    return all(kind >= Kind.PARTICLE or bool(syllables(form)) for form, kind in words)


@lru_cache(maxsize=16_384)
def are_other_syllables(one: str, other: str) -> bool:
    """Whether two words of Chinese names are not read alike: Zheng, Zhang. In longer words n may be ng: Xiaomin."""
    ours, theirs = syllables(one), syllables(other)
    if not ours or not theirs or one_doubled(one, other):  # Hana Wu is Hanna Wu
        return False
    return not any(_are_alike(mine, its) for mine in ours for its in theirs)


def _are_alike(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if len(ours) != len(theirs):
        return False
    if len(ours) > 1 and _are_swapped("".join(ours), "".join(theirs)):
        return True
    unlike = [pair for pair in zip(ours, theirs, strict=True) if not _is_one(*pair)]
    return not unlike or (len(unlike) == 1 < len(ours) and unlike[0][0].rstrip("g") == unlike[0][1].rstrip("g"))


def _are_swapped(one: str, other: str) -> bool:
    """Whether two neighbouring letters are all that differs, as happens to who types: Weiguo, Weigou."""
    return OSA.distance(one, other, score_cutoff=1) == 1 and sorted(one) == sorted(other)


def _is_one(one: str, other: str) -> bool:
    if one == other or {one, other} == _IN_CANTON:
        return True
    return other in WITHOUT_SIGNS.get(one, _NONE) or one in WITHOUT_SIGNS.get(other, _NONE)


_NONE: Final[frozenset[str]] = frozenset()
