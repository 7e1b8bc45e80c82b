"""What the form that was just sent held, for a page that shows it again."""

from collections.abc import Mapping

from flask import request
from werkzeug.exceptions import HTTPException


def sent() -> Mapping[str, str]:
    """Its fields; none where it can't be read, as one that is too large, which is then what the page tells."""
    try:
        return request.form
    except HTTPException:
        return {}
