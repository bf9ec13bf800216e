"""One program runs for a home: however many start at once, and however the last one went."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import timedelta
from pathlib import Path
from select import select
from threading import Thread

import pytest

from app.home import Home, home_in
from app.remote.channel import ask
from app.remote.instance import Instance, enter, hold
from app.remote.outcome import UNREACHABLE, NotRunning, Outcome, Silent, settled
from app.remote.request import Command, ExitStatus, Reply, Request

SHOW = Request(Command.SHOW)
SOON = timedelta(milliseconds=20)
LONG = timedelta(seconds=30)
SHOWN = Reply(ExitStatus.DONE, out="shown")
HOLD_AND_TELL = """
import sys
from pathlib import Path
from app.home import home_in
from app.remote.instance import hold
instance = hold(home_in(Path(sys.argv[1])).made())
print("held" if instance else "taken", flush=True)
sys.stdin.read()
if instance:
    instance.close()
"""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return home_in(tmp_path).made()


def held(home: Home) -> Instance:
    instance = hold(home)
    assert instance is not None
    return instance


@contextmanager
def another(home: Home) -> Iterator[subprocess.Popen[str]]:
    """A process that tries to hold `home`, and lives until it is told to go."""
    words = [sys.executable, "-c", HOLD_AND_TELL, str(home.data.parent)]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, text=True) as process:
        yield process


def word_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_that_the_first_holds_and_the_second_does_not(home: Home) -> None:
    with closing(held(home)):
        assert hold(home) is None


def test_that_who_leaves_makes_room(home: Home) -> None:
    held(home).close()

    assert not home.socket.exists()
    held(home).close()


def test_that_of_five_simultaneous_starts_one_holds(home: Home) -> None:
    with ExitStack() as stack:
        five = [stack.enter_context(another(home)) for _ in range(5)]
        words = [word_of(process) for process in five]

    assert sorted(words) == ["held", "taken", "taken", "taken", "taken"]


def test_that_a_killed_program_makes_room(home: Home) -> None:
    with another(home) as process:
        assert word_of(process) == "held"
        process.kill()
        process.wait()

        held(home).close()


def test_that_whoever_holds_can_be_asked_from_the_first_moment(home: Home) -> None:
    with closing(held(home)):
        assert ask(home.socket, SHOW, SOON) == Silent(os.getpid())


def test_that_a_hung_program_is_named(home: Home) -> None:
    with another(home) as process:
        assert word_of(process) == "held"
        process.send_signal(signal.SIGSTOP)

        outcome = enter(home, lambda: ask(home.socket, SHOW, SOON))

        process.kill()
    assert outcome == settled(Silent(process.pid))


def test_that_a_folder_that_takes_no_socket_leaves_the_lock_free(home: Home) -> None:
    home.socket.mkdir()

    with pytest.raises(OSError, match=str(home.socket)):
        hold(home)

    home.socket.rmdir()
    held(home).close()


def test_that_the_first_start_enters(home: Home) -> None:
    outcome = enter(home, never)

    assert isinstance(outcome, Instance)
    outcome.close()


def test_that_a_second_start_shows_the_first(home: Home) -> None:
    with closing(held(home)):
        assert enter(home, lambda: SHOWN) == SHOWN


def test_that_a_start_waits_for_one_who_is_leaving(home: Home) -> None:
    with another(home) as leaving:
        assert word_of(leaving) == "held"

        def show() -> Outcome:
            assert leaving.stdin is not None
            leaving.stdin.close()
            return NotRunning()

        outcome = enter(home, show)

        assert isinstance(outcome, Instance)
        outcome.close()


def test_that_a_start_waits_for_one_who_was_killed_this_moment(home: Home) -> None:
    dying = held(home)
    seen, see = os.pipe()

    def die_when_waited_for() -> None:
        select([seen], [], [])
        os.close(dying.lock)

    def show() -> Outcome:
        dying.door.close()
        os.write(see, b".")
        return NotRunning()

    thread = Thread(target=die_when_waited_for)
    thread.start()
    outcome = enter(home, show)
    thread.join()

    assert isinstance(outcome, Instance)
    outcome.close()


def test_that_one_who_cannot_be_reached_is_told_of(home: Home) -> None:
    with closing(held(home)):
        home.socket.unlink()

        assert enter(home, lambda: ask(home.socket, SHOW, SOON), SOON) == UNREACHABLE


def test_that_waiting_leaves_the_alarm_as_it_was(home: Home) -> None:
    before = signal.getsignal(signal.SIGALRM)

    with closing(held(home)):
        assert enter(home, NotRunning, SOON) == UNREACHABLE

    assert signal.getsignal(signal.SIGALRM) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_that_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")

    reply = enter(home_in(tmp_path), never)

    assert isinstance(reply, Reply)
    assert reply.err.startswith(f"{tmp_path / 'data'} cannot be used")


def never() -> Outcome:
    """Nobody is there to be shown."""
    raise AssertionError


def test_that_a_start_waits_for_all_who_leave_one_after_the_other(home: Home) -> None:
    with ExitStack() as stack:
        leaving = [stack.enter_context(another(home))]
        assert word_of(leaving[0]) == "held"

        def show() -> Outcome:
            last = leaving[-1]
            assert last.stdin is not None
            last.stdin.close()
            last.wait()
            if len(leaving) < 3:
                leaving.append(stack.enter_context(another(home)))
                assert word_of(leaving[-1]) == "held"
                assert leaving[-1].stdin is not None
                Thread(target=leaving[-1].stdin.close).start()
            return NotRunning()

        outcome = enter(home, show)

        assert isinstance(outcome, Instance)
        outcome.close()
