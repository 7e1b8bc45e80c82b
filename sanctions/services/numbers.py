"""Numbers in a name that listed parties bear: `Sabina IMO 9187629`, `Bakery INN 7702070139`.

They are asked as identifiers by none but whoever says so; a clear tells whose they are.
"""

import re

from sanctions.index import Index, Moment
from sanctions.model import Query

_NUMBER = re.compile(r"(?<!\w)(?=[A-Z]{0,8}-?\d)(?=(?:[A-Z-]*\d){5})[A-Z\d-]{6,24}(?!\w)", re.IGNORECASE)
"""A number, or one with letters: five digits of it at least."""

_WALLET = re.compile(r"(?<!\w)(?=\w*\d)[A-Za-z\d]{25,110}(?!\w)")
"""The address of a wallet: letters and digits in a row, more than any other number has."""

_MOST = 8
"""Numbers of a name that are looked up."""


def warning(index: Index, query: Query, moment: Moment) -> str:
    """A sentence where a name holds a number of a party that stands on a list then; empty else."""
    for name in query.names:
        if not any(char.isdigit() for char in name):
            continue
        for number in (*_NUMBER.findall(name)[:_MOST], *_WALLET.findall(name)[:_MOST]):
            if bearer := _bearer(index, number, moment):
                return f"{name!r} holds {number}, a number of {bearer}: ask it as an identifier, beside the name"
    return ""


def _bearer(index: Index, number: str, moment: Moment) -> str:
    """Who has the number then, the first of those filed; empty for nobody."""
    standing = index.standing(moment, None)
    found = {
        *map(int, index.versions_with_identifier(number)),
        *map(int, index.versions_with_identifier(f"IMO{number}")),
    }
    first = next((at for at in sorted(found) if standing[at]), None)
    if first is None:
        return ""
    entity = index.version(first).entity
    return f"{entity.caption} ({entity.id})"
