"""A question to its hits."""

from collections.abc import Callable
from itertools import product
from random import Random

import pytest

from sanctions.index import Index, Moment, search, search_all
from sanctions.index.candidates import Reach, Wanted, candidates
from sanctions.index.search import read
from sanctions.matching import Listed, match_names, score
from sanctions.model import Entity, Query, Version
from sanctions.names import analyse

SDN, UN = "us_ofac_sdn", "un_sc_sanctions"
EDITION = "2024-01-01.00"


def ask(index: Index, moment: Moment, schema: str, cutoff: float = 0.5, **properties: str) -> dict[str, float]:
    """The ids and scores of the hits."""
    query = Query(schema, {name: (value,) for name, value in properties.items()})
    found = search(index, query, moment, threshold=0.7, cutoff=cutoff)
    return {hit.version.entity.id: hit.score for hit in found.hits}


@pytest.mark.parametrize(
    ("schema", "name", "ref"),
    [
        ("Person", "Kirill Nikolaevich Shamalov", "1"),
        ("Person", "Шамалов Кирилл Николаевич", "1"),
        ("Person", "Kiril Shamalof", "1"),
        ("Person", "Bachar el Assad", "3"),
        ("Person", "AlAssad Bashar", "3"),
        ("Person", "BasharAssad", "3"),
        ("Person", "キリル・シャマロフ", "1"),
        ("Person", "샤말로프 키릴", "1"),
        ("Person", "קיריל שמאלוב", "1"),
        ("Person", "巴沙尔·阿萨德", "3"),
        ("Company", "Банк ВТБ", "17013"),
        ("Company", "Vneshtorgbank", "17013"),
        ("Company", "Gazprom Bank", "6"),
        ("LegalEntity", "Gazpormbank", "6"),
    ],
)
def test_a_party_is_found(index: Index, now: Moment, schema: str, name: str, ref: str) -> None:
    """By its name, in another script or spelling, misspelled, joined or split, or by a former name."""
    assert f"{SDN}:{ref}" in ask(index, now, schema, name=name)


@pytest.mark.parametrize(
    "title", ["H.E.", "HE", "Senator", "Prince", "Bishop", "Judge", "Field Marshal", "الدكتور", "Гражданин", "Pani"]
)
def test_a_title_changes_no_score(index: Index, now: Moment, title: str) -> None:
    """Whether it may be a name or not."""
    assert ask(index, now, "Person", name=f"{title} Kirill Shamalov") == ask(
        index, now, "Person", name="Kirill Shamalov"
    )


@pytest.mark.parametrize(
    "form", ["OÜ", "SPRL", "& Sons", "CV", "有限公司", "주식 회사", 'בע"מ', "ش.م.ح", "ЖШС", "(P) Ltd"]
)
def test_a_legal_form_loses_nobody(index: Index, now: Moment, form: str) -> None:
    """A company of one word is found whatever its form."""
    assert ask(index, now, "Company", 0.7, name=f"Gazprombank {form}").keys() == {f"{SDN}:6"}


@pytest.mark.parametrize(
    ("listed", "asked"),
    [
        ("Rostec", "Rostec Group"),
        ("Haqqani Network", "Haqqani"),
        ("Haqqani Network", "Haqqani Group"),
        ("Kalashnikov Concern", "Группа Калашников"),
        ("Wagner", "Движение Вагнер"),
        ("Wagner", "Wagner Moscow Russia"),
        ("Rostec", "1/ROSTEC 3/RU/MOSCOW"),
        ("Central Research Institute Burevestnik", "ЦНИИ Буревестник"),
        ("Joint Stock Company Polimetall", "JOINTSTOCKCOMPANYPOLIMETALL"),
    ],
)
def test_a_word_for_the_sort_of_body_loses_nobody(write: Callable[..., Index], listed: str, asked: str) -> None:
    """On either side, or another on each."""
    editions = {SDN: [EDITION]}
    others = [f"Romashka {word}" for word in ("Group", "Network", "Movement", "Air", "Bank")]
    parties = [Entity(f"{SDN}:{at}", "Company", name, {"name": (name,)}) for at, name in enumerate((listed, *others))]
    made = write([Version(party, EDITION, None, "2024-01-01", "", "2024-01-01") for party in parties], editions)
    assert ask(made, Moment(((SDN, 0),)), "Company", 0.7, name=asked).keys() == {f"{SDN}:0"}


def test_the_same_person_on_two_lists_is_two_hits(index: Index, now: Moment) -> None:
    """Each list has its own entry."""
    assert ask(index, now, "Person", name="Kirill Shamalov").keys() == {f"{SDN}:1", f"{UN}:QDi.7"}


@pytest.mark.parametrize("name", ["Volodymyr Zelenskyy", "Joe Biden", "Kirill Petrov", "Prigozhin", "", "..."])
def test_nobody_else_is_found(index: Index, now: Moment, name: str) -> None:
    """Who is on no list comes back clear; so does who was taken off it."""
    assert ask(index, now, "Person", name=name) == {}


def test_an_identifier_finds_under_no_name_and_under_another(index: Index, now: Moment) -> None:
    """Exact identifiers decide."""
    assert ask(index, now, "Company", innCode="7702070139").keys() == {f"{SDN}:17013"}
    assert f"{SDN}:17013" in ask(index, now, "Company", name="Romashka", taxNumber="77 0207 0139")
    assert ask(index, now, "Vessel", imoNumber="9187629").keys() == {f"{SDN}:5"}


def test_a_person_is_never_a_vessel(index: Index, now: Moment) -> None:
    """Not by name, not by identifier."""
    assert ask(index, now, "Vessel", name="VTB Star").keys() == {f"{SDN}:5"}
    assert ask(index, now, "Person", name="VTB Star") == {}
    assert ask(index, now, "Person", idNumber="9187629") == {}
    assert ask(index, now, "Vessel", name="Kirill Shamalov") == {}


@pytest.mark.parametrize(("rank", "found"), [(0, True), (1, False), (2, False)])
def test_who_was_listed_then_is_found_as_of_then(index: Index, rank: int, found: bool) -> None:
    """Prigozhin stood in the first edition only."""
    hits = ask(index, Moment(((SDN, rank),)), "Person", name="Yevgeny Prigozhin")
    assert hits.keys() == ({f"{SDN}:2"} if found else set())


def test_the_version_which_stood_answers(index: Index) -> None:
    """As of an earlier edition a party is what it was then."""
    query = Query("Person", {"name": ("Kirill Shamalov",)})
    then, now = (search(index, query, Moment(((SDN, rank),)), threshold=0.7, cutoff=0.5) for rank in (1, 2))
    assert [hit.version.entity.caption for hit in then.hits] == ["Kirill Shamalov"]
    assert [hit.version.entity.caption for hit in now.hits] == ["Kirill Nikolaevich Shamalov"]


def test_a_weak_alias_alone_is_no_match(index: Index) -> None:
    """It is shown below the threshold, as what supports."""
    found = ask(index, Moment(((SDN, 0),)), "Person", name="The Engineer")
    assert all(value < 0.7 for value in found.values())


def test_hits_come_best_first_and_none_below_the_cutoff(write: Callable[..., Index]) -> None:
    """The order is by score, then by what the names are worth beyond the ceiling, then by id, so that runs agree."""
    names = ["Kirill Shamalov", "Kiril Shamalof", "Kirill Shamalov", "Kirill Nikolai Shamalov", "Cyril Chamalov"]
    index = write([party(number, name) for number, name in enumerate(names)])
    query = Query("Person", {"name": ("Kirill Shamalov",)})
    hits = search(index, query, Moment(((SDN, 2),)), threshold=0.7, cutoff=0.6).hits
    assert [hit.version.entity.id[-1] for hit in hits[:3]] == ["0", "2", "1"]
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert all(hit.score >= 0.6 for hit in hits)


def test_several_names_asked_are_one_question(index: Index, now: Moment) -> None:
    """Any of a customer's names may find."""
    query = Query("Person", {"name": ("Somebody Else",), "alias": ("Bashar Assad",)})
    (hit,) = search(index, query, now, threshold=0.7, cutoff=0.5).hits
    assert hit.version.entity.id == f"{SDN}:3"


def test_a_name_in_parts_is_joined(index: Index, now: Moment) -> None:
    """First and last name find as the whole does."""
    assert f"{SDN}:1" in ask(index, now, "Person", firstName="Kirill", lastName="Shamalov")


GIVEN = "Kirill Sergey Muhammad Ahmed Ivan Aleksandr Maria Abdulrahman".split()
FATHERS = ["", " Ivanovich", " Nikolaevich"]
SURNAMES = "Shamalov Ivanov Petrov al-Assad Hussein Kovalchuk bin-Laden Zhirinovsky".split()
FIRMS = "Romashka Gazprom Al-Haramain Global".split()
TRADES = "|Trading|Bank|Fund II|Fund III|Shipping Company|International Trading LLC".split("|")


def party(number: int, name: str, schema: str = "Person") -> Version:
    return Version(Entity(f"{SDN}:{number}", schema, name, {"name": (name,)}), EDITION, None, "", "", "")


def everybody() -> list[Version]:
    """A few hundred listed names that share their words."""
    people = [f"{given}{father} {surname}" for given, father, surname in product(GIVEN, FATHERS, SURNAMES)]
    firms = [f"{firm} {trade}".strip() for firm, trade in product(FIRMS, TRADES)]
    listed = [(name, "Person") for name in people] + [(name, "Company") for name in firms]
    return [party(number, name, schema) for number, (name, schema) in enumerate(listed)]


def misspelled(name: str, person: bool, random: Random) -> str:
    """The name as a customer's record may have it."""
    words, at = name.split(), random.randrange(1, len(name))
    shortened = (
        f"{words[0]} {words[-1]}",
        f"{words[0][0]}. {words[-1]}",
        " ".join(f"{word[0]}." for word in words[:-1]) + f" {words[-1]}",
    )
    ways = (
        name.upper(),
        " ".join(reversed(words)),
        name.replace(" ", ""),
        name.replace("-", random.choice(["", " "])),
        name.replace("al-", "").replace("bin-", ""),
        name[:at] + name[at + 1 :],
        name[:at] + random.choice("aeioukrstx") + name[at + 1 :],
        name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :],
        name[:at] + " " + name[at:],
        name.replace("sh", "sch").replace("v", "w"),
        name.replace("kh", "h").replace("zh", "j"),
        name.replace("y", "i").replace("ov", "off"),
        "Mr " + name,
    )
    return random.choice((*ways, *shortened) if person else ways)


@pytest.fixture(scope="module")
def crowd(write: Callable[..., Index]) -> Index:
    """The index of everybody."""
    return write(everybody())


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Ahxed Petrov", "Ahmed Ivanovich Petrov"),
        ("Kixill Ivanovich Hussein", "Kirill Hussein"),
        ("Muhammad bin-Laeen", "Muhammad Nikolaevich bin-Laden"),
        ("MuhammadAssad", "Muhammad al-Assad"),
        ("I. Ivanov", "Ivan Ivanov"),
        ("K. Shamalov", "Kirill Nikolaevich Shamalov"),
    ],
)
def test_who_would_score_is_looked_at(crowd: Index, name: str, listed: str) -> None:
    """A slip, an initial or words joined beside a father's name that only one side has hide nobody from the index."""
    query = Query("Person", {"name": (name,)})
    (version,) = (version for version in everybody() if version.entity.caption == listed)
    found = search(crowd, query, Moment(((SDN, 2),)), threshold=0.7, cutoff=0.0)
    scores = {hit.version.entity.id: hit.score for hit in found.hits}
    assert scores.get(version.entity.id) == scan(crowd, query, [version])[version.entity.id]


@pytest.mark.parametrize(
    "name",
    ['Kirill "Kiryukha" Shamalov', "Kirill (Kyrylo) Shamalov", "Kirill Shamalov [Russia]", "Kirill «K» Shamalov"],
)
def test_what_stands_in_quotes_or_brackets_hides_nobody(crowd: Index, name: str) -> None:
    plain = search(
        crowd, Query("Person", {"name": ("Kirill Shamalov",)}), Moment(((SDN, 2),)), threshold=0.7, cutoff=0.5
    )
    found = search(crowd, Query("Person", {"name": (name,)}), Moment(((SDN, 2),)), threshold=0.7, cutoff=0.5)
    assert found.hits[0].score >= plain.hits[0].score
    assert found.hits[0].version.entity.id == plain.hits[0].version.entity.id


@pytest.mark.parametrize(
    ("asked", "is_match"),
    [
        ("Igor Nikolaevich Afanasyev", False),
        ("Igor Yuryevich Afanasyev", True),
        ("Игорь Юрьевич Афанасьев", True),
        ("Igor Afanasyev", True),
    ],
)
def test_a_fathers_name_is_a_fact_of_the_party(write: Callable[..., Index], asked: str, is_match: bool) -> None:
    """An alias that leaves it out is no way around it."""
    names = {"name": ("Igor Yurievich AFANASYEV",), "alias": ("Igor Afanasyev",)}
    listed = Version(Entity(f"{SDN}:1", "Person", names["name"][0], names), "2024-01-01.00", None, "", "", "")
    index, query = write([listed], {SDN: ["2024-01-01.00"]}), Query("Person", {"name": (asked,)})
    found = search(index, query, Moment(((SDN, 0),)), threshold=0.7, cutoff=0.0)
    assert [hit.match for hit in found.hits] == [is_match]
    assert found.hits[0].score == scan(index, query, [listed])[f"{SDN}:1"]


@pytest.mark.parametrize(
    ("asked", "called"),
    [
        ("Джордж Рейнольдс", "George Reynolds"),
        ("Джейсон Рейнольдс", "Jason Reynolds"),
        ("Хорхе Арреаса", "Jorge Arreaza"),
        ("Синдзо Годзё", "Shinzo Gojo"),
        ("카디로프 람잔", "Ramzan Kadyrov"),
        ("Baxrom Xudoyberdiyev", "Bakhrom Khudoyberdiev"),
        ("Ραμζάν Καντίροφ", "Ramzan Kadyrov"),
        ("KadyrovRamzan", "Ramzan Kadyrov"),
        ("KimJongUn", "Jong Un Kim"),
        ("JongUnKim", "Kim Jong Un"),
        ("lgor Tirnchenko", "Igor Timchenko"),
        ("Nicolas Hemandez", "Nicolas Hernandez"),
        ("Gennacly Matvveyev", "Gennady Matweyev"),
    ],
)
def test_a_name_written_otherwise_is_looked_at(write: Callable[..., Index], asked: str, called: str) -> None:
    """By its sound in other letters, or as one word in either order: laid beside the name or found, it is one."""
    listed = Version(Entity(f"{SDN}:1", "Person", called, {"name": (called,)}), "2024-01-01.00", None, "", "", "")
    index, query = write([listed], {SDN: ["2024-01-01.00"]}), Query("Person", {"name": (asked,)})
    found = search(index, query, Moment(((SDN, 0),)), threshold=0.7, cutoff=0.0)
    assert [hit.match for hit in found.hits] == [True]
    assert found.hits[0].score == scan(index, query, [listed])[f"{SDN}:1"]


@pytest.mark.parametrize("asked", ["John Iamni", "John Imnai", "John Imanni"])
@pytest.mark.parametrize("aliases", [(), ("جان ایمانی",)])
def test_a_slip_is_forgiven_in_a_word_that_a_list_has_in_arabic_letters_too(
    write: Callable[..., Index], asked: str, aliases: tuple[str, ...]
) -> None:
    """Vowels that one of two spellings of a name leaves out make the other no poorer."""
    named = {"name": ("John Imani",)} | ({"alias": aliases} if aliases else {})
    listed = Version(Entity(f"{SDN}:1", "Person", "John Imani", named), "2024-01-01.00", None, "", "", "")
    index, query = write([listed], {SDN: ["2024-01-01.00"]}), Query("Person", {"name": (asked,)})
    found = search(index, query, Moment(((SDN, 0),)), threshold=0.5, cutoff=0.0)
    assert found.hits[0].score == scan(index, query, [listed])[f"{SDN}:1"] > 0.5


@pytest.mark.parametrize("name", ["Muhammad Ivanov", "Ahmed Petrov"])
def test_who_asks_for_everybody_gets_the_best_first(write: Callable[..., Index], name: str) -> None:
    """Of more names than are judged those that are worth most are, and not the first on the list."""
    first, last = name.split()
    named = [*(f"{first} {at:03}ov" for at in range(100)), *(f"{last} {at:03}ev" for at in range(100)), name]
    listed = [
        Version(Entity(f"{SDN}:{at}", "Person", called, {"name": (called,)}), "2024-01-01.00", None, "", "", "")
        for at, called in enumerate(named)
    ]
    index = write(listed, {SDN: ["2024-01-01.00"]})
    query = Query("Person", {"name": (name,)})
    for cutoff in (0.5, 0.001, 0.0):
        found = search(index, query, Moment(((SDN, 0),)), threshold=0.7, cutoff=cutoff)
        assert found.hits[0].version.entity.caption == name, cutoff


@pytest.mark.parametrize("seed", range(2))
def test_the_index_loses_nothing_that_a_full_scan_finds(crowd: Index, seed: int) -> None:
    """Whoever scores 0.85 or more when every name is laid beside the query is among the hits, with that score."""
    random = Random(seed)
    listed = everybody()
    for asked in random.sample(listed, 15):
        name = misspelled(asked.entity.caption, asked.entity.schema == "Person", random)
        query = Query(asked.entity.schema, {"name": (name,)})
        found = search(crowd, query, Moment(((SDN, 2),)), threshold=0.7, cutoff=0.5)
        scores = {hit.version.entity.id: hit.score for hit in found.hits}
        wanted = {one: value for one, value in scan(crowd, query, listed).items() if value >= 0.85}
        assert wanted == {one: scores.get(one) for one in wanted}, name


def scan(index: Index, query: Query, listed: list[Version]) -> dict[str, float]:
    """Every party's score, without the index."""
    question = read(query)
    scores = {}
    for version in listed:
        person = version.entity.schema == "Person"
        if person is (query.schema == "Person"):
            names = [Listed(analyse(version.entity.caption, person), "name")]
            best = match_names(question, names, index.lexicon.rarity, index.lexicon.likeness, index.lexicon.given)
            scores[version.entity.id] = score(query, version, best, 0.7).score
    return scores


@pytest.mark.parametrize("seed", range(3))
def test_many_questions_at_once_have_the_answers_of_each_alone(
    crowd: Index, write: Callable[..., Index], seed: int
) -> None:
    """Hits, scores and reasons are the same, whatever else is asked beside, and in a new index too."""
    random, moment = Random(seed), Moment(((SDN, 2),))
    asked = random.sample(everybody(), 40)
    queries = [Query(one.entity.schema, {"name": (misspelled(one.entity.caption, True, random),)}) for one in asked]
    queries += [
        Query("LegalEntity", {"name": ("Kirill Ivanovich Shamalov", "Gazprom Fund II"), "birthDate": ("1970",)}),
        Query("Company", {"innCode": ("7702070139",)}),
        Query("Person", {"name": ("عبد الرحمن",)}),
        Query("Vessel", {"name": ("Nobody",)}),
    ]
    together = search_all(write(everybody()), queries, moment, threshold=0.7, cutoff=0.5)
    assert together == [search(crowd, query, moment, threshold=0.7, cutoff=0.5) for query in queries]
    assert sum(len(found.hits) for found in together) > 40


def test_what_is_left_out_unestimated_would_not_have_been_kept(crowd: Index) -> None:
    """Bounds save work and nothing else: without them the same names are found."""
    random, moment = Random(11), Moment(((SDN, 2),))
    asked = random.sample(everybody(), 120)
    names = [analyse(misspelled(one.entity.caption, True, random), one.entity.schema == "Person") for one in asked]
    meetings = {person: crowd.meeting(moment, "LegalEntity", person) for person in (True, False)}
    wanted = [Wanted(name, Reach(-0.4), meetings[name.person], name.bare) for name in names]
    found = candidates(crowd, wanted)
    assert candidates(crowd, wanted, bounded=False) == found
    assert sum(map(len, found)) > 100


def test_nothing_asked_is_nothing_found(crowd: Index, write: Callable[..., Index]) -> None:
    """Nor does an index without a name find anything."""
    moment = Moment(((SDN, 2),))
    assert search_all(crowd, [], moment, threshold=0.7, cutoff=0.5) == []
    (found,) = search_all(write([]), [Query("Person", {"name": ("VTB",)})], moment, threshold=0.7, cutoff=0.5)
    assert found.hits == ()
