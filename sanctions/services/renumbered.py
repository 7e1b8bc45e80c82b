"""Parties of a list that numbers nobody: whose name changes has another id, and is known by its place on the list.

Without that, a name that lost half of its words would be one party gone and another come.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sanctions.store.staging import Body

Pair = tuple[str, Body, Body | None]
"""A party that is on two lists: its id, its record on the earlier one and on the later one, None where the same."""

_BY_NAME = frozenset({"ca_dfatd_sema_sanctions"})
"""Lists whose ids are made of names, and which tell of each party the regulation, the schedule and the item."""


def pairs(dataset: str, left: Iterable[tuple[str, Body]], came: Iterable[tuple[str, Body]]) -> Sequence[Pair]:
    """Those who left, each beside the one that came in its place, by the ids that they had."""
    if dataset not in _BY_NAME:
        return ()
    there: dict[tuple[str, ...], list[Body]] = defaultdict(list)
    for _, body in came:
        there[_place(body)].append(body)
    found = ((id_, body, there.get(_place(body), ())) for id_, body in left)
    return [(id_, body, bodies[0]) for id_, body, bodies in found if len(bodies) == 1]


def _place(body: Body) -> tuple[str, ...]:
    """Under what a party is listed, and where, and as what."""
    told = (measure.get(key, "") for measure in body.get("measures", ()) for key in ("program", "legal_basis"))
    return (body["schema"], *told)
