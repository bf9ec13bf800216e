"""A line is written down with one key and one line, while the agent goes on talking."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date
from uuid import UUID

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.records.capturing import owe
from app.records.follow_up import agreed_in
from app.remote.request import Command
from app.session.booking import Booking
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.session import Mark, Mode, Session
from app.storage.database import Database
from tests.app.people.fakes import OSAKA
from tests.ui.measures import clipped
from tests.ui.stage import Stage, flush
from tests.ui.states import PROMISE, running, write_down
from tests.ui.test_features import is_read
from ui.strip.captured import CapturedDrawer
from ui.strip.captured_row import CapturedRow
from ui.strip.slate import Slate
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.field import Field
from ui.widgets.heading import Heading
from ui.widgets.link import Link
from ui.widgets.picker import Picker
from ui.wording import kind_words

KEYS = [(f"Alt+{number}", kind) for number, kind in enumerate(CaptureKind, start=1)]


@pytest.fixture
def call(stage: Stage) -> Stage:
    """Eleven minutes into a call."""
    running(stage)
    stage.strip.setFocus()
    return stage


def lines(stage: Stage) -> tuple[Capture, ...]:
    """What was written down."""
    session = stage.program.session
    assert session is not None
    return session.captures


def slates(stage: Stage) -> list[Slate]:
    """The field, if it can be seen."""
    return [part for part in stage.strip.findChildren(Slate) if part.isVisible()]


def typed(stage: Stage) -> str:
    """What stands in the field."""
    (slate,) = slates(stage)
    return slate.findChildren(Field)[0].text()


def drawer(stage: Stage) -> CapturedDrawer:
    """What was written down, as it is listed."""
    (found,) = stage.strip.findChildren(CapturedDrawer)
    return found


@pytest.mark.parametrize("key,kind", KEYS)
def test_that_one_key_and_one_line_write_down_each_kind(
    call: Stage, key: str, kind: CaptureKind
) -> None:
    call.press(key)
    call.enter("Send 12 steps")
    call.press("Return")

    (line,) = lines(call)
    assert (line.kind, line.text, line.at) == (kind, "Send 12 steps", call.clock.now().wall)
    assert not any(row.mark is Mark.DONE for row in call.scene.lists[call.scene.phase].rows)


@pytest.mark.parametrize("state", ["before", "during", "after"])
def test_that_a_line_is_written_down_in_every_phase(stage: Stage, state: str) -> None:
    stage.plan(after=12)
    for command in {"before": (), "during": ("start",), "after": ("start", "end")}[state]:
        stage.obey(Command(command))

    write_down(stage, ("Alt+6", "Two shops"))

    assert [line.text for line in lines(stage)] == ["Two shops"]


def test_that_no_line_is_asked_for_while_the_next_session_is_far_ahead(stage: Stage) -> None:
    stage.plan(after=19 * 60)

    stage.press("Alt+1")

    assert slates(stage) == []
    assert is_read(stage, "Nothing was written down: the next session is not near")
    told = stage.obey(Command.CAPTURE, kind=CaptureKind.NOTE, text="Two shops")
    assert told.status == 4
    assert "is not near" in told.err
    assert lines(stage) == ()


def test_that_the_kind_changes_while_the_line_is_typed(call: Stage) -> None:
    call.press("Alt+6")
    call.enter("I lose an hour")
    call.press("Alt+3")
    call.press("Return")

    assert [(line.kind, line.text) for line in lines(call)] == [
        (CaptureKind.QUOTE, "I lose an hour")
    ]


def test_that_a_chip_changes_the_kind_and_the_keyboard_stays(call: Stage) -> None:
    call.press("Alt+6")
    call.enter("Is there a limit")

    call.find(Chip, "Question").click()
    call.press("Return")

    assert lines(call)[0].kind is CaptureKind.QUESTION


def test_that_escape_leaves_and_what_was_typed_is_kept(call: Stage) -> None:
    call.press("Alt+1")
    call.enter("Send the st")

    call.press("Escape")
    assert slates(call) == []
    assert lines(call) == ()
    assert is_told(call, "one not finished")

    call.press("Alt+2")
    assert typed(call) == "Send the st"


def test_that_the_open_field_says_how_to_leave_it_once_a_line_is_written(call: Stage) -> None:
    call.press("Alt+1")
    (field,) = slates(call)[0].findChildren(Field)
    assert "Esc" not in field.placeholderText()
    write_line(call, "Alt+1", "Send the steps")
    assert field.placeholderText() == "Esc gives the keys back"

    call.press("Alt+2")
    assert field.placeholderText() == "Question, in a few words"


def test_that_what_does_not_fit_in_the_field_is_told(call: Stage) -> None:
    call.press("Alt+6")
    QGuiApplication.clipboard().setText("a" * 600)
    call.press("Ctrl+V")

    assert len(typed(call)) == 500
    assert is_read(call, "a line has room for 500 letters")


def test_that_a_line_written_after_the_call_has_no_minute_of_it(call: Stage) -> None:
    call.obey(Command.END)
    call.wait(minutes=3)
    write_down(call, ("Alt+6", "Two shops"))
    call.press("V")

    (row,) = drawer(call).findChildren(CapturedRow)
    told = [called(one).replace("\N{NO-BREAK SPACE}", " ") for one in row.findChildren(QWidget)]
    assert told == ["Two shops: after the call"]


def test_that_an_empty_line_folds_the_field(call: Stage) -> None:
    call.press("Alt+1")
    call.press("Return")

    assert slates(call) == []
    call.press("2")
    assert call.scene.lists[call.scene.phase].rows[1].mark is Mark.DONE


def test_that_what_was_typed_outlives_the_program(call: Stage) -> None:
    call.press("Alt+1")
    call.enter("Send the st")
    call.body.drawers.bookmark()

    call.restart()

    assert is_told(call, "one not finished")
    call.press("Alt+1")
    assert typed(call) == "Send the st"


def test_that_what_is_typed_is_on_disk_soon_after_each_key(call: Stage) -> None:
    call.press("Alt+1")
    call.enter("Send")

    (slate,) = slates(call)
    assert slate.is_open
    slate.finish()
    assert call.program.parts.unfinished.get(f"capture.{subject(call)}").count("Send") == 1


def test_that_a_line_is_taken_back_by_the_key_of_undo(call: Stage) -> None:
    write_down(call, ("Alt+6", "Two shops"), ("Alt+6", "Slow export"))

    call.press("Ctrl+Z")

    assert [line.text for line in lines(call)] == ["Two shops"]


def test_that_what_was_typed_belongs_to_its_own_session(call: Stage) -> None:
    call.press("Alt+1")
    call.enter("For Marina")

    call.obey(Command.END)
    call.obey(Command.CLOSE)
    assert slates(call) == []

    call.sleep(minutes=40)
    call.press("Alt+1")
    assert typed(call) == ""


def test_that_a_promise_asks_one_thing(call: Stage) -> None:
    write_line(call, "Alt+1", PROMISE)
    assert is_read(call, "Can we really?")
    call.press("Alt+U")
    assert [promise.is_sure for promise in promises(call)] == [False]

    write_line(call, "Alt+1", "Ask the team")
    call.press("Alt+Y")
    assert [promise.is_sure for promise in promises(call)] == [False, True]
    assert not is_read(call, "Can we really?")


def test_that_nobody_has_to_answer(call: Stage) -> None:
    write_line(call, "Alt+1", PROMISE)
    write_line(call, "Alt+6", "Two shops")
    assert not is_read(call, "Can we really?")

    call.press("Escape")
    call.press("Alt+Y")
    assert [promise.is_sure for promise in promises(call)] == [None]


def test_that_only_a_promise_asks(call: Stage) -> None:
    write_line(call, "Alt+5", "Nobody finds it")

    assert not is_read(call, "Can we really?")


def test_that_the_lines_are_listed_with_their_minute_and_unfold(call: Stage) -> None:
    write_down(call, ("Alt+6", "Two shops"))
    call.wait(minutes=2)
    write_down(call, ("Alt+1", PROMISE))

    call.press("V")

    assert heads(call)[-2:] == [f"{PROMISE}: min\u00a014\u00a0· me", "Two shops: min\u00a012"]
    call.press("V")
    assert len(heads(call)) == 1


def test_that_a_promise_gets_an_owner_and_a_day(call: Stage) -> None:
    unfold_promise(call)

    call.enter("tomorrow")
    call.press("Return")
    call.find(Chip, "Somebody else").click()
    call.find(Field, "Who is that?").setFocus()
    call.enter("Rosa")
    call.press("Return")

    (promise,) = promises(call)
    assert (promise.owner, promise.name, promise.due) == (Owner.OTHER, "Rosa", date(2026, 3, 3))
    assert heads(call)[-1].endswith("Rosa\u00a0· by\u00a0Tue\u00a03\u00a0Mar")


def test_that_a_day_that_can_be_two_is_asked_back(call: Stage) -> None:
    unfold_promise(call)

    call.enter("mon")
    call.press("Return")
    assert is_read(call, "Which day?")
    assert clipped(call.strip) == []
    call.find(Button, "Mon 9 Mar").click()
    flush()

    assert [promise.due for promise in promises(call)] == [date(2026, 3, 9)]
    assert not is_read(call, "Which day?")


def test_that_what_is_no_day_is_told_and_nothing_is_guessed(call: Stage) -> None:
    unfold_promise(call)

    for text, words in (
        ("soonish", "Not understood: soonish"),
        ("31 Feb", "There is no such day"),
        ("Tue 6 Mar", "another weekday"),
        ("Fri 9:00", "without an hour"),
        ("1 Dec 2099", "two years ahead"),
    ):
        due = call.find(Field, "By when")
        due.setFocus()
        due.setText(text)
        call.press("Return")
        assert is_read(call, words)
    assert [promise.due for promise in promises(call)] == [None]


def test_that_a_day_is_taken_away_again(call: Stage) -> None:
    unfold_promise(call)
    call.enter("tomorrow")
    call.press("Return")

    due = call.find(Field, "By when")
    due.clear()
    call.press("Return")

    assert [promise.due for promise in promises(call)] == [None]


def test_that_the_question_leads_to_who_and_by_when(call: Stage) -> None:
    write_line(call, "Alt+1", PROMISE)

    call.find(Link, "Who, by when").click()
    flush()

    assert isinstance(QApplication.focusWidget(), Field)
    assert called(QApplication.focusWidget()) == "By when"


def test_that_a_line_is_reworded_sorted_and_dropped_later(call: Stage) -> None:
    write_down(call, ("Alt+6", "Two shops"), ("Alt+6", "Slow export"))
    call.press("V")
    call.press("Tab")
    call.press("Space")

    words = call.find(Field, "In other words")
    words.setText("Has two shops")
    call.press("Return")
    choose(call, CaptureKind.INSIGHT)
    assert (lines(call)[0].text, lines(call)[0].kind) == ("Has two shops", CaptureKind.INSIGHT)

    call.find(Button, "Drop").click()
    flush()
    assert [line.text for line in lines(call)] == ["Slow export"]
    call.press("Ctrl+Z")
    assert [line.text for line in lines(call)] == ["Has two shops", "Slow export"]


def test_that_the_answer_is_changed_later_and_taken_back(call: Stage) -> None:
    unfold_promise(call)

    for name, answer in (("Yes", True), ("Not sure", False), ("Not sure", None)):
        call.find(Chip, name).click()
        flush()
        assert [promise.is_sure for promise in promises(call)] == [answer]


def test_that_nothing_written_down_is_seen_out_of_sight_of_the_customer(call: Stage) -> None:
    write_down(call, ("Alt+6", "Zyx two shops"))
    call.press("Alt+1")
    call.enter("Zyx send")

    call.obey(Command.DISCREET, on=True)
    for key in ("Alt+1", "V", "A", "K"):
        call.press(key)
    assert slates(call) == []
    assert not any("Zyx" in text for text in texts(call.strip))

    call.obey(Command.DISCREET, on=False)
    assert typed(call) == "Zyx send"


def test_that_the_field_folds_when_the_screen_is_shared_and_comes_by_its_key(call: Stage) -> None:
    call.press("Alt+1")
    call.enter("Send")

    call.program.step(lambda session, _: with_screen(session))
    flush()
    assert slates(call) == []
    assert not any(part.isVisible() for part in call.strip.findChildren(CapturedDrawer))

    call.press("Alt+1")
    assert typed(call) == "Send"


def test_that_the_pill_makes_room_for_a_line(call: Stage) -> None:
    call.press("M")
    call.settle()

    call.press("Alt+2")
    call.settle()

    assert call.seen is call.strip
    call.enter("Is there a limit")
    call.press("Return")
    assert lines(call)[0].kind is CaptureKind.QUESTION


def test_that_a_full_disk_keeps_the_words_in_the_field(call: Stage) -> None:
    call.press("Alt+1")
    call.enter("Send the steps")
    with full(call.database):
        call.press("Return")
        assert typed(call) == "Send the steps"
        assert is_read(call, "Nothing was saved")

    call.press("Return")
    assert [line.text for line in lines(call)] == ["Send the steps"]


def test_that_the_command_writes_down_too(call: Stage) -> None:
    told = call.obey(Command.CAPTURE, kind=CaptureKind.PROMISE, text="Send it")

    assert (told.status, told.out) == (0, "Written down: promise.")
    assert [line.text for line in lines(call)] == ["Send it"]
    assert call.obey(Command.CAPTURE, text=" ").err.startswith("Nothing to write down")


def test_that_the_promises_of_the_call_stand_under_the_line_at_the_wrap_cue(stage: Stage) -> None:
    running(stage, minutes=12)
    write_down(stage, *(("Alt+1", f"Promise {number}") for number in range(8)))
    stage.sleep(minutes=28)

    assert all(is_read(stage, f"• Promise {number}") for number in range(8))
    assert not is_read(stage, "more")
    assert not any("Promise" in alert.body for alert in stage.notifier.told)


def test_that_more_promises_than_a_card_holds_are_one_key_away(stage: Stage) -> None:
    running(stage, minutes=12)
    write_down(stage, *(("Alt+1", f"Promise {number}") for number in range(10)))
    stage.sleep(minutes=28)

    assert is_read(stage, "and 2 more: V shows them")
    stage.press("V")
    assert any("Promise 9" in head for head in heads(stage))


def test_that_the_wrap_cue_names_the_day_of_the_customer_too(stage: Stage) -> None:
    running(stage, minutes=12)
    stage.program.step(lambda session, at: replace(session, booking=Booking(at.wall, OSAKA)))
    write_down(stage, ("Alt+1", "Send the steps"))
    (line,) = lines(stage)
    stage.program.step(owe(line.id, lambda known: replace(known, due=date(2026, 3, 6))))

    stage.sleep(minutes=28)

    assert is_read(stage, "• Send the steps (by Fri 6 Mar, Sat 7 Mar there)")


def test_that_the_menu_writes_a_line_down_too(call: Stage) -> None:
    call.program.windows.strip.body.head.menu.emit(call.strip)
    (menu,) = call.strip.findChildren(QMenu)

    action(menu, "Write a line down").trigger()
    flush()

    assert len(slates(call)) == 1


def test_that_each_kind_has_words_of_its_own() -> None:
    assert len({kind_words(kind) for kind in CaptureKind}) == len(CaptureKind)


def test_that_arrows_go_through_the_kinds_in_their_order(call: Stage) -> None:
    call.press("Alt+4")
    call.find(Chip, "Parked goal").setFocus()

    seen = []
    for key in ("Right", "Right", "Right", "Left"):
        call.press(key)
        seen.append(call.body.drawers.writing)

    note, promise = CaptureKind.NOTE, CaptureKind.PROMISE
    assert seen == [CaptureKind.INSIGHT, note, promise, note]


@contextmanager
def full(database: Database) -> Iterator[None]:
    """A disk that takes no changes for a while."""
    database.rows("PRAGMA query_only = ON")
    yield
    database.rows("PRAGMA query_only = OFF")


def write_line(stage: Stage, key: str, text: str) -> None:
    """Keep one line, and stay in the field."""
    stage.press(key)
    stage.enter(text)
    stage.press("Return")


def unfold_promise(stage: Stage) -> None:
    """A promise, with the keyboard where its day is typed."""
    write_down(stage, ("Alt+1", PROMISE))
    stage.press("V")
    stage.press("Space")


def promises(stage: Stage) -> list[Promise]:
    """What is known of each promise."""
    return [line.promise for line in lines(stage) if line.promise]


def heads(stage: Stage) -> list[str]:
    """What the heads of the list say."""
    found = drawer(stage).findChildren(Heading)
    return [head.accessibleName() for head in sorted(found, key=_top) if head.isVisible()]


def choose(stage: Stage, kind: CaptureKind) -> None:
    """Choose from the menu of the kinds."""
    stage.find(Picker, "What it is").click()
    (menu,) = stage.find(Picker, "What it is").findChildren(QMenu)
    action(menu, kind_words(kind)).trigger()
    flush()


def action(menu: QMenu, words: str) -> QAction:
    """What the menu offers by those words."""
    return next(one for one in menu.actions() if one.text().startswith(words))


def is_told(stage: Stage, words: str) -> bool:
    """Whether the head of the lines says so."""
    return any(words in head for head in heads(stage))


def called(part: QWidget | None) -> str:
    return "" if part is None else part.accessibleName()


def texts(window: QWidget) -> list[str]:
    """Every text that a part of the window holds, seen or not."""
    parts = window.findChildren(QWidget)
    return [str(getattr(part, "text", str)()) + part.accessibleName() for part in parts]


def subject(stage: Stage) -> UUID:
    session = stage.program.session
    assert session is not None
    return session.id


def with_screen(session: Session) -> Session:
    return replace(session, modes=frozenset({Mode.SCREEN}))


def _top(head: Heading) -> int:
    return head.mapTo(head.window(), head.rect().topLeft()).y()


@pytest.mark.parametrize("key,kind", KEYS)
def test_that_each_kind_says_whether_the_customer_reads_it(
    call: Stage, key: str, kind: CaptureKind
) -> None:
    call.press(key)
    call.enter("word for word")
    call.press("Return")
    chip = call.find(Chip, kind_words(kind))
    session = call.program.session
    assert session is not None

    is_told = "word for word" in str(agreed_in(session, UTC, UTC, None))

    assert is_told is ("reads it" in chip.toolTip())
    assert is_told is ("reads it" in chip.accessibleDescription())


def test_that_escape_in_an_opened_line_takes_it_over_and_gives_the_keys_back(call: Stage) -> None:
    unfold_promise(call)
    call.enter("Fri")

    call.press("Escape")
    assert promises(call)[0].due is not None
    call.press("2")

    assert call.scene.lists[call.scene.phase].rows[1].mark is Mark.DONE
