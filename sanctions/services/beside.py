"""All that a listed person is called by, and something beside it: `Vladimir Putin PEP`, `CUST-00123 Sergey Shoigu`.

No match, since most who have another name besides are others; and no clear, unless it is told.
"""

from collections.abc import Sequence

from sanctions.model import Hit, WordPair

_FEWEST_AGREEING = 2
_AGREEING = 0.93
"""How alike words are that are one, from a known form of a name on."""
_MORE = frozenset(("only in the query", "number only in the query", "patronymic only in the query"))
_AS_GOOD = _MORE | {"initial", "patronymic only on the list"}
"""What becomes of the other words of names of which one has all of the other's but for a father's name."""


def warning(hits: Sequence[Hit]) -> str:
    """A sentence where a hit has two words of the name, and those beside them are in the query alone; empty else.

    ``hits`` are those that are no match, the best first.
    """
    for hit in hits:
        entity = hit.version.entity
        words = [word for item in hit.evidence if item.rule == "name_match" for word in item.words]
        beside = [word.query for word in words if word.relation in _MORE]
        agreeing = sum(map(_agrees, words))
        if entity.schema == "Person" and beside and agreeing >= _FEWEST_AGREEING and all(map(_fits, words)):
            return (
                f"all but {' and '.join(map(repr, beside))} is the name of {hit.matched_name} ({entity.id},"
                f" {hit.score:.2f}): if that is no part of the name, ask without it"
            )
    return ""


def _agrees(word: WordPair) -> bool:
    return word.relation != "initial" and word.similarity >= _AGREEING


def _fits(word: WordPair) -> bool:
    return _agrees(word) or word.relation in _AS_GOOD
