"""``/changes``: who came onto the lists, who left them, and what is said of others now."""

from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode

from flask import Response, url_for
from werkzeug.datastructures import MultiDict

from sanctions.errors import InvalidQuery, NotCovered, UnknownDataset
from sanctions.services import changes as service
from sanctions.services.changes import KINDS, Changes
from sanctions.web.api.options import between
from sanctions.web.engine import engine
from sanctions.web.pages.choices import scopes
from sanctions.web.pages.form import Form, not_covered, read, without
from sanctions.web.pages.rendering import page
from sanctions.wire.changes import ChangesParameters
from sanctions.wire.values import shorten

HEADINGS: Mapping[str, str] = {"added": "Added", "changed": "Changed", "removed": "Removed"}
_SHOWN = ("since", "until", "scope", "kind")
"""The fields that the page has; limit and offset are in the addresses of its links."""


class ChangesForm(Form, ChangesParameters):
    """The fields of the form."""


class Pages(NamedTuple):
    """Which of the changes are on this page, counted from 1, and the addresses before and after it, empty at ends."""

    first: int
    last: int
    before: str
    after: str


def changes_page(args: MultiDict[str, str]) -> Response:
    """The form, and under it what changed between the days that it says."""
    values, faults = read(args, ChangesForm())
    if faults:
        return _page(args, 422, faults=_at_fields(faults))
    house = engine()
    try:
        found = service.changes(house.lists, house.generation, between(house, values), house.now())
    except (InvalidQuery, NotCovered, UnknownDataset) as error:
        elsewhere = without(error, url_for("changes.changes"), args)
        return _page(args, 422, faults=_blame(error, values), without=elsewhere)
    return _page(args, found=found, pages=_pages(args, found), kinds=_kinds(args, found))


def _page(args: MultiDict[str, str], status: int = 200, **context: Any) -> Response:  # noqa: ANN401
    """The page with its form as it was filled in."""
    shown = {"scope": "default", **args.to_dict()}
    return page(
        "changes.html",
        here="changes",
        status=status,
        shown=shown,
        scopes=scopes(shown["scope"]),
        headings=HEADINGS,
        days=_days(),
        **context,
    )


def _days() -> list[str]:
    """The dates of all publications known, newest first: what the fields for days suggest."""
    known = engine().generation.publications.values()
    return sorted({publication.published for every in known for publication in every}, reverse=True)


def _blame(error: InvalidQuery | NotCovered | UnknownDataset, values: Mapping[str, Any]) -> dict[str, str]:
    """What a service found wrong, at the field that it came from."""
    if isinstance(error, InvalidQuery):
        return {error.field: error.reason}
    if isinstance(error, NotCovered):
        field = "since" if values.get("since") == error.as_of.isoformat() else "until"
        return {field: not_covered(error)}
    return {"scope": str(error)}


def _at_fields(faults: Mapping[str, str]) -> dict[str, str]:
    """Faults by field; those of what the page has no field for are joined under ""."""
    rest = "; ".join(f"{shorten(name)} {fault}" for name, fault in faults.items() if name not in _SHOWN)
    return {name: fault for name, fault in faults.items() if name in _SHOWN} | ({"": rest} if rest else {})


def _pages(args: MultiDict[str, str], found: Changes) -> Pages:
    """Where this page stands among all changes."""
    offset, limit = found.asked.offset, found.asked.limit
    first, last = offset + 1, offset + len(found.shown)
    before = _address(args, offset=max(0, offset - limit)) if offset else ""
    return Pages(first, last, before, _address(args, offset=last) if last < found.total else "")


def _kinds(args: MultiDict[str, str], found: Changes) -> list[tuple[str, str, int, str]]:
    """Each kind with its heading, its number and the address that shows it alone."""
    return [(kind, HEADINGS[kind], found.counts[kind], _address(args, kind=kind, offset=0)) for kind in KINDS]


def _address(args: MultiDict[str, str], **other: str | int) -> str:
    """The page's own address with other values in some of its fields."""
    asked = {name: value for name, value in (args.to_dict() | other).items() if value not in ("", 0)}
    return f"{url_for('changes.changes')}?{urlencode(asked)}"
