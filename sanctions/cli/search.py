"""``sanctions search``: one name against the lists."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import click

from sanctions.cli import values, wording
from sanctions.cli.wording import example
from sanctions.errors import InvalidQuery
from sanctions.lists.datasets import DATASETS
from sanctions.model import Hit, Measure, Query, Referent, Screening, comparable
from sanctions.services import screening
from sanctions.services.generation import Keeper
from sanctions.services.rows import number_property
from sanctions.settings import Settings
from sanctions.store.connection import open_record
from sanctions.wire.answers import Answered, SearchAnswer
from sanctions.wire.queries import Asked

DOOR = "cli"


@click.command(epilog=example('sanctions search "Kiril Shamalof" --birth-date 1982'))
@click.argument("name")
@click.option("--schema", type=values.SCHEMA, default="Thing", help="Person, Company, Vessel, …  [default: any]")
@click.option("--birth-date", type=values.BIRTH_DATE, help="YYYY-MM-DD, YYYY-MM, YYYY, `c. 1961` or 1958/1962.")
@click.option(
    "--country", type=values.COUNTRIES, multiple=True, help="A code, a name or a nationality; may be repeated."
)
@click.option("--id", "identifier", multiple=True, help="A passport, tax or registration number; may be repeated.")
@values.scope_option
@values.threshold_option
@click.option("--limit", type=click.IntRange(1, 500), help="Results to show.  [default: $SANCTIONS_LIMIT, else 5]")
@values.as_of_option
@click.option("--merge", is_flag=True, help="Show the entries of one party as one result.")
@values.json_option
def search(name: str, as_json: bool, **given: Any) -> None:  # noqa: ANN401 - the options above, each of its type
    """Look one NAME up on the lists.

    NAME is a name in any script, or an identifier. Results come best first,
    each with its score and the reasons for it, those below the threshold too.
    What else is known of the party sharpens the score. The question and its
    answer are recorded.
    """
    settings = Settings.from_environment()
    generation = Keeper(settings.home).current()
    at, chosen = datetime.now(UTC).replace(microsecond=0), values.options(settings, given)
    answer = screening.search(generation, name, _query(given), chosen, at=at, door=DOOR)
    settings.home.prepare()
    with open_record(settings.home) as db:
        [recorded] = screening.record(db, [answer])
    if as_json:
        wording.print_json(SearchAnswer(), Answered(Asked(recorded.query), recorded, chosen.limit))
    else:
        click.echo("\n".join(_lines(recorded)))


def _query(given: Mapping[str, Any]) -> Query:
    """The schema, and what is known besides the name; raises InvalidQuery for a birth date of what is never born."""
    if given["birth_date"] and not comparable(given["schema"], "Person"):
        raise InvalidQuery("birth_date", f"a {given['schema']} has none")
    known = {
        "birthDate": (given["birth_date"],) if given["birth_date"] else (),
        "country": tuple(dict.fromkeys(code for codes in given["country"] for code in codes)),
        number_property(given["schema"]): given["identifier"],
    }
    return Query(given["schema"], {name: found for name, found in known.items() if found})


def _lines(answer: Screening) -> Iterator[str]:
    """The answer as people read it."""
    published = {part.dataset: part.published for part in answer.coverage.datasets}
    for hit in answer.hits:
        yield from _hit_lines(hit, published[hit.version.entity.dataset])
        yield ""
    threshold = wording.score(float(answer.options["threshold"]))
    matches = sum(hit.match for hit in answer.hits)
    if answer.total > len(answer.hits):
        yield f"{len(answer.hits)} of {answer.total} results shown; --limit shows more"
        yield f"{matches or 'no'} of those shown at or above {threshold}"
    else:
        yield f"{matches or 'no'} hit{'' if matches == 1 else 's'} at or above {threshold}"
    yield from (f"{'note' if matches else 'no clear'}: {warning}" for warning in answer.warnings)
    yield f"{'searched' if matches or answer.warnings else 'clear of'}: {wording.covered(answer.coverage)}"
    yield f"recorded as {answer.id}"


def _hit_lines(hit: Hit, published: str) -> Iterator[str]:
    """One listed party: who, on which list, under what, and why."""
    entity = hit.version.entity
    mark = "hit  " if hit.match else "below"
    name = click.style(entity.caption, bold=True)
    yield f"{wording.score(hit.score)}  {mark}  {name}  {entity.schema}  {entity.id}"
    told = {
        "matched": (hit.matched_name,),
        "list": (f"{DATASETS[entity.dataset].title}, of {published}",),
        "programme": entity.get("program"),
        "measure": tuple(dict.fromkeys(map(_measure, entity.measures))),
        "born": entity.get("birthDate"),
        "country": tuple(dict.fromkeys((*entity.get("nationality"), *entity.get("country")))),
    }
    yield from (f"      {label:<10} {'; '.join(found)}" for label, found in told.items() if found)
    yield from (f"      {'because':<10} {reason}" for reason in wording.reasons(hit.evidence))
    scores = {entry.version.entity.id: entry for entry in hit.entries}
    yield from (f"      {'also':<10} {_also(row, scores.get(row.id))}" for row in hit.referents)


def _also(row: Referent, entry: Hit | None) -> str:
    """Another entry of the party: its score where it is among the results, and why it is the same party."""
    found = f"{wording.score(entry.score)} {'hit' if entry.match else 'below'}, " if entry else ""
    gone = "" if row.listed else "not listed any more, "
    through = f" (through {row.via})" if row.via else ""
    return f"{row.id} {row.caption}: {found}{gone}{row.reason}{through}"


def _measure(measure: Measure) -> str:
    """What was imposed, by whom, from when, and whether it has ended."""
    parts = (measure.kind, f"by {measure.authority}", measure.start and f"from {measure.start}")
    return " ".join(filter(None, (*parts, measure.end and f"(ended {measure.end})")))
