"""``sanctions screen``: a file of customers against the lists."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

import click

from sanctions import RUNS
from sanctions.cli import results, spark, values, wording
from sanctions.cli.wording import example
from sanctions.compiled import NOT_COMPILED
from sanctions.errors import SanctionsError
from sanctions.services import batch, tables
from sanctions.services.batch import Batch, BatchOptions, Upload
from sanctions.services.columns import parse_map
from sanctions.services.exports import Only
from sanctions.services.generation import Keeper
from sanctions.services.rows import DEFAULT_SCHEMA
from sanctions.settings import Settings
from sanctions.store.connection import open_record
from sanctions.wire.batches import BatchSchema, told

DOOR = "cli"
_ANOTHER = 1e9
"""Seconds for which a worker that took the file up before us is waited for: until it is done."""


@click.command(epilog=example("sanctions screen customers.csv -o screened.csv --map Kunde=name"))
@click.argument(
    "file", metavar="INPUT", type=spark.Place(exists=True, dir_okay=False, allow_dash=True, path_type=Path)
)
@results.options
@click.option(
    "--map", "pairs", multiple=True, metavar="COLUMN=FIELD", help="What a column holds; `ignore` leaves it out."
)
@click.option("--forget-map", is_flag=True, help="Forget what --map said of files with the same header before.")
@click.option("--encoding", help="Of a text file, such as windows-1251; found out if left out.")
@click.option("--delimiter", help="Between the cells of a CSV file, `tab` for a tab; found out if left out.")
@click.option("--quote", help="Around cells of a CSV file, `none` for nothing; found out if left out.")
@click.option("--sheet", help="Of a workbook, by name or number; the first with rows if left out.")
@click.option("--header-row", metavar="N", help="The row that names the columns; found out if left out.")
@click.option("--no-header", is_flag=True, help="The first row is data; columns are called `column 1`, …")
@click.option(
    "--date-order", type=click.Choice(["dmy", "mdy", "ymd"]), help="How dates like 03/04/1970 are to be read."
)
@click.option(
    "--schema", type=values.SCHEMA, default=DEFAULT_SCHEMA, show_default=True, help="Of rows that name none."
)
@values.scope_option
@values.threshold_option
@values.as_of_option
@click.option("--again", is_flag=True, help="Screen anew what was screened before against the same lists.")
@click.option("--all-hits", is_flag=True, help="One line a hit, none cut off, in place of one line a row.")
@click.option(
    "--near",
    is_flag=True,
    help="Tell candidates below the threshold too, from $SANCTIONS_CUTOFF (0.50) on, with the status near. Slower.",
)
@spark.options
@values.json_option
def screen(
    file: Path,
    output: Path,
    pairs: tuple[str, ...],
    again: bool,
    as_json: bool,
    **given: Any,  # noqa: ANN401
) -> None:
    """Screen a file of customers, INPUT; `-` is standard input.

    CSV, XLSX, JSON (lines or an array) and Parquet are read, each perhaps as gzip, known by
    what they hold and not by their names.

    Columns are recognised by their names: id, schema, name, first_name,
    last_name, birth_date, birth_month, birth_day, country, identifier, address, and
    usual variants.
    The result has the input's columns as they are, then status (hit, clear,
    error, or near with --near), score, hits, entity_id, entity_name, matched_name, dataset and
    reason; led by `screening_` where the input has a column called so.
    A row that can't be read says so and stops nothing; if not one can be,
    the exit status is 1. A run that was stopped or killed goes on where it was
    when the same file is screened again; one that was finished against the
    same lists is not repeated.

    The result is CSV, or what the name of OUTPUT says: .csv, .tsv, .xlsx,
    .jsonl or .ndjson, .parquet, and .gz after those that are text; --format
    says it where the name does not. `-o -` is standard output, and the report
    then goes to standard error. No cell of a CSV or XLSX file is a formula:
    one that would be is led by an apostrophe.

    With --engine spark, INPUT may also be a folder of Parquet files, and
    OUTPUT is a folder; both may be addresses that Spark knows.
    """
    spark.check(given)
    if given["only"] == "near" and not given["near"]:
        raise click.UsageError("--only near needs --near")
    on_spark = given["engine"] == "spark"
    wanted = results.Wanted() if on_spark else results.wanted(file, output, given)
    settings, mapping = Settings.from_environment(), parse_map(pairs)
    chosen = values.options(settings, given)
    reading = tables.Options.told(given | {"header": not given["no_header"]})
    options = BatchOptions(
        chosen.scope,
        chosen.threshold,
        chosen.as_of,
        given["schema"],
        given["all_hits"],
        reading,
        _cutoff(settings, chosen.threshold) if given["near"] else None,
    )
    if on_spark:
        done = spark.screened(settings, str(file), str(output), options, mapping, given)
    else:
        done = _screened(settings, file, options, mapping, again=again, remember=not given["forget_map"])
        if done.status != "done":
            raise SanctionsError(f"{_name(file)}: {done.reason}")
        results.place(batch.export(settings.home, done, wanted.format, wanted.only), output, wanted)
    with results.reporting(output):
        if as_json:
            wording.print_json(BatchSchema(), told(done, settings.keep_batches_days))
        else:
            click.echo("\n".join(_lines(done, output, wanted.only)))
    if done.errors == done.rows:
        raise SanctionsError("not one row could be screened: each has its reason in the result")


def _screened(
    settings: Settings, file: Path, options: BatchOptions, mapping: dict[str, str], *, again: bool, remember: bool
) -> Batch:
    """The file's batch, finished, with a bar on the way."""
    generation = Keeper(settings.home, light=True).current()
    settings.home.prepare()
    with _opened(file) as stream, open_record(settings.home) as db:
        upload = Upload(stream, _name(file), DOOR, again=again, remember=remember)
        handed_in = batch.submit(settings.home, db, generation, upload, options, at=batch.now(), mapping=mapping)
    if handed_in.rows >= _MANY and RUNS.startswith(NOT_COMPILED):
        click.echo(
            "names are compared from source, at a seventh of the speed: `make clean run` compiles with a C compiler",
            err=True,
        )
    told = wording.RowBar(_name(file), handed_in.rows, handed_in.rate)
    with told.bar:
        try:
            return batch.run(settings.home, handed_in.id, progress=told, patience=_ANOTHER, processes=settings.cores)
        except KeyboardInterrupt:
            raise SanctionsError("stopped; the same command goes on from there") from None


_MANY = 10_000
"""Rows from which it is told what would make them faster."""


def _cutoff(settings: Settings, threshold: float) -> float:
    """The score from which candidates are near. Raises a usage error where none can be."""
    if settings.cutoff >= threshold:
        told = f"--near tells candidates from {settings.cutoff:.2f} ($SANCTIONS_CUTOFF) to the threshold"
        raise click.UsageError(f"{told}, and the threshold is {threshold:.2f}: there are none")
    return settings.cutoff


def _opened(file: Path) -> BinaryIO:
    """The input's bytes."""
    return cast("BinaryIO", click.open_file(str(file), "rb"))


def _name(file: Path) -> str:
    """What the input is called."""
    return "standard input" if str(file) == "-" else file.name


def _lines(done: Batch, output: Path, only: Only) -> Iterator[str]:
    """What came of the file, as people read it."""
    place = results.called(output, only)
    yield f"{wording.counts(done)} → {place}"
    yield from wording.columns(done.mapping)
    yield from (f"note: {note}" for note in done.notes)
    if done.coverage:
        yield f"against: {wording.covered(done.coverage)}"
    yield f"recorded as {done.id}"
