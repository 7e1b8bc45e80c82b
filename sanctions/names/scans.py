"""What a scan of a paper reads otherwise: rn for m, cl for d, I for l."""

from typing import Final


def misread(one: str, other: str, shorter: int) -> bool:
    """Whether a scan may have read one word as the other, by more than a typing error; in a short word by one."""
    if shorter < SHORTEST_MISREAD or (len(one) == len(other) and shorter > SHORTEST_MISREAD):
        return False
    if len(one) == len(other):
        return ("l" in one or "l" in other) and as_scanned(one) == as_scanned(other)
    if abs(len(one) - len(other)) > _MOST_MORE or not (_has_two_for_one(one) or _has_two_for_one(other)):
        return False
    return as_scanned(one) == as_scanned(other)


def _has_two_for_one(form: str) -> bool:
    """Whether a word has two letters that a scan reads as one."""
    return any(two in form for two in _TWO_FOR_ONE)


def as_scanned(form: str) -> str:
    """The word with one letter in place of such as a scan takes for each other: Tirnchenko, lgor, Gennacly."""
    found = form.translate(_SCANNED)
    for read, written in _READ_AS_ONE:
        if read in found:
            found = found.replace(read, written)
    return found


_SCANNED: Final = str.maketrans("l", "i")
_READ_AS_ONE: Final = (("rn", "m"), ("ci", "d"), ("vv", "w"))
"""Two letters that are read where one stands, or one where two stand, an l read as i before."""

_TWO_FOR_ONE: Final = (*[read for read, _ in _READ_AS_ONE], "cl")
"""Those as they are written: the ci of a d may be a cl."""

SHORTEST_MISREAD: Final = 4
"""Letters of a word that a scan may misread; so short a one forgives no typing error."""
_MOST_MORE: Final = 2
"""Letters that a word may have more than it is read with."""
