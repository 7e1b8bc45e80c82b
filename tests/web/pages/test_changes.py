"""``/changes``, what changed between two days."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

SINCE = {"since": "2024-03-01"}
SDN_TITLE, UK_TITLE = "US Specially Designated Nationals and Blocked Persons List", "UK Sanctions List"


def test_without_a_word_each_list_is_compared_with_its_publication_before(page):
    shown = page("/changes")
    american, british = shown.one("section[aria-labelledby=compared]").all("tbody tr")
    assert american.said == (
        "US Specially Designated Nationals and Blocked Persons List 3 May 2024 partial 1 March 2024 1 1 1"
    )
    assert british.said == "UK Sanctions List 3 May 2024 Nothing: it is the first that is loaded here."
    assert "Not loaded, and so not compared: US Consolidated" in shown.said


def test_what_came_went_and_changed_stands_apart_with_links(page):
    shown = page("/changes", scope="us_ofac_sdn", **SINCE)
    links = {
        kind: [(link.said, link.get("href")) for link in shown.all(f"section[aria-labelledby={kind}] h3 a")]
        for kind in ("added", "changed", "removed")
    }
    assert links == {
        "added": [("added: <img src=x onerror=alert(1)> MALICE & SONS", "/entities/us_ofac_sdn:3")],
        "changed": [("Ivan PETROV", "/entities/us_ofac_sdn:1#history")],
        "removed": [("removed: GONE LADY", "/entities/us_ofac_sdn:4")],
    }
    assert [tally.said for tally in shown.all(".tally")] == ["1 added", "1 changed", "1 removed"]


def test_a_change_is_told_field_by_field(page):
    shown = page("/changes", scope="us_ofac_sdn", kind="changed", **SINCE).one(".change-changed")
    told = {row.all("dt")[0].said: [value.said for value in row.all("dd")] for row in shown.all("dl.changes div")}
    assert told["Position"] == ["removed: Deputy director", "added: Director"]
    assert told["INN"] == ["added: 781018091409"]
    assert told["Measures"][0].startswith("added: travel ban, United States (OFAC)")


def test_who_came_is_told_from_namesakes(page):
    shown = page("/changes", scope="us_ofac_sdn", since="2024-03-01", kind="removed").one(".change-removed")
    assert "Identifiers IMO number 9187629" in shown.said


def test_a_removed_party_links_to_the_day_asked_for(page):
    shown = page("/changes", scope="us_ofac_sdn", until="2024-05-10", **SINCE)
    assert shown.one(".change-removed h3 a").get("href") == "/entities/us_ofac_sdn:4?as_of=2024-05-10"


def test_one_partial_publication_of_two_is_said_to_mislead(page):
    said = page("/changes", scope="us_ofac_sdn", **SINCE).said
    assert (
        "only the later is partial: what its missing files hold, such as aliases and addresses, reads as removed"
        in said
    )


def test_pages_lead_to_one_another_and_keep_what_was_asked(page):
    first = page("/changes", scope="us_ofac_sdn", limit="2", kind="", **SINCE)
    assert "1 to 2 of 3 changes" in first.one("nav.pager").said
    [following] = first.all("nav.pager a")
    last = page(following.get("href"))
    assert "3 to 3 of 3 changes" in last.one("nav.pager").said
    assert last.one(".change h3 a").said == "removed: GONE LADY"
    assert [link.get("rel") for link in last.all("nav.pager a")] == ["prev"]


def test_a_page_beyond_the_last_says_so(page):
    assert "There are 3 changes, and none from number 51 on" in page("/changes", offset="50").said


def test_nothing_that_changed_is_said_too(page):
    assert "Nothing changed between these publications." in page("/changes", since="2024-05-03").said


def test_the_form_keeps_what_was_typed_and_suggests_days(page):
    shown = page("/changes", scope="us_ofac_sdn", kind="changed", **SINCE)
    assert shown.one("input#since").get("value") == "2024-03-01"
    assert shown.one("select#scope option[selected]").get("value") == "us_ofac_sdn"
    assert shown.one("select#kind option[selected]").get("value") == "changed"
    assert [day.get("value") for day in shown.all("datalist option")] == ["2024-05-03", "2024-03-01"]


def test_a_blank_field_is_one_left_out(page):
    assert page("/changes?since=&until=&kind=&scope=default").all("table")


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("since", "1 May", "'1 May' is no date"),
        ("since", "2020-01-01", "begins here on 1 March 2024; choose a later day, or lists other than this."),
        ("until", "2020-01-01", "begins here on 1 March 2024"),
        ("until", "2099-01-01", "2099-01-01 is yet to come"),
        ("scope", "eu_fsf", "fsf is not loaded here"),
        ("kind", "gone", "Unknown kind"),
    ],
)
def test_a_fault_is_told_at_its_field(page, field, typed, told):
    refused = page("/changes", 422, **{"scope": "us_ofac_sdn", field: typed})
    assert told in refused.one(f"#{field}-fault").said
    assert refused.all(f"#{field}")[0].get("aria-invalid") == "true"
    assert not refused.all("table")


def test_what_the_form_has_no_field_for_is_a_fault_too(page):
    refused = page("/changes", 422, form="2024-01-01", limit="0")
    assert "'form' is no field of this form" in refused.one("form p[role=alert]").said
    assert "limit" in refused.one("form p[role=alert]").said


def test_days_the_wrong_way_round_are_a_fault(page):
    refused = page("/changes", 422, since="2024-05-03", until="2024-03-01")
    assert "comes after" in refused.one("#since-fault").said


def test_several_lists_are_compared_and_stay_chosen(page):
    scope = "gb_fcdo_sanctions,us_ofac_sdn"
    shown = page("/changes", scope=scope)
    assert [row.all("th")[0].said for row in shown.all("table tbody tr")] == [SDN_TITLE, UK_TITLE]
    assert shown.one("select#scope option[selected]").get("value") == scope
    assert shown.one("select#scope option[selected]").said == f"{UK_TITLE} + {SDN_TITLE}"


def test_a_day_before_one_list_leads_to_the_others(page, client):
    refused = page("/changes", 422, until="2024-04-01")
    [link] = refused.all("form p a")
    assert link.get("href") == "/changes?until=2024-04-01&scope=us_ofac_sdn"
    assert client.get(link.get("href"), headers={"Accept": "text/html"}).status_code == 200
    assert not page("/changes", 422, scope="us_ofac_sdn", until="2020-01-01").all("form p a")


def test_the_menu_leads_here(page):
    assert page("/changes").one("a[aria-current=page]").said == "Changes"


def test_a_program_gets_json_from_the_same_address(client: FlaskClient):
    assert client.get("/changes", query_string=SINCE | {"scope": "us_ofac_sdn"}).json["counts"]["added"] == 1


def test_before_any_list_is_loaded_the_page_says_so(bare: Flask):
    answer = bare.test_client().get("/changes", headers={"Accept": "text/html"})
    assert answer.status_code == 503
    assert "No list is in force yet" in answer.text
