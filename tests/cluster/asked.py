"""Rows that tests ask for, and what one machine answers to them."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pyarrow as pa

from sanctions.services import columns, rows
from sanctions.services.answers import RESULT_COLUMNS, Cells
from sanctions.services.bulk import Desk, Task
from sanctions.services.generation import Generation
from sanctions.services.screening import Options

LISTED = ("Kirill Shamalov", "Kiril Shamalof", "Шамалов Кирилл", "VTB", "Aeroflot\nVTB", "Aeroflot", "Rostec")
NAMES = (*LISTED, "Joe Biden", "Ada Lovelace", "", "¿?")
DATES = ("1982-03-22", "", "1950", "31/31/2000", "03/04/1970", "25/12/1971")
COUNTRIES = ("Russia", "", "us", "Atlantis")
HEADER = ("id", "name", "birth_date", "country", "note")


def customers(number: int) -> list[tuple[str, ...]]:
    """Rows of which some are listed, some are not, and some can't be screened."""
    random = Random(5)
    return [
        (str(at), random.choice(NAMES), random.choice(DATES), random.choice(COUNTRIES), "=1+1")
        for at in range(number)
    ]


def on_one_machine(
    generation: Generation,
    folder: Path,
    asked: Sequence[Sequence[str]],
    *,
    all_hits: bool = False,
    cutoff: float = 0.70,
) -> list[list[Cells]]:
    """The lines of each row, as a file of them is answered."""
    form = rows.form(HEADER, columns.assign("test", HEADER, {}), "LegalEntity", "dmy")
    return Desk(generation, Task(folder, form, Options(cutoff=cutoff), all_hits)).answer(asked)


def lines(table: pa.Table) -> list[Cells]:
    """The result's cells of each line as they stand in a file."""
    cells = zip(*(table.column(name).to_pylist() for name in RESULT_COLUMNS), strict=True)
    return [tuple("" if cell is None else str(cell) for cell in line) for line in cells]
