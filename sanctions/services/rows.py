"""A row of a customer file as a query, and its answer as cells of the result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from sanctions.errors import InvalidQuery, SanctionsError
from sanctions.lists.placeholders import is_blank
from sanctions.model import Hit, Query, comparable, is_a, known_properties
from sanctions.names import fold
from sanctions.services import (
    births,
    cells,
    doubts,
    gaps,
    headers,
    nationalities,
    nobody,
    noise,
    parting,
    parts_of_dates,
)
from sanctions.services.answers import RESULT_COLUMNS, Cells
from sanctions.services.lifetimes import EVER, Lifetime, told_apart
from sanctions.services.tables import BadRow

DEFAULT_SCHEMA = "LegalEntity"
"""What a row is taken for that does not say: a person or an organisation."""

_NUMBER_PROPERTIES = ("idNumber", "registrationNumber", "publicKey", "isin")
"""Where an identifier of unknown kind goes: the first of these that the schema has."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a file's rows are read: their width, where each field stands, and the schema of those that name none.

    ``date_order`` is `dmy` or `mdy` where it is known how dates like 03/04/1970 are meant, ``lifetime`` when
    customers can have been born.
    """

    width: int
    places: Mapping[str, tuple[int, ...]]
    schema: str = DEFAULT_SCHEMA
    date_order: str = ""
    lifetime: Lifetime = EVER


def form(
    columns: Sequence[str],
    mapping: Mapping[str, str],
    schema: str = DEFAULT_SCHEMA,
    date_order: str = "",
    *,
    today: str = "",
) -> Form:
    """The form of a file with those columns, of which ``mapping`` says what they hold.

    ``today`` is the day of the screening as ISO 8601, or begins with it; empty where nobody knows.
    """
    places: dict[str, tuple[int, ...]] = {}
    for place, column in enumerate(columns):
        if mapping.get(column):
            places[mapping[column]] = (*places.get(mapping[column], ()), place)
    return Form(
        len(columns),
        places,
        usual_schema(mapping, schema),
        date_order,
        Lifetime.until(date.fromisoformat(today[:10])) if today else EVER,
    )


def usual_schema(mapping: Mapping[str, str], told: str) -> str:
    """What rows are taken for that do not say, where that is ``told`` for all: ships where their names stand alone.

    Beside names of others they may be anything.
    """
    named = [column for column, field in mapping.items() if field in ("name", "first_name", "last_name")]
    of_ships = sum(headers.said(column) in headers.SHIPS for column in named)
    if told != DEFAULT_SCHEMA or not of_ships:
        return told
    return "Vessel" if of_ships == len(named) else "Thing"


class Asked(NamedTuple):
    """What a row asks, and a sentence on each thing in it that is not asked as it stands."""

    query: Query
    said: tuple[str, ...] = ()


def query(form: Form, row: Sequence[str]) -> Query:
    """What a row asks. Raises as ``read``."""
    return read(form, row).query


def read(form: Form, row: Sequence[str]) -> Asked:
    """What a row asks. Raises InvalidQuery that says what is wrong with it; nothing in it is passed over."""
    if (reason := fault(form, row)) is not None:
        raise InvalidQuery("row", reason)
    given = {field: [row[place] for place in places] for field, places in form.places.items()}
    schema = _schema(given.get("schema"), form)
    properties, said = _names(given, schema)
    if dates := parts_of_dates.joined(*(_values(given.get(f"birth_{part}")) for part in ("date", "month", "day"))):
        born, told = _born(dates, form)
        if born:
            properties["birthDate"] = born
        said = (*said, *told)
        if not comparable(schema, "Person"):
            raise InvalidQuery("birth_date", f"a {schema} has none")
    countries = _values(given.get("country"))
    if codes := _distinct([code for text in countries for code in nationalities.countries(text)]):
        properties["country"] = codes
    if identifiers := _values(given.get("identifier")):
        properties[number_property(schema)] = _distinct([cells.identifier(value) for value in identifiers])
    if addresses := [text for text in _texts(given, "address") if not is_blank(text)]:
        properties["address"] = _searchable("address", addresses)
    return Asked(Query(schema, properties), said)


def fault(form: Form, row: Sequence[str]) -> str | None:
    """Why a row can't be read at all; None where it can."""
    if isinstance(row, BadRow):
        return row.reason
    return _wrong_width(form, row) if len(row) != form.width else None


def answer(asked: Asked, hits: Sequence[Hit], told: Sequence[str], *, all_hits: bool) -> list[Cells]:
    """The result cells of a row that was answered: of its best hit, or of each hit.

    ``told`` are the warnings of ``screening.warnings``, as `/match` gives them.
    Hits below the threshold, which are only there where they were asked for, are
    `near` and never `hit`: the best of them stands where no hit does, or each
    with a line after those of the hits. Nobody is cleared by a name that says
    of nobody who it is, or by one word that everybody bears; the line of a row
    without a hit says so where less was asked of it than one might think.
    """
    matches = [hit for hit in hits if hit.match]
    shown = (*matches, *(hit for hit in hits if not hit.match))
    if not matches and (problem := _no_answer(asked, hits, told)):
        return refusal(problem)
    if not hits:
        return [(*_CLEAR[:-1], "; ".join((*asked.said, *told)))]
    lines = [_hit_cells(hit, len(matches)) for hit in (shown if all_hits else shown[:1])]
    if not matches:
        best = lines[0]
        lines[0] = (*best[:-1], "; ".join((best[-1], *asked.said, *told)))
    return lines


def _no_answer(asked: Asked, hits: Sequence[Hit], told: Sequence[str]) -> InvalidQuery | None:
    """Why a row that nothing matches can't be answered all the same; None where it can."""
    try:
        doubts.require_somebody(asked.query, hits)
    except InvalidQuery as problem:
        return problem
    if told and doubts.COMMON in told[0] and doubts.is_all_that_is_known(asked.query):
        return InvalidQuery("name", told[0])
    return None


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
    return ("hit" if hit.match else "near", str(hit.score), str(total), *told)


def _wrong_width(form: Form, row: Sequence[str]) -> str:
    """How the row's width differs from the header's, and what stands in the cells that have no column."""
    beyond = ", ".join(map(repr, row[form.width :]))
    return f"has {len(row)} cells where the header has {form.width}" + (f"; beyond it: {beyond}" if beyond else "")


def _schema(given: Sequence[str] | None, form: Form) -> str:
    """The schema that the row names, else that of the file. Raises InvalidQuery where it names several."""
    said = _values(given)
    if not said:
        return form.schema
    found = _distinct([cells.schema(text) for text in said])
    if len(found) > 1:
        raise InvalidQuery("schema", f"the row names several: {', '.join(found)}")
    return found[0]


def _names(given: Mapping[str, Sequence[str]], schema: str) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """Every name in the row, and what is said of them. First and last are one, in parts where there is no other."""
    written = given.get("name", ())
    alone = len(written) == 1 and "first_name" not in given and "last_name" not in given
    if alone and parting.is_one(written[0]) and gaps.is_whole(written[0]):
        return {"name": (written[0].strip(),)}, ()
    said: list[str] = []
    whole: list[str] = []
    for cell in written:
        names, dates = parting.read(cell, is_a(schema, "Person"))
        whole += _told("name", names, said)
        said += dates
    first, last = (_told(field, _parts(given, field), said) for field in ("first_name", "last_name"))
    whole, first, last = _put_together(whole, first, last)
    if joined := " ".join([" ".join(text.split()) for text in (*first, *last)]):
        names, dates = ([joined], ()) if all(map(parting.is_one, (*first, *last))) else parting.within(joined)
        whole += names
        said += dates
    if first and schema != "Person" and births.is_of_a_firm(firm := " ".join(last)):
        whole.append(firm)
    if not whole:
        placeholder = next((text for text in _texts(given, "name", "first_name", "last_name")), None)
        raise InvalidQuery("name", "the row has no name" if placeholder is None else f"{placeholder!r} is no name")
    if all(map(gaps.is_whole, whole)):
        found = _searchable("name", whole)
    else:
        filled, told = gaps.asked(whole, schema=schema)
        found, said = _searchable("name", filled), [*said, *told]
    if first and last and len(whole) == 1 and found == (joined,) and is_a(schema, "Person"):
        return {"firstName": tuple(first), "lastName": tuple(last)}, tuple(said)
    return {"name": found}, tuple(said)


def _put_together(whole: list[str], first: list[str], last: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Names, and the parts of one, where what is called a name may be a given name: `Name, Surname`.

    It is no part where it holds the last name itself. One word that doesn't is a given name. More words may be all of
    the name: that is asked as it stands too.
    """
    if len(whole) != 1 or not last:
        return whole, first, last
    [name] = whole
    one = len(name.split()) == 1
    if holds(name, last):
        return whole, first, last if first else []
    if first:
        return ([], [name, *first], last) if one else (whole, first, last)
    return [] if one else whole, [name], last


def holds(name: str, last: Sequence[str]) -> bool:
    """Whether a name has every word of the last names."""
    return set(fold(" ".join(last)).split()) <= set(fold(name).split())


def _born(texts: Sequence[str], form: Form) -> tuple[tuple[str, ...], list[str]]:
    """The days that birth dates may be, and a sentence on each that is none of anybody now living."""
    born: list[str] = []
    said: list[str] = []
    for text in texts:
        days = cells.birth_dates(text, form.date_order)
        if len(days) > 1 or not form.lifetime.holds(days[0]):
            days, told = told_apart(form.lifetime, days, text, "birth_date")
            said += [told] if told else []
        born += days
    return _distinct(born), said


def _told(field: str, texts: Sequence[str], said: list[str]) -> list[str]:
    """The texts, those left out and told that say that nothing is known."""
    blank = [text for text in texts if is_blank(text)]
    if not blank:
        return list(texts)
    said += [f"{field}: {text!r} says that nothing is known, and was left out" for text in blank]
    return [text for text in texts if text not in blank]


def _parts(given: Mapping[str, Sequence[str]], field: str) -> list[str]:
    """The parts of a name in columns of their own."""
    return [text if parting.is_one(text) else noise.repaired(text).strip() for text in _texts(given, field)]


def _texts(given: Mapping[str, Sequence[str]], *fields: str) -> list[str]:
    """The cells of fields in which anything stands."""
    return [text for field in fields for cell in given.get(field, ()) if (text := cell.strip())]


def _values(given: Sequence[str] | None) -> list[str]:
    """The values of a field, of all its cells."""
    return [value for cell in given for value in nobody.values(cell)] if given else []


def _searchable(field: str, values: Sequence[str]) -> tuple[str, ...]:
    """The values, each with a letter or a digit. Raises InvalidQuery."""
    return _distinct([cells.searchable(field, value) for value in values])


def _distinct(values: Sequence[str]) -> tuple[str, ...]:
    """The values, those that repeat only once."""
    return tuple(values) if len(values) < 2 else tuple(dict.fromkeys(values))


@cache
def number_property(schema: str) -> str:
    """The property that holds an identifier of unknown kind. The matcher compares every kind with every other."""
    return next((name for name in _NUMBER_PROPERTIES if name in known_properties(schema)), _NUMBER_PROPERTIES[0])
