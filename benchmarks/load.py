"""Loading OFAC's list of 2024-05-03 into a fresh store, and the memory that parsing it takes."""

import csv
import resource
import sys
import tempfile
import tracemalloc
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from workbench import SDN, Listed, Result, arguments, load, require, tell

from sanctions.lists import catalog
from sanctions.lists.contract import Source
from sanctions.model import Entity
from sanctions.store.home import Home

_MB = 1024 * 1024
_RSS_UNIT = 1024 if sys.platform == "linux" else 1


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__)
    require(SDN)
    bare = _bare_read()
    with tempfile.TemporaryDirectory() as scratch:
        report = load(Home(options.data or Path(scratch)), Listed(SDN, "us_ofac_sdn"))
    if report.publication is None:
        sys.exit(f"{options.data} holds this list already; loading is measured into a fresh store")
    resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RSS_UNIT / _MB
    tell(
        [
            Result("entities", report.publication.counts["entities"], ""),
            Result("load: parse, check, store, index", report.seconds, "s"),
            Result("load against the csv module reading the file", report.seconds / bare, "times"),
            Result("resident memory at most, whole load", resident, "MB"),
            *_parsing(),
        ],
        options.json,
    )


def _bare_read() -> float:
    """Seconds that the standard library takes to read the rows and do nothing with them: the baseline."""
    begun = perf_counter()
    with SDN.open(encoding="cp1252", newline="") as file:
        for _ in csv.reader(file):
            pass
    return perf_counter() - begun


def _parsing() -> list[Result]:
    """Python's memory while the list is parsed: entities dropped, dropped again with all caches full, and kept."""
    tracemalloc.start()
    first = _growth(lambda entities: deque(entities, maxlen=0))
    again = _growth(lambda entities: deque(entities, maxlen=0))
    kept = _growth(list)
    tracemalloc.stop()
    return [
        Result("parsing: memory at most, caches of words and names included", first / _MB, "MB"),
        Result("parsing: memory at most, caches full before", again / _MB, "MB"),
        Result("parsing: memory at most, every entity kept", kept / _MB, "MB"),
        Result("parsing: every entity kept against streamed", kept / again, "times"),
    ]


def _growth(consume: Callable[[Iterator[Entity]], object]) -> int:
    """Bytes that memory grows by, at most, while the list is read."""
    before = tracemalloc.get_traced_memory()[0]
    tracemalloc.reset_peak()
    consume(catalog.read([Source(SDN.name, SDN)]).entities)
    return tracemalloc.get_traced_memory()[1] - before


if __name__ == "__main__":
    main()
