"""Files of customers: handed in, watched, and fetched with their answers."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from flask import Response, abort, redirect, request, send_file, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import HTTPException

from sanctions import jobs
from sanctions.errors import InvalidQuery, NotCovered, SanctionsError
from sanctions.services import batch as service
from sanctions.services.batch import BatchOptions, Upload
from sanctions.services.columns import parse_map
from sanctions.services.tables import Options
from sanctions.store.batches import Batch
from sanctions.web import errors, pages
from sanctions.web.api.blueprint import Blueprint
from sanctions.web.api.options import as_of
from sanctions.web.engine import engine
from sanctions.web.negotiate import wants_page
from sanctions.wire.batches import BatchesSchema, BatchSchema, BatchUpload

_RECENT = 50
_ID = "The `id` of a batch."
_NONE = "No batch of that id was handed in."

blp = Blueprint("batches", "Screen a file of customers in one go.")


@blp.route("/batches", method="POST")
@blp.arguments(BatchUpload, "multipart")
@blp.response(202, BatchSchema)
@blp.errors(e404="No list of that scope is loaded here.", e413="The file is too large.", e422="The file or its form.")
def submit(given: Mapping[str, Any]) -> ResponseReturnValue:
    """A file is handed in; the worker screens it. A browser's form is sent on to the batch's page."""
    batch = service.submit(
        engine().home,
        engine().record,
        engine().generation,
        _upload(given["file"], remember=given["remember"]),
        _options(given),
        at=engine().now(),
        mapping=parse_map(given["map"]),
    )
    jobs.screen_file(engine().home, batch.id)
    address = url_for("batches.show", batch_id=batch.id)
    if wants_page():
        return redirect(address, 303)
    return batch, 202, {"Location": address}  # type: ignore[return-value]  # dumped by the schema


@blp.route("/batches")
@blp.response(200, BatchesSchema)
def recent() -> dict[str, list[Batch]] | ResponseReturnValue:
    """The fifty files handed in last, newest first; a page where HTML is preferred."""
    if wants_page():
        return pages.batches_page()
    return {"results": service.recent(engine().record, _RECENT)}


@blp.route("/batches/<batch_id>", batch_id=_ID)
@blp.response(200, BatchSchema)
@blp.errors(e404=_NONE)
def show(batch_id: str) -> Batch | ResponseReturnValue:
    """How far a batch is, and what came of it; a page where HTML is preferred."""
    if wants_page():
        return pages.batch_page(batch_id)
    return service.get(engine().record, batch_id)


@blp.route("/batches/<batch_id>/results", batch_id=_ID)
@blp.response(200, {"type": "string"}, content_type="text/csv")
@blp.errors(e404=_NONE, e409="The batch is not done.")
def results(batch_id: str) -> Response:
    """The file as it was handed in, with the answer beside each row."""
    batch = service.get(engine().record, batch_id)
    if batch.status != "done":
        reason = batch.reason or f"{batch.done:,} of {batch.rows:,} rows are answered"
        abort(409, f"batch {batch.id} is {batch.status}: {reason}")
    path = service.results_path(engine().home, batch)
    name = f"{PurePath(batch.filename).stem}-screened.csv"
    return send_file(path, mimetype="text/csv", as_attachment=True, download_name=name)


def _allow_upload() -> None:
    """A file may be larger than a question."""
    if request.method == "POST":
        request.max_content_length = engine().settings.max_upload


def _upload(file: object, *, remember: bool) -> Upload:
    """The file of a form. Raises InvalidQuery where the field holds none."""
    if not isinstance(file, FileStorage) or not file.filename:
        raise InvalidQuery("file", "is no file; choose one")
    door = "page" if wants_page() else "api"
    most = engine().settings.max_upload
    return Upload(file.stream, file.filename, door, most, remember=remember)  # type: ignore[arg-type]  # binary


def _options(given: Mapping[str, Any]) -> BatchOptions:
    """How the rows are screened: as the form says, else as this installation is set."""
    return BatchOptions(
        scope=given["scope"],
        threshold=given.get("threshold", engine().settings.threshold),
        as_of=as_of(engine(), given),
        schema=given["schema"],
        all_hits=given["all_hits"],
        reading=Options.told(given),
    )


def _refused(error: Exception) -> ResponseReturnValue:
    """A file that is refused comes back with its form, where a form handed it in."""
    status, detail = errors.read(error)
    if request.method == "POST" and wants_page():
        if isinstance(error, NotCovered):
            detail = f"as_of: {detail}"
        return pages.batches_page(fault=detail, status=status)
    return errors.answer(error)


def _drop_files(_: BaseException | None) -> None:
    """What was uploaded stands in a temporary file; it goes now, and not with the garbage."""
    request.close()


blp.before_request(_allow_upload)
blp.teardown_request(_drop_files)
blp.register_error_handler(HTTPException, _refused)
blp.register_error_handler(SanctionsError, _refused)
