"""A rehearsal is the whole program on made-up data, and leaves nothing behind."""

import json
import re
from collections.abc import Callable
from datetime import timedelta
from sqlite3 import ProgrammingError

import pytest
from PySide6.QtWidgets import QLineEdit

from app.remote.request import Command, ExitStatus
from app.storage.sessions import SessionRows
from tests.ui.stage import CUSTOMER, OTHER, Stage, flush
from tests.ui.test_features import is_read
from ui.hands import Hands
from ui.strip.slate import Slate


def field(stage: Stage) -> QLineEdit:
    """Where a line is written down."""
    (slate,) = stage.strip.findChildren(Slate)
    return slate.findChildren(QLineEdit)[0]


def rehearse(stage: Stage, *, speed: int = 30) -> None:
    """Begin a rehearsal."""
    assert stage.obey(Command.REHEARSE, speed=speed).status is ExitStatus.DONE


def test_that_a_rehearsal_leaves_the_real_sessions_alone(stage: Stage) -> None:
    stage.plan(after=60)
    real = SessionRows(stage.database).unclosed()

    rehearse(stage)
    for command in (Command.SAID, Command.PAUSE, Command.RESUME, Command.EXTEND, Command.END):
        stage.obey(command)
    stage.obey(Command.CLOSE)

    assert SessionRows(stage.database).unclosed() == real


def test_that_what_is_typed_in_a_rehearsal_never_reaches_the_disk(stage: Stage) -> None:
    rehearse(stage)
    stage.strip.setFocus()
    stage.press("Alt+1")
    stage.enter("Only a rehearsal")
    stage.press("Esc")
    stage.press("Alt+1")
    assert field(stage).text() == "Only a rehearsal"
    stage.enter(" of one")
    stage.press("Esc")
    stage.press("G")
    stage.enter("Also a rehearsal")
    stage.press("Alt+1")
    stage.enter(" and more")
    assert stage.database.rows("SELECT * FROM unfinished") == []

    stage.program.leave_rehearsal()
    flush()

    assert stage.database.rows("SELECT * FROM unfinished") == []


def test_that_own_words_after_a_rehearsal_never_reach_the_disk(stage: Stage) -> None:
    rehearse(stage)
    stage.obey(Command.END)
    stage.press("Alt+0")
    stage.find(QLineEdit, "In your own words").setFocus()
    stage.enter("Only a rehearsal")
    assert stage.database.rows("SELECT * FROM unfinished") == []

    stage.obey(Command.CLOSE)

    assert stage.database.rows("SELECT * FROM unfinished") == []


def test_that_a_rehearsal_does_not_interrupt_a_real_session(stage: Stage) -> None:
    stage.start()

    assert stage.obey(Command.REHEARSE).status is ExitStatus.REFUSED
    assert not stage.program.play.is_rehearsal
    assert stage.scene.name == CUSTOMER


@pytest.mark.parametrize("command", [Command.START, Command.REHEARSE])
def test_that_a_rehearsal_is_named_where_it_stands_in_the_way(
    stage: Stage, command: Command
) -> None:
    rehearse(stage)

    reply = stage.obey(command, name=OTHER)

    assert reply.status is ExitStatus.REFUSED
    assert reply.err.startswith("A rehearsal is running.")
    for words in re.findall(r"callside (\w+)", reply.err):
        assert stage.obey(Command(words)).status is ExitStatus.DONE
    assert not stage.program.play.is_rehearsal
    assert stage.obey(command, name=OTHER).status is ExitStatus.DONE


def test_that_the_window_says_why_it_does_not_rehearse(stage: Stage) -> None:
    stage.start()

    Hands(stage.program, stage.doorman.pages.append, stage.doorman.stop).rehearse()

    assert is_read(stage, "A session is already live. End and close it first.")


def test_that_a_closed_rehearsal_gives_way_to_what_is_real(stage: Stage) -> None:
    stage.plan(after=60)
    rehearse(stage)

    stage.obey(Command.END)
    stage.obey(Command.CLOSE)

    assert not stage.program.play.is_rehearsal
    assert stage.scene.name == OTHER


def test_that_a_rehearsal_can_be_left_at_any_time(stage: Stage) -> None:
    stage.plan(after=60)
    rehearse(stage)

    stage.program.leave_rehearsal()

    assert stage.scene.name == OTHER
    assert not json.loads(stage.obey(Command.STATUS, json=True).out)["rehearsal"]


def close_it(stage: Stage) -> None:
    stage.obey(Command.END)
    stage.obey(Command.CLOSE)


@pytest.mark.parametrize(
    "leave",
    [close_it, lambda stage: stage.program.leave_rehearsal(), lambda stage: stage.restart()],
    ids=["closed", "left", "stopped"],
)
def test_that_nothing_of_a_rehearsal_is_kept(
    stage: Stage, leave: Callable[[Stage], object]
) -> None:
    rehearse(stage)
    (scratch,) = stage.scratches
    assert scratch.unclosed()

    leave(stage)

    with pytest.raises(ProgrammingError, match="closed database"):
        scratch.unclosed()


def test_that_a_rehearsal_says_how_fast_it_is(stage: Stage) -> None:
    rehearse(stage, speed=60)

    assert is_read(stage, "Rehearsal, 60 times as fast")
    assert json.loads(stage.obey(Command.STATUS, json=True).out)["rehearsal"]


@pytest.mark.parametrize("speed,seconds", [(1, 30), (30, 1), (60, 0.5)])
def test_that_a_faster_clock_is_looked_at_more_often(
    stage: Stage, speed: int, seconds: float
) -> None:
    rehearse(stage, speed=speed)

    stage.program.look()

    assert stage.alarm.delay == timedelta(seconds=seconds)


def test_that_a_rehearsal_takes_ninety_seconds(stage: Stage) -> None:
    rehearse(stage)

    stage.wait(seconds=91)

    kinds = dict.fromkeys(alert.key.partition(" ")[0] for alert in stage.notifier.told)
    assert list(kinds) == ["opening", "notice", "wrap", "over"]


def test_that_no_plan_is_lost_in_a_rehearsal(stage: Stage) -> None:
    rehearse(stage)
    at = stage.clock.now().wall.time().replace(hour=20)

    reply = stage.obey(Command.START, name=OTHER, at=at)

    assert reply.status is ExitStatus.REFUSED
    stage.program.leave_rehearsal()
    assert stage.program.session is None
