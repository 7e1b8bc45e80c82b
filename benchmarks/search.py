"""One search over OFAC, UN, EU, UK and seed, against scoring every name with rapidfuzz's WRatio."""

from datetime import UTC, datetime
from statistics import median
from time import perf_counter

from workbench import SEARCHED, Result, arguments, every_name, milliseconds, sample_queries, scan_times, stocked, tell

from sanctions.model import Query
from sanctions.services import screening
from sanctions.services.generation import Generation, Keeper
from sanctions.services.screening import Options


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__, queries=500, scanned=50)
    rows = sample_queries(options.queries)
    with stocked(options.data, SEARCHED) as home:
        names = every_name(home)
        generation = Keeper(home).current()
        _search_times(generation, rows[:20])  # opens the files and fills the caches, as a server does at its start
        ours = _search_times(generation, rows)
        scanned = scan_times(names, [row["name"] for row in rows[: options.scanned]])
        tell(
            [
                Result("entities", sum(row[-1].counts["entities"] for row in generation.publications.values()), ""),
                Result("names", len(names), ""),
                *milliseconds(f"search ({len(ours)} queries)", ours),
                *milliseconds(f"WRatio over every name ({len(scanned)} queries)", scanned),
                Result("faster than WRatio, median", median(scanned) / median(ours[: len(scanned)]), "times"),
            ],
            options.json,
        )


def _search_times(generation: Generation, rows: list[dict[str, str]]) -> list[float]:
    """Seconds that each query takes in process, coverage included, recording left out."""
    times = []
    for row in rows:
        properties = {"name": (row["name"],)} | ({"birthDate": (row["birth_date"],)} if row["birth_date"] else {})
        query = Query(row["schema"] or "LegalEntity", properties)
        begun = perf_counter()
        screening.match(generation, {"q": query}, Options(), at=datetime.now(UTC), door="benchmark")
        times.append(perf_counter() - begun)
    return times


if __name__ == "__main__":
    main()
