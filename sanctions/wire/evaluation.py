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


class BandSchema(Answer):
    """Pairs whose scores lie in one band."""

    low = fields.Float()
    high = fields.Float(metadata={"description": "Not in the band itself, but for 1."})
    pairs = fields.Integer()
    mean_score = fields.Float(allow_none=True, metadata={"description": "Null for an empty band."})
    share = fields.Float(allow_none=True, metadata={"description": "Of the pairs, those that are matches."})


class CalibrationSchema(Answer):
    """How far scores are from probabilities; 0 where they are."""

    brier_score = fields.Float(metadata={"description": "The mean square of score less truth."})
    expected_calibration_error = fields.Float(
        metadata={"description": "What `mean_score` and `share` are apart, averaged over the pairs."}
    )
    bands = fields.List(fields.Nested(BandSchema))


class EvaluationSchema(Answer):
    """What the matcher makes of labelled pairs. Dumps an ``Evaluation``."""

    generation = OrNull(metadata={"description": "Whose lists taught the matcher; null for none."})
    pairs = fields.Integer()
    matches = fields.Integer()
    quality = fields.Nested(QualitySchema)
    best = fields.Nested(QualitySchema, metadata={"description": "At the threshold that suits these pairs best."})
    kinds = fields.List(fields.Nested(KindQualitySchema))
    steps = fields.List(fields.Nested(QualitySchema), metadata={"description": "At round thresholds."})
    curve = fields.List(
        fields.Nested(QualitySchema),
        metadata={"description": "At the scores that occur, lowest first; evenly taken where they are over 200."},
    )
    calibration = fields.Nested(CalibrationSchema)
