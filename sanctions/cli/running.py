"""``sanctions run``: all that the Procfile names, each started again when it ends."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import click

from sanctions.cli.wording import example
from sanctions.errors import SanctionsError
from sanctions.settings import Settings

_ROOT = Path(__file__).parents[2]
_LINE = re.compile(r"^([A-Za-z0-9_-]+):\s*(\S.*)$", re.MULTILINE)
_LOOK = 0.1
"""Seconds between two looks at the processes."""

_SETTLED = 15.0
"""Seconds after which a process has begun well; one that fails before, at the very start, would each time."""

_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
"""Seconds before a process is started again: at first, and after it failed again and again."""

_GOODBYE = 35.0
"""Seconds that a process has to end when it is told to; the service gives its requests 30."""

_BY_SIGNAL = 128
"""A shell's exit status is above it where a signal ended the command."""


@click.command(epilog=example("PORT=8080 sanctions run"))
def run() -> None:
    """Serve, and screen the files that are handed in: all that the Procfile names.

    Runs in the foreground until Ctrl-C. A process that is killed or fails is
    started again, while the others go on. One that fails at the very start,
    such as for a port that is taken, ends all.
    """
    settings = Settings.from_environment()
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "SANCTIONS_DATA": str(settings.home.folder.resolve()),
    }
    kept = [Kept(name, command, environment) for name, command in _procfile(_ROOT / "Procfile").items()]
    with _told_to_stop() as told:
        try:
            while not told and not any(one.look() for one in kept):
                time.sleep(_LOOK)
        finally:
            _stop(kept, told)
    failed = next((one for one in kept if one.in_vain), None)
    if failed:
        raise SanctionsError(f"{failed.name} failed at its start (exit status {failed.status}), so all was stopped")


@dataclass(slots=True)
class Kept:
    """A process that is kept running. ``in_vain`` once it failed at its very start, with that exit status."""

    name: str
    command: str
    environment: Mapping[str, str]
    process: "subprocess.Popen[bytes] | None" = None
    begun: float = 0.0
    next_start: float = 0.0
    pause: float = _PAUSE
    settled: bool = False
    in_vain: bool = False
    status: int = 0

    def look(self) -> bool:
        """Starts it where it is time to, and takes note of its end; whether there is no use in going on."""
        now = time.monotonic()
        if self.process is None:
            if now >= self.next_start:
                self._start(now)
        elif (status := self.process.poll()) is None:
            self.settled = self.settled or now - self.begun > _SETTLED
        else:
            self._ended(status, now)
        return self.in_vain

    def send(self, number: int) -> None:
        """A signal to it and to all that it started."""
        if self.process is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, number)

    def _start(self, now: float) -> None:
        command = ["/bin/sh", "-c", self.command]
        self.process = subprocess.Popen(command, env=self.environment, cwd=_ROOT, start_new_session=True)  # noqa: S603 - our own Procfile
        self.begun = now
        click.echo(f"{self.name}: process {self.process.pid}", err=True)

    def _ended(self, status: int, now: float) -> None:
        """What it started and left behind is ended too: it would hold the port, or a file."""
        self.send(signal.SIGKILL)
        self.process, self.status = None, status
        killed = status < 0 or status > _BY_SIGNAL
        if status and not killed and not self.settled:
            self.in_vain = True
            return
        pause = _PAUSE if now - self.begun > _SETTLED else self.pause
        self.next_start, self.pause = now + pause, min(pause * 2, _LONGEST_PAUSE)
        number = status - _BY_SIGNAL if status > 0 else -status
        how = f"was killed by signal {number}" if killed else f"ended (exit status {status})"
        click.echo(f"{self.name}: {how}; started again in {pause:.0f} s", err=True)


def _procfile(path: Path) -> dict[str, str]:
    """Each process and its command. Raises SanctionsError where there is no Procfile, or nothing in it."""
    try:
        found = dict(_LINE.findall(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise SanctionsError(f"Procfile is not beside the package, in {path.parent}; run from a checkout") from None
    if not found:
        raise SanctionsError(f"{path}: no line of it is of the form `name: command`")
    return found


@contextmanager
def _told_to_stop() -> Iterator[list[int]]:
    """The signals so far that told this process to stop."""
    told: list[int] = []

    def note(number: int, _: FrameType | None) -> None:
        told.append(number)

    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, note) for number in numbers}
    try:
        yield told
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(kept: list[Kept], told: list[int]) -> None:
    """All are told to end, and killed where they take too long, or a second signal comes."""
    deadline, so_far = time.monotonic() + _GOODBYE, len(told)
    running = [one for one in kept if one.process is not None]
    for one in running:
        one.send(signal.SIGTERM)
    while any(one.process and one.process.poll() is None for one in running):
        if time.monotonic() > deadline or len(told) > so_far:
            break
        time.sleep(_LOOK)
    for one in running:
        one.send(signal.SIGKILL)
        if one.process:
            one.process.wait()
