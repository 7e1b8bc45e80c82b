"""A party's relations as its page shows them: by kind, then by role."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sanctions.names import fold
from sanctions.services.relations import Connection
from sanctions.web.pages.labels import KIND_LABELS, schema_label, spelled_out

_SHOWN = 12
"""Parties of one role that are shown at once; some are the target of a hundred links."""


@dataclass(frozen=True, slots=True)
class Row:
    """The parties to which this one stands in a role; ``folded`` are those that wait to be opened."""

    role: str
    shown: Sequence[Connection]
    folded: Sequence[Connection]


@dataclass(frozen=True, slots=True)
class Group:
    """The relations of one kind."""

    label: str
    rows: Sequence[Row]


def groups(connections: Iterable[Connection]) -> list[Group]:
    """The relations by kind, those that say most first, and in each by role."""
    kinds: dict[str, dict[str, list[Connection]]] = {kind: {} for kind in KIND_LABELS}
    for row in connections:
        kinds.setdefault(row.kind, {}).setdefault(row.role or "linked to", []).append(row)
    return [
        Group(KIND_LABELS.get(kind) or spelled_out(kind), [_row(*item) for item in roles.items()])
        for kind, roles in kinds.items()
        if roles
    ]


def _row(role: str, found: Sequence[Connection]) -> Row:
    """One role; nothing is folded away to spare a single line."""
    shown = len(found) if len(found) <= _SHOWN + 1 else _SHOWN
    return Row(role, found[:shown], found[shown:])


def connection_remarks(connection: Connection) -> list[str]:
    """What to know of the other party beside its name."""
    if not connection.caption:
        return [f"{connection.target}, not loaded here"] if connection.target else ["known by this name alone"]
    said = [schema_label(connection.schema)]
    if sorted(fold(connection.name).split()) != sorted(fold(connection.caption).split()):
        said.append(f"named as {connection.name}")
    if connection.listed is False:
        said.append("not on its list any more")
    return said
