"""`sanctions lists …`: what is in force, and putting more in force."""

import getpass
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sanctions.cli import loading
from sanctions.cli.changes import changes
from sanctions.cli.loading import Said
from sanctions.cli.values import json_option
from sanctions.cli.wording import example, print_json
from sanctions.lists.datasets import DATASETS
from sanctions.model import DATED
from sanctions.services import selftest
from sanctions.services.acceptance import Accept
from sanctions.services.acknowledge import acknowledge as service_acknowledge
from sanctions.services.status import UNKNOWN, DatasetStatus
from sanctions.services.status import status as status_of
from sanctions.settings import Settings
from sanctions.store.home import Home
from sanctions.wire.lists import AcknowledgedSchema, DatasetStatusSchema, LoadReportSchema
from sanctions.wire.updates import EachReportSchema, UpdateSchema

if TYPE_CHECKING:
    from sanctions.services.update import Updated


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
@click.option(
    "--accept-shrink",
    is_flag=True,
    help="Take it although it shrank by more than a tenth, in entities or in names, lost a kind, a programme or a"
    " list within it, or ends where the one before it went on.",
)
@click.option("--accept-partial", is_flag=True, help="Take it although it is partial and follows a complete one.")
@click.option(
    "--accept-replaced",
    is_flag=True,
    help="Take it although many of the entities before it are gone and others came.",
)
@click.option(
    "--accept-changed",
    is_flag=True,
    help="Take it although many who stay bear other or shorter names, or lost names of one kind, such as those in"
    " one script, birth dates, numbers of one kind, countries or links.",
)
@click.option("--because", metavar="REASON", help="Why it is accepted; goes on record with --accept-….")
@click.option("--by", metavar="NAME", default=getpass.getuser, show_default="your login", help="Who accepts it.")
@click.option(
    "--each",
    is_flag=True,
    help="Every PATH is a publication of its own; the oldest is loaded first, and one index is built in the end.",
)
@json_option
def load(  # noqa: PLR0913, PLR0917 - one parameter an option, as click wants it
    paths: Sequence[Path],
    dataset: str | None,
    published: datetime | None,
    accept_shrink: bool,
    accept_partial: bool,
    accept_replaced: bool,
    accept_changed: bool,
    because: str | None,
    by: str,
    each: bool,
    as_json: bool,
) -> None:
    """Load one publication of a list: a file, or files that belong together; a folder stands for its files.

    What fails a check is refused whole, and what was in force stays. Archives
    (ZIP, gzip) are unpacked. With --each, what is refused leaves the others alone.
    """
    if (accept_shrink or accept_partial or accept_replaced or accept_changed) and not because:
        if not sys.stdin.isatty():
            raise click.UsageError("--accept-… needs --because REASON: it goes on record")
        because = click.prompt("Why is it accepted? It goes on record", err=True)
    accept = Accept(accept_shrink, accept_partial, by, because or "", accept_replaced, accept_changed)
    said = Said(dataset, published.date().isoformat() if published else None, accept)
    home = Settings.from_environment().home
    if each:
        _load_each(home, paths, said, as_json)
    else:
        report = loading.load(home, paths, said)
        print_json(LoadReportSchema(), report) if as_json else click.echo("\n".join(loading.told(report)))


def _load_each(home: Home, paths: Sequence[Path], said: Said, as_json: bool) -> None:
    """Every path is a publication; exit status 1 where one is refused or a name is missed."""
    done = loading.load_each(home, paths, said)
    if as_json:
        print_json(EachReportSchema(), done)
    else:
        click.echo("\n".join(line for report in done.loaded for line in loading.told(report)))
        for line in loading.self_test(done.tried, done.missed):
            click.echo(line)
        for refused in done.refused:
            click.echo(f"Error: {refused}", err=True)
    if done.refused or done.missed:
        raise click.exceptions.Exit(1)


@lists.command(epilog=example("sanctions lists update us_ofac_sdn eu_fsf"))
@click.argument("codes", metavar="[CODE...]", nargs=-1, type=click.Choice(list(DATASETS)))
@json_option
def update(codes: Sequence[str], as_json: bool) -> None:
    """Fetch lists from their publishers: those named, else all that $SANCTIONS_UPDATE names.

    What is unchanged is not fetched again; what can't be had, or is refused,
    leaves the others alone. All that is new answers in the end, at once.
    """
    from sanctions.services import update as service  # noqa: PLC0415 - the network's libraries cost every command's start

    settings = Settings.from_environment()
    addresses = service.chosen(settings.addresses, codes or settings.updated)
    done = service.update(
        settings.home,
        addresses,
        lambda: datetime.now(UTC),
        settings.manners,
        (lambda _: None) if as_json else _tell,
    )
    if as_json:
        print_json(UpdateSchema(), done)
    else:
        tried = sum(probe.tried for probe in done.tested)
        for line in loading.self_test(tried, selftest.missed(done.tested)):
            click.echo(line)
    if done.failed:
        raise click.exceptions.Exit(1)


def _tell(one: "Updated") -> None:
    """What came of asking for one list, and what is to be known of it where it is new."""
    click.echo(f"{one.dataset}: {one.outcome}: {one.detail}")
    if one.report and one.report.publication:
        click.echo("\n".join(loading.details(one.report, one.report.publication)))


@lists.command(epilog=example("sanctions lists ship /srv/lists"))
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def ship(folder: Path) -> None:
    """Copy the lists in force, with history and index, to FOLDER, for machines that load none.

    FOLDER can be served as it is, as $SANCTIONS_DATA, or be copied on; the
    service there writes no lists, and answers from new ones once they are whole.
    """
    from sanctions.services import shipping  # noqa: PLC0415 - no other command needs it

    done = shipping.ship(Settings.from_environment().home, Home(folder.absolute()))
    codes = ", ".join(f"{row.dataset} of {row.published}" for row in done.publications)
    click.echo(f"generation {done.generation} is in force in {folder}: {codes}")


@lists.command(epilog=example('sanctions lists acknowledge un_sc_sanctions --because "the UN confirms its new file"'))
@click.argument("codes", metavar="CODE...", nargs=-1, required=True, type=click.Choice([*DATASETS, UNKNOWN]))
@click.option("--because", metavar="REASON", help="Why it is no warning any more; goes on record.")
@click.option("--by", metavar="NAME", default=getpass.getuser, show_default="your login", help="Who says so.")
@json_option
def acknowledge(codes: Sequence[str], because: str | None, by: str, as_json: bool) -> None:
    """Acknowledge the warnings of lists: that a file was refused, or that a list is not loaded here.

    CODE is a dataset, or `unknown` for files of no known list. What was
    acknowledged is told as such, by whom and why, and warns no more, until another file is
    refused or another publication is in force. What has to be mended stays a warning.
    """
    if not because:
        if not sys.stdin.isatty():
            raise click.UsageError("needs --because REASON: it goes on record")
        because = click.prompt("Why? It goes on record", err=True)
    settings = Settings.from_environment()
    rows = {row.dataset: row for row in _statuses(settings)}
    wanted = [rows.get(code) or DatasetStatus(code, "", "", in_default=False) for code in dict.fromkeys(codes)]
    done = service_acknowledge(settings.home, wanted, by=by, because=because or "", at=datetime.now(UTC))
    if as_json:
        print_json(AcknowledgedSchema(many=True), done)
    else:
        for each in done:
            click.echo(f"acknowledged by {each.by} ({each.because}): {each.told}")
        for told in (concern.told for row in wanted for concern in row.concerns if not concern.subject):
            click.echo(f"a warning still, until it is mended: {told}")


def _statuses(settings: Settings) -> list[DatasetStatus]:
    """The status of every list of this installation, now."""
    settings.home.prepare()
    return status_of(settings.home, datetime.now(UTC), timedelta(hours=settings.update_hours), settings.wanted)


@lists.command(epilog=example("sanctions lists status --json"))
@json_option
def status(as_json: bool) -> None:
    """Show what is in force, how old it is, and what was refused."""
    found = _statuses(Settings.from_environment())
    if as_json:
        print_json(DatasetStatusSchema(many=True), found)
    else:
        click.echo("\n".join(line for row in found for line in _status(row)))


def _status(row: DatasetStatus) -> Iterator[str]:
    """One dataset, in words."""
    if row.published:
        marks = "".join(f", {mark}" for mark in ("partial", "stale") if getattr(row, mark))
        yield f"{row.dataset}: of {row.published}, {row.counts['entities']:,} entities{marks}  ({row.title})"
        yield f"  {loading.schemata(row.counts)}"
        if row.then:
            was = f"{row.then.entities:,} on {row.then.published}"
            yield f"  entities: {row.then.change:+.1%} against {was}"
        if row.dated:
            yield f"  dated: {DATED[row.dated]}"
        heard = "confirmed by its publisher" if row.check and row.check.confirmed > row.fetched else "fetched"
        yield f"  in force since {row.in_force}; {heard} {row.age_hours:,.0f} h ago; {_editions(row)}"
    elif row.dataset == UNKNOWN:
        yield "files of no known list:"
    else:
        marks = ", though it should be" if row.wanted else ""
        yield f"{row.dataset}: not loaded{marks}  ({row.title})"
    yield from _kept_current(row)
    yield from _wrong(row)


def _kept_current(row: DatasetStatus) -> Iterator[str]:
    """What was accepted, asked and tested."""
    if row.waiting:
        yield f"  stored, and answering once the load is done: {', '.join(row.waiting)}"
    for vouched in row.vouched:
        yield f"  accepted by {vouched.by} ({vouched.because or 'no reason given'}) although {vouched.reason}"
    if row.check:
        then = f"; next {row.next_check}" if row.next_check else ""
        yield f"  asked its publisher {row.check.at}: {row.check.outcome}: {row.check.detail}{then}"
    if row.probe:
        for line in loading.self_test(row.probe.tried, row.probe.missed):
            yield f"  self-test {row.probe.at}: {line.removeprefix('self-test: ')}"


def _wrong(row: DatasetStatus) -> Iterator[str]:
    """What was not taken over or refused, and who has seen to it."""
    for name, times in row.unread.items():
        yield f"  NAMES MAY BE MISSING: {name}, met {times:,} times, is not taken over"
    for lack in row.unlike:
        yield f"  IS IT WHOLE? It has {lack}"
    for refusal in row.refused or ([row.last_refusal] if row.last_refusal else []):
        before = "" if row.refused else "before the list in force was loaded, "
        yield f"  {before}refused {refusal.at}: {refusal.source}: {refusal.reason}"
        if refusal.kept:
            yield f"  its files are kept in refused/{refusal.kept}"
    for each in row.acknowledged:
        yield f"  acknowledged {each.at} by {each.by} ({each.because}): {each.told}"


def _editions(row: DatasetStatus) -> str:
    """How far back the dataset can answer."""
    if len(row.editions) == 1:
        return "1 publication known"
    return f"{len(row.editions)} publications known, from {row.editions[0].partition('.')[0]} on"
