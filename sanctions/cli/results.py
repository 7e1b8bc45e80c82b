"""Where the result of ``sanctions screen`` goes, in which format, and which rows it holds."""

import gzip
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

import click

from sanctions.cli import spark, values
from sanctions.errors import DiskFull, NotExportable, is_without_room
from sanctions.services import exports
from sanctions.services.exports import FORMATS, ONLY, Format, Only

_STANDARD = "-"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The result that is asked for; ``packed`` with gzip."""

    format: Format = "csv"
    only: Only = "all"
    packed: bool = False


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say what the result is."""
    return values.with_options(command, _OPTIONS)


_OPTIONS = (
    click.option(
        "-o",
        "--output",
        required=True,
        type=spark.Place(dir_okay=False, allow_dash=True, path_type=Path),
        help="Where the result goes; `-` is standard output.",
    ),
    click.option(
        "--format",
        type=click.Choice(list(FORMATS)),
        help="Of the result.  [default: as OUTPUT is named, else csv; parquet with --engine spark]",
    ),
    click.option(
        "--only", type=click.Choice(ONLY), default="all", show_default=True, help="Which rows the result holds."
    ),
)


def wanted(file: Path, output: Path, given: Mapping[str, Any]) -> Wanted:
    """What is asked for. Raises a usage error before anything is screened for what can't be written."""
    if str(output) != _STANDARD:
        values.check_output(file, output)
    elif sys.stdout is None:
        raise click.UsageError("standard output is closed; name a file with -o")
    try:
        found, packed = (
            exports.by_name(output.name) if given["format"] is None else (given["format"], _is_packed(output))
        )
        exports.require(found)
    except NotExportable as problem:
        raise click.UsageError(str(problem)) from None
    if packed and not FORMATS[found].text:
        raise click.UsageError(f"{found} is packed as it is; name the file without .gz")
    if str(output) == _STANDARD and not FORMATS[found].text and sys.stdout.isatty():
        raise click.UsageError(f"{found} is nothing to read on a terminal; name a file with -o")
    return Wanted(found, given["only"], packed)


def place(result: Path, output: Path, wanted: Wanted) -> None:
    """The result stands at the output, whole from the moment it is there. Raises DiskFull.

    A device or a pipe is written to as it is.
    """
    if str(output) == _STANDARD:
        with _room_for("standard output"):
            _copy(result, sys.stdout.buffer, wanted)
        return
    if output.exists() and not output.is_file():
        with _room_for(str(output)), output.open("wb") as file:
            _copy(result, file, wanted)
        return
    with exports.aside(output.resolve(), str(output)) as beside, beside.open("wb") as file:
        _copy(result, file, wanted)


@contextmanager
def _room_for(called: str) -> Iterator[None]:
    """Raises DiskFull, which names what there is no room for."""
    try:
        yield
    except OSError as problem:
        if is_without_room(problem):
            raise DiskFull(f"there is no room: {called} takes no more ({problem.strerror})") from problem
        raise


@contextmanager
def reporting(output: Path) -> Iterator[None]:
    """What is said inside goes where it is not taken for the result."""
    if str(output) == _STANDARD:
        with redirect_stdout(sys.stderr):
            yield
    else:
        yield


def called(output: Path, only: Only) -> str:
    """What the output is called, and which rows it holds where not all."""
    place = "standard output" if str(output) == _STANDARD else str(output)
    return place if only == "all" else f"{place} ({only} only)"


def _is_packed(output: Path) -> bool:
    return output.suffix.lower() == ".gz"


def _copy(result: Path, target: BinaryIO, wanted: Wanted) -> None:
    with result.open("rb") as source:
        if wanted.packed:
            with gzip.GzipFile(fileobj=target, mode="wb", filename="", mtime=0) as packed:
                shutil.copyfileobj(source, cast("BinaryIO", packed), 1 << 20)
        else:
            shutil.copyfileobj(source, target, 1 << 20)
    target.flush()
