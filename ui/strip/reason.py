"""Why an item is there, and beside the background what it looks like when it is right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.lists.guide import Setup
from app.session.preparation import Example
from ui.theme import SECONDARY, Theme
from ui.widgets.link import Link
from ui.widgets.sides import sides
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class Reason(QWidget):
    """A reason, the agent's own note, and the way to their picture."""

    wanted = Signal(Example)

    def __init__(self, theme: Theme, words: str, setup: Setup) -> None:
        """Say `words`."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(sides(theme.px(20) + 22, 0, 10, 8))
        column.setSpacing(4)
        for each in filter(None, (words, setup.note)):
            text = Text(theme, SECONDARY, ink=theme.tokens.text_2)
            text.setText(each)
            column.addWidget(text)
        if setup.picture:
            link = Link(theme, translate("Row", "My good set-up"))
            link.clicked.connect(lambda: self.wanted.emit(Example(setup.picture)))
            column.addWidget(Wrap(link))
