"""`sanctions lists …`: what is in force, and putting more in force."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import click

from sanctions.cli.changes import changes
from sanctions.cli.values import json_option
from sanctions.cli.wording import example, print_json
from sanctions.lists.datasets import DATASETS
from sanctions.services import refresh
from sanctions.services.acceptance import Accept
from sanctions.services.refresh import LoadReport
from sanctions.services.status import DatasetStatus
from sanctions.services.status import status as status_of
from sanctions.settings import Settings
from sanctions.wire.lists import DatasetStatusSchema, LoadReportSchema

_SHOWN = 10
"""Notes and fields that are printed; --json prints all."""


@click.group(epilog=example("sanctions lists status"))
def lists() -> None:
    """The lists that names are screened against."""


lists.add_command(changes)


@lists.command(epilog=example("sanctions lists load sdn.csv alt.csv add.csv --published 2024-05-03"))
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--dataset", type=click.Choice(list(DATASETS)), help="Which list it is, where the files don't tell.")
@click.option(
    "--published",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The publisher's date, where neither the files nor their names tell.",
)
@click.option("--accept-shrink", is_flag=True, help="Take it although it shrank by more than a tenth.")
@click.option("--accept-partial", is_flag=True, help="Take it although it is partial and follows a complete one.")
@json_option
def load(
    paths: Sequence[Path],
    dataset: str | None,
    published: datetime | None,
    accept_shrink: bool,
    accept_partial: bool,
    as_json: bool,
) -> None:
    """Load one publication of a list: a file, or files that belong together; a folder stands for its files.

    What fails a check is refused whole, and what was in force stays.
    """
    with _progress() as progress:
        report = refresh.load(
            Settings.from_environment().home,
            _files(paths),
            at=datetime.now(UTC),
            dataset=dataset,
            published=published.date().isoformat() if published else None,
            accept=Accept(accept_shrink, accept_partial),
            progress=progress,
        )
    if as_json:
        print_json(LoadReportSchema(), report)
    else:
        click.echo("\n".join(_report(report)))


@lists.command(epilog=example("sanctions lists status --json"))
@json_option
def status(as_json: bool) -> None:
    """Show what is in force, how old it is, and what was refused."""
    home = Settings.from_environment().home
    home.prepare()
    found = status_of(home, datetime.now(UTC))
    if as_json:
        print_json(DatasetStatusSchema(many=True), found)
    else:
        click.echo("\n".join(line for row in found for line in _status(row)))


@contextmanager
def _progress() -> Iterator[Callable[[int], None]]:
    """A bar on the terminal; how long it will get, no list tells before its end."""
    unseen = not sys.stderr.isatty()
    with click.progressbar(count(), label="Entities", file=sys.stderr, hidden=unseen, show_pos=True) as bar:
        yield bar.update


def _files(paths: Sequence[Path]) -> list[Path]:
    """The files, those of folders in their place."""
    found = []
    for path in paths:
        inside = [file for file in sorted(path.iterdir()) if file.is_file()] if path.is_dir() else [path]
        found += [file for file in inside if not file.name.startswith(".")]
    if not found:
        raise click.UsageError(f"there is no file in {', '.join(map(str, paths))}")
    return found


def _report(report: LoadReport) -> Iterator[str]:
    """What a load did, in words."""
    if report.publication is None:
        yield f"{report.dataset} {report.edition} is loaded already; nothing changed"
        return
    publication, counted = report.publication, report.publication.counts
    yield f"{publication.dataset} of {publication.published} is loaded: {counted['entities']:,} entities"
    yield f"  {counted['names']:,} names; {_schemata(counted)}"
    yield _changes(report)
    if report.in_force != report.edition:
        yield f"  answers for its own time; in force stays {report.in_force}"
    if publication.partial:
        yield "  partial: a part of the publisher's files is missing"
    if report.duplicates_dropped:
        yield f"  {report.duplicates_dropped:,} records were repeated word for word, and dropped"
    if report.unmapped:
        often = sorted(report.unmapped.items(), key=lambda item: -item[1])
        yield f"  not taken over: {_some([f'{name} ({times:,})' for name, times in often], ', ')}"
    if report.notes:
        yield f"  {_some(report.notes, f'{chr(10)}  ')}"
    yield f"  {report.seconds:.1f} s; generation {report.generation} answers"


def _changes(report: LoadReport) -> str:
    """What became of the list since the edition before."""
    if not report.previous:
        return "  the first publication of it here"
    changed = f"{report.added:,} added, {report.removed:,} removed, {report.changed:,} changed"
    return f"  {changed} since {report.previous}"


def _some(texts: Sequence[str], separator: str) -> str:
    """The first few, and how many more there are."""
    more = len(texts) - _SHOWN
    return separator.join([*texts[:_SHOWN], *([f"and {more:,} more (see --json)"] if more > 0 else [])])


def _schemata(counted: Mapping[str, int]) -> str:
    """How many entities of each schema there are."""
    return ", ".join(f"{schema} {number:,}" for schema, number in counted.items() if schema[0].isupper())


def _status(row: DatasetStatus) -> Iterator[str]:
    """One dataset, in words."""
    if row.published:
        marks = "".join(f", {mark}" for mark in ("partial", "stale") if getattr(row, mark))
        yield f"{row.dataset}: of {row.published}, {row.counts['entities']:,} entities{marks}  ({row.title})"
        yield f"  in force since {row.in_force}; fetched {row.age_hours:,.0f} h ago; {_editions(row)}"
    else:
        yield f"{row.dataset}: not loaded  ({row.title})"
    if row.last_refusal:
        yield f"  refused {row.last_refusal.at}: {row.last_refusal.source}: {row.last_refusal.reason}"


def _editions(row: DatasetStatus) -> str:
    """How far back the dataset can answer."""
    if len(row.editions) == 1:
        return "1 publication known"
    return f"{len(row.editions)} publications known, from {row.editions[0].partition('.')[0]} on"
