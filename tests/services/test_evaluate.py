"""Labelled pairs of names are scored, and it is counted how often the matcher is right."""

from pathlib import Path

import pytest

from sanctions.errors import FileUnreadable, RowUnreadable
from sanctions.model import Query
from sanctions.services import evaluate
from sanctions.services.evaluate import Pair
from sanctions.services.generation import Keeper
from sanctions.store.home import Home

HEADER = "schema,name1,name2,is_match,kind\n"
PAIRS = (
    HEADER
    + "Person,Kirill Shamalov,SHAMALOV Kirill,true,reorder\n"
    + "Person,Kirill Shamalov,Sergey Lavrov,false,clean\n"
    + "Company,VTB Bank,VTB Bank PJSC,yes,legal_form\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pairs.csv"


def read(path: Path, content: str) -> evaluate.Pairs:
    path.write_text(content)
    return evaluate.read_pairs(path)


def test_pairs_are_read_with_their_kinds(path: Path) -> None:
    first = read(path, PAIRS).pairs[0]
    assert first == Pair(
        Query("Person", {"name": ("Kirill Shamalov",)}),
        Query("Person", {"name": ("SHAMALOV Kirill",)}),
        True,
        "reorder",
    )


def test_a_group_is_a_kind(path: Path) -> None:
    assert read(path, PAIRS.replace("kind", "group")).pairs[0].kind == "reorder"


def test_a_missing_column_is_named(path: Path) -> None:
    with pytest.raises(FileUnreadable, match="no column 'is_match'"):
        read(path, "schema,name1,name2\nPerson,A,B\n")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Person,A,B,maybe,x", "is_match: 'maybe' is neither true nor false"),
        ("Persn,A,B,true,x", "schema: unknown schema 'Persn'"),
        ("Person,,B,true,x", "name1: '' has neither a letter nor a digit"),
        ("Person,A,...,true,x", "name2: '...' has neither"),
        ("Person,A,B,true", "has 4 cells where the header has 5"),
    ],
)
def test_a_bad_row_is_an_error_that_names_its_line(path: Path, row: str, reason: str) -> None:
    with pytest.raises(RowUnreadable, match=reason) as problem:
        read(path, f"{PAIRS}\n{row}\n")
    assert problem.value.row == 6


def test_pairs_are_scored_without_any_list(path: Path) -> None:
    right, wrong, form = evaluate.score(read(path, PAIRS).pairs, None)
    assert right > 0.9
    assert form > 0.7
    assert wrong < 0.2


def test_pairs_are_scored_by_what_lists_teach(path: Path, seeded: Home) -> None:
    pairs = read(path, PAIRS).pairs
    scores = list(evaluate.score(pairs, Keeper(seeded).current()))
    assert [score >= 0.7 for score in scores] == [True, False, True]


def pairs_of(*labelled: tuple[bool, str]) -> list[Pair]:
    return [Pair(Query("Person"), Query("Person"), truth, kind) for truth, kind in labelled]


def test_each_kind_is_told_with_the_share_that_is_right_and_its_f1() -> None:
    pairs = pairs_of((True, "b"), (False, "b"), (True, "a"), (False, ""), (False, "c"))
    found = evaluate.judge(pairs, [0.9, 0.9, 0.9, 0.9, 0.1], 0.7, "g1")
    assert [(one.kind, one.pairs, one.matches, one.correct, one.f1) for one in found.kinds] == [
        ("a", 1, 1, 1.0, 1.0),
        ("b", 2, 1, 0.5, 0.6667),
        ("c", 1, 0, 1.0, None),
    ]
    assert (found.generation, found.pairs, found.matches) == ("g1", 5, 2)


def test_a_judgement_tells_of_every_threshold_and_of_the_scores_as_probabilities() -> None:
    found = evaluate.judge(pairs_of((True, ""), (False, "")), [0.97, 0.2], 0.7, "")
    assert [(step.threshold, step.f1) for step in found.steps[-3:]] == [(0.9, 1.0), (0.95, 1.0), (0.99, 0.0)]
    assert [(point.threshold, point.precision) for point in found.curve] == [(0.2, 0.5), (0.97, 1.0)]
    assert sum(band.pairs for band in found.calibration.bands) == 2


def test_scores_are_written_beside_the_columns_of_the_input(path: Path, tmp_path: Path) -> None:
    found = read(path, PAIRS)
    evaluate.write_scores(tmp_path / "scores.csv", found, [0.9, 0.1, 0.8])
    assert (tmp_path / "scores.csv").read_text().splitlines()[:2] == [
        "schema,name1,name2,is_match,kind,score",
        "Person,Kirill Shamalov,SHAMALOV Kirill,true,reorder,0.9",
    ]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["pairs.csv", "scores.csv"]
