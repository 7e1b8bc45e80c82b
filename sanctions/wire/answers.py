"""Hits with their reasons, and the answers that hold them, in yente's shapes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from marshmallow import fields

from sanctions.matching import USED_PROPERTIES
from sanctions.model import Coverage, Evidence, Hit, Query, Screening
from sanctions.services.parties import named
from sanctions.wire.coverage import CoverageSchema
from sanctions.wire.entities import EntitySchema
from sanctions.wire.queries import Asked, QueryAnswer, Refused
from sanctions.wire.strict import Answer

_SCREENING = "The id under which the question and this answer are recorded."
_DATASETS = "The list that it stands on; of a merged hit also those of its `entries`."
_ENTRIES = "With `merge`, the same party's other entries that answer the query, best first, each whole; else empty."
_UNUSED = "Properties of the query that take no part in the score: nothing was held against them."
_WARNINGS = (
    "What has to be known before an answer without a match is taken for a clear, each as a sentence: "
    "that the name is one word which too many bear, that a party of another kind would match, or that something "
    "given was a placeholder."
)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and its answer; of the hits, those from ``offset`` on."""

    asked: Asked
    screening: Screening
    limit: int = 0
    offset: int = 0

    @property
    def results(self) -> tuple[Hit, ...]:
        """The hits to show."""
        return self.screening.hits[self.offset :]

    @property
    def unused(self) -> list[str]:
        """The properties that were given and not used."""
        return unused(self.asked.query)


@dataclass(frozen=True, slots=True)
class Compared:
    """Two parties laid side by side, by what the lists of ``coverage`` teach about words."""

    score: float
    match: bool
    threshold: float
    evidence: tuple[Evidence, ...]
    parties: tuple[Query, Query]
    coverage: Coverage

    @property
    def unused(self) -> list[str]:
        """The properties that were given, of either, and not used."""
        return sorted({name for party in self.parties for name in unused(party)})


@dataclass(frozen=True, slots=True)
class Matches:
    """The answers to several questions, or why one can't be asked, under the client's names for them."""

    responses: Mapping[str, Answered | Refused]
    limit: int
    coverage: Coverage


def unused(query: Query) -> list[str]:
    """The properties of a query that take no part in a score."""
    return sorted(set(query.properties) - USED_PROPERTIES)


class WordPairSchema(Answer):
    """What became of one word when two names were laid side by side."""

    query = fields.String()
    candidate = fields.String()
    relation = fields.String()
    similarity = fields.Float()
    weight = fields.Float()


class TermSchema(Answer):
    """A part of a name's weight that no single word gives."""

    detail = fields.String(metadata={"description": "What it is for, as a sentence."})
    weight = fields.Float()


class EvidenceSchema(Answer):
    """One reason behind a score."""

    detail = fields.String(metadata={"description": "The reason as a sentence."})
    score = fields.Float(metadata={"description": "How well the two values agree, 0 to 1."})
    weight = fields.Float(
        metadata={"description": "Its term of the log-odds; the score is the logistic of their sum."}
    )
    query = fields.String(metadata={"description": "The value asked about."})
    candidate = fields.String(metadata={"description": "The value on the list."})
    words = fields.List(fields.Nested(WordPairSchema))
    terms = fields.List(
        fields.Nested(TermSchema),
        metadata={"description": "What the name as a whole gives; with the words' weights it makes up the weight."},
    )


class Explanations(fields.Dict):
    """Evidence by the name of its rule; a rule speaks once."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(keys=fields.String(), values=fields.Nested(EvidenceSchema), attribute="evidence", **kwargs)

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        """The evidence under its rules."""
        write: Any = super()._serialize
        return write({item.rule: item for item in value}, attr, obj, **kwargs)


class HitSchema(EntitySchema):
    """A listed party that answers a query. Dumps a ``Hit``."""

    datasets = fields.List(fields.String(), metadata={"description": _DATASETS})
    score = fields.Float(metadata={"description": "0 to 1; reads as the probability that both are one party."})
    match = fields.Boolean(metadata={"description": "The score reaches the threshold."})
    matched_name = fields.String(metadata={"description": "The listed name that agreed best."})
    explanations = Explanations()
    entries = fields.List(fields.Nested(lambda: HitSchema(exclude=("entries",))), metadata={"description": _ENTRIES})

    def get_attribute(self, obj: Hit, attr: str, default: Any) -> Any:
        """What is not the hit's own is its version's."""
        if attr == "datasets":
            return list(dict.fromkeys(hit.version.entity.dataset for hit in (obj, *obj.entries)))
        if attr == "referents":
            return named(obj.version.entity, obj.referents)
        if attr == "same_party":
            return obj.referents
        own = attr in {"score", "match", "matched_name", "evidence", "entries"}
        return super().get_attribute(obj if own else obj.version, attr, default)


class TotalSchema(Answer):
    """A number of results, in yente's shape. Dumps an int."""

    value = fields.Integer(
        metadata={"description": "All results at or above the cutoff, those beyond the limit too."}
    )
    relation = fields.Constant("eq", metadata={"type": "string", "description": "Always exact."})

    def get_attribute(self, obj: int, attr: str, default: Any) -> int:  # noqa: ARG002
        """The number itself."""
        return obj


class ResponseSchema(Answer):
    """The answer to one query."""

    status = fields.Constant(200, metadata={"type": "integer"})
    screening = fields.String(attribute="screening.id", metadata={"description": _SCREENING})
    query = fields.Nested(QueryAnswer, attribute="asked")
    total = fields.Nested(TotalSchema, attribute="screening.total")
    results = fields.List(fields.Nested(HitSchema))
    unused = fields.List(fields.String(), metadata={"description": _UNUSED})
    warnings = fields.List(fields.String(), attribute="screening.warnings", metadata={"description": _WARNINGS})


class RefusedSchema(Answer):
    """Why one of several queries was not asked: it has no `results`, since nothing was looked for."""

    status = fields.Constant(422, metadata={"type": "integer"})
    detail = fields.String()


RESPONSES: Mapping[str, type[Answer]] = {"Response": ResponseSchema, "Refused": RefusedSchema}
"""What a query may be answered, as the OpenAPI document names it."""


class Response(fields.Field[Answered | Refused]):
    """An answer, or why there is none."""

    def __init__(self) -> None:
        super().__init__(metadata={"anyOf": [{"$ref": f"#/components/schemas/{name}"} for name in RESPONSES]})
        self._schemas = {name: schema() for name, schema in RESPONSES.items()}

    def _serialize(self, value: Any, attr: str | None, obj: Any, **_: Any) -> Any:  # noqa: ARG002
        """Either, by its own schema."""
        return self._schemas["Refused" if isinstance(value, Refused) else "Response"].dump(value)


class MatchAnswer(Answer):
    """The answers to all queries, each under the client's name for it."""

    responses = fields.Dict(keys=fields.String(), values=Response())
    limit = fields.Integer()
    coverage = fields.Nested(CoverageSchema)


class SearchAnswer(Answer):
    """What a search found, in yente's shape without its facets: this index counts none."""

    screening = fields.String(attribute="screening.id", metadata={"description": _SCREENING})
    query = fields.Nested(QueryAnswer, attribute="asked")
    total = fields.Nested(TotalSchema, attribute="screening.total")
    results = fields.List(fields.Nested(HitSchema))
    limit = fields.Integer()
    offset = fields.Integer()
    unused = fields.List(fields.String(), metadata={"description": _UNUSED})
    warnings = fields.List(fields.String(), attribute="screening.warnings", metadata={"description": _WARNINGS})
    coverage = fields.Nested(CoverageSchema, attribute="screening.coverage")


class OptionsSchema(Answer):
    """How a question was answered."""

    scope = fields.String()
    threshold = fields.Float()
    cutoff = fields.Float()
    limit = fields.Integer()
    as_of = fields.String(metadata={"description": "Empty for the lists in force."})
    merge = fields.Boolean(metadata={"description": "Whether hits of one party were shown as one."})

    def get_attribute(self, obj: Any, attr: str, default: Any) -> Any:
        """Records of earlier engines know nothing of merging, which none of them did."""
        return obj.get(attr, False) if attr == "merge" else super().get_attribute(obj, attr, default)


class ScreeningSchema(Answer):
    """A recorded question and its answer, as given."""

    id = fields.String(attribute="screening.id")
    at = fields.String(attribute="screening.at", metadata={"description": "UTC."})
    door = fields.String(attribute="screening.door", metadata={"description": "Which way the question came in."})
    query = fields.Nested(QueryAnswer, attribute="asked")
    options = fields.Nested(OptionsSchema, attribute="screening.options")
    total = fields.Nested(TotalSchema, attribute="screening.total")
    results = fields.List(fields.Nested(HitSchema))
    unused = fields.List(fields.String(), metadata={"description": _UNUSED})
    warnings = fields.List(fields.String(), attribute="screening.warnings", metadata={"description": _WARNINGS})
    coverage = fields.Nested(CoverageSchema, attribute="screening.coverage")


class ComparisonSchema(Answer):
    """How likely two parties are one. Dumps a ``Compared``."""

    score = fields.Float(metadata={"description": "0 to 1; reads as the probability that both are one party."})
    match = fields.Boolean(metadata={"description": "The score reaches the threshold."})
    threshold = fields.Float()
    explanations = Explanations()
    unused = fields.List(fields.String(), metadata={"description": _UNUSED})
    coverage = fields.Nested(CoverageSchema)
