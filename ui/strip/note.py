"""A quiet line with an act or two: undo of the end, a late start, a file that could not be read."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.chain import chain
from ui.widgets.ground import Ground
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap

Act = tuple[Face, Callable[[], object]]


class Note(Ground):
    """Words on a card, and the buttons that answer them; `told` when there are others to read."""

    told = Signal()

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__(theme)
        self._title = Text(theme, BODY, QFont.Weight.DemiBold)
        self._words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._buttons = Wrap()
        self._shown: tuple[object, ...] = ()
        self.passes = False
        """Whether it goes by itself, and so soon that nothing is to move for it."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 10)
        self._column.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._words)
        self._column.addLayout(words)
        self._column.addWidget(self._buttons)

    def draw(self, title: str, words: str, acts: tuple[Act, ...] = ()) -> None:
        """Show the words; buttons are made anew only when their faces change."""
        is_news = (title, words) not in {("", ""), (self._title.text(), self._words.text())}
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._words.setText(words)
        self._words.setVisible(bool(words))
        faces = tuple(face for face, _ in acts)
        if faces != self._shown:
            self._shown = faces
            self._remake(acts)
        if is_news:
            self.told.emit()

    def _remake(self, acts: tuple[Act, ...]) -> None:
        self._column.removeWidget(self._buttons)
        self._buttons.hide()
        self._buttons.deleteLater()
        self._buttons = Wrap(*(self._button(*act) for act in acts))
        self._column.addWidget(self._buttons)
        self._buttons.setVisible(bool(acts))
        chain(self, self._buttons.parts)

    def _button(self, face: Face, act: Callable[[], object]) -> Button:
        button = Button(self._theme, face)
        button.clicked.connect(act)
        return button
