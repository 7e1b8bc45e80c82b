"""Which groups of parties left a list: of a kind, of a programme, or of a list that a publisher joined with others.

A regime, or one of the lists within a list, is small beside the whole: it can
vanish, and the list shrinks little. Programmes do end: of the official lists
of 2021 to 2026 the UN's for Iran did, with 84 of 956 parties, and OFAC's for
Zimbabwe, with 86 of 13,821. Kinds and lists within a list never did; of a kind
a quarter went at most. So only a programme that is large is refused.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

FEWEST = 10
"""Parties of a group, below which its going tells nothing."""

MOST_GONE = 1 / 3
"""Of the parties of a group."""

MOST_OF_ALL = 0.03
"""Of the parties of a list, that may leave with their programme."""

_JOINED = "us_trade_csl"
"""The list that is joined from others; whose a party is, its number tells: `UVL-00012`."""


class Group(NamedTuple):
    """What parties have in common: ``by`` is `kind`, `list` or `programme`."""

    by: str
    what: str

    def __str__(self) -> str:
        return f"of the {self.by} {self.what}"


class Went(NamedTuple):
    """A group that left: how many it had, how many of them are gone, and whether that refuses a list."""

    group: Group
    had: int
    gone: int
    refuses: bool = False

    def __str__(self) -> str:
        share = f"all {self.had:,}" if self.gone == self.had else f"{self.gone:,} of {self.had:,}"
        return f"{share} {self.group}"


def groups(entity_id: str, body: Mapping[str, Any]) -> set[Group]:
    """All groups that a party is of, by its record."""
    found = {Group("kind", body["schema"])}
    found.update(
        Group("programme", measure["program"]) for measure in body.get("measures", ()) if "program" in measure
    )
    dataset, _, number = entity_id.partition(":")
    if dataset == _JOINED:
        found.add(Group("list", number.partition("-")[0]))
    return found


def counted(parties: Iterable[tuple[str, Mapping[str, Any]]]) -> Counter[Group]:
    """How many of the parties are in each group."""
    return Counter(group for entity_id, body in parties for group in groups(entity_id, body))


def may_have_left(stood: Counter[Group], left: Counter[Group]) -> bool:
    """Whether so many of any group left that it is worth counting who came."""
    return any(_are_too_many(left[group], stood[group]) for group in left)


def went(
    stood: Counter[Group], left: Counter[Group], now: Counter[Group], *, of: int, within_a_year: bool
) -> Iterator[Went]:
    """The groups that lost more than they may, the largest loss first, of a list of so many parties.

    ``left`` counts those who stood on it and don't now, ``now`` those who do. Who left
    and came under another number, or under other words for the programme, did not go.
    """
    for group in sorted(left, key=lambda each: (-left[each], each)):
        had = stood[group]
        gone = min(left[group], had - now[group])
        if _are_too_many(gone, had):
            yield Went(group, had, gone, _refuses(group, had, gone, of, within_a_year))


def _are_too_many(gone: int, had: int) -> bool:
    return had >= FEWEST and gone > had * MOST_GONE


def _refuses(group: Group, had: int, gone: int, of: int, within_a_year: bool) -> bool:
    if group.by == "programme":
        return within_a_year and gone > of * MOST_OF_ALL
    return within_a_year or gone == had


def lacks(found: Sequence[Went], since: str) -> Iterator[str]:
    """What a list lost that refuses none, in words that stay the same for its next publications, but for brackets."""
    for each in found:
        if each.refuses:
            continue
        share = "all" if each.gone == each.had else "a third or more of the"
        count = f"{each.had:,}" if each.gone == each.had else f"{each.gone:,} of {each.had:,}"
        yield f"lost {share} parties {each.group} ({count} since {since})"
