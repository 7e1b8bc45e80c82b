"""Identity documents on the UN list, whose numbers stand among words in several fields."""

import re
from typing import NamedTuple

from sanctions.lists.countries import country_code
from sanctions.lists.dates import read_date
from sanctions.lists.drafts import one_line
from sanctions.model import Document

_WORDS_THEN_NUMBER = re.compile(
    r"^(?P<kind>.*\b(?:number|no|card|certificate|document|licence|passport)\b\.?(?:\s*\([^)]*\))?)"
    r"[\s:]+(?P<number>.*\d.*)$",
    re.IGNORECASE,
)
_COUNTRY_FIRST = re.compile(r"^(?P<country>[A-Z][a-z]+(?: [A-Z][a-z]+)*) (?P<number>\S*\d\S*)$")
_COUNTRY_LAST = re.compile(r"^(?P<number>\S*\d\S*)(?:,\s*|\s*\()(?P<country>[^()]+)\)?$")
_EXPIRES = re.compile(
    r"\b(?:expir\w*|valid until)(?: date)?(?: on)?:?\s+"
    r"(?P<date>\d{1,2} [A-Za-z]+\.? \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_PASSPORT = re.compile(r"passe?port|pasaporte|laissez-passer|travel document", re.IGNORECASE)


class Given(NamedTuple):
    """The fields of an INDIVIDUAL_DOCUMENT, cleaned."""

    kind: str
    kind2: str
    number: str
    note: str
    country: str
    issued: str
    city: str


class _Words(NamedTuple):
    """A number, and the words and the country that stand beside it."""

    number: str
    kind: str = ""
    country: str = ""


def document_of(given: Given) -> Document | None:
    """The document, None where no field holds a number.

    The number stands in NUMBER, else at the end of TYPE_OF_DOCUMENT2, else in
    the note's first clause: "Libyan passport number 347834, issued under …".
    """
    words = _divide(given.number) or _divide(given.kind2) or _divide(given.note.partition(",")[0])
    if words is None or not (words.kind or given.number or given.kind2):
        return None
    said = one_line(given.kind2 if given.number else "", words.kind) or given.kind
    country = given.country or words.country or _country_first(words.kind)
    expires = _EXPIRES.search(f"{given.note} {given.number}")
    return Document(
        _property(f"{said} {given.kind}"),
        words.number,
        said,
        country_code(country) or country,
        read_date(given.issued) or "",
        (expires and read_date(expires["date"])) or "",
        one_line(given.note, given.city),
    )


def _country_first(words: str) -> str:
    """The country that the words before a number begin with: "Afghan passport number"."""
    first = words.split()[:_WORDS_OF_LONGEST_COUNTRY]
    return next((code for end in range(len(first), 0, -1) if (code := country_code(" ".join(first[:end])))), "")


_WORDS_OF_LONGEST_COUNTRY = 4


def _property(about: str) -> str:
    """The property for a kind of document."""
    if "social security" in about.casefold():
        return "socialSecurityNumber"
    return "passportNumber" if _PASSPORT.search(about) else "idNumber"


def _divide(text: str) -> _Words | None:
    """A number among words: "Afghan national identification card (tazkira) number 4414", "Jordan 654781"."""
    kind = ""
    if found := _WORDS_THEN_NUMBER.match(text):
        kind, text = found["kind"].strip(" :"), found["number"]
    for shape in (_COUNTRY_FIRST, _COUNTRY_LAST):
        if (found := shape.match(text)) and (country_code(found["country"]) or _EXPIRES.match(found["country"])):
            return _Words(found["number"], kind, found["country"] if country_code(found["country"]) else "")
    is_number = kind or (len(text) < _LONGEST and any(ch.isdigit() for ch in text))
    return _Words(text, kind) if is_number else None


_LONGEST = 40
"""Characters of the longest number; more are prose."""
