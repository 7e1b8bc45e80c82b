"""What a target's modifications leave it in."""

import pytest
from lxml import etree

from sanctions.lists.seco_history import History, history_of, without_copies

TODAY = "2026-10-01"


def target(*modifications: tuple[str, str]) -> etree._Element:
    record = etree.Element("target")
    for kind, day in modifications:
        etree.SubElement(record, "modification", {"modification-type": kind, "effective-date": day})
    return record


@pytest.mark.parametrize(
    ("modifications", "is_delisted"),
    [
        ([("listed", "2020-01-01")], False),
        ([("de-listed", "2021-01-01"), ("listed", "2020-01-01")], True),
        # The order in the file is mostly the newest first, and not always.
        ([("listed", "2020-01-01"), ("de-listed", "2021-01-01")], True),
        ([("amended", "2022-01-01"), ("de-listed", "2021-01-01"), ("listed", "2020-01-01")], False),
        ([("listed", "2021-01-01"), ("de-listed", "2021-01-01")], False),
        ([("de-listed", "2021-01-01"), ("listed", "2021-01-01")], True),
        ([("de-listed", "2021-01-01"), ("listed", "")], False),
        ([("de-listed", ""), ("listed", "2021-01-01")], False),
        ([("de-listed", "")], True),
        ([("de-listed", "2026-10-02"), ("listed", "2020-01-01")], False),
        ([("suspended", "2026-09-30"), ("listed", "2020-01-01")], False),
        ([], False),
    ],
)
def test_the_latest_decides_and_doubt_keeps_a_target_listed(modifications: list[tuple[str, str]], is_delisted: bool):
    """Of one day the first; without a day, or ahead of the list's own, nothing is taken off."""
    assert history_of(target(*modifications), TODAY).is_delisted == is_delisted


def test_days_of_a_history():
    """Last listed, last changed, and when it ends where that lies ahead."""
    record = target(("de-listed", "2026-11-01"), ("listed", "2020-01-01"), ("listed", "2015-01-01"))
    assert history_of(record, TODAY) == History(False, "2020-01-01", "2026-11-01", "2026-11-01")


def test_a_modification_without_an_effective_date_is_of_its_publication():
    """Else of its enactment."""
    record = etree.fromstring(
        '<target><modification modification-type="de-listed" publication-date="2021-01-02"/>'
        '<modification modification-type="listed" enactment-date="2020-01-01"/></target>'
    )
    assert history_of(record, TODAY) == History(True, "2020-01-01", "2021-01-02", "")


def test_copies_are_cut_out_at_any_depth():
    """And nothing else."""
    record = etree.fromstring("<t><m><added><n/></added><x/><removed><removed/></removed></m><n/></t>")
    without_copies(record)
    assert etree.tostring(record) == b"<t><m><x/></m><n/></t>"
