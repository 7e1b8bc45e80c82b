"""Fields that are new to us and may hold names: told loudly; without them, a record that has no name is refused."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.services import refresh
from sanctions.services.acknowledge import acknowledge
from sanctions.services.status import status
from sanctions.store.home import Home

SAMPLES = Path(__file__).parents[1] / "lists" / "samples"
AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "data")


def renamed(tmp_path: Path, sample: str, old: str, new: str) -> Path:
    """The sample, with a field called otherwise."""
    text = (SAMPLES / sample).read_text(encoding="utf-8-sig")
    assert old in text
    path = tmp_path / sample
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("sample", "old", "new", "field"),
    [
        ("un.xml", "ALIAS_NAME>", "ALIAS_NAME_EN>", "INDIVIDUAL/…/ALIAS_NAME_EN"),
        ("un.xml", "FIRST_NAME>", "GIVEN_NAME>", "INDIVIDUAL/…/GIVEN_NAME"),
        ("un.xml", "NAME_ORIGINAL_SCRIPT>", "NAME_IN_SCRIPT>", "INDIVIDUAL/…/NAME_IN_SCRIPT"),
        ("un.xml", "NAME_ORIGINAL_SCRIPT>", "ORIGINAL_SCRIPT>", "INDIVIDUAL/…/ORIGINAL_SCRIPT"),
        ("un.xml", "NAME_ORIGINAL_SCRIPT>", "WRITTEN_AS>", "INDIVIDUAL/…/WRITTEN_AS"),
        ("un.xml", "SECOND_NAME>", "SECOND>", "INDIVIDUAL/…/SECOND"),
        ("un.xml", "ALIAS_NAME>", "ALSO_CALLED>", "INDIVIDUAL/…/ALSO_CALLED"),
        ("sdn.xml", "aka>", "akaEntry>", "sdnEntry/…/akaEntry"),
        ("uk.xml", "NonLatinName>", "OriginalName>", "Designation/…/OriginalName"),
        ("eu.csv", "NameAlias_MiddleName", "NameAlias_OtherName", "nameAlias@otherName"),
    ],
)
def test_a_field_of_names_that_is_new_is_told_loudly(home, tmp_path, sample, old, new, field):
    """At the load, in the status and as a warning, until somebody has seen to it."""
    path = renamed(tmp_path, sample, old, new)
    report = refresh.load(home, [path], at=AT, published="2026-11-20")
    assert report.notes[0].startswith("NAMES MAY BE MISSING: fields that speak of names are not taken over: ")
    assert field in report.notes[0]
    (row,) = [row for row in status(home, AT) if row.dataset == report.dataset]
    told = [warning for warning in row.warnings if "names may be missing" in warning]
    assert any(field in warning for warning in told)
    acknowledge(home, [row], by="alice", because="holds no names", at=AT)
    (row,) = [row for row in status(home, AT) if row.dataset == report.dataset]
    assert not any("names may be missing" in warning for warning in row.warnings)
    assert any(field in each.told for each in row.acknowledged)


@pytest.mark.parametrize(
    ("sample", "old", "new", "field"),
    [
        ("sdn.xml", "lastName>", "wholeName>", "sdnEntry/…/wholeName"),
        ("sdn_enhanced.xml", "formattedFullName>", "fullName>", "entity/…/fullName"),
        ("seco.xml", "name-part", "name-piece", "target/…/name-piece"),
        ("eu.xml", "nameAlias", "aliasName", "sanctionEntity/aliasName"),
        ("uk.xml", "Name6>", "FullName>", "Designation/…/FullName"),
    ],
)
def test_a_record_without_a_name_refuses_the_list_and_names_the_field(home, tmp_path, sample, old, new, field):
    """Whoever looks into it knows where the names went."""
    path = renamed(tmp_path, sample, old, new)
    with pytest.raises(ListUnreadable, match=r"has no name.* fields that may hold names are new to us: ") as caught:
        refresh.load(home, [path], at=AT, published="2026-11-20")
    assert field in str(caught.value)


def test_a_property_of_opensanctions_that_is_taken_as_another_is_no_alarm(home, tmp_path):
    """A name at birth is an alias here."""
    party = {
        "id": "Q1",
        "schema": "Person",
        "caption": "Anna Muster",
        "target": True,
        "datasets": ["x"],
        "properties": {"name": ["Anna Muster"], "birthName": ["Anna Beispiel"], "topics": ["sanction"]},
    }
    path = tmp_path / "entities.ftm.json"
    path.write_text(json.dumps(party) + "\n")
    report = refresh.load(home, [path], at=AT, published="2026-11-20")
    assert not any("NAMES" in note for note in report.notes)
