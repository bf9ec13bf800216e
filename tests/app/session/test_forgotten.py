"""An end that was forgotten, or slept through, is said to have been where all went quiet."""

from datetime import timedelta
from uuid import uuid4

import pytest

from app.history.tally import tally_of
from app.records.capturing import capture
from app.refusal import Reason
from app.session.capture import CaptureKind
from app.session.countdown import took
from app.session.forgotten import FORGOTTEN_AFTER, Quiet, end_then, quiet_of
from app.session.past import Offer
from app.session.steps import close, end
from tests.app.fakes import START, Desk, refused

NOON = timedelta(minutes=30)
NOTE = capture(uuid4(), CaptureKind.NOTE, "Packs on Friday")


@pytest.fixture
def desk() -> Desk:
    """A session of half an hour has begun."""
    desk = Desk()
    desk.start(minutes=30)
    return desk


def test_that_an_end_on_the_next_day_is_taken_for_the_agreed_one(desk: Desk) -> None:
    desk.clock.sleep(minutes=20 * 60)
    desk.do(end)
    assert quiet_of(desk.session) == Quiet(START + NOON, is_planned=True)

    desk.do(end_then)

    assert took(desk.session) == NOON
    tally = tally_of(desk.session)
    assert tally is not None
    assert tally.over == 0
    assert desk.last.offer is Offer.ENDED_THEN
    assert quiet_of(desk.session) is None
    assert refused(desk.keeper.do(end_then)) is Reason.NOT_FORGOTTEN


@pytest.mark.parametrize("minutes", [10, 30, 40])
def test_that_a_line_that_is_written_long_after_an_end_in_time_changes_nothing(
    desk: Desk, minutes: int
) -> None:
    desk.wait(minutes=minutes)
    desk.do(end)
    desk.clock.sleep(minutes=4 * 60)
    desk.do(NOTE)

    assert quiet_of(desk.session) is None
    assert refused(desk.keeper.do(end_then)) is Reason.NOT_FORGOTTEN


def test_that_a_crash_overnight_is_no_other(desk: Desk) -> None:
    desk.clock.reboot(minutes=20 * 60)
    desk.restart()
    desk.do(end)

    assert took(desk.do(end_then)) == NOON


def test_that_it_is_taken_back(desk: Desk) -> None:
    desk.clock.sleep(minutes=20 * 60)
    ended = desk.do(end)
    desk.do(end_then)

    assert desk.undo() == ended
    assert desk.undo().ended is None


def test_that_what_was_noted_after_the_agreed_end_was_still_the_call(desk: Desk) -> None:
    desk.clock.advance(minutes=40)
    desk.do(NOTE)
    desk.clock.advance(minutes=20 * 60)
    desk.do(capture(uuid4(), CaptureKind.NOTE, "Found open in the morning"))
    desk.clock.advance(minutes=1)
    desk.do(end)
    desk.do(capture(uuid4(), CaptureKind.NOTE, "After it"))

    assert quiet_of(desk.session) == Quiet(START + timedelta(minutes=40), is_planned=False)


def test_that_a_long_call_is_none(desk: Desk) -> None:
    desk.clock.advance(minutes=30)
    desk.clock.advance(minutes=FORGOTTEN_AFTER / timedelta(minutes=1))

    assert quiet_of(desk.session) is None
    assert quiet_of(desk.do(end)) is None


def test_that_nothing_is_asked_once_it_is_closed(desk: Desk) -> None:
    desk.clock.sleep(minutes=20 * 60)
    desk.do(end)

    assert quiet_of(desk.do(close(()))) is None
