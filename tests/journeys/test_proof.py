"""Before a call the program tells whether its next cue will arrive, and it is right."""

import subprocess
import sys
from collections.abc import Callable
from functools import partial

import pytest

from tests.journeys import bystander
from tests.journeys.callside import Callside, hour_ahead
from tests.journeys.daemon import Actor, Dunst
from tests.journeys.desktop import PILL, STRIP, Desktop
from tests.journeys.reader import Reader
from tests.journeys.recorder import Recorder, recorder
from tests.journeys.waiting import until

pytestmark = pytest.mark.journey

TITLE = "This is how a cue arrives"
ALL_WELL = "Alerts will reach you: window, notification."
HELD_BACK = "Window: yes. Notification: paused by Do Not Disturb. Sound: off."
ARRIVES = ("yes", "")
FULL = "_NET_WM_STATE_FULLSCREEN"
ABOVE = "_NET_WM_STATE_ABOVE"
PAUSED = ("no", "do-not-disturb")
MISFORTUNES: dict[str, tuple[Callable[[Dunst, Actor], object], tuple[str, str]]] = {
    "paused": (lambda dunst, _: dunst.pause(), PAUSED),
    "killed": (lambda dunst, _: dunst.kill(), ("no", "no-service")),
    "no bus": (lambda _, bus: bus.kill(), ("no", "no-bus")),
}


def notification(callside: Callside) -> tuple[str, str]:
    """What the program expects of the next notification."""
    row = callside.status()["proof"]["notification"]
    return row["arrives"], row["reason"]


def expects(callside: Callside, prospect: tuple[str, str]) -> bool:
    return notification(callside) == prospect


def test_that_a_pause_from_before_the_start_is_known_and_its_end_noticed(
    callside: Callside, dunst: Dunst
) -> None:
    dunst.pause()
    callside.open()
    until(partial(expects, callside, PAUSED))
    assert callside.status()["proof"]["window"] == {"arrives": "yes", "reason": ""}
    assert callside.status()["proof"]["sound"] == {"arrives": "no", "reason": "turned-off"}

    dunst.resume()

    until(partial(expects, callside, ARRIVES))


@pytest.mark.parametrize("misfortune", MISFORTUNES)
def test_that_bad_luck_is_noticed_unasked(
    callside: Callside, dunst: Dunst, bus: tuple[str, Actor], misfortune: str
) -> None:
    happens, expected = MISFORTUNES[misfortune]
    callside.open()
    until(partial(expects, callside, ARRIVES))

    happens(dunst, bus[1])

    until(partial(expects, callside, expected))


def test_that_a_daemon_that_hung_is_found_out_when_a_session_is_prepared(
    callside: Callside, dunst: Dunst
) -> None:
    callside.open()
    until(partial(expects, callside, ARRIVES))
    dunst.freeze()

    callside("start", "--at", hour_ahead())

    until(partial(expects, callside, ("no", "no-answer")))
    dunst.restart()
    until(partial(expects, callside, ARRIVES))


def window(callside: Callside) -> tuple[str, str]:
    """What the program expects of the window."""
    row = callside.status()["proof"]["window"]
    return row["arrives"], row["reason"]


def test_that_the_window_is_counted_on_only_while_it_stands_above_and_is_seen(
    callside: Callside, desktop: Desktop
) -> None:
    callside("start", "--at", hour_ahead())
    strip = desktop.window()
    until(lambda: ABOVE in desktop.states(strip))
    until(lambda: window(callside) == ARRIVES)

    desktop.lower(strip)
    until(lambda: window(callside) == ("unknown", "coverable"))

    desktop.minimize(strip)
    until(lambda: window(callside) == ("no", "minimized"))


def test_that_the_state_of_a_window_that_went_and_came_back_is_known(
    callside: Callside, desktop: Desktop
) -> None:
    callside("start", "--at", hour_ahead())
    callside("mini")
    until(lambda: desktop.shows_only(PILL))
    callside("show")
    until(lambda: desktop.shows_only(STRIP))
    until(lambda: ABOVE in desktop.states(desktop.window()))

    desktop.lower(desktop.window())
    until(lambda: window(callside) == ("unknown", "coverable"))
    desktop.lift(desktop.window())
    until(lambda: window(callside) == ARRIVES)


def test_that_a_call_in_full_screen_may_cover_the_window(
    callside: Callside, desktop: Desktop
) -> None:
    callside.open()
    until(lambda: window(callside) == ARRIVES)
    command = [sys.executable, bystander.__file__, bystander.FULL]
    program = Actor(lambda: subprocess.Popen(command, env=desktop.environment))
    until(lambda: FULL in desktop.states(desktop.titled(bystander.TITLE)))

    callside("start", "--minutes", "45")

    until(lambda: outcome(callside) == ("accepted", "coverable"))
    program.kill()
    until(lambda: window(callside) == ARRIVES)


def test_that_a_window_on_another_desktop_is_not_counted_on(
    callside: Callside, desktop: Desktop
) -> None:
    callside("start", "--at", hour_ahead())
    strip = desktop.window()
    until(lambda: window(callside) == ARRIVES)

    desktop.send_away(strip)

    until(lambda: window(callside) == ("no", "hidden"))
    desktop.choose(strip)
    until(lambda: window(callside) == ARRIVES)


def test_that_a_cue_in_a_minimised_window_is_not_called_shown(
    callside: Callside, desktop: Desktop
) -> None:
    callside.open()
    strip = desktop.window()
    desktop.minimize(strip)
    until(lambda: window(callside) == ("no", "minimized"))

    callside("start", "--minutes", "45")

    until(lambda: outcome(callside) == ("held", "minimized"))
    desktop.choose(strip)
    assert outcome(callside) == ("held", "minimized")


def outcome(callside: Callside) -> tuple[str, str | None]:
    """What became of the first cue in the window."""
    row = callside.status()["alerts"][0]
    return row["outcome"], row["reason"]


def test_that_a_desktop_that_does_not_tell_is_unknown(callside: Callside, daemon: Recorder) -> None:
    callside.open()

    until(partial(expects, callside, ("unknown", "unknown-desktop")))
    assert daemon.told == []


def test_that_without_a_program_nothing_arrives(callside: Callside) -> None:
    callside.open()
    callside("quit")
    until(lambda: callside.process() is None)

    proof = callside.status()["proof"]

    assert set(proof) == {"window", "notification", "sound"}
    assert all(row == {"arrives": "no", "reason": "not-running"} for row in proof.values())


def test_that_a_cue_held_back_never_shows_once_it_was_said(
    callside: Callside, dunst: Dunst
) -> None:
    dunst.pause()
    callside("start", "--minutes", "12")
    until(lambda: dunst.holds_back() == 1)

    callside("said")
    until(lambda: dunst.holds_back() == 0)
    dunst.resume()

    until(partial(expects, callside, ARRIVES))
    assert dunst.told() == []


def test_that_a_test_alert_tells_how_far_it_came(
    callside: Callside, reader: Reader, dunst: Dunst
) -> None:
    dunst.pause()
    callside("start", "--at", hour_ahead())
    until(partial(expects, callside, PAUSED))
    reader.press("Send a test alert")
    reader.find(f"{HELD_BACK} Test alert: accepted, but paused by Do Not Disturb.")

    dunst.resume()
    until(dunst.told)
    reader.press("Send a test alert")

    reader.press("Yes")
    reader.find(f"{ALL_WELL} Test alert: you saw it.")
    assert set(dunst.told()) == {TITLE}


def test_that_a_test_alert_tells_how_it_was_seen(
    callside: Callside, reader: Reader, address: str
) -> None:
    with recorder(address, "actions") as daemon:
        daemon.inhibited = False
        callside("start", "--at", hour_ahead())
        reader.press("Send a test alert")
        until(lambda: daemon.titles() == [TITLE])

        daemon.press("said")

        reader.find(f"{ALL_WELL} Test alert: seen, its button was pressed.")
