"""``/batches/<id>`` of a file that is not confirmed yet: what its columns are taken for, and its first rows."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from flask import Response

from sanctions.services import drafts, mappings
from sanctions.services.batch import Batch, BatchOptions
from sanctions.services.columns import FIELDS, IGNORE
from sanctions.services.preview import Column
from sanctions.services.tables import Layout
from sanctions.web.engine import engine
from sanctions.web.pages.choices import scopes
from sanctions.web.pages.formats import share
from sanctions.web.pages.labels import schema_label, spelled_out
from sanctions.web.pages.rendering import page
from sanctions.web.pages.sent import sent
from sanctions.web.pages.unscreened import others, unscreened
from sanctions.wire.values import check_text

SCHEMATA = ("LegalEntity", "Person", "Organization", "Company", "Vessel", "Airplane", "CryptoWallet")
"""What the rows of a file can be taken for where they do not say."""

LINES = (("false", "one line a row, its best hit"), ("true", "one line a hit, none cut off"))
_MOST_COLUMNS = 200
"""Columns that the page asks about; what the rest is taken for is found out."""

_MAP_IT = re.compile(r"; map the one that .*")
_NO_HEADER = "(--no-header, header=false)"
_FORMATS: Mapping[str, str] = {"csv": "CSV", "xlsx": "an XLSX workbook", "jsonl": "JSON lines", "parquet": "Parquet"}
_DATES, _FIRST_ROW = "Dates like 03/04/1970 are", "The first row"
_ORDERS = [
    ("", "as the column tells"),
    ("dmy", "day/month/year"),
    ("mdy", "month/day/year"),
    ("ymd", "year/month/day"),
]
_HEADERS = [("true", "names the columns"), ("false", "is data")]
_SPELT: Mapping[str, str] = {"\t": "tab", " ": "space"}
_TOLD: Mapping[str, tuple[str, Sequence[str]]] = {
    "encoding": ("Encoding", ("csv", "jsonl")),
    "delimiter": ("Between the cells", ("csv",)),
    "quote": ("Around the cells", ("csv",)),
    "sheet": ("Sheet", ("xlsx",)),
    "header_row": ("Row of the header", ("csv", "xlsx")),
}
"""What can be told in words of a file: its label, and of which formats."""


class Select(NamedTuple):
    """A field of the form that is chosen from a list."""

    field: str
    label: str
    options: list[tuple[str, str]]
    chosen: str


class Words(NamedTuple):
    """A field of the form that is written: what was told, and what was found out where nothing was."""

    field: str
    label: str
    value: str
    found: str


def selects(options: BatchOptions) -> list[Select]:
    """How a file is screened: each field as it was chosen in the form just sent, else as in ``options``."""
    all_hits = "true" if options.all_hits else "false"
    rows = (
        ("scope", "List", scopes(sent().get("scope", options.scope)), options.scope),
        ("schema", "Rows that do not say are", [(s, schema_label(s)) for s in SCHEMATA], options.schema),
        ("all_hits", "Result", list(LINES), all_hits),
        ("cutoff", "Below the threshold", _below(options), _share(options.cutoff)),
    )
    return [Select(field, label, known, sent().get(field, usual)) for field, label, known, usual in rows]


def _below(options: BatchOptions) -> list[tuple[str, str]]:
    """From which score candidates below the threshold are shown: from none, the setting's, or that of ``options``."""
    known = {"": "not shown"} | {
        share(score): f"near from {share(score)} on"
        for score in (engine().settings.cutoff, options.cutoff)
        if score is not None
    }
    return list(known.items())


def _share(score: float | None) -> str:
    return "" if score is None else share(score)


def draft_page(draft: Batch, fault: str = "", status: int = 200) -> Response:
    """What a file is taken for, and the form to tell it otherwise or have it screened."""
    options, looked_at = BatchOptions.of(draft.options), drafts.shown(engine().home, draft)
    layout, found = looked_at or (None, None)
    columns = [column for column in found.columns if _can_be_told(column)] if found else []
    told = unscreened(draft.notes, draft.mapping)
    said = mappings.remembered(engine().record, layout.columns) if layout else None
    filled_in = said if said and mappings.note(said) in draft.notes else None
    return page(
        "draft.html",
        here="batches",
        status=status,
        batch=draft,
        fault=fault,
        found=found,
        layout=layout,
        format=_FORMATS[layout.format] if layout else "",
        columns=columns[:_MOST_COLUMNS],
        unscreened=told,
        notes=others(draft.notes),
        beyond=sum(bool(name.strip()) for name in draft.mapping) - len(columns[:_MOST_COLUMNS]),
        fields=[(field, spelled_out(field)) for field in FIELDS] + [(IGNORE, "carried along, not screened")],
        ignore=IGNORE,
        remembered=filled_in,
        reason=_as_the_page_has_it(draft.reason),
        words=_words(options, layout),
        reading=_reading(options, layout),
        selects=selects(options),
        as_of=sent().get("as_of", options.as_of),
        threshold=sent().get("threshold", share(options.threshold)),
    )


def _as_the_page_has_it(reason: str) -> str:
    """Why a draft can't be screened, with what to do about it here and not on the command line."""
    return _MAP_IT.sub("; choose it below", reason).replace(_NO_HEADER, "below (The first row: is data)")


def _can_be_told(column: Column) -> bool:
    """Whether a form can name the column."""
    try:
        check_text(f"{column.name}={IGNORE}")
    except ValueError:
        return False
    return bool(column.name.strip())


def _words(options: BatchOptions, layout: Layout | None) -> list[Words]:
    """What can be told of a file in words; all of it where it can't be read."""
    found = {name: getattr(layout, name) if layout else "" for name in _TOLD}
    found["quote"] = found["quote"] or ("none" if layout else "")
    told = {name: getattr(options.reading, name) for name in _TOLD}
    return [
        Words(name, label, sent().get(name, _spelt(told[name])), _spelt(found[name]))
        for name, (label, formats) in _TOLD.items()
        if layout is None or layout.format in formats
    ]


def told_of_the_file(options: BatchOptions) -> list[tuple[str, str]]:
    """What was told about how the file is read, in words; nothing of what was left to be found out."""
    reading = options.reading
    told = [(label, _spelt(str(getattr(reading, name) or ""))) for name, (label, _) in _TOLD.items()]
    told.append((_DATES, dict(_ORDERS)[reading.date_order] if reading.date_order else ""))
    told.append((_FIRST_ROW, "" if reading.header else dict(_HEADERS)["false"]))
    return [(label, value) for label, value in told if value]


def _spelt(character: str) -> str:
    return _SPELT.get(character, character)


def _reading(options: BatchOptions, layout: Layout | None) -> list[Select]:
    """What can be chosen of how a file is read."""
    rows = [Select("date_order", _DATES, _ORDERS, options.reading.date_order)]
    if layout is None or layout.format in ("csv", "xlsx"):
        rows.append(Select("header", _FIRST_ROW, _HEADERS, "true" if options.reading.header else "false"))
    return [row._replace(chosen=sent().get(row.field, row.chosen)) for row in rows]
