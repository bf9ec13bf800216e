"""Sessions that wait can be arranged anew, deleted, and put back as they were."""

from uuid import uuid4

from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Reason, Refusal
from app.session.session import Phase, Session
from tests.app.fakes import Desk, accepted, refused


def renamed(session: Session, now: Moment) -> Session:
    del now
    return replace(session, name="Somebody else")


def test_that_any_waiting_session_can_be_arranged() -> None:
    desk = Desk()
    first, second = desk.plan(after=60), desk.plan(after=120)

    accepted(desk.keeper.arrange(second.id, renamed))

    agenda = desk.keeper.agenda.value
    assert agenda.at_hand == first
    assert agenda.next == replace(second, name="Somebody else")
    assert desk.store.sessions[second.id].name == "Somebody else"


def test_that_nobody_arranges_what_is_not_there() -> None:
    desk = Desk()

    assert refused(desk.keeper.arrange(uuid4(), renamed)) is Reason.NO_SESSION
    assert refused(desk.keeper.delete(uuid4())) is Reason.NO_SESSION


def test_that_a_step_that_refuses_changes_nothing() -> None:
    desk = Desk()
    waiting = desk.plan(after=60)

    outcome = desk.keeper.arrange(waiting.id, lambda _, __: Refusal(Reason.OUT_OF_BOUNDS))

    assert refused(outcome) is Reason.OUT_OF_BOUNDS
    assert desk.session == waiting


def test_that_a_deleted_session_is_gone_and_can_be_put_back() -> None:
    desk = Desk()
    waiting = desk.plan(after=60)

    deleted = accepted(desk.keeper.delete(waiting.id))

    assert not desk.store.sessions
    assert desk.keeper.agenda.value.at_hand is None
    assert accepted(desk.keeper.put_back(deleted)) == waiting
    assert desk.session == waiting


def test_that_a_full_disk_keeps_a_session_from_being_deleted() -> None:
    desk = Desk()
    waiting = desk.plan(after=60)
    desk.store.refusal = Refusal(Reason.NOT_SAVED)

    assert refused(desk.keeper.delete(waiting.id)) is Reason.NOT_SAVED
    assert desk.session == waiting


def test_that_a_session_that_began_is_neither_deleted_nor_put_back() -> None:
    desk = Desk()
    waiting = desk.plan(after=0)
    live = desk.start()
    assert live.phase is Phase.DURING

    assert refused(desk.keeper.delete(live.id)) is Reason.ALREADY_STARTED
    assert refused(desk.keeper.put_back(replace(live, started=None))) is Reason.ALREADY_STARTED
    assert desk.keeper.agenda.value.next == waiting
