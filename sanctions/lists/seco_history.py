"""What the Swiss list says of a target's past: since when it is listed, whether it still is."""

from typing import NamedTuple

from sanctions.lists.dates import read_date
from sanctions.lists.xml import Element, children, local

_DELISTED = "de-listed"
_COPIES = frozenset({"added", "removed"})
_DATES = ("effective-date", "publication-date", "enactment-date")


class History(NamedTuple):
    """A target's state: whether it was taken off, the day it was last listed and the day of its last change.

    ``ends`` is the day from which it will be off, where that lies ahead. Days
    are ISO, empty where the list gives none.
    """

    is_delisted: bool
    listed: str
    latest: str
    ends: str


class _Modification(NamedTuple):
    day: str
    kind: str


def without_copies(record: Element) -> None:
    """Cuts out of a target what its modifications added and removed: copies under the tags of what is in force."""
    for copy in [element for element in record.iter() if local(element) in _COPIES]:
        if (parent := copy.getparent()) is not None:
            parent.remove(copy)


def history_of(record: Element, today: str) -> History:
    """The state that a target's modifications leave it in: the latest of them decides, of one day the first.

    ``today`` is the list's own date. Where it is doubtful a target stays
    listed, since better a hit too many than a party that is let through: until
    the day on which a de-listing takes effect, and where a modification that
    lists has no day, so that it can't be placed among the others.
    """
    all_ = [_modification(element) for element in children(record, "modification")]
    last = max(all_, key=lambda modification: modification.day, default=_Modification("", ""))
    listed_without_day = any(not day and kind != _DELISTED for day, kind in all_)
    taken_off = last.kind == _DELISTED and not listed_without_day
    lies_ahead = taken_off and bool(today) and last.day > today
    listings = [day for day, kind in all_ if kind == "listed"]
    return History(taken_off and not lies_ahead, max(listings, default=""), last.day, last.day if lies_ahead else "")


def _modification(element: Element) -> _Modification:
    """A modification by the day on which it took effect, else by that of its publication or enactment."""
    days = (read_date(element.get(name) or "") for name in _DATES)
    return _Modification(next(filter(None, days), ""), element.get("modification-type") or "")
