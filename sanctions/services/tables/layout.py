"""What is found out about a customer file once, and what all its readers share."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args

from sanctions.errors import InvalidQuery

Format = Literal["csv", "xlsx", "jsonl", "parquet"]
DateOrder = Literal["", "dmy", "mdy", "ymd"]
Value = str | int | float | bool | Decimal | date | datetime | time | bytes | list[Any] | dict[str, Any] | None
"""A cell as the file itself has it; text in a CSV file."""

SEVERAL = "\n"
"""What stands between the values of a cell that holds several, as a JSON array does."""

_LAST_HEADER = 1_000
"""The last line on which a header may be told to stand."""

MOST_COLUMNS = 16_384
"""Columns of the widest table that is read: as many as a spreadsheet has."""

LONGEST_OBJECT = 4_000_000
"""Characters of the longest JSON object that is read."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is told about a file and would else be found out; empty where it is not told.

    ``encoding`` is a codec's name, ``delimiter`` one character, ``quote`` one
    character or `none`, ``sheet`` a sheet's name or number. ``header`` is False
    for a file whose first row is data, ``header_row`` the number of the line
    that names the columns. ``date_order`` says how dates like
    03/04/1970 are written.
    """

    encoding: str = ""
    delimiter: str = ""
    quote: str = ""
    sheet: str = ""
    header: bool = True
    header_row: str = ""
    date_order: DateOrder = ""

    @classmethod
    def told(cls, given: Mapping[str, Any]) -> "Options":
        """The options among ``given``, None for what is not told; a tab is written `tab`. Raises InvalidQuery."""
        told = {name: given[name] for name in cls.__slots__ if given.get(name) is not None}
        delimiter = told.get("delimiter", "")
        return cls(**told | {"delimiter": _SPELT.get(delimiter.casefold(), delimiter)})

    def __post_init__(self) -> None:
        """Raises InvalidQuery for a value that no file can be read by."""
        for field, check in _CHECKS.items():
            if (told := getattr(self, field)) and (wrong := check(told)):
                raise InvalidQuery(field, f"{told!r} {wrong}")


_SPELT: Mapping[str, str] = MappingProxyType({"tab": "\t", "\\t": "\t", "space": " "})


def _no_codec(told: str) -> str:
    try:
        "".encode(told)
    except (LookupError, ValueError):
        return "is no encoding that is known here; write utf-8, windows-1252, windows-1251, shift_jis, …"
    return ""


def _no_delimiter(told: str) -> str:
    return "" if len(told) == 1 and told not in '\r\n"\0' else "is not one character; a tab is written as tab"


def _no_quote(told: str) -> str:
    fits = told == "none" or (len(told) == 1 and told not in "\r\n\0 ")
    return "" if fits else "is neither one character nor `none`"


def _no_row(told: str) -> str:
    fits = told.isascii() and told.isdecimal() and 0 < int(told[:5]) <= _LAST_HEADER
    return "" if fits else f"is no number of a line, from 1 to {_LAST_HEADER:,}"


def _no_order(told: str) -> str:
    return "" if told in get_args(DateOrder) else "is none of dmy, mdy, ymd"


_CHECKS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "encoding": _no_codec,
        "delimiter": _no_delimiter,
        "quote": _no_quote,
        "date_order": _no_order,
        "header_row": _no_row,
    }
)


@dataclass(frozen=True, slots=True)
class Layout:
    """How one file is written: enough to read all its rows the same way again.

    ``columns`` are the header's cells as they stand, ``rows`` the number of
    rows below it, blank lines left out. ``notes`` tell what was guessed.
    ``skip`` counts lines above the header. ``encoding``, ``delimiter``,
    ``quote``, ``escape`` (what stands before a quote that is text, where it
    is not doubled) and ``newline`` are of text files, ``sheet`` of workbooks. ``nested``
    says that JSON lines hold their columns under `properties`, ``array`` that
    they are the elements of an array. ``beyond``
    counts blank cells that rows have beyond the header's last, ``padded`` says
    that those too short lack only blank ones, ``hollow`` that rows of blank cells alone are left out. ``orders``
    tells of columns with dates like 25/12/1970, each by its place, in which
    order they stand: `dmy`, `mdy`, or `both` where rows contradict each other.
    """

    path: Path
    encoding: str
    delimiter: str
    newline: str
    columns: tuple[str, ...]
    rows: int
    notes: tuple[str, ...]
    format: Format = "csv"
    gzip: bool = False
    quote: str = '"'
    escape: str = ""
    skip: int = 0
    header: bool = True
    sheet: str = ""
    nested: bool = False
    array: bool = False
    beyond: int = 0
    padded: bool = False
    hollow: bool = False
    orders: tuple[tuple[int, str], ...] = ()

    @property
    def header_row(self) -> str:
        """The number of the line that names the columns; empty where none does."""
        return str(self.skip + 1) if self.header and self.format in ("csv", "xlsx") else ""


class BadRow(list[str]):
    """A row that can't be read, with what of its cells is there; ``reason`` says why."""

    def __init__(self, cells: Sequence[str] = (), reason: str = "") -> None:
        super().__init__(cells)
        self.reason = reason

    def __reduce__(self) -> tuple[type["BadRow"], tuple[list[str], str]]:
        return BadRow, (list(self), self.reason)


class Unreadable(Exception):
    """Why a file can't be read; whoever knows its name says of which."""


class TooManyRows(Unreadable):
    """There are more rows than are taken."""
