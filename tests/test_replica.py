"""Several machines: one loads lists, another answers from a copy that it can't write to, and new lists come over.

As docs/scaling.md says it: the commands are read from there.
"""

import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sanctions.services import refresh, shipping
from sanctions.settings import Settings
from sanctions.store import connection, screenings
from sanctions.store.home import Home
from sanctions.web import create_app
from tests.conftest import NOW, REPOSITORY
from tests.test_gunicorn import Ask, asking, port_of
from tests.test_swap import DAYS, publish, told

pytestmark = pytest.mark.slow

QUERY = {"queries": {"q1": {"schema": "Person", "properties": {"name": ["Igor Rotenberg"]}}}}
CLIENTS = 4


def brought_over(shipped: Home, replica: Home) -> None:
    """The copy is copied on with the commands of the documentation; without rsync, in their order, as it would.

    The replica's user may write neither to the store nor to the index; whoever brings them may.
    """
    _may_write(replica, 0o200)
    if shutil.which("rsync"):
        text = (REPOSITORY / "docs" / "scaling.md").read_text()
        [block] = re.findall(r"^```sh\n(flock [^`]*rsync[^`]*)^```$", text, re.MULTILINE)
        script = block.replace("replica:/srv/sanctions", str(replica.folder)).replace(
            "/srv/lists", str(shipped.folder)
        )
        assert script.count(str(replica.folder)) == 2
        subprocess.run(["sh", "-ec", script], check=True)
    else:
        last = Path("index/current")
        files = [path.relative_to(shipped.folder) for path in shipped.folder.rglob("*") if path.is_file()]
        for name in (*(file for file in files if file not in {last, Path("load.lock")}), last):
            fresh = replica.folder / name.with_name(f".{name.name}.fresh")
            fresh.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(shipped.folder / name, fresh)
            fresh.replace(replica.folder / name)
    _may_write(replica, 0)


def _may_write(replica: Home, bit: int) -> None:
    for path in (replica.index, *replica.index.rglob("*")):
        path.chmod(path.stat().st_mode & ~0o222 | bit)


@contextmanager
def answering(replica: Home, log: Path) -> Iterator[Ask]:
    """The service on the replica's folder, bound by what files permit also where root runs the tests."""
    own = {"SANCTIONS_DATA": str(replica.folder), "PORT": "0"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SANCTIONS_")}
    bound = ["setpriv", "--bounding-set=-dac_override"] if os.geteuid() == 0 and shutil.which("setpriv") else []
    command = [*bound, sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py", "app:app"]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=REPOSITORY, env=kept | own, stdout=output, stderr=output)
    try:
        yield asking(port_of(process, log))
    finally:
        process.terminate()
        assert process.wait(30) == 0


def test_a_replica_goes_over_to_new_lists_without_a_failed_or_a_mixed_answer(tmp_path: Path) -> None:
    """Clients ask without a pause while two publications are loaded elsewhere, shipped and brought over."""
    writer, shipped, replica = (Home(tmp_path / name) for name in ("writer", "shipped", "replica"))
    refresh.load(writer, [publish(tmp_path, DAYS[0])], at=NOW)
    shipping.ship(writer, shipped)
    replica.folder.mkdir()
    replica.index.mkdir()
    brought_over(shipped, replica)
    log, done = tmp_path / "log", threading.Event()
    answers: list[tuple[float, int, tuple[str, str, str], str]] = []
    faults: list[object] = []

    def client(ask: Ask) -> None:
        while not done.is_set():
            begun = time.monotonic()
            try:
                answer = ask("/match/us_ofac_sdn", QUERY)
                answers.append((begun, answer.status, told(answer.body), answer.body["responses"]["q1"]["screening"]))
                faults.extend(other for path in ("/readyz", "/lists") if (other := ask(path)).status != 200)
            except Exception as error:  # noqa: BLE001 - whatever goes wrong is what we look for
                faults.append(error)

    with answering(replica, log) as ask:
        clients = [threading.Thread(target=client, args=(ask,)) for _ in range(CLIENTS)]
        for one in clients:
            one.start()
        for day in DAYS[1:3]:
            refresh.load(writer, [publish(tmp_path, day)], at=NOW)
            shipping.ship(writer, shipped)
            brought_over(shipped, replica)
            swapped = time.monotonic()
            time.sleep(1.5)
        done.set()
        for one in clients:
            one.join(60)
        told_last = [(ask("/lists").body, ask("/changes?scope=us_ofac_sdn").body) for _ in range(8)]

    assert faults == []
    assert {status for _, status, _, _ in answers} == {200}
    assert [(covered, program) for _, _, (covered, program, _), _ in answers if covered != program] == []
    assert sorted(Counter(covered for _, _, (covered, _, _), _ in answers)) == list(DAYS[:3])
    assert len({(covered, generation) for _, _, (covered, _, generation), _ in answers}) == 3
    assert {covered for begun, _, (covered, _, _), _ in answers if begun > swapped + 1.2} <= {DAYS[2]}
    # Whichever worker answers, and whatever it had open: each tells of the lists that came last.
    assert [DAYS[2] in str(lists) and DAYS[2] in str(changes) for lists, changes in told_last] == [True] * 8
    assert "Traceback" not in log.read_text()
    assert replica.lists_db.read_bytes() == shipped.lists_db.read_bytes()
    with connection.open_record(replica) as db:
        assert {screening.id for screening in screenings.recent(db, limit=100_000)} >= {each for *_, each in answers}
    with connection.open_record(writer) as db:
        assert screenings.recent(db) == []


def test_records_of_two_replicas_are_put_together(seeded: Home, tmp_path: Path) -> None:
    """By the statements of the documentation; each record is there once, and can be shown."""
    homes = [Home(tmp_path / name) for name in ("a", "b")]
    asked = []
    for home in homes:
        shipping.ship(seeded, home)
        app = create_app(Settings(data=home.folder), clock=lambda: NOW)
        for name in ("Kirill Shamalov", f"Wojciech Replica {home.folder.name}"):
            query = {"queries": {"q1": {"schema": "Person", "properties": {"name": [name]}}}}
            asked.append(
                app.test_client().post("/match/default", json=query).get_json()["responses"]["q1"]["screening"]
            )
        app.extensions["sanctions"].close()
    text = (REPOSITORY / "docs" / "scaling.md").read_text()
    [block] = re.findall(r"^```sql\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    with connection.open_record(homes[0]) as db:
        for _ in range(2):
            db.executescript(block.replace("replica-b.db", str(homes[1].record_db)))
            db.execute("DETACH other")
        assert {screening.id for screening in screenings.recent(db)} == set(asked)
        assert [len(screenings.get(db, each).hits) for each in asked] == [1, 0, 1, 0]
