"""Every control is large enough, can be reached by Tab in reading order, and shows the keyboard."""

from collections.abc import Iterator
from itertools import chain, pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QWidget,
)

from app.remote.request import Command
from app.settings import Theme
from tests.ui.measures import parts, place, title
from tests.ui.ring import has_gap, least_ring, ring
from tests.ui.stage import Stage, flush
from tests.ui.states import STATES
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.row import RowBox
from ui.widgets.segment import Segment

CONTROLS = (QAbstractButton, QAbstractSpinBox, QLineEdit)
TARGET, ROW = 24, 36
LINE = 20
UNSCROLLED = 1700
"""How far apart the tops of controls on one line may lie."""
PILLS = ["calm", "notice", "over"]


def controls(window: QWidget) -> list[QWidget]:
    """All that can be used in `window`; the line inside a spin box is a part of it."""
    return [
        part
        for part in parts(window)
        if isinstance(part, CONTROLS) and not isinstance(part.parentWidget(), QAbstractSpinBox)
    ]


def tour(window: QWidget, key: Qt.Key) -> Iterator[QWidget]:
    """Every stop of the keyboard from the first one on, until it comes round again."""
    seen: set[QWidget] = {window}
    held = QApplication.focusWidget()
    while held is not None and held not in seen:
        yield held
        seen.add(held)
        held = _next(held, key)


def _next(held: QWidget, key: Qt.Key) -> QWidget | None:
    """Where the keyboard goes."""
    QTest.keyClick(held, key)
    return QApplication.focusWidget()


@pytest.mark.parametrize("size", [80, 100, 200])
@pytest.mark.parametrize("state", STATES)
def test_that_every_target_is_large_enough(stage: Stage, state: str, size: int) -> None:
    stage.settings.change(text_size=size)
    STATES[state](stage)
    stage.strip.resize(stage.strip.minimumWidth(), 688)
    flush()

    for part in controls(stage.strip):
        least = ROW * size // 100 if isinstance(part, RowBox) else TARGET
        assert min(part.width(), part.height()) >= least, title(part)


@pytest.mark.parametrize("size", [80, 100, 200])
def test_that_the_targets_of_the_pill_are_large_enough(stage: Stage, size: int) -> None:
    stage.settings.change(text_size=size)
    STATES["notice"](stage)
    stage.obey(Command.MINI)

    for part in controls(stage.pill):
        assert min(part.width(), part.height()) >= TARGET, title(part)


@pytest.mark.parametrize("state", STATES)
def test_that_tab_reads_the_window_and_comes_back(stage: Stage, state: str) -> None:
    STATES[state](stage)
    stage.strip.setFocus()
    stage.press("Tab")
    there = list(tour(stage.strip, Qt.Key.Key_Tab))
    there[-1].setFocus()
    back = list(tour(stage.strip, Qt.Key.Key_Backtab))
    stage.strip.setMinimumHeight(UNSCROLLED)
    flush()

    assert back == there[::-1]
    assert [
        f"{title(one)}, then {title(other)}"
        for one, other in pairwise(there)
        if not _is_read_before(place(one, stage.strip), place(other, stage.strip))
    ] == []
    everything = {part: title(part) for part in controls(stage.strip)}
    reached = {*there, *_by_arrow(there)}
    assert [name for part, name in everything.items() if part not in reached] == []


def _is_read_before(one: QRect, other: QRect) -> bool:
    is_beside = abs(one.y() - other.y()) <= LINE
    return one.x() < other.x() if is_beside else one.y() < other.y()


def _by_arrow(there: list[QWidget]) -> Iterator[QWidget]:
    """The choices beside those where the keyboard stops: arrows lead there."""
    for part in there:
        if isinstance(part, Segment | Chip):
            for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
                yield from _beside(part, key)


def _beside(part: QWidget, key: Qt.Key) -> Iterator[QWidget]:
    seen: set[QWidget] = set()
    held: QWidget | None = part
    part.setFocus()
    while held is not None and held not in seen:
        seen.add(held)
        yield held
        QTest.keyClick(held, key)
        held = QApplication.focusWidget()


@pytest.mark.parametrize("state", PILLS)
def test_that_tab_reads_the_pill(stage: Stage, state: str) -> None:
    STATES[state](stage)
    stage.obey(Command.MINI)
    stage.settle()
    stage.pill.setFocus()
    stage.press("Tab")

    there = list(tour(stage.pill, Qt.Key.Key_Tab))

    assert there == sorted(controls(stage.pill), key=lambda part: part.x())


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("state", ["before", "notice", "after", "form", "planning", "late"])
def test_that_the_keyboard_is_seen(stage: Stage, state: str, theme: Theme) -> None:
    stage.settings.change(theme=theme)
    STATES[state](stage)
    stage.strip.setFocus()
    stage.press("Tab")

    there = list(tour(stage.strip, Qt.Key.Key_Tab))
    for part in chain(there, _by_arrow(there)):
        assert ring(part) >= least_ring(part), title(part)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize(
    "kind,name", [(Chip, "45"), (Chip, "Other"), (Chip, "Camera"), (Button, "Start now")]
)
def test_that_the_ring_of_a_full_control_is_set_apart(
    stage: Stage, kind: type[QAbstractButton], name: str, theme: Theme
) -> None:
    stage.settings.change(theme=theme)
    part = stage.find(kind, name)
    part.setChecked(True)

    assert has_gap(part)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("state", PILLS)
def test_that_the_keyboard_is_seen_on_the_pill(stage: Stage, state: str, theme: Theme) -> None:
    stage.settings.change(theme=theme)
    STATES[state](stage)
    stage.obey(Command.MINI)
    stage.settle()

    for part in controls(stage.pill):
        assert ring(part, stage.pill) >= least_ring(part), title(part)
