"""What was promised in a call is there to be said aloud before its end."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

from msgspec.structs import replace

from app.card import Card, card_of
from app.lists.library import Library
from app.records.capturing import capture, owe
from app.records.owed import owed
from app.session.answers import said
from app.session.booking import Booking
from app.session.capture import CaptureKind
from app.session.session import Session
from app.session.showing import CueKind
from tests.app.fakes import Desk
from tests.app.lists import shipped
from tests.app.people.fakes import LISBON, NOW

WORDS = Library(shipped.BUILT_IN, Path("/nowhere")).words.value
FIRST, SECOND = UUID(int=1), UUID(int=2)


def promised() -> Desk:
    desk = Desk()
    desk.start()
    desk.do(said)
    desk.do(capture(FIRST, CaptureKind.PROMISE, "Send the steps"))
    desk.do(capture(UUID(int=3), CaptureKind.NOTE, "Two shops"))
    desk.do(capture(SECOND, CaptureKind.PROMISE, "Ask the team"))
    return desk


def card(desk: Desk) -> Card:
    found = card_of(desk.session, WORDS, desk.clock.now(), str)
    assert found is not None
    return found


def texts(session: Session) -> list[str]:
    return [line.text for line in owed(session)]


def test_that_a_promise_is_open_until_it_was_kept() -> None:
    desk = promised()
    assert texts(desk.session) == ["Send the steps", "Ask the team"]

    now = desk.clock.now().wall
    desk.do(owe(FIRST, lambda promise: replace(promise, done_at=now)))

    assert texts(desk.session) == ["Ask the team"]


def test_that_the_wrap_cue_lists_what_was_promised_until_it_is_said() -> None:
    desk = promised()
    desk.wait(minutes=35)
    assert card(desk).owed == ()
    desk.do(said)

    desk.wait(minutes=5)
    assert card(desk).kind is CueKind.WRAP
    assert [line.text for line in card(desk).owed] == ["Send the steps", "Ask the team"]

    desk.do(said)
    assert card(desk).owed == ()
    desk.clock.advance(timedelta(minutes=6))
    desk.keeper.look()
    assert card(desk).owed == ()


def test_that_the_wrap_cue_knows_on_whose_days_the_customer_lives() -> None:
    desk = promised()
    desk.do(lambda session, _: replace(session, booking=Booking(NOW, LISBON)))
    desk.wait(minutes=35)
    assert card(desk).zone == ""
    desk.do(said)

    desk.wait(minutes=5)

    assert card(desk).zone == "Europe/Lisbon"
