"""Which column of a customer file holds what."""

from pathlib import Path

import pytest

from sanctions.errors import FileUnreadable, InvalidQuery
from sanctions.services.columns import FIELDS, assign, date_order, parse_map, recognise
from sanctions.services.dates import fold
from sanctions.services.tables import Layout


def assigned(*columns: str, **wanted: str) -> dict[str, str]:
    return assign("customers.csv", columns, wanted)


@pytest.mark.parametrize(("field", "aliases"), FIELDS.items())
def test_every_field_is_found_by_its_own_name_and_by_each_of_its_variants(
    field: str, aliases: tuple[str, ...]
) -> None:
    needed = {"first_name": ("last_name",), "birth_day": ("name", "birth_month")}.get(field, ("name",))
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


@pytest.mark.parametrize(
    ("columns", "fields"),
    [
        (("Vorname", "Name", "Geburtsdatum"), ("first_name", "last_name", "birth_date")),
        (("Nom", "Prénom", "Né(e) le", "Pays"), ("last_name", "first_name", "birth_date", "country")),
        (("Nombre", "Apellidos"), ("first_name", "last_name")),
        (("Nombre", "País"), ("name", "country")),
        (("Cognome", "Nome", "Codice fiscale"), ("last_name", "first_name", "identifier")),
        (("Imię", "Nazwisko", "PESEL"), ("first_name", "last_name", "identifier")),
        (("Фамилия", "Имя", "Отчество"), ("last_name", "first_name", "first_name")),
        (("ФИО", "Дата рождения", "ИНН"), ("name", "birth_date", "identifier")),
        (("Ad", "Soyad", "Doğum Tarihi"), ("first_name", "last_name", "birth_date")),
        (("الاسم", "تاريخ الميلاد", "الجنسية"), ("name", "birth_date", "country")),
        (("姓名", "出生日期", "国籍"), ("name", "birth_date", "country")),
        (("姓", "名"), ("last_name", "first_name")),
    ],
)
def test_columns_are_known_in_many_languages(columns: tuple[str, ...], fields: tuple[str, ...]) -> None:
    assert tuple(assigned(*columns).values()) == fields


def test_a_name_that_is_read_by_the_columns_beside_it_is_noted() -> None:
    found = recognise("f", ["Name", "Vorname"], {})
    assert found.notes == ("the column 'Name' is taken for last_name, by the columns beside it",)


@pytest.mark.parametrize(
    ("given", "family"),
    [
        ("Name", "Surname"),
        ("Customer Name", "Customer Surname"),
        ("Name", "Familienname"),
        ("Naam", "Achternaam"),
        ("Namn", "Efternamn"),
        ("İsim", "Soyisim"),
        ("Nama", "Nama Keluarga"),
        ("Имя клиента", "Фамилия клиента"),
        ("שם", "שם משפחה"),
        ("الاسم", "اسم العائلة"),
        ("नाम", "उपनाम"),
        ("名前", "姓"),
        ("姓名", "姓"),
        ("Client", "Surname"),
        ("Kunde", "Nachname"),
    ],
)
def test_a_name_beside_family_names_that_it_does_not_hold_is_the_given_name(given: str, family: str) -> None:
    rows = [["Kirill", "Shamalov"], ["Vladimir Vladimirovich", "Putin"], ["", "Ivanov"]]
    found = recognise("f", [given, family], {}, rows)
    assert found.mapping == {given: "first_name", family: "last_name"}
    assert any(repr(given) in note for note in found.notes)


@pytest.mark.parametrize("name", ["Kirill Shamalov", "SHAMALOV, Kirill", "Shamalov Trading LLC", "ООО Ромашка"])
def test_a_name_that_holds_its_family_name_or_is_a_companys_is_whole(name: str) -> None:
    """One such name in the sample is enough."""
    rows = [["Kirill", "Shamalov"], [name, "Shamalov"], ["Vladimir", "Putin"]]
    assert recognise("f", ["Name", "Surname"], {}, rows).mapping == {"Name": "name", "Surname": "last_name"}


@pytest.mark.parametrize(
    ("columns", "fields"),
    [
        (("NAME_ORG1", "NAME_ORG2"), ("last_name", "first_name")),
        (("Name line 1", "Name line 2", "Name line 3"), ("last_name", "first_name", "first_name")),
        (("Organisation 1", "Organisation 2"), ("last_name", "first_name")),
        (
            ("NAME_FIRST", "NAME_LAST", "NAME_ORG1", "NAME_ORG2"),
            ("first_name", "last_name", "last_name", "first_name"),
        ),
        (("NAME_ORG1", "City"), ("name", "")),
    ],
)
def test_lines_of_one_name_are_joined(columns: tuple[str, ...], fields: tuple[str, ...]) -> None:
    assert tuple(assigned(*columns).values()) == fields


@pytest.mark.parametrize(
    ("columns", "fields"),
    [
        (("Zahlungspflichtige*r", "Zahlungsempfänger*in"), ("name", "name")),
        (("Kontoinhaber:in", "Staatsangehoerigkeit"), ("name", "country")),
        (("Beguenstigter/Zahlungspflichtiger", "Betrag"), ("name", "")),
        (("Empfaenger", "Laendercode"), ("name", "country")),
        (("Ragione sociale / Cognome", "Nome"), ("last_name", "first_name")),
        (("Firma / Nachname", "Vorname"), ("last_name", "first_name")),
        (("Default Address Company", "Default Address Country Code"), ("name", "country")),
        (("Billing Name", "Billing Country", "Ship To Name"), ("name", "country", "name")),
        (("PAX NAME", "DOB", "NAT"), ("name", "birth_date", "country")),
        (("NAME_LAST", "NAME_FIRST", "BIRTHDT", "NATIO"), ("last_name", "first_name", "birth_date", "country")),
        (("Voorletters", "Tussenvoegsel", "Achternaam"), ("first_name", "first_name", "last_name")),
        (("Source name", "Target name"), ("name", "name")),
    ],
)
def test_headings_of_banks_shops_and_airlines_are_known(columns: tuple[str, ...], fields: tuple[str, ...]) -> None:
    assert tuple(assigned(*columns).values()) == fields


def test_one_type_that_is_no_kind_of_party_leaves_the_column_out_and_is_told() -> None:
    """Of a payment, or a code of one's own: rows would all be errors."""
    for value in ("Debit Transfer", "2"):
        found = recognise("f", ["Name", "Type"], {}, [["Kirill Shamalov", value]])
        assert found.mapping == {"Name": "name", "Type": ""}
        assert "'Type' is called as a schema, and none of its values is one" in found.notes[0]
    assert recognise("f", ["Name", "Type"], {}, [["A", "2"], ["B", "company"]]).mapping["Type"] == "schema"


def test_days_on_which_nobody_of_age_was_born_are_not_told_to_be_birth_dates() -> None:
    rows = [["Kirill Shamalov", "27.11.2026", "22.03.1982"], ["Anna Roe", "26.11.2026", "13.04.2020"]]
    [note] = recognise("f", ["Name", "Booked", "When"], {}, rows).notes
    assert "'When' seems to hold dates" in note


@pytest.mark.parametrize(
    ("columns", "fields"),
    [
        (("Legal First Name", "Legal Last Name", "Preferred Name"), ("first_name", "last_name", "name")),
        (("Surname & Initials", "Nat.", "D.O.B."), ("name", "country", "birth_date")),
        (("Intitulé", "Pays"), ("name", "country")),
        (("Vessel", "IMO", "Flag", "Owner"), ("name", "identifier", "country", "name")),
        (("Schiff", "Eigner"), ("name", "")),
    ],
)
def test_headings_of_staff_ledgers_and_fleets_are_known(columns: tuple[str, ...], fields: tuple[str, ...]) -> None:
    assert tuple(assigned(*columns).values()) == fields


def test_a_client_of_numbers_or_beside_given_names_is_no_name() -> None:
    rows = [["C-1", "Kirill", "Shamalov"]] * 3
    assert recognise("f", ["Client", "Name", "Surname"], {}, rows).mapping["Client"] == ""
    assert recognise("f", ["Client", "First", "Last"], {}, [["ACME", "Kirill", "Shamalov"]]).mapping["Client"] == ""
    assert recognise("f", ["Client", "x", "Surname"], {}, rows).mapping["Client"] == ""


def test_part_of_a_name_may_stand_in_brackets() -> None:
    assert list(assigned("Name (first)", "Name [Last]", "DOB (day first)").values()) == [
        "first_name",
        "last_name",
        "birth_date",
    ]


def test_an_arabic_name_has_the_fathers_between_its_own_and_the_familys() -> None:
    columns = ["الاسم", "اسم الأب", "اسم العائلة"]
    found = recognise("f", columns, {}, [["صدام", "حسين", "التكريتي"]])
    assert list(found.mapping.values()) == ["first_name", "first_name", "last_name"]


def test_no_column_name_means_two_fields() -> None:
    plain: dict[str, set[str]] = {}
    for field, aliases in FIELDS.items():
        for alias in aliases:
            plain.setdefault(fold(alias), set()).add(field)
    assert [alias for alias, fields in plain.items() if len(fields) > 1] == []


def test_numbered_columns_are_known_where_each_holds_a_whole_value() -> None:
    columns = ("name", "nationality 1", "Nationality2", "name 2")
    assert list(assigned(*columns).values()) == ["name", "country", "country", ""]


def test_what_no_name_tells_the_content_may() -> None:
    rows = [[f"Kiril Shamal{letter}", f"{number}.3.19{number}"] for number, letter in enumerate("abcdefgh", start=20)]
    found = recognise("f", ["Wer", "wann"], {}, rows)
    assert found.mapping == {"Wer": "name", "wann": "birth_date"}
    assert found.reasons["wann"] == "8 of 8 values are dates, most of them before 2010"
    assert found.notes[0].startswith("the column 'wann' is taken for birth_date, by its content")


def test_the_content_replaces_neither_a_name_nor_what_was_told() -> None:
    rows = [[f"Kiril Shamal{letter}", f"{number}.3.19{number}"] for number, letter in enumerate("abcdefgh", start=20)]
    assert assign("f", ["name", "wann"], {"wann": "ignore"}, rows) == {"name": "name", "wann": ""}
    assert assign("f", ["Wer", "name"], {}, rows) == {"Wer": "", "name": "name"}


def test_a_first_line_of_data_is_no_header_and_says_what_to_do() -> None:
    with pytest.raises(FileUnreadable, match=r"first line looks like data.*--no-header"):
        assigned("1", "Kiril Shamalof", "1982-03-22")


def test_a_first_line_of_data_that_is_told_to_be_the_header_is_one() -> None:
    assert assign("f", ["1", "2"], {"2": "name"}) == {"1": "", "2": "name"}


@pytest.mark.parametrize(
    "column",
    [
        *(
            "Client",
            "Customer",
            "Kunde",
            "Cliente",
            "Account holder",
            "Kontoinhaber",
            "Payee",
            "Beneficiary",
            "Vendor",
        ),
        *(
            "Supplier",
            "Creditor",
            "Debtor",
            "Titular",
            "Intestatario",
            "Policyholder",
            "NAME1",
            "CUST_NAME",
            "custName",
        ),
        *("Legal Entity Name", "Nachname Vorname", "Vorname Nachname", "Maiden name", "Client (name)"),
    ],
)
def test_more_that_customers_are_called_by(column: str) -> None:
    found = recognise("x", ["Nr.", "Kundennr", column, "Geb."], {}, [["1", "7", "Kirill Shamalov", "22.03.1982"]] * 6)
    assert found.mapping == {"Nr.": "id", "Kundennr": "", column: "name", "Geb.": "birth_date"}


def test_a_party_is_no_name_beside_a_column_of_names_or_where_its_number_stands() -> None:
    assert recognise("x", ["Customer", "Customer name"], {}, [["A", "B"]]).mapping["Customer"] == ""
    with pytest.raises(FileUnreadable, match="no column of names"):
        recognise("x", ["Customer"], {}, [["C-1001"], ["C-1002"]])


def test_a_column_of_which_no_value_is_what_its_name_says_is_carried_along_and_told() -> None:
    sample = [["A", "true", "gold", "soon"], ["B", "false", "silver", "later"], ["C", "N/A", "gold", ""]] * 2
    found = recognise("x", ["name", "Flag", "type", "dob"], {}, sample)
    assert found.mapping == {"name": "name", "Flag": "", "type": "", "dob": "birth_date"} | {"dob": ""}
    assert "'Flag' is called as a country, and none of its values is one ('true')" in found.notes[0]
    assert "map it as type=schema" in found.notes[1]
    told = recognise("x", ["name", "Flag"], {"Flag": "country"}, sample)
    assert (told.mapping["Flag"], told.notes) == ("country", ())


@pytest.mark.parametrize("values", [["true", "false"], ["true", "false", "Panama"], []])
def test_one_value_that_fits_or_too_few_leave_a_column_what_its_name_says(values: list[str]) -> None:
    assert recognise("x", ["name", "Flag"], {}, [["A", value] for value in values]).mapping["Flag"] == "country"


def test_names_and_dates_that_are_carried_along_are_told() -> None:
    people = ["Kirill Shamalov", "Ana García", "Jean Picard", "John Smith", "Søren Ærø"]
    sample = [[f"Firm {n}", person, f"22.03.198{n % 2}", "x y"] for n, person in enumerate(people)]
    found = recognise("x", ["Company", "Director", "since", "remark"], {}, sample)
    assert found.mapping["Director"] == ""
    director, since = found.notes
    assert "'Director' seems to hold names and is NOT SCREENED; map it as Director=name" in director
    assert "'since' seems to hold dates and is NOT SCREENED; map it as since=birth_date" in since
    ignored = {"Director": "ignore", "since": "birth_date"}
    assert recognise("x", ["Company", "Director", "since", "remark"], ignored, sample).notes == ()


@pytest.mark.parametrize(
    ("header", "first", "last"),
    [
        ("id,First,Last,DOB", "First", "Last"),
        ("id,Given,Family,D.O.B.", "Given", "Family"),
        ("id,First,Last Name,Birth", "First", "Last Name"),
        ("id,이름,성,생년월일", "이름", "성"),
        ("id,Etunimi,Sukunimi,Syntymäaika", "Etunimi", "Sukunimi"),
        ("id,Name2,Name1,Geb.dat.", "Name2", "Name1"),
        ("id,Customer First Name,Customer Last Name,Customer DOB", "Customer First Name", "Customer Last Name"),
    ],
)
def test_first_and_last_names_are_told_by_each_other(header: str, first: str, last: str) -> None:
    """One of the two left out of a name would clear its bearer."""
    columns = header.split(",")
    found = assign("x", columns, {})
    assert (found[first], found[last], found[columns[3]]) == ("first_name", "last_name", "birth_date")


@pytest.mark.parametrize("header", ["id,First", "id,Last", "id,Name 2", "id,Customer rating"])
def test_such_words_tell_nothing_by_themselves(header: str) -> None:
    with pytest.raises(FileUnreadable, match="no column of names"):
        assign("x", header.split(","), {})


def test_addresses_that_are_objects_are_carried_along_and_told() -> None:
    """They take no part in the score, and would put each row in error."""
    found = recognise("x", ["name", "address"], {}, [["A B", '{"city": "Moscow"}'], ["C D", ""]])
    assert found.mapping == {"name": "name", "address": ""}
    assert "'address' is called as an address, and none of its values is one" in found.notes[0]


def test_names_that_are_carried_along_are_told_in_a_file_of_one_row_too() -> None:
    found = recognise("x", ["Company", "Signatory"], {}, [["Acme Ltd", "Kirill Shamalov"]])
    assert found.notes == (
        "the column 'Signatory' seems to hold names and is NOT SCREENED; map it as Signatory=name if it is to be",
    )


@pytest.mark.parametrize(
    ("columns", "fields"),
    [
        (("Име", "Презиме"), ("first_name", "last_name")),
        (("Họ", "Tên"), ("last_name", "first_name")),
        (("Тегі", "Аты"), ("last_name", "first_name")),
        (("FST_NM", "LST_NM"), ("first_name", "last_name")),
        (("ชื่อ", "นามสกุล"), ("first_name", "last_name")),
        (("Nama Lengkap", "Tanggal Lahir", "Kewarganegaraan"), ("name", "birth_date", "country")),
        (("שם", "ארץ"), ("name", "country")),
        (("Contact", "Reg. No"), ("name", "identifier")),
    ],
)
def test_more_languages_are_read(columns: tuple[str, ...], fields: tuple[str, ...]) -> None:
    assert tuple(assigned(*columns).values()) == fields


def test_a_second_name_that_is_carried_along_is_told() -> None:
    [note] = recognise("x", ["Name", "Name 2", "Name 3"], {}, [["Shamalov", "Kirill", ""]]).notes
    assert note.startswith("the column 'Name 2' may hold a part of a name and is NOT SCREENED; map it as Name 2=name")


@pytest.mark.parametrize(
    "column",
    [
        *("second last name", "father name", "Mother's maiden name", "Name of the father", "secondary name", "UBO"),
        *("Spouse", "legal rep", "Nom du père", "Имя отца", "Директор", "Second_Surname"),
    ],
)
def test_a_column_called_as_somebody_is_told_in_the_smallest_file(column: str) -> None:
    """One word is enough where the column's name says that it may be a name."""
    [note] = recognise("x", ("full name", column), {}, [["Anna Smith", "Shamalov"], ["Joe Doe", ""]]).notes
    assert note.startswith(f"the column {column!r} ")
    assert "NOT SCREENED; map it as" in note


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("branch name", "Downtown"),
        ("user name", "Jsmith"),
        ("owner id", "K12345"),
        ("director role", "Executive"),
        ("father name", ""),
        ("spouse", "no"),
        ("note", "Important"),
    ],
)
def test_a_column_called_as_a_thing_or_without_a_name_is_not_told(column: str, value: str) -> None:
    assert recognise("x", ("full name", column), {}, [["Anna Smith", value], ["Joe Doe", ""]]).notes == ()


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        ("CUST_FIRST_NAME|CUST_MIDDLE_NAME|CUST_LAST_NAME", "first_name first_name last_name"),
        ("CUST_FST_NM|CUST_LST_NM|BRTH_DT|CTRY_CD", "first_name last_name birth_date country"),
        ("NAME_FIRST|NAME_LAST", "first_name last_name"),
        ("NAME_ORG1|COUNTRY", "name country"),
        ("CUST_NM_1|DOB", "name birth_date"),
        ("FIRSTNM|LASTNM", "first_name last_name"),
        ("CUSTNAME", "name"),
        ("ACCT_NAME", "name"),
        ("Account Title", "name"),
        ("Name of Account Holder", "name"),
        ("Name of the beneficiary", "name"),
        ("Payer|Payee", "name name"),
        ("Remitter name|Sender", "name name"),
        ("Cardholder Name", "name"),
        ("Passenger Name", "name"),
        ("Trading Name", "name"),
        ("Full names", "name"),
        ("Vorname des Kunden|Nachname des Kunden", "first_name last_name"),
        ("Kunden Name|Kunden Vorname", "last_name first_name"),
        ("Nom client|Prénom client", "last_name first_name"),
        ("Nom du client|Nationalité du client", "name country"),
        ("Prénom|Nom d'usage", "first_name last_name"),
        ("ФИО клиента|Дата рождения клиента", "name birth_date"),
        ("Плательщик", "name"),
        ("Müşteri Ünvanı", "name"),
        ("Müşteri Adı Soyadı", "name"),
        ("Ad Soyad / Ünvan", "name"),
        ("ФИО / Наименование", "name"),
        ("Name/Firma|Land", "name country"),
        ("户名", "name"),
        ("单位名称", "name"),
        ("名字|姓氏", "first_name last_name"),
        ("الاسم الرباعي", "name"),
        ("اسم المستفيد", "name"),
        ("الاسم الاول|الاسم الاخير", "first_name last_name"),
        ("Name|Mailing Country", "name country"),
        ("Name|Country/Region", "name country"),
    ],
)
def test_headings_of_core_systems_and_of_plain_language_are_known(header: str, fields: str) -> None:
    assert list(assign("x", header.split("|"), {}).values()) == fields.split()


@pytest.mark.parametrize(
    "column", ["User Name", "Username", "FILENAME", "Branch Name", "Host Name", "Client Type Name"]
)
def test_a_things_name_is_no_partys(column: str) -> None:
    assert assign("x", ["Name", column], {})[column] == ""


@pytest.mark.parametrize(
    "within",
    [
        '{"name": "Carl Fee"}',
        '{"a": {"lastName": "Fee"}}',
        '{"names": ["Carl"]}',
        '{"x": 1}\n{"full_name": "Carl Fee"}',
    ],
)
def test_an_object_with_names_in_it_that_is_carried_along_is_told(within: str) -> None:
    notes = recognise("x", ["contact_name", "person"], {}, [["Anna Roe", within]]).notes
    assert [note for note in notes if "'person'" in note and "NOT SCREENED" in note]


def test_an_object_without_names_is_carried_along() -> None:
    assert recognise("x", ["contact_name", "meta"], {}, [["Anna Roe", '{"street": "Main", "x": [1]}']]).notes == ()


@pytest.mark.parametrize(
    "header",
    [
        "name|birth year|birth month|birth day",
        "Name|Geburtsjahr|Geburtsmonat|Geburtstag",
        "name|dob|dob month|birthday",
    ],
)
def test_a_birth_date_in_three_columns_is_known_by_their_names(header: str) -> None:
    assert list(assigned(*header.split("|")).values()) == ["name", "birth_date", "birth_month", "birth_day"]


@pytest.mark.parametrize("column", ["Birth Day", "Geburtstag", "birthday"])
def test_a_day_of_birth_without_a_month_is_a_birth_date(column: str) -> None:
    assert assigned("name", column)[column] == "birth_date"
