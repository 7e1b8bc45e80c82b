"""What answers are made from: the publications known here and the index made of them."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from threading import Lock, Timer

import orjson

from sanctions import __version__
from sanctions.errors import NotCovered, NotLoaded, NotReady, NotYetListed, UnknownDataset, UnknownEntity
from sanctions.index import FORMAT, WORDS_KEPT, Index, Moment, damages, seal, write_index
from sanctions.lists.datasets import DATASETS
from sanctions.model import Coverage, Covered, Publication, Version
from sanctions.services import collector
from sanctions.services.engine import index_code
from sanctions.services.scopes import DEFAULT, codes
from sanctions.services.staleness import age_days, is_stale
from sanctions.store.home import Home

_SEED = "seed_article"
_POINTER = "current"
_MANIFEST = "generation.json"
_CONFIRMED = "confirmed.json"
_ASIDE = "building-"
_REBUILT = "`sanctions lists load` of any list rebuilds it, and so does a start of the service"
_SHIPPED = "ship the lists here again with `sanctions lists ship`"
_HELD = timedelta(minutes=1)
"""A request that began before another generation was in force is over by then."""
_KEPT = 2
"""Generations kept on disk: the one in force and the one that requests may still hold."""


def identify(publications: Sequence[Publication]) -> str:
    """The id of the generation that this engine makes of these publications; its version and its code go into it."""
    known = sorted((p.dataset, p.edition, sorted(p.checksums.items())) for p in publications)
    return "g" + sha256(orjson.dumps([__version__, FORMAT, index_code(), known])).hexdigest()[:16]


def build(home: Home, publications: Sequence[Publication], versions: Iterable[Version]) -> str:
    """Writes the index of a new generation aside and returns its id.

    The folder gets its name once it is whole, so one with a name is usable
    until something damages it, after which it is written anew.
    """
    generation = identify(publications)
    if current_id(home) == generation and is_whole(home, generation):
        return generation
    with _replacing(home, generation) as aside:
        with collector.at_rest():  # a quarter of the time
            write_index(aside, versions, _editions(publications))
        (aside / _MANIFEST).write_bytes(orjson.dumps([asdict(p) for p in publications], default=dict))
        seal(aside)
    return generation


@contextmanager
def _replacing(home: Home, generation: str) -> Iterator[Path]:
    """A folder for the files of a generation, which gets its name after the block; nothing is left of one that fails.

    One of that name goes: it is damaged, or a load that was killed left it, with its own times in the manifest.
    """
    home.index.mkdir(parents=True, exist_ok=True)
    aside = home.index / f"{_ASIDE}{token_hex(4)}"
    aside.mkdir()
    try:
        yield aside
        settle(aside)
        shutil.rmtree(home.index / generation, ignore_errors=True)
        aside.rename(home.index / generation)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise


def copy(home: Home, to: Home) -> str:
    """The generation in force, whole in the other folder and not yet in force there; its id.

    Raises NotReady where none is in force, or its index is damaged. To be called while nobody loads.
    """
    generation = current_id(home)
    if generation is None:
        raise NotReady("no list is in force yet: load one with `sanctions lists load`")
    _check(home, generation)
    if not is_whole(to, generation):
        with _replacing(to, generation) as aside:
            for path in (home.index / generation).iterdir():
                shutil.copyfile(path, aside / path.name)
    confirm(to, _confirmed(home.index / _CONFIRMED))
    return generation


def _editions(publications: Sequence[Publication]) -> dict[str, list[str]]:
    editions: dict[str, list[str]] = {}
    for publication in sorted(publications, key=lambda p: (p.dataset, p.edition)):
        editions.setdefault(publication.dataset, []).append(publication.edition)
    return editions


def remove_unfinished(home: Home) -> int:
    """Removes what a killed build left aside and says how many; only while nobody builds."""
    left = list(home.index.glob(f"{_ASIDE}*"))
    for folder in left:
        shutil.rmtree(folder)
    return len(left)


def put_in_force(home: Home, generation: str) -> None:
    """Every worker answers from that generation from its next request on."""
    pointer = home.index / _POINTER
    fresh = home.index / f"{_POINTER}.{generation}"
    fresh.write_text(generation)
    settle(home.index)
    fresh.replace(pointer)
    settle(home.index)
    _forget_old(home, generation)


def in_force_since(home: Home) -> datetime | None:
    """When the generation in force was put there, by the clock of the disk; None where none is."""
    try:
        return datetime.fromtimestamp((home.index / _POINTER).stat().st_mtime, UTC)
    except FileNotFoundError:
        return None


def confirm(home: Home, confirmed: Mapping[str, str]) -> None:
    """Every worker knows from now on when publishers confirmed their lists: UTC times by dataset."""
    fresh = home.index / f"{_CONFIRMED}.fresh"
    fresh.write_bytes(orjson.dumps(dict(confirmed)))
    fresh.replace(home.index / _CONFIRMED)


def _confirmed(path: Path) -> dict[str, str]:
    """What ``confirm`` wrote; nothing where nobody asks publishers."""
    try:
        found: dict[str, str] = orjson.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    return found


def _stamp(path: Path) -> tuple[int, int]:
    """What tells one state of a file that is replaced as a whole from the next; zeros where there is none."""
    try:
        stat = path.stat()
    except FileNotFoundError:
        return 0, 0
    return stat.st_ino, stat.st_mtime_ns


def settle(folder: Path) -> None:
    """The folder and the files in it are on the disk, also after a power cut."""
    for path in (*(path for path in folder.iterdir() if path.is_file()), folder):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _forget_old(home: Home, generation: str) -> None:
    """Removes generations that nobody can be asked from any more."""
    folders = [path for path in home.index.iterdir() if path.is_dir() and path.name.startswith("g")]
    newest = sorted(folders, key=lambda path: (path.name == generation, path.stat().st_mtime), reverse=True)
    for folder in newest[_KEPT:]:
        shutil.rmtree(folder, ignore_errors=True)


def current_id(home: Home) -> str | None:
    """The generation in force; None before the first."""
    try:
        return (home.index / _POINTER).read_text()
    except FileNotFoundError:
        return None


def is_whole(home: Home, generation: str) -> bool:
    """Whether the generation's files are there, and as they were written."""
    return not any(damages(home.index / generation))


def _check(home: Home, generation: str) -> None:
    """Raises NotReady where the generation's files are not there, or not as they were written."""
    folder, remedy = home.index / generation, _SHIPPED if home.is_copy else _REBUILT
    if not folder.is_dir():
        raise NotReady(f"the index of generation {generation} is missing; {remedy}")
    if found := next(damages(folder), ""):
        raise NotReady(f"the index of generation {generation} is damaged, or an earlier version's: {found}; {remedy}")


@dataclass(frozen=True)
class Generation:
    """One generation, open. Nothing in it changes: a request holds one from start to end."""

    folder: Path
    publications: Mapping[str, tuple[Publication, ...]]
    words_kept: int = WORDS_KEPT

    @property
    def id(self) -> str:
        """What names it: the hash of all that it was made from."""
        return self.folder.name

    @cached_property
    def _standings(self) -> Callable[[str, str], tuple[Publication, ...]]:
        """``standing``, kept for the scopes and dates asked for last."""
        return lru_cache(maxsize=64)(self._standing)

    @cached_property
    def _moments(self) -> Callable[[str, str], Moment]:
        """``moment``, kept likewise: every row of a file asks for it."""
        return lru_cache(maxsize=64)(self._moment)

    @cached_property
    def index(self) -> Index:
        """The names and entities, opened when they are first asked for."""
        return Index(self.folder, self.words_kept)

    @classmethod
    def open(cls, folder: Path, words_kept: int = WORDS_KEPT) -> "Generation":
        """The generation in that folder; raises NotReady where another version of this engine made it.

        The files of its index are taken as they are: ``damages`` tells whether they are as they were written.
        ``words_kept`` is the number of words of which is kept what the lists have for them.
        """
        rows = [Publication.from_row(row) for row in orjson.loads((folder / _MANIFEST).read_bytes())]
        if identify(rows) != folder.name:
            made = "the index was made by another version of this engine, or by other code of it"
            raise NotReady(f"{made}: {_REBUILT}")
        by_dataset: dict[str, tuple[Publication, ...]] = {}
        for row in sorted(rows, key=lambda publication: publication.edition):
            by_dataset[row.dataset] = (*by_dataset.get(row.dataset, ()), row)
        return cls(folder, by_dataset, words_kept)

    def scopes(self) -> tuple[str, ...]:
        """What can be asked: ``default``, and each dataset with a list in force."""
        return (DEFAULT, *sorted(self.publications))

    @cached_property
    def default(self) -> tuple[str, ...]:
        """The datasets of the default scope that have a list; the seed too while no official one has."""
        loaded = tuple(code for code, row in DATASETS.items() if row.in_default and code in self.publications)
        if any(DATASETS[code].expected for code in loaded) or _SEED not in self.publications:
            return loaded
        return (*loaded, _SEED)

    def datasets(self, scope: str) -> tuple[str, ...]:
        """The datasets that a scope searches, in the catalogue's order however it names them.

        Raises UnknownDataset, and NotReady where ``default`` is named and would search none.
        """
        found = {dataset for code in codes(scope) for dataset in self._named(code)}
        return tuple(code for code in DATASETS if code in found)

    def _named(self, code: str) -> tuple[str, ...]:
        """The datasets that one code of a scope stands for; raises as ``datasets``."""
        if code == DEFAULT:
            if not self.default:
                named = ", ".join(self.scopes()[1:])
                raise NotReady(f"no list of the default scope is loaded; name a scope: {named}")
            return self.default
        if code in self.publications:
            return (code,)
        if code in DATASETS:
            raise NotLoaded(code, self.scopes())
        raise UnknownDataset(code, self.scopes(), tuple(DATASETS))

    def moment(self, scope: str, as_of: str = "") -> Moment:
        """Which edition of each dataset is searched; raises UnknownDataset, NotCovered."""
        return self._moments(scope, as_of)

    def _moment(self, scope: str, as_of: str) -> Moment:
        searched = self.standing(scope, as_of)
        return Moment(tuple((row.dataset, self.publications[row.dataset].index(row)) for row in searched))

    def standing(self, scope: str, as_of: str = "") -> tuple[Publication, ...]:
        """Each dataset's publication in force on an ISO date, or now.

        Raises UnknownDataset, and NotCovered, which tells the scope of those that can answer.
        """
        return self._standings(scope, as_of)

    def _standing(self, scope: str, as_of: str) -> tuple[Publication, ...]:
        datasets = self.datasets(scope)
        early = [code for code in datasets if as_of and self.publications[code][0].published > as_of]
        if early:
            first = date.fromisoformat(self.publications[early[0]][0].published)
            rest = [code for code in datasets if code not in early]
            raise NotCovered(early[0], date.fromisoformat(as_of), first, early[1:], rest)
        return tuple(self.publication(code, as_of) for code in datasets)

    def publication(self, dataset: str, as_of: str = "") -> Publication:
        """The dataset's publication in force on an ISO date, or now; raises NotCovered before its first."""
        known = self.publications[dataset]
        standing = [publication for publication in known if not as_of or publication.published <= as_of]
        if not standing:
            raise NotCovered(dataset, date.fromisoformat(as_of), date.fromisoformat(known[0].published))
        return standing[-1]

    def before(self, publication: Publication) -> Publication | None:
        """The publication of the same dataset ahead of that one; None where it is the first."""
        known = self.publications[publication.dataset]
        place = known.index(publication)
        return known[place - 1] if place else None

    def coverage(self, scope: str, as_of: str, at: datetime) -> Coverage:
        """What an answer to that scope covers, as of the minute it is given in.

        Raises UnknownDataset, NotCovered.
        """
        return self._coverages(scope, as_of, at.replace(second=0, microsecond=0), _stamp(self._confirmations))

    @cached_property
    def _coverages(self) -> Callable[[str, str, datetime, tuple[int, int]], Coverage]:
        """``coverage``, kept for what was asked last: it is half a tenth of a query's time."""
        return lru_cache(maxsize=64)(self._coverage)

    def _coverage(self, scope: str, as_of: str, at: datetime, _confirmed_at: tuple[int, int]) -> Coverage:
        confirmed = _confirmed(self._confirmations)
        if as_of:
            at = min(at, datetime.combine(date.fromisoformat(as_of), time.max, UTC))
        covered = tuple(
            _covered(
                publication,
                at,
                confirmed.get(publication.dataset, ""),
                latest=self.publications[publication.dataset][-1] == publication,
            )
            for publication in self.standing(scope, as_of)
        )
        missing = tuple(code for code, row in DATASETS.items() if row.expected and code not in self.publications)
        return Coverage(scope, self.id, covered, missing if DEFAULT in codes(scope) else (), as_of)

    @cached_property
    def _confirmations(self) -> Path:
        """The file that tells when publishers confirmed their lists."""
        return self.folder.parent / _CONFIRMED

    def entity(self, entity_id: str, as_of: str = "") -> Version:
        """An entity as it stands, or stood on that date; once off its list, as it last stood.

        Raises UnknownEntity, which tells where it was listed later only; NotCovered.
        """
        versions = self.history(entity_id)
        edition = self.publication(versions[0].entity.dataset, as_of).edition
        then = [version for version in versions if version.since <= edition]
        if not then:
            raise NotYetListed(entity_id, as_of, versions[0].first_seen)
        return then[-1]

    def history(self, entity_id: str) -> list[Version]:
        """All versions of an entity, oldest first; raises UnknownEntity."""
        versions = [self.index.version(number) for number in self.index.versions_of(entity_id)]
        if not versions:
            raise UnknownEntity(entity_id)
        return sorted(versions, key=lambda version: version.since)


def _covered(publication: Publication, asked: datetime, confirmed: str, *, latest: bool) -> Covered:
    """What an answer covers of a list as it stood at that time.

    Of a past day too little is known where nothing had been heard of the list for long by then, and nothing since.
    """
    dataset = DATASETS[publication.dataset]
    return Covered(
        dataset=dataset.code,
        title=dataset.title,
        published=publication.published,
        entities=publication.counts.get("entities", 0),
        partial=publication.partial,
        stale=latest and is_stale(publication, asked, confirmed),
        age_days=age_days(publication, asked),
    )


class Keeper:
    """Holds the generation in force open, and follows when another is put in force.

    With its index, unless it is ``light``: who only hands work to other processes needs none.
    """

    def __init__(self, home: Home, *, light: bool = False) -> None:
        self._home, self._light, self._seen = home, light, (0, 0)
        self._opening = Lock()
        self._generation: Generation | None = None

    def current(self) -> Generation:
        """The generation in force; raises NotReady where there is none that this engine can read.

        A new one is opened by the first request that sees it; others go on
        with the one before until it is open.
        """
        seen = self._look()
        if self._generation is None or seen != self._seen:
            if not self._opening.acquire(blocking=self._generation is None):
                return self._still()
            try:
                if self._generation is None or seen != self._seen:
                    followed = self._generation is not None
                    self._generation, self._seen = self._load(), seen
                    self._leave_out(followed)
            finally:
                self._opening.release()
        return self._still()

    def _still(self) -> Generation:
        if self._generation is None:
            raise NotReady("no list is in force yet: load one with `sanctions lists load`")
        return self._generation

    def _look(self) -> tuple[int, int]:
        """What tells one pointer from the next; raises NotReady where there is none."""
        seen = _stamp(self._home.index / _POINTER)
        if not any(seen):
            raise NotReady("no list is in force yet: load one with `sanctions lists load`")
        return seen

    def _load(self) -> Generation:
        generation = str(current_id(self._home))
        _check(self._home, generation)
        opened = Generation.open(self._home.index / generation)
        if not self._light:
            _ = opened.index  # mapped now, so that it stays whole when its folder is removed
        return opened

    def _leave_out(self, followed: bool) -> None:
        """What stays for as long as the generation does is left out of every later collection: one costs 60 ms.

        What is left out is never let go, so that it must not be the generation ``followed``: a request that holds it
        keeps it until the second time.
        """
        if self._light:
            return
        collector.leave_out()
        if followed:
            again = Timer(_HELD.total_seconds(), collector.leave_out)
            again.daemon = True
            again.start()
