"""Words that are typed after a key do no harm where nothing can be written down."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from app.remote.request import Command
from app.session.session import Phase
from tests.ui.stage import Stage
from tests.ui.states import running
from tests.ui.test_features import is_read
from ui.strip.not_now import NotNow
from ui.talking import Talking

LETTERS = "test line far ahead, km SNDE 123"


def is_held() -> bool:
    """Whether letters go nowhere."""
    return isinstance(QApplication.focusWidget(), NotNow)


def far(stage: Stage) -> None:
    """A session is days ahead."""
    stage.plan(after=19 * 60)
    stage.strip.setFocus()


def hidden(stage: Stage) -> None:
    """In a call, all words hidden."""
    running(stage)
    stage.press("D")


CASES = [(far, "Alt+1"), (far, "G"), (far, "Alt+0")]
CASES += [(hidden, key) for key in ("Alt+6", "Ctrl+J", "G", "Alt+0")]


@pytest.mark.parametrize("state,key", CASES)
def test_that_letters_go_nowhere_until_return(
    stage: Stage, state: Callable[[Stage], None], key: str
) -> None:
    state(stage)
    before, body = stage.program.sight(), stage.body

    stage.press(key)
    assert is_read(stage, "Enter or Esc gives the keys back.")
    stage.enter(LETTERS)

    after = stage.program.sight()
    assert (after.scene, after.is_discreet) == (before.scene, before.is_discreet)
    assert stage.seen is stage.strip
    assert body.aid_mark is None
    assert is_held()
    stage.press("Return")
    assert not is_held()
    stage.press("M")
    assert stage.pill.isVisible()


def test_that_the_pill_makes_room_for_what_is_typed(stage: Stage) -> None:
    far(stage)
    stage.press("M")

    stage.press("Alt+1")
    stage.enter("me")

    assert stage.seen is stage.strip
    assert is_held()


def test_that_the_pill_says_why_nothing_can_be_typed_while_names_are_hidden(stage: Stage) -> None:
    hidden(stage)
    for key in ("M", "Alt+1"):
        stage.press(key)

    assert stage.seen is stage.strip
    assert is_read(stage, "Nothing can be typed while names and words are hidden")
    stage.enter("D")
    assert stage.program.sight().is_discreet

    for key in ("Return", "D", "Alt+1"):
        stage.press(key)
    assert not is_held()


def test_that_the_keyboard_goes_back_to_where_it_was(stage: Stage) -> None:
    stage.enter("Ann")
    stage.press("Alt+1")
    stage.enter("km")

    stage.press("Escape")
    stage.enter(" Lee")

    assert stage.body.form.name.text() == "Ann Lee"


def test_that_a_session_that_begins_folds_it(stage: Stage) -> None:
    far(stage)
    stage.press("Alt+1")

    stage.start()

    assert not is_held()
    assert not is_read(stage, "Enter or Esc gives the keys back.")


def test_that_a_key_with_ctrl_counts_as_ever(stage: Stage) -> None:
    running(stage)
    stage.press("D")
    stage.press("Alt+1")

    stage.press("Ctrl+E")

    assert stage.scene.phase is Phase.AFTER


@pytest.mark.parametrize("key", ["Alt+1", "Alt+6", "G", "Alt+0"])
def test_that_in_a_talk_words_go_to_its_notes(stage: Stage, key: str) -> None:
    stage.obey(Command.TALK, name="Ben")
    stage.strip.setFocus()

    stage.press(key)
    stage.enter("He likes short mails")
    stage.body.keep_typed()

    session = stage.program.session
    assert session is not None
    assert session.talk is not None
    assert session.talk.words == "He likes short mails"


def test_that_before_a_talk_words_are_put_aside(stage: Stage) -> None:
    stage.press("Ctrl+J")
    stage.strip.setFocus()

    stage.press("Alt+6")
    stage.enter("The invoice")
    stage.body.keep_typed()

    session = stage.program.session
    assert session is not None
    assert Talking(stage.program, session.id).aside() == ("The invoice",)


def test_that_no_hint_promises_what_cannot_be(stage: Stage) -> None:
    far(stage)
    stage.press("V")

    assert is_read(stage, "From 15 minutes before the start, Alt+1 to Alt+6 write a line down.")


def test_that_a_new_look_holds_nothing_by_itself(stage: Stage) -> None:
    running(stage)
    stage.press("Ctrl+J")
    stage.obey(Command.DISCREET, on=True)

    stage.press("Ctrl++")

    assert not is_held()
    assert not is_read(stage, "Enter or Esc gives the keys back.")
