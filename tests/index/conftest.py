"""An index of a few parties: two lists, three editions of one."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from sanctions.index import WORDS_KEPT, Index, Moment, write_index
from sanctions.model import Document, Entity, Measure, Version

SDN, UN = "us_ofac_sdn", "un_sc_sanctions"
EDITIONS = {SDN: ["2022-01-01.00", "2023-01-01.00", "2024-01-01.00"], UN: ["2023-06-01.00"]}
FIRST, SECOND, THIRD = EDITIONS[SDN]


def version(entity: Entity, since: str, until: str | None = None) -> Version:
    day = since.partition(".")[0]
    return Version(entity, since, until, day, "2024-01-01", day)


def person(ref: str, name: str, **properties: tuple[str, ...]) -> Entity:
    return Entity(f"{SDN}:{ref}", "Person", name, {"name": (name,), **properties})


VTB = Entity(
    f"{SDN}:17013",
    "Company",
    "VTB Bank",
    {"name": ("ПАО Банк ВТБ", "VTB Bank PJSC"), "previousName": ("Vneshtorgbank",), "innCode": ("7702070139",)},
    measures=(Measure("United States (OFAC)", "asset freeze", start="2022-02-24"),),
    documents=(Document("registrationNumber", "32-165.774", kind="OKPO"),),
)
VERSIONS = (
    version(person("1", "Kirill Shamalov", weakAlias=("The Engineer",)), FIRST, THIRD),
    version(person("1", "Kirill Nikolaevich Shamalov", birthDate=("1982-03-22",)), THIRD),
    version(person("2", "Yevgeny Prigozhin"), FIRST, SECOND),
    version(person("3", "Bashar al-Assad", alias=("بشار الأسد",)), SECOND),
    version(VTB, FIRST),
    version(Entity(f"{SDN}:5", "Vessel", "VTB", {"name": ("VTB STAR",), "imoNumber": ("IMO 9187629",)}), FIRST),
    version(Entity(f"{SDN}:6", "LegalEntity", "Gazprombank", {"name": ("Gazprombank",)}), FIRST),
    version(Entity(f"{UN}:QDi.7", "Person", "K. Shamalov", {"name": ("Kirill Shamalov",)}), EDITIONS[UN][0]),
)

Write = Callable[..., Index]


@pytest.fixture(scope="session")
def write(tmp_path_factory: pytest.TempPathFactory) -> Write:
    """Versions to an index, written and opened."""

    def write(
        versions: Sequence[Version], editions: Mapping[str, Sequence[str]] = EDITIONS, kept: int = WORDS_KEPT
    ) -> Index:
        folder: Path = tmp_path_factory.mktemp("index")
        write_index(folder, versions, editions)
        return Index(folder, kept)

    return write


@pytest.fixture(scope="session")
def versions() -> tuple[Version, ...]:
    """The versions in the index."""
    return VERSIONS


@pytest.fixture(scope="session")
def index(write: Write) -> Index:
    """The index of the versions."""
    return write(VERSIONS)


@pytest.fixture(scope="session")
def now() -> Moment:
    """The newest edition of both lists."""
    return Moment(((SDN, 2), (UN, 0)))
