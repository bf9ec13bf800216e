"""What is typed in a talk outlives a disk that takes nothing, and whatever comes over the strip."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QPushButton

from app.records.typed import Typed
from app.refusal import Reason, Refusal
from app.remote.request import Command
from app.session.session import Mark, Session
from tests.ui.stage import PLAIN, Stage, flush
from tests.ui.states import ASIDE as LINES
from tests.ui.states import running, talk_ahead, talked, talking
from tests.ui.test_captures import full
from tests.ui.test_features import is_read
from ui.desk.day.pad import Pad
from ui.scribe import Scribe
from ui.talk.anew import Anew
from ui.theme import Theme
from ui.widgets.field import Field
from ui.widgets.text import Text

TYPED = "We never know when"
WHOM, TEAM, ASIDE = "Who it is with", "Their team", "To put aside"
ANEW = "Begin a new list"
LOST = "You can go on without it; what stood in it is lost then."
UNREAD = "What you put aside cannot be read: the file is damaged."
WORDS, READING = "In their words", "What I make of it"
HELP, CHALLENGE = "How we might help", "Biggest challenge"
ANSWER = "Their challenge"


def before(stage: Stage) -> None:
    """A talk is prepared."""
    stage.press("Ctrl+J")


def during(stage: Stage) -> None:
    """It runs."""
    stage.obey(Command.TALK)


def after(stage: Stage) -> None:
    """It is over."""
    stage.obey(Command.TALK)
    stage.wait(minutes=1)
    stage.obey(Command.END)


def asked(stage: Stage) -> None:
    """The question is asked of a customer."""
    running(stage)
    stage.press("Ctrl+J")


Place = tuple[Callable[[Stage], None], type[Field] | type[Pad], str]
PLACES: tuple[Place, ...] = (
    (before, Field, WHOM),
    (before, Field, TEAM),
    (before, Pad, ASIDE),
    (during, Pad, WORDS),
    (during, Pad, READING),
    (after, Pad, CHALLENGE),
    (after, Field, HELP),
    (after, Pad, READING),
    (asked, Pad, ANSWER),
)


def shown(stage: Stage, kind: type[Field] | type[Pad], name: str) -> str:
    """What stands in a place."""
    place = stage.find(kind, name)
    return place.text() if isinstance(place, Field) else place.words


def type_in(stage: Stage, kind: type[Field] | type[Pad], name: str) -> None:
    """Type there, and go on to the next place."""
    stage.find(kind, name).setFocus()
    stage.enter(TYPED)
    stage.press("Tab")


def kept(stage: Stage) -> Session:
    """The session at hand as it is on disk."""
    session = stage.program.session
    assert session is not None
    found = stage.program.parts.store.find(session.id)
    assert isinstance(found, Session)
    return found


@pytest.mark.parametrize("place", PLACES)
def test_that_what_no_disk_takes_stays_where_it_was_typed(stage: Stage, place: Place) -> None:
    state, kind, name = place
    state(stage)
    with full(stage.database):
        type_in(stage, kind, name)
        assert stage.program.sight().trouble.startswith("Nothing was saved")
        assert shown(stage, kind, name) == TYPED


@pytest.mark.parametrize("place", PLACES)
def test_that_it_comes_back_from_behind_discreet_and_in_another_look(
    stage: Stage, place: Place
) -> None:
    state, kind, name = place
    state(stage)
    with full(stage.database):
        stage.find(kind, name).setFocus()
        stage.enter(TYPED)
        stage.obey(Command.DISCREET, on=True)
        stage.obey(Command.DISCREET, on=False)
        assert shown(stage, kind, name) == TYPED

        stage.program.dresser.wear(replace(PLAIN, text_size=150))
        flush()
        assert shown(stage, kind, name) == TYPED


@pytest.mark.parametrize("place", PLACES)
def test_that_it_is_on_disk_soon_after_there_is_room(stage: Stage, place: Place) -> None:
    state, kind, name = place
    state(stage)
    with full(stage.database):
        type_in(stage, kind, name)
        stage.obey(Command.DISCREET, on=True)
    stage.wait(minutes=1)
    stage.obey(Command.DISCREET, on=False)
    assert stage.program.sight().trouble == ""

    stage.restart()
    if state is asked:
        stage.press("Ctrl+J")

    assert shown(stage, kind, name) == TYPED


def test_that_the_notes_of_a_talk_are_kept_with_its_end(stage: Stage) -> None:
    during(stage)
    with full(stage.database):
        type_in(stage, Pad, WORDS)
        stage.obey(Command.DISCREET, on=True)
    stage.obey(Command.END)
    stage.wait(minutes=1)

    talk = kept(stage).talk
    assert talk is not None
    assert talk.words == TYPED


def test_that_undo_of_the_start_takes_no_words_along_that_were_refused(stage: Stage) -> None:
    during(stage)
    with full(stage.database):
        type_in(stage, Pad, WORDS)

    stage.obey(Command.UNDO)

    session = kept(stage)
    assert session.started is None
    assert session.talk is not None
    assert session.talk.words == TYPED


def test_that_undo_of_the_start_takes_no_half_typed_line_along(stage: Stage) -> None:
    stage.obey(Command.START)
    session = stage.program.session
    assert session is not None
    scribe = Scribe(stage.program)
    scribe.keep(session.id, Typed(text=TYPED))

    stage.obey(Command.UNDO)

    assert kept(stage).started is None
    assert scribe.typed(session.id).text == TYPED


def test_that_a_question_about_the_start_outlasts_a_letter(stage: Stage) -> None:
    during(stage)
    stage.wait(minutes=12)
    stage.obey(Command.UNDO)
    asked = stage.program.sight().trouble
    assert asked

    type_in(stage, Pad, WORDS)

    assert stage.program.sight().trouble == asked


def test_that_newer_words_never_give_way_to_those_that_were_refused(stage: Stage) -> None:
    during(stage)
    with full(stage.database):
        type_in(stage, Pad, WORDS)
    stage.obey(Command.PAUSE)
    stage.find(Pad, WORDS).setFocus()
    stage.enter(", nor who")
    stage.press("Tab")

    talk = kept(stage).talk
    assert talk is not None
    assert talk.words == shown(stage, Pad, WORDS) == f"{TYPED}, nor who"


@pytest.mark.parametrize("state", [talk_ahead, talking, talked])
def test_that_a_damaged_list_keeps_no_talk_from_coming_back(
    stage: Stage, state: Callable[[Stage], None]
) -> None:
    state(stage)
    stage.database.rows("UPDATE put_aside SET lines = ?", "{}")

    stage.restart()

    assert is_read(stage, UNREAD) is (state is not talking)


def on_disk(stage: Stage) -> str:
    """The list that is put aside, as it is written."""
    (row,) = stage.database.rows("SELECT lines FROM put_aside")
    return str(row["lines"])


def damage(stage: Stage) -> str:
    """Let nobody read the list after the next start; what it was."""
    kept = on_disk(stage)
    stage.database.rows("UPDATE put_aside SET lines = ?", "{}")
    stage.restart()
    return kept


def mend(stage: Stage, kept: str, kind: type[Field] | type[Pad], name: str) -> None:
    """It can be read again, and the talk goes on elsewhere."""
    stage.database.rows("UPDATE put_aside SET lines = ?", kept)
    type_in(stage, kind, name)


def test_that_nothing_takes_the_place_of_a_list_that_cannot_be_read(stage: Stage) -> None:
    talk_ahead(stage)
    kept = damage(stage)

    stage.find(Pad, ASIDE).setFocus()
    stage.enter("1")
    stage.strip.setFocus()
    stage.press("Alt+6")
    stage.enter("1")
    stage.press("Return")
    stage.wait(minutes=1)
    assert on_disk(stage) == "{}"
    assert shown(stage, Pad, ASIDE) == ""

    mend(stage, kept, Field, TEAM)
    assert shown(stage, Pad, ASIDE) == "\n".join(LINES)
    assert not is_read(stage, UNREAD)
    stage.press("Alt+6")
    stage.enter("1")
    stage.press("Tab")
    assert put_aside(stage) == (*LINES[:-1], f"{LINES[-1]}1")


def test_that_what_was_put_aside_comes_back_once_it_can_be_read(stage: Stage) -> None:
    talked(stage)
    kept = damage(stage)
    assert is_read(stage, UNREAD)

    mend(stage, kept, Pad, CHALLENGE)

    assert not is_read(stage, UNREAD)
    stage.find(QPushButton, f"Let go: {LINES[0]}").click()
    assert put_aside(stage) == LINES[1:]


def test_that_a_list_that_nobody_can_read_gives_way_to_a_new_one_by_one_act(stage: Stage) -> None:
    talk_ahead(stage)
    damage(stage)
    assert is_read(stage, f"{UNREAD} {LOST}")

    stage.find(QPushButton, ANEW).click()

    assert put_aside(stage) == ()
    assert not is_read(stage, f"{UNREAD} {LOST}")
    stage.enter("Slow builds")
    stage.press("Tab")
    assert put_aside(stage) == ("Slow builds",)
    assert kept(stage).mark("before.put-aside") is Mark.DONE


def test_that_after_the_talk_it_can_be_let_go_of(stage: Stage) -> None:
    talked(stage)
    damage(stage)

    stage.find(QPushButton, "Let go of it").click()

    assert put_aside(stage) == ()
    assert not is_read(stage, f"{UNREAD} {LOST}")
    assert stage.program.sight().trouble == ""


def test_that_a_list_in_a_file_that_is_held_is_waited_for(stage: Stage) -> None:
    part = Anew(Theme(), ANEW)
    part.draw(Refusal(Reason.NOT_READ, "locked"))
    part.setParent(stage.strip)

    (text,) = part.findChildren(Text)
    assert text.text() == "What you put aside cannot be read: another program holds the file."
    assert not part.button.isVisibleTo(part)


def put_aside(stage: Stage) -> tuple[str, ...] | Refusal:
    """What is put aside on disk for the talk at hand."""
    session = stage.program.session
    assert session is not None
    return stage.program.parts.talks().put_aside(session.id)
