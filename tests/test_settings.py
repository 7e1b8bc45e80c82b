"""The environment becomes settings, or an error that names the variable."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from sanctions.errors import SettingInvalid
from sanctions.lists.addresses import ADDRESSES
from sanctions.lists.datasets import DATASETS
from sanctions.settings import SETTINGS, Settings

DOCS = Path(__file__).parent.parent / "docs" / "settings.md"


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for row in SETTINGS:
        monkeypatch.delenv(row.variable, raising=False)


def test_an_empty_environment_gives_the_defaults() -> None:
    assert Settings.from_environment() == Settings()


def test_every_variable_fills_its_field(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    values = dict.fromkeys((row.variable for row in SETTINGS), "7") | {
        "SANCTIONS_DATA": str(tmp_path),
        "SANCTIONS_THRESHOLD": "0.9",
        "SANCTIONS_COMPILED": "0",
        "SANCTIONS_CUTOFF": "0.8",
        "SANCTIONS_HOST": "::1",
        "SANCTIONS_UPDATE": "eu_fsf un_sc_sanctions",
        "SANCTIONS_SOURCES": "eu_fsf=https://mirror.example/eu.xml",
    }
    for variable, value in values.items():
        monkeypatch.setenv(variable, value)
    settings = Settings.from_environment()
    assert (settings.data, settings.threshold, settings.cutoff, settings.host) == (tmp_path, 0.9, 0.8, "::1")
    numbers = ("limit", "port", "workers", "threads", "timeout", "max_body_mb", "max_upload_mb", "max_queries")
    numbers += (
        "update_hours",
        "fetch_timeout",
        "fetch_least_kb",
        "max_list_mb",
        "processes",
        "keep_batches_days",
        "max_rows",
        "max_waiting",
    )
    assert {getattr(settings, name) for name in numbers} == {7}
    assert settings.compiled == 0
    assert settings.updated == ["eu_fsf", "un_sc_sanctions"]
    assert settings.addresses["eu_fsf"].url == "https://mirror.example/eu.xml"
    assert settings.addresses["un_sc_sanctions"] == ADDRESSES["un_sc_sanctions"]
    assert (settings.manners.timeout, settings.manners.largest) == (7, 7_000_000)


def test_lists_are_kept_current_that_answers_name_as_missing() -> None:
    assert Settings().updated == [code for code, row in DATASETS.items() if row.expected]


def test_every_field_has_a_variable() -> None:
    assert [row.field for row in SETTINGS] == [field.name for field in fields(Settings)]


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SANCTIONS_DATA", ""),
        ("SANCTIONS_THRESHOLD", "1.5"),
        ("SANCTIONS_THRESHOLD", "nan"),
        ("SANCTIONS_CUTOFF", "high"),
        ("SANCTIONS_LIMIT", "0"),
        ("SANCTIONS_HOST", ""),
        ("PORT", "70000"),
        ("PORT", ""),
        ("SANCTIONS_WORKERS", "0"),
        ("SANCTIONS_MAX_BODY_MB", "-1"),
        ("SANCTIONS_MAX_QUERIES", "many"),
        ("SANCTIONS_UPDATE_HOURS", "-1"),
        ("SANCTIONS_UPDATE", "eu_fsf uk_fsf"),
        ("SANCTIONS_SOURCES", "eu_fsf=ftp://mirror.example/eu.xml"),
        ("SANCTIONS_SOURCES", "eu=https://mirror.example/eu.xml"),
    ],
)
def test_a_value_that_can_not_be_taken_is_an_error_that_names_the_variable(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingInvalid) as caught:
        Settings.from_environment()
    assert caught.value.variable == variable


def test_a_misspelt_variable_is_an_error_with_the_nearest_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANCTIONS_TRESHOLD", "0.9")
    with pytest.raises(SettingInvalid, match=r"SANCTIONS_TRESHOLD: .* did you mean SANCTIONS_THRESHOLD"):
        Settings.from_environment()


def test_a_cutoff_above_the_threshold_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANCTIONS_CUTOFF", "0.8")
    with pytest.raises(SettingInvalid, match=r"SANCTIONS_CUTOFF: 0\.8 is above the threshold"):
        Settings.from_environment()


def test_a_threshold_below_the_usual_cutoff_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANCTIONS_THRESHOLD", "0.3")
    assert Settings.from_environment().threshold == 0.3


def test_the_home_stays_put_when_the_process_moves(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert Settings(data=Path("data")).home.folder == tmp_path / "data"


def test_the_documentation_has_every_variable_with_its_default() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `(.+?)` \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [(row.variable, str(getattr(Settings(), row.field))) for row in SETTINGS]
