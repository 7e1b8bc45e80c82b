"""Words written together on one side and apart on the other, or by their initials: which listed names have any.

Such words share no key with what they stand for, so their names are found by
keys of their own, and most of them by chance: any short word is somebody's
initials. What agreeing so would be worth is laid over what the estimate knows
of the other words.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np

from sanctions.index.asked import Asked
from sanctions.index.keys import word_key
from sanctions.index.words import RELATIONS, Words
from sanctions.names import Kind, Name, Word, acronyms, key_of
from sanctions.names.arrays import Array
from sanctions.names.compare import WHOLE_ACRONYM

JOINED, _ACRONYM, _WHOLE = map(RELATIONS.index, ("joined", "acronym", WHOLE_ACRONYM))

MOST_APART = 3
"""Words of a listed name that one asked for may be, written apart."""


class Joint(NamedTuple):
    """Words of a name asked, ``span`` of them from place ``row``, that a listed name may have otherwise.

    ``listed`` are the words that the listed name has for them, 0 where that is not known: one to three.
    """

    row: int
    span: int
    relation: int
    listed: int


class Joints(NamedTuple):
    """Joints of pairs of names: arrays of one length. ``pair`` ascends."""

    pair: Array
    row: Array
    span: Array
    relation: Array
    listed: Array

    def of(self, pairs: slice) -> "Joints":
        """Those of a run of the pairs, counted from its start."""
        first, last = np.searchsorted(self.pair, (pairs.start, pairs.stop)).tolist()
        _, *rest = self
        return Joints(self.pair[first:last] - pairs.start, *(column[first:last] for column in rest))


def joined(
    words: Words,
    asked: Asked,
    met: Callable[[Array, Array], Array],
    width: int,
) -> tuple[Array, Array, Joints]:
    """Pairs of a name asked and a listed one that have a joint, ascending, and their joints.

    ``met`` tells of pairs which may meet; ``width`` is the number of listed names.
    """
    joints: list[Joint] = []
    owners: list[int] = []
    runs: list[Array] = []
    for at, joint, numbers in _apart(asked):
        joints.append(joint)
        owners.append(at)
        runs.append(numbers)
    which = [np.repeat(np.arange(len(runs)), [len(run) for run in runs])]
    together = [(at, *found) for at, name in enumerate(asked.names) for found in _together(name)]
    found, key = words.bearing([key for _, key, _ in together])
    which.append(key + len(joints))
    joints += [joint for *_, joint in together]
    owners += [at for at, *_ in together]
    return _paired(
        joints, np.array(owners, np.int64), np.concatenate(which), np.concatenate([*runs, found]), met, width
    )


def _paired(
    joints: Sequence[Joint],
    owners: Array,
    which: Array,
    numbers: Array,
    met: Callable[[Array, Array], Array],
    width: int,
) -> tuple[Array, Array, Joints]:
    """The distinct pairs that may meet; ``which`` is the joint by which each number was found."""
    kept = np.flatnonzero(met(owners[which], numbers)) if len(which) else np.zeros(0, np.int64)
    which = which[kept]
    codes, pair = np.unique(owners[which] * np.int64(width) + numbers[kept], return_inverse=True)
    order = np.argsort(pair, kind="stable")
    table = np.array(joints, np.int64).reshape(-1, 4)[which[order]]
    of, listed = np.divmod(codes, max(width, 1))
    return of, listed, Joints(pair[order], *table.T)


def _apart(asked: Asked) -> Iterator[tuple[int, Joint, Array]]:
    """Names by their places, words that listed names have apart or are the initials of, and those names."""
    for at, (name, alike) in enumerate(zip(asked.names, asked.alike, strict=True)):
        words = name.content if any(len(its.initials) for its in alike) else ()
        for row, its in enumerate(alike):
            if len(its.joined):
                yield at, Joint(row, 1, JOINED, 0), its.joined
            if len(its.initials) and not asked.person:
                yield at, Joint(row, 1, _WHOLE if len(alike) == 1 else _ACRONYM, len(words[row].form)), its.initials


def _together(name: Name) -> Iterator[tuple[int, Joint]]:
    """The keys of what words of a name make together, of which a listed name may have any as one word."""
    words = [word for word in name.words if word.kind <= Kind.PARTICLE]
    content = [word for word in words if word.kind is not Kind.PARTICLE]
    rows = list(accumulate((word.kind is not Kind.PARTICLE for word in words), initial=0))
    for row, (one, other) in enumerate(pairwise(content)):
        for key in _written_together(one.form + other.form):
            yield key, Joint(row, 2, JOINED, 1)
    if len(content) < len(words):
        for first, last in _beside_particles(words):
            row, span = rows[first], rows[last] - rows[first]
            for key in _written_together("".join([word.form for word in words[first:last]])):
                yield key, Joint(row, span, JOINED, 1)
    if not name.person:
        initials = "".join([word.form[0] for word in content])
        for text in acronyms(content):
            relation = _WHOLE if len(text) == len(content) else _ACRONYM
            yield word_key("w", text), Joint(initials.index(text), len(text), relation, 1)


def _beside_particles(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Runs of two and three words, from the first to before the last, in which a particle stands beside others."""
    for size in (2, 3):
        for first in range(len(words) - size + 1):
            particles = sum(word.kind is Kind.PARTICLE for word in words[first : first + size])
            if 0 < particles < size:
                yield first, first + size


@lru_cache(maxsize=8_192)
def _written_together(form: str) -> tuple[int, ...]:
    """The keys of a word that may be made of two."""
    return tuple({word_key("w", text) for text in (form, key_of(form))})
