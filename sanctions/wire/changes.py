"""What changed on the lists, and the history of one entity, on the wire."""

from collections.abc import Sequence
from dataclasses import dataclass

from marshmallow import fields, validate

from sanctions.model import Coverage, Version
from sanctions.services.changes import KINDS, SHOWN, STEPS, Step
from sanctions.wire.answers import TotalSchema
from sanctions.wire.coverage import CoverageSchema
from sanctions.wire.differences import FieldDifferenceSchema
from sanctions.wire.entities import DocumentSchema, LinkSchema, MeasureSchema
from sanctions.wire.options import MAX_LIMIT, SCOPE
from sanctions.wire.strict import Alone, Answer, OrNull, Request
from sanctions.wire.values import IsoDate, OneOf, Text, left_out

_SINCE = (
    "The state of the lists as of this day is what later states are compared with; "
    "if left out, each list's publication before the one compared."
)
_DIFFERENCE = "Field by field, against the version before; empty for what was not there before, or is gone."


class ChangesParameters(Request):
    """Between which days, on which lists, and how much of it."""

    since = IsoDate(metadata={"description": _SINCE})
    until = IsoDate(metadata={"description": "The state as of this day is compared; the lists in force if left out."})
    scope = Text(load_default="default", metadata={"description": f"{SCOPE}."})
    kind = OneOf(KINDS, "kind", metadata={"description": "Only changes of this kind; all if left out."})
    limit = fields.Integer(
        load_default=SHOWN,
        validate=validate.Range(1, MAX_LIMIT),
        metadata={"description": "Results at most; `total` counts those beyond."},
    )
    offset = left_out("Results")


class PublishedSchema(Answer):
    """One of two publications that were compared."""

    edition = fields.String(metadata={"description": "Its place in time: date and running number."})
    published = fields.String(metadata={"description": "The publisher's date."})
    entities = fields.Integer(attribute="counts.entities", metadata={"description": "How many parties stood on it."})
    incomplete = fields.Boolean(
        attribute="partial",
        data_key="partial",
        metadata={"description": "A part of the publisher's files was missing: what stood in it reads as removed."},
    )


class CountsSchema(Answer):
    """Numbers of entities by what happened to them."""

    added = fields.Integer()
    changed = fields.Integer()
    removed = fields.Integer()


class SpanSchema(Answer):
    """From one publication of a dataset to another, and how many entities differ."""

    dataset = fields.String()
    title = fields.String()
    since = fields.Nested(
        PublishedSchema,
        allow_none=True,
        metadata={"description": "Null where no publication before the other one is known: nothing was compared."},
    )
    until = fields.Nested(PublishedSchema)
    counts = fields.Nested(CountsSchema)
    caution = OrNull(metadata={"description": "How a partial publication beside a complete one misleads."})


class ChangeSchema(Answer):
    """One entity that was added, changed or removed: as it stands, or stood last. Dumps a ``Change``."""

    kind = fields.String(validate=validate.OneOf(KINDS))
    id = fields.String(attribute="entity.id")
    caption = fields.String(attribute="entity.caption")
    schema = fields.String(attribute="entity.schema")
    datasets = Alone(attribute="entity.dataset", metadata={"description": "The list that it stands or stood on."})
    properties = fields.Dict(keys=fields.String(), values=fields.List(fields.String()), attribute="entity.properties")
    measures = fields.List(fields.Nested(MeasureSchema), attribute="entity.measures")
    links = fields.List(fields.Nested(LinkSchema), attribute="entity.links")
    documents = fields.List(fields.Nested(DocumentSchema), attribute="entity.documents")
    referents = fields.List(fields.String(), attribute="entity.referents")
    difference = fields.List(
        fields.Nested(FieldDifferenceSchema), attribute="difference.fields", metadata={"description": _DIFFERENCE}
    )


class ChangesSchema(Answer):
    """What changed between two states of the lists: added first, then changed, then removed. Dumps ``Changes``."""

    since = OrNull(attribute="asked.since")
    until = OrNull(attribute="asked.until", metadata={"description": "Null for the lists in force."})
    datasets = fields.List(fields.Nested(SpanSchema), attribute="spans")
    counts = fields.Nested(CountsSchema, metadata={"description": "Of all kinds and lists together."})
    total = fields.Nested(TotalSchema)
    results = fields.List(fields.Nested(ChangeSchema), attribute="shown")
    limit = fields.Integer(attribute="asked.limit")
    offset = fields.Integer(attribute="asked.offset")
    coverage = fields.Nested(CoverageSchema)


class StepSchema(Answer):
    """One thing that happened to an entity on its list. Dumps a ``Step``."""

    kind = fields.String(validate=validate.OneOf(STEPS))
    edition = fields.String(metadata={"description": "The edition from which it is so: date and running number."})
    published = fields.String(metadata={"description": "The publisher's date."})
    difference = fields.List(
        fields.Nested(FieldDifferenceSchema), attribute="difference.fields", metadata={"description": _DIFFERENCE}
    )


@dataclass(frozen=True, slots=True)
class History:
    """What became of an entity on its list: its newest version, and every step to it."""

    version: Version
    steps: Sequence[Step]
    coverage: Coverage


class HistorySchema(Answer):
    """The history of one entity on its list, with differences. Dumps a ``History``."""

    id = fields.String(attribute="version.entity.id")
    caption = fields.String(attribute="version.entity.caption", metadata={"description": "The name it has, or had."})
    schema = fields.String(attribute="version.entity.schema")
    datasets = Alone(attribute="version.entity.dataset", metadata={"description": "The list that it stands on."})
    steps = fields.List(fields.Nested(StepSchema), metadata={"description": "What happened, oldest first."})
    coverage = fields.Nested(CoverageSchema)
