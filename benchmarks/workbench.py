"""What the benchmarks share: the files they read, the store they ask, and how they tell results."""

import argparse
import csv
import json
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process, utils

from sanctions.services import refresh
from sanctions.services.refresh import Accept
from sanctions.store import entities
from sanctions.store.connection import open_lists
from sanctions.store.home import Home

REPO = Path(__file__).parents[1]
SHARED = REPO.parent / "shared"
LISTS = SHARED / "lists"
QUERIES = SHARED / "bench" / "queries.csv"
PAIRS = SHARED / "bench" / "pairs.csv"
SEED = REPO / "seeds" / "seed_article.json"
SDN = LISTS / "us_ofac_sdn" / "sdn_2024-05-03.csv"


class Listed(NamedTuple):
    """A list to load: its file, and what the file does not say itself."""

    path: Path
    dataset: str
    published: str | None = None


SEARCHED = (
    Listed(SDN, "us_ofac_sdn"),
    Listed(LISTS / "un_sc_sanctions" / "un_2025-06-19.xml", "un_sc_sanctions"),
    Listed(LISTS / "eu_fsf" / "RECONSTRUCTED_xmlFullSanctionsList_1_1.xml", "eu_fsf"),
    Listed(LISTS / "gb_fcdo_sanctions" / "RECONSTRUCTED_UK_Sanctions_List.xml", "gb_fcdo_sanctions", "2026-08-22"),
    Listed(SEED, "seed_article"),
)
"""The lists that queries.csv is made for, and the seed."""

FOR_PAIRS = tuple(
    Listed(SHARED / "bench" / "lists_for_pairs" / name, dataset, published)
    for name, dataset, published in (
        ("us_ofac_sdn_2024-05-03.csv", "us_ofac_sdn", "2024-05-03"),
        ("eu_fsf.xml", "eu_fsf", "2026-05-01"),
        ("gb_fcdo_sanctions.xml", "gb_fcdo_sanctions", "2026-08-22"),
        ("un_sc_sanctions.xml", "un_sc_sanctions", "2025-06-18"),
    )
)
"""The lists without the parties of pairs.csv, so that what is learned from them can't know the answers."""


class Result(NamedTuple):
    """One number, what it measures, and its unit."""

    what: str
    value: float
    unit: str


def arguments(description: str | None, **numbers: int) -> argparse.Namespace:
    """The command line: --json, --data, and one option for each of the numbers."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", action="store_true", help="results as JSON")
    parser.add_argument("--data", type=Path, help="folder of a store to use again; made if it is not there")
    for name, value in numbers.items():
        parser.add_argument(f"--{name}", type=int, default=value, help=f"default {value}")
    return parser.parse_args()


def require(*paths: Path) -> None:
    """Ends the run with one line where a file that it needs is missing."""
    if missing := [str(path.relative_to(REPO.parent)) for path in paths if not path.exists()]:
        sys.exit(f"missing beside the repository: {', '.join(missing)}")


@contextmanager
def stocked(data: Path | None, lists: Sequence[Listed]) -> Iterator[Home]:
    """A store that holds these lists, in that folder or in one that is gone afterwards."""
    require(*(listed.path for listed in lists))
    with tempfile.TemporaryDirectory() as scratch:
        home = Home(data or Path(scratch))
        for listed in lists:
            load(home, listed)
        yield home


def load(home: Home, listed: Listed) -> refresh.LoadReport:
    """The list is in force; one that stands there already costs nothing."""
    return refresh.load(
        home,
        [listed.path],
        at=datetime.now(UTC),
        dataset=listed.dataset,
        published=listed.published,
        accept=Accept(partial=True),
    )


def every_name(home: Home) -> list[str]:
    """All names of all listed parties, folded as WRatio's authors advise."""
    with open_lists(home, read_only=True) as db:
        names = [name for version in entities.versions(db) for name in version.entity.names]
    return [utils.default_process(name) for name in names]


def sample_queries(number: int) -> list[dict[str, str]]:
    """So many rows of queries.csv, the same ones each time."""
    require(QUERIES)
    with QUERIES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return random.Random(0).sample(rows, min(number, len(rows)))


def scan_times(names: Sequence[str], asked: Sequence[str]) -> list[float]:
    """Seconds for each name asked that scoring every listed name with WRatio takes: the baseline."""
    times = []
    for name in asked:
        begun = perf_counter()
        process.extract(utils.default_process(name), names, scorer=fuzz.WRatio, processor=None, limit=5)
        times.append(perf_counter() - begun)
    return times


def milliseconds(what: str, seconds: Sequence[float]) -> list[Result]:
    """Median and 99th percentile."""
    return [
        Result(f"{what}, median", median(seconds) * 1000, "ms"),
        Result(f"{what}, 99th percentile", quantiles(seconds, n=100)[98] * 1000, "ms"),
    ]


def tell(results: Sequence[Result], as_json: bool) -> None:
    """The results, one a line, or as one JSON object."""
    if as_json:
        body: dict[str, Any] = {row.what: {"value": row.value, "unit": row.unit} for row in results}
        print(json.dumps(body, ensure_ascii=False, indent=2))
        return
    width = max(len(row.what) for row in results)
    for row in results:
        print(f"{row.what:<{width}}  {row.value:>12,.3f} {row.unit}".rstrip())
