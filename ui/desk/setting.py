"""One setting: what it is, what it means, and its controls at the end of the line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.desk.switch import Switch
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap

AIR = 8
LEAST = 52


class Setting(QWidget):
    """Words and controls; a click on the words turns the switch, if there is one."""

    def __init__(self, theme: Theme, title: str, *controls: QWidget) -> None:
        """Below the words where text is large, else beside them."""
        super().__init__()
        self._controls = controls
        self._title = Text(theme, BODY, QFont.Weight.DemiBold)
        self._title.setText(title)
        self._words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._words)
        words.addStretch(1)
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if theme.is_large else way.LeftToRight, self)
        row.setContentsMargins(0, AIR, 0, AIR)
        row.setSpacing(AIR if theme.is_large else 2 * AIR)
        row.addLayout(words, 1)
        if theme.is_large:
            row.addWidget(Wrap(*controls))
        else:
            for control in controls:
                row.addWidget(control)
        self.setMinimumHeight(theme.px(LEAST))

    def draw(self, words: str) -> None:
        """Say what the setting means now."""
        self._words.setText(words)
        for control in self._controls:
            control.setAccessibleDescription(words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole line is the target."""
        if event.button() is Qt.MouseButton.LeftButton:
            for control in self._controls:
                if isinstance(control, Switch):
                    control.click()
