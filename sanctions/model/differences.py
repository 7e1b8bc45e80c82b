"""What lies between two versions of one entity, field by field."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sanctions.model.entities import Document, Entity, Link, Measure

Value = str | Measure | Link | Document
"""One value of a field: a text, or a record of several parts."""

_TEXTS = ("schema", "caption")
_RECORDS = ("measures", "links", "documents")
_PROPERTY = "properties."


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field that is not the same: all its values before and after, in the list's order.

    ``field`` is schema, caption, measures, links, documents, referents, or
    ``properties.<name>``. A side is empty where it has no such field.
    """

    field: str
    before: tuple[Value, ...]
    after: tuple[Value, ...]

    @property
    def changed(self) -> tuple[tuple[Value, Value], ...]:
        """The records that are about the same thing before and after, and say something else of it."""
        gone, come = _left(self.before, self.after), _left(self.after, self.before)
        return tuple((old, new) for old in gone if (new := _counterpart(old, gone, come)) is not None)

    @property
    def removed(self) -> tuple[Value, ...]:
        """The values that went, without the changed ones."""
        return _left(_left(self.before, self.after), (old for old, _ in self.changed))

    @property
    def added(self) -> tuple[Value, ...]:
        """The values that came, without the changed ones."""
        return _left(_left(self.after, self.before), (new for _, new in self.changed))

    @property
    def reordered(self) -> bool:
        """Whether the same values stand in another order, and that is all."""
        return Counter(self.before) == Counter(self.after)


@dataclass(frozen=True, slots=True)
class Difference:
    """What turns one version of an entity into another; empty where they say the same."""

    fields: tuple[FieldDifference, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.fields)

    def apply(self, older: Entity) -> Entity:
        """The newer version. Raises ValueError for an entity that is not the one that was compared."""
        if wrong := [each.field for each in self.fields if values(older, each.field) != each.before]:
            raise ValueError(f"{older.id} differs from what was compared in {', '.join(wrong)}")
        properties: dict[str, Any] = dict(older.properties)
        others: dict[str, Any] = {}
        for each in self.fields:
            if name := property_of(each.field):
                properties[name] = each.after
            else:
                others[each.field] = each.after[0] if each.field in _TEXTS else each.after
        return replace(older, properties={name: found for name, found in properties.items() if found}, **others)


def difference(older: Entity, newer: Entity) -> Difference:
    """The fields in which two versions of one entity differ: kind and caption, properties, then all else."""
    properties = (f"{_PROPERTY}{name}" for name in dict.fromkeys((*newer.properties, *older.properties)))
    found = (
        FieldDifference(field, values(older, field), values(newer, field))
        for field in (*_TEXTS, *properties, *_RECORDS, "referents")
    )
    return Difference(tuple(each for each in found if each.before != each.after))


def values(entity: Entity, field: str) -> tuple[Value, ...]:
    """All values of a field, as ``FieldDifference`` names it."""
    if name := property_of(field):
        return entity.get(name)
    found: str | tuple[Value, ...] = getattr(entity, field)
    return (found,) if isinstance(found, str) else found


def property_of(field: str) -> str:
    """The property that a field of a difference is, empty for one that is none."""
    return field.removeprefix(_PROPERTY) if field.startswith(_PROPERTY) else ""


def _left(values: Iterable[Value], taken: Iterable[Value]) -> tuple[Value, ...]:
    """The values without those taken, each as often as it was taken."""
    without, left = Counter(taken), []
    for value in values:
        if without[value]:
            without[value] -= 1
        else:
            left.append(value)
    return tuple(left)


def _counterpart(old: Value, gone: tuple[Value, ...], come: tuple[Value, ...]) -> Value | None:
    """The value that came for one that went; None where it is not plain which one did."""
    about = _about(old)
    if about is None or sum(_about(other) == about for other in gone) > 1:
        return None
    found = [new for new in come if _about(new) == about]
    return found[0] if len(found) == 1 else None


def _about(value: Value) -> tuple[str, ...] | None:
    """What a record is about, which stays when the rest of it changes; None for a text, which is but itself."""
    match value:
        case Measure():
            return (value.authority, value.kind, value.program)
        case Link():
            return (value.kind, value.target or value.name)
        case Document():
            return (value.property, value.number)
    return None
