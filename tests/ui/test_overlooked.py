"""A line that nobody was seen to see swells once, on the strip and on the pill, and then rests."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QAbstractAnimation
from PySide6.QtWidgets import QWidget

from app.remote.request import Command
from tests.ui.conftest import MakeStage
from tests.ui.stage import PLAIN, Stage
from ui.widgets.swell import HIGHEST, ONCE_MS, STRONGER, Swell

MOVING = replace(PLAIN, reduced_motion=False)


def swell_of(window: QWidget) -> Swell:
    """What moves the border of the line in `window`."""
    (swell,) = window.findChildren(Swell)
    return swell


def overlooked(stage: Stage, form: Command = Command.SHOW) -> Swell:
    """The border a minute after the first cue, which nobody saw."""
    stage.open()
    stage.start()
    stage.obey(Command.SAID)
    stage.obey(form)
    stage.wait(minutes=35)
    assert swell_of(stage.seen).width == 0
    stage.wait(minutes=1)
    return swell_of(stage.seen)


@pytest.mark.parametrize("form", [Command.SHOW, Command.MINI])
def test_that_the_border_swells_once_and_stays_stronger(
    make_stage: MakeStage, form: Command
) -> None:
    stage = make_stage(MOVING)
    swell = overlooked(stage, form)
    assert swell.state() is QAbstractAnimation.State.Running

    swell.setCurrentTime(ONCE_MS // 2)
    assert swell.width == STRONGER + HIGHEST
    swell.setCurrentTime(ONCE_MS)
    assert swell.width == STRONGER

    stage.wait(minutes=2)
    assert swell.state() is QAbstractAnimation.State.Stopped


def test_that_less_motion_makes_it_stronger_without_a_swell(make_stage: MakeStage) -> None:
    swell = overlooked(make_stage(PLAIN))

    assert swell.state() is QAbstractAnimation.State.Stopped
    assert swell.width == STRONGER


def test_that_an_answered_line_is_as_it_was(make_stage: MakeStage) -> None:
    stage = make_stage(MOVING)
    swell = overlooked(stage)

    stage.obey(Command.SAID)

    assert swell.width == 0
