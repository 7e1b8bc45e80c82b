"""A row of a customer file as a query, and its answer as cells of the result."""

import pytest

from sanctions.errors import InvalidQuery
from sanctions.index.lexicon import EVERYDAY
from sanctions.model import Entity, Evidence, Hit, Query, Version
from sanctions.services import nobody, rows
from sanctions.services.answers import RESULT_COLUMNS, Cells
from sanctions.services.columns import FIELDS
from sanctions.services.doubts import doubts
from sanctions.services.tables import BadRow

COLUMNS = tuple(FIELDS)
ASKED = Query("Company", {"name": ("VTB",)})
MAPPING = {column: column for column in COLUMNS}


def query(**cells: str) -> Query:
    """The query of a row with those cells, the others blank."""
    form = rows.form(COLUMNS, MAPPING)
    return rows.query(form, [cells.get(column, "") for column in COLUMNS])


def problem(**cells: str) -> str:
    with pytest.raises(InvalidQuery) as raised:
        query(**cells)
    return str(raised.value)


def answered(asked: Query, hits: list[Hit], *, all_hits: bool) -> list[Cells]:
    """The result cells, by how common words are where no list is loaded."""
    matched = any(hit.match for hit in hits)
    told = () if matched else doubts(asked, EVERYDAY.rarity)
    return rows.answer(rows.Asked(asked), hits, told, all_hits=all_hits)


def test_a_row_with_a_name_asks_for_a_person_or_an_organisation() -> None:
    assert query(name=" VTB Bank ") == Query("LegalEntity", {"name": ("VTB Bank",)})


def test_a_row_asks_for_all_that_it_says() -> None:
    row = query(
        id="7",
        schema="individual",
        name="Kirill Shamalov",
        birth_date="22.3.1982",
        country="Russia",
        identifier="AB 123456",
        address="Moscow",
    )
    assert row == Query(
        "Person",
        {
            "name": ("Kirill Shamalov",),
            "birthDate": ("1982-03-22",),
            "country": ("ru",),
            "idNumber": ("AB 123456",),
            "address": ("Moscow",),
        },
    )


def test_what_is_below_the_threshold_is_near_and_never_a_hit() -> None:
    """It stands where no hit does, is not counted among the hits, and comes after them."""
    near = hit(2, 0.6)
    [line] = answered(ASKED, [near], all_hits=False)
    assert line[:4] == ("near", "0.6", "0", "eu_fsf:2")
    found = [hit(1, 0.9), near, hit(3, 0.5)]
    assert [line[:4] for line in answered(ASKED, found, all_hits=False)] == [("hit", "0.9", "1", "eu_fsf:1")]
    assert [line[:4] for line in answered(ASKED, found, all_hits=True)] == [
        ("hit", "0.9", "1", "eu_fsf:1"),
        ("near", "0.6", "1", "eu_fsf:2"),
        ("near", "0.5", "1", "eu_fsf:3"),
    ]


def test_what_is_near_is_no_answer_to_a_row_that_names_nobody() -> None:
    [cells] = answered(Query("LegalEntity", {"name": ("Test",)}), [hit(1, 0.69)], all_hits=True)
    assert (cells[0], "says of nobody who it is" in cells[-1]) == ("error", True)


def test_first_and_last_name_are_one_name() -> None:
    assert query(first_name="Kirill", last_name="Shamalov").names == ("Kirill Shamalov",)


@pytest.mark.parametrize(
    ("mapping", "told", "schema"),
    [
        ({"Vessel": "name", "IMO": "identifier"}, "LegalEntity", "Vessel"),
        ({"Ship name": "name", "Owner": "name"}, "LegalEntity", "Thing"),
        ({"Vessel": "", "Owner": "name"}, "LegalEntity", "LegalEntity"),
        ({"Vessel": "name"}, "Company", "Company"),
        ({"Name": "name"}, "LegalEntity", "LegalEntity"),
    ],
)
def test_rows_of_ships_are_asked_as_ships_where_nobody_says_what_they_are(
    mapping: dict[str, str], told: str, schema: str
) -> None:
    form = rows.form(tuple(mapping), mapping, told)
    assert rows.query(form, ["Rising Sun"] * len(mapping)).schema == schema


def test_the_first_line_of_a_firms_name_is_asked_alone_too() -> None:
    """What stands in the second may be a department. A family name of two words is no firm's."""
    asked = query(last_name="Rosneft Oil Company", first_name="Einkauf").names
    assert set(asked) == {"Einkauf Rosneft Oil Company", "Rosneft Oil Company"}
    assert query(last_name="García Márquez", first_name="Gabriel").names == ("Gabriel García Márquez",)


def test_a_persons_first_and_last_name_are_kept_apart() -> None:
    parts = {"firstName": ("Kirill",), "lastName": ("Shamalov",)}
    assert query(schema="Person", first_name="Kirill", last_name="Shamalov").properties == parts


def test_whole_name_and_name_in_parts_are_both_asked_for() -> None:
    row = query(name="ACME Ltd", first_name="Kirill", last_name="Shamalov")
    assert row.names == ("ACME Ltd", "Kirill Shamalov")


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        ({"name": "Kirill", "last_name": "Shamalov"}, ("Kirill Shamalov",)),
        ({"name": "Kirill Shamalov", "last_name": "SHAMALOV"}, ("Kirill Shamalov",)),
        (
            {"name": "Vladimir Vladimirovich", "last_name": "Putin"},
            ("Vladimir Vladimirovich", "Vladimir Vladimirovich Putin"),
        ),
        ({"name": "VTB Bank", "last_name": "Ivanov"}, ("VTB Bank", "VTB Bank Ivanov")),
        ({"name": "Saddam", "first_name": "Hussein", "last_name": "al-Tikriti"}, ("Saddam Hussein al-Tikriti",)),
        ({"name": "VTB Bank", "first_name": "Ivan", "last_name": "Ivanov"}, ("VTB Bank", "Ivan Ivanov")),
        ({"name": "", "last_name": "Shamalov"}, ("Shamalov",)),
    ],
)
def test_a_name_without_its_family_name_is_put_together_with_it(
    cells: dict[str, str], names: tuple[str, ...]
) -> None:
    """And asked as it stands too where it may be the whole name of somebody else, a company's perhaps."""
    assert query(**cells).names == names


def test_several_columns_of_one_field_are_all_asked_for() -> None:
    form = rows.form(
        ("name", "x", "nationality", "country"),
        {"name": "name", "x": "name", "nationality": "country", "country": "country"},
    )
    row = rows.query(form, ["VTB", "Vneshtorgbank", "RU", "Russia"])
    assert row.properties == {"name": ("VTB", "Vneshtorgbank"), "country": ("ru",)}


def test_the_schema_of_rows_that_name_none_can_be_told() -> None:
    form = rows.form(("schema", "name"), {"schema": "schema", "name": "name"}, "Vessel")
    assert rows.query(form, ["", "Ocean Star"]).schema == "Vessel"
    assert rows.query(form, ["Company", "Ocean Star"]).schema == "Company"


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("Person", "idNumber"),
        ("Company", "idNumber"),
        ("Vessel", "registrationNumber"),
        ("CryptoWallet", "publicKey"),
    ],
)
def test_an_identifier_goes_where_the_schema_has_a_place_for_one(schema: str, name: str) -> None:
    assert query(schema=schema, name="x", identifier="12345").get(name) == ("12345",)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({}, "name: the row has no name"),
        ({"name": "???"}, "name: '???' has neither"),
        ({"name": "X", "schema": "Persn"}, "schema: unknown schema 'Persn'; did you mean Person"),
        ({"name": "X", "birth_date": "30.2.1970"}, "birth_date: '30.2.1970' is no date"),
        ({"name": "X", "country": "Atlantis"}, "country: unknown country 'Atlantis'"),
        ({"name": "X", "identifier": "??"}, "identifier: '??' has neither"),
        ({"name": "X", "schema": "Company", "birth_date": "1970"}, "birth_date: a Company has none"),
    ],
)
def test_what_is_wrong_with_a_row_is_named(cells: dict[str, str], reason: str) -> None:
    assert problem(**cells).startswith(reason)


def test_a_row_of_another_width_is_an_error_that_quotes_what_has_no_column() -> None:
    form = rows.form(("id", "name"), {"name": "name"})
    with pytest.raises(InvalidQuery, match=r"has 1 cells where the header has 2$"):
        rows.query(form, ["1"])
    with pytest.raises(InvalidQuery, match=r"has 4 cells where the header has 2; beyond it: 'x', 'y'$"):
        rows.query(form, ["1", "A", "x", "y"])


def test_a_row_comes_back_as_wide_as_the_header() -> None:
    form = rows.form(("id", "name"), {"name": "name"})
    assert rows.fitted(form, ["1"]) == ("1", "")
    assert rows.fitted(form, ["1", "A", "x"]) == ("1", "A")


def hit(number: int, score: float, name: str = "VTB") -> Hit:
    entity = Entity(f"eu_fsf:{number}", "Company", name)
    because = (
        Evidence("name_match", "every word the same", 4.0, 1.0),
        Evidence("same_country", "country ru", 0.5, 1.0),
    )
    return Hit(Version(entity, "e", None, "", "", ""), score, score >= 0.7, f"{name} Bank", because)


ASKED = Query("Company", {"name": ("VTB",)})


def test_the_best_hit_fills_the_row_and_the_others_are_counted() -> None:
    [cells] = answered(ASKED, [hit(1, 0.9876), hit(2, 0.8)], all_hits=False)
    assert dict(zip(RESULT_COLUMNS, cells, strict=True)) == {
        "status": "hit",
        "score": "0.9876",
        "hits": "2",
        "entity_id": "eu_fsf:1",
        "entity_name": "VTB",
        "matched_name": "VTB Bank",
        "dataset": "eu_fsf",
        "reason": "every word the same; country ru",
    }


def test_all_hits_are_a_line_each() -> None:
    lines = answered(ASKED, [hit(number, 0.9) for number in range(700)], all_hits=True)
    assert [line[3] for line in lines] == [f"eu_fsf:{number}" for number in range(700)]


@pytest.mark.parametrize(
    ("schema", "names", "told"),
    [
        ("Person", ("Shamalov",), True),
        ("LegalEntity", ("Mr. Putin",), True),
        ("Person", ("Putin", "Ivan Putin"), False),
        ("Person", ("Ivan Putin",), False),
        ("Company", ("Romashka",), False),
        ("Vessel", ("Romashka",), False),
    ],
)
def test_a_clear_row_says_where_one_word_was_all_that_was_asked(
    schema: str, names: tuple[str, ...], told: bool
) -> None:
    """It is clear because too many people bear the word, and not because nobody listed does."""
    [cells] = answered(Query(schema, {"name": names}), [], all_hits=False)
    assert cells[:-1] == ("clear", "", "0", "", "", "", "")
    assert cells[-1].startswith("one word alone is matched with a person only where") is told


def test_nobody_is_cleared_by_a_word_that_everybody_bears() -> None:
    """Unless something else was asked that could have told: then the clear says what it rests on."""
    [cells] = answered(query(name="Maria"), [], all_hits=False)
    assert cells[0] == "error"
    assert cells[-1].startswith("name: 'Maria' is too common a word to tell anybody by")
    [cells] = answered(query(name="Maria", birth_date="1982"), [], all_hits=False)
    assert cells[0] == "clear"
    assert cells[-1].startswith("'Maria' is too common a word to tell anybody by")
    assert answered(query(name="Maria; Romashka AG"), [], all_hits=False)[0][0] == "clear"


def test_what_a_list_says_is_kept_as_it_is() -> None:
    """Whoever writes a spreadsheet makes it harmless there."""
    [cells] = answered(ASKED, [hit(1, 0.9, "=HYPERLINK(1)")], all_hits=False)
    assert cells[4:6] == ("=HYPERLINK(1)", "=HYPERLINK(1) Bank")


def test_a_row_in_error_says_why_and_nothing_else() -> None:
    [cells] = rows.refusal(InvalidQuery("name", "the row has no name"))
    assert cells == ("error", "", "", "", "", "", "", "name: the row has no name")


def test_several_names_in_one_cell_are_all_asked_for() -> None:
    assert query(name="VTB; Vneshtorgbank aka Bank VTB").names == ("VTB", "Vneshtorgbank", "Bank VTB")


def test_several_values_in_one_cell_are_all_asked_for() -> None:
    row = query(schema="Person", name="A", birth_date="1970\n1971", country="RU; Belarus", identifier="123|456|123")
    assert row.properties == {
        "name": ("A",),
        "birthDate": ("1970", "1971"),
        "country": ("ru", "by"),
        "idNumber": ("123", "456"),
    }


def test_an_address_of_several_lines_is_one() -> None:
    assert query(name="A", address="1 High St;\nLondon").get("address") == ("1 High St;\nLondon",)


def test_a_row_of_two_schemas_is_an_error() -> None:
    assert problem(name="A", schema="Person; Company") == "schema: the row names several: Person, Company"
    assert query(name="A", schema="Person\nindividual").schema == "Person"


def test_a_row_that_could_not_be_read_is_an_error_that_says_why() -> None:
    with pytest.raises(InvalidQuery, match="row: is no JSON"):
        rows.query(rows.form(("name",), {"name": "name"}), BadRow(["A"], "is no JSON"))


def test_dates_are_read_in_the_order_of_their_column() -> None:
    form = rows.form(("name", "dob"), {"name": "name", "dob": "birth_date"}, date_order="mdy")
    assert rows.query(form, ["A", "03/04/1970"]).get("birthDate") == ("1970-03-04",)


@pytest.mark.parametrize(
    "text",
    ["N/A", "n/a", "unknown", "Unbekannt", "not available", "TBD", "XXX", "-", "'-", "\u2014", "не указано", "未知"],
)
def test_a_placeholder_is_no_name_and_nothing_told_elsewhere(text: str) -> None:
    assert problem(name=text) == f"name: {text!r} is no name"
    assert problem(first_name=text, last_name=text) == f"name: {text!r} is no name"
    beside = query(name=f"Kirill; {text}", birth_date=text, country=text, schema=text, identifier=text, address=text)
    assert beside == Query("LegalEntity", {"name": ("Kirill",)})


@pytest.mark.parametrize("text", ["Na", "Test AG", "Nathan", "Unknown Soldier Band", "Nullmeyer GmbH", "Anna Blank"])
def test_a_name_that_looks_like_a_placeholder_is_one(text: str) -> None:
    asked = query(name=text)
    assert asked.names == (text,)
    assert answered(asked, [], all_hits=False)[0][0] == "clear"


@pytest.mark.parametrize("text", ["NULL", "None", "n.a.", "test", "Mr.", "Herr Dr.", "the", "Ltd", "0", "12 345"])
def test_nobody_is_cleared_by_a_name_that_says_of_nobody_who_it_is(text: str) -> None:
    """It is looked for all the same: there are listed parties called `Major` and `40`."""
    [cells] = answered(query(name=text), [], all_hits=False)
    assert (cells[0], cells[-1]) == ("error", f"name: {text!r} says of nobody who it is")
    assert answered(query(name=text), [hit(1, 0.9)], all_hits=False)[0][0] == "hit"
    assert answered(query(name=f"{text}; Kirill"), [], all_hits=False)[0][0] == "clear"


def test_digits_may_be_the_name_of_a_company() -> None:
    assert answered(query(schema="Company", name="1881"), [], all_hits=False)[0][0] == "clear"


def test_initials_are_no_placeholder() -> None:
    assert query(first_name="N.A.", last_name="Ivanov").names == ("N.A. Ivanov",)


@pytest.mark.parametrize("text", ["NULL", "none", "nil", "N.A."])
def test_what_may_be_a_name_is_nothing_told_elsewhere(text: str) -> None:
    assert query(name="Kirill", birth_date=text, country=text) == Query("LegalEntity", {"name": ("Kirill",)})


def told(**cells: str) -> rows.Asked:
    """What a row with those cells asks, and what is said of it."""
    return rows.read(rows.form(COLUMNS, MAPPING), [cells.get(column, "") for column in COLUMNS])


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ("FNU", "Shamalov", ("Shamalov",)),
        ("Kirill", "LNU", ("Kirill",)),
        ("undefined", "Shamalov", ("Shamalov",)),
        ("n/a", "Shamalov", ("Shamalov",)),
        ("NULL", "Shamalov", ("NULL Shamalov", "Shamalov")),
        ("Kirill", "None", ("Kirill None", "Kirill")),
        ("Nil", "Armstrong", ("Nil Armstrong", "Armstrong")),
    ],
)
def test_half_a_name_that_may_be_none_is_told_and_the_rest_is_asked(
    first: str, last: str, names: tuple[str, ...]
) -> None:
    """In columns of their own and in one cell; the answer that it is clear says so."""
    for asked in (
        told(first_name=first, last_name=last),
        told(name=f"{first} {last}"),
        told(schema="Person", first_name=first, last_name=last),
    ):
        assert asked.query.names == names
        [cells] = rows.answer(asked, [], (), all_hits=False)
        assert cells[0] == "clear"
        assert "nothing is known" in cells[-1]


@pytest.mark.parametrize(
    "text", ["#VALUE!", "#REF!", "${name}", "{{name}}", "%s", "d41d8cd98f00b204e9800998ecf8427e"]
)
def test_a_name_of_which_a_half_was_lost_is_an_error(text: str) -> None:
    """Whoever sent it knows what stood there."""
    assert text in problem(first_name=text, last_name="Shamalov")
    assert text in problem(first_name="Kirill", last_name=text, schema="Person")
    assert text in problem(name=f"Kirill {text}")


def test_a_name_in_columns_of_its_parts_is_read_as_one_in_a_cell() -> None:
    """`or`, notes and broken encodings stand there too."""
    assert query(first_name="John", last_name="Smith or Kirill Shamalov").names[1:] == (
        "John Smith",
        "Kirill Shamalov",
    )
    assert query(first_name="Kirill", last_name="Shamalov (deceased)", schema="Person").names[1:] == (
        "Kirill Shamalov",
    )
    parts = query(first_name="JÃ¼rgen", last_name="MÃ¼ller&nbsp;Ltd", schema="Person")
    assert parts.properties == {"firstName": ("Jürgen",), "lastName": ("Müller Ltd",)}


def test_nobody_is_cleared_by_a_name_that_has_lost_letters() -> None:
    [cells] = answered(query(name="Kirill M?ller"), [], all_hits=False)
    assert (cells[0], "has lost letters" in cells[-1]) == ("error", True)
    assert answered(query(name="Kirill M?ller"), [hit(1, 0.9)], all_hits=False)[0][0] == "hit"


@pytest.mark.parametrize(
    ("written", "asked", "said"),
    [
        ("2090-01-01", (), "birth_date: '2090-01-01' is in the future, and was left out"),
        ("1900", (), "birth_date: '1900' is more than 120 years ago, and was left out"),
        ("1/1/1890; 1982", ("1982",), "birth_date: '1/1/1890' is more than 120 years ago, and was left out"),
        ("25/12/63", ("1963-12-25",), ""),
        ("22-Jan-05", ("2005-01-22",), ""),
        ("10163", ("1927-10-28", "1931-10-29", "1963-01-01"), ""),
    ],
)
def test_a_birth_date_of_nobody_now_living_is_no_evidence(written: str, asked: tuple[str, ...], said: str) -> None:
    """By the day on which the file is screened, whenever it is looked at again."""
    form = rows.form(("name", "dob"), {"name": "name", "dob": "birth_date"}, today="2026-11-27T10:00:00+00:00")
    row = rows.read(form, ["Kirill Shamalov", written])
    assert row.query.get("birthDate") == asked
    [cells] = rows.answer(row, [], (), all_hits=False)
    assert (cells[0], cells[-1]) == ("clear", said)


@pytest.mark.parametrize("word", ["true", "False"])
def test_a_truth_is_nobodys_name(word: str) -> None:
    """As JSON's and a spreadsheet's truths come out as text."""
    form = rows.form(("name",), {"name": "name"})
    assert nobody.of_nobody(rows.query(form, [word])) == word
    assert nobody.of_nobody(rows.query(form, [f"{word} Shamalov"])) is None


@pytest.mark.parametrize(
    ("year", "month", "day", "born"),
    [
        ("1982", "3", "22", ("1982-03-22",)),
        ("1982.0", "03", "22.0", ("1982-03-22",)),
        ("1982", "March", "22", ("1982-03-22",)),
        ("1982", "März", "", ("1982-03",)),
        ("1982", "0", "0", ("1982",)),
        ("1982", "", "", ("1982",)),
        ("1982-03-22", "3", "22", ("1982-03-22",)),
        ("", "", "", ()),
    ],
)
def test_a_birth_date_in_three_columns_is_one(year: str, month: str, day: str, born: tuple[str, ...]) -> None:
    asked = query(name="Anna Roe", schema="Person", birth_date=year, birth_month=month, birth_day=day)
    assert asked.properties.get("birthDate", ()) == born


@pytest.mark.parametrize(
    ("year", "month", "day"), [("", "3", "22"), ("1982", "", "22"), ("1982", "13", "1"), ("1982", "Foo", "1")]
)
def test_parts_that_make_no_birth_date_are_an_error(year: str, month: str, day: str) -> None:
    with pytest.raises(InvalidQuery):
        query(name="Anna Roe", schema="Person", birth_date=year, birth_month=month, birth_day=day)


def test_a_question_mark_says_that_nothing_is_known_but_for_a_name() -> None:
    assert query(name="Anna Roe", birth_date="?", country="?", identifier="?").properties == {"name": ("Anna Roe",)}
    with pytest.raises(InvalidQuery):
        query(name="?")
