"""Files that are no list, or a list in a format that we don't read: what to say of each."""

import codecs
import re
from typing import NamedTuple

from sanctions.errors import ListUnreadable
from sanctions.lists import sheets
from sanctions.lists.contract import Source

_HEAD_BYTES = 4_096
_ARCHIVE = b"PK\x03\x04"


class _Stranger(NamedTuple):
    """How a stranger's head looks, and the reason for which it is refused."""

    looks: re.Pattern[bytes]
    reason: str


_OLD_EU = "is the EU's list as CSV in its layout of before 2019: load xmlFullSanctionsList_1_1.xml instead"
_STRANGERS = tuple(
    _Stranger(re.compile(pattern, re.IGNORECASE | re.DOTALL), reason)
    for pattern, reason in (
        (rb"\A\s*\Z", "is empty"),
        (rb"\A\s*<(?:!doctype html|html)\b", "is a web page, not a list: its publisher answered with something else"),
        (
            rb"\A\s*<\?xml[^>]*\?>\s*<error\b",
            "is an error message, not a list: its publisher refused to give the file",
        ),
        (rb"\A\x1f\x8b", "is compressed: unpack it first"),
        (rb"\A%PDF", "is a PDF: load the list's XML"),
        (rb"<sanctionsData\b[^>]*DeltaFile", "is an OFAC delta: load the whole SDN.XML"),
        (rb"\A\W*Date_file.{0,8};Entity_logical_id", _OLD_EU),
        (rb"\A\s*\{\"DATA_SOURCE\"", "is OpenSanctions' export for Senzing: load entities.ftm.json instead"),
        (rb"\A\W*canonical_id\W+entity_id\W+prop", "is OpenSanctions' statements: load entities.ftm.json instead"),
        (rb"\A(?:\xff\xfe|\xfe\xff)", "is UTF-16: save it as UTF-8 (in a spreadsheet, as “CSV UTF-8”)"),
    )
)


def reason_to_refuse(source: Source) -> str | None:
    """Why this file can't be one that we read, as far as its head tells; None where it doesn't."""
    try:
        head = _head(source)
        if head.startswith(_ARCHIVE):
            return _reason_to_refuse_archive(source)
    except OSError as error:
        return f"can't be opened: {error.strerror}"
    return next((stranger.reason for stranger in _STRANGERS if stranger.looks.search(head)), None)


def looks(source: Source) -> str:
    """What a file that no format knows looks like: its kind, and its first tag or key, since more may be private."""
    try:
        head = _head(source)
    except OSError as error:
        return f"a file that can't be opened: {error.strerror}"
    if head.startswith(_ARCHIVE):
        return "a spreadsheet without a list's headings at the top of a sheet"
    for pattern, kind in _KINDS:
        if found := pattern.search(head):
            return f"{kind} {found[1].decode()!r}"
    return "binary" if b"\0" in head else "text"


def _head(source: Source) -> bytes:
    """How a file begins, its byte order mark left out, XML in UTF-16 as UTF-8. Raises OSError."""
    with source.path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = head.decode("utf-16", errors="replace")
        return text.encode() if text.lstrip().startswith("<") else head
    return head.removeprefix(codecs.BOM_UTF8)


_KINDS = (
    (re.compile(rb"\A\s*(?:<[?!][^>]*>\s*)*<([A-Za-z][\w:.-]{0,60})"), "XML whose first tag is"),
    (re.compile(rb"\A\s*\[?\s*\{\s*\"([\w.$@ -]{1,60})\""), "JSON whose first key is"),
)


def _reason_to_refuse_archive(source: Source) -> str | None:
    """Why this archive can't be a list: it is no spreadsheet, or damaged, or absurd."""
    try:
        return None if sheets.kind(source) else "is a ZIP archive and no spreadsheet: unpack it first"
    except ListUnreadable as error:
        return error.reason
