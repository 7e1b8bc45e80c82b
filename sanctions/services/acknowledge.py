"""Somebody has seen to what is wrong with a list: it is told as acknowledged, with who and why, and warns no more."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sanctions.errors import NothingToAcknowledge
from sanctions.services.delivery import moment
from sanctions.services.status import Concern, DatasetStatus
from sanctions.store import acknowledgements
from sanctions.store.acknowledgements import Acknowledgement
from sanctions.store.connection import open_lists, open_record, write
from sanctions.store.home import Home
from sanctions.store.lock import alone


def acknowledge(
    home: Home, rows: Sequence[DatasetStatus], *, by: str, because: str, at: datetime, seen: Collection[str] = ()
) -> list[Acknowledgement]:
    """All of these lists' warnings that may be acknowledged are, in lists.db and in record.db; returns them.

    Only those ``seen``, by text or key, where any are named: what came since nobody has seen to.
    Raises NothingToAcknowledge for a list that has none; ListsAreACopy where lists are loaded elsewhere; Busy.
    """
    found = [
        Acknowledgement(moment(at), row.dataset, concern.subject, concern.told, by, because)
        for row in rows
        for concern in _open(row, seen)
    ]
    with alone(home.load_lock, "a list is being loaded"), open_lists(home) as db, open_record(home) as record:
        for kept in (record, db):
            with write(kept):
                for each in found:
                    acknowledgements.save(kept, each)
    return found


def _open(row: DatasetStatus, seen: Collection[str]) -> list[Concern]:
    """What of a list waits to be acknowledged; raises NothingToAcknowledge where nothing does."""
    found = [each for each in row.to_acknowledge if not seen or each.told in seen or each.key in seen]
    if row.to_acknowledge and not found:
        raise NothingToAcknowledge(row.dataset, "the warnings that were seen are none any more; there are others now")
    if not found:
        rest = "; ".join(row.warnings)
        told = f"this stays a warning until it is mended: {rest}" if rest else "there is nothing to acknowledge"
        raise NothingToAcknowledge(row.dataset, told)
    return found
