"""What an answer covered. Every answer carries it: a clear is a clear of these lists."""

from marshmallow import fields

from sanctions.wire.strict import Answer, OrNull


class CoveredSchema(Answer):
    """One dataset's part in an answer."""

    dataset = fields.String(metadata={"description": "Its code."})
    title = fields.String()
    published = fields.String(metadata={"description": "The publisher's date of the publication that was searched."})
    entities = fields.Integer(metadata={"description": "How many parties stood on it."})
    incomplete = fields.Boolean(
        attribute="partial",
        data_key="partial",
        metadata={"description": "A part of the publisher's files was missing."},
    )
    stale = fields.Boolean(metadata={"description": "Older than this list should be."})
    age_days = fields.Integer(metadata={"description": "Days between `published` and the answer, or `as_of`."})


class CoverageSchema(Answer):
    """The lists that were searched, as of which dates, and those that were not."""

    scope = fields.String()
    generation = fields.String(metadata={"description": "What the answer was made from."})
    as_of = OrNull(metadata={"description": "The date asked for; null for the lists in force."})
    datasets = fields.List(fields.Nested(CoveredSchema))
    missing = fields.List(
        fields.String(), metadata={"description": "Datasets of the scope that have no list in force here."}
    )
