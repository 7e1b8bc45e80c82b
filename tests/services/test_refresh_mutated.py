"""Lists damaged on their way: each is refused with a reason, or loaded equal to the original but for the damage.

Five hundred and more files made of good ones by a fuzzer whose every choice follows from a number, so that a failure
can be run again. They are loaded after the original, as in life.
"""

import codecs
import random
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sanctions.errors import ListRejected, ListUnreadable
from sanctions.lists import catalog
from sanctions.lists.contract import Source
from sanctions.services import refresh
from sanctions.services.acceptance import Accept
from sanctions.store import connection, entities, publications
from sanctions.store.home import Home
from tests.lists.contract import SAMPLES, SETS, SHARED

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LATER = "2026-11-20"
_EACH = 36
"""Mutations of each sample: over five hundred in all."""

_TAG = re.compile(rb"<[^<>]+>")
_FIELD = re.compile(rb"[,;|\t]|\"")

Mutation = Callable[[bytes, random.Random], tuple[bytes, int]]
"""The damaged bytes, and how many places were damaged."""


def truncated(content: bytes, chance: random.Random) -> tuple[bytes, int]:
    return content[: chance.randrange(len(content))], 1


def flipped(content: bytes, chance: random.Random) -> tuple[bytes, int]:
    damaged, places = bytearray(content), chance.randint(1, 4)
    for _ in range(places):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged), places


def dropped(content: bytes, chance: random.Random) -> tuple[bytes, int]:
    """A tag is lost, or in a table a delimiter or a quotation mark."""
    found = list((_TAG if content.lstrip(codecs.BOM_UTF8)[:1] == b"<" else _FIELD).finditer(content))
    if not found:
        return flipped(content, chance)
    lost = chance.choice(found)
    return content[: lost.start()] + content[lost.end() :], 1


def cut_out(content: bytes, chance: random.Random) -> tuple[bytes, int]:
    start = chance.randrange(len(content))
    length = chance.randint(1, 400)
    return content[:start] + content[start + length :], 2


def inserted(content: bytes, chance: random.Random) -> tuple[bytes, int]:
    start = chance.randrange(len(content))
    return content[:start] + chance.randbytes(chance.randint(1, 20)) + content[start:], 1


def repeated(content: bytes, chance: random.Random) -> tuple[bytes, int]:
    start = chance.randrange(len(content))
    length = chance.randint(1, 400)
    return content[: start + length] + content[start:], 2


def recoded(content: bytes, chance: random.Random) -> tuple[bytes, int]:
    """Another encoding than it says; what the whole file's characters become is one damage to all of it."""
    text = content.decode("utf-8", errors="replace")
    encoding = chance.choice(["utf-16", "cp1252", "latin-1", "utf-8-sig", "cp1251", "utf-7"])
    return text.encode(encoding, errors="replace"), 0


def declared_otherwise(content: bytes, chance: random.Random) -> tuple[bytes, int]:
    """The bytes stay, and what the file says of them changes."""
    other = chance.choice([b"ISO-8859-1", b"windows-1252", b"UTF-16", b"ascii", b"nonsense"])
    return re.sub(rb'encoding="[^"]*"', b'encoding="' + other + b'"', content, count=1), 0


MUTATIONS: Sequence[Mutation] = (
    truncated,
    flipped,
    dropped,
    cut_out,
    inserted,
    repeated,
    recoded,
    declared_otherwise,
)


def stored(home: Home, dataset: str, day: str = LATER) -> dict[str, str]:
    """Id and hash of every entity of the dataset on that day."""
    with connection.open_lists(home, read_only=True) as db:
        edition = publications.on(db, dataset, day).edition
        return dict(
            db.execute(
                "SELECT id, sha256 FROM entities WHERE dataset = ? AND since <= ? AND (until IS NULL OR until > ?)",
                [dataset, edition, edition],
            ).fetchall()
        )


def beyond_ascii(home: Home, dataset: str) -> set[str]:
    """The ids of entities of which any version has a character beyond ASCII."""
    with connection.open_lists(home, read_only=True) as db:
        rows = db.execute("SELECT id, body FROM entities WHERE dataset = ?", [dataset])
        return {id_ for id_, body in rows if not body.isascii()}


def state(home: Home) -> tuple[object, ...]:
    with connection.open_lists(home, read_only=True) as db:
        return publications.every(db), list(entities.versions(db))


@pytest.fixture(scope="module", params=sorted(SETS))
def original(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Home, list[Source], str]:
    """A home in which a sample is stored, its files, and its dataset."""
    files = [Source(Path(name).name, SAMPLES / name) for name in SETS[request.param]]
    return _stored(files, tmp_path_factory.mktemp(request.param))


def _stored(files: list[Source], folder: Path, published: str = "2026-11-01") -> tuple[Home, list[Source], str]:
    home = Home(folder / "good")
    found = catalog.read(files)
    if found.delta:
        pytest.skip("a delta holds changes only")
    refresh.load(
        home,
        [file.path for file in files],
        at=AT,
        dataset=found.dataset,
        published=published,
        accept=Accept(partial=True),
        answering=False,
    )
    return home, files, found.dataset


def damaged(files: Sequence[Source], seed: int) -> Iterator[tuple[bytes, int, Source]]:
    """One of the files, damaged: its bytes, the places, and which it was."""
    chance = random.Random(seed)
    file = chance.choice(files)
    mutation = MUTATIONS[seed % len(MUTATIONS)]
    yield *mutation(file.path.read_bytes(), chance), file


def verdict(home: Home, files: Sequence[Source], dataset: str, seed: int, folder: Path) -> str:
    """Loads the damaged files into a copy of the home: `refused`, `the same`, `loaded`, or what is wrong."""
    [(content, places, victim)] = damaged(files, seed)
    paths = []
    for file in files:
        path = folder / file.name
        path.write_bytes(content if file is victim else file.path.read_bytes())
        paths.append(path)
    copy = Home(folder / "copy")
    shutil.copytree(home.folder, copy.folder)
    before, good = state(copy), stored(copy, dataset)
    try:
        report = refresh.load(copy, paths, at=AT, dataset=dataset, published=LATER, answering=False)
    except (ListRejected, ListUnreadable) as refusal:
        assert len(refusal.reason) > len("no")  # noqa: PT017 - most are refused, some are not
        assert state(copy) == before
        assert not copy.staging.exists()
        return "refused"
    if report.publication is None:
        return "the same"
    found = stored(copy, dataset)
    differing = {id_ for id_ in found.keys() | good.keys() if found.get(id_) != good.get(id_)}
    if MUTATIONS[seed % len(MUTATIONS)] in (recoded, declared_otherwise):
        # What such damage touches is each record with a character beyond ASCII.
        strayed = sorted(differing - beyond_ascii(copy, dataset))
    else:
        # A damaged place touches one record, or the seam of two; a damaged id is one record gone and another come.
        strayed = sorted(differing) if len(differing) > 2 * places else []
    return f"{seed}: {strayed} differ: {report.notes}" if strayed else "loaded"


@pytest.mark.slow
def test_damaged_lists_are_refused_or_differ_where_they_were_damaged(
    original: tuple[Home, list[Source], str], tmp_path: Path
) -> None:
    home, files, dataset = original
    verdicts = []
    for seed in range(_EACH):
        folder = tmp_path / str(seed)
        folder.mkdir()
        verdicts.append(verdict(home, files, dataset, seed, folder))
    assert set(verdicts) <= {"refused", "the same", "loaded"}
    assert verdicts.count("refused") > _EACH // 5, "the fuzzer does no harm, so this test shows nothing"


def test_there_are_five_hundred_of_them() -> None:
    assert len(SETS) * _EACH >= 500


OFFICIAL = (
    "us_ofac_sdn/sdn_2022-02-24.csv",
    "us_ofac_cons/consolidated_2025-03-28.xml",
    "un_sc_sanctions/un_2025-06-19.xml",
)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the official files are not beside this repository")
@pytest.mark.slow
@pytest.mark.parametrize("name", OFFICIAL)
def test_damaged_official_lists_too(name: str, tmp_path: Path) -> None:
    """Fewer of them, since each is large."""
    home, files, dataset = _stored([Source(Path(name).name, SHARED / name)], tmp_path)
    for seed in range(16):
        folder = tmp_path / str(seed)
        folder.mkdir()
        assert verdict(home, files, dataset, seed, folder) in {"refused", "the same", "loaded"}
        shutil.rmtree(folder)
