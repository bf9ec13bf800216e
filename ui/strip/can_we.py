"""Asks of a promise that was just written down whether it can be kept."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.session.capture import Capture
from ui.keys import cap
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import quoted, translate


class CanWe(QWidget):
    """Seen only while it waits; nobody has to answer."""

    answered = Signal(bool)
    detailed = Signal(UUID)

    def __init__(self, theme: Theme) -> None:
        """Ask nothing."""
        super().__init__()
        self.line: Capture | None = None
        self._promise = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._promise.limit(2)
        question = Text(theme, BODY, QFont.Weight.DemiBold)
        question.setText(translate("Capture", "Can we really?"))
        yes = Button(theme, Face(translate("Capture", "Yes"), "check", cap("sure", single=True)))
        doubt = Button(
            theme, Face(translate("Capture", "Not sure"), "", cap("unsure", single=True))
        )
        more = Link(theme, translate("Capture", "Who, by when…"))
        yes.clicked.connect(partial(self.answered.emit, True))  # noqa: FBT003 - a signal takes no names
        doubt.clicked.connect(partial(self.answered.emit, False))  # noqa: FBT003 - a signal takes no names
        more.clicked.connect(self._detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(question, 1)
        head.addWidget(more)
        column.addLayout(head)
        column.addWidget(self._promise)
        column.addWidget(Wrap(yes, doubt))
        self.hide()

    def ask(self, line: Capture | None) -> None:
        """Ask about the promise of `line`, or no more."""
        self.line = line
        self._promise.setText("" if line is None else quoted(line.text))
        self.setVisible(line is not None)

    def cover(self) -> None:
        """Out of sight without a word."""
        self._promise.setText("")
        self.hide()

    def _detail(self) -> None:
        if self.line is not None:
            self.detailed.emit(self.line.id)
