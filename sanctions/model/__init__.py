"""Frozen values that every floor speaks in: no IO, no clock, no database."""

from sanctions.model.answers import Evidence, Hit, Query, Screening, Term, WordPair
from sanctions.model.differences import Difference, FieldDifference, Value, difference, property_of
from sanctions.model.entities import (
    Document,
    Entity,
    Link,
    Measure,
    Version,
    entity_from_json,
    entity_to_json,
)
from sanctions.model.publications import DATED, Coverage, Covered, Edition, Publication, Vouched
from sanctions.model.schema import (
    SCHEMATA,
    ancestors,
    comparable,
    is_a,
    known_properties,
)
from sanctions.model.ties import TIE_KINDS, Referent, Tie

__all__ = [
    "DATED",
    "SCHEMATA",
    "TIE_KINDS",
    "Coverage",
    "Covered",
    "Difference",
    "Document",
    "Edition",
    "Entity",
    "Evidence",
    "FieldDifference",
    "Hit",
    "Link",
    "Measure",
    "Publication",
    "Query",
    "Referent",
    "Screening",
    "Term",
    "Tie",
    "Value",
    "Version",
    "Vouched",
    "WordPair",
    "ancestors",
    "comparable",
    "difference",
    "entity_from_json",
    "entity_to_json",
    "is_a",
    "known_properties",
    "property_of",
]
