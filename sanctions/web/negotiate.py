"""Who asks: a browser that wants a page, or a program that wants JSON."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from flask import Response, request
from werkzeug.datastructures import MultiDict

View = TypeVar("View", bound=Callable[..., Any])


def wants_page() -> bool:
    """Whether the Accept header prefers HTML over JSON. curl's ``*/*`` prefers neither and gets JSON."""
    accepted = request.accept_mimetypes
    return accepted["text/html"] > accepted["application/json"]


def page_for(page: Callable[[MultiDict[str, str]], Response]) -> Callable[[View], View]:
    """A view whose page reads the query string itself: a form's blank fields, and faults told at their fields."""

    def decorator(view: View) -> View:
        @wraps(view)
        def either(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - the view's own
            return page(request.args) if wants_page() else view(*args, **kwargs)

        return either  # type: ignore[return-value]  # it has the view's signature

    return decorator
