"""Ten times the names, made of the listed ones' words: what that does to the time of a search."""

import random
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from workbench import SEARCHED, Result, arguments, sample_queries, stocked, tell

from sanctions.index import Index, Moment, search, write_index
from sanctions.model import Query, Version
from sanctions.services.generation import Keeper
from sanctions.store import entities
from sanctions.store.connection import open_lists
from sanctions.store.home import Home

_TIMES = 10


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__, queries=400)
    rows = sample_queries(2 * options.queries)
    with stocked(options.data, SEARCHED) as home, tempfile.TemporaryDirectory() as scratch:
        generation = Keeper(home).current()
        moment = generation.moment("default")
        editions = {
            code: [publication.edition for publication in known] for code, known in generation.publications.items()
        }
        write_index(Path(scratch), _recombined(home), editions)
        plain, grown = (_times(index, moment, rows) for index in (generation.index, Index(Path(scratch))))
    tell(
        [
            Result("search, median", 1000 * median(plain), "ms"),
            Result(f"search in {_TIMES} times the names, median", 1000 * median(grown), "ms"),
            Result("ratio of the medians", median(grown) / median(plain), "times"),
            Result("ratio of the 99th percentiles", _slow(grown) / _slow(plain), "times"),
        ],
        options.json,
    )


def _slow(times: list[float]) -> float:
    """The 99th percentile."""
    return quantiles(times, n=100)[98]


def _recombined(home: Home) -> Iterator[Version]:
    """Every version, and nine more like each whose names have the words of others in their places."""
    with open_lists(home, read_only=True) as db:
        versions = list(entities.versions(db))
    yield from versions
    chance = random.Random(0)
    words: dict[tuple[str, int], list[str]] = {}
    for version in versions:
        for name in version.entity.names:
            for place, word in enumerate(name.split()):
                words.setdefault((version.entity.schema, min(place, 3)), []).append(word)
    for copy in range(1, _TIMES):
        for version in versions:
            entity, schema = version.entity, version.entity.schema
            names = tuple(
                " ".join(chance.choice(words[schema, min(place, 3)]) for place, _ in enumerate(name.split()))
                for name in entity.names
            )
            changed = replace(
                entity, id=f"{entity.id}-{copy}", caption=(names or (entity.caption,))[0], properties={"name": names}
            )
            yield replace(version, entity=changed)


def _times(index: Index, moment: Moment, rows: list[dict[str, str]]) -> list[float]:
    """Seconds of each query of the second half, after the first has filled the caches."""
    times = []
    for row in rows:
        query = Query(row["schema"], {"name": (row["name"],)})
        begun = perf_counter()
        search(index, query, moment, threshold=0.7, cutoff=0.5)
        times.append(perf_counter() - begun)
    return times[len(times) // 2 :]


if __name__ == "__main__":
    main()
