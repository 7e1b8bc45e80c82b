"""A publisher on loopback that behaves as a test says."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from sanctions.lists.addresses import Address


class Asked(BaseHTTPRequestHandler):
    """One request, answered by the publisher's behaviour for its path."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        self.server.publisher.asked.append((self.path, dict(self.headers)))
        self.server.publisher.behaviour(self)

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers and "Transfer_Encoding" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@dataclass
class Publisher:
    """What is answered, and what was asked."""

    behaviour: Callable[[Asked], None]
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    url: str = ""

    def address(self, checksum: str = "") -> Address:
        return Address(f"{self.url}/list.xml", "list.xml", checksum and f"{self.url}{checksum}")


class Server(ThreadingHTTPServer):
    daemon_threads = True
    publisher: Publisher

    def handle_error(self, *_: object) -> None:
        """Clients that hang up are what is tested."""


@contextmanager
def publishing(behaviour: Callable[[Asked], None]) -> Iterator[Publisher]:
    """A publisher on loopback, on a free port."""
    with Server(("127.0.0.1", 0), Asked) as server:
        server.publisher = Publisher(behaviour, url=f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server.publisher
        finally:
            server.shutdown()
            thread.join()
