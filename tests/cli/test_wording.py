"""How answers read on a terminal."""

from datetime import UTC, datetime, timedelta, tzinfo

import pytest

from sanctions.cli import wording
from sanctions.model import Coverage, Covered, Evidence


def test_coverage_names_every_list_with_its_date_and_what_is_wrong_with_it() -> None:
    lists = (
        Covered("us_ofac_sdn", "SDN", "2024-05-03", 14965, partial=True, stale=True),
        Covered("eu_fsf", "EU", "2026-05-01", 5860),
    )
    told = wording.covered(Coverage("default", "g1", lists, ("un_sc_sanctions",), "2026-06-01"))
    assert told == (
        "us_ofac_sdn of 2024-05-03 (partial, stale), eu_fsf of 2026-05-01 as they stood on 2026-06-01;"
        " not loaded: un_sc_sanctions"
    )


def test_coverage_of_nothing_says_so() -> None:
    assert wording.covered(Coverage("default", "", ())) == "no list"


@pytest.mark.parametrize(
    ("value", "told"), [(0.6999, "0.69"), (0.7, "0.70"), (0.29, "0.29"), (1.0, "1.00"), (0.0, "0.00")]
)
def test_a_score_is_cut_and_not_rounded(value: float, told: str) -> None:
    assert wording.score(value) == told


def test_reasons_carry_their_weight_with_its_sign() -> None:
    evidence = (Evidence("a", "every word the same", 5.0, 1.0), Evidence("b", "country differs", -0.7, 0.0))
    assert list(wording.reasons(evidence)) == ["+5.00  every word the same", "-0.70  country differs"]


def test_a_table_has_its_cells_below_one_another() -> None:
    assert list(wording.table([("kind", "pairs"), ("typo", "1,448"), ("a", "2")])) == [
        "kind  pairs",
        "typo  1,448",
        "a         2",
    ]


def test_a_bar_of_rows_tells_how_many_a_second_and_how_long_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that an earlier run answered are counted, and make nothing look fast."""
    begun = datetime(2026, 11, 23, tzinfo=UTC)
    times = iter(begun + timedelta(seconds=seconds) for seconds in (0, 0.1, 2, 5, 7))

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # noqa: ARG003
            return next(times)

    monkeypatch.setattr(wording, "datetime", Clock)
    bar = wording.RowBar("customers.csv", 20_000)
    drawn: list[tuple[int, str]] = []
    monkeypatch.setattr(bar.bar, "update", lambda rows, told: drawn.append((rows, told)))
    for rows in (5_000, 100, 300, 400, 4_000):
        bar(rows)
        bar.bar.pos = sum(count for count, _ in drawn)
    wait = "working out how long ..."
    assert drawn == [(5_000, wait), (400, wait), (400, wait), (4_000, "2,000 rows/s, 0:00:05 left")]


def test_of_thousands_of_columns_a_few_are_named() -> None:
    told = list(wording.columns({"name": "name"} | {f"c{number}": "" for number in range(2_021)}))
    assert told[1].endswith("c18, c19, and 2,001 more")


def test_a_column_without_a_name_is_not_spoken_of() -> None:
    """It holds nothing: one that does is called by its place."""
    assert list(wording.columns({"": "", "name": "name", "note": ""})) == [
        "columns: name as name",
        "carried along, not screened: note",
    ]
