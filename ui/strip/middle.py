"""The scrolling middle: what comes on top never moves the control in use."""

from PySide6.QtCore import QEvent, QPoint, QSize, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.theme import GAP, MARGIN, Theme
from ui.widgets.sides import sides
from ui.widgets.thin_bar import WIDTH, Scrolling

NEWS = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.Resize})


class Inside(QWidget):
    """Tells that it may need another height."""

    changed = Signal()

    def event(self, event: QEvent) -> bool:
        """Hear of each new layout."""
        is_done = super().event(event)
        if event.type() in NEWS:
            self.changed.emit()
        return is_done


class Middle(Scrolling):
    """A column that scrolls."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        """An empty column."""
        super().__init__(theme)
        self._inside = Inside()
        self._inside.changed.connect(self.changed)
        self.column = QVBoxLayout(self._inside)
        self._leave_above(0)
        self.column.setSpacing(GAP)
        self.setWidget(self._inside)

    def height_in_use(self) -> int | None:
        """How far below the window's top the control with the keyboard is, if it is in here."""
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            return None
        return focused.mapTo(self.window(), QPoint(0, 0)).y()

    @property
    def lack(self) -> int:
        """By how much it is too low to show everything at once; negative where room is left."""
        room = self._room
        return self.column.totalHeightForWidth(room.width()) - room.height()

    @property
    def scrolled(self) -> int:
        """How far down it is."""
        return self.verticalScrollBar().value()

    def scroll_to(self, place: int) -> None:
        """Go down that far, also right after a layout that the bar has not heard of yet."""
        bar = self.verticalScrollBar()
        bar.setMaximum(max(bar.maximum(), place))
        bar.setValue(place)

    def settle(self, wanted: int | None) -> None:
        """Lay out now; bring the control in use back to `wanted`, or else show the top."""
        inside = self._inside
        inside.setMinimumHeight(0)
        self._leave_above(0)
        self._hear_parts()
        self.column.activate()
        inside.adjustSize()
        actual = self.height_in_use()
        bar = self.verticalScrollBar()
        if wanted is None or actual is None:
            bar.setValue(0)
            return
        target = bar.value() + actual - wanted
        self._leave_above(max(-target, 0))
        inside.setMinimumHeight(max(self._room.height() + target, 0))
        self.column.activate()
        bar.setMaximum(max(bar.maximum(), target))
        bar.setValue(max(target, 0))

    def reveal(self, part: QWidget) -> None:
        """Scroll until all of `part` is seen, or at least its top, though it has just grown."""
        for inner in (*reversed(part.findChildren(QWidget)), part):
            layout = inner.layout()
            if layout is not None:
                layout.activate()
        self._hear_parts()
        room = self._room
        high = self.column.totalHeightForWidth(room.width())
        self._inside.resize(room.width(), max(high, room.height()))
        self.column.activate()
        self.ensureWidgetVisible(part, 0, GAP)

    @property
    def _room(self) -> QSize:
        """What can be seen at once; for `viewport` PySide6 looks into every class of widgets."""
        return self.maximumViewportSize()

    def _hear_parts(self) -> None:
        """Have each part that changed inside tell its new size now."""
        for part in self._inside.children():
            layout = part.layout() if isinstance(part, QWidget) else None
            if layout is not None:
                layout.activate()

    def _leave_above(self, room: int) -> None:
        """Keep so much empty above the first part."""
        self.column.setContentsMargins(sides(MARGIN, room, MARGIN - WIDTH, 4))
