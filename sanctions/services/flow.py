"""What is read from a publisher is watched: one that sends a byte now and then would hold us for ever."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TypeVar

from sanctions.services.manners import Manners

_T = TypeVar("_T")


class TooSlow(Exception):
    """Less came than must."""


@dataclass(slots=True)
class Flow:
    """The bytes that have come; ``given_up`` tells whoever reads them that nobody waits any more."""

    size: int = 0
    given_up: bool = False


def watched(work: Callable[[Flow], _T], manners: Manners) -> _T:
    """What the work returns or raises, in a thread of its own. Raises TooSlow, and the work ends when it looks up."""
    flow, done = Flow(), Future[_T]()
    thread = threading.Thread(target=_do, args=(work, flow, done), daemon=True)
    thread.start()
    had = 0
    while True:
        # Before the first byte, as long as may pass without one: for the answer, and for a checksum before it.
        seconds = manners.window if flow.size else max(manners.window, 2 * manners.timeout)
        thread.join(seconds)
        if not thread.is_alive():
            return done.result()
        came, had = flow.size - had, flow.size
        if came < manners.least:
            flow.given_up = True
            raise TooSlow(f"is too slow: {came:,} bytes in {seconds:,.0f} seconds, {manners.least:,} are the least")


def _do(work: Callable[[Flow], _T], flow: Flow, done: "Future[_T]") -> None:
    try:
        done.set_result(work(flow))
    except BaseException as error:  # noqa: BLE001 - whoever waits raises it
        done.set_exception(error)
