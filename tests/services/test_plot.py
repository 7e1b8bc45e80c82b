"""An evaluation drawn as one SVG that needs nothing beside it."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from sanctions.model import Query
from sanctions.services.evaluate import Evaluation, Pair, judge
from sanctions.services.plot import draw, write_plot

SVG = "{http://www.w3.org/2000/svg}"


def judged(*labelled: tuple[bool, float], threshold: float = 0.7, generation: str = "g1") -> Evaluation:
    pairs = [Pair(Query("Person"), Query("Person"), truth, "") for truth, _ in labelled]
    return judge(pairs, [score for _, score in labelled], threshold, generation)


def drawn(found: Evaluation) -> etree._Element:
    return etree.fromstring(draw(found).encode())


def words(root: etree._Element) -> list[str]:
    return [text.text or "" for text in root.iter(f"{SVG}text")]


USUAL = judged((True, 0.95), (True, 0.6), (False, 0.65), (False, 0.02))


def test_the_title_names_the_generation_and_the_number_of_pairs() -> None:
    assert words(drawn(USUAL))[0] == "Generation g1, 4 pairs"


def test_without_a_list_the_title_says_so() -> None:
    assert words(drawn(judged((True, 0.9), generation="")))[0] == "No list loaded, 1 pairs"


def test_axes_and_lines_are_named() -> None:
    named = {"threshold", "score", "F1, precision, recall", "share of matches", "observed", "ideal"}
    assert named | {"F1", "precision", "recall", "0.700, as set"} <= set(words(drawn(USUAL)))


def test_a_screen_reader_is_told_the_numbers() -> None:
    root = drawn(USUAL)
    assert root.get("role") == "img"
    assert "F1 0.667, precision 1.000, recall 0.500" in str(root.findtext(f"{SVG}desc"))


def test_nothing_is_fetched_and_nothing_runs() -> None:
    text = draw(USUAL)
    assert re.findall(r"(?:https?|data|file):[^\"]*", text) == ["http://www.w3.org/2000/svg"]
    assert not {"script", "image", "use"} & {etree.QName(each).localname for each in drawn(USUAL).iter()}


def test_a_band_with_pairs_has_a_bar_and_a_point() -> None:
    root = drawn(USUAL)
    bars = root.findall(f"{SVG}rect[@class='pairs']")
    points = root.findall(f"{SVG}circle")
    assert len(bars) == len(points) == 3


def test_what_comes_from_outside_is_escaped() -> None:
    assert words(drawn(judged((True, 0.9), generation="<&>")))[0] == "Generation <&>, 1 pairs"


@pytest.mark.parametrize("threshold", [0.0, 0.5, 1.0])
@given(st.lists(st.tuples(st.booleans(), st.floats(0, 1)), min_size=1))
def test_whatever_the_pairs_it_is_well_formed_and_nothing_lies_outside(
    threshold: float, labelled: list[tuple[bool, float]]
) -> None:
    root = drawn(judged(*labelled, threshold=threshold))
    _, _, width, height = map(float, str(root.get("viewBox")).split())
    for circle in root.iter(f"{SVG}circle"):
        assert 0 < float(circle.get("cx", "")) < width
        assert 0 < float(circle.get("cy", "")) < height
    for path in root.iter(f"{SVG}path"):
        assert re.fullmatch(r"M[\d.]+ [\d.]+(?:[MVHL][\d.]+(?: [\d.]+)?)*", path.get("d", ""))


def test_the_file_is_whole_and_alone(tmp_path: Path) -> None:
    write_plot(tmp_path / "quality.svg", USUAL)
    assert (tmp_path / "quality.svg").read_text(encoding="utf-8") == draw(USUAL)
    assert [each.name for each in tmp_path.iterdir()] == ["quality.svg"]
