"""A template as a whole answer."""

from typing import Any

from flask import Response, make_response, render_template


def page(template: str, *, here: str, status: int = 200, **context: Any) -> Response:  # noqa: ANN401
    """The page, with that status. ``here`` is the place in the menu that it belongs to, or empty.

    A whole response, which the API's views pass on as it is.
    """
    return make_response(render_template(template, here=here, **context), status)
