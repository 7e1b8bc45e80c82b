"""``/batches``: files handed in; ``/batches/<id>``: one of them, running or done."""

import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from flask import Response, url_for

from sanctions.services import batch as service
from sanctions.services import firsts, row_pages, waiting
from sanctions.services.batch import Batch, BatchOptions
from sanctions.services.exports import Format, Only
from sanctions.services.progress import rate, seconds_left
from sanctions.services.retention import expires
from sanctions.services.row_pages import Shown
from sanctions.web.engine import engine
from sanctions.web.pages.drafts import LINES, draft_page, selects, told_of_the_file
from sanctions.web.pages.formats import day, share
from sanctions.web.pages.labels import schema_label, scope_title
from sanctions.web.pages.problem import error_page
from sanctions.web.pages.rendering import page
from sanctions.web.pages.sent import sent
from sanctions.web.pages.unscreened import others, unscreened

HEADINGS: Mapping[str, str] = {
    "draft": "Not confirmed yet",
    "queued": "Waiting for the worker",
    "running": "Being screened",
    "done": "Screened",
    "failed": "Not screened",
    "stopped": "Stopped",
    "cancelled": "Cancelled",
}
_FORMATS: tuple[tuple[Format, str], ...] = (
    ("csv", "CSV"),
    ("xlsx", "Excel"),
    ("jsonl", "JSON lines"),
    ("parquet", "Parquet"),
)
SHOWN = 20
"""Batches, or rows of one, on a page that is not told how many."""
_NO_CHECKSUM = "not on record: it was made by a version that kept none, and is once it is fetched again"
_FORM = ("file", "scope", "schema", "all_hits", "as_of", "threshold", "cutoff")
_NEXT_FIELD = re.compile(rf"; (?=(?:{'|'.join(_FORM)}): )")


def batches_page(fault: str = "", status: int = 200, q: str = "", limit: int = SHOWN, offset: int = 0) -> Response:
    """The form to hand in a file, with what is wrong with the one just handed in, and the batches so far.

    Of those, a page of the ones that ``q`` finds.
    """
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR and status != HTTPStatus.INSUFFICIENT_STORAGE:
        return error_page(status, fault)
    settings = engine().settings
    found, total = service.looked_for(engine().record, q, limit, offset)

    def at(place: int) -> str:
        told: dict[str, Any] = {"q": q, "limit": limit if limit != SHOWN else "", "offset": place or ""}
        return f"{url_for('batches.recent', **{name: value for name, value in told.items() if value})}#recent"

    return page(
        "batches.html",
        here="batches",
        status=status,
        faults=_faults(fault),
        selects=selects(BatchOptions()),
        as_of=sent().get("as_of", ""),
        threshold=sent().get("threshold", share(settings.threshold)),
        max_upload=settings.max_upload_mb,
        max_rows=settings.max_rows,
        batches=found,
        goes_on_as={batch.id: later for batch in found if (later := service.goes_on_as(batch))},
        in_vain=engine().waiting_in_vain(),
        near=any("cutoff" in batch.options for batch in found),
        q=q,
        total=total,
        offset=offset,
        before=at(max(0, offset - limit)) if offset else "",
        after=at(offset + limit) if offset + limit < total else "",
    )


def batch_page(batch_id: str, fault: str = "", status: int = 200) -> Response:
    """One batch: how far it is, what came of it, and what it was screened against. Raises UnknownRecord.

    ``fault`` is what is wrong with the form of a draft.
    """
    batch = service.get(engine().record, batch_id)
    if batch.status == "draft":
        return draft_page(batch, fault, status)
    hits, errors = firsts.firsts(engine().home, batch)
    told = unscreened(batch.notes, batch.mapping)
    times = (("Handed in", batch.submitted), ("Begun", batch.started), ("Finished", batch.finished))
    return page(
        "batch.html",
        here="batches",
        batch=batch,
        running=batch.status in ("queued", "running"),
        cancelling=service.cancelling(engine().home, batch),
        in_vain=waiting.waits_in_vain(engine().home, batch),
        goes_on_as=service.goes_on_as(batch),
        stopped_because=service.stopped_because(batch),
        reused=(reused := service.reused(batch)),
        unscreened=told,
        notes=[note for note in others(batch.notes) if not (reused and reused in note)],
        expires=expires(batch, engine().settings.keep_batches_days),
        rate=rate(batch),
        seconds_left=seconds_left(batch),
        headings=HEADINGS,
        results=_results(batch),
        how=_how(batch),
        hits=hits,
        errors=errors,
        looked_at=firsts.LOOKED_AT,
        files=_result_files(batch),
        times=[(label, value) for label, value in times if value],
    )


def rows_page(batch_id: str, only: Shown, limit: int, offset: int) -> Response:
    """The rows of a batch that are hits, near, errors or warned, some of them. Raises as ``row_pages.page``."""
    batch = service.get(engine().record, batch_id)
    found, total = row_pages.page(engine().home, batch, only, limit, offset), getattr(batch, only)

    def at(place: int) -> str:
        told: dict[str, Any] = {"only": only, "limit": limit if limit != SHOWN else "", "offset": place or ""}
        return url_for("batches.rows", batch_id=batch.id, **{name: value for name, value in told.items() if value})

    kinds = [
        ("hits", "hit" if batch.hits == 1 else "hits", batch.hits, "hit"),
        ("near", "near", batch.near, "near"),
        ("warned", "clear with a warning", batch.warned, "clear"),
        ("errors", "error" if batch.errors == 1 else "errors", batch.errors, "error"),
    ]
    return page(
        "rows.html",
        here="batches",
        batch=batch,
        only=only,
        headings=_SHOWN_AS,
        kinds=[kind for kind in kinds if kind[2] or kind[0] in ("hits", "errors")],
        rows=found,
        total=total,
        offset=offset,
        before=at(max(0, offset - limit)) if offset else "",
        after=at(offset + limit) if offset + limit < total else "",
    )


_SHOWN_AS: dict[Shown, str] = {
    "hits": "Hits",
    "near": "Near the threshold",
    "warned": "Clear with a warning",
    "errors": "Errors",
}


def _faults(told: str) -> dict[str, str]:
    """What is wrong by field of the form; what names no field is about the file."""
    parts = [part.partition(": ") for part in _NEXT_FIELD.split(told) if part]
    return {field: reason for field, _, reason in parts if field in _FORM} or ({"file": told} if told else {})


def _results(batch: Batch) -> list[tuple[str, Only, tuple[tuple[Format, str], ...]]]:
    """The forms in which a result can be had that is kept here: of all rows, and of those to be looked at."""
    if batch.status != "done" or batch.door == "spark" or batch.removed:
        return []
    rows: tuple[tuple[str, Only, int], ...] = (
        ("All rows", "all", batch.rows),
        ("Hits only", "hits", batch.hits),
        ("Near only", "near", batch.near),
        ("Clear with a warning", "warned", batch.warned),
        ("Errors only", "errors", batch.errors),
    )
    return [(label, only, _FORMATS) for label, only, count in rows if count]


def _how(batch: Batch) -> list[tuple[str, str]]:
    """The options of a batch, in words."""
    options = BatchOptions.of(batch.options)
    rows = (
        ("List", scope_title(options.scope)),
        ("As of", day(options.as_of)),
        ("Threshold", share(options.threshold)),
        ("Below it", f"near from {share(options.cutoff)} on" if options.cutoff is not None else "not shown"),
        ("Rows are", f"{schema_label(options.schema)}, where they do not say"),
        *told_of_the_file(options),
        ("Result", dict(LINES)["true" if options.all_hits else "false"]),
        ("Rows", f"{batch.rows:,}"),
        ("SHA-256 of the file", batch.sha256),
        ("SHA-256 of the answers", batch.results_sha256),
        ("Engine", batch.engine),
    )
    return [(label, value) for label, value in rows if value]


def _result_files(batch: Batch) -> list[tuple[str, str]]:
    """What was handed out, in words, and its checksum."""
    formats: dict[str, str] = {**dict(_FORMATS), "tsv": "TSV"}
    rows = {"all": "all rows"}
    return [
        (
            f"{formats.get(file.format, file.format)}, {rows.get(file.only, f'{file.only} only')}",
            file.sha256 or _NO_CHECKSUM,
        )
        for file in service.result_files(engine().home, engine().record, batch.id)
    ]
