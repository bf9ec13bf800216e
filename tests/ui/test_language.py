"""Every word for people can be spoken in another language; what the agent wrote stays as it is."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QSpinBox,
    QWidget,
)

from app.lists.aid import AidKind
from app.lists.library import Words
from app.remote.channel import listening
from app.remote.request import Command
from tests.ui.stage import CUSTOMER, OTHER, Stage
from tests.ui.states import ASIDE, HELP, PROMISE, SAID, STATES, TALKED, TEAM
from ui.alarm import Alarm
from ui.program import SHORTEST_AIM
from ui.recovery import Recovery
from ui.strip.plate import PlateView

TRANSLATED = re.compile(r"\[[^\[\]]*\]")
KEY = re.compile(r"\((?:Ctrl\+|Alt\+)?\S\)|\tF1$|\t(?:Ctrl\+|Alt\+)?\S$")
LETTER = re.compile(r"[^\W\d_]")
PROGRAM = "Callside"
MORE: tuple[tuple[type[QWidget], Callable[[Any], list[str]]], ...] = (
    (QLineEdit, lambda field: [field.placeholderText()]),
    (QSpinBox, lambda field: [field.suffix()]),
    (PlateView, lambda plate: [text for text, _, _ in plate.text_regions()]),
    (QMenu, lambda menu: [action.text() for action in menu.actions()]),
    (QMessageBox, lambda box: [box.text(), box.informativeText()]),
)

pytestmark = pytest.mark.usefixtures("pseudo")


def texts(window: QWidget) -> Iterator[str]:
    """Everything in `window` that can be read or heard."""
    yield window.windowTitle()
    for part in (window, *window.findChildren(QWidget)):
        if part.isVisibleTo(window):
            yield from _texts(part)


def _texts(part: QWidget) -> Iterator[str]:
    yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip())
    if isinstance(part, QLabel | QAbstractButton | QLineEdit):
        yield part.text().replace("&", "")
    for kind, read in MORE:
        if isinstance(part, kind):
            yield from read(part)


def written(words: Words) -> list[str]:
    """What the agent can write, the longest first."""
    items = [item for checklist in words.lists.values() for item in checklist.items]
    own = [*(line.headline for line in words.lines.values())]
    for item in items:
        own += [item.title, item.state, item.reason]
    own += [checklist.title for checklist in words.lists.values()]
    return sorted({text for text in own if text}, key=len, reverse=True)


def forgotten(found: Iterator[str], *allowed: str) -> list[str]:
    """The texts that hold words which did not go through the translation."""
    return [text for text in found if LETTER.search(_rest(text, allowed))]


def _rest(text: str, allowed: tuple[str, ...]) -> str:
    for known in allowed:
        text = text.replace(known, "")
    while TRANSLATED.search(text):
        text = TRANSLATED.sub("", text)
    return KEY.sub("", text)


def noted(stage: Stage) -> list[str]:
    """What was written down the last time."""
    last = stage.program.sight().last_time
    if last is None:
        return []
    said = [*(line.text for line in last.said), *last.goals]
    return said if last.first is None else [*said, last.first.capture.text]


def of_the_agent(stage: Stage) -> tuple[str, ...]:
    """Names, list items and lines, as they stand in the window."""
    scene, slip = stage.program.sight().scene, stage.program.sight().slip
    line = (scene.card.text,) if scene is not None and scene.card is not None else ()
    told = () if slip is None else (slip.when, slip.city)
    own = written(stage.program.bench.words)
    noticed = (*captured(stage), *noted(stage))
    return (*noticed, *line, *told, *in_talks(stage), *own, CUSTOMER, OTHER, PROGRAM)


def in_talks(stage: Stage) -> Iterator[str]:
    """What was typed of a talk, and what it is held by."""
    yield from (*TALKED, SAID, TEAM, *ASIDE, HELP, "Fri 6 Mar", "Fri\u00a06\u00a0Mar")
    words = stage.program.bench.words.talk.get()
    for _, item in words.items:
        yield from (item.title, item.state, item.reason)
    yield from (*words.questions, *words.follow_ups)


def captured(stage: Stage) -> Iterator[str]:
    """What was written down or typed, a day of a promise, and the words of the cards."""
    yield from (PROMISE, "Two shops", "Is there a limit", "Tue 3 Mar", "Tue\u00a03\u00a0Mar")
    for kind in AidKind:
        aid = stage.program.bench.words.aids.get(kind)
        yield aid.title
        for thought in aid.thoughts:
            yield from filter(None, (thought.title, thought.text, *thought.say))
    yield from filter(None, (stage.settings.settings.value.second_way,))


@pytest.mark.parametrize("state", STATES)
def test_that_the_window_speaks_another_language(stage: Stage, state: str) -> None:
    STATES[state](stage)

    assert forgotten(texts(stage.strip), *of_the_agent(stage)) == []


@pytest.mark.parametrize("state", ["before", "calm", "notice", "over", "paused", "after"])
def test_that_the_pill_speaks_another_language(stage: Stage, state: str) -> None:
    STATES[state](stage)
    stage.obey(Command.MINI)

    assert forgotten(texts(stage.pill), *of_the_agent(stage)) == []


@pytest.mark.parametrize("state", ["before", "calm", "paused", "after"])
def test_that_the_menu_of_the_pill_speaks_another_language(stage: Stage, state: str) -> None:
    STATES[state](stage)
    stage.obey(Command.MINI)
    stage.pill.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(), QPoint())
    )
    (menu,) = stage.pill.findChildren(QMenu)

    assert forgotten(texts(menu)) == []


@pytest.mark.parametrize("state", ["form", "before", "calm", "paused", "after", "rehearsing"])
def test_that_the_menu_speaks_another_language(stage: Stage, state: str) -> None:
    STATES[state](stage)
    stage.find(QAbstractButton, "[Meenuu]").click()
    (menu,) = stage.body.head.findChildren(QMenu)

    assert menu.actions()
    assert forgotten(texts(menu)) == []


def test_that_the_question_before_leaving_speaks_another_language(stage: Stage) -> None:
    stage.start()
    stage.press("Ctrl+Q")
    (box,) = stage.strip.findChildren(QMessageBox)

    assert forgotten(texts(box), PROGRAM) == []


@pytest.mark.parametrize(
    "ask",
    [
        lambda recovery: recovery.ask_for_backup(Path("callside.aside"), Path("daily.sqlite")),
        lambda recovery: recovery.ask_for_backup(None, None),
        lambda recovery: recovery.tell(""),
    ],
    ids=["with a backup", "with nothing left", "on a failure"],
)
def test_that_the_questions_of_the_recovery_speak_another_language(
    stage: Stage, tmp_path: Path, ask: Callable[[Recovery], object]
) -> None:
    del stage
    heard: list[str] = []
    alarm = Alarm()

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        heard.extend(texts(box))
        box.reject()

    alarm.rang.connect(read)
    alarm.aim(SHORTEST_AIM)
    with closing(listening(tmp_path / "callside.sock")) as door:
        ask(Recovery(door, heard.append, tmp_path))

    assert heard
    assert forgotten(iter(heard), PROGRAM, "callside.aside", "daily.sqlite") == []


def test_that_an_alert_speaks_another_language(stage: Stage) -> None:
    stage.start()
    stage.wait(minutes=47)
    told = [text for alert in stage.notifier.told for text in (alert.title, alert.body)]

    assert forgotten(iter(told), *of_the_agent(stage)) == []


def test_that_a_forgotten_word_is_found() -> None:
    found = ["[Saaiid iit] (S)", "[{0} min] 12", "Said it", "[Staart] now"]

    assert forgotten(iter(found)) == ["Said it", "[Staart] now"]
