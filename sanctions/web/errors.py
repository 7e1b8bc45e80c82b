"""Every error as ``{"detail": …}``, or as a page where a page was asked for."""

import sqlite3
import traceback
from collections.abc import Mapping

import structlog
from flask import Flask, Response, g, jsonify, make_response, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound, RequestEntityTooLarge

from sanctions import errors
from sanctions.store.lock import Busy
from sanctions.web import pages
from sanctions.web.negotiate import wants_page

STATUS: Mapping[type[Exception], int] = {
    errors.InvalidQuery: 422,
    errors.NotCovered: 422,
    errors.FileTooLarge: 413,
    errors.FileUnreadable: 422,
    errors.RowUnreadable: 422,
    errors.UnknownDataset: 404,
    errors.UnknownEntity: 404,
    errors.UnknownRecord: 404,
    errors.BatchFinished: 409,
    errors.NotADraft: 409,
    errors.BatchUnfinished: 409,
    errors.NothingToAcknowledge: 409,
    errors.ListsAreACopy: 409,
    Busy: 503,
    errors.NotExportable: 422,
    errors.RecordDamaged: 500,
    errors.DiskFull: 507,
    errors.NotReady: 503,
    errors.TooManyWaiting: 429,
}
"""What a user can act on, and the status that says whose turn it is. Any other error is a 500 that tells nothing."""

_TELLING = (OSError, sqlite3.Error)
"""Errors whose messages are about the machine, and so never hold the name that somebody asked about."""

log = structlog.get_logger()


def install(app: Flask) -> None:
    """The app answers every error in our one shape."""
    app.register_error_handler(Exception, answer)


def answer(error: Exception) -> Response:
    """The error as it goes out."""
    if isinstance(error, HTTPException) and (error.code or 500) < 400:
        return make_response(error)  # a redirect is no error
    status, detail = read(error)
    body = pages.error_page(status, detail) if wants_page() else jsonify({"detail": detail})
    response = make_response(body)
    response.status_code = status
    if isinstance(error, MethodNotAllowed):
        response.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
    return response


def read(error: Exception) -> tuple[int, str]:
    """The status and the detail of an error; a defect goes to the log, and its detail says where to look."""
    if isinstance(error, HTTPException):
        return error.code or 500, _detail(error)
    if errors.is_without_room(error):
        _log(error)
        return 507, "the disk is full; nothing was kept"
    status = next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), None)
    if status is None or status >= 500:
        _log(error)
    if status is None:
        return 500, f"this should not have happened; the log says more at request {g.get('request_id', '')}"
    return status, str(error)


def _detail(error: HTTPException) -> str:
    """What was wrong, with the thing at fault."""
    if isinstance(error, MethodNotAllowed):
        return f"{request.method} is not allowed at this path; use {' or '.join(sorted(error.valid_methods or ()))}"
    if isinstance(error, RequestEntityTooLarge):
        return _too_large()
    if isinstance(error, NotFound) and error.description == NotFound.description:
        return f"there is nothing at {request.path}; /openapi.json says what there is"
    return error.description or error.name


def _too_large() -> str:
    """The limit that a body was over."""
    most, given = request.max_content_length or 0, request.content_length
    if given is not None and given <= most:
        return f"a field of the form is over {request.max_form_memory_size or 0:,} bytes, or there are too many"
    return f"what was sent is too large: the limit is {most:,} bytes"


def _log(error: Exception) -> None:
    """Where a defect of ours, or of the machine, showed: without the values that were asked about."""
    frames = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]
    reason = str(error) if isinstance(error, _TELLING) else ""
    log.error("failed", error=type(error).__name__, reason=reason, frames=frames[-12:])
