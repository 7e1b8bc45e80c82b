"""Who asks: a browser that wants a page, or a program that wants JSON."""

from flask import request


def wants_page() -> bool:
    """Whether the Accept header prefers HTML over JSON. curl's ``*/*`` prefers neither and gets JSON."""
    accepted = request.accept_mimetypes
    return accepted["text/html"] > accepted["application/json"]
