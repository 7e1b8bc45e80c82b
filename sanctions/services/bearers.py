"""Who bears the one telling word that was asked, as a part of a longer name.

No match by it, and no clear either.
"""

from collections.abc import Iterator

from sanctions.index import Index, Moment
from sanctions.index.search import nearest_names
from sanctions.model import Query, comparable
from sanctions.names import SAYS_WHO, Name, analyse
from sanctions.services import naming


def warning(index: Index, query: Query, moment: Moment) -> str:
    """A sentence where each name is one rare word and organisations or ships are called that and more; empty else.

    Words for the sort of body (Group) do not count. A word is the whole of their name or says too little: "VTB" and
    VTB BANK OAO, of which a former list knows no shorter name.
    """
    if query.schema == "Person" or not query.names:
        return ""
    names = [analyse(name, False) for name in query.names if "\n" not in name]  # lines are asked by themselves
    if not names or not all(
        len(name.telling) == 1 and index.lexicon.rarity(name.telling[0].form) >= SAYS_WHO for name in names
    ):
        return ""
    called = sorted(
        {one for name in names for one in _bearers(index, name, moment, query.schema)}, key=_shortest_first
    )
    if not called:
        return ""
    numbers = " or a number" if comparable(query.schema, "LegalEntity") else ""
    return (
        f"{query.names[0]!r} is a word of longer names on the lists, which one word alone does not match:"
        f" {naming.first_of(called)}; ask with more of the name{numbers}"
    )


def _shortest_first(name: str) -> tuple[int, str]:
    return len(name), name


def _bearers(index: Index, name: Name, moment: Moment, schema: str) -> Iterator[str]:
    """The listed names that have the word and others, as they are written."""
    (word,) = name.telling
    for listed in nearest_names(index, name, moment, schema, 0.0):
        if any(each.form == word.form for each in listed.name.content):
            yield listed.name.original
