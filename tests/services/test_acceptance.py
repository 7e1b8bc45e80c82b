"""What a list must be like to be put in force."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sanctions.errors import ListRejected
from sanctions.model import Entity, Publication, Vouched
from sanctions.services.acceptance import Accept, Candidate, check, check_date, comparable, examined
from sanctions.services.drift import Drift
from sanctions.services.garbled import is_garbled

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
BEFORE = Publication(1, "house", "2024-05-03.00", "2024-05-03", "", "", "", "", {}, {"entities": 1000})
GOOD = Candidate({"entities": 1000}, previous=BEFORE)


def reason(candidate: Candidate, accept: Accept = Accept()) -> str:  # noqa: B008
    with pytest.raises(ListRejected) as caught:
        check("house", candidate, accept)
    return caught.value.reason


def test_a_list_like_the_one_before_passes():
    """Nothing is wrong with it."""
    check("house", GOOD, Accept())


def test_a_first_list_has_nothing_to_shrink_from():
    """Without a publication before it only its own faults count."""
    check("house", Candidate({"entities": 1}, partial=True), Accept())


def test_an_empty_list_is_refused_whatever_is_accepted():
    """No flag makes a failed download a list."""
    assert "no entities" in reason(Candidate({}, previous=BEFORE), Accept(shrink=True, partial=True))


@pytest.mark.parametrize(("entities", "accepted"), [(1100, True), (900, True), (899, False), (1, False)])
def test_a_list_may_lose_a_tenth_and_no_more(entities, accepted):
    """A tenth is the limit, and the reason gives both numbers."""
    candidate = Candidate({"entities": entities}, previous=BEFORE)
    if accepted:
        check("house", candidate, Accept())
    else:
        assert f"from 1,000 entities (2024-05-03) to {entities:,}" in reason(candidate)


@pytest.mark.parametrize(
    ("published", "entities", "accepted"),
    [
        ("2024-06-03", 950, True),
        ("2024-06-03", 949, False),
        ("2024-06-04", 949, True),
        ("2025-05-04", 900, True),
        ("2025-05-04", 899, False),
        ("2026-05-04", 811, True),
        ("2026-05-04", 809, False),
    ],
)
def test_how_much_may_go_depends_on_the_time_between(published, entities, accepted):
    """A twentieth within a month, a tenth within a year, and of what is left a tenth for each year more."""
    candidate = Candidate({"entities": entities}, published, previous=BEFORE)
    if accepted:
        check("house", candidate, Accept())
    else:
        assert f"it shrank from 1,000 entities (2024-05-03) to {entities:,}" in reason(candidate)


@pytest.mark.parametrize(
    ("published", "left", "share"),
    [
        ("2024-06-03", 50, ""),
        ("2024-06-03", 51, "a twentieth within a month"),
        ("2024-06-04", 51, ""),
        ("2024-06-03", 101, "a tenth within a year"),
        ("2025-05-03", 100, ""),
        ("2025-05-03", 101, "a tenth within a year"),
        ("2025-06-03", 101, ""),
    ],
)
def test_others_make_up_for_nobody_who_is_gone(published, left, share):
    """A list of the same size that holds others."""
    drifts = [Drift("2024-05-03", stayed=1000 - left, stood=1000)]
    candidate = Candidate({"entities": 1000}, published, previous=BEFORE, drifts=drifts)
    if not share:
        check("house", candidate, Accept())
        return
    told = reason(candidate)
    assert f"of the 1,000 entities of 2024-05-03 {left:,} are gone, more than {share}, though others came" in told
    assert told.endswith("(--accept-replaced)")
    check("house", candidate, Accept(replaced=True))


def test_a_few_may_leave_a_short_list_at_once():
    """Two of twenty, from one day to the next."""
    before = replace(BEFORE, counts={"entities": 20})
    check("house", Candidate({"entities": 18}, "2024-05-04", previous=before), Accept())


@pytest.mark.parametrize(("names", "accepted"), [(5000, True), (3600, True), (3599, False), (1257, False)])
def test_a_list_may_not_lose_its_names_and_keep_its_entities(names, accepted):
    """A field of aliases that is called otherwise one day leaves each entity a name, and nobody finds the others."""
    before = replace(BEFORE, counts={"entities": 1000, "names": 4000})
    candidate = Candidate({"entities": 1000, "names": names}, previous=before)
    if accepted:
        check("house", candidate, Accept())
        return
    told = reason(candidate)
    assert f"{names:,} names where the publication of 2024-05-03 has 4,000" in told
    assert told.endswith("accept that if it is meant (--accept-shrink)")
    (vouched,) = check("house", candidate, Accept(shrink=True, by="alice", because="meant"))
    assert "4,000" in vouched.reason


def published(day: str, number: int, names: int = 0, **given) -> Publication:
    counts = {"entities": number, "names": names or number}
    return replace(BEFORE, edition=f"{day}.00", published=day, counts=counts, **given)


def test_a_list_that_shrinks_in_steps_is_compared_with_the_largest_of_the_year():
    """Each step is less than a tenth, and together they are more; the reason names the list that had most."""
    known = [published("2024-01-02", 870), published("2024-05-03", 877), published("2024-05-10", 797)]
    eroded = Candidate({"entities": 722, "names": 722}, previous=known[-1], earlier=comparable(known, "2024-05-17"))
    assert "from 877 entities (2024-05-03) to 722, by more than a tenth within a year, in steps" in reason(eroded)
    check("house", eroded, Accept(shrink=True))


def test_names_that_go_in_steps_are_compared_with_the_most_of_the_year():
    """A file from which a few aliases vanish each day."""
    known = [published("2024-05-03", 877, 4000), published("2024-05-10", 880, 3700)]
    eroded = Candidate({"entities": 880, "names": 3500}, previous=known[-1], earlier=comparable(known, "2024-05-17"))
    assert "3,500 names where the publication of 2024-05-03 has 4,000" in reason(eroded)


def test_what_a_list_lost_over_years_is_no_erosion():
    """The UN's lost 134 of 1,003 in three years, by right."""
    days = [("2021-01-27", 1003), ("2022-02-28", 967), ("2022-10-21", 956)]
    known = [published(day, number) for day, number in days]
    of_2023 = comparable(known, "2023-12-30")
    check("house", Candidate({"entities": 869, "names": 869}, previous=known[-1], earlier=of_2023), Accept())
    assert [each.published for each in comparable(known, "2022-10-22")] == ["2022-02-28", "2022-10-21"]


def test_a_list_that_was_accepted_smaller_is_the_measure_of_those_after_it():
    """What somebody vouched for needs no vouching every day; a list that was merely partial is no such."""
    less = (Vouched("it shrank", "alice", "meant", "shrink"),)
    part = (Vouched("a part is missing", "alice", "meant", "partial"),)
    known = [published("2024-05-03", 877), published("2024-05-10", 400, vouched=less), published("2024-05-11", 401)]
    assert [each.published for each in comparable(known, "2024-05-12")] == ["2024-05-10", "2024-05-11"]
    known[1] = published("2024-05-10", 877, vouched=part)
    assert len(comparable(known, "2024-05-12")) == 3


def test_a_partial_list_after_partial_ones_is_not_measured_by_a_complete_one():
    """The names that a complete one had are in the files that are missing."""
    known = [published("2024-05-03", 877, 4000), published("2024-05-10", 877, 900, partial=True)]
    part = Candidate({"entities": 877, "names": 890}, partial=True, previous=known[-1], earlier=known)
    check("house", part, Accept())
    assert "890 names where the publication of 2024-05-10" not in reason(replace(part, partial=False))


def test_a_part_beside_a_complete_list_is_told_as_such_alone():
    """That the aliases are missing is why it is a part."""
    before = replace(BEFORE, counts={"entities": 1000, "names": 4000})
    told = reason(Candidate({"entities": 1000, "names": 1000}, partial=True, previous=before))
    assert "a part of its files is missing" in told
    assert "names where" not in told


def test_a_shrunken_list_passes_when_told():
    """Whoever loads it may know why; who and why is kept with what was said against it."""
    assert check("house", GOOD, Accept(shrink=True, by="alice", because="meant")) == ()
    (vouched,) = check("house", Candidate({"entities": 1}, previous=BEFORE), Accept(True, False, "alice", "meant"))
    assert (vouched.by, vouched.because) == ("alice", "meant")
    assert vouched.reason.startswith("it shrank from 1,000 entities")


def test_a_file_cut_between_two_lines_is_refused():
    """Without its end mark a list that holds less than before is torn, however little it lost."""
    torn = replace(GOOD, counts={"entities": 999}, unended=True)
    assert "cut off" in reason(torn)
    check("house", torn, Accept(shrink=True))
    check("house", replace(torn, unended=False), Accept())
    check("house", replace(torn, counts={"entities": 1000}), Accept())


def test_a_partial_list_after_a_complete_one_passes_only_when_told():
    """A bare SDN.CSV would take away every alias."""
    candidate = replace(GOOD, partial=True)
    assert "a part of its files is missing" in reason(candidate)
    check("house", candidate, Accept(partial=True))


def test_a_partial_list_after_a_partial_one_passes():
    """Nothing is lost by it."""
    check("house", replace(GOOD, partial=True, previous=replace(BEFORE, partial=True)), Accept())


def test_records_that_share_an_id_and_differ_are_named():
    """The reason lists the ids, and counts those beyond the first ten."""
    told = reason(replace(GOOD, conflicting=[f"house:{number}" for number in range(12)]))
    assert "house:0, house:1" in told
    assert "house:9 and 2 more" in told


def test_a_list_that_is_shorter_than_its_publisher_says_is_refused():
    """The publisher's own count is of records."""
    assert "declares 1,001 records and holds 1,000" in reason(replace(GOOD, declared=1001))
    check("house", replace(GOOD, declared=1000), Accept())


@pytest.mark.parametrize("declared", [1000, 1003])
def test_a_publisher_may_count_repeated_records_or_not(declared):
    """Dropping a repeated record makes no list too short."""
    check("house", replace(GOOD, declared=declared, repeated={"house:1": 1, "house:2": 2}), Accept())


def test_every_reason_is_told_at_once():
    """Nobody has to load a list three times to learn three reasons."""
    told = reason(Candidate({"entities": 10}, partial=True, declared=11, previous=BEFORE))
    assert [part in told for part in ("declares", "shrank", "missing")] == [True, True, True]


@pytest.mark.parametrize(
    ("entity", "fault"),
    [
        (Entity("house:1", "Person", "x"), "house:1 has no name"),
        (Entity("house:1", "Person", "x", {"name": (" ",)}), "house:1 has no name"),
        (Entity("house:1", "Person", "x", {"name": ("N/A",), "alias": ("-",)}), "house:1 has no name but 'N/A'"),
        (Entity("other:1", "Person", "x", {"name": ("x",)}), "other:1 is no id of house"),
        (Entity("house:", "Person", "x", {"name": ("x",)}), "house: is no id of house"),
        (Entity("", "Person", "x", {"name": ("x",)}), "an entity without an id is no id of house"),
        (Entity("house:1", "Human", "x", {"name": ("x",)}), "house:1 has the unknown schema 'Human'"),
        (
            Entity("house:1", "Vessel", "x", {"name": ("x",), "birthDate": ("1960",)}),
            "house:1 has birthDate, which a Vessel can't have",
        ),
    ],
)
def test_an_entity_that_could_never_be_matched_refuses_the_list(entity, fault):
    """It would be a silent clear; the reason names it and what is wrong."""
    faults: list[str] = []
    assert list(examined("house", [entity], faults, [])) == [entity]
    assert faults == [fault]
    assert fault in reason(replace(GOOD, faults=faults))


def test_a_weak_alias_is_a_name():
    """An entity known only by one can be found."""
    faults: list[str] = []
    list(examined("house", [Entity("house:1", "Person", "x", {"weakAlias": ("x",)})], faults, []))
    assert faults == []


@pytest.mark.parametrize("published", ["2024-05-03", "2026-11-23"])
def test_a_date_that_has_come_passes(published):
    """Today's too."""
    assert check_date("house", published, AT) == published


def test_a_date_that_has_come_somewhere_passes():
    """At half past ten in UTC it is tomorrow on Kiribati, and at half past nine it is not."""
    assert check_date("house", "2026-11-24", AT.replace(hour=10)) == "2026-11-24"
    with pytest.raises(ListRejected, match="future"):
        check_date("house", "2026-11-24", AT)


@pytest.mark.parametrize(
    ("published", "told"),
    [(None, "--published"), ("2026-12-24", "in the future"), ("3 May 2024", "no date"), ("2024-02-30", "no date")],
)
def test_a_date_that_can_not_be_is_refused(published, told):
    """Missing, still to come, or no date at all."""
    with pytest.raises(ListRejected, match=told):
        check_date("house", published, AT)


@pytest.mark.parametrize(
    "name", ["Иван Петров", "José Nuñez", "Müller", "محمد", "Ã", "Łukasz Żółć", "ascii only", "习近平", "Ångström"]
)
def test_names_in_any_script_are_not_garbled(name: str):
    """Nor is a single letter that only looks like it."""
    assert not is_garbled(name)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("name", ["José Nuñez", "Müller", "Łukasz Żółć"])
def test_names_read_in_another_encoding_are_garbled(name: str, encoding: str):
    """UTF-8 taken for a Western encoding."""
    try:
        assert is_garbled(name.encode().decode(encoding))
    except UnicodeDecodeError:
        pytest.skip("these bytes are none of that encoding's")


def test_a_lost_character_is_garbled():
    """The mark that a decoder leaves in its place."""
    assert is_garbled("Jos\ufffd")


def test_a_list_of_garbled_names_is_refused_and_a_slip_is_not():
    """One name in a thousand."""
    counts = {"entities": 5_000, "names": 5_000}
    check("house", Candidate(counts, garbled=["Mã¼ller (house:1)"] * 5), Accept())
    assert "decoded wrongly" in reason(Candidate(counts, garbled=["Mã¼ller (house:1)"] * 6), Accept(True, True))
