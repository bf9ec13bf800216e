"""A number between two bounds: typed, or stepped by keys and buttons."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from ui.theme import Theme
from ui.widgets.field import HEIGHT, dress, paint_box
from ui.widgets.icon_button import IconButton
from ui.wording import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

PADDING = 2
AIR = 16
WIDTH = 64


class Number(QSpinBox):
    """A bare number that the wheel leaves alone while the page scrolls."""

    focused = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        """Called `name`; the stepper around it has the frame and the buttons."""
        super().__init__()
        dress(self, theme, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page instead."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is around the whole stepper."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Typing is done."""
        super().focusOutEvent(event)
        self.focused.emit()


class Stepper(QWidget):
    """Less, the number, more, in one box."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, suffix: str, step: int = 1) -> None:
        """Call the number `name`; `suffix` stands behind it."""
        super().__init__()
        self._theme = theme
        self.number = Number(theme, name)
        self.number.setSuffix(suffix)
        self.number.setSingleStep(step)
        self._less = IconButton(theme, "minus")
        self._more = IconButton(theme, "plus")
        self._less.call(translate("Stepper", "{0}: less").format(name))
        self._more.call(translate("Stepper", "{0}: more").format(name))
        self.setFixedHeight(theme.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self._connect()

    def draw(self, value: int, bounds: range) -> None:
        """Show `value`, and what it may become."""
        longest = f"{bounds[-1]}{self.number.suffix()}"
        metrics = QFontMetrics(self.number.font())
        width = metrics.horizontalAdvance(longest) + self._theme.px(AIR)
        self.number.setFixedWidth(max(width, self._theme.px(WIDTH)))
        with QSignalBlocker(self.number):
            self.number.setRange(bounds.start, bounds.stop - 1)
            if self.number.value() != value:
                self.number.setValue(value)
        self._less.setEnabled(value > bounds.start)
        self._more.setEnabled(value < bounds.stop - 1)

    def widen(self, others: "Iterable[Stepper]") -> None:
        """Be as wide as the widest of `others`, so that all of a page begin at one edge."""
        self.number.setFixedWidth(max(other.number.minimumWidth() for other in others))

    def finish(self) -> None:
        """Take what is being typed."""
        self.number.interpretText()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and the ring while the number has the keyboard."""
        del event
        paint_box(self, self._theme, self, focused=self.number.hasFocus())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 0, PADDING, 0)
        row.setSpacing(0)
        for part in (self._less, self.number, self._more):
            row.addWidget(part)

    def _connect(self) -> None:
        for button, step in ((self._less, self.number.stepDown), (self._more, self.number.stepUp)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(step)
        self.number.valueChanged.connect(self.chosen)
        self.number.focused.connect(self.update)
