"""Many things told in a sentence."""

from collections.abc import Sequence


def listed(items: Sequence[str], separator: str = ", ", *, most: int = 10) -> str:
    """The first few items, and how many more there are."""
    more = len(items) - most
    return separator.join(items[:most]) + (f" and {more:,} more" if more > 0 else "")
