"""How answers read on a terminal."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

import click
import orjson
from marshmallow import Schema

from sanctions.model import Coverage, Covered, Evidence
from sanctions.services.progress import Pace
from sanctions.store.batches import Batch

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

_DRAW = timedelta(seconds=0.2)
"""Time between two drawings of a bar that is told of rows."""

_STEPS = 200
"""Times at most that a bar is drawn again."""


def example(line: str) -> str:
    """The end of a command's help."""
    return f"\b\nExample:\n  {line}"


def bar(label: str, length: int, *, eta: bool = True) -> "ProgressBar[int]":
    """A progress bar on stderr where somebody is watching; one that estimates nothing is drawn at each step."""
    return click.progressbar(
        length=length,
        label=label,
        show_pos=True,
        file=sys.stderr,
        hidden=not sys.stderr.isatty(),
        show_eta=eta,
        update_min_steps=max(1, length // _STEPS) if eta else 1,
    )


_LISTED = 20
"""Columns that are named one by one; a file may have thousands."""


class RowBar:
    """A bar that is told of rows: it is drawn a few times a second, with the rows a second and the time left."""

    def __init__(self, label: str, length: int, rate: float = 0.0) -> None:
        self.bar = cast("ProgressBar[str]", bar(label, length, eta=False))
        self.bar.item_show_func = lambda told: told
        self._pace, self._begun, self._rate = Pace(rate), False, rate
        self._waiting, self._drawn = 0, datetime.min.replace(tzinfo=UTC)

    def __call__(self, rows: int) -> None:
        """So many rows more are answered; the first time, those that an earlier run had answered."""
        now, self._waiting = datetime.now(UTC), self._waiting + rows
        done, length = self.bar.pos + self._waiting, self.bar.length or 0
        if self._begun:
            self._rate = self._pace.at(now, done)
        self._begun = True
        if not self.bar.pos or now - self._drawn >= _DRAW or done >= length:
            self.bar.update(self._waiting, "" if done >= length else self._left(length - done))
            self._waiting, self._drawn = 0, now

    def _left(self, rows: int) -> str:
        """How long so many rows will take."""
        if not self._rate:
            return "working out how long ..."
        return f"{self._rate:,.0f} rows/s, {timedelta(seconds=round(rows / self._rate))} left"


def covered(coverage: Coverage) -> str:
    """The lists that were searched, with their dates, and those that were not."""
    told = ", ".join(map(_covered, coverage.datasets)) or "no list"
    when = f" as they stood on {coverage.as_of}" if coverage.as_of else ""
    missing = f"; not loaded: {', '.join(coverage.missing)}" if coverage.missing else ""
    return told + when + missing


def counts(batch: Batch) -> str:
    """How many rows have which answer."""
    of = "" if batch.done == batch.rows else f"{batch.done:,} of "
    rows = "1 row" if batch.rows == 1 else f"{batch.rows:,} rows"
    near = f"{batch.near:,} near, " if "cutoff" in batch.options else ""
    warned = f" ({batch.warned:,} with a warning)" if batch.warned else ""
    return f"{of}{rows}: {batch.hits:,} with hits, {near}{batch.clears:,} clear{warned}, {batch.errors:,} in error"


def columns(mapping: Mapping[str, str]) -> Iterator[str]:
    """What the columns of a file are taken for, and which are not screened; one without a name holds nothing."""
    held = {column: field for column, field in mapping.items() if field}
    carried = [column for column, field in mapping.items() if column.strip() and not field]
    yield "columns: " + ", ".join(f"{column} as {field}" for column, field in held.items())
    if carried:
        more = f", and {len(carried) - _LISTED:,} more" if len(carried) > _LISTED else ""
        yield f"carried along, not screened: {', '.join(carried[:_LISTED])}{more}"


def reasons(evidence: Sequence[Evidence]) -> Iterator[str]:
    """Each reason behind a score with its weight, a term of the log-odds."""
    for item in evidence:
        yield f"{item.weight:+.2f}  {item.detail}"


def parts(evidence: Sequence[Evidence]) -> Iterator[str]:
    """What each name's weight is made of: its words side by side, then what the name as a whole gives."""
    for item in evidence:
        if item.words:
            yield f"what the {item.weight:+.2f} of the names is made of"
            rows = [
                (f"{pair.query or '-'} | {pair.candidate or '-'}", pair.relation, pair.weight) for pair in item.words
            ]
            rows += [("", term.detail, term.weight) for term in item.terms]
            width = max(len(words) for words, _, _ in rows)
            yield from (f"{weight:+8.2f}  {words.ljust(width)}  {told}" for words, told, weight in rows)


def score(value: float) -> str:
    """A score to two places, cut and not rounded: 0.699 must not read as having reached 0.70."""
    return f"{int(value * 100 + 1e-9) / 100:.2f}"


def print_json(schema: Schema, value: object) -> None:
    """A value in its wire format."""
    click.echo(orjson.dumps(schema.dump(value), option=orjson.OPT_INDENT_2).decode())


def table(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Rows with their cells below one another; the first column to the left, the others to the right."""
    cells = [list(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        rest = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        yield "  ".join((row[0].ljust(widths[0]), *rest)).rstrip()


def _covered(part: Covered) -> str:
    marks = [word for word, marked in (("partial", part.partial), ("stale", part.stale)) if marked]
    return f"{part.dataset} of {part.published}" + (f" ({', '.join(marks)})" if marks else "")
