"""``/entities/<id>``, the record of a party."""

import pytest
from flask.testing import FlaskClient

PETROV = "/entities/us_ofac_sdn:1"


def rows(part):
    """The rows of a list of labels and values."""
    return {row.all("dt")[0].said: [value.said for value in row.all("dd")] for row in part.all("div")}


def test_names_stand_by_kind(page):
    names = rows(page(PETROV).one("section[aria-labelledby=names]"))
    assert names == {
        "Name": ["Ivan Sergeyevich PETROV"],
        "Also known as": ["Иван Сергеевич Петров", "إيفان بيتروف"],
        "Weak alias": ["Vanya"],
    }


def test_names_in_other_scripts_say_so(page):
    tags = {name.said: name.get("lang") for name in page(PETROV).all("#main bdi")}
    assert tags["Иван Сергеевич Петров"] == "und-Cyrl"
    assert tags["إيفان بيتروف"] == "und-Arab"
    assert tags["Ivan Sergeyevich PETROV"] == ""


def test_dates_and_countries_are_in_words(page):
    about = rows(page(PETROV).one("section[aria-labelledby=particulars]"))
    assert (about["Born"], about["Nationality"], about["Email"]) == (
        ["22 March 1982"],
        ["Russia"],
        ["ivan@petrov.example"],
    )


def test_a_document_is_told_once_with_all_that_is_known_of_it(page):
    table = page(PETROV).one("section[aria-labelledby=identifiers]")
    assert [row.said for row in table.all("tbody tr")] == [
        "4009 123456 Passport Russia from 1 May 2008 to 1 May 2018 expired",
        "781018091409 INN",
    ]


def test_measures_have_dates_authority_and_legal_basis(page):
    freeze, ban = page(PETROV).all("section[aria-labelledby=measures] li")
    assert freeze.said.startswith("Asset freeze by United States (OFAC) From 6 April 2018 Programme UKRAINE-EO13661")
    assert "Legal basis Executive Order 13661" in freeze.said
    assert "All is blocked." in freeze.said
    assert "Travel ban by United States (OFAC) ended" in ban.said
    assert "Ended 2 January 2023" in ban.said


def test_programmes_that_no_measure_names_are_told_too(page):
    found = rows(page(PETROV).one("section[aria-labelledby=measures] dl.more-facts"))
    assert found == {"Programme": ["RUSSIA-EO14024"], "Programme code": ["US-RUS"]}


def test_connections_stand_by_kind_and_role(page):
    connections = page(PETROV).one("section[aria-labelledby=connections]")
    assert [kind.said for kind in connections.all("h3")] == ["Ownership", "Family"]
    assert [rows(part) for part in connections.all("dl")] == [
        {"Owner of": ["EXAMPLE OIL Company"]},
        {"Husband of": ["Olga PETROVA known by this name alone"]},
    ]


def test_a_connection_leads_to_the_other_party_where_it_is_known(page):
    owned, family = page(PETROV).all("section[aria-labelledby=connections] dd")
    assert owned.one("a").get("href") == "/entities/us_ofac_sdn:2"
    assert not family.all("a")


def test_a_connection_as_of_a_day_leads_to_the_other_party_as_of_that_day(page):
    then = page(PETROV, as_of="2024-04-01").all("section[aria-labelledby=connections] dd")[0]
    assert then.one("a").get("href") == "/entities/us_ofac_sdn:2?as_of=2024-04-01"


def test_the_other_side_tells_the_connection_too(page):
    connections = page("/entities/us_ofac_sdn:2").one("section[aria-labelledby=connections]")
    assert rows(connections) == {"Owned by": ["Ivan PETROV Person"]}
    assert connections.one("a").get("href") == PETROV


def test_entries_on_other_lists_are_linked_where_they_are_loaded(page):
    british, european = page(PETROV).all("section[aria-labelledby=referents] li")
    assert british.one("a").said == "Ivan PETROFF"
    assert "us_ofac_sdn:1 names gb_fcdo_sanctions:RUS1 as the same party." in british.said
    title = "EU Consolidated List of Financial Sanctions"
    assert european.said == f"{title} eu_fsf:EU.1.1 · named by this list, not loaded here"


def test_only_web_addresses_are_linked(page):
    origin = page(PETROV).one("section[aria-labelledby=origin]")
    assert "javascript:alert(1)" in origin.said
    assert [link.get("href") for link in origin.all("a[rel]")] == ["https://list.example/1"]


def test_notes_come_out_as_text(client: FlaskClient):
    assert "Owns a &lt;b&gt;yacht&lt;/b&gt;." in client.get(PETROV, headers={"Accept": "text/html"}).text


def test_hostile_names_come_out_as_text(client: FlaskClient):
    text = client.get("/entities/us_ofac_sdn:3", headers={"Accept": "text/html"}).text
    assert "MALICE &amp; SONS" in text
    assert "<img src=x" not in text
    assert "<script>alert" not in text


def test_the_history_tells_what_changed_field_by_field(page):
    latest, first = page(PETROV).all("ol.history li")
    assert latest.said.startswith("3 May 2024 Changed")
    changes = rows(latest)
    assert changes["Position"] == ["removed: Deputy director", "added: Director"]
    assert changes["INN"] == ["added: 781018091409"]
    assert changes["Measures"][0].startswith("added: travel ban, United States (OFAC)")
    assert first.said == "1 March 2024 Listed, in the first publication loaded here that has it"


def test_the_history_marks_what_changed_in_ways_that_need_no_colour(page):
    latest = page(PETROV).all("ol.history li")[0]
    assert latest.one("del").said == "removed: Deputy director"
    assert latest.all("ins")[0].all(".hidden")[0].said == "added:"


def test_the_history_has_an_address_of_its_own(client: FlaskClient):
    answer = client.get(f"{PETROV}/history", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{PETROV}#history")


def test_a_party_that_left_its_list_is_shown_as_it_stood(page):
    gone = page("/entities/us_ofac_sdn:4")
    assert "Not on the list any more, since the publication of 3 May 2024" in gone.one(".standing").said
    assert gone.all("ol.history li")[0].said == "3 May 2024 Removed"


def test_a_listed_party_says_since_when(page):
    assert page(PETROV).one(".standing").said == (
        "Listed on the newest publication, of 3 May 2024. "
        "First seen on the publication of 1 March 2024, the oldest loaded here."
    )


def test_a_party_that_came_later_is_not_said_to_have_been_there_before(page):
    assert "First seen on the publication of 3 May 2024." in page("/entities/us_ofac_sdn:3").one(".standing").said


def test_a_record_is_shown_as_of_a_day(page):
    then = page(PETROV, as_of="2024-04-01")
    assert "As of 1 April 2024, by the publication of 1 March 2024" in then.all(".standing")[0].said
    assert rows(then.one("section[aria-labelledby=particulars]"))["Position"][0] == "Deputy director"


def test_a_party_that_left_later_was_listed_on_that_day(page):
    then = page("/entities/us_ofac_sdn:4", as_of="2024-04-01")
    assert "Listed. First seen on the publication of 1 March 2024" in then.all(".standing")[1].said


@pytest.mark.parametrize(
    ("path", "status"), [("/entities/us_ofac_sdn:999", 404), (f"{PETROV}?as_of=2020-01-01", 422)]
)
def test_a_record_that_there_is_none_of_has_a_page_that_says_so(page, path, status):
    assert page(path, status).all("h1")


def test_a_program_gets_json_from_the_same_address(client: FlaskClient):
    assert client.get(PETROV).json["caption"] == "Ivan PETROV"
