"""What became of the parties that stay on a list."""

import pytest

from sanctions.errors import ListRejected
from sanctions.services import drift
from sanctions.services.acceptance import Accept, Candidate, check

NAMES = ("Kirill Shamalov", "Igor Rotenberg", "Aeroflot PJSC", "Bank Rossiya", "Viktor Zolotov", "Gazprom Neft")

WORDS = [
    f"{one}{two}"
    for one in ("bel", "kor", "zhu", "mat", "tav")
    for two in (
        *("adin", "ovsk", "ligu", "ermy", "unze", "izar", "yatol", "ophir", "eschi", "ubren"),
        *("ankor", "esimo", "ilchu", "oqsar", "ugwen", "yxanti", "attuhi", "essor", "iffan", "obbel"),
    )
]


def person(number: int, name: str = "", **properties: str) -> dict[str, list[str]]:
    said = {"name": name or f"{NAMES[number % len(NAMES)]} {number}"} | properties
    return {key: [value] for key, value in said.items() if value}


def pairs(then, now, size=100):
    """Parties as they were and are, None for those that did not change."""
    for number in range(size):
        before, after = then(number), now(number)
        yield f"house:{number}", before, None if before == after else after


def reason(found: drift.Drift, accept: Accept = Accept()) -> str:  # noqa: B008
    with pytest.raises(ListRejected) as caught:
        check("house", Candidate({"entities": 100}, drifts=[found]), accept)
    return caught.value.reason


def test_names_that_are_shifted_by_a_row_refuse_a_list():
    """Everybody bears a neighbour's name; the reason shows a few, and who means it says so."""
    found = drift.measure("2024-05-03", pairs(person, lambda number: person(number, person(number + 1)["name"][0])))
    told = reason(found)
    assert "of the 100 entities that stay since 2024-05-03, 100 bear a name that is like none they had" in told
    assert "'Kirill Shamalov 0', now 'Igor Rotenberg 1' (house:0)" in told
    assert told.endswith("accept that if it is meant (--accept-changed)")
    (vouched,) = check("house", Candidate({"entities": 100}, drifts=[found]), Accept(changed=True, by="alice"))
    assert (vouched.by, vouched.waiver) == ("alice", "changed")


def test_a_word_that_all_of_them_bear_is_no_resemblance():
    """Companies of one legal form, shifted by a row."""

    def company(number: int) -> dict[str, list[str]]:
        return {"name": [f"{WORDS[number]} Trading LLC"]}

    found = drift.measure("2024-05-03", pairs(company, lambda number: company((number + 1) % 100)))
    assert len(found.renamed) > 80
    assert "bear a name that is like none they had" in reason(found)
    other_form = drift.measure(
        "2024-05-03",
        pairs(company, lambda number: {"name": [company(number)["name"][0].replace("LLC", "OOO").upper()]}),
    )
    assert other_form.renamed == []


def test_a_list_that_writes_all_names_otherwise_is_the_same_list():
    """In another order, in capitals, with a comma."""

    def turned(number: int) -> dict[str, list[str]]:
        first, last, place = person(number)["name"][0].split()
        return {"name": [f"{last.upper()}, {first} {place}"]}

    assert drift.measure("2024-05-03", pairs(person, turned)).renamed == []


def test_a_list_that_is_shifted_in_its_last_part_is_refused_too():
    """From some row on the names are one too far."""
    found = drift.measure(
        "2024-05-03", pairs(person, lambda number: person(number, NAMES[(number + 1) % 6] if number > 95 else ""))
    )
    assert "4 bear a name" in reason(found)


@pytest.mark.parametrize("size", [2, 3])
def test_a_list_of_a_few_may_not_change_all_of_them(size):
    """Each beside another's name, or each without its birth date."""
    shifted = drift.measure(
        "2024-05-03", pairs(person, lambda number: person(number, person(number + 1)["name"][0]), size)
    )
    assert f"{size} bear a name that is like none they had" in reason(shifted)
    bare = drift.measure("2024-05-03", pairs(lambda number: person(number, birthDate="1980"), person, size))
    assert f"{size} have none now" in reason(bare)


@pytest.mark.parametrize("shifted", [1, 3])
def test_a_few_new_names_are_nothing(shifted):
    """Ships and banks are called otherwise all the time."""
    found = drift.measure(
        "2024-05-03", pairs(person, lambda number: person(number, "Sovcombank" if number < shifted else ""))
    )
    assert len(found.renamed) == shifted
    check("house", Candidate({"entities": 100}, drifts=[found]), Accept())


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ({"Kirill Shamalov"}, {"SHAMALOV Kirill Nikolaevich"}),
        ({"Кирилл Шамалов"}, {"Kirill Shamalov"}),
        ({"Kirill Szamałow"}, {"Kyrylo Shamalov"}),
        ({"JSC VEB.DV", "Far East Development Fund"}, {"Far East and Baikal Region Fund"}),
        ({"Al-Haramain"}, {"Alharamayn"}),
    ],
)
def test_what_resembles_a_former_name_is_no_other_name(former, now):
    """A spelling, a script, a fuller form, or one of the other names that it had."""
    assert drift.is_like(now, former)


@pytest.mark.parametrize(
    ("former", "now"), [({"Kirill Shamalov"}, {"Igor Rotenberg"}), ({"VTB"}, {"Aeroflot"}), ({"习近平"}, {"金正恩"})]
)
def test_what_resembles_none_is_another_name(former, now):
    """However short."""
    assert not drift.is_like(now, former)


@pytest.mark.parametrize(
    ("key", "what"),
    [
        ("birthDate", "birth dates"),
        ("passportNumber", "identifiers"),
        ("country", "countries"),
        ("alias", "other names"),
    ],
)
def test_a_part_that_vanishes_from_all_records_refuses_a_list(key, what):
    """Its publisher calls the field otherwise, or the file was cut off in a part."""
    found = drift.measure("2024-05-03", pairs(lambda number: person(number, **{key: f"19{number}"}), person))
    assert f"of the 100 entities that stay and had {what} on 2024-05-03, 100 have none now" in reason(found)
    check("house", Candidate({"entities": 100}, drifts=[found]), Accept(changed=True))


def test_birth_dates_beside_others_ids_refuse_a_list():
    """A column that is shifted by a row, so that everybody has a neighbour's."""
    found = drift.measure(
        "2024-05-03",
        pairs(
            lambda number: person(number, birthDate=str(1900 + number)),
            lambda number: person(number, birthDate=str(1901 + number)),
        ),
    )
    assert "had birth dates on 2024-05-03, 100 have others only" in reason(found)


def test_corrections_are_no_drift():
    """Of 100 birth dates five may go at once, more than official lists ever withdrew."""
    for gone, passes in ((5, True), (6, False)):
        found = drift.measure(
            "2024-05-03",
            pairs(
                lambda number: person(number, birthDate="1980"),
                lambda number, gone=gone: person(number, birthDate="1980" if number >= gone else ""),
            ),
        )
        if passes:
            check("house", Candidate({"entities": 100}, drifts=[found]), Accept())
        else:
            assert "6 have none now" in reason(found)


def test_an_alias_that_becomes_the_name_is_not_lost():
    """And the name an alias."""
    found = drift.measure(
        "2024-05-03",
        pairs(
            lambda number: person(number, "Gazprom", alias="Aeroflot"),
            lambda number: person(number, "Aeroflot", alias="Gazprom"),
        ),
    )
    check("house", Candidate({"entities": 100}, drifts=[found]), Accept())


def test_what_a_partial_list_can_not_have_is_not_missed():
    """Aliases and addresses are in files of their own; birth dates are not."""

    def then(number: int) -> dict[str, list[str]]:
        return person(number, alias="Aeroflot", country="ru", birthDate="1980")

    found = drift.measure("2024-05-03", pairs(then, person), lacking=True)
    assert (found.had, found.none) == ({"birth dates": 100}, {"birth dates": 100})


def in_script(number: int, name: str, *others: str) -> dict[str, list[str]]:
    return {"name": [f"{WORDS[number]} Trading", *([name] if name else []), *others]}


def test_a_kind_of_name_that_vanishes_refuses_a_list():
    """Names in Arabic letters are few among all, and go all at once: their field is called otherwise now."""
    found = drift.measure(
        "2024-05-03",
        pairs(
            lambda number: in_script(number, f"طاهر {WORDS[number][0]}" if number < 5 else "", "Second Name"),
            lambda number: in_script(number, "", "Second Name"),
        ),
    )
    assert "of 5 names in Arabic letters 5 are gone" in reason(found)
    check("house", Candidate({"entities": 100}, drifts=[found]), Accept(changed=True))


@pytest.mark.parametrize(("gone", "passes"), [(5, True), (6, False)])
def test_a_kind_of_name_may_lose_a_few(gone, passes):
    """More than a twentieth of a kind never left an official list at once."""
    found = drift.measure(
        "2024-05-03",
        pairs(
            lambda number: person(number, weakAlias=f"{WORDS[number]} senior"),
            lambda number: person(number, weakAlias="" if number < gone else f"{WORDS[number]} senior"),
        ),
    )
    if passes:
        check("house", Candidate({"entities": 100}, drifts=[found]), Accept())
    else:
        assert "of 100 weak aliases 6 are gone" in reason(found)


def test_a_name_that_is_spelt_otherwise_is_not_gone():
    """Another of its script, or a kind that its publisher calls otherwise."""
    found = drift.measure(
        "2024-05-03",
        pairs(
            lambda number: in_script(number, f"Тахир {number}") | {"alias": [f"{WORDS[number]} senior"]},
            lambda number: in_script(number, f"Тахір {number}") | {"weakAlias": [f"{WORDS[number]} senior"]},
        ),
    )
    assert not +found.gone


@pytest.mark.parametrize(("shortened", "passes"), [(3, True), (4, False)])
def test_names_that_lose_words_refuse_a_list(shortened, passes):
    """The third and the fourth part of names stand in fields of their own."""
    found = drift.measure(
        "2024-05-03",
        pairs(
            lambda number: person(number, f"Ali {WORDS[number]} Hassan Tikriti"),
            lambda number: person(number, f"Ali {WORDS[number]}{' Hassan Tikriti' * (number >= shortened)}"),
        ),
    )
    assert len(found.shortened) == shortened
    if passes:
        check("house", Candidate({"entities": 100}, drifts=[found]), Accept())
        return
    told = reason(found)
    assert "4 have a name that lost words: 'Ali beladin Hassan Tikriti', now 'Ali beladin' (house:0)" in told
    check("house", Candidate({"entities": 100}, drifts=[found]), Accept(changed=True))


def test_a_legal_form_that_goes_shortens_no_name():
    """Nor does a word that stands in another of the party's names."""
    found = drift.measure(
        "2024-05-03",
        pairs(
            lambda number: person(number, f"{WORDS[number]} Trading LLC"),
            lambda number: person(number, f"{WORDS[number]} Trading", alias=f"Trading House {WORDS[number]}"),
        ),
    )
    assert found.shortened == []


def numbered(number: int, **facts: str) -> dict[str, list[str]]:
    return person(number, unscId=f"QDi.{number:03d}", **facts)


@pytest.mark.parametrize(
    ("key", "called"),
    [
        ("passportNumber", "passport numbers"),
        ("walletAddress", "wallet addresses"),
        ("nationality", "nationalities"),
        ("links", "links to other parties"),
    ],
)
def test_a_kind_of_fact_that_vanishes_refuses_a_list(key, called):
    """However few have it, and though all have their reference numbers and a country."""
    found = drift.measure(
        "2024-05-03",
        pairs(
            lambda number: numbered(number, country="ru", **{key: f"{number:06d}" if number < 4 else ""}),
            lambda number: numbered(number, country="ru"),
        ),
    )
    assert f"of 4 {called} 4: a field is missing" in reason(found)
    check("house", Candidate({"entities": 100}, drifts=[found]), Accept(changed=True))


@pytest.mark.parametrize(("gone", "passes"), [(20, True), (21, False)])
def test_a_kind_of_fact_may_lose_a_fifth(gone, passes):
    """Of the MMSI numbers of ships an official list lost more than a tenth at once."""
    found = drift.measure(
        "2024-05-03",
        pairs(
            lambda number: numbered(number, mmsi=f"{number:09d}"),
            lambda number: numbered(number, mmsi=f"{number:09d}" if number >= gone else ""),
        ),
    )
    if passes:
        check("house", Candidate({"entities": 100}, drifts=[found]), Accept())
    else:
        assert "of 100 MMSI numbers 21" in reason(found)


def test_a_number_under_another_label_is_not_gone():
    """Nor is one for which another of its kind came."""
    found = drift.measure(
        "2024-05-03",
        pairs(
            lambda number: numbered(number, passportNumber=f"P{number}", imoNumber=f"IMO{number}"),
            lambda number: numbered(number, idNumber=f"P{number}", imoNumber=f"9{number}"),
        ),
    )
    assert not +found.untold


def test_links_are_not_compared_between_formats():
    """Some tell each from both ends."""
    given = pairs(lambda number: numbered(number, links="Linked To: X"), numbered)
    check(
        "house", Candidate({"entities": 100}, drifts=[drift.measure("2024-05-03", given, relabelled=True)]), Accept()
    )


@pytest.mark.parametrize(("overwritten", "passes"), [(10, True), (11, False)])
def test_a_word_in_place_of_others_refuses_a_list(overwritten, passes):
    """A title in the field of surnames: the given names are as they were."""
    found = drift.measure(
        "2024-05-03",
        pairs(
            lambda number: person(number, f"Ali {WORDS[number]}", alias=f"Abu {WORDS[number]}"),
            lambda number: person(
                number,
                f"Ali {'Minister' if number < overwritten else WORDS[number]}",
                alias=f"Abu {WORDS[number] if number >= overwritten else 'Ali'}",
            ),
        ),
    )
    if passes:
        assert not found.overwritten
    else:
        assert "11 have 'minister' in place of a word that it had" in reason(found)
        check("house", Candidate({"entities": 100}, drifts=[found]), Accept(changed=True))


def test_a_word_that_is_added_is_in_place_of_none():
    """Nor is a legal form, or a name more."""
    found = drift.measure(
        "2024-05-03",
        pairs(
            lambda number: person(number, f"{WORDS[number]} Shipping LLC"),
            lambda number: person(number, f"{WORDS[number]} Shipping Company OOO", alias=f"Minister {number}"),
        ),
    )
    assert not found.overwritten
