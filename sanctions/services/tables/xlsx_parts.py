"""The parts of an XLSX workbook beside its sheets: what sheets there are, which formats are dates, shared texts."""

import posixpath
import re
import tempfile
import zipfile
from array import array
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

from sanctions.errors import ListUnreadable
from sanctions.lists.archives import opened, pieces
from sanctions.lists.contract import Source
from sanctions.services.tables.layout import Unreadable

_MOST_BYTES = 4 << 30
"""Bytes to which a workbook may unpack: a million rows of fifty cells."""

_BITE = 1 << 14
"""Bytes that are parsed before rows are handed on: a row of few bytes may reach to the last column."""

_BUILT_IN_DATES = frozenset({*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)})
"""Number formats of dates and times that have no code of their own (ECMA-376, 18.8.30)."""

_NO_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
"""What in a number format is shown as it is, or is a condition, a colour or a locale."""

_START_OF_DATES = re.compile(r"[ymdhs]", re.IGNORECASE)


class Sheet(NamedTuple):
    """A sheet's name, the part that holds it, and whether people see it."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """An opened workbook. ``dates`` are the numbers of the cell styles that show a date."""

    archive: zipfile.ZipFile
    source: Source
    sheets: tuple[Sheet, ...]
    dates: frozenset[int]
    since_1904: bool
    texts: "Texts"

    def pieces(self, part: str) -> Generator[bytes]:
        """A part's bytes. Raises Unreadable where it is not there."""
        return _pieces(self.source, self.archive, part)


@contextmanager
def parts(path: Path, name: str = "workbook") -> Iterator[Parts]:
    """The workbook's parts. Raises Unreadable where it is damaged, absurd, encrypted or no workbook."""
    source = Source(name, path)
    try:
        with opened(source, _MOST_BYTES) as archive:
            book = _Book()
            parse(_pieces(source, archive, "xl/workbook.xml"), book.start)
            targets = _targets(source, archive)
            sheets = tuple(Sheet(n, targets[at], hidden) for n, at, hidden in book.sheets if at in targets)
            with _texts(source, archive, targets) as texts:
                yield Parts(archive, source, sheets, _dates(source, archive, targets), book.since_1904, texts)
    except ListUnreadable as problem:
        raise Unreadable(f"the workbook {problem.reason}") from None


def parse(
    content: Generator[bytes],
    start: Callable[[str, list[str]], object],
    end: Callable[[str], object] | None = None,
    chars: Callable[[str], object] | None = None,
) -> None:
    """Feeds a whole part to handlers. Raises Unreadable for what is no XML."""
    for _ in fed(content, start, end, chars):
        pass


def fed(
    content: Generator[bytes],
    start: Callable[[str, list[str]], object],
    end: Callable[[str], object] | None = None,
    chars: Callable[[str], object] | None = None,
) -> Iterator[None]:
    """Feeds a part to handlers a piece at a time; names come without their prefix of a namespace.

    A document type is refused: no workbook has one, and a bomb of entities needs it.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.ordered_attributes = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = start
    if end:
        parser.EndElementHandler = end
    if chars:
        parser.CharacterDataHandler = chars
    try:
        with closing(content):
            for piece in content:
                for start_at in range(0, len(piece), _BITE):
                    parser.Parse(piece[start_at : start_at + _BITE], False)
                    yield
        parser.Parse(b"", True)
        yield
    except expat.ExpatError as problem:
        raise Unreadable(f"the workbook is damaged: {problem}") from None


def pairs(attributes: list[str]) -> Mapping[str, str]:
    """Attributes by name, without prefix."""
    each = iter(attributes)
    return {name.rpartition(":")[2]: value for name, value in zip(each, each, strict=True)}


def local(tag: str) -> str:
    """A name without its prefix."""
    return tag.rpartition(":")[2]


class Texts:
    """The shared texts, on disk: a million of them leave memory as it is."""

    def __init__(self, blob: bytes | mmap, ends: "array[int]") -> None:
        self._blob, self._ends = blob, ends
        self.get = lru_cache(maxsize=16_384)(self._get)

    def _get(self, number: int) -> str:
        """The text of that number; raises IndexError."""
        if number < 0:
            raise IndexError(number)
        return self._blob[self._ends[number - 1] if number else 0 : self._ends[number]].decode()


class _Book:
    """What `xl/workbook.xml` tells."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str, bool]] = []
        self.since_1904 = False

    def start(self, tag: str, attributes: list[str]) -> None:
        if local(tag) == "sheet":
            told = pairs(attributes)
            self.sheets.append((told.get("name", ""), told.get("id", ""), told.get("state", "visible") != "visible"))
        elif local(tag) == "workbookPr":
            self.since_1904 = pairs(attributes).get("date1904", "0") in ("1", "true")


def _targets(source: Source, archive: zipfile.ZipFile) -> dict[str, str]:
    """The parts that the workbook refers to by their ids; styles and texts by what they are as well."""
    found: dict[str, str] = {}

    def start(tag: str, attributes: list[str]) -> None:
        if local(tag) == "Relationship":
            told = pairs(attributes)
            target = told.get("Target", "")
            part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            kind = told.get("Type", "").rpartition("/")[2]
            found[kind if kind in ("styles", "sharedStrings") else told.get("Id", "")] = part

    parse(_pieces(source, archive, "xl/_rels/workbook.xml.rels"), start)
    return found


def _dates(source: Source, archive: zipfile.ZipFile, targets: Mapping[str, str]) -> frozenset[int]:
    """The numbers of the cell styles that show a date."""
    if "styles" not in targets:
        return frozenset()
    formats: set[int] = set(_BUILT_IN_DATES)
    styles: list[int] = []
    within: list[str] = []

    def start(tag: str, attributes: list[str]) -> None:
        name = local(tag)
        within.append(name)
        if name == "numFmt":
            told = pairs(attributes)
            number = _whole(told.get("numFmtId", ""))
            formats.discard(number)
            if is_date_format(told.get("formatCode", "")):
                formats.add(number)
        elif name == "xf" and within[-2:-1] == ["cellXfs"]:
            styles.append(_whole(pairs(attributes).get("numFmtId", "0")))

    parse(_pieces(source, archive, targets["styles"]), start, lambda _: within.pop())
    return frozenset(at for at, number in enumerate(styles) if number in formats)


def is_date_format(code: str) -> bool:
    """Whether a number format shows a date, such as `dd/mm/yyyy;@` and unlike `[Red]0.00" days"`."""
    first = _NO_CODE.sub("", code.partition(";")[0])
    return _START_OF_DATES.search(first) is not None and "general" not in first.lower()


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else -1


@contextmanager
def _texts(source: Source, archive: zipfile.ZipFile, targets: Mapping[str, str]) -> Iterator[Texts]:
    """The shared texts, while the block lasts."""
    part = targets.get("sharedStrings")
    if part is None:
        yield Texts(b"", array("Q"))
        return
    ends = array("Q")
    with tempfile.TemporaryFile(prefix="sanctions-") as spool:
        size = 0
        for text in _shared(_pieces(source, archive, part)):
            coded = text.encode(errors="replace")
            spool.write(coded)
            size += len(coded)
            ends.append(size)
        spool.flush()
        with _mapped(spool.fileno(), size) as blob:
            yield Texts(blob, ends)


@contextmanager
def _mapped(file: int, size: int) -> Iterator[bytes | mmap]:
    if not size:
        yield b""
        return
    with mmap(file, size, access=ACCESS_READ) as blob:
        yield blob


def _shared(content: Generator[bytes]) -> Iterator[str]:
    """Each shared text in order: all its runs, without the readings that stand above Japanese."""
    done: list[str] = []
    runs: list[str] = []
    state = {"text": False, "above": 0}

    def start(tag: str, _: list[str]) -> None:
        name = local(tag)
        if name == "rPh":
            state["above"] += 1
        state["text"] = name == "t" and not state["above"]

    def end(tag: str) -> None:
        name = local(tag)
        state["text"] = False
        if name == "rPh":
            state["above"] -= 1
        elif name == "si":
            done.append("".join(runs))
            runs.clear()

    def chars(text: str) -> None:
        if state["text"]:
            runs.append(text)

    for _ in fed(content, start, end, chars):
        yield from done
        done.clear()


def _refuse_doctype(*_: object) -> None:
    raise Unreadable("the workbook declares a document type, which none has: refused")


def _pieces(source: Source, archive: zipfile.ZipFile, part: str) -> Generator[bytes]:
    if part not in archive.NameToInfo:
        raise Unreadable(f"the workbook lacks its part {part}")
    return pieces(source, archive, part)
