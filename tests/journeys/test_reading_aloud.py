"""Whoever does not see the window can hold a whole session with it, and hears each cue once."""

import pytest

from app.session.session import Mark
from tests.journeys.callside import Callside
from tests.journeys.desktop import Desktop
from tests.journeys.reader import CHECK_BOX, CHECKED, INDETERMINATE, Reader
from tests.journeys.waiting import A_MOMENT, idle, until

pytestmark = pytest.mark.journey

TWO_MINUTES = 120


def test_that_a_session_can_be_held_by_ear(
    callside: Callside, reader: Reader, desktop: Desktop
) -> None:
    callside.open()
    reader.fill("Who it is with", "Ann")
    reader.press("Start now")
    plate = reader.find("45 minutes left")
    assert callside.status()["name"] == "Ann"

    idle(A_MOMENT)
    reader.press("Said it")
    until(lambda: callside.status()["line"] is None)
    reader.press("Opening: length and goal agreed")
    until(lambda: mark(reader, "Opening:") is Mark.DONE)
    reader.go_to("Focus:")
    desktop.press("n")
    until(lambda: mark(reader, "Focus:") is Mark.NOT_APPLICABLE)
    assert mark(reader, "Honesty:") is Mark.OPEN

    callside("extend", "10")
    until(lambda: reader.name(plate) == "55 minutes left")
    reader.press("End session")
    reader.press("Promises:")
    until(lambda: mark(reader, "Promises:") is Mark.DONE)
    idle(A_MOMENT)
    reader.press("Close session")
    until(lambda: callside.status()["phase"] == "idle")


def test_that_choices_can_be_made_by_ear(callside: Callside, reader: Reader) -> None:
    callside.open()
    reader.press("Other")
    reader.find("Minutes")
    reader.press("30 minutes")
    reader.press("Screen")
    reader.press("Start now")
    reader.find("30 minutes left")
    assert callside.status()["modes"] == ["camera", "screen"]

    reader.press("Camera")
    until(lambda: callside.status()["modes"] == ["screen"])
    reader.press("After: ")
    reader.find("Promises:")
    reader.press("Above other windows")
    until(lambda: not reader.is_in(CHECKED, reader.find("Above other windows")))


def test_that_a_setting_changed_by_ear_is_kept(
    callside: Callside, reader: Reader, desktop: Desktop
) -> None:
    name = "Desktop notifications"
    for was_on in (True, False):
        callside.open()
        open_settings(desktop)
        switch = reader.find(name, CHECK_BOX)
        assert reader.is_in(CHECKED, switch) is was_on
        reader.press(name, CHECK_BOX)
        until(lambda: reader.is_in(CHECKED, switch) is not was_on)  # noqa: B023 - called at once
        callside.kill()


def open_settings(desktop: Desktop) -> None:
    """Open the desk at its settings."""
    strip = desktop.window()
    until(lambda: desktop.in_use() == strip)
    desktop.press("ctrl+comma")


def mark(reader: Reader, name: str) -> Mark:
    """What a row tells of its item: a check box that is mixed, checked or neither."""
    row = reader.find(name, CHECK_BOX)
    if reader.is_in(INDETERMINATE, row):
        return Mark.NOT_APPLICABLE
    return Mark.DONE if reader.is_in(CHECKED, row) else Mark.OPEN


@pytest.mark.parametrize("form", ["show", "mini"])
def test_that_cues_are_announced_and_minutes_are_not(
    callside: Callside, reader: Reader, form: str
) -> None:
    callside("rehearse", "--minutes", "13", "--speed", "200")
    callside(form)

    until(lambda: (callside.status()["remaining_seconds"] or 0) < -TWO_MINUTES)

    assert len(reader.heard()) == 4
    assert not any("Rehearsal" in words for words in reader.heard())
