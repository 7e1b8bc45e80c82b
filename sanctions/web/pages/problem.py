"""The page of an error: what is wrong, and what to do."""

from http import HTTPStatus
from typing import NamedTuple

from flask import Response

from sanctions.web.pages.rendering import page


class Advice(NamedTuple):
    """What an error of one status means, and what can be done about it."""

    heading: str
    advice: str = ""
    commands: str = ""


ADVICE: dict[int, Advice] = {
    400: Advice("This can't be read"),
    404: Advice("Nothing here", "Check the address, or search for the name."),
    405: Advice("Not this way"),
    409: Advice("Not as it stands", "The batch's page says how far it is."),
    410: Advice("No longer here", "What was asked, and how many hits there were, is still on the batch's page."),
    413: Advice(
        "Too large",
        "Split the file, or ask the operator for a higher limit (SANCTIONS_MAX_UPLOAD_MB, SANCTIONS_MAX_ROWS).",
    ),
    429: Advice("Too many at once"),
    422: Advice("This can't be answered as asked"),
    507: Advice(
        "No room left", "The operator makes room, or sets SANCTIONS_KEEP_BATCHES_DAYS to keep files less long."
    ),
    500: Advice(
        "Our fault", "Nothing was answered, and nothing counts as clear. The operator finds more in the log."
    ),
    503: Advice(
        "Not ready to answer",
        "Nothing can be screened until a list is in force. The operator loads one with:",
        "sanctions lists load PATH…\nsanctions lists status",
    ),
}


def error_page(status: int, detail: str) -> Response:
    """What is wrong and what to do about it, with that status."""
    found = ADVICE.get(status) or Advice(HTTPStatus(status).phrase)
    return page("problem.html", here="", status=status, code=status, detail=detail, **found._asdict())
