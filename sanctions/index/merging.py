"""Runs of numbers, each ascending, made one."""

from collections.abc import Sequence

from librt.vecs import append, vec
from mypy_extensions import i32, i64


def merged(runs: Sequence[vec[i32]]) -> vec[i32]:
    """The distinct numbers of all the runs, ascending: two and two are merged, which moves each number seldom."""
    if not runs:
        return vec[i32]()
    while len(runs) > 1:
        runs = [_both(runs[at], runs[at + 1]) if at + 1 < len(runs) else runs[at] for at in range(0, len(runs), 2)]
    return runs[0]


def _both(one: vec[i32], other: vec[i32]) -> vec[i32]:
    """The distinct numbers of two runs."""
    found: vec[i32] = vec[i32](capacity=i64(len(one)) + i64(len(other)))
    at: i64 = 0
    its: i64 = 0
    while at < len(one) and its < len(other):
        mine, theirs = one[at], other[its]
        if mine <= theirs:
            found = append(found, mine)
            at += 1
            if mine == theirs:
                its += 1
        else:
            found = append(found, theirs)
            its += 1
    while at < len(one):
        found = append(found, one[at])
        at += 1
    while its < len(other):
        found = append(found, other[its])
        its += 1
    return found
