"""create_app: one app from one set of settings."""

from pathlib import Path

import pytest

from sanctions.errors import SettingInvalid
from sanctions.web import create_app


def test_the_settings_are_the_environment_s_unless_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SANCTIONS_DATA", str(tmp_path / "data"))
    assert create_app().extensions["sanctions"].home.folder == tmp_path / "data"


def test_a_wrong_setting_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANCTIONS_THRESHOLD", "high")
    with pytest.raises(SettingInvalid, match="SANCTIONS_THRESHOLD"):
        create_app()


def test_a_fresh_folder_is_prepared(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SANCTIONS_DATA", str(tmp_path / "deep" / "data"))
    home = create_app().extensions["sanctions"].home
    assert home.lists_db.is_file()
    assert home.record_db.is_file()
