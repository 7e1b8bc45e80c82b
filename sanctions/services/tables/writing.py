"""A CSV file beside its input: the same delimiter and line ends, in UTF-8."""

import csv
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sanctions.services.tables.layout import Layout

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@contextmanager
def writing(path: Path, layout: Layout, columns: Sequence[str]) -> Iterator[Callable[[Iterable[str]], object]]:
    """A function that writes one row; the file has the input's delimiter and line ends, and is UTF-8.

    It begins with a byte order mark unless the input was plain UTF-8, so that
    a spreadsheet which wrote the input also reads the result.
    """
    encoding = "utf-8" if layout.encoding == "utf-8" else "utf-8-sig"
    delimiter = layout.delimiter if len(layout.columns) > 1 else ","
    with path.open("w", encoding=encoding, newline="") as text:
        write = csv.writer(_Lines(text, layout.newline), delimiter=delimiter, lineterminator="\r\n").writerow
        write(columns)
        yield write
        text.flush()
        os.fsync(text.fileno())


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: one that would be is led by an apostrophe."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


class _Lines:
    r"""A file whose lines end as the input's did.

    The csv module is told "\r\n" in every case, since it quotes a cell for
    only those line ends that its own terminator holds.
    """

    def __init__(self, text: IO[str], newline: str) -> None:
        self._text, self._newline = text, newline

    def write(self, line: str) -> int:
        return self._text.write(line.removesuffix("\r\n") + self._newline)
