"""Rows of the US Consolidated Screening List under one of OFAC's numbers that differ: one party, told twice.

OFAC gives a number to a party and to no other, and the list repeats its
entries: a second row that differs is an older state that was left in, as rows of other
departments are when they are corrected. What both say is kept, since nobody
can say which of them counts; that they differ stands in the notes.
"""

import re
from collections.abc import Sequence

from sanctions.lists.drafts import clean
from sanctions.model import Entity, entity_to_json

_WORD = re.compile(r"[^\W_]+")


def is_one_party(entities: Sequence[Entity]) -> bool:
    """Whether rows under one number are of one kind, and each has a name or a document in common with the first.

    Rows that have nothing in common but the number are damage, and no party.
    """
    first = entities[0]
    names, numbers = _names(first), _numbers(first)
    return all(
        other.schema == first.schema and (names & _names(other) or numbers & _numbers(other))
        for other in entities[1:]
    )


def _names(entity: Entity) -> set[str]:
    return {" ".join(sorted(_WORD.findall(name.casefold()))) for name in entity.names}


def _numbers(entity: Entity) -> set[tuple[str, str]]:
    return {(document.property, clean(document.number)) for document in entity.documents}


def merged(entities: Sequence[Entity]) -> Entity:
    """What all of the rows say, the same in whatever order they stood."""
    rows = sorted(entities, key=entity_to_json)
    properties: dict[str, dict[str, None]] = {}
    for row in rows:
        for name, values in row.properties.items():
            properties.setdefault(name, {}).update(dict.fromkeys(values))
    note = f"The list has {len(rows)} rows under this number, which differ; all that they say stands here."
    properties.setdefault("notes", {})[note] = None
    return Entity(
        rows[0].id,
        rows[0].schema,
        rows[0].caption,
        {name: tuple(values) for name, values in properties.items()},
        measures=tuple(dict.fromkeys(each for row in rows for each in row.measures)),
        links=tuple(dict.fromkeys(each for row in rows for each in row.links)),
        documents=tuple(dict.fromkeys(each for row in rows for each in row.documents)),
        referents=tuple(dict.fromkeys(each for row in rows for each in row.referents)),
    )
