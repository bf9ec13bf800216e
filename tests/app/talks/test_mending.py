"""Of a talk that is over it is said anew whom it was with, and what was named."""

from msgspec.structs import replace

from app.refusal import Reason
from app.session.session import Session
from app.session.talk import Talk
from app.talks.colleague import Colleague
from app.talks.mending import Known, Mended, known_after, mend
from tests.app.fakes import ManualClock, accepted, refused
from tests.app.people.fakes import NOW
from tests.app.talks.fakes import asked_customer, running, talk, talked

ANA = talk(1, "Time")


def after(session: Session, *said: str) -> Session:
    return accepted(mend(Mended(*said))(session, ManualClock().now()))


def test_that_whom_and_challenge_are_said_anew_together() -> None:
    found = after(ANA, "Ben ", "Sales", " The budget\n")

    assert found.harvest is not None
    assert ANA.harvest is not None
    assert (found.name, found.talk) == ("Ben", Talk("Sales"))
    assert found.harvest == replace(ANA.harvest, challenge="The budget")


def test_that_a_talk_may_stay_without_a_challenge_but_loses_none() -> None:
    assert after(talk(1), "Ben", "Sales", " ").harvest is None
    now = ManualClock().now()
    assert refused(mend(Mended("Ben", "Sales", " "))(ANA, now)) is Reason.NO_WORDS
    assert refused(mend(Mended("Ana Lima", "Billing", "Time"))(ANA, now)) is Reason.NO_WORDS


def test_that_a_customer_stays_who_they_are() -> None:
    asked = asked_customer(1, "Shipping")
    found = after(asked, "Ben", "Sales", "Customs")

    assert (found.name, found.customer, found.talk) == (asked.name, asked.customer, None)
    assert found.harvest is not None
    assert found.harvest.challenge == "Customs"


def test_that_whoever_was_known_by_that_talk_alone_is_so_no_more() -> None:
    assert ANA.ended is not None
    ben = after(ANA, "Ben", "Sales", "Time")
    was, known = Colleague("Ana Lima", "Billing", ANA.ended.wall), Colleague("Ben", "Sales", NOW)
    new, elder = Colleague("Ben", "Sales", ANA.ended.wall), replace(was, added_at=NOW)

    assert known_after(ANA, ben, (was,), (talked(ben),)) == Known(new, was)
    assert known_after(ANA, ben, (elder, known), (talked(ben),)) == Known()
    assert known_after(ANA, ben, (was, known), (talked(talk(2)),)) == Known()
    assert known_after(ANA, after(ANA, "Ana Lima", "Billing", "Money"), (was,), ()) == Known()


def test_that_nobody_is_known_by_a_talk_with_anyone_or_one_that_runs() -> None:
    anyone = after(ANA, "", "", "Time")
    assert known_after(ANA, anyone, (), ()) == Known()
    assert known_after(running(ANA), running(after(ANA, "Ben", "", "Time")), (), ()) == Known()
