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
    """The seed answers only while no official list is in force; OpenSanctions and the CSL repeat the others."""
    outside = [code for code, row in DATASETS.items() if not row.in_default]
    assert outside == ["us_trade_csl", "opensanctions", "seed_article"]


def test_an_official_list_can_grow_stale():
    """A list of last week's is no basis for a clear; the seed stays as it is, and a house list is its owner's."""
    assert {code for code, row in DATASETS.items() if row.stale_after_hours == 0} == {"house", "seed_article"}


def test_what_is_nobody_s_duty_to_load_is_not_missing():
    """A clear does not lack a house list that one never had, nor a collection of the others."""
    assert {code for code, row in DATASETS.items() if not row.expected} == {"opensanctions", "house", "seed_article"}
