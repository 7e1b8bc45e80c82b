"""A listed party on the wire: yente's entity, and all else that the list says."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from marshmallow import fields, validate

from sanctions.model import TIE_KINDS, Coverage, Edition, Referent, Version
from sanctions.services.parties import named
from sanctions.services.relations import INCOMING, OUTGOING, Connection
from sanctions.wire.coverage import CoverageSchema
from sanctions.wire.strict import Alone, Answer, OrNull


class MeasureSchema(Answer):
    """What was imposed on the party."""

    authority = fields.String()
    kind = fields.String(metadata={"description": "asset freeze, travel ban, airspace ban, …"})
    program = fields.String()
    start = fields.String(metadata={"description": "From when; ISO, perhaps partial."})
    end = fields.String(metadata={"description": "When it ended; empty while it is in force."})
    legal_basis = fields.String()
    summary = fields.String()
    source = fields.String()


class LinkSchema(Answer):
    """A relation to another party, as it reads from this one's side. Dumps a ``Connection``."""

    kind = fields.String(
        metadata={"description": "FollowTheMoney's: UnknownLink, Ownership, Family, Representation, Directorship, …"}
    )
    role = fields.String(metadata={"description": "What this party is to the other: linked to, owner of, …"})
    name = fields.String(metadata={"description": "What the list calls the other."})
    direction = fields.String(
        validate=validate.OneOf((OUTGOING, INCOMING)),
        metadata={
            "description": "outgoing: this party's entry names the other; incoming: the other's names this one."
            " What both state is told once, as outgoing."
        },
    )
    target = fields.String(metadata={"description": "The other's entity id; empty where only its name is known."})
    found_by = fields.String(
        validate=validate.OneOf(("id", "name", "")),
        metadata={
            "description": "id: the list gives the other's id; name: it names the other, and one party of a fitting"
            " kind alone on that list bears the name; empty: no target."
        },
    )
    caption = fields.String(metadata={"description": "The other's caption; empty where it is not loaded here."})
    schema = fields.String(metadata={"description": "The other's schema; empty where it is not loaded here."})
    listed = fields.Boolean(
        allow_none=True,
        metadata={"description": "Whether the other stands on its list, or stood there on `as_of`; null if unknown."},
    )


class DocumentSchema(Answer):
    """An identity document or registration."""

    property = fields.String(metadata={"description": "The property that holds the number too."})
    number = fields.String()
    kind = fields.String()
    country = fields.String()
    issued = fields.String()
    expires = fields.String()
    note = fields.String()


class ReferentSchema(Answer):
    """Another entry of the same party, and why it is taken for that."""

    id = fields.String()
    dataset = fields.String(metadata={"description": "The list that it stands on."})
    caption = fields.String()
    kind = fields.String(
        metadata={
            "enum": list(TIE_KINDS),
            "description": "; ".join(f"{kind}: {meaning}" for kind, meaning in TIE_KINDS.items()),
        }
    )
    reason = fields.String(metadata={"description": "Why both are one party, as a sentence."})
    via = OrNull(
        metadata={"description": "The entry that the reason ties it to, where it is not this one; else null."}
    )
    listed = fields.Boolean(metadata={"description": "Whether it stands on its list, or stood there on `as_of`."})
    joined = fields.Boolean(
        metadata={"description": "Whether `merge` shows both as one hit: not where entries contradict each other."}
    )


class EntitySchema(Answer):
    """A version of an entity, in yente's shape. Dumps a ``Version``."""

    id = fields.String(attribute="entity.id")
    caption = fields.String(attribute="entity.caption", metadata={"description": "The name to show."})
    schema = fields.String(attribute="entity.schema")
    properties = fields.Dict(keys=fields.String(), values=fields.List(fields.String()), attribute="entity.properties")
    datasets: fields.List[str] = Alone(
        attribute="entity.dataset", metadata={"description": "The list that it stands on."}
    )
    referents = fields.List(
        fields.String(),
        metadata={
            "description": "Ids of the same party's other entries: those that this list names, "
            "and those of `same_party` that are listed."
        },
    )
    same_party = fields.List(
        fields.Nested(ReferentSchema),
        metadata={"description": "The same party's entries on other lists, each with the reason."},
    )
    target = fields.Constant(True, metadata={"type": "boolean", "description": "It is itself a listed party."})
    first_seen = fields.String(metadata={"description": "Date of the first publication with it."})
    last_seen = fields.String(metadata={"description": "Date of the last publication with it."})
    last_change = fields.String(metadata={"description": "Date of the first publication with this version."})
    measures = fields.List(fields.Nested(MeasureSchema), attribute="entity.measures")


class IntervalSchema(Answer):
    """One version of an entity and the editions between which it stood."""

    since = fields.String(metadata={"description": "The edition from which it stood so."})
    until = fields.String(
        allow_none=True, metadata={"description": "The first edition in which it did not; null while it stands."}
    )
    caption = fields.String(attribute="entity.caption")
    properties = fields.Dict(keys=fields.String(), values=fields.List(fields.String()), attribute="entity.properties")
    measures = fields.List(fields.Nested(MeasureSchema), attribute="entity.measures")


@dataclass(frozen=True, slots=True)
class Record:
    """All that is known of an entity: its version in, or last before, an edition of its list, and every other."""

    version: Version
    history: Sequence[Version]
    coverage: Coverage
    edition: Edition
    connections: Sequence[Connection] = ()
    same_party: Sequence[Referent] = ()

    @property
    def referents(self) -> Sequence[str]:
        """The ids of the party's other entries."""
        return named(self.version.entity, self.same_party)

    @property
    def listed(self) -> bool:
        """Whether the version stands in that edition."""
        return self.version.until is None or self.version.until > self.edition


class RecordSchema(EntitySchema):
    """The whole record of a party, with its history. Dumps a ``Record``."""

    links = fields.List(
        fields.Nested(LinkSchema),
        attribute="connections",
        metadata={"description": "Relations to other parties that stand, or stood on `as_of`."},
    )
    documents = fields.List(fields.Nested(DocumentSchema), attribute="entity.documents")
    since = fields.String(metadata={"description": "The edition from which this version stood."})
    until = fields.String(
        allow_none=True, metadata={"description": "The first edition in which it did not; null while it stands."}
    )
    listed = fields.Boolean(metadata={"description": "Whether it stands on its list, or stood there on `as_of`."})
    history = fields.List(fields.Nested(IntervalSchema), metadata={"description": "All its versions, oldest first."})
    coverage = fields.Nested(CoverageSchema)

    def get_attribute(self, obj: Record, attr: str, default: Any) -> Any:
        """What is not the record's own is its version's."""
        own = attr in {"listed", "history", "coverage", "connections", "referents", "same_party"}
        return super().get_attribute(obj if own else obj.version, attr, default)
