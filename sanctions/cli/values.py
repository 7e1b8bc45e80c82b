"""What options of several commands take, checked before anything is asked."""

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from math import isnan
from pathlib import Path
from typing import Any

import click

from sanctions.errors import InvalidQuery
from sanctions.services import cells, nationalities
from sanctions.services.screening import Options
from sanctions.settings import Settings

_LAST_ZONE = timedelta(hours=14)
"""The first time zone to see a new day is fourteen hours ahead of UTC."""


def with_options(command: Callable[..., Any], options: Sequence[Callable[..., Any]]) -> Callable[..., Any]:
    """The command with these options, which its help tells in their order."""
    for option in reversed(options):
        command = option(command)
    return command


class Read(click.ParamType[str]):
    """Text as a reader of ``services.cells`` understands it; what it refuses is a usage error."""

    def __init__(self, name: str, reader: Callable[[str], str | tuple[str, ...]]) -> None:
        self.name, self._reader = name, reader

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """The value, or an error that says what is wrong with the text."""
        try:
            return self._reader(value)
        except InvalidQuery as problem:
            self.fail(problem.reason, param, ctx)


def past_day(text: str) -> str:
    """A whole ISO date that has come; raises InvalidQuery."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise InvalidQuery("as_of", f"{text!r} is no date; write YYYY-MM-DD") from None
    if day > (datetime.now(UTC) + _LAST_ZONE).date():
        raise InvalidQuery("as_of", f"{text} is yet to come, and no list is known for it")
    return day.isoformat()


SCHEMA = Read("schema", cells.schema)
BIRTH_DATE = Read("date", cells.birth_date)
COUNTRIES = Read("country", nationalities.countries)
DAY = Read("date", past_day)


class Share(click.FloatRange):
    """A number from 0 to 1; NaN, which is none and compares with nothing, is refused."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:  # noqa: ANN401
        """The number, or an error that names the option."""
        number = float(super().convert(value, param, ctx))
        if isnan(number):
            self.fail(f"{value!r} is not a number from 0 to 1", param, ctx)
        return number


SHARE = Share(0, 1)

scope_option = click.option(
    "--scope",
    default="default",
    show_default=True,
    help="A dataset's code, several joined by commas, or `default`: the official lists in force and your own.",
)
threshold_option = click.option(
    "--threshold",
    type=SHARE,
    help="The score from 0 to 1 from which it is a hit.  [default: $SANCTIONS_THRESHOLD, else 0.70]",
)
as_of_option = click.option("--as-of", type=DAY, help="Answer by the lists as they stood on this day, YYYY-MM-DD.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, in the shapes of the HTTP API.")


def options(settings: Settings, given: Mapping[str, Any]) -> Options:
    """How a question is answered: as the command line says, else as the settings do."""
    threshold = settings.threshold if given["threshold"] is None else given["threshold"]
    limit = settings.limit if given.get("limit") is None else given["limit"]
    return Options(
        given["scope"],
        threshold,
        min(settings.cutoff, threshold),
        limit,
        given["as_of"] or "",
        given.get("merge", False),
    )


def check_output(file: Path, output: Path) -> None:
    """The result goes to a folder that is there and can be written to, and not over the input."""
    try:
        folder = output.resolve().parent
        output.exists()
    except (OSError, RuntimeError) as problem:  # a link to itself, a name that is too long
        told = problem.strerror if isinstance(problem, OSError) else "it is a link that leads to itself"
        raise click.UsageError(f"{output.name[:80]}: can't be written: {told}") from None
    if not folder.is_dir():
        raise click.UsageError(f"there is no folder {output.parent}")
    is_file = output.is_file() or not output.exists()
    if not os.access(folder if is_file else output, os.W_OK):
        raise click.UsageError(f"{output}: can't be written: no permission")
    if output.exists() and file.exists() and output.samefile(file):
        raise click.UsageError("the result would overwrite the input; name another file with -o")
