"""A record in words."""

from sanctions.model import Document, Entity, Link, Measure
from sanctions.model.schema import IDENTIFIER_PROPERTIES, SCHEMATA, known_properties
from sanctions.web.pages import record

# The parts of the page that show properties by name in the template.
BY_NAME = {"address", "notes", "summary", "sourceUrl"}


def whole(schema: str) -> Entity:
    """An entity with a value in every property that its schema has."""
    return Entity("house:1", schema, "Caption", {name: (f"value of {name}",) for name in known_properties(schema)})


def test_every_property_has_its_place_on_the_page():
    for schema in SCHEMATA:
        entity = whole(schema)
        rows = (*record.names(entity), *record.particulars(entity), *record.other_programmes(entity))
        shown = [value for row in rows for value in row.values]
        shown += [document.number for document in record.identifiers(entity)]
        assert sorted(shown) == sorted(f"value of {name}" for name in entity.properties if name not in BY_NAME)


def test_an_identifier_with_a_document_is_told_once():
    document = Document("passportNumber", "1", "Passport", "ru")
    entity = Entity("house:1", "Person", "P", {"passportNumber": ("1", "2")}, documents=(document,))
    assert record.identifiers(entity) == [document, Document("passportNumber", "2")]


def test_the_headline_tells_a_party_from_its_namesakes():
    entity = Entity(
        "house:1",
        "Person",
        "P",
        {
            "birthDate": ("1961~",),
            "nationality": ("ru", "by"),
            "country": ("ru",),
            "innCode": ("7",),
            "position": ("A", "B", "C"),
        },
        measures=(Measure("UN", "asset freeze", "QDi"), Measure("UN", "travel ban", "QDi")),
    )
    assert [(row.label, row.values) for row in record.headline(entity)] == [
        ("Programme", ("QDi",)),
        ("Born", ("about 1961",)),
        ("Country", ("Russia", "Belarus")),
        ("Position", ("A", "B")),
        ("Identifiers", ("INN 7",)),
    ]


def test_measures_that_read_the_same_are_told_once():
    freezes = (
        Measure("OFAC", "asset freeze", "A"),
        Measure("OFAC", "asset freeze", "B"),
        Measure("OFAC", "travel ban"),
    )
    kinds = record.kinds(Entity("house:1", "Person", "P", measures=freezes))
    assert [measure.kind for measure in kinds] == ["asset freeze", "travel ban"]


def test_a_bare_record_has_no_headline():
    assert record.headline(Entity("house:1", "Person", "P")) == []


def test_a_measure_a_link_and_a_document_are_told_in_one_line():
    measure = Measure("UK", "travel ban", "Russia", "2022-03", "2023", "S.I. 2019/855")
    assert record.measure_words(measure) == "travel ban, UK, Russia, from March 2022, ended 2023, S.I. 2019/855"
    assert record.link_words(Link("Family", "Olga", "wife of", "house:2")) == "wife of, Olga, house:2"
    assert record.link_words(Link("Family", "Olga")) == "Family, Olga"
    document = Document("idNumber", "A-1", "", "am", "2001", "2011", "lost")
    assert record.document_words(document) == "Identity number, A-1, Armenia, issued 2001, expires 2011, lost"


def test_identifier_properties_are_told_among_the_identifiers():
    entity = whole("Company")
    told = {document.property for document in record.identifiers(entity)}
    assert told == set(IDENTIFIER_PROPERTIES) & set(entity.properties)
