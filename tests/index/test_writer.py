"""Entity versions to the files of an index."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sanctions.index import Index, Moment, search, write_index
from sanctions.model import Entity, Query, Version
from sanctions.names import key_of
from sanctions.names.text import Script

EDITIONS = {"us_ofac_sdn": ["2022-01-01.00"]}


def entity(ref: str, *names: str, **properties: tuple[str, ...]) -> Version:
    listed = Entity(f"us_ofac_sdn:{ref}", "Person", names[0] if names else "", {"name": names, **properties})
    return Version(listed, "2022-01-01.00", None, "2022-01-01", "2022-01-01", "2022-01-01")


def write(folder: Path, *versions: Version) -> Path:
    folder.mkdir()
    write_index(folder, versions, EDITIONS)
    return folder


def test_the_same_versions_make_the_same_files(tmp_path: Path, versions: tuple[Version, ...]) -> None:
    """An index can be made again, byte by byte: replay rests on it."""
    editions = {
        "us_ofac_sdn": ["2022-01-01.00", "2023-01-01.00", "2024-01-01.00"],
        "un_sc_sanctions": ["2023-06-01.00"],
    }
    folders = tmp_path / "one", tmp_path / "other"
    for folder in folders:
        folder.mkdir()
        write_index(folder, versions, editions)
    one, other = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    assert one == other
    assert one


def test_spellings_learned_are_known_where_the_index_is_opened(tmp_path: Path) -> None:
    """Two parties that have nothing to do with each other are known by both."""
    parties = [
        entity("1", "Hamid Zolfiqar", "Hamid Dhulfiqar"),
        entity("2", "Yusuf Zolfiqar", "Yusuf Dhulfiqar"),
    ]
    lexicon = Index(write(tmp_path / "index", *parties)).lexicon
    assert lexicon.spellings(key_of("zolfiqar")) == (key_of("dhulfiqar"),)
    assert lexicon.likeness("zolfiqar", "dhulfiqar", Script.ALPHABET).relation == "known spelling"


_FILES = """
import sys
from hashlib import sha256
from pathlib import Path
from sanctions.index import write_index
from sanctions.model import Entity, Version

folder = Path(sys.argv[1])
folder.mkdir()
names = "Hamid Zolfiqar,Hamid Dhulfiqar,Ivan Ivanovich Petrov,VTB Bank PJSC,Min Aung Hlaing".split(",")
listed = [Entity(f"us_ofac_sdn:{at}", "Person", name, {"name": (name,)}) for at, name in enumerate(names)]
edition = "2022-01-01.00"
write_index(folder, [Version(one, edition, None, *["2022-01-01"] * 3) for one in listed], {"us_ofac_sdn": [edition]})
for path in sorted(folder.iterdir()):
    print(path.name, sha256(path.read_bytes()).hexdigest())
"""


def test_another_process_makes_the_same_files(tmp_path: Path) -> None:
    """In whatever order its sets and strings are hashed."""
    made = [
        subprocess.run(
            [sys.executable, "-c", _FILES, str(tmp_path / seed)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert made[0] == made[1]
    assert "lexicon.json" in made[0]


def test_no_version_at_all_makes_an_index_that_finds_nothing(tmp_path: Path) -> None:
    """An empty index opens and answers."""
    index = Index(write(tmp_path / "index"))
    query = Query("Person", {"name": ("Kirill Shamalov",), "idNumber": ("123456",)})
    assert search(index, query, Moment(()), threshold=0.7, cutoff=0.5).hits == ()


@pytest.mark.parametrize("names", [(), ("",), ("...", "—")])
def test_a_party_without_a_readable_name_is_kept(tmp_path: Path, names: tuple[str, ...]) -> None:
    """It is there by its id and its identifiers."""
    listed = entity("1", *names, passportNumber=("AB1234567",))
    index = Index(write(tmp_path / "index", listed))
    assert [index.version(number) for number in index.versions_of("us_ofac_sdn:1")] == [listed]
    assert list(index.versions_with_identifier("ab 1234567")) == [0]


def test_one_set_of_words_is_filed_once_under_its_strongest_kind(tmp_path: Path) -> None:
    """A name repeated as alias, in capitals or with a title is no second name."""
    index = Index(write(tmp_path / "index", entity("1", "Kirill Shamalov", weakAlias=("KIRILL SHAMALOV",))))
    assert len(index.names.version) == 1
    assert index.listed_name(0).kind == "name"


def test_a_word_is_counted_once_a_party(tmp_path: Path) -> None:
    """Ten aliases with one surname do not make the surname common."""
    aliases = ("K. Shamalov", "Kyrylo Szamalow", "Shamalov")
    one, many = entity("1", "Kirill Shamalov"), entity("1", "Kirill Shamalov", alias=aliases)
    rarities = [
        Index(write(tmp_path / name, each)).lexicon.rarity("shamalov") for name, each in (("a", one), ("b", many))
    ]
    assert rarities[0] == rarities[1]


def test_an_edition_that_is_unknown_is_refused(tmp_path: Path) -> None:
    """A version that stands since nowhere can't be placed in time, and is not dropped in silence."""
    listed = entity("1", "Kirill Shamalov").entity
    with pytest.raises(KeyError):
        write(tmp_path / "index", Version(listed, "1999-01-01.00", None, "", "", ""))


def test_the_lists_teach_which_names_are_given(tmp_path: Path) -> None:
    """From the parts in which they have a person's name; once a party, however many versions of it there are."""
    parts = {"firstName": ("Kirill",), "middleName": ("Nikolaevich",), "lastName": ("SHAMALOV",)}
    one = entity("1", "Kirill Nikolaevich SHAMALOV", **parts)
    once = Index(write(tmp_path / "once", one)).lexicon
    twice = Index(write(tmp_path / "twice", one, one)).lexicon
    assert once.given("kirill") == once.given("nikolaevich") == -once.given("shamalov") > 0
    assert once.given("kirill") == twice.given("kirill")
    assert once.given("prigozhin") == 0


def test_a_legal_form_that_broke_off_is_no_name(tmp_path: Path) -> None:
    """Lists have such; it would be the name of every company whose form is written out."""
    forms = ("Общество с ограниченной", "Открытое акционерное общество")
    listed = Entity("us_ofac_sdn:1", "Company", "LLC Romashka", {"name": ("LLC Romashka", *forms)})
    one = Version(listed, "2022-01-01.00", None, "2022-01-01", "2022-01-01", "2022-01-01")
    index = Index(write(tmp_path / "index", one))
    assert [index.listed_name(at).name.original for at in range(len(index.names.version))] == ["LLC Romashka"]
    assert index.version(0) == one
