"""The seed dataset says what the report and the official lists say."""

import csv
import json
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from sanctions.lists import seed
from sanctions.lists.contract import Source
from sanctions.model import Entity
from sanctions.model.schema import DATE_PROPERTIES

SEED_ARTICLE = Path(__file__).parents[1] / "seeds" / "seed_article.json"
LISTS = Path(__file__).parents[2] / "shared" / "lists"
OUR_WORDS = {"sector", "country", "citizenship", "nationality", "birthCountry", "gender", "topics", "notes"}
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

official = pytest.mark.skipif(not LISTS.is_dir(), reason="the official lists are not at ../shared/lists")


def content() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(SEED_ARTICLE.read_bytes())
    return data


def entities() -> dict[str, Entity]:
    reading = seed.read([Source(SEED_ARTICLE.name, SEED_ARTICLE)], "seed_article")
    return {entity.id.partition(":")[2]: entity for entity in reading.entities}


def test_the_report_names_five_as_sanctioned() -> None:
    """Two banks or makers, one airline, two men, and nobody else."""
    assert set(entities()) == {"vtb", "rostec", "kirill-shamalov", "aeroflot", "alexander-lukashenko"}


@pytest.mark.parametrize(
    ("party", "authority", "kind", "start"),
    [
        ("vtb", "United Kingdom", "asset freeze", "2022-02-24"),
        ("rostec", "United Kingdom", "asset freeze", "2022-02-24"),
        ("kirill-shamalov", "United Kingdom", "sanctions", "2022-02-24"),
        ("aeroflot", "United Kingdom", "airspace ban", ""),
        ("alexander-lukashenko", "United States", "sanctions", "2022-03-15"),
    ],
)
def test_a_measure_is_what_the_report_says(party: str, authority: str, kind: str, start: str) -> None:
    """Who imposed what, of which kind, from when; a ban is no asset freeze."""
    (measure,) = entities()[party].measures
    assert (measure.authority, measure.kind, measure.start) == (authority, kind, start)
    assert "report" in measure.source


def test_lukashenko_is_described_by_office() -> None:
    """The report gives no name for the leader of Belarus, and his entry says so."""
    entity = entities()["alexander-lukashenko"]
    assert "by his office" in entity.get("notes")[0]
    assert entity.get("position") == ("President of the Republic of Belarus",)
    assert "report" not in {source for fact in _facts("alexander-lukashenko", "name") for source in fact["sources"]}


@pytest.mark.parametrize("party", ["vtb", "rostec", "kirill-shamalov", "aeroflot", "alexander-lukashenko"])
def test_every_party_is_named_in_latin_and_cyrillic(party: str) -> None:
    """A customer file may hold either spelling."""
    names = entities()[party].names
    assert any(re.search("[a-z]{3}", name) for name in names)
    assert any(re.search("[а-яА-Я]{3}", name) for name in names)


def test_every_party_refers_to_its_official_entries() -> None:
    """Whoever finds a seed entity can go on to the governments' own."""
    assert {party: entity.referents for party, entity in entities().items()} == {
        "vtb": (
            "us_ofac_sdn:17013",
            "us_ofac_cons:17013",
            "eu_fsf:EU.8058.21",
            "gb_fcdo_sanctions:RUS0250",
            "au_dfat_sanctions:6772",
        ),
        "rostec": (
            "us_ofac_sdn:17260",
            "us_ofac_cons:17260",
            "gb_fcdo_sanctions:RUS0238",
            "au_dfat_sanctions:6312",
        ),
        "kirill-shamalov": (
            "us_ofac_sdn:24184",
            "eu_fsf:EU.7867.75",
            "gb_fcdo_sanctions:RUS0245",
            "au_dfat_sanctions:6659",
        ),
        "aeroflot": ("gb_fcdo_sanctions:RUS1444",),
        "alexander-lukashenko": (
            "us_ofac_sdn:9760",
            "eu_fsf:EU.5971.83",
            "gb_fcdo_sanctions:BEL0045",
            "au_dfat_sanctions:6824",
        ),
    }


def test_who_is_only_mentioned_is_not_an_entity() -> None:
    """The eight whom the report names without a sanction are never loaded."""
    mentioned = [name for name, _ in seed.mentioned(Source(SEED_ARTICLE.name, SEED_ARTICLE))]
    assert len(mentioned) == 8
    listed = {name for entity in entities().values() for name in entity.names}
    assert not listed & set(mentioned)


@official
@pytest.mark.slow
def test_every_cited_value_stands_in_the_official_entry() -> None:
    """Each word of a value that cites a list is in that list's entry; each date is there in the list's way."""
    strays = [
        (source, name, value)
        for source, name, value in _citations()
        if not (_date_stands if name in DATE_PROPERTIES else _words_stand)(value, _entries()[source])
    ]
    assert strays == []


@official
@pytest.mark.slow
def test_every_referent_is_an_entry_of_its_list() -> None:
    """No reference leads nowhere."""
    referents = {referent for entity in entities().values() for referent in entity.referents}
    assert referents <= _entries().keys()


def _facts(party: str, name: str) -> list[dict[str, Any]]:
    (entity,) = (row for row in content()["entities"] if row["id"] == f"seed_article:{party}")
    facts: list[dict[str, Any]] = entity["properties"][name]
    return facts


def _citations() -> Iterator[tuple[str, str, str]]:
    """Source, property and value of each fact that an official list is cited for and that stands there in words."""
    for entity in content()["entities"]:
        for name, facts in entity["properties"].items():
            for fact in facts if name not in OUR_WORDS else ():
                for source in fact["sources"]:
                    if source not in {"report", "own"}:
                        yield source, name, fact["value"]


def _words_stand(value: str, entry: str) -> bool:
    return set(re.findall(r"\w+", value.casefold())) <= set(re.findall(r"\w+", entry.casefold()))


def _date_stands(value: str, entry: str) -> bool:
    return value in entry or date.fromisoformat(value).strftime("%d %b %Y") in entry


@cache
def _entries() -> Mapping[str, str]:
    """The text of each official entry that the seed cites, by the seed's name for it."""
    wanted = content()["sources"].keys()
    found: dict[str, str] = {}
    for source, text in [*_sdn(), *_csl(), *_xml_entries(), *_dfat()]:
        if source in wanted:
            found[source] = f"{found.get(source, '')} {text}"
    return found


def _sdn() -> Iterator[tuple[str, str]]:
    folder = LISTS / "us_ofac_sdn"
    for path in (folder / "sdn_2024-05-03.csv", folder / "parts_2026-06/alt.csv", folder / "parts_2026-06/add.csv"):
        with path.open(encoding="cp1252", newline="") as file:
            for row in csv.reader(file):
                yield f"us_ofac_sdn:{row[0]}", " ".join(row)


def _csl() -> Iterator[tuple[str, str]]:
    with (LISTS / "us_trade_csl/consolidated_2022-05-16.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if "21611" in row["federal_register_notice"]:
                yield "us_trade_csl", " ".join(row.values())


def _xml_entries() -> Iterator[tuple[str, str]]:
    for path, tag, key in (
        ("us_ofac_cons/consolidated_2022-02-23.xml", "sdnEntry", "us_ofac_cons:{uid}"),
        ("eu_fsf/RECONSTRUCTED_xmlFullSanctionsList_1_1.xml", "sanctionEntity", "eu_fsf:{euReferenceNumber}"),
        ("gb_fcdo_sanctions/RECONSTRUCTED_UK_Sanctions_List.xml", "Designation", "gb_fcdo_sanctions:{UniqueID}"),
        ("ca_dfatd_sema_sanctions/sema-lmes_2025.xml", "record", "canada:{Country}-{Schedule}-{Item}"),
    ):
        for _, element in etree.iterparse(LISTS / path, tag=f"{{*}}{tag}"):
            fields = defaultdict(str, element.attrib)
            fields.update((etree.QName(child).localname, (child.text or "").strip()) for child in element)
            text = " ".join([*element.itertext(), *(value for node in element.iter() for value in node.values())])
            yield _canadian(key.format_map(fields)), text
            element.clear()


def _canadian(key: str) -> str:
    """`canada:Russia / Russie-1, Part 2-75` as the seed writes it."""
    found = re.fullmatch(r"canada:(\w+).*-1, Part (\d+)-(\d+)", key)
    return f"canada:{found[1].lower()}-{found[2]}-{found[3]}" if found else key


def _dfat() -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(LISTS / "au_dfat_sanctions/regulation8_consolidated.xlsx") as book:
        strings = ["".join(item.itertext()) for item in etree.fromstring(book.read("xl/sharedStrings.xml"))]
        sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    for row in sheet.iter(f"{SHEET}row"):
        cells = [(cell.get("t"), cell.findtext(f"{SHEET}v")) for cell in row]
        values = [strings[int(text)] if kind == "s" else text for kind, text in cells if text]
        yield f"au_dfat_sanctions:{values[0]}" if values else "", " ".join(values)
