"""What changed between the versions of one entity, field by field."""

from collections.abc import Sequence
from dataclasses import dataclass

from sanctions.model import Entity, Version
from sanctions.web.pages.record import flat


@dataclass(frozen=True, slots=True)
class Change:
    """One field: the values that went and those that came. ``reordered`` where only their order changed."""

    label: str
    removed: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def reordered(self) -> bool:
        """Whether the same values stand in another order."""
        return not self.removed and not self.added


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to an entity on its list, at one edition.

    ``kind`` is "listed", "changed", "listed again" or "removed".
    """

    kind: str
    edition: str
    changes: tuple[Change, ...] = ()


def steps(versions: Sequence[Version]) -> list[Step]:
    """The history of one entity, newest first, from all of its versions."""
    found: list[Step] = []
    before: Version | None = None
    for version in sorted(versions, key=lambda version: version.since):
        found.extend(_steps_to(before, version))
        before = version
    if before is not None and before.until is not None:
        found.append(Step("removed", before.until))
    return found[::-1]


def _steps_to(before: Version | None, version: Version) -> list[Step]:
    """What led to this version from the one before it."""
    if before is None:
        return [Step("listed", version.since)]
    changes = compare(before.entity, version.entity)
    if before.until is None or before.until >= version.since:
        return [Step("changed", version.since, changes)]
    return [Step("removed", before.until), Step("listed again", version.since, changes)]


def compare(older: Entity, newer: Entity) -> tuple[Change, ...]:
    """The fields in which two versions differ, in the order of the newer one."""
    was, now = flat(older), flat(newer)
    labels = dict.fromkeys((*now, *was))
    return tuple(
        _change(label, was.get(label, ()), now.get(label, ())) for label in labels if was.get(label) != now.get(label)
    )


def _change(label: str, was: tuple[str, ...], now: tuple[str, ...]) -> Change:
    """The values of one field that went and came."""
    removed = tuple(value for value in was if value not in now)
    return Change(label, removed, tuple(value for value in now if value not in was))
