"""The command line: ``sanctions …``. Each command is a module, loaded when it is asked for."""

import os
import sqlite3
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from shutil import disk_usage
from tempfile import gettempdir
from typing import Any

import click

from sanctions import RUNS, __version__
from sanctions.errors import DiskFull, InvalidQuery, SanctionsError, UnknownDataset, is_without_room

COMMANDS: Mapping[str, str] = {
    "lists": "lists",
    "search": "search",
    "screen": "screen",
    "batches": "batches",
    "compare": "compare",
    "evaluate": "evaluate",
    "run": "running",
    "serve": "serve",
    "worker": "serve",
}
"""Each command, and the module here that holds it under the command's name."""


class Commands(click.Group):
    """Commands that cost nothing until they are used; what goes wrong in one is told in a line."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """In the order in which they are learned."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"{__name__}.{COMMANDS[cmd_name]}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401
        """Exit status 2 for what was asked wrongly, 1 for what could not be done."""
        try:
            done = super().invoke(ctx)
            sys.stdout.flush()
        except (InvalidQuery, UnknownDataset) as problem:
            raise click.UsageError(str(problem)) from problem
        except DiskFull as problem:
            place = f" ({problem.place})" if problem.place else ""
            raise click.ClickException(f"{problem}{place}") from problem
        except SanctionsError as problem:
            raise click.ClickException(str(problem)) from problem
        except (OSError, sqlite3.Error) as problem:
            if not is_without_room(problem):
                raise
            _write_no_more()
            raise click.ClickException(_no_room(problem)) from problem
        return done


def _no_room(problem: OSError | sqlite3.Error) -> str:
    """What could not be written, or else how much room there is where we write."""
    why = getattr(problem, "strerror", None) or str(problem)
    if place := getattr(problem, "filename", None):
        return f"there is no room for {place}: {why}"
    from sanctions.settings import Settings  # noqa: PLC0415 - slow to import, and seldom needed

    with suppress(OSError, SanctionsError):
        places = dict.fromkeys((str(Settings.from_environment().home.folder.absolute()), gettempdir()))
        free = ", ".join(f"{place} has {disk_usage(place).free // 1_000_000:,} MB left" for place in places)
        return f"what was to be written could not be: {why} ({free}; standard output may be full as well)"
    return f"what was to be written could not be: {why}"


def _write_no_more() -> None:
    """What still waits to be written to standard output is dropped, which Python would try again at its end."""
    with suppress(OSError, ValueError):  # captured by a test, it has no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


_BEGINNING = """\b
To begin:
  sanctions lists load sdn.xml
  sanctions search "Kirill Shamalov"
  sanctions screen customers.csv -o screened.csv"""


@click.group(
    cls=Commands,
    epilog=_BEGINNING,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message=f"%(prog)s %(version)s, {RUNS}")
def main() -> None:
    """Screen names against sanctions lists.

    Lists are loaded once and kept, with their history, in the folder
    $SANCTIONS_DATA (else ./data). Every answer says which lists it covers.

    Exit status: 0 done, 1 failed, 2 the command was not understood. A hit is
    no failure.
    """
