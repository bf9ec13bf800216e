"""The link of the call is one key away, and nothing else is ever opened."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from tests.app.booking.fakes import planned
from tests.ui.stage import Stage, flush


def plan(stage: Stage, link: str) -> None:
    session = planned(stage.clock.now().wall + timedelta(minutes=30))
    assert session.booking is not None
    linked = replace(session, booking=replace(session.booking, call_link=link))
    stage.program.plays.real.keeper.put_back(linked)
    flush()


def offered(stage: Stage) -> list[str]:
    """The words of the menu."""
    stage.body.head.menu.emit(stage.body.head)
    menus = [top for top in QApplication.topLevelWidgets() if isinstance(top, QMenu)]
    words = [action.text() for menu in menus for action in menu.findChildren(QAction)]
    for menu in menus:
        menu.close()
    return words


def test_that_j_opens_the_call(stage: Stage) -> None:
    plan(stage, "https://meet.example.org/1")

    stage.press("J")

    assert stage.doorman.links == ["https://meet.example.org/1"]
    assert any(words.startswith("Join the call") for words in offered(stage))


@pytest.mark.parametrize("link", ["", "file:///etc/passwd"])
def test_that_nothing_but_a_call_is_opened(stage: Stage, link: str) -> None:
    plan(stage, link)

    stage.press("J")

    assert stage.doorman.links == []
    assert not any(words.startswith("Join the call") for words in offered(stage))


def test_that_j_does_nothing_without_a_session(stage: Stage) -> None:
    stage.press("J")

    assert stage.doorman.links == []
