"""The pages in a real browser, served by gunicorn, with a real worker beside it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from sanctions.services import refresh
from sanctions.store.home import Home
from tests.conftest import NOW, REPOSITORY
from tests.test_gunicorn import port_of

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
).split()
CUSTOMERS = b"id,name,birth_date\n1,Kiril Shamalof,1982-03-22\n2,Petr Fiala,\n3,,\n"
UPLOAD = {"name": "customers.csv", "mimeType": "text/csv", "buffer": CUSTOMERS}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is missing: apt-get install chromium"),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the seed dataset is served, until the tests are done."""
    folder = tmp_path_factory.mktemp("served")
    refresh.load(Home(folder / "data"), [REPOSITORY / "seeds" / "seed_article.json"], at=NOW)
    with (folder / "web.log").open("wb") as web_log, (folder / "worker.log").open("wb") as worker_log:
        web = start(folder, web_log, "gunicorn", "--config", "gunicorn.conf.py", "app:app")
        worker = start(folder, worker_log, "sanctions", "worker")
        try:
            yield f"http://127.0.0.1:{port_of(web, folder / 'web.log')}"
        finally:
            for process in (web, worker):
                process.terminate()
                process.wait(30)


def start(folder: Path, log: object, *command: str) -> subprocess.Popen[bytes]:
    """A process of ours on that folder's data."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SANCTIONS_")}
    own = {"SANCTIONS_DATA": str(folder / "data"), "PORT": "0", "SANCTIONS_WORKERS": "1"}
    return subprocess.Popen([sys.executable, "-m", *command], cwd=REPOSITORY, env=kept | own, stdout=log, stderr=log)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Watched:
    """A context of the browser that keeps where it asked and what it complained of."""

    def __init__(self, context: BrowserContext) -> None:
        self.context, self.hosts, self.complaints = context, set[str](), list[str]()
        context.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        context.on("console", lambda message: self.complaints.append(message.text))
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def watched(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Watched]:
    """A visitor at a desk; after each test, nobody else was asked and nothing was complained of."""
    context = browser.new_context(viewport=DESK, base_url=address, java_script_enabled=request.param)
    watched = Watched(context)
    yield watched
    context.close()
    assert watched.hosts == {urlsplit(address).netloc}
    assert watched.complaints == []


@pytest.fixture
def desk(watched: Watched) -> Page:
    """A new page at a desk."""
    return watched.context.new_page()


def search(page: Page, name: str) -> None:
    """Asks as a visitor does."""
    page.goto("/")
    page.get_by_label("Name or identifier").fill(name)
    page.keyboard.press("Enter")


def test_a_search_finds_the_party_with_reasons(desk: Page) -> None:
    search(desk, "Shamalov")
    hit = desk.get_by_role("article").first
    expect(hit.get_by_role("heading")).to_have_text("Kirill Shamalov")
    expect(hit.get_by_role("table")).to_contain_text("shamalov")
    expect(hit.get_by_role("table").get_by_role("row")).not_to_have_count(2)
    expect(hit.get_by_role("list", name="Measures")).to_contain_text("United Kingdom")


def test_a_hit_leads_to_the_record_and_back(desk: Page) -> None:
    search(desk, "Aeroflot")
    desk.get_by_role("link", name="Aeroflot").first.click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Aeroflot")
    expect(desk.get_by_text("Airspace ban").first).to_be_visible()
    desk.get_by_role("link", name="Search for this name").click()
    expect(desk.get_by_label("Name or identifier")).to_have_value("Aeroflot")


def test_a_clear_says_of_which_lists(desk: Page) -> None:
    search(desk, "Petr Fiala")
    expect(desk.get_by_role("heading", name="Clear: no match for Petr Fiala")).to_be_visible()
    expect(desk.get_by_role("region", name="A clear of these lists")).to_contain_text("16 March 2022")


def test_a_file_is_screened_and_its_result_downloaded(desk: Page) -> None:
    desk.goto("/batches")
    desk.get_by_label("File", exact=True).set_input_files(UPLOAD)
    desk.get_by_role("button", name="Look at it").click()
    expect(desk.get_by_role("heading", level=1)).to_contain_text("customers.csv draft")
    expect(desk.get_by_label("name", exact=True)).to_have_value("name=name")
    desk.get_by_role("button", name="Screen 3 rows").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("customers.csv")
    result = desk.get_by_role("link", name="Download the result")
    expect(result).to_be_visible(timeout=30_000)
    expect(desk.locator(".tally-hit")).to_have_text("1 hit")
    expect(desk.locator(".tally-error")).to_have_text("1 error")
    with desk.expect_download() as download:
        result.click()
    assert download.value.suggested_filename == "customers-screened.csv"
    lines = Path(download.value.path()).read_text().splitlines()
    assert [line.split(",")[3] for line in lines] == ["status", "hit", "clear", "error"]


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """A page on a phone."""
    context = browser.new_context(viewport=PHONE, base_url=address, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/?q=Kiril+Shamalof&schema=Person&birth_date=1982&country=ru",
        "/?q=Petr+Fiala",
        f"/?q={'Donaudampfschifffahrtsgesellschaft' * 8}",
        "/?q=&birth_date=x&country=x&threshold=9&foo=1",
        "/entities/seed_article:rostec",
        "/entities/seed_article:vtb",
        "/batches",
        "/lists",
        "/changes?since=2022-03-16",
        "/changes?since=x&until=x&scope=x&kind=x&foo=1",
        "/nowhere",
    ],
)
def test_nothing_is_wider_than_a_phone(phone: Page, path: str) -> None:
    phone.goto(path)
    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_a_draft_is_no_wider_than_a_phone(phone: Page) -> None:
    """Whatever its columns are called and its cells hold."""
    columns = ["name", "w" * 300, *(f"column number {number}" for number in range(40))]
    content = f"{','.join(columns)}\n{'x' * 500}{',' * (len(columns) - 1)}\n"
    phone.goto("/batches")
    phone.get_by_label("File", exact=True).set_input_files(UPLOAD | {"buffer": content.encode()})
    phone.get_by_role("button", name="Look at it").click()
    expect(phone.get_by_label("column number 39")).to_be_visible()
    phone.wait_for_load_state()  # with its style sheet, which may come later
    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("path", ["/", "/lists", "/changes", "/nowhere"])
def test_nothing_is_wider_than_the_narrowest_phone_in_the_widest_type(phone: Page, path: str) -> None:
    """320 pixels are what WCAG 1.4.10 asks of a page; the type is that of a machine with one broad font."""
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto(path)
    phone.evaluate(
        "() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('* { letter-spacing: 0.08em !important }');"
        " document.adoptedStyleSheets.push(sheet) }"
    )
    assert phone.evaluate("document.documentElement.scrollWidth") == 320


def test_a_form_is_filled_in_by_keyboard_alone(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESK, base_url=address)
    page = context.new_page()
    page.goto("/")
    expect(page.get_by_label("Name or identifier")).to_be_focused()
    page.keyboard.type("Kiril Shamalof")
    for label in ("Search", "Kind", "Birth date", "Country", "List", "As of", "Threshold"):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        expect(focused).to_have_accessible_name(label)
        assert focused.evaluate("field => getComputedStyle(field).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="1 possible match")).to_be_visible()
    context.close()


def test_the_first_stop_of_a_keyboard_skips_to_the_content(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESK, base_url=address)
    page = context.new_page()
    page.goto("/lists")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    context.close()


def test_a_page_is_dark_where_the_visitor_wants_it(browser: Browser, address: str) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        context = browser.new_context(base_url=address, color_scheme=scheme)
        page = context.new_page()
        page.goto("/")
        grounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        context.close()
    assert grounds == ["rgb(244, 243, 239)", "rgb(18, 20, 23)"]


def test_print_has_every_reason_and_no_form(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, color_scheme="dark")
    page = context.new_page()
    page.goto("/?q=Kiril+Shamalof&threshold=0.9999")
    reasons = page.get_by_role("table", include_hidden=True)
    expect(reasons).not_to_be_visible()
    page.emulate_media(media="print")
    expect(reasons).to_be_visible()
    expect(page.get_by_role("search")).not_to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    context.close()


def test_a_batch_takes_a_few_lines_of_a_phone(phone: Page) -> None:
    """A list of twenty is a few screens long."""
    phone.goto("/batches")
    phone.get_by_label("File", exact=True).set_input_files(UPLOAD)
    phone.get_by_role("button", name="Look at it").click()
    phone.goto("/batches")
    row = phone.locator("section[aria-labelledby=recent] tbody tr").first.bounding_box()
    assert row
    assert row["height"] < 140
