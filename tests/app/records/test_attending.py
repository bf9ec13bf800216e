"""Whether they came is said by the agent alone, with a reason, and can always be taken back."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.clock import Moment
from app.records.attending import (
    CANCELLED,
    attend,
    forget_outcome,
    give_reason,
    is_missed,
    is_off,
    took_place,
)
from app.refusal import Reason
from app.session.outcome import ABSENT, Attendance, Outcome
from app.session.past import Offer
from app.session.session import Mark, Phase, Session
from app.session.steps import Step, begin, close, end, mark
from app.session.undo import reversal
from tests.app.booking.fakes import MINUTE, NOW, planned
from tests.app.fakes import Desk, accepted, refused
from tests.app.strategies import instants, sessions, words

LATER = Moment(NOW + timedelta(hours=2), timedelta(hours=4), "boot-1")
SESSION = planned()
attendances = st.sampled_from(Attendance)
sayings = st.builds(attend, attendances, words) | st.just(forget_outcome)


def after(session: Session, *steps: Step) -> Session:
    for step in steps:
        session = accepted(step(session, LATER))
    return session


@pytest.mark.parametrize("attendance", sorted(ABSENT))
def test_that_a_session_to_which_nobody_came_is_laid_down(attendance: Attendance) -> None:
    gone = after(SESSION, attend(attendance, "was ill"))

    assert gone.outcome == Outcome(attendance, LATER.wall, "was ill")
    assert gone.closed_at == LATER.wall
    assert gone.phase is Phase.IDLE
    is_off = gone.booking is not None and gone.booking.cancelled_at == LATER.wall
    assert is_off is (attendance in CANCELLED)
    assert after(gone, forget_outcome) == SESSION


@pytest.mark.parametrize("attendance", [Attendance.JOINED, Attendance.LATE])
def test_that_whoever_came_is_only_said_to_have_come(attendance: Attendance) -> None:
    came = after(SESSION, attend(attendance))

    assert replace(came, outcome=None) == SESSION
    assert after(SESSION, attend(Attendance.NO_SHOW), attend(attendance)) == came


def test_that_a_live_session_cannot_be_said_not_to_take_place() -> None:
    live = after(SESSION, begin(until=LATER.wall + 30 * MINUTE))

    for attendance in ABSENT:
        assert refused(attend(attendance)(live, LATER)) is Reason.ALREADY_STARTED
    assert after(live, attend(Attendance.LATE)).phase is Phase.DURING


@pytest.mark.parametrize("steps", [(end,), (end, close(()))])
def test_that_of_a_session_that_is_over_it_is_only_said(steps: tuple[Step, ...]) -> None:
    over = after(SESSION, begin(until=LATER.wall + 30 * MINUTE), *steps)

    for attendance in Attendance:
        assert replace(after(over, attend(attendance)), outcome=None) == over


def test_that_the_first_hour_and_the_reason_stay_until_something_else_is_said() -> None:
    said = after(SESSION, attend(Attendance.NO_SHOW, "  no   answer\n"))
    later = replace(LATER, wall=LATER.wall + MINUTE)

    assert attend(Attendance.NO_SHOW)(said, later) == said
    other = accepted(attend(Attendance.CANCELLED_BY_THEM)(said, later))
    assert other.outcome == Outcome(Attendance.CANCELLED_BY_THEM, later.wall, "no answer")
    assert other.closed_at == LATER.wall


def test_that_a_reason_can_be_said_later_and_needs_an_outcome() -> None:
    said = after(SESSION, attend(Attendance.NO_SHOW), give_reason("the wrong hour"))

    assert said.outcome == Outcome(Attendance.NO_SHOW, LATER.wall, "the wrong hour")
    assert after(SESSION, give_reason("nothing to explain")) == SESSION


def test_that_the_agents_word_says_whether_a_session_took_place() -> None:
    live = after(SESSION, begin(until=LATER.wall + 30 * MINUTE))

    assert took_place(live)
    assert not took_place(SESSION)
    assert took_place(after(SESSION, attend(Attendance.LATE)))
    assert not took_place(after(live, end, attend(Attendance.NO_SHOW)))
    assert not took_place(after(SESSION, attend(Attendance.CANCELLED_BY_ME)))


def test_that_only_what_is_called_off_or_missed_is_off() -> None:
    live = after(SESSION, begin(until=LATER.wall + 30 * MINUTE))

    assert not is_off(SESSION)
    assert not is_off(replace(SESSION, booking=None))
    assert not is_off(after(SESSION, attend(Attendance.LATE)))
    assert is_off(after(SESSION, attend(Attendance.CANCELLED_BY_ME)))
    assert is_off(after(live, end, attend(Attendance.NO_SHOW)))
    assert is_missed(after(SESSION, attend(Attendance.NO_SHOW)))
    assert not is_missed(SESSION)


@settings(max_examples=50)
@given(
    sessions(Phase.BEFORE, Phase.AFTER),
    st.lists(sayings, min_size=1, max_size=6),
    instants(),
)
def test_that_any_chain_of_outcomes_taken_back_gives_the_session_back(
    session: Session, chain: list[Step], at: datetime
) -> None:
    steps: list[Step | None] = []
    first = session
    now = replace(LATER, wall=at)
    for step in chain:
        outcome = accepted(step(session, now))
        steps.append(reversal(session, outcome))
        session = outcome

    for back in reversed(steps):
        session = session if back is None else accepted(back(session, now))

    assert session == first


def test_that_each_word_at_hand_is_taken_back_and_told() -> None:
    desk = Desk()
    before = desk.plan(after=-10)

    for attendance, offer in (
        (Attendance.NO_SHOW, Offer.MISSED),
        (Attendance.LATE, Offer.LATE),
        (Attendance.JOINED, Offer.JOINED),
        (Attendance.CANCELLED_BY_THEM, Offer.CANCELLED),
        (Attendance.CANCELLED_BY_ME, Offer.CANCELLED),
    ):
        desk.do(attend(attendance, "why"))
        assert desk.last.offer is offer
        assert desk.undo() == before == desk.session


def test_that_what_never_began_comes_back_when_it_is_asked_for_twice_though_another_waits() -> None:
    desk = Desk()
    missed = desk.plan(after=-10)
    other = desk.plan(after=60)
    desk.do(attend(Attendance.NO_SHOW))
    desk.wait(minutes=5)
    assert desk.session == other

    assert refused(desk.keeper.undo()) is Reason.OUTCOME_GOES
    assert desk.session == other
    desk.wait(seconds=1)

    assert desk.undo() == missed == desk.session


def test_that_what_never_began_comes_back_at_once_while_nothing_else_is_at_hand() -> None:
    desk = Desk()
    missed = desk.plan(after=-10)
    desk.do(attend(Attendance.NO_SHOW))
    desk.wait(minutes=5)

    assert desk.undo() == missed == desk.session


def test_that_what_was_noted_since_stays_when_the_word_is_taken_back() -> None:
    said = after(SESSION, attend(Attendance.LATE))
    other = after(said, attend(Attendance.NO_SHOW))
    back = reversal(said, other)
    assert back is not None

    again = after(other, give_reason("the wrong hour"), back)
    assert again.outcome == Outcome(Attendance.LATE, LATER.wall, "the wrong hour")
    assert again.closed_at is None


def test_that_nothing_that_went_on_meanwhile_is_laid_down_by_an_undo() -> None:
    gone = after(SESSION, attend(Attendance.NO_SHOW))
    waits = after(gone, forget_outcome)
    back = reversal(gone, waits)
    live = after(waits, begin(until=LATER.wall + 30 * MINUTE), mark("during.listen", Mark.DONE))
    assert back is not None

    assert refused(back(live, LATER)) is Reason.UNDO_TOO_LATE
