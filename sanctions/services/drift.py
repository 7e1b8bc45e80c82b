"""What became of the parties that stay on a list: whether they are still called, and described, as they were.

A list may be whole by count, and yet have a column shifted by a row, or a
field empty that its publisher renamed. Of the official lists of 2021 to 2026,
and from one of their formats to another, the most that ever changed between two
publications was: names without likeness to a former one 0.3 in 100, birth
dates 1.1, identifiers 2.7, countries 0.6, other names 6.6.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from rapidfuzz.distance import Indel

from sanctions.model.schema import COUNTRY_PROPERTIES, IDENTIFIER_PROPERTIES, NAME_PROPERTIES
from sanctions.names import fold

Properties = Mapping[str, Sequence[str]]

_SLIPS = 3
"""Parties that a short list may rename, or clear of something, all at once."""

_MOST_RENAMED = 0.01
_SHOWN = 5

_SAME_NAME = 0.6
"""Of two whole names written without spaces, from which on one may be the other with letters changed."""

_SAME_WORD = 0.7
_SHORTEST = 3
"""Letters of a word that tells something when it stands in both names."""


class Part(NamedTuple):
    """What a record says of its party: the properties, the largest share that may lose it, and where it stands.

    ``apart`` says that a partial list may lack it, since its publisher keeps it in a file of its own; ``among``
    are the properties where it may stand now, if others too.
    """

    properties: Sequence[str]
    most: float
    apart: bool = False
    among: Sequence[str] = ()


PARTS: Mapping[str, Part] = MappingProxyType(
    {
        "birth dates": Part(("birthDate",), 0.05),
        "identifiers": Part(IDENTIFIER_PROPERTIES, 0.05),
        # Where somebody was born is told with the birth date.
        "countries": Part([name for name in COUNTRY_PROPERTIES if name != "birthCountry"], 0.05, apart=True),
        "other names": Part(NAME_PROPERTIES[1:], 0.10, apart=True, among=NAME_PROPERTIES),
    }
)


@dataclass(frozen=True, slots=True)
class Drift:
    """How the parties that stayed since the publication of a day differ.

    ``had``, ``none`` and ``others`` count, for each of ``PARTS``, who had any
    of it then, who has none of it now, and who has others alone. ``renamed``
    are those whose name resembles none of then.
    """

    published: str
    stayed: int = 0
    had: Mapping[str, int] = field(default_factory=dict)
    none: Mapping[str, int] = field(default_factory=dict)
    others: Mapping[str, int] = field(default_factory=dict)
    renamed: Sequence[str] = ()


def measure(
    published: str, pairs: Iterable[tuple[str, Properties, Properties | None]], *, lacking: bool = False
) -> Drift:
    """The drift since that day, from each party's id, its properties then, and those of now, None where unchanged.

    ``lacking`` says that the list of now is partial and that of then was complete.
    """
    parts = {what: part for what, part in PARTS.items() if not (lacking and part.apart)}
    stayed, had, none, others = 0, Counter[str](), Counter[str](), Counter[str]()
    renamed: list[str] = []
    for entity_id, then, now in pairs:
        stayed += 1
        for what, part in parts.items():
            if not (former := _values(then, part.properties)):
                continue
            had[what] += 1
            if now is not None and not former & _values(now, part.among or part.properties):
                (others if _values(now, part.properties) else none)[what] += 1
        if now is not None and not is_like(_values(now, ("name",)), _values(then, NAME_PROPERTIES)):
            renamed.append(f"{min(then.get('name', ['?']))!r}, now {min(now['name'])!r} ({entity_id})")
    return Drift(published, stayed, had, none, others, renamed)


def _values(properties: Properties, names: Iterable[str]) -> set[str]:
    return {value for name in names for value in properties.get(name, ())}


def is_like(names: set[str], former: set[str]) -> bool:
    """Whether any of the names may be one of the former, changed: by a word, or most letters. True for none."""
    if not names or not former or names & former:
        return True
    return any(_resembles(fold(one), fold(other)) for one in names for other in former)


def _resembles(one: str, other: str) -> bool:
    """Whether two folded names have a word in common, or are much alike as a whole or in a word."""
    words, others = one.split(), other.split()
    if one == other or any(len(word) >= _SHORTEST and word in others for word in words):
        return True
    if Indel.normalized_similarity("".join(words), "".join(others)) >= _SAME_NAME:
        return True
    long, long_others = ([word for word in held if len(word) > _SHORTEST] for held in (words, others))
    return any(Indel.normalized_similarity(word, held) >= _SAME_WORD for word in long for held in long_others)


def of_names(drifts: Sequence[Drift]) -> str | None:
    """Why the names can't be right, if they can't: too many parties bear one that they never had."""
    for found in drifts:
        if len(found.renamed) > max(_SLIPS, found.stayed * _MOST_RENAMED):
            more = len(found.renamed) - _SHOWN
            named = ", ".join(found.renamed[:_SHOWN]) + (f" and {more:,} more" if more > 0 else "")
            return (
                f"of the {found.stayed:,} entities that stay since {found.published},"
                f" {len(found.renamed):,} bear a name that is like none they had: {named}:"
                " names stand beside others' ids, or its publisher gave the ids to others"
            )
    return None


def of_properties(drifts: Sequence[Drift]) -> str | None:
    """Which parts of the records vanished, or stand beside others' ids, if any did."""
    return next((told for found in drifts if (told := "; ".join(_gone(found)))), None)


def _gone(found: Drift) -> Iterator[str]:
    for what, part in PARTS.items():
        had, none, others = (counts.get(what, 0) for counts in (found.had, found.none, found.others))
        if none + others > max(_SLIPS, had * part.most):
            told = [f"{none:,} have none now"] * bool(none) + [f"{others:,} have others only"] * bool(others)
            yield f"of the {had:,} entities that stay and had {what} on {found.published}, {' and '.join(told)}"
