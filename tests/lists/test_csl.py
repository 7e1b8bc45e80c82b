"""The US Consolidated Screening List, in both its formats."""

import csv
import io
import itertools
import json
from dataclasses import replace
from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, csl, csl_csv, csl_json
from sanctions.lists.contract import Source
from sanctions.model import Entity, entity_to_json
from tests.lists.contract import SAMPLES, FormatContract, needs_shared, official, sources


@pytest.fixture(scope="module")
def rows() -> dict[str, Entity]:
    """The sample's entities by name and place in the list."""
    found = csl_csv.read(sources("csl.csv"), "us_trade_csl").entities
    return {f"{entity.caption} {number}": entity for number, entity in enumerate(found)}


class TestCslCsv(FormatContract):
    module = csl_csv
    dataset = "us_trade_csl"
    published = None
    count = 7


class TestCslJson(FormatContract):
    module = csl_json
    dataset = "us_trade_csl"
    published = None
    count = 7


def test_both_formats_give_the_same_entities():
    """But for the country and for which of two dates a document's is, which the JSON alone tells."""
    texts, objects = (module.read(sources(f"csl.{end}"), "us_trade_csl").entities for module, end in (
        (csl_csv, "csv"), (csl_json, "json")))  # fmt: skip
    for text, item in itertools.islice(zip(texts, objects, strict=True), 6):
        assert replace(text, documents=()) == replace(item, documents=())
        assert [d.number for d in text.documents] == [d.number for d in item.documents]


def test_a_country_of_the_json_is_one():
    """On rows of the State Department's lists."""
    assert list(csl_json.read(sources("csl.json"), "us_trade_csl").entities)[6].get("country") == ("eg",)


def test_columns_may_stand_in_any_order(tmp_path: Path):
    """The older order had no `_id`, and other columns first."""
    with (SAMPLES / "csl.csv").open(encoding="utf-8", newline="") as file:
        table = [dict(reversed(row.items())) for row in csv.DictReader(file)]
    text = io.StringIO()
    writer = csv.DictWriter(text, [name for name in table[0] if name != "_id"], extrasaction="ignore")
    writer.writeheader()
    writer.writerows(table)
    path = tmp_path / "csl.csv"
    path.write_bytes(b"\xef\xbb\xbf" + text.getvalue().encode())
    again = catalog.read([Source("csl.csv", path)])
    whole = csl_csv.read(sources("csl.csv"), "us_trade_csl")
    assert list(map(entity_to_json, again.entities)) == list(map(entity_to_json, whole.entities))


def test_a_row_of_ofac_s_says_so(rows: dict[str, Entity]):
    """Its number is the entry's there, on the list that it is on."""
    person = rows["Aleksandr PETROV 0"]
    assert (person.id, person.referents) == ("us_trade_csl:SDN-9001", ("us_ofac_sdn:9001",))
    assert rows["EXAMPLE BANK JOINT STOCK COMPANY 5"].referents == ("us_ofac_cons:9003",)
    assert rows["PJSC EXAMPLE AIR 2"].referents == ()


def test_a_person_s_particulars(rows: dict[str, Entity]):
    """Names are turned, codes are countries, dates as given."""
    person = rows["Aleksandr PETROV 0"]
    assert (person.schema, person.get("lastName")) == ("Person", ("PETROV",))
    assert person.get("alias") == ("Sasha PETROFF", "SASHA")
    assert (person.get("birthDate"), person.get("birthCountry")) == (("1961-02-28", "1962~"), ("ru",))
    assert (person.get("citizenship"), person.get("nationality")) == (("ru", "ua"), ("ru",))
    assert person.get("address") == ("12 Example Street, Moscow, 119034, RU",)
    assert person.get("country") == ("ru", "by")
    assert (person.get("gender"), person.get("email")) == (("male",), ("a@example.com",))
    assert [(link.name, link.role) for link in person.links] == [("EXAMPLE BANK", "linked to")]


def test_identity_documents_have_up_to_five_parts(rows: dict[str, Entity]):
    """Country, expiry, issue, number, type; of one date alone nobody knows which it is."""
    first, second = rows["Aleksandr PETROV 0"].documents
    assert (first.number, first.kind, first.country) == ("715550001", "Passport", "ru")
    assert (first.expires, first.issued) == ("2014-08-30", "2009-08-31")
    assert (second.number, second.expires, second.issued) == ("715550002", "", "")


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("K048787, Passport", ("K048787", "Passport", "", "", "")),
        ("2004-02-05, 1999-06-23, G025057, Passport", ("G025057", "Passport", "", "2004-02-05", "1999-06-23")),
        ("PA, 467323, Doc. 694710, Public Registration Number", (
            "467323, Doc. 694710", "Public Registration Number", "pa", "", "")),
        ("US, Nationality of Registration", ("US", "Nationality of Registration", "", "", "")),
        ("1990-01-01, Organization Established Date", ("1990-01-01", "Organization Established Date", "", "", "")),
        ("Passport", ("", "Passport", "", "", "")),
    ],
)  # fmt: skip
def test_parts_of_a_document_may_lack(text: str, document: tuple[str, ...]):
    """What is left before the type is the number, be it a word or a date."""
    found = csl.document_of(text.split(", "))
    assert (found.number, found.kind, found.country, found.expires, found.issued) == document


def test_a_vessel_s_particulars(rows: dict[str, Entity]):
    """As OFAC's own list has them."""
    vessel = rows["EXAMPLE STAR 1"]
    assert (vessel.schema, vessel.get("imoNumber")) == ("Vessel", ("9074729",))
    assert (vessel.get("flag"), vessel.get("callSign"), vessel.get("tonnage")) == (("ir",), ("ABCD",), ("1000",))
    assert [link.name for link in vessel.links] == ["Example Shipping"]


def test_topics_and_measures_go_by_the_list(rows: dict[str, Entity]):
    """Export controls are no sanctions, a debarment is neither."""
    told = {name: (e.get("topics"), {m.kind for m in e.measures}) for name, e in rows.items()}
    assert told["EXAMPLE STAR 1"] == (("sanction",), {"asset freeze"})
    assert told["PJSC EXAMPLE AIR 2"] == (("export.control",), {"denial of export privileges"})
    assert told["Example Technologies Co., Ltd. 3"] == (("export.control",), {"export licence requirement"})
    assert told["MUHAMMAD ALI 6"] == (("debarment",), {"debarment from defence trade"})


def test_an_order_that_has_ended_stays_with_its_end(rows: dict[str, Entity]):
    """So that whoever looks for it finds it."""
    (order,) = rows["PJSC EXAMPLE AIR 2"].measures
    assert (order.start, order.end, order.legal_basis) == ("2022-04-07", "2022-10-04", "87 F.R. 21611 4/12/2022")


def test_newlines_in_a_cell_are_spaces(rows: dict[str, Entity]):
    """A row goes on over several lines."""
    (measure,) = rows["Example Technologies Co., Ltd. 3"].measures
    assert measure.summary == "For all items subject to the EAR Presumption of denial"


def test_a_date_that_can_t_be_is_kept_and_counted():
    """`0097` is no year."""
    reading = csl_csv.read(sources("csl.csv"), "us_trade_csl")
    assert "start_date: 0097-06-30" in list(reading.entities)[6].get("notes")
    assert reading.unmapped["start_date"] == 1


def row(**cells: str) -> csl.Row:
    """A row of the Entity List with these cells."""
    fields = {"source": "Entity List (EL) - Bureau", "name": "Example Co.", **cells}
    address = fields.pop("address", "")
    return csl.Row("line 2", fields, {name: [] for name in csl.LISTS}, [address] if address else [], [])


def test_a_key_outlives_what_changes():
    """Dates, notices, addresses and stops come and go; the name does not."""
    before = row(address="A", start_date="2021-01-01", federal_register_notice="84 FR 1", _id="x")
    after = row(address="B", start_date="2022-01-01", federal_register_notice="84 FR 1, 85 FR 2", name="EXAMPLE CO")
    assert csl.key_of(before, frozenset()) == csl.key_of(after, frozenset())
    assert csl.key_of(before, frozenset()).startswith("EL-")


@pytest.mark.parametrize(
    "other",
    [{"address": "B"}, {"start_date": "2022-01-01"}, {"federal_register_notice": "2"}, {"name": "Example  Co"}],
)
def test_rows_of_one_name_are_told_apart(other: dict[str, str]):
    """By as much as it takes."""
    both = [row(address="A", start_date="2021-01-01"), row(**{"address": "A", "start_date": "2021-01-01"} | other)]
    shared = csl.shared_keys(both)
    assert len({csl.key_of(one, shared) for one in both}) == 2


def test_equal_rows_have_equal_keys():
    """A row that repeats another is no second party."""
    both = [row(address="A"), row(address="A", _id="y", source_list_url="elsewhere")]
    assert len({csl.key_of(one, csl.shared_keys(both)) for one in both}) == 1


def twice(folder: Path, kind: str, **changes: str) -> list[Source]:
    """The sample with its first row, OFAC's 9001, once more at the end and changed."""
    with (SAMPLES / "csl.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    table = [{name: cell for name, cell in row.items() if kind == "csv" or "; " not in cell} for row in table]
    table.append(table[0] | changes)
    path = folder / f"csl.{kind}"
    with path.open("w", encoding="utf-8", newline="") as file:
        if kind == "csv":
            writer = csv.DictWriter(file, list(table[0]))
            writer.writeheader()
            writer.writerows(table)
        else:
            json.dump({"total": len(table), "results": table}, file)
    return [Source(path.name, path)]


@pytest.mark.parametrize(("kind", "module"), [("csv", csl_csv), ("json", csl_json)])
def test_two_rows_under_one_number_of_ofac_s_are_one_party(tmp_path: Path, kind: str, module):
    """Nothing that either says is lost, the notes say that they differ, and so does the report."""
    other = {"name": "PETROV, Aleksandr Ivanovich", "alt_names": "PETROV, Aleksandr", "dates_of_birth": "1962"}
    reading = module.read(twice(tmp_path, kind, **other), "us_trade_csl")
    found = [entity for entity in reading.entities if entity.id == "us_trade_csl:SDN-9001"]
    assert len(found) == 1
    (party,) = found
    assert {"Aleksandr PETROV", "Aleksandr Ivanovich PETROV"} <= set(party.names)
    assert "1962" in party.get("birthDate")
    assert kind == "json" or "1961-02-28" in party.get("birthDate")
    assert "us_ofac_sdn:9001" in party.referents
    assert any("2 rows under this number, which differ" in note for note in party.get("notes"))
    assert any(note.endswith("one party each: us_trade_csl:SDN-9001") for note in reading.notes)
    assert reading.declared in {None, 7}


def test_which_row_comes_first_makes_no_difference(tmp_path: Path):
    """Or each publication would change the party."""
    bodies = []
    for turned in (False, True):
        folder = tmp_path / str(turned)
        folder.mkdir()
        (source,) = twice(folder, "csv", dates_of_birth="1962")
        head, *lines = source.path.read_text().splitlines(keepends=True)
        if turned:
            source.path.write_text("".join([head, lines[-1], *lines[1:-1], lines[0]]))
        entities = csl_csv.read([source], "us_trade_csl").entities
        bodies.append(next(entity_to_json(entity) for entity in entities if entity.id.endswith("-9001")))
    assert bodies[0] == bodies[1]


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "IVANOV, Igor", "alt_names": "", "ids": "RU, 4009 999999, Passport"},
        {"type": "Entity"},
    ],
)
def test_rows_with_nothing_in_common_but_the_number_are_not_one_party(tmp_path: Path, changes: dict[str, str]):
    """Another's row under the number, or one of another kind: the list is damaged, and refused for it."""
    reading = csl_csv.read(twice(tmp_path, "csv", **changes), "us_trade_csl")
    found = [entity for entity in reading.entities if entity.id == "us_trade_csl:SDN-9001"]
    assert len(found) == 2
    assert found[0] != found[1]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department", "NS-MBS"),
        ("Military End User (MEU) List - Bureau of Industry and Security", "MEU"),
        ("A list without one", ""),
    ],
)
def test_a_list_s_short_name_stands_in_brackets(source: str, code: str):
    """With or without the word list."""
    assert csl.code_of(source) == code


def test_a_list_that_is_new_counts_as_sanctions(tmp_path: Path):
    """And is told."""
    path = tmp_path / "csl.csv"
    path.write_text((SAMPLES / "csl.csv").read_text().replace("ITAR Debarred (DTC)", "Brand New List (BNL)"))
    reading = csl_csv.read([Source("csl.csv", path)], "us_trade_csl")
    assert list(reading.entities)[6].get("topics") == ("sanction",)
    assert reading.unmapped["source Brand New List (BNL) - State Department"] == 1


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (",Vessel,", ",Submarine,", r"line 3: a party of a kind that we don't know: 'Submarine'"),
        ("MUHAMMAD ALI", "", r"line 10: us_trade_csl:DTC-\w+ has no name"),
        (",EXAMPLE STAR,", ",EXAMPLE,STAR,", "line 3 has 30 columns, not 29"),
        ("PETROV", 'PET"ROV', "line 2"),
        ("EXAMPLE STAR", "EXAMPLE\udce9STAR", "line 3 holds a byte that is no UTF-8"),
    ],
)
def test_a_row_that_is_not_whole_is_refused_with_its_line(tmp_path: Path, old: str, new: str, reason: str):
    """A new kind, no name, a comma too many, a stray quote, another encoding."""
    path = tmp_path / "csl.csv"
    text = (SAMPLES / "csl.csv").read_text().replace(old, new, 1)
    path.write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(ListUnreadable, match=reason):
        list(csl_csv.read([Source("csl.csv", path)], "us_trade_csl").entities)


def json_list(folder: Path, text: str) -> list[Source]:
    path = folder / "csl.json"
    path.write_text(text)
    return [Source("csl.json", path)]


def test_json_is_read_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """However a piece may end; `total` is the publisher's count."""
    whole = list(map(entity_to_json, csl_json.read(sources("csl.json"), "us_trade_csl").entities))
    for size in (1, 7, 100, 4_000):
        monkeypatch.setattr(csl_json, "_PIECE", size)
        reading = csl_json.read(sources("csl.json"), "us_trade_csl")
        assert list(map(entity_to_json, reading.entities)) == whole
        assert reading.declared == len(whole)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"results": [{"source": "x (EL)", "name": "A"}', "cut off"),
        ('{"results": [{"source": "x (EL)", "name": "A"}]', "cut off"),
        ('{"results": [{"source": "x (EL)", "name": "A"}]} and more', "not whole"),
        ('{"results": [\n{"name": "A", }]}', "not whole.*line 2"),
        ('{"results": ["A"]}', "record 1, line 1, is no object"),
        ('{"results": [{"source": "x (EL)", "name": "A\\u0007"}]}', r"record 1, line 1, holds a byte"),
        ('{"nothing": 1}', "has no results"),
        ('{"results": [{"source": "x (EL)", "name": null}]}', "record 1, line 1: .* has no name"),
    ],
)
def test_json_that_is_not_whole_is_refused(tmp_path: Path, text: str, reason: str):
    """With the record and its line."""
    with pytest.raises(ListUnreadable, match=reason):
        list(csl_json.read(json_list(tmp_path, text), "us_trade_csl").entities)


def test_keys_may_lack_and_be_new(tmp_path: Path):
    """One that is new is kept and counted."""
    text = json.dumps({"results": [{"source": "x (EL)", "name": "A", "shoe_size": 43, "alt_names": "B"}]})
    reading = csl_json.read(json_list(tmp_path, text), "us_trade_csl")
    (entity,) = reading.entities
    assert (entity.get("alias"), entity.get("notes")) == (("B",), ("shoe_size: 43",))
    assert reading.unmapped == {"shoe_size": 1}


@needs_shared
@pytest.mark.slow
def test_the_whole_list_is_read():
    """Every row; one of OFAC's stands twice, its two rows alike but for where the list is."""
    reading = catalog.read(official("us_trade_csl/consolidated_2022-05-16.csv"))
    found = list(reading.entities)
    ids = {entity.id: entity_to_json(entity) for entity in found}
    assert (len(found), len(ids)) == (14_160, 14_159)
    assert len({entity_to_json(entity) for entity in found}) == len(ids)
    assert (reading.dataset, reading.published) == ("us_trade_csl", "2022-05-16")
    schemata = [entity.schema for entity in found]
    assert (schemata.count("Person"), schemata.count("Vessel"), schemata.count("LegalEntity")) == (5_286, 433, 3_625)
    (aeroflot,) = (entity for entity in found if entity.caption == "PJSC AEROFLOT")
    (order,) = aeroflot.measures
    assert (order.start, order.end) == ("2022-04-07", "2022-10-04")
    # Clauses of remarks without a place of their own, as in OFAC's own formats, are notes.
    assert sum(n for field, n in reading.unmapped.items() if field != "Remarks: free text") < 100


def test_a_date_that_ofac_gives_for_a_directive_is_not_a_programme_s(rows: dict[str, Entity]):
    """The programme of menu-based sanctions has none; the note keeps it."""
    bank = rows["EXAMPLE BANK JOINT STOCK COMPANY 5"]
    assert [(m.kind, m.program, m.start) for m in bank.measures] == [("menu-based sanctions", "MBS", "")]
    assert "Effective Date (EO 14024 Directive 3): 26 Mar 2022" in bank.get("notes")
    assert rows["Aleksandr PETROV 0"].measures[1].legal_basis == "Executive Order 14024"
