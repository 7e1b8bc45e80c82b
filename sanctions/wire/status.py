"""All lists at once, on the wire."""

from marshmallow import fields

from sanctions.wire.coverage import CoverageSchema
from sanctions.wire.lists import DatasetStatusSchema
from sanctions.wire.strict import Answer


class ListsSchema(Answer):
    """What is in force, how old it is, and what was refused."""

    datasets = fields.List(fields.Nested(DatasetStatusSchema))
    coverage = fields.Nested(
        CoverageSchema,
        allow_none=True,
        metadata={"description": "What the scope `default` covers; null where no list is in force."},
    )
