"""Names that a field has cut, as a listed name goes on."""

from collections.abc import Sequence

import pytest

from sanctions.index import Index, Moment
from sanctions.model import Query
from sanctions.services import cuts
from tests.services.listings import NOW, SDN, SECOND, indexed, listed

VERSIONS = (
    listed("1", "Person", "Vladimir Mikhaylovich BOGDANOV", "Владимир Михайлович Богданов"),
    listed("2", "Person", "Vladimir Mikhaylovich Zhirinovskiy", until=SECOND),
    listed("3", "Company", "Limited Liability Company Vertikal Alabuga"),
    listed("4", "Company", "Joint Stock Company Karachev Plant Elektrodetal", "Karachev Plant"),
    listed("5", "Person", "Abdulqader Mohammed al-Baghdadi"),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return indexed(tmp_path_factory.mktemp("cuts"), VERSIONS)


def told(index: Index, schema: str, names: Sequence[str], moment: Moment = NOW) -> str:
    return cuts.warning(index, Query(schema, {"name": tuple(names)}), moment)


@pytest.mark.parametrize(
    ("schema", "name", "whole"),
    [
        ("Person", "Vladimir Mikhaylovich BOGD", "Vladimir Mikhaylovich BOGDANOV"),
        ("LegalEntity", "VLADIMIR MIKHAYLOVICH BO", "Vladimir Mikhaylovich BOGDANOV"),
        ("Person", "Владимир Михайлович Бог", "Владимир Михайлович Богданов"),
        ("Person", "ABDULQADER MOHAMMED AL-BAG", "Abdulqader Mohammed al-Baghdadi"),
        ("Company", "LIMITED LIABILITY COMPANY VERT", "Limited Liability Company Vertikal Alabuga"),
        ("Company", "Limited Liability Company Vertikal Ala", "Limited Liability Company Vertikal Alabuga"),
        ("Company", "JOINT STOCK COMPANY KARACHEV PLANT ELE", "Joint Stock Company Karachev Plant Elektrodetal"),
    ],
)
def test_a_name_cut_within_a_word_is_no_silent_clear(index: Index, schema: str, name: str, whole: str) -> None:
    """The listed name that begins so is told."""
    ref = next(version.entity.id for version in VERSIONS if whole in version.entity.names)
    assert told(index, schema, [name]) == f"{name!r} may be cut: so begins {whole} ({ref}); ask the whole name"


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("Person", "Vladimir Mikhaylovich Bogdanov"),  # nothing is missing
        ("Person", "Vladimir Mikhaylovich Bogdanovich"),
        ("Person", "Vladimir Mikhaylovich B"),  # an initial
        ("Person", "Mikhaylovich Vladimir Bogd"),  # begins otherwise
        ("Person", "Vladimir Igor Mikhaylovich Bogd"),
        ("Person", "Vladimir Bogd"),
        ("Person", "Hajji al-Vladimi"),  # one word
        ("Company", "Vladimir Mikhaylovich BOGD"),  # of another kind
        ("Vessel", "LIMITED LIABILITY COMPANY VERT"),
        ("Person", "Vladimir\nMikhaylovich BOGD"),  # lines are asked by themselves
    ],
)
def test_others_are_not_told_to_be_cut(index: Index, schema: str, name: str) -> None:
    """A beginning is one word after the other, and as read for that kind."""
    assert told(index, schema, [name]) == ""


def test_who_was_listed_then_is_told(index: Index) -> None:
    """And nobody who left the list before."""
    assert "Zhirinovskiy" in told(index, "Person", ["Vladimir Mikhaylovich Zhir"], Moment(((SDN, 0),)))
    assert told(index, "Person", ["Vladimir Mikhaylovich Zhir"]) == ""


def test_one_of_several_names_that_is_cut_is_told(index: Index) -> None:
    """Whichever it is; of no name nothing is told."""
    assert told(index, "Person", ["Anna Miller", "Vladimir Mikhaylovich BOGD"]).startswith("'Vladimir Mikh")
    assert told(index, "Person", []) == ""
