"""``sanctions lists changes``: what changed on the lists between two days."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

import click

from sanctions.cli import values, wording
from sanctions.cli.wording import example
from sanctions.model import FieldDifference, Value, property_of
from sanctions.services import changes as service
from sanctions.services.changes import KINDS, SHOWN, Between, Change, Changes, Span
from sanctions.services.generation import Keeper
from sanctions.settings import Settings
from sanctions.store.connection import open_lists
from sanctions.wire.changes import ChangesSchema
from sanctions.wire.options import MAX_LIMIT
from sanctions.wire.values import MAX_OFFSET

_MARKS = {"added": ("+", "green"), "changed": ("~", "yellow"), "removed": ("-", "red")}


@click.command(epilog=example("sanctions lists changes --since 2024-01-01 --scope us_ofac_sdn"))
@click.option(
    "--since", type=values.DAY, help="The lists as of this day, YYYY-MM-DD.  [default: each one's publication before]"
)
@click.option("--until", type=values.DAY, help="Against the lists as of this day.  [default: those in force]")
@values.scope_option
@click.option("--kind", type=click.Choice(KINDS), help="Only what was added, changed or removed.")
@click.option(
    "--limit",
    type=click.IntRange(1, MAX_LIMIT),
    default=SHOWN,
    show_default=True,
    help="Changes to print; all are counted.",
)
@click.option(
    "--offset", type=click.IntRange(0, MAX_OFFSET), default=0, show_default=True, help="Changes to leave out first."
)
@values.json_option
def changes(as_json: bool, **given: Any) -> None:  # noqa: ANN401 - the options above, each of its type
    """Tell who was added, changed or removed between two days.

    Days are by the publishers' dates. One before a list's first publication
    is an error that names the list, and the --scope of the others.
    """
    home = Settings.from_environment().home
    asked = Between(**{name: value for name, value in given.items() if value is not None})
    generation = Keeper(home).current()
    with open_lists(home, read_only=True) as db:
        found = service.changes(db, generation, asked, datetime.now(UTC))
    if as_json:
        wording.print_json(ChangesSchema(), found)
    else:
        click.echo("\n".join(_lines(found)))


def _lines(found: Changes) -> Iterator[str]:
    """The changes as people read them: the counts by list, then each change with its differences."""
    yield from map(_span, found.spans)
    if found.coverage.missing:
        yield f"not loaded: {', '.join(found.coverage.missing)}"
    for change in found.shown:
        yield from _change(change)
    if len(found.shown) < found.total:
        first, last = found.asked.offset + 1, found.asked.offset + len(found.shown)
        shown = f"{first:,} to {last:,}" if found.shown else "none"
        yield f"{shown} of {found.total:,} changes printed; --limit, --offset and --kind choose others"


def _span(span: Span) -> str:
    """One dataset: what was compared, and how many differ."""
    until = f"{span.dataset} of {_of(span.until.published, span.until.partial)}"
    if span.since is None:
        return f"{until}: nothing of it was loaded before, to compare it with"
    counted = ", ".join(f"{number:,} {kind}" for kind, number in span.counts.items())
    caution = f"\n  {span.caution}" if span.caution else ""
    return f"{until} against {_of(span.since.published, span.since.partial)}: {counted}{caution}"


def _of(published: str, partial: bool) -> str:
    return f"{published} (partial)" if partial else published


def _change(change: Change) -> Iterator[str]:
    """One entity, and what is said of it now and was before."""
    mark, colour = _MARKS[change.kind]
    entity = change.entity
    yield f"{click.style(mark, colour)} {entity.id}  {click.style(entity.caption, bold=True)}  {entity.schema}"
    for field in change.difference.fields:
        yield from (f"    {line}" for line in _field(field))


def _field(field: FieldDifference) -> Iterator[str]:
    """One field: each value that went and that came."""
    name = property_of(field.field) or field.field
    if field.reordered:
        yield f"{name}: the same values in another order"
    for old, new in field.changed:
        yield f"{name} {click.style(f'- {_told(old)}', 'red')}"
        yield f"{name} {click.style(f'+ {_told(new)}', 'green')}"
    yield from (f"{name} {click.style(f'- {_told(value)}', 'red')}" for value in field.removed)
    yield from (f"{name} {click.style(f'+ {_told(value)}', 'green')}" for value in field.added)


def _told(value: Value) -> str:
    """A text, or what a record's parts say."""
    if isinstance(value, str):
        return value
    return ", ".join(filter(None, (getattr(value, part.name) for part in fields(value))))
