"""A CSV file beside its input: the same delimiter and line ends, in UTF-8, and no cell that a spreadsheet runs."""

import csv
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sanctions.services.tables.layout import Layout

_FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")
_NUMBER = re.compile(r"[+-](?:[0-9]+([.,][0-9]+)*|[.,][0-9]+)([eE][+-]?[0-9]+)?")
_TELEPHONE = re.compile(r"[+-][0-9.() \[\]-]*[0-9][0-9.() \[\]-]*")
_NO_SUM = re.compile(r"[0-9)\]] +[0-9(\[]|[0-9]\(|\)[0-9]|\[")
"""Two numbers with nothing to compute between them: `+49 (30) 1234-56` is text, and `+49-30-1234` minus 1,215."""


@contextmanager
def writing(
    path: Path, layout: Layout, columns: Sequence[str], delimiter: str = ""
) -> Iterator[Callable[[Iterable[str]], object]]:
    """A function that writes one row, its cells made harmless; the file has the input's line ends, and is UTF-8.

    Its ``delimiter`` is the input's unless told. It begins with a byte order
    mark unless the input was plain UTF-8, so that a spreadsheet which wrote
    the input also reads the result.
    """
    encoding = "utf-8" if layout.encoding == "utf-8" else "utf-8-sig"
    delimiter = delimiter or (layout.delimiter if len(layout.columns) > 1 else ",")
    with path.open("w", encoding=encoding, newline="") as text:
        write = csv.writer(_Lines(text, layout.newline), delimiter=delimiter, lineterminator="\r\n").writerow

        def write_row(cells: Iterable[str]) -> None:
            write([harmless(cell) if cell[:1] in _FORMULA_STARTS else cell for cell in cells])

        write_row(columns)
        yield write_row
        text.flush()
        os.fsync(text.fileno())


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: one that would be is led by an apostrophe.

    `+49 (30) 1234-56` and `-0.5` are left as they are, since nothing is computed.
    """
    if cell[:1] not in _FORMULA_STARTS or _NUMBER.fullmatch(cell):
        return cell
    return cell if _TELEPHONE.fullmatch(cell) and _NO_SUM.search(cell) else f"'{cell}"


class _Lines:
    r"""A file whose lines end as the input's did.

    The csv module is told "\r\n" in every case, since it quotes a cell for
    only those line ends that its own terminator holds.
    """

    def __init__(self, text: IO[str], newline: str) -> None:
        self._text, self._newline = text, newline

    def write(self, line: str) -> int:
        return self._text.write(line.removesuffix("\r\n") + self._newline)
