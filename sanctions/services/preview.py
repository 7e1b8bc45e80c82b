"""The first rows of a file as they would be screened, for somebody who says what its columns hold."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from sanctions.errors import FileUnreadable, InvalidQuery, SanctionsError
from sanctions.lists.placeholders import is_blank
from sanctions.model import Query
from sanctions.services import cells, columns, nationalities, nobody, noise, parting, rows, tables
from sanctions.services.tables import BadRow, Layout


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it stands, what it was read as, and what is wrong with it, empty where nothing is."""

    text: str
    values: tuple[str, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name, its field (empty: carried along), why it is taken for that, and its first cells."""

    name: str
    field: str
    reason: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """A file's columns and its first rows: what each row asks, or why it can't be asked.

    ``fault`` says why the file can't be screened under this mapping; ``notes`` tell what was guessed.
    """

    columns: tuple[Column, ...]
    rows: tuple[Query | str, ...]
    fault: str
    notes: tuple[str, ...]


def preview(
    layout: Layout,
    mapping: Mapping[str, str],
    n: int = 5,
    *,
    name: str = "the file",
    schema: str = rows.DEFAULT_SCHEMA,
    date_order: str = "",
    today: str = "",
) -> Preview:
    """The first ``n`` rows of a file under a mapping as told by hand, the rest of it found out.

    Raises InvalidQuery for a mapping that does not fit the file.
    """
    first = list(islice(tables.read(layout), n))
    try:
        found = columns.recognise(name, layout.columns, mapping, tables.sample(layout))
    except FileUnreadable as problem:
        found, fault = columns.Found(columns.guessed(layout.columns, mapping), {}), problem.reason
    else:
        fault = ""
    order, order_note = columns.date_order(layout, found.mapping, date_order)
    form = rows.form(layout.columns, found.mapping, schema, order, today=today)
    told = tuple(
        Column(
            column,
            found.mapping[column],
            found.reasons.get(column, ""),
            _cells(first, place, found.mapping[column], form),
        )
        for place, column in enumerate(layout.columns)
    )
    asked = tuple(_asked(form, row) for row in first)
    return Preview(told, asked, fault, (*layout.notes, *found.notes, *filter(None, [order_note])))


def _cells(first: Sequence[Sequence[str]], place: int, field: str, form: rows.Form) -> tuple[Cell, ...]:
    return tuple(_cell(field, _at(row, place), form) for row in first)


def _at(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) and not isinstance(row, BadRow) else ""


def _cell(field: str, text: str, form: rows.Form) -> Cell:
    """A cell as its field is read."""
    try:
        return Cell(text, tuple(_values(field, text, form)))
    except InvalidQuery as problem:
        return Cell(text, error=problem.reason)


def _values(field: str, text: str, form: rows.Form) -> list[str]:
    """What a cell of that field holds. Raises InvalidQuery."""
    if field == "name":
        return [cells.searchable(field, name) for name in parting.names(text) if not is_blank(name)]
    if field in ("first_name", "last_name", "address"):
        text = noise.repaired(text)
        return [cells.searchable(field, text)] if text.strip() and not is_blank(text) else []
    readers: dict[str, Callable[[str], str]] = {
        "schema": cells.schema,
        "identifier": cells.identifier,
    }
    if field == "country":
        return [code for value in nobody.values(text) for code in nationalities.countries(value)]
    if field == "birth_date":
        days = [day for value in nobody.values(text) for day in cells.birth_dates(value, form.date_order)]
        return [day for day in days if form.lifetime.holds(day)]
    return [readers[field](value) for value in nobody.values(text)] if field in readers else []


def _asked(form: rows.Form, row: Sequence[str]) -> Query | str:
    try:
        return rows.query(form, row)
    except SanctionsError as problem:
        return str(problem)
