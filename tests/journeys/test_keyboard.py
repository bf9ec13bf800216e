"""A whole session is held by the keyboard alone."""

import pytest

from tests.journeys.callside import Callside
from tests.journeys.desktop import CLOSE_WINDOW, PILL, STRIP, Desktop
from tests.journeys.waiting import A_MOMENT, idle, until

pytestmark = pytest.mark.journey


def states(callside: Callside, phase: str) -> str:
    """How each item of a list stands, by the first letter."""
    return "".join(item["state"][0] for item in callside.status()["lists"][phase])


@pytest.fixture
def strip(callside: Callside, desktop: Desktop) -> str:
    """The window of a first launch, with the keyboard in it."""
    callside.open()
    strip = desktop.window()
    until(lambda: desktop.in_use() == strip)
    return strip


@pytest.mark.usefixtures("strip")
def test_that_a_session_can_be_held_by_keyboard(callside: Callside, desktop: Desktop) -> None:
    desktop.write("Ann 12")
    desktop.press("ctrl+Return")
    until(lambda: callside.status()["phase"] == "during")
    assert callside.status()["name"] == "Ann 12"

    idle(A_MOMENT)
    desktop.press("s")
    until(lambda: callside.status()["line"] is None)
    desktop.press("1", "4")
    until(lambda: states(callside, "during") == "dood")
    desktop.press("4", "n")
    until(lambda: states(callside, "during") == "dnoo")
    desktop.press("ctrl+1", "2")
    until(lambda: states(callside, "before") == "odooooo")
    desktop.press("ctrl+z")
    until(lambda: states(callside, "before") == "ooooooo")
    desktop.press("ctrl+p")
    until(lambda: callside.status()["paused"])
    desktop.press("ctrl+p")
    until(lambda: not callside.status()["paused"])

    desktop.press("e")
    until(lambda: (callside.status()["remaining_seconds"] or 0) > 45 * 60)
    desktop.press("m")
    until(lambda: desktop.shows_only(PILL))
    desktop.press("m")
    until(lambda: desktop.shows_only(STRIP))

    desktop.press("ctrl+e")
    until(lambda: callside.status()["phase"] == "after")
    desktop.press("ctrl+z")
    until(lambda: callside.status()["phase"] == "during")
    desktop.press("ctrl+e")
    until(lambda: callside.status()["phase"] == "after")
    desktop.press("1", "2", "3", "4", "5", "6")
    until(lambda: states(callside, "after") == "dddddd")
    idle(A_MOMENT)
    desktop.press("ctrl+Return")
    until(lambda: callside.status()["phase"] == "idle")


@pytest.mark.usefixtures("strip")
def test_that_a_cue_is_put_off_by_a_key(callside: Callside, desktop: Desktop) -> None:
    desktop.press("ctrl+Return")
    until(lambda: callside.status()["line"] is not None)
    idle(A_MOMENT)

    desktop.press("z")

    until(lambda: callside.status()["line"] is None)
    assert callside.status()["cues"][0]["answered_at"] is not None


@pytest.mark.usefixtures("strip")
def test_that_digits_in_a_name_tick_nothing(callside: Callside, desktop: Desktop) -> None:
    callside("start")
    desktop.press("ctrl+n")
    desktop.write("Bo 12s")
    desktop.press("ctrl+Return")

    callside("end")
    callside("close")
    until(lambda: callside.status()["phase"] == "before")
    assert callside.status()["name"] == "Bo 12s"
    assert states(callside, "before") == "ooooooo"


@pytest.mark.usefixtures("strip")
def test_that_the_keys_are_shown_by_a_key(desktop: Desktop) -> None:
    desktop.press("F1")

    until(lambda: len(desktop.windows()) == 2)


def test_that_closing_the_window_of_a_live_session_leaves_the_pill(
    callside: Callside, desktop: Desktop, strip: str
) -> None:
    callside("start")
    callside("said")
    desktop.choose(strip)
    desktop.press(CLOSE_WINDOW)

    until(lambda: desktop.shows_only(PILL))
    assert callside.status()["phase"] == "during"


def test_that_leaving_a_live_session_is_asked_about(
    callside: Callside, desktop: Desktop, strip: str
) -> None:
    callside("start")
    desktop.choose(strip)
    desktop.press("ctrl+q")

    until(lambda: len(desktop.windows()) == 2)
    desktop.press("Escape")
    until(lambda: desktop.windows() == [strip])
    assert callside.status()["phase"] == "during"
