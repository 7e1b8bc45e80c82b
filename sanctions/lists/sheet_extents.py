"""How far a spreadsheet's cells reach, told from its XML alone, before anything lays them out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# Three times as fast as lxml, which counts here: a list has millions of cells. Entities can't be declared without a
# document type, and that is refused.
from xml.parsers import expat

from sanctions.errors import ListUnreadable
from sanctions.lists.contract import Source

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_NEVER = 1 << 62
"""A place that no sheet reaches, for what can't be read as one."""


@dataclass(slots=True)
class Extent:
    """What parts of a workbook hold: the cells that its sheets span, empty ones included, and cells in error."""

    cells: int = 0
    errors: int = 0


def measure(source: Source, member: str, pieces: Iterable[bytes]) -> Extent:
    """The extent of one part of a workbook, a sheet or several or none; memory stays flat.

    Raises ListUnreadable where the part is no whole XML, declares a document
    type, or says that a sheet is kept in something else than XML.
    """
    scan = _Scan()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = scan.start
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, _Refused) as error:
        raise ListUnreadable(source.name, f"holds {member}, which is not whole: {error}") from error
    return Extent(scan.total + scan.span(), scan.errors)


class _Refused(Exception):
    """A part that is well-formed and yet no part of a list."""


def _refuse_doctype(*_: object) -> None:
    """No spreadsheet has a document type; one could hide text behind entities."""
    raise _Refused("it declares a document type")


class _Scan:
    """Follows both layouts: XLSX places each cell by a reference, ODS repeats cells and rows by a number.

    Called for every element of a sheet, of which there are millions: it asks
    for the commonest first and looks at a cell's place only if that holds something.
    """

    def __init__(self) -> None:
        self.total = self.errors = 0
        self._local: dict[str, str] = {}
        self._rows = self._columns = 0  # of the sheet, as far as it holds something
        self._row = self._column = 0  # where the current row and cell end
        self._reference: str | None = None

    def span(self) -> int:
        """Cells from the sheet's corner to the last row and column that hold something."""
        return self._rows * self._columns

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = self._local.get(tag)
        if name is None:
            name = self._local[tag] = tag.rpartition(":")[2]
        if name == "c":
            self._column += 1
            self._reference = attributes.get("r")
            self.errors += attributes.get("t") == "e"
        elif name in ("v", "is", "f", "p"):
            self._holds()
        elif name in ("table-cell", "covered-table-cell"):
            self._column += _times(attributes, "number-columns-repeated")
            if "value" in "".join(attributes):
                self._holds()
        else:
            self._start_other(name, attributes)

    def _start_other(self, name: str, attributes: Mapping[str, str]) -> None:
        """A row, a sheet, or what leads to one."""
        if name == "row":
            self._row, self._column = _number(attributes.get("r", "")) or self._row + 1, 0
        elif name == "table-row":
            self._row, self._column = self._row + _times(attributes, "number-rows-repeated"), 0
        elif name in ("table", "worksheet"):
            self.total += self.span()
            self._rows = self._columns = self._row = self._column = 0
        elif name == "Relationship":
            _check_target(attributes)

    def _holds(self) -> None:
        """The current cell holds something; an XLSX's may say itself where it stands."""
        if self._reference is not None:
            found = _REFERENCE.fullmatch(self._reference)
            self._row, self._column = (int(found[2]), _column(found[1])) if found else (_NEVER, _NEVER)
            self._reference = None
        self._rows, self._columns = max(self._rows, self._row), max(self._columns, self._column)


def _check_target(attributes: Mapping[str, str]) -> None:
    """Raises for a sheet or a table of texts in a part that is not measured, since it is not called XML."""
    kind, target = attributes.get("Type", ""), attributes.get("Target", "")
    if kind.endswith(("/worksheet", "/sharedStrings", "/officeDocument")) and not target.endswith(".xml"):
        raise _Refused(f"it refers to {target!r} as a sheet")


def _times(attributes: Mapping[str, str], name: str) -> int:
    """How often a cell or row of an ODS stands."""
    if not attributes:
        return 1
    said = next((value for key, value in attributes.items() if key.endswith(name)), "1")
    return _number(said) or _NEVER


def _number(text: str) -> int:
    """A whole number; 0 for none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0


def _column(letters: str) -> int:
    """The number of a column: A is 1, XFD 16,384."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
