"""Python's collector of garbage, which looks through all that is kept again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ctypes import CDLL


@contextmanager
def at_rest() -> Iterator[None]:
    """The collector rests meanwhile: for work that keeps much and leaves no cycles behind.

    It goes on afterwards if it was on: others' work may be next in this process.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def leave_out() -> None:
    """What is kept now is left out of every later collection, in place of what was left out before.

    What answers hold is no ring, and goes without the collector: it looks for rings seldom from here on.
    """
    gc.unfreeze()
    gc.collect()
    _give_back()
    gc.freeze()
    gc.set_threshold(*_SELDOM)


def _give_back() -> None:
    """Memory that was let go is the machine's again: 35 MB of a worker whose index was replaced.

    The C library of most Linux systems keeps it else; others have nothing to be told.
    """
    with suppress(OSError, AttributeError):
        CDLL(None).malloc_trim(0)


_SELDOM = (20_000, 20, 50)
"""New objects before the youngest are looked through, and how often those before the older ones: Python's own are
700 (2,000 since 3.13), 10 and 10, which cost a twentieth of a search."""
