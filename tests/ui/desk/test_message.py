"""The message of a session on its page: it fits, it is checked, and nothing typed is lost."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from app.booking.arranging import cancel, judge, judge_clarity, move
from app.session.booking import Override
from app.session.preparation import Clarity, Expectation, Preparation, Verdict
from app.settings import Settings, Theme
from tests.app.booking.fakes import HOUR, NEW_YORK, NOW, planned
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.letters import (
    NIGHT,
    START,
    area,
    booking,
    marked,
    open_at,
    part,
    press,
    shown,
    untold,
    write,
)
from tests.ui.desk.office import Office, flush
from ui.widgets.button import Button
from ui.widgets.chip import Chip

TAKEN = "Taken from your preparation, in the words that stand there. See that they are in {0}."


@pytest.fixture
def office(make_office: MakeOffice) -> Office:
    return make_office()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def chosen(office: Office) -> str:
    chips = [chip for chip in office.desk.page.findChildren(Chip) if chip.isVisible()]
    kinds = [chip for chip in chips if chip.objectName().startswith("message.kind.")]
    (one,) = (chip for chip in kinds if chip.isChecked())
    return one.objectName().removeprefix("message.kind.")


def arrange(office: Office, *steps: object) -> None:
    for step in steps:
        (session,) = office.agent.keeper.agenda.value.sessions
        assert office.diary.arrange(session.id, step) is None  # type: ignore[arg-type]  # steps
    office.diary.looked.emit()
    flush()


def test_that_the_fitting_message_stands_ready(office: Office) -> None:
    open_at(office, untold())

    assert chosen(office) == "confirmation"
    assert area(office, "message.subject").words == (
        "Our session: Monday, March 2 at 10:00 AM (New York time)"
    )
    assert area(office).words.startswith("Hello Marina Duarte,\n\nYour session with us is set:")
    assert "Not sent yet." in shown(office)


def test_that_each_state_of_a_session_has_its_message(office: Office) -> None:
    open_at(office, planned(START))

    arrange(office, judge_clarity(Clarity.UNCLEAR))
    assert chosen(office) == "ask"
    arrange(office, judge_clarity(Clarity.CLEAR), move(NIGHT))
    assert chosen(office) == "moved"
    assert "The earlier time no longer holds: Monday, March 2 at 10:00 AM" in area(office).words
    press(office, "message.sent")
    assert chosen(office) == "odd-hour"
    assert "2:00 AM (NIGHT), New York time" in area(office).words
    press(office, "message.confirmed")
    assert chosen(office) == "confirmation"
    arrange(office, judge(Verdict.NOT_POSSIBLE))
    assert chosen(office) == "not-provided"
    arrange(office, cancel)
    assert chosen(office) == "cancelled"


def test_that_another_kind_is_one_click_away(office: Office) -> None:
    open_at(office, untold())

    press(office, "message.kind.not-allowed")

    assert "our terms of service do not allow it" in area(office).words
    assert not part(office, "message.save").isVisible()


def test_that_the_language_is_kept_with_the_booking(office: Office) -> None:
    open_at(office, untold())

    press(office, "message.language")
    menu = office.desk.page.findChildren(QMenu)[0]
    next(action for action in menu.actions() if action.text() == "Español").trigger()
    menu.close()
    flush()

    assert booking(office).language == "es"
    assert "Lunes, 2 de marzo" in area(office).words or "lunes, 2 de marzo" in area(office).words


def test_that_a_session_without_a_city_says_why_and_leads_there(office: Office) -> None:
    open_at(office, untold(city=None))

    assert any("so no message can be written" in words for words in shown(office))
    press(office, "message.city")

    assert office.held == "Their city"


def test_that_a_zone_that_nobody_knows_is_told(office: Office) -> None:
    open_at(office, untold(city=replace(NEW_YORK, zone="Mars/Olympus")))

    assert any("The time zone of New York is not known here" in words for words in shown(office))


def test_that_return_breaks_the_line_and_tab_leaves(office: Office) -> None:
    open_at(office, untold())

    write(office, "")
    office.press("Return")
    office.type_in("Best, Ann")
    assert area(office).words.endswith("find one.\nBest, Ann")
    office.press("Tab")

    assert office.held == "Copy"


def test_that_a_finding_is_marked_and_told_while_it_is_typed(office: Office) -> None:
    open_at(office, untold())

    area(office).insertPlainText("😀 ")
    write(office, " See you on Tuesday at 3 pm EST.")

    assert marked(office) == ["Tuesday", "3 pm", "EST"]
    assert [words for words in shown(office) if words.startswith("“")] == [
        "“Tuesday” is not the session’s day: in New York it is Monday 2 March.",
        "“3 pm” is not the session’s hour: in New York it starts at 10:00.",
        "“EST” means several zones. The city says it better: leave it out.",
    ]
    assert "“3 pm”" in area(office).accessibleDescription()


def test_that_more_than_three_findings_are_counted(office: Office) -> None:
    open_at(office, untold())

    write(office, " See you at 15:00 UTC, 16:00 CET, 4 pm Abidjan time.")

    assert any(words.startswith("And ") for words in shown(office))


def test_that_the_subject_is_checked_too(office: Office) -> None:
    open_at(office, untold())

    write(office, " UTC", "message.subject")

    assert marked(office, "message.subject") == ["UTC"]
    press(office, "message.copy")
    assert area(office, "message.subject").hasFocus()


def test_that_nothing_leaves_while_a_finding_stands(office: Office) -> None:
    open_at(office, untold())
    write(office, " 15:00 UTC")
    QGuiApplication.clipboard().setText("before")

    for act in ("copy", "draft", "save"):
        press(office, f"message.{act}")
        assert "Not yet: see to what is marked, or use it anyway." in shown(office)

    assert clipboard() == "before"
    assert office.opened == []
    cursor = area(office).textCursor()
    assert area(office).words[: cursor.position()].endswith("15:00")
    assert not cursor.hasSelection()


def test_that_overruling_is_one_step_and_stays_with_the_session(office: Office) -> None:
    open_at(office, untold())
    write(office, " 15:00 UTC")

    press(office, "message.insist")

    assert booking(office).confirmation.overrides == (Override(NOW, ("other-hour", "utc")),)
    assert "You chose to use it as it is, today 14:00." in shown(office)
    assert office.held == "Copy"
    press(office, "message.copy")
    assert clipboard().endswith("15:00 UTC")
    write(office, "!")
    press(office, "message.copy")
    assert "Not yet: see to what is marked, or use it anyway." in shown(office)


def test_that_the_key_copies_and_asks_whether_it_was_sent(office: Office) -> None:
    open_at(office, untold())

    office.press("Ctrl+Shift+C")

    assert clipboard() == area(office).words
    assert "Copied. Sent? Then mark it as sent." in shown(office)
    assert booking(office).confirmation.told_at is None


def test_that_it_is_sent_and_answered_only_by_hand(office: Office) -> None:
    open_at(office, replace(untold(), planned_at=NOW + 48 * HOUR))

    press(office, "message.sent")
    assert booking(office).confirmation.told_at == NOW
    assert "Sent today 14:00. No answer yet." in shown(office)
    office.agent.clock.advance(minutes=1500)
    press(office, "message.confirmed")

    assert "Sent yesterday 14:00. They confirmed today 15:00." in shown(office)


def test_that_what_was_copied_is_forgotten_once_the_session_moves(office: Office) -> None:
    open_at(office, untold())
    press(office, "message.copy")

    arrange(office, move(START + HOUR))

    assert "Copied. Sent? Then mark it as sent." not in shown(office)
    assert "Not sent yet." in shown(office)
    press(office, "message.copy")
    arrange(office, cancel)
    assert "Copied. Sent? Then mark it as sent." not in shown(office)


def test_that_what_was_sent_although_the_guard_objected_is_remembered(office: Office) -> None:
    open_at(office, untold())
    write(office, " 15:00 UTC")

    press(office, "message.sent")

    confirmation = booking(office).confirmation
    assert confirmation.overrides == (Override(NOW, ("other-hour", "utc")),)
    assert confirmation.told_at == NOW


def test_that_an_answered_question_says_when_it_was_asked(office: Office) -> None:
    open_at(office, untold())
    press(office, "message.kind.ask")
    press(office, "message.sent")
    office.agent.clock.advance(minutes=30)

    arrange(office, judge_clarity(Clarity.ANSWERED))
    press(office, "message.kind.ask")

    assert "Sent today 14:00. They answered today 14:30." in shown(office)


def test_that_a_question_and_a_refusal_are_marked_where_they_belong(office: Office) -> None:
    open_at(office, untold())

    press(office, "message.kind.ask")
    press(office, "message.sent")
    assert booking(office).preparation.clarity is Clarity.ASKED
    arrange(office, judge(Verdict.NOT_ALLOWED))
    press(office, "message.sent")

    assert booking(office).preparation.followed_up_at == NOW
    assert "Sent today 14:00." in shown(office)


def test_that_what_is_asked_goes_into_the_message(office: Office) -> None:
    open_at(office, untold())
    press(office, "message.kind.ask")

    part(office, "message.point").setFocus()
    office.type_in("which report?")

    assert "This is what we do not know yet: which report?" in area(office).words
    write(office, "!")
    assert not part(office, "message.point").isEnabled()


def test_that_a_question_is_complete_without_typing(office: Office) -> None:
    wish = Expectation("Fewer mails")
    open_at(office, untold(kind="review", preparation=Preparation(expectations=(wish,))))

    press(office, "message.kind.ask")

    assert area(office, "message.point").words.splitlines() == [
        "– What has changed for you since we last spoke?",
        "– What works well, and what do you still do by hand?",
        "– “Fewer mails”: what exactly do you hope for?",
    ]
    assert "\n– What works well" in area(office).words
    assert TAKEN.format("English") in shown(office)
    press(office, "message.copy")
    assert clipboard() == area(office).words


def test_that_questions_in_the_agents_words_are_told_to_be_that(office: Office) -> None:
    open_at(office, untold(kind="review", preparation=Preparation(), language="de"))

    press(office, "message.kind.ask")

    assert TAKEN.format("German") in shown(office)
    assert "Das wissen wir noch nicht:\n– What has changed" in area(office).words


def test_that_what_is_typed_wins_and_the_preparation_can_be_taken_again(office: Office) -> None:
    open_at(office, untold(kind="review", preparation=Preparation()))
    press(office, "message.kind.ask")
    point = area(office, "message.point")
    proposed = point.words
    point.setFocus()

    office.enter("Which report?\nSince when?")
    assert point.words == "Which report?\nSince when?"
    assert "we do not know yet:\nWhich report?\nSince when?\n" in area(office).words
    assert TAKEN.format("English") not in shown(office)
    office.press("Ctrl+A", "Backspace")
    assert "do not know yet" not in area(office).words

    press(office, "message.fill")
    assert point.words == proposed
    assert not part(office, "message.fill").isVisible()


def test_that_a_draft_is_opened_with_everything_in_it(office: Office) -> None:
    open_at(office, untold())

    press(office, "message.draft")

    (address,) = office.opened
    assert address.startswith("mailto:marina@example.com?subject=Our%20session%3A")
    assert "The draft is in your mail program. Sent? Then mark it." in shown(office)


def test_that_a_missing_mail_program_is_told(office: Office) -> None:
    open_at(office, untold())
    office.can_open = False

    press(office, "message.draft")

    assert "No mail program answered. Copy the message instead." in shown(office)


def test_that_no_second_click_on_sent_confirms_for_them(office: Office) -> None:
    open_at(office, untold())
    sent = part(office, "message.sent")
    place = sent.mapTo(office.inside, QPoint(0, 0))

    press(office, "message.sent")

    assert sent.mapTo(office.inside, QPoint(0, 0)).x() == place.x()
    assert sent.isVisible()
    assert not sent.isEnabled()
    assert part(office, "message.confirmed").x() > sent.x()
    assert office.held == "Copy"
    press(office, "message.confirmed")
    assert not sent.isVisible()


def test_that_the_first_change_moves_nothing_on_the_page(office: Office) -> None:
    open_at(office, untold())
    text = area(office)
    before = text.mapTo(office.inside, QPoint(0, 0)).y()

    press(office, "message.sent")

    assert office.find(Button, "Undo").isVisible()
    assert text.mapTo(office.inside, QPoint(0, 0)).y() == before


def test_that_a_draft_to_nobody_is_told(office: Office) -> None:
    open_at(office, untold(mail=""))

    press(office, "message.draft")

    assert office.opened[0].startswith("mailto:?subject=")
    assert any("to nobody: no address of theirs is known." in said for said in shown(office))


def test_that_the_answer_to_anothers_draft_is_not_ours(office: Office) -> None:
    open_at(office, untold())

    office.diary.mailing.open("mailto:ana@example.com?subject=Hello")

    assert not any("mail program" in said for said in shown(office))


def test_that_what_was_typed_outlives_the_window(office: Office) -> None:
    open_at(office, untold())
    write(office, "\nBest, Ann")

    office.keeper.change(theme=Theme.DARK)
    flush()
    assert area(office).words.endswith("Best, Ann")
    office.press("Ctrl+L")
    office.press("Ctrl+D")
    open_at(office, untold())
    assert area(office).words.endswith("Best, Ann")
    press(office, "message.again")
    assert area(office).words.endswith("find one.")


def test_that_fresh_words_come_with_a_new_time_and_the_typed_ones_can_come_back(
    office: Office,
) -> None:
    open_at(office, untold())
    write(office, " Best, Ann")

    arrange(office, move(START + HOUR))
    assert "at 11:00 AM" in area(office).words
    assert "Ann" not in area(office).words
    press(office, "message.back")

    assert area(office).words.endswith("Best, Ann")
    assert marked(office) == ["10:00 AM"]


def test_that_a_field_that_settings_fill_is_told(make_office: MakeOffice) -> None:
    office = make_office()
    open_at(office, untold())
    write(office, " Write to {channel}.")

    assert "Say in the settings where customers reach you, or take {channel} out." in shown(office)


def test_that_the_message_rests_while_the_session_runs(office: Office) -> None:
    session = untold()
    open_at(office, session)
    office.agent.start()

    begun = office.agent.keeper.agenda.value.at_hand
    assert begun is not None
    open_at(office, begun)

    assert not area(office).isVisible()


def test_that_a_cancelled_session_can_still_be_written_about(office: Office) -> None:
    open_at(office, planned(START))
    arrange(office, cancel)

    write(office, " 15:00 UTC")
    press(office, "message.insist")
    press(office, "message.copy")

    assert clipboard().endswith("15:00 UTC")
    assert len(booking(office).confirmation.overrides) == 1


def test_that_a_customer_is_told_that_it_is_off_and_the_day_asks_no_more(office: Office) -> None:
    open_at(office, planned(START))
    arrange(office, cancel)
    assert "Cancelled, they do not know yet" in shown(office)
    assert "Not sent yet." in shown(office)

    press(office, "message.sent")

    assert booking(office).cancellation_told_at == NOW
    assert "Sent today 14:00." in shown(office)
    assert "Cancelled" in shown(office)
    assert not part(office, "message.confirmed").isVisible()
    assert not part(office, "message.sent").isVisible()
    assert office.diary.plan().first == ()
    office.press("Ctrl+Z")
    assert booking(office).cancellation_told_at is None


def test_that_large_text_is_kept_apart(make_office: MakeOffice) -> None:
    office = make_office(Settings(text_size=200))
    open_at(office, untold())

    assert area(office).height() >= area(office).heightForWidth(area(office).width())
