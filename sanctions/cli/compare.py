"""``sanctions compare``: two names laid side by side."""

from collections.abc import Iterator
from datetime import UTC, datetime

import click

from sanctions.cli import values, wording
from sanctions.cli.wording import example
from sanctions.errors import NotReady
from sanctions.model import Coverage, Query
from sanctions.services import screening
from sanctions.services.generation import Generation, Keeper
from sanctions.services.scopes import DEFAULT
from sanctions.settings import Settings
from sanctions.store.home import Home
from sanctions.wire.answers import Compared, ComparisonSchema

_EITHER = ("Person", "Organization")
_OTHER = dict(zip(_EITHER, reversed(_EITHER), strict=True))
"""Read both ways where the schema is not given; the better score counts."""


@click.command(epilog=example('sanctions compare "Kirill Shamalov" "Шамалов К. Н." --schema Person'))
@click.argument("name1")
@click.argument("name2")
@click.option("--schema", type=values.SCHEMA, help="Of both names.  [default: Person or Organization, the better]")
@values.threshold_option
@values.json_option
def compare(name1: str, name2: str, schema: str | None, threshold: float | None, as_json: bool) -> None:
    """Tell how likely NAME1 and NAME2 are one party, and why.

    Nothing is looked up; the lists in force only teach which words are rare,
    and a small table of everyday words does where none is loaded.
    """
    settings = Settings.from_environment()
    generation = learned(settings.home)
    chosen = settings.threshold if threshold is None else threshold
    read = {kind: _compared(kind, name1, name2, generation, chosen) for kind in ((schema,) if schema else _EITHER)}
    kind = max(read, key=lambda each: read[each].score)
    if as_json:
        wording.print_json(ComparisonSchema(), read[kind])
    else:
        click.echo("\n".join(_lines(kind, read[kind], chosen=schema is not None)))


def learned(home: Home) -> Generation | None:
    """The generation in force, None where no list was loaded yet."""
    try:
        return Keeper(home).current()
    except NotReady:
        return None


def _compared(schema: str, one: str, other: str, generation: Generation | None, threshold: float) -> Compared:
    """Both names as parties of that schema, with what the answer rests on."""
    parties = (Query(schema, {"name": (one,)}), Query(schema, {"name": (other,)}))
    found = screening.compare(*parties, generation, threshold)
    at = datetime.now(UTC)
    coverage = generation.coverage(DEFAULT, "", at) if generation else Coverage(DEFAULT, "", ())
    return Compared(found.score, found.match, threshold, found.evidence, parties, coverage)


def _lines(kind: str, found: Compared, chosen: bool) -> Iterator[str]:
    """The comparison as people read it."""
    verdict = "a match" if found.match else "no match"
    as_read = f"both read as {kind}" + ("" if chosen else f", which scores higher than {_OTHER[kind]}")
    yield f"{wording.score(found.score)}  {verdict} at {wording.score(found.threshold)}, {as_read}"
    yield from (f"      {reason}" for reason in wording.reasons(found.evidence))
    yield from (f"      {part}" for part in wording.parts(found.evidence))
    taught = f"generation {found.coverage.generation}: " if found.coverage.generation else ""
    yield f"learned from: {taught}{wording.covered(found.coverage)}"
