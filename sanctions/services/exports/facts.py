"""What a reader must know who has nothing but the result: of which file, against which lists, asked how."""

from collections.abc import Iterator, Mapping
from typing import Any

from sanctions.model import Covered
from sanctions.services.exports.lines import Result
from sanctions.store.batches import Batch

Fact = tuple[str, str | int | float]

_READING = {
    "encoding": "Encoding",
    "delimiter": "Delimiter",
    "quote": "Quote",
    "sheet": "Sheet",
    "header": "Header",
    "header_row": "Row of the header",
    "date_order": "Order of dates",
}


def told(result: Result) -> Iterator[Fact]:
    """Each fact that is known, with its label."""
    return (fact for fact in _told(result) if fact[1] != "")


def _told(result: Result) -> Iterator[Fact]:
    batch = result.batch
    yield "File", batch.filename
    yield "SHA-256 of the file", batch.sha256
    yield "Bytes", batch.size
    yield "Rows", batch.rows
    yield "Hits", batch.hits
    if "cutoff" in batch.options:
        yield "Near (below the threshold)", batch.near
    yield "Clears", batch.clears
    if batch.warned:
        yield "Clears with a warning", batch.warned
    yield "Errors (not screened)", batch.errors
    yield "Rows in this workbook", "all" if result.only == "all" else f"{result.only} only"
    yield from _asked(batch.options)
    yield from _against(batch)
    for column, field in batch.mapping.items():
        yield "Column", f"{column} → {field or 'carried along, not screened'}"
    yield "Engine", batch.engine
    yield "Batch", batch.id
    yield "SHA-256 of the answers", batch.results_sha256
    yield from (("Handed in", batch.submitted), ("Begun", batch.started), ("Finished", batch.finished))
    yield from (("Note", note) for note in batch.notes)


def _asked(options: Mapping[str, Any]) -> Iterator[Fact]:
    """How the rows were screened."""
    yield "Threshold", options["threshold"]
    if "cutoff" in options:
        yield "Near from", options["cutoff"]
    yield "Scope", options["scope"]
    yield "As of", options["as_of"] or "the lists in force"
    yield "Rows that name no schema", options["schema"]
    yield "Lines", "one for each hit" if options["all_hits"] else "one for each row, its best hit"
    yield from ((_READING.get(name, name), str(value)) for name, value in options.get("reading", {}).items())


def _against(batch: Batch) -> Iterator[Fact]:
    """The lists that a clear is a clear of, and those that it is not."""
    if batch.coverage:
        yield from (("List", _list(part)) for part in batch.coverage.datasets)
        yield from (("Not loaded", dataset) for dataset in batch.coverage.missing)
    yield "Generation", batch.generation


def _list(part: Covered) -> str:
    marks = [word for word, marked in (("partial", part.partial), ("stale", part.stale)) if marked]
    marked = f" ({', '.join(marks)})" if marks else ""
    return f"{part.dataset} of {part.published}{marked}, {part.entities:,} entities: {part.title}"
