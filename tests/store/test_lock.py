"""The lock between processes."""

import signal
import sys
import time
from subprocess import PIPE, Popen

import pytest

from sanctions.store.lock import Busy, alone, is_held, present

HOLD = """
import pathlib, sys, time
from sanctions.store.lock import alone
with alone(pathlib.Path(sys.argv[1]), "testing"):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


@pytest.fixture
def hold(tmp_path):
    """Starts a process that holds the lock for some seconds."""
    started = []

    def start(seconds):
        process = Popen([sys.executable, "-c", HOLD, str(tmp_path / "lock"), str(seconds)], stdout=PIPE)
        assert process.stdout.readline() == b"held\n"
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_a_second_one_is_told_who_holds_it(hold, tmp_path):
    """Who does not want to wait learns what goes on, and in which process."""
    holder = hold(60)
    with pytest.raises(Busy, match=f"testing.*process {holder.pid}"), alone(tmp_path / "lock", "testing", patience=0):
        pytest.fail("two are inside")


def test_a_second_one_waits_its_turn(hold, tmp_path):
    """Who waits is let in when the first has left."""
    holder = hold(0.3)
    with alone(tmp_path / "lock", "testing", patience=30):
        assert holder.wait() == 0


def test_a_killed_holder_holds_nothing(hold, tmp_path):
    """Death releases the lock."""
    holder = hold(60)
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    with alone(tmp_path / "lock", "testing", patience=0):
        pass


def test_the_lock_holds_between_threads_of_one_process_too(tmp_path):
    """A process that holds it does not get it again."""
    with (
        alone(tmp_path / "lock", "testing"),
        pytest.raises(Busy, match="testing"),
        alone(tmp_path / "lock", "testing", patience=0),
    ):
        pytest.fail("two are inside")


def test_an_error_inside_releases_it(tmp_path):
    """The next one gets in whatever happened to the last."""
    with pytest.raises(ZeroDivisionError), alone(tmp_path / "lock", "testing"):
        raise ZeroDivisionError
    with alone(tmp_path / "lock", "testing", patience=0):
        pass


def test_whoever_waits_to_be_present_is_once_the_other_has_gone(tmp_path):
    """Of several workers one may be killed, and another is still there."""
    path = tmp_path / "lock"
    assert not is_held(path)
    with present(path):
        assert is_held(path)
        with present(path):
            assert is_held(path)
        assert is_held(path)
    holder_gone = time.monotonic() + 10
    while is_held(path):
        assert time.monotonic() < holder_gone
        time.sleep(0.01)


def test_a_killed_one_is_not_present(hold, tmp_path):
    holder = hold(60)
    with present(tmp_path / "lock"):
        assert is_held(tmp_path / "lock")
        holder.kill()
        holder.wait()
        deadline = time.monotonic() + 10
        while not is_held(tmp_path / "lock"):  # it gets the lock in a moment
            assert time.monotonic() < deadline
            time.sleep(0.01)
