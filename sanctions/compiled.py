"""Which code runs: modules compiled by mypyc, or their sources.

A compiled module lies beside its source, and Python takes it first, also once the source has been edited. So the
build writes down of which sources it was made (``compiled.json``): unless all of them are still the same, none of
the compiled modules is used. What runs is what the sources say, as ``services/engine.py`` takes for granted.
"""

import json
import os
import sys
from collections.abc import Sequence
from hashlib import sha256
from importlib.machinery import EXTENSION_SUFFIXES, SOURCE_SUFFIXES, FileFinder, ModuleSpec, SourceFileLoader
from pathlib import Path
from types import ModuleType

OFF = "SANCTIONS_COMPILED"
"""Environment variable that, as ``0``, leaves the compiled modules out: to profile, or to compare the two."""

NOT_COMPILED = "from source: not compiled"
"""How what ``choose`` tells begins where nothing was compiled for this Python."""

_PACKAGE = Path(__file__).parent


class Sources:
    """Finds the modules of this package by their sources alone."""

    @classmethod
    def find_spec(cls, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """The module's source, or None where it is not ours."""
        if not path or not name.startswith(f"{_PACKAGE.name}."):
            return None
        finders = (FileFinder(place, (SourceFileLoader, SOURCE_SUFFIXES)) for place in path)
        return next((spec for finder in finders if (spec := finder.find_spec(name, target))), None)


def choose() -> str:
    """What to run from here on: ``compiled``; or ``from source`` and why."""
    why = _unfit()
    if not why:
        return "compiled"
    sys.meta_path.insert(0, Sources)
    return f"from source: {why}"


def _unfit() -> str:
    """Why the compiled modules can't be used; empty where they can."""
    if os.environ.get(OFF) == "0":
        return f"{OFF}=0"
    try:
        made = json.loads((_PACKAGE / "compiled.json").read_bytes())
    except (OSError, ValueError):
        return "not compiled"
    if not any((_PACKAGE / f"compiled__mypyc{suffix}").exists() for suffix in EXTENSION_SUFFIXES):
        return "not compiled for this Python"
    changed = [path for path, digest in made.items() if not _is(_PACKAGE.parent / path, digest)]
    return f"{changed[0]} has changed since it was compiled" if changed else ""


def _is(path: Path, digest: str) -> bool:
    try:
        return sha256(path.read_bytes()).hexdigest() == digest
    except OSError:
        return False
