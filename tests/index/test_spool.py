"""Words that one process has looked up, told to others."""

import os
from pathlib import Path

import pytest

from sanctions.index import Index
from sanctions.index.spool import Spool, packed, unpacked
from sanctions.index.words import Alike, Asked
from sanctions.names.text import Script

ASKED: list[Asked] = [("kirill", Script.ALPHABET), ("shamalof", Script.ALPHABET), ("nobodyatall", Script.ABJAD)]


@pytest.fixture
def found(index: Index) -> dict[Asked, Alike]:
    """What the lists have for a few words: for some nothing."""
    return dict(zip(ASKED, index.words.look_up(ASKED), strict=True))


def another(folder: Path, monkeypatch: pytest.MonkeyPatch, pid: int) -> Spool:
    """The spool of another process."""
    with monkeypatch.context() as patched:
        patched.setattr(os, "getpid", lambda: pid)
        return Spool(folder)


def same(one: dict[Asked, Alike], other: dict[Asked, Alike]) -> bool:
    """Whether both say the same of the same words, in arrays of the same types."""
    return one == other and all(
        [type(column) for column in one[word]] == [type(column) for column in other[word]] for word in one
    )


def test_what_is_told_is_what_was_found(found: dict[Asked, Alike]) -> None:
    """Arrays with their types, sets, and words that the lists have nothing for."""
    assert len(found[ASKED[0]].bearers)
    assert same(unpacked(packed(found)), found)


def test_each_hears_the_others_once_and_never_itself(
    found: dict[Asked, Alike], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also what is told later."""
    one, other = another(tmp_path, monkeypatch, 1), another(tmp_path, monkeypatch, 2)
    first, rest = {word: found[word] for word in ASKED[:1]}, {word: found[word] for word in ASKED[1:]}
    one.tell(first)
    assert [list(heard) for heard in other.heard()] == [ASKED[:1]]
    one.tell(rest)
    one.tell({})
    assert [list(heard) for heard in other.heard()] == [ASKED[1:]]
    assert list(other.heard()) == list(one.heard()) == []


def test_what_is_still_being_written_waits(
    found: dict[Asked, Alike], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of a message is none; it is heard when it is whole."""
    one, other = another(tmp_path, monkeypatch, 1), another(tmp_path, monkeypatch, 2)
    one.tell(found)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for size in (0, 3, 8, len(whole) - 1):
        file.write_bytes(whole[:size])
        assert list(other.heard()) == []
    file.write_bytes(whole)
    assert [list(heard) for heard in other.heard()] == [ASKED]


def test_a_folder_that_is_gone_ends_the_telling_alone(found: dict[Asked, Alike], tmp_path: Path) -> None:
    """Nobody's answers depend on it."""
    spool = Spool(tmp_path / "gone")
    spool.tell(found)
    spool.tell(found)
    assert list(spool.heard()) == []
    assert not (tmp_path / "gone").exists()


def test_a_word_heard_of_is_not_looked_up(index: Index, found: dict[Asked, Alike]) -> None:
    """It is kept as what was looked up is, and not told on."""
    index.words.fresh()
    index.words.keep({("zzyzx", Script.ALPHABET): found[ASKED[0]]})
    (alike,) = index.words.look_up([("zzyzx", Script.ALPHABET)])
    assert alike is found[ASKED[0]]
    assert index.words.fresh() == {}
    index.words.look_up([("qwertz", Script.ALPHABET)])
    assert list(index.words.fresh()) == [("qwertz", Script.ALPHABET)]
