"""``/``, the search page."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from sanctions.store import screenings
from sanctions.store.connection import open_record


def faults(page) -> dict[str, str]:
    """What is wrong, by the field that says so to a screen reader."""
    fields = page.all("[aria-invalid=true]")
    return {field.get("id"): page.all(f"#{field.get('aria-describedby')}")[0].said for field in fields}


def recorded(app: Flask) -> int:
    """How many screenings are on record."""
    with open_record(app.extensions["sanctions"].home) as db:
        return len(screenings.recent(db, 10_000))


def test_before_a_search_the_lists_in_force_are_named(page):
    loaded = page("/").all("section[aria-labelledby=loaded]")[0].said
    assert "US Specially Designated Nationals and Blocked Persons List partial 3 May 2024, 934 days old" in loaded
    assert "1,234 entities" in loaded
    assert "EU Consolidated List of Financial Sanctions not loaded" in loaded


def test_before_a_search_there_are_examples_that_can_be_followed(page):
    links = page("/").all(".examples a")
    assert links
    for link in links:
        assert page(link.get("href")).all(".verdict")


def test_every_field_has_a_label(page):
    opened = page("/")
    for field in opened.all("form input") + opened.all("form select"):
        assert opened.all(f"label[for={field.get('id')}]")


def test_a_hit_shows_the_listed_name_beside_the_one_asked(page):
    [hit] = page("/", q="Ivan Petrof", scope="us_ofac_sdn", threshold="0.1").all("article.hit-match")
    asked, listed = (value.said for value in hit.all(".beside dd"))
    assert asked == "Ivan Petrof"
    assert listed in ("Ivan Sergeyevich PETROV", "Иван Сергеевич Петров")
    assert hit.all("h3 a")[0].get("href") == "/entities/us_ofac_sdn:1"


def test_the_words_that_differ_are_marked(page):
    [hit] = page("/", q="Ivan Petrof", scope="us_ofac_sdn", threshold="0.1").all("article.hit-match")
    marks = {pair.get("class").split()[1] for pair in hit.all(".pair")}
    assert marks == {"pair-same", "pair-alike", "pair-absent"}
    assert "petrof" in hit.all(".pair-alike")[0].said
    assert "only on the list" in hit.all(".pair-absent")[0].said


def test_a_hit_shows_list_programme_and_measures_by_kind(page):
    [hit] = page("/", q="Ivan Petrov", scope="us_ofac_sdn").all("article.hit-match")
    assert "US Specially Designated Nationals" in hit.all("header")[0].said
    assert "Programme UKRAINE-EO13661; RUSSIA-EO14024" in hit.all(".facts")[0].said
    kinds = [kind.said for kind in hit.all(".measure b")]
    assert kinds == ["Asset freeze", "Travel ban"]
    assert (
        hit.all(".measure-ended")[0].said
        == "Travel ban United States (OFAC), from 6 April 2018, ended 2 January 2023"
    )


def test_the_weights_of_the_reasons_add_up_to_their_sum(page):
    opened = page("/", q="Ivan Petrov", schema="Person", birth_date="1982-03-22", country="ru")
    table = opened.all("article.hit-match table.reasons")[0]
    weights = [float(cell.said.replace("−", "-")) for cell in table.all("tr.reason td.num")]
    total = float(table.all("tfoot td")[0].said.split()[0].replace("−", "-"))
    assert len(weights) >= 3
    assert sum(weights) == pytest.approx(total, abs=0.02)


def test_the_parts_of_a_name_add_up_to_its_weight(page):
    opened = page("/", q="Ivan Petrof", schema="Person")
    table = opened.all("article.hit-match table.reasons")[0]
    [whole, *_] = [float(cell.said.replace("−", "-")) for cell in table.all("tr.reason td.num")]
    parts = [float(cell.said.replace("−", "-")) for cell in table.all("tr.part td.num")]
    assert len(parts) >= 4
    assert sum(parts) == pytest.approx(whole, abs=0.05)


def test_a_clear_says_what_it_is_a_clear_of(page):
    opened = page("/", q="Petr Fiala")
    assert "Clear: no match for Petr Fiala" in opened.all(".verdict")[0].said
    coverage = opened.all("section.coverage")[0].said
    assert coverage.startswith("A clear of these lists")
    assert "UK Sanctions List 3 May 2024, 934 days old · 1 entity" in coverage
    assert "Screened 23 November 2026, 09:30 UTC" in coverage


def test_a_clear_with_gaps_names_them(page):
    verdict = page("/", q="Petr Fiala").all(".verdict-gap")[0].said
    assert "Not searched, because no list is in force: US Consolidated (non-SDN) Sanctions List" in verdict
    assert "Partial, so that aliases or addresses may be missing: US Specially Designated Nationals" in verdict


def test_a_clear_of_a_whole_list_has_no_gaps(page):
    opened = page("/", q="Petr Fiala", scope="gb_fcdo_sanctions")
    assert opened.all(".verdict-clear")
    assert not opened.all(".gaps")


def test_a_word_that_everybody_bears_is_no_clear(page):
    """Neither in the verdict nor beside the lists, now or when it is shown again."""
    opened = page("/", q="Trading", scope="us_ofac_sdn", threshold="0.99")
    shown_again = page(opened.all(".stamp a")[0].get("href"))
    for answer in (opened, shown_again):
        [verdict] = answer.all(".verdict-gap")
        assert "No match for Trading, and no clear" in verdict.said
        assert "'Trading' is too common a word to tell anybody by" in verdict.said
        assert "A clear" not in answer.all(".coverage")[0].said


def test_an_answer_can_be_shown_again_by_its_id(page):
    opened = page("/", q="Ivan Petrov")
    again = page(opened.all(".stamp a")[0].get("href"))
    assert again.all(".answer")[0].said == opened.all(".answer")[0].said


def test_a_search_is_recorded_as_one_of_the_page(page, made):
    opened = page("/", q="Petr Fiala")
    with open_record(made.extensions["sanctions"].home) as db:
        kept = screenings.get(db, opened.all(".stamp a")[0].said)
    assert (kept.door, kept.query.names) == ("page", ("Petr Fiala",))


def test_nothing_is_recorded_for_a_search_that_was_not_answered(page, made):
    before = recorded(made)
    page("/")
    page("/", 422, q="Ivan", birth_date="yesterday")
    assert recorded(made) == before


def test_candidates_below_the_threshold_are_shown_apart(page):
    opened = page("/", q="Ivan Petrof", threshold="0.9999")
    assert not opened.all("article.hit-match")
    weaker = opened.all("section.weaker")
    assert weaker[0].said.startswith("Weaker candidates, below your threshold They score under 0.9999")
    assert weaker[0].all("article.hit")


def test_candidates_that_are_not_shown_are_counted_and_can_be(page):
    opened = page("/", q="Ivan Petrov", limit="1", merge="false")
    assert "1 of 2 candidates are shown" in opened.all(".more")[0].said
    assert "At least 1 possible match" in opened.all(".verdict")[0].said
    whole = page(opened.all(".more a")[0].get("href"))
    assert len(whole.all("article.hit")) == 2


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("q", "", "Type a name or an identifier."),
        ("q", "   ", "Type a name or an identifier."),
        ("q", "?!", "Has neither a letter nor a digit."),
        ("q", "x" * 2_000, "Is 2,000 characters long; the limit is 1,000."),
        ("schema", "Persn", "Unknown kind 'Persn'; did you mean Person?"),
        ("birth_date", "22.3.1982", "'22.3.1982' is no date"),
        ("birth_date", "2024-02-30", "'2024-02-30' is no date"),
        ("country", "Rusia", "Unknown country 'Rusia'; did you mean Russia?"),
        ("scope", "us_ofac_sd", "unknown dataset or scope 'us_ofac_sd'"),
        ("as_of", "2024-5-1", "'2024-5-1' is no date"),
        ("as_of", "2020-01-01", "1 March 2024; choose a later day, or lists other than this and UK Sanctions List"),
        ("as_of", "2030-01-01", "2030-01-01 is yet to come"),
        ("threshold", "1.5", "Must lie between 0 and 1."),
        ("threshold", "high", "Is no number between 0 and 1."),
        ("threshold", "nan", ""),
    ],
)
def test_bad_input_is_told_at_its_field(page, field, value, message):
    told = faults(page("/", 422, **({"q": "Ivan Petrov"} | {field: value})))
    assert list(told) == [field]
    assert message.lower() in told[field].lower()


def test_every_fault_of_a_form_is_told_at_once(page):
    told = faults(page("/", 422, q="", birth_date="x", threshold="2"))
    assert set(told) == {"q", "birth_date", "threshold"}


def test_what_was_typed_stays_in_the_form(page):
    opened = page("/", 422, q="Ivan Petrov", birth_date="x", country="Russia", threshold="0.8")
    assert opened.all("#q")[0].get("value") == "Ivan Petrov"
    assert opened.all("#birth_date")[0].get("value") == "x"
    assert opened.all("#threshold")[0].get("value") == "0.8"


def test_the_first_field_at_fault_has_the_focus(page):
    opened = page("/", 422, q="Ivan", birth_date="x", threshold="2")
    assert [field.get("id") for field in opened.all("[autofocus]")] == ["birth_date"]


def test_a_misspelt_parameter_is_an_error(client: FlaskClient):
    answer = client.get("/?q=Ivan&treshold=0.1", headers={"Accept": "text/html"})
    assert answer.status_code == 422
    assert "&#39;treshold&#39; is no field of this form; did you mean threshold?" in answer.text


def test_a_parameter_given_twice_is_an_error(client: FlaskClient):
    answer = client.get("/?q=Ivan&q=Petrov", headers={"Accept": "text/html"})
    assert answer.status_code == 422
    assert "Is given twice." in answer.text


def test_a_form_can_come_filled_in_before_anything_is_asked(page):
    opened = page("/", scope="gb_fcdo_sanctions")
    assert opened.all("#scope option[selected]")[0].get("value") == "gb_fcdo_sanctions"
    assert opened.all("#q")[0].get("value") in (None, "")
    assert not opened.all(".verdict") + opened.all(".fault")


@pytest.mark.parametrize("country", ["ru", "RU", "Russia", "Russian Federation"])
def test_a_country_is_taken_by_code_or_by_name(page, country):
    opened = page("/", q="Ivan Petrov", country=country)
    assert opened.all("#country option[selected]")[0].get("value") == "ru"
    assert "country Russia" in opened.all(".verdict .fine")[0].said


def test_a_birth_date_asks_for_a_person(page):
    assert "person · born 1982" in page("/", q="Ivan Petrov", birth_date="1982").all(".verdict .fine")[0].said


def test_a_vessel_has_no_birth_date(page):
    assert list(faults(page("/", 422, q="Gone Lady", schema="Vessel", birth_date="1982"))) == ["birth_date"]


def test_an_identifier_finds_its_party(page):
    [hit] = page("/", q="781018091409").all("article.hit-match")
    assert hit.all("h3")[0].said == "Ivan PETROV"


def test_an_answer_as_of_a_day_leads_to_the_record_of_that_day(page):
    opened = page("/", q="Gone Lady", scope="us_ofac_sdn", as_of="2024-04-01")
    [hit] = opened.all("article.hit-match")
    assert hit.all("h3 a")[0].get("href") == "/entities/us_ofac_sdn:4?as_of=2024-04-01"
    assert "As of 1 April 2024" in opened.all(".stamp")[0].said


def test_several_lists_are_searched_and_stay_chosen(page):
    opened = page("/", q="Ivan Petrov", scope="us_ofac_sdn,gb_fcdo_sanctions", merge="false")
    assert {hit.all("h3 a")[0].get("href") for hit in opened.all("article.hit-match")} == {
        "/entities/us_ofac_sdn:1",
        "/entities/gb_fcdo_sanctions:RUS1",
    }
    assert opened.one("#scope option[selected]").get("value") == "us_ofac_sdn,gb_fcdo_sanctions"
    assert "UK Sanctions List" in opened.one("#scope option[selected]").said


def test_a_day_before_one_list_begins_leads_to_the_others(page, client):
    refused = page("/", 422, q="Gone Lady", as_of="2024-04-01")
    assert "UK Sanctions List begins here on 3 May 2024" in refused.one("#as_of-fault").said
    [link] = refused.all("form p a")
    assert link.get("href") == "/?q=Gone+Lady&as_of=2024-04-01&scope=us_ofac_sdn"
    assert client.get(link.get("href"), headers={"Accept": "text/html"}).status_code == 200


def test_a_party_that_left_its_list_is_no_hit_now(page):
    assert not page("/", q="Gone Lady", scope="us_ofac_sdn").all("article.hit-match")


def test_hostile_names_come_out_as_text(client: FlaskClient):
    text = client.get(
        "/", query_string={"q": '"><img src=x onerror=alert(1)> MALICE & SONS'}, headers={"Accept": "text/html"}
    ).text
    assert "MALICE &amp; SONS" in text
    assert "<img src=x" not in text
    assert "<script>alert" not in text


def test_names_in_other_scripts_say_so(page):
    opened = page("/", q="Иван Петров", scope="us_ofac_sdn")
    names = opened.all("bdi[lang=und-Cyrl]")
    assert "Иван Петров" in [name.said for name in names]
    assert {name.get("dir") for name in names} == {"auto"}


def test_without_a_list_the_page_says_what_to_do(bare: Flask):
    answer = bare.test_client().get("/", headers={"Accept": "text/html"})
    assert answer.status_code == 503
    assert "sanctions lists load" in answer.text
    assert "Nothing can be screened until a list is in force" in answer.text


def test_entries_of_one_party_are_one_hit_that_names_them_all(page):
    opened = page("/", q="Ivan Petrov")
    [hit] = opened.all("article.hit")
    other = hit.one("section.also li")
    assert other.one("a").get("href") == "/entities/gb_fcdo_sanctions:RUS1"
    assert "gb_fcdo_sanctions:RUS1" in other.said
    assert re.search(r"0\.\d\d", other.said)
    assert "us_ofac_sdn:1 names gb_fcdo_sanctions:RUS1 as the same party" in other.said
    assert opened.one(".verdict h2").said == "1 possible match for Ivan Petrov"


def test_entries_of_one_party_can_be_shown_each_by_itself(page):
    apart = page("/", q="Ivan Petrov").one(".apart")
    assert "2 entries of lists are shown in 1 hit" in apart.said
    opened = page(apart.one("a").get("href"))
    assert len(opened.all("article.hit")) == 2
    assert not opened.all(".apart")
    assert opened.one("#merge option[selected]").get("value") == "false"


def test_a_word_for_merging_that_is_none_is_a_fault(page):
    assert "neither true nor false" in page("/", 422, q="Ivan Petrov", merge="maybe").one("#merge-fault").said
