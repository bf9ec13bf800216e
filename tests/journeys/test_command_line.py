"""Every command ends with the status and the one line that its outcome deserves."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest

from app.alert_status import AlertStatus
from app.clock import SystemClock
from app.remote.moving import MOVING
from app.remote.request import Command
from app.status import CueStatus, ItemStatus, Status
from tests.journeys.callside import Callside, hour_ahead
from tests.journeys.waiting import until

pytestmark = pytest.mark.journey

TOMORROW = f"{SystemClock().now().wall + timedelta(days=1):%Y-%m-%dT%H:%M}"

DONE, WRONG_USAGE, NOTHING, REFUSED = 0, 2, 3, 4
WRONG = (
    "dance",
    "start Ann --minutes 0",
    "start Ann --minutes 30 --until 15:15",
    "start Ann --at noon",
    "start Ann --modes smoke",
    "tick",
    "extend 0",
    "rehearse --speed 0",
    "discreet maybe",
    "status --yaml",
    "--home",
)
NEEDS_A_PROGRAM = (
    "tick before.goal",
    "untick before.goal",
    "na before.goal",
    *("said", "later", "extend", "pause", "resume", "end", "undo", "close"),
    *("mini", "show", "discreet on", "discreet off", "quit"),
)
ALWAYS_DONE = {"show", "discreet on", "discreet off", "quit"}
WITHOUT_A_SESSION = tuple(words for words in NEEDS_A_PROGRAM if words not in ALWAYS_DONE)
A_SESSION = (
    (NOTHING, "tick before.nonsense"),
    (DONE, f"start Ann --at {hour_ahead()} --minutes 30 --modes camera,audio"),
    (DONE, "status"),
    (DONE, "tick before.goal"),
    (NOTHING, "tick before.nonsense"),
    (NOTHING, "na before.screen"),
    (REFUSED, "close"),
    (REFUSED, "extend"),
    (REFUSED, "pause"),
    (REFUSED, "end"),
    (DONE, "start"),
    (REFUSED, "start Bo"),
    (REFUSED, "talk Bo --team Product"),
    (REFUSED, "rehearse"),
    (DONE, "untick before.goal"),
    (DONE, "capture note Two shops"),
    (DONE, "undo"),
    (DONE, "na during.focus"),
    (DONE, "undo"),
    (DONE, "later"),
    (NOTHING, "said"),
    (DONE, "extend"),
    (DONE, "extend 10"),
    (DONE, "pause"),
    (REFUSED, "pause"),
    (DONE, "resume"),
    (REFUSED, "resume"),
    (DONE, "mini"),
    (DONE, "discreet on"),
    (DONE, "show"),
    (REFUSED, "close"),
    (DONE, "end"),
    (REFUSED, "end"),
    (DONE, "undo"),
    (DONE, "end"),
    (DONE, "tick after.promises"),
    (DONE, "outcome late"),
    (REFUSED, "start Bo"),
    (DONE, "close"),
    (NOTHING, "close"),
    (DONE, "undo"),
    (DONE, "close"),
    (DONE, "rehearse --speed 10 --minutes 20"),
    (REFUSED, "rehearse"),
    (DONE, "end"),
    (DONE, "close"),
    (DONE, f"plan Ann --at {TOMORROW} --minutes 30"),
    (DONE, "day"),
    (NOTHING, "brief Product --since 2026-11-16"),
    (DONE, "quit"),
    (NOTHING, "quit"),
)


def test_that_the_tables_leave_no_command_out() -> None:
    lines = (*NEEDS_A_PROGRAM, *(words for _, words in A_SESSION))

    assert {words.split()[0] for words in lines} == set(Command) - set(MOVING)


@pytest.mark.parametrize("words", WRONG)
def test_that_wrong_usage_is_told_in_one_line(callside: Callside, words: str) -> None:
    told = callside.run(*words.split())

    assert told.status == WRONG_USAGE
    assert_is_one_line(told.err)
    assert "--help" in told.err


@pytest.mark.parametrize("words", NEEDS_A_PROGRAM)
def test_that_without_a_program_there_is_nothing_to_do_it_to(
    callside: Callside, words: str
) -> None:
    told = callside(*words.split())

    assert told.status == NOTHING
    assert_is_one_line(told.err)


def test_that_without_a_session_there_is_nothing_to_do_it_to(callside: Callside) -> None:
    callside.open()

    for words in WITHOUT_A_SESSION:
        told = callside(*words.split())
        assert (words, told.status) == (words, NOTHING)
        assert_is_one_line(told.err)


def test_that_each_command_of_a_session_ends_as_it_should(callside: Callside) -> None:
    callside.open()

    for status, words in A_SESSION:
        told = callside(*words.split())
        assert (words, told.status) == (words, status), told.err
        if status != DONE:
            assert_is_one_line(told.err)


def test_that_leaving_tells_that_no_cue_will_come(callside: Callside) -> None:
    callside("start")

    told = callside("quit")

    assert "No cue will come" in told.out
    until(lambda: not callside.home.socket.exists())


def test_that_the_status_has_the_keys_that_were_promised(callside: Callside) -> None:
    idle = callside.status()
    callside("start", "Ann", "--modes", "camera,screen")
    live = callside.status()
    callside("quit")
    resting = callside.status()

    for status in (idle, live, resting):
        assert set(status) == Status.__required_keys__
        assert list(status["lists"]) == ["before", "during", "after"]
        assert all(
            set(item) == ItemStatus.__required_keys__
            for items in status["lists"].values()
            for item in items
        )
    assert all(set(cue) == CueStatus.__required_keys__ for cue in live["cues"])
    assert live["alerts"]
    assert all(set(row) == AlertStatus.__required_keys__ for row in live["alerts"])
    assert [cue["id"] for cue in live["cues"]] == ["opening", "notice", "wrap", "over"]
    assert (idle["phase"], idle["remaining_seconds"], idle["state"]) == ("idle", None, None)
    assert (live["name"], live["modes"], live["state"]) == ("Ann", ["camera", "screen"], "calm")
    assert resting["ends_at"] == live["ends_at"]


def test_that_a_home_is_meant_from_the_callers_folder(callside: Callside, tmp_path: Path) -> None:
    place = tmp_path / "elsewhere"
    place.mkdir()
    callside.folder.symlink_to(place / "house")

    assert callside.run("--home", "house", "start", "Ann", cwd=place).status == DONE

    assert callside.status()["name"] == "Ann"
    assert (place / "house" / "data" / "callside.sqlite").exists()


@pytest.mark.parametrize("words", ["", "start Ann"])
def test_that_a_home_that_is_no_folder_is_refused(callside: Callside, words: str) -> None:
    callside.folder.write_text("not a folder", encoding="utf-8")

    told = callside(*words.split())

    assert told.status == REFUSED
    assert_is_one_line(told.err)


def test_that_only_the_owner_can_read_anything(callside: Callside) -> None:
    callside.open()
    callside("start", "Ann")
    callside.kill()
    callside.open()
    until(lambda: list(callside.folder.rglob("daily-*.sqlite")))

    for path in callside.folder.rglob("*"):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert (path, mode) == (path, 0o700 if path.is_dir() else 0o600)


def test_that_it_tells_about_itself(callside: Callside) -> None:
    version, diagnosis = callside("--version"), callside("--diagnose")

    assert version.out.startswith("callside 0.")
    assert diagnosis.status == DONE
    assert f"Data: {callside.home.data}" in diagnosis.out
    assert "Running: no" in diagnosis.out
    assert not callside.folder.exists()


def assert_is_one_line(err: str) -> None:
    """One sentence for the terminal, and no trace of the program's insides."""
    assert err.count("\n") == 1
    ends = (".", "--help", "callside", "status", "start", "end", "close")
    assert err.removesuffix("\n").endswith(ends), err


@pytest.mark.parametrize("words", ["", "start Ann"])
@pytest.mark.parametrize(
    "screens", [{"DISPLAY": ":7077"}, {"WAYLAND_DISPLAY": "nowhere"}], ids=["x11", "wayland"]
)
def test_that_a_screen_that_does_not_answer_is_told_of(
    callside: Callside, screens: dict[str, str], words: str
) -> None:
    del callside.environment["DISPLAY"]
    callside.environment.update(screens)

    told = callside(*words.split())

    assert told.status == REFUSED
    assert_is_one_line(told.err)
    assert "No screen answers at" in told.err
