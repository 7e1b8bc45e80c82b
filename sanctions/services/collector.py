"""Python's collector of garbage, which looks through all that is kept again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
    """What is kept now is left out of every later collection, in place of what was left out before."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
