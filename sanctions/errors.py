"""One root error and its few children, each carrying its evidence.

Whatever goes wrong in this package for a reason that a user can act on is a
``SanctionsError``; anything else that is raised is a defect of ours.
"""

import errno
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches


class SanctionsError(Exception):
    """Something a user can act on went wrong; the message says what."""


class ListRejected(SanctionsError):
    """A list failed a check and was not put in force; what was in force stays."""

    def __init__(self, dataset: str, reason: str) -> None:
        super().__init__(f"{dataset}: {reason}")
        self.dataset, self.reason = dataset, reason


class NothingToAcknowledge(SanctionsError):
    """A list has no warning that somebody could acknowledge."""

    def __init__(self, dataset: str, reason: str) -> None:
        super().__init__(f"{dataset}: {reason}")
        self.dataset, self.reason = dataset, reason


class ListsAreACopy(SanctionsError):
    """The lists of a data folder are loaded elsewhere and shipped to it."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            f"the lists in {folder} are a copy: load them where they come from,"
            " and ship them with `sanctions lists ship`"
        )
        self.folder = folder


class ListUnreadable(SanctionsError):
    """A file is no list that we know, or not one whole one."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source, self.reason = source, reason


class InvalidQuery(SanctionsError):
    """A question can't be answered as asked; ``field`` is the part at fault."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field, self.reason = field, reason


class UnknownDataset(SanctionsError):
    """A scope names a dataset that does not exist here. The nearest of ``known`` and ``others`` is suggested."""

    def __init__(self, code: str, known: Sequence[str], others: Sequence[str] = ()) -> None:
        near = get_close_matches(code.lower(), (*known, *others), n=1)
        hint = f" (did you mean {near[0]!r}?)" if near else ""
        super().__init__(f"unknown dataset or scope {code!r}{hint}; known: {', '.join(known) or 'none loaded'}")
        self.code, self.known = code, tuple(known)


class NotLoaded(UnknownDataset):
    """A scope names a dataset that exists and of which no list is in force here."""

    def __init__(self, code: str, known: Sequence[str]) -> None:
        super().__init__(code, known)
        self.args = (f"{code} is not loaded here; what can be asked: {', '.join(known)}",)


class UnknownEntity(SanctionsError):
    """No list, now or before, has an entity of that id."""

    def __init__(self, entity_id: str) -> None:
        super().__init__(f"no entity {entity_id!r} on any list loaded here")
        self.entity_id = entity_id


class NotYetListed(UnknownEntity):
    """A list has an entity of that id, but not yet on the day that was asked for."""

    def __init__(self, entity_id: str, day: str, first: str) -> None:
        super().__init__(entity_id)
        self.args = (f"{entity_id} was not listed yet on {day}: it is on the list of {first} for the first time",)


class UnknownRecord(SanctionsError):
    """No screening or batch of that id was recorded."""

    def __init__(self, kind: str, record_id: str) -> None:
        super().__init__(f"no {kind} {record_id!r}")
        self.kind, self.record_id = kind, record_id


class BatchFinished(SanctionsError):
    """A batch is finished, so that nothing of it is left to stop."""

    def __init__(self, batch_id: str, status: str) -> None:
        super().__init__(f"batch {batch_id} is {status}; there is nothing left to cancel")
        self.batch_id, self.status = batch_id, status


class NotADraft(SanctionsError):
    """A batch is no draft any more, so that nothing can be told of it."""

    def __init__(self, batch_id: str, status: str) -> None:
        super().__init__(f"batch {batch_id} is {status}; only a draft can be told otherwise and confirmed")
        self.batch_id, self.status = batch_id, status


class BatchUnfinished(SanctionsError):
    """A batch is not done, so that there is no result of it."""

    def __init__(self, batch_id: str, status: str, reason: str) -> None:
        super().__init__(f"batch {batch_id} is {status}: {reason}")
        self.batch_id, self.status = batch_id, status


class RecordDamaged(SanctionsError):
    """What was recorded can't be read any more."""


class NotCovered(SanctionsError):
    """The date asked for lies before a dataset's first publication, so a clear would mean nothing.

    ``also`` are other datasets of the scope that can't answer either, ``rest`` those that can.
    """

    def __init__(
        self, dataset: str, as_of: date, first: date | None, also: Sequence[str] = (), rest: Sequence[str] = ()
    ) -> None:
        known = f"its first publication here is of {first}" if first else "it has no publication here"
        neither = f"; nor can {', '.join(also)}" if also else ""
        others = f"; the scope {','.join(rest)} can" if rest else ""
        super().__init__(f"{dataset} can't answer as of {as_of}: {known}{neither}{others}")
        self.dataset, self.as_of, self.first = dataset, as_of, first
        self.also, self.rest = tuple(also), tuple(rest)


class NotReady(SanctionsError):
    """No list is in force or its index is not built, so no answer can be given."""


class RowUnreadable(SanctionsError):
    """A row of a customer file can't be screened."""

    def __init__(self, row: int, reason: str) -> None:
        super().__init__(f"row {row}: {reason}")
        self.row, self.reason = row, reason


class FileUnreadable(SanctionsError):
    """A customer file can't be screened at all."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name, self.reason = name, reason


class NotExportable(SanctionsError):
    """A result can't be had in the format asked for; the message says which one will do."""

    def __init__(self, format_: str, reason: str) -> None:
        super().__init__(f"{format_}: {reason}")
        self.format, self.reason = format_, reason


NO_ROOM = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
"""The numbers of an OSError that says that there is no room for what was to be written."""


def is_without_room(problem: BaseException) -> bool:
    """Whether an error of the system, or of SQLite, says that there is no room for what was to be written."""
    return getattr(problem, "errno", None) in NO_ROOM or getattr(problem, "sqlite_errorname", "") == "SQLITE_FULL"


class DiskFull(SanctionsError):
    """There is no room for what was to be written; nothing of it is left behind.

    ``place`` is the file or folder, for whoever has this machine; the message goes to others too.
    """

    def __init__(self, reason: str, place: object = "") -> None:
        super().__init__(reason)
        self.place = str(place)


class FileTooLarge(FileUnreadable):
    """A customer file is larger, or has more rows, than this installation takes."""


class TooManyWaiting(SanctionsError):
    """As many files wait to be screened as may wait here."""

    def __init__(self, most: int) -> None:
        super().__init__(
            f"{most:,} files wait to be screened, as many as may wait; hand it in when some of them are done"
        )
        self.most = most


class SettingInvalid(SanctionsError):
    """A setting's environment variable holds a value that it can't take."""

    def __init__(self, variable: str, reason: str) -> None:
        super().__init__(f"{variable}: {reason}")
        self.variable, self.reason = variable, reason
