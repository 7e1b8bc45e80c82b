"""What changed between the versions of an entity."""

from sanctions.model import Entity, Measure, Version
from sanctions.web.pages.history import Change, Step, compare, steps

A, B, C, D = "2022-01-01.00", "2022-02-01.00", "2022-03-01.00", "2022-04-01.00"


def entity(*names: str, **others: tuple[str, ...]) -> Entity:
    """A person of those names."""
    return Entity("house:1", "Person", names[0], {"name": names, **others})


def version(body: Entity, since: str, until: str | None) -> Version:
    """The entity between two editions."""
    return Version(body, since, until, A[:10], D[:10], since[:10])


def test_one_version_is_one_listing():
    assert steps([version(entity("P"), A, None)]) == [Step("listed", A)]


def test_the_newest_step_comes_first():
    found = steps([version(entity("P"), A, B), version(entity("P", gender=("male",)), B, None)])
    assert found == [Step("changed", B, (Change("Gender", (), ("male",)),)), Step("listed", A)]


def test_versions_may_come_in_any_order():
    found = [version(entity("P"), A, B), version(entity("P", gender=("male",)), B, None)]
    assert steps(found[::-1]) == steps(found)


def test_a_version_that_ends_is_a_removal():
    assert steps([version(entity("P"), A, C)]) == [Step("removed", C), Step("listed", A)]


def test_a_gap_between_versions_is_a_removal_and_a_new_listing():
    found = steps([version(entity("P"), A, B), version(entity("P"), C, None)])
    assert [(step.kind, step.edition) for step in found] == [("listed again", C), ("removed", B), ("listed", A)]


def test_a_change_tells_the_values_that_went_and_came():
    assert compare(entity("P", position=("A", "B")), entity("P", position=("B", "C"))) == (
        Change("Position", ("A",), ("C",)),
    )


def test_a_field_that_went_is_told():
    assert compare(entity("P", position=("A",)), entity("P")) == (Change("Position", ("A",), ()),)


def test_the_same_values_in_another_order_are_told_as_such():
    [change] = compare(entity("P", position=("A", "B")), entity("P", position=("B", "A")))
    assert change.reordered


def test_a_measure_that_ended_is_a_change():
    before = Entity("house:1", "Person", "P", measures=(Measure("UN", "travel ban"),))
    after = Entity("house:1", "Person", "P", measures=(Measure("UN", "travel ban", end="2023"),))
    assert compare(before, after) == (Change("Measures", ("travel ban, UN",), ("travel ban, UN, ended 2023",)),)


def test_equal_versions_differ_in_nothing():
    assert compare(entity("P"), entity("P")) == ()
