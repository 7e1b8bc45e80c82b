"""How answers read on a terminal."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click
import orjson
from marshmallow import Schema

from sanctions.model import Coverage, Covered, Evidence

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

_STEPS = 200
"""Times at most that a bar is drawn again."""


def example(line: str) -> str:
    """The end of a command's help."""
    return f"\b\nExample:\n  {line}"


def bar(label: str, length: int) -> "ProgressBar[int]":
    """A progress bar on stderr where somebody is watching."""
    return click.progressbar(
        length=length,
        label=label,
        show_pos=True,
        file=sys.stderr,
        hidden=not sys.stderr.isatty(),
        update_min_steps=max(1, length // _STEPS),
    )


def covered(coverage: Coverage) -> str:
    """The lists that were searched, with their dates, and those that were not."""
    told = ", ".join(map(_covered, coverage.datasets)) or "no list"
    when = f" as they stood on {coverage.as_of}" if coverage.as_of else ""
    missing = f"; not loaded: {', '.join(coverage.missing)}" if coverage.missing else ""
    return told + when + missing


def columns(mapping: Mapping[str, str]) -> Iterator[str]:
    """What the columns of a file are taken for, and which are not screened."""
    held = {column: field for column, field in mapping.items() if field}
    carried = [column for column, field in mapping.items() if not field]
    yield "columns: " + ", ".join(f"{column} as {field}" for column, field in held.items())
    if carried:
        yield f"carried along, not screened: {', '.join(carried)}"


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
