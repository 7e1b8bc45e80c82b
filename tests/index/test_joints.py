"""Words written together on one side and apart on the other, or by their initials."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from sanctions.index import Index, Moment, search
from sanctions.index.keys import SHORTEST_SLIPPED
from sanctions.index.search import read
from sanctions.matching import Listed, match_names, score
from sanctions.model import Entity, Query, Version
from sanctions.names import analyse

LIST = "us_ofac_sdn"
COMPANIES = (
    "Islamic Revolutionary Guard Corps",
    "Vneshtorgbank",
    "Naftiran Intertrade Company",
    "Sea Horse Shipping Lines",
    "Novo Rossiysk Grain Terminal",
    "Almaz Antey",
    "Tochmash",
    "Progressive Machine Building Works",
    "OOO Smartenergiya",
    "武汉高芯科技有限公司",
    "苏州百胜动力机器股份有限公司",
    "山东海欣港务集团有限公司",
)
PEOPLE = (
    "Abd al-Rahman Mustafa",
    "Naing Oo Lwin",
    "Fatimazahra Benali",
    "Jean Claude Van Houten",
    "Kim Jongun",
    "Sheikh Mansur Qandari",
    "Mahmud Ahmadinejad",
    "Abdulrahman Omar Saqqaf",
    "Jamal Al-Din Farahani",
    "Saifuddin Hadrami",
)


@pytest.fixture(scope="module")
def joints(write: Callable[..., Index]) -> Index:
    """The index of all of them, and of many others, so that words are as rare as they look."""
    others = [f"Handelsgesellschaft {at:03} Verwaltung" for at in range(60)]
    named = [*((name, "Company") for name in (*COMPANIES, *others)), *((name, "Person") for name in PEOPLE)]
    return write([Version(entity(name, schema), "2024-01-01.00", None, "", "", "") for name, schema in named], DAYS)


DAYS = {LIST: ["2024-01-01.00"]}


def entity(name: str, schema: str) -> Entity:
    return Entity(f"{LIST}:{name}", schema, name, {"name": (name,)})


def hits(index: Index, name: str, schema: str, cutoff: float = 0.5) -> dict[str, float]:
    """The captions and scores of the hits."""
    found = search(index, Query(schema, {"name": (name,)}), Moment(((LIST, 0),)), threshold=0.7, cutoff=cutoff)
    return {hit.version.entity.caption: hit.score for hit in found.hits}


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Vneshtorg Bank", COMPANIES[1]),
        ("Nafti ran Intertrade Company", COMPANIES[2]),
        ("Seahorse Shipping Lines", COMPANIES[3]),
        ("Seahorse Shippinglines", COMPANIES[3]),
        ("Novorossiysk Grain Terminal", COMPANIES[4]),
        ("AlmazAntey", COMPANIES[5]),
        ("Toch Mash", COMPANIES[6]),
        ("Abdalrahman Mustafa", PEOPLE[0]),
        ("Naingoo Lwin", PEOPLE[1]),
        ("Naing Oolwin", PEOPLE[1]),
        ("Fatima Zahra Benali", PEOPLE[2]),
        ("Jeanclaude Vanhouten", PEOPLE[3]),
        ("Kim Jong Un", PEOPLE[4]),
        ("Almazan Tey", COMPANIES[5]),
        ("Novoro Ssiysk Grain Terminal", COMPANIES[4]),
        ("Fatimazahrab Enali", PEOPLE[2]),
        ("Jean Claude Vanh Outen", PEOPLE[3]),
        ("Novorosiysk Grain Terminal", COMPANIES[4]),
        ("Fatimazahra Bneali", PEOPLE[2]),
        ("JeanCaude Van Houten", PEOPLE[3]),
        ("Jean ClaudeVn Houten", PEOPLE[3]),
        ("JeanClaudeVanHouten", PEOPLE[3]),
        ("NaftiranIntertradeCompany", COMPANIES[2]),
        ("Vnesh torg bank", COMPANIES[1]),
        ("Islamic Revolu itonary Guard Corps", COMPANIES[0]),
        ("SheikhMansur Qandari", PEOPLE[5]),
        ("OOOSmartenergiya", COMPANIES[8]),
        ("Fatimazahrap Enali", PEOPLE[2]),
        ("Novoro Sziysk Grain Terminal", COMPANIES[4]),
        ("احمدی نژاد محمود", PEOPLE[6]),
        ("عبدالرحمنمصطفی", PEOPLE[0]),
        ("فاطمهزهرا بنعلي", PEOPLE[2]),
        ("Abdulrahman Mustafa", PEOPLE[0]),
        ("Abdurrahman Mustafa", PEOPLE[0]),
        ("Mustafa Abdelrahman", PEOPLE[0]),
        ("Abd ar-Rahman Omar Saqqaf", PEOPLE[7]),
        ("Jamaluddin Farahani", PEOPLE[8]),
        ("Jamal Eddine Farahani", PEOPLE[8]),
        ("Jamaleddine Farahani", PEOPLE[8]),
        ("Saif al-Din Hadrami", PEOPLE[9]),
        ("Saif Eddine Hadrami", PEOPLE[9]),
        ("Seif-ud-Din Hadrami", PEOPLE[9]),
        ("高芯科技（武汉）有限责任公司", COMPANIES[9]),
        ("武汉市高芯科技", COMPANIES[9]),
        ("苏州市百胜动力机器股份", COMPANIES[10]),
        ("山东省海欣港务集团", COMPANIES[11]),
        ("海欣港务集团（山东）", COMPANIES[11]),
    ],
)
def test_a_name_is_found_however_its_words_are_joined(joints: Index, asked: str, listed: str) -> None:
    """Two joints in one name, and joints across a particle, too."""
    found = hits(joints, asked, "Person" if listed in PEOPLE else "Company")
    assert max(found, key=lambda caption: found[caption]) == listed
    assert found[listed] >= 0.7


def together(name: str) -> list[str]:
    """The name with each two neighbours written together."""
    words = name.split()
    return [" ".join((*words[:at], one + other, *words[at + 2 :])) for at, (one, other) in enumerate(pairwise(words))]


def slipped(name: str) -> list[str]:
    """The name with each two neighbours written together, a letter lost, doubled or swapped with the next in them."""
    words = name.split()
    return [
        " ".join((*words[:at], changed, *words[at + 2 :]))
        for at, word in enumerate(map("".join, pairwise(words)))
        for cut in range(1, len(word))
        if len(word) >= SHORTEST_SLIPPED
        for changed in (
            word[:cut] + word[cut + 1 :],
            word[:cut] + word[cut] + word[cut:],
            word[:cut] + word[cut + 1 : cut + 2] + word[cut] + word[cut + 2 :],
        )
    ]


def apart(name: str) -> list[str]:
    """The name with each long word written as two."""
    words = name.split()
    return [
        " ".join((*words[:at], word[:cut], word[cut:], *words[at + 1 :]))
        for at, word in enumerate(words)
        for cut in range(3, len(word) - 2)
    ]


@pytest.mark.parametrize("change", [together, slipped, apart])
def test_nothing_that_a_full_scan_finds_is_lost(joints: Index, change: Callable[[str], list[str]]) -> None:
    """Every two neighbours written together, so with every slip in them too, and every word in two, of every name."""
    missed = {}
    for name in (*COMPANIES, *PEOPLE):
        schema = "Person" if name in PEOPLE else "Company"
        for asked in change(name):
            best = scan(joints, asked, name, schema)
            if best >= 0.7 and hits(joints, asked, schema).get(name) != best:
                missed[asked] = best
    assert missed == {}


def scan(index: Index, asked: str, listed: str, schema: str) -> float:
    """The score of a listed name laid beside the query, without the index."""
    query = Query(schema, {"name": (asked,)})
    names = [Listed(analyse(listed, schema == "Person"), "name")]
    best = match_names(read(query), names, index.lexicon.rarity, index.lexicon.likeness, index.lexicon.given)
    return score(query, Version(entity(listed, schema), "", None, "", "", ""), best, 0.7).score


@pytest.mark.parametrize("name", ["IRGC", "Irgc Ltd", "SHSL"])
def test_initials_are_looked_up(joints: Index, name: str) -> None:
    """A low cutoff shows whose they are."""
    listed = next(one for one in COMPANIES if "".join(word[0] for word in one.split()) in name.upper())
    assert hits(joints, name, "Company", 0.05)[listed] == scan(joints, name, listed, "Company")


def test_initials_met_by_chance_are_no_hit(joints: Index) -> None:
    """Any short word is the initials of somebody."""
    assert hits(joints, "Pmb Schmidt", "Company") == {}
    assert hits(joints, "Rgc Bakery", "Company") == {}


def test_an_acronym_is_a_listed_word_as_it_is_written_and_none_that_is_a_slip_away(joints: Index) -> None:
    numbers = [number for number, _ in joints.words.bearing_exactly(["almas", "almaz", "tochmsh"])]
    assert [joints.listed_name(number).name.original for number in numbers] == [COMPANIES[5]]
