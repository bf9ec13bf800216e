"""What stands on the pill: the answer, the eye, the way back, and the line."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.acts import Acts
from ui.keys import cap
from ui.pill.pill_words import PillWords
from ui.strip.eye import Eye
from ui.theme import TITLE, Theme
from ui.widgets.icon_button import IconButton
from ui.widgets.sides import sides
from ui.widgets.text import Text
from ui.wording import translate

LEADING = 6
SIDE, GAP = 16, 8


class Inside(QWidget):
    """The controls of the pill for one theme, at its end and below the time."""

    def __init__(self, theme: Theme, acts: Acts, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._said = IconButton(theme, "check")
        self._eye = Eye(theme)
        self._grow = IconButton(theme, "maximize-2")
        self._line = Text(theme, TITLE, QFont.Weight.DemiBold)
        self._grow.call(translate("Pill", "Large window"), cap("mini", single=theme.single_keys))
        self._said.clicked.connect(acts.said)
        self._eye.toggled.connect(acts.discreet)
        self._grow.clicked.connect(acts.grow)
        self._lay_out()

    @property
    def buttons_width(self) -> int:
        """The room that the buttons take beside the time."""
        shown = sum(not button.isHidden() for button in (self._said, self._eye, self._grow))
        return shown * self._said.sizeHint().width() + SIDE + GAP

    @property
    def button_height(self) -> int:
        """How high the row of buttons is."""
        return self._grow.sizeHint().height()

    def draw(self, words: PillWords, *, is_discreet: bool, line_ink: str, ink: str) -> None:
        """Show what there is to answer, its line if it may be shown, and the inks of both."""
        self._said.call(words.answer, cap("said", single=self._theme.single_keys))
        self._said.wear("check", ink)
        self._eye.draw(ink, is_in=is_discreet)
        self._grow.wear("maximize-2", ink)
        self._line.ink(line_ink)
        self._line.setText(words.line)
        self._line.setVisible(bool(words.line))
        self._said.setVisible(words.asks)

    def pad(self, above: int, below: int) -> None:
        """Leave so much free."""
        self._column.setContentsMargins(SIDE, above, SIDE, below)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(sides(0, 0, -6, 0))
        top.setSpacing(0)
        top.addStretch(1)
        for button in (self._said, self._eye, self._grow):
            top.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(LEADING)
        self._column.addLayout(top)
        self._column.addWidget(self._line)
        self.show()
