"""Australia's sanctions list, the spreadsheet of its Department of Foreign Affairs and Trade."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sanctions.errors import ListUnreadable
from sanctions.lists import sheets
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.datasets import DATASETS
from sanctions.lists.dates import read_date
from sanctions.lists.dfat_details import (
    date_of,
    take_addresses,
    take_birthplaces,
    take_births,
    take_citizenships,
    take_prose,
)
from sanctions.lists.drafts import Draft, clean, entity_id, is_nothing
from sanctions.lists.sheets import Cell
from sanctions.model import Document, Entity, Measure

FORMAT = "dfat_xlsx"

_DATASET = "au_dfat_sanctions"
_SCHEMATA = {"individual": "Person", "entity": "Organization", "vessel": "Vessel"}
_NEEDED = ("reference", "name of individual or entity", "type", "name type")
_IMPOSED = {
    "targeted financial sanction": "targeted financial sanctions",
    "travel ban": "travel ban",
    "arms embargo": "arms embargo",
    "maritime restriction": "maritime restriction",
}
_KNOWN = frozenset({*_NEEDED, *_IMPOSED}).union(
    {"alias strength", "date of birth", "place of birth", "citizenship", "address", "additional information"},
    {"listing information", "imo number", "committees", "control date", "instrument of designation"},
)
_YES = frozenset({"1", "true", "yes"})
_HEADING_WITHIN = 10
_REFERENCE = re.compile(r"(?P<number>\d+)(?P<suffix>[a-z]{0,2}\d*)", re.IGNORECASE)
_KINDS = {
    "primary name": "name",
    "original script": "name",
    "aka": "alias",
    "alias": "alias",
    "formerly known as": "previousName",
    "previously listed as": "previousName",
}
_FORMER = re.compile(
    r"\s*\((?:previously|formerly)\s+(?:listed|known)\s+as[.,:]?\s*(?:in \w+:\s*(?P<other>[^()]+))?\)", re.IGNORECASE
)
_DESCRIBED = re.compile(r"\s*\((?:combat name|birth name|call sign|in \w+)\)$", re.IGNORECASE)
_LISTED = re.compile(
    r"\b(?:first )?(?:listed|designated|declared)(?: under .{1,80}?)?(?: by .{1,60}?)?\s?(?:on)?\s*:?\s*"
    r"(?P<date>\d{1,2}(?:/\d{1,2}/|\s?[A-Z][a-z]+\.?\s?)\d{4})",
    re.IGNORECASE,
)
_INSTRUMENT = re.compile(
    r"(?:Autonomous Sanctions|Charter of the United Nations) \([^()]{5,160}\)[^.;()]{0,40}(?:\(No\.? ?\d+\) )?"
    r"(?:Instrument|List) \d{4}(?: ?\(No\.? ?\d+\))?(?: ?[\[(]F\d{4}L\d+[\])])?"
)


@dataclass(slots=True)
class _Row:
    """A row by its headings, and the line where it stands."""

    line: int
    cells: dict[str, Cell]

    def text(self, heading: str) -> str:
        """A cell's text, with its lines; empty for one that lacks."""
        cell = self.cells.get(heading, "")
        whole = isinstance(cell, float) and cell.is_integer()
        return str(int(cell) if whole and isinstance(cell, float) else cell).strip()


@dataclass(slots=True)
class _Party:
    """The rows of one party: its primary name first, then its aliases."""

    reference: str
    rows: list[_Row] = field(default_factory=list)


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one workbook of which a sheet has the list's headings; its date is that of its last change."""
    if len(sources) != 1:
        return None
    try:
        if sheets.kind(sources[0]) != "xlsx" or not _with_heading(sources[0], sheets.names(sources[0])):
            return None
    except ListUnreadable:
        return None
    return Recognised(FORMAT, _DATASET, sheets.modified(sources[0]), saved=True)


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list. A workbook that can't be opened says so once its entities are asked for."""
    (source,) = sources
    try:
        published = sheets.modified(source)
    except ListUnreadable:
        published = None
    reading = Reading(FORMAT, dataset, published)
    reading.entities = _entities(source, reading)
    return reading


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """Every party, in the order of their first rows."""
    for party in _parties(source, reading):
        yield _entity(source, party, reading)


def _with_heading(source: Source, names: Sequence[str]) -> list[str]:
    """Those of the sheets that have the list's headings."""
    return [name for name in names if _heading(sheets.rows(source, name)) is not None]


def _sheet(source: Source, reading: Reading) -> str:
    """The sheet that holds the list; the others, as one in front of it, are told. Raises ListUnreadable for two."""
    names = sheets.names(source)
    found = _with_heading(source, names)
    if not found:
        raise ListUnreadable(source.name, f"has no columns {', '.join(_NEEDED)}")
    if len(found) > 1:
        raise ListUnreadable(source.name, f"has the list's columns on more than one sheet: {', '.join(found)}")
    if others := [name for name in names if name not in found]:
        reading.notes.append(
            f"read from the sheet {found[0]}; without the list's columns, and not read: {', '.join(others)}"
        )
    return found[0]


def _heading(rows: Iterator[list[Cell]]) -> tuple[int, list[str]] | None:
    """The line of the headings, in small letters, and these; None where there are none near the top."""
    for line, row in enumerate(rows, start=1):
        heading = [clean(str(cell)).casefold() for cell in row]
        if set(_NEEDED) <= set(heading):
            return line, heading
        if line == _HEADING_WITHIN:
            break
    return None


def _rows(source: Source, reading: Reading) -> Iterator[_Row]:
    """The rows below the headings that hold anything. Raises ListUnreadable without headings."""
    rows = sheets.rows(source, _sheet(source, reading), reading.notes)
    first, heading = _heading(rows) or (0, [])
    for line, row in enumerate(rows, start=first + 1):
        if any(clean(str(cell)) for cell in row):
            cells = {
                name or f"column {at}": cell for at, (name, cell) in enumerate(zip(heading, row, strict=True), 1)
            }
            yield _Row(line, cells)


def _parties(source: Source, reading: Reading) -> list[_Party]:
    """Rows by party. A number that a second primary row has again is another party's from there on."""
    parties: list[_Party] = []
    latest: dict[str, _Party] = {}
    for row in _rows(source, reading):
        found = _REFERENCE.fullmatch(row.text("reference"))
        if found is None:
            reason = f"line {row.line} has no reference that is a number: {row.text('reference')!r}"
            raise ListUnreadable(source.name, reason)
        number = found["number"].lstrip("0") or "0"
        party = latest.get(number)
        if party is None or (_is_primary(row) and any(map(_is_primary, party.rows))):
            again = "" if party is None else f"-{row.text('name of individual or entity')}"
            party = latest[number] = _Party(number + again)
            parties.append(party)
        party.rows.append(row)
    return parties


def _is_primary(row: _Row) -> bool:
    return row.text("name type").casefold() == "primary name"


def _entity(source: Source, party: _Party, reading: Reading) -> Entity:
    """One party, from all its rows: every column's values together, since each row may have its own."""
    party.rows.sort(key=lambda row: not _is_primary(row))
    first = party.rows[0]
    kinds = {row.text("type").casefold() for row in party.rows}
    schema = _SCHEMATA.get(first.text("type").casefold())
    if schema is None or len(kinds) > 1:
        said = ", ".join(sorted(kinds))
        reason = f"party {party.reference} is of a kind that we don't know: {said!r}, line {first.line}"
        raise ListUnreadable(source.name, reason)
    if not _is_primary(first):
        reading.notes.append(f"party {party.reference} has no primary name, line {first.line}")
    draft = Draft(entity_id(reading.dataset, party.reference), schema, reading.unmapped)
    draft.add("topics", "sanction")
    for row in party.rows:
        _take_name(draft, row)
        _take_cells(draft, row)
    draft.add("modifiedAt", max(filter(None, map(_changed_on, party.rows)), default=""))
    _take_measures(draft, party.rows)
    try:
        return draft.build()
    except ValueError as error:
        raise ListUnreadable(source.name, f"{error}, line {first.line}") from error


def _changed_on(row: _Row) -> str:
    """The day of a row's last change."""
    cell = row.cells.get("control date", "")
    return date_of(cell) or read_date(str(cell)) or ""


def _take_name(draft: Draft, row: _Row) -> None:
    """A row's name by its type and strength; what is said of it in brackets is no part of it."""
    name, said = clean(row.text("name of individual or entity")), row.text("name type").casefold()
    kind = _KINDS.get(said)
    if kind is None:
        draft.unmapped[f"Name Type {said}"] += 1
    if row.text("alias strength").casefold() == "weak" and not _is_primary(row):
        kind = "weakAlias"
    if former := _FORMER.search(name):
        name, kind = _FORMER.sub("", name), "previousName"
        draft.name(kind, former["other"])
    for part in _DESCRIBED.sub("", name).split(" / "):
        draft.name(kind or "alias", part.strip(' "“”'))


def _take_cells(draft: Draft, row: _Row) -> None:
    """What a row says of the party beside its name."""
    if draft.schema == "Person":
        take_births(draft, row.cells.get("date of birth", ""))
        take_birthplaces(draft, row.text("place of birth"))
    else:
        for heading in ("date of birth", "place of birth"):
            if not is_nothing(row.text(heading)):
                draft.keep(heading, row.text(heading))
    take_citizenships(draft, row.text("citizenship"))
    take_addresses(draft, row.text("address"))
    take_prose(draft, row.text("additional information"))
    if not is_nothing(imo := row.text("imo number")):
        draft.document(Document("imoNumber", imo.upper().removeprefix("IMO").strip(" .:"), "IMO number"))
    for heading, cell in row.cells.items():
        if heading not in _KNOWN:
            draft.keep(heading, str(cell))


def _take_measures(draft: Draft, rows: Sequence[_Row]) -> None:
    """One measure a committee and a column of what was imposed; "sanctions" where the layout does not say what."""
    programs = {clean(part): None for row in rows for part in row.text("committees").split(";")}
    instruments = {_instrument(row): None for row in rows}
    kinds = {kind: None for row in rows for heading, kind in _IMPOSED.items() if row.text(heading).casefold() in _YES}
    started = min(filter(None, map(_listed_on, rows)), default="")
    draft.add("program", *programs)
    for program in filter(None, programs) if any(programs) else [""]:
        for kind in kinds or {"sanctions": None}:
            basis = "; ".join(filter(None, instruments))
            draft.measure(Measure(DATASETS[_DATASET].authority, kind, program, started, legal_basis=basis))
    for row in rows:
        draft.note("Listing Information", _in_words(row.cells.get("listing information", "")))


def _listed_on(row: _Row) -> str:
    """The first day that the listing information says something was listed or designated on; empty for none."""
    cell = row.cells.get("listing information", "")
    found = _LISTED.search(clean(str(cell)))
    return date_of(cell) or (found and read_date(found["date"])) or ""


def _instrument(row: _Row) -> str:
    """The instrument that lists a party: a column of its own, or in the short layout the first that is named."""
    found = _INSTRUMENT.search(clean(row.text("listing information")))
    return clean(row.text("instrument of designation")) or (found[0] if found else "")


def _in_words(cell: Cell) -> str:
    """A cell as a note has it; a date as ISO."""
    return date_of(cell) or str(cell)
