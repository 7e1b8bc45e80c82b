"""Every official list of ../shared/lists into a fresh store: the newest publications, the same again, and all.

Each is one `sanctions lists load --each` in a process of its own, as a user would type it.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from workbench import LISTS, REPO, Result, arguments, require, tell

from sanctions.store.home import Home

NEWEST = (
    "us_ofac_sdn/sdn_2024-05-03.csv",
    "us_ofac_cons/consolidated_2025-03-28.xml",
    "un_sc_sanctions/un_2025-06-19.xml",
    "eu_fsf/RECONSTRUCTED_xmlFullSanctionsList_1_1.xml",
    "gb_fcdo_sanctions/RECONSTRUCTED_UK_Sanctions_List.xml",
    "gb_fcdo_sanctions/sanctionsconlist_2018-04-13.csv",
    "au_dfat_sanctions/regulation8_consolidated.xlsx",
    "us_trade_csl/consolidated_2022-05-16.csv",
    "opensanctions/small_dataset_all_formats/entities.ftm.json",
)
"""The newest publication of each dataset, where the file or its name tells its date."""

UNDATED = (
    ("ca_dfatd_sema_sanctions/sema-lmes_2025.xml", "sema-lmes_2025-06-01.xml"),
    *(
        (f"us_ofac_sdn/same_date_2021/{name}.csv", f"sdn_2021-12-01/{name}_2021-12-01.csv")
        for name in ("sdn", "alt", "add", "sdn_comments")
    ),
)
"""Those whose date has to be said: the file, and the name with a date under which it is loaded."""

OLDER = (
    *(f"us_ofac_sdn/sdn_{day}.csv" for day in ("2022-02-24", "2022-03-31", "2022-04-06")),
    *(f"us_ofac_sdn/sdn_{day}.csv" for day in ("2022-12-28", "2023-06-29", "2023-12-28")),
    *(f"us_ofac_cons/consolidated_{day}.xml" for day in ("2021-01-28", "2022-02-23", "2022-02-25", "2022-03-01")),
    *(f"us_ofac_cons/consolidated_{day}.xml" for day in ("2022-03-25", "2022-04-08", "2023-03-09", "2024-02-23")),
    *(f"un_sc_sanctions/un_{day}.xml" for day in ("2021-01-28", "2022-03-01", "2022-10-22", "2023-12-30")),
    *(f"un_sc_sanctions/un_{day}.xml" for day in ("2024-11-30", "2025-01-01", "2025-04-19")),
)
"""The publications before them."""

PARTS_ARE_MEANT = ("--accept-partial", "--because", "SDN.CSV without its other files is all there is of those days")

_PARSE = """
import sys
from pathlib import Path
from sanctions.lists import catalog
from sanctions.lists.contract import Source
path = Path(sys.argv[1])
print(path.name, sum(1 for _ in catalog.read([Source(path.name, path)]).entities))
"""
_MB = 1_000_000
_RSS_UNIT = 1024 if sys.platform == "linux" else 1


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__)
    require(LISTS)
    with tempfile.TemporaryDirectory() as scratch:
        canada, full_set = _named(Path(scratch) / "named")
        newest = [*(LISTS / name for name in NEWEST), canada]
        for path in newest:
            _run("-c", _PARSE, str(path))
        parsing = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * _RSS_UNIT / _MB
        home = Home(Path(scratch) / "newest")
        seconds, worked = _load(home, newest)
        resident = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * _RSS_UNIT / _MB
        again, _ = _load(home, newest)
        whole = Home(Path(scratch) / "all")
        everything, _ = _load(whole, [full_set, *(LISTS / name for name in OLDER), *newest], *PARTS_ARE_MEANT)
        tell(
            [
                Result("parsing alone: resident memory at most", parsing, "MB"),
                Result("newest publication of each dataset: load", seconds, "s"),
                Result("the same in seconds of the processor", worked, "s"),
                Result("the same, index and all: resident memory at most", resident, "MB"),
                Result("the same publications again", again, "s"),
                Result("entities in force", _in_force(home), ""),
                Result("all publications: load", everything, "s"),
                Result("all publications: lists.db", _size(whole.lists_db), "MB"),
                Result("all publications: index", sum(map(_size, whole.index.rglob("*"))), "MB"),
            ],
            options.json,
        )


def _named(folder: Path) -> tuple[Path, Path]:
    """The files without a date under names that have one: Canada's list, and the folder of OFAC's full set."""
    for path, name in UNDATED:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(LISTS.resolve() / path)
    return folder / UNDATED[0][1], (folder / UNDATED[1][1]).parent


def _load(home: Home, paths: Sequence[Path], *options: str) -> tuple[float, float]:
    """Seconds that loading these publications takes, and those of the processor; one that is refused ends the run."""
    begun, before = perf_counter(), _worked()
    _run("-m", "sanctions", "lists", "load", "--each", *map(str, paths), *options, home=home)
    return perf_counter() - begun, _worked() - before


def _worked() -> float:
    """Seconds of the processor that all processes begun here have taken: what else the machine does is left out."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(*command: str, home: Home | None = None) -> None:
    """One Python in a process of its own, in that home."""
    environment = os.environ | ({"SANCTIONS_DATA": str(home.folder)} if home else {})
    subprocess.run([sys.executable, *command], cwd=REPO, env=environment, check=True, stdout=sys.stderr)


def _in_force(home: Home) -> int:
    """The number of entities in force, as the command line tells it."""
    command = [sys.executable, "-m", "sanctions", "lists", "status", "--json"]
    told = subprocess.run(
        command, cwd=REPO, env=os.environ | {"SANCTIONS_DATA": str(home.folder)}, check=True, stdout=subprocess.PIPE
    )
    return sum(row["counts"].get("entities", 0) for row in json.loads(told.stdout))


def _size(path: Path) -> float:
    """A file's size."""
    return path.stat().st_size / _MB if path.is_file() else 0.0


if __name__ == "__main__":
    main()
