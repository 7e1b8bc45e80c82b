"""Files of customers: handed in, watched, and fetched with their answers."""

from base64 import b64encode
from collections.abc import Mapping
from http import HTTPStatus
from pathlib import PurePath
from typing import Any, BinaryIO, cast

from flask import Response, abort, redirect, request, send_file, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import HTTPException

from sanctions import jobs
from sanctions.errors import InvalidQuery, NotCovered, SanctionsError
from sanctions.services import batch as service
from sanctions.services import drafts, row_pages, waiting
from sanctions.services.batch import BatchOptions, Upload
from sanctions.services.columns import parse_map
from sanctions.services.exports import FORMATS
from sanctions.services.tables import Options
from sanctions.store.batches import Batch
from sanctions.web import errors, pages
from sanctions.web.api.blueprint import Blueprint
from sanctions.web.api.options import as_of
from sanctions.web.engine import engine
from sanctions.web.negotiate import wants_page
from sanctions.wire.batches import (
    BatchesParameters,
    BatchesSchema,
    BatchSchema,
    BatchUpload,
    DraftForm,
    FileForm,
    FoundRowsSchema,
    ResultParameters,
    RowsParameters,
)
from sanctions.wire.batches import told as told_of
from sanctions.wire.previews import PreviewSchema, told

_AT_THE_FORM = (HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.TOO_MANY_REQUESTS)
_HAND_IN = ("batches.submit", "batches.preview")
_LARGE = "The file is too large, or has too many rows."
_MANY = "Too many files wait already."
_FULL = "The disk is full."
_ID = "The `id` of a batch."
_NONE = "No batch of that id was handed in."

blp = Blueprint("batches", "Screen a file of customers in one go.")


@blp.route("/batches", method="POST")
@blp.arguments(BatchUpload, "multipart")
@blp.response(202, BatchSchema)
@blp.errors(e404="No list of that scope is loaded here.", e413=_LARGE, e422="The file or its form.")
@blp.errors(e429=_MANY, e507=_FULL)
def submit(given: Mapping[str, Any]) -> ResponseReturnValue:
    """A file is handed in; the worker screens it. A browser's form is sent on to the batch's page."""
    _require_room()
    _require_meant(given, again=given["draft"], why="it is said of a draft when it is confirmed")
    take = drafts.keep if given["draft"] else service.submit
    batch = take(
        engine().home,
        engine().record,
        engine().generation,
        _upload(given),
        _options(given),
        at=engine().now(),
        mapping=parse_map(given["map"]),
    )
    return _taken(batch)


@blp.route("/batches/preview", method="POST")
@blp.arguments(FileForm, "multipart")
@blp.response(200, PreviewSchema)
@blp.errors(e413=_LARGE, e422="The file or its form.", e507=_FULL)
def preview(given: Mapping[str, Any]) -> dict[str, Any]:
    """What a file would be taken for, and its first rows as they would be asked; nothing of it is kept."""
    _require_meant(given, again=True, remember=True, why="nothing of the file is kept")
    upload, mapping = _upload(given), parse_map(given["map"])
    return told(*drafts.looked_at(engine().home, upload, _options(given), mapping, at=engine().now()))


@blp.route("/batches/<batch_id>/draft", method="POST", batch_id=_ID)
@blp.arguments(DraftForm, "multipart")
@blp.response(202, BatchSchema)
@blp.errors(
    e404=_NONE, e409="The batch is no draft.", e422="The form, or a draft that can't be screened as it stands."
)
def tell(given: Mapping[str, Any], batch_id: str) -> ResponseReturnValue:
    """A draft is told how it is to be read and screened; with `screen`, it is confirmed."""
    home, record = engine().home, engine().record
    before = drafts.get(record, batch_id)
    mapping, most = parse_map(given["map"]), engine().settings.max_rows
    draft = drafts.tell(home, record, batch_id, _options(given), mapping, most)
    if not given["screen"]:
        return _watched(draft)
    _require_room()
    if wants_page():
        drafts.require_same_columns(before, draft)
    how = {"again": given["again"], "remember": given["remember"] is not False}
    return _taken(drafts.confirm(home, record, engine().generation, batch_id, at=engine().now(), **how))


@blp.route("/batches")
@blp.arguments(BatchesParameters, "query")
@blp.response(200, BatchesSchema)
@blp.errors(e422="A parameter.")
def recent(parameters: Mapping[str, Any]) -> dict[str, Any] | ResponseReturnValue:
    """The files handed in last, newest first, or those that are looked for; a page where HTML is preferred."""
    q, limit, offset = parameters["q"], parameters["limit"], parameters["offset"]
    if wants_page():
        return pages.batches_page(q=q, limit=_length(limit), offset=offset)
    found, total = service.looked_for(engine().record, q, limit, offset)
    return {"total": total, "results": [_told(batch) for batch in found]}


@blp.route("/batches/<batch_id>", batch_id=_ID)
@blp.response(200, BatchSchema)
@blp.errors(e404=_NONE)
def show(batch_id: str) -> dict[str, Any] | ResponseReturnValue:
    """How far a batch is, and what came of it; a page where HTML is preferred."""
    if wants_page():
        return pages.batch_page(batch_id)
    return _told(service.get(engine().record, batch_id))


@blp.route("/batches/<batch_id>/cancel", method="POST", batch_id=_ID)
@blp.response(202, BatchSchema)
@blp.errors(e404=_NONE, e409="The batch is finished.")
def cancel(batch_id: str) -> ResponseReturnValue:
    """The batch does not begin, or stops within a second or two; what was answered of it is no result."""
    return _watched(service.cancel(engine().home, engine().record, batch_id, engine().now()))


@blp.route("/batches/<batch_id>/again", method="POST", batch_id=_ID)
@blp.response(202, BatchSchema)
@blp.errors(e404=_NONE, e422="The lists can't answer as they were asked.", e429=_MANY)
def again(batch_id: str) -> ResponseReturnValue:
    """The file of a batch is screened once more in the same way, against the lists of now, as a batch of its own."""
    _require_room()
    at, door = engine().now(), _door()
    return _taken(service.again(engine().home, engine().record, engine().generation, batch_id, door, at=at))


@blp.route("/batches/<batch_id>/rows", batch_id=_ID)
@blp.arguments(RowsParameters, "query")
@blp.response(200, FoundRowsSchema)
@blp.errors(
    e404="No batch of that id, or its file and answers are not kept here.",
    e409="The batch is not done.",
    e410="Its files were removed.",
    e422="A parameter.",
)
def rows(parameters: Mapping[str, Any], batch_id: str) -> dict[str, Any] | ResponseReturnValue:
    """The rows that are hits, near or errors, some at a time, with their best line; a page for a browser."""
    batch, only = service.get(engine().record, batch_id), parameters["rows"]
    _require_kept(batch)
    if wants_page():
        return pages.rows_page(batch_id, only, _length(parameters["limit"]), parameters["offset"])
    found = row_pages.page(engine().home, batch, only, parameters["limit"], parameters["offset"])
    return {"total": getattr(batch, only), "results": found}


@blp.route("/batches/<batch_id>/results", batch_id=_ID)
@blp.arguments(ResultParameters, "query")
@blp.file("The result.", [each.media_type for each in FORMATS.values()])
@blp.errors(
    e404=_NONE,
    e409="The batch is not done.",
    e410="Its files were removed.",
    e422="The format can't be had, or can't hold the result.",
)
def results(parameters: Mapping[str, Any], batch_id: str) -> Response:
    """The file as it was handed in, with the answer beside each row."""
    batch, written, only = service.get(engine().record, batch_id), parameters["format"], parameters["rows"]
    _require_kept(batch)
    path = service.export(engine().home, batch, written, only)
    which = "" if only == "all" else f"-{only}"
    name = f"{PurePath(batch.filename).stem}-screened{which}.{written}"
    answer = send_file(path, mimetype=FORMATS[written].media_type, as_attachment=True, download_name=name)
    files = [
        each
        for each in service.result_files(engine().home, engine().record, batch.id)
        if (each.format, each.only) == (written, only)
    ]
    if files:
        answer.headers["Repr-Digest"] = f"sha-256=:{b64encode(bytes.fromhex(files[-1].sha256)).decode()}:"
    return answer


def _length(limit: int) -> int:
    """How many a page shows: fewer than JSON has, where its address does not say."""
    return limit if "limit" in request.args else pages.SHOWN


def _taken(batch: Batch) -> ResponseReturnValue:
    """A batch that the worker will screen, unless it is a draft or its answers are known already."""
    if batch.status == "queued":
        jobs.screen_file(engine().home, batch.id, batch.rows)
    return _watched(batch)


def _watched(batch: Batch) -> ResponseReturnValue:
    """A batch that is to be watched; a browser's form is sent on to its page."""
    address = url_for("batches.show", batch_id=batch.id)
    if wants_page():
        return redirect(address, 303)
    return _told(batch), 202, {"Location": address}


def _told(batch: Batch) -> dict[str, Any]:
    home = engine().home
    files = service.result_files(home, engine().record, batch.id)
    in_vain = waiting.waits_in_vain(home, batch)
    return told_of(batch, engine().settings.keep_batches_days, files, waits_in_vain=in_vain)


def _require_kept(batch: Batch) -> None:
    if batch.removed:
        abort(410, f"the files of batch {batch.id} were removed on {batch.removed[:10]}; its record stays")


def _require_room() -> None:
    service.require_room(engine().record, engine().settings.max_waiting)


def _door() -> str:
    return "page" if wants_page() else "api"


def _allow_upload() -> None:
    """A file may be larger than a question."""
    if request.endpoint in _HAND_IN:
        request.max_content_length = engine().settings.max_upload


def _upload(given: Mapping[str, Any]) -> Upload:
    """The file of a form. Raises InvalidQuery where the field holds none."""
    file = given["file"]
    if not isinstance(file, FileStorage) or not file.filename:
        raise InvalidQuery("file", "is no file; choose one")
    settings, stream = engine().settings, cast("BinaryIO", file.stream)
    most, again, remember = settings.max_upload, given["again"], given["remember"]
    return Upload(stream, file.filename, _door(), most, again, remember, settings.max_rows)


def _options(given: Mapping[str, Any]) -> BatchOptions:
    """How the rows are screened: as the form says, else as this installation is set. Raises InvalidQuery."""
    threshold = given.get("threshold", engine().settings.threshold)
    service.require_near(given.get("cutoff"), threshold)
    return BatchOptions(
        scope=given["scope"],
        threshold=threshold,
        as_of=as_of(engine(), given),
        schema=given["schema"],
        all_hits=given["all_hits"],
        reading=Options.told(given),
        cutoff=given.get("cutoff"),
    )


def _require_meant(given: Mapping[str, Any], *, again: bool = False, remember: bool = False, why: str) -> None:
    """Raises InvalidQuery for an option that was given and would have no effect."""
    if again and given["again"]:
        raise InvalidQuery("again", f"means nothing here: {why}")
    if remember and given["remember"] is not None:
        raise InvalidQuery("remember", f"means nothing here: {why}")


def _refused(error: Exception) -> ResponseReturnValue:
    """A file that is refused comes back with its form, where a form handed it in."""
    status, detail = errors.read(error)
    if wants_page():
        if isinstance(error, NotCovered):
            detail = f"as_of: {detail}"
        if request.endpoint == "batches.submit":
            return pages.batches_page(fault=detail, status=status)
        if request.endpoint == "batches.tell" and status in _AT_THE_FORM:
            return pages.batch_page((request.view_args or {})["batch_id"], fault=detail, status=status)
    return errors.answer(error)


def _drop_files(_: BaseException | None) -> None:
    """What was uploaded stands in a temporary file; it goes now, and not with the garbage."""
    request.close()


blp.before_request(_allow_upload)
blp.teardown_request(_drop_files)
blp.register_error_handler(HTTPException, _refused)
blp.register_error_handler(SanctionsError, _refused)
