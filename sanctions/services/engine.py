"""Which code answers, for the record, and which makes an index: checksums of all that decides either."""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.resources import files
from importlib.resources.abc import Traversable

from sanctions import __version__

_FILES = (
    *"answers bearers beside births bulk cells columns contents cuts date_forms dates doubts firms gaps".split(),
    *"generation headers kinds lifetimes mappings naming nationalities nobody noise notes numbers parting".split(),
    *"parts_of_dates rows scopes screening transcribed wholes within".split(),
)
_DECIDE = (
    *("names", "matching", "model", "index", "services/tables", "services/words"),
    *(f"services/{name}.py" for name in _FILES),
    *(f"lists/{name}.py" for name in ("countries", "country_names", "datasets", "placeholders")),
)
"""Parts of the package by which an answer may differ; what only shows or carries one is none."""

_INDEX = (
    *("names", "model"),
    *(f"matching/{name}.py" for name in ("dates", "identifiers", "linking", "party", "regimes")),
    *(f"index/{name}.py" for name in "aside bodies clusters columns files filed foreseen keys learning".split()),
    *(f"index/{name}.py" for name in "lexicon linking links merging seals teaching words writer".split()),
)
"""Parts by which an index made of the same lists may differ, or may be read amiss; weights of evidence are none."""


@cache
def engine() -> str:
    """Such as ``0.1.0+3f9a1c02``: the same for the same code, whatever it is installed from."""
    return f"{__version__}+{_checksum(_DECIDE)[:8]}"


@cache
def index_code() -> str:
    """A checksum of the code that makes an index, which is a part of its name: another one makes another index."""
    return _checksum(_INDEX)


def _checksum(parts: Iterable[str]) -> str:
    digest = sha256()
    package = files("sanctions")
    for part in parts:
        for path, content in sorted(_sources(package.joinpath(*part.split("/")), part)):
            digest.update(f"{path}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _sources(place: Traversable, path: str) -> list[tuple[str, bytes]]:
    """The source files there, by their paths in the package; line ends are those of no system."""
    if place.is_dir():
        inner = (_sources(each, f"{path}/{each.name}") for each in place.iterdir())
        return [found for several in inner for found in several]
    if path.endswith((".pyc", ".pyo", *EXTENSION_SUFFIXES)):  # compiled of these very sources: sanctions/compiled.py
        return []
    return [(path, place.read_bytes().replace(b"\r\n", b"\n"))]


# At the start: the files may be replaced under a process that goes on with the code that it has.
engine()
index_code()
