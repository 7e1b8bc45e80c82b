"""``sanctions evaluate``: labelled pairs of names, and how often the matcher is right."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Sanctions = Callable[..., Result]

BENCH = Path(__file__).parents[2] / ".." / "shared" / "bench" / "pairs.csv"


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.csv"
    path.write_text(
        "schema,name1,name2,is_match,kind\n"
        "Person,Kirill Shamalov,SHAMALOV Kirill,true,reorder\n"
        "Person,Kirill Shamalov,Sergey Lavrov,false,clean\n"
    )
    return path


def test_f1_is_told_overall_and_by_kind(sanctions: Sanctions, pairs: Path) -> None:
    told = sanctions("evaluate", pairs)
    assert told.exit_code == 0
    lines = [line.split() for line in told.output.splitlines()]
    assert ["as", "set", "0.700", "1.000", "1.000", "1.000"] in lines
    assert ["reorder", "1", "1", "1.000", "1.000"] in lines
    assert "taught by generation g" in told.output


def test_every_threshold_and_the_calibration_are_told(sanctions: Sanctions, pairs: Path) -> None:
    lines = [line.split() for line in sanctions("evaluate", pairs).output.splitlines()]
    assert ["0.050", "1.000", "1.000", "1.000"] in lines
    assert ["0.5", "to", "0.6", "0", "-", "-"] in lines
    assert lines[-1][:3] == ["expected", "calibration", "error"]


def test_no_list_is_needed(sanctions: Sanctions, pairs: Path, tmp_path: Path) -> None:
    told = sanctions("evaluate", pairs, data=tmp_path / "empty")
    assert told.exit_code == 0
    assert "taught by no list" in told.output


def test_the_json_has_the_same_numbers(sanctions: Sanctions, pairs: Path) -> None:
    found = json.loads(sanctions("evaluate", pairs, "--threshold", "0.5", "--json").stdout)
    assert found["quality"] == {"threshold": 0.5, "precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert [kind["kind"] for kind in found["kinds"]] == ["clean", "reorder"]
    assert [len(found["steps"]), len(found["curve"]), len(found["calibration"]["bands"])] == [20, 2, 10]


def test_scores_are_written_where_told(sanctions: Sanctions, pairs: Path, tmp_path: Path) -> None:
    sanctions("evaluate", pairs, "-o", tmp_path / "scores.csv")
    header, first, _ = (tmp_path / "scores.csv").read_text().splitlines()
    assert header.endswith("kind,score")
    assert float(first.rpartition(",")[2]) > 0.9


def test_the_curves_are_drawn_where_told(sanctions: Sanctions, pairs: Path, tmp_path: Path) -> None:
    told = sanctions("evaluate", pairs, "--plot", tmp_path / "quality.svg")
    assert told.exit_code == 0
    assert "Generation g" in (tmp_path / "quality.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--plot", "quality.png"), "ends in .svg"),
        (("--plot", "none/quality.svg"), "no folder"),
        (("--plot", "both.svg", "-o", "both.svg"), "one file"),
    ],
)
def test_a_drawing_that_cant_be_is_a_usage_error(
    sanctions: Sanctions, pairs: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], reason: str
) -> None:
    monkeypatch.chdir(pairs.parent)
    told = sanctions("evaluate", pairs, *words)
    assert told.exit_code == 2
    assert reason in told.output


def test_a_bad_row_fails_and_names_its_line(sanctions: Sanctions, pairs: Path) -> None:
    pairs.write_text(pairs.read_text() + "Person,A,B,perhaps,x\n")
    told = sanctions("evaluate", pairs)
    assert told.exit_code == 1
    assert "row 4: is_match: 'perhaps'" in told.output


def test_the_input_is_not_overwritten(sanctions: Sanctions, pairs: Path) -> None:
    assert sanctions("evaluate", pairs, "-o", pairs).exit_code == 2


@pytest.mark.slow
@pytest.mark.skipif(not BENCH.exists(), reason="the shared benchmark files are not here")
def test_the_shared_pairs_are_evaluated(sanctions: Sanctions) -> None:
    found = json.loads(sanctions("evaluate", BENCH, "--json").stdout)
    assert found["pairs"] == 11_167
    assert found["quality"]["f1"] > 0.8
    assert len(found["kinds"]) > 15
    assert len(found["curve"]) == 200
