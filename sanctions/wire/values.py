"""What a single value on the wire may be, and the field types that say so."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from marshmallow import ValidationError, fields, validate
from rapidfuzz import fuzz, process

MAX_VALUE_LENGTH = 1_000
"""Characters in one value: four times the longest name on any official list."""

MAX_VALUES = 100
"""Values of one property: more than the longest list of aliases of one party."""

MAX_OFFSET = 10**9
"""Results that may be left out at the start: more than there are rows of anything."""


def left_out(what: str) -> fields.Integer:
    """How many of what is told are left out at the start; none where nobody says it."""
    return fields.Integer(
        load_default=0,
        validate=validate.Range(0, MAX_OFFSET),
        metadata={"description": f"{what} to leave out at the start."},
    )


# Control characters, halves of characters, and the mark of text that was decoded wrongly.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffd]")
TEXT_PATTERN = r"^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD]*$"
"""What ``check_text`` lets pass, as JSON Schema says it."""

_PARTIAL = r"\d{4}(-\d{2}(-\d{2})?)?~?"
DATE_PATTERN = f"^{_PARTIAL}(/{_PARTIAL})?$"
"""What ``check_date`` lets pass, as far as a pattern can say it."""

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?~?", re.ASCII)


def suggest(name: str, known: Iterable[str]) -> str:
    """The words "did you mean …?" with the nearest known word, or nothing where none is near."""
    near = process.extractOne(
        name.lower(), {word: word.lower() for word in known}, scorer=fuzz.ratio, score_cutoff=70
    )
    return f"; did you mean {near[2]}?" if near else ""


def shorten(value: str) -> str:
    """A value as an error message quotes it."""
    return repr(value if len(value) <= 60 else value[:59] + "…")


def check_text(value: str) -> None:
    """Text that a name can hold. Raises ValidationError that names the character or the limit."""
    if len(value) > MAX_VALUE_LENGTH:
        raise ValidationError(f"is {len(value):,} characters long; the limit is {MAX_VALUE_LENGTH:,}")
    if found := _NO_TEXT.search(value):
        raise ValidationError(f"holds the character U+{ord(found[0]):04X}, which no name has")


def check_date(value: str) -> None:
    """An ISO 8601 date, whole or partial (1982, 1982-02), `1982~` for circa, `1958/1962` for a range."""
    parts = value.split("/")
    if len(parts) > 2 or not all(_is_date(part) for part in parts):
        raise ValidationError(
            f"{shorten(value)} is no date: use YYYY-MM-DD, YYYY-MM or YYYY, with ~ for circa, A/B for a range"
        )
    first, last = parts[0].rstrip("~"), parts[-1].rstrip("~")
    if first[: len(last)] > last[: len(first)]:
        raise ValidationError(f"the range {shorten(value)} ends before it begins")


def _is_date(text: str) -> bool:
    """Whether a date of the calendar can be meant: 2024-02-30 can't."""
    found = _DATE.fullmatch(text)
    if found is None:
        return False
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


class Text(fields.String):
    """A string of printable characters, blank ends cut off."""

    def __init__(self, **kwargs: Any) -> None:
        said = {"maxLength": MAX_VALUE_LENGTH, "pattern": TEXT_PATTERN}
        super().__init__(metadata=said | dict(kwargs.pop("metadata", {})), **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        """The string without blanks around it."""
        text = super()._deserialize(value, attr, data, **kwargs)
        check_text(text)
        return text.strip()


class IsoDate(Text):
    """A whole date, YYYY-MM-DD."""

    def __init__(self, **kwargs: Any) -> None:
        said = {"format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$", "maxLength": 10}
        super().__init__(metadata=said | dict(kwargs.pop("metadata", {})), **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        """The date as text."""
        text = super()._deserialize(value, attr, data, **kwargs)
        if len(text) != 10 or not _is_date(text):
            raise ValidationError(f"{shorten(text)} is no date: use YYYY-MM-DD")
        return text


class PartialDate(Text):
    """A date, whole or partial, circa or a range."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(metadata={"pattern": DATE_PATTERN} | dict(kwargs.pop("metadata", {})), **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        """The date as text."""
        text = super()._deserialize(value, attr, data, **kwargs)
        check_date(text)
        return text


_FEW = 6
"""Words that are all named, also where one is near."""


class OneOf(Text):
    """One of a few words; the nearest is suggested for any other."""

    def __init__(self, words: Iterable[str], what: str, **kwargs: Any) -> None:
        self.words, self.what = tuple(words), what
        metadata = {"enum": list(self.words)} | dict(kwargs.pop("metadata", {}))
        super().__init__(metadata=metadata, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        """The word."""
        text = super()._deserialize(value, attr, data, **kwargs)
        if text not in self.words:
            near = suggest(text, self.words)
            known = "" if near and len(self.words) > _FEW else f"; known: {', '.join(self.words)}"
            raise ValidationError(f"unknown {self.what} {shorten(text)}{near}{known}")
        return text
