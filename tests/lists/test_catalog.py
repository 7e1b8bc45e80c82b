"""The one door to all formats."""

import itertools
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sanctions.errors import ListUnreadable, SanctionsError, UnknownDataset
from sanctions.lists import catalog
from sanctions.lists.contract import Source
from sanctions.model import Entity, entity_to_json
from tests.lists.contract import SAMPLES, SETS, SHARED, needs_shared, official, sources


@pytest.mark.parametrize("format_", SETS)
def test_every_sample_is_recognised(format_: str):
    """By its bytes; the dataset follows."""
    found = catalog.recognise(sources(*SETS[format_]))
    assert found.format == format_
    assert format_ in catalog.DATASETS[found.dataset].formats


@pytest.mark.parametrize(
    ("given_", "name", "published"),
    [
        (None, "sdn.xml", "2022-03-05"),
        (None, "sdn_2024-05-03.xml", "2022-03-05"),
        ("2024-05-04", "sdn_2024-05-03.xml", "2024-05-04"),
    ],
)
def test_a_date_is_the_given_one_then_the_list_s(given_: str | None, name: str, published: str):
    """A file's name is asked last: it may be the day of a download."""
    file = Source(name, SAMPLES / "sdn.xml")
    assert catalog.recognise([file], None, given_).published == published
    assert catalog.read([file], None, given_).published == published


@pytest.mark.parametrize(
    ("name", "published"),
    [
        ("sdn_2024-05-03.csv", "2024-05-03"),
        ("SDN20240503.CSV", "2024-05-03"),
        ("sdn_2024-13-03.csv", None),
        ("sdn.csv", None),
    ],
)
def test_a_list_without_a_date_has_its_file_name_s(name: str, published: str | None):
    """OFAC's CSV has none; where neither tells, the user is asked."""
    assert catalog.recognise([Source(name, SAMPLES / "ofac_csv/sdn.csv")]).published == published


def test_a_date_that_contradicts_the_list_is_noted():
    """Whoever gives one is believed, and reminded."""
    notes = catalog.read(sources("sdn.xml"), None, "2024-05-04").notes
    assert notes == ["the list says that it is of 2022-03-05; loaded as of 2024-05-04"]


@pytest.mark.parametrize(
    ("name", "given_", "published"),
    [
        ("Australian_List_2024-11-18.xlsx", None, ""),
        ("Australian_List_2024-11-18.xlsx", "2024-11-18", "2024-11-18"),
        ("Australian_List_2026-09-05.xlsx", None, "2026-09-07"),
        ("Australian_List_2026-11-27.xlsx", None, "2026-09-07"),
        ("Australian_List.xlsx", None, "2026-09-07"),
    ],
)
def test_a_workbook_that_was_saved_again_is_asked_for_its_date(name: str, given_: str | None, published: str):
    """Its only date is that of its last save, which somebody may have made long after the list came out."""
    source = [Source(name, SAMPLES / "dfat.xlsx")]
    if published:
        assert catalog.recognise(source, published=given_).published == published
        return
    with pytest.raises(ListUnreadable, match=r"saved on 2026-09-07, and its name says 2024-11-18: .*--published"):
        catalog.recognise(source)


def test_a_date_given_has_to_be_one():
    """2024-05-03 is how they are written."""
    with pytest.raises(ListUnreadable, match="can't be of 'yesterday'"):
        catalog.recognise(sources("sdn.xml"), None, "yesterday")


def test_a_dataset_that_we_don_t_have_is_an_error_that_names_it():
    """A typo must not load a list as another."""
    with pytest.raises(UnknownDataset, match="'us_ofac_sdm'"):
        catalog.recognise(sources("sdn.xml"), "us_ofac_sdm")


def test_a_dataset_that_the_file_is_not_is_refused():
    """The UN's list is nobody's else."""
    with pytest.raises(ListUnreadable, match="is in the format un_xml, which eu_fsf does not come in"):
        catalog.read(sources("un.xml"), "eu_fsf")


def test_the_dataset_given_goes_before_a_file_s_name():
    """Where the format is both lists'."""
    reading = catalog.read(sources("sdn.xml"), "us_ofac_cons")
    assert {entity.dataset for entity in reading.entities} == {"us_ofac_cons"}


def test_several_lists_are_not_one():
    """Files that don't belong together."""
    with pytest.raises(ListUnreadable, match="not a list that we know together: load one list at a time"):
        catalog.recognise(sources("un.xml", "eu.xml"))


def test_a_file_that_is_no_list_beside_one_that_is_is_named(tmp_path):
    """As a readme in an archive."""
    readme = tmp_path / "readme.txt"
    readme.write_text("This archive holds the list of today.\n")
    with pytest.raises(ListUnreadable, match=r"readme\.txt is no part of it; leave out what is no list") as caught:
        catalog.recognise([*sources("un.xml"), Source("readme.txt", readme)])
    assert caught.value.source == "un.xml, readme.txt"


def test_no_files_are_no_list():
    """An error, not a crash."""
    with pytest.raises(ListUnreadable, match="nothing to read"):
        catalog.recognise([])


@given(content=st.binary(max_size=300) | st.text(alphabet='<>/="abcxml? \n,0123', max_size=300).map(str.encode))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_bytes_raise_anything_but_ours(tmp_path: Path, content: bytes):
    """Whatever is uploaded."""
    path = tmp_path / "upload"
    path.write_bytes(content)
    with pytest.raises(SanctionsError):
        list(catalog.read([Source("upload", path)]).entities)


SDN = ("2022-02-24", "2022-03-31", "2022-04-06", "2022-12-28", "2023-06-29", "2023-12-28", "2024-05-03")
COUNTS = (9_123, 9_847, 9_929, 11_430, 12_631, 13_821, 14_965)
CHANGES = ((725, 1, 31), (82, 0, 6), (1_629, 128, 697), (1_281, 80, 65), (1_401, 211, 47), (1_256, 112, 48))


def bodies(entities: list[Entity]) -> dict[str, bytes]:
    return {entity.id: entity_to_json(entity) for entity in entities}


@pytest.fixture(scope="module")
def series() -> list[dict[str, bytes]]:
    """The entities of the seven dated SDN files, as the store keeps them."""
    return [bodies(list(catalog.read(official(f"us_ofac_sdn/sdn_{day}.csv")).entities)) for day in SDN]


@needs_shared
@pytest.mark.slow
def test_the_sdn_series_has_the_counts_of_its_files(series: list[dict[str, bytes]]):
    """Every row is an entity."""
    assert tuple(map(len, series)) == COUNTS


@needs_shared
@pytest.mark.slow
def test_the_sdn_series_changes_as_its_rows_do(series: list[dict[str, bytes]]):
    """Added, removed and changed entities between consecutive files are the rows added, removed and changed."""
    found = []
    for before, after in itertools.pairwise(series):
        kept = before.keys() & after.keys()
        changed = sum(before[id_] != after[id_] for id_ in kept)
        found.append((len(after.keys() - before.keys()), len(before.keys() - after.keys()), changed))
    assert tuple(found) == CHANGES


@needs_shared
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("CORRUPT_consolidated_2025-08-16_control-chars.xml", r"is not whole: .*line \d+"),
        ("eu_mangled_by_excel_2018.csv", r"the EU's list as CSV .*: load xmlFullSanctionsList_1_1\.xml"),
        ("sdn_2024-05-04_EMPTY.csv", "is empty"),
        # The SDN list and the consolidated one in one file, which explains the 58 ids that stand in it twice.
        ("sdn_duplicate_ids_2022-11.csv", "goes on in line 11119 .*: if it is two lists, load each alone"),
    ],
)
def test_what_is_broken_is_refused_with_its_reason(name: str, reason: str):
    """The list in force stays, since nothing comes of these."""
    with pytest.raises(ListUnreadable, match=reason):
        list(catalog.read(official(f"broken/{name}")).entities)


@needs_shared
def test_every_official_file_is_read_or_refused_by_name():
    """None is taken for another's list, and none makes us stumble."""
    for path in sorted(SHARED.rglob("*.*")):
        found = ""
        with suppress(ListUnreadable):
            found = catalog.recognise([Source(path.name, path)]).dataset
        # OFSI's list lies beside the one that followed it.
        expected = {"gb_hmt_sanctions"} if "conlist" in path.name else {"", path.parent.name, path.parent.parent.name}
        assert found in expected or path.parent.name == "broken"


@pytest.mark.parametrize("format_", [name for name, files in SETS.items() if files[0].endswith(".xml")])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_xml_in_utf_16_is_the_same_list(tmp_path: Path, format_: str, encoding: str):
    """As programs save it that some publishers, and their mirrors, use."""
    [file] = sources(*SETS[format_])
    text = file.path.read_text(encoding="utf-8").replace('encoding="UTF-8"', 'encoding="UTF-16"')
    path = tmp_path / file.name
    path.write_bytes(f"\ufeff{text}".encode(encoding))
    told = [list(catalog.read([each]).entities) for each in (file, Source(file.name, path))]
    assert told[0] == told[1]
    assert told[0]
