"""OFAC's vocabulary."""

from sanctions.lists.ofac_labels import ASIDES, IDENTIFIERS, PREFIXES, PROPERTIES, RELATIONS
from sanctions.model import SCHEMATA, known_properties
from sanctions.model.schema import IDENTIFIER_PROPERTIES

KNOWN = frozenset().union(*map(known_properties, SCHEMATA))


def test_every_identifier_goes_to_an_identifier_property():
    """So that a search by number finds it."""
    assert set(IDENTIFIERS.values()) <= set(IDENTIFIER_PROPERTIES)


def test_every_other_label_goes_to_a_property_of_some_schema():
    """By a shape that there is a reader for."""
    assert {name for _, name in PROPERTIES.values()} <= KNOWN
    assert {shape for shape, _ in PROPERTIES.values()} == {"text", "date", "country"}


def test_a_label_means_one_thing():
    """No word stands in two tables, and none hides behind a prefix."""
    tables = (set(IDENTIFIERS), set(PROPERTIES), set(RELATIONS), set(ASIDES))
    labels = [label for table in tables for label in table]
    assert len(labels) == len(set(labels))
    assert not [label for label in labels if label.startswith(tuple(PREFIXES))]
