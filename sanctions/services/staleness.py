"""When a list is older than it should be."""

from datetime import date, datetime

from sanctions.lists.datasets import DATASETS
from sanctions.model import Publication


def age_hours(publication: Publication, at: datetime) -> float:
    """Hours since the publication was fetched."""
    return (at - datetime.fromisoformat(publication.fetched)).total_seconds() / 3600


def age_days(publication: Publication, at: datetime) -> int:
    """Whole days since the publisher's date."""
    return max(0, (at.date() - date.fromisoformat(publication.published)).days)


def is_stale(publication: Publication, at: datetime) -> bool:
    """Whether the list was not fetched lately; one that never changes is never stale."""
    return 0 < DATASETS[publication.dataset].stale_after_hours < age_hours(publication, at)
