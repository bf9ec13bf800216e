"""Whether they came is noted by a command while no window is open."""

from datetime import UTC

import pytest

from app.remote.attending import attending_reply
from app.remote.request import Command, ExitStatus, Reply, Request
from app.session.draft import Draft
from app.session.outcome import Attendance, Outcome
from app.session.talk import Talk
from tests.app.fakes import DISK_FULL, USUAL, Desk, accepted


def saying(attendance: Attendance) -> Request:
    return Request(Command.OUTCOME, attendance=attendance, reason="ill")


def reply(request: Request, desk: Desk) -> Reply:
    return attending_reply(request, desk.keeper, desk.clock.now(), UTC)


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

    told = reply(NO_SHOW, desk)

    assert (told.status, told.err) == (ExitStatus.DONE, "")
    assert told.out.startswith(
        f"Noted for the session of {planned.planned_at:%H:%M}. To change that: its page"
    )
    kept = accepted(desk.store.find(planned.id))
    assert kept.outcome == Outcome(Attendance.NO_SHOW, desk.clock.now().wall, "ill")
    assert reply(NO_SHOW, desk).status is ExitStatus.NOTHING


def test_that_nobody_is_missed_before_the_start_or_in_a_call() -> None:
    desk = Desk()
    desk.plan(after=10)
    assert "from the planned start on" in reply(NO_SHOW, desk).err
    off = saying(Attendance.CANCELLED_BY_THEM)
    assert reply(off, desk).status is ExitStatus.DONE

    desk.start()
    assert reply(NO_SHOW, desk).err == "The session has already started."


def test_that_a_session_of_another_day_is_told_by_that_too() -> None:
    desk = Desk()
    desk.plan(after=60 * 24)

    told = reply(saying(Attendance.CANCELLED_BY_THEM), desk)

    (gone,) = desk.store.sessions.values()
    assert f"the session of {gone.planned_at:%Y-%m-%d %H:%M}." in told.out


def test_that_a_command_that_says_nothing_changes_nothing(desk: Desk) -> None:
    planned = desk.session

    assert reply(Request(Command.OUTCOME), desk).status is ExitStatus.NOTHING
    assert desk.session == planned


def test_that_a_full_disk_is_told(desk: Desk) -> None:
    desk.store.refusal = DISK_FULL

    told = reply(NO_SHOW, desk)

    assert told.status is ExitStatus.REFUSED
    assert told.err == "It was not noted (disk full)."


def test_that_a_talk_is_left_alone() -> None:
    desk = Desk()
    accepted(desk.keeper.start(Draft("Ben", talk=Talk("Sales")), USUAL))

    assert "a talk with a colleague" in reply(NO_SHOW, desk).err
