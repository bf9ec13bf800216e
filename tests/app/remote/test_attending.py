"""Whether they came is noted by a command while no window is open."""

import pytest

from app.remote.attending import attending_reply
from app.remote.request import Command, ExitStatus, Request
from app.session.draft import Draft
from app.session.outcome import Attendance, Outcome
from app.session.talk import Talk
from tests.app.fakes import DISK_FULL, USUAL, Desk, accepted


def saying(attendance: Attendance) -> Request:
    return Request(Command.OUTCOME, attendance=attendance, reason="ill")


NO_SHOW = saying(Attendance.NO_SHOW)


@pytest.fixture
def desk() -> Desk:
    """A session is planned, and its start is long over."""
    desk = Desk()
    desk.plan(after=10)
    desk.clock.advance(minutes=30)
    return desk


def test_that_it_is_noted_with_its_reason(desk: Desk) -> None:
    planned = desk.session

    told = attending_reply(NO_SHOW, desk.keeper)

    assert (told.status, told.err) == (ExitStatus.DONE, "")
    assert told.out.startswith("Noted.")
    kept = accepted(desk.store.find(planned.id))
    assert kept.outcome == Outcome(Attendance.NO_SHOW, desk.clock.now().wall, "ill")
    assert attending_reply(NO_SHOW, desk.keeper).status is ExitStatus.NOTHING


def test_that_nobody_is_missed_before_the_start_or_in_a_call() -> None:
    desk = Desk()
    desk.plan(after=10)
    assert "from the planned start on" in attending_reply(NO_SHOW, desk.keeper).err
    off = saying(Attendance.CANCELLED_BY_THEM)
    assert attending_reply(off, desk.keeper).status is ExitStatus.DONE

    desk.start()
    assert attending_reply(NO_SHOW, desk.keeper).err == "The session has already started."


def test_that_a_full_disk_is_told(desk: Desk) -> None:
    desk.store.refusal = DISK_FULL

    told = attending_reply(NO_SHOW, desk.keeper)

    assert told.status is ExitStatus.REFUSED
    assert told.err == "It was not noted (disk full)."


def test_that_a_talk_is_left_alone() -> None:
    desk = Desk()
    accepted(desk.keeper.start(Draft("Ben", talk=Talk("Sales")), USUAL))

    assert "a talk with a colleague" in attending_reply(NO_SHOW, desk.keeper).err
