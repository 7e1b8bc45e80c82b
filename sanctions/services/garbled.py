"""Names that were decoded wrongly, by the list's publisher or on their way to us."""

import re

_LOST = re.compile("\ufffd|\\?\\?")
"""What an encoder or a decoder leaves in place of characters that it does not have."""


def is_garbled(name: str) -> bool:
    """Whether a name is UTF-8 that was read as a Western encoding, or lost characters on its way."""
    if _LOST.search(name):
        return True
    if name.isascii():
        return False
    for encoding in ("cp1252", "latin-1"):
        try:
            if name.encode(encoding).decode("utf-8") != name:
                return True
        except UnicodeError:
            continue
    return False
