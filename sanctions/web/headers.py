"""What every answer tells the browser to refuse, and what we refuse from other sites."""

from urllib.parse import urlsplit

from flask import Flask, Response, abort, request

from sanctions.web.negotiate import wants_page

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "object-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
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
    if request.method not in {"GET", "HEAD", "OPTIONS"} and _is_foreign():
        abort(403, "the request comes from a page of another site, or from a browser that does not tell of which")


def _is_foreign() -> bool:
    """Whether a page that is not ours may have sent the request; no page can set any of these headers.

    Browsers leave out Sec-Fetch-Site where the address is neither https nor this
    machine's, and old ones everywhere; then they tell the page's Origin, or its
    address. A program tells nothing, and does not ask for a page.
    """
    if site := request.headers.get("Sec-Fetch-Site"):
        return site not in {"same-origin", "none"}
    page = request.headers.get("Origin") or request.headers.get("Referer")
    if page is None:
        return wants_page()
    ours = {request.host.lower(), request.headers.get("X-Forwarded-Host", request.host).lower()}
    return urlsplit(page).netloc.lower() not in ours


def _harden(response: Response) -> Response:
    """The headers are on."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store")
        response.vary.add("Accept")
    return response
