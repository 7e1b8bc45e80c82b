"""Which column of a customer file holds what."""

from pathlib import Path

import pytest

from sanctions.errors import FileUnreadable, InvalidQuery
from sanctions.services.columns import FIELDS, assign, date_order, parse_map
from sanctions.services.tables import Layout


def assigned(*columns: str, **wanted: str) -> dict[str, str]:
    return assign("customers.csv", columns, wanted)


@pytest.mark.parametrize(("field", "aliases"), FIELDS.items())
def test_every_field_is_found_by_its_own_name_and_by_each_of_its_variants(
    field: str, aliases: tuple[str, ...]
) -> None:
    needed = {"first_name": ("last_name",)}.get(field, ("name",))
    for column in (field, *aliases):
        assert assigned(column, *(other for other in needed if other != column))[column] == field


@pytest.mark.parametrize(
    "column", ["Full Name", "FULL_NAME", "fullName", " full-name ", "Full name (as in passport)"]
)
def test_case_punctuation_and_brackets_do_not_matter(column: str) -> None:
    assert assigned(column) == {column: "name"}


def test_a_column_that_holds_no_field_is_carried_along() -> None:
    assert assigned("name", "turnover", "") == {"name": "name", "turnover": "", "": ""}


def test_several_columns_of_names_are_all_screened() -> None:
    assert assigned("name", "alias", "previous name") == dict.fromkeys(("name", "alias", "previous name"), "name")


def test_of_several_ids_the_column_called_so_is_taken() -> None:
    assert assigned("name", "customer id", "ID", "reference") == {
        "name": "name",
        "customer id": "",
        "ID": "id",
        "reference": "",
    }


def test_two_columns_that_may_both_be_the_birth_date_must_be_told_apart() -> None:
    with pytest.raises(FileUnreadable, match=r"'dob', 'born' may all be the birth_date; map .* dob=birth_date"):
        assigned("name", "dob", "born")
    assert assigned("name", "dob", "born", born="birth_date")["dob"] == ""
    assert assigned("name", "dob", "born", born="ignore")["dob"] == "birth_date"


def test_a_mapping_replaces_what_the_names_say() -> None:
    assert assigned("name", "Kunde", Kunde="name") == {"name": "", "Kunde": "name"}


def test_a_mapped_column_is_found_whatever_its_case() -> None:
    assert assigned("id", "Kunde ", kunde="name")["Kunde "] == "name"


def test_a_mapping_to_a_column_that_is_not_there_names_it() -> None:
    with pytest.raises(InvalidQuery, match="no column 'Kunde'; it has 'id', 'name'"):
        assigned("id", "name", Kunde="name")


def test_a_mapping_to_an_unknown_field_names_it_and_the_nearest() -> None:
    with pytest.raises(InvalidQuery, match="no field 'birthdate'; did you mean 'birth_date'"):
        assigned("name", "x", x="birthdate")


def test_a_file_without_names_is_refused_with_what_it_has() -> None:
    with pytest.raises(
        FileUnreadable,
        match=r"no column of names among 'id', 'turnover'; map .* COLUMN=name",
    ):
        assigned("id", "turnover")


def test_names_that_are_told_to_be_ignored_are_no_names() -> None:
    with pytest.raises(FileUnreadable, match="no column of names"):
        assigned("name", name="ignore")


def test_first_names_without_last_names_are_refused() -> None:
    with pytest.raises(FileUnreadable, match="'Forename' holds first names, and no column holds last names"):
        assigned("Forename", "name")


def test_last_names_alone_are_names() -> None:
    assert assigned("surname") == {"surname": "last_name"}


def test_map_options_are_column_and_field() -> None:
    assert parse_map(["Kunde=name", "a=b=country"]) == {"Kunde": "name", "a=b": "country"}


@pytest.mark.parametrize("pair", ["Kunde", "=name", "Kunde=", " =name"])
def test_a_map_option_of_another_form_is_an_error(pair: str) -> None:
    with pytest.raises(InvalidQuery, match="is not column=field"):
        parse_map([pair])


def test_a_column_cannot_be_mapped_twice() -> None:
    with pytest.raises(InvalidQuery, match="'Kunde' is mapped twice"):
        parse_map(["Kunde=name", "Kunde=country"])


def layout(*orders: tuple[int, str]) -> Layout:
    return Layout(Path("x"), "utf-8", ",", "\n", ("name", "dob"), 1, (), orders=orders)


def test_the_order_of_dates_is_that_of_the_column_of_birth_dates_and_is_told() -> None:
    mapping = {"name": "name", "dob": "birth_date"}
    assert date_order(layout(), mapping) == ("", "")
    assert date_order(layout((0, "dmy")), mapping) == ("", "")
    order, note = date_order(layout((1, "mdy")), mapping)
    assert order == "mdy"
    assert "'dob' are read as month/day/year" in note


def test_dates_that_contradict_each_other_settle_nothing_unless_it_is_told() -> None:
    mapping = {"name": "name", "dob": "birth_date"}
    order, note = date_order(layout((1, "both")), mapping)
    assert order == ""
    assert "those that may be either are errors" in note
    assert date_order(layout((1, "both")), mapping, "dmy") == ("dmy", "")
