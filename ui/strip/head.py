"""The head of the strip: who it is, their time, what comes next, pin, mini and menu."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.keys import cap
from ui.strip.eye import Eye
from ui.theme import SECONDARY, TITLE, Theme
from ui.widgets.icon_button import IconButton
from ui.widgets.latch import put
from ui.widgets.text import Text
from ui.wording import translate


class Head(QWidget):
    """Up to three lines of text and four buttons."""

    pinned = Signal(bool)
    mini = Signal()
    menu = Signal(QWidget)

    def __init__(self, theme: Theme, *, can_pin: bool) -> None:
        """Show the name of the program until there is a session."""
        super().__init__()
        self._name = Text(theme, TITLE, QFont.Weight.DemiBold)
        self._name.limit(2)
        self._there, self._beneath = (
            Text(theme, SECONDARY, ink=theme.tokens.text_2) for _ in range(2)
        )
        self._pin = IconButton(theme, "pin")
        self._pin.setCheckable(True)
        self._pin.call(
            translate("Head", "Above other windows"), cap("pin", single=theme.single_keys)
        )
        self.eye = Eye(theme)
        self._mini = IconButton(theme, "picture-in-picture-2")
        self._mini.call(translate("Head", "Small window"), cap("mini", single=theme.single_keys))
        self._menu = IconButton(theme, "ellipsis")
        self._menu.call(translate("Head", "Menu"))
        self._pin.toggled.connect(self.pinned)
        self._mini.clicked.connect(self.mini)
        self._menu.clicked.connect(lambda: self.menu.emit(self._menu))
        self._lay_out()
        self._pin.setVisible(can_pin)

    def draw(
        self, name: str, there: str, beneath: str, *, is_pinned: bool, can_shrink: bool
    ) -> None:
        """Show who it is, their own time, and what comes next; an empty line takes no room."""
        self._name.setText(name)
        for text, words in ((self._there, there), (self._beneath, beneath)):
            text.setText(words)
            text.setVisible(bool(words))
        put(self._pin, is_in=is_pinned)
        self._mini.setVisible(can_shrink)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._there)
        words.addWidget(self._beneath)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addLayout(words, 1)
        for button in (self._pin, self.eye, self._mini, self._menu):
            row.addWidget(button)
