"""`sanctions lists …` as it is typed."""

import json
import re
import zipfile

import pytest
from click.testing import CliRunner, Result

from sanctions.cli import main
from sanctions.services import generation
from tests.services.publishing import publishing

ROW = '{},"{}","individual","RUSSIA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Height 180 cm."\r\n'


@pytest.fixture
def run(tmp_path):
    """Runs a command on a data folder of its own."""

    def command(*arguments: object) -> Result:
        runner = CliRunner(env={"SANCTIONS_DATA": str(tmp_path / "data")})
        return runner.invoke(main, [str(argument) for argument in arguments])

    return command


@pytest.fixture
def sdn(tmp_path):
    """Writes a bare SDN.CSV of a day with the parties of these numbers."""

    def write(day, numbers=range(1, 21)):
        path = tmp_path / f"sdn_{day}.csv"
        path.write_text("".join(ROW.format(number, f"SHAMALOV, Kirill {number}") for number in numbers))
        return path

    return write


def test_a_load_tells_what_it_did(run, sdn):
    """The list, its date, its size, what changed, and that it lacks a part."""
    first = run("lists", "load", sdn("2024-05-03"))
    assert "nothing of it was loaded before" in first.output
    done = run("lists", "load", sdn("2024-06-03", range(2, 23)))
    assert done.exit_code == 0
    assert "us_ofac_sdn of 2024-06-03 is loaded: 21 entities" in done.output
    assert "2 added, 1 removed, 0 changed since 2024-05-03.00" in done.output
    assert "partial" in done.output


def test_where_a_date_comes_from_is_told(run, sdn, tmp_path):
    """The name of a file is a weaker witness than the list, and a stronger one than a guess."""
    assert "  dated: its file's name says so" in run("lists", "load", sdn("2024-05-03")).output
    assert "  dated: its file's name says so" in run("lists", "status").output
    path = sdn("2024-05-04", range(1, 22)).rename(tmp_path / "sdn.csv")
    assert run("lists", "load", path, "--published", "2024-05-05").exit_code == 0
    rows = json.loads(run("lists", "status", "--json").stdout)
    assert next(row["dated"] for row in rows if row["dataset"] == "us_ofac_sdn") == "given"


def test_an_older_publication_does_not_pass_for_the_one_in_force(run, sdn):
    """Whoever loads it is told what stays in force."""
    run("lists", "load", sdn("2024-05-03"))
    done = run("lists", "load", sdn("2022-02-24"))
    assert "in force stays 2024-05-03.00" in done.output


def test_loading_the_same_again_says_where_its_index_was_built_anew(run, sdn, monkeypatch):
    """As after an upgrade whose code makes another one."""
    path = sdn("2024-05-03")
    run("lists", "load", path)
    monkeypatch.setattr(generation, "index_code", lambda: "another")
    again = run("lists", "load", path)
    assert re.search(r"is loaded already; put generation g[0-9a-f]{16} in force$", again.output.strip())
    assert run("lists", "load", path).output.endswith("is loaded already; nothing changed\n")


def test_loading_the_same_again_is_one_line(run, sdn):
    """And no failure: `make run` does it at every start."""
    path = sdn("2024-05-03")
    run("lists", "load", path)
    again = run("lists", "load", path)
    assert (again.exit_code, again.output) == (0, "us_ofac_sdn 2024-05-03.00 is loaded already; nothing changed\n")


def test_a_load_as_json(run, sdn):
    """The report in its wire format and nothing else on the output."""
    done = run("lists", "load", sdn("2024-05-03"), "--json")
    report = json.loads(done.stdout)
    assert (report["dataset"], report["edition"], report["added"]) == ("us_ofac_sdn", "2024-05-03.00", 20)
    assert report["publication"]["partial"] is True
    assert report["publication"]["counts"] == {"entities": 20, "names": 20, "Person": 20}


def test_a_load_that_had_nothing_to_do_as_json(run, sdn):
    """There is no new publication."""
    path = sdn("2024-05-03")
    run("lists", "load", path)
    report = json.loads(run("lists", "load", path, "--json").stdout)
    assert (report["publication"], report["edition"]) == (None, "2024-05-03.00")


def test_a_refusal_is_one_line_and_exit_status_1(run, sdn):
    """The reason says which flag takes it anyway, and that flag does."""
    run("lists", "load", sdn("2024-05-03"))
    shrunken = sdn("2024-06-03", [1])
    refused = run("lists", "load", shrunken)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.startswith("Error: us_ofac_sdn: it shrank from 20 entities")
    assert "--accept-shrink" in refused.stderr
    unexplained = run("lists", "load", shrunken, "--accept-shrink")
    assert (unexplained.exit_code, "needs --because REASON" in unexplained.stderr) == (2, True)
    taken = run("lists", "load", shrunken, "--accept-shrink", "--because", "nineteen were delisted", "--by", "alice")
    assert taken.exit_code == 0
    for shown in (taken, run("lists", "status")):
        assert "accepted by alice (nineteen were delisted) although it shrank from 20 entities" in shown.output


def test_a_warning_is_acknowledged_with_who_and_why(run, tmp_path):
    """Of a list and of a file of no known list; the status tells it, and what can't be acknowledged is an error."""
    (tmp_path / "letter.txt").write_text("Dear Sir or Madam")
    (tmp_path / "sdn.csv").write_text("")
    run("lists", "load", tmp_path / "letter.txt")
    run("lists", "load", tmp_path / "sdn.csv", "--dataset", "us_ofac_sdn")
    assert "files of no known list:\n  refused 20" in run("lists", "status").output
    assert run("lists", "acknowledge", "us_ofac_sdn").exit_code == 2
    assert "needs --because REASON" in run("lists", "acknowledge", "us_ofac_sdn").stderr
    done = run("lists", "acknowledge", "us_ofac_sdn", "unknown", "--because", "known", "--by", "alice")
    assert done.exit_code == 0
    assert [line.partition(": ")[0] for line in done.output.splitlines()] == ["acknowledged by alice (known)"] * 2
    shown = run("lists", "status").output
    assert shown.count("by alice (known)") == 2
    rows = {row["dataset"]: row for row in json.loads(run("lists", "status", "--json").stdout)}
    assert (rows["unknown"]["warnings"], rows["us_ofac_sdn"]["warnings"]) == ([], [])
    assert rows["unknown"]["acknowledged"][0]["told"].startswith("letter.txt: refused")
    again = run("lists", "acknowledge", "unknown", "--because", "known")
    assert (again.exit_code, again.stderr) == (1, "Error: unknown: there is nothing to acknowledge\n")


def test_a_list_that_lacks_beside_others_is_told(run, sdn):
    """By default all official ones are looked for."""
    assert "though it should be" not in run("lists", "status").output
    run("lists", "load", sdn("2024-05-03"))
    assert "eu_fsf: not loaded, though it should be  (EU" in run("lists", "status").output


def test_several_publications_are_loaded_at_once(run, sdn, tmp_path):
    """One of them is refused, and the others answer."""
    (tmp_path / "letter.txt").write_text("Dear Sir or Madam")
    done = run("lists", "load", "--each", sdn("2024-05-03"), tmp_path / "letter.txt", sdn("2024-06-03"))
    assert done.exit_code == 1
    assert "us_ofac_sdn of 2024-06-03 is loaded: 20 entities" in done.output
    assert "self-test: all" in done.output
    assert "Error: letter.txt: not a list that we know" in done.stderr
    assert "of 2024-06-03, 20 entities" in run("lists", "status").output


def test_several_publications_are_loaded_in_the_order_of_their_dates(run, sdn, tmp_path):
    """However they were given: each is compared with the one before it; one in an archive too."""
    packed = tmp_path / "newest.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(sdn("2024-07-03"), "sdn_2024-07-03.csv")
    done = run("lists", "load", "--each", sdn("2024-06-03"), packed, sdn("2024-05-03"), "--json")
    loaded = json.loads(done.stdout)["loaded"]
    assert [report["edition"] for report in loaded] == ["2024-05-03.00", "2024-06-03.00", "2024-07-03.00"]
    assert [report["previous"] for report in loaded] == [None, "2024-05-03.00", "2024-06-03.00"]


def test_several_publications_as_json(run, sdn):
    """A report each, and what the self-test found."""
    done = json.loads(run("lists", "load", "--each", sdn("2024-05-03"), sdn("2024-06-03"), "--json").stdout)
    assert [report["edition"] for report in done["loaded"]] == ["2024-05-03.00", "2024-06-03.00"]
    assert (done["refused"], done["missed"]) == ([], [])
    assert done["tried"] > 0


def test_a_damaged_index_is_mended_though_no_list_is_new(run, sdn, tmp_path):
    """Whoever loads all of a folder again, as the error says, has an index that answers."""
    path = sdn("2024-05-03")
    run("lists", "load", path)
    [damaged] = (tmp_path / "data" / "index").glob("g*/words_hashes.npy")
    damaged.write_bytes(b"")
    assert "is damaged" in run("search", "VTB").output
    assert run("lists", "load", "--each", path, path).exit_code == 0
    assert "is damaged" not in run("search", "VTB").output


def test_an_update_tells_what_came_of_each_list(run, monkeypatch):
    """From the address of the settings; the publisher's own is left alone."""
    rows = "".join(ROW.format(number, f"SHAMALOV, Kirill {number}") for number in range(1, 21)).encode()
    headers = {"Last_Modified": "Fri, 03 May 2024 10:00:00 GMT", "ETag": '"1"'}
    with publishing(lambda request: request.answer(200, rows, **headers)) as publisher:
        monkeypatch.setenv("SANCTIONS_SOURCES", f"us_ofac_sdn={publisher.url}/sdn.csv")
        done = run("lists", "update", "us_ofac_sdn")
        assert done.exit_code == 0
        assert "us_ofac_sdn: new: of 2024-05-03: 20 added, 0 removed, 0 changed" in done.output
        assert "  20 names; Person 20\n" in done.output
        assert "  IS IT WHOLE? It has fewer than 4,000 parties" in done.output
        again = json.loads(run("lists", "update", "us_ofac_sdn", "--json").stdout)
        assert [row["outcome"] for row in again["lists"]] == ["unchanged"]
    gone = run("lists", "update", "us_ofac_sdn")
    assert gone.exit_code == 1
    assert "us_ofac_sdn: failed:" in gone.output
    assert "asked its publisher" in run("lists", "status").output


def test_a_folder_stands_for_its_files(run, sdn, tmp_path):
    """Files that belong together are one publication; hidden ones are none of them."""
    folder = tmp_path / "set"
    folder.mkdir()
    sdn("2024-05-03").rename(folder / "sdn_2024-05-03.csv")
    (folder / "alt_2024-05-03.csv").write_text('1,12,"aka","SHAMALOV, Kyrylo",-0- \r\n')
    (folder / ".DS_Store").write_bytes(b"\0")
    report = json.loads(run("lists", "load", folder, "--json").stdout)
    assert report["publication"]["counts"]["names"] == 21
    assert list(report["publication"]["checksums"]) == ["alt_2024-05-03.csv", "sdn_2024-05-03.csv"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["load"],
        ["load", "nowhere.csv"],
        ["load", ".", "--dataset", "us_ofac_snd"],
        ["load", ".", "--published", "3 May 2024"],
        ["load", ".", "--accept-everything"],
        ["update", "us_ofac_snd"],
        ["lod"],
    ],
)
def test_what_is_typed_wrongly_is_exit_status_2(run, arguments):
    """Before anything is opened."""
    assert run("lists", *arguments).exit_code == 2


def test_an_empty_folder_is_typed_wrongly(run, tmp_path):
    """It holds no file to load."""
    (tmp_path / "empty").mkdir()
    refused = run("lists", "load", tmp_path / "empty")
    assert (refused.exit_code, "there is no file in" in refused.stderr) == (2, True)


def test_dataset_and_date_can_be_given(run, sdn, tmp_path):
    """Where the file does not tell."""
    path = sdn("2024-05-03").rename(tmp_path / "download.csv")
    done = run("lists", "load", path, "--dataset", "us_ofac_cons", "--published", "2024-05-02", "--json")
    report = json.loads(done.stdout)
    assert (report["dataset"], report["edition"]) == ("us_ofac_cons", "2024-05-02.00")


def test_status_tells_of_every_list(run, sdn):
    """What is in force, what was refused, and what is not loaded."""
    run("lists", "load", sdn("2024-05-03"))
    run("lists", "load", sdn("2024-06-03", [1]))
    shown = run("lists", "status")
    assert shown.exit_code == 0
    assert "us_ofac_sdn: of 2024-05-03, 20 entities, partial" in shown.output
    assert "sdn_2024-06-03.csv: it shrank" in shown.output
    assert "eu_fsf: not loaded" in shown.output


def test_status_before_the_first_load(run):
    """Nothing is loaded, and that is what it says."""
    shown = run("lists", "status")
    assert shown.exit_code == 0
    assert "in force" not in shown.output


def test_status_as_json(run, sdn):
    """One object a dataset, in the wire format."""
    run("lists", "load", sdn("2024-05-03"))
    found = {row["dataset"]: row for row in json.loads(run("lists", "status", "--json").stdout)}
    assert found["us_ofac_sdn"]["counts"]["entities"] == 20
    assert found["us_ofac_sdn"]["editions"] == ["2024-05-03.00"]
    assert found["eu_fsf"]["published"] is None
