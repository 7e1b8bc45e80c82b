"""OpenSanctions' table of targets."""

from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, opensanctions_simple
from sanctions.lists.contract import Source
from sanctions.model import Entity, Measure
from tests.lists.contract import SAMPLES, by_number, needs_shared, official, sources
from tests.lists.opensanctions import OpenSanctionsContract

FOLDER = SAMPLES / "opensanctions"


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The sample's parties."""
    return by_number(catalog.read(sources("targets.simple.csv", folder=FOLDER)))


class TestOpenSanctionsSimple(OpenSanctionsContract):
    module = opensanctions_simple
    dataset = "opensanctions"
    published = "2026-06-29"
    count = 5


def test_a_cell_is_a_line_of_csv_in_itself(parties: dict[str, Entity]):
    """A name with a `;` and quotation marks is one name."""
    assert parties["NK-petrov"].get("alias") == (
        "Vanya PETROV",
        "Ivan SIDOROV",
        'Ivan "the" Example; elder',
        "Иван ПЕТРОВ",
    )


def test_sanctions_keep_their_words(parties: dict[str, Entity]):
    """Two dates at the end are first and last day; `""` is a sanction that says nothing, an empty cell none."""
    authority = "US OFAC Examples; Other Examples"
    assert parties["NK-petrov"].measures == (
        Measure(authority, "sanctions", "US-EX1", summary="Being an example - 2022-03-15"),
        Measure(
            authority,
            "sanctions",
            "US-EX1",
            "2019-01-02",
            "2021-01-02",
            summary="expired - 2019-01-02 - 2021-01-02",
        ),
    )
    assert parties["NK-alfa"].measures == (Measure("US OFAC Examples", "sanctions"),)
    assert parties["NK-star"].measures == ()


def test_numbers_go_by_what_their_shape_proves(parties: dict[str, Entity]):
    """A Wikidata id, an INN, an OGRN, a ship's numbers, a wallet; the rest are registration numbers."""
    person, ship = parties["NK-petrov"], parties["NK-star"]
    assert (person.get("wikidataId"), person.get("innCode")) == (("Q99900001",), ("500100732259",))
    assert person.get("registrationNumber") == ("7707083894", "RU1234567", "44-14")
    assert parties["NK-alfa"].get("ogrnCode") == ("1027700132195",)
    assert (ship.get("imoNumber"), ship.get("mmsi")) == (("9074729",), ("273392530",))
    assert parties["NK-wallet"].get("publicKey") == ("bc1qexample0000000000000000000000000000",)


def test_what_the_schema_lacks_stays_a_note(parties: dict[str, Entity]):
    """An organisation's birth date, a state of the past."""
    assert {"Organization:birthDate: 1944", "country: suhh", "schema: PublicBody"} <= set(
        parties["NK-ministry"].get("notes")
    )


def test_the_older_layout_differs_in_the_programmes_only(parties: dict[str, Entity]):
    """And here in its date."""
    reading = catalog.read(sources("targets.simple_older.csv", folder=FOLDER))
    older = by_number(reading)
    assert reading.published == "2024-06-29"
    assert older.keys() == parties.keys()
    assert older["NK-petrov"].names == parties["NK-petrov"].names
    assert [m.program for m in older["NK-petrov"].measures] == ["", ""]


def test_it_names_the_parties_as_the_records_do(parties: dict[str, Entity]):
    """The same ids, schemata, captions and names, whatever their kind."""
    flat = by_number(catalog.read(sources("entities.ftm.json", folder=FOLDER)))
    assert parties.keys() == flat.keys()
    for id_, entity in flat.items():
        assert (parties[id_].schema, parties[id_].caption) == (entity.schema, entity.caption)
    assert set(parties["NK-petrov"].names) ^ set(flat["NK-petrov"].names) == {
        'Ivan "the" Example; elder',
        "Ivan the Example",
    }


@pytest.mark.parametrize(
    ("replaced", "reason"),
    [
        (('"NK-star"', '""'), "line 4 has no id"),
        (('"Vessel","EXAMPLE STAR"', '"Vessel",""'), "line 4: opensanctions:NK-star has no name"),
        (('"pa","",', '"pa",'), "line 4 has 15 columns, not 16"),
    ],
)
def test_a_row_that_can_t_be_read_refuses_the_list(tmp_path: Path, replaced: tuple[str, str], reason: str):
    """With its line."""
    content = (FOLDER / "targets.simple.csv").read_text()
    assert replaced[0] in content
    path = tmp_path / "targets.simple.csv"
    path.write_text(content.replace(*replaced))
    with pytest.raises(ListUnreadable, match=reason):
        list(catalog.read([Source(path.name, path)]).entities)


@needs_shared
@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "published", "count", "measures"),
    [
        ("targets.simple_2026-03_com480.csv", "2026-03-13", 5_600, 5_600),
        # Four red notices give no reason.
        ("targets.simple_interpol_2025-05.csv", "2025-05-23", 6_561, 6_557),
        ("small_dataset_all_formats/targets.simple.csv", "2024-03-10", 5, 0),
    ],
)
def test_the_official_files_are_read_whole(name: str, published: str, count: int, measures: int):
    """Everybody in them, and nothing that has no place but the day of the export."""
    reading = catalog.read(official(f"opensanctions/{name}"))
    entities = list(reading.entities)
    assert (reading.published, len(entities)) == (published, count)
    assert sum(bool(entity.measures) for entity in entities) == measures
    assert reading.unmapped == {"last_seen": count}
