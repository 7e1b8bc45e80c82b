"""``sanctions serve`` and ``sanctions worker``: what runs for as long as it is let."""

import os
import sys
from pathlib import Path

import click

from sanctions import jobs
from sanctions.cli.wording import example
from sanctions.errors import SanctionsError
from sanctions.settings import Settings

_ROOT = Path(__file__).parents[2]
_CONFIG, _APP = "gunicorn.conf.py", "app:app"


@click.command(epilog=example("PORT=8080 sanctions serve"))
def serve() -> None:
    """Serve the HTTP API and the pages.

    Runs gunicorn with gunicorn.conf.py, in the foreground, until Ctrl-C.
    $PORT, $SANCTIONS_HOST, $SANCTIONS_WORKERS and the other settings apply.
    Files handed in over HTTP wait until `sanctions worker` runs as well.
    """
    settings = Settings.from_environment()
    if not (_ROOT / _CONFIG).is_file():
        raise SanctionsError(f"{_CONFIG} is not beside the package, in {_ROOT}; serve from a checkout")
    click.echo(
        f"Serving at http://{settings.host}:{settings.port} with gunicorn ({_CONFIG}); Ctrl-C stops it", err=True
    )
    command = [sys.executable, "-m", "gunicorn", "--chdir", str(_ROOT), "--config", str(_ROOT / _CONFIG), _APP]
    os.execv(sys.executable, command)  # noqa: S606 - our own interpreter, and no shell


@click.command(epilog=example("sanctions worker"))
def worker() -> None:
    """Screen the files that are handed in over HTTP, and keep the lists current.

    Runs in the foreground until Ctrl-C. What another worker left unfinished,
    because it was stopped or killed, is taken up first. Lists are fetched
    every $SANCTIONS_UPDATE_HOURS hours, and once a day tested to be found.
    """
    settings = Settings.from_environment()
    click.echo(f"Waiting for files in {settings.home.uploads}; {_schedule(settings)}; Ctrl-C stops it", err=True)
    jobs.work(settings)


def _schedule(settings: Settings) -> str:
    """What is fetched, and how often."""
    if not settings.update_hours:
        return "lists are not fetched (SANCTIONS_UPDATE_HOURS is 0)"
    return f"every {settings.update_hours} hours fetching {', '.join(settings.updated)}"
