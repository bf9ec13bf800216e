"""A key, drawn as on a keyboard, and what it does."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import BODY, Theme
from ui.widgets.painting import key_cap, key_cap_width, painter_on
from ui.widgets.sides import mirrored
from ui.widgets.text import Text

HEIGHT = 28
SPACE = 12


class Cap(QWidget):
    """The cap of one key, or of several pressed together."""

    def __init__(self, theme: Theme, key: str) -> None:
        """Show `key`."""
        super().__init__()
        self._theme = theme
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The cap alone."""
        width = round(key_cap_width(self._theme, self._key)) + 1
        return QSize(width, self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cap, where reading begins."""
        del event
        painter = painter_on(self)
        width = key_cap_width(self._theme, self._key)
        room = mirrored(self, QRectF(0, 0, width, self.height()))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        place = QPointF(room.x(), room.center().y())
        key_cap(painter, self._theme, place, self._key, self._theme.tokens.text)


class KeyRow(QWidget):
    """A cap and words; the caps of a column are as wide as each other."""

    def __init__(self, theme: Theme, key: str, words: str, width: int) -> None:
        """Show what `key` does."""
        super().__init__()
        cap = Cap(theme, key)
        cap.setFixedSize(width, cap.sizeHint().height())
        text = Text(theme, BODY)
        text.setText(words)
        text.setAccessibleName(f"{words}: {key}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(cap, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1, Qt.AlignmentFlag.AlignVCenter)


def widest_cap(theme: Theme, keys: list[str]) -> int:
    """The room that the caps of a column need."""
    return max(Cap(theme, key).sizeHint().width() for key in keys)
