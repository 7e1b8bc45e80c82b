"""What a name's score becomes when the rest is known: a table of rules, and their sum."""

from sanctions.matching.evidence import ANY_IDENTIFIER, RULES, USED_PROPERTIES, Rule, identifiers
from sanctions.matching.identifiers import comparable_form
from sanctions.matching.score import (
    Listed,
    NameMatch,
    Question,
    best_match,
    leaves_father_out,
    logistic,
    match_names,
    promise,
    score,
    with_fathers,
)

__all__ = [
    "ANY_IDENTIFIER",
    "RULES",
    "USED_PROPERTIES",
    "Listed",
    "NameMatch",
    "Question",
    "Rule",
    "best_match",
    "comparable_form",
    "identifiers",
    "leaves_father_out",
    "logistic",
    "match_names",
    "promise",
    "score",
    "with_fathers",
]
