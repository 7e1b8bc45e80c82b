"""Cells in which something stands and yet nothing is told: placeholders, and names that say of nobody who it is."""

from functools import lru_cache

from sanctions.lists.placeholders import ALONE, EMPTY, LONGEST, NULLS, is_blank, plain
from sanctions.model import Query, comparable, is_a
from sanctions.names import fold
from sanctions.names.legal import is_form_alone
from sanctions.names.tables.honorifics import HONORIFICS
from sanctions.names.tables.legal_forms import FORM_WORDS, LEGAL_FORMS
from sanctions.services import cells

_FORMS = frozenset(LEGAL_FORMS)
_TITLES = HONORIFICS | EMPTY
_NOTHING = EMPTY | ALONE
_NO_VALUES = NULLS | {"?"}
_SAYING_NOTHING = _TITLES | ALONE | FORM_WORDS


def values(text: str) -> list[str]:
    """The values in a cell that are no names, those left out that say that nothing is known."""
    return [value for value in cells.several(text) if not is_blank(value) and value.casefold() not in _NO_VALUES]


def of_nobody(query: Query) -> str | None:
    """The name of a query of whose names none says who it is: `Test`, `Mr.`, `J. S.`, `Ltd`, `12345`; None else.

    Some listed parties are called `Major` or `40`: this is to be asked where nothing was found. Digits alone
    may be the name of anything but a person.
    """
    names = query.names
    return names[0] if names and all(_is_nobody(name, query.schema) for name in names) else None


def _is_nobody(name: str, schema: str) -> bool:
    if len(name) > LONGEST:
        return False
    if name.casefold() in NULLS:
        return True
    parts = name.split()
    for part in parts[:-1] or parts:  # a form may be cut in its last word
        word = part.strip(".,()").casefold()
        if len(word) > 1 and word.isascii() and word.isalpha() and word not in _SAYING_NOTHING:
            return False  # nearly every name, at once
    return _says_nothing(name, is_a(schema, "Person"), comparable(schema, "Person"))


@lru_cache(maxsize=4_096)
def _says_nothing(name: str, person: bool, maybe_person: bool) -> bool:
    if maybe_person and not any(char.isalpha() for char in name):
        return True
    words = set(plain(name).split())
    if words <= _NOTHING:
        return True
    said = fold(name, person).split()
    if person and all(len(word) == 1 or word in _TITLES for word in said):
        return True  # J. S.
    return set(said) <= _TITLES or (not person and (" ".join(said) in _FORMS or is_form_alone(said)))
