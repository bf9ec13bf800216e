"""A quiet line with an act or two: undo of the end, a late start, a file that could not be read."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.painting import rounded
from ui.widgets.text import Text

Act = tuple[Face, Callable[[], object]]


class Note(QWidget):
    """Words on a card, and the buttons that answer them."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._title = Text(theme, BODY, QFont.Weight.DemiBold)
        self._words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._shown: tuple[object, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(self._buttons)

    def draw(self, title: str, words: str, acts: tuple[Act, ...] = ()) -> None:
        """Show the words; buttons are made anew only when their faces change."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._words.setText(words)
        self._words.setVisible(bool(words))
        faces = tuple(face for face, _ in acts)
        if faces == self._shown:
            return
        self._shown = faces
        while (old := self._buttons.takeAt(0)) is not None:
            button = old.widget()
            if button is not None:
                button.deleteLater()
        for face, act in acts:
            button = Button(self._theme, face)
            button.clicked.connect(lambda _=False, act=act: act())
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        rounded(painter, QRectF(self.rect()), 10, tokens.surface, (tokens.hairline, 1.0))
