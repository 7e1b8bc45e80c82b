"""How good the matcher is on labelled pairs."""

from marshmallow import fields

from sanctions.wire.strict import Answer, OrNull


class QualitySchema(Answer):
    """How often a threshold is right."""

    threshold = fields.Float()
    precision = fields.Float(metadata={"description": "Of the pairs called matches, the share that are."})
    recall = fields.Float(metadata={"description": "Of the matches, the share called so."})
    f1 = fields.Float()


class KindQualitySchema(Answer):
    """Pairs of one kind."""

    kind = fields.String()
    pairs = fields.Integer()
    matches = fields.Integer()
    correct = fields.Float(metadata={"description": "The share that the threshold gets right."})
    f1 = fields.Float(allow_none=True, metadata={"description": "At the threshold; null for a kind without matches."})


class EvaluationSchema(Answer):
    """What the matcher makes of labelled pairs. Dumps an ``Evaluation``."""

    generation = OrNull(metadata={"description": "Whose lists taught the matcher; null for none."})
    pairs = fields.Integer()
    matches = fields.Integer()
    quality = fields.Nested(QualitySchema)
    best = fields.Nested(QualitySchema, metadata={"description": "At the threshold that suits these pairs best."})
    kinds = fields.List(fields.Nested(KindQualitySchema))
