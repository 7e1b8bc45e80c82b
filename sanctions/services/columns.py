"""Which column of a customer file holds what: as told, else by its name, else by what stands in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from sanctions.errors import FileUnreadable, InvalidQuery
from sanctions.names import analyse
from sanctions.services import contents, headers
from sanctions.services.answers import RESULT_COLUMNS
from sanctions.services.headers import ALIASES, FAMILY, FATHERS, GIVEN, PAIRS, PARTIES, alike, meaning, plain
from sanctions.services.rows import holds
from sanctions.services.tables.layout import Layout
from sanctions.services.words.columns import DAYS_BESIDE_MONTH, FIELDS
from sanctions.store.batches import ColumnNote

__all__ = ["FIELDS", "IGNORE", "Found", "assign", "date_order", "guessed", "overlooked", "parse_map", "recognise"]

IGNORE = "ignore"
"""What the mapping ``column=ignore`` says: carried along, not screened."""

_SEVERAL = ("name", "first_name", "last_name", "country", "identifier", "address")
"""Fields that more than one column may hold; all of them are screened."""


@dataclass(frozen=True, slots=True)
class Found:
    """Which column holds what.

    ``mapping`` gives each column its field, empty for one that is carried
    along and not screened; ``reasons`` why; ``notes`` tell what was guessed.
    """

    mapping: dict[str, str]
    reasons: dict[str, str]
    notes: tuple[str, ...] = ()


def recognise(
    name: str, columns: Sequence[str], wanted: Mapping[str, str], sample: Sequence[Sequence[str]] = ()
) -> Found:
    """The field of each column: as told, else by its name, else by the ``sample`` of rows.

    A field that ``wanted`` gives a column is not looked for in others. Raises
    InvalidQuery for a column or field in ``wanted`` that does not exist, and
    FileUnreadable, about the file ``name``, where the names can't be found.
    """
    told = dict(_told(columns, wanted))
    by_name = {column: field for column, field in _by_name(columns, sample) if column not in told}
    unlike = {note.column: note for note in _unlike(columns, by_name, sample)}
    by_name |= dict.fromkeys(unlike, IGNORE)
    if not by_name and not told and contents.looks_like_data(columns):
        hint = "say so where the file has no header (--no-header, header=false)"
        raise FileUnreadable(
            name, f"the first line looks like data, not like names of columns ({_listed(columns)}); {hint}"
        )
    fields = told | {column: field for column, field in by_name.items() if field not in told.values()}
    for field in FIELDS:
        if field not in _SEVERAL:
            _settle(name, fields, field)
    guessed = _by_content(columns, {**by_name, **told}, fields, sample)
    fields |= {column: field for column, (field, _) in guessed.items()}
    _check_names(name, columns, fields)
    found = _found(columns, fields, told, guessed)
    carried = [column for column in columns if not (found.mapping[column] or column in told or column in unlike)]
    overlooked = _overlooked(columns, [c for c in carried if c not in _of_an_earlier_result(columns)], fields, sample)
    return replace(found, notes=(*found.notes, *unlike.values(), *overlooked))


def overlooked(
    columns: Sequence[str], mapping: Mapping[str, str], sample: Sequence[Sequence[str]]
) -> Iterator[ColumnNote]:
    """Notes of columns that the mapping carries along, whoever said so, and that may have to be screened."""
    ours = _of_an_earlier_result(columns)
    carried = [column for column in columns if not mapping.get(column) and column not in ours]
    by_name = {column: field for column, field in _by_name(columns, sample) if column in carried}
    unlike = {note.column: note for note in _unlike(columns, by_name, sample)}
    yield from unlike.values()
    yield from _overlooked(columns, [column for column in carried if column not in unlike], mapping, sample)


def guessed(columns: Sequence[str], wanted: Mapping[str, str]) -> dict[str, str]:
    """What is known of columns that are not enough to screen a file by: as told, else by their names."""
    fields = dict(_by_name(columns)) | dict(_told(columns, wanted))
    return {column: fields.get(column, IGNORE).replace(IGNORE, "") for column in columns}


def assign(
    name: str, columns: Sequence[str], wanted: Mapping[str, str], sample: Sequence[Sequence[str]] = ()
) -> dict[str, str]:
    """The mapping of ``recognise``, which see."""
    return recognise(name, columns, wanted, sample).mapping


def _found(
    columns: Sequence[str],
    fields: Mapping[str, str],
    told: Mapping[str, str],
    guessed: Mapping[str, tuple[str, str]],
) -> Found:
    mapping = {column: fields.get(column, IGNORE).replace(IGNORE, "") for column in columns}
    reasons = {column: "its name" for column in fields if mapping[column]}
    reasons |= dict.fromkeys(told, "told") | {column: reason for column, (_, reason) in guessed.items()}
    notes = (
        f"the column {column!r} is taken for {field}, by its content: {reason}"
        for column, (field, reason) in guessed.items()
    )
    return Found(mapping, reasons, (*_unusual(fields, told), *notes))


def _values(columns: Sequence[str], column: str, sample: Sequence[Sequence[str]]) -> list[str]:
    """What stands in a column of the sample, blank cells left out."""
    place = columns.index(column) if column in columns else -1
    return [value for row in sample if 0 <= place < len(row) and (value := row[place].strip())]


def _unlike(
    columns: Sequence[str], by_name: Mapping[str, str], sample: Sequence[Sequence[str]]
) -> Iterator[ColumnNote]:
    """Notes of columns of whose values none can be read as what their name says."""
    for column, field in by_name.items():
        values = _values(columns, column, sample)
        if contents.is_unlike(field, values):
            called = "an address" if field == "address" else f"a {field}"
            told = f"is called as {called}, and none of its values is one ({values[0][:40]!r})"
            hint = f"map it as {column}={field} if it is one"
            yield ColumnNote.of(column, f"{told}: it is carried along, not screened", hint)


def _overlooked(
    columns: Sequence[str], carried: Sequence[str], fields: Mapping[str, str], sample: Sequence[Sequence[str]]
) -> Iterator[ColumnNote]:
    """Notes of columns that are carried along, and in which names or dates seem to stand."""
    for column in carried[: contents.MOST]:
        if _NUMBERED_NAME.fullmatch(plain(column)) and _values(columns, column, sample):
            hint = f"map it as {column}=name, or as first_name beside a last_name, if it is a name or a part of one"
            yield ColumnNote.of(column, "may hold a part of a name and is NOT SCREENED", hint)
            continue
        values = _values(columns, column, sample)
        if contents.have_names_within(values):
            told = "holds objects with names in them and is NOT SCREENED; put them into columns"
            yield ColumnNote.of(column, told)
            continue
        kind = contents.seems(values)
        if kind and kind not in (fields.values() if kind == "birth_date" else ()):
            told = "names" if kind == "name" else "dates"
            hint = f"map it as {column}={kind} if it is to be"
            yield ColumnNote.of(column, f"seems to hold {told} and is NOT SCREENED", hint)
        elif not kind and headers.may_hold_names(column) and contents.may_be_names(values):
            hint = f"map it as {column}=name, or as first_name or last_name, if it is one or a part of one"
            yield ColumnNote.of(column, "may hold a name and is NOT SCREENED", hint)


_NUMBERED_NAME = re.compile(r"name ?\d{1,2}")


def _unusual(fields: Mapping[str, str], told: Mapping[str, str]) -> Iterator[str]:
    """Notes of columns whose name is read by the company that it keeps: `Name` beside `Vorname`."""
    for column, field in fields.items():
        said = headers.said(column)
        usual = ALIASES.get(said, "name" if said in (*GIVEN, *FAMILY, *PARTIES, *_PAIRED) else field)
        if column not in told and field in ("first_name", "last_name") and usual == "name":
            yield f"the column {column!r} is taken for {field}, by the columns beside it"


_PAIRED = frozenset(word for pair in PAIRS for words in pair for word in words)


def _by_content(
    columns: Sequence[str], known: Mapping[str, str], fields: Mapping[str, str], sample: Sequence[Sequence[str]]
) -> dict[str, tuple[str, str]]:
    """What values tell of the columns that nothing else is known of."""
    held = set(fields.values())
    unknown = {place: column for place, column in enumerate(columns) if column not in known}
    named = held & {"name", "first_name", "last_name"}
    wanted = [field for field in contents.GUESSED if field not in held and not (field == "name" and named)]
    return contents.guess(unknown, sample, wanted)


def date_order(layout: Layout, mapping: Mapping[str, str], told: str = "") -> tuple[str, str]:
    """The order of dates like 03/04/1970 in the column of birth dates, empty if unknown; and what to note of it.

    It is known where it is ``told``, and where dates such as 25/12/1970 stand
    in the column that can be read one way only, and all of them the same way.
    """
    if told:
        asked = "birth_date" in mapping.values()
        return told, "" if asked else "the option `date_order` means nothing: no column is taken for birth dates"
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


def require(columns: Sequence[str], wanted: Mapping[str, str]) -> None:
    """Raises InvalidQuery where a column that was mapped by hand is not among them, or its field is none."""
    for _ in _told(columns, wanted):
        pass


def _told(columns: Sequence[str], wanted: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The columns that were mapped by hand, under the names that the file gives them."""
    by_name = {alike(column): column for column in columns}
    for column, field in wanted.items():
        if alike(column) not in by_name:
            raise InvalidQuery("map", f"the file has no column {column!r}; it has {_listed(columns)}")
        yield by_name[alike(column)], _field(field)


def _field(text: str) -> str:
    """The field of that name; raises InvalidQuery with the nearest one."""
    field = text.strip().casefold()
    if field in (*FIELDS, IGNORE):
        return field
    near = get_close_matches(field, (*FIELDS, IGNORE), n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"there are {_listed((*FIELDS, IGNORE))}"
    raise InvalidQuery("map", f"no field {text!r}; {hint}")


def _by_name(columns: Sequence[str], sample: Sequence[Sequence[str]] = ()) -> Iterator[tuple[str, str]]:
    """The columns whose names mean a field, and that field."""
    before = _of_an_earlier_result(columns)
    yield from ((column, IGNORE) for column in before)
    columns = [column for column in columns if column not in before]
    said = {column: headers.said(column) for column in columns}
    fields = {column: field for column in columns if (field := meaning(said[column]))}
    if "birth_month" in fields.values():
        fields |= {column: "birth_day" for column in columns if said[column] in DAYS_BESIDE_MONTH}
    else:
        fields |= {column: "birth_date" for column, field in fields.items() if field == "birth_day"}
    family = {column for column, field in fields.items() if field == "last_name"} or {
        column for column in columns if FAMILY.get(said[column], frozenset()) & set(said.values())
    }
    given = _beside_each_other(said, fields, family)
    named = {field for column, field in fields.items() if said[column] not in headers.SHIPS}
    if not given and not {"name", "first_name"} & named and not GIVEN & set(said.values()):
        parties = (column for column in columns if said[column] in PARTIES and column not in family)
        fields |= {c: "name" for c in parties if not contents.are_numbers(_values(columns, c, sample))}
    given |= _given_by_sample(columns, fields, family, sample)
    for column in columns:
        if column in family:
            yield column, "last_name"
        elif column in given:
            yield column, "first_name"
        elif said[column] in GIVEN:
            yield column, "first_name" if family else "name"
        elif column in fields:
            yield column, fields[column]


def _beside_each_other(said: Mapping[str, str], fields: Mapping[str, str], family: set[str]) -> set[str]:
    """First names by what stands beside them; last names by first names are put into ``family``."""
    given: set[str] = set()
    for first, last in PAIRS:
        firsts, lasts = ({column for column in said if said[column] in words} for words in (first, last))
        if lasts and (firsts or "first_name" in fields.values()):
            family |= lasts
        if firsts and family:
            given |= firsts
    return given


def _given_by_sample(
    columns: Sequence[str], fields: Mapping[str, str], family: set[str], sample: Sequence[Sequence[str]]
) -> set[str]:
    """The one column of names that has but given names: `Name` beside `Surname`, of which no name holds its surname.

    No company stands in it: whoever acts for one may be named beside it.
    """
    names = [column for column in columns if fields.get(column) == "name" and column not in family]
    own = any(field == "first_name" and headers.said(column) not in FATHERS for column, field in fields.items())
    if len(names) != 1 or not family or own:
        return set()
    place, lasts = columns.index(names[0]), [columns.index(column) for column in family]
    rows = [(row[place], [row[at] for at in lasts]) for row in sample if len(row) == len(columns)]
    rows = [(name, last) for name, last in rows if name.strip() and "".join(last).strip()]
    whole = any(holds(name, last) or analyse(name, person=False).legal for name, last in rows)
    return set() if whole or not rows else set(names)


def _of_an_earlier_result(columns: Sequence[str]) -> list[str]:
    """Our own columns, where the file has all of them: its `entity_name` is what was found, not who is asked for."""
    names = {alike(column): column for column in columns}
    return [names[ours] for ours in RESULT_COLUMNS] if names.keys() >= set(RESULT_COLUMNS) else []


def _settle(name: str, fields: dict[str, str], field: str) -> None:
    """Leaves one column for a field that can have one only: the one named exactly so.

    Of numbers of rows, which are carried along, else the first.
    """
    holders = [column for column, held in fields.items() if held == field]
    exact = [column for column in holders if alike(column) == field]
    if field == "id" and not exact:
        exact = holders[:1]
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
        hint = "map the one that holds them, as COLUMN=name, or say so where the first line is data (--no-header)"
        raise FileUnreadable(name, f"no column of names among {_listed(columns)}; {hint}")


def _listed(names: Sequence[str]) -> str:
    """Names as a sentence shows them."""
    return ", ".join(repr(name) for name in names)
