"""Ties to clusters: whatever hangs together is one party, unless something in it contradicts the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sanctions.matching.linking import contradiction
from sanctions.matching.party import Party
from sanctions.model import Tie

_SUREST = frozenset(("reference", "named"))
"""Kinds of ties that the lists themselves state: they come before all that is worked out."""


def cluster(ties: Iterable[Tie], parties: Mapping[str, Party]) -> list[Tie]:
    """The ties, each marked whether it joins: not where any two entries that it would join contradict each other.

    So a chain never brings two different parties together: the surest tie
    joins first, what comes later has to fit all that is joined already.
    """
    clusters: dict[str, tuple[str, ...]] = {}
    marked = []
    for tie in sorted(ties, key=_surest_first):
        ours, theirs = (clusters.get(at, (at,)) for at in (tie.one, tie.other))
        joined = tie.other in ours or not any(
            contradiction(parties[one], parties[other]) for one in ours for other in theirs
        )
        if joined and tie.other not in ours:
            clusters.update(dict.fromkeys((*ours, *theirs), (*ours, *theirs)))
        marked.append(replace(tie, joined=joined))
    return marked


def _surest_first(tie: Tie) -> tuple[bool, float, str, str]:
    return tie.kind not in _SUREST, -tie.weight, tie.one, tie.other
