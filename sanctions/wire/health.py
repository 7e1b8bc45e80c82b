"""Errors, and whether the service is well."""

from marshmallow import fields

from sanctions.wire.strict import Answer


class ErrorSchema(Answer):
    """What was wrong, with the name of the thing at fault."""

    detail = fields.String()


class HealthSchema(Answer):
    """The process answers."""

    status = fields.Constant("ok", metadata={"type": "string"})


class ReadySchema(HealthSchema):
    """Lists are in force and their index is open."""

    generation = fields.String(metadata={"description": "The generation that answers."})
    worker = fields.Boolean(
        metadata={"description": "Whether a worker runs, which screens files and keeps the lists current."}
    )
    warnings = fields.List(
        fields.String(),
        metadata={
            "description": "Lists that lack, were refused, can't be updated, are stale, or are not found; "
            "files that wait for a worker where none runs."
        },
    )
    acknowledged = fields.List(
        fields.String(),
        metadata={"description": "What would be a warning, had not somebody seen to it: who, when and why."},
    )
