"""A list comes in: small lists in OFAC's CSV format."""

import shutil
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sanctions.cli.loading import told
from sanctions.errors import ListRejected, ListUnreadable, NotReady, UnknownDataset
from sanctions.lists import catalog
from sanctions.lists.contract import Reading
from sanctions.model import Entity, Measure
from sanctions.services import generation, refresh, refused
from sanctions.services.acceptance import Accept
from sanctions.services.acknowledge import acknowledge
from sanctions.services.generation import Keeper
from sanctions.services.status import status
from sanctions.store import connection, entities, probes, publications
from sanctions.store.home import Home

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SDN = "us_ofac_sdn"
SAMPLES = Path(__file__).parents[1] / "lists" / "samples"
ROW = '{},"{}","individual","{}",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'
TEN = {number: f"SHAMALOV, Kirill {number}" for number in range(1, 11)}

Write = Callable[..., Path]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A data folder with nothing in it."""
    return Home(tmp_path / "data")


@pytest.fixture
def sdn(tmp_path: Path) -> Write:
    """Writes a bare SDN.CSV of a day: number → name."""

    def write(day: str, content: Mapping[int, str] = TEN, program: str = "RUSSIA") -> Path:
        path = tmp_path / f"sdn_{day}.csv"
        rows = "".join(ROW.format(number, name, program) for number, name in content.items())
        path.write_bytes(rows.encode() + b"\x1a")
        return path

    return write


def load(home: Home, *paths: Path, **given):
    return refresh.load(home, paths, at=AT, **given)


def editions(home: Home) -> list[str]:
    with connection.open_lists(home) as db:
        return [publication.edition for publication in publications.every(db)]


def names(home: Home, day: str) -> set[str]:
    with connection.open_lists(home) as db:
        return {version.entity.caption for version in entities.listed_on(db, SDN, day)}


def state(home: Home) -> tuple[object, ...]:
    """All that a refused load must leave as it was."""
    assert not home.staging.exists()
    with connection.open_lists(home) as db:
        return publications.every(db), list(entities.versions(db)), generation.current_id(home)


def full(*_):
    raise OSError(28, "No space left on device")


def test_a_loaded_list_is_in_force(home, sdn):
    """Its publication is on record, its entities are in the table, and its generation answers."""
    report = load(home, sdn("2024-05-03"))
    assert report.publication.counts == {"entities": 10, "names": 10, "Person": 10}
    assert (report.added, report.removed, report.changed) == (10, 0, 0)
    assert editions(home) == [report.edition] == ["2024-05-03.00"]
    answering = Keeper(home).current()
    assert answering.id == report.generation
    assert answering.entity(f"{SDN}:1").entity.get("program") == ("RUSSIA",)


def test_the_publication_says_where_it_came_from_and_when(home, sdn):
    """Source, checksums, format and our own times."""
    publication = load(home, sdn("2024-05-03")).publication
    assert (publication.source, publication.format, publication.partial) == ("sdn_2024-05-03.csv", "ofac_csv", True)
    assert list(publication.checksums) == ["sdn_2024-05-03.csv"]
    assert publication.fetched == "2026-11-23T09:30:00+00:00" <= publication.in_force


def test_a_report_counts_against_the_publication_before_by_date(home, sdn):
    """One gone, one new, one with another name."""
    load(home, sdn("2024-05-03"))
    later = {**TEN, 2: "SHAMALOV, Kyrylo", 11: "LUKASHENKO, Alexander"}
    del later[1]
    report = load(home, sdn("2024-06-03", later))
    assert (report.previous, report.added, report.removed, report.changed) == ("2024-05-03.00", 1, 1, 1)


def test_an_older_publication_is_slotted_in(home, sdn):
    """It answers for its time, and what is in force stays in force."""
    load(home, sdn("2024-06-03"))
    older = load(home, sdn("2024-05-03", {**TEN, 1: "ROTENBERG, Igor"}))
    assert (older.edition, older.in_force) == ("2024-05-03.00", "2024-06-03.00")
    assert "ROTENBERG" in " ".join(names(home, "2024-05-31")).upper()
    assert "ROTENBERG" not in " ".join(names(home, "2024-06-03")).upper()
    with connection.open_lists(home) as db:
        assert publications.in_force(db)[SDN].published == "2024-06-03"


def test_the_same_bytes_change_nothing(home, sdn):
    """Not even under another name: the date is what counts."""
    first = load(home, sdn("2024-05-03"))
    before = state(home)
    again = load(home, sdn("2024-05-03").rename(home.folder.parent / "copy_of_sdn_2024-05-03.csv"))
    assert (again.publication, again.edition, again.generation) == (None, first.edition, first.generation)
    assert state(home) == before


def test_the_same_bytes_of_another_day_are_a_publication(home, sdn):
    """That nothing changed until then is worth knowing."""
    load(home, sdn("2024-05-03"))
    report = load(home, sdn("2024-06-03"))
    assert (report.added, report.removed, report.changed) == (0, 0, 0)
    assert editions(home) == ["2024-05-03.00", "2024-06-03.00"]


def test_other_bytes_of_the_same_day_are_the_next_edition(home, sdn):
    """A correction comes after what it corrects."""
    load(home, sdn("2024-05-03"))
    report = load(home, sdn("2024-05-03", program="UKRAINE"))
    assert (report.edition, report.changed) == ("2024-05-03.01", 10)


def test_who_hands_in_a_list_again_that_was_superseded_that_day_takes_the_other_back(home, sdn):
    """A, a shorter B of the same day, and A again: what was handed in last is in force, and not B for ever."""
    whole = {**TEN, 11: "LUKASHENKO, Alexander"}
    first = load(home, sdn("2024-05-03", whole))
    load(home, sdn("2024-05-03", TEN))
    assert not any("LUKASHENKO" in name.upper() for name in names(home, "2024-05-03"))
    back = load(home, sdn("2024-05-03", whole))
    assert (back.edition, back.in_force, back.added) == ("2024-05-03.02", "2024-05-03.02", 1)
    assert back.publication.checksums == first.publication.checksums
    assert any("LUKASHENKO" in name.upper() for name in names(home, "2024-05-03"))
    assert load(home, sdn("2024-05-03", whole)).publication is None


def test_an_older_list_that_is_history_stays_history(home, sdn):
    """Handed in again, it changes nothing, and the report says what is in force instead."""
    load(home, sdn("2024-05-03"))
    load(home, sdn("2024-06-03", {**TEN, 11: "LUKASHENKO, Alexander"}))
    again = load(home, sdn("2024-05-03"))
    assert (again.publication, again.edition, again.in_force) == (None, "2024-05-03.00", "2024-06-03.00")
    (line,) = told(again)
    assert line.endswith(
        "it is history, and answers for its own time; in force stays 2024-06-03.00, which is of a later date"
    )


def test_a_superseded_list_without_a_date_is_refused_and_not_called_unchanged(home, tmp_path):
    """Whether it is older than what is in force, only who hands it in can say."""
    path = tmp_path / "house.csv"
    rows = ["id,schema,name", *(f"{number},Person,Somebody {number}ov" for number in range(12))]
    path.write_text("\n".join(rows) + "\n")
    load(home, path, published="2024-05-03")
    assert load(home, path).publication is None
    path.write_text("\n".join(rows[:-1]) + "\n")
    load(home, path, published="2024-05-03")
    path.write_text("\n".join(rows) + "\n")
    with pytest.raises(ListRejected, match="say so"):
        load(home, path)
    assert load(home, path, published="2024-05-03").edition == "2024-05-03.02"


def test_what_a_user_says_about_a_file_counts(home, sdn):
    """The dataset and the date, where the file does not tell."""
    path = sdn("2024-05-03").rename(home.folder.parent / "download.csv")
    with pytest.raises(ListRejected, match="--published"):
        load(home, path, dataset=SDN)
    assert load(home, path, dataset=SDN, published="2024-05-02").edition == "2024-05-02.00"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({1: "SHAMALOV, Kirill"}, "shrank from 10 entities"),
        ({**TEN, 11: "-0- "}, "name"),
    ],
)
def test_a_refused_list_leaves_all_as_it_was(home, sdn, content, told):
    """The store, the generation, and no trace but the refusal on record."""
    load(home, sdn("2024-05-03"))
    before = state(home)
    with pytest.raises((ListRejected, ListUnreadable), match=told):
        load(home, sdn("2024-06-03", content))
    assert state(home) == before
    with connection.open_lists(home) as db:
        (refusal,) = publications.refusals(db)
    assert (refusal.dataset, refusal.source, refusal.at) == (SDN, "sdn_2024-06-03.csv", "2026-11-23T09:30:00+00:00")
    assert told in refusal.reason


def test_a_shrunken_list_is_compared_with_its_neighbour_by_date(home, sdn):
    """An old, smaller publication is no shrunken one, whatever was loaded before it."""
    load(home, sdn("2024-06-03"))
    load(home, sdn("2022-02-24", {1: "SHAMALOV, Kirill"}))
    assert editions(home) == ["2022-02-24.00", "2024-06-03.00"]


def test_a_bare_file_after_a_whole_set_is_refused_until_told(home, sdn, tmp_path):
    """Every alias would be gone."""
    aliases, addresses = tmp_path / "alt_2024-05-03.csv", tmp_path / "add_2024-05-03.csv"
    aliases.write_text('1,1,"aka","SHAMALOV, Kyrylo",-0- \r\n')
    addresses.write_text("".join(f"{number},1,-0- ,-0- ,-0- ,-0- \r\n" for number in TEN))
    assert not load(home, sdn("2024-05-03"), aliases, addresses).publication.partial
    with pytest.raises(ListRejected, match="part of its files is missing"):
        load(home, sdn("2024-06-03"))
    assert load(home, sdn("2024-06-03"), accept=Accept(partial=True)).publication.partial


def test_repeated_records_are_dropped_and_told(home, sdn):
    """Word for word the same record is one entity, and the report names it."""
    path = sdn("2024-05-03")
    rows = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(rows[0] + b"".join(rows))
    report = load(home, path)
    assert report.duplicates_dropped == 1
    assert report.publication.counts["entities"] == 10
    assert any(f"{SDN}:1" in note for note in report.notes)


def test_conflicting_records_refuse_the_list(home, sdn):
    """The reason names their id."""
    path = sdn("2024-05-03")
    path.write_bytes(ROW.format(7, "ROTENBERG, Igor", "RUSSIA").encode() + path.read_bytes())
    with pytest.raises(ListRejected, match=f"share an id: {SDN}:7$"):
        load(home, path)


def test_a_file_that_is_no_list_is_refused_and_on_record(home, tmp_path):
    """What it is not, is not guessed."""
    (tmp_path / "letter.txt").write_text("Dear Sir or Madam")
    with pytest.raises(ListUnreadable, match=r"letter\.txt"):
        load(home, tmp_path / "letter.txt")
    with connection.open_lists(home) as db:
        assert [refusal.source for refusal in publications.refusals(db)] == ["letter.txt"]


def test_an_unknown_dataset_is_an_error(home, sdn):
    """A typo in its code is not a list of one's own."""
    with pytest.raises(UnknownDataset, match="us_ofac_snd"):
        load(home, sdn("2024-05-03"), dataset="us_ofac_snd")


def test_progress_adds_up_to_all_that_was_read(home, sdn):
    """Whoever waits sees how far it is."""
    told: list[int] = []
    load(home, sdn("2024-05-03", {number: f"ROTENBERG {number}" for number in range(1, 1201)}), progress=told.append)
    assert (sum(told), len(told)) == (1200, 3)


def test_two_loads_at_once_take_turns(home, sdn):
    """The second waits for the first, and both are in force."""
    paths = [sdn("2024-05-03"), sdn("2024-06-03", program="UKRAINE"), sdn("2024-07-03")]
    with ThreadPoolExecutor() as pool:
        reports = list(pool.map(lambda path: load(home, path), paths))
    assert editions(home) == sorted(report.edition for report in reports)
    assert (names(home, "2024-05-10"), len(names(home, "2024-07-10"))) == (names(home, "2024-06-10"), 10)
    assert refresh.sweep(home) == []


def test_a_full_disk_refuses_the_list(home, sdn, monkeypatch):
    """Wherever the room runs out, the reason says so and all is as it was, until there is enough."""
    load(home, sdn("2024-05-03"))
    before = state(home)
    larger = sdn("2024-06-03", TEN | {number: f"ROTENBERG, Igor {number}" for number in range(11, 400)})
    room, refused = 16, 0
    while editions(home) == ["2024-05-03.00"]:
        monkeypatch.setitem(connection.PRAGMAS, "max_page_count", str(room))
        try:
            load(home, larger)
        except ListRejected as refusal:
            assert "could not be stored (is the disk full?): database or disk is full" in refusal.reason  # noqa: PT017 - till it does not
            assert state(home) == before
            room, refused = room * 3 // 2, refused + 1
    assert refused > 2


def test_a_failed_index_refuses_the_list(home, sdn, monkeypatch):
    """Rows without an index would be in force and not be found."""
    load(home, sdn("2024-05-03"))
    before = state(home)

    with monkeypatch.context() as patch:
        patch.setattr(generation, "write_index", full)
        with pytest.raises(ListRejected, match="No space left on device"):
            load(home, sdn("2024-06-03"))
    assert state(home) == before


def test_a_list_that_could_not_be_reached_is_reached_by_the_next_start(home, sdn, monkeypatch):
    """Once it is committed it is no refused list, even where the last step fails."""
    load(home, sdn("2024-05-03"))

    with monkeypatch.context() as patch:
        patch.setattr(generation, "put_in_force", full)
        with pytest.raises(NotReady, match="No space left on device"):
            load(home, sdn("2024-06-03"))
    assert editions(home) == ["2024-05-03.00", "2024-06-03.00"]
    assert len(refresh.sweep(home)) == 1
    assert Keeper(home).current().entity(f"{SDN}:1").last_seen == "2024-06-03"


def test_a_sweep_with_nothing_to_do_does_nothing(home, sdn):
    """Also on a folder where nothing was ever loaded."""
    assert refresh.sweep(home) == []
    load(home, sdn("2024-05-03"))
    before = state(home)
    assert refresh.sweep(home) == []
    assert state(home) == before


def test_a_sweep_rebuilds_a_lost_index(home, sdn):
    """The index is made of the store and of nothing else."""
    report = load(home, sdn("2024-05-03"))
    shutil.rmtree(home.index)
    assert refresh.sweep(home) == [f"put generation {report.generation} in force"]
    assert Keeper(home).current().entity(f"{SDN}:1").since == report.edition


@pytest.mark.parametrize("again", [lambda home, _: refresh.sweep(home), load])
def test_a_damaged_index_is_rebuilt_by_a_start_and_by_any_load(home, sdn, again):
    """Zeros where keys were would clear whoever is asked for."""
    given = sdn("2024-05-03")
    report = load(home, given)
    path = home.index / report.generation / "words_hashes.npy"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2].ljust(len(whole), b"\0"))
    with pytest.raises(NotReady, match="damaged"):
        Keeper(home).current()
    again(home, given)
    assert path.read_bytes() == whole
    assert Keeper(home).current().id == report.generation


def test_loading_the_same_again_rebuilds_a_lost_index_too(home, sdn):
    """`make run` loads the seed at every start, and must find it in force after."""
    path = sdn("2024-05-03")
    report = load(home, path)
    shutil.rmtree(home.index)
    assert load(home, path).publication is None
    assert Keeper(home).current().id == report.generation


def delta(anew: Mapping[int, str], removed: Iterable[int] = (), follows: str | None = None) -> Reading:
    """Changes to SDN, as a format gives them; its ids are known once it is read."""
    reading = Reading("ofac_csv", SDN, None, delta=True, follows=follows, declared=len(anew))

    def read() -> Iterator[Entity]:
        for number, name in anew.items():
            yield Entity(f"{SDN}:{number}", "Person", name, {"name": (name,)}, (Measure("US", "asset freeze"),))
        reading.removed.update(f"{SDN}:{number}" for number in removed)

    reading.entities = read()
    return reading


@pytest.fixture
def load_delta(home: Home, sdn: Write, monkeypatch: pytest.MonkeyPatch) -> Callable[..., refresh.LoadReport]:
    """Loads a reading under a day, as if a file held it."""

    def run(day: str, reading: Reading, **given: Accept) -> refresh.LoadReport:
        reading.published = day
        with monkeypatch.context() as patch:
            patch.setattr(catalog, "read", lambda *_: reading)
            return load(home, sdn(day, {1: f"a delta of {day}"}), **given)

    return run


def test_a_delta_changes_the_list_before_it(home, sdn, load_delta):
    """What it writes anew is added or changed, what it removes is gone, and all else stands on."""
    load(home, sdn("2024-05-03"))
    report = load_delta("2024-06-03", delta({1: "ROTENBERG, Igor", 11: "ROTENBERG, Boris"}, removed=[2]))
    assert (report.added, report.removed, report.changed) == (1, 1, 1)
    assert report.publication.counts == {"entities": 10, "names": 10, "Person": 10}
    assert names(home, "2024-06-03") == {"ROTENBERG, Igor", "ROTENBERG, Boris"} | names(home, "2024-05-03") - {
        "Kirill 1 SHAMALOV",
        "Kirill 2 SHAMALOV",
    }
    assert any("2 written anew, 1 taken off" in note for note in report.notes)
    assert Keeper(home).current().entity(f"{SDN}:11").entity.caption == "ROTENBERG, Boris"


def test_a_delta_to_nothing_is_refused(home, sdn, load_delta):
    """Half a list would clear everybody else."""
    with pytest.raises(ListRejected, match=r"no list is loaded that they change.*--accept-partial"):
        load_delta("2024-06-03", delta({1: "ROTENBERG, Igor"}))


def test_a_delta_to_nothing_is_a_partial_list_where_somebody_vouches_for_it(home, sdn, load_delta):
    """And says so in every answer."""
    accept = Accept(partial=True, by="alice", because="a test")
    report = load_delta("2024-06-03", delta({1: "ROTENBERG, Igor"}, removed=[2]), accept=accept)
    assert report.publication.partial
    assert any("a partial list, accepted by alice (a test)" in note for note in report.notes)
    assert Keeper(home).current().coverage(SDN, "", AT).datasets[0].partial


def test_a_delta_to_another_list_is_refused(home, sdn, load_delta):
    """One in between is missing here."""
    load(home, sdn("2024-05-03"))
    before = state(home)
    with pytest.raises(
        ListRejected, match="changes the list of 2024-05-20, and the one before it here is of 2024-05-03"
    ):
        load_delta("2024-06-03", delta({1: "ROTENBERG, Igor"}, follows="2024-05-20"))
    assert state(home) == before


def test_a_delta_that_removes_what_never_stood_there_says_so(home, sdn, load_delta):
    """It may belong to another list."""
    load(home, sdn("2024-05-03"))
    report = load_delta("2024-06-03", delta({}, removed=[1, 4711], follows="2024-05-03"))
    assert (report.added, report.removed, report.changed) == (0, 1, 0)
    assert "removed, though not on the list before: us_ofac_sdn:4711" in report.notes


def test_a_delta_may_not_shrink_a_list_by_more_than_a_tenth(home, sdn, load_delta):
    """The checks are of the whole list that comes of it."""
    load(home, sdn("2024-05-03"))
    with pytest.raises(ListRejected, match="it shrank from 10 entities"):
        load_delta("2024-06-03", delta({}, removed=[1, 2]))


@pytest.mark.parametrize("order", ["0213", "0132", "1032", "3210"])
def test_a_delta_that_comes_late_is_carried_into_those_after_it(home, sdn, load_delta, order):
    """In whatever order: nobody whom it lists clears, nobody whom it removes stays, and the counts are right."""
    accept = Accept(partial=True, by="alice", because="its list comes later")
    said = [
        lambda: load(home, sdn("2024-05-03")),
        lambda: load_delta("2024-06-03", delta({11: "MOZART, Wolfgang", 2: "ROTENBERG, Igor"}, [1]), accept=accept),
        lambda: load_delta("2024-07-03", delta({12: "BEETHOVEN, Ludwig"}), accept=accept),
        lambda: load_delta("2024-08-03", delta({1: "SHAMALOV, Kirill 1"}, [11]), accept=accept),
    ]
    for which in order:
        said[int(which)]()
    kept = {f"Kirill {number} SHAMALOV" for number in range(3, 11)} | {"ROTENBERG, Igor"}
    assert names(home, "2024-06-15") == kept | {"MOZART, Wolfgang"}
    assert names(home, "2024-07-15") == kept | {"MOZART, Wolfgang", "BEETHOVEN, Ludwig"}
    assert names(home, "2024-08-15") == kept | {"BEETHOVEN, Ludwig", "SHAMALOV, Kirill 1"}
    with connection.open_lists(home) as db:
        assert [each.counts["entities"] for each in publications.every(db)] == [10, 10, 11, 11]
        assert [each.partial for each in publications.every(db)[1:]] == [True, True, True]
    assert Keeper(home).current().entity(f"{SDN}:12").until is None


def test_a_late_delta_says_which_lists_were_made_again(home, sdn, load_delta):
    """And their publications say on what they stand now."""
    load(home, sdn("2024-05-03"))
    load_delta("2024-07-03", delta({12: "BEETHOVEN, Ludwig"}))
    report = load_delta("2024-06-03", delta({11: "MOZART, Wolfgang"}))
    assert "made again on it, since they hold changes only: the lists of 2024-07-03" in report.notes
    with connection.open_lists(home) as db:
        newest = publications.every(db)[-1]
    assert newest.notes == ("a delta to the list of 2024-06-03: 1 written anew, 0 taken off",)
    assert Keeper(home).current().entity(f"{SDN}:11").until is None


def test_a_whole_list_ends_what_a_late_delta_reaches(home, sdn, load_delta):
    """What it says of everybody stands, and so do the changes to it."""
    load(home, sdn("2024-05-03"))
    load(home, sdn("2024-07-03"))
    load_delta("2024-08-03", delta({12: "BEETHOVEN, Ludwig"}))
    report = load_delta("2024-06-03", delta({11: "MOZART, Wolfgang"}))
    assert not any("made again" in note for note in report.notes)
    assert "MOZART, Wolfgang" in names(home, "2024-06-15")
    assert "MOZART, Wolfgang" not in names(home, "2024-07-15") | names(home, "2024-08-15")


def test_a_list_before_changes_that_were_not_kept_is_refused(home, sdn, load_delta):
    """An earlier version kept none: they can't be made again, and whoever the late one lists would clear."""
    load(home, sdn("2024-05-03"))
    load_delta("2024-07-03", delta({12: "BEETHOVEN, Ludwig"}))
    with connection.open_lists(home) as db, connection.write(db):
        db.execute("UPDATE publications SET delta = 'lost' WHERE published = '2024-07-03'")
    before = state(home)
    with pytest.raises(ListRejected, match=r"lists of 2024-07-03 hold changes only.*in the order of their dates"):
        load_delta("2024-06-03", delta({11: "MOZART, Wolfgang"}))
    assert state(home) == before


def test_an_archive_is_loaded_as_what_it_holds(home, sdn):
    """And is the same publication as its files."""
    path = sdn("2024-05-03")
    packed = path.with_name("SDN_ALL.ZIP")
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(path, f"ofac/{path.name}")
    assert load(home, packed).publication.source == "sdn_2024-05-03.csv"
    assert load(home, path).publication is None
    assert list(home.incoming.iterdir()) == []


def test_what_a_refused_file_held_is_kept(home, sdn):
    """Somebody has to look at it."""
    with pytest.raises(ListUnreadable):
        load(home, sdn("2024-05-03", {}))
    with connection.open_lists(home) as db:
        (refusal,) = publications.refusals(db)
    assert [path.name for path in (home.refused / refusal.kept).iterdir()] == ["sdn_2024-05-03.csv"]


def test_a_refused_file_that_comes_again_is_kept_once(home, sdn):
    """Under whatever name; another one is kept beside it."""
    load(home, sdn("2024-05-03"))
    for day, size in (("2024-05-04", 3), ("2024-05-05", 3), ("2024-05-06", 4)):
        with pytest.raises(ListRejected, match="shrank"):
            load(home, sdn(day, {number: TEN[number] for number in range(1, size)}))
    with connection.open_lists(home) as db:
        third, second, first = (refusal.kept for refusal in publications.refusals(db))
    assert first == second != third
    assert sorted(folder.name for folder in home.refused.iterdir()) == sorted([first, third])


def test_only_the_last_refused_files_are_kept(home, sdn):
    """Whoever sends rubbish every hour must not fill the disk."""
    path = sdn("2024-05-03", {})
    for size in range(refused._KEPT + 3):
        path.write_bytes(b" " * size)
        with pytest.raises(ListUnreadable):
            load(home, path)
    assert len(list(home.refused.iterdir())) == refused._KEPT


def test_who_vouched_for_a_list_is_on_record(home, sdn):
    """With what was said against it, and why it was taken all the same."""
    load(home, sdn("2024-05-03"))
    accept = Accept(shrink=True, by="alice", because="half of them were delisted on that day")
    report = load(home, sdn("2024-06-03", {1: "SHAMALOV, Kirill 1"}), accept=accept)
    with connection.open_lists(home) as db:
        kept = publications.in_force(db)[SDN]
    assert kept.vouched == report.vouched
    assert {(item.by, item.because) for item in kept.vouched} == {("alice", accept.because)}
    assert Keeper(home).current().publications[SDN][-1].vouched == kept.vouched


def test_a_list_eroded_in_steps_is_refused(home, sdn):
    """Six days of less than a tenth each are more than half of the list in the end."""
    sizes = [100, 95, 91, 85]
    for day, size in enumerate(sizes[:3], 3):
        load(home, sdn(f"2024-05-0{day}", {number: f"SHAMALOV, Kirill {number}" for number in range(size)}))
    last = sdn("2024-05-06", {number: f"SHAMALOV, Kirill {number}" for number in range(sizes[3])})
    with pytest.raises(ListRejected, match=r"from 100 entities \(2024-05-03\) to 85, .* in steps"):
        load(home, last)
    load(home, last, accept=Accept(shrink=True, by="alice", because="meant"))
    load(home, sdn("2024-05-07", {number: f"SHAMALOV, Kirill {number}" for number in range(84)}))


def test_a_list_whose_names_are_shifted_by_a_row_is_refused(home, sdn):
    """Every number beside its neighbour's name, which counts as whole and clears everybody; so in small steps too."""
    people = ["SHAMALOV, Kirill", "ROTENBERG, Igor", "ZOLOTOV, Viktor", "MILLER, Alexey", "SECHIN, Igor", "PUTIN, A"]
    right = dict(enumerate(people))
    load(home, sdn("2024-05-03", right))
    shifted = dict(enumerate([*people[1:], people[0]]))
    with pytest.raises(ListRejected, match=r"6 bear a name that is like none they had.*--accept-changed") as caught:
        load(home, sdn("2024-05-04", shifted))
    assert "'Kirill SHAMALOV', now 'Igor ROTENBERG' (us_ofac_sdn:0)" in str(caught.value)
    load(home, sdn("2024-05-04", right | {0: people[1], 1: people[2], 2: people[3]}))
    with pytest.raises(ListRejected, match="since 2024-05-03, 6 bear a name"):
        load(home, sdn("2024-05-05", shifted))
    load(home, sdn("2024-05-05", shifted), accept=Accept(changed=True, by="alice", because="numbered anew"))
    assert load(home, sdn("2024-05-06", shifted, program="UKRAINE")).changed == 6


def test_a_list_may_come_in_another_of_its_formats(home, tmp_path):
    """OFAC's XML, then its CSV files, then one of them alone, which is merely partial."""
    load(home, SAMPLES / "sdn.xml")
    files = [Path(shutil.copy(path, tmp_path)) for path in sorted((SAMPLES / "ofac_csv").glob("*.csv"))]
    assert load(home, *files, dataset=SDN, published="2026-06-01").vouched == ()
    (bare,) = [path for path in files if path.name == "sdn.csv"]
    report = load(home, bare, published="2026-06-02", accept=Accept(partial=True, by="alice", because="no others"))
    assert [vouched.waiver for vouched in report.vouched] == ["partial"]


def test_several_lists_answer_together_in_the_end(home, sdn):
    """One index for all of them; until it is there, what answered before answers."""
    load(home, sdn("2024-05-03"))
    stored = load(home, sdn("2024-06-03", program="UKRAINE"), answering=False)
    assert (stored.generation, stored.added, stored.changed) == ("", 0, 10)
    assert Keeper(home).current().publications[SDN][-1].edition == "2024-05-03.00"
    load(home, sdn("2024-07-03", TEN | {11: "ROTENBERG, Boris"}, program="UKRAINE"), answering=False)
    (probe,) = refresh.answer(home, AT)
    assert (probe.tried > 0, probe.missed) == (True, ())
    assert Keeper(home).current().publications[SDN][-1].edition == "2024-07-03.00"


def test_a_list_is_in_force_from_when_it_answers_on(home, sdn, monkeypatch):
    """And not from when it was stored: its index takes its time, and several lists wait for each other."""
    build = generation.build

    def slow(*given):
        time.sleep(1.1)
        return build(*given)

    monkeypatch.setattr(generation, "build", slow)
    report = load(home, sdn("2024-05-03"))
    began = "2026-11-23T09:30:01+00:00"
    with connection.open_lists(home) as db:
        assert publications.in_force(db)[SDN].in_force == report.publication.in_force >= began
        assert probes.last(db)[SDN].at >= began
    stored = load(home, sdn("2024-06-03", program="UKRAINE"), answering=False)
    assert stored.publication.in_force == ""
    (row,) = [row for row in status(home, AT) if row.dataset == SDN]
    assert (row.published, row.editions, row.waiting) == ("2024-05-03", ("2024-05-03.00",), ("2024-06-03.00",))
    refresh.answer(home, AT + timedelta(hours=1))
    (row,) = [row for row in status(home, AT) if row.dataset == SDN]
    assert (row.published, row.waiting) == ("2024-06-03", ())
    assert "2026-11-23T10:30:01+00:00" <= row.in_force < "2026-11-23T10:31"
    assert row.in_force <= row.probe.at
    earlier = report.publication.in_force
    with connection.open_lists(home) as db:
        assert publications.every(db)[0].in_force == earlier, "what answered before keeps its time"


def test_a_refusal_beside_a_list_that_waits_is_a_warning_still(home, sdn, tmp_path):
    """It was handed in after that one, and refused before that one answered."""
    load(home, sdn("2024-05-03"), answering=False)
    (tmp_path / "sdn.csv").write_text("")
    with pytest.raises(ListUnreadable):
        refresh.load(home, [tmp_path / "sdn.csv"], at=AT + timedelta(seconds=1), dataset=SDN)
    refresh.answer(home, AT + timedelta(seconds=60))
    (row,) = [row for row in status(home, AT) if row.dataset == SDN]
    assert "refused" in row.warnings[0]


def test_a_first_list_that_is_not_whole_is_taken_and_told_until_somebody_has_seen_to_it(home, sdn):
    """Nothing came before it, so that what its publisher's whole list has is all that it can be measured by."""
    report = load(home, sdn("2024-05-03"))
    few = "fewer than 4,000 parties, which its publisher's whole list never had"
    assert few in report.publication.unlike
    assert f"  IS IT WHOLE? It has {few}" in told(report)
    row = next(row for row in status(home, AT) if row.dataset == SDN)
    assert f"{SDN}: is it whole? It has {few}" in row.warnings
    acknowledge(home, [row], by="alice", because="a sample", at=AT)
    load(home, sdn("2024-05-04", {**TEN, 11: "LUKASHENKO, Alexander"}))
    row = next(row for row in status(home, AT) if row.dataset == SDN)
    assert not any("whole" in warning for warning in row.warnings)
    assert any(few in each.told for each in row.acknowledged)


def test_another_list_of_the_same_size_is_refused(home, sdn):
    """Whoever mixes two files up would clear everybody on the one."""
    load(home, sdn("2024-05-03"))
    others = {number: f"ROTENBERG, Igor {number}" for number in range(101, 111)}
    with pytest.raises(ListRejected, match="of the 10 entities of 2024-05-03 it holds 0: it is another list"):
        load(home, sdn("2024-06-03", others))
    assert load(home, sdn("2024-06-03", others), accept=Accept(replaced=True)).added == 10


def test_a_publishers_other_list_is_not_taken_for_this_one(home, sdn):
    """Though it is the first, and called as this one is: everybody on the SDN list would be cleared."""
    before = editions(home) if home.lists_db.exists() else []
    with pytest.raises(
        ListRejected, match=r"by the programmes of its parties it is us_ofac_cons: .*--dataset us_ofac_cons"
    ):
        load(home, sdn("2024-05-03", program="NS-PLC"), dataset=SDN)
    assert editions(home) == before
    report = load(home, sdn("2024-05-03", program="NS-PLC"), dataset="us_ofac_cons")
    assert report.publication.dataset == "us_ofac_cons"
    with pytest.raises(ListRejected, match="it is us_ofac_sdn"):
        load(home, sdn("2024-06-03", program="SDGT"), dataset="us_ofac_cons")


def test_a_list_that_is_replaced_in_steps_is_refused(home, sdn):
    """Four of ten each time: after two of them eight are others."""
    people = {number: f"SHAMALOV, Kirill {number}" for number in range(1, 19)}
    load(home, sdn("2024-05-03", TEN))
    load(home, sdn("2024-05-10", {number: people[number] for number in range(5, 15)}))
    with pytest.raises(ListRejected, match="of the 10 entities of 2024-05-03 it holds 2: it is another list"):
        load(home, sdn("2024-05-17", {number: people[number] for number in range(9, 19)}))
