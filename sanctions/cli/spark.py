"""``sanctions screen --engine spark``: what of the command is for a cluster only."""

from collections.abc import Callable, Mapping
from typing import Any

import click

from sanctions.cli import values
from sanctions.errors import SanctionsError
from sanctions.services.batch import Batch, BatchOptions
from sanctions.settings import Settings

_ONLY = {"partitions": None, "shared": False, "conf": (), "overwrite": False, "master": None, "remember_map": False}
"""Options that say nothing to the other engine, as they are where nobody gave them."""

_FORMATS = ("parquet", "csv", "jsonl")
"""What Spark writes."""


class Place(click.Path):
    """A file of this machine; for Spark anything that it can read or write, a folder or an address."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """The path; for Spark the text as it is."""
        if ctx is not None and ctx.params.get("engine") == "spark":
            return str(value)
        return super().convert(value, param, ctx)


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that a cluster needs."""
    return values.with_options(command, _OPTIONS)


_OPTIONS = (
    click.option(
        "--engine",
        type=click.Choice(["cores", "spark"]),
        default="cores",
        show_default=True,
        is_eager=True,
        help="All cores of this machine, or Spark.",
    ),
    click.option("--master", help="Spark's: local[2], spark://host:7077, yarn, k8s://….  [default: local[*]]"),
    click.option("--overwrite", is_flag=True, help="Let Spark replace the folder OUTPUT."),
    click.option("--partitions", type=click.IntRange(min=1), help="Pieces of work for Spark; enough if left out."),
    click.option("--shared", is_flag=True, help="All machines of the cluster see the data folder: nothing is sent."),
    click.option(
        "--remember-map", is_flag=True, help="Keep what --map says for the same header, or use what was kept."
    ),
    click.option("--conf", multiple=True, metavar="NAME=VALUE", help="A setting of Spark's own."),
)


def check(given: Mapping[str, Any]) -> None:
    """Raises a usage error for what means nothing without Spark, and for what Spark can't do."""
    if given["engine"] == "spark" and given["format"] not in (None, *_FORMATS):
        raise click.UsageError(f"Spark does not write {given['format']}; choose one of {', '.join(_FORMATS)}")
    if given["engine"] != "spark" and (told := [name for name, unset in _ONLY.items() if given[name] != unset]):
        raise click.UsageError(f"--{told[0].replace('_', '-')} needs --engine spark")


def screened(
    settings: Settings,
    file: str,
    output: str,
    options: BatchOptions,
    mapping: Mapping[str, str],
    given: Mapping[str, Any],
) -> Batch:
    """The input's batch, done on Spark. Raises SanctionsError, also where Spark is not installed."""
    try:
        from sanctions.cluster import run, session  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as missing:
        raise SanctionsError(
            f'Spark is not installed here ({missing.name}): pip install "sanctions[spark]"'
        ) from None
    if file == "-":
        raise click.UsageError("Spark reads no standard input: name a file or a folder")
    asked = run.Run(
        source=file,
        output=output,
        format=given["format"] or "parquet",
        overwrite=given["overwrite"],
        partitions=given["partitions"] or 0,
        shared=given["shared"] or None,
        only=given["only"],
        remember=False if given["forget_map"] else given["remember_map"] or None,
    )
    run.check(asked, mapping)
    with session.session(given["master"] or "local[*]", _settings(given["conf"])) as opened:
        return run.screen(settings.home, opened, asked, options, mapping)


def _settings(pairs: tuple[str, ...]) -> dict[str, str]:
    """Spark's own settings, as told."""
    if wrong := [pair for pair in pairs if "=" not in pair.strip("=")]:
        raise click.UsageError(f"--conf {wrong[0]!r} is not NAME=VALUE")
    return dict(pair.split("=", 1) for pair in pairs)
