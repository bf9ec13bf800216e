"""The scenes in which somebody is not there."""

from datetime import timedelta
from functools import partial
from uuid import UUID

from app.records.attending import attend
from app.session.outcome import Attendance
from tests.pictures.days import READY, SAO_PAULO, planned
from tests.ui.stage import CUSTOMER, Stage, flush
from tests.ui.states import begun_late, offer_slips
from ui.desk.day.day_list import DayList
from ui.desk.desk import Desk

HIGH = 560
GONE = UUID(int=11)


def awaited(stage: Stage, *, minutes: float) -> None:
    """So many minutes after the start; the cue was answered."""
    offer_slips(stage)
    start = stage.clock.now().wall + timedelta(minutes=1)
    stage.program.plays.real.keeper.put_back(planned(1, CUSTOMER, start, READY, SAO_PAULO))
    stage.wait(minutes=1, seconds=3)
    stage.press("S")
    stage.wait(minutes=minutes)


nudging = partial(awaited, minutes=6)
closing = partial(awaited, minutes=11)


def came(stage: Stage) -> None:
    """After a call that began late."""
    begun_late(stage)


def missed(stage: Stage) -> None:
    """A session of this morning to which nobody came."""
    start = stage.clock.now().wall - timedelta(hours=4)
    keeper = stage.program.plays.real.keeper
    keeper.put_back(planned(GONE.int, CUSTOMER, start, READY, SAO_PAULO))
    keeper.amend(GONE, attend(Attendance.NO_SHOW, "The wrong hour"))


def opened(desk: Desk) -> None:
    """Its page."""
    desk.findChildren(DayList)[0].opened.emit(GONE)
    desk.resize(desk.width(), HIGH)
    flush()
