"""The four features that agents need of the windows."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.stage import CUSTOMER, OTHER, Stage, flush
from tests.ui.states import STATES
from ui.place import EDGE
from ui.stature import frame_of
from ui.strip.strip import HEIGHT
from ui.widgets.row import RowBox

GOAL = "Their goal"


def words_in(stage: Stage) -> list[str]:
    """Every text that can be read in the window."""
    labels = stage.seen.findChildren(QLabel)
    drawn = [text for text, _, _ in stage.body.plate.text_regions()]
    return [label.text() for label in labels if label.isVisible()] + drawn


def is_read(stage: Stage, words: str) -> bool:
    """Whether `words` can be read somewhere in the window."""
    return any(words in text for text in words_in(stage))


def test_that_a_reason_opens_on_demand(stage: Stage) -> None:
    stage.plan(after=12)
    reason = stage.scene.lists[stage.scene.phase].rows[0].item.reason
    assert not is_read(stage, reason)

    stage.press("W")
    assert is_read(stage, reason)

    stage.press("W")
    assert not is_read(stage, reason)


def test_that_the_next_hour_and_the_gap_are_in_view(stage: Stage) -> None:
    stage.plan(after=60, name=OTHER)
    stage.start(minutes=45, name=CUSTOMER)

    assert is_read(stage, "Next 15:00, 15 min gap")
    assert not is_read(stage, OTHER)

    stage.wait(minutes=47)

    assert is_read(stage, "next 15:00")
    assert not is_read(stage, OTHER)


def test_that_a_cue_makes_no_sound_and_takes_no_focus(stage: Stage) -> None:
    stage.start()
    row = stage.find(RowBox, "Focus")
    row.setFocus()
    active = QApplication.activeWindow()

    stage.wait(minutes=36)

    assert stage.scene.card is not None
    assert QApplication.focusWidget() is row
    assert QApplication.activeWindow() is active
    assert not hasattr(stage.notifier.told[-1], "sound")


def test_that_the_strip_stays_narrow(stage: Stage) -> None:
    assert stage.strip.width() == 360

    stage.strip.resize(1200, stage.strip.height())

    assert stage.strip.width() <= 420
    assert stage.strip.minimumWidth() <= 320


@pytest.mark.parametrize("state", ["promised", "parting"])
def test_that_the_strip_is_as_high_as_what_it_shows_where_the_screen_has_room(
    stage: Stage, state: str
) -> None:
    STATES[state](stage)
    flush()

    lack = stage.body.middle.lack
    room = stage.strip.screen().availableGeometry().height() - EDGE
    assert stage.strip.height() > HEIGHT
    assert lack <= 0 or stage.strip.height() == room - frame_of(stage.strip).height()
