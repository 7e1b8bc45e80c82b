"""How each script's letters are read where anyascii reads them otherwise than passports and lists do.

Each module's ``read`` takes lower-case text and puts Latin letters for those
of its own script; what it leaves is anyascii's.
"""

from collections.abc import Iterable


def any_of(texts: Iterable[str]) -> str:
    """A pattern of any of the texts, of which a longer one comes before those that it begins with."""
    return "|".join(sorted(texts, key=len, reverse=True))
