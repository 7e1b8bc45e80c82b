"""The answers to a customer file, as they are kept while and after it is screened.

One line of JSON for each row of the file, in its order: the lines that the row
has in a result, each the cells of ``RESULT_COLUMNS`` as text. A line is whole
once its line end is written, so that the file itself tells how far a run was
that was killed. What customers get is made from the file and these answers.
"""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, count
from pathlib import Path
from typing import IO

import orjson

from sanctions.errors import RecordDamaged
from sanctions.services.headers import alike
from sanctions.store.batches import WARNED

RESULT_COLUMNS: tuple[str, ...] = (
    "status",
    "score",
    "hits",
    "entity_id",
    "entity_name",
    "matched_name",
    "dataset",
    "reason",
)
"""What a result adds after the input's columns."""


def result_columns(columns: Sequence[str]) -> tuple[str, ...]:
    """The names of ``RESULT_COLUMNS`` beside the input's: all with a prefix where one of them is taken, in any case.

    The prefix is `screening_`, else the first free one of `screening_2_`, `screening_3_`, …
    """
    taken = {alike(column) for column in columns}
    prefixes = chain(("", "screening_"), (f"screening_{n}_" for n in count(2)))
    named = (tuple(prefix + name for name in RESULT_COLUMNS) for prefix in prefixes)
    return next(names for names in named if taken.isdisjoint(names))


Cells = tuple[str, ...]
"""The cells of one line, as many as ``RESULT_COLUMNS``."""

Answer = Sequence[Cells]
"""The lines of one row: one, or one for each hit."""

_BLOCK = 1 << 20


def packed(answers: Sequence[Answer]) -> bytes:
    """Answers as they are kept."""
    return b"".join(orjson.dumps(answer) + b"\n" for answer in answers)


def read(path: Path) -> Iterator[list[list[str]]]:
    """Every row's lines, in order; raises RecordDamaged for what is no answer."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            yield _read(path, number, line)


def unclear(path: Path) -> Iterator[list[list[str]] | None]:
    """Every row's lines, in order, and None for one that is clear without a word, which costs little.

    Raises as ``read``.
    """
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            yield None if line.startswith(_CLEAR) and line.endswith(_WITHOUT_A_WORD) else _read(path, number, line)


_CLEAR, _WITHOUT_A_WORD = b'[["clear",', b',""]]\n'


def _read(path: Path, number: int, line: bytes) -> list[list[str]]:
    try:
        answer: list[list[str]] = orjson.loads(line)
    except orjson.JSONDecodeError:
        raise RecordDamaged(f"line {number} of {path.name} in {path.parent.name} is no answer") from None
    if not line.endswith(b"\n") or not answer or any(len(cells) != len(RESULT_COLUMNS) for cells in answer):
        raise RecordDamaged(f"line {number} of {path.name} in {path.parent.name} is no answer")
    return answer


def tally(path: Path) -> Counter[str]:
    """How many rows are answered so far, by ``kind``; none where there is no file. Raises RecordDamaged."""
    return Counter(map(kind, read(path))) if path.exists() else Counter()


def kind(answer: Sequence[Sequence[str]]) -> str:
    """A row's status, or WARNED for one that is clear and whose reason says what that can't tell."""
    status = answer[0][0]
    return WARNED if status == "clear" and answer[0][-1] else status


def mend(path: Path) -> None:
    """Cuts off a last line that was not written whole, and what the disk made of the end."""
    if not path.exists():
        return
    with path.open("r+b") as file:
        file.truncate(_whole(file))


def _whole(file: IO[bytes]) -> int:
    """The size of the file up to its last line end."""
    at = file.seek(0, os.SEEK_END)
    while at > 0:
        start = max(0, at - _BLOCK)
        file.seek(start)
        found = file.read(at - start).rfind(b"\n")
        if found >= 0:
            return start + found + 1
        at = start
    return 0
