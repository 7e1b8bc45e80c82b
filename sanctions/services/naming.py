"""Listed parties as a sentence names them: what they are called, and their ids."""

from collections.abc import Iterable, Sequence

from sanctions.index import Index

_SHOWN = 3


def told(index: Index, numbers: Iterable[int], text: str) -> str:
    """The parties that bear some names, by number: three of them at most, and how many more there are.

    Each by the shortest of these that is written in the letters of the text; by its caption where none is.
    """
    called: dict[str, str] = {}
    for number in numbers:
        entity = index.version(index.names.version[number]).entity
        name = index.listed_name(number).name.original
        if name.isascii() != text.isascii():
            name = entity.caption
        called[entity.id] = min(called.get(entity.id, name), name, key=lambda each: _fitness(each, text))
    parties = sorted(called, key=lambda party: (*_fitness(called[party], text), party))
    return first_of([f"{called[party]} ({party})" for party in parties])


def first_of(told: Sequence[str]) -> str:
    """The first three of what is told of several, and how many more there are."""
    more = f" and {len(told) - _SHOWN:,} more" if len(told) > _SHOWN else ""
    return f"{', '.join(told[:_SHOWN])}{more}"


def _fitness(name: str, text: str) -> tuple[bool, int, str]:
    """Names in other letters than a text come last, and longer ones later."""
    return name.isascii() != text.isascii(), len(name), name
