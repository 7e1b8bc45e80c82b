"""How publishers are asked: in a module of its own, since settings need it and the network does not come cheap."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manners:
    """How we ask: seconds without a byte and in all, bytes at most, tries, and the first pause between two.

    In each ``window`` of so many seconds at least so many bytes as ``least`` have to come.
    """

    timeout: float = 60.0
    deadline: float = 1_800.0
    largest: int = 500_000_000
    tries: int = 4
    pause: float = 2.0
    window: float = 60.0
    least: int = 300_000
