"""Wherever a window stood, it comes back there on the same screens, and into sight on others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.place import (
    EDGE,
    Dock,
    Place,
    area_of,
    beside,
    corner_at,
    dock_of,
    place_in,
    within,
    written,
)
from ui.placing import Placing
from ui.screenset import ScreenSet

LAPTOP = QRect(0, 0, 1366, 728)
BESIDE = QRect(1366, -200, 2560, 1400)
ALONE = ScreenSet("laptop", (LAPTOP,))
BOTH = ScreenSet("both", (LAPTOP, BESIDE))

edges = st.integers(-9999, 9999)
lengths = st.integers(1, 9999)
boxes = st.builds(QRect, edges, edges, lengths, lengths)
places = st.builds(Place, edges, edges, lengths, lengths, st.none() | st.sampled_from(Dock))


class Shelf:
    """Keeps places while a test runs."""

    def __init__(self, **places: str) -> None:
        self.places: dict[str, str | bytes] = dict(places)

    def get(self, name: str) -> str | bytes | None:
        return self.places.get(name)

    def put(self, name: str, place: str | bytes) -> None:
        self.places[name] = place


class Window(QWidget):
    """Counts how often it gets another place or size."""

    changes = 0

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.changes += 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.changes += 1


class Room:
    """A window on screens that a test plugs in and out."""

    def __init__(self, bot: QtBot, shelf: Shelf, screens: ScreenSet = BOTH) -> None:
        self.screens = screens
        self.is_known = True
        self.window = Window()
        bot.addWidget(self.window)
        self.window.resize(360, 600)
        self.placing = Placing(shelf, self.window, lambda: self.screens, lambda _: self.is_known)
        self.placing.present("strip", self.window, Dock.RIGHT)
        self.placing.settle()

    def plug(self, screens: ScreenSet) -> None:
        """Have other screens."""
        self.screens = screens
        self.placing.settle()

    def put(self, x: int, y: int) -> None:
        """Drag the window somewhere, and leave it there."""
        self.window.move(x, y)
        self.placing.keep()

    @property
    def box(self) -> QRect:
        """Where the window is."""
        return self.window.frameGeometry()


@given(boxes, boxes)
def test_that_a_box_comes_inside_and_one_that_is_inside_stays(box: QRect, area: QRect) -> None:
    inside = within(box, area)

    assert area.contains(inside)
    assert within(inside, area) == inside
    assert inside.size() == box.size().boundedTo(area.size())
    assert not area.contains(box) or inside == box


@given(boxes, st.lists(boxes, min_size=1, max_size=3))
def test_that_a_box_belongs_to_the_screen_that_has_it(box: QRect, areas: list[QRect]) -> None:
    area = area_of(box, areas)

    assert area in areas
    assert box.intersects(area) or not any(box.intersects(other) for other in areas)


@given(places)
def test_that_a_place_comes_back_as_it_was_written(place: Place) -> None:
    assert place_in(written(place)) == place


@pytest.mark.parametrize("kept", [None, b"\0\1", "", "right", "free 1 2 3", "free 1 2 3 4567890"])
def test_that_nonsense_is_no_place(kept: object) -> None:
    assert place_in(kept) is None


@pytest.mark.parametrize("dock", Dock)
@pytest.mark.parametrize("area", [LAPTOP, BESIDE])
def test_that_a_docked_window_is_inside_and_known_as_docked(dock: Dock, area: QRect) -> None:
    box = QRect(corner_at(dock, QSize(360, 600), area), QSize(360, 600))

    assert area.contains(box)
    assert dock_of(box, area) is dock


@given(boxes)
def test_that_a_window_stands_beside_another_where_there_is_room(other: QRect) -> None:
    size = QSize(300, 400)
    other = within(other, LAPTOP)

    box = QRect(beside(size, other, LAPTOP), size)

    assert LAPTOP.contains(box)
    room = max(other.x() - LAPTOP.x(), LAPTOP.right() - other.right())
    assert not box.intersects(other) or room < size.width() + EDGE


def test_that_a_window_comes_back_to_the_screen_that_is_plugged_in_again(qtbot: QtBot) -> None:
    room = Room(qtbot, Shelf())
    room.put(2000, 100)
    place = room.box

    room.plug(ALONE)
    assert LAPTOP.contains(room.box)
    room.placing.keep()

    room.plug(BOTH)
    assert room.box == place


def test_that_each_set_of_screens_has_its_own_place(qtbot: QtBot) -> None:
    room = Room(qtbot, Shelf())
    room.placing.dock(Dock.LEFT)
    room.plug(ALONE)
    room.put(300, 50)
    room.plug(BOTH)
    room.plug(ALONE)

    assert room.box.topLeft().toTuple() == (300, 50)


@pytest.mark.parametrize("dock", Dock)
def test_that_a_docked_window_stays_docked_where_the_screens_are_new(
    qtbot: QtBot, dock: Dock
) -> None:
    room = Room(qtbot, Shelf())
    room.placing.dock(dock)

    room.plug(ALONE)

    assert dock_of(room.box, LAPTOP) is dock


def test_that_a_docked_window_that_grows_stays_docked(qtbot: QtBot) -> None:
    room = Room(qtbot, Shelf(), ALONE)
    room.placing.dock(Dock.RIGHT)

    room.window.resize(504, 600)
    room.placing.refit()

    assert LAPTOP.contains(room.box)
    assert dock_of(room.box, LAPTOP) is Dock.RIGHT


@pytest.mark.parametrize("dock", [Dock.RIGHT, Dock.CAMERA])
def test_that_a_window_that_gets_another_look_stays_at_its_dock(qtbot: QtBot, dock: Dock) -> None:
    shelf = Shelf()
    room = Room(qtbot, shelf, ALONE)
    room.placing.dock(dock)

    for width in (504, 360):
        room.placing.expect()
        room.window.resize(width, 600)
        room.placing.stretch(room.window, 900)
        room.placing.refit()
        room.placing.settle()

        assert dock_of(room.box, LAPTOP) is dock
        assert LAPTOP.contains(room.box)
        assert room.box.top() == EDGE
        assert str(shelf.places["strip"]).startswith(dock)


def test_that_where_the_agent_has_it_is_kept_before_another_look(qtbot: QtBot) -> None:
    room = Room(qtbot, Shelf(), ALONE)
    room.window.move(200, 50)

    room.placing.expect()
    room.window.resize(504, 600)
    room.placing.refit()

    assert room.box.center().x() == pytest.approx(200 + 180, abs=1)
    assert room.box.y() == 50


@pytest.mark.parametrize("kept", ["free 9000 9000 400 2000", "left -99999 0 1 1", "nonsense"])
def test_that_a_window_opens_in_sight_whatever_was_kept(qtbot: QtBot, kept: str) -> None:
    room = Room(qtbot, Shelf(strip=kept), ALONE)

    assert LAPTOP.contains(room.box)


def test_that_no_place_is_kept_while_the_screens_are_changing(qtbot: QtBot) -> None:
    shelf = Shelf()
    room = Room(qtbot, shelf)
    room.put(2000, 100)
    kept = dict(shelf.places)

    room.screens = ALONE
    room.put(0, 0)

    assert shelf.places == kept


def test_that_a_window_waits_where_it_is_while_there_is_no_screen(qtbot: QtBot) -> None:
    room = Room(qtbot, Shelf())
    place = room.box

    room.plug(ScreenSet("", ()))

    assert room.box == place


def test_that_a_window_that_was_put_elsewhere_while_it_was_shown_is_put_again(qtbot: QtBot) -> None:
    room = Room(qtbot, Shelf(), ALONE)
    place = room.box

    room.placing.present("strip", room.window, Dock.RIGHT)
    room.is_known = False
    room.window.move(0, 0)
    room.placing.settle()

    assert room.box == place


def test_that_a_window_that_its_frame_pushed_out_of_sight_is_put_again(qtbot: QtBot) -> None:
    room = Room(qtbot, Shelf(), ALONE)

    room.placing.present("strip", room.window, Dock.RIGHT)
    room.window.resize(360, LAPTOP.height() + 25)
    room.window.move(40, -20)
    room.placing.settle()

    assert LAPTOP.contains(room.box)


def test_that_a_window_that_the_agent_takes_at_once_stays_where_it_is_put(qtbot: QtBot) -> None:
    room = Room(qtbot, Shelf(), ALONE)

    room.placing.present("strip", room.window, Dock.RIGHT)
    room.put(40, 50)
    room.placing.settle()

    assert room.box.topLeft().toTuple() == (40, 50)


def test_that_a_place_that_qt_has_wrong_is_not_kept_but_mended(qtbot: QtBot) -> None:
    room = Room(qtbot, Shelf(), ALONE)
    place = room.box

    room.is_known = False
    room.put(0, 0)

    assert room.box == place


def test_that_a_window_that_grows_and_shrinks_by_itself_stays_where_the_agent_has_it(
    qtbot: QtBot,
) -> None:
    room = Room(qtbot, Shelf(), ALONE)
    room.window.setFixedSize(211, 52)
    room.put(40, 300)

    for _ in range(9):
        room.placing.fit(room.window, QSize(352, 96))
        room.placing.keep()
        room.placing.fit(room.window, QSize(211, 52))
        room.placing.keep()

    assert room.box.topLeft().toTuple() == (40, 300)


def test_that_a_window_that_is_dragged_back_stays_there(qtbot: QtBot) -> None:
    room = Room(qtbot, Shelf(), ALONE)
    place = room.box
    room.put(40, 300)
    room.put(*place.topLeft().toTuple())

    room.placing.refit()

    assert room.box == place


def test_that_a_window_that_is_not_seen_can_be_docked_along(qtbot: QtBot) -> None:
    shelf = Shelf(pill="free 40 300 212 52")
    room = Room(qtbot, shelf, ALONE)

    room.placing.dock(Dock.CAMERA, ("pill",))
    room.window.resize(212, 52)
    room.placing.present("pill", room.window, Dock.RIGHT)

    assert dock_of(room.box, LAPTOP) is Dock.CAMERA


def test_that_a_window_is_as_high_as_it_must_be_and_no_longer_than_that(qtbot: QtBot) -> None:
    shelf = Shelf()
    room = Room(qtbot, shelf, ALONE)
    room.put(300, 20)
    kept = dict(shelf.places)

    room.placing.stretch(room.window, 700)
    assert room.window.height() == 700
    room.placing.keep()
    assert shelf.places == kept
    room.placing.stretch(room.window, 0)

    assert room.window.height() == 600


def test_that_a_window_that_must_be_higher_than_its_screen_has_what_is_below_its_dock(
    qtbot: QtBot,
) -> None:
    room = Room(qtbot, Shelf(), ALONE)
    top = room.box.top()

    room.placing.stretch(room.window, 2000)

    assert (room.box.top(), room.box.bottom()) == (top, LAPTOP.bottom())


def test_that_a_window_at_no_dock_that_must_be_higher_than_its_screen_is_as_high_as_that(
    qtbot: QtBot,
) -> None:
    room = Room(qtbot, Shelf(), ALONE)
    room.window.move(300, 100)

    room.placing.stretch(room.window, 2000)

    assert LAPTOP.contains(room.box)
    assert room.box.height() == LAPTOP.height()


def test_that_a_window_that_was_stretched_is_kept_at_the_height_that_the_agent_gave_it(
    qtbot: QtBot,
) -> None:
    shelf = Shelf()
    room = Room(qtbot, shelf, ALONE)
    room.placing.stretch(room.window, 700)
    room.put(300, 10)

    assert shelf.places["strip"] == "free 300 10 360 600"


def test_that_a_height_by_hand_is_left_alone(qtbot: QtBot) -> None:
    shelf = Shelf()
    room = Room(qtbot, shelf, ALONE)
    room.placing.stretch(room.window, 700)

    room.window.resize(360, 500)
    room.placing.stretch(room.window, 700)
    room.placing.keep()

    assert room.window.height() == 500
    assert str(shelf.places["strip"]).endswith(" 360 500")


@pytest.mark.parametrize("needed", [0, 600, 728, 2000])
@pytest.mark.parametrize("kept", ["right 998 8 360 2000", "free 300 20 360 728"])
def test_that_a_height_larger_than_the_screen_moves_nothing_however_often_it_is_asked_for(
    qtbot: QtBot, kept: str, needed: int
) -> None:
    shelf = Shelf(strip=kept)
    room = Room(qtbot, shelf, ALONE)
    room.placing.stretch(room.window, needed)
    changes = room.window.changes

    for _ in range(5):
        room.placing.stretch(room.window, needed)

    assert room.window.changes == changes
    assert LAPTOP.contains(room.box)
    assert shelf.places["strip"] == kept


def test_that_a_height_comes_back_on_a_screen_that_is_high_enough(qtbot: QtBot) -> None:
    room = Room(qtbot, Shelf(strip="free 2000 -100 360 1200"))
    room.plug(ALONE)
    room.placing.stretch(room.window, 600)
    assert room.box.height() <= LAPTOP.height()

    room.plug(BOTH)
    room.placing.stretch(room.window, 600)

    assert room.box.topLeft().toTuple() == (2000, -100)
    assert room.window.size() == QSize(360, 1200)
