"""Runs every benchmark and writes docs/benchmarks.md: each number asked for beside the number reached."""

import json
import os
import platform
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from workbench import FOR_PAIRS, PAIRS, REPO, SEARCHED, arguments, require, stocked

from sanctions import RUNS
from sanctions.services.generation import Keeper

_PAGE, _CURVES = REPO / "docs" / "benchmarks.md", REPO / "docs" / "pairs.svg"

_RUNS = ("from source", "by compiled code")
"""How names are compared (docs/decisions/0009-compiled.md)."""

Results = Mapping[str, float]


class Goal(NamedTuple):
    """What is asked of a number: at least so much, or at most."""

    what: str
    sign: str
    asked: float
    reached: float
    digits: int = 3

    @property
    def met(self) -> bool:
        """Whether the number reached is as asked."""
        return self.reached >= self.asked if self.sign == "≥" else self.reached <= self.asked


def main() -> None:
    """Measures all, and writes the page and the curves."""
    options = arguments(__doc__)
    require(PAIRS)
    with tempfile.TemporaryDirectory() as scratch:
        data: Path = options.data or Path(scratch)
        with stocked(data / "pairs", FOR_PAIRS) as without, stocked(data / "queries", SEARCHED) as searched:
            pairs = _run("pairs", without.folder)
            others = {
                name: _run(name, searched.folder, *extra)
                for name, *extra in (
                    ("search",),
                    ("matcher",),
                    ("start",),
                    ("memory",),
                    ("growth",),
                    ("screen", "--rows", "100000"),
                    ("scripts",),
                    ("batch",),
                )
            }
            _draw(without.folder)
            generations = Keeper(without).current().id, Keeper(searched).current().id
        baseline = _logic_v2(Path(scratch))
    _PAGE.write_text("\n".join(_lines(pairs, others, baseline, generations)) + "\n", encoding="utf-8")
    print(_PAGE.read_text(encoding="utf-8"))


def _run(name: str, data: Path, *extra: str) -> Results:
    """The numbers of one benchmark, which runs in a process of its own."""
    print(f"{name} …", file=sys.stderr)
    command = [sys.executable, str(REPO / "benchmarks" / f"{name}.py"), "--json", "--data", str(data), *extra]
    done = subprocess.run(command, env=_environment(), stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return {what: row["value"] for what, row in found.items()}


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(REPO)}


def _draw(data: Path) -> None:
    """The curves of `sanctions evaluate`."""
    command = [sys.executable, "-m", "sanctions", "evaluate", str(PAIRS), "--plot", str(_CURVES)]
    environment = {**_environment(), "SANCTIONS_DATA": str(data)}
    subprocess.run(command, cwd=REPO, env=environment, stdout=subprocess.DEVNULL, check=True)


def _logic_v2(scratch: Path) -> dict[str, Any] | str:
    """What logic-v2 reaches in an environment of its own, or why it could not be asked."""
    print("logic-v2 …", file=sys.stderr)
    home = scratch / "logic-v2"
    venv.create(home, with_pip=True)
    python = str(home / "bin" / "python")
    installed = subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "nomenklatura"], check=False, capture_output=True
    )
    if installed.returncode:
        return "nomenklatura could not be installed here: " + installed.stderr.decode().strip().rpartition("\n")[2]
    done = subprocess.run([python, str(REPO / "benchmarks" / "logic_v2.py")], stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _lines(
    pairs: Results, others: Mapping[str, Results], baseline: dict[str, Any] | str, generations: tuple[str, str]
) -> Iterator[str]:
    yield "# Benchmarks"
    yield ""
    yield "Written by `make bench`, which needs the lists and the labelled files in `../shared` beside the"
    yield "repository. Each number asked for stands beside the one reached; a number that falls short says so."
    yield "How they come about: [matching.md](matching.md)."
    yield ""
    cores, python = os.cpu_count(), platform.python_version()
    yield f"{datetime.now(UTC):%d %B %Y}, {cores} cores, Python {python}, names compared {_RUNS[RUNS == 'compiled']}."
    yield f"Generations {' and '.join(generations)}."
    yield ""
    yield "## Pairs of names"
    yield ""
    yield "`sanctions evaluate pairs.csv` at the threshold of 0.70, taught by lists that lack the pairs' parties."
    yield ""
    yield from _table(_pair_goals(pairs))
    yield ""
    yield "![precision, recall and F1 at every threshold, and how scores read as probabilities](pairs.svg)"
    yield ""
    yield from _baselines(pairs, baseline)
    yield from _searched(others)
    yield "## Files"
    yield ""
    yield "100,000 people, one in fifty listed, from the command to the result on the disk, beside the service asked"
    yield "row by row and rapidfuzz's `cdist` of every name, in the same run. Results in each format, Spark and a"
    yield "million rows: [measurements.md](measurements.md) and [scaling.md](scaling.md)."
    yield ""
    yield from _table(_file_goals(others["batch"]))
    yield ""
    yield "## Recall by kind of change"
    yield ""
    yield "| kind | recall |"
    yield "|---|---|"
    for what, value in others["screen"].items():
        if what.startswith("recall, "):
            yield f"| {what.removeprefix('recall, ')} | {value:.3f} |"


def _searched(others: Mapping[str, Results]) -> Iterator[str]:
    yield "## Screening and search"
    yield ""
    yield "queries.csv on OFAC, UN, EU, UK and the seed, every hit counted; in process but memory and the command."
    yield ""
    yield from _table(_search_goals(others))
    yield ""
    search = others["search"]
    scan = next(value for what, value in search.items() if what.startswith("WRatio") and what.endswith("median"))
    yield f"In the same run rapidfuzz's WRatio over every name takes {scan:.0f} ms a query, at the median, and a"
    yield f"search is {search['faster than WRatio, median']:.0f} times as fast."
    yield ""
    yield "## Names in other scripts"
    yield ""
    yield "Names that nobody chose for being listed, by Wikidata's editors, beside the same in Latin letters; of the"
    yield "half that no rule was made with (`benchmarks/scripts.py`). Strangers share one of two words."
    yield ""
    yield from _scripts(others["scripts"])
    yield ""


def _scripts(found: Results) -> Iterator[str]:
    """A row for each script."""
    yield "| written in | found | by WRatio | strangers matched, of 1,000 | false alerts of 1,000 clean names |"
    yield "|---|---|---|---|---|"
    for script in dict.fromkeys(what.partition(":")[0] for what in found):
        told = [found[f"{script}: {what}"] for what in ("recall", "recall of WRatio")]
        of_1000 = [found[f"{script}: {what}"] for what in (_STRANGERS, "false alerts of clean names")]
        yield f"| {script} | {told[0]:.3f} | {told[1]:.3f} | {of_1000[0]:.1f} | {of_1000[1]:.1f} |"


_STRANGERS = "others that share a word, matched"


def _table(goals: list[Goal]) -> Iterator[str]:
    yield "| what | asked | reached | |"
    yield "|---|---|---|---|"
    for goal in goals:
        mark = "" if goal.met else "short"
        yield f"| {goal.what} | {goal.sign} {goal.asked:g} | {goal.reached:.{goal.digits}f} | {mark} |"


_LOWER = {"cross_script": 0.88, "cross_language": 0.94, "alias": 0.94, "shares_a_word": 0.985, "clean_nearest": 0.998}


def _pair_goals(found: Results) -> list[Goal]:
    goals = [
        Goal("F1", "≥", 0.96, found["F1 at 0.70"]),
        Goal("precision", "≥", 0.985, found["precision at 0.70"]),
    ]
    for what, value in found.items():
        if what.startswith("correct, "):
            kind, _, number = what.removeprefix("correct, ").partition(" ")
            few = int(number.strip("()"))
            asked = _LOWER.get(kind, 0.98 if few >= 100 else 1 - 1 / few)
            goals.append(Goal(f"correct, {kind} {number}", "≥", round(asked, 3), round(value, 3)))
    return goals


def _baselines(found: Results, baseline: dict[str, Any] | str) -> Iterator[str]:
    wratio = next(value for what, value in found.items() if what.startswith("F1 of WRatio"))
    yield f"Of the same pairs WRatio reaches F1 {wratio:.3f} at the threshold that suits it best."
    if isinstance(baseline, str):
        yield baseline
    else:
        yield f"logic-v2, at 0.70: F1 {baseline['f1']:.3f}, precision {baseline['precision']:.3f}, recall "
        yield f"{baseline['recall']:.3f}; {baseline['microseconds']:.0f} µs a pair after {baseline['start']:.1f} s"
        yield "of start."
        told = (f"{kind} {value:.2f}" for kind, value in baseline["kinds"].items())
        yield f"Correct by kind: {', '.join(told)}."
    yield ""


def _search_goals(others: Mapping[str, Results]) -> list[Goal]:
    screen, search, matcher = others["screen"], others["search"], others["matcher"]
    start, memory, growth = others["start"], others["memory"], others["growth"]
    ours = [value for what, value in search.items() if what.startswith("search (")]
    lost = [value for what, value in matcher.items() if what.startswith("of the")]
    cold = next(value for what, value in start.items() if what.startswith("`sanctions search"))
    return [
        Goal("recall of changed names", "≥", 0.985, screen["recall, listed"]),
        Goal("false alerts of 1,000 clean people", "≤", 1, screen["false alerts, clean_person"], 1),
        Goal("false alerts of 1,000 clean companies", "≤", 5, screen["false alerts, clean_company"], 1),
        Goal("false alerts of 1,000 recombined", "≤", 10, screen["false alerts, clean_recombined"], 1),
        Goal("parties at 0.85 or more that the index loses against a full scan", "≤", 0, lost[0], 0),
        Goal("parties at 0.70 to 0.85 that it loses", "≤", 0, lost[1], 0),
        Goal("one query, median, ms", "≤", 1, ours[0], 2),
        Goal("one query, 99th percentile, ms", "≤", 5, ours[1], 2),
        Goal("comparison of two names, words met before, µs", "≤", 30, _first(matcher, "words met before"), 1),
        Goal("comparison of two names, words not met before, µs", "≤", 30, _first(matcher, "not met before"), 1),
        Goal("index built from the store, s", "≤", 20, start["index built from the store"], 1),
        Goal("index opened, s", "≤", 0.5, start["index opened"], 2),
        Goal("`sanctions search`, cold, s", "≤", 1.5, cold, 2),
        Goal("memory of master and two workers, MB", "≤", 400, memory["proportional set size of all of them"], 0),
        Goal("ten times the names, time of the median query, times", "≤", 3, growth["ratio of the medians"], 2),
    ]


def _file_goals(found: Results) -> list[Goal]:
    unsaid = "rows a second where nobody said that they are people"
    cdist = next(value for what, value in found.items() if what.startswith("faster than cdist of ratio"))
    return [
        Goal("rows a second", "≥", 5_000, found["rows a second as people, start and writing included"], 0),
        Goal(unsaid, "≥", 5_000, found[unsaid], 0),
        Goal("times the rows a second of `POST /match`", "≥", 10, found["faster than POST /match"], 1),
        Goal("times those of cdist with `ratio` on all cores", "≥", 1, cdist, 1),
        Goal("memory of all processes, MB", "≤", 600, found["memory of all processes, at most"], 0),
    ]


def _first(found: Results, ending: str) -> float:
    return next(value for what, value in found.items() if what.endswith(ending))


if __name__ == "__main__":
    main()
