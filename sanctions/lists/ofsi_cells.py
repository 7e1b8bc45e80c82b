"""Cells of OFSI's ConList, which hold several things in one: "(1)-(2) Tunisia (3) Libya", "D 000763 (Afghan)"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sanctions.lists.countries import country_code
from sanctions.lists.dates import read_date
from sanctions.lists.drafts import clean, is_nothing
from sanctions.model import Document

_MARK = r"\(?\b(?:\d{1,2}|[a-h])\)"
_MARKS = re.compile(
    # "(2)-(3) Tunisia" are two; "(5) - (6) Aras" is a fifth of which nothing is known, and a sixth.
    rf"(?:^|(?<=[\s,;.)])|(?=\(\d{{1,2}}\)))({_MARK}(?:(?:-|–|\s*(?:to|and|&|,)\s*|\s*){_MARK})*)",
    re.IGNORECASE,
)
_ONE_MARK = re.compile(r"(\d{1,2}|[a-h])\)", re.IGNORECASE)
_RANGE = re.compile(r"-|–|to", re.IGNORECASE)
_ASIDE = re.compile(
    r"\(.*?\)|^(?:possibly|in)\s+"
    r"|[.,]?\s*\b(?:as (?:at|of)|since|until|citizens?(?:hip)?|nationals?|nationality|by birth)\b.*",
    re.IGNORECASE,
)

_DATE = r"\d{1,2}(?:[./-]\d{1,2}[./-]|\s+[A-Za-z]+\.?\s+)\d{4}"
_ISSUED = re.compile(rf"\bissued?(?:\s+on)?:?\s+({_DATE})", re.IGNORECASE)
_EXPIRES = re.compile(rf"\b(?:expir\w*|valid\s+(?:\S+\s+)?until)(?:\s+(?:date|on))*:?\s+({_DATE})", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:^|(?<=[\s.:(#)]))(?:(?!SSN|NO|ID|CODE)[A-Z]{1,4}[ /-])?(?:[A-Z]{0,8}|[a-z])\d[\dA-Z]*"
    r"(?:(?: ?[-/.] ?\d| \d{3})[\dA-Z]*)*(?=[\s.,;:()]|$)"
)
_FISCAL_CODE = re.compile(
    r"\bFiscal\s+Code:?\s+([A-Z]{3} ?[A-Z]{3} ?\d\d[A-Z]\d\d ?[A-Z]\d{3} ?[A-Z])\b", re.IGNORECASE
)
_YEARS = re.compile(r"(?:19|20)\d\d(?:[-/](?:19|20)\d\d)?")
_LABELS = re.compile(
    r"\b(?:diplomatic|official|passport|number|no|national|identity|identification|id|card|civil|travel|document|issued|by)\b"
    r"|[^\w\s']",
    re.IGNORECASE,
)
_END_OF_CLAUSE = re.compile(r"[,;(]|\.\s|\b(?:issued|expir)", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()]*)\)")

_FEWEST_DIGITS = 4
_FEWEST_DIGITS_AT_START = 3
_FEWEST_DIGITS_OF_MORE = 6
"""A second number in one item has as many at least: fewer are houses, units and the like."""


class Item(NamedTuple):
    """One of the things in a cell, and the numbers under which it stands; none where the cell holds one thing."""

    numbers: tuple[int, ...]
    text: str


def items(cell: str) -> list[Item]:
    """The things in a cell, letters as numbers: "(1)-(2) Tunisia (3) Libya" are (1, 2) and (3)."""
    text = clean(cell)
    parts = _MARKS.split(text)
    if len(parts) == 1 or parts[0].strip():
        # Marks in the midst of a text are a part of it.
        return [Item((), text)] if text else []
    found = [Item(_numbers(marks), part.strip(" ,;-")) for marks, part in zip(parts[1::2], parts[2::2], strict=True)]
    return [item for item in found if not is_nothing(item.text)]


def countries(cell: str) -> tuple[list[str], list[str]]:
    """The codes of the countries or nationalities in a cell, and what is none that we know."""
    codes: dict[str, None] = {}
    unknown: list[str] = []
    for item in items(cell):
        if code := country_in(item.text):
            codes[code] = None
        else:
            unknown.append(item.text)
    return list(codes), unknown


def country_in(text: str) -> str | None:
    """The country that a text names with little beside it: "Kuwaiti citizenship withdrawn in 2002"."""
    return country_code(text) or country_code(_ASIDE.sub("", text).strip(" ."))


def birthplaces(towns: str, lands: str) -> list[tuple[str, str]]:
    """Towns with their countries, by the numbers under which they stand; either may be empty."""
    land_items = items(lands)
    if len(land_items) <= 1:
        land = land_items[0].text if land_items else ""
        return [(item.text, land) for item in items(towns)] or ([("", land)] if land else [])
    by_number = {number: item.text for item in land_items for number in item.numbers}
    found = [
        (item.text, land)
        for item in items(towns)
        for land in dict.fromkeys(by_number.pop(number, "") for number in item.numbers or (0,))
    ]
    return found + [("", land) for land in dict.fromkeys(by_number.values())]


def documents(cell: str, name: str, kind: str, details: str = "") -> Iterator[Document]:
    """The documents in a cell; of which nothing reads as a number, none.

    ``details``, where the list gives them apart, belong to each number by
    the number under which they stand.
    """
    said = {number: item.text for item in items(details) for number in item.numbers or (0,)}
    for item in items(cell):
        more = "; ".join(filter(None, dict.fromkeys(said.get(n, said.get(0, "")) for n in item.numbers or (0,))))
        more = more or ("" if item.numbers else clean(details))
        for number in _numbers_in(item.text):
            yield _document(number, name, kind, item.text, more)


def numberless(cell: str) -> list[str]:
    """The items of a cell of documents in which nothing reads as a number."""
    return [item.text for item in items(cell) if not _numbers_in(item.text)]


class _Number(NamedTuple):
    """A number in an item: what stands before it, and from it to the next."""

    number: str
    before: str
    after: str


def _document(given: _Number, name: str, kind: str, text: str, details: str) -> Document:
    """One document, with what stands around its number."""
    about = f"{given.after} {details}".strip()
    issued, expires = _ISSUED.search(about), _EXPIRES.search(about)
    return Document(
        _property(text, name),
        given.number,
        kind,
        _issuer(given, details) or "",
        (issued and read_date(issued[1])) or "",
        (expires and read_date(expires[1])) or "",
        "; ".join(filter(None, ("" if text == given.number else text, details))),
    )


def _property(about: str, name: str) -> str:
    """The property that the words around a number tell, else the cell's own."""
    lowered = about.casefold()
    if name == "idNumber" and "fiscal code" in lowered:
        return "taxNumber"
    return "socialSecurityNumber" if re.search(r"\bssn\b|social security", lowered) else name


def _issuer(given: _Number, details: str) -> str | None:
    """The country in the words after a number, those before it, brackets behind it, or the details' beginning."""
    after = given.after.removeprefix(given.number).strip(" .").removeprefix("(")
    said = (given.before, *_BRACKETS.findall(given.after), *_END_OF_CLAUSE.split(details)[:2])
    clauses = (_END_OF_CLAUSE.split(f"{after} ")[0], *said)
    return next((code for clause in clauses if (code := _country_among(_END_OF_CLAUSE.split(clause)[0]))), None)


def _country_among(words: str) -> str | None:
    """The first country or nationality among words about a document."""
    plain = _LABELS.sub(" ", words).split()
    if code := country_in(" ".join(plain)):
        return code
    runs = (plain[at : at + length] for length in (3, 2, 1) for at in range(len(plain)))
    return next((code for run in runs if (code := country_code(" ".join(run)))), None)


def _numbers_in(text: str) -> list[_Number]:
    """What reads as a document's number: the first, and further long ones."""
    if code := _FISCAL_CODE.search(text):
        return [_Number(code[1].replace(" ", ""), text[: code.start()], text[code.start() :])]
    dates = [found.span() for found in re.finditer(_DATE, text)]
    found: list[re.Match[str]] = []
    for match in _NUMBER.finditer(text):
        digits = sum(ch.isdigit() for ch in match[0])
        fewest = _FEWEST_DIGITS if match.start() else _FEWEST_DIGITS_AT_START
        is_date = any(start <= match.start() < end for start, end in dates) or _YEARS.fullmatch(match[0])
        if digits >= (_FEWEST_DIGITS_OF_MORE if found else fewest) and not is_date:
            found.append(match)
    starts = [0, *(match.end() for match in found)]
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [
        _Number(match[0], text[start : match.start()], text[match.start() : end])
        for match, start, end in zip(found, starts, ends, strict=False)
    ]


def _numbers(marks: str) -> tuple[int, ...]:
    """The numbers that marks name: "(1)-(3)" are 1, 2 and 3, "(a)" is 1."""
    given = [int(one) if one.isdigit() else ord(one.lower()) - ord("a") + 1 for one in _ONE_MARK.findall(marks)]
    if len(given) == 2 and _RANGE.search(_ONE_MARK.sub("", marks)):
        return tuple(range(given[0], given[1] + 1))
    return tuple(given)
