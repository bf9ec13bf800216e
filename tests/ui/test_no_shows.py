"""The strip while somebody is not there: a calm clock, kind words, and one word of the agent."""

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu

from app.booking.telling import told
from app.message.wording import Kind
from app.records.attending import attend
from app.remote.request import Command
from app.session.outcome import Attendance
from app.session.session import Phase, Session
from tests.app.booking.fakes import HOUR, MINUTE, planned
from tests.app.people.fakes import LISBON, met
from tests.ui.stage import CUSTOMER, OTHER, Stage, flush
from tests.ui.states import awaited, before, begun_late, missed, offer_slips
from tests.ui.test_customers import know
from tests.ui.test_features import is_read
from ui.keys import SEQUENCES
from ui.strip.came_line import CameLine
from ui.strip.middle import Inside
from ui.strip.slip_card import SlipCard
from ui.widgets.button import Button


def waits(stage: Stage) -> str:
    return stage.body.ahead.words


def notes(stage: Stage) -> list[str]:
    return [one.text() for one in stage.body.note.findChildren(Button) if one.isVisible()]


def slip(stage: Stage) -> str:
    shown = stage.program.sight().slip
    return "" if shown is None else shown.kind


def at_hand(stage: Stage) -> Session:
    session = stage.program.session
    assert session is not None
    return session


def stored(stage: Stage, session: Session) -> Session:
    found = stage.program.parts.store.find(session.id)
    assert isinstance(found, Session)
    return found


def opened(stage: Stage) -> QMenu:
    stage.find(QAbstractButton, "Menu").click()
    return stage.body.head.findChildren(QMenu)[-1]


def choose(stage: Stage, words: str) -> None:
    menu = opened(stage)
    action = next(one for one in menu.actions() if one.text().split("\t")[0] == words)
    action.trigger()
    menu.close()
    stage.settle()


def offered(stage: Stage) -> list[str]:
    menu = opened(stage)
    words = [one.text().split("\t")[0] for one in menu.actions()]
    menu.close()
    stage.settle()
    return words


def test_that_the_wait_goes_from_calm_to_a_nudge_to_a_kind_close(stage: Stage) -> None:
    awaited(stage, minutes=0)
    assert (waits(stage), slip(stage)) == ("", "")

    stage.wait(minutes=4)
    assert (waits(stage), slip(stage)) == ("Waiting for 4 min", "")
    stage.wait(minutes=1)
    assert (waits(stage), slip(stage)) == ("Waiting for 5 min", "nudge")
    assert "They did not come" not in notes(stage)
    stage.wait(minutes=5)
    assert (waits(stage), slip(stage)) == ("Waiting for 10 min", "missed")
    assert "They did not come" in notes(stage)


def test_that_the_minutes_are_the_agents(stage: Stage) -> None:
    stage.settings.change(nudge_minutes=2, close_minutes=3)
    awaited(stage, minutes=2)
    assert slip(stage) == "nudge"

    stage.wait(minutes=1)

    assert slip(stage) == "missed"
    assert "They did not come" in notes(stage)


def test_that_one_key_copies_the_nudge_and_a_click_says_that_it_was_sent(stage: Stage) -> None:
    awaited(stage, minutes=6)
    stage.press("C")
    assert QGuiApplication.clipboard().text().startswith(f"Hello {CUSTOMER},\n\nWe are in the call")

    stage.find(Button, "I sent it").click()
    flush()

    assert told(stored(stage, at_hand(stage)), Kind.NUDGE).sent_at == stage.clock.now().wall
    assert is_read(stage, "Nudge sent")
    stage.press("Ctrl+Z")
    assert told(stored(stage, at_hand(stage)), Kind.NUDGE).sent_at is None


def test_that_without_a_city_it_says_that_there_is_no_nudge_and_nothing_is_copied(
    stage: Stage,
) -> None:
    offer_slips(stage)
    QGuiApplication.clipboard().setText("the last customer’s")
    stage.plan(after=1, name=CUSTOMER)
    stage.sleep(minutes=7)
    assert (waits(stage), slip(stage)) == ("Waiting for 6 min. Without their city, no nudge.", "")

    stage.press("C")

    assert is_read(stage, "Nothing was copied: without their city no message can be written")
    assert is_read(stage, "The clipboard still holds what was copied before")
    stage.press("D")
    assert waits(stage) == ""


def test_that_the_key_says_so_in_any_phase_when_it_copies_nothing(stage: Stage) -> None:
    awaited(stage, minutes=0)
    for command in (None, Command.START, Command.END):
        if command is not None:
            stage.obey(command)
        stage.press("C")
        assert is_read(stage, "Nothing was copied")
        stage.obey(Command.TICK, item=stage.scene.lists[stage.scene.phase].rows[0].item.id)
        assert not is_read(stage, "Nothing was copied")


def test_that_a_second_absence_has_its_own_words(stage: Stage) -> None:
    keeper = stage.program.plays.real.keeper
    now = stage.clock.now().wall
    earlier = replace(planned(now - 24 * HOUR, number=7), name=CUSTOMER)
    keeper.put_back(earlier)
    keeper.amend(earlier.id, attend(Attendance.NO_SHOW))

    awaited(stage, minutes=11)

    assert slip(stage) == "missed-again"


def test_that_it_takes_one_click_to_say_that_they_did_not_come_and_undo(stage: Stage) -> None:
    awaited(stage, minutes=11)
    waiting = at_hand(stage)

    stage.find(Button, "They did not come").click()
    flush()

    gone = stored(stage, waiting)
    assert gone.outcome is not None
    assert gone.outcome.attendance is Attendance.NO_SHOW
    assert gone.phase is Phase.IDLE
    assert stage.program.session is None
    stage.press("Ctrl+Z")
    assert stored(stage, waiting) == waiting == at_hand(stage)


def test_that_the_note_says_what_was_noted_and_offers_it_back(stage: Stage) -> None:
    missed(stage)

    assert stage.find(Button, "Undo").isVisible()
    assert is_read(stage, f"Noted: they did not come ({CUSTOMER})")
    assert is_read(stage, "If they come after all: Undo works until you do something else.")
    stage.press("D")
    assert is_read(stage, "Noted")
    assert not is_read(stage, "they did not come")


def test_that_who_comes_after_all_is_awaited_again_by_a_second_press(stage: Stage) -> None:
    missed(stage)
    stage.wait(minutes=2)
    assert stage.scene.name == OTHER
    stage.press("Ctrl+Z")
    assert is_read(
        stage, "Undo once more (Ctrl+Z): the session that did not take place waits again."
    )
    stage.wait(seconds=2)

    stage.press("Ctrl+Z")

    assert (stage.scene.name, at_hand(stage).outcome) == (CUSTOMER, None)
    assert "Start, until" in " ".join(notes(stage))


def test_that_an_act_upon_a_session_without_a_name_is_told_by_its_hour(stage: Stage) -> None:
    before(stage, name="")
    stage.sleep(minutes=23)
    stage.program.step(attend(Attendance.NO_SHOW))
    flush()

    assert is_read(stage, "Noted: they did not come (14:12)")


@pytest.mark.parametrize("pressed", ["I sent it", "They did not come"])
def test_that_another_session_begins_at_the_top(stage: Stage, pressed: str) -> None:
    awaited(stage, minutes=11)
    stage.plan(after=20)
    stage.press("C")
    stage.find(Button, pressed).setFocus()
    stage.find(Button, "I sent it").click()
    flush()
    middle = stage.body.middle
    stage.find(Button, "They did not come").click()
    flush()

    assert stage.scene.name == OTHER
    assert middle.scrolled == 0
    assert middle.column.contentsMargins().top() == 0
    assert middle.findChildren(Inside)[0].minimumHeight() == 0


def test_that_it_is_never_said_by_itself(stage: Stage) -> None:
    awaited(stage, minutes=11)

    stage.wait(minutes=60)

    assert at_hand(stage).outcome is None
    assert waits(stage) == "Its time is over. Did they come?"


def test_that_late_and_here_is_simply_starting_and_how_they_came_stays_open(stage: Stage) -> None:
    begun_late(stage)

    assert at_hand(stage).outcome is None
    (line,) = stage.strip.findChildren(CameLine)
    assert line.isVisible()


@pytest.mark.parametrize(
    "answer,attendance",
    [("They came: On time", Attendance.JOINED), ("They came: Late", Attendance.LATE)],
)
def test_that_how_they_came_is_one_click_and_never_asked_twice(
    stage: Stage, answer: str, attendance: Attendance
) -> None:
    begun_late(stage)
    stage.find(Button, answer).click()
    flush()
    outcome = at_hand(stage).outcome
    assert outcome is not None
    assert outcome.attendance is attendance
    (line,) = stage.strip.findChildren(CameLine)
    assert not line.isVisible()

    stage.press(SEQUENCES["late"])
    assert at_hand(stage).outcome == outcome
    stage.press("Ctrl+Z")
    assert at_hand(stage).outcome is None
    assert line.isVisible()


def test_that_one_key_says_in_the_call_that_they_came_late(stage: Stage) -> None:
    before(stage)
    stage.sleep(minutes=15)
    stage.obey(Command.START, minutes=45)

    stage.press(SEQUENCES["late"])

    outcome = at_hand(stage).outcome
    assert outcome is not None
    assert outcome.attendance is Attendance.LATE
    stage.press("Ctrl+Z")
    choose(stage, "They came late")
    assert at_hand(stage).outcome == outcome


def test_that_it_is_asked_only_of_a_planned_session(stage: Stage) -> None:
    stage.start()
    stage.press(SEQUENCES["late"])
    stage.obey(Command.END)

    assert at_hand(stage).outcome is None
    assert not stage.strip.findChildren(CameLine)
    assert "They came late" not in offered(stage)


def test_that_the_menu_says_it_from_the_planned_start_on(stage: Stage) -> None:
    before(stage)
    assert "They did not come" not in offered(stage)
    stage.sleep(minutes=12)
    waiting = at_hand(stage)

    choose(stage, "They did not come")

    outcome = stored(stage, waiting).outcome
    assert outcome is not None
    assert outcome.attendance is Attendance.NO_SHOW


def test_that_the_agent_who_is_late_has_the_words_for_it_and_can_leave_them(stage: Stage) -> None:
    awaited(stage, minutes=2)
    choose(stage, "I am running late…")
    assert slip(stage) == "running-late"
    stage.find(Button, "Copy").click()
    assert "We are running a little late" in QGuiApplication.clipboard().text()

    choose(stage, "I am running late…")

    assert slip(stage) == ""


def test_that_who_is_late_for_the_next_session_beside_a_live_one_has_the_words(
    stage: Stage,
) -> None:
    offer_slips(stage)
    keeper = stage.program.plays.real.keeper
    following = planned(stage.clock.now().wall + 30 * MINUTE)
    keeper.put_back(following)
    stage.start(minutes=60, name=OTHER)
    assert "I am running late…" not in offered(stage)
    stage.wait(minutes=21)

    choose(stage, "I am running late…")
    assert slip(stage) == "running-late"
    stage.find(Button, "Copy").click()
    stage.find(Button, "I sent it").click()
    flush()

    assert told(stored(stage, following), Kind.RUNNING_LATE).sent_at == stage.clock.now().wall
    assert at_hand(stage).phase is Phase.DURING


def test_that_what_was_noted_is_not_told_in_discreet_mode(stage: Stage) -> None:
    begun_late(stage)
    stage.press(SEQUENCES["late"])

    stage.obey(Command.DISCREET, on=True)

    assert is_read(stage, "Noted")
    assert not is_read(stage, "Noted: they came late")


def test_that_without_their_city_there_are_no_words_to_offer(stage: Stage) -> None:
    before(stage)

    assert "I am running late…" not in offered(stage)
    stage.sleep(minutes=23)
    assert waits(stage) == "Waiting for 11 min. Without their city, no nudge."
    assert slip(stage) == ""


def test_that_nothing_of_it_is_seen_in_discreet_mode(stage: Stage) -> None:
    awaited(stage, minutes=11)

    stage.obey(Command.DISCREET, on=True)

    assert (waits(stage), slip(stage)) == ("", "")
    assert "They did not come" not in [*notes(stage), *offered(stage)]
    stage.obey(Command.DISCREET, on=False)
    begun = at_hand(stage)
    stage.obey(Command.START, minutes=45)
    stage.obey(Command.END)
    stage.obey(Command.DISCREET, on=True)
    assert begun.outcome is None
    assert not any(line.isVisible() for line in stage.strip.findChildren(CameLine))


def test_that_a_rehearsal_says_nothing_of_anybody(stage: Stage) -> None:
    awaited(stage, minutes=11)
    waiting = at_hand(stage)
    stage.obey(Command.REHEARSE)

    stage.program.plays.run_late()
    stage.press(SEQUENCES["late"])

    assert stored(stage, waiting) == waiting


def test_that_a_known_customer_who_is_planned_in_the_strip_is_awaited_as_ever(
    stage: Stage,
) -> None:
    offer_slips(stage)
    know(stage, met(1))
    stage.plan(after=2, name="Marina Duarte")
    booking = at_hand(stage).booking
    assert booking is not None
    assert (booking.city, booking.mail, booking.language) == (LISBON, "marina@example.com", "pt")
    (card,) = stage.body.findChildren(SlipCard)
    assert any("Lisbon, as last time" in one.text() for one in card.findChildren(QLabel))

    stage.wait(minutes=8)

    assert (waits(stage), slip(stage)) == ("Waiting for 6 min", "nudge")
    assert stage.program.sight().can_run_late
