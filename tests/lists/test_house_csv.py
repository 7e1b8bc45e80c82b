"""A list of one's own."""

import re
from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, house_csv
from sanctions.lists.contract import Reading, Source
from sanctions.model import Document, Entity, Link, Measure
from tests.lists.contract import FormatContract, by_number, sources

DOCUMENT = Path(__file__).parents[2] / "docs" / "house-list.md"


def written(folder: Path, content: str | bytes) -> list[Source]:
    path = folder / "house_2026-07-01.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return [Source(path.name, path)]


def loaded(folder: Path, content: str | bytes) -> list[Entity]:
    return list(catalog.read(written(folder, content)).entities)


def refusal(folder: Path, content: str | bytes) -> str:
    with pytest.raises(ListUnreadable) as caught:
        loaded(folder, content)
    return caught.value.reason


class TestHouseCsv(FormatContract):
    module = house_csv
    dataset = "house"
    published = None
    count = 3


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The sample's parties."""
    return by_number(house_csv.read(sources("house.csv"), "house"))


def test_a_row_is_a_party(parties: dict[str, Entity]):
    """Several values are joined by `;`, countries are names or codes, numbers prove what they are."""
    person, company = parties["H-1"], parties["H-2"]
    assert person.get("alias") == ("Иван ПЕТРОВ", "Vanya PETROV")
    assert person.get("weakAlias") == ("The Baker",)
    assert (person.get("birthDate"), person.get("nationality")) == (("1961-02-28",), ("ru",))
    assert person.get("notes") == ("Ask the branch before calling",)
    assert person.links == (Link("UnknownLink", "Alfa Example Ltd", "linked to"),)
    assert company.documents == (Document("ogrnCode", "1027700132195"),)
    assert company.get("address") == ("1 Example Street, London",)


def test_why_it_is_listed_is_a_measure(parties: dict[str, Entity]):
    """Of your own organisation's; one without a reason is listed all the same."""
    assert parties["H-2"].measures == (
        Measure(
            "Your own organisation", "house listing", "Fraud", "2026-03-01", "2026-06-30", summary="Owned by H-1"
        ),
    )
    assert parties["H-3"].measures == (Measure("Your own organisation", "house listing"),)


@pytest.mark.parametrize(
    ("column", "value", "schema"),
    [
        ("birth_date", "1961", "Person"),
        ("lei_code", "529900T8BM49AURSDO55", "LegalEntity"),
        ("notes", "x", "LegalEntity"),
    ],
)
def test_a_schema_left_out_follows_from_the_row(tmp_path: Path, column: str, value: str, schema: str):
    """A birth date is a person's; what can be anybody's makes a LegalEntity, which answers to both."""
    assert [e.schema for e in loaded(tmp_path, f"id,name,{column}\nA,Alfa,{value}\n")] == [schema]


@pytest.mark.parametrize(
    "header", ["Birth Date;ID;Name;Schema", "birthDate;id;name;schema", "BIRTH-DATE;Id;NAME;SCHEMA"]
)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_columns_come_in_any_order_and_spelling(tmp_path: Path, header: str, mark: str):
    """With a byte order mark or without, with semicolons too, and with empty rows."""
    (entity,) = loaded(tmp_path, f"{mark}{header}\r\n;;;\r\n1961~;A 1;Ivan;person\r\n")
    assert (entity.id, entity.schema, entity.get("birthDate")) == ("house:A-1", "Person", ("1961~",))


def test_a_placeholder_among_other_names_is_none(tmp_path: Path):
    """Whoever has no alias may say so; people called Na or Null are not meant."""
    (entity,) = loaded(tmp_path, "id,name,aliases\nA,Null Na,N/A; -; Alfa\n")
    assert (entity.get("name"), entity.get("alias")) == (("Null Na",), ("Alfa",))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("id,name,aliasses\nA,Alfa,x\n", "unknown column 'aliasses'; the nearest is 'aliases'"),
        ("id,name,dob\nA,Alfa,x\n", "unknown column 'dob'"),
        ("id,name,,notes\nA,Alfa,,\n", "column 3 has no name"),
        ("id,name,Name,notes\nA,Alfa,Beta,\n", "has two columns 'name'"),
        ("name,notes\nAlfa,x\n", "lacks the column 'id'"),
        ("id,name\nA,Alfa\n,Beta\n", "line 3: it has no id"),
        ("id,name,alias\nA,,Alfa\n", "line 2: it has no name"),
        ("id,name,alias\nA,Alfa,\nB,N/A,Beta\n", "line 3: 'N/A' is no name: give it one, or leave the row out"),
        ("id,name\nA,-\n", "line 2: '-' is no name"),
        ("id,name\nA,\u2014\n", "line 2: '\u2014' is no name"),
        ("id,name\nA,Alfa\nB,Beta; unknown\n", "line 3: 'unknown' is no name"),
        ("id,name\nA,не указано\n", "line 2: 'не указано' is no name"),
        ("id,name\nA,Alfa\nA,Beta\n", "line 3 has the id of line 2: A"),
        ("id,name\nA/1,Alfa\nA 1,Beta\n", "line 3 has the id of line 2: A 1"),
        ("id,name,birth_date\nA,Alfa,03/04/1970\n", "line 2: birth_date '03/04/1970' is no date"),
        ("id,name,birth_date\nA,Alfa,1970-02-30\n", "line 2: birth_date '1970-02-30' is no date"),
        ("id,name,start_date\nA,Alfa,1970~\n", "line 2: start_date '1970~' is no date"),
        ("id,name,start_date,end_date\nA,Alfa,2026,2025\n", "line 2: end_date 2025 is before start_date 2026"),
        ("id,name,country\nA,Alfa,Atlantis\n", "line 2: country 'Atlantis' is no country"),
        ("id,name,country\nA,Alfa,xx\n", "line 2: country 'xx' is no country"),
        ("id,name,schema\nA,Alfa,Persson\n", "line 2: unknown schema 'Persson'; the nearest is 'Person'"),
        ("id,name,schema,birth_date\nA,Alfa,Company,1970\n", "line 2: a Company has no birth_date"),
        ("id,name,birth_date,imo_number\nA,Alfa,1970,9074729\n", "line 2: what it is can't be told: give its schema"),
        ("id,name\nA,Alfa,more\n", "line 2 has 3 columns, not 2"),
        ("id,name\nA,Alfa\nB\n", "line 3 has 1 columns, not 2"),
        ('id,name\nA,"Alfa\n', "is not whole"),
    ],
)
def test_what_can_t_be_read_refuses_the_list(tmp_path: Path, content: str, reason: str):
    """With the column or the line, and what may have been meant."""
    assert reason in refusal(tmp_path, content)


def test_other_encodings_are_refused(tmp_path: Path):
    """Letters beyond ASCII would be guessed; plain ASCII is all encodings' own."""
    assert "line 2 is not UTF-8 (Windows-1252, perhaps)" in refusal(tmp_path, "id,name\nA,Müller\n".encode("cp1252"))
    assert "UTF-16" in refusal(tmp_path, "id,name\nA,Müller\n".encode("utf-16"))
    assert [e.caption for e in loaded(tmp_path, "id,name\nA,Mueller\n".encode("cp1252"))] == ["Mueller"]


def test_a_customer_table_of_another_make_is_not_taken_for_a_house_list(tmp_path: Path):
    """It takes a name and another column that we know."""
    for content in ("customer;street\n1;x\n", "_id,source,entity_number,name,title\n1,x,2,y,z\n"):
        assert house_csv.recognise(written(tmp_path, content)) is None


def test_the_example_in_the_documentation_loads(tmp_path: Path):
    """Word for word, every party of it."""
    example = re.search(r"```csv\n(.*?)```", DOCUMENT.read_text(), re.DOTALL)
    assert example is not None
    reading: Reading = catalog.read(written(tmp_path, example[1]))
    assert (reading.dataset, reading.published) == ("house", "2026-07-01")
    found = by_number(reading)
    assert list(found) == ["H-1", "H-2", "H-3"]
    assert [entity.schema for entity in found.values()] == ["Person", "Company", "Vessel"]


def test_the_documentation_names_every_column_that_is_not_a_property_and_no_other():
    """What is in the table of columns can be used."""
    named = set(re.findall(r"^\| `([a-z_]+)`", DOCUMENT.read_text(), re.MULTILINE))
    assert named <= house_csv.COLUMNS
    assert house_csv.COLUMNS - house_csv.PROPERTIES.keys() <= named
