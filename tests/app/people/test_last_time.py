"""Before a session the last one with that customer is remembered."""

from msgspec.structs import replace

from app.booking.preparing import bring_up
from app.people.customer import Customer
from app.people.last_time import LastTime, last_time
from app.people.record import Remains
from app.session.capture import CaptureKind, Promise
from app.session.outcome import Attendance, Outcome
from app.session.session import Session
from tests.app.fakes import ManualClock, accepted
from tests.app.people.fakes import NOW, line, met, owed, promised, still_open

COMING = replace(met(9, days_ago=-1), started=None, ended=None, closed_at=None)
INSIGHT = line(CaptureKind.INSIGHT, "Sells prints", 1)
SECOND = line(CaptureKind.INSIGHT, "Two shops", 2)
QUOTE = line(CaptureKind.QUOTE, "I was lost", 3)
NOTHING = Remains((), ())


def noted(*sessions: Session) -> Remains:
    """What stays open of these sessions, of which nothing is owed."""
    return Remains((), tuple(line for one in sessions for line in still_open(one)))


def test_that_the_last_session_is_remembered_by_what_tells_the_most() -> None:
    last = met(2, line(CaptureKind.NOTE, "Rain", 4), SECOND, QUOTE, INSIGHT)
    due, undated = owed(promised(1)), owed(promised(2))
    kept = owed(replace(promised(3), promise=Promise(done_at=NOW)))

    found = last_time(COMING, (COMING, last), Remains((due, undated, kept), ()), None)

    assert found == LastTime(last.start, (), (SECOND, QUOTE), 2, due)


def test_that_goals_that_stay_open_come_back_however_long_ago_they_were_noted() -> None:
    parked = line(CaptureKind.GOAL, "A third shop", 8)
    last = accepted(bring_up("A second shop")(met(2, INSIGHT, parked), ManualClock().now()))
    older = accepted(bring_up("Sell abroad")(met(1, parked, days_ago=9), ManualClock().now()))

    found = last_time(COMING, (last,), noted(last, older), None)

    assert found is not None
    assert found.goals == ("A second shop", "A third shop", "Sell abroad")
    assert found.said == (INSIGHT,)


def test_that_a_goal_of_the_session_at_hand_is_nothing_of_the_last_time() -> None:
    prepared = replace(COMING, captures=(line(CaptureKind.GOAL, "A third shop", 8),))
    last = met(2, line(CaptureKind.QUESTION, "What does it cost?", 9))

    found = last_time(prepared, (last,), noted(prepared, last), None)

    assert found is not None
    assert found.goals == ()
    assert last_time(prepared, (), noted(prepared), None) is None


def test_that_two_of_a_kind_are_better_than_one() -> None:
    found = last_time(COMING, (met(2, INSIGHT, SECOND),), NOTHING, None)

    assert found is not None
    assert found.said == (INSIGHT, SECOND)


def test_that_a_session_that_did_not_take_place_is_not_the_last_one() -> None:
    missed = replace(met(2, QUOTE), outcome=Outcome(Attendance.NO_SHOW, NOW))
    late = replace(met(1, QUOTE, days_ago=9), outcome=Outcome(Attendance.LATE, NOW))

    found = last_time(COMING, (replace(met(3), started=None), missed, late), NOTHING, None)

    assert found is not None
    assert found.at == late.start


def test_that_nobody_is_remembered_who_was_never_met() -> None:
    assert last_time(COMING, (COMING,), NOTHING, Customer("marina", "Marina")) is None


def test_that_a_name_is_said_as_it_is_pronounced_also_the_first_time() -> None:
    known = Customer("marina", "Marina", "ma-REE-na")

    assert last_time(COMING, (COMING,), NOTHING, known) == LastTime(pronounced="ma-REE-na")
