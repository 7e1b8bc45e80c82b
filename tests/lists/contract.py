"""What every list format owes the store; each format's test class inherits it."""

import re
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog
from sanctions.lists.contract import Format, Reading, Source
from sanctions.lists.countries import CODES
from sanctions.lists.datasets import DATASETS
from sanctions.model import SCHEMATA, Entity, entity_from_json, entity_to_json, known_properties
from sanctions.model.schema import COUNTRY_PROPERTIES, DATE_PROPERTIES

SAMPLES = Path(__file__).parent / "samples"
SHARED = Path(__file__).parents[2] / ".." / "shared" / "lists"

SETS: dict[str, tuple[str, ...]] = {
    "ofac_csv": ("ofac_csv/sdn.csv", "ofac_csv/alt.csv", "ofac_csv/add.csv", "ofac_csv/sdn_comments.csv"),
    "ofac_xml": ("sdn.xml",),
    "ofac_advanced": ("sdn_advanced.xml",),
    "ofac_enhanced": ("sdn_enhanced.xml",),
    "un_xml": ("un.xml",),
    "eu_xml": ("eu.xml",),
    "eu_csv": ("eu.csv",),
    "uk_xml": ("uk.xml",),
    "seco_xml": ("seco.xml",),
    "canada_xml": ("canada.xml",),
    "dfat_xlsx": ("dfat.xlsx",),
    "csl_csv": ("csl.csv",),
    "csl_json": ("csl.json",),
    "opensanctions_ftm": ("opensanctions/entities.ftm.json",),
    "opensanctions_nested": ("opensanctions/targets.nested.json",),
    "opensanctions_simple": ("opensanctions/targets.simple.csv",),
    "house_csv": ("house.csv",),
    "uk_csv": ("uk.csv",),
    "uk_ods": ("uk.ods",),
    "ofsi_csv": ("conlist_2022.csv",),
}
"""Each format's sample, written by hand in the official layout."""

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(~|/\d{4}(-\d\d(-\d\d)?)?)?")
_ID = re.compile(r"[a-z_]+:[A-Za-z0-9._~-]+")

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the official files are not beside this repository")


def sources(*names: str, folder: Path = SAMPLES) -> list[Source]:
    """Files as a format takes them."""
    return [Source(Path(name).name, folder / name) for name in names]


def official(*names: str) -> list[Source]:
    """Official files; only in tests marked ``needs_shared``."""
    return sources(*names, folder=SHARED)


def by_number(reading: Reading) -> dict[str, Entity]:
    """Entities by the list's own reference."""
    return {entity.id.partition(":")[2]: entity for entity in reading.entities}


class FormatContract:
    """The promises. A subclass says which module it tests and what its sample is."""

    module: ClassVar[Format]
    dataset: ClassVar[str]
    published: ClassVar[str | None]
    count: ClassVar[int]

    def files(self) -> list[Source]:
        return sources(*SETS[self.module.FORMAT])

    def read(self) -> Reading:
        return self.module.read(self.files(), self.dataset)

    def entities(self) -> list[Entity]:
        return list(self.read().entities)

    def broken(self, folder: Path, content: bytes) -> list[Source]:
        """The sample with the first file's content replaced."""
        first, *rest = self.files()
        path = folder / first.name
        path.write_bytes(content)
        return [Source(first.name, path), *rest]

    def content(self) -> bytes:
        return self.files()[0].path.read_bytes()

    def with_byte(self, folder: Path, byte: bytes) -> list[Source]:
        """The sample with a byte put into a name in its first file; an archive overrides it, to put it within."""
        content = self.content()
        middle = content.index(b"PETROV" if b"PETROV" in content else b"MUHAMMAD") + 3
        return self.broken(folder, content[:middle] + byte + content[middle:])

    def test_it_recognises_its_sample(self):
        """Format, dataset and date are known from the heads of the files."""
        found = self.module.recognise(self.files())
        assert found is not None
        assert (found.format, found.dataset, found.published) == (self.module.FORMAT, self.dataset, self.published)

    @pytest.mark.parametrize("other", SETS)
    def test_it_leaves_other_formats_alone(self, other: str):
        """A file of another format is not taken for its own."""
        if other != self.module.FORMAT:
            assert self.module.recognise(sources(*SETS[other])) is None

    def test_it_reads_every_record(self):
        """Every record of the sample is an entity, once."""
        ids = [entity.id for entity in self.entities()]
        assert len(ids) == len(set(ids)) == self.count

    def test_every_entity_has_an_id_a_schema_and_names(self):
        """The id is the dataset's code and a reference that needs no escaping in a URL."""
        for entity in self.entities():
            assert _ID.fullmatch(entity.id)
            assert entity.dataset == self.dataset
            assert entity.schema in SCHEMATA
            assert entity.caption in entity.names

    def test_every_property_belongs_to_its_schema(self):
        """No entity has a property that FollowTheMoney does not give its schema."""
        for entity in self.entities():
            assert entity.properties.keys() <= known_properties(entity.schema), entity.id

    def test_values_are_clean(self):
        """No value is empty, repeated, or has space around or twice within."""
        for entity in self.entities():
            for name, values in entity.properties.items():
                assert values, (entity.id, name)
                assert len(set(values)) == len(values)
                assert all(value == " ".join(value.split()) != "" for value in values)

    def test_a_name_stands_under_one_kind(self):
        """A name that the list gives twice keeps its strongest kind."""
        for entity in self.entities():
            assert max(Counter(entity.names).values()) == 1

    def test_dates_are_iso(self):
        """Whole or partial ISO, `~` for circa, `/` for a range; a measure's start is one date."""
        for entity in self.entities():
            for name in DATE_PROPERTIES:
                assert all(_DATE.fullmatch(value) for value in entity.get(name)), (entity.id, name)
            assert all(_DATE.fullmatch(m.start) or not m.start for m in entity.measures)

    def test_countries_are_codes(self):
        """Countries are ISO 3166 codes in lower case."""
        for entity in self.entities():
            for name in COUNTRY_PROPERTIES:
                assert set(entity.get(name)) <= CODES, (entity.id, name)

    def test_every_measure_names_its_authority_and_kind(self):
        """What was imposed says by whom."""
        for entity in self.entities():
            assert entity.measures
            assert {m.authority for m in entity.measures} == {DATASETS[self.dataset].authority}
            assert all(m.kind for m in entity.measures)

    def test_a_document_s_number_stands_under_its_property(self):
        """Whoever searches identifiers finds every document."""
        for entity in self.entities():
            for document in entity.documents:
                assert document.number in entity.get(document.property)

    def test_entities_survive_the_store(self):
        """Canonical JSON gives back the same entity."""
        for entity in self.entities():
            assert entity_to_json(entity_from_json(entity_to_json(entity))) == entity_to_json(entity)

    def test_reading_twice_gives_the_same(self):
        """Nothing of one reading is left for the next."""
        assert [entity_to_json(e) for e in self.entities()] == [entity_to_json(e) for e in self.entities()]

    def test_a_list_is_read_as_it_is_asked_for(self, tmp_path: Path):
        """`read` returns before the file is consumed: what is wrong at its end shows up there."""
        files = self.broken(tmp_path, self.content()[:-25])
        reading = self.module.read(files, self.dataset)
        with pytest.raises(ListUnreadable):
            list(reading.entities)

    @pytest.mark.parametrize("per_cent", [1, 3, *range(5, 100, 5)])
    def test_a_truncated_list_is_refused_or_reported(self, tmp_path: Path, per_cent: int):
        """Wherever a download broke off: an error of ours that says where, or a note, and never a traceback."""
        content = self.content()
        files = self.broken(tmp_path, content[: len(content) * per_cent // 100])
        notes: list[str] = []
        with suppress(ListUnreadable):
            reading = catalog.read(files, self.dataset)
            list(reading.entities)
            notes = reading.notes or ["nothing was said"]
        assert not notes or "cut off" in " ".join(notes)

    @pytest.mark.parametrize("byte", [b"\x00", b"\x07", b"\x19"])
    def test_control_bytes_are_refused(self, tmp_path: Path, byte: bytes):
        """A list re-encoded badly is refused with the line, not repaired by guess."""
        reading = self.module.read(self.with_byte(tmp_path, byte), self.dataset)
        with pytest.raises(ListUnreadable, match=r"line \d+"):
            list(reading.entities)

    @pytest.mark.parametrize(
        "content", [b"", b" \r\n", b"<!DOCTYPE html><html><body>Moved</body></html>", b"PK\x03\x04"]
    )
    def test_what_is_no_list_is_refused(self, tmp_path: Path, content: bytes):
        """Empty files, web pages and archives have a reason of their own."""
        with pytest.raises(ListUnreadable, match=r"empty|web page|ZIP"):
            catalog.read(self.broken(tmp_path, content)[:1], self.dataset)
