"""The table of datasets."""

from sanctions.lists.catalog import FORMATS
from sanctions.lists.datasets import DATASETS


def test_every_dataset_comes_in_formats_that_we_read():
    """No row promises a format that has no module."""
    for row in DATASETS.values():
        assert row.formats
        assert set(row.formats) <= FORMATS.keys()


def test_every_format_is_some_dataset_s():
    """No module reads what can't be loaded."""
    assert {name for row in DATASETS.values() for name in row.formats} == FORMATS.keys()


def test_the_official_lists_are_searched_by_default_and_the_seed_is_not():
    """The seed only while no official list is in force; OFSI's is closed, OpenSanctions and the CSL repeat others."""
    outside = [code for code, row in DATASETS.items() if not row.in_default]
    assert outside == ["us_trade_csl", "gb_hmt_sanctions", "opensanctions", "seed_article"]


def test_an_official_list_can_grow_stale():
    """A list of last week's is no basis for a clear; the seed and a closed list stay, a house list is its owner's."""
    never = {code for code, row in DATASETS.items() if row.stale_after_hours == 0}
    assert never == {"gb_hmt_sanctions", "house", "seed_article"}


def test_what_is_nobody_s_duty_to_load_is_not_missing():
    """A clear does not lack a house list that one never had, nor a closed one, nor a collection of the others."""
    unexpected = {code for code, row in DATASETS.items() if not row.expected}
    assert unexpected == {"us_trade_csl", "gb_hmt_sanctions", "opensanctions", "house", "seed_article"}
