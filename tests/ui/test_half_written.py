"""What was half typed of a line is never lost: not by the close, and not by a crash."""

from datetime import date
from uuid import UUID

import pytest

from app.records.typed import Half, Typed, half_of, typed_of
from app.remote.request import Command
from app.session.capture import CaptureKind
from app.session.session import Session
from tests.ui.stage import Stage, flush
from tests.ui.states import PROMISE, running, write_down
from tests.ui.test_captures import drawer, full, is_told, lines, subject, unfold_promise
from ui.pencil import Pencil
from ui.widgets.field import Field
from ui.widgets.heading import Heading


@pytest.fixture
def call(stage: Stage) -> Stage:
    """Eleven minutes into a call."""
    running(stage)
    stage.strip.setFocus()
    return stage


def kept(stage: Stage, identity: UUID) -> Session:
    """The session as it is on disk."""
    found = stage.program.parts.store.find(identity)
    assert isinstance(found, Session)
    return found


def unfold(stage: Stage, words: str) -> None:
    """Unfold the line of those words in the list."""
    if not drawer(stage).is_open:
        stage.press("V")
    rows = stage.strip.findChildren(Heading)
    next(row for row in rows if words in row.accessibleName()).click()
    flush()


def test_that_a_line_that_is_being_reworded_is_taken_over_by_the_close(call: Stage) -> None:
    write_down(call, ("Alt+6", "Two shops"))
    call.obey(Command.END)
    identity = subject(call)
    unfold(call, "Two shops")
    words = call.find(Field, "In other words")
    words.setFocus()
    words.selectAll()
    call.enter("Two shops and a stall")

    call.press("Ctrl+Return")

    assert [line.text for line in kept(call, identity).captures] == ["Two shops and a stall"]


def test_that_a_day_that_is_being_typed_is_taken_over_by_the_close(call: Stage) -> None:
    unfold_promise(call)
    call.obey(Command.END)
    identity = subject(call)
    call.find(Field, "By when").setFocus()
    call.enter("5 Mar")

    call.press("Ctrl+Return")

    (line,) = kept(call, identity).captures
    assert line.promise is not None
    assert line.promise.due == date(2026, 3, 5)


def test_that_what_is_typed_over_a_line_is_on_disk_soon_after_each_key(call: Stage) -> None:
    write_down(call, ("Alt+6", "Two shops"))
    unfold(call, "Two shops")
    words = call.find(Field, "In other words")
    words.setFocus()
    words.selectAll()
    call.enter("Has two shops")
    (line,) = lines(call)
    unfinished = call.program.parts.unfinished
    for pencil in call.strip.findChildren(Pencil):
        pencil.finish()
    assert half_of(subject(call), line.id, unfinished).words == "Has two shops"
    assert line.text == "Two shops"

    call.press("Return")

    assert half_of(subject(call), line.id, unfinished) == Half()
    assert [line.text for line in lines(call)] == ["Has two shops"]


def test_that_a_day_that_was_being_typed_is_there_after_a_crash(call: Stage) -> None:
    unfold_promise(call)
    call.find(Field, "By when").setFocus()
    call.enter("5 M")
    for pencil in call.strip.findChildren(Pencil):
        pencil.finish()

    call.restart()
    unfold(call, PROMISE)

    assert call.find(Field, "By when").text() == "5 M"


@pytest.mark.parametrize("is_by_hand", [True, False])
def test_that_a_line_that_was_never_finished_is_written_down_by_the_close(
    call: Stage, *, is_by_hand: bool
) -> None:
    identity = subject(call)
    call.press("Alt+1")
    call.enter("Send the invoice by Friday")
    call.obey(Command.END)

    if is_by_hand:
        call.strip.setFocus()
        call.press("Ctrl+Return")
    else:
        call.obey(Command.CLOSE)

    (line,) = kept(call, identity).captures
    assert (line.kind, line.text) == (CaptureKind.PROMISE, "Send the invoice by Friday")
    assert typed_of(identity, call.program.parts.unfinished) == Typed()


def test_that_undo_after_the_close_leaves_the_line(call: Stage) -> None:
    call.press("Alt+1")
    call.enter("Send the invoice by Friday")
    call.obey(Command.END)
    call.obey(Command.CLOSE)

    call.obey(Command.UNDO)

    assert [line.text for line in lines(call)] == ["Send the invoice by Friday"]
    assert not is_told(call, "one not finished")


def test_that_a_full_disk_leaves_the_line_unfinished(call: Stage) -> None:
    identity = subject(call)
    call.press("Alt+1")
    call.enter("Send the invoice")
    call.press("Escape")
    call.obey(Command.END)
    with full(call.database):
        assert "Nothing was saved" in call.obey(Command.CLOSE).err

    assert typed_of(identity, call.program.parts.unfinished).text == "Send the invoice"
