"""Several publications are loaded in the order of their dates, in whatever order they were given."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from sanctions.errors import SanctionsError
from sanctions.lists import catalog
from sanctions.services import archives
from sanctions.services.delivery import sources
from sanctions.store.home import Home


def by_date(home: Home, given: Sequence[Sequence[Path]], dataset: str | None, published: str | None) -> list[int]:
    """The places of the publications in ``given``, the oldest first; those that tell no date are last, as given."""
    dates = [_date(home, paths, dataset, published) for paths in given]
    return sorted(range(len(given)), key=lambda place: (dates[place] or "~", place))


def _date(home: Home, paths: Sequence[Path], dataset: str | None, published: str | None) -> str | None:
    """The publisher's date; None where the files tell none, or are no list: their load says why."""
    home.incoming.mkdir(exist_ok=True)
    try:
        with TemporaryDirectory(prefix=archives.UNPACKED, dir=home.incoming) as folder:
            files = sources(archives.unpacked(paths, Path(folder)))
            return catalog.recognise(files, dataset, published).published
    except (SanctionsError, OSError):
        return None
