"""A listed party, all that a list says about it, and the interval in which it said so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from sanctions.model.schema import NAME_PROPERTIES


@dataclass(frozen=True, slots=True)
class Measure:
    """What was imposed on a party, by whom, under what, and from when.

    ``kind`` is in plain words: "asset freeze", "travel ban", "airspace ban",
    "sanctions" where the list does not say which. Dates are ISO, perhaps
    partial. An ended measure keeps its ``end`` and never hides its party.
    """

    authority: str
    kind: str
    program: str = ""
    start: str = ""
    end: str = ""
    legal_basis: str = ""
    summary: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A relation to another party, as far as the list names it.

    ``kind`` is FollowTheMoney's: UnknownLink, Ownership, Family, Membership,
    Directorship, Representation. ``role`` says in the list's words what this
    entity is to the other ("linked to", "subsidiary of", …); what the other is
    to it, ``model.roles`` tells. ``target`` is the other's entity id where the
    list gives one, which may then stand without a ``name``.
    """

    kind: str
    name: str = ""
    role: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """An identity document or registration behind an identifier property.

    ``property`` is the FtM property that holds the number too. ``note`` keeps
    what the list adds ("expired", "fraudulent", …).
    """

    property: str
    number: str
    kind: str = ""
    country: str = ""
    issued: str = ""
    expires: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """One listed party: FtM schema and properties, and what was imposed.

    ``id`` is ``<dataset>:<the list's own reference>``. ``caption`` is the name
    to show: Latin where the list has one. ``properties`` maps FtM property
    names to one or more values, in the list's order, without repeats.
    ``referents`` are ids of the same party's entries elsewhere that this list
    itself names.
    """

    id: str
    schema: str
    caption: str
    properties: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    measures: tuple[Measure, ...] = ()
    links: tuple[Link, ...] = ()
    documents: tuple[Document, ...] = ()
    referents: tuple[str, ...] = ()

    @property
    def dataset(self) -> str:
        """The dataset's code, the id's first part."""
        return self.id.partition(":")[0]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, strongest kind first, weak aliases last."""
        return tuple(name for kind in NAME_PROPERTIES for name in self.properties.get(kind, ()))

    def get(self, name: str) -> tuple[str, ...]:
        """The values of one property; empty where the list gives none."""
        return self.properties.get(name, ())


@dataclass(frozen=True, slots=True)
class Version:
    """An entity as it stood on its list from one edition until another.

    ``since`` is the edition from which it stood so, ``until`` the first in
    which it did not, None while it stands in the newest. ``first_seen``,
    ``last_seen`` and ``last_change`` are ISO dates of publications: the first
    and the last with any version of this entity, and the first with this one.
    """

    entity: Entity
    since: str
    until: str | None
    first_seen: str
    last_seen: str
    last_change: str


def entity_to_json(entity: Entity) -> bytes:
    """Canonical JSON of an entity: equal entities give equal bytes."""
    body: dict[str, Any] = {
        "id": entity.id,
        "schema": entity.schema,
        "caption": entity.caption,
        "properties": {name: list(values) for name, values in entity.properties.items()},
    }
    for name in ("measures", "links", "documents"):
        if rows := getattr(entity, name):
            body[name] = [_filled(row) for row in rows]
    if entity.referents:
        body["referents"] = list(entity.referents)
    return orjson.dumps(body, option=orjson.OPT_SORT_KEYS)


def entity_from_json(body: bytes | str) -> Entity:
    """The entity that ``entity_to_json`` wrote."""
    data = orjson.loads(body)
    return Entity(
        id=data["id"],
        schema=data["schema"],
        caption=data["caption"],
        properties={name: tuple(values) for name, values in data["properties"].items()},
        measures=tuple(Measure(**row) for row in data.get("measures", ())),
        links=tuple(Link(**row) for row in data.get("links", ())),
        documents=tuple(Document(**row) for row in data.get("documents", ())),
        referents=tuple(data.get("referents", ())),
    )


def _filled(row: Measure | Link | Document) -> dict[str, str]:
    """A value's fields that are not empty."""
    return {name: value for name in row.__slots__ if (value := getattr(row, name))}
