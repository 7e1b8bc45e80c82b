"""Armenian letters whose sound depends on their place, in Eastern Armenian."""

import re

LETTERS = re.compile(r"[\u0531-\u058f]")

_PLACED = re.compile(r"ու|(?<!\w)ո(?!վ)|(?<!\w)ե|ռ|ւ")
_READ = {"ու": "u", "ո": "vo", "ե": "ye", "ռ": "r", "ւ": "v"}


def read(text: str) -> str:
    """The Latin letters of those that anyascii reads one by one."""
    return _PLACED.sub(lambda found: _READ[found.group()], text)
