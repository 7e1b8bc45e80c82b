"""Streaming XML, safely."""

import tracemalloc
from collections import Counter
from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import xml
from sanctions.lists.contract import Source


def source(folder: Path, content: str) -> Source:
    path = folder / "list.xml"
    path.write_text(content, encoding="utf-8")
    return Source("list.xml", path)


def names(source: Source, **kwargs: Counter[str]) -> list[str]:
    return [xml.text(record, "n") for record in xml.records(source, "r", **kwargs)]


def test_records_are_found_whatever_the_namespace(tmp_path: Path):
    """Publishers change it; the elements stay."""
    for namespace in ("", ' xmlns="http://one"', ' xmlns="https://two/x"'):
        assert names(source(tmp_path, f"<l{namespace}><r><n>a</n></r><r><n>b</n></r></l>")) == ["a", "b"]


def test_the_root_tells_its_namespace_and_attributes(tmp_path: Path):
    """That is how formats are recognised."""
    root = xml.root_of(source(tmp_path, '<l xmlns="http://one" made="2022"><r/></l>'))
    assert root == ("l", "http://one", {"made": "2022"})


@pytest.mark.parametrize("content", ["", "id,name\n", '{"a": 1}', "plain words"])
def test_what_is_no_xml_has_no_root(tmp_path: Path, content: str):
    """Other formats are asked next."""
    assert xml.root_of(source(tmp_path, content)) is None


def test_a_document_type_is_refused(tmp_path: Path):
    """Entities of a file's own could hide or multiply text."""
    bomb = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l><r><n>&b;</n></r></l>'
    with pytest.raises(ListUnreadable, match="document type"):
        names(source(tmp_path, bomb))


def test_a_document_type_is_refused_where_no_record_stands(tmp_path: Path):
    """That the file is empty would be the smaller half of what is wrong with it."""
    with pytest.raises(ListUnreadable, match="document type"):
        names(source(tmp_path, "<!DOCTYPE l SYSTEM 'http://127.0.0.1:9/l.dtd'><l/>"))


def test_a_bomb_is_called_one(tmp_path: Path):
    """That it is not whole would send somebody to download it again."""
    tenfold = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 9))
    bomb = f'<!DOCTYPE l [<!ENTITY e0 "{"ha" * 500}">{tenfold}]><l a="&e8;"><r/></l>'
    with pytest.raises(ListUnreadable, match="an XML bomb"):
        names(source(tmp_path, bomb))


def test_no_other_file_is_read(tmp_path: Path):
    """Not by an external entity either."""
    (tmp_path / "secret").write_text("secret")
    with pytest.raises(ListUnreadable, match="document type"):
        names(source(tmp_path, f'<!DOCTYPE l [<!ENTITY x SYSTEM "{tmp_path}/secret">]><l><r><n>&x;</n></r></l>'))


def test_a_file_cut_off_is_refused_with_its_line(tmp_path: Path):
    """After the records that were whole."""
    with pytest.raises(ListUnreadable, match="line 3"):
        names(source(tmp_path, "<l>\n<r><n>a</n></r>\n<r><n>b</n>"))


def test_whatever_stands_among_the_records_is_counted(tmp_path: Path):
    """It may hold parties; headers and the records' own sections don't."""
    unmapped: Counter[str] = Counter()
    content = "<l><made>1</made><rs><r><n>a</n></r><x/><r><n>b</n></r><y/></rs><ships><ship/></ships></l>"
    found = list(xml.records(source(tmp_path, content), "r", beside=frozenset({"rs"}), unmapped=unmapped))
    assert len(found) == 2
    assert unmapped == {"x": 1, "y": 1, "made": 1, "ships": 1}


def test_a_new_kind_of_record_among_the_others_is_counted(tmp_path: Path):
    """Right below the root."""
    unmapped: Counter[str] = Counter()
    content = "<l><head/><r/><ship/><r/><ship/></l>"
    list(xml.records(source(tmp_path, content), "r", beside=frozenset({"head"}), unmapped=unmapped))
    assert unmapped == {"ship": 2}


def test_elements_that_we_don_t_know_are_counted_at_any_depth(tmp_path: Path):
    """So that a load can report them."""
    unmapped: Counter[str] = Counter()
    for record in xml.records(source(tmp_path, "<l><r><n>a</n><m><o/></m></r></l>"), "r"):
        xml.count_strange(record, frozenset({"r", "n", "m"}), unmapped)
    assert unmapped == {"r/…/o": 1}


def test_texts_are_found_along_a_path(tmp_path: Path):
    """Each that is not empty."""
    (record,) = [
        list(xml.texts(r, "a", "b"))
        for r in xml.records(source(tmp_path, "<l><r><a><b>1</b><b/></a><a><b> 2 </b></a></r></l>"), "r")
    ]
    assert record == ["1", "2"]


def test_first_texts_stop_where_they_are_found(tmp_path: Path):
    """A header is read without the list."""
    assert xml.first_texts(source(tmp_path, "<l><h><d>1</d></h><r/>" + "<r/>" * 50_000), "d") == {"d": "1"}


def test_memory_stays_flat(tmp_path: Path):
    """A list of forty thousand records takes no more than one of four thousand."""
    record = "<r><n>a name of some length</n><m>and more of it</m></r>"

    def peak(count: int) -> int:
        file = source(tmp_path, f"<l>{record * count}</l>")
        tracemalloc.start()
        try:
            for _ in xml.records(file, "r"):
                pass
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    assert peak(40_000) < 2 * peak(4_000)
