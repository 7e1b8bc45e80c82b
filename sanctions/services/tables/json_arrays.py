"""A JSON array taken apart: one element after the other, and no more than that in memory."""

import json
import re
from collections.abc import Iterator
from typing import IO

from sanctions.services.tables.layout import LONGEST_OBJECT, Unreadable

_CHUNK = 1 << 16

_BLANK = re.compile(r"[ \t\r\n\ufeff]*")
_BROKEN = re.compile(r"[ \t]*[\r\n]+[ \t\r\n]*")
_DECODER = json.JSONDecoder()


def elements(text: IO[str]) -> Iterator[str]:
    """The text of each element on one line. Raises Unreadable where the array is cut off, or is no JSON."""
    rest, number = _Rest(text), 0
    rest.take()
    mark = "," if rest.next() != "]" else rest.take()
    while mark == ",":
        number += 1
        yield _BROKEN.sub("", rest.element(number))
        mark = rest.take()
    if mark != "]":
        told = f"stands {mark!r} and no comma" if mark else "it is cut off"
        raise Unreadable(f"the JSON array can't be read: after its element {number:,} {told}")
    if rest.next():
        raise Unreadable("something stands behind the end of the JSON array")


class _Rest:
    """What of a text is not read yet."""

    def __init__(self, text: IO[str]) -> None:
        self._text, self._held, self._at = text, "", 0

    def next(self) -> str:
        """The next character that is no white space; empty at the end."""
        while True:
            self._at = _end(_BLANK.match(self._held, self._at))
            if self._at < len(self._held):
                return self._held[self._at]
            if not self._more():
                return ""

    def take(self) -> str:
        """The same, and it is read."""
        found = self.next()
        self._at += len(found)
        return found

    def element(self, number: int) -> str:
        """The text of the value that begins here. Raises Unreadable."""
        self.next()
        while True:
            try:
                _, end = _DECODER.raw_decode(self._held, self._at)
            except RecursionError:
                raise Unreadable(f"element {number:,} of the JSON array is nested too deeply") from None
            except ValueError as problem:
                if len(self._held) - self._at > LONGEST_OBJECT or not self._more():
                    raise Unreadable(f"element {number:,} of the JSON array is no JSON: {problem}") from None
            else:
                if end < len(self._held) or not self._more():
                    found, self._at = self._held[self._at : end], end
                    return found

    def _more(self) -> bool:
        chunk = self._text.read(_CHUNK)
        if chunk:
            self._held, self._at = self._held[self._at :] + chunk, 0
        return bool(chunk)


def _end(found: re.Match[str] | None) -> int:
    return found.end() if found else 0
