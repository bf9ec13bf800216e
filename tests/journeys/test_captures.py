"""Lines are written down while talking, by keyboard and by command, and no crash loses one."""

from functools import partial

import pytest

from app.session.capture import CaptureKind
from tests.journeys.callside import Callside
from tests.journeys.desktop import Desktop
from tests.journeys.waiting import A_MOMENT, idle, until

pytestmark = pytest.mark.journey


def counted(callside: Callside) -> dict[str, int]:
    """How many lines of each kind there are."""
    return {kind: count for kind, count in callside.status()["captures"].items() if count}


def is_counted(callside: Callside, kind: CaptureKind) -> bool:
    return kind.value in counted(callside)


@pytest.fixture
def call(callside: Callside, desktop: Desktop) -> Callside:
    """A call that just began, with the keyboard in its window."""
    callside.open()
    strip = desktop.window()
    until(lambda: desktop.in_use() == strip)
    callside("start", "Ann", "--minutes", "45")
    callside("said")
    idle(A_MOMENT)
    return callside


def test_that_each_kind_is_written_down_by_one_key(call: Callside, desktop: Desktop) -> None:
    for number, kind in enumerate(CaptureKind, start=1):
        desktop.press(f"alt+{number}")
        desktop.write(f"Line {number}")
        desktop.press("Return")
        until(partial(is_counted, call, kind))

    desktop.press("Escape")
    desktop.press("ctrl+z")
    until(lambda: "note" not in counted(call))
    assert counted(call) == {kind.value: 1 for kind in CaptureKind if kind != "note"}
    desktop.press("2")
    until(lambda: call.status()["lists"]["during"][1]["state"] == "done")


def test_that_the_call_is_ended_by_its_key_while_a_line_is_typed(
    call: Callside, desktop: Desktop
) -> None:
    desktop.press("alt+1")
    desktop.write("Send the st")

    desktop.press("ctrl+e")

    until(lambda: call.status()["phase"] == "after")


def test_that_a_kill_while_typing_loses_nothing(call: Callside, desktop: Desktop) -> None:
    desktop.press("alt+1")
    desktop.write("Send the steps")
    desktop.press("Return")
    until(lambda: counted(call) == {"promise": 1})
    desktop.write("and the bill")
    idle(A_MOMENT)

    call.kill()
    call.open()
    strip = desktop.window()
    desktop.choose(strip)
    until(lambda: desktop.in_use() == strip)
    assert counted(call) == {"promise": 1}
    desktop.press("alt+2")
    desktop.write(" too")
    desktop.press("Return")

    until(lambda: counted(call) == {"promise": 1, "question": 1})


def test_that_a_command_writes_down_with_and_without_a_window(callside: Callside) -> None:
    told = callside("capture", "promise", "Send it")
    assert (told.status, told.out) == (3, "")
    assert told.err == "There is no session. Begin one with: callside start\n"

    callside("plan", "Ann", "--at", "tomorrow 14:00", "--city", "Rome")
    told = callside("capture", "promise", "Send it")
    assert told.status == 4
    assert "the next session is not near" in told.err
    callside.open()
    callside("start", "Bo")
    assert callside("capture", "quote", "I lose an hour").out == "Written down: quote.\n"
    callside.close()
    assert callside("capture", "promise", "Send", "the", "steps").out == "Written down: promise.\n"

    assert counted(callside) == {"promise": 1, "quote": 1}
    assert callside("capture", "joke", "Ha").status == 2
    assert callside("capture", "note", " ").status == 4
    assert "lose an hour" not in str(callside.status())


def test_that_a_hard_moment_is_met_with_one_key_and_the_clock_paused_with_one_more(
    call: Callside, desktop: Desktop
) -> None:
    desktop.press("l")
    desktop.press("ctrl+p")
    until(lambda: call.status()["paused"])

    desktop.press("Escape")
    desktop.press("ctrl+p")
    until(lambda: not call.status()["paused"])
