"""After the call: the follow-up on one key, a check of three seconds, and nothing that must be."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from app.insights.learning import judge
from app.records.capturing import owe
from app.records.closing import SEEING_TO
from app.remote.request import Command
from app.session.aftercare import Aftercare
from app.session.capture import CaptureKind
from app.session.countdown import took
from app.session.insight import Status
from app.session.outcome import Attendance
from app.session.session import Mode, Phase
from app.session.steps import set_modes
from tests.app.people.fakes import met
from tests.ui.stage import Stage, flush
from tests.ui.states import offer_slips, parting, running
from ui.hands import Hands
from ui.strip.after_card import AfterCard
from ui.strip.foot import Foot
from ui.widgets.button import Button


def card(stage: Stage) -> AfterCard | None:
    found = stage.strip.findChildren(AfterCard)
    return found[0] if found and found[0].isVisible() else None


def said(stage: Stage) -> str:
    shown = card(stage)
    labels = [] if shown is None else shown.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible() and label.text())


def foot(stage: Stage) -> str:
    labels = stage.body.findChildren(Foot)[0].findChildren(QLabel)
    return " ".join(label.text() for label in labels)


def care(stage: Stage) -> Aftercare:
    session = stage.program.session
    assert session is not None
    return session.aftercare or Aftercare()


def press(stage: Stage, name: str) -> None:
    (button,) = stage.strip.findChildren(QAbstractButton, name)
    assert button.isVisible(), name
    button.click()
    flush()


def buttons(stage: Stage) -> list[str]:
    """What can be pressed on the card."""
    shown = card(stage)
    found = [] if shown is None else shown.findChildren(Button)
    return [one.accessibleName() or one.text() for one in found if one.isVisible()]


@pytest.fixture
def after(stage: Stage) -> Stage:
    parting(stage)
    return stage


def test_that_the_draft_is_one_key_away_and_marked_as_sent_by_hand(after: Stage) -> None:
    assert "The follow-up is drafted | 2 promises in it" in said(after)

    after.press("C")
    copied = QGuiApplication.clipboard().text()
    assert "– Send the invoice with the new address (by Friday, March 6)" in copied
    assert "dread" not in copied
    assert "Copied. Sent? Then mark it." in said(after)
    kept = care(after).follow_up
    assert kept is not None
    assert (kept.text, kept.sent_at) == (copied, None)

    assert "Message" in foot(after)
    after.press("T")
    assert "Message" not in foot(after)
    kept = care(after).follow_up
    assert kept is not None
    assert (kept.text, kept.sent_at) == (copied, after.clock.now().wall)
    assert "Follow-up sent at 14:41" in said(after)


@pytest.mark.parametrize("size, height", [(100, 480), (200, 760)])
@pytest.mark.parametrize("keys", ["C", "CT"])
def test_that_the_answer_to_a_key_comes_into_sight_where_the_strip_is_scrolled(
    after: Stage, keys: str, size: int, height: int
) -> None:
    after.settings.change(text_size=size)
    flush()
    after.strip.resize(after.strip.width(), height)
    flush()
    after.strip.setFocus()

    bar = after.body.middle.verticalScrollBar()
    for key in keys:
        bar.setValue(bar.maximum())
        after.press(key)
        shown = card(after)
        assert shown is not None
        words = [one for one in shown.follow.findChildren(QLabel) if one.isVisible()]
        assert all(one.visibleRegion().boundingRect() == one.rect() for one in words)


def test_that_a_goal_noted_in_the_call_stands_in_the_follow_up(stage: Stage) -> None:
    offer_slips(stage)
    stage.settings.change(mail="help@example.org")
    stage.start(minutes=20)
    stage.strip.setFocus()
    stage.press("G")
    stage.enter("Invoices in Spanish")
    stage.press("Return")
    stage.press("Esc")
    stage.obey(Command.END)

    stage.press("C")

    assert "– Invoices in Spanish" in QGuiApplication.clipboard().text()


def test_that_a_promise_without_a_day_is_told_before_it_goes_out(stage: Stage) -> None:
    offer_slips(stage)
    stage.settings.change(mail="help@example.org")
    stage.start(minutes=20)
    stage.obey(Command.CAPTURE, kind=CaptureKind.PROMISE, text="Send the guide")
    stage.obey(Command.END)
    QGuiApplication.clipboard().setText("before")
    assert "1 promise in it, but no day." in said(stage)

    stage.press("C")
    assert QGuiApplication.clipboard().text() == "before"
    session = stage.program.session
    assert session is not None
    line = session.captures[0].id
    stage.program.step(owe(line, lambda known: replace(known, due=date(2026, 3, 6))))
    flush()

    assert "1 promise in it" in said(stage)
    stage.press("C")
    assert "You hear from me by Friday, March 6." in QGuiApplication.clipboard().text()


def test_that_what_was_said_is_taken_back_by_one_key(after: Stage) -> None:
    for key in ("C", "T", "Alt+7", "Alt+9"):
        after.press(key)
    check = care(after).check
    assert check is not None
    assert check.focus == 1

    after.press("Ctrl+Z")

    check = care(after).check
    assert check is not None
    assert check.focus == 3


def test_that_a_draft_with_something_wrong_is_opened_and_not_copied(stage: Stage) -> None:
    offer_slips(stage)
    running(stage)
    stage.obey(Command.END)
    QGuiApplication.clipboard().setText("before")

    stage.press("C")
    assert QGuiApplication.clipboard().text() == "before"
    assert "It needs one look before it can go out." in said(stage)

    stage.press("F")
    assert stage.doorman.pages == ["closing"]


def test_that_a_draft_with_something_wrong_is_not_marked_by_one_key(stage: Stage) -> None:
    offer_slips(stage)
    running(stage)
    stage.obey(Command.END)
    assert "Mark as sent" not in buttons(stage)

    stage.press("T")

    assert care(stage).follow_up is None
    assert stage.program.sight().trouble == (
        "Not marked as sent: the follow-up needs one look first."
        " Open it: there it can be marked all the same."
    )
    assert "Message" in foot(stage)


def test_that_words_that_went_out_are_marked_whatever_changed_since(after: Stage) -> None:
    after.press("C")
    after.settings.change(mail="")
    parting_now = after.program.sight().parting
    assert parting_now is not None
    assert not parting_now.is_ready

    after.press("T")

    kept = care(after).follow_up
    assert kept is not None
    assert kept.sent_at == after.clock.now().wall
    assert kept.overrides == ()


def test_that_a_mistake_is_one_of_the_items_or_own_words(after: Stage) -> None:
    after.press("Alt+0")
    after.enter("Talked too much")
    press(after, "check.mistake.before.goal")
    after.press("Alt+7")
    assert care(after).check is None or care(after).check.own_words == ""  # type: ignore[union-attr]
    after.press("Return")

    check = care(after).check
    assert check is not None
    assert check.mistakes == ("before.goal",)
    assert (check.own_words, check.focus) == ("Talked too much", 3)


def test_that_what_is_typed_once_asked_is_words_and_no_key(after: Stage) -> None:
    after.press("Alt+0")
    field = after.find(QLineEdit, "In your own words")
    assert field.visibleRegion().boundingRect() == field.rect()
    after.enter("spoke too fast")

    assert field.text() == "spoke too fast"
    assert care(after).follow_up is None
    assert after.body.aid_mark is None

    (chip,) = after.strip.findChildren(QAbstractButton, "check.mistake.before.goal")
    chip.setFocus()
    after.enter("t")
    assert field.text() == "spoke too fastt"
    assert field.hasFocus()
    assert care(after).follow_up is None


def test_that_escape_leaves_the_own_words_for_the_single_keys(after: Stage) -> None:
    after.press("Alt+0")
    after.enter("Too fast")
    after.press("Esc")
    after.press("T")

    found = care(after)
    assert found.follow_up is not None
    assert found.follow_up.sent_at is not None
    assert found.check is not None
    assert found.check.own_words == "Too fast"


def test_that_more_mistakes_unfold_with_the_keyboard_on_the_first_new_one(after: Stage) -> None:
    after.press("Alt+0")
    press(after, "check.more")

    names = [
        one.objectName()
        for one in after.strip.findChildren(QAbstractButton)
        if one.objectName().startswith("check.mistake.") and one.isVisible()
    ]
    assert len(names) == sum(len(one.rows) for one in after.scene.lists.values())
    focus = after.strip.focusWidget()
    assert focus is not None
    assert focus.objectName() in names[4:]


def test_that_half_typed_words_outlive_the_program_and_a_new_look(after: Stage) -> None:
    after.press("Alt+0")
    after.enter("Talked too")

    session = after.program.session
    assert session is not None
    assert after.program.parts.unfinished.get(f"check.{session.id}") == "Talked too"
    after.restart()

    assert after.find(QLineEdit, "In your own words").text() == "Talked too"


def test_that_own_words_that_were_refused_stay_as_they_were_typed(after: Stage) -> None:
    session = after.program.session
    assert session is not None
    hands = Hands(after.program, after.doorman.pages.append, after.doorman.stop)
    hands.keep_half("Too fast")
    after.obey(Command.OUTCOME, attendance=Attendance.NO_SHOW)

    hands.explain_mistake("Too fast")

    assert care(after).check is None
    assert hands.half_explained() == "Too fast"
    after.obey(Command.UNDO)
    hands.explain_mistake("Too fast")
    assert hands.half_explained() == ""


def test_that_closing_takes_over_what_is_being_typed(after: Stage) -> None:
    session = after.program.session
    assert session is not None
    after.press("Alt+0")
    after.enter("Too fast")
    after.wait(seconds=2)

    after.press("Ctrl+Return")

    closed = after.program.parts.store.find(session.id)
    assert closed.closed_at is not None  # type: ignore[union-attr]
    assert closed.aftercare.check.own_words == "Too fast"  # type: ignore[union-attr]


def test_that_access_and_secrets_are_loose_ends_that_block_nothing(after: Stage) -> None:
    for row in after.scene.lists[Phase.AFTER].rows:
        after.obey(Command.TICK, item=row.item.id)
    assert "Still open: Access they gave you, Secrets you saw" in foot(after)

    press(after, "remains.access.gone")
    press(after, "remains.secrets.none")
    known = care(after).access
    assert (known.had_none, known.saw_none) == (False, True)
    assert "Access they gave you, seen to at 14:41" in said(after)
    assert "Still open" not in foot(after)

    after.press("Ctrl+Z")
    assert "Still open: Secrets you saw" in foot(after)
    after.wait(seconds=2)
    after.press("Ctrl+Return")
    assert after.program.session is None or after.program.session.phase is Phase.BEFORE


def test_that_without_a_shared_screen_nobody_asks(stage: Stage) -> None:
    offer_slips(stage)
    running(stage)
    stage.program.step(set_modes(frozenset({Mode.AUDIO})))
    stage.obey(Command.END)

    assert "Were you with them?" in said(stage)
    assert "Access" not in said(stage)
    stage.program.step(SEEING_TO["access"](was_none=True))


def test_that_in_discreet_mode_none_of_it_is_seen_and_no_key_acts(after: Stage) -> None:
    QGuiApplication.clipboard().setText("before")
    after.press("D")

    assert card(after) is None
    shown = after.strip.findChildren(AfterCard)[0]
    texts = [label.text() for label in shown.findChildren(QLabel)]
    assert not any("promise" in text for text in texts)
    for key in ("C", "T", "F"):
        after.press(key)
    assert QGuiApplication.clipboard().text() == "before"
    assert care(after).follow_up is None
    assert after.doorman.pages == []

    after.press("D")
    assert "The follow-up is drafted" in said(after)


def test_that_before_the_end_the_keys_of_after_do_nothing(stage: Stage) -> None:
    offer_slips(stage)
    running(stage)

    for key in ("C", "F", "T", "Alt+7", "Alt+8", "Alt+9", "Alt+0"):
        stage.press(key)

    assert card(stage) is None
    assert care(stage) == Aftercare()
    assert stage.doorman.pages == []


def test_that_a_rehearsal_drafts_nothing(stage: Stage) -> None:
    offer_slips(stage)
    stage.obey(Command.REHEARSE)
    stage.obey(Command.SAID)
    stage.obey(Command.END)

    assert "follow-up" not in said(stage)
    stage.press("Alt+7")
    assert "Were you with them?" in said(stage)


def test_that_the_insights_of_the_call_can_be_sorted_and_need_not_be(after: Stage) -> None:
    assert "1 insight of this call can be sorted, whenever you like" in said(after)
    assert after.find(Button, "Sort").text() == "Sort"
    assert foot(after) != ""

    press(after, "closing.insights")

    assert after.doorman.pages == ["insights"]


def test_that_nothing_is_offered_once_they_are_sorted(after: Stage) -> None:
    after.program.step(judge(UUID(int=71), Status.UNLIKELY))

    assert "can be sorted" not in said(after)


def test_that_insights_stay_out_of_sight(after: Stage) -> None:
    after.press("D")

    assert "can be sorted" not in said(after)


def test_that_a_known_customer_of_a_quick_start_is_written_to_in_their_language(
    stage: Stage,
) -> None:
    assert stage.program.parts.store.save(met(1)) is None

    parting(stage)

    shown = stage.program.sight().parting
    assert shown is not None
    assert shown.language == "pt"


def offers(stage: Stage) -> list[str]:
    return [one.text() for one in stage.body.note.findChildren(Button) if one.isVisible()]


def test_that_a_forgotten_end_can_be_said_to_have_been_as_planned(stage: Stage) -> None:
    stage.start(minutes=30)
    stage.sleep(minutes=20 * 60)
    stage.obey(Command.END)
    stage.wait(seconds=11)
    assert offers(stage) == ["It ended at 14:30, as planned"]

    stage.find(Button, "It ended at 14:30, as planned").click()

    assert offers(stage) == ["Undo"]
    assert stage.program.session is not None
    assert took(stage.program.session) == timedelta(minutes=30)
    stage.obey(Command.UNDO)
    assert offers(stage) == ["It ended at 14:30, as planned"]
