"""The governments' own files, where they are present: seven SDN publications in any order, and broken lists."""

import re
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from sanctions.errors import ListRejected, ListUnreadable
from sanctions.lists import catalog
from sanctions.lists.contract import Source
from sanctions.model import Publication
from sanctions.services import generation, refresh
from sanctions.services.generation import Keeper
from sanctions.settings import Settings
from sanctions.store import connection, entities, publications, staging
from sanctions.store.home import Home
from sanctions.web import create_app

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SDN = "us_ofac_sdn"
LISTS = Path(__file__).parents[2].parent / "shared" / "lists"
SIZES = {
    "2022-02-24": 9123,
    "2022-03-31": 9847,
    "2022-04-06": 9929,
    "2022-12-28": 11430,
    "2023-06-29": 12631,
    "2023-12-28": 13821,
    "2024-05-03": 14965,
}
CHANGES = [(725, 1, 31), (82, 0, 6), (1629, 128, 697), (1281, 80, 65), (1401, 211, 47), (1256, 112, 48)]
"""Added, removed and changed from one publication to the next, as the files' README counts them."""

_NAMES = re.compile(r"<FIRST_NAME>.*?(?=<UN_LIST_TYPE>)", re.DOTALL)
"""A person's names in the UN's list, one element after the other."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not LISTS.is_dir(), reason="the official files in ../shared/lists are not here"),
]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory) -> Home:
    """The seven publications, loaded in disorder; all answer with the last one, as indexes take the time."""
    home = Home(tmp_path_factory.mktemp("seven") / "disordered")
    for place in (3, 6, 0, 5, 1, 4, 2):
        refresh.load(home, [LISTS / SDN / f"sdn_{list(SIZES)[place]}.csv"], at=AT, answering=place == 2)
    return home


@pytest.fixture(scope="module")
def slotted(tmp_path_factory) -> Home:
    """The seven publications as they came, in the tables alone: without the indexes, which take the time."""
    home = Home(tmp_path_factory.mktemp("seven") / "ordered")
    home.prepare()
    with connection.open_lists(home) as db:
        for day, size in SIZES.items():
            reading = catalog.read([Source(f"sdn_{day}.csv", LISTS / SDN / f"sdn_{day}.csv")])
            publication = Publication(0, SDN, f"{day}.00", day, "", "", "", "", {}, {})
            with staging.opened(db, home.staging):
                assert sum(staging.stage(db, reading.entities)) == size
                with connection.write(db):
                    entities.slot_in(db, publications.insert(db, publication))
    return home


@pytest.fixture(params=["loaded", "slotted"])
def seven(request):
    """lists.db with the seven publications."""
    with connection.open_lists(request.getfixturevalue(request.param), read_only=True) as db:
        yield db


def test_seven_partial_publications_stand(loaded):
    """Each has its date, its size and the mark of a bare SDN.CSV."""
    with connection.open_lists(loaded, read_only=True) as db:
        found = publications.every(db, SDN)
    assert {publication.published: publication.counts["entities"] for publication in found} == SIZES
    assert all(publication.partial for publication in found)


def test_what_changed_comes_from_the_rows(seven):
    """Added, removed and changed between neighbours are what comparing the files gives."""
    editions = [publication.edition for publication in publications.every(seven, SDN)]
    found = [entities.changes(seven, SDN, old, new) for old, new in pairwise(editions)]
    assert [(len(each.added), len(each.removed), len(each.changed)) for each in found] == CHANGES


def test_the_changes_that_are_told_are_those_that_the_readme_counts(loaded):
    """Over HTTP, for each publication against the one before, and the pages of one of them hold each change once."""
    app = create_app(Settings(data=loaded.folder), clock=lambda: AT)
    client = app.test_client()
    found = [client.get(f"/changes?since={old}&until={new}&limit=1").json for old, new in pairwise(SIZES)]
    assert [tuple(each["counts"][kind] for kind in ("added", "removed", "changed")) for each in found] == CHANGES
    assert [each["total"]["value"] for each in found] == [sum(counts) for counts in CHANGES]
    pages = [
        client.get(f"/changes?since=2022-04-06&until=2022-12-28&limit=500&offset={at}").json
        for at in range(0, 2454, 500)
    ]
    told = [(row["kind"], row["id"]) for page in pages for row in page["results"]]
    assert len(set(told)) == len(told) == 1629 + 128 + 697
    assert all(row["difference"] for page in pages for row in page["results"] if row["kind"] == "changed")
    app.extensions["sanctions"].close()


@pytest.mark.parametrize(("day", "size"), [("2022-03-01", 9123), ("2022-04-06", 9929), ("2026-01-01", 14965)])
def test_who_was_listed_on_a_day(seven, day, size):
    """All parties of the file in force on that day, and no others."""
    listed = {version.entity.id for version in entities.listed_on(seven, SDN, day)}
    assert len(listed) == size
    in_force = max(published for published in SIZES if published <= day)
    rows = (LISTS / SDN / f"sdn_{in_force}.csv").read_text("cp1252").splitlines()
    assert listed == {f"{SDN}:{row.partition(',')[0]}" for row in rows if row[:1].isdigit()}


def test_the_order_of_loading_leaves_no_trace(loaded, slotted):
    """The entity table is the same, row for row."""
    tables = []
    for home in (loaded, slotted):
        with connection.open_lists(home, read_only=True) as db:
            tables.append(db.execute("SELECT * FROM entities ORDER BY id, since").fetchall())
    assert tables[0] == tables[1]


def test_a_party_has_its_history(seven):
    """Kirill Shamalov was on all seven; VTB, 17013, from the second on."""
    for number, first in ((24184, "2022-02-24"), (17013, "2022-03-31")):
        versions = entities.history(seven, f"{SDN}:{number}")
        assert (versions[0].first_seen, versions[-1].last_seen) == (first, "2024-05-03")
        assert versions[-1].until is None


@pytest.fixture(scope="module")
def standing(tmp_path_factory) -> Home:
    """A data folder with the UN list and an SDN list in force."""
    home = Home(tmp_path_factory.mktemp("standing") / "data")
    refresh.load(home, [LISTS / SDN / "sdn_2022-02-24.csv"], at=AT)
    refresh.load(home, [LISTS / "un_sc_sanctions" / "un_2025-06-19.xml"], at=AT)
    return home


def state(home: Home) -> tuple[object, ...]:
    assert not home.staging.exists()
    with connection.open_lists(home) as db:
        rows = db.execute("SELECT id, since, until, sha256 FROM entities ORDER BY id, since").fetchall()
        return publications.every(db), rows, generation.current_id(home), Keeper(home).current().id


@pytest.mark.parametrize(
    ("name", "dataset", "told"),
    [
        ("CORRUPT_consolidated_2025-08-16_control-chars.xml", None, "line 53"),
        ("sdn_2024-05-04_EMPTY.csv", None, "empty"),
        ("sdn_2024-05-04_EMPTY.csv", SDN, "empty"),
        ("sdn_duplicate_ids_2022-11.csv", None, "line 11119|share an id"),
        ("eu_mangled_by_excel_2018.csv", None, "EU's list as CSV"),
        ("eu_mangled_by_excel_2018.csv", "eu_fsf", "EU's list as CSV"),
    ],
)
def test_a_broken_list_is_refused_and_what_was_in_force_stays(standing, name, dataset, told):
    """The reason says where it is broken, the refusal is on record, and nothing else changed."""
    before = state(standing)
    with pytest.raises((ListRejected, ListUnreadable), match=told) as caught:
        refresh.load(standing, [LISTS / "broken" / name], at=AT, dataset=dataset, published="2025-08-16")
    assert state(standing) == before
    with connection.open_lists(standing) as db:
        (refusal,) = publications.refusals(db, limit=1)
    assert (refusal.source, refusal.reason) == (name, caught.value.reason)


def test_the_official_histories_are_accepted_as_they_are(tmp_path):
    """Nothing that the UN and OFAC really did in years is taken for damage, nor is OFAC's change of format."""
    home = Home(tmp_path / "data")
    for pattern in ("un_sc_sanctions/un_*.xml", "us_ofac_cons/cons_advanced.xml", "us_ofac_cons/consolidated_*.xml"):
        for path in sorted(LISTS.glob(pattern)):
            assert refresh.load(home, [path], at=AT, answering=False).vouched == ()
    with connection.open_lists(home, read_only=True) as db:
        assert len(publications.every(db)) == 8 + 1 + 9


def _shifted(text: str) -> str:
    """Every person beside the names of the one before."""
    names = iter([*_NAMES.findall(text)[-1:], *_NAMES.findall(text)])
    return _NAMES.sub(lambda _: next(names), text)


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (
            lambda text: text.replace("<INDIVIDUAL_DATE_OF_BIRTH>", "<BORN>").replace(
                "</INDIVIDUAL_DATE_OF_BIRTH>", "</BORN>"
            ),
            "had birth dates on 2025-06-18, 632 have none now",
        ),
        (_shifted, "bear a name that is like none they had"),
        (
            lambda text: text.replace("NAME_ORIGINAL_SCRIPT>", "WRITTEN_AS>"),
            "names in Arabic letters 3.. are gone",
        ),
        (
            lambda text: re.sub(r"<NAME_ORIGINAL_SCRIPT>[^<]*<", "<NAME_ORIGINAL_SCRIPT><", text),
            "names in Arabic letters 3.. are gone",
        ),
        (
            lambda text: re.sub(r"<(THIRD|FOURTH)_NAME>[^<]*</\1_NAME>", "", text),
            "have a name that lost words",
        ),
    ],
)
def test_the_official_list_with_a_column_lost_or_shifted_is_refused(standing, tmp_path, damage, told):
    """Whole by count, and wrong for everybody."""
    text = (LISTS / "un_sc_sanctions" / "un_2025-06-19.xml").read_text()
    path = tmp_path / "un_2025-07-19.xml"
    path.write_text(damage(text).replace("'2025-06-18T", "'2025-07-18T"))
    before = state(standing)
    with pytest.raises(ListRejected, match=told):
        refresh.load(standing, [path], at=AT)
    assert state(standing) == before
