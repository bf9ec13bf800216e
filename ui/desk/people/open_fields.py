"""What can be done about a question or a goal that stays open: settle it, or change the line."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.people.record import Noted
from app.people.settling import settle
from app.refusal import Refusal
from app.session.capture import CaptureKind
from ui.desk.advice import Advice
from ui.desk.people.change_part import ChangePart
from ui.desk.people.register import Register
from ui.desk.people.roll_delegate import EDGE
from ui.desk.rows import SIDE
from ui.refusals import sentence
from ui.theme import Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.heading import text_left
from ui.widgets.sides import sides
from ui.widgets.wrap import Wrap
from ui.wording import translate


class OpenFields(QWidget):
    """A goal that was only noted among the goals of the call is no line to be changed."""

    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme, register: Register, noted: Noted) -> None:
        """About the question or the goal `noted`."""
        super().__init__()
        self._register = register
        self._noted = noted
        is_goal = noted.line.kind is CaptureKind.GOAL
        self._words = translate("People", "Reached") if is_goal else translate("People", "Answered")
        self._settled = Button(theme, Face(self._words, "check", weight=Weight.FILLED))
        self._settled.setObjectName(f"open.{noted.line.id}.settled")
        self._settled.clicked.connect(self._settle)
        self._advice = Advice(theme)
        self._change = ChangePart(theme, register, noted.session)
        self._change.shaped.connect(self.shaped)
        column = QVBoxLayout(self)
        left = EDGE + (SIDE if theme.is_large else text_left(theme))
        column.setContentsMargins(sides(left, 4, EDGE + SIDE, 14))
        column.setSpacing(10)
        for part in (Wrap(self._settled), self._advice, self._change):
            column.addWidget(part)
        self.draw(noted)

    def draw(self, noted: Noted) -> None:
        """Show the line as it is now."""
        self._noted = noted
        session = self._register.folk.session(noted.session)
        is_line = not isinstance(session, Refusal) and noted.line in session.captures
        self._change.setVisible(is_line)
        self._change.draw(noted.line)

    def finish(self) -> None:
        """Take over what is being typed."""
        self._change.finish()

    def _settle(self) -> None:
        words = translate("People", "{0}.").format(self._words)
        outcome = self._register.amend(self._noted.session, settle(self._noted.line), words)
        self._advice.draw(sentence(outcome) if outcome else "")
