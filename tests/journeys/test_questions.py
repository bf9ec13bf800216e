"""A question at the start keeps nobody waiting, and is never answered by accident."""

import signal
from contextlib import closing
from pathlib import Path
from time import perf_counter

import pytest

from app.clock import SystemClock
from app.storage.database import Database
from app.storage.opening import open_database
from tests.journeys.callside import Callside
from tests.journeys.desktop import Desktop
from tests.journeys.waiting import IN_TIME, until

pytestmark = pytest.mark.journey

DONE, REFUSED = 0, 4
PROMPTLY = 3.0
"""Seconds; half of them are the start of Python and Qt."""
COMMANDS = ("", "status", "show", "tick before.goal", "start Bo", "rehearse")


def damage(callside: Callside) -> None:
    """A data file that is none."""
    callside.home.made().database.write_bytes(b"no database" * 1000)


def age(callside: Callside) -> None:
    """A data file of the future."""
    database = open_database(callside.home.made(), SystemClock().now().wall)
    assert isinstance(database, Database)
    with closing(database):
        database.connection.execute("PRAGMA user_version = 99")


@pytest.fixture(params=[damage, age])
def hindered(request: pytest.FixtureRequest, callside: Callside) -> Callside:
    """A program that cannot go on without the agent."""
    request.param(callside)
    return callside


def files(folder: Path) -> dict[Path, bytes]:
    """All that is kept."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_that_whoever_starts_the_program_is_told_of_the_question(
    hindered: Callside, desktop: Desktop
) -> None:
    begun = perf_counter()
    told = hindered("start", "Ann")

    assert perf_counter() - begun < PROMPTLY
    assert told.status == REFUSED
    assert (told.err.count("\n"), told.err[-2:]) == (1, ".\n")
    assert desktop.window()


def test_that_callers_are_told_of_the_question(hindered: Callside, desktop: Desktop) -> None:
    hindered.begin()
    desktop.window()

    for words in COMMANDS:
        begun = perf_counter()
        told = hindered(*words.split())
        assert (words, told.status) == (words, REFUSED)
        assert (told.err.count("\n"), told.err[-2:]) == (1, ".\n")
        assert perf_counter() - begun < PROMPTLY
    assert len(desktop.windows()) == 1


def test_that_a_program_that_asks_can_be_told_to_stop(hindered: Callside, desktop: Desktop) -> None:
    program = hindered.begin()
    desktop.window()
    before = files(hindered.home.data)

    assert hindered("quit").status == DONE

    assert program.wait(timeout=IN_TIME) == DONE
    assert files(hindered.home.data) == before
    assert not hindered.home.socket.exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_that_a_signal_is_no_answer(
    hindered: Callside, desktop: Desktop, number: signal.Signals
) -> None:
    program = hindered.begin()
    desktop.window()
    before = files(hindered.home.data)

    program.send_signal(number)

    assert program.wait(timeout=IN_TIME) == DONE
    assert files(hindered.home.data) == before
    assert not hindered.home.socket.exists()


def test_that_callers_are_answered_as_usual_after_the_question(
    callside: Callside, desktop: Desktop
) -> None:
    damage(callside)
    callside.begin()
    question = desktop.window()
    until(lambda: desktop.in_use() == question)

    desktop.press("Tab", "space")

    until(lambda: callside("start", "Ann").status == DONE)
    assert callside.status()["name"] == "Ann"


def test_that_return_never_begins_with_an_empty_file(callside: Callside, desktop: Desktop) -> None:
    damage(callside)
    program = callside.begin()
    question = desktop.window()
    until(lambda: desktop.in_use() == question)
    before = files(callside.home.data)

    desktop.press("Return")

    assert program.wait(timeout=IN_TIME) == REFUSED
    assert files(callside.home.data) == before
