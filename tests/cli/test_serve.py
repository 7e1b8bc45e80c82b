"""``sanctions serve`` and ``sanctions worker``: what runs for as long as it is let."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from sanctions.cli import serve
from sanctions.settings import Settings
from sanctions.store.home import Home

Sanctions = Callable[..., Result]


def test_serving_is_gunicorn_with_our_configuration_and_says_where(
    sanctions: Sanctions, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _, words: ran.append(words))
    monkeypatch.setenv("PORT", "8123")
    told = sanctions("serve")
    assert "http://127.0.0.1:8123" in told.stderr
    root = Path(__file__).parents[2]
    config = str(root / "gunicorn.conf.py")
    assert ran == [[sys.executable, "-m", "gunicorn", "--chdir", str(root), "--config", config, "app:app"]]


def test_serving_away_from_the_checkout_fails_and_says_so(
    sanctions: Sanctions, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(serve, "_ROOT", tmp_path)
    told = sanctions("serve")
    assert told.exit_code == 1
    assert "gunicorn.conf.py is not beside the package" in told.output


def test_the_worker_works_in_the_data_folder_of_the_settings(
    sanctions: Sanctions, seeded: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked: list[Settings] = []
    monkeypatch.setattr("sanctions.jobs.work", worked.append)
    told = sanctions("worker")
    assert [settings.home for settings in worked] == [seeded]
    assert "lists are not fetched" in told.stderr
    assert str(seeded.uploads) in told.stderr
