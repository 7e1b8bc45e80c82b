"""Who would match if a party were of another kind than was said: a column of types is often wrong.

No match by it, since a person is never a ship; and no clear either, unless it is told.
"""

from collections.abc import Sequence

from sanctions.index import Index, Moment, search_others
from sanctions.model import Hit, Query


def warnings(
    index: Index, queries: Sequence[Query], moment: Moment, threshold: float, *, lookup: bool = False
) -> list[str]:
    """Of each query that nothing matches a sentence on who would if its kind were wrong; empty for nearly all."""
    found = search_others(index, queries, moment, threshold=threshold, lookup=lookup)
    return [_warning(query, answer.hits) for query, answer in zip(queries, found, strict=True)]


def _warning(query: Query, hits: Sequence[Hit]) -> str:
    others = [hit for hit in hits if hit.match]
    if not others:
        return ""
    best = others[0].version.entity
    more = f" and {len(others) - 1:,} more" if len(others) > 1 else ""
    return (
        f"as {query.schema} nothing matches, but as {best.schema} {best.caption} ({best.id},"
        f" {others[0].score:.2f}){more} would: is the kind right?"
    )
