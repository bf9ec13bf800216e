"""A goal that came up stays open like a parked line, until it was reached."""

from datetime import timedelta
from uuid import UUID

from msgspec.structs import replace

from app.booking.preparing import bring_up, stand
from app.clock import EPOCH
from app.records.came_up import goals_of, lines_of
from app.session.capture import CaptureKind
from app.session.preparation import Preparation, Standing
from app.session.session import Session
from tests.app.booking.fakes import planned
from tests.app.fakes import ManualClock, accepted
from tests.app.people.fakes import line

NOW = ManualClock().now()
BLANK = Session(UUID(int=1), "", timedelta(minutes=30))


def brought_up(session: Session, *texts: str) -> Session:
    for text in texts:
        session = accepted(bring_up(text)(session, NOW))
    return session


def test_that_goals_stay_open_after_what_was_written_down_unless_they_were_reached() -> None:
    shop = line(CaptureKind.GOAL, "A second shop", 1)
    session = brought_up(planned(), "Invoices", "Colours", "Speed", "A second shop")
    for text, standing in (("Invoices", Standing.PARKED), ("Colours", Standing.REACHED)):
        session = accepted(stand(text, standing)(session, NOW))

    session = replace(session, captures=(shop,))
    lines = lines_of(session)

    assert [(one.kind, one.text) for one in lines] == [
        (CaptureKind.GOAL, "A second shop"),
        (CaptureKind.GOAL, "Invoices"),
        (CaptureKind.GOAL, "Speed"),
    ]
    assert {one.at for one in lines[1:]} == {session.start}
    assert lines == lines_of(session)


def test_that_a_session_without_a_booking_or_a_start_has_what_was_noted_in_it() -> None:
    assert (goals_of(BLANK), lines_of(BLANK)) == ((), ())
    assert lines_of(brought_up(BLANK, "Speed"))[0].at == EPOCH
    assert goals_of(planned(known=Preparation())) == ()
