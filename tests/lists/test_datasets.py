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
    """The seed answers only while no official list is in force."""
    outside = [code for code, row in DATASETS.items() if not row.in_default]
    assert outside == ["seed_article"]


def test_an_official_list_can_grow_stale():
    """A list of last week's is no basis for a clear; the seed is a report of one day and stays as it is."""
    assert {code for code, row in DATASETS.items() if row.stale_after_hours == 0} == {"seed_article"}
