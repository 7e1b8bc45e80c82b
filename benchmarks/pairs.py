"""`sanctions evaluate` on pairs.csv, taught by lists that lack its parties, against WRatio at its best threshold."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from rapidfuzz import fuzz, utils
from workbench import FOR_PAIRS, PAIRS, Result, arguments, require, stocked, tell

from sanctions.services.quality import best_quality


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__)
    require(PAIRS)
    with stocked(options.data, FOR_PAIRS) as home:
        found, seconds = _evaluate(home.folder)
    quality, best = found["quality"], found["best"]
    baseline, threshold = _wratio()
    tell(
        [
            Result("pairs", found["pairs"], ""),
            Result("pairs a second, start included", found["pairs"] / seconds, "/s"),
            Result(f"F1 at {quality['threshold']:.2f}", quality["f1"], ""),
            Result(f"precision at {quality['threshold']:.2f}", quality["precision"], ""),
            Result(f"recall at {quality['threshold']:.2f}", quality["recall"], ""),
            Result(f"F1 at its best threshold, {best['threshold']:.2f}", best["f1"], ""),
            Result(f"F1 of WRatio at its best threshold, {threshold:.1f} of 100", baseline, ""),
            Result("F1 against WRatio's", quality["f1"] / baseline, "times"),
            *(Result(f"correct, {kind['kind']} ({kind['pairs']})", kind["correct"], "") for kind in found["kinds"]),
            *(Result(f"F1, {kind['kind']}", kind["f1"], "") for kind in found["kinds"] if kind["f1"] is not None),
        ],
        options.json,
    )


def _evaluate(data: Path) -> tuple[dict[str, Any], float]:
    """What the command prints as JSON, and the seconds it takes."""
    begun = perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "sanctions", "evaluate", str(PAIRS), "--json"],
        env={**os.environ, "SANCTIONS_DATA": str(data)},
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found, perf_counter() - begun


def _wratio() -> tuple[float, float]:
    """The best F1 that any threshold on WRatio reaches, and that threshold: the baseline."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    scores = [fuzz.WRatio(row["name1"], row["name2"], processor=utils.default_process) for row in rows]
    best = best_quality([row["is_match"] == "true" for row in rows], scores)
    return best.f1, best.threshold


if __name__ == "__main__":
    main()
