"""All that a listed person is called by, and something beside it: `Vladimir Putin PEP`, `Peter Jones POA for X`.

No match, since most who have another name besides are others; and no clear, unless it is told.
"""

from collections.abc import Iterator, Sequence
from math import log

from sanctions.index import Index, Moment
from sanctions.index.contained import contained
from sanctions.index.search import nearest_names
from sanctions.matching import Listed
from sanctions.model import Query, comparable
from sanctions.names import Name, Pairing, analyse, compare, judge
from sanctions.names.compounds import say_who
from sanctions.names.tables.honorifics import HONORIFICS, NAMES_TOO

_FEWEST = 3
"""Words of a name that may be another and something more."""


def warning(index: Index, query: Query, moment: Moment, threshold: float) -> str:
    """A sentence where a part of a name is that of a person who stands on a list then; empty else.

    As a name of its own it scores the threshold at least.
    """
    if not comparable(query.schema, "Person"):
        return ""
    for text in query.names:
        name = analyse(text, True)
        if told := _behind_title(index, name, moment, query.schema, threshold):
            return told
        if len(name.content) < _FEWEST or "\n" in text:
            continue  # lines are asked by themselves
        meets = index.meeting(moment, query.schema, True)
        alike = index.words.look_up([(word.form, name.script) for word in name.content])
        found = sorted(_found(index, name, contained(index.names, alike, meets), threshold))
        if found:
            _, number, places = found[0]
            beside = [repr(word.form) for at, word in enumerate(name.content) if at not in places]
            listed = index.version(index.names.version[number]).entity
            called = index.listed_name(number).name.original
            return (
                f"all but {' and '.join(beside)} is the name of {called} ({listed.id}):"
                " if that is no part of the name, ask without it"
            )
    return ""


def _behind_title(index: Index, name: Name, moment: Moment, schema: str, threshold: float) -> str:
    """A sentence where the one word beside what may be a title is a listed person's whole name: Sheikh Yaya."""
    titles = _TITLES | (_EXCELLENCY if _EXCELLENCY.issubset([word.form for word in name.content]) else frozenset())
    rest = tuple(word for word in name.content if word.form not in titles)
    if len(rest) != 1 or len(name.content) == 1:
        return ""
    alone = name._replace(words=rest)
    for listed in nearest_names(index, alone, moment, schema, threshold):
        if len(listed.name.content) == 1 and _is_as_good(index, alone, listed, threshold):
            return (
                f"a person is listed as {listed.name.original}: if the rest is a title and no part of the name,"
                " ask without it"
            )
    return ""


_EXCELLENCY = frozenset("he")
"""H. E., as a name's initials are read."""
_TITLES = HONORIFICS | NAMES_TOO | {"khan"}


def _found(
    index: Index, name: Name, near: dict[int, list[int]], threshold: float
) -> Iterator[tuple[int, int, list[int]]]:
    """Of the listed names that match a part of one: minus the words that agree, the number, and the words' places."""
    for number, places in near.items():
        listed: Listed = index.listed_name(number)
        part = name._replace(words=tuple(name.content[at] for at in places))
        if not say_who(word.form for word in part.words):
            continue
        if _has_another_father(_laid_beside(index, name, listed)):
            continue
        if _is_as_good(index, part, listed, threshold):
            yield -len(places), number, places


def _is_as_good(index: Index, name: Name, listed: Listed, threshold: float) -> bool:
    """Whether a name reaches the threshold with a listed one that is no weak alias."""
    least = log(threshold / (1 - threshold)) if 0 < threshold < 1 else 0.0
    pairings = _laid_beside(index, name, listed)
    return listed.kind != "weakAlias" and judge(pairings, True, index.lexicon.given).log_odds >= least


def _laid_beside(index: Index, name: Name, listed: Listed) -> tuple[Pairing, ...]:
    """The words of a name and of a listed one, by what the lists teach."""
    return compare(name, listed.name, index.lexicon.rarity, index.likeness_from(name.script))


def _has_another_father(pairings: Sequence[Pairing]) -> bool:
    """Whether a father's name tells two people apart who are called alike otherwise."""
    return any(row.relation == "patronymics contradict" for row in pairings)
