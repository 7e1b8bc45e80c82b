"""``/batches/<id>`` of a file that is not confirmed yet: what its columns are taken for, and its first rows."""

from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import html
from werkzeug.datastructures import MultiDict

from sanctions.services import batch as service
from sanctions.store.connection import open_record, write
from sanctions.store.home import Home
from tests.web.pages.conftest import NOW, Opened, Part

HTML = {"Accept": "text/html", "Origin": "http://localhost"}
CUSTOMERS = "ref;Wer;born;city\n1;Ivan Petrov;22.3.1982;Omsk\n2;Petr Fiala;30.2.1970;\n"


@pytest.fixture
def home(made: Flask) -> Home:
    """The data folder that the pages show, without batches and without remembered mappings."""
    home: Home = made.extensions["sanctions"].home
    with open_record(home) as db, write(db):
        db.execute("DELETE FROM batches")
        db.execute("DELETE FROM mappings")
    return home


def hand_in(client: FlaskClient, content: str | bytes = CUSTOMERS, **fields: str) -> str:
    """The address of a file that was handed in with the form."""
    raw = content.encode() if isinstance(content, str) else content
    form = {"draft": "true", "scope": "default", "threshold": "0.7", "schema": "LegalEntity", "all_hits": "false"}
    answer = client.post("/batches", data=form | fields | {"file": (BytesIO(raw), "customers.csv")}, headers=HTML)
    assert answer.status_code == 303
    return answer.headers["Location"]


def filled(shown: Part, **changed: str) -> MultiDict[str, str]:
    """What a browser sends of the form as it stands, but for what was changed: a field, or a column's meaning."""
    sent: MultiDict[str, str] = MultiDict()
    form = shown.one("form#draft")
    for field in form.all("input"):
        if field.get("type") != "checkbox":
            sent.add(field.get("name"), changed.get(field.get("name"), field.get("value")))
    for select in form.all("select"):
        chosen = [
            option.get("value") for option in select.all("option") if option.element.get("selected") is not None
        ]
        value = chosen[0] if chosen else select.all("option")[0].get("value")
        column, equals, _ = value.rpartition("=")
        name = select.get("name")
        sent.add(
            name, f"{column}={changed.get(column, value.rpartition('=')[2])}" if equals else changed.get(name, value)
        )
    return sent


def send(client: FlaskClient, shown: Part, screen: bool = False, **changed: str):
    """Presses a button of the form."""
    form = filled(shown, **changed)
    form.add("screen", "true" if screen else "false")
    form.update({name: value for name, value in changed.items() if name in ("again", "remember")})
    action = shown.one("form#draft").get("action")
    return client.post(action, data=form, headers=HTML, content_type="multipart/form-data")


def taken_for(shown: Part) -> dict[str, str]:
    """What each column is taken for, as the selects show it."""
    return {
        row.one("th").said: next(
            option.said for option in row.all("option") if option.element.get("selected") is not None
        )
        for row in shown.all("table.columns tbody tr")
    }


def test_a_file_without_a_column_of_names_says_so_and_is_told_which(home: Home, client: FlaskClient, page: Opened):
    address = hand_in(client)
    shown = page(address)
    assert "no column of names" in shown.one("[role=alert]").said.lower()
    assert "choose it below" in shown.one("[role=alert]").said
    ignored = "carried along, not screened"
    assert taken_for(shown) == {"ref": ignored, "Wer": ignored, "born": "Birth date", "city": ignored}
    refused = send(client, shown, screen=True)
    assert refused.status_code == 422
    assert "choose it below" in refused.text
    answer = send(client, shown, Wer="name", screen=True)
    assert (answer.status_code, answer.headers["Location"]) == (303, address)
    service.run(home, address.rpartition("/")[2], clock=lambda: NOW)
    assert [tally.said for tally in page(address).all(".tally")] == ["1 hit", "0 clears", "1 error"]


def test_the_first_rows_are_shown_as_they_are_read_and_asked(home: Home, client: FlaskClient, page: Opened):
    shown = page(hand_in(client, map="Wer=name"))
    born = shown.all("table.columns tbody tr")[2]
    assert "22.3.1982 read as 1982-03-22" in born.said
    assert "'30.2.1970' is no date" in born.one(".fault").said
    first, second = shown.all("table.asked tr")
    assert first.said == "1 Person or organisation Name Ivan Petrov Born 1982-03-22"
    assert "is no date" in second.one(".fault").said
    assert not shown.all("[role=alert]")
    assert "draft" in page("/batches").one("section[aria-labelledby=recent] tbody").said


def test_a_file_without_a_header_is_told_to_have_none(home: Home, client: FlaskClient, page: Opened):
    address = hand_in(client, "1;Ivan Petrov\n2;Petr Fiala\n")
    alert = page(address).one("[role=alert]").said
    assert alert.endswith("say so where the file has no header below (The first row: is data).")
    send(client, page(address), header="false")
    assert list(taken_for(page(address))) == ["column 1", "column 2"]


def test_the_file_is_told_to_be_read_in_another_way(home: Home, client: FlaskClient, page: Opened):
    address = hand_in(client, "1|Иван Петров\n".encode("koi8-r"), header="false", encoding="utf-8")
    shown = page(address)
    assert shown.one("[role=alert]").said
    assert not shown.all("table")
    assert send(client, shown, encoding="koi8-r").status_code == 303
    shown = page(address)
    assert shown.one("input#encoding").get("value") == "koi8-r"
    assert shown.one("input#delimiter").get("placeholder") == "|"
    assert list(taken_for(shown)) == ["column 1", "column 2"]


def test_a_file_with_other_columns_than_were_seen_is_not_screened(home: Home, client: FlaskClient, page: Opened):
    """Who presses the button must have seen what they hold."""
    address = hand_in(client, "name|x,city\nVTB|1,Moscow\n", map="name|x=name")
    refused = send(client, page(address), delimiter="|", screen=True)
    assert refused.status_code == 422
    again = Part(html.document_fromstring(refused.text))
    assert "the file has other columns" in again.one("[role=alert]").said
    assert list(taken_for(again)) == ["name", "x,city"]
    assert send(client, again, screen=True).status_code == 303


def test_what_was_confirmed_is_filled_in_for_the_same_header(home: Home, client: FlaskClient, page: Opened):
    send(client, page(hand_in(client)), Wer="name", city="address", screen=True)
    shown = page(hand_in(client, CUSTOMERS + "3;VTB;;\n"))
    assert (taken_for(shown)["Wer"], taken_for(shown)["city"]) == ("Name", "Address")
    assert "Filled in as it was said on 23 November 2026" in shown.one("p.advice").said
    send(client, shown, screen=True, remember="false")
    assert not page(hand_in(client, CUSTOMERS + "4;VTB;;\n")).all("p.advice")


def test_an_option_that_can_not_be_followed_is_told_and_nothing_is_lost(
    home: Home, client: FlaskClient, page: Opened
):
    refused = send(client, page(hand_in(client)), Wer="name", threshold="7", encoding="klingon")
    assert refused.status_code == 422
    told = Part(html.document_fromstring(refused.text))
    assert "threshold" in told.one("[role=alert]").said.lower()
    assert (told.one("input#threshold").get("value"), told.one("input#encoding").get("value")) == ("7", "klingon")


def test_a_draft_is_dropped(home: Home, client: FlaskClient, page: Opened):
    address = hand_in(client)
    [form] = [form for form in page(address).all("form") if form.said == "Drop it"]
    assert client.post(form.get("action"), headers=HTML).status_code == 303
    assert page(address).one(".fault").said == "Cancelled before it was confirmed."
    late = client.post(f"{address}/draft", data={"screen": "true"}, headers=HTML, content_type="multipart/form-data")
    assert late.status_code == 409


def test_hostile_headers_and_cells_come_out_as_text(home: Home, client: FlaskClient, page: Opened):
    address = hand_in(client, 'name,"<script>alert(1)</script>",a=b,""\n"<img src=x onerror=alert(2)>",x,y,z\n')
    shown = page(address)
    assert not shown.all("main script") + shown.all("main img")
    assert list(taken_for(shown)) == ["name", "<script>alert(1)</script>", "a=b", "column 4"]
    assert send(client, shown, screen=True).status_code == 303


def test_a_column_without_a_name_and_values_is_not_spoken_of(home: Home, client: FlaskClient, page: Opened):
    shown = page(hand_in(client, "name,,note\nVTB,,x\nRostec,,y\n"))
    assert list(taken_for(shown)) == ["name", "note"]
    assert "can't be shown here" not in shown.said


def test_a_file_of_very_many_columns_is_shown_in_part(home: Home, client: FlaskClient, page: Opened):
    header = ",".join(["name", *(f"c{number}" for number in range(999))])
    shown = page(hand_in(client, f"{header}\nVTB{',x' * 999}\n"))
    assert len(shown.all("table.columns select")) == 200
    assert "800 more columns can't be shown here" in shown.one("section[aria-labelledby=columns]").said
    assert send(client, shown, screen=True).status_code == 303


JOINT = "account holder,joint holder,tier\nAnna Mueller,Ivan Petrov,true\nJoe Doe,Ida Loe,false\nMax Moe,,true\n"


def test_a_column_that_may_have_to_be_screened_is_marked_where_it_is_chosen(
    home: Home, client: FlaskClient, page: Opened
):
    """And at the head of the page and above the button; not in words of the command line."""
    address = hand_in(client, JOINT.replace("tier", "country"))
    shown = page(address)
    [mark, unlike] = shown.all("table.columns span.unscreened")
    assert mark.said == "Seems to hold names and is NOT SCREENED."
    assert unlike.said.startswith("Is called as a country, and none of its values is one")
    select = next(each for each in shown.all("select") if each.get("aria-describedby") == mark.get("id"))
    assert shown.all("p#still-unscreened a")[0].get("href") == f"#{select.get('id')}"
    assert "2 columns are not screened and may have to be" in shown.one("div#unscreened").said
    assert "map it as" not in shown.said


def test_the_mark_stays_on_the_page_of_what_was_screened_without_the_column(
    home: Home, client: FlaskClient, page: Opened
):
    """The form says of each column what it holds, so also that this one is carried along."""
    address = hand_in(client, JOINT)
    send(client, page(address))
    assert page(address).all("table.columns span.unscreened")
    assert send(client, page(address), screen=True).status_code == 303
    service.run(home, address.rpartition("/")[2], clock=lambda: NOW)
    shown = page(address)
    assert "1 column was not screened and may have to be" in shown.one("div#unscreened").said
    assert shown.one("dl span.unscreened").said == "Seems to hold names and is NOT SCREENED."
    again = page(hand_in(client, JOINT))  # as it was remembered
    assert again.one("table.columns span.unscreened").said == "Seems to hold names and is NOT SCREENED."


def test_a_column_that_is_chosen_has_no_mark(home: Home, client: FlaskClient, page: Opened):
    address = hand_in(client, JOINT)
    send(client, page(address), **{"joint holder": "name"})
    shown = page(address)
    assert not shown.all(".unscreened")
    assert not shown.all("#unscreened")
