"""Puts each window where it stood on these screens, keeps it in sight, and remembers its place."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import chain

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from ui.alarm import Alarm
from ui.place import Dock, Place, Places, area_of, corner_at, dock_of, place_in, within, written
from ui.screenset import ScreenSet, ScreenWatch, can_place, is_known, screens_now
from ui.stature import Stature, frame_of, most_height

SETTLED = timedelta(milliseconds=250)
"""The words of one change of screens come in pieces, and the window manager has its say too."""
RESTED = timedelta(milliseconds=500)
FILLING = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


class Placing(QObject):
    """Holds the one window that is seen to its place, for each set of screens."""

    def __init__(
        self,
        places: Places,
        parent: QObject,
        look: Callable[[], ScreenSet] = screens_now,
        is_known: Callable[[QWidget], bool] = is_known,
    ) -> None:
        """Keep what was where in `places`; `look` tells the screens."""
        super().__init__(parent)
        self._places = places
        self._look = look
        self._is_known = is_known
        self._screens = look()
        self._name = ""
        self._usual = Dock.RIGHT
        self._window: QWidget | None = None
        self._at = QRect()
        self._stature = Stature()
        self._followed: set[str] = set()
        self._is_settling = False
        self._settling, self._resting = Alarm(self), Alarm(self)
        self._settling.rang.connect(self.settle)
        self._resting.rang.connect(self.keep)
        ScreenWatch(self).changed.connect(self._await)

    def present(self, name: str, window: QWidget, usual: Dock) -> None:
        """Show `window` where it stood last, or else at its `usual` dock."""
        self._name, self._usual, self._window = name, usual, window
        self._screens = self._look()
        place = self._kept(window)
        self._stature.begin(window, QSize(place.width, place.height))
        self._put(window, place)
        window.show()
        self._follow(name, window)
        self._await()

    def dock(self, dock: Dock, also: Sequence[str] = ()) -> None:
        """Put the window at `dock` of its screen, and `also` others when they are seen next."""
        if self._window is not None:
            self._put(self._window, replace(self._standing(self._window), dock=dock))
            self._write(self._window, (self._name, *also))

    def expect(self) -> None:
        """The window gets another look, and with it a size and a place that are not the agent's."""
        if not self._is_settling:
            self.keep()
        self._await()

    def refit(self) -> None:
        """Put the window, which has another size, at its place again."""
        if self._window is not None:
            self._put(self._window, self._kept(self._window))

    def fit(self, window: QWidget, size: QSize) -> None:
        """Give `window` another size than the agent's, around its middle."""
        if window is self._window:
            self.keep()
        window.setFixedSize(size)
        if window is self._window:
            self.refit()

    def stretch(self, window: QWidget, height: int) -> None:
        """Let `window` be so high, if its screen is, until another height is enough again.

        Who has it as high as they want it is left alone until it is shown again.
        """
        if window is not self._window or not window.isVisible():
            return
        self._stature.hear(window)
        wanted = min(max(self._stature.own_height, height), self._most_height(window))
        if wanted == window.height() or self._stature.is_by_hand:
            return
        if not self._is_settling:
            self.keep()
        self._stature.give(window, QSize(window.width(), wanted))
        self.refit()

    def _most_height(self, window: QWidget) -> int:
        if not self._screens.areas:
            return self._stature.own_height
        return most_height(window, self._screens.areas)

    def settle(self) -> None:
        """Put the window at its place on the screens of now, unless the agent has it already."""
        self._is_settling = False
        before, self._screens = self._screens, self._look()
        window = self._window
        if window is not None and self._screens == before and self._was_taken(window):
            self._resting.aim(RESTED)
        else:
            self.refit()

    def keep(self) -> None:
        """Remember where the agent has the window, here and for the next screens that are new."""
        window = self._window
        if window is None or not window.isVisible() or self._look().name != self._screens.name:
            return
        if not self._is_known(window):
            self.refit()
        elif window.windowState() is Qt.WindowState.WindowNoState and not self._stands(window):
            self._stature.hear(window)
            self._write(window, (self._name,))

    def _was_taken(self, window: QWidget) -> bool:
        """Whether the agent has it elsewhere; one of another size got a frame, or other words."""
        box = window.frameGeometry()
        is_moved = box.size() == self._at.size() and box.topLeft() != self._at.topLeft()
        return is_moved and self._is_known(window)

    def _stands(self, window: QWidget) -> bool:
        """Whether nobody but us moved `window`."""
        return can_place() and window.frameGeometry() == self._at

    def _write(self, window: QWidget, windows: Sequence[str]) -> None:
        place = written(self._standing(window))
        self._at = window.frameGeometry()
        for name in chain.from_iterable(map(self._names, windows)):
            self._places.put(name, place)

    def _names(self, window: str) -> tuple[str, str]:
        return f"{window} on {self._screens.name}", window

    def _kept(self, window: QWidget) -> Place:
        """Where `window` stood on these screens, or else on the last, or else its usual place."""
        for name in self._names(self._name):
            place = place_in(self._places.get(name))
            if place is not None:
                return place
        main = self._screens.areas[0].topLeft() if self._screens.areas else QPoint()
        return Place(main.x(), main.y(), window.width(), window.height(), self._usual)

    def _standing(self, window: QWidget) -> Place:
        box, size = window.frameGeometry(), QSize(window.width(), self._stature.own_height)
        if not can_place() or not self._screens.areas:
            return replace(self._kept(window), width=size.width(), height=size.height())
        dock = dock_of(box, area_of(box, self._screens.areas))
        return Place(box.x(), box.y(), size.width(), size.height(), dock)

    def _put(self, window: QWidget, place: Place) -> None:
        """At `place`, around its middle, and inside a screen in any case."""
        if not self._screens.areas or window.windowState() & FILLING:
            return
        frame, left = frame_of(window), place.left + (place.width - window.width()) // 2
        box = QRect(QPoint(left, place.top), window.size() + frame)
        area = area_of(box, self._screens.areas)
        if place.dock is not None:
            box.moveTopLeft(corner_at(place.dock, box.size(), area))
            area = area.adjusted(0, box.y() - area.y(), 0, 0)
        self._at = box = within(box, area)
        self._stature.give(window, box.size() - frame)
        if can_place():
            window.move(box.topLeft())

    def _follow(self, name: str, window: QWidget) -> None:
        if name in self._followed:
            return
        self._followed.add(name)
        handle = window.windowHandle()
        for changed in (
            handle.xChanged,
            handle.yChanged,
            handle.widthChanged,
            handle.heightChanged,
        ):
            changed.connect(self._on_moved)

    def _await(self) -> None:
        """What moves until all is settled was not moved by the agent."""
        self._is_settling = True
        self._resting.rest()
        self._settling.aim(SETTLED)

    def _on_moved(self) -> None:
        if not self._is_settling:
            self._resting.aim(RESTED)
