"""``/lists``, what is in force."""

from flask import Flask

from sanctions.services.acknowledge import acknowledge
from sanctions.services.delivery import moment
from sanctions.services.status import DatasetStatus, status
from sanctions.store import checks, publications
from sanctions.store.checks import Check
from sanctions.store.connection import open_lists, write
from sanctions.store.home import Home
from sanctions.store.publications import Refusal
from tests.web.pages.conftest import CHECKED, NOW

HTML = {"Accept": "text/html"}


def test_a_list_in_force_has_its_dates_and_counts(page):
    row = page("/lists").one("tbody#us_ofac_sdn")
    assert row.all("tr")[0].said == (
        "US Specially Designated Nationals and Blocked Persons List partial "
        "US Treasury, Office of Foreign Assets Control (OFAC) · us_ofac_sdn · searched by default "
        "3 May 2024 934 days old 1,234 2,468 23 November 2026, 08:00 UTC 23 May 20241 March 2024 What changed"
    )


def test_it_is_told_by_how_much_a_list_grew_or_shrank(page):
    told = page("/lists").one("tbody#us_ofac_sdn .kept-current").said
    assert told.startswith("Parties: +41,033.3 % since 1 March 2024, when there were 3 Dated")


def test_it_is_told_where_the_date_of_a_list_comes_from(page):
    assert "Dated: whoever loaded it said so" in page("/lists").one("tbody#us_ofac_sdn .kept-current").said


def test_a_list_leads_to_a_search_of_it(page):
    assert page("/lists").one("tbody#us_ofac_sdn th a").get("href") == "/?scope=us_ofac_sdn"


def test_the_page_leads_to_what_changed(page):
    opened = page("/lists")
    assert opened.one("tbody#us_ofac_sdn td a").get("href") == "/changes?scope=us_ofac_sdn"
    assert not opened.all("tbody#gb_fcdo_sanctions td a"), "of one publication there is nothing to compare"
    assert opened.one(".opening a").get("href") == "/changes"


def test_a_list_that_is_not_loaded_says_what_that_means(page):
    row = page("/lists").one("tbody#eu_fsf").said
    assert "not loaded" in row
    assert "no default search covers it" in row


def test_the_last_refusal_stands_with_its_list(page):
    """In a line, once another publication was loaded."""
    row = page("/lists").one("tbody#us_ofac_sdn")
    assert not row.all(".refused")
    told = "before the list in force was loaded: 22 November 2026, 10:00 UTC: the file is empty (empty.csv)"
    assert f"Last refused, {told}" in row.said


def test_a_refusal_after_the_list_in_force_stands_out(page, made_home: Home):
    """Until its publisher gives the one in force again, or another."""
    with open_lists(made_home) as db, write(db):
        publications.refuse(db, Refusal("2026-11-23T09:10:00+00:00", "gb_fcdo_sanctions", "list.xml", "torn"))
    assert page("/lists").one("tbody#gb_fcdo_sanctions .refused").said == (
        "Refused 23 November 2026, 09:10 UTC: torn (list.xml)"
    )
    with open_lists(made_home) as db, write(db):
        checks.save(db, Check("gb_fcdo_sanctions", CHECKED, "unchanged", "the same", "2026-11-23T09:20:00+00:00"))
    assert not page("/lists").all("tbody#gb_fcdo_sanctions .refused")


def test_a_refused_file_of_no_known_list_is_told_too(page):
    assert "not a list that we know (holiday.jpg)" in page("/lists").all(".refused")[-1].said


def test_what_was_acknowledged_is_told_with_who_and_why(page, made_home: Home):
    row = next(row for row in status(made_home, NOW) if row.dataset == "ca_dfatd_sema_sanctions")
    acknowledge(made_home, [row], by="<b>alice</b>", because="no business there", at=NOW)
    told = page("/lists").one("tbody#ca_dfatd_sema_sanctions .kept-current").said
    assert told == (
        "Acknowledged 23 November 2026, 09:30 UTC by <b>alice</b> (no business there): "
        "ca_dfatd_sema_sanctions: not loaded, so that no answer covers it"
    )
    assert "That is a warning" in page("/lists").one("tbody#eu_fsf").said
    assert "That is a warning" not in page("/lists").one("tbody#ca_dfatd_sema_sanctions").said


def test_an_acknowledged_refusal_says_so_in_its_place(page, made_home: Home):
    rows = [row for row in status(made_home, NOW) if row.dataset == "unknown"]
    acknowledge(made_home, rows, by="alice", because="a picture", at=NOW)
    told = page("/lists").one("p.seen").said
    assert told.endswith("(holiday.jpg)Acknowledged 23 November 2026, 09:30 UTC by alice: a picture")


def test_warnings_are_acknowledged_on_the_page(page, made_home: Home, made: Flask):
    """Who, why and a button, which leads back to the list; what nobody can see to has none."""
    row = page("/lists").one("tbody#au_dfat_sanctions")
    assert row.one("summary").said == "Acknowledge 1 warning"
    form = row.one("form")
    sent = {"by": "bob", "because": "no business there"}
    assert {field.get("name") for field in form.all("input")} == {*sent, "warning"}
    sent["warning"] = form.one("input[name=warning]").get("value")
    answer = made.test_client().post(
        form.get("action"),
        data=sent,
        content_type=form.get("enctype"),
        headers={**HTML, "Sec-Fetch-Site": "same-origin"},
    )
    assert (answer.status_code, answer.location) == (303, "/lists#au_dfat_sanctions")
    row = page("/lists").one("tbody#au_dfat_sanctions")
    assert not row.all("form")
    assert "by bob (no business there)" in row.said


def test_what_came_after_the_page_was_shown_is_not_acknowledged_by_it(page, made_home: Home, made: Flask):
    """Nobody has seen it; where nothing is left of what was shown, the answer says so."""
    form = page("/lists").one("tbody#ch_seco_sanctions").one("form")
    sent = {"by": "bob", "because": "no business there", "warning": form.one("input[name=warning]").get("value")}
    with open_lists(made_home) as db, write(db):
        publications.refuse(db, Refusal(moment(NOW), "ch_seco_sanctions", "list.xml", "is no\nwhole spreadsheet"))
    client = made.test_client()
    for status_code, told in ((200, '"ch_seco_sanctions: not loaded'), (409, "there are others now")):
        answer = client.post(form.get("action"), data=sent, content_type="multipart/form-data")
        assert (answer.status_code, told in answer.text) == (status_code, True)
    [concern] = of(made_home, "ch_seco_sanctions").to_acknowledge
    assert "is no\nwhole spreadsheet" in concern.told
    answer = client.post(
        form.get("action"), data={**sent, "warning": concern.told}, content_type="multipart/form-data"
    )
    assert answer.status_code == 200
    assert of(made_home, "ch_seco_sanctions").to_acknowledge == ()


def of(home: Home, dataset: str) -> DatasetStatus:
    return next(row for row in status(home, NOW) if row.dataset == dataset)


def test_a_list_that_was_not_fetched_lately_is_stale(page, later: Flask):
    assert not page("/lists").all("tbody#gb_fcdo_sanctions .flag")
    assert '<span class="flag flag-warn">stale</span>' in later.test_client().get("/lists", headers=HTML).text


def test_the_publisher_s_last_answer_and_the_self_test_stand_with_each_list(page):
    told = page("/lists").one("tbody#us_ofac_sdn .kept-current").said
    assert "Publisher asked 23 November 2026, 09:00 UTC: its publisher has nothing newer" in told
    assert "all 8 names and misspellings found" in told


def test_a_name_that_the_self_test_misses_is_an_alarm(page):
    alarm = page("/lists").one("tbody#gb_fcdo_sanctions .alarm")
    assert alarm.said == "Self-test: not found"
    assert "Ivan PETORFF (gb_fcdo_sanctions:RUS1)" in page("/lists").one("tbody#gb_fcdo_sanctions .kept-current").said


def test_before_any_list_is_loaded_the_page_says_how(bare: Flask):
    answer = bare.test_client().get("/lists", headers=HTML)
    assert answer.status_code == 200
    assert "sanctions lists load" in answer.text
