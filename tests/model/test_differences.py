"""Differences between versions of an entity: whatever two versions are, the difference turns one into the other."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.model import Difference, Document, Entity, FieldDifference, Link, Measure, difference

words = st.sampled_from(("", "a", "b", "c"))
records = {
    "measures": st.builds(Measure, *(words for _ in fields(Measure))),
    "links": st.builds(Link, *(words for _ in fields(Link))),
    "documents": st.builds(Document, *(words for _ in fields(Document))),
}
values = st.lists(words, min_size=1, max_size=4).map(tuple)
versions = st.builds(
    Entity,
    id=st.just("house:1"),
    schema=st.sampled_from(("Person", "Company")),
    caption=words,
    properties=st.dictionaries(st.sampled_from(("name", "alias", "notes")), values),
    referents=st.lists(words, max_size=3).map(tuple),
    **{name: st.lists(one, max_size=3).map(tuple) for name, one in records.items()},
)
P = Entity("house:1", "Person", "P", {"name": ("P",), "position": ("A", "B")})
BAN = Measure("UN", "travel ban", "QDi")


@given(versions, versions)
def test_applying_a_difference_to_the_old_gives_the_new(old, new):
    assert difference(old, new).apply(old) == new


@given(versions)
def test_a_version_does_not_differ_from_itself(version):
    assert not difference(version, version)


@given(versions, versions)
def test_the_way_back_has_the_same_fields_with_their_sides_exchanged(old, new):
    there = {(each.field, each.before, each.after) for each in difference(old, new).fields}
    assert {(each.field, each.after, each.before) for each in difference(new, old).fields} == there


@given(versions, versions)
def test_what_went_came_and_changed_is_all_that_is_not_on_both_sides(old, new):
    """Taking away what went and adding what came leaves the values of the new side, whatever their order."""
    for each in difference(old, new).fields:
        gone = [*each.removed, *(pair[0] for pair in each.changed)]
        come = [*each.added, *(pair[1] for pair in each.changed)]
        left = list(each.before)
        for value in gone:
            left.remove(value)
        assert sorted(map(repr, [*left, *come])) == sorted(map(repr, each.after))
        assert each.reordered == (not gone and not come)


@given(versions, versions, versions)
def test_a_difference_is_applied_to_nothing_else(old, new, other):
    found = difference(old, new)
    if all(each.before == values_of(other, each.field) for each in found.fields):
        return
    with pytest.raises(ValueError, match="house:1 differs"):
        found.apply(other)


def values_of(entity: Entity, field: str) -> tuple[object, ...]:
    """The values of a field, found without the module under test."""
    if field.startswith("properties."):
        return tuple(entity.properties.get(field[len("properties.") :], ()))
    found = getattr(entity, field)
    return (found,) if isinstance(found, str) else found


def test_a_property_tells_the_values_that_went_and_came():
    [found] = difference(P, replace(P, properties={"name": ("P",), "position": ("B", "C")})).fields
    assert (found.field, found.removed, found.added) == ("properties.position", ("A",), ("C",))


def test_a_property_that_went_leaves_none_behind():
    less = replace(P, properties={"name": ("P",)})
    assert difference(P, less).fields == (FieldDifference("properties.position", ("A", "B"), ()),)
    assert "position" not in difference(P, less).apply(P).properties


def test_the_same_values_in_another_order_are_told_as_such():
    [found] = difference(P, replace(P, properties={"name": ("P",), "position": ("B", "A")})).fields
    assert (found.reordered, found.removed, found.added) == (True, (), ())


def test_a_measure_that_ended_is_changed_and_not_another_one():
    ended = replace(BAN, end="2023-01-02")
    [found] = difference(replace(P, measures=(BAN,)), replace(P, measures=(ended,))).fields
    assert (found.field, found.changed, found.removed, found.added) == ("measures", ((BAN, ended),), (), ())


def test_another_measure_is_one_that_went_and_one_that_came():
    freeze = replace(BAN, kind="asset freeze")
    [found] = difference(replace(P, measures=(BAN,)), replace(P, measures=(freeze,))).fields
    assert (found.changed, found.removed, found.added) == ((), (BAN,), (freeze,))


def test_where_it_is_not_plain_which_measure_became_which_none_is_said_to_have():
    one, two = replace(BAN, summary="one"), replace(BAN, summary="two")
    three = replace(BAN, summary="three")
    [found] = difference(replace(P, measures=(one, two)), replace(P, measures=(three,))).fields
    assert (found.changed, found.removed, found.added) == ((), (one, two), (three,))


def test_a_document_of_the_same_number_and_a_link_to_the_same_party_are_changed():
    passport, link = Document("passportNumber", "1", "Passport"), Link("Family", "Olga", "wife of", "house:2")
    older = replace(P, documents=(passport,), links=(link,))
    newer = replace(P, documents=(replace(passport, note="expired"),), links=(replace(link, role="former wife of"),))
    assert [len(each.changed) for each in difference(older, newer).fields] == [1, 1]


def test_nothing_is_an_empty_difference():
    assert not Difference()
    assert Difference().apply(P) == P
