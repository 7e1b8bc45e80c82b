"""Publishers as they are: slow, forgetful, broken, behind logins. A server on loopback plays each of them."""

import gzip
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sanctions.lists.addresses import ADDRESSES, Address
from sanctions.lists.datasets import DATASETS
from sanctions.services.fetch import FetchFailed, Validators, fetch
from sanctions.services.manners import Manners
from tests.services.publishing import Asked, publishing

BODY = b'<?xml version="1.0"?><list>' + b"<party/>" * 20_000 + b"</list>"
SOON = Manners(timeout=0.5, deadline=5, largest=1_000_000, tries=3, pause=0.01)
CHANGED = "Tue, 24 Nov 2026 10:00:00 GMT"


def well(request: Asked) -> None:
    """As it should be, conditional requests and all."""
    if request.headers.get("If-None-Match") == '"v1"' or request.headers.get("If-Modified-Since") == CHANGED:
        request.answer(304)
    else:
        request.answer(200, BODY, ETag='"v1"', Last_Modified=CHANGED, Content_Type="text/xml")


def failing(times: int, status: int = 503, **headers: str) -> Callable[[Asked], None]:
    """Fails so often, then is well."""

    def behave(request: Asked) -> None:
        if len(request.server.publisher.asked) <= times:
            request.answer(status, b"later", **headers)
        else:
            well(request)

    return behave


def test_a_list_is_fetched_whole_and_named_by_its_last_change(tmp_path: Path) -> None:
    with publishing(well) as publisher:
        found = fetch(publisher.address(), tmp_path, Validators(), SOON)
    assert found.path == tmp_path / "list_2026-11-24.xml"
    assert found.path.read_bytes() == BODY
    assert found.validators == Validators(publisher.address().url, '"v1"', CHANGED)
    assert publisher.asked[0][1]["User-Agent"].startswith("sanctions/")


def test_a_list_that_did_not_change_is_not_fetched_again(tmp_path: Path) -> None:
    with publishing(well) as publisher:
        first = fetch(publisher.address(), tmp_path, Validators(), SOON)
        for known in (first.validators, Validators(first.validators.url, "", CHANGED)):
            assert fetch(publisher.address(), tmp_path, known, SOON).path is None
    assert len(publisher.asked) == 3


def test_what_was_said_of_another_address_s_file_does_not_count(tmp_path: Path) -> None:
    with publishing(well) as publisher:
        known = Validators("https://example.org/other.xml", '"v1"', CHANGED)
        assert fetch(publisher.address(), tmp_path, known, SOON).path is not None


def test_a_checksum_spares_the_list(tmp_path: Path) -> None:
    def behave(request: Asked) -> None:
        if request.path == "/checksum":
            request.answer(200, b"0123456789abcdef0123456789abcdef\n")
        else:
            request.answer(200, BODY)

    with publishing(behave) as publisher:
        address = publisher.address("/checksum")
        first = fetch(address, tmp_path, Validators(), SOON)
        assert first.path is not None
        assert fetch(address, tmp_path, first.validators, SOON).path is None
    assert [path for path, _ in publisher.asked] == ["/checksum", "/list.xml", "/checksum"]


def test_a_checksum_that_can_not_be_had_costs_nothing(tmp_path: Path) -> None:
    def behave(request: Asked) -> None:
        if request.path == "/checksum":
            request.answer(500, b"<html>error</html>")
        else:
            well(request)

    with publishing(behave) as publisher:
        found = fetch(publisher.address("/checksum"), tmp_path, Validators(), SOON)
    assert (found.path is not None, found.validators.checksum) == (True, "")


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_what_passes_is_asked_again(tmp_path: Path, status: int) -> None:
    with publishing(failing(2, status)) as publisher:
        assert fetch(publisher.address(), tmp_path, Validators(), SOON).path is not None
    assert len(publisher.asked) == 3


def test_what_does_not_pass_is_an_error_that_says_how_often_it_was_tried(tmp_path: Path) -> None:
    with publishing(failing(9)) as publisher, pytest.raises(FetchFailed, match=r"answers 503 .*tried 3 times"):
        fetch(publisher.address(), tmp_path, Validators(), SOON)
    assert len(publisher.asked) == 3


def test_a_pause_that_is_asked_for_is_kept(tmp_path: Path) -> None:
    with publishing(failing(1, 429, Retry_After="1")) as publisher:
        begun = time.monotonic()
        assert fetch(publisher.address(), tmp_path, Validators(), SOON).path is not None
    assert time.monotonic() - begun >= 1


def test_a_pause_past_the_deadline_ends_it(tmp_path: Path) -> None:
    with (
        publishing(failing(1, 429, Retry_After="3600")) as publisher,
        pytest.raises(FetchFailed, match="answers 429"),
    ):
        fetch(publisher.address(), tmp_path, Validators(), SOON)


@pytest.mark.parametrize("status", [401, 403, 404, 410, 204, 206])
def test_any_other_answer_is_an_error_at_once(tmp_path: Path, status: int) -> None:
    with (
        publishing(lambda request: request.answer(status)) as publisher,
        pytest.raises(FetchFailed, match=f"answers {status}"),
    ):
        fetch(publisher.address(), tmp_path, Validators(), SOON)
    assert len(publisher.asked) == 1


def test_a_list_unchanged_without_being_asked_so_is_an_error(tmp_path: Path) -> None:
    with (
        publishing(lambda request: request.answer(304)) as publisher,
        pytest.raises(FetchFailed, match=r"answers that nothing changed \(304\), though it was asked for the list"),
    ):
        fetch(publisher.address(), tmp_path, Validators(), SOON)


def test_redirects_are_followed_to_the_list(tmp_path: Path) -> None:
    def behave(request: Asked) -> None:
        if request.path == "/list.xml":
            request.answer(302, Location="/blob/42")
        else:
            well(request)

    with publishing(behave) as publisher:
        assert fetch(publisher.address(), tmp_path, Validators(), SOON).path is not None


def test_a_redirect_to_a_login_page_is_no_list(tmp_path: Path) -> None:
    def behave(request: Asked) -> None:
        if request.path == "/list.xml":
            request.answer(302, Location="/login")
        else:
            request.answer(200, b"<html>Please sign in</html>", Content_Type="text/html; charset=utf-8")

    with publishing(behave) as publisher, pytest.raises(FetchFailed, match=r"web page, not a list .*/login"):
        fetch(publisher.address(), tmp_path, Validators(), SOON)


@pytest.mark.parametrize(
    ("body", "is_list"),
    [
        (b'<?xml version="1.0"?><CONSOLIDATED_LIST/>', True),
        (b'\xef\xbb\xbf<?xml version="1.0"?><CONSOLIDATED_LIST/>', True),
        (b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"/>', False),
        (b"<div>Please sign in</div>", False),
        (b"Service unavailable", False),
    ],
)
def test_xml_that_is_called_a_web_page_is_looked_at(tmp_path: Path, body: bytes, is_list: bool) -> None:
    """Servers give a type by habit; a page is none by its bytes."""
    with publishing(lambda request: request.answer(200, body, Content_Type="text/html")) as publisher:
        if is_list:
            found = fetch(publisher.address(), tmp_path, Validators(), SOON).path
            assert found is not None
            assert found.read_bytes() == body
            return
        with pytest.raises(FetchFailed, match="answers with a web page, not a list"):
            fetch(publisher.address(), tmp_path, Validators(), SOON)


def test_redirects_in_a_circle_end(tmp_path: Path) -> None:
    with (
        publishing(lambda request: request.answer(302, Location="/list.xml")) as publisher,
        pytest.raises(FetchFailed, match="from one address to the next"),
    ):
        fetch(publisher.address(), tmp_path, Validators(), SOON)
    assert len(publisher.asked) < 10


@pytest.mark.parametrize("place", ["file:///etc/passwd", "ftp://example.org/list.xml"])
def test_a_redirect_away_from_the_web_is_not_followed(tmp_path: Path, place: str) -> None:
    """Nor to a file of this machine; it is told in words, and not tried again."""
    with (
        publishing(lambda request: request.answer(302, Location=place)) as publisher,
        pytest.raises(FetchFailed, match="leads to what is no address of the web"),
    ):
        fetch(publisher.address(), tmp_path, Validators(), SOON)
    assert len(publisher.asked) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_body_cut_short_is_asked_for_again_and_never_taken(tmp_path: Path) -> None:
    def behave(request: Asked) -> None:
        request.answer(200, BODY[:5_000], Content_Length=str(len(BODY)))
        request.close_connection = True

    with (
        publishing(behave) as publisher,
        pytest.raises(FetchFailed, match=r"broke off after 5,000 bytes: [\d,]+ more were to come, tried 3 times"),
    ):
        fetch(publisher.address(), tmp_path, Validators(), SOON)


def test_a_chunked_body_cut_short_is_never_taken(tmp_path: Path) -> None:
    def behave(request: Asked) -> None:
        request.answer(200, b"1388\r\n" + BODY[:5_000] + b"\r\n", Transfer_Encoding="chunked")
        request.close_connection = True

    with publishing(behave) as publisher, pytest.raises(FetchFailed, match="broke off"):
        fetch(publisher.address(), tmp_path, Validators(), SOON)


def test_a_body_compressed_unasked_is_unpacked(tmp_path: Path) -> None:
    with publishing(lambda request: request.answer(200, gzip.compress(BODY), Content_Encoding="gzip")) as publisher:
        found = fetch(publisher.address(), tmp_path, Validators(), SOON)
    assert found.path is not None
    assert found.path.read_bytes() == BODY
    assert publisher.asked[0][1]["Accept-Encoding"] == "identity"


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb = gzip.compress(bytes(50_000_000))
    with (
        publishing(lambda request: request.answer(200, bomb, Content_Encoding="gzip")) as publisher,
        pytest.raises(FetchFailed, match="larger than 1,000,000 bytes"),
    ):
        fetch(publisher.address(), tmp_path, Validators(), SOON)


def test_what_is_larger_than_a_list_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (
        publishing(lambda request: request.answer(200, b"x", Content_Length="1000001")) as publisher,
        pytest.raises(FetchFailed, match="declares 1,000,001 bytes"),
    ):
        fetch(publisher.address(), tmp_path, Validators(), SOON)
    assert list(tmp_path.iterdir()) == []


def test_a_publisher_that_says_nothing_is_given_up(tmp_path: Path) -> None:
    with publishing(lambda _: time.sleep(2)) as publisher, pytest.raises(FetchFailed, match=r"(?i)timed out|tried"):
        fetch(publisher.address(), tmp_path, Validators(), SOON)


def test_a_body_that_drips_is_given_up_at_the_deadline(tmp_path: Path) -> None:
    def behave(request: Asked) -> None:
        request.answer(200, b"<", Content_Length="100000")
        for _ in range(100):
            request.wfile.write(b"x")
            time.sleep(0.1)

    quick = Manners(timeout=1, deadline=1, tries=3, pause=0.01)
    begun = time.monotonic()
    with publishing(behave) as publisher, pytest.raises(FetchFailed, match="too slow"):
        fetch(publisher.address(), tmp_path, Validators(), quick)
    assert time.monotonic() - begun < 5


SLOW = Manners(timeout=0.3, deadline=60, tries=3, pause=0.01, window=0.3, least=1_000)


def dripping_body(request: Asked) -> None:
    request.answer(200, BODY[:5_000], Content_Length="100000")
    for _ in range(200):
        request.wfile.write(b"x")
        time.sleep(0.02)


def dripping_head(request: Asked) -> None:
    for byte in b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 200:
        request.wfile.write(bytes([byte]))
        time.sleep(0.02)


def dripping_chunks(request: Asked) -> None:
    request.answer(200, b"1388;" + b"x" * 20, Transfer_Encoding="chunked")
    for _ in range(200):
        request.wfile.write(b"x")
        time.sleep(0.02)


@pytest.mark.parametrize("behave", [dripping_body, dripping_head, dripping_chunks])
def test_a_publisher_that_sends_a_byte_now_and_then_is_given_up(
    tmp_path: Path, behave: Callable[[Asked], None]
) -> None:
    """Long before the deadline, in whatever part of its answer."""
    begun = time.monotonic()
    with publishing(behave) as publisher, pytest.raises(FetchFailed, match=r"too slow: \d+ bytes in \d seconds"):
        fetch(publisher.address(), tmp_path, Validators(), SLOW)
    assert time.monotonic() - begun < 3


def test_a_publisher_that_sends_enough_is_waited_for(tmp_path: Path) -> None:
    def behave(request: Asked) -> None:
        request.answer(200, BODY[:1], Content_Length=str(len(BODY)))
        for at in range(1, len(BODY), 20_000):
            request.wfile.write(BODY[at : at + 20_000])
            time.sleep(0.1)

    with publishing(behave) as publisher:
        found = fetch(publisher.address(), tmp_path, Validators(), SLOW)
    assert found.path is not None
    assert found.path.read_bytes() == BODY


def test_an_answer_with_nothing_is_no_list(tmp_path: Path) -> None:
    with publishing(lambda request: request.answer(200)) as publisher, pytest.raises(FetchFailed, match="nothing"):
        fetch(publisher.address(), tmp_path, Validators(), SOON)


def test_nobody_at_home_is_an_error_that_says_so(tmp_path: Path) -> None:
    with publishing(well) as publisher:
        pass
    with pytest.raises(FetchFailed, match=r"[Rr]efused.*tried 3 times"):
        fetch(publisher.address(), tmp_path, Validators(), SOON)


def test_an_address_of_another_kind_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FetchFailed):
        fetch(Address("file:///etc/passwd", "list.xml"), tmp_path, Validators(), SOON)


def test_a_proxy_of_the_environment_is_honoured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with publishing(well) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.setenv("no_proxy", "")
        found = fetch(Address("http://publisher.invalid/list.xml", "list.xml"), tmp_path, Validators(), SOON)
    assert found.path is not None
    assert proxy.asked[0][0] == "http://publisher.invalid/list.xml"


def test_the_addresses_are_of_datasets_and_safe() -> None:
    """Every one over TLS; a dataset that is expected and has no address would never be kept current."""
    assert ADDRESSES.keys() <= DATASETS.keys() | {
        "ch_seco_sanctions",
        "ca_dfatd_sema_sanctions",
        "au_dfat_sanctions",
        "us_trade_csl",
        "opensanctions",
    }
    assert all(address.url.startswith("https://") for address in ADDRESSES.values())
    assert {code for code, row in DATASETS.items() if row.expected} <= ADDRESSES.keys()
