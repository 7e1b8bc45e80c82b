"""The environment, read once into one frozen ``Settings``; each variable has a row in docs/settings.md."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_type_hints

from environs import Env, EnvError, EnvValidationError, ValidationError, validate
from rapidfuzz import fuzz, process

from sanctions import compiled
from sanctions.errors import SettingInvalid
from sanctions.lists.addresses import ADDRESSES, Address
from sanctions.lists.datasets import DATASETS
from sanctions.services.manners import Manners
from sanctions.store.home import Home

_PREFIX = "SANCTIONS_"
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """How this installation runs. ``SETTINGS`` says which variable fills which field.

    ``threshold``, ``cutoff`` and ``limit`` apply where a request names none of
    its own; the ``max_…_mb`` are in megabytes of 1,000,000 bytes.
    """

    data: Path = Path("data")
    threshold: float = 0.70
    cutoff: float = 0.50
    limit: int = 5
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 2
    threads: int = 4
    timeout: int = 60
    max_body_mb: int = 4
    max_upload_mb: int = 200
    max_queries: int = 100
    update_hours: int = 0
    update: str = "expected"
    sources: str = "publishers"
    fetch_timeout: int = 60
    fetch_least_kb: int = 300
    max_list_mb: int = 500
    processes: int = 0
    keep_batches_days: int = 3653
    max_rows: int = 10_000_000
    max_waiting: int = 100
    compiled: int = 1

    @property
    def home(self) -> Home:
        """The folder that holds all state, wherever the process goes."""
        return Home(self.data.absolute())

    @property
    def cores(self) -> int:
        """The processes that screen a file side by side: one for each core that this one may use, unless set."""
        return self.processes or len(os.sched_getaffinity(0))

    @property
    def max_body(self) -> int:
        """The largest request body in bytes, file uploads apart."""
        return self.max_body_mb * _MEGABYTE

    @property
    def max_upload(self) -> int:
        """The largest upload in bytes."""
        return self.max_upload_mb * _MEGABYTE

    @property
    def addresses(self) -> dict[str, Address]:
        """Where each dataset is fetched from: the publishers' addresses, and over them those of `sources`."""
        given = [] if self.sources == "publishers" else self.sources.split()
        own = {code: _own_address(code, url) for code, _, url in (item.partition("=") for item in given)}
        return {**ADDRESSES, **own}

    @property
    def updated(self) -> list[str]:
        """The datasets that the schedule keeps current."""
        if self.update == "expected":
            return [code for code, row in DATASETS.items() if row.expected]
        return self.update.split()

    @property
    def wanted(self) -> list[str]:
        """The datasets that should be loaded here, as far as the settings say: those that are to be kept current."""
        return self.updated if self.update_hours or self.update != "expected" else []

    @property
    def manners(self) -> Manners:
        """How publishers are asked."""
        return Manners(
            timeout=self.fetch_timeout,
            largest=self.max_list_mb * _MEGABYTE,
            least=self.fetch_least_kb * _MEGABYTE // 1_000,
        )

    @classmethod
    def from_environment(cls) -> "Settings":
        """The settings of the environment variables. Raises SettingInvalid for a value or a name that is wrong."""
        _refuse_unknown(os.environ)
        settings = cls(**{row.field: _value(row) for row in SETTINGS})
        if "SANCTIONS_CUTOFF" in os.environ and settings.cutoff > settings.threshold:
            reason = f"{settings.cutoff} is above the threshold of {settings.threshold}, so matches would be cut off"
            raise SettingInvalid("SANCTIONS_CUTOFF", reason)
        return settings


def _own_address(code: str, url: str) -> Address:
    """The address that the settings give a dataset, with what else is known of it."""
    usual = ADDRESSES.get(code, Address(url, f"{code}{Path(url).suffix}"))
    return replace(usual, url=url, checksum="")


@dataclass(frozen=True, slots=True)
class Setting:
    """One environment variable: the field that it fills and the values that it can take."""

    variable: str
    field: str
    allowed: Callable[[Any], Any]


_FILLED = validate.Length(min=1, error="is set and empty")
_SHARE = validate.Range(0, 1)
_AT_LEAST_ONE = validate.Range(min=1)


def _datasets(value: str) -> None:
    """Datasets that exist, or the word for all that are expected."""
    for code in value.split() if value != "expected" else ():
        if code not in DATASETS:
            raise ValidationError(f"{code!r} is no dataset; known: {', '.join(DATASETS)}")


def _sources(value: str) -> None:
    """Datasets that exist, each with an address; or the word for the publishers' own."""
    for item in value.split() if value != "publishers" else ():
        code, _, url = item.partition("=")
        if code not in DATASETS:
            raise ValidationError(f"{code!r} is no dataset; known: {', '.join(DATASETS)}")
        if not url.startswith(("https://", "http://")):
            raise ValidationError(f"{item!r} is not of the form dataset=https://…")


SETTINGS: tuple[Setting, ...] = (
    Setting("SANCTIONS_DATA", "data", _FILLED),
    Setting("SANCTIONS_THRESHOLD", "threshold", _SHARE),
    Setting("SANCTIONS_CUTOFF", "cutoff", _SHARE),
    Setting("SANCTIONS_LIMIT", "limit", validate.Range(1, 500)),
    Setting("SANCTIONS_HOST", "host", _FILLED),
    Setting("PORT", "port", validate.Range(0, 65535)),
    Setting("SANCTIONS_WORKERS", "workers", _AT_LEAST_ONE),
    Setting("SANCTIONS_THREADS", "threads", _AT_LEAST_ONE),
    Setting("SANCTIONS_TIMEOUT", "timeout", _AT_LEAST_ONE),
    Setting("SANCTIONS_MAX_BODY_MB", "max_body_mb", _AT_LEAST_ONE),
    Setting("SANCTIONS_MAX_UPLOAD_MB", "max_upload_mb", _AT_LEAST_ONE),
    Setting("SANCTIONS_MAX_QUERIES", "max_queries", _AT_LEAST_ONE),
    Setting("SANCTIONS_UPDATE_HOURS", "update_hours", validate.Range(min=0)),
    Setting("SANCTIONS_UPDATE", "update", _datasets),
    Setting("SANCTIONS_SOURCES", "sources", _sources),
    Setting("SANCTIONS_FETCH_TIMEOUT", "fetch_timeout", _AT_LEAST_ONE),
    Setting("SANCTIONS_FETCH_LEAST_KB", "fetch_least_kb", validate.Range(min=0)),
    Setting("SANCTIONS_MAX_LIST_MB", "max_list_mb", _AT_LEAST_ONE),
    Setting("SANCTIONS_PROCESSES", "processes", validate.Range(min=0)),
    Setting("SANCTIONS_KEEP_BATCHES_DAYS", "keep_batches_days", validate.Range(min=0)),
    Setting("SANCTIONS_MAX_ROWS", "max_rows", _AT_LEAST_ONE),
    Setting("SANCTIONS_MAX_WAITING", "max_waiting", _AT_LEAST_ONE),
    Setting(compiled.OFF, "compiled", validate.OneOf((0, 1))),  # read at the first import already
)
"""Every variable that is read, and no other."""


def _value(row: Setting) -> Any:  # noqa: ANN401 - the field's own type, which differs by row
    """One variable's value, or its field's default."""
    default, kind = getattr(Settings(), row.field), get_type_hints(Settings)[row.field]
    read = getattr(Env(), kind.__name__.lower() if kind is not Path else "str")
    try:
        return kind(read(row.variable, default=default, validate=row.allowed))
    except EnvValidationError as error:
        raise SettingInvalid(row.variable, " ".join(map(str, error.error_messages))) from error
    except (EnvError, ValueError) as error:
        raise SettingInvalid(row.variable, str(error)) from error


def _refuse_unknown(environment: Mapping[str, str]) -> None:
    """A misspelt variable is an error: it must not leave a default in force unseen."""
    known = [row.variable for row in SETTINGS]
    for name in environment:
        if name.startswith(_PREFIX) and name not in known:
            near = process.extractOne(name, known, scorer=fuzz.ratio)
            raise SettingInvalid(name, f"no such setting; did you mean {near[0]}?")
