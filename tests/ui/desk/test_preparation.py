"""Preparing a session: what they want, whether we can, and when it is enough."""

from datetime import timedelta

import pytest
from msgspec import structs
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.booking.arranging import prepared
from app.booking.day import BookingState
from app.refusal import Refusal
from app.session.preparation import Clarity, Example, Expectation, Goal, Preparation, Verdict
from app.session.session import Mark
from app.session.steps import mark
from tests.app.fakes import DISK_FULL
from tests.ui.desk.days_ahead import (
    LINE,
    OTHER_LINE,
    OTHER_WISH,
    WISH,
    book,
    known_on_disk,
    open_booking,
)
from tests.ui.desk.office import Office, flush
from ui.alarm import Alarm
from ui.desk.day.enough import Enough
from ui.desk.day.pad import Pad
from ui.desk.field import LONGEST_PASTE
from ui.pencil import Pencil
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.field import Field
from ui.widgets.heading import Heading

NOTHING = Preparation()


def ring(part: QWidget) -> None:
    """Let the time come that the alarms in `part` wait for."""
    for alarm in part.findChildren(Alarm):
        if isinstance(alarm.parent(), Pencil):
            alarm.rang.emit()
    flush()


def acts_of(menu: QMenu) -> dict[str, QAction]:
    """What a menu offers."""
    return {action.text(): action for action in menu.actions()}


def offered(office: Office) -> dict[str, QAction]:
    """What the menu of a wish offers."""
    office.hold("Nothing in the plan yet", Button)
    office.press("Space")
    return acts_of(office.desk.findChildren(QMenu)[-1])


def test_that_wishes_are_typed_one_after_the_other(office: Office) -> None:
    session = open_booking(office, NOTHING)
    office.hold("One thing they hope for", Field)

    for words in ("Export", "Fewer mails"):
        office.enter(words)
        office.press("Return")

    assert known_on_disk(office, session).expectations == (
        Expectation("Export"),
        Expectation("Fewer mails"),
    )
    assert office.held == "One thing they hope for"
    assert "Fewer mails" in office.titles


def test_that_a_wish_is_flagged_until_a_line_of_the_plan_covers_it(office: Office) -> None:
    session = open_booking(office)
    assert office.find(Heading, OTHER_WISH).accessibleName().endswith("nothing in the plan yet")
    office.unfold(OTHER_WISH)

    offered(office)[OTHER_LINE].trigger()
    flush()

    assert known_on_disk(office, session).uncovered == ()
    heading = office.find(Heading, OTHER_WISH)
    assert heading.accessibleDescription() == "Covered by a line of the plan"


def test_that_a_wish_can_be_taken_into_the_plan_as_it_is(office: Office) -> None:
    session = open_booking(office, Preparation(expectations=(Expectation("Export"),)))
    office.unfold("Export")

    offered(office)["Add this wish to the plan as it is"].trigger()
    flush()

    assert known_on_disk(office, session).plan == ("Export",)
    assert known_on_disk(office, session).uncovered == ()


def test_that_wishes_are_ordered_and_taken_out_by_key_and_come_back(office: Office) -> None:
    session = open_booking(office)
    office.hold(WISH, Heading)

    office.press("Alt+Down")
    assert known_on_disk(office, session).expectations[1].text == WISH

    assert office.held.startswith(WISH)
    office.press("Alt+Del")
    assert [one.text for one in known_on_disk(office, session).expectations] == [OTHER_WISH]

    office.press("Ctrl+Z")
    assert [one.text for one in known_on_disk(office, session).expectations] == [OTHER_WISH, WISH]


def test_that_words_are_on_disk_soon_after_they_are_typed(office: Office) -> None:
    session = open_booking(office)
    office.unfold(WISH)
    office.hold("In words")

    office.enter("Invoices")
    ring(office.desk)

    assert known_on_disk(office, session).expectations[0] == Expectation("Invoices", LINE)
    assert office.held == "In words"
    assert "Invoices" in office.titles


def test_that_a_line_keeps_its_words_where_nothing_is_typed(office: Office) -> None:
    session = open_booking(office)
    office.unfold(LINE)
    office.hold("In words")

    office.enter(" ")
    office.press("Return")

    assert known_on_disk(office, session).plan[0] == LINE
    office.hold(LINE, Heading)


def test_that_a_wish_that_is_being_typed_outlives_the_program(
    office: Office,
) -> None:
    open_booking(office, NOTHING)
    office.hold("One thing they hope for", Field)
    office.enter("Expo")
    ring(office.desk)

    office.dresser.wear(office.keeper.settings.value)
    office.keeper.change(text_size=110)
    flush()

    assert office.find(Field, "One thing they hope for").text() == "Expo"


@pytest.mark.parametrize(
    "words,clarity",
    [
        ("Unclear", Clarity.UNCLEAR),
        ("Asked", Clarity.ASKED),
        ("Answered", Clarity.ANSWERED),
        ("Clear", Clarity.CLEAR),
    ],
)
def test_that_clarity_is_said_with_its_hour(office: Office, words: str, clarity: Clarity) -> None:
    session = open_booking(office, NOTHING)

    office.click(f"What they want {words}", Chip)

    known = known_on_disk(office, session)
    assert (known.clarity, known.clarity_at) == (clarity, office.agent.clock.now().wall)
    assert "Monday 2 March, 14:00" in office.said
    office.click(f"What they want {words}", Chip)
    assert office.find(Chip, f"What they want {words}").isChecked()


@pytest.mark.parametrize(
    "words,verdict",
    [
        ("Not allowed by the terms", Verdict.NOT_ALLOWED),
        ("Cannot be provided", Verdict.NOT_POSSIBLE),
    ],
)
def test_that_a_refusal_puts_the_session_on_hold_until_they_were_told(
    office: Office, words: str, verdict: Verdict
) -> None:
    session = open_booking(office)

    office.click(f"Can we? {words}", Chip)
    row = office.diary.row(session.id)
    assert row is not None
    assert row.state is BookingState.ON_HOLD
    assert row.booking.preparation.verdict is verdict
    assert "On hold until you tell them" in office.said
    assert office.diary.plan().first[0].session.id == session.id

    office.click("I told them", Button)
    row = office.diary.row(session.id)
    assert row is not None
    assert row.state is not BookingState.ON_HOLD
    assert "They were told: Monday 2 March, 14:00." in office.said


def test_that_somebody_to_ask_is_named(office: Office) -> None:
    session = open_booking(office)
    office.click("Can we? Ask somebody", Chip)
    office.hold("Whom do you ask?", Field)

    office.enter("Ana from billing")
    ring(office.desk)

    assert known_on_disk(office, session).ask_whom == "Ana from billing"


def test_that_notes_are_on_disk_soon_after_each_key_and_keep_their_lines(office: Office) -> None:
    session = open_booking(office, NOTHING)
    office.hold("Notes", Pad)

    office.enter("One")
    office.press("Return")
    office.enter_more("Two")
    ring(office.desk)

    assert known_on_disk(office, session).notes == "One\nTwo"


def test_that_long_notes_scroll_by_themselves_and_keep_the_cursor_in_sight(
    office: Office,
) -> None:
    open_booking(office, Preparation(notes="line\n" * 1_800))
    pad = office.desk.findChildren(Pad)[0]
    pad.setFocus()

    office.press("Ctrl+End")

    assert pad.height() < 400
    assert pad.viewport().rect().contains(pad.cursorRect())


def test_that_a_paste_is_bounded(office: Office) -> None:
    open_booking(office, NOTHING)
    pad = office.desk.findChildren(Pad)[0]
    book_of_words = QMimeData()
    book_of_words.setText("word " * 1_000_000)

    pad.insertFromMimeData(book_of_words)
    flush()

    assert 0 < len(pad.words) <= LONGEST_PASTE


def test_that_notes_that_could_not_be_saved_are_saved_later(office: Office) -> None:
    session = open_booking(office, NOTHING)
    office.hold("Notes", Pad)
    office.agent.store.refusal = DISK_FULL
    office.enter("One")
    ring(office.desk)
    assert "Nothing was saved" in office.said

    office.agent.store.refusal = None
    office.desk.finish()

    assert known_on_disk(office, session).notes == "One"


def test_that_undoing_an_act_keeps_what_was_typed_since(office: Office) -> None:
    session = open_booking(office, NOTHING)
    office.click("What they want Clear", Chip)
    office.hold("Notes", Pad)
    office.enter("Since then")
    ring(office.desk)
    office.hold("Back to the day")

    office.press("Ctrl+Z")

    known = known_on_disk(office, session)
    assert (known.clarity, known.notes) == (Clarity.UNCHECKED, "Since then")


def test_that_ten_thousand_letters_are_kept(office: Office) -> None:
    notes = "\n".join("word " * 20 for _ in range(100))
    session = open_booking(office, Preparation(notes=notes))

    pad = office.find(Pad, "Notes")

    assert len(notes) > 10_000
    assert pad.words == notes
    assert known_on_disk(office, session).notes == notes


def test_that_a_preparation_is_written_as_markdown(office: Office) -> None:
    open_booking(office)
    (notes,) = (part for part in office.desk.findChildren(QWidget) if hasattr(part, "write"))

    notes.write(str(office.own / "out.md"))

    text = (office.own / "out.md").read_text(encoding="utf-8")
    assert text.startswith("# Marina Duarte\n\n## What they want\n\n- [x] Export all")
    assert text.endswith("Speaks quietly: give time.\n")


def test_that_a_file_that_cannot_be_written_is_told(office: Office) -> None:
    open_booking(office)
    (notes,) = (part for part in office.desk.findChildren(QWidget) if hasattr(part, "write"))

    notes.write(str(office.own / "file.toml" / "out.md"))
    (office.own / "taken").mkdir()
    notes.write(str(office.own / "taken"))
    flush()

    assert "could not be written" in office.said


def test_that_the_clock_runs_while_the_page_is_open_and_says_enough(office: Office) -> None:
    session = open_booking(office)
    assert "10 min are enough: that is at 14:10." in office.said
    assert known_on_disk(office, session).running == office.agent.clock.now()

    office.agent.clock.advance(minutes=10)
    enough_alarm(office).rang.emit()

    assert "Enough: 10 min went into this." in office.said


def test_that_nothing_is_promised_beyond_the_start(office: Office) -> None:
    open_booking(office)
    office.diary.turn_away()
    office.agent.clock.advance(minutes=56)
    office.diary.looked.emit()

    assert "4 min are left before the start." in office.said
    office.agent.clock.advance(minutes=9)
    office.diary.looked.emit()
    assert "0 min are left before the start." in office.said


def test_that_the_clock_rests_while_the_agent_looks_elsewhere(office: Office) -> None:
    session = open_booking(office)
    office.agent.clock.advance(minutes=4)

    office.press("Ctrl+L")
    office.agent.clock.advance(minutes=30)

    assert known_on_disk(office, session).running is None
    assert known_on_disk(office, session).spent == timedelta(minutes=4)


def test_that_the_clock_goes_on_in_another_look(office: Office) -> None:
    session = open_booking(office)
    office.agent.clock.advance(minutes=4)

    office.keeper.change(text_size=120)
    flush()
    office.agent.clock.advance(minutes=4)
    office.desk.close()

    assert known_on_disk(office, session).spent == timedelta(minutes=8)


def test_that_the_machine_asleep_is_no_preparation(office: Office) -> None:
    session = open_booking(office)

    office.agent.clock.sleep(minutes=600)
    office.desk.close()

    assert known_on_disk(office, session).spent == timedelta(0)


def test_that_the_clock_has_one_alarm_and_none_once_it_is_enough(office: Office) -> None:
    open_booking(office, Preparation(spent=timedelta(minutes=11)))

    assert "Enough: 11 min" in office.said
    office.agent.clock.advance(minutes=60)
    assert "Enough: 11 min" in office.said


def test_that_a_session_that_runs_has_no_clock(office: Office) -> None:
    office.agent.start()
    session = office.agent.session
    office.open("day")
    office.desk.page.opened.emit(session.id)  # type: ignore[attr-defined]  # the page of the day
    flush()

    assert not office.desk.findChildren(Enough)[0].isVisible()
    booking = office.agent.session.booking
    assert booking is None or booking.preparation.running is None


def test_that_two_sessions_are_not_prepared_at_once(office: Office) -> None:
    first = open_booking(office)
    second = book(office, number=2)
    office.agent.clock.advance(minutes=2)

    office.diary.turn_to(second.id)

    assert known_on_disk(office, first).running is None
    assert known_on_disk(office, first).spent == timedelta(minutes=2)


def test_that_what_cannot_be_saved_is_told_and_stays(office: Office) -> None:
    open_booking(office, NOTHING)
    office.agent.store.refusal = Refusal(DISK_FULL.reason, "disk-full")

    office.click("What they want Clear", Chip)

    assert "the disk is full" in office.said
    assert office.find(Chip, "What they want Not checked").isChecked()


def test_that_an_example_is_added_titled_and_taken_out(office: Office) -> None:
    session = open_booking(office, NOTHING)
    office.hold("Link or path of a file", Field)
    office.enter("https://example.org/guide")
    office.press("Return")
    office.unfold("example.org/guide")
    office.hold("Title")
    office.enter("The guide")
    ring(office.desk)

    assert known_on_disk(office, session).examples == (
        Example("https://example.org/guide", "The guide"),
    )
    office.click("Remove", Button)
    assert known_on_disk(office, session).examples == ()
    assert office.held == "Link or path of a file"


def enough_alarm(office: Office) -> Alarm:
    """The only alarm of the clock."""
    (alarm,) = office.desk.findChildren(Enough)[0].findChildren(Alarm)
    return alarm


def test_that_a_kind_gives_its_length_and_its_questions(office: Office) -> None:
    session = open_booking(office)

    office.click("Kind of session Troubleshooting", Chip)

    stored = office.agent.store.sessions[session.id]
    assert stored.booking is not None
    assert (stored.booking.kind, stored.length) == ("troubleshooting", timedelta(minutes=45))
    assert "– What did you expect to happen" in office.said
    office.click("Kind of session Review", Chip)
    assert office.agent.store.sessions[session.id].length == timedelta(minutes=30)
    office.click("Kind of session Any", Chip)
    assert "Worth asking" not in office.said


def test_that_a_broken_kind_is_named_with_its_line(office: Office) -> None:
    (office.own / "kinds").mkdir()
    (office.own / "kinds" / "review.toml").write_text("id = 1", encoding="utf-8")

    open_booking(office)

    assert "review.toml, line 1" in office.said
    assert office.find(Chip, "Kind of session Review").isVisible()


def test_that_undoing_an_act_keeps_what_was_done_in_the_strip_since(office: Office) -> None:
    session = open_booking(office, NOTHING)
    office.click("What they want Unclear", Chip)
    office.agent.do(mark("before.goal", Mark.DONE))
    office.agent.do(prepared(lambda known, _: structs.replace(known, goals=(Goal("Refund"),))))
    office.hold("Back to the day")

    office.press("Ctrl+Z")

    known = known_on_disk(office, session)
    assert (known.clarity, known.goals) == (Clarity.UNCHECKED, (Goal("Refund"),))
    assert office.agent.session.marks == {"before.goal": Mark.DONE}


def test_that_an_act_can_be_undone_once_the_disk_takes_that(office: Office) -> None:
    session = open_booking(office, NOTHING)
    office.click("What they want Clear", Chip)
    office.hold("Back to the day")
    office.agent.store.refusal = DISK_FULL
    office.press("Ctrl+Z")
    office.agent.store.refusal = None

    office.press("Ctrl+Z")

    assert known_on_disk(office, session).clarity is Clarity.UNCHECKED
