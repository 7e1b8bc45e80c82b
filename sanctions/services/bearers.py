"""Who bears the one telling word that was asked, as a part of a longer name or as all of a shorter one.

No match by it, and no clear either.
"""

from collections.abc import Iterator

from sanctions.index import Index, Moment
from sanctions.index.columns import ANSWERS
from sanctions.index.search import nearest_names
from sanctions.model import Query, comparable
from sanctions.names import SAYS_WHO, Name, analyse
from sanctions.names.small_words import is_common, is_everyday
from sanctions.names.tables.abbreviations import ABBREVIATIONS

_SHOWN = 3
_BESIDES = 2
"""Everyday words beside a telling one that may only say what it does; of more, the name is another's."""


def warning(index: Index, query: Query, moment: Moment) -> str:
    """A sentence where each name is one rare word and organisations or ships are called that and more; empty else.

    Or where one has such a word, which is all that somebody is called, beside words that many have.

    Words for the sort of body (Group) do not count. A word is the whole of their name or says too little: "VTB" and
    VTB BANK OAO, of which a former list knows no shorter name.
    """
    if query.schema == "Person" or not query.names:
        return ""
    names = [analyse(name, False) for name in query.names if "\n" not in name]  # lines are asked by themselves
    if not names:
        return ""
    for name in names:
        if whole := sorted(set(_whole(index, name, moment, query.schema))):
            return (
                f"{name.original!r} has all that tells who is listed as {_told(whole)}, and words besides that many"
                f" have; ask that name too"
            )
    if not all(len(name.telling) == 1 and index.lexicon.rarity(name.telling[0].form) >= SAYS_WHO for name in names):
        return ""
    called = sorted(
        {one for name in names for one in _bearers(index, name, moment, query.schema)}, key=_shortest_first
    )
    if not called:
        return ""
    numbers = " or a number" if comparable(query.schema, "LegalEntity") else ""
    return (
        f"{query.names[0]!r} is a word of longer names on the lists, which one word alone does not match:"
        f" {_told(called)}; ask with more of the name{numbers}"
    )


def _told(called: list[str]) -> str:
    more = f" and {len(called) - _SHOWN:,} more" if len(called) > _SHOWN else ""
    return f"{', '.join(called[:_SHOWN])}{more}"


def _whole(index: Index, name: Name, moment: Moment, schema: str) -> Iterator[str]:
    """The listed names that are the one telling word of a name which has everyday words besides: Severstal Steel."""
    telling = [form for form, _ in name.telling if not is_common(form)]
    besides = len(name.telling) - len(telling)
    if len(telling) != 1 or not 0 < besides <= _BESIDES or telling[0] in ABBREVIATIONS:
        return
    if index.lexicon.rarity(telling[0]) < SAYS_WHO:
        return
    meets = index.meeting(moment, schema, False)
    for number, _ in index.words.bearing_exactly(telling):
        if meets[number] == ANSWERS and index.names.counted[number] <= _BESIDES:
            listed = index.listed_name(number).name
            if all(form == telling[0] or is_everyday(form) for form, _ in listed.telling):
                yield listed.original


def _shortest_first(name: str) -> tuple[int, str]:
    return len(name), name


def _bearers(index: Index, name: Name, moment: Moment, schema: str) -> Iterator[str]:
    """The listed names that have the word and others, as they are written."""
    (word,) = name.telling
    for listed in nearest_names(index, name, moment, schema, 0.0):
        if any(each.form == word.form for each in listed.name.content):
            yield listed.name.original
