"""Loading lists on the command line: a progress bar, one publication or several, and what is told of them."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import click

from sanctions.errors import SanctionsError
from sanctions.model import DATED, Publication
from sanctions.services import ordering, refresh, selftest
from sanctions.services.acceptance import Accept
from sanctions.services.refresh import LoadReport
from sanctions.store.home import Home
from sanctions.store.lock import alone

_SHOWN = 10
"""Notes and fields that are printed; --json prints all."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the user says of the files: their dataset, their date, and what to take them in spite of."""

    dataset: str | None
    published: str | None
    accept: Accept


@dataclass(frozen=True, slots=True)
class Each:
    """What loading several publications did; ``tried`` names were screened in the end and ``missed`` not found."""

    loaded: tuple[LoadReport, ...]
    refused: tuple[str, ...]
    tried: int
    missed: tuple[str, ...]


def load(home: Home, paths: Sequence[Path], said: Said, *, answering: bool = True) -> LoadReport:
    """One publication from these files."""
    with _progress() as progress:
        return refresh.load(
            home,
            _files(paths),
            at=datetime.now(UTC),
            dataset=said.dataset,
            published=said.published,
            accept=said.accept,
            progress=progress,
            answering=answering,
        )


def load_each(home: Home, paths: Sequence[Path], said: Said) -> Each:
    """One publication from each path, the oldest first; all answer in the end, at once.

    What is refused leaves the others alone.
    """
    loaded, refused = [], []
    home.prepare()
    with alone(home.update_lock, "lists are being taken in"):
        for place in ordering.by_date(home, [_files([path]) for path in paths], said.dataset, said.published):
            path = paths[place]
            try:
                loaded.append(load(home, [path], said, answering=False))
            except SanctionsError as problem:
                told = str(problem)
                refused.append(told if told.startswith(path.name) else f"{path.name}: {told}")
        if any(report.publication for report in loaded):
            tested = refresh.answer(home, datetime.now(UTC))
        else:
            tested = []
            refresh.sweep(home)  # the index may be damaged though no list is new
    return Each(tuple(loaded), tuple(refused), sum(probe.tried for probe in tested), tuple(selftest.missed(tested)))


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


def told(report: LoadReport) -> Iterator[str]:
    """What a load did, in words."""
    if report.publication is None:
        yield f"{report.dataset} {report.edition} is loaded already; {'; '.join(report.notes) or _unchanged(report)}"
        return
    publication, counted = report.publication, report.publication.counts
    yield f"{publication.dataset} of {publication.published} is loaded: {counted['entities']:,} entities"
    yield from details(report, publication)
    answers = f"generation {report.generation} answers" if report.generation else "stored"
    yield f"  {report.seconds:.1f} s; {answers}"
    if report.generation:
        yield from (f"  {line}" for line in self_test(report.tried, report.missed))


def details(report: LoadReport, publication: Publication) -> Iterator[str]:
    """What is to be known of a publication that was taken, in words."""
    counted = publication.counts
    yield f"  dated: {DATED[publication.dated]}"
    yield f"  {counted['names']:,} names; {schemata(counted)}"
    yield _changes(report)
    if report.in_force != report.edition:
        yield f"  answers for its own time; in force stays {report.in_force}"
    if publication.partial:
        yield "  partial: a part of the publisher's files is missing"
    for lack in publication.unlike:
        yield f"  IS IT WHOLE? It has {lack}"
    if report.duplicates_dropped:
        yield f"  {report.duplicates_dropped:,} records were repeated word for word, and dropped"
    if report.unmapped:
        often = sorted(report.unmapped.items(), key=lambda item: -item[1])
        yield f"  not taken over: {_some([f'{name} ({times:,})' for name, times in often], ', ')}"
    if report.notes:
        yield f"  {_some(report.notes, f'{chr(10)}  ')}"
    for vouched in report.vouched:
        yield f"  accepted by {vouched.by} ({vouched.because or 'no reason given'}) although {vouched.reason}"


def _unchanged(report: LoadReport) -> str:
    """What files mean that were loaded before: they are in force, or an older list."""
    if report.edition == report.in_force:
        return "nothing changed"
    return f"it is history, and answers for its own time; in force stays {report.in_force}, which is of a later date"


def self_test(tried: int, missed: Sequence[str]) -> Iterator[str]:
    """What the self-test found, in words; nothing where there was none."""
    if missed:
        yield f"self-test: {len(missed):,} of {tried:,} names are NOT FOUND: {_some(missed, ', ')}"
    elif tried:
        yield f"self-test: all {tried:,} names and misspellings that were tried are found"


def _changes(report: LoadReport) -> str:
    """What became of the list since the edition before."""
    if not report.previous:
        return "  nothing of it was loaded before"
    changed = f"{report.added:,} added, {report.removed:,} removed, {report.changed:,} changed"
    return f"  {changed} since {report.previous}"


def _some(texts: Sequence[str], separator: str) -> str:
    """The first few, and how many more there are."""
    more = len(texts) - _SHOWN
    return separator.join([*texts[:_SHOWN], *([f"and {more:,} more (see --json)"] if more > 0 else [])])


def schemata(counted: Mapping[str, int]) -> str:
    """How many entities of each schema there are."""
    return ", ".join(f"{schema} {number:,}" for schema, number in counted.items() if schema[0].isupper())
