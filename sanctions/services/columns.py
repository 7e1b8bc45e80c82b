"""Which column of a customer file holds what."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from sanctions.errors import FileUnreadable, InvalidQuery
from sanctions.services.tables.layout import Layout

IGNORE = "ignore"
"""What the mapping ``column=ignore`` says: carried along, not screened."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    "id": ("customer id", "customer number", "client id", "client number", "account id", "record id", "reference"),
    "schema": ("type", "entity type", "party type", "customer type", "client type"),
    "name": (
        "full name",
        "customer name",
        "client name",
        "account name",
        "entity name",
        "party name",
        "counterparty",
        "counterparty name",
        "beneficiary",
        "beneficiary name",
        "company",
        "company name",
        "organisation",
        "organization",
        "organisation name",
        "organization name",
        "legal name",
        "registered name",
        "alias",
        "aka",
        "also known as",
        "previous name",
        "former name",
    ),
    "first_name": (
        "firstname",
        "given name",
        "given names",
        "forename",
        "forenames",
        "middle name",
        "middle names",
        "second name",
        "patronymic",
    ),
    "last_name": ("lastname", "surname", "family name"),
    "birth_date": ("birthdate", "birthday", "date of birth", "dob", "born", "birth year", "year of birth"),
    "country": (
        "country code",
        "country name",
        "country of residence",
        "residence country",
        "nationality",
        "citizenship",
        "jurisdiction",
        "country of incorporation",
    ),
    "identifier": (
        "id number",
        "identification number",
        "national id",
        "passport",
        "passport number",
        "passport no",
        "passport nr",
        "registration number",
        "company number",
        "tax id",
        "tax number",
        "vat number",
        "inn",
        "inn code",
        "ogrn",
        "ogrn code",
        "lei",
        "lei code",
        "bic",
        "swift",
        "swift bic",
        "imo",
        "imo number",
        "mmsi",
        "wallet",
        "wallet address",
    ),
    "address": ("full address", "street address", "residential address", "registered address"),
}
"""The fields, and the column names that are taken for each besides its own.

Compared without case, punctuation and what stands in brackets: ``birthDate``,
``Birth Date`` and ``BIRTH_DATE (ISO)`` are one.
"""

_SEVERAL = ("name", "first_name", "last_name", "country", "identifier", "address")
"""Fields that more than one column may hold; all of them are screened."""

_ALIASES = {alias: field for field, aliases in FIELDS.items() for alias in (field.replace("_", " "), *aliases)}


def assign(name: str, columns: Sequence[str], wanted: Mapping[str, str]) -> dict[str, str]:
    """The field of each column, as told, else by its name; empty for one that is carried along, not screened.

    A field that ``wanted`` gives a column is not looked for in others. Raises
    InvalidQuery for a column or field in ``wanted`` that does not exist, and
    FileUnreadable, about the file ``name``, where the names can't be found.
    """
    told = dict(_told(columns, wanted))
    found = {column: field for column in columns if (field := _recognise(column)) and column not in told}
    fields = told | {column: field for column, field in found.items() if field not in told.values()}
    for field in FIELDS:
        if field not in _SEVERAL:
            _settle(name, fields, field)
    _check_names(name, columns, fields)
    return {column: fields.get(column, IGNORE).replace(IGNORE, "") for column in columns}


def date_order(layout: Layout, mapping: Mapping[str, str], told: str = "") -> tuple[str, str]:
    """The order of dates like 03/04/1970 in the column of birth dates, empty if unknown; and what to note of it.

    It is known where it is ``told``, and where dates such as 25/12/1970 stand
    in the column that can be read one way only, and all of them the same way.
    """
    if told:
        return told, ""
    found = dict(layout.orders)
    place = next((at for at, column in enumerate(layout.columns) if mapping.get(column) == "birth_date"), None)
    order, column = found.get(place, "") if place is not None else "", layout.columns[place or 0]
    if order == "both":
        clash = "stand both as day/month and as month/day: those that may be either are errors"
        return "", f"dates in the column {column!r} {clash}"
    first = {"dmy": "day/month/year", "mdy": "month/day/year"}
    return (
        order,
        f"dates in the column {column!r} are read as {first[order]}, as some of them must be" if order else "",
    )


def parse_map(pairs: Sequence[str]) -> dict[str, str]:
    """``column=field`` pairs as a mapping; raises InvalidQuery for one that is none, or that repeats a column."""
    mapping: dict[str, str] = {}
    for pair in pairs:
        column, equals, field = pair.rpartition("=")
        if not (equals and column.strip() and field.strip()):
            raise InvalidQuery("map", f"{pair!r} is not column=field")
        if column in mapping:
            raise InvalidQuery("map", f"the column {column!r} is mapped twice")
        mapping[column] = field
    return mapping


def _told(columns: Sequence[str], wanted: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The columns that were mapped by hand, under the names that the file gives them."""
    by_name = {column.strip().casefold(): column for column in columns}
    for column, field in wanted.items():
        if column.strip().casefold() not in by_name:
            raise InvalidQuery("map", f"the file has no column {column!r}; it has {_listed(columns)}")
        yield by_name[column.strip().casefold()], _field(field)


def _field(text: str) -> str:
    """The field of that name; raises InvalidQuery with the nearest one."""
    field = text.strip().casefold()
    if field in (*FIELDS, IGNORE):
        return field
    near = get_close_matches(field, (*FIELDS, IGNORE), n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"there are {_listed((*FIELDS, IGNORE))}"
    raise InvalidQuery("map", f"no field {text!r}; {hint}")


def _recognise(column: str) -> str | None:
    """The field that a column's name means, None where it means none."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.sub(r"\(.*?\)|\[.*?\]", " ", column))
    return _ALIASES.get(" ".join(re.split(r"[\W_]+", words.casefold())).strip())


def _settle(name: str, fields: dict[str, str], field: str) -> None:
    """Leaves one column for a field that can have one only: the one named exactly so."""
    holders = [column for column, held in fields.items() if held == field]
    exact = [column for column in holders if column.strip().casefold() == field]
    if len(holders) > 1 and len(exact) != 1:
        hint = f"map the one that is, as {holders[0]}={field}"
        raise FileUnreadable(name, f"the columns {_listed(holders)} may all be the {field}; {hint}")
    for column in holders:
        if len(holders) > 1 and column not in exact:
            del fields[column]


def _check_names(name: str, columns: Sequence[str], fields: Mapping[str, str]) -> None:
    """Raises FileUnreadable for a file whose names stand in no column that we know."""
    held = set(fields.values())
    if "first_name" in held and "last_name" not in held:
        column = next(column for column, field in fields.items() if field == "first_name")
        hint = "map the one that does, as COLUMN=last_name"
        raise FileUnreadable(name, f"the column {column!r} holds first names, and no column holds last names; {hint}")
    if not held & {"name", "last_name"}:
        hint = "map the one that holds them, as COLUMN=name"
        raise FileUnreadable(name, f"no column of names among {_listed(columns)}; {hint}")


def _listed(names: Sequence[str]) -> str:
    """Names as a sentence shows them."""
    return ", ".join(repr(name) for name in names)
