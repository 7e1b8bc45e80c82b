"""``sanctions batches …``: the files handed in at any door."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from sanctions.cli import results, wording
from sanctions.cli.values import json_option
from sanctions.cli.wording import example
from sanctions.services import batch as service
from sanctions.services import uploads, waiting
from sanctions.services.batch import Batch
from sanctions.services.progress import rate, seconds_left
from sanctions.services.retention import expires
from sanctions.settings import Settings
from sanctions.store.connection import open_record
from sanctions.store.results import ResultFile
from sanctions.wire.batches import BatchesSchema, BatchSchema, told
from sanctions.wire.values import MAX_OFFSET

_NONE = "no file was handed in yet"
_NO_CHECKSUM = "not on record, since a version made it that kept none; it is once it is written again"


@click.group(epilog=example("sanctions batches list"))
def batches() -> None:
    """Files that were handed in: on the page, over HTTP and on the command line."""


@batches.command("list", epilog=example("sanctions batches list --limit 10"))
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Batches to show, the newest first."
)
@click.option(
    "--offset", type=click.IntRange(0, MAX_OFFSET), default=0, help="Batches to leave out, the newest first."
)
@click.option(
    "-q", "--query", default="", help="A part of the file's name, or how a SHA-256 of file or result begins."
)
@json_option
def recent(limit: int, offset: int, query: str, as_json: bool) -> None:
    """List the files handed in last, newest first."""
    settings = _prepared()
    with open_record(settings.home) as db:
        found, total = service.looked_for(db, query, limit, offset)
        files = {each.id: service.result_files(settings.home, db, each.id) for each in found} if as_json else {}
        in_vain = waiting.in_vain(settings.home, db)
    if as_json:
        told_of = [_told(each, settings, files[each.id]) for each in found]
        wording.print_json(BatchesSchema(), {"total": total, "results": told_of})
        return
    for line in map(_line, found):
        click.echo(line)
    if offset + len(found) < total and found:
        click.echo(f"{total - offset - len(found):,} more: --offset {offset + len(found)}")
    if not found:
        click.echo("no file has that name or checksum" if query else f"none of {total:,}" if total else _NONE)
    for line in in_vain:
        click.echo(f"Warning: {line}", err=True)


@batches.command(epilog=example("sanctions batches show 01a20acd-c820-7000-9c0d-19621a11da26"))
@click.argument("batch_id", metavar="ID")
@json_option
def show(batch_id: str, as_json: bool) -> None:
    """Show how far a file is, and what came of it."""
    settings = _prepared()
    with open_record(settings.home) as db:
        found, files = service.get(db, batch_id), service.result_files(settings.home, db, batch_id)
    if as_json:
        wording.print_json(BatchSchema(), _told(found, settings, files))
    else:
        click.echo("\n".join([*_lines(found, settings.keep_batches_days), *_details(found, files)]))
        if waiting.waits_in_vain(settings.home, found):
            click.echo(f"Warning: no worker runs, so it waits; {waiting.START_ONE}", err=True)


@batches.command(
    "results", epilog=example("sanctions batches results 01a20acd-c820-7000-9c0d-19621a11da26 -o hits.xlsx")
)
@click.argument("batch_id", metavar="ID")
@results.options
def result(batch_id: str, output: Path, **given: Any) -> None:  # noqa: ANN401
    """Write the result of a file that was screened, in any format."""
    settings = _prepared()
    wanted = results.wanted(uploads.input_path(settings.home, batch_id), output, given)
    with open_record(settings.home) as db:
        found = service.get(db, batch_id)
    results.place(service.export(settings.home, found, wanted.format, wanted.only), output, wanted)
    with results.reporting(output):
        click.echo(f"{found.filename}, {wording.counts(found)} → {results.called(output, wanted.only)}")


@batches.command(epilog=example("sanctions batches cancel 01a20acd-c820-7000-9c0d-19621a11da26"))
@click.argument("batch_id", metavar="ID")
@json_option
def cancel(batch_id: str, as_json: bool) -> None:
    """Stop a file that waits or is being screened; what was answered of it is no result."""
    settings = _prepared()
    with open_record(settings.home) as db:
        found = service.cancel(settings.home, db, batch_id, service.now())
    if as_json or found.finished:
        _print(found, settings, as_json)
    else:
        click.echo(f"{found.id} is being screened, and stops within seconds")


def _prepared() -> Settings:
    settings = Settings.from_environment()
    settings.home.prepare()
    return settings


def _print(batch: Batch, settings: Settings, as_json: bool) -> None:
    if as_json:
        wording.print_json(BatchSchema(), _told(batch, settings))
    else:
        click.echo("\n".join(_lines(batch, settings.keep_batches_days)))


def _told(batch: Batch, settings: Settings, files: Sequence[ResultFile] = ()) -> dict[str, Any]:
    in_vain = waiting.waits_in_vain(settings.home, batch)
    return told(batch, settings.keep_batches_days, files, waits_in_vain=in_vain)


def _line(batch: Batch) -> str:
    """A batch in one line."""
    later = service.goes_on_as(batch)
    called = f"{batch.filename}, goes on as {later}" if later else batch.filename
    return f"{batch.id}  {batch.submitted}  {batch.status:<9}  {wording.counts(batch)}  {called}"


def _details(batch: Batch, files: Sequence[ResultFile]) -> Iterator[str]:
    """What shows years later how a file was screened, and what was handed out."""
    told = ", ".join(f"{name} {value}" for name, value in batch.options.items() if value not in ("", None))
    yield f"options: {told}"
    facts = (
        ("SHA-256 of the file", batch.sha256),
        ("SHA-256 of the answers", batch.results_sha256),
        *((f"SHA-256 of the result as {file.format} ({file.only})", file.sha256 or _NO_CHECKSUM) for file in files),
        ("engine", batch.engine),
        ("generation", batch.generation),
    )
    yield from (f"{name}: {value}" for name, value in facts if value)


def _lines(batch: Batch, keep_days: int) -> Iterator[str]:
    """All that is to be known of a batch."""
    yield f"{batch.filename}: {batch.status}" + (f", {batch.reason}" if batch.reason else "")
    yield wording.counts(batch)
    times = (("handed in", batch.submitted), ("begun", batch.started), ("finished", batch.finished))
    yield "; ".join(f"{word} {at}" for word, at in times if at)
    if (left := seconds_left(batch)) is not None:
        yield f"{rate(batch):,.0f} rows a second; {left:,} seconds left"
    if until := expires(batch, keep_days):
        yield f"its files were removed {until}" if batch.removed else f"its files are kept until {until}"
    yield from wording.columns(batch.mapping)
    yield from (f"note: {note}" for note in batch.notes)
    if batch.coverage:
        yield f"against: {wording.covered(batch.coverage)}"
