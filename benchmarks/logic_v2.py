"""nomenklatura's logic-v2 on pairs.csv: the baseline, run by the Python of an environment of its own.

python -m venv ENV && ENV/bin/pip install nomenklatura && ENV/bin/python benchmarks/logic_v2.py
"""

import csv
import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

_PAIRS = Path(__file__).parents[2] / "shared" / "bench" / "pairs.csv"
_THRESHOLD = 0.70


def main() -> None:
    """Measures and prints one JSON object."""
    begun = perf_counter()
    compare = _comparing()
    compare("Person", "John Smith", "Jon Smith")
    start = perf_counter() - begun
    with _PAIRS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    begun = perf_counter()
    called = [compare(row["schema"], row["name1"], row["name2"]) >= _THRESHOLD for row in rows]
    seconds = perf_counter() - begun
    truths = [row["is_match"] == "true" for row in rows]
    right = sum(call and truth for call, truth in zip(called, truths, strict=True))
    kinds: dict[str, list[bool]] = defaultdict(list)
    for row, call, truth in zip(rows, called, truths, strict=True):
        kinds[row["kind"]].append(call == truth)
    found = {
        "start": start,
        "microseconds": seconds / len(rows) * 1e6,
        "precision": right / sum(called),
        "recall": right / sum(truths),
        "f1": 2 * right / (sum(called) + sum(truths)),
        "kinds": {kind: sum(correct) / len(correct) for kind, correct in sorted(kinds.items())},
    }
    print(json.dumps(found))


def _comparing() -> Callable[[str, str, str], float]:
    """What scores two names, 0 to 1; imported here, since that is what takes its start."""
    from followthemoney import model  # noqa: PLC0415
    from nomenklatura.matching import get_algorithm  # noqa: PLC0415

    algorithm = get_algorithm("logic-v2")
    config = algorithm.default_config()

    def compare(schema: str, one: str, other: str) -> float:
        parties = (
            model.get_proxy({"id": name, "schema": schema, "properties": {"name": [name]}}) for name in (one, other)
        )
        return float(algorithm.compare(*parties, config).score)

    return compare


if __name__ == "__main__":
    main()
