"""The strip offers the confirmation of the next session, and one key copies it."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from app.booking.arranging import cancel, hear_answer, judge, move, tell
from app.message.compose import Message
from app.remote.request import Command
from app.session.booking import Booking
from app.session.preparation import Verdict
from app.session.session import Session
from app.session.steps import Step
from tests.app.booking.fakes import NEW_YORK, planned
from tests.ui.stage import Stage, flush
from tests.ui.states import confirming, offer_slips
from ui.strip.slip_card import SlipCard
from ui.writers import writer_in

HOUR = timedelta(hours=1)


def card(stage: Stage) -> SlipCard | None:
    found = stage.strip.findChildren(SlipCard)
    return found[0] if found and found[0].isVisible() else None


def said(stage: Stage) -> list[str]:
    shown = card(stage)
    labels = [] if shown is None else shown.findChildren(QLabel)
    return [label.text() for label in labels if label.text()]


def arrange(stage: Stage, *steps: Step) -> Session:
    keeper = stage.program.plays.real.keeper
    session = stage.program.session
    assert session is not None
    for step in steps:
        outcome = keeper.arrange(session.id, step)
        assert isinstance(outcome, Session)
        session = outcome
    flush()
    return session


def test_that_the_time_stands_in_the_customers_own_city(stage: Stage) -> None:
    confirming(stage)

    assert said(stage) == [
        "Confirmation, Zyx-Llanfairpwllgwyngyll time",
        "Monday, March 2 at 9:12 AM (Zyx-Llanfairpwllgwyngyll time)",
    ]


def test_that_one_key_copies_all_of_it_and_says_so(stage: Stage) -> None:
    confirming(stage)

    stage.press("C")

    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Hello Marina Duarte,\n\nYour session with us is set:")
    shown = card(stage)
    assert shown is not None
    assert shown.button.text() == "Copied"
    shown.button.click()
    assert QGuiApplication.clipboard().text() == copied


def test_that_it_follows_what_the_customer_knows(stage: Stage) -> None:
    confirming(stage)

    arrange(stage, tell)
    assert said(stage)[0] == "Sent, no answer yet, Zyx-Llanfairpwllgwyngyll time"
    start = stage.clock.now().wall
    arrange(stage, move(start + HOUR))
    assert said(stage)[0] == "The new time to tell, Zyx-Llanfairpwllgwyngyll time"
    arrange(stage, tell, hear_answer)
    assert card(stage) is None
    arrange(stage, move(start + 17 * HOUR), tell)
    assert said(stage)[0] == "Sent, no answer yet, Zyx-Llanfairpwllgwyngyll time"


def test_that_a_night_hour_is_asked_about(stage: Stage) -> None:
    confirming(stage)

    arrange(stage, move(stage.clock.now().wall + 17 * HOUR))

    assert said(stage)[0] == "A night hour to ask about, Zyx-Llanfairpwllgwyngyll time"


def test_that_there_is_none_for_a_refused_or_cancelled_session(stage: Stage) -> None:
    confirming(stage)

    arrange(stage, judge(Verdict.NOT_ALLOWED))
    assert card(stage) is None
    arrange(stage, judge(Verdict.YES))
    assert card(stage) is not None
    arrange(stage, cancel)
    assert card(stage) is None


def test_that_there_is_none_without_a_city_or_before_it_may_be_written(stage: Stage) -> None:
    start = stage.clock.now().wall + HOUR
    booking = Booking(start - 5 * HOUR)
    keeper = stage.program.plays.real.keeper
    session = replace(planned(start), booking=booking)

    keeper.put_back(replace(session, booking=replace(booking, city=NEW_YORK)))
    assert card(stage) is None
    offer_slips(stage)
    keeper.put_back(session)

    assert card(stage) is None
    stage.press("C")


def test_that_a_text_that_the_guard_objects_to_is_not_offered(stage: Stage) -> None:
    confirming(stage)
    parts, session = stage.program.parts, stage.program.session
    assert session is not None
    writer = writer_in(parts, parts.world().book)
    written = writer.write(session)
    assert written is not None

    writer.keep(written, Message("Time", "15:00 UTC"))
    stage.program.look()
    assert card(stage) is None
    again = writer.write(session)
    assert again is not None
    writer.allow(again)
    stage.program.look()

    assert card(stage) is not None
    stage.press("C")
    assert QGuiApplication.clipboard().text() == "15:00 UTC"


def test_that_it_goes_when_the_session_begins_and_in_a_rehearsal(stage: Stage) -> None:
    confirming(stage)

    stage.obey(Command.REHEARSE)
    assert card(stage) is None
    stage.obey(Command.END)
    stage.obey(Command.CLOSE)
    assert card(stage) is not None
    stage.obey(Command.START)

    assert card(stage) is None


def test_that_discreet_folds_it_to_nothing(stage: Stage) -> None:
    confirming(stage)
    QGuiApplication.clipboard().setText("before")

    stage.obey(Command.DISCREET, on=True)
    stage.press("C")

    assert card(stage) is None
    assert QGuiApplication.clipboard().text() == "before"


def test_that_planning_another_session_covers_it(stage: Stage) -> None:
    confirming(stage)

    stage.press("Ctrl+N")

    assert card(stage) is None
