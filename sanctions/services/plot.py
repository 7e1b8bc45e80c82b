"""An evaluation drawn: one SVG that needs nothing beside it, in colours and dashes that any eye tells apart."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from sanctions.services.evaluate import Evaluation
from sanctions.services.quality import Band, Calibration, Quality

_WIDTH, _HEIGHT = 640, 976
_MARGIN = 20
_LEFT, _RIGHT = 76, 618
_TALL = 290
_TICKS = tuple(tick / 5 for tick in range(6))
_WIDEST_LETTER = 10.5
"""Of the type below, on average over a word in a broad font: legends must not run into one another."""

# The colours are Okabe and Ito's (2008), which people with each kind of colour blindness tell apart.
_STYLE = """
text { font: 16px system-ui, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; fill: #222; }
.title { font-size: 19px; font-weight: 700; }
.heading { font-weight: 700; }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
.note { paint-order: stroke; stroke: #fff; stroke-width: 5px; stroke-linejoin: round; }
path, line { fill: none; }
.grid { stroke: #e2e2e2; }
.axis { stroke: #444; stroke-width: 1.5; }
.set { stroke: #444; stroke-width: 1.5; stroke-dasharray: 2 4; }
.f1 { stroke: #000; stroke-width: 3; }
.precision { stroke: #0072b2; stroke-width: 3; stroke-dasharray: 12 5; }
.recall { stroke: #d55e00; stroke-width: 3.5; stroke-dasharray: 3 4; }
.ideal { stroke: #777; stroke-width: 2; stroke-dasharray: 7 5; }
.observed { stroke: #0072b2; stroke-width: 3; }
.point { fill: #0072b2; stroke: #fff; stroke-width: 1.5; }
.pairs { fill: #f3d5a4; stroke: #b8771a; }
"""
# Drawn in this order, so that where lines meet the gaps of each show the one before.
_LINES: tuple[tuple[str, str, Callable[[Quality], float]], ...] = (
    ("f1", "F1", lambda point: point.f1),
    ("precision", "precision", lambda point: point.precision),
    ("recall", "recall", lambda point: point.recall),
)


@dataclass(frozen=True, slots=True)
class _Panel:
    """A diagram whose axes go from 0 to 1; ``top`` is where its heading stands."""

    top: float

    @property
    def bottom(self) -> float:
        """The y of its x axis."""
        return self.top + 72 + _TALL

    def x(self, value: float) -> float:
        """The place of a value on the x axis."""
        return round(_LEFT + value * (_RIGHT - _LEFT), 1)

    def y(self, value: float) -> float:
        """The place of a value on the y axis."""
        return round(self.bottom - value * _TALL, 1)


def write_plot(path: Path, found: Evaluation) -> None:
    """The drawing, in a file that is whole from the moment it is there."""
    aside = path.with_name(f".{path.name}.part")
    aside.write_text(draw(found), encoding="utf-8")
    aside.replace(path)


def draw(found: Evaluation) -> str:
    """Precision, recall and F1 over the threshold, and below them the calibration diagram."""
    taught = f"Generation {found.generation}" if found.generation else "No list loaded"
    title = escape(f"{taught}, {found.pairs:,} pairs")
    size = f'viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}"'
    parts = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title summary">',
        f'<title id="title">{title}</title>',
        f'<desc id="summary">{_summary(found.quality)}. {_errors(found.calibration)}.</desc>',
        f"<style>{_STYLE}</style>",
        '<rect width="100%" height="100%" fill="#fff"/>',
        _text("title", _MARGIN, 36, title),
        *_by_threshold(_Panel(72), found),
        *_calibrated(_Panel(530), found.calibration, found.pairs),
        "</svg>\n",
    )
    return "\n".join(parts)


def _by_threshold(panel: _Panel, found: Evaluation) -> Iterator[str]:
    """A line each for F1, precision and recall, and where the threshold is."""
    yield from _frame(panel, "threshold", "F1, precision, recall")
    yield from _heading(panel, _summary(found.quality))
    yield from _legend(panel, [(_line(kind), label) for kind, label, _ in _LINES])
    at = panel.x(found.quality.threshold)
    yield f'<line class="set" x1="{at}" x2="{at}" y1="{panel.y(0)}" y2="{panel.y(1)}"/>'
    for kind, _, value in _LINES:
        yield f'<path class="{kind}" d="{_stairs(panel, found.curve, value)}"/>'
    beside, side = (-8, "end ") if found.quality.threshold > 0.5 else (8, "")
    yield _text(f"{side}note", at + beside, panel.y(0.04), f"{found.quality.threshold:.3f}, as set")


def _calibrated(panel: _Panel, found: Calibration, pairs: int) -> Iterator[str]:
    """The share of matches over the mean score of each band, and how many pairs are in it."""
    yield from _frame(panel, "score", "share of matches")
    yield from _heading(panel, _errors(found))
    swatch = '<rect class="pairs" width="26" height="12" y="-6"/>'
    yield from _legend(
        panel, [(_line("observed"), "observed"), (_line("ideal"), "ideal"), (swatch, "share of all pairs")]
    )
    yield from (_bar(panel, band, pairs) for band in found.bands if band.pairs)
    yield f'<path class="ideal" d="M{panel.x(0)} {panel.y(0)}L{panel.x(1)} {panel.y(1)}"/>'
    places = [
        (panel.x(band.mean_score), panel.y(band.share))
        for band in found.bands
        if band.mean_score is not None and band.share is not None
    ]
    yield f'<path class="observed" d="M{"L".join(f"{x} {y}" for x, y in places)}"/>'
    yield from (f'<circle class="point" cx="{x}" cy="{y}" r="6"/>' for x, y in places)


def _summary(found: Quality) -> str:
    return f"At {found.threshold:.3f}: F1 {found.f1:.3f}, precision {found.precision:.3f}, recall {found.recall:.3f}"


def _errors(found: Calibration) -> str:
    error = f"expected error {found.expected_calibration_error:.3f}"
    return f"Calibration: {error}, Brier score {found.brier_score:.3f}"


def _heading(panel: _Panel, text: str) -> Iterator[str]:
    yield _text("heading", _MARGIN, panel.top + 12, text)


def _frame(panel: _Panel, x_label: str, y_label: str) -> Iterator[str]:
    """Grid, axes, their numbers and their names."""
    left, right, bottom, top = panel.x(0), panel.x(1), panel.y(0), panel.y(1)
    for tick in _TICKS:
        x, y = panel.x(tick), panel.y(tick)
        yield f'<path class="grid" d="M{x} {bottom}V{top}M{left} {y}H{right}"/>'
        yield _text("middle", x, panel.bottom + 22, f"{tick:.1f}")
        yield _text("end", _LEFT - 8, y + 5.5, f"{tick:.1f}")
    yield f'<path class="axis" d="M{left} {top}V{bottom}H{right}"/>'
    yield _text("middle", (_LEFT + _RIGHT) / 2, panel.bottom + 46, x_label)
    middle = panel.bottom - _TALL / 2
    yield f'<text class="middle" transform="translate(26 {middle}) rotate(-90)">{y_label}</text>'


def _legend(panel: _Panel, entries: Sequence[tuple[str, str]]) -> Iterator[str]:
    """What each sort of mark stands for, side by side above the diagram."""
    x = float(_LEFT)
    for mark, label in entries:
        yield f'<g transform="translate({x} {panel.top + 46})">{mark}</g>'
        yield _text("", x + 36, panel.top + 51.5, label)
        x += 60 + _WIDEST_LETTER * len(label)


def _line(kind: str) -> str:
    return f'<line class="{kind}" x1="0" x2="28" y1="0" y2="0"/>'


def _stairs(panel: _Panel, points: Sequence[Quality], value: Callable[[Quality], float]) -> str:
    """A path that keeps each point's height from the point before it: so far the thresholds mean the same."""
    stairs = (f"V{panel.y(value(point))}H{panel.x(point.threshold)}" for point in points)
    return f"M{panel.x(0)} {panel.y(value(points[0]))}{''.join(stairs)}"


def _bar(panel: _Panel, band: Band, pairs: int) -> str:
    """The share that a band has of all pairs."""
    left, top = panel.x(band.low) + 6, panel.y(band.pairs / pairs)
    width = panel.x(band.high) - 6 - left
    return f'<rect class="pairs" x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{panel.bottom - top:.1f}"/>'


def _text(kind: str, x: float, y: float, text: str) -> str:
    """Words at a place; ``text`` is escaped already where it comes from outside."""
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}">{text}</text>'
