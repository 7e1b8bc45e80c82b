"""A list from its publisher: asked for politely, taken whole or not at all."""

import codecs
import http.client
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from pathlib import Path

import requests
import urllib3

from sanctions import __version__
from sanctions.errors import SanctionsError
from sanctions.lists.addresses import Address
from sanctions.services.flow import Flow, TooSlow, watched
from sanctions.services.manners import Manners

_AGENT = f"sanctions/{__version__}"
_HEAD = 1_024
_CHUNK = 1 << 18
_MOST_REDIRECTS = 5
_LONGEST_CHECKSUM = 200
_CHECKSUM = re.compile(r"[0-9a-fA-F]{32,128}")
_PASSES = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses after which it is worth asking again."""

_BROKEN = (urllib3.exceptions.HTTPError, http.client.HTTPException, ConnectionError, TimeoutError)
"""How a body that breaks off, or can't be unpacked, shows itself."""


class FetchFailed(SanctionsError):
    """A publisher did not give its list; what is in force stays."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url}: {reason}")
        self.url, self.reason = url, reason


@dataclass(frozen=True, slots=True)
class Validators:
    """What a publisher said of the file that we took last, to be asked whether it is still that one."""

    url: str = ""
    etag: str = ""
    last_modified: str = ""
    checksum: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: the file, None where it is still the one that we took last, and what to ask by next time.

    ``dated`` says where the date in the file's name comes from, a key of model.DATED.
    """

    path: Path | None
    validators: Validators
    dated: str = ""


def fetch(address: Address, folder: Path, known: Validators, manners: Manners = Manners()) -> Fetched:  # noqa: B008
    """The list, written to the folder, unless its publisher says that it is the one that we took last.

    Asks again after what may pass: refused connections, time-outs, answers cut
    short, statuses such as 503, with longer and longer pauses. Raises
    FetchFailed with the last reason. Proxies are the environment's
    (HTTPS_PROXY, NO_PROXY).
    """
    known = known if known.url == address.url else Validators(url=address.url)
    ends = time.monotonic() + manners.deadline
    with _session(address) as session:
        for tried in range(1, manners.tries + 1):
            try:
                return _tried(_Try(session, address, known, manners, ends), folder)
            except _Passing as problem:
                pause = max(problem.pause, manners.pause * 2 ** (tried - 1))
                if tried == manners.tries or time.monotonic() + pause > ends:
                    times = f", tried {tried} times" if tried > 1 else ""
                    raise FetchFailed(address.url, f"{problem}{times}") from problem
                time.sleep(pause)
    raise AssertionError("the last try returns or raises")


def _tried(one: "_Try", folder: Path) -> Fetched:
    """What one try brings, while enough comes of it. Raises _Passing, FetchFailed."""
    try:
        return watched(lambda flow: one.take(folder, flow), one.manners)
    except TooSlow as error:
        raise FetchFailed(one.address.url, str(error)) from error


class _Passing(Exception):
    """What may be otherwise next time; ``pause`` is the number of seconds that the publisher asks us to wait."""

    def __init__(self, reason: str, pause: float = 0.0) -> None:
        super().__init__(reason)
        self.pause = pause


def _session(address: Address) -> requests.Session:
    """A session that follows a few redirects."""
    session = requests.Session()
    session.max_redirects = _MOST_REDIRECTS
    session.headers["User-Agent"] = address.agent or _AGENT
    # As it is: of a compressed body that its server cut short, its length does not tell.
    session.headers["Accept-Encoding"] = "identity"
    return session


@dataclass(frozen=True, slots=True)
class _Try:
    """One try; ``ends`` is the ``time.monotonic`` at which the last one has to be over."""

    session: requests.Session
    address: Address
    known: Validators
    manners: Manners
    ends: float

    def take(self, folder: Path, flow: Flow) -> Fetched:
        """The list, or word that it is the known one. Raises _Passing, FetchFailed."""
        checksum = self._checksum()
        if checksum and checksum == self.known.checksum:
            return Fetched(None, self.known)
        headers = {"If-None-Match": self.known.etag, "If-Modified-Since": self.known.last_modified}
        asked = {name: value for name, value in headers.items() if value and not checksum}
        with self._get(self.address.url, asked) as response:
            if response.status_code == HTTPStatus.NOT_MODIFIED and asked:
                return Fetched(None, self.known)
            self._check(response)
            changed_on, dated = _last_change(response)
            path = folder / self._filename(changed_on)
            self._write(response, path, flow)
            self._check_page(response, path)
            etag, changed = response.headers.get("ETag", ""), response.headers.get("Last-Modified", "")
            return Fetched(path, Validators(self.address.url, etag, changed, checksum), dated)

    def _checksum(self) -> str:
        """The publisher's checksum of the list, where it gives one; without it the list itself is asked for."""
        if not self.address.checksum:
            return ""
        try:
            with self._get(self.address.checksum, {}) as response:
                text = response.raw.read(_LONGEST_CHECKSUM, decode_content=True).decode("ascii", "replace").strip()
        except (_Passing, FetchFailed, *_BROKEN):
            return ""
        return text if response.ok and _CHECKSUM.fullmatch(text) else ""

    def _get(self, url: str, headers: Mapping[str, str]) -> requests.Response:
        """The answer, its body not read yet."""
        try:
            return self.session.get(url, headers=headers, stream=True, timeout=self.manners.timeout)
        except requests.TooManyRedirects as error:
            raise FetchFailed(url, "leads from one address to the next and to no list") from error
        except requests.exceptions.InvalidSchema as error:
            raise FetchFailed(url, "leads to what is no address of the web") from error
        except (requests.ConnectionError, requests.Timeout) as error:
            raise _Passing(_said(error)) from error
        except requests.RequestException as error:
            raise FetchFailed(url, _said(error)) from error

    def _check(self, response: requests.Response) -> None:
        """The answer may be a list. Raises _Passing, FetchFailed."""
        url, status = self.address.url, response.status_code
        via = f" (at {response.url}, to which it leads)" if response.history else ""
        if status in _PASSES:
            raise _Passing(f"answers {status} {response.reason}{via}", _retry_after(response))
        if status == HTTPStatus.NOT_MODIFIED:
            raise FetchFailed(
                url, f"answers that nothing changed (304), though it was asked for the list itself{via}"
            )
        if status != HTTPStatus.OK:
            raise FetchFailed(url, f"answers {status} {response.reason}{via}")
        if url.startswith("https:") and not response.url.startswith("https:"):
            raise FetchFailed(url, f"leads to {response.url}, which anybody on the way could change")
        declared = response.headers.get("Content-Length", "")
        if declared.isdecimal() and int(declared) > self.manners.largest:
            raise FetchFailed(url, f"declares {int(declared):,} bytes; {self.manners.largest:,} are the most")

    def _check_page(self, response: requests.Response, path: Path) -> None:
        """What comes as a web page is XML all the same. Raises FetchFailed."""
        if not response.headers.get("Content-Type", "").startswith("text/html"):
            return
        with path.open("rb") as file:
            head = file.read(_HEAD).removeprefix(codecs.BOM_UTF8).lstrip().lower()
        if not head.startswith(b"<?xml") or b"<html" in head:
            via = f" (at {response.url}, to which it leads)" if response.history else ""
            raise FetchFailed(self.address.url, f"answers with a web page, not a list{via}")

    def _write(self, response: requests.Response, path: Path, flow: Flow) -> None:
        """The body is in the file, whole. Raises _Passing, FetchFailed."""
        size = 0
        try:
            with path.open("wb") as file:
                while not flow.given_up and (chunk := response.raw.read1(_CHUNK, decode_content=True)):
                    flow.size = size = size + file.write(chunk)
                    if size > self.manners.largest:
                        raise FetchFailed(self.address.url, f"is larger than {self.manners.largest:,} bytes")
                    if time.monotonic() > self.ends:
                        reason = f"is too slow: {size:,} bytes in {self.manners.deadline:,.0f} seconds"
                        raise FetchFailed(self.address.url, reason)
        except _BROKEN as error:
            raise _Passing(f"broke off after {size:,} bytes: {_said(error)}") from error
        except OSError as error:
            raise FetchFailed(self.address.url, f"can't be written to the disk: {error.strerror}") from error
        if not size:
            raise _Passing("answers with nothing")

    def _filename(self, changed: datetime) -> str:
        """What we call the file, with the day of its last change, which dates a list that says no date itself."""
        name = Path(self.address.filename)
        return f"{name.stem}_{changed:%Y-%m-%d}{name.suffix}"


def _last_change(response: requests.Response) -> tuple[datetime, str]:
    """When the publisher changed the file last, else when it answered, else now; and which of them it is."""
    for name, dated in (("Last-Modified", "last_modified"), ("Date", "fetched")):
        try:
            return parsedate_to_datetime(response.headers.get(name, "")), dated
        except ValueError:
            continue
    return datetime.now(UTC), "fetched"


def _retry_after(response: requests.Response) -> float:
    """The seconds that the publisher asks us to wait; 0 where it doesn't, or says it as a date."""
    text = response.headers.get("Retry-After", "")
    return float(text) if text.isdecimal() else 0.0


def _said(error: Exception) -> str:
    """An error of the network in a few words: the innermost reason is the one that helps."""
    cause: BaseException = error
    while cause.args and isinstance(cause.args[-1], BaseException):
        cause = cause.args[-1]
    if isinstance(cause, http.client.IncompleteRead):
        return f"{cause.expected:,} more were to come" if cause.expected else "more was to come"
    reason = getattr(cause, "reason", None)
    if isinstance(reason, BaseException):
        return _said(reason) if isinstance(reason, Exception) else str(reason)
    return " ".join(str(cause).split()).rpartition(">: ")[2] or type(error).__name__
