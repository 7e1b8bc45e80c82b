"""The US Consolidated Screening List as JSON: `results`, decoded one record at a time."""

import codecs
import functools
import itertools
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from sanctions.errors import ListUnreadable
from sanctions.lists import csl
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.countries import country_code, known_code
from sanctions.lists.dates import read_date
from sanctions.lists.drafts import one_line
from sanctions.model import Document

FORMAT = "csl_json"

_HEAD_BYTES = 65_536
_PIECE = 1 << 18
_LONGEST_RECORD = 1 << 22
_RESULTS = re.compile(r'"results"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_OURS = ('"source"', '"source_list_url"')
_ADDRESS = ("address", "city", "state", "postal_code", "country")


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one JSON object with the list's `results`; it holds no date."""
    if len(sources) != 1:
        return None
    with sources[0].path.open("rb") as file:
        head = file.read(_HEAD_BYTES).removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="replace")
    ours = head.lstrip().startswith("{") and _RESULTS.search(head) and all(mark in head for mark in _OURS)
    return Recognised(FORMAT, csl.DATASET) if ours else None


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list; `declared` is its `total`, where it says one before the results."""
    (source,) = sources
    reading = Reading(FORMAT, dataset, None)
    with source.path.open("rb") as file:
        found = re.search(rb'"total"\s*:\s*(\d+)', file.read(_HEAD_BYTES).partition(b'"results"')[0])
    reading.declared = int(found[1]) if found else None
    reading.entities = csl.entities(functools.partial(_rows, source), reading)
    return reading


def _rows(source: Source) -> Iterator[csl.Row]:
    """Every record. Raises ListUnreadable with record and line for what is no whole record of this list."""
    for number, (line, record) in enumerate(_records(source), start=1):
        where = f"record {number}, line {line},"
        if not isinstance(record, dict):
            raise ListUnreadable(source.name, f"{where} is no object")
        yield _row(source, where, record)


def _records(source: Source) -> Iterator[tuple[int, Any]]:
    """The values of `results` and the lines on which they begin; memory stays flat."""
    window, decode = _Window(source), json.JSONDecoder().raw_decode
    while not (start := _RESULTS.search(window.text)):
        window.read_on("has no results")
    _check_outside(source, window.text[: start.end()] + "]}", 1)
    window.at = start.end()
    while not window.ends():
        try:
            value, end = decode(window.text, window.at)
        except json.JSONDecodeError as error:
            window.read_on(error.msg)
            continue
        if end == len(window.text):
            # A number that goes on in the next piece would be read as a shorter one; nothing here ends a file.
            window.read_on("ends within its results")
            continue
        yield window.line(), value
        window.at = end
    _check_outside(source, '{"results": [' + window.rest(), window.line())


class _Window:
    """The part of a file that is looked at: read on where a record is not whole in it."""

    def __init__(self, source: Source) -> None:
        self.source, self.text, self.at = source, "", 0
        self._pieces = _texts(source)
        self._lines, self._counted = 1, 0

    def read_on(self, reason: str) -> None:
        """The next piece. Raises ListUnreadable where there is none, or where a record is longer than any."""
        line = self.line()
        piece = next(self._pieces, "")
        if not piece or len(self.text) - self.at > _LONGEST_RECORD:
            raise ListUnreadable(self.source.name, f"is not whole, it may be cut off, line {line}: {reason}")
        self.text, self.at, self._counted = self.text[self.at :] + piece, 0, 0

    def ends(self) -> bool:
        """Whether the array ends here; moves to what comes next."""
        while True:
            found = _BETWEEN.match(self.text, self.at)
            self.at = found.end() if found else self.at
            if self.at < len(self.text):
                return self.text[self.at] == "]"
            self.read_on("ends within its results")

    def line(self) -> int:
        """The line in which the window is at."""
        self._lines += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._lines

    def rest(self) -> str:
        """All that is left: a few lines about the lists' dates."""
        return self.text[self.at :] + "".join(itertools.islice(self._pieces, _LONGEST_RECORD // _PIECE))


def _check_outside(source: Source, text: str, line: int) -> None:
    """Raises ListUnreadable where what stands around the records is no whole JSON."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        raise ListUnreadable(source.name, f"is not whole, it may be cut off, line {line}: {error.msg}") from error


def _texts(source: Source) -> Iterator[str]:
    """The file's text, a piece at a time. Raises ListUnreadable for bytes that are none."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")("strict")
    line = 1
    with source.path.open("rb") as file:
        while True:
            piece = file.read(_PIECE)
            try:
                text = decoder.decode(piece, final=not piece)
            except UnicodeDecodeError as error:
                raise ListUnreadable(source.name, f"holds a byte that is no UTF-8 after line {line}") from error
            line += text.count("\n")
            if text:
                yield text
            if not piece:
                return


def _row(source: Source, where: str, record: dict[str, Any]) -> csl.Row:
    """A record's values by their keys, any of which may lack."""
    known = csl.FIELDS | csl.LISTS | {"addresses", "ids"}
    row = csl.Row(
        where.rstrip(","),
        {name: _text(record.get(name)) for name in csl.FIELDS},
        {name: [_text(value) for value in _several(record.get(name))] for name in csl.LISTS},
        [_address(value) for value in _several(record.get("addresses"))],
        [_document(value) for value in _several(record.get("ids"))],
        {name: _text(value) for name, value in record.items() if name not in known},
    )
    csl.check_text(source.name, where, "".join(map(_text, record.values())))
    return row


def _text(value: object) -> str:
    """A value as text; empty for null. What should be text and is not stays readable as JSON."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(filter(None, map(_text, value)))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | bool) else str(value)


def _several(value: object) -> list[object]:
    """The values of an array; one value that stands without one is as good."""
    return value if isinstance(value, list) else [value] if value else []


def _address(value: object) -> str:
    """An address's parts on one line, as the CSV has it."""
    return one_line(*(_text(value.get(part)) for part in _ADDRESS)) if isinstance(value, dict) else _text(value)


def _document(value: object) -> Document:
    """An identity document. One that is a text is read as in the CSV."""
    if not isinstance(value, dict):
        return csl.document_of(_text(value).split(", "))
    number, kind, country, issued, expires = (
        _text(value.get(part)) for part in ("number", "type", "country", "issue_date", "expiration_date")
    )
    return Document(
        "",
        number,
        kind,
        known_code(country) or country_code(country) or "",
        read_date(issued) or "",
        read_date(expires) or "",
    )
