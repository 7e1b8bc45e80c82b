"""Documents' numbers in the prose of Australia's list, which has no column for them."""

import re
from collections.abc import Iterator

from sanctions.lists.countries import country_code
from sanctions.model import Document

_LABELS = re.compile(
    r"(?P<passportNumber>passport)"
    r"|(?P<idNumber>national id\w*|identity card|\bid card|identi(?:fi)?cation (?:no|number|card)|personal code)"
    r"|(?P<taxNumber>\btax(?:payer)?(?:'s)? (?:no|id|number|identification)\w*)"
    r"|(?P<registrationNumber>(?:company|registration|enterprise)(?: identification)? (?:no|number|id)\b)"
    r"|(?P<nothing>\btitle:|designation:|address|date of birth|\bd\.?o\.?b\b|phone|\btel\b|review pursuant"
    r"|driver|file no|licen[cs]e|ration card|fiscal code|listed|resolution)",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"(?<![Nn]o)\.\s+(?=[A-Z][a-z])|\n\s*\n")
_NUMBER = re.compile(r"\b(?:[A-Z]{1,3}[ -])?(?=[A-Z0-9/-]*\d{4})[A-Z0-9][A-Z0-9/-]{4,24}\b")
_NO_NUMBER = re.compile(r"\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{4}[-/]\d{2,4}|F\d{4}[LC]\d+")
_CAPITALISED = re.compile(r"[A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+){0,3}")
_JUST_BEFORE = re.compile(r"(?:[A-Z][a-z]+ (?:and )?){1,4}\Z")
"""The country may stand before the label: "Afghan passport"."""

_BEHIND = re.compile(r"\s*\(([A-Z][A-Za-z ]+)\)")
_KINDS = {
    "passportNumber": "Passport",
    "idNumber": "National identification",
    "taxNumber": "Tax number",
    "registrationNumber": "Registration number",
}


def documents(text: str) -> Iterator[Document]:
    """Every number after a word that says what it is, as far as its sentence goes or until the next such word.

    With its country, where the words before it ("Afghan passport number") or
    the bracket behind it name one.
    """
    labels = list(_LABELS.finditer(text))
    ends = [label.start() for label in labels[1:]] + [len(text)]
    for label, end in zip(labels, ends, strict=False):
        name = str(label.lastgroup)
        if name not in _KINDS:
            continue
        stop = _SENTENCE_ENDS.search(text, label.end(), end)
        before = _JUST_BEFORE.search(text, 0, label.start())
        yield from _numbers(name, before[0] if before else "", text[label.end() : stop.start() if stop else end])


def _numbers(name: str, before: str, stretch: str) -> Iterator[Document]:
    """The numbers of one stretch of text."""
    at = 0
    for found in _NUMBER.finditer(stretch):
        if not _NO_NUMBER.fullmatch(found[0]):
            behind = _BEHIND.match(stretch, found.end())
            country = (behind and country_code(behind[1])) or _country(before + stretch[at : found.start()])
            yield Document(name, found[0], _KINDS[name], country)
        before, at = "", found.end()


def _country(words: str) -> str:
    """The last country that some words name; empty for none."""
    for said in reversed(_CAPITALISED.findall(words)):
        parts = said.split()
        for at in range(len(parts)):
            if code := country_code(" ".join(parts[at:])) or country_code(parts[at]):
                return code
    return ""
