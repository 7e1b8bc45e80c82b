"""What options of several commands take."""

from datetime import UTC, datetime, timedelta

import click
import pytest

from sanctions.cli import values
from sanctions.errors import InvalidQuery
from sanctions.settings import Settings


def test_a_day_that_has_come_is_taken() -> None:
    assert values.past_day("2022-03-01") == "2022-03-01"
    today = datetime.now(UTC).date().isoformat()
    assert values.past_day(today) == today


def test_a_day_that_no_time_zone_has_seen_yet_is_an_error() -> None:
    later = (datetime.now(UTC) + timedelta(days=2)).date().isoformat()
    with pytest.raises(InvalidQuery, match=f"{later} is yet to come"):
        values.past_day(later)


@pytest.mark.parametrize("text", ["2022-02-30", "2022-03", "yesterday", ""])
def test_what_is_no_whole_day_is_an_error(text: str) -> None:
    with pytest.raises(InvalidQuery, match="is no date; write YYYY-MM-DD"):
        values.past_day(text)


def test_what_a_reader_refuses_is_a_usage_error_with_its_reason() -> None:
    with pytest.raises(click.BadParameter, match="unknown country 'Atlantis'"):
        values.COUNTRIES.convert("Atlantis", None, None)


def test_what_the_command_line_leaves_open_the_settings_say() -> None:
    settings = Settings(threshold=0.8, cutoff=0.6, limit=7)
    chosen = values.options(settings, {"scope": "eu_fsf", "threshold": None, "limit": None, "as_of": None})
    assert (chosen.scope, chosen.threshold, chosen.cutoff, chosen.limit, chosen.as_of) == ("eu_fsf", 0.8, 0.6, 7, "")


def test_no_hit_is_cut_off_below_a_low_threshold() -> None:
    given = {"scope": "default", "threshold": 0.3, "limit": 1, "as_of": "2022-03-01"}
    chosen = values.options(Settings(cutoff=0.5), given)
    assert (chosen.threshold, chosen.cutoff, chosen.limit, chosen.as_of) == (0.3, 0.3, 1, "2022-03-01")


def test_a_threshold_of_zero_is_one() -> None:
    given = {"scope": "default", "threshold": 0.0, "as_of": None}
    assert values.options(Settings(), given).threshold == 0.0
