"""Lists damaged on their way: each is refused with a reason, or loaded equal to the original but for the damage.

Over a thousand files made of good ones by a fuzzer whose every choice follows from a number, so that a failure can
be run again: of the samples in each format and, where they are, of the beginnings of the governments' own files.
They are loaded after the original, as in life.
"""

import codecs
import io
import random
import re
import shutil
import zipfile
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
from tests.services.cuttings import cut

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LATER = "2026-11-20"
_EACH = 36
"""Mutations of each sample, and of each beginning of an official file: over five hundred of either."""

OFFICIAL = (
    "us_ofac_sdn/sdn_2024-05-03.csv",
    "us_ofac_cons/consolidated_2025-03-28.xml",
    "us_ofac_cons/cons_advanced.xml",
    "un_sc_sanctions/un_2025-06-19.xml",
    "eu_fsf/RECONSTRUCTED_xmlFullSanctionsList_1_1.xml",
    "eu_fsf/RECONSTRUCTED_csvFullSanctionsList_1_1.csv",
    "gb_fcdo_sanctions/RECONSTRUCTED_UK_Sanctions_List.xml",
    "gb_fcdo_sanctions/sanctionsconlist_2018-04-13.csv",
    "ca_dfatd_sema_sanctions/sema-lmes_2025.xml",
    "au_dfat_sanctions/regulation8_consolidated.xlsx",
    "us_trade_csl/consolidated_2022-05-16.csv",
    "opensanctions/small_dataset_all_formats/entities.ftm.json",
    "opensanctions/small_dataset_all_formats/targets.nested.json",
    "opensanctions/targets.simple_2026-03_com480.csv",
)

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


@pytest.fixture(scope="module", params=[*sorted(SETS), *OFFICIAL])
def original(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Home, list[Source], str]:
    """A home in which a sample or the beginning of an official file is stored, its files, and its dataset."""
    folder = tmp_path_factory.mktemp("original")
    if request.param in SETS:
        return _stored([Source(Path(name).name, SAMPLES / name) for name in SETS[request.param]], folder)
    if not SHARED.is_dir():
        pytest.skip("the official files are not beside this repository")
    beginning = folder / Path(request.param).name
    cut(SHARED / request.param, beginning)
    return _stored([Source(beginning.name, beginning)], folder)


def _stored(files: list[Source], folder: Path) -> tuple[Home, list[Source], str]:
    home = Home(folder / "good")
    found = catalog.read(files)
    if found.delta:
        pytest.skip("a delta holds changes only")
    refresh.load(
        home,
        [file.path for file in files],
        at=AT,
        dataset=found.dataset,
        published="2026-11-01",
        accept=Accept(partial=True),
        answering=False,
    )
    return home, files, found.dataset


def damaged(files: Sequence[Source], seed: int) -> Iterator[tuple[bytes, int, Source]]:
    """One of the files, damaged: its bytes, the places, and which it was."""
    chance = random.Random(seed)
    file = chance.choice(files)
    mutation = MUTATIONS[seed % len(MUTATIONS)]
    within = file.path.suffix in {".xlsx", ".ods"} and chance.random() < _WITHIN
    damage = _within_a_member if within else lambda content, mutation, chance: mutation(content, chance)
    yield *damage(file.path.read_bytes(), mutation, chance), file


_WITHIN = 0.7
"""How often a spreadsheet is damaged within its archive, which by itself would know any damage by its checksums."""


def _within_a_member(content: bytes, mutation: Mutation, chance: random.Random) -> tuple[bytes, int]:
    """The archive with the member that holds the cells, or their texts, damaged."""
    packed, places = io.BytesIO(), 0
    with zipfile.ZipFile(io.BytesIO(content)) as good, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bad:
        cells = [
            name for name in good.namelist() if name.endswith(("sheet1.xml", "sharedStrings.xml", "content.xml"))
        ]
        victim = chance.choice(cells)
        for member in good.infolist():
            part = good.read(member)
            if member.filename == victim:
                part, places = mutation(part, chance)
            bad.writestr(member, part)
    return packed.getvalue(), places


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


def test_there_are_five_hundred_of_each() -> None:
    assert min(len(SETS), len(OFFICIAL)) * _EACH >= 500
