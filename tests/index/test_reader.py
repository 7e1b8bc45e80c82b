"""An index folder, mapped into memory."""

from collections.abc import Callable

import pytest
from rapidfuzz.distance import OSA

from sanctions.index import Index, Moment
from sanctions.index.words import RELATIONS
from sanctions.model import Version
from sanctions.names import analyse, spell
from sanctions.names.letters import letters_of
from sanctions.names.likeness import resemblance
from sanctions.names.text import Script

SDN, UN = "us_ofac_sdn", "un_sc_sanctions"


def test_versions_come_back_as_they_went_in(index: Index, versions: tuple[Version, ...]) -> None:
    """Names, measures, documents and the interval, each to the letter."""
    assert tuple(index.version(number) for number in range(len(versions))) == versions


def test_all_versions_of_an_entity_are_found(index: Index, versions: tuple[Version, ...]) -> None:
    """By its id, and none of another's."""
    assert [index.version(number) for number in index.versions_of(f"{SDN}:1")] == list(versions[:2])
    assert index.versions_of(f"{SDN}:99") == []
    assert index.versions_of("") == []


@pytest.mark.parametrize(
    ("value", "ref"),
    [
        ("7702070139", "17013"),
        ("77 0207 0139", "17013"),
        ("IMO9187629", "5"),
        ("9187629", "5"),
        ("32165774", "17013"),
    ],
)
def test_an_identifier_finds_its_bearer_however_written(index: Index, value: str, ref: str) -> None:
    """Properties and documents both hold identifiers."""
    assert {index.version(int(at)).entity.id for at in index.versions_with_identifier(value)} == {f"{SDN}:{ref}"}


@pytest.mark.parametrize("value", ["770207013", "7702070138", "", "...", "Kirill Shamalov"])
def test_another_number_finds_nobody(index: Index, value: str) -> None:
    """Neither a part of one nor none at all."""
    assert list(index.versions_with_identifier(value)) == []


def standing(index: Index, *editions: tuple[str, int], schema: str | None = None) -> set[tuple[str, str]]:
    mask = index.standing(Moment(editions), schema)
    found = [index.version(at) for at, stands in enumerate(mask) if stands]
    return {(version.entity.id, version.since) for version in found}


def test_the_mask_picks_the_versions_which_stood(index: Index) -> None:
    """From the edition it came in until the one it changed or left in, and no longer."""
    people = "1", "2", "3"
    stood = [
        {(one.rpartition(":")[2], since[:4]) for one, since in standing(index, (SDN, rank))} for rank in range(3)
    ]
    stood = [{(ref, year) for ref, year in each if ref in people} for each in stood]
    assert stood == [{("1", "2022"), ("2", "2022")}, {("1", "2022"), ("3", "2023")}, {("1", "2024"), ("3", "2023")}]


def test_the_mask_leaves_other_lists_out(index: Index) -> None:
    """A moment names the datasets that it searches."""
    assert {one.partition(":")[0] for one, _ in standing(index, (SDN, 2))} == {SDN}
    assert {one for one, _ in standing(index, (UN, 0))} == {f"{UN}:QDi.7"}
    assert standing(index) == set()


@pytest.mark.parametrize(
    ("schema", "refs"),
    [
        ("Person", {"1", "3", "6"}),
        ("Company", {"17013", "6"}),
        ("Organization", {"17013", "6"}),
        ("LegalEntity", {"1", "3", "6", "17013"}),
        ("Vessel", {"5"}),
        (None, {"1", "3", "6", "17013", "5"}),
    ],
)
def test_the_mask_leaves_parties_out_that_can_not_be_meant(index: Index, schema: str | None, refs: set[str]) -> None:
    """A person is never a vessel, and a listed legal entity may be either."""
    assert {one.rpartition(":")[2] for one, _ in standing(index, (SDN, 2), schema=schema)} == refs


def test_listed_names_come_back_analysed(index: Index, versions: tuple[Version, ...]) -> None:
    """As fresh from the analysis, with the property that they stand under."""
    first = index.listed_name(0)
    assert first.name == analyse("Kirill Shamalov", True)
    assert first.kind == "name"
    numbers = [at for at, bearer in enumerate(index.names.version) if bearer == 3]
    arabic = [index.listed_name(at) for at in numbers if index.listed_name(at).kind == "alias"]
    assert [listed.name for listed in arabic] == [analyse("بشار الأسد", True)]


@pytest.mark.parametrize(
    ("asked", "listed"),
    [("shamalov", "shamalov"), ("szamalow", "shamalov"), ("shamalpv", "shamalov"), ("cyril", "kirill")],
)
def test_words_like_the_one_asked_for_are_found(index: Index, asked: str, listed: str) -> None:
    """The same, other romanisations, slips and other forms of the name."""
    found = index.words.alike(asked, Script.ALPHABET)
    assert listed in {index.words.forms[word] for word in found.words}
    assert listed in found.known


def test_alike_words_ascend_with_how_they_are_alike(index: Index) -> None:
    """Places, relations and similarities are arrays of one length, and the word itself is the same."""
    found = index.words.alike("shamalov", Script.ALPHABET)
    assert list(found.words) == sorted(found.words)
    assert len(found.words) == len(found.relations) == len(found.similarity)
    itself = list(found.words).index(index.words.forms.index("shamalov"))
    assert (RELATIONS[found.relations[itself]], found.similarity[itself]) == ("same", 1.0)


@pytest.mark.parametrize("asked", ["shamalof", "kovalenko", "ivanenko", "asad", "7"])
def test_words_of_the_lists_resemble_one_as_any_two_do(index: Index, asked: str) -> None:
    """What is kept of a listed word tells the same as the word spelled out; the letters bound it."""
    letters = letters_of([asked])
    for number, form in enumerate(index.words.forms):
        assert index.words.resemblance(spell(asked), number) == pytest.approx(resemblance(asked, form))
        most = letters.most_alike(0, index.words.columns.forms, number)
        assert OSA.normalized_similarity(asked, form) <= most + 1e-9


def test_a_word_that_no_list_has_is_like_none(index: Index) -> None:
    """Nothing is made up."""
    assert not len(index.words.alike("quetzalcoatl", Script.ALPHABET).words)
    assert not len(index.words.alike("quetzalcoatl", Script.ALPHABET).bearers)


def test_words_looked_up_together_are_found_as_each_alone(
    index: Index, write: Callable[..., Index], versions: tuple[Version, ...]
) -> None:
    """In any number, in any script, some of them known already."""
    asked = [(form, script) for form in ("shamalov", "kirill", "al", "qqq", "szamalow", "asad") for script in Script]
    fresh = write(versions)
    fresh.words.look_up(asked[4:9])
    for found, (form, script) in zip(fresh.words.look_up(asked), asked, strict=True):
        alone = index.words.alike(form, script)
        assert found.known == alone.known
        for one, other in zip(found, alone, strict=True):
            assert one == other


def test_what_is_kept_of_words_is_bounded(write: Callable[..., Index], versions: tuple[Version, ...]) -> None:
    """The older half gives way; what is asked for at once comes back whole all the same."""
    words = write(versions, kept=4).words
    found = words.look_up([(form, Script.ALPHABET) for form in words.forms])
    assert all(len(alike.bearers) for alike in found)
    assert len(words._found) <= 4
