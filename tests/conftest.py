"""The real app on a real data folder, with the seed dataset loaded."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient, FlaskCliRunner

from sanctions.services import collector, refresh
from sanctions.settings import Settings
from sanctions.store.home import Home
from sanctions.web import create_app

REPOSITORY = Path(__file__).parent.parent
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests come first, so that no process is at one when all others are done."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


@pytest.fixture(scope="session", autouse=True)
def _collector_as_it_is() -> Iterator[None]:
    """No test looks through all that the others of its process keep: half a second for each generation opened."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(collector, "leave_out", lambda: None)
        yield


@pytest.fixture(scope="session")
def seeded_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the seed dataset in force, made once; nobody writes to it."""
    folder = tmp_path_factory.mktemp("seeded") / "data"
    refresh.load(Home(folder), [REPOSITORY / "seeds" / "seed_article.json"], at=NOW)
    return folder


@pytest.fixture
def seeded(seeded_once: Path, tmp_path: Path) -> Home:
    """A data folder of one's own with the seed dataset in force."""
    return Home(shutil.copytree(seeded_once, tmp_path / "seeded"))


@pytest.fixture
def settings(seeded: Home) -> Settings:
    """The settings of an installation with the seed dataset."""
    return Settings(data=seeded.folder, max_body_mb=1, max_upload_mb=2, max_queries=10)


@pytest.fixture
def app(settings: Settings) -> Iterator[Flask]:
    """The app, at nine thirty on 23 November 2026."""
    app = create_app(settings, clock=lambda: NOW)
    app.testing = True
    yield app
    app.extensions["sanctions"].close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client of the app."""
    return app.test_client()


@pytest.fixture
def runner(app: Flask) -> FlaskCliRunner:
    """The command line of the app."""
    return app.test_cli_runner()
