"""``/batches`` and ``/batches/<id>``: files handed in, watched and fetched."""

import hashlib
import re
from contextlib import closing
from datetime import timedelta
from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import html

from sanctions.services import batch as service
from sanctions.services import retention
from sanctions.store import batches
from sanctions.store.connection import open_record, write
from sanctions.store.home import Home
from tests.web.pages.conftest import NOW, Part

HTML = {"Accept": "text/html", "Origin": "http://localhost"}
CUSTOMERS = "id,name,colour\n1,Ivan Petrov,red\n2,Petr Fiala,blue\n3,,green\n"


@pytest.fixture
def home(made: Flask) -> Home:
    """The data folder that the pages show."""
    return made.extensions["sanctions"].home


@pytest.fixture
def handed_in(client: FlaskClient, home: Home) -> str:
    """The address of a batch that waits for the worker, and is the first of its file."""
    with open_record(home) as db, write(db):
        db.execute("DELETE FROM batches")
    answer = hand_in(client, CUSTOMERS)
    assert answer.status_code == 303
    return answer.headers["Location"]


def hand_in(client: FlaskClient, text: str, name: str = "customers.csv", **fields: str):
    """Hands in a file as the form does."""
    form = {"scope": "default", "threshold": "0.7", "schema": "LegalEntity", "all_hits": "false"} | fields
    return client.post("/batches", data=form | {"file": (BytesIO(text.encode()), name)}, headers=HTML)


def screen(home: Home, address: str) -> None:
    """Does what the worker does, at the hour of the pages."""
    service.run(home, address.rpartition("/")[2], clock=lambda: NOW)


def test_the_form_asks_for_what_a_batch_needs(page):
    form = page("/batches").one("form")
    assert (form.get("method"), form.get("enctype")) == ("post", "multipart/form-data")
    fields = form.all("input") + form.all("select")
    assert {field.get("name") for field in fields} == {
        "draft",
        *("file", "scope", "schema", "all_hits", "as_of", "threshold", "cutoff"),
    }
    for field in fields:
        if field.get("type") == "hidden":
            continue
        assert form.all(f"label[for={field.get('id')}]")


def test_candidates_below_the_threshold_are_shown_where_somebody_asks(page, home, client):
    """As near, counted by themselves, with the form that asks for them; the draft keeps what was chosen."""
    assert [option.get("value") for option in page("/batches").one("#cutoff").all("option")] == ["", "0.50"]
    draft = hand_in(client, "name\nIvan Petrovsky\n", cutoff="0.50", draft="true").headers["Location"]
    assert page(draft).one("#cutoff option[selected]").said == "near from 0.50 on"
    address = hand_in(client, "name,dob\nIvan Petrov,1901\nPetr Fiala,\n", cutoff="0.01", threshold="0.99").headers[
        "Location"
    ]
    screen(home, address)
    done = page(address)
    assert [tally.said for tally in done.all(".tally")] == ["0 hits", "1 near", "1 clear", "0 errors"]
    assert "Below it near from 0.01 on" in done.said
    assert "Near only" in done.said


def test_a_batch_says_what_was_told_about_how_its_file_is_read(page, home, client):
    """As the record has it; nothing of what was found out, which is in the draft."""
    text = "name\tdob\nIvan Petrov\t03/04/1970\n"
    address = hand_in(client, text, date_order="dmy", delimiter="tab").headers["Location"]
    screen(home, address)
    done = page(address).said
    assert "Dates like 03/04/1970 are day/month/year" in done
    assert "Between the cells tab" in done
    assert "Around the cells" not in done
    assert "The first row" not in done


def test_a_checksum_that_is_not_on_record_is_said_to_be_none(page, home, handed_in, client):
    screen(home, handed_in)
    assert "No checksum of a result file is on record: none was handed out." in page(handed_in).said
    client.get(f"{handed_in}/results").close()
    with open_record(home) as db, write(db):
        db.execute("DELETE FROM results")
    assert (
        "CSV, all rows not on record: it was made by a version that kept none" in page(handed_in).one("#files").said
    )
    with open_record(home) as db, write(db):
        db.execute("UPDATE batches SET engine = '0.1.0'")
    (home.uploads / handed_in.rpartition("/")[2] / "results.all.csv").unlink()
    assert "none was handed out, or by a version that kept none." in page(handed_in).said


def test_all_hits_and_errors_are_shown_page_by_page(page, home, client):
    names = ["Ivan Petrov", "Petr Fiala", ""] * 70
    address = hand_in(client, "id,name\n" + "".join(f"{n},{name}\n" for n, name in enumerate(names))).headers[
        "Location"
    ]
    screen(home, address)
    done = page(address)
    hrefs = [link.get("href") for link in done.all("a") if "/rows" in (link.get("href") or "")]
    assert hrefs == [f"{address}/rows", f"{address}/rows?only=errors"]
    numbers, at = [], f"{address}/rows"
    while at:
        shown = page(at)
        numbers += [int(cell.said) for cell in shown.all("#rows td[data-label=Row]")]
        at = next((link.get("href") for link in shown.all("a[rel=next]")), "")
    assert numbers == [n for n, name in enumerate(names, 1) if name == "Ivan Petrov"]
    assert "61 to 70 of 70" in shown.said
    assert [tally.said for tally in shown.all(".tally")] == ["70 hits", "70 errors"]
    assert page(f"{address}/rows?only=errors").all("#rows li")[0].said.startswith("Row 3: ")


def test_clears_with_a_warning_are_shown_and_downloaded(page, home, client):
    text = "id,name,type\n1,Ivan Petrov,Company\n2,Joe Biden,Person\n"
    address = hand_in(client, text).headers["Location"]
    screen(home, address)
    done = page(address)
    assert "1 of the clear rows says in the result what it can’t tell: look at it." in done.said
    assert f"{address}/results?format=csv&only=warned" in [link.get("href") for link in done.all("a")]
    shown = page(f"{address}/rows?only=warned")
    [line] = shown.all("#rows li")
    assert line.said.startswith("Row 1, Ivan Petrov: as Company nothing matches, but as Person Ivan PET")
    assert [tally.said for tally in shown.all(".tally")] == ["0 hits", "1 clear with a warning", "0 errors"]
    hit = hand_in(client, "id,name\n1,Ivan Petrov\n").headers["Location"]
    screen(home, hit)
    assert [tally.said for tally in page(f"{hit}/rows").all(".tally")] == ["1 hit", "0 errors"]


def test_a_file_is_screened_as_of_a_day(page, home, client):
    gone = "name,schema\nGone Lady,Vessel\n"
    for as_of, told in (("2024-04-01", ["1 hit", "0 clear", "0 error"]), ("", ["0 hit", "1 clear", "0 error"])):
        address = hand_in(client, gone, scope="us_ofac_sdn", as_of=as_of).headers["Location"]
        screen(home, address)
        done = page(address)
        assert [tally.said.rstrip("s") for tally in done.all(".tally")] == told
        assert ("As of 1 April 2024" in done.said) == bool(as_of)


def test_a_file_is_screened_against_several_lists(page, home, client):
    address = hand_in(client, "name\nIvan Petrov\n", scope="us_ofac_sdn,gb_fcdo_sanctions").headers["Location"]
    screen(home, address)
    done = page(address)
    assert "US Specially Designated Nationals and Blocked Persons List + UK Sanctions List" in done.said
    assert [tally.said.rstrip("s") for tally in done.all(".tally")] == ["1 hit", "0 clear", "0 error"]


def test_a_day_before_a_list_begins_is_told_at_its_field(client):
    refused = hand_in(client, CUSTOMERS, as_of="2020-01-01")
    assert refused.status_code == 422
    field = Part(html.document_fromstring(refused.text)).one("input#as_of")
    assert (field.get("value"), field.get("aria-invalid")) == ("2020-01-01", "true")


def test_the_batches_are_listed_with_their_counts(page, home, handed_in):
    screen(home, handed_in)
    row = page("/batches").all("section[aria-labelledby=recent] tbody tr")[0]
    assert row.said == "customers.csv 23 November 2026, 09:30 UTC done 3 1 1 1"
    assert row.one("a").get("href") == handed_in


def test_a_batch_that_waits_renews_itself_without_javascript(page, handed_in):
    waiting = page(handed_in)
    assert waiting.one("noscript meta[http-equiv=refresh]").get("content") == "2"
    assert waiting.one("progress").get("max") == "3"
    assert "0 of 3 rows answered" in waiting.one("p[role=status]").said
    assert not waiting.all("a[download]")


def test_a_batch_that_runs_shows_how_far_it_is(page, home, handed_in):
    with open_record(home) as db, write(db):
        db.execute("UPDATE batches SET status = 'running', done = 2, hits = 1, clears = 1")
    running = page(handed_in)
    assert running.one("progress").get("value") == "2"
    assert "2 of 3 rows answered, working out how long … This page" in running.one("p[role=status]").said
    with open_record(home) as db, write(db):
        db.execute("UPDATE batches SET rate = 0.0125")
    assert "2 of 3 rows answered, 0 a second, 1 minute left. This page" in page(handed_in).one("p[role=status]").said


def test_a_batch_whose_files_were_removed_says_since_when(page, home, handed_in, client):
    screen(home, handed_in)
    assert "Its files are kept until 23 November 2036." in page(handed_in).said
    with open_record(home) as db:
        retention.sweep(home, db, 90, NOW + timedelta(days=91))
    removed = page(handed_in)
    assert "Its file, answers and results were removed on 22 February 2027. This record stays." in removed.said
    assert [tally.said for tally in removed.all(".tally")] == ["1 hit", "1 clear", "1 error"]
    assert not removed.all("a[download]") + removed.all("form")
    gone = client.get(f"{handed_in}/results", headers=HTML)
    assert (gone.status_code, "were removed on 2027-02-22" in gone.text) == (410, True)


def test_a_batch_that_is_done_has_its_counts_and_its_result(page, home, handed_in, client):
    screen(home, handed_in)
    done = page(handed_in)
    assert [tally.said for tally in done.all(".tally")] == ["1 hit", "1 clear", "1 error"]
    assert not done.all("progress") + done.all("script")
    with closing(client.get(done.one("a.button[download]").get("href"))) as result:
        assert result.mimetype == "text/csv"
        assert result.text.startswith("id,name,colour,status,score,hits")


def test_a_result_is_had_in_each_format_whole_or_in_part(page, home, handed_in, client):
    screen(home, handed_in)
    links = page(handed_in).all("dl.forms a[download]")
    assert [link.said for link in links] == ["CSV", "Excel", "JSON lines", "Parquet"] * 3
    for link in links:
        with closing(client.get(link.get("href"))) as result:
            assert result.status_code == 200
            assert ("-hits" in result.headers["Content-Disposition"]) == ("only=hits" in link.get("href"))


def test_a_batch_tells_what_it_was_screened_against(page, home, handed_in):
    screen(home, handed_in)
    covered = page(handed_in).one("section[aria-labelledby=covered]").said
    assert re.search(r"UK Sanctions List 3 May 2024, [\d,]+ days old · 1 entity", covered)
    assert "EU Consolidated List of Financial Sanctions not searched" in covered


def test_a_batch_tells_what_each_column_was_taken_for(page, handed_in):
    columns = page(handed_in).all("section[aria-labelledby=how] dl")[1].said
    assert columns == "id Id name Name colour carried along, not screened"


def test_a_batch_that_failed_says_why(page, home, handed_in):
    with open_record(home) as db:
        waiting = batches.get(db, handed_in.rpartition("/")[2])
    with open_record(home) as db, write(db):
        db.execute("UPDATE batches SET status = 'failed', reason = 'the disk is full' WHERE id = ?", [waiting.id])
    failed = page(handed_in)
    assert failed.one(".fault").said == "The disk is full."
    assert failed.one("h2#state").said == "Not screened failed"


def press(client: FlaskClient, shown: Part, words: str) -> str:
    """Presses the only button of that name; the address that it leads to."""
    [form] = [form for form in shown.all("form") if form.said == words]
    assert form.get("method") == "post"
    answer = client.post(form.get("action"), headers=HTML)
    assert answer.status_code == 303
    return answer.headers["Location"]


def test_a_batch_that_waits_is_cancelled_with_a_button(page, handed_in, client):
    assert press(client, page(handed_in), "Cancel") == handed_in
    cancelled = page(handed_in)
    assert cancelled.one("h2#state").said == "Cancelled cancelled"
    assert cancelled.one(".fault").said == "Cancelled after 0 of 3 rows."
    assert [form.said for form in cancelled.all("form")] == ["Screen it anew"]
    late = client.post(f"{handed_in}/cancel", headers=HTML)
    assert (late.status_code, "is cancelled; there is nothing left to cancel" in late.text) == (409, True)


def test_a_batch_that_is_about_to_stop_says_so(page, home, handed_in):
    (home.uploads / handed_in.rpartition("/")[2] / "cancel").touch()
    stopping = page(handed_in)
    assert "It is being cancelled" in stopping.one("p[role=status]").said
    assert not stopping.all("form")


def test_answers_that_are_reused_are_said_to_be_and_can_be_had_anew(page, home, handed_in, client):
    screen(home, handed_in)
    copy = hand_in(client, CUSTOMERS).headers["Location"]
    told = page(copy).one("p.advice")
    assert "its answers are reused" in told.said
    assert told.one("a").get("href") == handed_in
    assert not page(copy).all("section[aria-labelledby=batch-notes]")
    anew = press(client, page(copy), "Screen it anew")
    assert anew not in (copy, handed_in)
    screen(home, anew)
    assert not page(anew).all("p.advice")


@pytest.mark.parametrize(
    ("text", "fields", "field", "message"),
    [
        ("", {}, "file", "customers.csv"),
        ("id,name\n", {}, "file", "no row below the header"),
        ("id,amount\n1,2\n", {}, "file", "customers.csv"),
        (CUSTOMERS, {"threshold": "7"}, "threshold", "less than or equal to 1"),
        (CUSTOMERS, {"scope": "us_ofac_sd"}, "file", "unknown dataset or scope 'us_ofac_sd'"),
    ],
)
def test_a_file_that_is_refused_comes_back_with_the_form(client, text, fields, field, message):
    answer = hand_in(client, text, **fields)
    assert 400 <= answer.status_code < 500
    assert f'id="{field}-fault"' in answer.text
    assert message in answer.text.replace("&#39;", "'")


def test_two_faults_of_a_form_stand_at_their_fields(client):
    answer = hand_in(client, CUSTOMERS, threshold="7", schema="Persn")
    assert 'id="threshold-fault"' in answer.text
    assert 'id="schema-fault"' in answer.text


def test_a_form_without_a_file_asks_for_one(client):
    answer = client.post("/batches", data={"file": (BytesIO(b""), "")}, headers=HTML)
    assert answer.status_code == 422
    assert 'id="file-fault"' in answer.text


def test_a_hostile_file_name_comes_out_as_text(client, page):
    address = hand_in(client, CUSTOMERS, name="<script>alert(1)</script>.csv").headers["Location"]
    assert "<script>alert" not in client.get(address, headers=HTML).text
    assert "<script>alert" not in client.get("/batches", headers=HTML).text


def test_an_unknown_batch_is_not_found(page):
    assert "No batch 'x'." in page("/batches/x", 404).one("main").said


def test_without_a_list_nothing_is_handed_in(bare: Flask):
    client = bare.test_client()
    assert client.get("/batches", headers=HTML).status_code == 503
    answer = hand_in(client, CUSTOMERS)
    assert answer.status_code == 503
    assert "sanctions lists load" in answer.text


def test_old_batches_are_paged_and_found(page, home, handed_in, client):
    for number in range(21):
        hand_in(client, f"name\nIvan {number}\n", name=f"file-{number}.csv")
    first = page("/batches")
    assert first.one("nav.pager p").said == "1 to 20 of 22"
    older = page(first.one("a[rel=next]").get("href"))
    assert [row.one("a").said for row in older.all("section[aria-labelledby=recent] tbody tr")] == [
        "file-0.csv",
        "customers.csv",
    ]
    assert older.one("a[rel=prev]").get("href") == "/batches#recent"
    found = page("/batches?q=FILE-17.")
    assert found.one("section[aria-labelledby=recent] tbody a").said == "file-17.csv"
    assert found.one("input[name=q]").get("value") == "FILE-17."
    assert "No file here has that in its name" in page("/batches?q=%3Cscript%3E").said


def test_the_checksum_of_a_result_that_was_handed_out_is_shown(page, home, handed_in, client):
    screen(home, handed_in)
    assert not page(handed_in).all("#files")
    with closing(client.get(f"{handed_in}/results?format=xlsx")) as result:
        checksum = hashlib.sha256(result.data).hexdigest()
    assert page(handed_in).one("#files").said == f"Excel, all rows {checksum}"


def test_the_first_hits_and_errors_are_shown(page, home, handed_in, client):
    rows = "".join(f"{number},Ivan Petrov,{'1982-13-45' * (number % 2)}\n" for number in range(30))
    address = hand_in(client, f"id,name,dob\n{rows}").headers["Location"]
    assert not page(address).all("#hits")
    screen(home, address)
    for _ in range(2):  # the second time as it was kept
        done = page(address)
        shown = done.all("#hits tbody tr")
        assert len(shown) == 15
        assert shown[1].said.startswith("Ivan Petrov 3 0.")
        assert "15 of 15 hits." in done.said
        assert done.all("#errors li")[0].said.startswith("Row 2, Ivan Petrov: birth_date: ")
        assert "5 of 15 errors; all of them" in done.said
    assert client.get(shown[0].one("a").get("href"), headers=HTML).status_code == 200


def test_of_more_hits_twenty_are_shown_and_names_harm_no_page(page, home, handed_in, client):
    rows = "".join(f"Ivan Petrov; <script>{number}</script>,\n" for number in range(25))
    address = hand_in(client, f"name,x\n{rows}").headers["Location"]
    screen(home, address)
    done = page(address)
    assert len(done.all("#hits tbody tr")) == 20
    assert "<script>0</script>" in done.all("#hits tbody th")[0].said
    assert "20 of 25 hits; all of them" in done.said
    assert not done.all("script")


@pytest.mark.parametrize("reason", ["", "stopped by whoever began it; "])
def test_a_batch_that_another_went_on_from_leads_to_it(page, home: Home, handed_in: str, reason: str):
    """In the list and on its own page, where why it was stopped stays."""
    stopped = handed_in.rpartition("/")[2]
    with open_record(home) as db, write(db):
        told = f"{reason}goes on as 01a2-later"
        db.execute("UPDATE batches SET status = 'stopped', finished = ?, reason = ?", ["2026-11-23", told])
    shown = page(handed_in)
    assert shown.one("p.advice a").get("href") == "/batches/01a2-later"
    assert ("Stopped by whoever began it." in shown.said) == bool(reason)
    assert not shown.all(".fault")
    [row] = [row for row in page("/batches").all("table tbody tr") if stopped in row.one("th a").get("href")]
    assert row.one("td a").get("href") == "/batches/01a2-later"
    assert "stopped went on" in row.said
