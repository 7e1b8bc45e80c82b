"""What Prometheus scrapes: how old each list is, what is wrong with it, and whether a worker runs.

The numbers come from the store at each scrape, so that all workers say the same.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from prometheus_client import CollectorRegistry, Metric, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from sanctions.services.status import UNKNOWN, DatasetStatus


def exposition(rows: Sequence[DatasetStatus], now: datetime, worker: tuple[bool, int]) -> bytes:
    """The gauges of datasets and of the worker (whether it runs, how many files wait), as Prometheus' text."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Lists(rows, now.timestamp()))
    registry.register(_Worker(*worker))
    return generate_latest(registry)


class _Lists(Collector):
    """The datasets' status as gauges, each with the label `dataset`: `unknown` for files of none that we know."""

    def __init__(self, rows: Sequence[DatasetStatus], now: float) -> None:
        self._rows, self._now = rows, now

    def collect(self) -> Iterator[Metric]:
        loaded = [row for row in self._rows if row.published]
        checked = [row for row in self._rows if row.check]
        probed = [row for row in self._rows if row.probe]
        known = [row for row in self._rows if row.dataset != UNKNOWN]
        yield _gauge("loaded", "1 where a publication is in force.", ((r, bool(r.published)) for r in known))
        yield _gauge("wanted", "1 where it should be loaded.", ((r, r.wanted) for r in known))
        yield _gauge("entities", "Parties on the list in force.", ((r, r.counts.get("entities", 0)) for r in loaded))
        yield _gauge(
            "published_seconds", "The publisher's date, as a Unix time.", ((r, _unix(r.published)) for r in loaded)
        )
        yield _gauge(
            "publication_age_seconds",
            "Since the day that its publisher dates it, in UTC.",
            ((r, max(0.0, self._now - _unix(r.published))) for r in loaded),
        )
        yield _gauge(
            "since_checked_seconds",
            "Since its publisher was last asked for it, whatever came of that; none where nobody asks.",
            ((r, self._now - _moment(r.check.at)) for r in checked if r.check),
        )
        yield _gauge(
            "since_confirmed_seconds",
            "Since it was handed in, or its publisher last gave it again; by this it grows stale.",
            ((r, r.age_hours * 3600) for r in loaded),
        )
        yield _gauge("stale", "1 where it is older than it should be.", ((r, r.stale) for r in loaded))
        yield _gauge("refused", "1 where the last file was refused.", ((r, r.is_refused) for r in self._rows))
        yield _gauge(
            "check_failures",
            "How often in a row its publisher did not give it.",
            ((r, r.check.failures) for r in checked if r.check),
        )
        yield _gauge(
            "probe_missed",
            "Names of it that the last self-test did not find.",
            ((r, len(r.probe.missed)) for r in probed if r.probe),
        )
        yield _gauge(
            "unread_fields",
            "Fields of it that may hold names and are not taken over.",
            ((r, len(r.unread)) for r in loaded),
        )
        yield _gauge("warnings", "What somebody has to look at.", ((r, len(r.warnings)) for r in self._rows))
        yield _gauge("acknowledged", "What somebody has seen to.", ((r, len(r.acknowledged)) for r in self._rows))


class _Worker(Collector):
    """Whether files that are handed in are screened."""

    def __init__(self, runs: bool, waiting: int) -> None:
        self._runs, self._waiting = runs, waiting

    def collect(self) -> Iterator[Metric]:
        yield GaugeMetricFamily("sanctions_worker_runs", "1 where a worker runs.", float(self._runs))
        yield GaugeMetricFamily("sanctions_batches_waiting", "Files that wait or are being screened.", self._waiting)


def _gauge(name: str, said: str, values: Iterable[tuple[DatasetStatus, float]]) -> GaugeMetricFamily:
    """One gauge of all datasets."""
    gauge = GaugeMetricFamily(f"sanctions_list_{name}", said, labels=["dataset"])
    for row, value in values:
        gauge.add_metric([row.dataset], float(value))
    return gauge


def _unix(day: str) -> float:
    return _moment(f"{day}T00:00:00+00:00")


def _moment(time: str) -> float:
    return datetime.fromisoformat(time).timestamp()
