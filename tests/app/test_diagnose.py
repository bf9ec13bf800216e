"""A report of a fault tells enough, and nothing about a customer."""

import platform
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from app.diagnose import about, diagnosis, version_of
from app.home import home_in
from app.remote.outcome import NotRunning, Outcome
from app.remote.request import ExitStatus, Reply, Request
from app.wall.rules import rules
from tests.app.buses import silent

TODAY = rules().as_of or date.max
HOME = home_in(Path("/home/agent/callside"))


def told(*, running: bool = True) -> dict[str, str]:
    """The facts by their names."""
    text = diagnosis(HOME, {"XDG_SESSION_TYPE": "wayland", "USER": "agent"}, TODAY, running=running)
    return dict(line.split(": ", 1) for line in text.splitlines())


def test_that_versions_and_the_desktop_are_told() -> None:
    facts = told()

    assert facts["Callside"] == version_of("callside")
    assert facts["Python"] == platform.python_version()
    assert facts["SQLite"] == sqlite3.sqlite_version
    assert facts["Qt"][0] == "6"
    assert facts["XDG_SESSION_TYPE"] == "wayland"
    assert facts["XDG_CURRENT_DESKTOP"] == "not set"


def test_that_the_rules_of_the_zones_are_told_with_their_age() -> None:
    assert told()["Zone rules"] == f"{rules().version} in {rules().folder}"

    late = diagnosis(HOME, {}, date(2099, 1, 1), running=False)
    assert f"{told()['Zone rules']}, may be older than six months" in late


def test_that_folders_and_the_log_are_told() -> None:
    facts = told()

    assert [facts["Data"], facts["Config"], facts["Runtime"]] == [
        "/home/agent/callside/data",
        "/home/agent/callside/config",
        "/home/agent/callside/run",
    ]
    assert facts["Log"] == str(HOME.log)


def test_that_it_says_whether_the_program_runs() -> None:
    assert told(running=True)["Running"] == "yes"
    assert told(running=False)["Running"] == "no"


def test_that_a_desktop_without_buses_is_told() -> None:
    assert told()["Session bus"] == "none"
    assert told()["Accessibility bus"] == "none"


def test_that_screen_readers_are_called_off_where_their_bus_is_silent(tmp_path: Path) -> None:
    with silent(tmp_path) as address:
        facts = diagnosis(HOME, {"AT_SPI_BUS_ADDRESS": address}, TODAY, running=True)

    assert "Accessibility bus: does not answer, so screen readers are off" in facts


def test_that_a_checkout_without_an_installation_says_so() -> None:
    assert version_of("no-such-package") == "not installed"


def test_that_the_version_is_told_without_asking_whether_the_program_runs(tmp_path: Path) -> None:
    reply = about(home_in(tmp_path), {}, ask_nobody, TODAY, version=True)

    assert reply == Reply(ExitStatus.DONE, out=f"callside {version_of()}")


@pytest.mark.parametrize(
    "outcome, told", [(NotRunning(), "Running: no"), (Reply(ExitStatus.DONE), "Running: yes")]
)
def test_that_a_diagnosis_tells_whether_the_program_runs(
    tmp_path: Path, outcome: Outcome, told: str
) -> None:
    reply = about(home_in(tmp_path), {}, lambda _request: outcome, TODAY, version=False)

    assert told in reply.out.splitlines()


def ask_nobody(_request: Request) -> Outcome:
    """Nobody is to be asked."""
    raise AssertionError
