"""OFAC's CSV set: SDN.CSV or CONS_PRIM.CSV with its aliases, addresses and the remarks' ends.

The files have no header and no date; what binds them is ent_num. A bare main
file is a partial list, since aliases and addresses stand in files of their own.
"""

import codecs
import csv
import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sanctions.errors import ListUnreadable
from sanctions.lists import ofac
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.csv_rows import ended, rows, value
from sanctions.lists.ofac_measures import dataset_of, take_measures
from sanctions.lists.remarks import CUT_AT, take_remarks
from sanctions.model import Entity

FORMAT = "ofac_csv"

_COLUMNS = {"main": 12, "aliases": 5, "addresses": 6, "comments": 2}
_NULL = "-0- "
_HEAD_BYTES = 65_536
_STRAYS_FORGIVEN = 10
"""Rows for parties that the main file lacks. OFAC writes the files together, and in whole sets there is none; a few
may come of a slip at OFAC, more are files of different dates, which would give parties each other's names."""

_DATE_IN_NAME = re.compile(r"(?<!\d)(\d{4}-?\d{2}-?\d{2})(?!\d)")
_ALIAS_KINDS = {"aka": "alias", "fka": "previousName", "nka": "name"}


@dataclass(slots=True)
class _Set:
    """The files of one set, by what is in them."""

    main: Source
    parts: dict[str, Source] = field(default_factory=dict)


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether all files are parts of OFAC's CSV set. Raises ListUnreadable where they do not belong together."""
    kinds = [_kind(source) for source in sources]
    if not kinds or None in kinds:
        return None
    parts = _assemble(sources)
    return Recognised(FORMAT, dataset_of(parts.main.name, _first_programs(parts.main)))


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the set; partial without its aliases or its addresses."""
    parts = _assemble(sources)
    lacking = [kind for kind in ("aliases", "addresses") if kind not in parts.parts]
    reading = Reading(FORMAT, dataset, None, partial=bool(lacking))
    reading.notes.extend(f"the set has no file of {kind}" for kind in lacking)
    reading.entities = _entities(parts, reading)
    return reading


def _kind(source: Source) -> str | None:
    """Which part of the set a file is, by the shape of its first rows."""
    with source.path.open("rb") as file:
        head = file.read(_HEAD_BYTES).removeprefix(codecs.BOM_UTF8).decode("cp1252", errors="replace")
    first = next(filter(None, csv.reader(head.splitlines())), [""])
    if not first[0].strip().isdecimal():
        return None
    return next((kind for kind, columns in _COLUMNS.items() if len(first) == columns), None)


def _assemble(sources: Sequence[Source]) -> _Set:
    """The files by part. Raises ListUnreadable where one is doubled or lacks, or where their names' dates differ."""
    found: dict[str, Source] = {}
    for source in sources:
        kind = _kind(source) or ""
        if kind in found:
            raise ListUnreadable(
                source.name, f"is a second file of {kind} beside {found[kind].name}: load one set at a time"
            )
        found[kind] = source
    if "main" not in found:
        raise ListUnreadable(
            sources[0].name, f"holds only {' and '.join(found)} of a set: load it together with its sdn.csv"
        )
    dates = {found_date[1].replace("-", "") for s in sources if (found_date := _DATE_IN_NAME.search(s.name))}
    if len(dates) > 1:
        raise ListUnreadable(sources[0].name, f"the files are of different dates: {', '.join(sorted(dates))}")
    return _Set(found.pop("main"), found)


def _first_programs(source: Source) -> list[str]:
    """The programmes of the first parties."""
    some = itertools.islice(rows(source, _COLUMNS["main"], []), 200)
    return [program for row in some for program in _programs(row[3])]


def _programs(cell: str) -> list[str]:
    """The programmes of a cell, where `] [` joins them."""
    return [program.strip("[] ") for program in value(cell).split("] [") if program.strip("[] ")]


@dataclass(slots=True)
class _Beside:
    """What the other files hold, by ent_num."""

    aliases: Mapping[str, list[list[str]]]
    addresses: Mapping[str, list[list[str]]]
    comments: Mapping[str, list[list[str]]]
    cut: list[str] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)


def _entities(parts: _Set, reading: Reading) -> Iterator[Entity]:
    """Every party of the main file with what the other files add."""
    aliases, addresses, comments = (_by_number(parts, kind, reading) for kind in ("aliases", "addresses", "comments"))
    beside = _Beside(aliases, addresses, comments)
    if parts.parts:
        _check_together(parts, beside, reading)
    reading.unended = not ended(parts.main)
    for row in rows(parts.main, _COLUMNS["main"], reading.notes):
        yield _entity(row, beside, reading)
    _note_remarks(beside, reading)


def _by_number(parts: _Set, kind: str, reading: Reading) -> Mapping[str, list[list[str]]]:
    """A part's rows by ent_num; empty where the set lacks it."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    if source := parts.parts.get(kind):
        for row in rows(source, _COLUMNS[kind], reading.notes):
            found[row[0].strip()].append(row)
    return found


def _check_together(parts: _Set, beside: _Beside, reading: Reading) -> None:
    """Raises ListUnreadable where the files show themselves to be of different dates.

    Both ways: rows for parties that the main file lacks, and parties without
    a row of addresses, since OFAC writes one, be it empty, for every party.
    Comments only give a note: they add words to remarks, never names to
    parties, and are appended only where a remark was cut.
    """
    numbers = {row[0].strip() for row in rows(parts.main, _COLUMNS["main"], [])}
    lacking = numbers - beside.addresses.keys() if "addresses" in parts.parts else set()
    for kind, strangers in (
        ("aliases", beside.aliases.keys() - numbers),
        ("addresses", beside.addresses.keys() - numbers),
        ("addresses", lacking),
    ):
        if strangers:
            _judge_strays(parts, kind, sorted(strangers), reading)
    if strays := sorted(beside.comments.keys() - numbers):
        reading.notes.append(
            f"{parts.parts['comments'].name} has the ends of {len(strays)} remarks of parties that "
            f"{parts.main.name} lacks: {_some(strays)}"
        )


def _some(numbers: Sequence[str]) -> str:
    """The first few of them."""
    return ", ".join(numbers[:5]) + (", …" if len(numbers) > 5 else "")


def _judge_strays(parts: _Set, kind: str, strays: list[str], reading: Reading) -> None:
    """A few parties that only one of the files has are noted, more refuse the set."""
    said = f"{parts.parts[kind].name} and {parts.main.name} differ in {len(strays)} parties ({_some(strays)})"
    if len(strays) > _STRAYS_FORGIVEN:
        raise ListUnreadable(parts.parts[kind].name, f"{said}: they are of different dates")
    reading.notes.append(said)


def _entity(row: list[str], beside: _Beside, reading: Reading) -> Entity:
    """One party."""
    number, name, kind, programs, title, *vessel, remarks = row
    number = number.strip()
    draft = ofac.start(reading.dataset, number, value(kind), reading.unmapped)
    last, first = ofac.divide(draft, value(name))
    ofac.take_name(draft, "name", last, first)
    ofac.take_name_parts(draft, last, first)
    ofac.take_title(draft, value(title))
    if vessel.count(_NULL) < len(vessel):
        _take_vessel(draft, [value(cell) for cell in vessel])
    for alias in beside.aliases.get(number, ()):
        _take_alias(draft, alias)
    for address in beside.addresses.get(number, ()):
        _take_address(draft, address)
    _take_remarks(draft, number, remarks, beside)
    take_measures(draft, reading.dataset, _programs(programs))
    return _built(draft)


def _built(draft: ofac.Party) -> Entity:
    """The entity. Raises ListUnreadable for a party without a name."""
    try:
        return draft.build()
    except ValueError as error:
        raise ListUnreadable(FORMAT, str(error)) from error


def _take_vessel(draft: ofac.Party, cells: list[str]) -> None:
    """Call sign, type, tonnages, flag and owner, as far as given."""
    call_sign, kind, tonnage, gross, flag, owner = cells
    for label, text in (
        ("Vessel Call Sign", call_sign),
        ("Vessel Type", kind),
        ("Vessel Gross Tonnage", tonnage),
        ("Vessel Gross Registered Tonnage", gross),
        ("Vessel Flag", flag),
        ("Vessel Owner", owner),
    ):
        if text:
            ofac.take(draft, label, text)


def _take_alias(draft: ofac.Party, row: list[str]) -> None:
    """A row of ALT.CSV."""
    _, _, kind, name, remarks = map(value, row)
    ofac.take_name(draft, _ALIAS_KINDS.get(kind.lower(), "alias"), *ofac.divide(draft, name))
    draft.keep("alt.csv remarks", remarks)


def _take_address(draft: ofac.Party, row: list[str]) -> None:
    """A row of ADD.CSV; one without any value says that there is no address."""
    _, _, street, city, country, remarks = map(value, row)
    draft.address(street, city, country=country)
    draft.keep("add.csv remarks", remarks)


def _take_remarks(draft: ofac.Party, number: str, remarks: str, beside: _Beside) -> None:
    """Remarks with their end, whole as a note and in clauses as properties.

    An end is joined to remarks that were cut and to no others: two files of
    different dates would make up words that nobody wrote.
    """
    end = "".join(row[1] for row in beside.comments.get(number, ()))
    if len(remarks) >= CUT_AT and not end:
        beside.cut.append(number)
    elif len(remarks) < CUT_AT and end:
        beside.whole.append(number)
        end = ""
    if whole := value(remarks + end):
        draft.note("", whole)
        take_remarks(draft, whole, cut=len(remarks) >= CUT_AT and not end)


def _note_remarks(beside: _Beside, reading: Reading) -> None:
    """What became of cut remarks and their ends."""
    if beside.cut:
        said = f"{len(beside.cut)} remarks are cut at {CUT_AT} characters and their end is missing"
        reading.notes.append(f"{said}: {', '.join(beside.cut)}")
    if beside.whole:
        said = f"{len(beside.whole)} ends of remarks were left out, since those remarks are not cut"
        reading.notes.append(f"{said}: {', '.join(beside.whole)}")
