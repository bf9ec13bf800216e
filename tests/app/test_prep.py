"""What was prepared is at hand while it is of use, and nothing of it passes the veil."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from app.booking.preparing import bring_up
from app.prep import Prep, clarity_of, prep_of
from app.records.capturing import capture
from app.session.capture import CaptureKind
from app.session.preparation import Clarity, Example, Goal, Preparation, Standing
from app.session.session import Session
from app.session.steps import begin, end
from app.session.undo import reversal
from tests.app.booking.fakes import planned
from tests.app.fakes import USUAL, WAITING, Desk, ManualClock, accepted

NOW = ManualClock().now()
KNOWN = Preparation(
    clarity=Clarity.ASKED,
    notes="They moved.",
    examples=(Example("/srv/a"),),
    goals=(Goal("Invoices", Standing.PARKED), Goal("Speed")),
)


def test_that_notes_are_at_hand_before_the_call_and_in_it() -> None:
    session = planned(known=KNOWN)
    at_hand = Prep(KNOWN.notes, KNOWN.examples, KNOWN.goals)

    assert prep_of(session) == prep_of(replace(session, started=NOW)) == at_hand
    assert prep_of(replace(session, started=NOW, ended=NOW)) == Prep(goals=KNOWN.goals)
    closed = replace(session, started=NOW, ended=NOW, closed_at=NOW.wall)
    assert prep_of(closed) == Prep()
    assert prep_of(WAITING) == Prep()


def test_that_what_was_written_down_is_at_hand_with_its_minute_in_every_phase() -> None:
    desk = Desk()
    desk.plan(after=10)
    desk.do(capture(UUID(int=1), CaptureKind.NOTE, "Before"))
    desk.clock.advance(minutes=10)
    desk.do(begin(USUAL))
    desk.wait(minutes=11.5)
    desk.do(capture(UUID(int=2), CaptureKind.NOTE, "In it"))
    desk.do(end)
    desk.wait(minutes=1)
    desk.do(capture(UUID(int=3), CaptureKind.NOTE, "After"))

    told = prep_of(desk.session).captured
    assert [(one.line.text, one.minute, one.is_after) for one in told] == [
        ("Before", None, False),
        ("In it", 12, False),
        ("After", None, True),
    ]


def test_that_the_customers_number_is_at_hand() -> None:
    session = planned()
    assert session.booking is not None

    known = replace(session, booking=replace(session.booking, phone="+55 11 1234"))

    assert prep_of(known).phone == "+55 11 1234"


def test_that_what_was_put_off_ranks_last_and_what_was_reached_after_it() -> None:
    reached = Goal("Colours", Standing.REACHED)
    known = replace(KNOWN, goals=(reached, *KNOWN.goals))

    ranked = prep_of(planned(known=known)).ranked

    assert [goal.text for goal in ranked] == ["Speed", "Invoices", "Colours"]


def test_that_blank_notes_are_nothing_to_read() -> None:
    assert Prep("\n ").is_empty
    assert not Prep("a").is_empty
    assert not Prep(examples=(Example("a"),)).is_empty


def test_that_clarity_is_shown_before_the_call_alone() -> None:
    session = planned(known=KNOWN)

    assert clarity_of(session) is Clarity.ASKED
    assert clarity_of(replace(session, started=NOW)) is None
    assert clarity_of(WAITING) is None


@pytest.mark.parametrize("session", [planned(known=KNOWN), WAITING])
def test_that_a_goal_that_came_up_can_be_taken_back(session: Session) -> None:
    after = accepted(bring_up("Colours")(session, NOW))
    assert Goal("Colours") in prep_of(after).goals

    step = reversal(session, after)

    assert step is not None
    assert prep_of(accepted(step(after, NOW))) == prep_of(session)
