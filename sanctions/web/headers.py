"""What every answer tells the browser to refuse, and what we refuse from other sites."""

from flask import Flask, Response, abort, request

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "object-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""Nothing but our own files; no page of ours in a frame; no address, which may hold a name, told to others."""


def install(app: Flask) -> None:
    """Every answer of the app has the headers, and no cache keeps who was asked about."""
    app.before_request(_refuse_foreign)
    app.after_request(_harden)


def _refuse_foreign() -> None:
    """Another site's page must not hand in a file through the browser of somebody who can reach us."""
    foreign = request.headers.get("Sec-Fetch-Site", "none") not in {"same-origin", "none"}
    if foreign and request.method not in {"GET", "HEAD", "OPTIONS"}:
        abort(403, "the request comes from a page of another site")


def _harden(response: Response) -> Response:
    """The headers are on."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store")
        response.vary.add("Accept")
    return response
