"""OpenSanctions' nested targets."""

from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, opensanctions_nested
from sanctions.lists.contract import Source
from sanctions.model import Link, entity_to_json
from tests.lists.contract import SAMPLES, by_number, needs_shared, official, sources
from tests.lists.opensanctions import OpenSanctionsContract

FOLDER = SAMPLES / "opensanctions"
SMALL = "opensanctions/small_dataset_all_formats"


class TestOpenSanctionsNested(OpenSanctionsContract):
    module = opensanctions_nested
    dataset = "opensanctions"
    published = "2026-06-29"
    count = 5


def test_it_says_the_same_as_the_records_one_a_line():
    """Byte for byte, for every party."""
    nested, flat = (
        by_number(catalog.read(sources(name, folder=FOLDER))) for name in ("targets.nested.json", "entities.ftm.json")
    )
    assert {id_: entity_to_json(entity) for id_, entity in nested.items()} == {
        id_: entity_to_json(entity) for id_, entity in flat.items()
    }


def test_a_record_that_is_no_target_is_refused(tmp_path: Path):
    """All of this file are; the mark at a line's end is the party's own."""
    content = (FOLDER / "targets.nested.json").read_text().splitlines()
    content[1] = content[1].removesuffix('"target":true}') + '"target":false}'
    path = tmp_path / "targets.nested.json"
    path.write_text("\n".join(content) + "\n")
    with pytest.raises(ListUnreadable, match="line 2: NK-alfa is no target"):
        list(catalog.read([Source(path.name, path)]).entities)


@needs_shared
def test_the_official_small_file_is_read_whole_and_its_index_fits():
    """Five people, as the index beside it declares; its checksum is right."""
    reading = catalog.read(official(f"{SMALL}/targets.nested.json", f"{SMALL}/index.json"))
    found = by_number(reading)
    assert (reading.declared, len(found), reading.published) == (5, 5, "2024-03-10")
    assert Link("Family", "Nidal Boustany", "has as mother") in found["Q296771"].links
    assert reading.unmapped == {"last_seen": 5}


@needs_shared
def test_the_index_tells_a_file_that_is_another_one_s():
    """The small entities.ftm.json is of another dataset than the files beside it."""
    with pytest.raises(ListUnreadable, match=r"has 1,282,221 bytes, which nothing has"):
        catalog.read(official(f"{SMALL}/entities.ftm.json", f"{SMALL}/index.json"))


@needs_shared
def test_the_official_small_table_and_nested_file_name_the_same_people():
    """The table lacks kinds of names, relations and most properties, and has the lists by title; no more."""
    nested, table = (
        by_number(catalog.read(official(f"{SMALL}/{name}"))) for name in ("targets.nested.json", "targets.simple.csv")
    )
    assert nested.keys() == table.keys()
    for id_, entity in nested.items():
        row = table[id_]
        assert (row.schema, row.caption, set(row.names)) == (entity.schema, entity.caption, set(entity.names))
        assert set(row.get("country")) == set(entity.get("country")) | set(entity.get("nationality"))
        assert row.get("birthDate") == entity.get("birthDate")
        assert row.get("wikidataId") == entity.get("wikidataId")
        assert row.get("modifiedAt") == entity.get("modifiedAt")
        assert not row.links
