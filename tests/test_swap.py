"""Lists change while requests go on: none fails, and none is answered from two states at once."""

import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from sanctions.services import refresh
from sanctions.store.home import Home
from tests.conftest import NOW
from tests.test_gunicorn import Ask, served

__all__ = ["served"]

pytestmark = pytest.mark.slow

ROW = '{},"{}","individual","{}",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'
DAYS = ("2024-05-03", "2024-06-03", "2024-07-03", "2024-08-03")
CLIENTS = 6


def publish(folder: Path, day: str) -> Path:
    """A list in which everybody has a programme of that day, and a party more each month."""
    path = folder / f"sdn_{day}.csv"
    program, size = f"DAY{day.replace('-', '')}", 1_500 + int(day[5:7])
    path.write_text(
        "".join(
            ROW.format(number, "ROTENBERG, Igor" if number == 1 else f"SIDOROV {number}, Pyotr", program)
            for number in range(1, size)
        )
    )
    return path


def told(answer: dict[str, Any]) -> tuple[str, str, str]:
    """The day that the coverage names, the day of the party's programme, and the generation."""
    [covered] = answer["coverage"]["datasets"]
    best = answer["responses"]["q1"]["results"][0]
    [program] = best["properties"]["program"]
    return covered["published"], f"{program[3:7]}-{program[7:9]}-{program[9:]}", answer["coverage"]["generation"]


def test_no_request_fails_or_mixes_two_lists_while_lists_are_swapped(
    served: tuple[Home, Ask, Path], tmp_path: Path
) -> None:
    """Six clients ask without a pause, two workers answer, three publications come in one after another."""
    home, ask, log = served
    refresh.load(home, [publish(tmp_path, DAYS[0])], at=NOW)
    query = {"queries": {"q1": {"schema": "Person", "properties": {"name": ["Igor Rotenberg"]}}}}
    answers: list[tuple[float, int, tuple[str, str, str]]] = []
    faults: list[object] = []
    done = threading.Event()

    def client() -> None:
        while not done.is_set():
            begun = time.monotonic()
            try:
                answer = ask("/match/us_ofac_sdn", query)
                answers.append((begun, answer.status, told(answer.body)))
            except Exception as error:  # noqa: BLE001 - whatever goes wrong is what we look for
                faults.append(error)

    clients = [threading.Thread(target=client) for _ in range(CLIENTS)]
    for one in clients:
        one.start()
    swapped = []
    for day in DAYS[1:]:
        refresh.load(home, [publish(tmp_path, day)], at=NOW)
        swapped.append(time.monotonic())
        time.sleep(1.0)
    done.set()
    for one in clients:
        one.join(60)

    assert faults == []
    assert {status for _, status, _ in answers} == {200}
    assert [(covered, program) for _, _, (covered, program, _) in answers if covered != program] == []
    assert len({(covered, generation) for _, _, (covered, _, generation) in answers}) == len(DAYS)
    seen = Counter(covered for _, _, (covered, _, _) in answers)
    assert sorted(seen) == list(DAYS), seen
    assert len(answers) > 100
    # What is asked once the last list is in force and opened by every worker is answered from it.
    late = {covered for begun, _, (covered, _, _) in answers if begun > swapped[-1] + 0.9}
    assert late <= {DAYS[-1]}
    assert "Traceback" not in log.read_text()
