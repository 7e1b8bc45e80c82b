"""Who a party has to do with: whom its entry names, and whose entries name it, as of a day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from sanctions.errors import NotCovered, UnknownEntity
from sanctions.index.keys import link_keys, target_key, whole_name_key
from sanctions.model import Entity, Link, Version, comparable, is_a
from sanctions.model.roles import inverse, other_schema, same_relation
from sanctions.names import analyse
from sanctions.services.generation import Generation

OUTGOING, INCOMING = "outgoing", "incoming"


@dataclass(frozen=True, slots=True)
class Connection:
    """A relation of a party to another, as it reads from that party's side.

    ``direction`` is "outgoing" where this party's entry names the other,
    "incoming" where the other's names this one. ``role`` says what this party
    is to the other, ``name`` what the list calls the other. ``target`` is the
    other's id, empty where only its name is known; ``found_by`` tells whether
    the list gives that id ("id") or one party alone bears the name ("name").
    ``caption`` and ``schema`` are the other's, empty where it is not loaded
    here, and ``listed``, whether it stands on its list, is then None.
    """

    kind: str
    role: str
    name: str
    direction: str
    target: str = ""
    found_by: str = ""
    caption: str = ""
    schema: str = ""
    listed: bool | None = None


def connections(generation: Generation, version: Version, as_of: str = "") -> tuple[Connection, ...]:
    """The relations that stand now, or stood on that day: those that the party's entry states, then the others'.

    A relation that both entries state is told once, as the party's own does.
    """
    day = _Day(generation, as_of)
    stated = _once(day.outgoing(version.entity))
    named = (connection for link, connection in day.incoming(version.entity) if not _told(stated, link, connection))
    return (*stated, *sorted(_once(named), key=lambda row: (row.caption.casefold(), row.target)))


def _once(rows: Iterable[Connection]) -> list[Connection]:
    """The relations without those that repeat one under another of the other party's names."""
    found: dict[tuple[str, ...], Connection] = {}
    for row in rows:
        found.setdefault((row.kind, row.role, row.target or row.name), row)
    return list(found.values())


def _told(stated: Iterable[Connection], link: Link, connection: Connection) -> bool:
    """Whether the party's own entry tells what the link at the other's does."""
    return any(
        row.target == connection.target and row.kind == link.kind and same_relation(link.kind, link.role, row.role)
        for row in stated
    )


class _Day:
    """The parties of a generation as they stood on one day, found by what links say of them."""

    def __init__(self, generation: Generation, as_of: str) -> None:
        self.generation, self.as_of = generation, as_of
        self.versions: dict[int, Version] = {}
        self.meant: dict[tuple[str, Link], list[tuple[bool, Version]]] = {}

    @cached_property
    def editions(self) -> dict[str, str]:
        """The edition in force of each dataset that has one by then."""
        found = {}
        for dataset in self.generation.publications:
            try:
                found[dataset] = self.generation.publication(dataset, self.as_of).edition
            except NotCovered:
                continue
        return found

    def outgoing(self, entity: Entity) -> Iterator[Connection]:
        """The relations that the entity's entry states; to a name that it bears alone it has none."""
        for link in entity.links:
            target = self.target(entity, link)
            if not target and self.is_own(entity, link):
                continue
            other = self.party(target) if target else None
            yield Connection(
                link.kind,
                link.role,
                link.name or (other.entity.caption if other else target),
                OUTGOING,
                target,
                _found_by(link, target),
                other.entity.caption if other else "",
                other.entity.schema if other else "",
                self.stands(other) if other else None,
            )

    def incoming(self, entity: Entity) -> Iterator[tuple[Link, Connection]]:
        """The relations that entries which stand that day state to the entity, each with the link that does."""
        for other in self.naming(entity):
            for link in other.entity.links:
                if other.entity.id != entity.id and self.target(other.entity, link) == entity.id:
                    yield (
                        link,
                        Connection(
                            link.kind,
                            inverse(link.kind, link.role),
                            other.entity.caption,
                            INCOMING,
                            other.entity.id,
                            _found_by(link, entity.id),
                            other.entity.caption,
                            other.entity.schema,
                            True,
                        ),
                    )

    def naming(self, entity: Entity) -> Iterator[Version]:
        """The versions standing that day with a link that may mean the entity, under any name that it has had."""
        keys = {target_key(entity.id)}
        for version in self.generation.history(entity.id):
            if version.since <= self.editions.get(entity.dataset, ""):
                keys |= _name_keys(version.entity, version.entity.names)
        for number in self.generation.index.versions_naming(sorted(keys)):
            version = self.version(number)
            if self.stands(version):
                yield version

    def target(self, entity: Entity, link: Link) -> str:
        """The id of the party that the entity's link means; empty where that is not certain.

        Of those of a fitting kind that bear the name on the same list: those
        that stand that day, else those that stood before. One alone is meant;
        of several the one whose main name it is, since lists name others by that.
        """
        if link.target:
            return link.target
        others = [row for row in self.bearers(entity.dataset, link) if row[1].entity.id != entity.id]
        standing = [row for row in others if self.stands(row[1])] or others
        ids = {version.entity.id for _, version in standing}
        if len(ids) > 1:
            ids = {version.entity.id for is_main, version in standing if is_main}
        return ids.pop() if len(ids) == 1 else ""

    def is_own(self, entity: Entity, link: Link) -> bool:
        """Whether the name that a link gives is the entity's own: OFAC's "Issuer Name" mostly is."""
        return {version.entity.id for _, version in self.bearers(entity.dataset, link)} == {entity.id}

    def bearers(self, dataset: str, link: Link) -> list[tuple[bool, Version]]:
        """The versions known by then that bear the name which a link gives, and whether as their main name."""
        if (dataset, link) not in self.meant:
            keys, schema = link_keys(dataset, link.name), other_schema(link.kind, link.role)
            edition = self.editions.get(dataset, "")
            found = map(self.version, self.generation.index.versions_called(keys))
            self.meant[dataset, link] = [
                (not _name_keys(version.entity, version.entity.get("name")).isdisjoint(keys), version)
                for version in found
                if version.since <= edition and comparable(schema, version.entity.schema)
            ]
        return self.meant[dataset, link]

    def party(self, entity_id: str) -> Version | None:
        """A party as of the day; None where none of that id is loaded, or was listed by then."""
        try:
            return self.generation.entity(entity_id, self.as_of)
        except (UnknownEntity, NotCovered):
            return None

    def stands(self, version: Version) -> bool:
        """Whether a version stands on its list that day."""
        edition = self.editions.get(version.entity.dataset)
        return edition is not None and version.since <= edition and (version.until is None or version.until > edition)

    def version(self, number: int) -> Version:
        """A version by its number in the index."""
        if number not in self.versions:
            self.versions[number] = self.generation.index.version(number)
        return self.versions[number]


def _name_keys(entity: Entity, names: Iterable[str]) -> set[int]:
    """The keys under which an entity is filed for these of its names."""
    person = is_a(entity.schema, "Person")
    return {whole_name_key(entity.dataset, analyse(name, person)) for name in names}


def _found_by(link: Link, target: str) -> str:
    """How the other party of a link is known."""
    return "id" if link.target else "name" if target else ""
