"""A stage for each test, cleared away after it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QCursor, QDesktopServices
from PySide6.QtWidgets import QApplication

from app.settings import Settings
from tests.ui.openers import SCHEMES, Desktop
from tests.ui.pseudo import Pseudo
from tests.ui.stage import Stage

MakeStage = Callable[[Settings], Stage]
NOWHERE = (-1, -1)
"""Beside every window."""


@pytest.fixture(autouse=True)
def _untouched(qapp: QApplication) -> None:
    """The mouse lies over no window: what it points at looks another way."""
    del qapp
    QCursor.setPos(*NOWHERE)


@pytest.fixture
def make_stage(qapp: QApplication, tmp_path: Path) -> Iterator[MakeStage]:
    """Stages with settings of their own."""
    del qapp
    stages: list[Stage] = []

    def make(settings: Settings) -> Stage:
        stages.append(Stage(tmp_path / "own", settings))
        return stages[-1]

    yield make
    for stage in stages:
        stage.end()


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """A light, still program on an empty disk; its window is open."""
    del qapp
    stage = Stage(tmp_path / "own")
    stage.open()
    yield stage
    stage.end()


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[Pseudo]:
    """Everything in a made-up language; ask for it before the stage."""
    translator = Pseudo()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    """A desktop that opens nothing."""
    desktop = Desktop()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, desktop, "take")  # type: ignore[arg-type]  # it wants text
    yield desktop
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)
