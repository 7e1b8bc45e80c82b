"""What fetching lists did, on the wire."""

from marshmallow import fields

from sanctions.wire.lists import LoadReportSchema, ProbeSchema
from sanctions.wire.strict import Answer


class UpdatedSchema(Answer):
    """What came of asking for one list."""

    dataset = fields.String()
    outcome = fields.String(metadata={"description": "`new`, `unchanged`, `refused` or `failed`."})
    detail = fields.String()
    report = fields.Nested(LoadReportSchema, allow_none=True, metadata={"description": "Of its load, if any."})


class UpdateSchema(Answer):
    """What came of asking for lists."""

    lists = fields.List(fields.Nested(UpdatedSchema))
    tested = fields.List(fields.Nested(ProbeSchema))


class EachReportSchema(Answer):
    """What loading several publications did."""

    loaded = fields.List(fields.Nested(LoadReportSchema))
    refused = fields.List(fields.String(), metadata={"description": "Why each that was refused was."})
    tried = fields.Integer()
    missed = fields.List(fields.String())
