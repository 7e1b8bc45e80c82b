"""What a name's score becomes when the rest is known: a table of rules, and their sum."""

from sanctions.matching.evidence import ANY_IDENTIFIER, RULES, USED_PROPERTIES, Rule, identifiers
from sanctions.matching.identifiers import comparable_form
from sanctions.matching.score import (
    MISSPELT_SHIP,
    Listed,
    NameMatch,
    Question,
    logistic,
    match_names,
    match_party,
    promise,
    score,
)

__all__ = [
    "ANY_IDENTIFIER",
    "MISSPELT_SHIP",
    "RULES",
    "USED_PROPERTIES",
    "Listed",
    "NameMatch",
    "Question",
    "Rule",
    "comparable_form",
    "identifiers",
    "logistic",
    "match_names",
    "match_party",
    "promise",
    "score",
]
