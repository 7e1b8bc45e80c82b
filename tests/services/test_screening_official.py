"""The known parties of the governments' own lists, where the files are present, are found as customers write them."""

import csv
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import pytest

from sanctions.index import search_all
from sanctions.lists import catalog
from sanctions.lists.contract import Source
from sanctions.model import Publication, Query, Version
from sanctions.services.generation import Generation, Keeper, build, put_in_force
from sanctions.services.screening import Options, match, search
from sanctions.store.home import Home

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LISTS = Path(__file__).parents[2].parent / "shared" / "lists"
FILES = (
    "us_ofac_sdn/sdn_2024-05-03.csv",
    "eu_fsf/RECONSTRUCTED_xmlFullSanctionsList_1_1.xml",
    "gb_fcdo_sanctions/RECONSTRUCTED_UK_Sanctions_List.xml",
)
SHAMALOV = {"us_ofac_sdn:24184", "eu_fsf:EU.7867.75", "gb_fcdo_sanctions:RUS0245"}
LUKASHENKO = {"us_ofac_sdn:9760", "eu_fsf:EU.5971.83", "gb_fcdo_sanctions:BEL0045"}
VTB = {"us_ofac_sdn:17013", "eu_fsf:EU.8058.21", "gb_fcdo_sanctions:RUS0250"}
AEROFLOT = {"gb_fcdo_sanctions:RUS1444"}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not LISTS.is_dir(), reason="the official files in ../shared/lists are not here"),
]


def read(name: str) -> tuple[Publication, list[Version]]:
    """A list as its publisher wrote it, in force since one day."""
    path = LISTS / name
    found = catalog.read([Source(path.name, path)], published="2024-05-03")
    edition, stamp = f"{found.published}.00", AT.isoformat()
    versions = [Version(entity, edition, None, "", "", "") for entity in found.entities]
    counts = {"entities": len(versions)}
    publication = Publication(
        0, found.dataset, edition, "2024-05-03", stamp, stamp, found.format, name, {name: ""}, counts
    )
    return publication, versions


@pytest.fixture(scope="module")
def generation(tmp_path_factory: pytest.TempPathFactory) -> Generation:
    """The lists of the United States, the European Union and the United Kingdom, in force."""
    home = Home(tmp_path_factory.mktemp("official") / "data")
    lists = [read(name) for name in FILES]
    built = build(home, [publication for publication, _ in lists], chain.from_iterable(each for _, each in lists))
    put_in_force(home, built)
    return Keeper(home).current()


def matches(generation: Generation, query: Query) -> set[str]:
    """The ids of the parties that match."""
    answer = match(generation, {"q": query}, Options(limit=100), at=AT, door="api")["q"]
    return {hit.version.entity.id for hit in answer.hits if hit.match}


@pytest.mark.parametrize(
    ("schema", "name", "parties"),
    [
        ("Person", "Kirill Shamalov", SHAMALOV),
        ("Person", "Kiril Shamalof", SHAMALOV),
        ("Person", "Кирилл Николаевич Шамалов", SHAMALOV),
        ("Person", "Kirill Nikolajewicz Szamałow", SHAMALOV),
        ("Person", "Kyrylo Shamalov", SHAMALOV),
        ("Person", "K. Shamalov", SHAMALOV),
        ("Person", "SHAMALOV Kirill Nikolaevich", SHAMALOV),
        ("Person", "Alexander Lukashenko", LUKASHENKO),
        ("Person", "Alyaksandr Lukashenka", LUKASHENKO),
        ("Person", "Александр Лукашенко", LUKASHENKO),
        ("Company", "VTB Bank PJSC", VTB),
        ("LegalEntity", "Bank VTB", VTB),
        ("Company", "ПАО Банк ВТБ", VTB),
        ("Organization", "State Corporation Rostec", {"us_ofac_sdn:17260"}),
        ("Organization", "Rostec", {"gb_fcdo_sanctions:RUS0238"}),
        ("Company", "Aeroflot", AEROFLOT),
        ("Company", "Аэрофлот ПАО", AEROFLOT),
    ],
)
def test_the_five_names_are_found_on_every_list(
    generation: Generation, schema: str, name: str, parties: set[str]
) -> None:
    """However it is written, each list's own entry is a match."""
    assert parties - matches(generation, Query(schema, {"name": (name,)})) == set()


def test_a_birth_date_keeps_its_man(generation: Generation) -> None:
    """With the birth date that OFAC gives, its entry stands above the same without."""
    alone, dated = (
        match(generation, {"q": Query("Person", properties)}, Options(scope="us_ofac_sdn"), at=AT, door="api")["q"]
        for properties in (
            {"name": ("K. Shamalov",)},
            {"name": ("K. Shamalov",), "birthDate": ("1982-03-22",)},
        )
    )
    assert dated.hits[0].version.entity.id == "us_ofac_sdn:24184"
    assert dated.hits[0].score > next(hit.score for hit in alone.hits if hit.version.entity.id == "us_ofac_sdn:24184")


def test_an_identifier_finds_its_party(generation: Generation) -> None:
    """VTB by its INN."""
    answer = search(generation, "7702070139", Query("LegalEntity", {}), Options(), at=AT, door="page")
    assert "us_ofac_sdn:17013" in {hit.version.entity.id for hit in answer.hits if hit.match}


def test_a_clear_names_the_lists_that_were_searched(generation: Generation) -> None:
    """And those that were not loaded."""
    query = Query("Person", {"name": ("Petr Fiala",)})
    answer = match(generation, {"q": query}, Options(), at=AT, door="api")["q"]
    assert not any(hit.match for hit in answer.hits)
    assert {part.dataset for part in answer.coverage.datasets} == {name.partition("/")[0] for name in FILES}
    assert set(answer.coverage.missing) == {
        "un_sc_sanctions",
        "us_ofac_cons",
        "ch_seco_sanctions",
        "ca_dfatd_sema_sanctions",
        "au_dfat_sanctions",
    }


QUERIES = LISTS.parent / "bench" / "queries.csv"


def test_a_higher_cutoff_loses_no_match(generation: Generation) -> None:
    """Files ask for matches alone, pages for what is near too: neither has matches that the other lacks."""
    moment = generation.moment("default", "")
    with QUERIES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if not row["kind"].startswith("clean_")][1::2]
    queries = [Query(row["schema"], {"name": (row["name"],)}) for row in rows]
    found = [
        [{(hit.version.entity.id, hit.score) for hit in answer.hits if hit.match} for answer in answers]
        for answers in (
            search_all(generation.index, queries, moment, threshold=0.7, cutoff=cutoff) for cutoff in (0.5, 0.7)
        )
    ]
    assert sum(map(len, found[0])) > len(rows)
    assert found[0] == found[1]
