"""Ids of what is recorded: they sort by time and can't be guessed."""

import secrets
from datetime import datetime
from uuid import UUID

_VERSION, _VARIANT = 0x7 << 76, 0b10 << 62


def new_id(at: datetime, number: int = 0) -> str:
    """A UUID of version 7 (RFC 9562): the milliseconds of ``at``, a number within them, 62 random bits.

    ``number`` (its lowest 12 bits count) keeps several ids of one moment in order.
    """
    milliseconds = int(at.timestamp() * 1000) << 80
    return str(UUID(int=milliseconds | _VERSION | (number & 0xFFF) << 64 | _VARIANT | secrets.randbits(62)))
