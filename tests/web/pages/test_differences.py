"""Differences in words: what went and what came, marked."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.model import Document, Entity, Link, Measure, difference
from sanctions.model.schema import SCHEMATA, known_properties
from sanctions.web.pages.differences import Piece, difference_rows, marked

P = Entity("house:1", "Person", "P", {"name": ("P",)})
LONG = "Website one.example; Passport 123 (Russia); Gender Male; Linked To: SAMPLE OIL."


def rows(old: Entity, new: Entity) -> dict[str, list[list[tuple[str, str]]]]:
    """The lines of each field by its label, each a list of marks and words."""
    found = difference_rows(difference(old, new))
    return {row.label: [[(piece.mark, piece.text) for piece in line] for line in row.lines] for row in found}


def test_short_values_are_told_whole():
    older, newer = replace(P, properties={"position": ("A", "B")}), replace(P, properties={"position": ("B", "C")})
    assert rows(older, newer)["Position"] == [[("removed", "A")], [("added", "C")]]


def test_codes_and_dates_are_in_words():
    newer = replace(P, properties={**P.properties, "nationality": ("ru",), "birthDate": ("1982-03",)})
    assert rows(P, newer) == {"Nationality": [[("added", "Russia")]], "Born": [[("added", "March 1982")]]}


def test_a_long_text_is_marked_within():
    newer = replace(P, properties={**P.properties, "notes": (LONG.replace("Male;", "Male; DOB 1961;"),)})
    [line] = rows(replace(P, properties={**P.properties, "notes": (LONG,)}), newer)["Notes"]
    assert [text for mark, text in line if mark == "added"] == ["DOB 1961; "]
    assert not [text for mark, text in line if mark == "removed"]


def test_a_text_that_goes_on_is_no_other_text():
    assert marked("Linked To: SAMPLE OIL.", "Linked To: SAMPLE OIL; Gender Male.") == (
        Piece("", "Linked To: SAMPLE OIL"),
        Piece("added", "; Gender Male"),
        Piece("", "."),
    )


def test_another_long_text_is_told_whole():
    other = "Quite something else was written here by somebody"
    newer = replace(P, properties={**P.properties, "notes": (other,)})
    assert rows(replace(P, properties={**P.properties, "notes": (LONG,)}), newer)["Notes"] == [
        [("removed", LONG)],
        [("added", other)],
    ]


def test_what_stayed_is_shortened_between_the_marks():
    many = " ".join(f"word{number}" for number in range(60))
    kept = marked(f"old {many} last", f"new {many} final")[2].text
    assert kept == "word0 word1 word2 word3 word4 word5 … word54 word55 word56 word57 word58 word59 "


@given(*(st.lists(st.sampled_from(("a", "b", "c;", "d.", ";")), max_size=9).map(" ".join),) * 2)
def test_each_text_can_be_read_out_of_the_marks(old, new):
    line = marked(old, new)
    for text, other in ((old, "added"), (new, "removed")):
        assert "".join("".join(piece.text.split()) for piece in line if piece.mark != other) == text.replace(" ", "")


def test_texts_beyond_measure_are_not_compared_word_by_word():
    """The time would grow with the product of their lengths."""
    old, new = "a " * 3_000, "b " * 3_000
    assert marked(old, new) == (Piece("removed", old), Piece("added", new))


def test_a_measure_that_ended_shows_when():
    ban = Measure("UN", "travel ban", "QDi")
    newer = replace(P, measures=(replace(ban, end="2023-01-02"),))
    [line] = rows(replace(P, measures=(ban,)), newer)["Measures"]
    assert line[-1] == ("added", ", ended 2 January 2023")


def test_links_documents_and_other_entries_are_told():
    newer = replace(
        P,
        links=(Link("Family", "Olga", "wife of"),),
        documents=(Document("passportNumber", "1", "Passport", "ru"),),
        referents=("eu_fsf:EU.1.1",),
    )
    assert rows(P, newer) == {
        "Links": [[("added", "wife of, Olga")]],
        "Documents": [[("added", "Passport, 1, Russia")]],
        "Other entries": [[("added", "eu_fsf:EU.1.1")]],
    }


def test_kind_and_caption_are_told():
    found = rows(P, replace(P, schema="Company", caption="Q"))
    assert found == {
        "Kind": [[("removed", "Person")], [("added", "Company")]],
        "Shown as": [[("removed", "P")], [("added", "Q")]],
    }


def test_another_order_is_told_without_values():
    older, newer = replace(P, properties={"name": ("P", "Q")}), replace(P, properties={"name": ("Q", "P")})
    [row] = difference_rows(difference(older, newer))
    assert (row.label, row.lines, row.reordered) == ("Name", (), True)


@pytest.mark.parametrize("schema", SCHEMATA)
def test_every_property_that_came_is_told(schema):
    bare = Entity("house:1", schema, "Caption")
    full = replace(bare, properties={name: (f"value of {name}",) for name in known_properties(schema)})
    told = [line[0].text for row in difference_rows(difference(bare, full)) for line in row.lines]
    assert sorted(told) == sorted(f"value of {name}" for name in known_properties(schema))
