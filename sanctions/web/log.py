"""One line of JSON for each request, and never the name of a person who was asked about."""

import re
import sys
import time
from uuid import uuid4

import orjson
import structlog
from flask import Flask, Response, g, request

_GIVEN_ID = re.compile(r"[A-Za-z0-9_.-]{1,64}", re.ASCII)

log = structlog.get_logger()


def configure() -> None:
    """Log lines are JSON on stderr, in the order in which things happened."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(
                serializer=lambda event, **_: orjson.dumps(event, default=str).decode()
            ),
        ],
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
    )


def install(app: Flask) -> None:
    """Each request has an id, in its log line and in its answer."""
    app.before_request(_begin)
    app.after_request(_end)


def _begin() -> None:
    """The request has an id: the client's own where it is a plain one."""
    given = request.headers.get("X-Request-ID", "")
    g.request_id = given if _GIVEN_ID.fullmatch(given) else uuid4().hex
    g.began = time.perf_counter()
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request_id=g.request_id)


def _end(response: Response) -> Response:
    """The line: the route's pattern, not the path or the query string, which may hold a name."""
    response.headers["X-Request-ID"] = g.request_id
    log.info(
        "request",
        method=request.method,
        route=request.url_rule.rule if request.url_rule else None,
        status=response.status_code,
        ms=round((time.perf_counter() - g.began) * 1000, 1),
        generation=g.generation.id if "generation" in g else None,
    )
    return response
