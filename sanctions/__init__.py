"""Sanctions and entity lookup on the governments' own lists."""

from sanctions import compiled

__version__ = "0.1.0"

RUNS = compiled.choose()
"""Whether names are compared by compiled modules: ``compiled``, or ``from source`` and why."""
