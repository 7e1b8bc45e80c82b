"""A row of a customer file as a query, and its answer as cells of the result."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sanctions.errors import InvalidQuery, SanctionsError
from sanctions.model import Hit, Query, comparable, is_a, known_properties
from sanctions.services import cells
from sanctions.services.answers import RESULT_COLUMNS, Cells
from sanctions.services.tables import BadRow

DEFAULT_SCHEMA = "LegalEntity"
"""What a row is taken for that does not say: a person or an organisation."""

_NUMBER_PROPERTIES = ("idNumber", "registrationNumber", "publicKey", "isin")
"""Where an identifier of unknown kind goes: the first of these that the schema has."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a file's rows are read: their width, where each field stands, and the schema of those that name none.

    ``date_order`` is `dmy` or `mdy` where it is known how dates like 03/04/1970 are meant.
    """

    width: int
    places: Mapping[str, tuple[int, ...]]
    schema: str = DEFAULT_SCHEMA
    date_order: str = ""


def form(
    columns: Sequence[str], mapping: Mapping[str, str], schema: str = DEFAULT_SCHEMA, date_order: str = ""
) -> Form:
    """The form of a file with those columns, of which ``mapping`` says what they hold."""
    places: dict[str, tuple[int, ...]] = {}
    for place, column in enumerate(columns):
        if mapping.get(column):
            places[mapping[column]] = (*places.get(mapping[column], ()), place)
    return Form(len(columns), places, schema, date_order)


def query(form: Form, row: Sequence[str]) -> Query:
    """What a row asks. Raises InvalidQuery that says what is wrong with it; nothing in it is passed over."""
    if isinstance(row, BadRow):
        raise InvalidQuery("row", row.reason)
    if len(row) != form.width:
        raise InvalidQuery("row", _wrong_width(form, row))
    given = {field: tuple(filter(None, (row[place].strip() for place in at))) for field, at in form.places.items()}
    schema = cells.schema(given["schema"][0]) if given.get("schema") else form.schema
    properties = {
        **_names(given, schema),
        **_read(given, "birth_date", "birthDate", lambda text: cells.birth_date(text, form.date_order)),
        **_read(given, "country", "country", cells.country),
        **_read(given, "identifier", number_property(schema), _searchable("identifier")),
        **_read(given, "address", "address", _searchable("address")),
    }
    if "birthDate" in properties and not comparable(schema, "Person"):
        raise InvalidQuery("birth_date", f"a {schema} has none")
    return Query(schema, properties)


def answer(hits: Sequence[Hit], *, all_hits: bool) -> list[Cells]:
    """The result cells of a row that was answered: of its best hit, or of each hit."""
    matches = [hit for hit in hits if hit.match]
    if not matches:
        return [_CLEAR]
    return [_hit_cells(hit, len(matches)) for hit in (matches if all_hits else matches[:1])]


_CLEAR: Cells = ("clear", "", "0", "", "", "", "", "")


def refusal(problem: SanctionsError) -> list[Cells]:
    """The result cells of a row that can't be screened."""
    return [("error", *[""] * (len(RESULT_COLUMNS) - 2), str(problem))]


def fitted(form: Form, row: Sequence[str]) -> Cells:
    """The row's own cells, as many as the header has; those beyond are quoted in the reason."""
    return tuple(row[: form.width]) + ("",) * (form.width - len(row))


def _hit_cells(hit: Hit, total: int) -> Cells:
    entity = hit.version.entity
    told = (entity.id, entity.caption, hit.matched_name, entity.dataset, hit.reason)
    return ("hit", str(hit.score), str(total), *told)


def _wrong_width(form: Form, row: Sequence[str]) -> str:
    """How the row's width differs from the header's, and what stands in the cells that have no column."""
    beyond = ", ".join(map(repr, row[form.width :]))
    return f"has {len(row)} cells where the header has {form.width}" + (f"; beyond it: {beyond}" if beyond else "")


def _names(given: Mapping[str, tuple[str, ...]], schema: str) -> dict[str, tuple[str, ...]]:
    """Every name in the row. First and last name are one name, in parts where a person has no other."""
    first, last = given.get("first_name", ()), given.get("last_name", ())
    joined = " ".join((*first, *last))
    whole = tuple(dict.fromkeys(name for name in (*given.get("name", ()), joined) if name))
    if not whole:
        raise InvalidQuery("name", "the row has no name")
    for name in whole:
        cells.searchable("name", name)
    if is_a(schema, "Person") and first and last and not given.get("name"):
        return {"firstName": first, "lastName": last}
    return {"name": whole}


def _read(
    given: Mapping[str, tuple[str, ...]], field: str, name: str, read: Callable[[str], str]
) -> dict[str, tuple[str, ...]]:
    """The property that a field fills, if the row has any value for it."""
    values = tuple(dict.fromkeys(map(read, given.get(field, ()))))
    return {name: values} if values else {}


def _searchable(field: str) -> Callable[[str], str]:
    """A reader of text that holds a letter or a digit."""
    return lambda text: cells.searchable(field, text)


def number_property(schema: str) -> str:
    """The property that holds an identifier of unknown kind. The matcher compares every kind with every other."""
    return next((name for name in _NUMBER_PROPERTIES if name in known_properties(schema)), _NUMBER_PROPERTIES[0])
