"""What is written of a session can be changed for good, also once it is closed."""

from uuid import uuid4

from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Reason, Refusal
from app.session.capture import Capture, CaptureKind
from app.session.session import Session
from app.session.steps import close, end
from tests.app.fakes import DISK_FULL, START, Desk, accepted, refused

QUOTE = Capture(uuid4(), CaptureKind.QUOTE, "It saves my day", START)


def quoted(session: Session, now: Moment) -> Session:
    del now
    return replace(session, captures=(*session.captures, QUOTE))


def closed(desk: Desk) -> Session:
    desk.start()
    desk.do(end)
    return desk.do(close(()))


def test_that_a_closed_session_is_amended_on_disk_and_stays_closed() -> None:
    desk = Desk()
    session = closed(desk)

    amended = accepted(desk.keeper.amend(session.id, quoted))

    assert amended.captures == (QUOTE,)
    assert desk.store.sessions[session.id] == amended
    assert desk.keeper.agenda.value.sessions == ()
    assert desk.keeper.amended.value == amended


def test_that_a_session_that_is_not_closed_is_amended_where_it_is() -> None:
    desk = Desk()
    session = desk.start()

    desk.keeper.amend(session.id, quoted)

    assert desk.session.captures == (QUOTE,)


def test_that_nobody_amends_what_is_not_there_or_cannot_be_read_or_kept() -> None:
    desk = Desk()
    session = closed(desk)

    assert refused(desk.keeper.amend(uuid4(), quoted)) is Reason.NO_SESSION
    desk.store.refusal = DISK_FULL
    assert desk.keeper.amend(session.id, quoted) == DISK_FULL
    desk.store.unreadable = Refusal(Reason.NOT_READ)
    assert refused(desk.keeper.amend(session.id, quoted)) is Reason.NOT_READ
    assert desk.keeper.amended.value is None


def test_that_what_was_noted_since_the_close_outlives_its_undo() -> None:
    desk = Desk()
    session = closed(desk)
    desk.keeper.amend(session.id, quoted)

    desk.undo()

    assert desk.session.captures == (QUOTE,)
    assert desk.session.closed_at is None


def test_that_a_close_cannot_be_taken_back_while_the_session_cannot_be_read() -> None:
    desk = Desk()
    closed(desk)
    desk.store.unreadable = Refusal(Reason.NOT_READ)

    assert refused(desk.keeper.undo()) is Reason.NOT_READ
    assert desk.keeper.last is not None
