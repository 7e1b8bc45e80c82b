"""When a list is older than it should be, and when to ask for it again."""

from datetime import UTC, date, datetime, timedelta

from sanctions.lists.datasets import DATASETS
from sanctions.model import Publication
from sanctions.store.checks import Check

_UNCONFIRMED_DAYS = 14
"""No official list goes longer than this without a change. One that its publisher has not confirmed, and that is
older by its own date, was superseded: whoever handed in an old file must not be told that it is current."""

_FIRST_AGAIN = timedelta(minutes=10)
"""After a failure a list is asked for again this soon, then after twice as long, until it is as long as usual."""

_MOST_DOUBLINGS = 10


def age_hours(publication: Publication, at: datetime, confirmed: str = "") -> float:
    """Hours since the publication was fetched, or since its publisher gave it again (``confirmed``, ISO)."""
    newest = max(publication.fetched, confirmed)
    return (at - datetime.fromisoformat(newest)).total_seconds() / 3600


def age_days(publication: Publication, at: datetime) -> int:
    """Whole days since the publisher's date."""
    return max(0, (at.date() - date.fromisoformat(publication.published)).days)


def is_stale(publication: Publication, at: datetime, confirmed: str = "") -> bool:
    """Whether the list was not fetched or confirmed lately, or is old by its own date; some never change.

    ``confirmed`` is when its publisher last said that it is the newest.
    """
    limit = DATASETS[publication.dataset].stale_after_hours
    if not limit:
        return False
    unconfirmed = confirmed < publication.fetched
    old = unconfirmed and age_days(publication, at) > _UNCONFIRMED_DAYS
    return old or age_hours(publication, at, confirmed) > limit


def next_check(last: Check, every: timedelta) -> datetime:
    """When a list is to be asked for again: soon after a failure, later after each more."""
    soon = _FIRST_AGAIN * 2 ** min(max(last.failures - 1, 0), _MOST_DOUBLINGS)
    return datetime.fromisoformat(last.at).astimezone(UTC) + (min(every, soon) if last.failures else every)
