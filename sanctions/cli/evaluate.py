"""``sanctions evaluate``: labelled pairs of names, and how often the matcher is right."""

from collections.abc import Iterator
from pathlib import Path

import click

from sanctions.cli import values, wording
from sanctions.cli.compare import learned
from sanctions.cli.wording import example
from sanctions.services import evaluate as service
from sanctions.services.evaluate import Evaluation, KindQuality
from sanctions.services.plot import write_plot
from sanctions.services.quality import Band, Calibration, Quality
from sanctions.settings import Settings
from sanctions.wire.evaluation import EvaluationSchema


@click.command(epilog=example("sanctions evaluate pairs.csv -o scores.csv"))
@click.argument("file", metavar="PAIRS.CSV", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@values.threshold_option
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the pairs with their scores there."
)
@click.option(
    "--plot",
    metavar="FILE.svg",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Draw the curves and the calibration there.",
)
@values.json_option
def evaluate(file: Path, threshold: float | None, output: Path | None, plot: Path | None, as_json: bool) -> None:
    """Measure the matcher on labelled pairs of names.

    PAIRS.CSV has the columns schema, name1, name2 and is_match (true or
    false), and perhaps kind or group. Told are precision, recall and F1 at
    the threshold, at the one that suits the pairs best and over all others;
    the share of right answers by kind; and how far the scores can be read as
    probabilities.
    """
    _check_outputs(file, output, plot)
    settings = Settings.from_environment()
    generation, read = learned(settings.home), service.read_pairs(file)
    scores = []
    with wording.bar(file.name, len(read.pairs)) as bar:
        for score in service.score(read.pairs, generation):
            scores.append(score)
            bar.update(1)
    if output:
        service.write_scores(output.resolve(), read, scores)
    chosen = settings.threshold if threshold is None else threshold
    found = service.judge(read.pairs, scores, chosen, generation.id if generation else "")
    if plot:
        write_plot(plot.resolve(), found)
    if as_json:
        wording.print_json(EvaluationSchema(), found)
    else:
        click.echo("\n".join(_lines(found)))


def _check_outputs(file: Path, output: Path | None, plot: Path | None) -> None:
    """What is written goes over neither the input nor itself, and a drawing is called one."""
    for path in filter(None, (output, plot)):
        values.check_output(file, path)
    if plot and plot.suffix.casefold() != ".svg":
        raise click.UsageError(f"the drawing is an SVG; name a file that ends in .svg, not {plot.name}")
    if output and plot and output.resolve() == plot.resolve():
        raise click.UsageError("the scores and the drawing can't go to one file")


def _lines(found: Evaluation) -> Iterator[str]:
    """The evaluation as people read it."""
    taught = f"generation {found.generation}" if found.generation else "no list: none is loaded"
    yield f"{found.pairs:,} pairs, {found.matches:,} of them matches; taught by {taught}"
    yield ""
    rows = [("", "threshold", "precision", "recall", "F1")]
    yield from wording.table([*rows, _quality("as set", found.quality), _quality("best", found.best)])
    if found.kinds:
        yield ""
        yield from wording.table([("kind", "pairs", "matches", "correct", "F1"), *map(_kind, found.kinds)])
    yield ""
    yield from wording.table([("threshold", "precision", "recall", "F1"), *map(_numbers, found.steps)])
    yield ""
    yield from _calibration(found.calibration)


def _calibration(found: Calibration) -> Iterator[str]:
    """How far the scores can be read as probabilities."""
    yield from wording.table([("score", "pairs", "mean score", "matches"), *map(_band, found.bands)])
    error, brier = found.expected_calibration_error, found.brier_score
    yield f"expected calibration error {error:.3f}, Brier score {brier:.3f}"


def _band(found: Band) -> tuple[str, ...]:
    """One band of scores as a row of the table."""
    shares = ("-" if value is None else f"{value:.3f}" for value in (found.mean_score, found.share))
    return (f"{found.low:.1f} to {found.high:.1f}", f"{found.pairs:,}", *shares)


def _kind(found: KindQuality) -> tuple[str, ...]:
    """One kind as a row of the table."""
    f1 = "-" if found.f1 is None else f"{found.f1:.3f}"
    return (found.kind, f"{found.pairs:,}", f"{found.matches:,}", f"{found.correct:.3f}", f1)


def _quality(label: str, found: Quality) -> tuple[str, ...]:
    """One threshold as a row of the table."""
    return (label, *_numbers(found))


def _numbers(found: Quality) -> tuple[str, ...]:
    """A threshold and what it is worth."""
    return tuple(f"{value:.3f}" for value in (found.threshold, found.precision, found.recall, found.f1))
